import { isMoney } from '../../text/money.ts';
import type { TableBlock, TableRow } from '../blocks/block.ts';
import type { Doubt, DraftBlock } from '../draft.ts';

type DraftTable = Extract<DraftBlock, { kind: 'table' }>;

const money = /[£€$] ?\d[\d,]*(?:\.\d{2})?k?$/;

/**
 * Reads a table: its header row apart, rows that were wrapped over two lines made one, an amount that slipped into the
 * cell before put back in its column. Each repair is told.
 */
export function readTable(block: TableBlock, doubts: Doubt[]): DraftTable {
  const width = Math.max(...block.rows.map(({ cells }) => lastFilled(cells)), 1);
  const square = block.rows.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: width }, (_, place) => (cells[place] ?? '').replace(/\s+/g, ' ').trim()),
  }));
  const rows = moveAmounts(joinWrappedRows(square, doubts), doubts);
  const hasHeader = isHeader(rows);
  return {
    kind: 'table',
    lines: block.lines,
    columns: hasHeader ? (rows[0]?.cells ?? []) : [],
    rows: (hasHeader ? rows.slice(1) : rows).map(({ cells }) => cells),
  };
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** A first row of names, each cell filled, over rows that hold figures or many more words. */
function isHeader(rows: readonly TableRow[]): boolean {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0 || first.cells.length < 2) return false;
  if (first.cells.some((cell) => cell === '' || cell.length > 60 || /\d[\d,.]*\d|^\d/.test(cell))) return false;
  const column = (place: number): string[] => rest.map(({ cells }) => cells[place] ?? '').filter((cell) => cell !== '');
  return first.cells.some((cell, place) => {
    const below = column(place);
    const figures = below.filter((one) => isMoney(one) || /^[-–]?[\d.,%£]+$/.test(one)).length;
    return figures * 2 > below.length || below.some((one) => one.length > cell.length * 4 + 20);
  });
}

function joinWrappedRows(rows: readonly TableRow[], doubts: Doubt[]): TableRow[] {
  const joined: TableRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && isContinuation(row, last)) {
      joined[joined.length - 1] = {
        line: last.line,
        cells: last.cells.map((cell, place) => joinCell(cell, row.cells[place] ?? '')),
      };
      doubts.push(tableDoubt('A row of a table that was wrapped over two lines was joined.', row.line));
    } else joined.push(row);
  }
  return joined;
}

/** A row that only goes on with words of the row above: small letters or a slash first, some cell empty. */
function isContinuation(row: TableRow, above: TableRow): boolean {
  const filled = row.cells.filter((cell) => cell !== '');
  if (filled.length === 0 || filled.length === row.cells.length) return false;
  return row.cells.every(
    (cell, place) => cell === '' || (/^[\p{Ll}/)&]/u.test(cell) && (above.cells[place] ?? '') !== ''),
  );
}

function joinCell(above: string, below: string): string {
  if (below === '') return above;
  return below.startsWith('/') || above.endsWith('-') || above.endsWith('/') ? above + below : `${above} ${below}`;
}

function moveAmounts(rows: readonly TableRow[], doubts: Doubt[]): TableRow[] {
  const width = rows[0]?.cells.length ?? 0;
  const amounts = rows.filter(({ cells }) => isMoney(cells[width - 1] ?? '')).length;
  if (width < 2 || amounts < 2) return [...rows];
  return rows.map((row) => {
    const before = row.cells[width - 2] ?? '';
    const amount = money.exec(before);
    if (row.cells[width - 1] !== '' || !amount || amount.index === 0) return row;
    doubts.push(
      tableDoubt(
        `The amount ${amount[0]} stood at the end of “${before}” and was put in the column of amounts.`,
        row.line,
      ),
    );
    return {
      line: row.line,
      cells: [...row.cells.slice(0, width - 2), before.slice(0, amount.index).trim(), amount[0]],
    };
  });
}

function tableDoubt(message: string, line: number): Doubt {
  return { code: 'table-repaired', message, line, weight: 'low', alternatives: [] };
}
