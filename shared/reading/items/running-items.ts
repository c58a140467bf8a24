import { findAll } from '../../text/patterns.ts';
import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import { isCountedLabel } from '../blocks/block.ts';
import type { Doubt } from '../draft.ts';
import { namesTopic } from '../recognisers/heading-words.ts';
import {
  mayOpenWithNumber,
  numberForms,
  readForm,
  type NumberForm,
  type PrintedNumber,
} from '../recognisers/number-styles.ts';
import { sliceWords } from '../words.ts';
import { isOfContents } from './listed-headings.ts';
import { heaviestRise } from './rising-sequence.ts';

/** Blocks with the items of run-together paragraphs set apart, and what is told of it. */
export interface SetApart {
  readonly blocks: readonly SourceBlock[];
  readonly doubts: readonly Doubt[];
}

/** A number at the start of a paragraph (`at` 0) or in the middle of one. */
interface Place {
  readonly block: number;
  readonly at: number;
  readonly number: PrintedNumber;
  readonly weight: number;
}

/** Shorter paragraphs hold no two items. */
const SHORTEST = 60;
/** No number with its blanks is longer. */
const LONGEST_NUMBER = 30;
/** Paragraphs so long hold whole minutes, in which sentences and headings end without a stop. */
const WHOLE_MINUTES = 500;
/** The weight of a number before a known topic, behind the end of a sentence. */
const TOPIC = 0.9;
/** Where a number may start inside a paragraph. */
const mayStart = /(?<=\s)(?=[A-Za-z]{0,9}\.?[ :/.-]?(?:[Nn]o\.? ?)?#?\d)|(?<=[a-z])(?=\d{1,2}\.[A-Z]{3})/g;
/** What stands before a number that is only spoken of. */
const spokenOf =
  /(?:\b(?:minutes?|items?|number|see|and|to|in|of|at|under|from|for|by|page|pages|section|paragraph|clause|the|application|reference|resolution|agenda|part|table|appendix|room|unit|form|phase|[A-Z]{1,3})|\b(?:mins?|nos?|refs?|paras?|pp?|cl)\.?|[(,/&£€$–-])\s*$/i;

/**
 * Copies that lost their line breaks run items together: `… was noted. Cou/286/07-08 Apologies for Absence …`. Where
 * numbers in the middle of paragraphs count on from those before them, each starts a paragraph again.
 */
export function setRunningItemsApart(source: readonly SourceBlock[]): SetApart {
  const blocks = source.flatMap(setChaptersApart);
  const contents = new Set(
    blocks.flatMap((block, place) => (block.kind === 'text' && isOfContents(block.words) ? [place] : [])),
  );
  const starts = blocks.map((block, place) =>
    block.kind === 'text' && block.words.text.length >= SHORTEST && !contents.has(place) ? findStarts(block) : [],
  );
  if (starts.every((some) => some.length === 0)) return { blocks, doubts: [] };
  const cuts = chooseCuts(blocks, starts, contents);
  if (cuts.length === 0)
    return { blocks: blocks.flatMap((block, place) => setSectionsApart(block, blocks[place - 1])), doubts: [] };
  const byBlock = new Map<number, Place[]>();
  for (const cut of cuts) {
    const own = byBlock.get(cut.block);
    if (own) own.push(cut);
    else byBlock.set(cut.block, [cut]);
  }
  const doubts: Doubt[] = [];
  const apart = blocks.flatMap((block, place): SourceBlock[] => {
    const own = byBlock.get(place);
    if (!own || block.kind !== 'text') return [block];
    doubts.push(...own.map(({ number }) => tellCut(number, block)));
    return cutBlock(
      block,
      own.map(({ at }) => at),
    );
  });
  return { blocks: apart.flatMap((block, place) => setSectionsApart(block, apart[place - 1])), doubts };
}

function findStarts(block: TextBlock): number[] {
  const { text } = block.words;
  return findAll(text, mayStart).flatMap(({ index }) => (isBesideNumber(text, index) ? [] : [index]));
}

/** The number of the agenda right behind that of the minutes (`C048/23 7. TO RECEIVE …`) starts no item of its own. */
function isBesideNumber(text: string, at: number): boolean {
  if (at === 0 || at > LONGEST_NUMBER) return false;
  if (/^1\.\s+$/.test(text.slice(0, at))) return true;
  return numberForms.some((form) => form.telling && readForm(text.slice(0, at), form)?.length === at);
}

/** The numbers inside paragraphs that belong to the heaviest rising sequence of one form; none where hardly any does. */
function chooseCuts(
  blocks: readonly SourceBlock[],
  starts: readonly (readonly number[])[],
  contents: ReadonlySet<number>,
): readonly Place[] {
  let best: { readonly weight: number; readonly cuts: readonly Place[] } = { weight: 0, cuts: [] };
  const numbered = blocks.flatMap((block, place) => {
    if (block.kind !== 'text' || contents.has(place) || isCountedLabel(block.bullet)) return [];
    const { text } = block.words;
    return [0, ...(starts[place] ?? [])]
      .filter((at) => mayOpenWithNumber(text.slice(at, at + 60)))
      .map((at) => ({ text, block: place, at }));
  });
  for (const form of numberForms) {
    const places = numbered.flatMap(({ text, block, at }) => readPlace(text, block, at, form));
    const { weight, chosen } = heaviestRise(places);
    const rise = chosen.flatMap((place) => places[place] ?? []);
    const cuts = rise.filter(({ at }, place) => at > 0 && countsOn(rise, place));
    const announced = rise.every(({ block, at }) => /^(?:agenda )?item\b/i.test(wordsAt(blocks[block], at)));
    const topical = isShortRise(rise);
    const enough =
      (announced || topical ? rise.length >= 2 : cuts.length >= (form.telling ? 2 : 3)) || fillsGaps(rise, cuts);
    // As among paragraphs: a form that names a year or a body is believed before one that any list may have.
    const belief = weight * (form.telling ? 3 : 1);
    if (enough && cuts.length > 0 && (topical || weight >= form.least) && belief > best.weight)
      best = { weight: belief, cuts };
  }
  return best.cuts;
}

/** Two items are enough where they count from one, and each names a topic of meetings behind the end of a sentence. */
function isShortRise(rise: readonly Place[]): boolean {
  return (
    rise.length >= 2 && rise.every(({ weight, number }, place) => weight >= TOPIC && number.order[1] === place + 1)
  );
}

/** Whether each number in the middle of a paragraph stands alone between those at the starts of its own and a later one. */
function fillsGaps(rise: readonly Place[], cuts: readonly Place[]): boolean {
  if (rise.length < cuts.length * 2 + 2) return false;
  return rise.every(({ at, number }, place) => {
    if (at === 0) return true;
    const [before, after] = [rise[place - 1]?.number.order[1], rise[place + 1]?.number.order[1]];
    return before === number.order[1] - 1 && after === number.order[1] + 1;
  });
}

/** Whether a number counts on from the one chosen before it, or to the one behind it. */
function countsOn(rise: readonly Place[], place: number): boolean {
  const minor = (at: number): number => rise[at]?.number.order[1] ?? Number.NaN;
  return minor(place) - minor(place - 1) === 1 || minor(place + 1) - minor(place) === 1;
}

function readPlace(text: string, block: number, at: number, form: NumberForm): Place[] {
  const number = readForm(text.slice(at, at + 60), form);
  if (number === null || number.damaged) return [];
  if (at === 0) return [{ block, at, number, weight: 1 }];
  const before = text.slice(Math.max(0, at - 24), at);
  if (/\s$/.test(before) && spokenOf.test(before)) return [];
  const rest = text.slice(at + number.length, at + number.length + 120);
  if (!/^["“‘']?\p{Lu}/u.test(rest)) return [];
  const afterSentence = /[.!?:;)\]”"]\s*$/.test(before);
  if (form.telling) return [{ block, at, number, weight: afterSentence ? 0.9 : 0.5 }];
  // A full stop behind the number tells a little, a known topic much; a bare figure in a sentence nothing.
  const topic = namesTopic(rest);
  if (!afterSentence && !topic) {
    const marked = text.length >= WHOLE_MINUTES && /^\d{1,2}[.)]$/.test(text.slice(at, at + number.length).trim());
    return marked ? [{ block, at, number, weight: 0.2 }] : [];
  }
  const bare = /^\d/.test(text.slice(at));
  if (form.style === 'n' && bare && !topic && !/^\p{Lu}{3}/u.test(rest)) return [];
  if (topic) return [{ block, at, number, weight: afterSentence ? TOPIC : 0.85 }];
  return [{ block, at, number, weight: 0.3 }];
}

function cutBlock(block: TextBlock, at: readonly number[]): TextBlock[] {
  const cuts = [0, ...at];
  return cuts
    .map((from, place): TextBlock => ({
      ...block,
      words: sliceWords(block.words, from, cuts[place + 1]),
      bullet: place === 0 ? block.bullet : null,
      style: place === 0 ? block.style : null,
      apart: true,
    }))
    .filter(({ words }) => words.text !== '');
}

function wordsAt(block: SourceBlock | undefined, at: number): string {
  return block?.kind === 'text' ? block.words.text.slice(at, at + 20) : '';
}

const itemNumber = /^(\d{1,3})\.? +(?=\S)/;
const sectionNumber = / (\d{1,3})\.(\d{1,2})\.? +(?=["“‘']?[A-Z]|\d{2,4}\/\d)/g;

/** `2. Apologies for Absence 2.1. Jo Marsh sent apologies. 2.2. …`: sections that run in behind the heading of their item. */
function setSectionsApart(block: SourceBlock, before: SourceBlock | undefined): readonly SourceBlock[] {
  if (block.kind !== 'text' || isCountedLabel(block.bullet)) return [block];
  const { text } = block.words;
  const above = before?.kind === 'text' ? /^(\d{1,3})\.?$/.exec(before.words.text)?.[1] : undefined;
  if (above === undefined && text.length < SHORTEST) return [block];
  const item = above ?? itemNumber.exec(text)?.[1];
  if (item === undefined) return [block];
  const letters = findLetteredParts(text);
  if (letters.length > 1) return cutBlock(block, letters);
  if (!text.includes(` ${item}.1`)) return [block];
  const cuts: number[] = [];
  for (const { 1: chapter, 2: section, index } of findAll(text, sectionNumber)) {
    if (chapter !== item || Number(section) !== cuts.length + 1) continue;
    if (!spokenOf.test(text.slice(Math.max(0, index - 23), index + 1))) cuts.push(index + 1);
  }
  return cuts.length === 0 ? [block] : cutBlock(block, cuts);
}

const chapterNumber = /(?<=^|\s)(\d{1,2})\.(\d{1,2})(?:\.\d{1,2})? (?=["“‘']?\p{Lu})/gu;
/** So many items numbered `1.0`, `2.0` are a habit. */
const FEWEST_CHAPTERS = 3;

/** `… 1.0 Apologies 1.1 None. 2.0 Minutes 2.1 …`: items with a nought and their sections, all in one paragraph. */
function setChaptersApart(block: SourceBlock): readonly SourceBlock[] {
  if (block.kind !== 'text' || block.words.text.length < WHOLE_MINUTES || !/(?:^|\s)1\.0 /.test(block.words.text))
    return [block];
  const { text } = block.words;
  const cuts: number[] = [];
  let chapter = 0;
  let section = 0;
  let chapters = 0;
  for (const { 1: major, 2: minor, index } of findAll(text, chapterNumber)) {
    const [one, two] = [Number(major), Number(minor)];
    const isNext = one === chapter + 1 && two <= 1;
    const goesOn = chapter > 0 && one === chapter && two >= section && two <= section + 2;
    if (!(isNext || goesOn) || spokenOf.test(text.slice(Math.max(0, index - 24), index))) continue;
    if (index > 0) cuts.push(index);
    if (isNext && two === 0) chapters += 1;
    chapter = one;
    section = two;
  }
  return chapters < FEWEST_CHAPTERS ? [block] : cutBlock(block, cuts);
}

const firstLetter = /^\d{1,3}\.? +[^.:;(]{3,90} (?=\(a\) \p{Lu}\p{Ll})/u;
const nextLetter = /(?<=[.!?)] )\(([b-z])\) (?=\p{Lu}\p{Ll})/gu;

/** `2. ADOPTION OF MINUTES (a) Meeting of 3 May RESOLVED that …. (b) Meeting of 9 June …`: behind the heading of the item, and behind whole sentences. */
function findLetteredParts(text: string): number[] {
  const heading = firstLetter.exec(text)?.[0] ?? '';
  if (heading === '' || /\b(?:RESOLVED|Resolved|AGREED|NOTED|that)\b/.test(heading)) return [];
  const cuts = [heading.length];
  for (const { 1: letter = '', index } of findAll(text, nextLetter))
    if (index > heading.length && letter.charCodeAt(0) === 97 + cuts.length) cuts.push(index);
  return cuts;
}

function tellCut({ number }: PrintedNumber, block: TextBlock): Doubt {
  return {
    code: 'heading-repaired',
    message: `${number} stands in the middle of a paragraph; it was set apart as the start of an item.`,
    line: block.lines[0],
    weight: 'low',
    alternatives: [],
    subject: 'number in the middle of a paragraph',
  };
}
