import type { AgendaItemId } from '../domain/ids.ts';
import type { Attendance, AttendanceClass } from '../domain/meeting.ts';
import { findPresiding, isPutInChair, leaveChair, rankOfOffice } from '../domain/room/chair.ts';
import { formatClockTime } from '../text/times.ts';
import type { HouseStyle } from './house-style.ts';

/** What the attendance of one person must tell to be printed. */
export type RecordedAttendance = Pick<
  Attendance,
  'position' | 'presence' | 'class' | 'mode' | 'printedName' | 'organisationName' | 'representing'
> &
  Partial<
    Pick<
      Attendance,
      'office' | 'reason' | 'role' | 'voting' | 'votesOn' | 'items' | 'arrivedAt' | 'leftAt' | 'movements'
    >
  >;

/** A line of the agenda as the minutes speak of it: `item 7`, `minute 51/26`. */
export interface PrintedPlace {
  readonly id: AgendaItemId;
  readonly words: string;
}

/** What of the room decides on how one person prints. */
export interface PrintedRoom {
  /** Who presides, where the attendance tells it by another office than the chair's, or was told so; null: nobody to say. */
  readonly presider: RecordedAttendance | null;
  /** In the order of the agenda. */
  readonly places: readonly PrintedPlace[];
}

/** A room of which nothing but its people is known. */
export const plainRoom: PrintedRoom = { presider: null, places: [] };

/**
 * Who is to be marked as being in the chair ([L36]): whoever was put there, or holds another office than the chair's and presides
 * because the chair is away. The chair in their own chair needs no mark.
 */
export function findMarkedPresider(
  people: readonly RecordedAttendance[],
  chairWord: string,
): RecordedAttendance | null {
  const facts = people.map((person) => ({ person, presence: person.presence, role: person.role ?? null }));
  const presiding = findPresiding(facts, chairWord);
  if (presiding === null) return null;
  const { role, person } = presiding;
  const office = leaveChair(role);
  const isChair = office !== null && (rankOfOffice(office) === 0 || office.toLowerCase() === chairWord.toLowerCase());
  return isChair && !isPutInChair(role) ? null : person;
}

/** What stands behind somebody's name, each in brackets or behind a comma; empty for most ([L9], [L36]–[L38]). */
export function describeNotes(
  person: RecordedAttendance,
  { attendance: form }: HouseStyle,
  classes: readonly AttendanceClass[],
  room: PrintedRoom,
): string {
  const presides = person === room.presider;
  const office = leaveChair(person.role ?? null);
  const isSaid = office === null || saysAlready(person, office) || (person.office ?? '').includes(office);
  const chair = [...(form.roles && !isSaid ? [office] : []), ...(presides ? [form.marks.inTheChair] : [])];
  const notes = [
    ...describeRight(person, form.marks, classes),
    ...(person.mode === 'remote' ? ['joined remotely'] : []),
    ...describeItems(person, room.places),
    ...(form.times ? describeStay(person, room.places) : []),
  ];
  const bracket = (parts: readonly string[]) => (parts.length === 0 ? '' : ` (${parts.join(', ')})`);
  const post = person.office === null || person.office === undefined || saysAlready(person, person.office);
  const representing = person.representing === null ? [] : [`representing ${person.representing}`];
  return `${bracket(chair)}${post ? '' : `, ${person.office}`}${bracket(representing)}${bracket(notes)}`;
}

/** Whether the printed name holds the words of an office: `R Lacey, Town Clerk`. */
function saysAlready({ printedName }: RecordedAttendance, office: string): boolean {
  return printedName.toLowerCase().includes(office.toLowerCase());
}

/** The right to vote where neither the class nor the heading over it says it. [L37] */
function describeRight(
  { class: of, voting = 'as-class', votesOn = null }: RecordedAttendance,
  marks: HouseStyle['attendance']['marks'],
  classes: readonly AttendanceClass[],
): string[] {
  const isHeaded = classes.length === 1;
  const isMember = of === 'member' || of === 'non-voting' || of === 'co-opted' || of === 'substitute';
  const isWithout = voting === 'non-voting' || (of === 'non-voting' && voting === 'as-class');
  return [
    ...(of === 'co-opted' && !isHeaded ? [marks.coOpted] : []),
    ...(voting === 'named-matters' && votesOn !== null ? [`votes on ${votesOn}`] : []),
    ...(isMember && isWithout && !(of === 'non-voting' && isHeaded) ? [marks.nonVoting] : []),
  ];
}

