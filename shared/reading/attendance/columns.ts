import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { isCertainPerson, joinAbbreviations, readEntry, type AttendanceEntry } from './entries.ts';
import { noOrganisations, type KnownOrganisations } from './known-organisations.ts';

/** A line of the attendance with its entries from left to right. */
export interface AttendanceRow {
  readonly line: number;
  /** Blank lines stand before it. */
  readonly afterGap: boolean;
  readonly entries: readonly AttendanceEntry[];
}

/** A person placed in a column under an organisation. */
export interface PlacedPerson {
  readonly text: string;
  readonly line: number;
  readonly organisation: string | null;
  readonly organisationLine: number | null;
  /** The organisation that the other column would give, when the lines allow that as well. */
  readonly alternative: string | null;
}

export interface PlacedAttendance {
  readonly people: readonly PlacedPerson[];
  readonly columns: 1 | 2;
}

type Side = 0 | 1;

/** An entry with the side it is printed on, where its line tells. */
interface Slot {
  readonly entry: AttendanceEntry;
  /** Its words as they are sorted, folded once: the search compares them thousands of times. */
  readonly key: string;
  readonly row: number;
  readonly line: number;
  readonly afterGap: boolean;
  readonly side: Side | null;
}

/** One column while it is being filled. */
interface Column {
  readonly lastRow: number;
  readonly lastLine: number;
  /** The keys of the organisation at hand and of the first. */
  readonly organisation: string | null;
  readonly first: string | null;
  readonly people: number;
}

interface State {
  readonly cost: number;
  readonly columns: readonly [Column, Column];
  /** The sides chosen so far, last first. */
  readonly sides: Chosen | null;
}

interface Chosen {
  readonly side: Side;
  readonly before: Chosen | null;
}

/** A solved assignment. */
interface Solution {
  readonly cost: number;
  readonly sides: readonly Side[];
}

const BEAM = 60;
/** Longer lists are taken as one column: nobody prints as many people in two. */
const MOST_SLOTS = 240;
/** What a break of each habit of printed attendance costs. The habits are those of real two-column lists. */
const cost = {
  personWithoutOrganisation: 6,
  organisationWithoutPeople: 4,
  notAlphabetical: 5,
  brokenGroup: 3,
  noGapBetweenGroups: 1.2,
  blankLineForGap: 0.6,
  wideGapBetweenGroups: 0.3,
  rightWhereLeftWouldDo: 0.1,
} as const;
/** An alternative that costs less than this more is one that the clerk should see. */
const DOUBT_MARGIN = 0.9;

/**
 * Solves attendance printed in two columns and read row by row. Lines with two entries tell left from right; for the
 * others the cheapest assignment is searched: organisations run alphabetically down the left column and then the right,
 * each has people directly under it, a gap stands between two. Without any line of two entries it is one column. An
 * abbreviation before an organisation (`NHS Wyeford Care Board`) is read as part of its name, unless the list is sooner
 * explained by two; where the file does not tell, people whom the other reading moves get it as their alternative.
 *
 * @param known organisations that stand whole elsewhere in the file.
 */
export function placeInColumns(
  rows: readonly AttendanceRow[],
  known: KnownOrganisations = noOrganisations,
): PlacedAttendance {
  const cut = place(rows);
  if (cut.columns === 1) return cut;
  const joinedRows = rows.map((row) => ({ ...row, entries: joinAbbreviations(row.entries, known) ?? row.entries }));
  if (joinedRows.every(({ entries }, at) => entries === rows[at]?.entries)) return cut;
  const joined = place(joinedRows);
  if (joined.columns === 1) return joined;
  const [best, other] = joined.cost <= cut.cost + DOUBT_MARGIN ? [joined, cut] : [cut, joined];
  const people = best.people.map((person) => {
    const moved = other.people.find(({ text, line }) => text === person.text && line === person.line);
    if (person.alternative !== null || !moved || moved.organisation === person.organisation) return person;
    return { ...person, alternative: moved.organisation };
  });
  return { ...best, people };
}

