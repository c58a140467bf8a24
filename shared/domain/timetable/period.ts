import { Temporal } from 'temporal-polyfill';
import { formatLongDate } from '../../text/dates.ts';
import { IsoDate } from '../calendar.ts';
import { toIsoDate } from '../days/holidays.ts';

/** Days from one to another, both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** January to December. */
export function calendarYear(year: number): Period {
  return { from: IsoDate.parse(`${year}-01-01`), to: IsoDate.parse(`${year}-12-31`) };
}

/** The municipal year that begins in a year: councils meet from their annual meeting in May to the April after it. [N4] */
export function councilYear(year: number): Period {
  return { from: IsoDate.parse(`${year}-05-01`), to: IsoDate.parse(`${year + 1}-04-30`) };
}

/** `2026` for a calendar year, `2026/27` for a council year, else both days. */
export function describePeriod({ from, to }: Period): string {
  const year = Number(from.slice(0, 4));
  const isThis = (other: Period) => other.from === from && other.to === to;
  if (isThis(calendarYear(year))) return String(year);
  if (isThis(councilYear(year))) return `${year}/${String(year + 1).slice(2)}`;
  return `${formatLongDate(from)} to ${formatLongDate(to)}`;
}

/** Reads `2026`, `2026/27`, or `2026-09-01..2027-08-31`; null where it is none of these, or ends before it begins. [N4] */
export function readPeriod(words: string): Period | null {
  const year = /^((?:19|20)\d\d)(?:\s*[/-]\s*(?:20)?(\d\d))?$/.exec(words.trim());
  if (year?.[1] !== undefined) {
    const first = Number(year[1]);
    if (year[2] === undefined) return calendarYear(first);
    return Number(year[2]) === (first + 1) % 100 ? councilYear(first) : null;
  }
  const [from, to, ...more] = words.split('..').map((day) => IsoDate.safeParse(day.trim()).data);
  return from === undefined || to === undefined || more.length > 0 || to < from ? null : { from, to };
}

/** The same days a year before: what is copied into a period. The last of February stays the last. */
export function yearBefore({ from, to }: Period): Period {
  const back = (day: IsoDate) => Temporal.PlainDate.from(day).subtract({ years: 1 });
  const isMonthEnd = Temporal.PlainDate.from(to).add({ days: 1 }).day === 1;
  const end = back(to);
  return { from: toIsoDate(back(from)), to: toIsoDate(isMonthEnd ? end.with({ day: end.daysInMonth }) : end) };
}
