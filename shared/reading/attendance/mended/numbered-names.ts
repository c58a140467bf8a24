import type { SourceBlock } from '../../blocks/block.ts';
import { isCountedLabel } from '../../blocks/block.ts';
import { plainWords } from '../../words.ts';
import { isTitledLine } from '../unlabelled.ts';

const numbered = /^\d{1,2}[.)] +(?=\p{Lu})/u;

/** `1. Mr. Ken Vale, Director` over `2. Ms. Ann Dean`: the numbers of a list of people are no words of it. */
export function dropListNumbers(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'text') return block;
    if (block.bullet !== null)
      return isCountedLabel(block.bullet) && isTitledLine(block.words.text) ? { ...block, bullet: null } : block;
    const number = numbered.exec(block.words.text)?.[0];
    const rest = block.words.text.slice(number?.length);
    return number !== undefined && isTitledLine(rest) ? { ...block, words: plainWords(rest), source: [] } : block;
  });
}
