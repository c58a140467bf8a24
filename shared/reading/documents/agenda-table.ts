import type { TableBlock, TableRow } from '../blocks/block.ts';
import type { LineRange } from '../draft.ts';
import { kindOfItem } from '../recognisers/item-kinds.ts';
import { agendaSection, readColumnHeader, readNoteCell, type AgendaColumn } from '../recognisers/paper-words.ts';
import { readAgendaLine, readTailHabits, splitPresenter, type AgendaLine, type TailHabits } from './agenda-line.ts';

const numberCell =
  /^(?:item )?(\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?|\d{1,4}\/\d{2,4}|\(?[a-z]\)|\(?[ivx]{1,4}\)|[A-Z]{1,5}[/-]\d[\d/.-]{1,10})[.):]?$/i;

/** A number and its title in one cell: `3. Holiday clubs *`. */
const numberedTitle = /^(\d{1,3})[.)]\s+(?=\p{Lu})/u;
/** The same of a sub-item beside an empty cell: `b. Capital programme`, `7.2 Reserves`. */
const labelledTitle = /^(?:(\d{1,3}(?:\.\d{1,2}|[a-z])|\d{1,3}(?=[.)]))[.)]?|\(?([a-z]|[ivx]{1,4})[.)])\s+(?=\p{Lu})/u;

/** Items of a table and its rows that part them. */
export interface AgendaRows {
  readonly items: readonly AgendaLine[];
  readonly sections: readonly LineRange[];
  /** What the header says of the columns; null where the table has none. */
  readonly columns: AgendaColumns | null;
}

/** What stands in each column. */
export type AgendaColumns = ReadonlyMap<number, AgendaColumn>;

/** Whether a table lists items of an agenda: numbers in a column of their own, or a header that names its columns. */
export function isAgendaTable({ rows }: TableBlock): boolean {
  return (
    rows.filter(({ cells }) => cells.length > 1 && numberedTitle.test((cells[0] ?? '').trim())).length >= 2 ||
    rows.some(({ cells }) => cells.length > 1 && numberCell.test((cells[0] ?? '').trim())) ||
    findHeader(rows) !== null
  );
}

function findHeader(
  rows: readonly TableRow[],
): { readonly row: number; readonly columns: Map<number, AgendaColumn> } | null {
  for (const [row, { cells }] of rows.slice(0, 3).entries()) {
    const columns = new Map<number, AgendaColumn>();
    cells.forEach((cell, place) => {
      const column = readColumnHeader(cell);
      // `Item` over the numbers, `Subject` or `Title` over the words.
      const item = [...columns].find(([, one]) => one === 'title')?.[0];
      if (column === 'title' && item !== undefined && /^(?:agenda )?item\b/i.test((cells[item] ?? '').trim()))
        columns.set(item, 'number').set(place, 'title');
      else if (column !== null && ![...columns.values()].includes(column)) columns.set(place, column);
    });
    const named = [...columns.values()];
    if (named.includes('title') && named.length >= 2 && cells.every((cell) => cell.length < 40))
      return { row, columns };
  }
  return null;
}

/**
 * Reads the rows of an agenda: number, title, who presents, and what else stands beside the title.
 *
 * @param above the columns of the table above this one, which a line between them parted; null where there is none.
 */
export function readAgendaTable(block: TableBlock, above: AgendaColumns | null = null): AgendaRows {
  const header = findHeader(block.rows);
  const rows = block.rows.slice(header === null ? 0 : header.row + 1);
  const named = header?.columns ?? above;
  const columns = named === null ? guessColumns(rows) : withNumbers(named, rows);
  const titles = rows.map((row) => cellOf(row, columns, 'title'));
  const habits = readTailHabits(titles);
  const items: AgendaLine[] = [];
  const sections: LineRange[] = block.rows
    .slice(0, header === null ? 0 : header.row + 1)
    .map(({ line }) => [line, line]);
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell.trim() !== '');
    const [only = ''] = filled;
    const numbered = numberCell.test(cellOf(row, columns, 'number').trim());
    if (filled.length === 0) continue;
    if (filled.length === 1 && !numbered && isSection(only, items.length > 0 || header !== null))
      sections.push([row.line, row.line]);
    else items.push(readRow(row, columns, habits));
  }
  return { items, sections, columns: header?.columns ?? above };
}

/** A header says nothing of the numbers where it is empty over them. */
function withNumbers(columns: AgendaColumns, rows: readonly TableRow[]): AgendaColumns {
  if (columns.has(0) || [...columns.values()].includes('number')) return columns;
  const isNumbered = rows.some(({ cells }) => numberCell.test((cells[0] ?? '').trim()));
  return isNumbered ? new Map([[0, 'number'], ...columns]) : columns;
}

