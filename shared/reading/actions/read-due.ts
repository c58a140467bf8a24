import type { IsoDate } from '../../domain/calendar.ts';
import { endOfPeriod, nextDayOfWeek, stepDate, type DateStep } from '../../text/date-steps.ts';
import { findDates, toIsoDate, toMonthNumber } from '../../text/dates.ts';
import { findAll } from '../../text/patterns.ts';
import { toIsoDateOrNull } from '../calendar.ts';

/** What the rest of the document says of time. */
export interface DueContext {
  /** The day of the meeting, for dates without a year and lengths of time. */
  readonly meetingDate: string | null;
  /** The day that the document gives for the next meeting; absent or null: it gives none. */
  readonly nextMeeting?: string | null;
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const shortMonths = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const dayAndMonth = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (${months}|${shortMonths})\b`, 'gi');
const monthAndDay = new RegExp(String.raw`\b(${months}) (\d{1,2})(?:st|nd|rd|th)?\b(?! ?\d)`, 'gi');

/** `bring the policy back in May`: to the meeting of that month, whichever day it is. */
const comesBack = /\b(?:bring|brought|come|report|return|present|take|put)\b[^.;]{0,80}\bback\b|\breturn to\b/i;

/** Each way to say a day without its date, with the day it means; null where it means none after all. */
const relativeForms: readonly {
  readonly pattern: RegExp;
  readonly day: (match: RegExpExecArray, meeting: string, context: DueContext, words: string) => string | null;
}[] = [
  {
    pattern: new RegExp(String.raw`\bend (?:of )?(${months}|${shortMonths})\b(?: (\d{4}))?`, 'i'),
    day: ([, month, year], meeting) => lastOfMonth(toMonthNumber(month), year, meeting),
  },
  {
    pattern: /\bend of (?:the|this) (week|month|year|calendar year)\b/i,
    day: ([, period = ''], meeting) =>
      endOfPeriod(meeting, /week/i.test(period) ? 'week' : /month/i.test(period) ? 'month' : 'year'),
  },
  {
    pattern: /\bend of next (week|month)\b/i,
    day: ([, period = ''], meeting) =>
      endOfPeriod(
        stepDate(meeting, { unit: /week/i.test(period) ? 'weeks' : 'months', count: 1 }),
        /week/i.test(period) ? 'week' : 'month',
      ),
  },
  {
    pattern: /\b(?:end of (?:the|this) )?financial year(?:[- ]end)?\b/i,
    day: (_, meeting) => firstAfter(31, 3, meeting),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:with)?in (?:the next |a further |about )?(a|an|\d{1,3}|${numbers.join('|')}) (?:working |calendar )?(day|week|fortnight|month|year)s?\b(?!['’]? (?:old|ago|long))`,
      'i',
    ),
    day: ([, count = '', unit = ''], meeting) => stepDate(meeting, toStep(count, unit)),
  },
  {
    pattern: new RegExp(
      String.raw`\b(a|an|\d{1,3}|${numbers.join('|')}) (day|week|fortnight|month|year)s?['’]?(?:s)? time\b`,
      'i',
    ),
    day: ([, count = '', unit = ''], meeting) => stepDate(meeting, toStep(count, unit)),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:in|during|due:?) (${months})\b(?! \d{1,2}\b)|by (${months}) (?=\d{4}\b))(?: (\d{4})\b)?`,
      'i',
    ),
    day: ([, inMonth, byMonth, year], meeting, _, words) =>
      comesBack.test(words) ? null : lastOfMonth(toMonthNumber(inMonth ?? byMonth), year, meeting),
  },
  { pattern: /\bbefore Christmas\b/i, day: (_, meeting) => firstAfter(24, 12, meeting) },
  { pattern: /\bby Christmas\b/i, day: (_, meeting) => firstAfter(25, 12, meeting) },
  {
    pattern: /\bby (?:next |this |the coming )?(mon|tues|wednes|thurs|fri|satur|sun)day\b(?!,? (?:the )?\d)/i,
    day: ([, name = ''], meeting) =>
      nextDayOfWeek(meeting, ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].indexOf(name.toLowerCase()) + 1),
  },
  {
    pattern: /\b(?:the |our |its )?next (?:[a-zà-ɏ]+ ){0,3}meeting\b|\bnext time\b/i,
    day: (_, __, { nextMeeting }) => nextMeeting ?? null,
  },
  {
    pattern: new RegExp(String.raw`\b(?:the )?(${months}) (?:[a-zà-ɏ]+ )?meeting\b`, 'i'),
    day: ([, month], _, { nextMeeting }) =>
      nextMeeting && Number(nextMeeting.slice(5, 7)) === toMonthNumber(month) ? nextMeeting : null,
  },
];

/**
 * The day a task is due, when its words name one: a date, a day and month after the meeting, or a length of time, an end
 * of a month, the next meeting. What lies before the meeting is no due date; what the document does not tell is null.
 */
export function readDue(words: string, context: DueContext): IsoDate | null {
  const { meetingDate } = context;
  const dates = findDates(words);
  const [full] = dates.filter(({ date }) => meetingDate === null || date >= meetingDate);
  if (full) return toIsoDateOrNull(full.date);
  if (dates.length > 0 || meetingDate === null) return null;
  for (const { pattern, day } of relativeForms) {
    const match = pattern.exec(words);
    const date = match === null ? null : day(match, meetingDate, context, words);
    if (date !== null && date >= meetingDate) return toIsoDateOrNull(date);
  }
  for (const [, day, name] of findAll(words, dayAndMonth)) {
    const date = firstAfter(Number(day), toMonthNumber(name), meetingDate);
    if (date !== null) return toIsoDateOrNull(date);
  }
  for (const [, name, day] of findAll(words, monthAndDay)) {
    const date = firstAfter(Number(day), toMonthNumber(name), meetingDate);
    if (date !== null) return toIsoDateOrNull(date);
  }
  return null;
}

const nextMeetingWords = /\b(?:date|time) of (?:the )?next\b|\bnext (?:[a-zà-ɏ]+ ){0,4}meeting\b/i;
/** Nobody plans the next meeting further ahead, in days. */
const FURTHEST_MEETING = 200;

/**
 * The day of the next meeting, where the document gives it: the first date after the meeting in a sentence that speaks of
 * it, or in the short paragraph under a heading that does. The last such place counts.
 */
export function findNextMeeting(paragraphs: readonly string[], meetingDate: string | null): string | null {
  if (meetingDate === null) return null;
  const latest = stepDate(meetingDate, { unit: 'days', count: FURTHEST_MEETING });
  for (let place = paragraphs.length - 1; place >= 0; place -= 1) {
    const words = paragraphs[place] ?? '';
    const found = words.length > 1000 ? null : nextMeetingWords.exec(words);
    if (found === null) continue;
    const [sentence = ''] = words.slice(found.index).split(/(?<=\p{Ll}{3}|\d{4})\. /u);
    const below = paragraphs[place + 1] ?? '';
    const isHeading = words.length < 60 && /^[^a-zà-ɏ]*(?:dates?|times?|next)\b/i.test(words);
    for (const text of isHeading && below.length < 200 ? [sentence, below] : [sentence]) {
      const date = dateAfter(text, meetingDate);
      if (date !== null && date <= latest) return date;
    }
  }
  return null;
}

function dateAfter(text: string, meetingDate: string): string | null {
  const full = findDates(text);
  if (full.length > 0) return full.find(({ date }) => date > meetingDate)?.date ?? null;
  for (const [, day, name] of findAll(text, dayAndMonth))
    return firstAfter(Number(day), toMonthNumber(name), meetingDate);
  return null;
}

function toStep(count: string, unit: string): DateStep {
  const word = count.toLowerCase();
  const number = /^\d/.test(word) ? Number(word) : word.startsWith('a') ? 1 : numbers.indexOf(word) + 1;
  const name = unit.toLowerCase();
  return name === 'fortnight'
    ? { unit: 'weeks', count: number * 2 }
    : {
        unit: name === 'day' ? 'days' : name === 'week' ? 'weeks' : name === 'month' ? 'months' : 'years',
        count: number,
      };
}

/** The first such day on or after the meeting. */
function firstAfter(day: number, month: number, meetingDate: string): string | null {
  const year = Number(meetingDate.slice(0, 4));
  for (const one of [year, year + 1]) {
    const date = toIsoDate(day, month, one);
    if (date !== null && date >= meetingDate) return date;
  }
  return null;
}

function lastOfMonth(month: number, printedYear: string | undefined, meetingDate: string): string | null {
  const year = Number(meetingDate.slice(0, 4));
  for (const one of printedYear === undefined ? [year, year + 1] : [Number(printedYear)]) {
    const first = toIsoDate(1, month, one);
    if (first === null) return null;
    const last = endOfPeriod(first, 'month');
    if (last >= meetingDate) return last;
  }
  return null;
}
