import { useState } from 'react';
import type { ConfirmingOffer } from '../../../../shared/contract/circulation.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { MeetingId, MinuteId } from '../../../../shared/domain/ids.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../../shared/text/dates.ts';
import { today } from '../../../gateway/clock.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform } from '../../../stores/perform.ts';
import { flushAll } from '../../../stores/unsaved.ts';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { Dialog, FieldRow, FormDialog } from '../../../ui/surfaces/dialog.tsx';
import { Waiting } from '../../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../../ui/surfaces/notice.tsx';
import { findNotesToDestroy, type NotesToDestroy } from './notes-offer.tsx';
import { keyOfSet, type SetDraft, startSet, toConfirm, troubleOfSets } from './set-draft.ts';
import { SetFields } from './set-fields.tsx';

export interface ConfirmDialogProps {
  readonly meetingId: MeetingId;
  readonly onClose: () => void;
  /** Notes that can be destroyed now. */
  readonly onNotes: (notes: NotesToDestroy) => void;
}

const NOWHERE = 'nowhere';

/** What a meeting made of these minutes, and of others that wait. */
export function ConfirmDialog({ meetingId, onClose, onNotes }: ConfirmDialogProps) {
  const [at, setAt] = useState<MeetingId | null>(null);
  const offer = useQuery('confirmation.offer', { meetingId, atMeetingId: at });
  if (offer.value === undefined) {
    return (
      <Dialog title="Confirm the minutes" onClose={onClose}>
        {offer.status === 'failed' ? <Banner tone="care" words={offer.failure.message} /> : <Waiting />}
      </Dialog>
    );
  }
  const chosen = at ?? offer.value.places[0]?.meetingId ?? null;
  // Another meeting has other minutes and absentees: what was said of the last one is not carried over.
  return (
    <Asked
      key={chosen}
      meetingId={meetingId}
      at={chosen}
      offer={offer.value}
      onAt={setAt}
      onClose={onClose}
      onNotes={onNotes}
    />
  );
}

interface AskedProps extends ConfirmDialogProps {
  readonly at: MeetingId | null;
  readonly offer: ConfirmingOffer;
  readonly onAt: (at: MeetingId | null) => void;
}

function Asked({ meetingId, at, offer, onAt, onClose, onNotes }: AskedProps) {
  const place = offer.places.find((one) => one.meetingId === at);
  const [words, setWords] = useState(() => formatLongDate(place?.heldOn ?? today()));
  const [minuteId, setMinuteId] = useState<string>(offer.minuteId ?? NOWHERE);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, SetDraft>>(
    () =>
      new Map(offer.sets.map((set) => [keyOfSet(set), startSet(set.meetingId === meetingId && set.part === 'open')])),
  );
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const day = parseDateWords(words);

  const submit = async () => {
    if (day === null) return;
    const chosen = offer.sets.flatMap((set) => {
      const draft = drafts.get(keyOfSet(set));
      return draft === undefined || draft.outcome === 'not-now' ? [] : [{ set, draft }];
    });
    const wrong = troubleOfSets(chosen.map(({ draft }) => draft));
    setTrouble(wrong);
    if (wrong !== null) return;
    setWaiting(true);
    const isStored = await flushAll();
    const done = isStored
      ? await perform('confirmation.record', {
          atMeetingId: at,
          minuteId: MinuteId.safeParse(minuteId).data ?? null,
          decidedOn: IsoDate.parse(day),
          sets: chosen.map(({ set, draft }) => toConfirm(set, draft)),
        })
      : null;
    setWaiting(false);
    if (!isStored)
      showNotice({ tone: 'care', words: 'Something typed could not be saved yet, so nothing was confirmed.' });
    if (done === null) return;
    onClose();
    showNotice({
      tone: 'done',
      words: done.locked.length === 0 ? 'That is recorded.' : 'The minutes are confirmed, kept and locked.',
    });
    const notes = await findNotesToDestroy(done.locked, done.notesAfter);
    if (notes !== null) onNotes(notes);
  };

  return (
    <FormDialog
      title="Confirm the minutes"
      submitWords="Record it"
      width="large"
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FieldRow>
        <SelectField
          label="At the meeting of"
          choices={
            offer.places.length === 0
              ? [{ key: NOWHERE, words: 'No later meeting is recorded' }]
              : offer.places.map(({ meetingId: key, label, passedOver }) => ({
                  ...{ key: key, words: label },
                  ...(passedOver !== null && { detail: passedOver }),
                }))
          }
          value={at ?? NOWHERE}
          onChange={(key) => onAt(MeetingId.safeParse(key).data ?? null)}
        />
        <TextInput
          label="Day"
          value={words}
          onChange={setWords}
          hint={day === null ? 'As people write it' : formatWeekdayDate(day)}
          trouble={day === null ? 'Write the day like 14 January 2027 or 14.1.27.' : null}
        />
      </FieldRow>
      {place !== undefined && place.passedOver !== null && <Banner tone="care" words={place.passedOver} />}
      {offer.minutes.length > 0 && (
        <SelectField
          label="Write the resolution into"
          choices={[
            ...offer.minutes.map(({ id, number, title }) => ({
              ...{ key: id, words: number === null ? title : `${number} ${title}` },
            })),
            { key: NOWHERE, words: 'No minute: it is written there already' },
          ]}
          value={minuteId}
          onChange={setMinuteId}
        />
      )}
      {offer.sets.map((set) => {
        const key = keyOfSet(set);
        const draft = drafts.get(key);
        if (draft === undefined) return null;
        return (
          <SetFields
            key={key}
            set={set}
            offer={offer}
            draft={draft}
            onChange={(change) => setDrafts(new Map(drafts).set(key, { ...draft, ...change }))}
          />
        );
      })}
    </FormDialog>
  );
}
