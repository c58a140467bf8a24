import { useState } from 'react';
import type { EventPage } from '../../../../shared/contract/room/meeting-events.ts';
import { outcomeOfRest, standingAnnouncements } from '../../../../shared/domain/minuting/run.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { now } from '../../../gateway/clock.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { flushAll } from '../../../stores/unsaved.ts';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { PickField } from '../../../ui/controls/pick-field.tsx';
import { FieldRow, FormDialog } from '../../../ui/surfaces/dialog.tsx';
import {
  beginEventForm,
  eventChoices,
  type EventForm,
  fieldsOf,
  likelyKind,
  listChairs,
  readEventForm,
  toEventBlock,
  wordsOfEvent,
} from './event-form.ts';
import { putIntoMinute } from './put-words.ts';

export interface EventDialogProps {
  readonly minute: Minute;
  readonly minutes: readonly Minute[];
  readonly page: EventPage;
  readonly isEditable: boolean;
  readonly onClose: () => void;
}

/** Asks what happened in the run of the meeting, with the time of now; Enter puts it into the minute. */
export function EventDialog({ minute, minutes, page, isEditable, onClose }: EventDialogProps) {
  const [form, setForm] = useState(() => beginEventForm(page, likelyKind(page), now()));
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const set = (facts: Partial<EventForm>) => setForm((before) => ({ ...before, ...facts }));
  const fields = fieldsOf(form.kind);
  const read = readEventForm(form, page, { meetingId: minute.meetingId, minuteId: minute.id, minutes });
  const submit = async () => {
    if (typeof read === 'string') {
      setTrouble(read);
      return;
    }
    setTrouble(null);
    setWaiting(true);
    const saved = (await flushAll()) ? await perform('events.save', read) : null;
    setWaiting(false);
    if (saved === null) return;
    onClose();
    putIntoMinute(minute, [toEventBlock(saved.event, page)], { decisionWord: page.decisionWord, isEditable });
    if (saved.stoodOver > 0) {
      showUndoable(saved.stoodOver === 1 ? 'One item stands over.' : `${saved.stoodOver} items stand over.`);
    }
  };
  const rest = page.unwritten.filter((id) => id !== minute.id).length;
  const outcome = outcomeOfRest(form.kind);
  const places = [
    { key: '', words: 'As on the agenda' },
    ...minutes
      .filter(({ id }) => id !== minute.id)
      .map(({ id, number, title }) => ({ key: id, words: `After ${number ?? ''} ${title}`.replace('  ', ' ') })),
  ];
  return (
    <FormDialog
      title="The run of the meeting"
      submitWords="Put it into the minute"
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FieldRow>
        <SelectField
          label="What happened"
          choices={eventChoices}
          value={form.kind}
          onChange={(kind) => setForm(beginEventForm(page, kind, now()))}
        />
        {fields.at && <TextInput label="Time" value={form.at} onChange={(at) => set({ at })} autoFocus />}
      </FieldRow>
      {fields.on && (
        <TextInput
          label={form.kind === 'adjourned' ? 'Until' : 'Day'}
          value={form.on}
          onChange={(on) => set({ on })}
          hint="Left empty: the same day."
        />
      )}
      {fields.who && (
        <PickField
          label={form.kind === 'opened' ? 'Who opened it' : 'Who takes the chair'}
          choices={listChairs(page)}
          value={form.who}
          onChange={(who) => set({ who })}
        />
      )}
      {form.kind === 'out-of-order' && (
        <SelectField
          label="Taken"
          choices={places}
          value={form.takenAfter}
          onChange={(takenAfter) => set({ takenAfter })}
        />
      )}
      {form.kind === 'announcement' && (
        <SelectField
          label="Announcement"
          choices={standingAnnouncements(page.chairWord).map((words) => ({ key: words, words }))}
          value={form.words}
          onChange={(words) => set({ words })}
        />
      )}
      <TextInput
        label="In the minute"
        rows={2}
        value={form.words}
        onChange={(words) => set({ words })}
        placeholder={typeof read === 'string' ? '' : wordsOfEvent(read, page)}
        hint={form.words.trim() === '' ? 'Left empty, it reads as it stands here in grey.' : null}
      />
      {outcome !== null && rest > 0 && (
        <CheckBox
          words={
            outcome === 'deferred'
              ? `The items without words stand over (${rest}), and are offered to the next agenda`
              : `The items without words were not reached (${rest}), and are offered to the next agenda`
          }
          isTicked={form.restStandsOver}
          onChange={(restStandsOver) => set({ restStandsOver })}
        />
      )}
    </FormDialog>
  );
}
