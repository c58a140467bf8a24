import { findDates, formatWeekdayDate, readingsOfMismatch, weekdayOf, type DateInText } from '../../text/dates.ts';
import { findClockTimes } from '../../text/times.ts';
import { toClockTimeOrNull, toIsoDateOrNull } from '../calendar.ts';
import type { SourceBlock } from '../blocks/block.ts';
import type { Doubt, DraftDocument, LineRange } from '../draft.ts';
import {
  isGenericBody,
  isOtherLanguage,
  isPartOfCouncil,
  looksLikeBodyName,
  looksLikePlace,
  looksLikeTitleOfBody,
  readBodyName,
  readMeetingTitle,
  toTitleCase,
} from '../recognisers/body-words.ts';
import { joinHeadLines, readFacts, type HeadStatement } from './head-lines.ts';
import { readVenue, tidyVenue } from './read-venue.ts';

/** What the first lines of a document tell of its meeting. */
export type DocumentHead = Pick<DraftDocument, 'body' | 'title' | 'date' | 'time' | 'venue'>;

export interface ReadHead {
  readonly head: DocumentHead;
  /** Places of the blocks whose words are told by it. */
  readonly used: ReadonlySet<number>;
  readonly lines: readonly LineRange[];
  readonly doubts: readonly Doubt[];
}

/**
 * Reads body, date, time and place of a meeting out of the first lines of its agenda or minutes: one sentence
 * (`MINUTES of a meeting of the … held on … at …`), a name, a date and a place on lines of their own, or labelled facts.
 */
