import { formatWeekdayDate } from '../../text/dates.ts';
import type { IsoDate } from '../calendar.ts';
import { DayWalk, factsOf, type ClosedPeriod, type DayFacts } from './day-sheet.ts';
import type { Nation } from './nation.ts';

/** On which days an office works: bank holidays of the nation, Saturdays or not, and its own closed days. */
export interface WorkingCalendar {
  readonly nation: Nation;
  /** `count`: a Saturday is a working day like any other. */
  readonly saturdays: 'count' | 'skip';
  readonly ownHolidays: readonly ClosedPeriod[];
}

/** A day of a count, with the reason why it counts or not, in words. */
export interface CountedDay {
  readonly day: IsoDate;
  readonly counted: boolean;
  readonly reason: string;
}

/** How far a count goes before it is called endless: more than ten years without enough working days. */
const farthest = 4000;

/**
 * Why nobody works on a day, in words: the bank holiday by name, `Sunday`, `Saturday`, the body's own closed day.
 * Null on a working day. [K2]
 */
export function whyClosed(facts: DayFacts, calendar: WorkingCalendar): string | null {
  if (facts.holiday !== null) return facts.holiday;
  if (facts.weekday === 7) return 'Sunday';
  if (facts.weekday === 6 && calendar.saturdays === 'skip') return 'Saturday';
  const { day } = facts;
  return calendar.ownHolidays.find(({ from, to }) => from <= day && day <= to)?.name ?? null;
}

/** Why nobody works on a day; null on a working day. @throws RangeError when the text names no day. */
export function whyDayIsClosed(day: IsoDate, calendar: WorkingCalendar): string | null {
  return whyClosed(factsOf(calendar.nation, day), calendar);
}

/**
 * The day so many working days after a day, or before it where the number is negative; the day itself does not count,
 * and zero is the day itself, whatever it is. [K7]
 * @throws RangeError when the text names no day, or where closed days leave no working day.
 */
export function addWorkingDays(from: IsoDate, days: number, calendar: WorkingCalendar): IsoDate {
  const walk = new DayWalk(calendar.nation, from);
  let left = Math.abs(days);
  for (let steps = 0; left > 0; steps += 1) {
    if (steps > farthest) throw new RangeError(`No ${days} working days from ${from}`);
    const facts = days > 0 ? walk.on() : walk.back();
    if (whyClosed(facts, calendar) === null) left -= 1;
  }
  return walk.now.day;
}

/** A count forward: the last day of the period, and every day of it from the day after its beginning. */
export interface ForwardCount {
  readonly lastDay: IsoDate;
  readonly days: readonly CountedDay[];
}

/**
 * Counts working days on from a day that does not count itself: a call-in of five working days from the notice of a
 * decision, a report within fifteen. [K7]
 * @throws RangeError as {@link addWorkingDays}.
 */
export function countForward(from: IsoDate, days: number, calendar: WorkingCalendar): ForwardCount {
  const lastDay = addWorkingDays(from, Math.max(1, days), calendar);
  const walk = new DayWalk(calendar.nation, from);
  const counted: CountedDay[] = [];
  do counted.push(readDay(walk.on(), calendar));
  while (walk.now.day < lastDay);
  return { lastDay, days: counted };
}

function readDay(facts: DayFacts, calendar: WorkingCalendar): CountedDay {
  const closed = whyClosed(facts, calendar);
  return { day: facts.day, counted: closed === null, reason: closed ?? 'working day' };
}

/** `Monday, 6 April 2026 is Easter Monday`: why a day is not the answer. */
export function describeClosedDay(day: IsoDate, reason: string): string {
  const weekday = formatWeekdayDate(day);
  return weekday.startsWith(reason) ? `${weekday} is no working day` : `${weekday} is no working day (${reason})`;
}