function isSection(text: string, amongItems: boolean): boolean {
  if (agendaSection.test(text.trim())) return true;
  return amongItems && !/\p{Ll}/u.test(text) && /\p{Lu}{4}/u.test(text) && kindOfItem(text, '') === 'normal';
}

function cellOf({ cells }: TableRow, columns: AgendaColumns, wanted: AgendaColumn): string {
  for (const [place, column] of columns) if (column === wanted) return cells[place] ?? '';
  return '';
}

/** Columns without a header: numbers first, times by their look, the title where most words stand. */
function guessColumns(rows: readonly TableRow[]): Map<number, AgendaColumn> {
  const columns = new Map<number, AgendaColumn>();
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const cellsAt = (place: number): string[] =>
    rows.map(({ cells }) => (cells[place] ?? '').trim()).filter((cell) => cell !== '');
  const letters: number[] = [];
  for (let place = 0; place < width; place += 1) {
    const cells = cellsAt(place);
    letters.push(cells.reduce((sum, cell) => sum + cell.length, 0));
    const times = cells.filter((cell) => readNoteCell(cell) === 'time').length;
    const numbers = cells.filter((cell) => numberCell.test(cell)).length;
    const clock = cells.some((cell) => /:|[ap]\.?m/i.test(cell) || /^(?:[7-9]|1\d|2[0-3])[.]/.test(cell));
    if (times * 2 > cells.length && clock && !cells.some((cell) => /^1\.?$/.test(cell))) columns.set(place, 'time');
    else if (numbers > 0 && place < 2 && ![...columns.values()].includes('number')) columns.set(place, 'number');
  }
  const widest = letters.reduce(
    (best, sum, place) => (!columns.has(place) && sum > (letters[best] ?? -1) ? place : best),
    [...letters.keys()].find((place) => !columns.has(place)) ?? 0,
  );
  columns.set(widest, 'title');
  return columns;
}

function readRow(row: TableRow, columns: AgendaColumns, habits: TailHabits): AgendaLine {
  const lines: LineRange = [row.line, row.line];
  const printedNumber = cellOf(row, columns, 'number').trim();
  const printedTitle = cellOf(row, columns, 'title').trim();
  const inTitle = printedNumber === '' ? labelledTitle.exec(printedTitle) : null;
  // `3. How the Board works` in the cell of its number, the paper beside it.
  const inNumber =
    printedTitle === '' || /^[-–(]|^(?:doc|paper|enc)/i.test(printedTitle) ? numberedTitle.exec(printedNumber) : null;
  const number =
    numberCell.exec(printedNumber)?.[1]?.replace(/[()]/g, '') ?? inTitle?.[1] ?? inTitle?.[2] ?? inNumber?.[1] ?? null;
  const titleCell = inNumber ? printedNumber.slice(inNumber[0].length) : printedTitle.slice(inTitle?.[0].length ?? 0);
  const strayNumber = number === null && printedNumber !== '' ? printedNumber : null;
  const title = titleCell === '' ? (strayNumber ?? row.cells.find((cell) => cell.trim() !== '') ?? '') : titleCell;
  const line = readAgendaLine(title, { number, lines }, habits);
  const presenters: string[] = [];
  const notes = line.note === null ? [] : [line.note];
  let starred = line.starred;
  row.cells.forEach((cell, place) => {
    const text = cell.replace(/\s+/g, ' ').trim();
    const column = columns.get(place);
    if (text === '' || (inNumber && column === 'number')) return;
    if (inNumber && column === 'title') {
      notes.push(text);
      return;
    }
    if (column === 'title' || (cell.trim() === title && column !== 'number')) return;
    if (column === 'number') {
      if (strayNumber !== null && title !== strayNumber) notes.push(text);
      return;
    }
    const told = column === undefined || column === 'paper' ? readNoteCell(text) : column;
    if (told === 'presenter' || (told === null && column !== 'paper')) {
      const named = splitPresenter(text);
      presenters.push(named.name);
      if (named.office !== null) notes.push(named.office);
    } else {
      if (told === 'paper' || (column === 'paper' && told !== 'spoken' && told !== 'purpose')) starred = true;
      if (text !== '*') notes.push(text);
    }
  });
  return {
    ...line,
    presenter: presenters.length > 0 ? presenters.join(', ') : line.presenter,
    ...(presenters.length > 0 && line.presenter !== null
      ? { note: [...notes, line.presenter].join(' ') }
      : { note: notes.length > 0 ? notes.join(' ') : null }),
    starred,
  };
}
