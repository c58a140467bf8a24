import type { MinuteId } from '../domain/ids.ts';
import type { ProposedChange } from '../domain/minuting/records.ts';
import { type Leaf, type LeafEdit, listLeaves, mapLeaves, replaceInline } from './body-leaves.ts';
import { inlineText, isEmptyBody } from './body-text.ts';
import type { Inline, MinuteBody } from './body.ts';
import { liftNotes } from './lift-notes.ts';

/** What a change says of words. */
export type ChangeOfWords = Pick<ProposedChange, 'context' | 'at' | 'removed' | 'added'>;

/** What came of taking a change: the words as they read then, or why they stay. */
export type TakenChange =
  | { readonly outcome: 'applied'; readonly body: MinuteBody; readonly title: string }
  /** The words are not there any more, or were changed. */
  | { readonly outcome: 'moved-on' }
  /** They stand in several places, and nothing says which is meant. */
  | { readonly outcome: 'several' };

/** The words that a change is applied to. */
export interface WordsOfMinute {
  readonly title: string;
  readonly body: MinuteBody;
}

/** As far as this around it a change must be surrounded as it was, or to the end of either text. */
const AROUND = 48;
/** Print may read otherwise so near to the ends of a paragraph: a label, what joins clauses. */
const AT_THE_ENDS = 12;

/**
 * The words of a minute with a change taken. Only the words that it names are touched; ids, marks and references stay.
 * Rules [PC2]–[PC5].
 *
 * @param taken other changes of the same paper that were taken before
 * @param decisionWord the body's own
 */
export function takeChange(
  words: WordsOfMinute,
  change: ChangeOfWords,
  taken: readonly ChangeOfWords[],
  decisionWord: string,
): TakenChange {
  const leaves = listLeaves(words.body);
  if (change.at === null) return takeTyped(words, leaves, change, decisionWord);
  const place = locate(leaves.map(readLeaf), amongTaken(change, taken));
  if (place === 'nowhere') return takeInTitle(words, change);
  if (place === 'several') return { outcome: 'several' };
  return applyAt(words, leaves, place, change.added, decisionWord);
}

/** A place in the leaves: from a character of one to before a character of the same or a later one. */
interface Place {
  readonly leaf: number;
  readonly from: number;
  readonly lastLeaf: number;
  readonly to: number;
}

function applyAt(
  words: WordsOfMinute,
  leaves: readonly Leaf[],
  { leaf, from, lastLeaf, to }: Place,
  added: string,
  decisionWord: string,
): TakenChange {
  const first = leaves[leaf]?.content ?? [];
  const last = leaves[lastLeaf]?.content ?? [];
  if (leaves.slice(leaf + 1, lastLeaf + 1).some(({ isLead }) => isLead)) return { outcome: 'moved-on' };
  const end = inlineText(first).length;
  const lines = added.split('\n');
  const rest = replaceInline(last, 0, to, '');
  const whole = (line: string): Inline[] =>
    lastLeaf === leaf ? replaceInline(first, from, to, line) : join(replaceInline(first, from, end, line), rest);
  const edit = lines.length === 1 ? wholeEdit(whole(added)) : splitEdit(first, last, { from, to, lines });
  const body = mapLeaves(
    words.body,
    (_leaf, place) =>
      place === leaf ? edit : place > leaf && place <= lastLeaf ? { before: [], content: null, after: [] } : null,
    decisionWord,
  );
  return { outcome: 'applied', body, title: words.title };
}

/** A leaf without words left goes. */
function wholeEdit(content: readonly Inline[]): LeafEdit {
  return { before: [], content: isBlank(content) ? null : content, after: [] };
}

