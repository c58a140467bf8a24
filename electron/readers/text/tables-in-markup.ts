import type { SourceLine } from '../../../shared/reading/line.ts';
import { readPage } from '../html/page-reader.ts';

/** A table in the mark-up of web pages inside a text: which of its lines it takes, and its mark-up. */
export interface MarkupTable {
  readonly from: number;
  /** The line behind its last. */
  readonly to: number;
  readonly markup: string;
}

const opens = /^\s*<table[\s>]/i;
const closes = /<\/table>/i;

/** The tables that a Markdown file writes as `<table>…</table>`, each from the start of a line. One that never ends is text. */
export function findMarkupTables(lines: readonly string[]): readonly MarkupTable[] {
  const tables: MarkupTable[] = [];
  const last = lines.findLastIndex((line) => closes.test(line));
  for (let place = 0; place <= last; place += 1) {
    if (!opens.test(lines[place] ?? '')) continue;
    let end = place;
    while (!closes.test(lines[end] ?? '')) end += 1;
    tables.push({ from: place, to: end + 1, markup: lines.slice(place, end + 1).join('\n') });
    place = end;
  }
  return tables;
}

/**
 * The rows of such a table.
 *
 * @param number of the line where the table starts, from 1.
 * @param table how many tables the file has before it, and this one.
 */
export function readMarkupTable({ markup }: MarkupTable, number: number, table: number): SourceLine[] {
  const look = { marks: [], indent: 0, bullet: null, style: null, page: null, region: 'body' } as const;
  return readPage(markup).pieces.flatMap((piece): SourceLine[] => {
    if (piece.kind === 'line') return [{ ...piece.line, number, cells: null, table: null, page: null }];
    return piece.rows
      .filter((cells) => cells.some((cell) => cell !== ''))
      .map((cells) => ({ ...look, number, text: cells.join('\t'), cells, table }));
  });
}
