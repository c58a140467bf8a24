import type { NumberStyle } from '../../domain/body.ts';
import type { SourceBlock } from '../blocks/block.ts';
import type { Doubt } from '../draft.ts';
import { attendanceLabels } from '../recognisers/attendance-words.ts';
import { closingTopic, namesTopic, noHeading, openingTopic } from '../recognisers/heading-words.ts';
import { isWhollyMarked, sliceWords } from '../words.ts';
import { findHeadings, type HeadingSequence, type NumberedParagraph } from './find-headings.ts';
import { takeHeadingsAbove } from './headings-above.ts';
import { hasCapitalHeading, lookOfHeadings, type HeadingLook } from './heading-shape.ts';
import { findListedHeadings, readContents } from './listed-headings.ts';
import { isMeetingPage } from './meeting-page.ts';
import { findPlainHeadings, type PlainHeadings } from './plain-headings.ts';
import { repairHeadings, type ItemStart } from './repair-headings.ts';
import { freeResolutionNumbers } from '../decisions/resolution-numbers.ts';
import { setRunningItemsApart } from './running-items.ts';

/** Where the items of a document start, and how its headings look. */
export interface ItemStarts {
  /** The blocks given, or those with items set apart that were run together in one paragraph. */
  readonly blocks: readonly SourceBlock[];
  /** Null where the items have no numbers. */
  readonly style: NumberStyle | null;
  readonly look: HeadingLook;
  readonly starts: readonly ItemStart[];
  readonly doubts: readonly Doubt[];
}

/**
 * Finds the items of a document by their numbers, repaired where they are damaged or lost; where no numbers head the
 * topics of the meeting, by headings without numbers.
 */
export function findItemStarts(source: readonly SourceBlock[]): ItemStarts {
  const listed = findListedHeadings(source);
  if (listed.headings.length > 0) return startListed(source, listed.headings);
  const { blocks: apart, doubts: cuts } = setRunningItemsApart(source);
  const numbered = findHeadings(apart);
  const freed = freeResolutionNumbers(apart, numbered);
  const { blocks, sequence } =
    freed === null
      ? takeHeadingsAbove(apart, numbered)
      : { blocks: freed, sequence: withoutTelling(findHeadings(freed)) };
  const plain = sequence.telling ? null : findPlainHeadings(blocks);
  const paged = sequence.headings.length > 1 && isMeetingPage(blocks) && standAlone(sequence);
  if (plain !== null && !paged && !areHeadings(sequence, plain)) return startPlain(blocks, plain);
  const look = {
    ...lookOfHeadings(sequence.headings.map(({ shown }) => shown)),
    running: cuts.length > 0,
    listed: readContents(blocks),
  };
  const { starts, doubts } = repairHeadings(blocks, sequence, look);
  return {
    ...{ blocks, style: sequence.style, look, doubts: [...cuts, ...doubts] },
    starts: addUnnumbered(blocks, sequence, starts, look),
  };
}

/** Once the numbers of resolutions are known for what they are, only weaker ones may number the items. */
function withoutTelling(sequence: HeadingSequence): HeadingSequence {
  return sequence.telling ? { style: null, telling: false, headings: [], others: [] } : sequence;
}

/** Whether most numbers stand alone on their lines, as pages of meetings print them. */
function standAlone({ headings }: HeadingSequence): boolean {
  return headings.filter(({ rest }) => rest.text === '').length * 2 > headings.length;
}

/** Whether numbers that any list may have are those of the headings, and not of lists under headings without numbers. */
function areHeadings({ headings, style }: HeadingSequence, { family, headings: plain }: PlainHeadings): boolean {
  if (style === null) return false;
  const numbered = new Set(headings.map(placeOfTitle));
  const both = plain.filter(({ block }) => numbered.has(block)).length;
  if (both * 2 >= Math.min(headings.length, plain.length)) return true;
  const topics = headings.filter(({ shown }) => namesTopic(shown.text)).length;
  const plainTopics = plain.filter(({ topic }) => topic).length;
  if (topics >= 3 && topics * 2 >= headings.length) return true;
  if (topics * 3 >= headings.length && topics >= plainTopics) return true;
  return family !== 'style' && plainTopics < 2;
}

/** The block of the words of a heading: the next one, where its number stands alone. */
function placeOfTitle({ block, rest }: NumberedParagraph): number {
  return rest.text === '' ? block + 1 : block;
}

