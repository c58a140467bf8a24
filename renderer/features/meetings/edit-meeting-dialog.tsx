import { useState } from 'react';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import { useDayNotes } from './use-day-notes.ts';
import { MeetingFields, readWords, wordsOf } from './meeting-facts.tsx';

/** Changes the facts of a meeting that is there. */
export function EditMeetingDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const [words, setWords] = useState(() => wordsOf(meeting));
  const [isWaiting, setWaiting] = useState(false);
  const read = readWords(words);
  const isMoved = read.facts.heldOn !== meeting.heldOn;
  const clashes = useDayNotes(meeting.bodyId, { ...read.facts, endsAt: meeting.endsAt }, meeting.id);

  const submit = async () => {
    if (Object.keys(read.trouble).length > 0) return;
    setWaiting(true);
    const changed = await perform('meetings.update', {
      id: meeting.id,
      revision: meeting.revision,
      ...read.facts,
      openedAt: read.openedAt,
      closedAt: read.closedAt,
    });
    setWaiting(false);
    if (changed === null) return;
    onClose();
    showUndoable('The meeting is changed.');
  };

  return (
    <FormDialog
      title="Change the meeting"
      submitWords="Keep the changes"
      isWaiting={isWaiting}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <MeetingFields
        words={words}
        onChange={setWords}
        read={read}
        asksTimes
        last={null}
        notes={isMoved ? clashes : []}
      />
    </FormDialog>
  );
}
