import { toMonthNumber } from '../../text/dates.ts';
import type { DraftText } from '../draft.ts';
import {
  bracketedReference,
  decisionWordInCapitals,
  namesTopic,
  sentenceOpeners,
} from '../recognisers/heading-words.ts';
import { endOfLeadingMarks, sliceWords } from '../words.ts';
import { endOfRunInTitle } from './flattened-title.ts';

/** A numbered paragraph taken apart: its heading, and the text that runs in after it. */
export interface TitledText {
  /** Without trailing full stop and bracketed reference. */
  readonly title: string;
  /** The bracketed reference that was taken off the heading, as printed; null where none is. */
  readonly reference: string | null;
  /** The words of a link to a paper behind the heading (`pdf icon PDF 97 KB`), taken off; null where none is. */
  readonly link: string | null;
  readonly text: DraftText;
}

/** How a document prints its headings; `capitals` where most of its numbered paragraphs start with a run of them. */
export type HeadingShape = 'capitals' | 'plain';

/** Whether paragraphs of the document were run together, so that text follows every heading, and who may open it. */
export interface RunningText {
  readonly running: boolean;
  /** As printed. */
  readonly people: readonly string[];
  /** The paragraph has the style of a heading: all of it is one. */
  readonly wholeLine: boolean;
}

const apart: RunningText = { running: false, people: [], wholeLine: false };

const LONGEST_OWN_LINE = 160;

/**
 * Splits the words after a number into heading and text. In order: a run of capitals (a decision word ends it), words
 * that are bold or underlined, a reference in brackets, a whole short line, `Title: text`. What shows no heading by any
 * of these has none.
 *
 * @param running what is known of headings whose line break was lost.
 */
export function splitTitle(words: DraftText, shape: HeadingShape, running: RunningText = apart): TitledText {
  const end = endOfTitle(words.text, endOfLeadingMarks(words), shape, running);
  const heading = words.text.slice(0, end);
  const reference = bracketedReference.exec(heading);
  const bare = reference
    ? heading.slice(0, reference.index) + heading.slice(reference.index + reference[0].length)
    : heading;
  const text = sliceWords(words, endOfSeparator(words.text, end));
  const printed = bare.replace(/\s+/g, ' ').trim();
  const link = paperLink.exec(printed)?.[0] ?? null;
  const title = (link === null ? printed : printed.slice(0, -link.length)).replace(/^_+(?=\S)|(?<=\S)_+$/g, '');
  // A colon before text that runs in parts the two; at the end of a line of its own it is printed with the title.
  const closing = text.text === '' ? /\s*(?:\.|[–—])$|\s-$/ : /\s*[.:–—]$|\s-$/;
  return { title: title.replace(closing, ''), reference: reference?.[0] ?? null, link: link?.trim() ?? null, text };
}

/** `To declare any interest.`, `Receive apologies and accept the reasons.`: the wording of the agenda, with its full stop. */
const agendaWording =
  /^(?:To \p{Ll}|(?:Receive|Approve|Consider|Note|Agree|Discuss|Elect|Appoint|Review|Confirm|Adopt|Accept|Resolve)(?:,| and| or)? \p{Ll})[^.;:!?]{3,240}\.$/u;

/** The same with a capital for its verb (`To Consider the accounts.`), where no sentence runs in. */
const agendaCapitals =
  /^To (?:Consider|Receive|Approve|Note|Agree|Discuss|Elect|Appoint|Review|Confirm|Adopt|Accept|Resolve|Sign|Declare|Record)\b[^.;:!?]{3,240}\.$/;

/** What web pages put behind the title of an item that has a paper: `pdf icon PDF 97 KB`. */
const paperLink = /\s+(?:pdf icon )?PDF \d+(?:\.\d+)? ?[KM]B$/i;

/** A bullet of a list whose line breaks were lost: `Matters arising • The gate was mended. • …`. */
const runInBullet = /(?<=\S)\s+[•●▪]\s/;

