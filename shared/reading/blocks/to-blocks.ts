import { replaceLookAlikes } from '../../text/look-alikes.ts';
import type { Doubt } from '../draft.ts';
import type { SourceFile, SourceLine } from '../line.ts';
import { foldWords, joinWords } from '../words.ts';
import type { SourceBlock, TableRow, TextBlock } from './block.ts';
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

/** Makes blocks of lines: rows of one table together, wrapped lines joined, look-alike letters made Latin (and told). */
export function toBlocks(source: SourceFile): FileBlocks {
  const running =
    source.format === 'text' ? takeOutMargins(markPageDebris(source.lines), true) : takeOutMargins(source.lines);
  const doubts: Doubt[] = [...running.doubts];
  const body = source.format === 'text' ? takeOffStrokes(running.body) : running.body;
  const lines = readSlashedCells(body.flatMap(splitSoftBreaks)).map((line) => repairLetters(line, doubts));
  const width = source.format === 'text' ? measureWrapWidth(lines) : null;
  const blocks: SourceBlock[] = [];
  let rows: TableRow[] = [];
  let table: number | null = null;
  const closeTable = (): void => {
    const [first] = rows;
    if (first) blocks.push({ kind: 'table', lines: [first.line, rows.at(-1)?.line ?? first.line], rows });
    rows = [];
  };
  let before: SourceLine | null = null;
  for (const line of lines) {
    if (line.cells !== null) {
      if (line.table !== table) closeTable();
      table = line.table;
      rows.push({ line: line.number, cells: line.cells });
    } else {
      closeTable();
      table = null;
      const last = blocks.at(-1);
      const wrapped =
        before !== null && before.cells === null && source.format === 'text' && continuesLine(before, line, width);
      if (wrapped && last?.kind === 'text') blocks[blocks.length - 1] = appendLine(last, line);
      else blocks.push(startBlock(line, before, source.format !== 'text'));
    }
    before = line;
  }
  closeTable();
  return { blocks, doubts };
}

function continuesLine(before: SourceLine, line: SourceLine, width: number | null): boolean {
  return continuesIndentedLine(before, line) || (width !== null && continuesWrappedLine(before, line, width));
}

function startBlock(line: SourceLine, before: SourceLine | null, paragraphs: boolean): TextBlock {
  const afterGap = before === null || line.number > before.number + 1;
  return {
    kind: 'text',
    lines: [line.number, line.number],
    words: foldWords(line.text, line.marks),
    bullet: line.bullet,
    indent: line.indent,
    style: line.style,
    afterGap,
    apart: afterGap || (paragraphs && line.number !== before.number),
    source: [line],
  };
}

function appendLine(block: TextBlock, line: SourceLine): TextBlock {
  // A word divided at the end of a line keeps its hyphen only where the second half starts with a capital.
  // Its last line alone is looked at: the paragraph grows with each.
  const before = block.source.at(-1)?.text.trimEnd().slice(-3) ?? '';
  const divided = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line.text);
  const words = joinWords(block.words, foldWords(line.text, line.marks), divided ? '' : ' ');
  return { ...block, lines: [block.lines[0], line.number], words, source: [...block.source, line] };
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
