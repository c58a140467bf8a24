import type { TableBlock, TableRow } from '../blocks/block.ts';
import type { DraftAttendance } from '../draft.ts';
import { attendanceLabels, isPost, type AttendanceSection } from '../recognisers/attendance-words.ts';
import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { placeInColumns, settleKinds, type AttendanceRow } from './columns.ts';
import { readEntry } from './entries.ts';
import { looksLikePerson, readNameList, readNote, toAttendance } from './names.ts';

/** People of one table, by where they stood. */
export interface TableAttendance {
  readonly present: readonly DraftAttendance[];
  readonly apologies: readonly DraftAttendance[];
}

const headerCell =
  /^(?:name|organisation|organization|representing|role|position|title|agency|member|attendees?|designation)s?:?$/i;
const asMember: AttendanceSection = { presence: 'present', class: 'member' };

/** Whether at least half of the rows of a table name a person and no more. */
export function isAttendanceTable(block: TableBlock): boolean {
  const rows = block.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const named = rows.filter(({ cells }) => looksLikePerson(firstLine(cells[0] ?? ''))).length;
  const labelled = rows.some(({ cells }) => labelOf(cells[0] ?? '') !== null);
  return rows.length >= 2 && (named * 2 >= rows.length || (labelled && named > 0) || (labelled && rows.length <= 8));
}

/**
 * Reads attendance set as a table: a name and an organisation in each row, labels as rows of their own, notes under the
 * name; or labels on the left with names beside them; or two columns of organisations with their people.
 */
export function readAttendanceTable(block: TableBlock, section: AttendanceSection = asMember): TableAttendance {
  const found: Record<'present' | 'apologies', DraftAttendance[]> = { present: [], apologies: [] };
  let current = section;
  const rows = block.rows.filter((row) => !row.cells.every((cell) => cell === '' || headerCell.test(cell)));
  if (isTwoColumns(rows)) return { present: readColumns(rows), apologies: [] };
  for (const row of rows) {
    const [first = '', ...others] = row.cells;
    const beside = others.filter((cell) => cell !== '').join('; ');
    const list = current.presence === 'apologies' ? found.apologies : found.present;
    const place = {
      class: current.presence === 'present' ? current.class : 'member',
      lines: [row.line, row.line],
    } as const;
    const label = labelOf(first);
    if (label !== null) {
      current = label.section;
      const names = [label.rest, beside]
        .filter((text) => text !== '')
        .join('; ')
        .replace(/\s*\n\s*/g, '; ');
      const into = current.presence === 'apologies' ? found.apologies : found.present;
      const under = { ...place, class: current.presence === 'present' ? current.class : 'member' } as const;
      if (current.presence !== 'absent') into.push(...readNameList(names, under));
    } else if (first === '') list.push(...readNameList(beside.replace(/\s*\n\s*/g, '; '), place));
    else if (/^\(.*\)$/s.test(first.trim()) && list.length > 0) addNote(list, first, row.line);
    else if (current.presence !== 'absent') list.push(readRow(first, others, place));
  }
  return found;
}

function labelOf(cell: string): { section: AttendanceSection; rest: string } | null {
  const label = attendanceLabels.find(({ pattern }) => pattern.test(cell.trim()));
  if (!label) return null;
  const rest = cell
    .trim()
    .replace(label.pattern, '')
    .replace(/^\s*[:.–-]\s*/, '');
  return { section: label.section, rest };
}

function firstLine(cell: string): string {
  return cell.split('\n')[0]?.trim() ?? '';
}

function readRow(first: string, others: readonly string[], place: Parameters<typeof toAttendance>[1]): DraftAttendance {
  const [name = '', ...below] = first.split('\n').map((line) => line.trim());
  const beside = others.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '');
  const notes = [...`${name} ${below.join(' ')}`.matchAll(/\(([^()]*)\)/g)].map((match) => readNote(match[1] ?? ''));
  const person = notes.reduce<DraftAttendance>(
    (all, note) => ({ ...all, ...note }),
    toAttendance(name.replace(/\([^()]*\)/g, ''), place),
  );
  return beside.reduce((all, cell) => addCell(all, cell), person);
}

/** What stands beside a name: its organisation (with a note), or an office. */
function addCell(person: DraftAttendance, cell: string): DraftAttendance {
  const { organisation, role } = readNote(cell);
  if (role && !looksLikeOrganisation(cell)) return { ...person, role };
  if (person.role === null && person.organisation === null && isPost(cell)) return { ...person, role: cell };
  if (person.organisation !== null) return { ...person, role: person.role ?? organisation ?? cell };
  const note = /^(.*\S)\s*\(([^()]*)\)$/.exec(cell);
  if (!note || /^[\p{Lu}&/]{2,8}$/u.test(note[2] ?? '')) return { ...person, organisation: cell };
  return { ...person, organisation: note[1] ?? cell, role: person.role ?? note[2] ?? null };
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
      readNameList(text, { class: 'member', lines: [line, line] }).map((person) => ({ ...person, organisation })),
    );
  });
}
