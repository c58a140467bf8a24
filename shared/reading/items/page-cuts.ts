import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import { isCountedLabel, spanLines } from '../blocks/block.ts';
import type { Doubt } from '../draft.ts';
import { opensWithActionLabel } from '../recognisers/action-forms.ts';
import { joinWords } from '../words.ts';
import { hasLabel } from '../decisions/clause-labels.ts';

/** Shorter paragraphs are headings or entries of a list, not sentences that a page cut in two. */
const SHORTEST_CUT = 50;

/** Joins paragraphs that a page break (or a lost line) cut in two, and says so. */
export function joinPageCuts(blocks: readonly SourceBlock[], doubts: Doubt[]): SourceBlock[] {
  const joined: SourceBlock[] = [];
  blocks.forEach((block, place) => {
    const last = joined.at(-1);
    const lastOfRun = joined.length - 1;
    if (last?.kind === 'text' && block.kind === 'text' && isCut(last, block, blocks, place)) {
      joined[lastOfRun] = {
        ...last,
        words: joinWords(last.words, block.words),
        lines: spanLines(last.lines, block.lines),
        source: [...last.source, ...block.source],
      };
      doubts.push({
        code: 'paragraph-joined',
        message: 'A paragraph that breaks off in the middle of a sentence was joined with the next one.',
        line: block.lines[0],
        weight: 'low',
        alternatives: [],
      });
    } else joined.push(block);
  });
  return joined;
}

function isCut(before: TextBlock, after: TextBlock, blocks: readonly SourceBlock[], place: number): boolean {
  const { text } = before.words;
  if (text.length < SHORTEST_CUT || /[.:;!?]["”’)]?$|:-$|\band$/.test(text)) return false;
  if (!/^\p{Ll}/u.test(after.words.text) || opensWithActionLabel(text)) return false;
  if (isCountedLabel(after.bullet) || hasLabel(after.words.text)) return false;
  if (after.bullet === null) return before.bullet === null || after.afterGap || after.indent > 0;
  return before.bullet !== null && isCutEntry(before, after, blocks, place);
}

/**
 * Whether two entries of a list are one that a page cut: a gap stands between them, and the second alone starts with a
 * small letter.
 */
function isCutEntry(before: TextBlock, after: TextBlock, blocks: readonly SourceBlock[], place: number): boolean {
  if (!after.afterGap || !/^\p{Lu}/u.test(before.words.text)) return false;
  for (const step of [-1, 1]) {
    for (let near = place + step; Math.abs(near - place) < 12; near += step) {
      const other = blocks[near];
      if (other?.kind !== 'text' || other.bullet === null) break;
      if (/^\p{Ll}/u.test(other.words.text)) return false;
    }
  }
  return true;
}