function place(rows: readonly AttendanceRow[]): PlacedAttendance & { readonly cost: number } {
  const columns = isTwoColumns(rows) ? 2 : 1;
  const slots = toSlots(settleKinds(columns === 2 ? rows : rows.map(asOneEntry)));
  const solved = columns === 2 ? search(slots, null) : null;
  const best = solved?.sides ?? slots.map((): Side => 0);
  const organisations = organisationsOf(slots, best);
  const people = slots.flatMap((slot, place): (PlacedPerson & { side: Side })[] => {
    if (slot.entry.kind !== 'person') return [];
    const side = best[place] ?? 0;
    const under = organisations[place] ?? null;
    return [
      {
        side,
        text: slot.entry.text,
        line: slot.line,
        organisation: under?.entry.text ?? null,
        organisationLine: under?.line ?? null,
        alternative: solved && slot.side === null ? findAlternative(slots, place, side, solved.cost) : null,
      },
    ];
  });
  people.sort((one, other) => one.side - other.side);
  return { people, columns, cost: solved?.cost ?? 0 };
}

/**
 * Whether lines hold entries of two columns. A line shows it for certain when wide blanks cut it, or when each of its
 * entries is a person with title or initials, or an organisation of several words: `Chief Inspector | M Dale` and
 * `NHS | Wyeford Care Board` may be one entry each that was cut in error.
 */
function isTwoColumns(rows: readonly AttendanceRow[]): boolean {
  const certain = rows.filter(({ entries }) => entries.length > 1 && entries.every(isCertainEntry)).length;
  const slots = rows.reduce((sum, { entries }) => sum + entries.length, 0);
  return slots <= MOST_SLOTS && (certain >= 2 || certain * 5 > rows.length);
}

function isCertainEntry(entry: AttendanceEntry, place: number): boolean {
  if (place > 0 && entry.column !== null) return true;
  if (entry.kind === 'person') return isCertainPerson(entry) || entry.column !== null;
  return looksLikeOrganisation(entry.text) && entry.text.includes(' ');
}

function asOneEntry(row: AttendanceRow): AttendanceRow {
  return row.entries.length < 2 ? row : { ...row, entries: [readEntry(row.entries.map(({ text }) => text).join(' '))] };
}

/**
 * Where nearly all people are printed with title or initials, two plain words (`Haven Wyeford`) are an organisation: the
 * list itself shows how it prints names.
 */
export function settleKinds(rows: readonly AttendanceRow[]): readonly AttendanceRow[] {
  const people = rows.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'person'));
  const certain = people.filter(isCertainPerson).length;
  if (certain === people.length || certain < 2 * (people.length - certain)) return rows;
  return rows.map((row) => ({
    ...row,
    entries: row.entries.map((entry) =>
      entry.kind === 'person' && !isCertainPerson(entry) ? { ...entry, kind: 'organisation' } : entry,
    ),
  }));
}

/** The side of each entry where its line tells: first of two is left, second right; columns of wide blanks tell alone. */
function toSlots(rows: readonly AttendanceRow[]): Slot[] {
  const middle = middleOfColumns(rows);
  return rows.flatMap(({ line, afterGap, entries }, row) =>
    entries.map((entry, place) => {
      const side = sideOf(entry, place, entries.length, middle);
      return { entry, key: keyOf(entry.text), row, line, afterGap, side };
    }),
  );
}

function sideOf(entry: AttendanceEntry, place: number, count: number, middle: number | null): Side | null {
  if (middle !== null && entry.column !== null) return entry.column >= middle ? 1 : 0;
  if (count === 1) return middle === null ? null : 0;
  return place === 0 ? 0 : place === 1 ? 1 : null;
}

