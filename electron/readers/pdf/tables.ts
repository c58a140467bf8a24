import { wordsOfRow, type Row, type Segment } from './rows.ts';

/** Where the lines of a strip lie: its left edge, and how far its longest lines go. */
export interface StripEdges {
  readonly left: number;
  readonly right: number;
}

/** What a strip of a page holds in order: lines of running text, and tables. */
export type StripPiece =
  | { readonly kind: 'line'; readonly row: Row; readonly words: Segment; readonly textX: number }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly page: number;
      readonly y: number;
    };

/** A number, letter or sign that stands before the words of a paragraph, with a wide blank behind it. */
const label =
  /^(?:[•·●○◦▪■□►➢✓–-]|o|\(?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.):]{0,2}|[A-Za-z]{0,6}[\d./-]{1,12}[a-z]?[.):]?|(?:Item|ITEM|Minute|Motion)\s#?\d{1,4}[.:]?)$/;

/** Whether words are only the label of a paragraph. */
export function isLabel(text: string): boolean {
  return text.length <= 14 && label.test(text);
}

/** Lines of one cell stand no further apart than the closest of the table, by this much. */
const TIGHT = 1.1;
/** Rows of a table that stand further apart than this many heights of the font are two tables. */
const FURTHEST = 4;

/**
 * Finds the tables of a strip by the places where the words of neighbouring rows begin, and makes one row of the wrapped
 * lines of its cells. A row that stands alone with a wide blank in it stays a line, its blank kept.
 *
 * @param edges where the lines of the strip begin, and how far they go
 */
export function findTables(rows: readonly Row[], { left, right: edge }: StripEdges): StripPiece[] {
  const pieces: StripPiece[] = [];
  let at = 0;
  while (at < rows.length) {
    const end = endOfTable(rows, at, left);
    const columns = end - at > 1 ? columnsOf(rows.slice(at, end)) : [];
    if (columns.length > 1) {
      const [first] = rows.slice(at, end);
      pieces.push({
        kind: 'table',
        rows: joinLists(toTable(rows.slice(at, end), columns, edge)),
        page: first?.page ?? 0,
        y: first?.y ?? 0,
      });
      at = end;
      continue;
    }
    const row = rows[at];
    if (row) pieces.push(toLine(row));
    at += 1;
  }
  return pieces;
}

function toLine(row: Row): StripPiece {
  const [first, second] = row.segments;
  if (first && second && isLabel(first.text)) {
    const rest = wordsOfRow({ ...row, segments: row.segments.slice(1) });
    const by = first.text.length + 1;
    const marks = [...first.marks, ...rest.marks.map((mark) => ({ ...mark, from: mark.from + by, to: mark.to + by }))];
    const words = { text: `${first.text} ${rest.text}`, marks, x: first.x, right: rest.right };
    return { kind: 'line', row, words, textX: second.x };
  }
  return { kind: 'line', row, words: wordsOfRow(row), textX: row.segments[0]?.x ?? 0 };
}

/** A row of entries: several segments that are more than a paragraph behind its label. */
function hasCells({ segments: [first, second, third] }: Row): boolean {
  return first !== undefined && second !== undefined && (third !== undefined || !isLabel(first.text));
}

/** Where the table that begins at a row ends: one behind its last row; the row itself where none begins. */
function endOfTable(rows: readonly Row[], start: number, edge: number): number {
  const first = rows[start];
  if (!first || !hasCells(first)) return start;
  let end = start + 1;
  let last = start;
  let gutters = guttersOf(first);
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    const before = rows[end - 1];
    if (!row || !before || row.page !== before.page || row.y - before.y > FURTHEST * row.size) break;
    const left = narrow(gutters, row);
    if (left.length === 0) break;
    const role = roleOf(row, before, { gutters: left, first: first.segments[0]?.x ?? 0, edge });
    if (role === 'outside' || (role === 'perhaps' && end - last > FEW)) break;
    gutters = left;
    // What could be a paragraph is part of the table only if the table goes on behind it.
    if (role !== 'perhaps') last = end;
  }
  return last + 1;
}

type Gutter = readonly [from: number, to: number];

function guttersOf(row: Row): Gutter[] {
  return row.segments.slice(1).map((segment, place) => [row.segments[place]?.right ?? 0, segment.x] as const);
}

/** Narrower gaps are blanks between words that happen to stand one above the other. */
const NARROWEST_GUTTER = 5;

/** Gutters as far as a row leaves them free; those that it fills are gone. */
function narrow(gutters: readonly Gutter[], row: Row): Gutter[] {
  return gutters.flatMap((gutter) => {
    let [from, to] = gutter;
    for (const { x, right } of row.segments) {
      if (right <= from || x >= to) continue;
      if (x <= from) from = right;
      else to = x;
    }
    return to - from >= NARROWEST_GUTTER ? [[from, to] as const] : [];
  });
}

/** Rows at the left in the middle of a table: a heading among its rows, a name without a partner in the other column. */
const FEW = 3;
/** How paragraphs begin that stand at the left edge: such a row ends a table. */
const opensParagraph = /^(?:\d{1,4}[.:)]?\s|\(?[a-z]\)\s|[A-Z]{0,6}\d{1,4}\/\d{2,4}\b|RESOLVED\b|AGREED\b|NOTED\b)/;

