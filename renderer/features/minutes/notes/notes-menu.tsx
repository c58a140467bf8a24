import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { updateQuery } from '../../../gateway/use-query.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform } from '../../../stores/perform.ts';
import { IconButton } from '../../../ui/controls/button.tsx';
import { TextInput } from '../../../ui/controls/field.tsx';
import { MenuButton } from '../../../ui/controls/menu.tsx';
import { FormDialog } from '../../../ui/surfaces/dialog.tsx';

export interface NotesMenuProps {
  readonly meetingId: MeetingId;
  readonly heldFor: string | null;
  readonly isReadOnly: boolean;
  /** How many minutes have notes. */
  readonly count: number;
}

/** What becomes of the notes of the meeting: kept for a reason, or destroyed. */
export function NotesMenu({ meetingId, heldFor, isReadOnly, count }: NotesMenuProps) {
  const [asked, setAsked] = useState<'destroy' | 'hold' | null>(null);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const hold = async (why: string | null) => {
    const held = await perform('notes.hold', { meetingId, reason: why });
    setAsked(null);
    setTrouble(null);
    if (held !== null) updateQuery('notes.list', { meetingId }, (before) => ({ ...before, ...held }));
  };
  const destroy = async () => {
    const gone = await perform('notes.destroy', { meetingId });
    setAsked(null);
    if (gone === null) return;
    updateQuery('notes.list', { meetingId }, (before) => ({ ...before, notes: [] }));
    showNotice({ tone: 'done', words: 'The notes of this meeting are destroyed.' });
  };
  return (
    <>
      <MenuButton
        label="What becomes of the notes"
        groups={[
          {
            heading: 'The notes of this meeting',
            entries: [
              heldFor === null
                ? { key: 'hold', words: 'Keep them for a reason…', run: () => setAsked('hold') }
                : { key: 'free', words: `Nothing holds them any more (${heldFor})`, run: () => void hold(null) },
              {
                key: 'destroy',
                words: 'Destroy them…',
                isDisabled: count === 0,
                run: () => setAsked('destroy'),
              },
            ],
          },
        ]}
      >
        <IconButton icon={Ellipsis} size="small" label="What becomes of the notes" isDisabled={isReadOnly} />
      </MenuButton>
      {asked === 'hold' && (
        <FormDialog
          title="Keep the notes"
          width="small"
          submitWords="Keep them"
          trouble={trouble}
          onSubmit={() => {
            if (reason.trim() === '') setTrouble('Say what they are kept for.');
            else void hold(reason.trim());
          }}
          onClose={() => setAsked(null)}
        >
          <p>While something holds them, they cannot be destroyed.</p>
          <TextInput label="What for" value={reason} onChange={setReason} placeholder="FOI 26/014" autoFocus />
        </FormDialog>
      )}
      {asked === 'destroy' && (
        <FormDialog
          title="Destroy the notes of this meeting"
          width="small"
          submitWords="Destroy them"
          onSubmit={() => void destroy()}
          onClose={() => setAsked(null)}
        >
          <p>
            All private notes of this meeting go for good: Undo does not bring them back. Copies of the workspace that
            were made before still have them.
          </p>
        </FormDialog>
      )}
    </>
  );
}
