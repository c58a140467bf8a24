import type { MarkedRange } from '../../../shared/reading/line.ts';
import type { Fragment } from './fragments.ts';

/** Words of a row that stand together; wide blanks part segments. */
export interface Segment {
  readonly text: string;
  readonly marks: readonly MarkedRange[];
  readonly x: number;
  readonly right: number;
}

/** What stands on one line of a page, or of one column of it. */
export interface Row {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Blanks wider than this many heights of the font part segments: no justified line stretches its blanks so far. */
const WIDE = 1.5;
/** Blanks narrower than this are the spacing of letters. */
const NARROW = 0.16;

/** Fragments by the line they stand on, from the top, each from the left. Raised and lowered figures stay on their line. */
export function groupByLine(fragments: readonly Fragment[]): Fragment[][] {
  const lines: Fragment[][] = [];
  for (const fragment of [...fragments].sort((one, other) => one.y - other.y || one.x - other.x)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const reach = 0.4 * Math.max(first?.size ?? 0, fragment.size);
    if (line && first && Math.abs(fragment.y - first.y) <= reach) line.push(fragment);
    else lines.push([fragment]);
  }
  for (const line of lines) line.sort((one, other) => one.x - other.x);
  return lines;
}

/** The segments of the fragments of one line. */
export function toRow(line: readonly Fragment[], page: number): Row | null {
  const segments: Segment[] = [];
  let pieces: Fragment[] = [];
  const close = (): void => {
    const segment = joinFragments(pieces);
    if (segment.text !== '') segments.push(segment);
    pieces = [];
  };
  for (const fragment of line) {
    if (fragment.text.trim() === '') continue;
    const before = pieces.at(-1);
    if (before && fragment.x - (before.x + before.width) > WIDE * Math.max(before.size, fragment.size)) close();
    pieces.push(fragment);
  }
  close();
  if (segments.length === 0) return null;
  const sizes = line.map(({ size }) => size).sort((one, other) => one - other);
  const ys = line.map(({ y }) => y).sort((one, other) => one - other);
  return { page, y: ys[Math.floor(ys.length / 2)] ?? 0, size: sizes[Math.floor(sizes.length / 2)] ?? 0, segments };
}

function joinFragments(pieces: readonly Fragment[]): Segment {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  const marks: MarkedRange[] = [];
  for (const piece of pieces) {
    const blank = text !== '' && piece.x - right > NARROW * piece.size && !text.endsWith(' ') ? ' ' : '';
    const words = cleanWords(piece.text);
    const from = text.length + blank.length;
    text += blank + (text.endsWith(' ') ? words.trimStart() : words);
    for (const mark of ['bold', 'italic'] as const) if (piece[mark]) extendMark(marks, { from, to: text.length, mark });
    right = Math.max(right, piece.x + piece.width);
  }
  const trimmed = text.trimEnd();
  const lead = trimmed.length - trimmed.trimStart().length;
  return {
    text: trimmed.slice(lead),
    marks: marks.flatMap(({ from, to, mark }) => {
      const range = { from: Math.max(0, from - lead), to: Math.min(trimmed.length, to) - lead, mark };
      return range.from < range.to ? [range] : [];
    }),
    x: pieces[0]?.x ?? 0,
    right,
  };
}

const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Words without what prints nothing; joined letters as single ones; signs of symbol fonts as bullets. */
function cleanWords(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, (sign) => ligatures[sign] ?? sign)
    .replace(/[\uF0A7\uF0B7\uF0D8\uF0FC\uF06E\uF076]/g, '•')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200B\uFEFF]/gu, '');
}

/** Marks that touch, or that only a blank parts, are one. */
export function extendMark(marks: MarkedRange[], added: MarkedRange): void {
  const place = marks.findLastIndex(({ mark }) => mark === added.mark);
  const before = marks[place];
  if (before && added.from - before.to <= 1) marks[place] = { ...before, to: added.to };
  else marks.push(added);
}

/** The words of a whole row as one text, wide blanks where segments part. */
export function wordsOfRow(row: Row): Segment {
  let text = '';
  const marks: MarkedRange[] = [];
  for (const segment of row.segments) {
    const from = text === '' ? 0 : text.length + 4;
    text = text === '' ? segment.text : `${text}    ${segment.text}`;
    for (const mark of segment.marks) extendMark(marks, { ...mark, from: mark.from + from, to: mark.to + from });
  }
  return { text, marks, x: row.segments[0]?.x ?? 0, right: row.segments.at(-1)?.right ?? 0 };
}
