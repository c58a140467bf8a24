import type { Table } from '../minutes/body.ts';
import { isMoney } from '../text/money.ts';
import type { Align, Anchor, ParagraphStyle, Run, TableBlock, TableCell } from './document.ts';
import type { HouseStyle } from './house-style.ts';
import { textOfRuns, toRuns } from './runs.ts';

type SourceCell = Table['content'][number]['content'][number];

/** A cell with its place in the grid. */
interface PlacedCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly isHeader: boolean;
  readonly fixedWidths: readonly number[] | null;
  readonly paragraphs: readonly (readonly Run[])[];
  readonly text: string;
}

/**
 * A table of a minute as a block ([L19]–[L21]): its leading rows of header cells repeat on each page, columns of amounts
 * stand right, totals are set off, and the columns share the width by what their words need.
 *
 * @param place where the table stands, in points: its left edge and how wide it may be.
 * @param caption said to a screen reader in front of the column headings.
 */
export function composeTable(
  table: Table,
  style: HouseStyle,
  anchor: Anchor,
  place: { readonly indent: number; readonly width: number },
  caption: string,
): TableBlock {
  const { rows, columns } = placeCells(table);
  const headerRows = countHeaderRows(rows);
  const amounts = findAmountColumns(rows, columns, headerRows);
  const headings = (rows[headerRows - 1] ?? []).map((cell) => cell.text).filter((text) => text !== '');
  return {
    kind: 'table',
    anchor,
    caption: [caption, headings.join(', ')].filter((text) => text !== '').join(': '),
    borders: style.table.borders,
    indent: place.indent,
    padding: style.table.padding,
    after: style.table.after,
    widths: shareWidth(rows, columns, style, place.width),
    headerRows,
    rows: rows.map((cells, row) => {
      const rowStyle = styleOfRow(cells, row, headerRows, rows.length);
      return { cells: cells.map((cell) => toCell(cell, rowStyle, alignOf(cell, amounts, style))) };
    }),
  };
}

/** How the page sets a table's words, cell by cell as the body has them; the same rules as in print ([L19], [L20]). */
export interface TableFigures {
  /** For each row, whether it is a total. */
  readonly totals: readonly boolean[];
  /** For each row, for each of its cells, whether its words stand right where the style sets amounts so. */
  readonly amounts: readonly (readonly boolean[])[];
}

/** Finds the amounts and totals of a table. */
export function findFigures(table: Table): TableFigures {
  const { rows, columns } = placeCells(table);
  const headerRows = countHeaderRows(rows);
  const amounts = findAmountColumns(rows, columns, headerRows);
  return {
    totals: rows.map((cells, row) => styleOfRow(cells, row, headerRows, rows.length) === 'table-total'),
    // A row that is short of cells was filled up at its end.
    amounts: rows.map((cells, row) =>
      cells.slice(0, table.content[row]?.content.length).map((cell) => standsRight(cell, amounts)),
    ),
  };
}

/**
 * The rows with each cell's column, cells that span rows taken into account. No span leaves the table or lies over
 * another, and a row that is short of cells gets an empty one, so that every row fills the grid.
 */
function placeCells(table: Table): { rows: PlacedCell[][]; columns: number } {
  /** For each column, how many further rows a cell from above still covers. */
  let covered: readonly number[] = [];
  const placed = table.content.map((row, rowIndex) => {
    const cells: PlacedCell[] = [];
    const below = covered.map((count) => Math.max(count - 1, 0));
    let column = 0;
    for (const cell of row.content) {
      while ((covered[column] ?? 0) > 0) column += 1;
      const columnSpan = roomFor(cell.attrs?.colspan ?? 1, column, covered);
      const rowSpan = Math.min(cell.attrs?.rowspan ?? 1, table.content.length - rowIndex);
      cells.push(placeCell(cell, column, columnSpan, rowSpan));
      for (let step = 0; step < columnSpan; step += 1) below[column + step] = rowSpan - 1;
      column += columnSpan;
    }
    const fromAbove = covered;
    covered = Array.from({ length: below.length }, (_, place) => below[place] ?? 0);
    return { cells, column, fromAbove };
  });
  const columns = Math.max(
    ...placed.map(({ column, fromAbove }) => Math.max(column, fromAbove.findLastIndex((count) => count > 0) + 1)),
  );
  return {
    columns,
    rows: placed.map(({ cells, column, fromAbove }) => {
      const rest = Array.from({ length: columns - column }, (_, step) => column + step);
      return [...cells, ...rest.filter((place) => (fromAbove[place] ?? 0) === 0).map(toFiller)];
    }),
  };
}

/** How many columns a cell can take from its own on before it would lie over a cell from above. */
function roomFor(columnSpan: number, column: number, covered: readonly number[]): number {
  const next = covered.findIndex((count, place) => place > column && count > 0);
  return next < 0 ? columnSpan : Math.min(columnSpan, next - column);
}

function toFiller(column: number): PlacedCell {
  return { column, columnSpan: 1, rowSpan: 1, isHeader: false, fixedWidths: null, paragraphs: [[]], text: '' };
}

function placeCell(cell: SourceCell, column: number, columnSpan: number, rowSpan: number): PlacedCell {
  const paragraphs = cell.content.map((paragraph) => toRuns(paragraph.content));
  const written = paragraphs.filter((runs) => runs.length > 0);
  return {
    column,
    columnSpan,
    rowSpan,
    isHeader: cell.type === 'tableHeader',
    fixedWidths: cell.attrs?.colwidth ?? null,
    paragraphs: written.length > 0 ? written : [[]],
    text: written.map(textOfRuns).join(' ').trim(),
  };
}