function endOfTitle(text: string, markedEnd: number, shape: HeadingShape, running: RunningText): number {
  const bullet = runInBullet.exec(text.slice(0, LONGEST_OWN_LINE))?.index ?? 0;
  if (bullet > 0) {
    const end = endOfTitle(text.slice(0, bullet), Math.min(markedEnd, bullet), shape, running);
    return end === 0 && bullet <= LONGEST_OWN_LINE / 2 && !looksLikeSentence(text.slice(0, bullet)) ? bullet : end;
  }
  // `MINUTES pdf icon PDF 97 KB`: the words of the link are none of the sentence that runs in.
  const link = text.length <= LONGEST_OWN_LINE ? (paperLink.exec(text)?.index ?? 0) : 0;
  if (link > 0) {
    const end = endOfTitle(text.slice(0, link), Math.min(markedEnd, link), shape, running);
    return end < link ? end : text.length;
  }
  const run = endOfCapitals(text);
  // Elsewhere a few capitals are an abbreviation that a heading in small letters starts with.
  const capitals = shape === 'capitals' || /^(?:\S+\s+){2}/.test(text.slice(0, run)) || run === text.length ? run : 0;
  const reference = bracketedReference.exec(text);
  const afterReference = (end: number): number =>
    reference &&
    /^[\s–-]*$/.test(text.slice(end, Math.max(end, reference.index))) &&
    reference.index + reference[0].length >= end
      ? reference.index + reference[0].length
      : end;
  // `HOLM – PF/26/10 – Extension to barn`: a line of its own goes on behind a dash.
  const ownLine = text.length <= LONGEST_OWN_LINE && !/[.;!?]["”’]?$|[.!?] +\p{Lu}/u.test(text);
  // A heading that runs in has the style of one for all of its paragraph: where it ends is told by its bold words.
  const runsIn = markedEnd > 0 && markedEnd < text.length && countLetters(text.slice(0, markedEnd)) >= 3;
  if (running.wholeLine && ownLine && !runsIn) return text.length;
  if (capitals > 0 && markedEnd === 0 && ownLine && /^\s+[–—-]\s/.test(text.slice(capitals))) return text.length;
  if (capitals > 0 && countLetters(text.slice(0, capitals)) >= 3) {
    // Bold may end inside the capitals where the text itself starts with an abbreviation.
    const end = markedEnd > 0 && markedEnd < capitals ? markedEnd : capitals;
    return afterReference(end);
  }
  if (markedEnd > 0 && countLetters(text.slice(0, markedEnd)) >= 3) return afterReference(markedEnd);
  const runInFirst = running.running && reference !== null ? endOfRunInTitle(text, true, running.people) : 0;
  if (
    reference &&
    !(runInFirst > 0 && runInFirst < reference.index) &&
    reference.index > 0 &&
    reference.index < LONGEST_OWN_LINE &&
    !/[.!?]\s/.test(text.slice(0, reference.index))
  ) {
    return reference.index + reference[0].length;
  }
  // `Confirmation of the minutes– RESOLVED that …`.
  const beforeDecision = /^([^.;!?]{4,120}?)\s*[–—-] ?(?=RESOLVED\b|Resolved\b|AGREED\b)/.exec(text)?.[1];
  if (beforeDecision !== undefined && !looksLikeSentence(beforeDecision)) return beforeDecision.length;
  if (ownLine || agendaWording.test(text) || (agendaCapitals.test(text) && !looksLikeSentence(text))) {
    return endOfLabel(text) ?? text.length;
  }
  const label = endOfLabel(text);
  if (label !== null) {
    // `HALL – Purchase of chairs (3 May) Members heard that …`: where text runs in, the dash joins.
    const whole =
      running.running && /^\s+[–—-]/.test(text.slice(label)) ? endOfRunInTitle(text, true, running.people) : 0;
    return Math.max(label, whole);
  }
  const runIn = endOfRunInTitle(text, running.running, running.people);
  // `Chairman signed the book.`, and nothing else.
  const isClosed = closedLine.test(text) && (!looksLikeSentence(text) || isBareTopic(text));
  if (isClosed && (runIn === 0 || text.startsWith('No '))) return text.length;
  if (runIn > 0) return runIn;
  const firstSentence = /^[^.;:!?]{3,90}\.(?= +["“(]?[\p{Lu}\d])/u.exec(text);
  if (
    firstSentence &&
    /^To \p{Ll}|^\p{L}[\p{L}’'-]*(?: [\p{L}’'&()/,-]+){0,7}\.$/u.test(firstSentence[0]) &&
    !looksLikeSentence(firstSentence[0])
  ) {
    return firstSentence[0].length;
  }
  const short = text.split(' ').length <= 5 || (namesTopic(text) && !/[.!?] /.test(text));
  return text.length <= 90 && short && !looksLikeSentence(text) ? text.length : 0;
}

/** `Apologies: received from …` → the end of `Apologies`; null where no short label stands before a colon or dash. */
function endOfLabel(text: string): number | null {
  const label = /^([^.:;!?]{2,120}?)(?:(?:\s*:-?|\s+[–—-])\s+(?=\S)|:(?=\p{Lu}\p{Ll}{2}))/u.exec(text);
  if (!label || looksLikeSentence(label[1] ?? '')) return null;
  const byDash = !(label[0].trimEnd().endsWith(':') || label[0].includes(':'));
  // A dash joins the parts of a title as often as it ends one: it ends one only before a whole sentence.
  if (byDash && !/[.!?]$|\p{Ll}{2}[.!?] \p{Lu}/u.test(text.slice(label[0].length))) return null;
  // `Election of Chair Proposed by: …`: the movers are no part of the heading.
  const movers = /\s+(?=(?:Proposed|Moved|Seconded) by$)/.exec(label[1] ?? '');
  return movers?.index ?? (label[1] ?? '').length;
}

/** A short line closed with a stop, which does not open as sentences do. */
const closedLine = /^(?!(?:All|Both|The|Each|An?|It|There|This|Cllrs?|Councillors?|Mr|Mrs|Ms)\b)[^.:;!?]{3,60}\.$/;

/** `Planning applications received for consultation.`: a topic with a participle, and no verb that tells. */
function isBareTopic(text: string): boolean {
  return namesTopic(text) && !/\b(?:was|were|is|are|has|have|had|be|been|will|would)\b/.test(text);
}

function looksLikeSentence(text: string): boolean {
  return /\b(?:was|were|is|are|has|have|had|(?<!\bto )be|been|will|would|noted|reported|agreed|resolved|informed|advised|received|said|asked)\b/.test(
    text,
  );
}

function endOfSeparator(text: string, end: number): number {
  if (end === 0) return 0;
  return end + (/^\s*(?:[.:]-?|[–—-](?=\s))?\s*(?:[•●▪](?=\s))?\s*/.exec(text.slice(end))?.[0].length ?? 0);
}

function countLetters(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

/**
 * Where the leading capitals of a paragraph end: words without small letters, numbers, dashes, words in brackets. A
 * decision word ends them. Where a sentence runs in, it takes back the words that are its own: a single capital word it
 * starts with (`FUNDING A number of`), an abbreviation before a verb (`NI 16 was`), the day of a date (`5 May`).
 */
export function endOfCapitals(text: string): number {
  const ends: number[] = [0];
  let next: string | null = null;
  const word = /\S+/g;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const [token] = match;
    if (!isCapitalToken(token) || decisionWordInCapitals.test(token)) {
      next = token;
      break;
    }
    ends.push(match.index + token.length);
    if (/[\p{Lu}\d)][.:]$/u.test(token) && /\p{Lu}{2}/u.test(token) && !goesOnInCapitals(text, ends.at(-1) ?? 0))
      return ends.at(-1) ?? 0;
  }
  const lastToken = (): string => text.slice(ends.at(-2) ?? 0, ends.at(-1)).trim();
  if (next !== null && !decisionWordInCapitals.test(next)) {
    // The initials of a name, or the article that a sentence starts with.
    while (/^\p{Lu}(?:\.|[.-]\p{Lu}\.?)?$/u.test(lastToken()) && /^\p{Lu}(?:[’']\p{Lu})?\p{Ll}/u.test(next)) ends.pop();
    // References of planning applications, which the text is about.
    while (/^\(?\d{2,4}\/\d{3,}/.test(lastToken())) ends.pop();
    // The number of another minute, likewise.
    if (/^\d{1,4}\/\d{2,4}:$/.test(lastToken())) ends.pop();
    else if (sentenceOpeners.has(lastToken())) ends.pop();
    else if (toMonthNumber(next) > 0 && /^\d{1,2}$/.test(lastToken())) ends.pop();
    else if (/^\p{Ll}/u.test(next) && !/^(?:held|received|dated)$/.test(next)) {
      if (/^\d+$/.test(lastToken())) ends.pop();
      ends.pop();
    }
  }
  const end = ends.at(-1) ?? 0;
  return /\p{Lu}/u.test(text.slice(0, end)) ? text.slice(0, end).replace(/[\s–—-]+$/, '').length : 0;
}

/** `TASK GROUP: RURAL BUSES`: a short line that is capitals to its end. */
function goesOnInCapitals(text: string, from: number): boolean {
  const rest = text.slice(from).trim();
  const [word = ''] = rest.split(' ', 1);
  return text.length <= LONGEST_OWN_LINE && /^\p{Lu}{2}[^\p{Ll}]*$/u.test(rest) && !decisionWordInCapitals.test(word);
}

/** A word of a heading in capitals. Small letters are allowed only as `x` of counts, an ordinal's ending or a plural's `s`, also in brackets (`INTEREST(s)`). */
function isCapitalToken(token: string): boolean {
  const bare = token.replace(/^[(“"‘']+|[)”"’',.:;]+$/g, '');
  if (!/\p{Ll}/u.test(bare)) return true;
  return (
    /^\p{Lu}{2,}(?:[’']?s|\(s)$/u.test(bare) ||
    /^\d+(?:st|nd|rd|th)$/.test(bare) ||
    /^[“"(]?\p{Lu}{2,}\)?[’']s$/u.test(bare)
  );
}