/** New paragraphs: in front of the words, behind them, or parting them. What stood there keeps its own place. */
function splitEdit(
  first: readonly Inline[],
  last: readonly Inline[],
  { from, to, lines }: { readonly from: number; readonly to: number; readonly lines: readonly string[] },
): LeafEdit {
  const head = replaceInline(first, from, inlineText(first).length, lines[0] ?? '');
  const tail = join(textOf(lines.at(-1) ?? ''), replaceInline(last, 0, to, ''));
  const middle = lines.slice(1, -1).map(textOf);
  const isInFront = isBlank(replaceInline(first, from, inlineText(first).length, ''));
  return isInFront
    ? { before: [head, ...middle].filter((one) => !isBlank(one)), content: isBlank(tail) ? null : tail, after: [] }
    : { before: [], content: head, after: [...middle, tail].filter((one) => !isBlank(one)) };
}

function takeTyped(
  words: WordsOfMinute,
  leaves: readonly Leaf[],
  { removed, added }: ChangeOfWords,
  decisionWord: string,
): TakenChange {
  if (removed === '') {
    const blocks = liftNotes(added.split('\n'), 'by-words', decisionWord);
    const before = isEmptyBody(words.body) ? [] : words.body.doc.content;
    const body: MinuteBody = { ...words.body, doc: { type: 'doc', content: [...before, ...blocks] } };
    return blocks.length === 0 ? { outcome: 'moved-on' } : { outcome: 'applied', title: words.title, body };
  }
  const wanted = fold(removed);
  const places = leaves.map(readLeaf).flatMap((text, leaf): Place[] => {
    const found: Place[] = [];
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      found.push({ leaf, from: at, lastLeaf: leaf, to: at + wanted.length });
    }
    return found;
  });
  const [place] = places;
  if (place === undefined) return { outcome: 'moved-on' };
  return places.length > 1 ? { outcome: 'several' } : applyAt(words, leaves, place, added, decisionWord);
}

/** A heading prints in capitals, with its number in front and sometimes words behind it. */
function takeInTitle(words: WordsOfMinute, { context, at, removed, added }: ChangeOfWords): TakenChange {
  const title = fold(words.title).toLowerCase();
  const from = at ?? 0;
  const before = fold(context.slice(0, from)).toLowerCase();
  const behind = fold(context.slice(from + removed.length)).toLowerCase();
  const gone = fold(removed).toLowerCase();
  if (added.includes('\n') || title.length - gone.length < 3) return { outcome: 'moved-on' };
  for (let place = 0; place + gone.length <= title.length; place += 1) {
    const rest = title.slice(place + gone.length);
    if (!title.startsWith(gone, place) || !before.endsWith(title.slice(0, place)) || !behind.startsWith(rest)) continue;
    const now = `${words.title.slice(0, place)}${added}${words.title.slice(place + gone.length)}`;
    const folded = fold(now).replace(/ {2,}/g, ' ').trim();
    if (folded !== '') return { outcome: 'applied', body: words.body, title: folded };
  }
  return { outcome: 'moved-on' };
}

/**
 * The minute that a change belongs to: the one its place in the paper says, where its words stand there, else the only one
 * in which they stand. Null where they stand in none or in several. Rule [PC1].
 *
 * @param marked the minute that the bookmark names, if it names one
 * @param isOwn whether that bookmark stands in the very paragraph
 */
export function placeChange(
  minutes: readonly (WordsOfMinute & { readonly id: MinuteId })[],
  change: ChangeOfWords,
  marked: MinuteId | null,
  isOwn: boolean,
): MinuteId | null {
  const has = (minute: WordsOfMinute): boolean =>
    typeof locate(listLeaves(minute.body).map(readLeaf), change) !== 'string' ||
    takeInTitle(minute, change).outcome === 'applied';
  const there = minutes.find(({ id }) => id === marked);
  if (there !== undefined && (isOwn || has(there))) return there.id;
  if (change.context.trim() === '') return null;
  const found = minutes.filter(has);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** A change as it stands once others of the same paragraph were taken. */
function amongTaken(change: ChangeOfWords, taken: readonly ChangeOfWords[]): ChangeOfWords {
  let { context } = change;
  let at = change.at ?? 0;
  const others = taken
    .filter((one) => one.context === change.context && one.at !== null)
    .toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0));
  for (const one of others) {
    const from = one.at ?? 0;
    const to = from + one.removed.length;
    context = `${context.slice(0, from)}${one.added}${context.slice(to)}`;
    if (from < (change.at ?? 0) || (from === change.at && one.removed !== '' && change.removed === '')) {
      at += one.added.length - one.removed.length;
    }
  }
  return { ...change, context, at };
}

