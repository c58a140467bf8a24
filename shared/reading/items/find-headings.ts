import type { NumberStyle } from '../../domain/body.ts';
import { isTitledLine } from '../attendance/unlabelled.ts';
import type { SourceBlock } from '../blocks/block.ts';
import { isCountedLabel, wordsWithLabel } from '../blocks/block.ts';
import type { DraftText } from '../draft.ts';
import { looksLikeBodyName } from '../recognisers/body-words.ts';
import { namesTopic } from '../recognisers/heading-words.ts';
import { isPost } from '../recognisers/post-words.ts';
import {
  letteredForm,
  mayOpenWithNumber,
  numberForms,
  readForm,
  type NumberForm,
  type PrintedNumber,
} from '../recognisers/number-styles.ts';
import { endOfLeadingMarks, sliceWords } from '../words.ts';
import { hasCapitalHeading } from './heading-shape.ts';
import { isOfContents } from './listed-headings.ts';
import { heaviestRise } from './rising-sequence.ts';
import { endOfCapitals } from './split-title.ts';

/** A paragraph that starts with a number of some style. */
export interface NumberedParagraph {
  /** Its place among the blocks. */
  readonly block: number;
  readonly number: PrintedNumber;
  /** The words after the number. */
  readonly rest: DraftText;
  /** The same, or the next paragraph where the number stands alone on its line. */
  readonly shown: DraftText;
}

/** The numbered paragraphs of a document that are its headings, in order, and those that look like them and are not. */
export interface HeadingSequence {
  readonly style: NumberStyle | null;
  /** The style names a year or a body; a weak one (`7.`, `7`) looks like any list. */
  readonly telling: boolean;
  readonly headings: readonly NumberedParagraph[];
  /** Sound or damaged numbers of the same form that break the order: references, misreadings, numbers out of place. */
  readonly others: readonly NumberedParagraph[];
}

interface Candidate {
  readonly form: NumberForm;
  readonly weight: number;
  readonly chosen: readonly NumberedParagraph[];
  readonly all: readonly NumberedParagraph[];
}

const nothing: HeadingSequence = { style: null, telling: false, headings: [], others: [] };

/**
 * Finds the headings by their numbers: for each form the heaviest rising sequence, then the form whose sequence weighs
 * most. Numbers below those around them (41/26 inside 52/26, under Matters Arising) break the rise and so stay text. A
 * form that names a year or a body is believed before one that any list may have.
 */
export function findHeadings(blocks: readonly SourceBlock[]): HeadingSequence {
  const openings = findOpenings(blocks);
  const candidates = numberForms.flatMap((form): Candidate[] => {
    const all = findNumbered(openings, blocks, form);
    const sound = all.filter(({ number }) => !number.damaged);
    const alone = sound.filter(({ shown }) => standsAlone(shown.text)).length * 2 > sound.length;
    const rise = heaviestRise(sound.map((one) => ({ number: one.number, weight: weighLook(one, blocks, alone) })));
    const chosen = rise.chosen.flatMap((place) => sound[place] ?? []);
    const enough = rise.weight >= form.least || isShortMeeting(chosen) || isRunningSeries(chosen, blocks);
    return enough && countsOn(chosen) ? [{ form, weight: rise.weight, chosen, all }] : [];
  });
  const best = chooseForm(candidates);
  if (best === null) return findOnlyHeading(openings, blocks);
  const headings = [
    ...findFirstOtherwise(best, openings, blocks),
    ...takeAgendaNumbers(best, withoutSections(best, candidates)),
  ];
  const taken = new Set(headings.map(({ block }) => block));
  return {
    style: best.form.style,
    telling: best.form.telling,
    headings,
    others: best.all.filter(({ block }) => !taken.has(block)),
  };
}

function chooseForm(candidates: readonly Candidate[]): Candidate | null {
  const heaviest = (some: readonly Candidate[]): Candidate | null =>
    some.reduce<Candidate | null>((best, one) => (best === null || one.weight > best.weight ? one : best), null);
  const telling = heaviest(candidates.filter(({ form }) => form.telling));
  const weak = heaviest(candidates.filter((one) => !one.form.telling && !isUnderOther(one, candidates)));
  if (telling === null || weak === null) return telling ?? weak;
  return telling.weight * 3 >= weak.weight && !standsWithinOne(telling, weak) ? telling : weak;
}

