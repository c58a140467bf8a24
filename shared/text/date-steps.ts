import { Temporal } from 'temporal-polyfill';

/** A length of time as minutes give it: `14 days`, `six weeks`, `three months`, `a year`. */
export interface DateStep {
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
  readonly count: number;
}

/**
 * The day so long after a `yyyy-mm-dd`; a month later than 31 January is the last of February.
 * @throws RangeError when the text names no day.
 */
export function stepDate(date: string, { unit, count }: DateStep): string {
  return Temporal.PlainDate.from(date)
    .add({ [unit]: count })
    .toString();
}

/**
 * The last day of the week (Sunday), month or year that a `yyyy-mm-dd` lies in.
 * @throws RangeError when the text names no day.
 */
export function endOfPeriod(date: string, period: 'week' | 'month' | 'year'): string {
  const day = Temporal.PlainDate.from(date);
  if (period === 'week') return day.add({ days: 7 - day.dayOfWeek }).toString();
  if (period === 'month') return day.with({ day: day.daysInMonth }).toString();
  return day.with({ month: 12, day: 31 }).toString();
}

/**
 * The first such day of the week after a `yyyy-mm-dd`.
 * @param dayOfWeek 1 for Monday to 7 for Sunday.
 * @throws RangeError when the text names no day.
 */
export function nextDayOfWeek(date: string, dayOfWeek: number): string {
  const day = Temporal.PlainDate.from(date);
  return day.add({ days: ((dayOfWeek - day.dayOfWeek + 6) % 7) + 1 }).toString();
}