/** Where the right column starts when it is set off by wide blanks; null where no line has them. */
function middleOfColumns(rows: readonly AttendanceRow[]): number | null {
  const starts = rows.flatMap(({ entries }) =>
    entries.slice(1).flatMap(({ column }) => (column === null ? [] : [column])),
  );
  return starts.length === 0 ? null : Math.min(...starts) - 3;
}

function search(slots: readonly Slot[], forced: { place: number; side: Side } | null): Solution | null {
  const empty: Column = { lastRow: -2, lastLine: 0, organisation: null, first: null, people: 0 };
  let states: State[] = [{ cost: 0, columns: [empty, empty], sides: null }];
  slots.forEach((slot, place) => {
    const given = forced?.place === place ? forced.side : slot.side;
    const sides: readonly Side[] = given === null ? [0, 1] : [given];
    const next = states.flatMap((state) => sides.map((side) => step(state, slot, side)));
    next.sort((one, other) => one.cost - other.cost);
    states = next.slice(0, BEAM);
  });
  const [cheapest] = states.map(close).sort((one, other) => one.cost - other.cost);
  if (!cheapest) return null;
  const sides: Side[] = [];
  for (let chosen = cheapest.sides; chosen; chosen = chosen.before) sides.push(chosen.side);
  return { cost: cheapest.cost, sides: sides.reverse() };
}

function step(state: State, slot: Slot, side: Side): State {
  const column = state.columns[side];
  let added = side === 1 && slot.side === null ? cost.rightWhereLeftWouldDo : 0;
  let next: Column;
  const gap = slot.row - column.lastRow - 1;
  if (slot.entry.kind === 'organisation') {
    if (column.organisation !== null) {
      if (column.people === 0) added += cost.organisationWithoutPeople;
      if (column.organisation > slot.key) added += cost.notAlphabetical;
      if (gap === 0) added += slot.afterGap ? cost.blankLineForGap : cost.noGapBetweenGroups;
      added += Math.max(0, gap - 1) * cost.wideGapBetweenGroups;
    }
    next = {
      ...column,
      organisation: slot.key,
      first: column.first ?? slot.key,
      people: 0,
      lastRow: slot.row,
      lastLine: slot.line,
    };
  } else {
    if (column.organisation === null) added += cost.personWithoutOrganisation;
    else if (gap > 0) added += cost.brokenGroup;
    next = { ...column, people: column.people + 1, lastRow: slot.row, lastLine: slot.line };
  }
  return {
    cost: state.cost + added,
    columns: side === 0 ? [next, state.columns[1]] : [state.columns[0], next],
    sides: { side, before: state.sides },
  };
}

function close(state: State): State {
  const [left, right] = state.columns;
  let added = 0;
  for (const { organisation, people } of state.columns)
    if (organisation !== null && people === 0) added += cost.organisationWithoutPeople;
  if (left.organisation !== null && right.first !== null && left.organisation > right.first)
    added += cost.notAlphabetical;
  return { ...state, cost: state.cost + added };
}

/** An organisation as lists sort it: without its article, capitals or not. */
function keyOf(organisation: string): string {
  return organisation.toLowerCase().replace(/^the /, '');
}

function organisationsOf(slots: readonly Slot[], sides: readonly Side[]): (Slot | null)[] {
  const current: [Slot | null, Slot | null] = [null, null];
  return slots.map((slot, place) => {
    const side = sides[place] ?? 0;
    if (slot.entry.kind === 'organisation') current[side] = slot;
    return current[side];
  });
}

/** The organisation a person would be under in the other column, when that costs hardly more. */
function findAlternative(slots: readonly Slot[], place: number, side: Side, bestCost: number): string | null {
  const other = search(slots, { place, side: side === 0 ? 1 : 0 });
  if (other === null || other.cost > bestCost + DOUBT_MARGIN) return null;
  return organisationsOf(slots, other.sides)[place]?.entry.text ?? null;
}