/** `for items 4 and 5`; nothing for who was there for the whole meeting, or for lines that are gone. */
function describeItems({ items = [] }: RecordedAttendance, places: readonly PrintedPlace[]): string[] {
  const at = new Set(items);
  const words = places.filter(({ id }) => at.has(id)).map((place) => place.words);
  return words.length === 0 ? [] : [`for ${joinPlaces(words)}`];
}

/** `items 4 and 5`, `minutes 51/26 and 52/26`, `item 4 and Any other business`. */
function joinPlaces(words: readonly string[]): string {
  for (const one of ['item', 'minute']) {
    const numbers = words.flatMap((place) => (place.startsWith(`${one} `) ? [place.slice(one.length + 1)] : []));
    if (numbers.length === words.length && numbers.length > 1) return `${one}s ${joinWithAnd(numbers)}`;
  }
  return joinWithAnd(words);
}

interface Move {
  readonly way: 'in' | 'out';
  /** `8.40pm`, else `item 7`; null: only that it happened is known. */
  readonly words: string | null;
  /** Of the item on the agenda; -1: none is known. */
  readonly index: number;
}

/** From when, until when, and what of the meeting somebody missed, in the order in which it happened. [L38] */
function describeStay(person: RecordedAttendance, places: readonly PrintedPlace[]): string[] {
  const { arrivedAt = null, leftAt = null, movements = [] } = person;
  const placeOf = (id: AgendaItemId | null) => (id === null ? -1 : places.findIndex((place) => place.id === id));
  const moves = [
    ...(arrivedAt === null ? [] : [{ way: 'in' as const, words: formatClockTime(arrivedAt), index: -1 }]),
    ...movements.map(({ way, at, agendaItemId }): Move => {
      const index = placeOf(agendaItemId);
      return { way, words: at === null ? (places[index]?.words ?? null) : formatClockTime(at), index };
    }),
    ...(leftAt === null ? [] : [{ way: 'out' as const, words: formatClockTime(leftAt), index: -1 }]),
  ];
  const first = moves[0]?.way === 'in' ? moves.shift() : undefined;
  const begins = first === undefined ? [] : [first.words === null ? 'arrived late' : `from ${first.words}`];
  return [...begins, ...tellGaps(moves, places)];
}

/** What somebody missed who was there at the first of these moves, and that they left where no move brings them back. */
function tellGaps(moves: readonly Move[], places: readonly PrintedPlace[]): string[] {
  const at = moves.findIndex(({ way }) => way === 'out');
  const out = moves[at];
  if (out === undefined) return [];
  const back = moves.findIndex(({ way }, place) => place > at && way === 'in');
  const came = moves[back];
  if (came === undefined) return [endOf(out)];
  return [...describeGap(out, came, places), ...tellGaps(moves.slice(back + 1), places)];
}

function endOf({ words }: Move): string {
  return words === null ? 'left early' : `until ${words}`;
}

/** What was missed between going out and coming back: whole items by their numbers, else by the clock. */
function describeGap(out: Move, back: Move, places: readonly PrintedPlace[]): string[] {
  if (out.index !== -1 && back.index > out.index) {
    const missed = places.slice(out.index, back.index).map(({ words }) => words);
    return [`except for ${missed.length > 3 ? `${missed[0] ?? ''} to ${missed.at(-1) ?? ''}` : joinPlaces(missed)}`];
  }
  if (out.words !== null && back.words !== null && out.words !== back.words) {
    return [`except from ${out.words} to ${back.words}`];
  }
  const only = out.words ?? back.words;
  return only === null ? [] : [`except for a time ${/^\d/.test(only) ? 'from' : 'at'} ${only}`];
}

/** `A`, `A and B`, `A, B and C`. */
export function joinWithAnd(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
