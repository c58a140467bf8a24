import type { TextBlock } from '../blocks/block.ts';
import type { Doubt, DraftAttendance } from '../draft.ts';
import type { AttendanceSection } from '../recognisers/attendance-words.ts';
import { isPost } from '../recognisers/post-words.ts';
import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { readAttendanceTable } from './attendance-table.ts';
import { placeInColumns, settleKinds, type AttendanceRow } from './columns.ts';
import { cutEntries, readEntry } from './entries.ts';
import { readLedNames } from './led-names.ts';
import type { KnownOrganisations } from './known-organisations.ts';
import { readNameList } from './names.ts';
import { readOnePerLine, type PersonLine } from './one-per-line.ts';
import { isCertainName, looksLikePerson, readPiece, toAttendance, type NamePlace } from './person.ts';

/** A block under a label, until the label ends. */
export interface Waiting {
  readonly block: TextBlock;
  readonly place: number;
  /** It stands behind its label, and so is a list however short. */
  readonly listed: boolean;
  /** A title that the label gives to each name (`Councillors:`). */
  readonly shared: string | null;
}

export interface Gathered {
  readonly people: readonly DraftAttendance[];
  /** Places of blocks after the last name, which the attendance does not hold after all. */
  readonly unread: readonly number[];
}

/** Reads the blocks under one label: lists of names, a name to each line, columns. */
export function readGathered(
  waiting: readonly Waiting[],
  section: AttendanceSection,
  known: KnownOrganisations,
  doubts: Doubt[],
): Gathered {
  const cls = section.presence === 'present' ? section.class : 'member';
  const excused = section.presence !== 'present';
  const one = readOnePerLine(waiting.flatMap(toPersonLines), { class: cls, excused });
  if (one !== null) return { people: one, unread: [] };
  const people: DraftAttendance[] = [];
  const single: Waiting[] = [];
  for (const one of joinBrokenLists(waiting)) {
    if (isNameList(one))
      people.push(...readNameList(listOf(one.block), { class: cls, lines: one.block.lines, excused }, one.shared));
    else single.push(one);
  }
  people.push(...readLines(single, { class: cls, excused }, known, doubts));
  const last = Math.max(0, ...people.map(({ lines }) => lines[1]));
  return {
    people,
    unread: waiting.flatMap(({ block, place, listed }) => (block.lines[0] > last && !listed ? [place] : [])),
  };
}

function toPersonLines({ block, shared }: Waiting): PersonLine[] {
  const bulleted = block.bullet !== null;
  if (block.source.length === 0) return [{ text: block.words.text, number: block.lines[0], bulleted, shared }];
  return block.source.map(({ text, number }) => ({ text, number, bulleted, shared }));
}

/** So many lines of one list that breaks off are joined; nobody prints more, and each joint costs what was joined. */
const MOST_BROKEN = 12;