/** The lines that a list on top announces are headings, whole. */
function startListed(blocks: readonly SourceBlock[], headings: readonly number[]): ItemStarts {
  const own = new Set(headings);
  const styled = blocks.map((block, place) =>
    own.has(place) && block.kind === 'text' ? { ...block, style: block.style ?? 'heading 3' } : block,
  );
  return startPlain(styled, { family: 'style', headings: headings.map((block) => ({ block, topic: true })) });
}

function startPlain(blocks: readonly SourceBlock[], { family, headings }: PlainHeadings): ItemStarts {
  const starts = headings.flatMap(({ block }): ItemStart[] => {
    const source = blocks[block];
    return source?.kind === 'text' ? [startPlainHeading(block, source.words)] : [];
  });
  const shape = family === 'capitals' ? 'capitals' : lookOfHeadings(starts.map(({ words }) => words)).shape;
  return { blocks, style: null, look: { shape, marked: family === 'marked', running: false }, starts, doubts: [] };
}

/** `1 SUSPENSION OF RULES` among headings of which no other has a number keeps its own. */
function startPlainHeading(block: number, words: ItemStart['words']): ItemStart {
  const found = /^(\d{1,2})[.)]? +(?=\p{Lu}{3})/u.exec(words.text);
  if (found === null) return startWithoutNumber(block, words);
  const number = found[1] ?? null;
  return { ...startWithoutNumber(block, sliceWords(words, found[0].length)), number, printed: number };
}

function startWithoutNumber(block: number, words: ItemStart['words']): ItemStart {
  return { block, number: null, printed: null, beside: null, words, repairs: [] };
}

/**
 * Topics that have no number before or behind the numbered ones (`Votes of sympathy`, `Date of next meeting`), and headings of the same style as the
 * numbered ones. A public session before the first number is text, not an item.
 */
function addUnnumbered(
  blocks: readonly SourceBlock[],
  { headings }: HeadingSequence,
  starts: readonly ItemStart[],
  look: HeadingLook,
): readonly ItemStart[] {
  const first = headings[0]?.block;
  const last = headings.at(-1)?.block;
  if (first === undefined || last === undefined) return starts;
  const taken = new Set([...starts.map(({ block }) => block), ...headings.map(placeOfTitle)]);
  const styles = new Set(headings.flatMap(({ block }) => styleOf(blocks[block]) ?? []));
  const [style = null] = styles.size === 1 ? styles : [];
  const colons = headings.filter(({ shown }) => shown.text.endsWith(':')).length * 2 > headings.length;
  // Where no line of a document stands apart, a line of its own is enough.
  const tight = !blocks.slice(1).some((block) => block.kind === 'text' && block.apart);
  const added = blocks.flatMap((block, place): ItemStart[] => {
    if (block.kind !== 'text' || taken.has(place) || block.bullet !== null) return [];
    const { words } = block;
    const sameStyle = style !== null && block.style === style;
    const topic = (place > last && closingTopic.test(words.text)) || (place < first && openingTopic.test(words.text));
    const standing = topic && (sameStyle || tight || standsOut(block, look));
    const capitals = place < first && colons && look.shape === 'capitals' && isCapitalLabel(words.text);
    // `Police matters:` among numbered headings that close so.
    const amid = colons && place > first && place < last && block.apart && isTopicLabel(words.text);
    return standing || capitals || amid || (sameStyle && place > first) ? [startWithoutNumber(place, words)] : [];
  });
  return added.length === 0 ? starts : [...starts, ...added].sort((one, other) => one.block - other.block);
}

/** `SUSPENSION OF STANDING ORDERS:` in front of numbered headings that look so; labels of the attendance are none. */
function isCapitalLabel(text: string): boolean {
  if (!/^\p{Lu}[^\p{Ll}:]{5,80}:$/u.test(text)) return false;
  return !noHeading.test(text.slice(0, -1).trim()) && !attendanceLabels.some(({ pattern }) => pattern.test(text));
}

function isTopicLabel(text: string): boolean {
  return /^\p{Lu}[^.:;!?]{2,60}:$/u.test(text) && namesTopic(text.slice(0, -1));
}

function styleOf(block: SourceBlock | undefined): string | null {
  return block?.kind === 'text' && block.style?.startsWith('heading') === true ? block.style : null;
}

function standsOut(block: Extract<SourceBlock, { kind: 'text' }>, look: HeadingLook): boolean {
  if (look.shape === 'capitals') return hasCapitalHeading(block.words.text) && !/\p{Ll}/u.test(block.words.text);
  return isWhollyMarked(block.words) || (!look.marked && block.apart);
}