function countHeaderRows(rows: readonly PlacedCell[][]): number {
  const firstOther = rows.findIndex((cells) => cells.length === 0 || cells.some((cell) => !cell.isHeader));
  // A table of nothing but headings would have no row to repeat them over.
  return firstOther < 0 ? Math.min(1, rows.length - 1) : firstOther;
}

const plainNumber = /^[-–−(]?\d[\d,]*(?:\.\d+)?%?\)?$/;

function isAmount(text: string): boolean {
  return isMoney(text) || plainNumber.test(text);
}

function findAmountColumns(rows: readonly PlacedCell[][], columns: number, headerRows: number): boolean[] {
  return Array.from({ length: columns }, (_, column) => isAmountColumn(rows.slice(headerRows), column));
}

/** Whether a column holds amounts and nothing else, at least one of them. */
function isAmountColumn(rows: readonly PlacedCell[][], column: number): boolean {
  const texts = rows
    .flat()
    .filter((cell) => cell.column === column && cell.columnSpan === 1 && cell.text !== '')
    .map((cell) => cell.text);
  return texts.length > 0 && texts.every(isAmount);
}

function alignOf(cell: PlacedCell, amounts: readonly boolean[], style: HouseStyle): Align {
  return style.table.amounts === 'right' && standsRight(cell, amounts) ? 'right' : 'left';
}

function standsRight(cell: PlacedCell, amounts: readonly boolean[]): boolean {
  const lastColumn = cell.column + cell.columnSpan - 1;
  const isTotalLabel = cell.columnSpan > 1 && /^(?:grand |sub-?)?totals?\b/i.test(cell.text);
  const holdsAmount = cell.columnSpan === 1 ? amounts[cell.column] : isAmount(cell.text) && amounts[lastColumn];
  return holdsAmount === true || isTotalLabel;
}

const totalLabel = /^(?:grand |sub-?)?totals?\b/i;

function styleOfRow(cells: readonly PlacedCell[], row: number, headerRows: number, rowCount: number): ParagraphStyle {
  if (row < headerRows) return 'table-header';
  const written = cells.filter((cell) => cell.text !== '');
  const isLabelled = written.some((cell) => totalLabel.test(cell.text)) && written.some((cell) => isAmount(cell.text));
  // An amount alone in the last of several rows is their sum.
  const isBare =
    row === rowCount - 1 &&
    row > headerRows &&
    cells.length > 1 &&
    written.length === 1 &&
    isMoney(written[0]?.text ?? '');
  return isLabelled || isBare ? 'table-total' : 'table-text';
}

function toCell(cell: PlacedCell, rowStyle: ParagraphStyle, align: Align): TableCell {
  return {
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    align,
    style: cell.isHeader ? 'table-header' : rowStyle,
    paragraphs: cell.paragraphs,
  };
}

/** Width of an average letter of a proportional face, as a part of its size: of a word alone in bold, and of running text. */
const wordLetter = 0.62;
const textLetter = 0.54;

/**
 * Column widths in points that together fill `width`: those the clerk set, in proportion; else as a browser lays out a
 * table, each column at least its longest word, the rest by what its longest cell asks for (CSS 2.1 §17.5.2.2).
 */
function shareWidth(rows: readonly PlacedCell[][], columns: number, style: HouseStyle, width: number): number[] {
  const all = Array.from({ length: columns }, (_, column) => column);
  const size = style.looks['table-text'].size ?? style.size;
  const toPoints = (letters: number, letter: number): number => letters * letter * size + 2 * style.table.padding + 2;
  const single = (column: number): PlacedCell[] =>
    rows.flat().filter((cell) => cell.column === column && cell.columnSpan === 1);
  const fixed = all.map((column) => single(column).find((cell) => cell.fixedWidths !== null)?.fixedWidths?.[0]);
  if (fixed.every((value) => value !== undefined && value > 0)) {
    const total = fixed.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    return fixed.map((value) => roundPoints(((value ?? 0) * width) / total));
  }
  const texts = all.map((column) => single(column).map((cell) => cell.text));
  const least = texts.map((cells) => toPoints(Math.max(4, ...cells.map(longestWord)), wordLetter));
  const most = texts.map((cells, column) =>
    Math.max(least[column] ?? 0, toPoints(Math.max(4, ...cells.map((text) => text.length)), textLetter)),
  );
  const sumLeast = sum(least);
  const sumMost = sum(most);
  return all.map((column) => {
    const low = least[column] ?? 0;
    const high = most[column] ?? 0;
    if (sumMost <= width) return roundPoints((high * width) / sumMost);
    if (sumLeast >= width) return roundPoints((low * width) / sumLeast);
    return roundPoints(low + ((width - sumLeast) * (high - low)) / (sumMost - sumLeast));
  });
}

/** Letters of the longest word; an amount is one word, spaces in it too. */
function longestWord(text: string): number {
  return isAmount(text) ? text.length : Math.max(0, ...text.split(/[\s/-]+/).map((word) => word.length));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** To the twentieth of a point, the unit in which word processors store lengths. */
function roundPoints(value: number): number {
  return Math.round(value * 20) / 20;
}
