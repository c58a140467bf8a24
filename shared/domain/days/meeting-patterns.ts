import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { formatLongDate } from '../../text/dates.ts';
import { IsoDate } from '../calendar.ts';
import { toIsoDate } from './holidays.ts';

const Weekday = z.int().min(1).max(7);
const Months = z.array(z.int().min(1).max(12)).min(1).max(12);

/** How often a body meets. Weekdays are 1 for Monday to 7 for Sunday, months 1 to 12. */
export const MeetingPattern = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nth-weekday'), nth: z.int().min(1).max(5), weekday: Weekday, months: Months }),
  z.object({ kind: z.literal('last-weekday'), weekday: Weekday, months: Months }),
  z.object({ kind: z.literal('every-weeks'), weeks: z.int().min(1).max(52), first: IsoDate }),
]);
export type MeetingPattern = z.infer<typeof MeetingPattern>;

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const monthNames = [
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

/** What a pattern gives in a period. */
export interface PatternDates {
  readonly dates: readonly IsoDate[];
  /** Where it gives no date, in words: `May 2026 has no 5th Wednesday`. */
  readonly gaps: readonly string[];
}

/**
 * The dates of a pattern from one day to another, both included, in order; months in which it has none are told, and so
 * is a pattern that gives nothing at all. [P3][P4]
 * @throws RangeError when a text names no day.
 */
export function datesOfPattern(pattern: MeetingPattern, from: IsoDate, to: IsoDate): PatternDates {
  const found = pattern.kind === 'every-weeks' ? everyWeeks(pattern, from, to) : byMonth(pattern, from, to);
  if (found.dates.length > 0 || found.gaps.length > 0) return found;
  return { dates: [], gaps: [`No date between ${formatLongDate(from)} and ${formatLongDate(to)}`] };
}

function everyWeeks(
  { first, weeks }: Extract<MeetingPattern, { kind: 'every-weeks' }>,
  from: IsoDate,
  to: IsoDate,
): PatternDates {
  const start = Temporal.PlainDate.from(first);
  const step = weeks * 7;
  const ahead = start.until(Temporal.PlainDate.from(from), { largestUnit: 'days' }).days;
  const last = Temporal.PlainDate.from(to);
  const dates: IsoDate[] = [];
  let next = ahead > 0 ? start.add({ days: Math.ceil(ahead / step) * step }) : start;
  while (Temporal.PlainDate.compare(next, last) <= 0) {
    dates.push(toIsoDate(next));
    next = next.add({ days: step });
  }
  return { dates, gaps: [] };
}

function byMonth(pattern: Exclude<MeetingPattern, { kind: 'every-weeks' }>, from: IsoDate, to: IsoDate): PatternDates {
  const dates: IsoDate[] = [];
  const gaps: string[] = [];
  const months = new Set(pattern.months);
  const last = Temporal.PlainDate.from(to);
  let month = Temporal.PlainDate.from(from).with({ day: 1 });
  for (; Temporal.PlainDate.compare(month, last) <= 0; month = month.add({ months: 1 })) {
    if (!months.has(month.month)) continue;
    const nth = pattern.kind === 'last-weekday' ? 'last' : pattern.nth;
    const date = weekdayOfMonth(month, pattern.weekday, nth);
    if (date === null) {
      gaps.push(`${nameMonth(month)} has no ${ordinal(nth)} ${weekdayName(pattern.weekday)}`);
      continue;
    }
    const day = toIsoDate(date);
    if (from <= day && day <= to) dates.push(day);
  }
  return { dates, gaps };
}

/** A date of last year carried to another: each way of carrying it, for the clerk to choose. */
export interface CopiedDate {
  readonly source: IsoDate;
  /** The same weekday in the same place of its month. */
  readonly ordinal: {
    /** Null where that month has no such weekday. */
    readonly day: IsoDate | null;
    /** `2nd Wednesday of March`. */
    readonly words: string;
    /** What to take instead, and why, where there is no day. */
    readonly instead: { readonly day: IsoDate; readonly reason: string } | null;
  };
  /** The same weekday nearest to the same day of the month. */
  readonly nearest: { readonly day: IsoDate; readonly words: string };
}

/**
 * Dates of a year carried to a later one (one year on, where not told otherwise): 9 March 2011, a second Wednesday, to
 * the second Wednesday of March 2012, and to the Wednesday nearest 9 March. [P1][P2]
 * @throws RangeError when a text names no day.
 */
export function copyDates(dates: readonly IsoDate[], years = 1): CopiedDate[] {
  return dates.map((source) => {
    const date = Temporal.PlainDate.from(source);
    const weekday = date.dayOfWeek;
    const nth = Math.ceil(date.day / 7);
    const month = date.with({ day: 1 }).add({ years });
    const found = weekdayOfMonth(month, weekday, nth);
    const last = weekdayOfMonth(month, weekday, 'last');
    const sameDay = date.add({ years });
    const name = weekdayName(weekday);
    return {
      source,
      ordinal: {
        day: found === null ? null : toIsoDate(found),
        words: `${ordinal(nth)} ${name} of ${monthNames[date.month - 1] ?? ''}`,
        instead:
          found === null && last !== null
            ? { day: toIsoDate(last), reason: `${nameMonth(month)} has no ${ordinal(nth)} ${name}; this is its last` }
            : null,
      },
      nearest: {
        day: toIsoDate(nearestWeekday(sameDay, weekday)),
        words: `${name} nearest ${formatLongDate(toIsoDate(sameDay))}`,
      },
    };
  });
}

function nearestWeekday(date: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  const ahead = (weekday - date.dayOfWeek + 7) % 7;
  return date.add({ days: ahead > 3 ? ahead - 7 : ahead });
}

/** The nth or last such weekday of the month that a date begins; null where the month has none. */
function weekdayOfMonth(first: Temporal.PlainDate, weekday: number, nth: number | 'last'): Temporal.PlainDate | null {
  const start = 1 + ((weekday - first.dayOfWeek + 7) % 7);
  const place = nth === 'last' ? Math.floor((first.daysInMonth - start) / 7) : nth - 1;
  const day = start + place * 7;
  return day > first.daysInMonth ? null : first.with({ day });
}

function weekdayName(weekday: number): string {
  return weekdayNames[weekday - 1] ?? '';
}

function nameMonth(date: Temporal.PlainDate): string {
  return `${monthNames[date.month - 1] ?? ''} ${date.year}`;
}

function ordinal(nth: number | 'last'): string {
  if (nth === 'last') return 'last';
  return ['1st', '2nd', '3rd'][nth - 1] ?? `${nth}th`;
}

/** The pattern in words: `2nd Wednesday of March, June, September and November`, `every 6 weeks from 7 January 2026`. */
export function describePattern(pattern: MeetingPattern): string {
  if (pattern.kind === 'every-weeks') {
    const every = pattern.weeks === 1 ? 'every week' : `every ${pattern.weeks} weeks`;
    return `${every} from ${formatLongDate(pattern.first)}`;
  }
  const nth = pattern.kind === 'last-weekday' ? 'last' : pattern.nth;
  const named = [...new Set(pattern.months)]
    .sort((one, other) => one - other)
    .map((each) => monthNames[each - 1] ?? '');
  const months =
    named.length === 12 ? 'each month' : [named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(' and ');
  return `${ordinal(nth)} ${weekdayName(pattern.weekday)} of ${months}`;
}