/** Whether all numbers of one form stand under one heading of another: references of planning applications do. */
function standsWithinOne(one: Candidate, other: Candidate): boolean {
  const [from, to] = [one.chosen[0]?.block ?? 0, one.chosen.at(-1)?.block ?? 0];
  const inside = other.chosen.some(({ block }) => block > from && block <= to);
  const [first, last] = [other.chosen[0]?.block ?? 0, other.chosen.at(-1)?.block ?? 0];
  return other.chosen.length > one.chosen.length && !inside && from > first && to < last;
}

/** `4.1`, `4.2` under headings `4.`: sections of items, where most of their chapters are items themselves. */
function isUnderOther(one: Candidate, candidates: readonly Candidate[]): boolean {
  if (one.form.style !== 'n.n') return false;
  const chapters = [...new Set(one.chosen.map(({ number }) => Number(number.number.split('.')[0])))];
  return candidates.some(({ form, chosen }) => {
    if (form.telling || form.style === 'n.n') return false;
    const items = new Set(chosen.map(({ number }) => number.order[1]));
    return chapters.length > 1 && chapters.filter((chapter) => items.has(chapter)).length * 10 >= chapters.length * 6;
  });
}

/** Where items are numbered `1.0`, `2.0` and their sections `1.1`, `1.2`, only the first are items. */
function withoutSections({ form, chosen }: Candidate, candidates: readonly Candidate[]): readonly NumberedParagraph[] {
  if (form.style !== 'n.n' || candidates.length === 0) return chosen;
  const items = chosen.filter(({ number }) => number.order[1] === 0);
  return items.length > 1 ? items : chosen;
}

/** The number of the agenda beside that of the minutes (`C048/23 1. APOLOGIES`) is no word of the title. */
function takeAgendaNumbers({ form }: Candidate, headings: readonly NumberedParagraph[]): readonly NumberedParagraph[] {
  const second = /^(\d{1,3})[.)]?\s+(?=\S)/;
  const values = headings.map(({ rest }) => Number(second.exec(rest.text)?.[1] ?? Number.NaN));
  const counted = values.filter((value, place) => value === (values[place - 1] ?? value - 1) + 1).length;
  if (!form.telling || headings.length < 2 || counted * 10 < headings.length * 6) return headings;
  return headings.map((heading) => {
    const match = second.exec(heading.rest.text);
    if (match === null) return heading;
    const rest = sliceWords(heading.rest, match[0].length);
    return { ...heading, number: { ...heading.number, beside: match[0].trim() }, rest, shown: rest };
  });
}

/** Two numbers are enough for a short meeting where they start from one, and each heads a topic of meetings. */
function isShortMeeting(chosen: readonly NumberedParagraph[]): boolean {
  const [first] = chosen;
  if (first === undefined || chosen.length < 2) return false;
  const { order, style } = first.number;
  if ((style === 'n.n' ? order[0] : order[1]) !== 1) return false;
  return chosen.every(({ shown }) => shown.text.length <= 90 && namesTopic(shown.text));
}

/** `1. Apologies` in front of `2 ELECTION`, `3 AOB`: the first number is printed otherwise than those that count on from it. */
function findFirstOtherwise(
  { form, chosen }: Candidate,
  openings: readonly Opening[],
  blocks: readonly SourceBlock[],
): NumberedParagraph[] {
  const [first] = chosen;
  const others = numberForms.filter(
    ({ name }) => (name === '7' || name === '7.' || name === '7)') && name !== form.name,
  );
  if (first?.number.order[1] !== 2 || others.length > 2) return [];
  const before = openings.filter(({ block }) => block < first.block);
  const found = others.flatMap((other) =>
    findNumbered(before, blocks, other).filter(({ number, shown }) => number.order[1] === 1 && namesTopic(shown.text)),
  );
  return found.length === 1 ? found : [];
}

