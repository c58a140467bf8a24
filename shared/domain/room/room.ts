import type { ClockTime } from '../calendar.ts';
import type { AgendaItemId, AttendanceId } from '../ids.ts';
import type { Attendance, Movement } from '../meeting.ts';

/** An item of the agenda, in order, as the room needs it. */
export interface RoomItem {
  readonly id: AgendaItemId;
  /** As said aloud: `item 7`, or its title where it has no number. */
  readonly label: string;
  readonly title: string;
}

/** When the room is looked at. `now`: after everything that was noted. */
export type RoomPoint =
  | { readonly kind: 'opening' }
  | { readonly kind: 'item'; readonly itemId: AgendaItemId }
  | { readonly kind: 'time'; readonly at: ClockTime }
  | { readonly kind: 'now' };

/** Somebody came in or went out, at a place in the course of the meeting. */
export interface RoomEvent {
  readonly rowId: AttendanceId;
  readonly way: Movement['way'];
  readonly at: ClockTime | null;
  readonly itemId: AgendaItemId | null;
  /** The item during which it happened; -1: before the first, or not known. */
  readonly index: number;
  /** Minutes since the midnight before the meeting; null where only the item is known. */
  readonly minutes: number | null;
  /** They left the meeting, and did not only step out. */
  readonly isForGood: boolean;
}

/** The course of a meeting: who came and went, in order. Rules [Q5]–[Q7]. */
export interface RoomCourse {
  readonly rows: readonly Attendance[];
  readonly items: readonly RoomItem[];
  /** Everything that was noted, in the order in which it happened. */
  readonly events: readonly RoomEvent[];
  readonly indexOf: ReadonlyMap<AgendaItemId, number>;
  /** By item: when it had begun at the latest, as far as anybody noted; null: not known. */
  readonly itemMinutes: readonly (number | null)[];
}

/** A meeting ends before this hour; an earlier time belongs to the night of its day. */
const smallHours = 5 * 60;

/** Minutes since the midnight before the meeting: half past midnight is 24.30. */
export function toMinutes(at: ClockTime): number {
  const minutes = Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
  return minutes < smallHours ? minutes + 24 * 60 : minutes;
}

/** Puts in order what the attendance notes of coming and going. */
export function traceRoom(rows: readonly Attendance[], items: readonly RoomItem[]): RoomCourse {
  const indexOf = new Map(items.map(({ id }, at) => [id, at]));
  const itemMinutes = knownMinutes(rows, items, indexOf);
  const events = rows
    .filter(({ presence }) => presence === 'present')
    .flatMap((row) => listMoves(row).map((move) => placeMove(row.id, move, indexOf, itemMinutes)));
  return { rows, items, indexOf, itemMinutes, events: events.toSorted(compareEvents) };
}

/** Late arrival, what lies between, leaving for good: the order in which one person moved. */
function listMoves({ arrivedAt, leftAt, movements }: Attendance): Move[] {
  const plain = (way: Movement['way'], at: ClockTime | null): Move[] =>
    at === null ? [] : [{ way, at, agendaItemId: null, why: null, isForGood: way === 'out' }];
  const between = movements.map((movement): Move => ({ ...movement, isForGood: false }));
  return [...plain('in', arrivedAt), ...between, ...plain('out', leftAt)];
}

type Move = Movement & Pick<RoomEvent, 'isForGood'>;

function knownMinutes(
  rows: readonly Attendance[],
  items: readonly RoomItem[],
  indexOf: ReadonlyMap<AgendaItemId, number>,
): (number | null)[] {
  const known: (number | null)[] = items.map(() => null);
  for (const { presence, movements } of rows) {
    if (presence !== 'present') continue;
    for (const { at, agendaItemId } of movements) {
      const index = agendaItemId === null ? undefined : indexOf.get(agendaItemId);
      if (at === null || index === undefined) continue;
      known[index] = Math.min(known[index] ?? Infinity, toMinutes(at));
    }
  }
  return known;
}

