import { replaceLookAlikes } from '../../text/look-alikes.ts';
import type { Doubt, DraftText } from '../draft.ts';
import type { MarkedRange, SourceFile, SourceLine } from '../line.ts';
import { foldWords } from '../words.ts';
import { readBlankColumns } from './blank-columns.ts';
import type { SourceBlock, TableRow, TextBlock } from './block.ts';
import { liftFrontMatter } from './front-matter.ts';
import { takeOutMargins } from './margins.ts';
import { markPageDebris } from './page-debris.ts';
import { readSlashedCells } from './slash-cells.ts';
import { takeOffStrokes } from './stray-strokes.ts';
import { continuesIndentedLine, continuesWrappedLine, measureWrapWidth } from './wrapped-lines.ts';

/** The blocks of a file, in order, and what had to be repaired to get them. */
export interface FileBlocks {
  readonly blocks: readonly SourceBlock[];
  readonly doubts: readonly Doubt[];
}

/** The line to sign on at the end of minutes in a house style is no words of the last item. */
function takeOffSigning(line: SourceLine): SourceLine {
  return line.style === 'Signature Line' ? { ...line, region: 'footer' } : line;
}

/** Makes blocks of lines: rows of one table together, wrapped lines joined, look-alike letters made Latin (and told). */
export function toBlocks(source: SourceFile): FileBlocks {
  const running =
    source.format === 'text'
      ? takeOutMargins(markPageDebris(liftFrontMatter(source)), true)
      : takeOutMargins(source.lines.map(takeOffSigning));
  const doubts: Doubt[] = [...running.doubts];
  const body = source.format === 'text' ? readBlankColumns(takeOffStrokes(running.body)) : running.body;
  const lines = readSlashedCells(body.flatMap(splitSoftBreaks)).map((line) => repairLetters(line, doubts));
  const width = source.format === 'text' ? measureWrapWidth(lines) : null;
  const blocks: SourceBlock[] = [];
  let rows: TableRow[] = [];
  let paragraph: SourceLine[] = [];
  let table: number | null = null;
  const closeText = (): void => {
    if (paragraph.length > 0) blocks.push(makeBlock(paragraph, opening, source.format !== 'text'));
    paragraph = [];
  };
  const closeTable = (): void => {
    const [first] = rows;
    if (first) blocks.push({ kind: 'table', lines: [first.line, rows.at(-1)?.line ?? first.line], rows });
    rows = [];
  };
  let before: SourceLine | null = null;
  /** The line before the paragraph that is being gathered. */
  let opening: SourceLine | null = null;
  for (const line of lines) {
    if (line.cells !== null) {
      closeText();
      if (line.table !== table) closeTable();
      table = line.table;
      rows.push({ line: line.number, cells: line.cells });
    } else {
      closeTable();
      table = null;
      const wrapped =
        before !== null && before.cells === null && source.format === 'text' && continuesLine(before, line, width);
      if (!wrapped) {
        closeText();
        opening = before;
      }
      paragraph.push(line);
    }
    before = line;
  }
  closeText();
  closeTable();
  return { blocks, doubts };
}

function continuesLine(before: SourceLine, line: SourceLine, width: number | null): boolean {
  return continuesIndentedLine(before, line) || (width !== null && continuesWrappedLine(before, line, width));
}

/** One paragraph of the lines that it was wrapped over. */
function makeBlock(lines: readonly SourceLine[], before: SourceLine | null, paragraphs: boolean): TextBlock {
  const [line] = lines;
  if (line === undefined) throw new Error('a paragraph has a line');
  const afterGap = before === null || line.number > before.number + 1;
  return {
    kind: 'text',
    lines: [line.number, lines.at(-1)?.number ?? line.number],
    words: joinLines(lines),
    bullet: line.bullet,
    indent: line.indent,
    style: line.style,
    afterGap,
    apart: afterGap || (paragraphs && line.number !== before.number),
    source: lines,
  };
}

/** The words of wrapped lines, put together in one go: a paragraph may have as many lines as a file. */
function joinLines(lines: readonly SourceLine[]): DraftText {
  const [first] = lines;
  if (first !== undefined && lines.length === 1) return foldWords(first.text, first.marks);
  const texts: string[] = [];
  const marks: MarkedRange[] = [];
  let length = 0;
  lines.forEach((line, place) => {
    const words = foldWords(line.text, line.marks);
    if (words.text === '') return;
    const between = length === 0 || isDivided(lines[place - 1], line) ? '' : ' ';
    const by = length + between.length;
    for (const { from, to, mark } of words.marks) marks.push({ from: from + by, to: to + by, mark });
    texts.push(between, words.text);
    length = by + words.text.length;
  });
  return { text: texts.join(''), marks };
}

/** A word divided at the end of a line keeps its hyphen only where the second half starts with a capital. */
function isDivided(before: SourceLine | undefined, line: SourceLine): boolean {
  const end = before?.text.trimEnd().slice(-3) ?? '';
  return /\p{L}-$/u.test(end) && /^\p{Ll}/u.test(line.text);
}

/** A line break inside a paragraph makes lines of its own with the same number. */
function splitSoftBreaks(line: SourceLine): SourceLine[] {
  if (line.cells !== null || !line.text.includes('\n')) return [line];
  const pieces: SourceLine[] = [];
  let start = 0;
  for (const text of line.text.split('\n')) {
    const end = start + text.length;
    const marks = line.marks
      .map(({ from, to, mark }) => ({ from: Math.max(from, start) - start, to: Math.min(to, end) - start, mark }))
      .filter(({ from, to }) => from < to);
    if (text.trim() !== '')
      pieces.push({
        ...line,
        text,
        marks,
        bullet: pieces.length === 0 ? line.bullet : null,
        style: pieces.length === 0 ? line.style : null,
      });
    start = end + 1;
  }
  return pieces;
}

function repairLetters(line: SourceLine, doubts: Doubt[]): SourceLine {
  const text = replaceLookAlikes(line.text);
  if (text === line.text) return line;
  doubts.push({
    code: 'letters-repaired',
    message: 'Letters that only look like the right ones (Greek, Cyrillic, a small l for I) were read as meant.',
    line: line.number,
    weight: 'low',
    alternatives: [],
  });
  return { ...line, text, cells: line.cells?.map(replaceLookAlikes) ?? null };
}
