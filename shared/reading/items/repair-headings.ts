import { isCountedLabel, wordsWithLabel, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import type { Doubt, DraftText } from '../draft.ts';
import { opensWithActionLabel } from '../recognisers/action-forms.ts';
import { findDecision } from '../recognisers/decision-forms.ts';
import { namesTopic } from '../recognisers/heading-words.ts';
import { stepNumber, type PrintedNumber } from '../recognisers/number-styles.ts';
import { isWhollyMarked, sliceWords } from '../words.ts';
import type { HeadingSequence, NumberedParagraph } from './find-headings.ts';
import { hasCapitalHeading, weighHeadingLook, type HeadingLook } from './heading-shape.ts';

/** Where an item starts, with the number it should have and why, where that is not the printed one. */
export interface ItemStart {
  readonly block: number;
  readonly number: string | null;
  readonly printed: string | null;
  /** The number of the agenda beside it; null where none is printed. */
  readonly beside: string | null;
  /** The words after the number. */
  readonly words: DraftText;
  readonly repairs: readonly string[];
}

export interface RepairedHeadings {
  readonly starts: readonly ItemStart[];
  readonly doubts: readonly Doubt[];
}

interface Candidate {
  readonly block: number;
  readonly words: DraftText;
  readonly numbered: PrintedNumber | null;
  readonly weight: number;
}

/** More missing numbers than this in one gap are a jump of the series (another meeting, another year), not lost headings. */
const WIDEST_GAP = 12;

/**
 * Completes the headings of a document: damaged numbers that fit their gap (`S2/26` between 51 and 53), headings that
 * lost their number, numbers out of order. A gap that cannot be filled for certain is told and left.
 */
export function repairHeadings(
  blocks: readonly SourceBlock[],
  sequence: HeadingSequence,
  look: HeadingLook,
): RepairedHeadings {
  const doubts: Doubt[] = [];
  const starts: ItemStart[] = sequence.headings.map((one) => toStart(one, []));
  const taken = new Set(starts.map(({ block }) => block));
  const fitting: NumberedParagraph[] = [];
  const series = describeSeries(sequence);
  let passed = 0;
  for (const other of sequence.others) {
    while ((sequence.headings[passed]?.block ?? Infinity) < other.block) passed += 1;
    const last = fitting.at(-1);
    const heading = sequence.headings[passed - 1];
    const before = last && (!heading || last.block > heading.block) ? last : heading;
    const repaired = placeNumber(other, { before, after: sequence.headings[passed] }, series, blocks, look);
    if (repaired === null) continue;
    taken.add(other.block);
    starts.push(toStart(other, repaired.doubt.code === 'number-repaired' ? [repaired.doubt.message] : []));
    doubts.push(repaired.doubt);
    if (repaired.fits) fitting.push(other);
  }
  const known = [...sequence.headings, ...fitting].sort((one, other) => one.block - other.block);
  const numbered = new Map(sequence.others.map((other) => [other.block, other]));
  known.forEach((to, place) => {
    const from = known[place - 1];
    if (from?.number.number === to.number.number) doubts.push(duplicateDoubt(to.number, lineOf(blocks, to.block)));
    if (from) fillGap(from, to, { blocks, look, taken, starts, doubts, numbered });
  });
  starts.sort((one, other) => one.block - other.block);
  const unmarked = findUnmarked(sequence.headings, blocks);
  for (const { block } of unmarked) {
    doubts.push({ ...tellUnmarked, line: lineOf(blocks, block) });
  }
  const odd = new Set(unmarked.map(({ block }) => block));
  return {
    starts: starts.map((start) =>
      dropBullet(
        odd.has(start.block) ? { ...start, repairs: [...start.repairs, tellUnmarked.message] } : start,
        blocks,
        doubts,
      ),
    ),
    doubts,
  };
}

const tellUnmarked: Omit<Doubt, 'line'> = {
  code: 'heading-repaired',
  message: 'The number is printed without the colon that all others have.',
  weight: 'low',
  alternatives: [],
};

/** The one heading without a colon behind its number, where all others have it. */
function findUnmarked(headings: readonly NumberedParagraph[], blocks: readonly SourceBlock[]): NumberedParagraph[] {
  const bare = headings.filter(({ block, number }) => {
    const source = blocks[block];
    return source?.kind === 'text' && !wordsWithLabel(source).text.slice(0, number.length).includes(':');
  });
  return headings.length >= 5 && bare.length === 1 ? bare : [];
}

/** What is asked of the whole sequence when a number does not fit into it. */
interface Series {
  readonly telling: boolean;
  readonly first: PrintedNumber | null;
  readonly last: PrintedNumber | null;
  readonly numbers: ReadonlySet<string>;
}

function describeSeries({ headings, telling }: HeadingSequence): Series {
  return {
    telling,
    first: headings[0]?.number ?? null,
    last: headings.at(-1)?.number ?? null,
    numbers: new Set(headings.map(({ number }) => number.number)),
  };
}

function toStart({ block, number, rest }: NumberedParagraph, repairs: readonly string[]): ItemStart {
  const { printed, beside } = number;
  return { block, number: number.number, printed, beside, words: rest, repairs };
}

function lineOf(blocks: readonly SourceBlock[], place: number): number {
  return blocks[place]?.lines[0] ?? 1;
}

interface Neighbours {
  readonly before: NumberedParagraph | undefined;
  readonly after: NumberedParagraph | undefined;
}

/** What a number outside the rising sequence is: a damaged heading that fits, a heading out of order, or none (null). */
function placeNumber(
  other: NumberedParagraph,
  { before, after }: Neighbours,
  series: Series,
  blocks: readonly SourceBlock[],
  look: HeadingLook,
): { doubt: Doubt; fits: boolean } | null {
  const { number } = other;
  const line = lineOf(blocks, other.block);
  const fits =
    (!before || isBetween(before.number, number)) &&
    (!after || isBetween(number, after.number)) &&
    (before ?? after) !== undefined;
  const nextTo =
    (before && number.order[1] - before.number.order[1] <= 3) ||
    (after && after.number.order[1] - number.order[1] <= 3);
  if (number.damaged) {
    if (!fits || nextTo !== true) return null;
    const message = `The number is printed “${number.printed}”; letters in it were read as digits: ${number.number}.`;
    return { fits, doubt: { code: 'number-repaired', message, line, weight: 'high', alternatives: [number.printed] } };
  }
  const source = blocks[other.block];
  const headed = source?.kind === 'text' && weighHeadingLook(other.rest, source.bullet, look) > 0;
  const { first, last } = series;
  if (!headed || !first || !last || !isBetween(first, number, true) || !isBetween(number, last, true)) return null;
  const twice = series.numbers.has(number.number);
  if (!series.telling && !isOutOfPlaceHeading(other, { before, after }, twice)) return null;
  if (twice) return { fits: false, doubt: duplicateDoubt(number, line) };
  if (series.telling && after && before && isGap(before.number, after.number)) return null;
  return {
    fits: false,
    doubt: {
      code: 'number-out-of-order',
      message: `The number ${number.number} does not follow the one before it; it is kept as printed.`,
      line,
      weight: 'high',
      alternatives: [],
    },
  };
}

/**
 * Numbers that any list may have (`7.`) are headings out of place only where nothing else explains them: the same number
 * as the heading next to it, or one that is missing nearby, and in both cases over a topic of meetings or in the marks
 * that headings have.
 */
function isOutOfPlaceHeading(
  { number, rest }: NumberedParagraph,
  { before, after }: Neighbours,
  twice: boolean,
): boolean {
  if (!namesTopic(rest.text) && !isWhollyMarked(rest) && !hasCapitalHeading(rest.text)) return false;
  const steps = [before, after].flatMap((one) => (one ? [Math.abs(one.number.order[1] - number.order[1])] : []));
  return twice ? steps.includes(0) : steps.some((step) => step <= 2);
}

function duplicateDoubt({ number }: PrintedNumber, line: number): Doubt {
  const message = `The number ${number} is printed twice; both minutes are kept.`;
  return { code: 'number-duplicate', message, line, weight: 'high', alternatives: [] };
}

function isBetween(from: PrintedNumber, to: PrintedNumber, orEqual = false): boolean {
  if (from.order[0] !== to.order[0]) return from.order[0] < to.order[0];
  return from.order[1] < to.order[1] || (orEqual && from.order[1] === to.order[1]);
}

function isGap(from: PrintedNumber, to: PrintedNumber): boolean {
  return from.order[0] === to.order[0] && to.order[1] - from.order[1] > 1;
}

interface GapContext {
  readonly blocks: readonly SourceBlock[];
  readonly look: HeadingLook;
  readonly taken: Set<number>;
  readonly starts: ItemStart[];
  readonly doubts: Doubt[];
  readonly numbered: ReadonlyMap<number, NumberedParagraph>;
}

function fillGap(from: NumberedParagraph, to: NumberedParagraph, context: GapContext): void {
  const missing = isGap(from.number, to.number) ? to.number.order[1] - from.number.order[1] - 1 : 0;
  if (missing === 0) return;
  const numbers = Array.from({ length: missing }, (_, step) => stepNumber(from.number, step + 1));
  const { blocks, starts, doubts } = context;
  const looking = missing > WIDEST_GAP ? [] : chooseCandidates(findCandidates(from, to, context), missing);
  const bulleted = missing > WIDEST_GAP || looking.length === missing ? [] : findBulleted(from, to, context);
  const found = bulleted.length === missing ? bulleted : looking;
  if (found.length === missing) {
    found.forEach(({ block, words, numbered }, place) => {
      const number = numbers[place] ?? null;
      const printed = numbered?.printed ?? null;
      const message = printed
        ? `The number is printed “${printed}”; between ${from.number.number} and ${to.number.number} it must be ${number ?? ''}.`
        : `The number was lost; the heading stands between ${from.number.number} and ${to.number.number}, so it is ${number ?? ''}.`;
      const bare = number !== null && words.text.startsWith(`${number} `) ? sliceWords(words, number.length) : words;
      starts.push({ block, number, printed, beside: null, words: bare, repairs: [message] });
      context.taken.add(block);
      doubts.push({ code: 'number-repaired', message, line: lineOf(blocks, block), weight: 'high', alternatives: [] });
    });
    return;
  }
  const names = missing > WIDEST_GAP ? `${numbers[0] ?? ''} to ${numbers.at(-1) ?? ''}` : numbers.join(', ');
  doubts.push({
    code: 'number-missing',
    message: `No minute with the number ${names} was found between ${from.number.number} and ${to.number.number}.`,
    line: lineOf(blocks, to.block),
    weight: 'high',
    alternatives: found.map(({ words }) => words.text.slice(0, 80)),
  });
}

/** Lines between two headings whose number a converter made a bullet of: `- To review applications` between 25 and 27. */
function findBulleted(from: NumberedParagraph, to: NumberedParagraph, { blocks, taken }: GapContext): Candidate[] {
  return blocks.slice(from.block + 1, to.block).flatMap((block, at): Candidate[] => {
    const place = from.block + 1 + at;
    if (block.kind !== 'text' || block.bullet === null || isCountedLabel(block.bullet) || taken.has(place)) return [];
    const { text } = block.words;
    const heads = text.length <= 100 && !/[;,:]$/.test(text) && (namesTopic(text) || /^To \p{Ll}/u.test(text));
    const next = blocks[place + 1];
    if (!heads || next?.kind !== 'text' || next.bullet !== null) return [];
    return [{ block: place, words: block.words, numbered: null, weight: 1 }];
  });
}

/** Paragraphs between two headings that look like headings themselves. */
function findCandidates(from: NumberedParagraph, to: NumberedParagraph, context: GapContext): Candidate[] {
  const found: Candidate[] = [];
  for (let place = from.block + 1; place < to.block; place += 1) {
    const block = context.blocks[place];
    if (block?.kind !== 'text' || context.taken.has(place) || isOtherwiseTold(block)) continue;
    const numbered = context.numbered.get(place);
    const words = numbered?.rest ?? block.words;
    const weight = weighHeadingLook(words, block.bullet, context.look);
    if (weight > 0)
      found.push({ block: place, words, numbered: numbered?.number ?? null, weight: weight + (numbered ? 1 : 0) });
  }
  return found;
}

function isOtherwiseTold(block: TextBlock): boolean {
  const { text } = block.words;
  return opensWithActionLabel(text) || findDecision(text)?.from === 0;
}

/** The candidates of greatest weight, when exactly so many stand out as are missing; else all, for the clerk to see. */
function chooseCandidates(candidates: readonly Candidate[], missing: number): readonly Candidate[] {
  for (const least of [3, 2, 1]) {
    const chosen = candidates.filter(({ weight }) => weight >= least);
    if (chosen.length === missing) return chosen;
  }
  return candidates.slice(0, missing - 1 + (candidates.length > missing ? 2 : 0));
}

function dropBullet(start: ItemStart, blocks: readonly SourceBlock[], doubts: Doubt[]): ItemStart {
  const block = blocks[start.block];
  if (block?.kind !== 'text' || block.bullet === null || /[\p{L}\p{N}]/u.test(block.bullet)) return start;
  const message = 'A bullet printed before the heading was taken off.';
  doubts.push({ code: 'bullet-removed', message, line: block.lines[0], weight: 'low', alternatives: [] });
  return { ...start, repairs: [...start.repairs, message] };
}
