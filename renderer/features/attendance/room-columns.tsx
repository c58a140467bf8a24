import { presenceWords } from '../../../shared/domain/wording.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Badge } from '../../ui/lists/badge.tsx';
import type { TableColumn } from '../../ui/lists/record-table.tsx';
import styles from './attendance-tab.module.css';
import type { RoomRow } from './room-view.ts';

const cx = bindClasses(styles);

/** The columns of the list of everybody in the room. */
export const roomColumns: readonly TableColumn<RoomRow>[] = [
  { id: 'name', title: 'Name', isRowHeader: true, cell: (row) => <Name row={row} /> },
  { id: 'presence', title: 'Presence', width: 10, cell: (row) => <Presence row={row} /> },
  { id: 'organisation', title: 'Organisation', cell: (row) => row.organisation ?? '' },
  { id: 'class', title: 'As', width: 12, isSecondary: true, cell: (row) => row.as },
  { id: 'comings', title: 'In and out', width: 11, isSecondary: true, cell: (row) => row.comings },
];

function Name({ row: { name, role, presides, line } }: { readonly row: RoomRow }) {
  const isSaid = role !== null && /in the chair$/i.test(role);
  return (
    <span className={cx('person')}>
      <span>
        {role === null ? name : `${name} (${role})`}
        {presides && !isSaid && (
          <>
            {' '}
            <Badge tone="accent">in the chair</Badge>
          </>
        )}
      </span>
      {line.remarks.map((remark) => (
        <span key={remark} className={cx('remark')}>
          {remark}
        </span>
      ))}
    </span>
  );
}

function Presence({ row: { standing, isRemote, isOut, line } }: { readonly row: RoomRow }) {
  const reason = line.attendance?.reason ?? null;
  switch (standing) {
    case 'unmarked':
      return <span className={cx('unmarked')}>Not marked</span>;
    case 'present':
      return (
        <span className={cx('badges')}>
          {isRemote ? 'Remote' : presenceWords.present}
          {isOut && <Badge tone="accent">out of the room</Badge>}
        </span>
      );
    case 'apologies':
    case 'absent':
      return (
        <span className={cx('badges')}>
          <Badge tone={standing === 'apologies' ? 'care' : 'bad'}>{presenceWords[standing]}</Badge>
          {reason !== null && <span className={cx('quiet')}>{reason}</span>}
        </span>
      );
  }
}
