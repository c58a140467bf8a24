import { sliceWords } from '../words.ts';
import type { SourceBlock, TextBlock } from './block.ts';

/** Shorter paragraphs hold no list of items. */
const SHORTEST = 120;
/** Fewer items are no agenda. */
const FEWEST = 3;
/** What is called for is named before the items, at most so far into the paragraph. */
const LATEST_TITLE = 3000;

/** The heading over the items, in the middle of a line: in capitals, or before a colon or the first number. */
const title = /(?<=\s|^)(?:AGENDA|A G E N D A|Agenda(?= ?:| 1[.) ]))(?![\p{L}\d])/u;
/** Where an item may start: `1. Apologies`, `2) To receive`, `3 PLANNING`, `24/056 Finance`. */
const itemStart = /(?<=\s)(?:Item )?(?:(\d{1,2})(?:[.)]|\.?(?= \p{Lu}))|\d{2,4}\/(\d{1,4})[.:]?) ?(?=["“‘'(]?\p{Lu})/gu;
/** Where a sub-item may start. */
const subStart = /(?<=\s)\(?([a-z])\) ?(?=\S)/g;
/** Who signs behind the last item. */
const signature =
  /(?<=[.\d)\p{L}] )(?:Signed:? |Yours |(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?:\p{Lu}\.? ?){0,3}(?:\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}+,? (?:(?:Parish|Town|Community) )?Clerk\b)/u;

/**
 * Copies that lost their line breaks hold head and items of an agenda in one paragraph. Such a paragraph is parted before
 * and behind its heading AGENDA, before each number that counts on from one, before lettered sub-items, and before the
 * signature. All other paragraphs stay as they are.
 */
export function partFlattenedAgendas(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.flatMap((block): readonly SourceBlock[] =>
    block.kind === 'text' && block.words.text.length >= SHORTEST ? partAgenda(block) : [block],
  );
}

function partAgenda(block: TextBlock): readonly TextBlock[] {
  const { text } = block.words;
  const heading = title.exec(text.slice(0, LATEST_TITLE));
  if (heading === null) return [block];
  const from = heading.index + heading[0].length;
  const items = findItems(text, from);
  if (items.length < FEWEST) return [block];
  const cuts = [0, heading.index, items[0] ?? from];
  items.forEach((start, place) => {
    const next = items[place + 1];
    const end = next ?? start + endOfLast(text.slice(start));
    cuts.push(start, ...findSubItems(text.slice(start, end)).map((at) => start + at));
    if (next === undefined && end < text.length) cuts.push(end);
  });
  return cutAt(block, [...new Set(cuts)]);
}

/** The places of the numbers that count on by one; of a bare running number or one with its year. */
function findItems(text: string, from: number): number[] {
  const items: number[] = [];
  let last: { readonly value: number; readonly withYear: boolean } | null = null;
  for (const { 0: printed, 1: plain, 2: withYear, index } of text.slice(from).matchAll(itemStart)) {
    const value = Number(plain ?? withYear);
    const counts: boolean =
      last === null
        ? value === 1 || withYear !== undefined
        : value === last.value + 1 && last.withYear === (withYear !== undefined);
    if (!counts || printed === '') continue;
    last = { value, withYear: withYear !== undefined };
    items.push(from + index);
  }
  return items;
}

/** Labels that count on from `a)`; one alone is none. */
function findSubItems(text: string): number[] {
  const found: number[] = [];
  for (const { 1: label = '', index } of text.matchAll(subStart))
    if (label.charCodeAt(0) === 97 + found.length) found.push(index);
  return found.length > 1 ? found : [];
}

function endOfLast(text: string): number {
  return signature.exec(text.slice(0, LATEST_TITLE))?.index ?? text.length;
}

function cutAt(block: TextBlock, cuts: readonly number[]): TextBlock[] {
  return cuts
    .map((from, place): TextBlock => ({
      ...block,
      words: sliceWords(block.words, from, cuts[place + 1]),
      bullet: place === 0 ? block.bullet : null,
      afterGap: place === 0 ? block.afterGap : false,
      source: [],
      apart: true,
    }))
    .filter(({ words }) => words.text !== '');
}
