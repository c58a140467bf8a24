import type { SourceLine } from '../../../shared/reading/line.ts';

/** A paragraph of a page that has no number yet. */
export type PageLine = Pick<SourceLine, 'text' | 'marks' | 'indent' | 'bullet' | 'style' | 'region'>;

/** What a page holds in order: paragraphs, and tables whose rows keep their cells. */
export type PagePiece = { readonly kind: 'line'; readonly line: PageLine } | DataTable;
export interface DataTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  readonly region: SourceLine['region'];
}

export interface PageCell {
  readonly pieces: PagePiece[];
  readonly columns: number;
  readonly rows: number;
}

export interface PageTable {
  readonly rows: PageCell[][];
  /** The page says itself that the table only arranges things. */
  readonly forLayout: boolean;
}

/** Paragraphs in one cell that together are longer are running text that a table only arranges. */
const LONGEST_ENTRY = 240;
const WIDEST = 63;
const label = /^(?:[A-Z]{0,4}\d{1,4}(?:[./]\d{1,4}){0,2}|[a-z]|[ivx]{1,4})[.):]?$/;

/**
 * What a table is: rows of cells where it holds entries; where it only arranges paragraphs (as council systems put each
 * agenda item in a row), its paragraphs one after the other, a number in a cell of its own as the label of the first.
 */
export function settleTable(table: PageTable): readonly PagePiece[] {
  const rows = table.rows.filter((cells) => cells.some(({ pieces }) => pieces.length > 0));
  const arranges =
    table.forLayout || rows.every((cells) => cells.length < 2) || (rows.flat().some(holdsText) && !isHeaded(rows));
  return arranges ? rows.flatMap(readAlong) : toRows(rows);
}

/** A heading over every column, and a short entry at the start of every row: paragraphs stand beside it in their cells. */
function isHeaded(rows: readonly (readonly PageCell[])[]): boolean {
  const [headings = [], ...others] = rows;
  if (headings.length < 3 || others.length < 2 || !headings.every(isHeading)) return false;
  return others.every((cells) => {
    const [first, ...more] = cells[0]?.pieces ?? [];
    const isShort = first?.kind === 'line' && first.line.text.length <= 110 && !label.test(first.line.text);
    return isShort && more.length === 0 && cells.length === headings.length && !cells.some(holdsTable);
  });
}

function isHeading({ pieces }: PageCell): boolean {
  const [only, ...more] = pieces;
  if (only?.kind !== 'line' || more.length > 0) return false;
  const { text, marks } = only.line;
  return text.length <= 60 && marks.some(({ mark, from, to }) => mark === 'bold' && from === 0 && to >= text.length);
}

function holdsTable({ pieces }: PageCell): boolean {
  return pieces.some(({ kind }) => kind === 'table');
}

function holdsText({ pieces }: PageCell): boolean {
  if (pieces.some((piece) => piece.kind === 'table' || (piece.line.style !== null && pieces.length > 1))) return true;
  const length = pieces.reduce((sum, piece) => sum + (piece.kind === 'line' ? piece.line.text.length : 0), 0);
  return pieces.length > 1 && length > LONGEST_ENTRY;
}

function readAlong(cells: readonly PageCell[]): readonly PagePiece[] {
  const pieces: PagePiece[] = [];
  let number: string | null = null;
  for (const cell of cells) {
    const [first, ...rest] = cell.pieces;
    if (first?.kind === 'line' && rest.length === 0 && number === null && label.test(first.line.text)) {
      number = first.line.text;
      continue;
    }
    if (number !== null && first?.kind === 'line' && first.line.bullet === null) {
      pieces.push({ kind: 'line', line: { ...first.line, bullet: number } }, ...rest);
      number = null;
    } else pieces.push(...cell.pieces);
  }
  if (number === null) return pieces;
  const [alone] = cells[0]?.pieces ?? [];
  return alone?.kind === 'line' ? [{ kind: 'line', line: { ...alone.line, text: number } }, ...pieces] : pieces;
}

/** Rows of equal columns: a cell that spans several stands in its first, as merged cells of Word do. */
function toRows(rows: readonly (readonly PageCell[])[]): readonly PagePiece[] {
  const covered: number[] = [];
  const table = rows.map((cells) => {
    const row: string[] = [];
    const skip = (): void => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length] = (covered[row.length] ?? 1) - 1;
        row.push('');
      }
    };
    for (const cell of cells) {
      skip();
      const text = cell.pieces.map((piece) => (piece.kind === 'line' ? withLabel(piece.line) : '')).join('\n');
      for (let column = 0; column < cell.columns && row.length < WIDEST; column += 1) {
        covered[row.length] = cell.rows - 1;
        row.push(column === 0 ? text : '');
      }
    }
    skip();
    return row;
  });
  const [first] = rows.flat().flatMap(({ pieces }) => pieces);
  const region = first?.kind === 'line' ? first.line.region : 'body';
  return [{ kind: 'table', rows: table, region }];
}

function withLabel({ bullet, text }: PageLine): string {
  return bullet === null ? text : `${bullet} ${text}`;
}
