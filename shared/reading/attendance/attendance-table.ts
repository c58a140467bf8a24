import type { TableBlock, TableRow } from '../blocks/block.ts';
import type { DraftAttendance } from '../draft.ts';
import { officeLabel, type AttendanceSection } from '../recognisers/attendance-words.ts';
import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { placeInColumns, settleKinds, type AttendanceRow } from './columns.ts';
import { readEntry } from './entries.ts';
import { isPost, toRole } from '../recognisers/post-words.ts';
import { readNameList } from './names.ts';
import { readNote } from './notes.ts';
import type { toAttendance } from './person.ts';
import { isCount, isName, looksLikePerson, readPiece } from './person.ts';
import { readLabel } from './statements.ts';

/** People of one table, by where they stood. */
export interface TableAttendance {
  readonly present: readonly DraftAttendance[];
  readonly apologies: readonly DraftAttendance[];
  /** Listed as absent, without an apology. */
  readonly absent: readonly DraftAttendance[];
  /** The label that stands at the end of the table, for what follows it. */
  readonly last: AttendanceSection;
}

const headerCell =
  /^(?:name|organisation|organization|representing|role|position|title|agency|member|attendees?|designation)s?:?$/i;
const asMember = { presence: 'present', class: 'member' } as const;
/** Rows of a table of the meeting's facts that name nobody. */
const factOfMeeting =
  /^(?:name|date|time|location|venue|place|meeting(?: (?:title|name|date))?|purpose|subject|duration|recording|quorum|date and time|next meeting|project|dial[- ]in)\s*:/i;

/** Whether at least half of the rows of a table name a person and no more. */
export function isAttendanceTable(block: TableBlock): boolean {
  const rows = block.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.some(({ cells }) => cells.some((cell) => /^[£€$]|^-?\d[\d,]*\.\d\d$/.test(cell.trim())))) return false;
  const named = rows.filter(({ cells }) => looksLikePerson(firstLine(cells[0] ?? ''))).length;
  const labelled = rows.some(({ cells }) => readLabel((cells[0] ?? '').trim(), false) !== null);
  return rows.length >= 2 && (named * 2 >= rows.length || (labelled && named > 0) || (labelled && rows.length <= 8));
}

/**
 * Reads attendance set as a table: a name and an organisation in each row, labels as rows of their own, notes under the
 * name; or labels on the left with names beside them; or two columns of organisations with their people. A column of its
 * own may tell who was there (`Present | Apologies | Absent`, or a tick under one of them).
 */
export function readAttendanceTable(block: TableBlock, section: AttendanceSection = asMember): TableAttendance {
  const found: Record<AttendanceSection['presence'], DraftAttendance[]> = { present: [], apologies: [], absent: [] };
  let current = section;
  const columns = readHeader(block.rows[0]);
  const rows = block.rows.filter(
    (row, at) => !(at === 0 && columns !== null) && !row.cells.every((cell) => cell === '' || headerCell.test(cell)),
  );
  if (columns === null && isTwoColumns(rows))
    return { present: readColumns(rows), apologies: [], absent: [], last: section };
  for (const row of rows) {
    const presence = columns === null ? null : presenceOf(row, columns);
    const cells = row.cells.filter(
      (_, at) =>
        columns?.[at] !== 'presence' &&
        columns?.[at] !== 'initials' &&
        columns?.[at] !== 'ignored' &&
        !(columns?.[at] && isPresenceColumn(columns[at])),
    );
    const [first = '', ...others] = cells;
    const beside = others.filter((cell) => cell.trim() !== '').join('; ');
    const at = presence ?? current;
    const list = found[at.presence];
    const place = {
      class: at.presence === 'present' ? at.class : 'member',
      lines: [row.line, row.line],
      excused: at.presence !== 'present',
    } as const;
    const label = readLabel(first.trim(), true);
    if (factOfMeeting.test(first.trim())) continue;
    const office = officeLabel.exec(`${first.trim().replace(/:$/, '')}: X`)?.[1];
    if (office !== undefined && label === null && beside !== '') {
      found.present.push(
        ...readNameList(beside, { ...place, class: asMember.class })
          .slice(0, 1)
          .map((one) => ({ ...one, role: one.role ?? toRole(office) })),
      );
      continue;
    }
    if (label !== null && presence === null) {
      current = label.section;
      const names = [label.rest, beside]
        .filter((text) => text !== '')
        .join('; ')
        .replace(/\s*\n\s*/g, '; ');
      found[current.presence].push(
        ...readNameList(names, {
          ...place,
          class: current.presence === 'present' ? current.class : 'member',
          excused: current.presence !== 'present',
        }),
      );
    } else if (first.trim() === '') list.push(...readNameList(beside.replace(/\s*\n\s*/g, '; '), place));
    else if (/^\(.*\)$/s.test(first.trim()) && list.length > 0) addNote(list, first, row.line);
    else list.push(...readRow(first, others, place));
  }
  return { ...found, last: current };
}

