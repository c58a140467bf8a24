import type { MarkedRange, SourceLine } from '../../../shared/reading/line.ts';
import { markRepeatedMargins } from '../repeated-margins.ts';
import { stripInlineMarkup, type PlainLine } from './inline-markup.ts';
import { findMarkupTables, readMarkupTable } from './tables-in-markup.ts';

/** Width of a blank at the start of a line, in points: half of a twelve-point character. */
const POINTS_PER_BLANK = 6;
const BLANKS_PER_TAB = 8;

/** Bullets that documents print; `o` is Word's second level when a converter loses the font. */
const bullet = /^([-–—*•·●○◦‣▪■□►➢✓\uF0B7\uF0A7\uF0D8]|o(?=\s+[A-Z(£\d]))\s+(?=\S)/;
const ruled = /^\|?(?: *:?-+:? *\|)+ *(?::?-+:? *)?$/;
const onlyMarkup = /^[\s|]*$|^([-*_=~]\s?){3,}$/;
/** Characters that print nothing: controls (not the tab), zero-width signs, soft hyphens, signs of writing direction. */
const unprintable = /(?!\t)\p{Cc}|\p{Cf}/gu;
/** Those of them that files are full of and nobody misses: form feeds, soft hyphens, byte-order marks. */
const ordinary = /[\f\v\u00AD\uFEFF\u200B]/g;

/** Lines of a text file, and whether mark-up was taken off them. */
export interface TextLines {
  readonly lines: readonly SourceLine[];
  readonly markupRemoved: boolean;
  readonly charactersRemoved: boolean;
}

/**
 * Cuts a text into its lines with their evidence. Blank lines carry no words and are left out: the numbers of the lines
 * around them tell of them. Tabs make cells; consecutive lines of cells are one table. Words are kept as printed.
 */
export function splitTextLines(text: string): TextLines {
  const lines: SourceLine[] = [];
  const tables = { count: 0, open: false };
  let markupRemoved = false;
  let charactersRemoved = false;
  let open: PlainLine['open'] = [];
  let number = 0;
  // Pages are told where form feeds part them; the one before the first feed counts only if words stand on it.
  const paged = text.includes('\f');
  let page = 1;
  const printed = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const markupTables = findMarkupTables(printed);
  let nextTable = 0;
  for (const raw of printed) {
    number += 1;
    const inMarkup = markupTables[nextTable];
    if (inMarkup !== undefined && number > inMarkup.from) {
      if (number === inMarkup.from + 1) {
        tables.count += 1;
        lines.push(...readMarkupTable(inMarkup, number, tables.count));
        [tables.open, markupRemoved] = [false, true];
      }
      if (number === inMarkup.to) nextTable += 1;
      continue;
    }
    const [before, after] = paged ? countFeeds(raw) : [0, 0];
    if (lines.length > 0) page += before;
    const printable = raw
      .replace(/^[\f\v]+/, '')
      .replace(/[\v\f]/g, ' ')
      .replace(unprintable, '')
      // Markdown breaks a line so.
      .replace(/(?<=\S)\\$/, '')
      .replaceAll('\u00a0', ' ');
    charactersRemoved ||= printable.length !== raw.length && printable.length !== raw.replace(ordinary, '').length;
    if (onlyMarkup.test(printable) || ruled.test(printable.trim())) {
      if (printable.trim() === '') [open, tables.open] = [[], false];
      continue;
    }
    const plain = stripInlineMarkup(printable, open);
    open = plain.open;
    markupRemoved ||= plain.changed;
    lines.push({ ...toSourceLine(plain, number, tables), page: paged ? page : null });
    page += after;
  }
  return { lines: markRepeatedMargins(lines), markupRemoved, charactersRemoved };
}

/** Form feeds of a line before its first word, and behind it. */
function countFeeds(raw: string): readonly [before: number, after: number] {
  const words = raw.search(/\S/);
  const counts: [number, number] = [0, 0];
  for (let at = raw.indexOf('\f'); at >= 0; at = raw.indexOf('\f', at + 1)) {
    counts[words < 0 || at < words ? 0 : 1] += 1;
  }
  return counts;
}

/**
 * A bullet with a tab behind it, as word processors copy lists, or before the one who acts (`- [AV]` and a tab): no cell of
 * a table.
 */
const bulletAndTab = /^([\t ]*[•●▪◦‣∙·]|[\t ]*[-*•] \[[^\][\t]{1,30}\]) *\t(?=[^\t\s][^\t]*$)/u;

function toSourceLine(printed: PlainLine, number: number, tables: { count: number; open: boolean }): SourceLine {
  const plain = { ...printed, text: printed.text.replace(bulletAndTab, '$1 ') };
  const cells = toCells(plain.text);
  if (cells !== null) {
    if (!tables.open) tables.count += 1;
    tables.open = true;
    const text = cells.join('\t');
    return {
      number,
      text,
      cells,
      table: tables.count,
      marks: marksWithin(text, plain),
      indent: 0,
      bullet: null,
      style: null,
      page: null,
      region: 'body',
    };
  }
  tables.open = false;
  const lead = /^[\t ]*/.exec(plain.text)?.[0] ?? '';
  const blanks = lead.length + (lead.split('\t').length - 1) * (BLANKS_PER_TAB - 1);
  // `#    Description    Owner` is the head of columns.
  const heading = /^(#{1,6}) +(?=\S)(?!.*\S {3,}\S)/.exec(plain.text.slice(lead.length));
  const marker = heading ? null : bullet.exec(plain.text.slice(lead.length));
  const from = lead.length + (heading?.[0].length ?? marker?.[0].length ?? 0);
  const text = plain.text.slice(from).trimEnd();
  return {
    number,
    text,
    cells: null,
    table: null,
    marks: shiftMarks(plain.marks, from, text.length),
    indent: blanks * POINTS_PER_BLANK,
    bullet: marker ? toPlainBullet(marker[1] ?? '-') : null,
    style: heading ? `heading ${heading[1]?.length ?? 1}` : null,
    page: null,
    region: 'body',
  };
}

/** Cells of a line that tabs or the pipes of a Markdown table divide; null where it is running text. */
function toCells(text: string): string[] | null {
  const trimmed = text.trim();
  if (trimmed.length > 1 && trimmed.startsWith('|') && trimmed.endsWith('|')) {
    return trimmed
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  }
  // A tab at the very start is an indentation, unless more follow: then it is an empty first cell.
  if (!/[^\t ][\t ]*\t|\t.*\t/.test(text)) return null;
  return text.split('\t').map((cell) => cell.trim());
}

/** Marks of a row, found again in the trimmed cells by their words. */
function marksWithin(text: string, plain: PlainLine): MarkedRange[] {
  const found: MarkedRange[] = [];
  let after = 0;
  for (const { from, to, mark } of plain.marks) {
    const words = plain.text.slice(from, to).trim();
    const place = words === '' ? -1 : text.indexOf(words, after);
    if (place < 0) continue;
    found.push({ from: place, to: place + words.length, mark });
    after = place;
  }
  return found;
}

function shiftMarks(marks: readonly MarkedRange[], by: number, length: number): MarkedRange[] {
  return marks
    .map(({ from, to, mark }) => ({ from: Math.max(0, from - by), to: Math.min(length, to - by), mark }))
    .filter(({ from, to }) => from < to);
}

function toPlainBullet(printed: string): string {
  return /[\uE000-\uF8FF]/.test(printed) ? '•' : printed;
}