export function readMeetingHead(blocks: readonly SourceBlock[]): ReadHead {
  const head: { -readonly [Key in keyof DocumentHead]: DocumentHead[Key] } = {
    body: null,
    title: null,
    date: null,
    time: null,
    venue: null,
  };
  const used = new Set<number>();
  const doubts: Doubt[] = [];
  let dated = -9;
  let bodyRank = -1;
  let venueLabelled = false;
  const statements = joinHeadLines(blocks);
  const called = statements.find(
    ({ text }) => opensMeeting.test(text) && text.length < 500 && findDates(text).length > 0,
  );
  const calledDay = called === undefined ? undefined : toIsoDateOrNull(findDates(called.text)[0]?.date ?? null);
  for (const [at, { text, places, line }] of statements.entries()) {
    let told = readHeadLine(text) ?? (at - dated <= 2 && head.venue === null ? readPlaceLine(text) : null);
    if (told === null) continue;
    // A day alone on its line gives way to another that the opening sentence tells: that of the page it was put on.
    const isDayAlone = told.body === null && told.time === null && told.venue === null && told.labelled !== true;
    if (calledDay !== undefined && told.date !== null && told.date !== calledDay && isDayAlone) continue;
    // A date of its own far down (the next meeting) is not the day of this one.
    if (told.date !== null && head.date !== null && told.date !== head.date) continue;
    for (const place of places) used.add(place);
    const above = told.body === null ? null : nameAbove(statements[at - 1], text, told.body);
    if (above !== null) {
      told = { ...told, body: above };
      for (const place of statements[at - 1]?.places ?? []) used.add(place);
    }
    if (told.date !== null || told.time !== null) dated = at;
    const rank = told.body === null ? 0 : rankOf(told.body) + (openingWords.test(text) ? 0.5 : 0);
    if (told.body !== null && rank > bodyRank) {
      head.body = told.body;
      bodyRank = rank;
    }
    head.title ??= told.title;
    head.date ??= told.date;
    head.time ??= told.time;
    // What a label calls the venue is believed before words that only stand where one could.
    if (told.labelled === true && told.venue !== null && !venueLabelled) {
      head.venue = told.venue;
      venueLabelled = true;
    }
    // The place may be told again, with its address.
    if (head.venue !== null && told.venue?.startsWith(`${head.venue}, `) === true) head.venue = told.venue;
    head.venue ??= told.venue;
    if (told.mismatch !== null) doubts.push(weekdayDoubt(told.mismatch, line));
  }
  if (head.body === null || isGenericBody(head.body)) {
    // `HOLM SPORTS CENTRE` over `Registered Charity No. 123`.
    const charity = statements.findIndex(({ text }) => /^\(?(?:registered )?charity (?:no|number|reg)/i.test(text));
    const named = statements[charity - 1];
    if (named !== undefined && isTitleOfCharity(named.text)) {
      head.body = /\p{Ll}/u.test(named.text) ? named.text : toTitleCase(named.text);
      for (const place of named.places) used.add(place);
    }
  }
  const [first] = statements;
  if (first && (head.body === null || isGenericBody(head.body)) && isTitleLine(first.text)) {
    head.body = /\p{Ll}/u.test(first.text) ? first.text : toTitleCase(first.text);
    for (const place of first.places) used.add(place);
  }
  const lines = [...used].flatMap((place) => (blocks[place] ? [blocks[place].lines] : []));
  return { head, used, lines, doubts };
}

/**
 * `… Town Council` on a line of its own, then `Minutes of the Planning Committee`: the committee met. A name that only
 * says what sort of body it is (`Parish Council`) gives way to one that says which; so does one in a second language.
 */
function rankOf(body: string): number {
  if (isGenericBody(body)) return 0;
  if (isOtherLanguage(body)) return 0.25;
  return isPartOfCouncil(body) ? 2 : 1;
}

/** `LLANDEWI UCHAF` over `COMMUNITY COUNCIL`: a name set over two lines; null where the line is none. */
function nameAbove(above: HeadStatement | undefined, text: string, body: string): string | null {
  if (above === undefined || !isGenericBody(body) || text.split(' ').length > 3 || openingWords.test(text)) return null;
  const inCapitals = !/\p{Ll}/u.test(text);
  const words = above.text.split(' ');
  if (words.length > 5 || !words.every((word) => /^\p{Lu}[\p{L}’'-]*$|^(?:of|and|the|with|le|on|in)$/u.test(word)))
    return null;
  if (/\p{Ll}/u.test(above.text) === inCapitals || looksLikeBodyName(above.text) || looksLikePlace(above.text))
    return null;
  if (
    /\b(?:minutes?|notes?|agenda|meeting|draft|approved|unconfirmed|confidential|public|annual|notice)\b/i.test(
      above.text,
    )
  )
    return null;
  const name = `${above.text} ${text}`;
  return inCapitals ? toTitleCase(name) : name;
}

const opensMeeting = /^(?:(?:draft|approved|unconfirmed) )?minutes of .{0,120}\bmeeting\b.{3,200}\b(?:held|on)\b/i;

function isTitleOfCharity(text: string): boolean {
  return (
    text.length <= 70 &&
    text.split(' ').length >= 2 &&
    text.split(' ').every((word) => /^[\p{Lu}&(]|^(?:of|the|and|for|in)$/u.test(word))
  );
}

/** A first line that is nothing but a name, for bodies that no word tells (`FRIENDS OF WARDLE BECK`). */
function isTitleLine(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 8 || text.length > 70 || /[.:;,!?\d/]/.test(text)) return false;
  // `National Advice Office for Care` is no place.
  if (looksLikePlace(text.replace(/\boffice (?=(?:for|of)\b)/i, ''))) return false;
  if (/\b(?:minutes?|notes?|agenda|meeting|draft|page|report|present|attendance|appendix|welcome)\b/i.test(text))
    return false;
  return words.every((word) => /^[\p{Lu}&(“]|^(?:of|the|and|for|in|on|de|na)$/u.test(word));
}

interface HeadLine extends DocumentHead {
  /** The date that does not fall on the weekday printed with it. */
  readonly mismatch: DateInText | null;
  /** Labels told it. */
  readonly labelled?: boolean;
}

const nothing: HeadLine = { body: null, title: null, date: null, time: null, venue: null, mismatch: null };

/** A place on a line of its own, below the date. */
function readPlaceLine(text: string): HeadLine | null {
  if (text.length > 140 || !looksLikePlace(text) || /[;:!?]|\.\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(text)) return null;
  if (
    /\b(?:was|were|is|are|present|apolog|welcome|page|tel|email|chair|clerk)\b/i.test(text) ||
    !/^[\p{Lu}\d]|^(?:at|in|via|the|by|on)\b/u.test(text)
  )
    return null;
  const times = findClockTimes(text);
  return {
    ...nothing,
    time: toClockTimeOrNull(times[0]?.time ?? null),
    venue: times.length > 0 ? readVenue(text, times, 0) : tidyVenue(text),
  };
}

const openingWords =
  /^(?:(?:draft|approved|unconfirmed|confirmed|unapproved|meeting) )*(?:minutes|minute|notes|record|proceedings|agenda|notice)\b/i;

/** `[Home](index.html) > [Meetings](meetings.html)`: the way to a page, made of links alone. */
function isLinksAlone(text: string): boolean {
  return text.includes('](') && !/\p{L}/u.test(text.replace(/\[[^[\]]*\]\([^()]*\)/g, ''));
}

function readHeadLine(printed: string): HeadLine | null {
  if (isLinksAlone(printed)) return null;
  // `30 October 2024 | [Steering Committee](calendar.html)`
  const text = printed.includes('](') ? printed.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1') : printed;
  const facts = readFacts(text);
  if (facts.length > 0) return readFactLine(facts);
  const date = dayOfMeeting(text);
  const opens = openingWords.test(text);
  // `At a meeting of … held in …`, the day on a line of its own.
  const isSentence =
    /^at an? .{0,80}meeting of\b/i.test(text) ||
    /^(?:the )?.{3,60}\b(?:council|committee|board|group) met (?:on|at|in)\b/i.test(text);
  if (!date && !opens && !isSentence) return readUndated(text);
  if (text.length > 500) return null;
  const isHead =
    opens ||
    isSentence ||
    /^(?:at )?(?:an?|the) .{0,80}meeting of\b/i.test(text) ||
    /\b(?:held|meeting)\b/i.test(text) ||
    text.length < 160;
  if (!isHead || (!opens && /\b(?:resolved|received|confirmed|approved|circulated)\b/i.test(text))) return null;
  const times = findClockTimes(text);
  const end = bodyEnd(text, Math.min(date?.from ?? text.length, times[0]?.from ?? text.length));
  // `2024-05-30 Elm Edge TSC Meeting Notes`
  const opensWithDate =
    date !== undefined &&
    date.from <= 2 &&
    /^\W+\p{Lu}/u.test(text.slice(date.to)) &&
    !premises.test(text.slice(date.to));
  const named = readBodyOf(opensWithDate ? text.slice(date.to) : text.slice(0, end)) ?? readAbbreviatedBody(text);
  const body = !opens && premises.test(text) ? null : (named ?? nameBeforeDay(text, date));
  const told = [...(date ? [date] : []), ...times];
  return {
    body,
    title: readMeetingTitle(text),
    date: toIsoDateOrNull(date?.date ?? null),
    time: toClockTimeOrNull(times[0]?.time ?? null),
    venue: !date && end === text.length ? null : readVenue(text, told, body === null && !opens ? 0 : end),
    mismatch: date && date.weekday !== null && weekdayOf(date.date) !== date.weekday ? date : null,
  };
}

/** The first date of a line; the one with its weekday where the first only says since or until when. */
function dayOfMeeting(text: string): DateInText | undefined {
  const dates = findDates(text);
  const [first] = dates;
  if (first === undefined || first.weekday !== null || dates.length === 1) return first;
  if (!/\b(?:after|before|since|until) $/i.test(text.slice(0, first.from))) return first;
  return dates.find(({ weekday }) => weekday !== null) ?? first;
}

/** `Overview and Scrutiny - Thursday, 25th July, 2024`: what stands before a dash and the day, where no word tells a body. */
function nameBeforeDay(text: string, date: DateInText | undefined): string | null {
  if (date === undefined || date.weekday === null || date.from > 80) return null;
  const name = /^(\p{Lu}[\p{L}’'&, ]{4,70}?) [-–—] ?$/u.exec(text.slice(0, date.from))?.[1] ?? '';
  if (looksLikePlace(name) || /\b(?:minutes|agenda|notes|meeting|draft|date|day)\b/i.test(name)) return null;
  return name.includes(' ') && isTitleLine(name.replaceAll(',', '')) ? name : null;
}

/** `Board Room, Mill House` and `, Council Chamber` name where a body sits. */
const premises =
  /^\W*(?:the )?(?:\p{Lu}\p{L}+ ){0,3}(?:board ?room|(?:council|committee) (?:chambers?|offices?|rooms?)|meeting room)\b/iu;

const dayOfWeek =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

function readUndated(printed: string): HeadLine | null {
  // `Meeting in the Larch Room, Mill House`
  const text = printed.replace(/^meeting (?=(?:in|at) the \p{Lu})/iu, '');
  if (/^(?:open session|closed session)/i.test(text)) return nothing;
  const [time] = findClockTimes(text);
  if (
    /^(?:held|to be held|at|in|via)\b/i.test(text) &&
    text.length < 200 &&
    (looksLikePlace(text) || /^held (?:at|in)\b/i.test(text))
  ) {
    if (/\b(?:resolved|agreed|reported|asked)\b/i.test(text)) return null;
    return { ...nothing, time: toClockTimeOrNull(time?.time ?? null), venue: readVenue(text, findClockTimes(text), 0) };
  }
  if (looksLikeBodyName(text)) return { ...nothing, body: readBodyName(text), title: readMeetingTitle(text) };
  if (/\bmeeting(?: (?:notes|minutes|summary))?$/i.test(text) && text.length <= 90 && !/[.:;]/.test(text)) {
    const body = readBodyName(text);
    if (body !== null) return { ...nothing, body, title: readMeetingTitle(text) };
  }
  if (looksLikeTitleOfBody(text)) return { ...nothing, body: readBodyName(text) };
  // `Wednesday 16 November at 7pm`: the year stands elsewhere, or nowhere.
  if (time !== undefined && text.length < 100 && dayOfWeek.test(text))
    return { ...nothing, time: toClockTimeOrNull(time.time) };
  // `7.00pm in the Village Hall`, on the line below the date.
  if (time?.from === 0 && text.length < 120)
    return { ...nothing, time: toClockTimeOrNull(time.time), venue: readVenue(text, findClockTimes(text), 0) };
  return null;
}

function readFactLine(facts: ReturnType<typeof readFacts>): HeadLine | null {
  let line: HeadLine = { ...nothing, labelled: true };
  let known = false;
  for (const { kind, words } of facts) {
    const [date] = findDates(words);
    const [time] = findClockTimes(/^\d{1,2}\.\d\d$/.test(words) ? `at ${words}` : words);
    if (kind === 'other' && !date) continue;
    known = true;
    if ((kind === 'date' || kind === 'other') && date) {
      const mismatch = date.weekday !== null && weekdayOf(date.date) !== date.weekday ? date : null;
      line = { ...line, date: line.date ?? toIsoDateOrNull(date.date), mismatch };
    }
    if ((kind === 'date' || kind === 'time') && time)
      line = { ...line, time: line.time ?? toClockTimeOrNull(time.time) };
    if (kind === 'venue') line = { ...line, venue: line.venue ?? tidyVenue(words) };
    if (kind === 'body') line = { ...line, body: line.body ?? readBodyName(words) };
  }
  return known ? line : null;
}

/** Where the name of the body ends in a sentence: at "held", before the date, or where the place begins. */
function bodyEnd(text: string, date: number): number {
  const before = text.slice(0, date);
  // The `on` of `Carrow on Bourne` is part of a name.
  const held =
    /\b(?:held|which was held|that was held|convened|took place|met|on(?=\W*$| \d| (?:the|an?|(?:mon|tues|wednes|thurs|fri|satur|sun)\w*|microsoft|ms|zoom|teams|line)\b))\b/i.exec(
      before,
    );
  const place =
    /(?<=\b(?:board|committee|council|group|panel|forum|trust|meeting|association|society|trustees|directors)) (?:at|in|via) (?:the |an? )?(?=[a-zà-ɏ])/i.exec(
      before,
    );
  return Math.min(held?.index ?? date, place?.index ?? date, date);
}

function readBodyOf(words: string): string | null {
  const trimmed = words.replace(/[\s,–(-]+(?:on|at)?\s*$/, '');
  const held =
    /\b(?:meeting|assembly|minutes|notes)s? of (?:the |an? )?(?!(?:[a-zà-ɏ]+ ){0,4}meeting)(.{4,120})$/i.exec(trimmed);
  const named = readBodyName(held?.[1] ?? trimmed);
  // `ELM PARISH COUNCIL Minutes of the meeting of the Parish Council`: the words before say which.
  const before = /^(.{5,80}?)[\s,:–-]+(?:draft )?minutes\b/i.exec(trimmed)?.[1];
  const outer = before !== undefined && (named === null || isGenericBody(named)) ? readNameBefore(before) : null;
  const name = outer ?? named;
  return name !== null && name.length >= 5 ? name : null;
}

/** `Oak Village Hall (Registered Charity No. 1234) Minutes of …`: what stands before the word is who met. */
function readNameBefore(words: string): string | null {
  const named = readBodyName(words);
  if (named !== null) return named;
  const bare = words.replace(/\s*\([^()]*\)?/g, '').trim();
  return isTitleLine(bare) || /^(?:\p{Lu}[\p{L}’'-]+ ){1,4}(?:Hall|Club|Centre)$/u.test(bare) ? bare : null;
}

/** `The AGM of the FOWB`: no word tells what sort of body it is, but that it met. */
function readAbbreviatedBody(text: string): string | null {
  return /\b(?:AGM|EGM|[Mm]eeting) of (?:the )?(\p{Lu}{3,8})\b(?! \p{Lu})/u.exec(text.slice(0, 160))?.[1] ?? null;
}

function weekdayDoubt(date: DateInText, line: number): Doubt {
  const readings = readingsOfMismatch(date);
  return {
    code: 'weekday-mismatch',
    message: `${formatWeekdayDate(date.date)} is the day of this date, but ${date.weekday ?? ''} is printed: the day or the date is misprinted.`,
    line,
    weight: 'high',
    alternatives: readings.map(formatWeekdayDate),
  };
}
