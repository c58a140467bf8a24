import { useState } from 'react';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { openMeeting } from '../../stores/route.ts';
import { openSurface, useSurfaceStore } from '../../stores/surfaces.ts';
import { Button } from '../../ui/controls/button.tsx';
import { CheckBox } from '../../ui/controls/check-box.tsx';
import { SelectField } from '../../ui/controls/field.tsx';
import { Dialog, FormDialog } from '../../ui/surfaces/dialog.tsx';
import { EmptyState } from '../../ui/surfaces/empty-state.tsx';
import { MeetingFields, noWords, readWords } from './meeting-facts.tsx';
import { useDayNotes } from './use-day-notes.ts';
import styles from './meetings.module.css';
import { bindClasses } from '../../ui/class-names.ts';

const cx = bindClasses(styles);

/** Asks for a new meeting's facts and opens it. `bodyId` is the body that is chosen beforehand. */
export function NewMeetingDialog({ bodyId }: { readonly bodyId: BodyId | null }) {
  const close = useSurfaceStore((store) => store.close);
  const bodies = useQuery('bodies.list', {}).value;
  const meetings = useQuery('meetings.list', { bodyId: null }).value ?? [];
  const [chosen, setChosen] = useState(bodyId);
  const [words, setWords] = useState(noWords);
  const [isDayOpen, setDayOpen] = useState(false);
  const [isDayAsked, setDayAsked] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const read = readWords(words);
  const wantsDay = words.day.trim() === '' && !isDayOpen;
  const body = chosen ?? bodies?.[0]?.id ?? null;
  const notes = useDayNotes(body, { ...read.facts, endsAt: null });

  if (bodies?.length === 0) {
    return (
      <Dialog title="New meeting" onClose={close} width="small">
        <div className={cx('padded')}>
          <EmptyState
            title="There is no body yet that could meet."
            actions={
              <Button look="primary" onPress={() => openSurface({ kind: 'new-body' })}>
                Make a body…
              </Button>
            }
          />
        </div>
      </Dialog>
    );
  }

  const submit = async () => {
    if (wantsDay) {
      setDayAsked(true);
      return;
    }
    if (body === null || Object.keys(read.trouble).length > 0) return;
    setWaiting(true);
    const meeting = await perform('meetings.create', { bodyId: body, ...read.facts });
    setWaiting(false);
    if (meeting === null) return;
    close();
    showUndoable('The meeting is made.');
    openMeeting(meeting.id);
  };

  return (
    <FormDialog
      title="New meeting"
      submitWords={notes.length === 0 ? 'Make the meeting' : 'Make it all the same'}
      isWaiting={isWaiting || (body === null && !wantsDay)}
      onSubmit={() => void submit()}
      onClose={close}
    >
      {body !== null && bodies !== undefined && (
        <SelectField
          label="Body"
          choices={bodies.map(({ id, name }) => ({ key: id, words: name }))}
          value={body}
          onChange={setChosen}
        />
      )}
      <MeetingFields
        words={words}
        onChange={setWords}
        read={read}
        asksTimes={false}
        notes={notes}
        last={meetings.find((meeting) => meeting.bodyId === body && meeting.venue !== null) ?? null}
        underDay={
          words.day.trim() === '' && (
            <CheckBox words="The day is not known yet" isTicked={isDayOpen} onChange={setDayOpen} />
          )
        }
        dayTrouble={isDayAsked && wantsDay ? 'Write the day, or say below that it is not known yet.' : null}
      />
    </FormDialog>
  );
}