/** `14365 POLICE MATTERS`: numbers that run on over the years, one by one, each over a line in capitals and its text. */
function isRunningSeries(chosen: readonly NumberedParagraph[], blocks: readonly SourceBlock[]): boolean {
  if (chosen.length < 2) return false;
  return chosen.every(({ number, shown, block }, place) => {
    const before = chosen[place - 1]?.number.order[1];
    const next = blocks[block + 1];
    const isHead = hasCapitalHeading(shown.text) && !/\p{Ll}/u.test(shown.text) && standsAlone(shown.text);
    const isOverText = next?.kind === 'text' && /\p{Ll}.*[.!?]$/su.test(next.words.text);
    return number.order[1] >= 100 && isHead && isOverText && (before === undefined || number.order[1] === before + 1);
  });
}

/** Whether numbers count on as headings do: dates, amounts and references that happen to rise do not. */
function countsOn(chosen: readonly NumberedParagraph[]): boolean {
  const [one, two] = chosen;
  if (one && two && chosen.length === 2 && one.number.order[0] === two.number.order[0])
    return two.number.order[1] - one.number.order[1] <= 3;
  if (chosen.length < 3) return true;
  let counted = 0;
  chosen.forEach(({ number }, place) => {
    const before = chosen[place - 1]?.number;
    if (!before) return;
    const step = number.order[1] - before.order[1];
    if (number.order[0] === before.order[0] ? step <= 1 : number.order[1] <= 1) counted += 1;
  });
  return counted * 5 >= (chosen.length - 1) * 2;
}

/**
 * Minutes of one item have no sequence to know their headings by: a sound number that names a year is one where it is the
 * only number of its style and a heading follows it; then a first number before a topic, then letters before topics.
 */
function findOnlyHeading(openings: readonly Opening[], blocks: readonly SourceBlock[]): HeadingSequence {
  for (const form of numberForms) {
    if (form.style !== 'n/yy' && form.style !== 'n/yyyy') continue;
    const all = findNumbered(openings, blocks, form);
    const [only] = all;
    if (only && all.length === 1 && !only.number.damaged && looksLikeHeading(only, blocks))
      return { style: form.style, telling: true, headings: [only], others: [] };
  }
  for (const form of numberForms) {
    if (!form.telling || !form.style.startsWith('prefix')) continue;
    const [only, ...more] = findNumbered(openings, blocks, form);
    // `CMD.74.21` alone on its line, over the title of its item.
    if (only && more.length === 0 && only.rest.text === '' && !only.number.damaged && namesTopic(only.shown.text))
      return { style: form.style, telling: true, headings: [only], others: [] };
  }
  return findFirstTopic(openings, blocks) ?? findLettered(blocks) ?? nothing;
}

/** `1. Election of Chair`, `1.0 Election of Chair` alone: minutes of one item, whose number any list may have. */
function findFirstTopic(openings: readonly Opening[], blocks: readonly SourceBlock[]): HeadingSequence | null {
  for (const form of numberForms) {
    if (form.telling || (form.style !== 'n' && form.style !== 'n.' && form.style !== 'n.n')) continue;
    const [only, ...more] = findNumbered(openings, blocks, form);
    if (only === undefined || more.length > 0 || !/^1(?:\.0)?$/.test(only.number.printed)) continue;
    const { text } = only.shown;
    if (text.length <= 80 && /^\p{Lu}/u.test(text) && standsAlone(text.replace(/[.:]$/, '')) && namesTopic(text))
      return { style: form.style, telling: false, headings: [only], others: [] };
  }
  return null;
}

/** `(a) Appointment of Chairman`, `(b) …`, `(c) …`: letters that count on from a, each over text, where nothing has numbers. */
function findLettered(blocks: readonly SourceBlock[]): HeadingSequence | null {
  const openings = blocks.flatMap((block, place) => {
    if (block.kind === 'table') return [];
    const words = wordsWithLabel(block);
    return /^\([a-z]\)\s/.test(words.text) ? [{ block: place, words }] : [];
  });
  const all = findNumbered(openings, blocks, letteredForm);
  const topics = all.filter(({ shown }) => namesTopic(shown.text)).length;
  const counts = all.every(({ number }, place) => number.order[1] === place + 1);
  const titled = all.every(({ shown, block }) => {
    const next = blocks[block + 1];
    return standsAlone(shown.text) && next?.kind === 'text' && !/^\([a-z]\)\s/.test(wordsWithLabel(next).text);
  });
  if (all.length < 3 || topics < 2 || topics * 2 < all.length || !counts || !titled) return null;
  return { style: letteredForm.style, telling: false, headings: all, others: [] };
}

