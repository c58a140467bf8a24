import { ClockTime } from '../calendar.ts';
import { readRecords } from './separated-values.ts';

/** A stretch in which somebody was connected; null: the list does not say. */
export interface Span {
  readonly from: ClockTime | null;
  readonly to: ClockTime | null;
}

/** One person on a list of those on screens. */
export interface ListedPerson {
  /** As the program printed it, without what the program itself put beside it: `(Guest)`, `(Host)`. */
  readonly name: string;
  /** The other name that Zoom prints in brackets for somebody who renamed themselves; null: none. */
  readonly otherName: string | null;
  /** What stood in brackets or behind a dash: an organisation, as people name themselves; null: nothing. */
  readonly about: string | null;
  readonly isGuest: boolean;
  /** In the order of time, those of every device. */
  readonly spans: readonly Span[];
}

/** A list that was read, or a sentence on why it is none. */
export type ReadList =
  | { readonly kind: 'list'; readonly hasTimes: boolean; readonly people: readonly ListedPerson[] }
  | { readonly kind: 'refused'; readonly words: string };

const refusal = {
  empty:
    'There is nothing to read. Paste the attendance list that Teams or Zoom saved, its line of column names included.',
  noList:
    'This is no attendance list: there is no line that names its columns (Name, Join Time, Leave Time), and its lines are no names. Open the file that Teams or Zoom saved, and copy all of it.',
  noPeople: 'The columns of an attendance list are there, but nobody stands under them. Copy all of the file.',
} as const;

type Column = 'name' | 'lastName' | 'join' | 'leave' | 'action' | 'stamp' | 'guest';

/** What the programs call the columns that are read, in small letters. */
const columnNames: Readonly<Record<string, Column>> = {
  name: 'name',
  'full name': 'name',
  participant: 'name',
  'participant name': 'name',
  'name (original name)': 'name',
  'user name': 'name',
  'first name': 'name',
  'last name': 'lastName',
  surname: 'lastName',
  'join time': 'join',
  'first join': 'join',
  'first join time': 'join',
  'time joined': 'join',
  joined: 'join',
  'leave time': 'leave',
  'last leave': 'leave',
  'last leave time': 'leave',
  'time exited': 'leave',
  left: 'leave',
  'user action': 'action',
  timestamp: 'stamp',
  guest: 'guest',
};
/** Columns that show beside a name that a line is a line of column names. */
const furtherColumns = new Set(
  (
    'email,user email,role,duration,duration (minutes),total duration (minutes),in-meeting duration,participant id (upn),' +
    'attendance duration,recording consent,recording disclaimer response,in waiting room,organisation'
  ).split(','),
);

/**
 * Reads the attendance list that a meeting program gives: comma or tab between the columns, or plain names, one a line ([T1]–[T4]).
 * Whoever joined more than once is one person with several spans. Linear in the length of the text.
 */
export function readAttendanceList(text: string): ReadList {
  if (text.trim() === '') return { kind: 'refused', words: refusal.empty };
  const records = readRecords(text);
  const table = findTable(records);
  if (table === null) return readPlainNames(text);
  const people = gather(table);
  if (people.length === 0) return { kind: 'refused', words: refusal.noPeople };
  return { kind: 'list', hasTimes: people.some(({ spans }) => spans.some(({ from }) => from !== null)), people };
}

interface Table {
  readonly columns: ReadonlyMap<Column, number>;
  readonly rows: readonly (readonly string[])[];
}

/** The table that tells most: Teams prints one line a person first, and further down every join of each ([T2]). */
function findTable(records: readonly (readonly string[])[]): Table | null {
  let found: Table | null = null;
  for (let at = 0; at < records.length; at += 1) {
    const columns = readColumns(records[at] ?? []);
    if (columns === null) continue;
    const rows: (readonly string[])[] = [];
    let next = at + 1;
    for (; next < records.length; next += 1) {
      const record = records[next] ?? [];
      if (readColumns(record) !== null || record.every((cell) => cell === '')) break;
      rows.push(record);
    }
    if (found === null || rows.length > 0) found = { columns, rows };
    at = next - 1;
  }
  return found;
}

function readColumns(record: readonly string[]): Map<Column, number> | null {
  const columns = new Map<Column, number>();
  let further = 0;
  for (const [at, cell] of record.entries()) {
    const name = cell.toLowerCase().trim();
    const column = columnNames[name];
    if (column === undefined) further += furtherColumns.has(name) ? 1 : 0;
    else if (!columns.has(column)) columns.set(column, at);
  }
  return columns.has('name') && columns.size + further > 1 ? columns : null;
}

/** One person for each name, with every stretch of theirs. */
function gather({ columns, rows }: Table): ListedPerson[] {
  const cell = (row: readonly string[], column: Column) => row[columns.get(column) ?? -1]?.trim() ?? '';
  const people = new Map<string, { person: ListedPerson; spans: Span[] }>();
  for (const row of rows) {
    const printed = [cell(row, 'name'), cell(row, 'lastName')].filter((part) => part !== '').join(' ');
    if (printed === '') continue;
    const read = readName(printed);
    const key = read.name.toLowerCase();
    const known = people.get(key) ?? { person: read, spans: [] };
    const isGuest = known.person.isGuest || read.isGuest || /^(?:yes|true)$/i.test(cell(row, 'guest'));
    addSpan(known.spans, cell(row, 'action'), {
      from: readStamp(cell(row, columns.has('stamp') ? 'stamp' : 'join')),
      to: readStamp(cell(row, 'leave')),
    });
    people.set(key, { ...known, person: { ...known.person, isGuest } });
  }
  return Array.from(people.values(), ({ person, spans }) => ({ ...person, spans: spans.toSorted(byFrom) }));
}

