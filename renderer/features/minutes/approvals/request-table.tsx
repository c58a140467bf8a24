import type { MinuteId } from '../../../../shared/domain/ids.ts';
import { standingOfApproval } from '../../../../shared/domain/minuting/approvals.ts';
import type { Approval } from '../../../../shared/domain/minuting/records.ts';
import { formatLongDate } from '../../../../shared/text/dates.ts';
import { today } from '../../../gateway/clock.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { Badge, type Tone } from '../../../ui/lists/badge.tsx';
import { RecordTable, type TableColumn } from '../../../ui/lists/record-table.tsx';

export interface RequestTableProps {
  readonly requests: readonly Approval[];
  readonly nameOf: (id: MinuteId) => string;
  readonly isReadOnly: boolean;
  readonly onWrite: (request: Approval) => void;
}

const standingWords = {
  agreed: 'Agreed',
  changes: 'Changes',
  answered: 'Answered',
  overdue: 'Overdue',
  waiting: 'Waiting',
} as const;
const standingTones = {
  ...({ agreed: 'good', changes: 'care', answered: 'plain', overdue: 'bad', waiting: 'plain' } as const),
} satisfies Record<keyof typeof standingWords, Tone>;

/** Who was asked, and what they said: A agreed, C asks for changes, W waits again; Enter writes the letter. */
export function RequestTable({ requests, nameOf, isReadOnly, onWrite }: RequestTableProps) {
  const mark = async ({ id, revision, note }: Approval, answer: Approval['answer'], words: string) => {
    if (isReadOnly) return;
    const answeredOn = answer === null ? null : today();
    if ((await perform('approvals.answer', { id, revision, answer, answeredOn, note })) !== null) showUndoable(words);
  };
  const columns: readonly TableColumn<Approval>[] = [
    { id: 'asked', title: 'Asked', width: 10, isRowHeader: true, cell: ({ asked }) => asked },
    {
      id: 'what',
      title: 'For',
      cell: ({ kind, minuteIds }) =>
        kind === 'extract'
          ? minuteIds.map(nameOf).join(', ')
          : kind === 'chair'
            ? 'Agreement to the draft'
            : 'Comments',
    },
    {
      id: 'due',
      title: 'By',
      width: 9,
      isSecondary: true,
      cell: ({ dueOn }) => (dueOn === null ? '' : formatLongDate(dueOn)),
    },
    {
      id: 'standing',
      title: 'Answer',
      width: 7,
      isSecondary: true,
      cell: (request) => {
        const standing = standingOfApproval(request, today());
        return <Badge tone={standingTones[standing]}>{standingWords[standing]}</Badge>;
      },
    },
  ];
  return (
    <RecordTable
      label="Who was asked"
      columns={columns}
      rows={requests}
      onOpen={onWrite}
      keys={{
        a: (request) => void mark(request, 'agreed', `${request.asked} agreed.`),
        c: (request) => void mark(request, 'changes', `${request.asked} asks for changes.`),
        w: (request) => void mark(request, null, `${request.asked} is waited for again.`),
      }}
    />
  );
}
