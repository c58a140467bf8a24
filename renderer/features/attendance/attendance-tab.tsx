import { ClipboardPaste, MoreHorizontal, Paperclip, UserPlus, Users } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import type { RoomLine, RoomPage } from '../../../shared/contract/attendance.ts';
import type { AgendaItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { Attendance, Presence } from '../../../shared/domain/meeting.ts';
import { shareRecords } from '../../gateway/query-cache.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { attachScan } from '../../stores/meeting-files.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SelectField } from '../../ui/controls/field.tsx';
import { KeyHints } from '../../ui/controls/kbd.tsx';
import { MenuButton } from '../../ui/controls/menu.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { QuickTable } from '../../ui/lists/quick-table.tsx';
import { EmptyState, Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import styles from './attendance-tab.module.css';
import { ListDialog } from './list-dialog.tsx';
import { markRow, markTheRest, noteMovement, takeChair, takeOff } from './mark.ts';
import { MovementsDialog } from './movements-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { PublicDialog } from './public-dialog.tsx';
import { QuorumStrip } from './quorum-strip.tsx';
import { roomColumns } from './room-columns.tsx';
import { SignedSheets } from './signed-sheets.tsx';
import { countRoom, orderRoom, type RoomOrder, type RoomRow, viewRoom } from './room-view.ts';

const cx = bindClasses(styles);

const orders: readonly { readonly key: RoomOrder; readonly words: string }[] = [
  { key: 'class', words: 'By class' },
  { key: 'organisation', words: 'By organisation' },
  { key: 'presence', words: 'By presence' },
  { key: 'printed', words: 'As printed' },
];

const hints = [
  { keys: 'P', words: 'present' },
  { keys: 'R', words: 'remote' },
  { keys: 'A', words: 'apologies' },
  { keys: 'X', words: 'absent' },
  { keys: 'U', words: 'not marked' },
  { keys: 'O', words: 'goes out now' },
  { keys: 'I', words: 'comes in now' },
  { keys: 'M', words: 'comings and goings' },
  { keys: 'C', words: 'in the chair' },
  { keys: 'Enter', words: 'change' },
  { keys: 'Delete', words: 'take off' },
];

/** Who was there, who sent apologies, who was absent: one key each. */
export const AttendanceTab = memo(function AttendanceTab({ meetingId }: { readonly meetingId: MeetingId }) {
  const { value, status, failure, retry } = useQuery('attendance.get', { meetingId }, { share: shareLines });
  if (value === undefined) {
    return status === 'failed' ? (
      <Banner tone="care" words={failure.message} step={{ words: 'Try again', run: retry }} />
    ) : (
      <Waiting />
    );
  }
  return <Room page={value} />;
});

/** Keeps the lines that read as before, so that a mark draws again only the rows that it changed. */
function shareLines(before: RoomPage | undefined, after: RoomPage): RoomPage {
  const isSame = (one: RoomLine, other: RoomLine) => JSON.stringify(one) === JSON.stringify(other);
  return { ...after, lines: [...shareRecords(before?.lines, after.lines, isSame)] };
}

type Asked =
  | { readonly kind: 'add' }
  | { readonly kind: 'change'; readonly row: RoomRow }
  | { readonly kind: 'movements'; readonly row: RoomRow }
  | { readonly kind: 'list' }
  | { readonly kind: 'public' };

const NOW = 'now';

function Room({ page }: { readonly page: RoomPage }) {
  const { meeting, items } = page;
  const isReadOnly = useReadOnly();
  const [order, setOrder] = useState<RoomOrder>('class');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [itemId, setItemId] = useState<AgendaItemId | null>(null);
  const item = items.find(({ id }) => id === itemId) ?? null;
  const rows = useMemo(() => {
    const point = item === null ? ({ kind: 'now' } as const) : ({ kind: 'item', itemId: item.id } as const);
    return orderRoom(viewRoom(page.lines, items, point, page.inTheChair), order);
  }, [page, items, item, order]);
  const chosen = rows.find(({ id }) => id === chosenId);
  const unmarked = rows.filter(({ standing }) => standing === 'unmarked').length;
  const close = () => setAsked(null);

  /** Marks a row; at the first call of the roll the focus goes on at once, so that no key waits for an answer. */
  const mark = async (row: RoomRow, presence: Presence | null, mode: Attendance['mode'] = 'in-person') => {
    const isFirstCall = row.standing === 'unmarked' && presence !== null && !isReadOnly && order !== 'presence';
    const next = isFirstCall ? rows[rows.findIndex(({ id }) => id === row.id) + 1] : undefined;
    if (next !== undefined) {
      setChosenId(next.id);
      document.querySelector<HTMLElement>(`[data-record="${next.id}"]`)?.focus();
    }
    await markRow(meeting.id, row, presence, mode);
  };
  const change = (row: RoomRow) => setAsked({ kind: 'change', row });
  const keys: Readonly<Record<string, (row: RoomRow) => void>> = {
    p: (row) => void mark(row, 'present'),
    r: (row) => void mark(row, 'present', 'remote'),
    a: (row) => void mark(row, 'apologies'),
    x: (row) => void mark(row, 'absent'),
    u: (row) => void mark(row, null),
    o: (row) => void noteMovement(row, 'out', itemId),
    i: (row) => void noteMovement(row, 'in', itemId),
    m: (row) => setAsked({ kind: 'movements', row }),
    c: (row) => void takeChair(meeting.id, row),
    Delete: (row) => void takeOff(row),
  };
  const forChosen = (key: string, words: string) => ({
    ...{ key, words, keys: key === 'Delete' ? key : key.toUpperCase(), isDisabled: chosen === undefined || isReadOnly },
    run: () => {
      if (chosen !== undefined) keys[key]?.(chosen);
    },
  });

  return (
    <div className={cx('tab')}>
      <div className={cx('strip')}>
        <p className={cx('count')} role="status">
          {countRoom(rows)}
        </p>
        <Button size="small" icon={UserPlus} isDisabled={isReadOnly} onPress={() => setAsked({ kind: 'add' })}>
          Add somebody…
        </Button>
        <Button
          size="small"
          isDisabled={isReadOnly || unmarked === 0}
          onPress={() => void markTheRest(meeting.id, 'present')}
        >
          The rest present
        </Button>
        <Button
          size="small"
          isDisabled={isReadOnly || unmarked === 0}
          onPress={() => void markTheRest(meeting.id, 'absent')}
        >
          The rest absent
        </Button>
        <MenuButton
          label="More for the attendance"
          groups={[
            {
              heading: chosen === undefined ? 'Choose somebody in the list' : chosen.name,
              entries: [
                ...[forChosen('p', 'Present'), forChosen('r', 'Present remotely'), forChosen('a', 'Apologies')],
                ...[forChosen('x', 'Absent'), forChosen('u', 'Not marked'), forChosen('o', 'Goes out now')],
                ...[forChosen('i', 'Comes in now'), forChosen('m', 'Comings and goings…')],
                ...[forChosen('c', 'In the chair'), forChosen('Delete', 'Take off the attendance')],
              ],
            },
            {
              heading: 'The meeting',
              entries: [
                {
                  ...{ key: 'list', words: 'Paste a list from Teams or Zoom…', icon: ClipboardPaste },
                  ...{ isDisabled: isReadOnly, run: () => setAsked({ kind: 'list' }) },
                },
                {
                  ...{ key: 'public', words: 'Public and press…', icon: Users },
                  ...{ isDisabled: isReadOnly, run: () => setAsked({ kind: 'public' }) },
                },
                {
                  ...{ key: 'sheet', words: 'Attach the signed sheet…', icon: Paperclip, isDisabled: isReadOnly },
                  run: () => void attachScan(meeting.id, 'attendance-sheet'),
                },
              ],
            },
          ]}
        >
          <Button size="small" look="quiet" icon={MoreHorizontal}>
            More
          </Button>
        </MenuButton>
      </div>
      <QuorumStrip page={page} item={item} isReadOnly={isReadOnly} />
      <div className={cx('strip')}>
        <Segments label="Order" choices={orders} value={order} onChange={setOrder} />
        {items.length > 0 && (
          <SelectField
            inline
            label="In the room"
            choices={[
              { key: NOW, words: 'now' },
              ...items.map(({ id, label, title }) => ({
                key: String(id),
                words: label === title ? title : `${label}: ${title}`,
              })),
            ]}
            value={itemId ?? NOW}
            onChange={(key) => setItemId(items.find(({ id }) => id === key)?.id ?? null)}
          />
        )}
      </div>
      <div className={cx('list')}>
        {rows.length === 0 ? (
          <div className={cx('none')}>
            <EmptyState title="Nobody is on the attendance yet.">
              {page.bodyName} has no members on this day. Add them to the body, and they are expected here; or add those
              who were there and those who sent apologies.
            </EmptyState>
          </div>
        ) : (
          <QuickTable
            label="Attendance"
            columns={roomColumns}
            rows={rows}
            chosenId={chosenId}
            onChoose={setChosenId}
            onOpen={change}
            keys={keys}
          />
        )}
      </div>
      <div className={cx('foot')}>
        <SignedSheets meetingId={meeting.id} isReadOnly={isReadOnly} />
        <KeyHints hints={hints} />
      </div>
      {asked?.kind === 'add' && <PersonDialog page={page} row={null} isReadOnly={isReadOnly} onClose={close} />}
      {asked?.kind === 'change' && <PersonDialog page={page} row={asked.row} isReadOnly={isReadOnly} onClose={close} />}
      {asked?.kind === 'movements' && <MovementsDialog page={page} id={asked.row.id} itemId={itemId} onClose={close} />}
      {asked?.kind === 'list' && <ListDialog page={page} onClose={close} />}
      {asked?.kind === 'public' && <PublicDialog meeting={meeting} onClose={close} />}
    </div>
  );
}
