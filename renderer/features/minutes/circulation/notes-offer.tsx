import { useState } from 'react';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { Minuting } from '../../../../shared/domain/minuting/habits.ts';
import { ask } from '../../../gateway/bridge.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform } from '../../../stores/perform.ts';
import { FormDialog } from '../../../ui/surfaces/dialog.tsx';

/** Meetings whose private notes can go, now that their minutes are confirmed. */
export interface NotesToDestroy {
  readonly meetingIds: readonly MeetingId[];
  readonly rule: Minuting['notesAfterConfirmation'];
}

/** The confirmed meetings that have private notes which nothing holds; null where there is nothing to offer. */
export async function findNotesToDestroy(
  confirmed: readonly MeetingId[],
  rule: Minuting['notesAfterConfirmation'],
): Promise<NotesToDestroy | null> {
  if (rule === 'keep') return null;
  const meetingIds: MeetingId[] = [];
  for (const meetingId of confirmed) {
    const answer = await ask('notes.list', { meetingId });
    if (answer.ok && answer.value.heldFor === null && answer.value.notes.length > 0) meetingIds.push(meetingId);
  }
  return meetingIds.length === 0 ? null : { meetingIds, rule };
}

/** Asks whether private notes are destroyed, since the minutes have taken their place. */
export function NotesOffer({ meetingIds, rule, onClose }: NotesToDestroy & { readonly onClose: () => void }) {
  const [isWaiting, setWaiting] = useState(false);
  const destroy = async () => {
    setWaiting(true);
    for (const meetingId of meetingIds) {
      const done = await perform('notes.destroy', { meetingId });
      if (done === null) {
        setWaiting(false);
        return;
      }
    }
    setWaiting(false);
    onClose();
    showNotice({ tone: 'done', words: 'The private notes are destroyed.' });
  };
  return (
    <FormDialog
      title="Destroy the private notes?"
      submitWords="Destroy them"
      width="small"
      isWaiting={isWaiting}
      onSubmit={() => void destroy()}
      onClose={onClose}
    >
      <p>
        The minutes are confirmed, so the notes taken in the room have done their work.
        {rule === 'destroy' && ' It is this body’s rule to destroy them now.'} No undo brings them back.
      </p>
    </FormDialog>
  );
}
