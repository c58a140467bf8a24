import { UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { Attendance, Presence } from '../../../shared/domain/meeting.ts';
import { attendanceClassWords, presenceWords } from '../../../shared/domain/wording.ts';
import { perform, sayReadOnly, showUndoable } from '../../stores/perform.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { KeyHints } from '../../ui/controls/kbd.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { RecordTable, type TableColumn } from '../../ui/lists/record-table.tsx';
import { EmptyState } from '../../ui/surfaces/empty-state.tsx';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { type AttendanceOrder, countAttendance, orderAttendance } from './attendance-order.ts';
import styles from './attendance-tab.module.css';

const cx = bindClasses(styles);

const orders: readonly { readonly key: AttendanceOrder; readonly words: string }[] = [
  { key: 'organisation', words: 'By organisation' },
  { key: 'presence', words: 'By presence' },
  { key: 'printed', words: 'As printed' },
];

const columns: readonly TableColumn<Attendance>[] = [
  {
    id: 'name',
    title: 'Name',
    isRowHeader: true,
    cell: (one) => (one.role === null ? one.printedName : `${one.printedName} (${one.role})`),
  },
  { id: 'organisation', title: 'Organisation', cell: (one) => one.organisationName ?? '' },
  {
    id: 'class',
    title: 'As',
    width: 12,
    isSecondary: true,
    cell: (one) =>
      one.representing === null
        ? attendanceClassWords[one.class]
        : `${attendanceClassWords[one.class]} for ${one.representing}`,
  },
  {
    id: 'presence',
    title: 'Presence',
    width: 9,
    cell: (one) =>
      one.presence === 'present' ? (
        presenceWords.present
      ) : (
        <Badge tone={one.presence === 'apologies' ? 'care' : 'bad'}>{presenceWords[one.presence]}</Badge>
      ),
  },
];

export interface AttendanceTabProps {
  readonly meetingId: MeetingId;
  readonly attendance: readonly Attendance[];
}

/** Who was there, who sent apologies, who was absent: one key each. */
export function AttendanceTab({ meetingId, attendance }: AttendanceTabProps) {
  const isReadOnly = useReadOnly();
  const [order, setOrder] = useState<AttendanceOrder>('organisation');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [edited, setEdited] = useState<Attendance | 'new' | null>(null);
  const rows = useMemo(() => orderAttendance(attendance, order), [attendance, order]);

  const setPresence = async (one: Attendance, presence: Presence) => {
    if (isReadOnly) sayReadOnly();
    if (isReadOnly || one.presence === presence) return;
    await perform('attendance.update', {
      id: one.id,
      revision: one.revision,
      presence,
      class: one.class,
      printedName: one.printedName,
      organisationName: one.organisationName,
      role: one.role,
    });
  };
  const remove = async (one: Attendance) => {
    if (isReadOnly) sayReadOnly();
    if (isReadOnly) return;
    const removed = await perform('attendance.remove', { id: one.id, revision: one.revision });
    if (removed !== null) showUndoable(`${one.printedName} is taken off the attendance.`);
  };

  return (
    <div className={cx('tab')}>
      <div className={cx('strip')}>
        <p className={cx('count')} role="status">
          {countAttendance(attendance)}
        </p>
        <Segments label="Order" choices={orders} value={order} onChange={setOrder} />
        <Button icon={UserPlus} isDisabled={isReadOnly} onPress={() => setEdited('new')}>
          Add somebody…
        </Button>
      </div>
      <div className={cx('list')}>
        {rows.length === 0 ? (
          <div className={cx('none')}>
            <EmptyState title="Nobody is on the attendance yet.">
              Add those who were there and those who sent apologies; they print under their organisations.
            </EmptyState>
          </div>
        ) : (
          <RecordTable
            label="Attendance"
            columns={columns}
            rows={rows}
            chosenId={chosenId}
            onChoose={setChosenId}
            onOpen={setEdited}
            keys={{
              p: (one) => void setPresence(one, 'present'),
              a: (one) => void setPresence(one, 'apologies'),
              x: (one) => void setPresence(one, 'absent'),
              Delete: (one) => void remove(one),
            }}
          />
        )}
      </div>
      <div className={cx('foot')}>
        <KeyHints
          hints={[
            { keys: 'P', words: 'present' },
            { keys: 'A', words: 'apologies' },
            { keys: 'X', words: 'absent' },
            { keys: 'Enter', words: 'change' },
            { keys: 'Delete', words: 'take off' },
          ]}
        />
      </div>
      {edited !== null && (
        <AttendanceDialog
          meetingId={meetingId}
          attendance={edited === 'new' ? null : edited}
          organisations={[...new Set(attendance.map((one) => one.organisationName).filter((name) => name !== null))]}
          isReadOnly={isReadOnly}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