/** Where the words of a change stand among texts: surrounded as they were, in one place alone. Rule [PC2]. */
function locate(texts: readonly string[], change: ChangeOfWords): Place | 'nowhere' | 'several' {
  const at = change.at ?? 0;
  const start = change.context.lastIndexOf('\n', at - 1) + 1;
  const end = change.context.indexOf('\n', at + change.removed.length);
  const before = fold(change.context.slice(at === 0 ? 0 : start, at));
  const behind = fold(change.context.slice(at + change.removed.length, end === -1 ? undefined : end));
  const gone = change.removed.split('\n').map(fold);
  let best: { readonly place: Place; readonly score: number } | null = null;
  let isTied = false;
  for (const [leaf, text] of texts.entries()) {
    for (const from of placesOf(text, gone)) {
      const lastLeaf = leaf + gone.length - 1;
      const last = texts[lastLeaf];
      if (last === undefined || !goesOn(texts, leaf, gone)) continue;
      const to = gone.length === 1 ? from + (gone[0] ?? '').length : (gone.at(-1) ?? '').length;
      const left = commonEnd(text, from, before);
      const right = commonStart(last, to, behind);
      if (!isSurrounded(left, from, before.length) || !isSurrounded(right, last.length - to, behind.length)) continue;
      const score = left + right + change.removed.length;
      if (score < Math.min(6, change.context.length)) continue;
      if (best === null || score > best.score) {
        best = { place: { leaf, from, lastLeaf, to }, score };
        isTied = false;
      } else if (score === best.score) isTied = true;
    }
  }
  return best === null ? 'nowhere' : isTied ? 'several' : best.place;
}

/** Where in a text words could begin that go: all places for none, its end for those that go on in the next leaf. */
function placesOf(text: string, gone: readonly string[]): number[] {
  const [first = '', ...others] = gone;
  if (others.length > 0) return text.endsWith(first) ? [text.length - first.length] : [];
  if (first === '') return Array.from({ length: text.length + 1 }, (_, place) => place);
  const places: number[] = [];
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) places.push(at);
  return places;
}

function goesOn(texts: readonly string[], leaf: number, gone: readonly string[]): boolean {
  return gone.every((words, place) => {
    if (place === 0) return true;
    const text = texts[leaf + place] ?? '';
    return place === gone.length - 1 ? text.startsWith(words) : text === words;
  });
}

function isSurrounded(common: number, inText: number, inContext: number): boolean {
  return (
    common === AROUND ||
    common === inText ||
    common === inContext ||
    (inText - common <= AT_THE_ENDS && inContext - common <= AT_THE_ENDS)
  );
}

function commonEnd(text: string, from: number, before: string): number {
  let count = 0;
  while (count < AROUND && count < from && count < before.length) {
    if (text[from - 1 - count] !== before[before.length - 1 - count]) break;
    count += 1;
  }
  return count;
}

function commonStart(text: string, to: number, behind: string): number {
  let count = 0;
  while (count < AROUND && to + count < text.length && count < behind.length) {
    if (text[to + count] !== behind[count]) break;
    count += 1;
  }
  return count;
}

const readLeaf = ({ content }: Leaf): string => fold(inlineText(content));

/** Every white space is a blank, character for character, so that places stay. */
function fold(text: string): string {
  return text.replace(/\s/g, ' ');
}

function isBlank(content: readonly Inline[]): boolean {
  return inlineText(content).trim() === '';
}

function textOf(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function join(one: readonly Inline[], other: readonly Inline[]): Inline[] {
  return replaceInline([...one, ...other], 0, 0, '');
}