function looksLikeHeading(one: NumberedParagraph, blocks: readonly SourceBlock[]): boolean {
  const { text } = one.shown;
  if (weighLook(one, blocks, false) > 1) return true;
  const capitals = text.slice(0, endOfCapitals(text)).replace(/\P{Lu}/gu, '').length;
  return capitals >= 3 || (/^\p{Lu}/u.test(text) && standsAlone(text));
}

/** A paragraph that may start with a number of some form, with its label. */
interface Opening {
  readonly block: number;
  readonly words: DraftText;
}

/** What all forms have in common: a figure near the start, or a letter or Roman figure that stands alone. */
const mayBeNumber = /^.{0,28}\d|^\(?[A-Z]{1,5}[.):\s–-]/;

function findOpenings(blocks: readonly SourceBlock[]): Opening[] {
  return blocks.flatMap((block, place) => {
    if (block.kind === 'table') return [];
    const words = wordsWithLabel(block);
    if (
      isNumberedPerson(block) &&
      (hasOffice(words.text) || [-1, 1].some((by) => isNumberedPerson(blocks[place + by])))
    )
      return [];
    return mayBeNumber.test(words.text) && mayOpenWithNumber(words.text) && !isOfContents(words)
      ? [{ block: place, words }]
      : [];
  });
}

/** `3. Mr. Ken Vale, Director` beside another such line: a list of people, and no item. */
function isNumberedPerson(block: SourceBlock | undefined): boolean {
  if (block?.kind !== 'text' || block.words.text.length > 100) return false;
  const { text } = wordsWithLabel(block);
  const number = /^\d{1,2}[.)] +(?=(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Cllr|Councillor)\b)/.exec(text)?.[0];
  return number !== undefined && isTitledLine(text.slice(number.length));
}

/** `Ms. Ann Dean, Board Observer`: what stands behind the comma is an office. */
const hasOffice = (text: string): boolean => isPost(text.slice(text.indexOf(', ') + 2));

/** The paragraphs that start with a number of the form, in order. */
function findNumbered(
  openings: readonly Opening[],
  blocks: readonly SourceBlock[],
  form: NumberForm,
): NumberedParagraph[] {
  return openings.flatMap(({ block, words }) => {
    const number = readForm(words.text, form);
    if (number === null) return [];
    const rest = sliceWords(words, number.length);
    const next = blocks[block + 1];
    if (rest.text === '' && isPageNumber(block, number, next)) return [];
    return [{ block, number, rest, shown: rest.text === '' && next?.kind === 'text' ? next.words : rest }];
  });
}

/** The number of a page over the name of the body, on top of a paper. */
function isPageNumber(block: number, { style }: PrintedNumber, next: SourceBlock | undefined): boolean {
  return block < 6 && style === 'n' && next?.kind === 'text' && looksLikeBodyName(next.words.text);
}

/** A heading on a line of its own: short, and no sentence. */
function standsAlone(text: string): boolean {
  return text.length <= 120 && !/[.;,:!?]$/.test(text);
}

/** @param alone most numbered paragraphs of the document are headings on lines of their own. */
function weighLook(
  { shown: rest, block, number }: NumberedParagraph,
  blocks: readonly SourceBlock[],
  alone: boolean,
): number {
  const source = blocks[block];
  if (source?.kind !== 'text') return 0;
  const heading = source.style?.startsWith('heading') === true;
  if (endOfLeadingMarks(rest) > 0 || heading || hasCapitalHeading(rest.text) || namesTopic(rest.text)) return 1.2;
  const telling = numberForms.some((form) => form.name === number.form && form.telling);
  if (telling) return alone && !standsAlone(rest.text) ? 0.4 : 1;
  // A long paragraph after `7.` is more often an entry of a list than a minute; so is a line set in from the left.
  const setIn = source.indent >= 24 && !isCountedLabel(source.bullet) ? 0.3 : 0;
  const next = blocks[block + 1];
  const followed = next?.kind === 'text' && !/^\(?\d/.test(wordsWithLabel(next).text) ? 0.1 : 0;
  return (rest.text.length <= 80 && !/[;,]$|\band$/.test(rest.text) ? 0.8 : 0.5) - setIn + followed;
}
