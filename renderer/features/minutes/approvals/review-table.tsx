import { useState } from 'react';
import type { ProposedChange } from '../../../../shared/domain/minuting/records.ts';
import type { MinuteId } from '../../../../shared/domain/ids.ts';
import { ask } from '../../../gateway/bridge.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { Badge, type Tone } from '../../../ui/lists/badge.tsx';
import { RecordTable, type TableColumn } from '../../../ui/lists/record-table.tsx';
import { ReasonDialog } from '../circulation/reason-dialog.tsx';
import { settleMinute } from '../session-store.ts';
import { ChangedWords } from './changed-words.tsx';

export interface ReviewTableProps {
  readonly changes: readonly ProposedChange[];
  /** How a minute is called in the list. */
  readonly nameOf: (id: MinuteId) => string;
  readonly isReadOnly: boolean;
  readonly onShow: (id: MinuteId) => void;
}

const stateWords = { open: 'Open', taken: 'Taken', refused: 'Refused' } as const;
const stateTones = { open: 'care', taken: 'good', refused: 'plain' } as const satisfies Record<string, Tone>;

/** Changes that were asked for, to be settled one by one: arrows move, T takes, R refuses, D says it was done by hand. */
export function ReviewTable({ changes, nameOf, isReadOnly, onShow }: ReviewTableProps) {
  const [refused, setRefused] = useState<ProposedChange | null>(null);
  const show = ({ minuteId }: ProposedChange) => {
    if (minuteId !== null) onShow(minuteId);
    else showNotice({ tone: 'news', words: 'Nobody knows in which minute this change belongs.' });
  };
  const settle = async (change: ProposedChange, as: 'taken' | 'by-hand') => {
    if (isReadOnly || change.state !== 'open') return;
    if (change.minuteId !== null && !(await settleMinute(change.minuteId))) {
      showNotice({ tone: 'care', words: 'What is typed in this minute could not be saved yet, so nothing was taken.' });
      return;
    }
    const answer = await ask('changes.settle', { id: change.id, revision: change.revision, as, reason: null });
    if (answer.ok) showUndoable(as === 'taken' ? 'The change is taken.' : 'The change is done.');
    else {
      const { code, message } = answer.failure;
      const step = { words: 'Show the place', run: () => show(change) };
      showNotice({ tone: 'care', words: message, ...(code === 'moved-on' && change.minuteId !== null && { step }) });
    }
  };
  const refuse = async (reason: string) => {
    if (refused === null) return false;
    const { id, revision } = refused;
    const done = await perform('changes.settle', { id, revision, as: 'refused', reason });
    if (done !== null) showUndoable('The change is refused.');
    return done !== null;
  };
  const columns: readonly TableColumn<ProposedChange>[] = [
    {
      id: 'minute',
      title: 'Minute',
      width: 11,
      isRowHeader: true,
      cell: ({ minuteId }) => (minuteId === null ? 'Place not found' : nameOf(minuteId)),
    },
    { id: 'words', title: 'Change', cell: (change) => <ChangedWords change={change} /> },
    { id: 'author', title: 'Asked by', width: 8, isSecondary: true, cell: ({ author }) => author ?? '' },
    {
      id: 'state',
      title: 'Standing',
      width: 7,
      isSecondary: true,
      cell: ({ state, reason }) => (
        <>
          <Badge tone={stateTones[state]}>{stateWords[state]}</Badge> {reason}
        </>
      ),
    },
  ];
  return (
    <>
      <RecordTable
        label="Changes asked for"
        columns={columns}
        rows={changes}
        onOpen={show}
        keys={{
          t: (change) => void settle(change, 'taken'),
          d: (change) => void settle(change, 'by-hand'),
          r: (change) => {
            if (!isReadOnly && change.state === 'open') setRefused(change);
          },
        }}
      />
      {refused !== null && (
        <ReasonDialog
          title="Refuse the change"
          submitWords="Refuse"
          missing="Say why it is refused: the reason is kept."
          placeholder="It was carried at the meeting"
          onSubmit={refuse}
          onClose={() => setRefused(null)}
        >
          <ChangedWords change={refused} />
        </ReasonDialog>
      )}
    </>
  );
}