type Column = 'name' | 'initials' | 'presence' | 'ignored' | 'other' | AttendanceSection;

function isPresenceColumn(column: Column): column is AttendanceSection {
  return typeof column !== 'string';
}

/** What the cells of a first row head; null where it is a row like the others. */
function readHeader(row: TableRow | undefined): Column[] | null {
  if (
    !row ||
    row.cells.length < 2 ||
    row.cells.some(
      (cell) =>
        looksLikePerson(firstLine(cell)) && !headerCell.test(cell.trim()) && readLabel(cell.trim(), false) === null,
    )
  )
    return null;
  const columns = row.cells.map((cell): Column => {
    const text = cell.trim();
    if (/^(?:initials?|abbreviation|ref)$/i.test(text)) return 'initials';
    if (
      /^(?:status|attendance|present ?[/?].*|attended\??|in attendance\??|present\/(?:absent|apologies).*)$/i.test(text)
    )
      return 'presence';
    if (/^(?:voting.*|e-?mail|telephone|github.*|handle|term.*|ward|no\.?|#|signature|time.*|mode|vote.*)$/i.test(text))
      return 'ignored';
    const label = readLabel(text, false);
    if (label !== null && label.rest === '' && !/^(?:attendees?|members?)/i.test(text)) return label.section;
    return headerCell.test(text) ? (/^(?:name|member|attendee)/i.test(text) ? 'name' : 'other') : 'other';
  });
  const known = columns.filter((column, at) => column !== 'other' || headerCell.test(row.cells[at]?.trim() ?? ''));
  const names = columns.includes('name');
  return names && known.length >= 2 ? columns : null;
}

function presenceOf(row: TableRow, columns: readonly Column[]): AttendanceSection | null {
  for (const [at, column] of columns.entries()) {
    const cell = (row.cells[at] ?? '').trim();
    if (column === 'presence' && cell !== '') {
      const label = readLabel(cell, false);
      if (label !== null) return label.section;
      if (/^(?:y|yes|✓|✔|x|p|present|in person|online|remote)$/i.test(cell)) return asMember;
      if (/^(?:a|ap|apols?|sent apologies)\.?$/i.test(cell)) return { presence: 'apologies' };
      if (/^(?:n|no|✗|✘|-|–|ab)$/i.test(cell)) return { presence: 'absent' };
    }
    if (isPresenceColumn(column) && /^(?:y|yes|✓|✔|☑|x|p|a|1|\*)$/i.test(cell)) return column;
  }
  return null;
}

function firstLine(cell: string): string {
  return cell.split('\n')[0]?.trim() ?? '';
}

function readRow(
  first: string,
  others: readonly string[],
  place: Parameters<typeof toAttendance>[1],
): DraftAttendance[] {
  const [name = '', ...below] = first.split('\n').map((line) => line.trim());
  const beside = others.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '');
  if (isCount(name)) return [];
  const whole = below.length > 0 && below.every((line) => !line.startsWith('(')) ? below : [];
  const piece = readPiece(`${name} ${below.filter((line) => !whole.includes(line)).join(' ')}`, place, true);
  if (piece.kind !== 'person') {
    // An office on the left and its holder beside it: `Chair | Jo Marsh`.
    const [holder] = beside;
    if (piece.kind === 'office' && holder !== undefined && looksLikePerson(holder)) {
      const [held] = readNameList(holder, place);
      return held ? [{ ...held, role: held.role ?? piece.role }] : [];
    }
    return readNameList([first.replace(/\s*\n\s*/g, '; '), ...beside].join('; '), place);
  }
  if (whole.some((line) => looksLikePerson(line))) return readNameList(first.replace(/\s*\n\s*/g, '; '), place);
  const others2 = beside.filter((cell) => !isCount(cell));
  // Names beside names are columns of names alone.
  if (
    others2.length > 0 &&
    others2.every((cell) => looksLikePerson(cell) && !isPost(cell)) &&
    isName(piece.person.name, true)
  )
    return readNameList([name, ...others2].join('; '), place);
  return [[...whole, ...others2].reduce((all, cell) => addCell(all, cell), piece.person)];
}

/** What stands beside a name: its organisation (with a note), or an office. */
function addCell(person: DraftAttendance, cell: string): DraftAttendance {
  const behind = /^(.*\S)\s*\(([^()]*)\)$/.exec(cell);
  if (behind && !/^[\p{Lu}&/]{2,8}$/u.test(behind[2] ?? '')) {
    const told = readNote(behind[2] ?? '', person.name, false);
    // `Independent Member (Finance)` is one post.
    if (
      told.note === undefined &&
      told.reason === undefined &&
      told.role === undefined &&
      isPost(behind[1] ?? '') &&
      person.role === null
    )
      return { ...person, role: cell };
    if (told.role !== undefined && isPost(behind[1] ?? '') && person.role === null && !/^nominated/i.test(cell))
      return { ...person, role: cell };
    const first = addCell(person, behind[1] ?? '');
    return { ...first, role: first.role ?? told.role ?? null, note: first.note ?? told.note ?? told.reason ?? null };
  }
  const { organisation, role, reason, note: when } = readNote(cell, person.name, false);
  if (when || (reason && person.role !== null))
    return { ...person, note: person.note ? `${person.note}; ${when ?? cell}` : (when ?? cell) };
  if (/^\p{Lu}\p{L}{1,2}$/u.test(cell) && !role && !organisation && !reason) return person;
  if (role && !looksLikeOrganisation(cell))
    return person.role === null
      ? { ...person, role, organisation: person.organisation ?? organisation ?? null }
      : person;
  if (role && organisation)
    return { ...person, role: person.role ?? role, organisation: person.organisation ?? organisation };
  if (person.role === null && person.organisation === null && isPost(cell)) return { ...person, role: cell };
  if (person.organisation !== null) return { ...person, role: person.role ?? organisation ?? cell };
  return { ...person, organisation: cell };
}

/** A row that only holds a note in brackets belongs to the name above it. */
function addNote(list: DraftAttendance[], cell: string, line: number): void {
  const last = list.at(-1);
  if (!last) return;
  const note = readNote(cell.trim().slice(1, -1));
  list[list.length - 1] = {
    ...last,
    ...note,
    organisation: last.organisation ?? note.organisation ?? null,
    lines: [last.lines[0], line],
  };
}

/** Organisations stand above people in both columns, instead of beside them. */
function isTwoColumns(rows: readonly TableRow[]): boolean {
  const lines = rows.flatMap(({ cells }) => cells.map(firstLine));
  const organisations = lines.filter((line) => line !== '' && looksLikeOrganisation(line)).length;
  const pairs = rows.filter(
    ({ cells }) => looksLikePerson(firstLine(cells[0] ?? '')) && looksLikeOrganisation(firstLine(cells[1] ?? '')),
  );
  const heads = rows.filter(({ cells }) => looksLikeOrganisation(firstLine(cells[0] ?? '')));
  const grouped = rows.some(({ cells }) =>
    cells.some((cell) => cell.includes('\n') && looksLikeOrganisation(firstLine(cell))),
  );
  return (organisations >= 2 || grouped) && heads.length > pairs.length;
}

function readColumns(rows: readonly TableRow[]): DraftAttendance[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) =>
    rows.flatMap(({ line, cells }): AttendanceRow[] =>
      (cells[column] ?? '')
        .split('\n')
        .filter((text) => text.trim() !== '')
        .map((text) => ({ line, afterGap: true, entries: [readEntry(text)] })),
    ),
  );
  // How names are printed shows over all columns, not in each.
  const settled = settleKinds(columns.flat());
  let start = 0;
  return columns.flatMap((column) => {
    const own = settled.slice(start, start + column.length);
    start += column.length;
    return placeInColumns(own).people.flatMap(({ text, line, organisation }) =>
      readNameList(text, { class: 'member', lines: [line, line] }).map((person) => ({
        ...person,
        organisation: organisation ?? person.organisation,
      })),
    );
  });
}
