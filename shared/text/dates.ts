import { Temporal } from 'temporal-polyfill';
import { findAll } from './patterns.ts';

/** A date found in running text, `from`–`to` its place there. */
export interface DateInText {
  readonly from: number;
  readonly to: number;
  /** `yyyy-mm-dd`; always a day that exists. */
  readonly date: string;
  /** The weekday printed with it, in full English; null where none is. It may disagree with the date. */
  readonly weekday: string | null;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const month =
  '(Jan(?:uary)?|Feb(?:r?uary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
/** How every month begins. */
const monthBegins = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const weekday =
  '(?:(Mon|Tues?|Wed(?:nes|s)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?(?:(?: +[–-])? +(?:the +)?|(?=\\d)))?';
/** What may not follow a year of two figures: more figures, a time (`4 March 10am`), a per cent. */
const yearEnd = "(?!\\d|[.:]\\d|\\p{L}| ?(?:[ap]\\.? ?m\\b|noon\\b|hrs\\b|hours\\b|o[’']clock\\b|%))";

/** `Wednesday, 17th of November 2010`, `27.October 2010`, `13 Feb 2020`, `15 th May`, `15thMay 2019`, `4-Mar-26`. */
const dayFirst = new RegExp(
  `\\b${weekday}(\\d{1,2})(?: ?(?:st|nd|rd|th)[., ]? ?|[., /-] ?)(?:of +)?(?:day of +)?${month}(?![\\p{L}])[.,/-]? ?(\\d{4}|['’]?\\d{2})${yearEnd}`,
  'gi',
);
/** `November 17, 2010`, `Wed, March 4th, 2026`. */
const monthFirst = new RegExp(
  `\\b${weekday}${month}\\.? +(?:the +)?(\\d{1,2})(?: ?(?:st|nd|rd|th))?,? +(\\d{4})(?!\\d)`,
  'gi',
);
/** `2.11.10`, `02/11/2010`: day before month, as British documents write it. */
const numeric = new RegExp(
  `(?<![\\d./-])${weekday}(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\3(\\d{4}|\\d{2})(?![\\d/-]|\\.\\d)`,
  'gi',
);
/** `2026-03-04`, and `2026/03/04` or `2026.03.04` with both parts of two figures. */
const iso = /(?<![\d./-])(\d{4})([./-])(\d{2})\2(\d{2})(?![\d/-]|\.\d)/g;

/**
 * Every date in the text, in reading order, in any spelling that British documents use; day and month alone are no date.
 * Words that name no day (31 June) are left out. A year of two digits lies between 1970 and 2069. Figures alone are day
 * before month, unless only month before day is a date (`03/24/2026`) or the weekday beside them fits that alone.
 */
export function findDates(text: string): DateInText[] {
  if (!/\d/.test(text)) return [];
  // Most texts with figures hold no date: what every date of a form holds is looked for first, since it costs little.
  const named = monthBegins.test(text);
  const inFigures = /\d[./-]\d/.test(text);
  if (!named && !inFigures) return [];
  const found: DateInText[] = [];
  const add = (match: RegExpExecArray, date: string | null, printedWeekday?: string): void => {
    if (date === null) return;
    const place = { from: match.index, to: match.index + match[0].trimEnd().length };
    found.push({ ...place, date, weekday: printedWeekday === undefined ? null : toWeekday(printedWeekday) });
  };
  const each = (searched: boolean, form: RegExp): RegExpExecArray[] => (searched ? findAll(text, form) : []);
  for (const match of each(named, dayFirst))
    add(match, toIsoDate(Number(match[2]), toMonthNumber(match[3]), toFullYear(match[4])), match[1]);
  for (const match of each(named, monthFirst))
    add(match, toIsoDate(Number(match[3]), toMonthNumber(match[2]), toFullYear(match[4])), match[1]);
  for (const match of each(inFigures, numeric)) add(match, readFigures(match), match[1]);
  for (const match of each(inFigures, iso))
    add(match, toIsoDate(Number(match[4]), Number(match[3]), toFullYear(match[1])));
  return withoutOverlaps(found);
}

function readFigures([, printedWeekday, first, , second, year]: RegExpExecArray): string | null {
  const dayBefore = toIsoDate(Number(first), Number(second), toFullYear(year));
  const monthBefore = toIsoDate(Number(second), Number(first), toFullYear(year));
  if (dayBefore === null || monthBefore === null || printedWeekday === undefined) return dayBefore ?? monthBefore;
  const printed = toWeekday(printedWeekday);
  return weekdayOf(dayBefore) !== printed && weekdayOf(monthBefore) === printed ? monthBefore : dayBefore;
}

/** In reading order; of two that overlap the one that starts first and is longer. */
function withoutOverlaps(found: DateInText[]): DateInText[] {
  found.sort((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/**
 * What a date may be that does not fall on the weekday printed with it: the date as printed, the nearest day that falls
 * on that weekday, and the same day of the year before or after where it does. Empty where nothing disagrees.
 */
export function readingsOfMismatch({ date, weekday: printed }: DateInText): string[] {
  if (printed === null || weekdayOf(date) === printed) return [];
  const day = Temporal.PlainDate.from(date);
  const near = [-1, 1, -2, 2, -3, 3].map((days) => day.add({ days }).toString());
  const otherYears = [-1, 1].map((years) => day.add({ years }).toString());
  const fits = (one: string): boolean => weekdayOf(one) === printed;
  return [date, ...near.filter(fits), ...otherYears.filter(fits)];
}

/** The first date in the words as `yyyy-mm-dd`; null where the words hold none. */
export function parseDateWords(words: string): string | null {
  return findDates(words)[0]?.date ?? null;
}

/**
 * `1 September 2010` for `2010-09-01`: the form that minutes print.
 * @throws RangeError when the text names no day.
 */
export function formatLongDate(isoDate: string): string {
  const date = Temporal.PlainDate.from(isoDate);
  return `${date.day} ${months[date.month - 1] ?? ''} ${date.year}`;
}

/**
 * `Wednesday, 1 September 2010` for `2010-09-01`: the form that agendas and lists of meetings print.
 * @throws RangeError when the text names no day.
 */
export function formatWeekdayDate(isoDate: string): string {
  return `${weekdayOf(isoDate)}, ${formatLongDate(isoDate)}`;
}

/**
 * The weekday of a `yyyy-mm-dd`, in full English.
 * @throws RangeError when the text names no day.
 */
export function weekdayOf(isoDate: string): string {
  return weekdays[Temporal.PlainDate.from(isoDate).dayOfWeek - 1] ?? '';
}

/** The number (1–12) of a month's English name or its usual abbreviation; 0 where it is neither. */
export function toMonthNumber(name: string | undefined): number {
  const start = (name ?? '').slice(0, 3).toLowerCase();
  return start.length < 3 ? 0 : months.findIndex((full) => full.toLowerCase().startsWith(start)) + 1;
}

/** `yyyy-mm-dd` of a day that exists, else null. */
export function toIsoDate(day: number, monthNumber: number, year: number): string | null {
  if (!Number.isInteger(year) || !(day >= 1 && day <= daysOf(monthNumber, year))) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(monthNumber)}-${two(day)}`;
}

/** Days of a month (1–12); 0 where there is no such month. */
function daysOf(monthNumber: number, year: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return monthNumber === 2 && isLeapYear
    ? 29
    : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monthNumber - 1] ?? 0);
}

function toFullYear(printed = ''): number {
  const digits = printed.replace(/['’]/, '');
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function toWeekday(printed: string): string | null {
  const start = printed.slice(0, 3).toLowerCase();
  return weekdays.find((name) => name.toLowerCase().startsWith(start)) ?? null;
}
