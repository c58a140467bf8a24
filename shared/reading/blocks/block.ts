import type { DraftText, LineRange } from '../draft.ts';
import type { SourceLine } from '../line.ts';

/**
 * What stands between lines and records: a paragraph with its evidence, or a table. Wrapped lines are one block; so are
 * the rows of one table. Blocks keep the lines they were made of.
 */
export type SourceBlock = TextBlock | TableBlock;

export interface TextBlock {
  readonly kind: 'text';
  readonly lines: LineRange;
  /** White space folded; without the marker of a list entry. */
  readonly words: DraftText;
  /** As printed: `-`, `•`, or the label of a real list (`1)`, `112.`). */
  readonly bullet: string | null;
  readonly indent: number;
  readonly style: string | null;
  /** Blank lines stand before it, or it opens the file. */
  readonly afterGap: boolean;
  /** It stands alone: blank lines before it, or a format that sets paragraphs apart by itself. */
  readonly apart: boolean;
  readonly source: readonly SourceLine[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly lines: LineRange;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A list label that a format counted (`1)`, `112.`, `a)`), which is words of the document; a bullet sign is not. */
export function isCountedLabel(bullet: string | null): boolean {
  return bullet !== null && /[\p{L}\p{N}]/u.test(bullet) && bullet !== 'o';
}

/** The words of a block with the label that its list printed in front of them. */
export function wordsWithLabel(block: TextBlock): DraftText {
  if (block.bullet === null || !isCountedLabel(block.bullet)) return block.words;
  const by = block.bullet.length + 1;
  return {
    text: `${block.bullet} ${block.words.text}`,
    marks: block.words.marks.map(({ from, to, mark }) => ({ from: from + by, to: to + by, mark })),
  };
}

/** First line of the first to last line of the last. */
export function spanLines(one: LineRange, other: LineRange): LineRange {
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}
