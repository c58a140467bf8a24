import type { SourceFile, SourceLine } from '../../../shared/reading/line.ts';
import { RefusedFile } from '../refusal.ts';
import { findRepeatedMargins } from '../repeated-margins.ts';
import { cutIntoColumns } from './columns.ts';
import type { Fragment, PdfPage } from './fragments.ts';
import { createHyphenRule } from './hyphens.ts';
import { openPdf, type OpenedPdf } from './open-pdf.ts';
import { createParagraphGatherer, type ParagraphGatherer } from './paragraphs.ts';
import { groupByLine, toRow, wordsOfRow, type Row } from './rows.ts';
import { findTables, type StripEdges } from './tables.ts';

/**
 * Reads the words of a PDF into lines: paragraphs joined over their lines, columns one after the other, tables row by row;
 * running heads and feet apart. Bold and italics are told by the names of the fonts.
 *
 * @throws RefusedFile when it is protected, damaged, or holds pictures of words only
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<SourceFile> {
  // pdf.js takes bytes away from whoever gives them: it gets its own.
  const isWhole = endsWhole(bytes);
  const pdf = await openPdf(new Uint8Array(bytes));
  refuseWithoutWords(pdf);
  const lines = readLines(pdf.pages);
  return { name, format: 'pdf', lines, notes: notesOf(pdf, isWhole) };
}

function endsWhole(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2_048))).includes('%%EOF');
}

/** Letters on a page that has words; a scanned page has none, or a few that a stamp put there. */
const FEWEST_LETTERS = 3;

function lettersOf(page: PdfPage): number {
  return page.upright.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

function refuseWithoutWords({ pages }: OpenedPdf): void {
  const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0);
  const unknown = pages.reduce(
    (sum, { upright }) =>
      sum + upright.reduce((own, { text }) => own + (text.match(/[\uE000-\uF8FF\uFFFD\p{Cc}]/gu)?.length ?? 0), 0),
    0,
  );
  if (unknown > 20 && unknown > letters / 2) {
    throw new RefusedFile(
      'is a PDF that does not say which letters its shapes are, so its words cannot be read. Ask for the document that it was made from, as .docx or as text.',
    );
  }
  if (letters < FEWEST_LETTERS) {
    throw new RefusedFile(
      'is a PDF without words: it holds pictures of pages, as a scanner makes them. Choose the document that was scanned, as .docx or as text, or have its words recognised first.',
    );
  }
}

function notesOf({ pageCount, pages, unreadable }: OpenedPdf, isWhole: boolean): string[] {
  const empty = pages.filter((page) => lettersOf(page) < FEWEST_LETTERS).map(({ number }) => number);
  const notes: string[] = [];
  if (!isWhole) notes.push('The PDF is cut off at its end; what is there was read.');
  if (unreadable.length > 0) notes.push(`${listPages(unreadable)} of ${pageCount} could not be read.`);
  if (empty.length > 0) notes.push(`${listPages(empty)} of ${pageCount} held no words, as scanned pages do.`);
  return notes;
}

const LONGEST_LIST = 8;

function listPages(pages: readonly number[]): string {
  const shown = pages.slice(0, LONGEST_LIST).join(', ');
  const more = pages.length > LONGEST_LIST ? ` and ${pages.length - LONGEST_LIST} more` : '';
  return `${pages.length === 1 ? 'Page' : 'Pages'} ${shown}${more}`;
}

interface PlacedRow {
  readonly fragments: readonly Fragment[];
  readonly row: Row;
  readonly text: string;
  readonly page: number;
}

function readLines(pages: readonly PdfPage[]): readonly SourceLine[] {
  const rowsOf = new Map(pages.map((page) => [page, toPlacedRows(page)]));
  const rows = [...rowsOf.values()].flat();
  const margins = findRepeatedMargins(rows);
  const gatherer = createParagraphGatherer(measureLeading(rows), createHyphenRule(rows.map(({ text }) => text)));
  const whole = edgesOf(rows.filter((row) => !margins.has(row)).map(({ row }) => row));
  for (const page of pages) {
    const own = rowsOf.get(page) ?? [];
    const inText = own.filter((row) => !margins.has(row));
    for (const row of own) if (margins.get(row) === 'header') gatherer.addMargin(row.text, page.number, 'header');
    const strips = cutIntoColumns(
      inText.map(({ fragments }) => fragments),
      page.width,
    );
    for (const strip of strips) {
      const stripRows = strip.flatMap((line) => toRow(line, page.number) ?? []);
      const edges = edgesOf(stripRows);
      // A page that is read at one go has the margins of all pages, however little stands on it.
      addStrip(stripRows, strips.length === 1 ? widen(edges, whole, page.width) : edges, gatherer);
    }
    for (const row of own) if (margins.get(row) === 'footer') gatherer.addMargin(row.text, page.number, 'footer');
    for (const text of wordsAcross(page)) gatherer.addMargin(text, page.number, 'header');
  }
  return gatherer.finish();
}

function toPlacedRows(page: PdfPage): PlacedRow[] {
  return groupByLine(page.upright).flatMap((fragments) => {
    const row = toRow(fragments, page.number);
    return row === null ? [] : [{ fragments, row, text: wordsOfRow(row).text, page: page.number }];
  });
}

function addStrip(rows: readonly Row[], edges: StripEdges, gatherer: ParagraphGatherer): void {
  for (const piece of findTables(rows, edges)) {
    if (piece.kind === 'table') gatherer.addTable(piece.rows, piece.page, piece.y);
    else gatherer.addLine(piece, edges);
  }
}

function edgesOf(rows: readonly Row[]): StripEdges {
  const lefts = rows.map(({ segments }) => segments[0]?.x ?? 0).sort((one, other) => one - other);
  const rights = rows.map(({ segments }) => segments.at(-1)?.right ?? 0).sort((one, other) => one - other);
  // The odd line that runs over the edge is not the edge.
  return { left: lefts[Math.floor(lefts.length * 0.05)] ?? 0, right: rights[Math.ceil(rights.length * 0.97) - 1] ?? 0 };
}

/** Lines of running text that are not cut into columns go over half of the page at least. */
const NARROWEST_TEXT = 0.55;

function widen(one: StripEdges, other: StripEdges, width: number): StripEdges {
  const left = Math.min(one.left, other.left);
  return { left, right: Math.max(one.right, other.right, left + width * NARROWEST_TEXT) };
}

/** The commonest distance of neighbouring lines, in heights of the font: that of the lines of a paragraph. */
function measureLeading(rows: readonly PlacedRow[]): number {
  const counted = new Map<number, number>();
  rows.forEach(({ row }, place) => {
    const before = rows[place - 1]?.row;
    if (!before || before.page !== row.page || Math.abs(before.size - row.size) > 1) return;
    const step = Math.round(((row.y - before.y) / row.size) * 20) / 20;
    if (step >= 0.9 && step <= 2) counted.set(step, (counted.get(step) ?? 0) + 1);
  });
  const most = Math.max(0, ...counted.values());
  // Of distances that are about as common the smallest: the others are those of paragraphs.
  const common = [...counted].filter(([, times]) => times >= most * 0.5).map(([step]) => step);
  return common.length === 0 ? 1.2 : Math.min(...common);
}

/** Words that stand across the page, put together by their direction: a watermark, a line up the margin. */
function wordsAcross(page: PdfPage): string[] {
  const words = page.across.map(({ text }) => text.trim()).filter((text) => text !== '');
  return words.length === 0 ? [] : [words.join(' ')];
}
