import type { MarkedRange } from '../../../shared/reading/line.ts';
import { limits, RefusedFile } from '../refusal.ts';

type MarkName = MarkedRange['mark'];

/** A paragraph of a page while its words arrive. White space is folded as browsers do; a line break is a `\n`. */
export interface RunningWords {
  /** Adds words as they stand in the source; `keepSpace` keeps blanks and line ends (`pre`). */
  readonly add: (words: string, marks: ReadonlySet<MarkName>, keepSpace: boolean) => void;
  readonly breakLine: () => void;
  /** What was gathered, trimmed; and begins anew. */
  readonly take: () => MarkedWords;
}

export interface MarkedWords {
  readonly text: string;
  readonly marks: readonly MarkedRange[];
}

/** @throws RefusedFile (by `add`) where a paragraph is longer than any that people write. */
export function createRunningWords(): RunningWords {
  let pieces: string[] = [];
  let length = 0;
  let last = '\n';
  let marks: MarkedRange[] = [];
  const append = (words: string): void => {
    if (words === '') return;
    pieces.push(words);
    length += words.length;
    last = words.charAt(words.length - 1);
    if (length > limits.textCharacters / 10) {
      throw new RefusedFile(
        'has a paragraph of millions of characters, so it is no document that people wrote. Check where it comes from.',
      );
    }
  };
  return {
    add: (words, marked, keepSpace) => {
      let folded = keepSpace ? words.replaceAll('\r\n', '\n') : words.replace(/[\s\u00a0]+/g, ' ');
      if (!keepSpace && (last === ' ' || last === '\n') && folded.startsWith(' ')) folded = folded.slice(1);
      const from = length;
      append(folded);
      if (folded.trim() === '') return;
      for (const mark of marked) extendMark(marks, { from, to: length, mark });
    },
    breakLine: () => append('\n'),
    take: () => {
      const all = pieces.join('');
      const lead = all.length - all.trimStart().length;
      const text = all.trim().replace(/[\u00ad\u200b\ufeff]/g, (sign) => (sign === '\u00ad' ? '' : ' '));
      const kept = marks.flatMap(({ from, to, mark }) => {
        const range = { from: Math.max(0, from - lead), to: Math.min(text.length, to - lead), mark };
        return range.from < range.to ? [range] : [];
      });
      [pieces, length, last, marks] = [[], 0, '\n', []];
      return { text, marks: kept };
    },
  };
}

/** Ranges of one mark that touch, or that only a blank parts, are one. */
function extendMark(marks: MarkedRange[], added: MarkedRange): void {
  const place = marks.findLastIndex(({ mark }) => mark === added.mark);
  const before = marks[place];
  if (before && added.from - before.to <= 1) marks[place] = { ...before, to: added.to };
  else marks.push(added);
}