/** What a row is to the table above it: a row or cell of it, a paragraph, or either. */
function roleOf(
  row: Row,
  before: Row,
  table: { readonly gutters: readonly Gutter[]; readonly first: number; readonly edge: number },
): 'row' | 'perhaps' | 'outside' {
  const [segment, second] = row.segments;
  const [gutter] = table.gutters;
  if (!segment || !gutter || segment.x < table.first - 2) return 'outside';
  if (segment.x >= gutter[1] - 2) return 'row';
  // A number and its paragraph are no row, unless the number has the first column to itself.
  if (second) return hasCells(row) || second.x >= gutter[1] - 2 ? 'row' : 'outside';
  // Cells stand in from the edge of the text by their margins; a paragraph stands at the edge.
  if (Math.abs(segment.x - table.first) < 1.5 && segment.x > table.edge + 2) return 'row';
  if (row.y - before.y > 1.5 * row.size || opensParagraph.test(segment.text)) return 'outside';
  const [above] = before.segments;
  const wraps = above !== undefined && above.right > gutter[0] - 2 * row.size && /^\p{Ll}/u.test(segment.text);
  return wraps ? 'row' : 'perhaps';
}

interface Column {
  x: number;
  right: number;
}

/** The columns of a table: where words of its rows stand one above the other. */
function columnsOf(rows: readonly Row[]): readonly Column[] {
  const spans = rows
    .filter((row) => row.segments.length > 1)
    .flatMap(({ segments }) => segments)
    .sort((one, other) => one.x - other.x);
  const columns: Column[] = [];
  for (const { x, right } of spans) {
    const last = columns.at(-1);
    if (last && x < last.right + 2) last.right = Math.max(last.right, right);
    else columns.push({ x, right });
  }
  // A heading at the left and figures at the right of one column never stand in one row.
  return columns.reduce<Column[]>((kept, column) => {
    const last = kept.at(-1);
    if (last && !rows.some(({ segments }) => holds(segments, last) && holds(segments, column)))
      last.right = column.right;
    else kept.push(column);
    return kept;
  }, []);
}

function holds(segments: readonly Segment[], { x, right }: Column): boolean {
  return segments.some((segment) => segment.x < right && segment.right > x);
}

function toTable(rows: readonly Row[], columns: readonly Column[], edge: number): string[][] {
  const placeOf = (segment: Segment): number =>
    Math.max(
      0,
      columns.findLastIndex(({ x }) => x <= segment.x + 2),
    );
  const steps = rows.slice(1).map((row, place) => row.y - (rows[place]?.y ?? 0));
  const tight = Math.min(...steps) * TIGHT;
  const loose = steps.some((step) => step > tight);
  const table: string[][] = [];
  let before: Row | null = null;
  for (const row of rows) {
    const cells = columns.map(() => '');
    for (const segment of row.segments) {
      const place = placeOf(segment);
      cells[place] = [cells[place] ?? '', segment.text].filter((text) => text !== '').join(' ');
    }
    const above = table.at(-1);
    // It goes on with the row above where each of its cells does.
    const over = new Map(before?.segments.map((segment) => [placeOf(segment), segment] as const));
    const goesOn =
      before !== null &&
      row.y - before.y <= tight &&
      (loose || cells[0] === '') &&
      cells.every((text, place) => {
        const segment = over.get(place);
        return text === '' || (segment && isWrapped(segment, text, columns[place], columns[place + 1]?.x ?? edge));
      });
    if (above && goesOn) {
      cells.forEach((text, place) => {
        if (text !== '') above[place] = `${above[place] ?? ''} ${text}`;
      });
    } else table.push(cells);
    before = row;
  }
  return table;
}

/** How much of its width a column's lines fill at least before they go on below: the rest is the margin of the cell. */
const FILLED = 0.88;

/** Whether the first word of the next line of a cell would not have fitted on a line. */
function isWrapped(segment: Segment, next: string, column: Column | undefined, edge: number): boolean {
  if (!column || segment.text === '') return false;
  const perLetter = (segment.right - segment.x) / segment.text.length;
  const end = segment.right + ((next.split(' ', 1)[0] ?? '').length + 1) * perLetter;
  return end > column.right && end - column.x > (edge - column.x) * FILLED;
}

const LONGEST_ENTRY = 60;

/**
 * Two lists that stand side by side are one row, as Word has them: their entries are no pairs, which shows where the left
 * one has a gap and the right one goes on.
 */
function joinLists(table: string[][]): string[][] {
  const [left = [], right = []] = [0, 1].map((place) => table.map((cells) => cells[place] ?? ''));
  const gaps = left.filter((text, place) => text === '' && right[place] !== '').length;
  const entries = [...left, ...right];
  const isLists =
    table.every((cells) => cells.length === 2) &&
    table.length >= 4 &&
    gaps > 0 &&
    gaps < table.length * 0.4 &&
    !left.some((text) => text.endsWith(':')) &&
    !entries.some((text) => text.length > LONGEST_ENTRY || /^[-£€(]?\d[\d,.]*%?$/.test(text));
  return isLists ? [[left, right].map((side) => side.filter((text) => text !== '').join('\n'))] : table;
}
