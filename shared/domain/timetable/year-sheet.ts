import { Temporal } from 'temporal-polyfill';
import type { Body } from '../body.ts';
import type { IsoDate } from '../calendar.ts';
import { findConflicts, type CalendarMeeting } from '../days/conflicts.ts';
import type { ClosedPeriod } from '../days/day-sheet.ts';
import { bankHolidaysOf, toIsoDate } from '../days/holidays.ts';
import type { Nation } from '../days/nation.ts';
import type { Meeting } from '../meeting.ts';
import { groupBy } from './grouping.ts';

/** A seat of somebody who sits on several bodies, from a day to a day. */
export interface SharedSeat {
  readonly bodyId: string;
  readonly personId: string;
  readonly name: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Why two meetings stand in each other's way, in words, with the names of those expected at both. */
export interface NamedConflict {
  readonly day: IsoDate;
  readonly meetingIds: readonly [string, string];
  readonly kind: 'same-body' | 'overlap' | 'same-day';
  /** `Town Council and Planning Committee meet at the same time on …: A Bright and B Cole sit on both`. */
  readonly words: string;
}

interface Placed extends Pick<Meeting, 'heldOn' | 'startsAt' | 'endsAt' | 'calledOff'> {
  readonly id: string;
  readonly bodyId: string;
}

/** The conflicts among meetings, those called off left out, with names. [V2] */
export function nameConflicts(
  meetings: readonly Placed[],
  bodies: readonly Pick<Body, 'id' | 'name'>[],
  seats: readonly SharedSeat[],
): NamedConflict[] {
  const bodyNames = new Map<string, string>(bodies.map(({ id, name }) => [id, name]));
  const names = new Map(seats.map(({ personId, name }) => [personId, name]));
  const byBody = groupBy(seats, ({ bodyId }) => bodyId);
  const placed = meetings.flatMap((meeting): CalendarMeeting[] => {
    const day = meeting.heldOn;
    if (day === null || meeting.calledOff !== null) return [];
    const memberIds = (byBody.get(meeting.bodyId) ?? [])
      .filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day))
      .map(({ personId }) => personId);
    const { id, bodyId, startsAt, endsAt } = meeting;
    return [{ id, bodyId, bodyName: bodyNames.get(bodyId) ?? '', day, startsAt, endsAt, memberIds }];
  });
  return findConflicts(placed).map(({ day, meetingIds, kind, sharedMemberIds, words }) => {
    const who = sharedMemberIds.map((id) => names.get(id) ?? '').filter((name) => name !== '');
    return { day, meetingIds, kind, words: who.length === 0 ? words : `${words} (${listNames(who)})` };
  });
}

/** `A Bright, B Cole and D East`; beyond six the rest are counted. */
export function listNames(names: readonly string[]): string {
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} others`] : names;
  return [shown.slice(0, -1).join(', '), shown.at(-1)].filter(Boolean).join(' and ');
}

/** What is known of one day of the year. */
export interface YearDay {
  readonly day: IsoDate;
  readonly holiday: string | null;
  /** The closed days that it lies in, by name. */
  readonly closed: readonly string[];
}

/** The days of a year on which something is to be said besides meetings, by day. */
export function markedDaysOf(
  year: number,
  nation: Nation,
  closedDays: readonly ClosedPeriod[],
): ReadonlyMap<string, YearDay> {
  const days = new Map<string, { day: IsoDate; holiday: string | null; closed: string[] }>();
  const at = (day: IsoDate) => {
    const known = days.get(day) ?? { day, holiday: null, closed: [] };
    days.set(day, known);
    return known;
  };
  for (const { day, name } of bankHolidaysOf(nation, year)) at(day).holiday = name;
  const all = daysOfYear(year);
  const [first, last] = [all[0] ?? '', all.at(-1) ?? ''];
  for (const { from, to, name } of closedDays) {
    if (to < first || from > last) continue;
    for (const day of all) if (from <= day && day <= to) at(day).closed.push(name);
  }
  return days;
}

/** Every day of a year, in order. */
export function daysOfYear(year: number): readonly IsoDate[] {
  return monthsOfYear(year).flatMap(({ days }) => days);
}

export interface YearMonth {
  /** 1 to 12. */
  readonly month: number;
  readonly name: string;
  readonly days: readonly IsoDate[];
  /** The weekday of its first day, 1 for Monday. */
  readonly startsOn: number;
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const months = new Map<number, readonly YearMonth[]>();

/** The months of a year with their days; made once. @throws RangeError for a year that calendars do not reach */
export function monthsOfYear(year: number): readonly YearMonth[] {
  const known = months.get(year);
  if (known !== undefined) return known;
  const made = monthNames.map((name, place): YearMonth => {
    const first = Temporal.PlainDate.from({ year, month: place + 1, day: 1 }, { overflow: 'reject' });
    const days = Array.from({ length: first.daysInMonth }, (_, at) => toIsoDate(first.add({ days: at })));
    return { month: place + 1, name, days, startsOn: first.dayOfWeek };
  });
  months.set(year, made);
  return made;
}

/** The day so many days or months after another, or before it where the number is negative. */
export function stepDay(day: IsoDate, by: { readonly days?: number; readonly months?: number }): IsoDate {
  return toIsoDate(Temporal.PlainDate.from(day).add(by));
}

/** How many days from one day to another; below zero where the other comes first. */
export function daysBetween(day: IsoDate, other: IsoDate): number {
  return Temporal.PlainDate.from(day).until(Temporal.PlainDate.from(other), { largestUnit: 'days' }).days;
}
