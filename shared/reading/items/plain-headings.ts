import { isCountedLabel, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import { findDates } from '../../text/dates.ts';
import { opensWithActionLabel } from '../recognisers/action-forms.ts';
import { attendanceLabels } from '../recognisers/attendance-words.ts';
import { looksLikeBodyName } from '../recognisers/body-words.ts';
import { findDecision } from '../recognisers/decision-forms.ts';
import { isPost } from '../recognisers/post-words.ts';
import { frameHeading, namesTopic, noHeading } from '../recognisers/heading-words.ts';
import { endOfLeadingMarks, isWhollyMarked } from '../words.ts';
import { hasCapitalHeading } from './heading-shape.ts';
import { endOfCapitals } from './split-title.ts';

/** How documents set headings that have no numbers; one document does it one way. */
export type HeadingFamily = 'style' | 'marked' | 'capitals' | 'plain' | 'bullets';

export interface PlainHeading {
  readonly block: number;
  /** It names a topic that meetings everywhere have. */
  readonly topic: boolean;
}

/** The headings of a document that numbers none of its items. */
export interface PlainHeadings {
  readonly family: HeadingFamily;
  readonly headings: readonly PlainHeading[];
}

interface Candidate extends PlainHeading {
  /** Level of the heading style; 0 without one. */
  readonly level: number;
  readonly text: string;
}

const LONGEST = 110;

/**
 * Finds headings without numbers by what they have in common: a heading style, bold or underlined words, capitals, or
 * short lines of their own that name the topics of meetings, or bullets over bullets that are set in. Null where no family has enough members to be a habit.
 */
export function findPlainHeadings(blocks: readonly SourceBlock[]): PlainHeadings | null {
  let best: { family: HeadingFamily; weight: number; headings: readonly Candidate[] } | null = null;
  let alone: PlainHeadings | null = null;
  for (const [family, read] of families) {
    const all = blocks.flatMap((block, place): Candidate[] => {
      if (block.kind !== 'text') return [];
      const text = read(block, blocks[place + 1]);
      if (text === null) return [];
      const decides = headsResolution(blocks, place);
      if (!mayHead(text, block, decides || headsText(place, blocks))) return [];
      return [{ block: place, text, topic: decides || namesTopic(text), level: levelOf(block) }];
    });
    const headings = family === 'style' ? afterFrame(all, blocks) : family === 'bullets' ? all : afterHead(all, blocks);
    const topics = headings.filter(({ topic }) => topic).length;
    const tight = headings.filter(({ block }) => isTight(block, blocks)).length;
    // In a page with headings of its own, bold words below them are labels in their items.
    const [first] = headings;
    if (best?.family === 'style' && first !== undefined && first.block > (best.headings[0]?.block ?? 0)) continue;
    const isOverText = headings.filter(({ block, text }) => isOverParagraph(block, text, blocks)).length;
    const isParting = family === 'plain' && topics > 0 && headings.length >= 3 && isOverText >= headings.length - 1;
    // `Police Report:` and `Roads:`, each alone on its line.
    const isLabelled = family === 'plain' && topics >= 2 && headings.every(({ text }) => text.endsWith(':'));
    if (family === 'capitals' && isOnlyTopic(headings, blocks)) alone = { family, headings };
    const isOne = isOnlyHeading(headings, blocks);
    if (!isParting && !isLabelled && !isHabit(family, headings.length, topics, tight) && !isOne) continue;
    const weight = headings.length + topics * 1.5 + (family === 'style' ? 3 : 0);
    // Short lines are headings only where nothing else sets headings off.
    const isLast = family === 'plain' || family === 'bullets';
    if (weight > (best?.weight ?? 0) && (!isLast || best === null)) best = { family, weight, headings };
  }
  return best ?? alone;
}

/** Whether a gap stands before a line and none behind it, as headings are set. */
function isTight(place: number, blocks: readonly SourceBlock[]): boolean {
  const [block, next] = [blocks[place], blocks[place + 1]];
  return block?.kind === 'text' && block.afterGap && next?.kind === 'text' && !next.afterGap;
}

/** Whether a heading is a line of its own, and a long paragraph stands below it. */
function isOverParagraph(place: number, heading: string, blocks: readonly SourceBlock[]): boolean {
  const [line, next] = [blocks[place], blocks[place + 1]];
  if (line?.kind !== 'text' || line.words.text !== heading) return false;
  return next?.kind === 'text' && next.words.text.length > 120 && /[.!?]$/.test(next.words.text);
}

/** A heading alone is one where the number of a resolution stands below it. */
function isOnlyHeading([only, ...more]: readonly Candidate[], blocks: readonly SourceBlock[]): boolean {
  return only !== undefined && more.length === 0 && headsResolution(blocks, only.block);
}

/** `VOTES OF SYMPATHY.` alone on its line, over text: the one item of a meeting. */
function isOnlyTopic([only, ...more]: readonly Candidate[], blocks: readonly SourceBlock[]): boolean {
  if (only === undefined || more.length > 0 || !only.topic) return false;
  const [line, next] = [blocks[only.block], blocks[only.block + 1]];
  if (line?.kind !== 'text' || next?.kind !== 'text' || !line.apart) return false;
  const isAlone = line.words.text.replace(/[.:]$/, '').length <= only.text.length;
  return isAlone && /[.!?]$/.test(next.words.text) && next.words.text.length > 60;
}

function isHabit(family: HeadingFamily, members: number, topics: number, tight: number): boolean {
  if (family === 'style') return members >= 2;
  if (family === 'bullets') return members >= 3;
  if (family === 'plain')
    return (
      (topics >= 3 && topics * 2 >= members) || (topics >= 2 && topics * 3 >= members && tight * 10 >= members * 8)
    );
  return (members >= 3 && topics >= 1) || topics >= 2;
}

/** `Members are requested to declare any interest`: how some councils print the wording of the agenda. */
const requested = /^(?:Members|Councillors) are (?:requested|asked|invited) to [^.;!?]{5,100}$/;

type ReadHeading = (block: TextBlock, next: SourceBlock | undefined) => string | null;

/** What each family takes for the heading of a paragraph; null for none. */
const families: readonly (readonly [HeadingFamily, ReadHeading])[] = [
  ['style', (block) => (levelOf(block) > 0 ? block.words.text : null)],
  [
    'marked',
    ({ words, bullet }) => {
      const end = endOfLeadingMarks(words);
      if (end === 0 || bullet !== null) return null;
      if (isWhollyMarked(words)) return words.text;
      return words.text.slice(0, end).trim();
    },
  ],
  [
    'capitals',
    ({ words: { text }, bullet, apart }) => {
      if (bullet !== null) return null;
      if (hasCapitalHeading(text)) return text.slice(0, endOfCapitals(text));
      // `AOB`, alone on its line behind a gap.
      return apart && /^\p{Lu}[\p{Lu} .&’']{2,}$/u.test(text) ? text : null;
    },
  ],
  [
    'plain',
    ({ words: { text }, bullet, apart }, next) => {
      if (bullet !== null || !/^(?:\p{Lu}|e-\p{L})/u.test(text)) return null;
      const label = /^([^.:;!?]{3,60}?)(?: ?:|\s+[–—-])\s+\S/.exec(text)?.[1];
      if (label !== undefined && namesTopic(label) && label.split(' ').length <= 6) return label;
      if (requested.test(text) && apart) return text;
      const line = text.length <= 70 && !/[.;,!?]$/.test(text) && text.split(' ').length <= 10;
      // What was to be done, told again behind the items.
      if (!line || next?.kind !== 'text' || /^(?:actions|action (?:items|points))$/i.test(text)) return null;
      // The number of a resolution stands below the heading it was passed under.
      if (apart && resolutionNumber.test(next.words.text)) return text;
      return namesTopic(text) || (apart && /[.!?]$/.test(next.words.text) && next.words.text.length > text.length)
        ? text
        : null;
    },
  ],
  [
    'bullets',
    (block, next) => {
      const { text } = block.words;
      // `## Next meeting` behind them is one more.
      if (levelOf(block) > 0) return namesTopic(text) ? text : null;
      const isOver = next?.kind === 'text' && next.bullet !== null && next.indent > block.indent;
      // `- Election of Chairman` over text and `- Interests: None`, whose numbers became bullets.
      const named = /^([^.:;!?]{3,80})(?:: ?\S|$)/.exec(text)?.[1] ?? '';
      const hasText = named.length < text.length || (next?.kind === 'text' && next.bullet === null);
      const isBullet = block.bullet !== null && !isCountedLabel(block.bullet) && block.indent === 0;
      if (isBullet && hasText && namesTopic(named)) return named;
      return block.bullet !== null &&
        !isCountedLabel(block.bullet) &&
        block.indent === 0 &&
        isOver &&
        !/[.:;,!?]$/.test(text)
        ? text
        : null;
    },
  ],
];

function levelOf({ style }: TextBlock): number {
  const level = style === null ? null : /^heading ?(\d)?/i.exec(style);
  return level ? Number(level[1] ?? 1) : 0;
}

/** What can be no heading of an item in any family: labels of attendance, decisions and actions, names, sentences. */
function mayHead(heading: string, block: TextBlock, decides: boolean): boolean {
  const text = heading.replace(/\s*[:.–-]+$/, '');
  if (
    text.length > LONGEST ||
    text.length < 3 ||
    !/^["“‘']?(?:[\p{Lu}\d]|e-\p{L})/u.test(text) ||
    !/\p{L}{2}/u.test(text)
  )
    return false;
  // `That Council:` leads to clauses, `BE IT RESOLVED` is one.
  if (/[;,]$|[.!?] \p{Lu}|^(?:That|BE IT|Be it|WHEREAS|Whereas|NOW,? THEREFORE)\b/u.test(heading)) return false;
  if (opensWithActionLabel(block.words.text) || findDecision(block.words.text)?.at === 0) return false;
  if (outcome.test(text) || tellsWhatWas.test(text)) return false;
  if (officer.test(text) && isPost(text)) return false;
  return decides ? !frameHeading.test(text) : !isFrame(text);
}

/** `Apologies were submitted by:` */
const tellsWhatWas = /^Apolog\p{Ll}+ .*\b(?:was|were) /u;
/** The post of somebody in a list, whatever topic its first word names: `Strategy and Performance Manager`. */
const officer = /^\S+ \S+ .*\b(?:manager|director|officer|practitioner|co-?ordinator)$/i;

/** `CARRIED` on its line, and the sentence that closes the meeting. */
const outcome =
  /^(?:(?:the )?(?:board|council|(?:sub-?)?committee|members|cabinet|trustees|group|meeting)(?: (?:then|also|therefore|unanimously))? (?:resolved|agreed|noted|approved|decided)$|(?:carried|lost|adopted|unanimous(?:ly)?|defeated)(?: unanimously)?$|(?:the )?meeting (?:was |is )?(?:\p{Ll}+ed|began|opened|ended)\b|the meeting\b|quorum (?:was )?(?:reached|present|established)\b|motion ?[(:]|minutes? ends?\b)/iu;
/** The number of a resolution alone on its line, or before its bare decision word. */
const resolutionNumber = /^\p{Lu}{0,3}\d{1,4}[/.-]\d{1,4}(?:\s+RESOLVED ?:?)?$/u;

/** Whether the number of a resolution stands below a line, or below the paragraph under it. */
function headsResolution(blocks: readonly SourceBlock[], place: number): boolean {
  return blocks
    .slice(place + 1, place + 3)
    .some((block) => block.kind === 'text' && resolutionNumber.test(block.words.text));
}

/** `Present`, `Apologies`: the labels of the attendance, but not `Apologies for absence` and `Roll call`, which are topics. */
function isAttendanceLabel(text: string): boolean {
  return (
    !/^(?:apologies (?:for|and)\b|roll call$)/i.test(text) && attendanceLabels.some(({ pattern }) => pattern.test(text))
  );
}

/** The headings at the level of the items: the highest that holds enough of them. What is deeper divides items. */
function ofItemLevel(all: readonly Candidate[]): Candidate[] {
  const levels = [...new Set(all.map(({ level }) => level))].sort((one, other) => one - other);
  const within = (level: number) => all.filter((one) => one.level <= level);
  const level = levels.find((one) => within(one).length >= 3 || within(one).length * 2 > all.length) ?? 0;
  return within(level);
}

/** Headings of a heading style at the level of items: those behind the last frame (`## Minutes`, `## Present`), where there is one. */
function afterFrame(all: readonly Candidate[], blocks: readonly SourceBlock[]): Candidate[] {
  const frames = blocks.flatMap((block, place) =>
    block.kind === 'text' &&
    levelOf(block) > 0 &&
    isFrame(block.words.text.replace(/\s*[:.–-]+$/, '')) &&
    !headsText(place, blocks)
      ? [place]
      : [],
  );
  const own = ofItemLevel(all.filter(({ text, block }) => !isOfHead(text, block)));
  const firstTopic = own.find(({ topic }) => topic)?.block ?? blocks.length;
  const frame = frames.findLast((place) => place < firstTopic) ?? -1;
  return own.filter(({ block }) => block > frame);
}

/** `Officers` over `Ann Vale for Chair.` and its mover is a topic, and no label over names. */
function headsText(place: number, blocks: readonly SourceBlock[]): boolean {
  const [heading, first, second] = blocks.slice(place, place + 3);
  if (
    heading?.kind !== 'text' ||
    levelOf(heading) === 0 ||
    !/^(?:officers|directors|members|trustees)$/i.test(heading.words.text)
  )
    return false;
  if (first?.kind !== 'text' || first.bullet !== null || second?.kind !== 'text') return false;
  return /[.!?]$/.test(first.words.text) && /^(?:proposed|moved|seconded|motion)\b/i.test(second.words.text);
}

function isFrame(text: string): boolean {
  return frameHeading.test(text) || noHeading.test(text) || isAttendanceLabel(text);
}

/** Without the lines of the head: the name of the body, the day, and what stands before the first topic. */
function afterHead(all: readonly Candidate[], blocks: readonly SourceBlock[]): Candidate[] {
  const own = all.filter(({ text, block }) => !isOfHead(text, block));
  const heads = (place: number): boolean => headsSentence(own[place]?.block, own[place + 1]?.block, blocks);
  const first = own.findIndex(({ topic }) => topic);
  if (first < 0) return own.filter((_, place) => heads(place));
  let from = first;
  while (from > 0 && heads(from - 1)) from -= 1;
  return own.slice(from);
}

function isOfHead(text: string, block: number): boolean {
  if (
    looksLikeBodyName(text) &&
    (!namesTopic(text) || (block < 8 && /\b(?:sub-?)?(?:committee|panel|board)$/i.test(text)))
  )
    return true;
  // `Minutes of Elm & Ash Community Council`
  const recorded =
    block < 8 ? /^(?:draft )?(?:minutes|notes) of (?:the )?(?=.{12})/i.exec(text)?.[0].length : undefined;
  if (recorded !== undefined && looksLikeBodyName(text.slice(recorded))) return true;
  const dated = findDates(text).length > 0;
  const titled = /\bmeeting\b/i.test(text) && !/\b(?:previous|last|next|future)\b/i.test(text);
  if (dated && titled && /^(?:(?:draft|unconfirmed|approved) )?(?:minutes|notes|agenda)\b/i.test(text)) return true;
  return block < 8 && (dated || titled) && !/^(?:to |approv|confirm|date|next)/i.test(text);
}

/** Whether a sentence follows a heading before the next one: what heads nothing but names is attendance. */
function headsSentence(from: number | undefined, next: number | undefined, blocks: readonly SourceBlock[]): boolean {
  if (from === undefined) return false;
  return blocks.slice(from, Math.min(next ?? blocks.length, from + 4)).some((block) => {
    if (block.kind !== 'text') return false;
    const { text } = block.words;
    const sentence = /[.!?]$/.test(text) && text.split(' ').length >= 6;
    return sentence && !attendanceLabels.some(({ pattern }) => pattern.test(text));
  });
}