/** `Cllrs A Vale, B Marsh,` goes on in the next paragraph, and so does its title. */
function joinBrokenLists(waiting: readonly Waiting[]): Waiting[] {
  const joined: Waiting[] = [];
  let count = 1;
  for (const one of waiting) {
    const before = joined.at(-1);
    const text = before?.block.words.text.trim() ?? '';
    const goesOn =
      before !== undefined &&
      count < MOST_BROKEN &&
      (/(?:,|\band|&|\b(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?)$/.test(text) ||
        breaksInBracket(text, one.block.words.text)) &&
      (text.lastIndexOf('(') > text.lastIndexOf(')') || /^(?:[^,]*,){2}|^(?:Cllrs|Councillors|Crs)\b/.test(text)) &&
      one.block.lines[0] - before.block.lines[1] <= 2;
    if (!goesOn) {
      joined.push(one);
      count = 1;
      continue;
    }
    count += 1;
    joined[joined.length - 1] = {
      ...before,
      block: {
        ...before.block,
        words: { text: `${text} ${one.block.words.text.trim()}`, marks: [] },
        source: [],
        lines: [before.block.lines[0], one.block.lines[1]],
      },
    };
  }
  return joined;
}

/** `…, Cheryl Lark (Democratic` over `Services Officer)`, and a bracket that opens the next line. */
function breaksInBracket(text: string, next: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') || /^\([^()]*\)/.test(next.trim());
}

/** The words of a list; lines that each start with a name are entries of their own. */
function listOf({ words, source }: TextBlock): string {
  const lines = source.map(({ text }) => text.trim());
  const apart =
    lines.length > 1 &&
    lines.every(
      (text, at) =>
        isCertainName(text.split(/[,;(–-]/)[0]?.trim() ?? '') && !/(?:,|\band|&)$/.test(lines[at - 1] ?? ''),
    );
  return apart ? lines.join('\n') : words.text;
}

/** Names written one after another, with commas between; what stood behind a label is one, however short. */
function isNameList({ block }: Waiting): boolean {
  if (block.source.length === 0) return true;
  const text = block.words.text.replace(/\([^()]*\)/g, '');
  if (/\S {3,}\S/.test(block.source[0]?.text.trim() ?? '') && !/[,;]/.test(text)) return false;
  return (
    /[,;•]|\s\/\s|\s(?:and|&)\s+(?:\p{Lu}\.? ?\p{Lu}|Cllr|Mr|Mrs|Ms|Dr)/u.test(text) &&
    readNameList(text, { class: 'member', lines: [1, 1] }).length > 0
  );
}

/** Entries that stand on lines of their own: in two columns, in a table made of blanks, or one under the other. */
function readLines(
  waiting: readonly Waiting[],
  place: Pick<NamePlace, 'class' | 'excused'>,
  known: KnownOrganisations,
  doubts: Doubt[],
): DraftAttendance[] {
  const closed = waiting.map((one) => ({ ...one, block: closeBeforeBracket(one.block) }));
  const blocks = closed.map(({ block }) => block);
  const table = readBlankTable(blocks, place);
  if (table !== null) return table;
  const rows = blocks.flatMap((block) => toRows(block, known));
  const placed = placeInColumns(rows, known);
  if (placed.columns === 1) return readOneColumn(closed, place);
  doubts.push(...columnDoubts(rows, placed.people));
  const titles = new Set(waiting.map((one) => one.shared));
  const shared = titles.size === 1 ? (waiting[0]?.shared ?? null) : null;
  return placed.people.map(({ text, line, organisation, organisationLine, alternative }) => ({
    ...(readNameList(text, { ...place, lines: [line, line] }, shared)[0] ??
      toAttendance(text, { ...place, lines: [line, line] })),
    organisation,
    lines: [Math.min(line, organisationLine ?? line), line],
    alternatives: alternative === null ? [] : [alternative],
  }));
}

/** `General Manager          (Mr P Dale)`: the bracket belongs to the words far before it, and makes no column. */
function closeBeforeBracket(block: TextBlock): TextBlock {
  const wide = /^\s*\S+(?: \S+)*\s{2,}\([^()]+\)\s*$/;
  if (!block.source.some(({ text }) => wide.test(text))) return block;
  const source = block.source.map((line) =>
    wide.test(line.text) ? { ...line, text: line.text.replace(/\s+\(/, ' (') } : line,
  );
  return { ...block, source };
}

/** Names with what describes them set off by wide blanks, row by row: `Sir Alan Birch      Chair`. */
function readBlankTable(
  blocks: readonly TextBlock[],
  place: Pick<NamePlace, 'class' | 'excused'>,
): DraftAttendance[] | null {
  const rows = blocks.flatMap((block) =>
    block.source.map(({ text, number }) => ({ line: number, cells: text.trim().split(/ {3,}|\t+/) })),
  );
  const wide = rows.filter(({ cells }) => cells.length > 1);
  const pairs = wide.filter(
    ({ cells }) =>
      looksLikePerson(cells[0] ?? '') &&
      !cells.slice(1).some((cell) => looksLikePerson(cell) && isCertainName(cell)) &&
      !looksLikePerson(cells[1] ?? ''),
  );
  if (wide.length === 0 || pairs.length * 5 < wide.length * 4) return null;
  if (wide.length * 2 < rows.length && !pairs.every(({ cells }) => isPost(cells[1] ?? ''))) return null;
  const first = rows[0]?.line ?? 1;
  const lines = [first, rows.at(-1)?.line ?? first] as const;
  const section =
    place.excused === true
      ? ({ presence: 'apologies' } as const)
      : ({ presence: 'present', class: place.class } as const);
  const read = readAttendanceTable({ kind: 'table', lines, rows }, section);
  return place.excused === true ? [...read.apologies] : [...read.present];
}

/** One entry under the other: people, under an organisation where one stands above them. */
function readOneColumn(waiting: readonly Waiting[], place: Pick<NamePlace, 'class' | 'excused'>): DraftAttendance[] {
  const lines = waiting.flatMap(({ block, shared }) =>
    (block.source.length > 0
      ? block.source.map(({ text, number }) => ({ text, number }))
      : [{ text: block.words.text, number: block.lines[0] }]
    ).map(({ text, number }) => ({ text: text.replace(/\s+/g, ' ').trim(), number, shared })),
  );
  const kinds = settleKinds(
    lines.map(({ text, number }) => ({ line: number, afterGap: false, entries: [readEntry(text)] })),
  );
  let organisation: { readonly name: string; readonly line: number } | null = null;
  return lines.flatMap(({ text, number, shared }, at): DraftAttendance[] => {
    const settled = kinds[at]?.entries[0];
    const at1 = { ...place, lines: [number, number] } as const;
    if (readLedNames(text) !== null) return readNameList(text, at1, shared);
    const piece = readPiece(text, at1, shared !== null);
    const isOther =
      settled?.kind === 'organisation' &&
      settled.text === text &&
      piece.kind === 'person' &&
      !piece.certain &&
      piece.person.role === null &&
      readEntry(text).kind === 'person';
    if (piece.kind === 'person' && !isOther) {
      const people = readNameList(text, at1, shared);
      const under = organisation;
      return people.map((person) =>
        under === null || person.organisation !== null
          ? person
          : { ...person, organisation: under.name, lines: [Math.min(under.line, number), number] },
      );
    }
    if (isOther || (piece.kind === 'organisation' && looksLikeOrganisation(text))) {
      const { name, note } = splitNote(text);
      organisation = note === null || note === '' ? { name, line: number } : { name: text, line: number };
      return [];
    }
    return readNameList(text, at1, shared);
  });
}

function splitNote(text: string): { readonly name: string; readonly note: string | null } {
  const match = /^(.*\S)\s*[:–-]+$/.exec(text);
  return { name: match?.[1] ?? text, note: null };
}

function toRows(block: TextBlock, known: KnownOrganisations): AttendanceRow[] {
  const lines =
    block.source.length > 0 ? block.source : [{ text: block.words.text, number: block.lines[0], indent: 0 }];
  return lines.map(({ text, number, indent }, place) => ({
    line: number,
    afterGap: place === 0 && block.afterGap,
    entries: isOneWithOffice(text)
      ? [{ kind: 'person' as const, text: text.trim(), column: null }]
      : cutEntries(text, indent / 6, known),
  }));
}

/** `Mr W Grove Clerk and Proper Officer to Elm Parish Council`: one person, however the words could be cut. */
function isOneWithOffice(text: string): boolean {
  if (/\S(?:\t| {3,})\S/.test(text)) return false;
  const piece = readPiece(text, { class: 'member', lines: [1, 1] }, false);
  return piece.kind === 'person' && piece.certain && piece.person.title !== null && piece.person.role !== null;
}

function columnDoubts(rows: readonly AttendanceRow[], people: ReturnType<typeof placeInColumns>['people']): Doubt[] {
  return [
    {
      code: 'attendance-columns',
      message:
        'The attendance was printed in two columns and is read row by row; each name was put under its organisation by the order of the columns.',
      line: rows[0]?.line ?? 1,
      weight: 'low',
      alternatives: [],
    },
    ...people.flatMap(({ text, line, organisation, alternative }): Doubt[] =>
      alternative === null
        ? []
        : [
            {
              code: 'attendance-columns',
              message: `${text} may stand in either column: under ${organisation ?? 'no organisation'} or under ${alternative}.`,
              line,
              weight: 'high',
              alternatives: [alternative],
            },
          ],
    ),
  ];
}
