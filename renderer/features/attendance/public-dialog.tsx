import { useState } from 'react';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { TextInput } from '../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';

export interface PublicDialogProps {
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

const trouble = 'Write a number, or leave it empty where nobody counted.';

/** How many of the public and of the press were there. */
export function PublicDialog({ meeting, onClose }: PublicDialogProps) {
  const [people, setPeople] = useState(meeting.publicCount === null ? '' : String(meeting.publicCount));
  const [press, setPress] = useState(meeting.pressCount === null ? '' : String(meeting.pressCount));
  const [isTried, setTried] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const submit = async () => {
    setTried(true);
    const publicCount = readCount(people);
    const pressCount = readCount(press);
    if (publicCount === undefined || pressCount === undefined) return;
    setWaiting(true);
    const { id, revision, title, heldOn, startsAt, venue, openedAt, closedAt } = meeting;
    const facts = { id, revision, title, heldOn, startsAt, venue, openedAt, closedAt };
    const kept = await perform('meetings.update', { ...facts, publicCount, pressCount });
    setWaiting(false);
    if (kept === null) return;
    onClose();
    showUndoable('The public and the press are counted.');
  };
  const troubleOf = (words: string) => (isTried && readCount(words) === undefined ? trouble : null);
  return (
    <FormDialog
      title="Public and press"
      width="small"
      submitWords="Keep the numbers"
      isWaiting={isWaiting}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FieldRow>
        <TextInput
          label="Members of the public"
          value={people}
          onChange={setPeople}
          trouble={troubleOf(people)}
          autoFocus
        />
        <TextInput label="Members of the press" value={press} onChange={setPress} trouble={troubleOf(press)} />
      </FieldRow>
    </FormDialog>
  );
}

/** A count; null for empty words, undefined for what is none. */
function readCount(words: string): number | null | undefined {
  const typed = words.trim();
  if (typed === '') return null;
  return /^\d{1,3}$/.test(typed) ? Number(typed) : undefined;
}
