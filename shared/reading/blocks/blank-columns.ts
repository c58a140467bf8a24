import { findAll } from '../../text/patterns.ts';
import type { SourceLine } from '../line.ts';
import { readColumnHeader, type AgendaColumn } from '../recognisers/paper-words.ts';

/** Width of a blank at the start of a line, in points. */
const POINTS_PER_BLANK = 6;
/** A table ends where so many lines without a number of their own follow one another. */
const MOST_LOOSE = 8;

/** Words between wide blanks, and where they stand on the page, in characters. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Columns {
  readonly heads: readonly (Piece & { readonly column: AgendaColumn })[];
  readonly number: number;
  readonly title: number;
}

/** A row that is being gathered, with where its title starts. */
interface OpenRow {
  readonly line: SourceLine;
  readonly cells: string[];
  readonly titleFrom: number;
  last: number;
}

const number = /^(?:\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?|[A-Z]{1,5}[/.-]\d[\d/.-]{0,10}|\(?[a-z]\))[.)]?$/;

/**
 * Printed agendas turned to text keep their columns as blanks: under a line that names them (`#   Description   Owner
 * Time`) each line that starts with a number is a row of a table again, and takes what goes on below it in its columns.
 * All other lines stay as they are.
 */
export function readBlankColumns(lines: readonly SourceLine[]): readonly SourceLine[] {
  const read: SourceLine[] = [];
  let columns: Columns | null = null;
  let row: OpenRow | null = null;
  let loose = 0;
  let table = lines.reduce((most, line) => Math.max(most, line.table ?? 0), 0);
  const close = (): void => {
    if (row !== null) read.push(toRow(row, table));
    row = null;
  };
  for (const line of lines) {
    const pieces = line.cells === null && line.bullet === null ? cutAtBlanks(line) : [];
    const header: Columns | null = pieces.length >= 3 ? readHeader(pieces) : null;
    if (header !== null) {
      close();
      [columns, loose] = [header, 0];
      table += 1;
      read.push(toRow({ line, cells: header.heads.map(({ text }) => text), titleFrom: 0, last: line.number }, table));
      continue;
    }
    if (columns === null) {
      read.push(line);
      continue;
    }
    const placed = place(pieces, columns);
    const open: OpenRow | null = row;
    if (number.test(placed[columns.number] ?? '') && (placed[columns.title] ?? '') !== '') {
      close();
      row = { line, cells: placed, titleFrom: pieces[1]?.from ?? 0, last: line.number };
      loose = 0;
    } else if (open !== null && goesOn(open, line, pieces)) {
      placed.forEach((cell, at) => (open.cells[at] = `${open.cells[at] ?? ''} ${cell}`.trim()));
      open.last = line.number;
    } else {
      close();
      read.push(line);
      loose += 1;
      if (loose > MOST_LOOSE) columns = null;
    }
  }
  close();
  return read;
}

/** A neighbouring line in columns that the row has: nothing of it stands left of the title. */
function goesOn(open: OpenRow, { number: at, text }: SourceLine, pieces: readonly Piece[]): boolean {
  return (
    at === open.last + 1 &&
    pieces.length > 0 &&
    !/\.(?:pdf|docx?|xlsx?|pptx?)\b/i.test(text) &&
    pieces.every(({ from }) => from >= open.titleFrom - 1)
  );
}

const wordsInOne = /\S+(?: \S+)*/g;

function cutAtBlanks({ text, indent }: SourceLine): Piece[] {
  const start = indent / POINTS_PER_BLANK;
  return findAll(text, wordsInOne).map(({ 0: words, index }) => ({
    text: words,
    from: start + index,
    to: start + index + words.length,
  }));
}

function readHeader(pieces: readonly Piece[]): Columns | null {
  const heads = pieces.flatMap((piece) => {
    const column = piece.text.length < 30 ? readColumnHeader(piece.text) : null;
    return column === null ? [] : [{ ...piece, column }];
  });
  if (heads.length !== pieces.length) return null;
  const [first, second] = [
    heads.findIndex(({ column }) => column === 'number'),
    heads.findIndex(({ column }) => column === 'title'),
  ];
  return first === 0 && second > 0 ? { heads, number: first, title: second } : null;
}

/** The pieces of a line under their columns: under the heading that they overlap, or that is nearest. */
function place(pieces: readonly Piece[], { heads, number: first, title }: Columns): string[] {
  const cells = heads.map(() => '');
  for (const { text, from, to } of pieces) {
    const gaps = heads.map((head) => Math.max(0, head.from - to, from - head.to));
    const nearest = gaps.indexOf(Math.min(...gaps));
    const at = nearest === first && !number.test(text) ? title : nearest;
    cells[at] = `${cells[at] ?? ''} ${text}`.trim();
  }
  return cells;
}

function toRow({ line, cells }: OpenRow, table: number): SourceLine {
  return { ...line, text: cells.join('\t'), cells, table, marks: [], indent: 0, bullet: null };
}
