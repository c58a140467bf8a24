import { Temporal } from 'temporal-polyfill';
import { IsoDate } from '../calendar.ts';
import type { Nation } from './nation.ts';
import { oneOffHolidays } from './one-off-holidays.ts';

/** The years whose one-off holidays are known here; before and after them there are only the rules. */
export const knownHolidayYears = { from: 2010, to: 2045 } as const;

export interface BankHoliday {
  readonly day: IsoDate;
  /** In words, as a calendar prints it: `Boxing Day (substitute day)`. */
  readonly name: string;
  /** `weekend`: the day itself, on a Saturday or Sunday, whose holiday is taken on a substitute day. */
  readonly kind: 'usual' | 'weekend' | 'substitute' | 'moved' | 'one-off';
  readonly appointedAs: 'mourning' | null;
}

interface NamedDay {
  readonly name: string;
  readonly date: Temporal.PlainDate;
}

const years = new Map<string, readonly BankHoliday[]>();

/**
 * The bank holidays of a calendar year in order of date, with substitute days, moved and one-off ones. [Y1]–[Y4]
 * Source: Banking and Financial Dealings Act 1971 Sch 1 and the yearly proclamations, as GOV.UK lists them.
 * Outside {@link knownHolidayYears} the usual holidays are given by rule, without one-off ones.
 */
export function bankHolidaysOf(nation: Nation, year: number): readonly BankHoliday[] {
  const key = `${nation} ${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const made = makeYear(nation, year);
  years.set(key, made);
  return made;
}

function makeYear(nation: Nation, year: number): readonly BankHoliday[] {
  const ofYear = oneOffHolidays.filter(({ day, nations }) => day.startsWith(`${year}-`) && nations.includes(nation));
  const given = new Set(ofYear.map(({ insteadOf }) => insteadOf));
  const usual = usualHolidays(nation, year).filter(({ day }) => !given.has(day));
  const extra = ofYear.map(({ day, name, insteadOf, appointedAs }): BankHoliday => {
    return { day, name, kind: insteadOf === null ? 'one-off' : 'moved', appointedAs };
  });
  return [...usual, ...extra].sort((one, other) => (one.day < other.day ? -1 : 1));
}

function usualHolidays(nation: Nation, year: number): BankHoliday[] {
  const on = (name: string, month: number, day: number): NamedDay => ({
    name,
    date: Temporal.PlainDate.from({ year, month, day }),
  });
  const monday = (name: string, month: number, which: 'first' | 'last'): NamedDay => ({
    name,
    date: mondayOf(year, month, which),
  });
  const easter = easterOf(year);
  const scotland = nation === 'scotland';
  return [
    ...withSubstitutes([on("New Year's Day", 1, 1), ...(scotland ? [on('2 January', 1, 2)] : [])]),
    ...(nation === 'northern-ireland' ? withSubstitutes([on("St Patrick's Day", 3, 17)]) : []),
    asUsual({ name: 'Good Friday', date: easter.subtract({ days: 2 }) }),
    ...(scotland ? [] : [asUsual({ name: 'Easter Monday', date: easter.add({ days: 1 }) })]),
    asUsual(monday('Early May bank holiday', 5, 'first')),
    asUsual(monday('Spring bank holiday', 5, 'last')),
    ...(nation === 'northern-ireland' ? withSubstitutes([on('Battle of the Boyne', 7, 12)]) : []),
    asUsual(monday('Summer bank holiday', 8, scotland ? 'first' : 'last')),
    ...(scotland ? withSubstitutes([on("St Andrew's Day", 11, 30)]) : []),
    ...withSubstitutes([on('Christmas Day', 12, 25), on('Boxing Day', 12, 26)]),
  ];
}

function asUsual({ name, date }: NamedDay): BankHoliday {
  return { day: toIsoDate(date), name, kind: 'usual', appointedAs: null };
}

/**
 * Days of the same feast, and for each that falls on a weekend the next weekday that none of them holds: 25 December on
 * a Sunday is taken on the 27th, because the 26th is a holiday of its own.
 */
function withSubstitutes(days: readonly NamedDay[]): BankHoliday[] {
  const taken = new Set(days.map(({ date }) => date.toString()));
  return days.flatMap(({ name, date }) => {
    if (date.dayOfWeek < 6) return [asUsual({ name, date })];
    let substitute = date;
    while (substitute.dayOfWeek > 5 || taken.has(substitute.toString())) substitute = substitute.add({ days: 1 });
    taken.add(substitute.toString());
    return [
      { day: toIsoDate(date), name, kind: 'weekend' as const, appointedAs: null },
      { day: toIsoDate(substitute), name: `${name} (substitute day)`, kind: 'substitute' as const, appointedAs: null },
    ];
  });
}

function mondayOf(year: number, month: number, which: 'first' | 'last'): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  if (which === 'first') return first.add({ days: (8 - first.dayOfWeek) % 7 });
  const last = first.with({ day: first.daysInMonth });
  return last.subtract({ days: last.dayOfWeek - 1 });
}

/**
 * Easter Day of the Gregorian calendar.
 * Source: the anonymous algorithm (Nature, 1876; J Meeus, Astronomical Algorithms, chapter 8), for every year from 1583.
 */
export function easterOf(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const sum = epact + sunday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

/** The day of a calendar date, as the model writes it. */
export function toIsoDate(date: Temporal.PlainDate): IsoDate {
  return IsoDate.parse(date.toString());
}