function placeMove(
  rowId: AttendanceId,
  { way, at, agendaItemId, isForGood }: Move,
  indexOf: ReadonlyMap<AgendaItemId, number>,
  itemMinutes: readonly (number | null)[],
): RoomEvent {
  const minutes = at === null ? null : toMinutes(at);
  const named = agendaItemId === null ? undefined : indexOf.get(agendaItemId);
  const index = named ?? (minutes === null ? -1 : reachedAt(minutes, itemMinutes));
  return { rowId, way, at, itemId: named === undefined ? null : agendaItemId, index, minutes, isForGood };
}

/** The item during which a time lies, as far as anybody noted when items were taken; -1 before the first of them. */
function reachedAt(minutes: number, itemMinutes: readonly (number | null)[]): number {
  return itemMinutes.findLastIndex((known) => known !== null && known <= minutes);
}

function compareEvents(one: RoomEvent, other: RoomEvent): number {
  if (one.index !== other.index) return one.index - other.index;
  const minutes = (one.minutes ?? -1) - (other.minutes ?? -1);
  return minutes !== 0 ? minutes : one.rowId < other.rowId ? -1 : one.rowId === other.rowId ? 0 : 1;
}

/** Whether something has happened by a point. What happens at an item has happened when the item is taken. */
export function hasHappened(event: RoomEvent, point: RoomPoint, course: RoomCourse): boolean {
  switch (point.kind) {
    case 'now':
      return true;
    case 'opening':
      return false;
    case 'item': {
      const index = course.indexOf.get(point.itemId) ?? -1;
      const began = course.itemMinutes[index] ?? null;
      // Nobody noted when any item was taken: who went is taken to have gone after the last ([Q6]).
      if (event.itemId === null && course.itemMinutes.every((known) => known === null)) return event.way === 'in';
      if (event.index !== index) return event.index < index;
      return event.itemId !== null || (began !== null && event.minutes !== null && event.minutes <= began);
    }
    case 'time': {
      const minutes = toMinutes(point.at);
      if (event.minutes !== null) return event.minutes <= minutes;
      return event.index <= reachedAt(minutes, course.itemMinutes);
    }
  }
}

/** Who is there before anything was noted: everybody present but those who came later. */
export function isThereAtOpening({ presence, arrivedAt, movements }: Attendance): boolean {
  return presence === 'present' && arrivedAt === null && movements[0]?.way !== 'in';
}

/** Who is in the room at a point, in the order of the attendance. [Q5] */
export function whoIsInRoom(course: RoomCourse, point: RoomPoint): Attendance[] {
  return course.rows.filter(isInRoom(followRoom(course, point), point));
}

/** Who is in the room, and who is at the meeting though they may have stepped out. */
export interface RoomNow {
  readonly inRoom: Set<AttendanceId>;
  /** Came, and has not left for good. [Q8] */
  readonly atMeeting: Set<AttendanceId>;
}

/** The room before anything was noted. */
export function openRoom({ rows }: Pick<RoomCourse, 'rows'>): RoomNow {
  const there = rows.filter(isThereAtOpening).map(({ id }) => id);
  return { inRoom: new Set(there), atMeeting: new Set(there) };
}

/** The room changes by what happened. */
export function moveInRoom({ inRoom, atMeeting }: RoomNow, { rowId, way, isForGood }: RoomEvent): void {
  if (way === 'in') {
    inRoom.add(rowId);
    atMeeting.add(rowId);
  } else {
    inRoom.delete(rowId);
    if (isForGood) atMeeting.delete(rowId);
  }
}

/** The room at a point. */
export function followRoom(course: RoomCourse, point: RoomPoint): RoomNow {
  const now = openRoom(course);
  for (const event of course.events) if (hasHappened(event, point, course)) moveInRoom(now, event);
  return now;
}

/** Tells who of the attendance is in the room at a point. */
export function isInRoom({ inRoom }: RoomNow, point: RoomPoint): (row: Attendance) => boolean {
  return ({ id, items }) => inRoom.has(id) && isThereForItem(items, point);
}

/** A guest who came for certain items is not there for the others. */
function isThereForItem(items: readonly AgendaItemId[], point: RoomPoint): boolean {
  return point.kind !== 'item' || items.length === 0 || items.includes(point.itemId);
}
