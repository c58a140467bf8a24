import { findDates } from '../../text/dates.ts';
import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import { isCountedLabel } from '../blocks/block.ts';
import type { Doubt, DoubtCode } from '../draft.ts';
import { readNumber } from '../recognisers/number-styles.ts';
import { sliceWords } from '../words.ts';
import { endOfRunInTitle } from './flattened-title.ts';

/** `NI 16 – Burglary`, `KPI 4: Waits`: the code of an indicator and its name. */
const coded = /^\p{Lu}{1,4} ?\d+[a-z]? ?[–:-] \p{Lu}/u;
const LONGEST_HEADING = 110;

/**
 * Repairs the paragraphs under a heading that converters spoiled, each told: bullets before references to other minutes,
 * headings of indicators that run together with their text, dates run together on one line.
 *
 * @param people as printed; a sentence may start with any of them.
 */
export function repairText(blocks: readonly SourceBlock[], people: readonly string[], doubts: Doubt[]): SourceBlock[] {
  const hasCodedHeadings = blocks.some(
    (block) => block.kind === 'text' && coded.test(block.words.text) && isHeadingLine(block.words.text),
  );
  return blocks.flatMap((block): SourceBlock[] => {
    if (block.kind !== 'text') return [block];
    const { text } = block.words;
    if (block.bullet !== null && !isCountedLabel(block.bullet) && opensWithReference(text)) {
      doubts.push(
        tell('bullet-removed', 'A bullet printed before a reference to another minute was taken off.', block),
      );
      return [{ ...block, bullet: null }];
    }
    const end = hasCodedHeadings && coded.test(text) && !isHeadingLine(text) ? endOfRunInTitle(text, true, people) : 0;
    if (end > 0) {
      doubts.push(tell('heading-repaired', 'A heading ran together with its text; the two were parted.', block));
      return cutAt(block, [end]);
    }
    const dates = findRunTogetherDates(text);
    if (dates.length === 0) return [block];
    doubts.push(
      tell('dates-separated', `${dates.length + 1} dates ran together on one line; they were parted.`, block),
    );
    return cutAt(block, dates);
  });
}

function isHeadingLine(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[.;,!?]$/.test(text);
}

/** `41/2026: Lights` under Matters Arising. */
function opensWithReference(text: string): boolean {
  const number = readNumber(text, 'n/yyyy') ?? readNumber(text, 'n/yy');
  return number !== null && !number.damaged && text[number.printed.length] === ':';
}

/** Where each further date starts in a paragraph that is nothing but dates; empty for all others. */
function findRunTogetherDates(text: string): number[] {
  if (text.length > 400 || !/\d/.test(text)) return [];
  const dates = findDates(text);
  if (dates.length < 2) return [];
  let at = 0;
  for (const { from, to } of dates) {
    if (text.slice(at, from).trim() !== '') return [];
    at = to;
  }
  return text.slice(at).trim() === '' ? dates.slice(1).map(({ from }) => from) : [];
}

function cutAt(block: TextBlock, places: readonly number[]): TextBlock[] {
  return [0, ...places].map((from, at) => ({
    ...block,
    words: sliceWords(block.words, from, places[at]),
    bullet: at === 0 ? block.bullet : null,
    apart: true,
  }));
}

function tell(code: DoubtCode, message: string, block: TextBlock): Doubt {
  return { code, message, line: block.lines[0], weight: 'low', alternatives: [] };
}
