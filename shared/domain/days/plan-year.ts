import { Temporal } from 'temporal-polyfill';
import { formatLongDate, formatWeekdayDate } from '../../text/dates.ts';
import type { IsoDate } from '../calendar.ts';
import { factsOf, type ClosedPeriod } from './day-sheet.ts';
import { toIsoDate } from './holidays.ts';
import type { Nation } from './nation.ts';

/** What dates of meetings are to stay clear of. */
export interface PlanLimits {
  readonly nation: Nation;
  /** Half-term, recess, purdah, and the like. */
  readonly closedPeriods: readonly ClosedPeriod[];
  /** The days on which the body already meets. */
  readonly taken: readonly IsoDate[];
}

/** A date of the plan, and what speaks against it. */
export interface PlannedDate {
  readonly day: IsoDate;
  /** In words: `Monday, 6 April 2026 is a bank holiday (Easter Monday)`; null where nothing speaks against it. */
  readonly clash: string | null;
  /** Another day that is free, where one is near; null where there is no clash or no such day. */
  readonly proposed: IsoDate | null;
  /** How far from the date it is: `a week later`. */
  readonly proposedWords: string | null;
}

/** Other days in the order in which they are tried: the weekday first, since a body's members keep it free. */
const otherDays: readonly (readonly [by: number, words: string])[] = [
  [7, 'a week later'],
  [-7, 'a week earlier'],
  [14, 'two weeks later'],
  [-14, 'two weeks earlier'],
  [1, 'the day after'],
  [-1, 'the day before'],
  [2, 'two days later'],
  [-2, 'two days earlier'],
  [3, 'three days later'],
  [-3, 'three days earlier'],
];

/**
 * Looks at each date of a plan: bank holidays, closed periods, days on which the body already meets (those of the plan
 * itself too), each with the reason in words and another day that is free of all of them. No two dates are given the
 * same other day. [P5][P6]
 * @throws RangeError when a text names no day.
 */
export function checkPlannedDates(dates: readonly IsoDate[], limits: PlanLimits): PlannedDate[] {
  const taken = new Set<string>(limits.taken);
  const planned = new Set<string>(dates);
  const seen = new Set<string>();
  return dates.map((day) => {
    const clash = whyNotHeld(day, limits) ?? (taken.has(day) || seen.has(day) ? meetsAlready(day) : null);
    seen.add(day);
    if (clash === null) return { day, clash, proposed: null, proposedWords: null };
    for (const [by, words] of otherDays) {
      const other = toIsoDate(Temporal.PlainDate.from(day).add({ days: by }));
      const free = !taken.has(other) && !planned.has(other) && isWeekdayLike(day, other) && !whyNotHeld(other, limits);
      if (!free) continue;
      taken.add(other);
      return { day, clash, proposed: other, proposedWords: `${formatWeekdayDate(other)}, ${words}` };
    }
    return { day, clash, proposed: null, proposedWords: null };
  });
}

function whyNotHeld(day: IsoDate, { nation, closedPeriods }: PlanLimits): string | null {
  const { holiday } = factsOf(nation, day);
  if (holiday !== null) return `${formatWeekdayDate(day)} is a bank holiday (${holiday})`;
  const closed = closedPeriods.find(({ from, to }) => from <= day && day <= to);
  if (closed === undefined) return null;
  const period =
    closed.from === closed.to
      ? closed.name
      : `${closed.name} (${formatLongDate(closed.from)} to ${formatLongDate(closed.to)})`;
  return `${formatWeekdayDate(day)} is in ${period}`;
}

function meetsAlready(day: IsoDate): string {
  return `The body already meets on ${formatWeekdayDate(day)}`;
}

/** A meeting of the week is not put on a weekend; one on a Saturday may stay on Saturdays. */
function isWeekdayLike(day: IsoDate, other: IsoDate): boolean {
  const weekend = (date: IsoDate): boolean => Temporal.PlainDate.from(date).dayOfWeek > 5;
  return weekend(day) || !weekend(other);
}
