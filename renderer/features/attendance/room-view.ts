import type { RoomItem, RoomLine } from '../../../shared/contract/attendance.ts';
import { type Attendance, AttendanceClass, type Movement } from '../../../shared/domain/meeting.ts';
import { type RoomPoint, traceRoom, whoIsInRoom } from '../../../shared/domain/room/room.ts';
import { attendanceClassWords } from '../../../shared/domain/wording.ts';
import { formatClockTime } from '../../../shared/text/times.ts';

export const roomOrders = ['class', 'organisation', 'presence', 'printed'] as const;
export type RoomOrder = (typeof roomOrders)[number];

/** How somebody stands: as marked, or not marked yet. */
export type Standing = 'present' | 'apologies' | 'absent' | 'unmarked';

/** A line of the room as the list shows it. */
export interface RoomRow {
  readonly id: string;
  readonly line: RoomLine;
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly class: AttendanceClass;
  readonly standing: Standing;
  readonly isRemote: boolean;
  /** Marked present, but not in the room at the point that is looked at. */
  readonly isOut: boolean;
  readonly presides: boolean;
  /** As what they are there, and how they came and went, in words. */
  readonly as: string;
  readonly comings: string;
}

/** The row of each line as it was last shown: one that reads the same is the same, and is not drawn again. */
const shownRows = new WeakMap<RoomLine, RoomRow>();

/** The lines as rows, with who is in the room at a point. */
export function viewRoom(
  lines: readonly RoomLine[],
  items: readonly RoomItem[],
  point: RoomPoint,
  inTheChair: Attendance['id'] | null,
): RoomRow[] {
  const rows = lines.flatMap(({ attendance }) => attendance ?? []);
  const there = new Set(whoIsInRoom(traceRoom(rows, items), point).map(({ id }) => id));
  return lines.map((line): RoomRow => {
    const { attendance, expected } = line;
    const of = attendance ?? expected;
    const base = {
      id: line.id,
      line,
      name: of?.printedName ?? '',
      role: of?.role ?? null,
      organisation: of?.organisationName ?? null,
      class: of?.class ?? 'member',
      standing: attendance?.presence ?? 'unmarked',
      isRemote: attendance?.presence === 'present' && attendance.mode === 'remote',
      isOut: attendance?.presence === 'present' && !there.has(attendance.id),
      presides: attendance !== null && attendance.id === inTheChair,
    } as const;
    const row = { ...base, as: describeClass(base, items), comings: describeComings(base, items) };
    const shown = shownRows.get(line);
    if (shown !== undefined && isSameRow(shown, row)) return shown;
    shownRows.set(line, row);
    return row;
  });
}

/** Two rows of one line differ by what lies outside of it: who is in the room, who presides, what items are called. */
function isSameRow(one: RoomRow, other: RoomRow): boolean {
  return (
    one.isOut === other.isOut && one.presides === other.presides && one.as === other.as && one.comings === other.comings
  );
}

const standingRank = { present: 0, unmarked: 1, apologies: 2, absent: 3 } as const;

/** The rows in the order asked for; what is equal in it stays as it prints. Those of no organisation come last. */
export function orderRoom(rows: readonly RoomRow[], order: RoomOrder): RoomRow[] {
  switch (order) {
    case 'printed':
      return [...rows];
    case 'class':
      return rows.toSorted((one, other) => rankOfClass(one) - rankOfClass(other));
    case 'presence':
      return rows.toSorted((one, other) => standingRank[one.standing] - standingRank[other.standing]);
    case 'organisation':
      return rows.toSorted((one, other) => compareNames(one.organisation, other.organisation));
  }
}

/** A substitute stands among the members, with whom they print. */
function rankOfClass({ class: of }: RoomRow): number {
  return AttendanceClass.options.indexOf(of);
}

function compareNames(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one.localeCompare(other, 'en-GB');
}

/** `15 present (12 members, 2 remote), 4 apologies, 3 not marked`. */
export function countRoom(rows: readonly RoomRow[]): string {
  const of = (standing: Standing) => rows.filter((row) => row.standing === standing);
  const present = of('present');
  const members = present.filter((row) => row.class === 'member').length;
  const remote = present.filter((row) => row.isRemote).length;
  const out = present.filter((row) => row.isOut).length;
  const apart = [
    ...(members === present.length ? [] : [`${members} ${members === 1 ? 'member' : 'members'}`]),
    ...(remote === 0 ? [] : [`${remote} remote`]),
    ...(out === 0 ? [] : [`${out} out of the room`]),
  ];
  const apologies = of('apologies').length;
  const absent = of('absent').length;
  const unmarked = of('unmarked').length;
  return [
    `${present.length} present${apart.length === 0 ? '' : ` (${apart.join(', ')})`}`,
    `${apologies} ${apologies === 1 ? 'apology' : 'apologies'}`,
    ...(absent === 0 ? [] : [`${absent} absent`]),
    ...(unmarked === 0 ? [] : [`${unmarked} not marked`]),
  ].join(', ');
}

/** What somebody is there as: `Substitute for Cllr A Vale`, `Member, votes on church schools`, `In attendance (Clerk), for item 4`. */
export function describeClass(row: Pick<RoomRow, 'line' | 'class'>, items: readonly RoomItem[]): string {
  const { attendance, expected } = row.line;
  const representing = attendance?.representing ?? null;
  const office = (attendance ?? expected)?.office ?? null;
  const votesOn = (attendance ?? expected)?.votesOn ?? null;
  const voting = (attendance ?? expected)?.voting ?? 'as-class';
  const labels = (attendance?.items ?? []).flatMap((id) => items.find((item) => item.id === id)?.label ?? []);
  const rights = {
    'as-class': null,
    voting: row.class === 'member' || row.class === 'substitute' ? null : 'votes',
    'non-voting': row.class === 'non-voting' ? null : 'no vote',
    'named-matters': votesOn === null ? 'votes on named matters' : `votes on ${votesOn}`,
  } as const;
  return [
    `${attendanceClassWords[row.class]}${representing === null ? '' : ` for ${representing}`}${office === null ? '' : `: ${office}`}`,
    ...(rights[voting] === null ? [] : [rights[voting]]),
    ...(labels.length === 0 ? [] : [`for ${labels.join(', ')}`]),
  ].join(', ');
}

/** `from 7.20pm; out 8.00pm at item 5; back 8.10pm; left 8.40pm`; empty where somebody was there throughout. */
export function describeComings(row: Pick<RoomRow, 'line'>, items: readonly RoomItem[]): string {
  const { attendance } = row.line;
  if (attendance === null) return '';
  const { arrivedAt, movements, leftAt } = attendance;
  return [
    ...(arrivedAt === null ? [] : [`from ${formatClockTime(arrivedAt)}`]),
    ...movements.map((movement) => describeMovement(movement, items)),
    ...(leftAt === null ? [] : [`left ${formatClockTime(leftAt)}`]),
  ].join('; ');
}

/** `out 8.00pm at item 5, after declaring an interest`. */
export function describeMovement({ way, at, agendaItemId, why }: Movement, items: readonly RoomItem[]): string {
  const label = agendaItemId === null ? undefined : items.find(({ id }) => id === agendaItemId)?.label;
  const parts = [
    way === 'in' ? 'in' : 'out',
    ...(at === null ? [] : [formatClockTime(at)]),
    ...(label === undefined ? [] : [`at ${label}`]),
  ];
  return `${parts.join(' ')}${why === null ? '' : `, ${why}`}`;
}