/** The older lists of Teams have a line for joining and another for leaving; all others have both on a line. */
function addSpan(spans: Span[], action: string, span: Span): void {
  if (!/^left\b/i.test(action)) {
    if (span.from !== null || span.to !== null || spans.length === 0) spans.push(span);
    return;
  }
  const open = spans.at(-1);
  if (open !== undefined && open.to === null) spans[spans.length - 1] = { from: open.from, to: span.from };
  else spans.push({ from: null, to: span.from });
}

function byFrom(one: Span, other: Span): number {
  return (one.from ?? '') < (other.from ?? '') ? -1 : (one.from ?? '') > (other.from ?? '') ? 1 : 0;
}

/** The time of day in `14/10/2026, 9:55:20 AM`, `2026-10-14 09:55`; null for none, and for one in another zone (`…Z`). */
function readStamp(words: string): ClockTime | null {
  const match =
    /(?:^|[\sT,])(\d{1,2}):(\d{2})(?::\d{2})?(?:\.\d{1,6})?\s?([AaPp]\.?[Mm]\b)?(\s?Z|\s?[+-]\d{2}:?\d{2})?/.exec(
      words.slice(0, 60),
    );
  if (match === null || match[4] !== undefined) return null;
  const half = match[3]?.charAt(0).toLowerCase();
  const figures = Number(match[1]);
  const hour = half === undefined ? figures : (figures % 12) + (half === 'p' ? 12 : 0);
  const time = ClockTime.safeParse(`${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`);
  return time.success ? time.data : null;
}

/** What the programs, and people for themselves, put beside a name in brackets without meaning an organisation. */
const marks =
  /^(?:guest|external|unverified|host|co-?host|me|you|organi[sz]er|presenter|attendee|he|she|they|him|her|them)$/i;
const guestMarks = /^(?:guest|external|unverified)$/i;

/** `MARSH, Brian (Vale Council) (Guest)` is Brian Marsh, of Vale Council, a guest ([T3]). */
function readName(printed: string): Pick<ListedPerson, 'name' | 'otherName' | 'about' | 'isGuest' | 'spans'> {
  const outside: string[] = [];
  const inside: string[] = [];
  for (const part of printed.slice(0, 300).split(/[([]/)) {
    const end = outside.length === 0 ? -1 : part.search(/[)\]]/);
    if (end === -1) outside.push(part);
    else {
      inside.push(part.slice(0, end).trim());
      outside.push(part.slice(end + 1));
    }
  }
  const parts = inside.flatMap((words) => words.split(/[,/|]/)).map((words) => words.trim());
  const told = inside.filter((words) => words !== '' && !words.split(/[,/|]/).every((word) => marks.test(word.trim())));
  const [whole = '', ...behind] = outside
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .split(/ [-–—|] |#/);
  const about = behind.join(' ').trim();
  const other = told[0] ?? null;
  const isName = other !== null && looksLikeName(other) && sharesWord(other, whole);
  return {
    name: turnRound(whole.trim()) || printed.trim(),
    otherName: isName ? turnRound(other) : null,
    about: about !== '' ? about : isName ? null : other,
    isGuest: parts.some((part) => guestMarks.test(part)),
    spans: [],
  };
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(other.toLowerCase().split(/[ ,]+/));
  return one
    .toLowerCase()
    .split(/[ ,]+/)
    .some((word) => words.has(word));
}

/** `MARSH, Brian` is Brian Marsh. */
function turnRound(name: string): string {
  const [surname = '', forename = '', ...more] = name.split(',').map((part) => part.trim());
  if (more.length > 0 || forename === '' || surname === '') return name;
  const isLoud = surname.length > 2 && surname === surname.toUpperCase();
  return `${forename} ${isLoud ? softenCapitals(surname) : surname}`;
}

function softenCapitals(words: string): string {
  return words.toLowerCase().replaceAll(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}

const nameWord = /^[\p{L}’'.-]{1,30},?$/u;

function looksLikeName(words: string): boolean {
  const parts = words.split(' ');
  return parts.length >= 2 && parts.length <= 6 && parts.every((word) => nameWord.test(word)) && /^\p{Lu}/u.test(words);
}

/** The list of people beside a meeting, copied: their names with what the program prints between them. */
function readPlainNames(text: string): ReadList {
  const noise =
    /^(?:participants|attendees|in this meeting|in the meeting|presenters|organi[sz]er|guest|host|co-?host|muted|external|unverified|me|\p{Lu}{1,3}|\d{1,4}|participants \(\d{1,4}\)|in (?:this|the) meeting \(\d{1,4}\))$/iu;
  const lines = text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
  const told = lines.filter((line) => line !== '' && !noise.test(line));
  const people = new Map<string, ListedPerson>();
  for (const line of told) {
    if (line.length > 120) return { kind: 'refused', words: refusal.noList };
    const read = readName(line);
    if (!looksLikeName(read.name)) return { kind: 'refused', words: refusal.noList };
    people.set(read.name.toLowerCase(), { ...read, spans: [] });
  }
  if (people.size === 0) return { kind: 'refused', words: refusal.noList };
  return { kind: 'list', hasTimes: false, people: [...people.values()] };
}
