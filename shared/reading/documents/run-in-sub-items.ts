import { wordsWithLabel, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import type { DraftText } from '../draft.ts';
import { endsOfSentences } from '../recognisers/decision-forms.ts';
import { letterValue, romanValue } from '../recognisers/number-styles.ts';
import { sliceWords } from '../words.ts';

/** Shorter lines hold no two sub-items. */
const SHORTEST = 40;
/** The first sub-item starts at most so far into the line. */
const LATEST_FIRST = 400;
/** Longer sub-items are a title with an explanation behind it. */
const LONGEST_TITLE = 140;
const itemNumber = /^(?:item )?\(?\d{1,3}[.):]?\s/i;
const series = [
  { label: /(?<=[\s:])\(?([a-z])\) ?(?=\S)/g, first: 'a', valueOf: letterValue },
  { label: /(?<=[\s:])\(?([ivx]{1,5})\) ?(?=\S)/g, first: 'i', valueOf: romanValue },
] as const;

/**
 * Parts a numbered line of an agenda before the labels inside it that count on from the first: `8. Grants: i) Scouts
 * ii) Library`. All other blocks stay as they are.
 */
export function partRunInSubItems(block: SourceBlock): readonly SourceBlock[] {
  if (block.kind !== 'text') return [block];
  const { text } = wordsWithLabel(block);
  if (text.length < SHORTEST || !text.includes(')') || !itemNumber.test(text)) return [block];
  for (const { label, first, valueOf } of series) {
    const found: number[] = [];
    for (const { 1: printed = '', index } of text.matchAll(label)) {
      if (found.length === 0 && (printed !== first || index > LATEST_FIRST)) break;
      if (valueOf(printed) === found.length + 1) found.push(index);
    }
    if (found.length > 1) return cutAt(block, found);
  }
  return [block];
}

function cutAt(block: TextBlock, at: readonly number[]): TextBlock[] {
  const words = wordsWithLabel(block);
  const [first = 0] = at;
  const heading = words.text.slice(0, first).replace(/[\s:–—-]+$/, '').length;
  const parts = [sliceWords(words, 0, heading), ...at.map((from, place) => sliceWords(words, from, at[place + 1]))];
  return parts.flatMap(apartFromText).map((part, place) => ({
    ...block,
    words: part,
    bullet: null,
    afterGap: place === 0 && block.afterGap,
    apart: place > 0 || block.apart,
    source: [],
  }));
}

/** The first sentence of a long sub-item names it; what follows is text. */
function apartFromText(words: DraftText): readonly DraftText[] {
  const [end = 0] = words.text.length > LONGEST_TITLE ? endsOfSentences(words.text) : [];
  return end === 0 || end >= words.text.length ? [words] : [sliceWords(words, 0, end), sliceWords(words, end)];
}
