import type { NumberStyle } from '../../domain/body.ts';
import type { SourceBlock } from '../blocks/block.ts';
import { wordsWithLabel } from '../blocks/block.ts';
import type { DraftText } from '../draft.ts';
import { numberForms, readNumber, type PrintedNumber } from '../recognisers/number-styles.ts';
import { endOfLeadingMarks, sliceWords } from '../words.ts';
import { hasCapitalHeading } from './heading-shape.ts';
import { endOfCapitals } from './split-title.ts';

/** A paragraph that starts with a number of some style. */
export interface NumberedParagraph {
  /** Its place among the blocks. */
  readonly block: number;
  readonly number: PrintedNumber;
  /** The words after the number. */
  readonly rest: DraftText;
}

/** The numbered paragraphs of a document that are its headings, in order, and those that look like them and are not. */
export interface HeadingSequence {
  readonly style: NumberStyle | null;
  readonly headings: readonly NumberedParagraph[];
  /** Sound or damaged numbers of the same style that break the order: references, misreadings, numbers out of place. */
  readonly others: readonly NumberedParagraph[];
}

/** Styles that no list, figure or date is numbered in. */
const yearStyles = ['n/yyyy', 'n/yy'] as const satisfies readonly NumberStyle[];
/** How far back a heading may look for the one before it; keeps the work linear on documents full of numbers. */
const WINDOW = 80;
/** A number style needs this much weight to be believed; the weak styles (`7.`, `7`) look like any list. */
const leastWeight: Partial<Record<NumberStyle, number>> = { 'n.': 2.5, n: 4, 'n.n': 4 };

/**
 * Finds the headings by their numbers: for each style the heaviest rising sequence, then the style whose sequence weighs
 * most. Numbers below those around them (41/26 inside 52/26, under Matters Arising) break the rise and so stay text.
 */
export function findHeadings(blocks: readonly SourceBlock[]): HeadingSequence {
  let best: { style: NumberStyle; weight: number; chosen: Set<number>; all: NumberedParagraph[] } | null = null;
  for (const { style } of numberForms) {
    const all = findNumbered(blocks, style);
    const sound = all.filter(({ number }) => !number.damaged);
    const { weight, chosen } = heaviestRise(sound, blocks);
    if (weight < (leastWeight[style] ?? 1.4) || weight <= (best?.weight ?? 0)) continue;
    best = { style, weight, chosen: new Set([...chosen].map((place) => sound[place]?.block ?? -1)), all };
  }
  if (best === null) return findOnlyHeading(blocks);
  const { chosen } = best;
  return {
    style: best.style,
    headings: best.all.filter(({ block }) => chosen.has(block)),
    others: best.all.filter(({ block }) => !chosen.has(block)),
  };
}

/**
 * Minutes of one item have no sequence to know their headings by: a sound number that names a year is one where it is the
 * only number of its style and a heading follows it.
 */
function findOnlyHeading(blocks: readonly SourceBlock[]): HeadingSequence {
  for (const style of yearStyles) {
    const all = findNumbered(blocks, style);
    const [only] = all;
    if (only && all.length === 1 && !only.number.damaged && looksLikeHeading(only, blocks))
      return { style, headings: [only], others: [] };
  }
  return { style: null, headings: [], others: [] };
}

function looksLikeHeading(one: NumberedParagraph, blocks: readonly SourceBlock[]): boolean {
  const { text } = one.rest;
  if (weighLook(one, blocks, false) > 1) return true;
  const capitals = text.slice(0, endOfCapitals(text)).replace(/\P{Lu}/gu, '').length;
  return capitals >= 3 || (/^\p{Lu}/u.test(text) && standsAlone(text));
}

function findNumbered(blocks: readonly SourceBlock[], style: NumberStyle): NumberedParagraph[] {
  return blocks.flatMap((block, place) => {
    if (block.kind === 'table') return [];
    const words = wordsWithLabel(block);
    const number = readNumber(words.text, style);
    return number === null ? [] : [{ block: place, number, rest: sliceWords(words, number.length) }];
  });
}

function heaviestRise(numbered: readonly NumberedParagraph[], blocks: readonly SourceBlock[]) {
  const alone = numbered.filter(({ rest }) => standsAlone(rest.text)).length * 2 > numbered.length;
  const weights: number[] = [];
  const cameFrom: number[] = [];
  let last = -1;
  numbered.forEach((one, place) => {
    const own = weighLook(one, blocks, alone);
    let weight = own;
    let from = -1;
    for (let earlier = place - 1; earlier >= Math.max(0, place - WINDOW); earlier -= 1) {
      const step = weighStep(numbered[earlier]?.number, one.number);
      if (step === null) continue;
      const total = (weights[earlier] ?? 0) + own + step;
      if (total > weight) [weight, from] = [total, earlier];
    }
    weights.push(weight);
    cameFrom.push(from);
    if (weight > (weights[last] ?? 0)) last = place;
  });
  const chosen = new Set<number>();
  for (let place = last; place >= 0; place = cameFrom[place] ?? -1) chosen.add(place);
  return { weight: weights[last] ?? 0, chosen };
}

/** What it adds to go from one number to the next; null where that is no rise. */
function weighStep(from: PrintedNumber | undefined, to: PrintedNumber): number | null {
  if (!from) return null;
  const [major, minor] = from.order;
  if (to.order[0] < major || (to.order[0] === major && to.order[1] < minor)) return null;
  if (to.order[0] > major) return to.order[1] <= 1 ? 0.4 : -0.4;
  const step = to.order[1] - minor;
  if (step === 0) return -0.4;
  return step === 1 ? 0.5 : Math.max(-0.8, 0.2 - step / 10);
}

/** A heading on a line of its own: short, and no sentence. */
function standsAlone(text: string): boolean {
  return text.length <= 120 && !/[.;,:!?]$/.test(text);
}

/** @param alone most numbered paragraphs of the document are headings on lines of their own. */
function weighLook({ rest, block, number }: NumberedParagraph, blocks: readonly SourceBlock[], alone: boolean): number {
  const source = blocks[block];
  const marked =
    endOfLeadingMarks(rest) > 0 || (source?.kind === 'text' && source.style?.startsWith('heading') === true);
  const weak = number.style === 'n.' || number.style === 'n' || number.style === 'n.n';
  if (marked || hasCapitalHeading(rest.text)) return 1.2;
  // A long paragraph after `7.` is more often an entry of a list than a minute.
  if (weak) return rest.text.length <= 80 && !/[;,]$|\band$/.test(rest.text) ? 0.9 : 0.5;
  return alone && !standsAlone(rest.text) ? 0.4 : 1;
}
