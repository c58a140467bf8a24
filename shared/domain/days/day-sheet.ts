import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../calendar.ts';
import { bankHolidaysOf, easterOf, knownHolidayYears, toIsoDate } from './holidays.ts';
import type { Nation } from './nation.ts';
import { mourningDays } from './one-off-holidays.ts';

/** A period in which the body's office is closed, or in which it does not meet; both ends included. */
export interface ClosedPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** In words, as the working shows it: `Town Hall closed`, `Half-term`. */
  readonly name: string;
}

/** What is known of a day before any rule reads it. */
export interface DayFacts {
  readonly day: IsoDate;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** The name of the bank holiday; null on any other day. */
  readonly holiday: string | null;
  /** `Christmas break`, `Easter break`: the breaks of the Local Government Act 1972 s270(1); null outside them. */
  readonly break: string | null;
  /** True on a bank holiday outside those breaks, on the last weekday before it and on the next weekday after it. */
  readonly bankHolidayBreak: boolean;
  readonly mourning: string | null;
}

interface YearSheet {
  readonly days: readonly DayFacts[];
  readonly places: ReadonlyMap<string, number>;
}

const sheets = new Map<string, YearSheet>();

/**
 * Walks a nation's calendar day by day, in either direction and over the ends of years. Sheets of years are made once
 * and kept, so that a step costs no date arithmetic.
 */
export class DayWalk {
  readonly #nation: Nation;
  #year: number;
  #sheet: YearSheet;
  #place: number;

  /** @throws RangeError when the text names no day. */
  constructor(nation: Nation, day: IsoDate) {
    this.#nation = nation;
    this.#year = Number(day.slice(0, 4));
    this.#sheet = sheetOf(nation, this.#year);
    const place = this.#sheet.places.get(day);
    if (place === undefined) throw new RangeError(`No such day: ${day}`);
    this.#place = place;
  }

  get now(): DayFacts {
    const facts = this.#sheet.days[this.#place];
    if (facts === undefined) throw new RangeError(`No day ${this.#place} in ${this.#year}`);
    return facts;
  }

  back(): DayFacts {
    if (this.#place === 0) {
      this.#turnTo(this.#year - 1);
      this.#place = this.#sheet.days.length;
    }
    this.#place -= 1;
    return this.now;
  }

  on(): DayFacts {
    this.#place += 1;
    if (this.#place === this.#sheet.days.length) {
      this.#turnTo(this.#year + 1);
      this.#place = 0;
    }
    return this.now;
  }

  #turnTo(year: number): void {
    this.#year = year;
    this.#sheet = sheetOf(this.#nation, year);
  }
}

/** The facts of one day. @throws RangeError when the text names no day. */
export function factsOf(nation: Nation, day: IsoDate): DayFacts {
  return new DayWalk(nation, day).now;
}

/** True where the one-off bank holidays of every day from one to another are known. */
export function holidaysAreKnown(from: IsoDate, to: IsoDate): boolean {
  return Number(from.slice(0, 4)) >= knownHolidayYears.from && Number(to.slice(0, 4)) <= knownHolidayYears.to;
}

function sheetOf(nation: Nation, year: number): YearSheet {
  const key = `${nation} ${year}`;
  const known = sheets.get(key);
  if (known !== undefined) return known;
  const made = makeSheet(nation, year);
  sheets.set(key, made);
  return made;
}

function makeSheet(nation: Nation, year: number): YearSheet {
  const around = [year - 1, year, year + 1].flatMap((each) => bankHolidaysOf(nation, each));
  const holidays = new Map(around.map(({ day, name }) => [day, name]));
  const isHoliday = (date: Temporal.PlainDate): boolean => holidays.has(toIsoDate(date));
  const breaks = new Map<string, string>();
  const fill = (name: string, from: Temporal.PlainDate, to: Temporal.PlainDate): void => {
    for (let date = from; Temporal.PlainDate.compare(date, to) <= 0; date = date.add({ days: 1 }))
      breaks.set(date.toString(), name);
  };
  const easter = easterOf(year);
  fill('Easter break', easter.subtract({ days: 3 }), easter.add({ days: 2 }));
  const christmas = Temporal.PlainDate.from({ year, month: 12, day: 25 });
  fill('Christmas break', weekdayBefore(christmas), weekdayAfter(christmas, isHoliday));

  const holidayBreaks = new Set<string>();
  for (const { day, kind } of around) {
    if (kind === 'weekend' || breaks.has(day) || isOfChristmas(day)) continue;
    const date = Temporal.PlainDate.from(day);
    const last = weekdayAfter(date, isHoliday);
    for (let each = weekdayBefore(date); Temporal.PlainDate.compare(each, last) <= 0; each = each.add({ days: 1 }))
      holidayBreaks.add(each.toString());
  }

  const days: DayFacts[] = [];
  for (
    let date = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    date.year === year;
    date = date.add({ days: 1 })
  ) {
    const day = toIsoDate(date);
    days.push({
      day,
      weekday: date.dayOfWeek,
      holiday: holidays.get(day) ?? null,
      break: breaks.get(day) ?? null,
      bankHolidayBreak: holidayBreaks.has(day),
      mourning: mourningDays.find(({ from, to }) => from <= day && day <= to)?.name ?? null,
    });
  }
  return { days, places: new Map(days.map(({ day }, place) => [day, place])) };
}

/** The holidays of Christmas of the years before and after, which belong to the breaks of those years. */
function isOfChristmas(day: string): boolean {
  return day.slice(5) >= '12-24';
}

/** The last weekday before a day. A Saturday is a weekday here: the Act of 1972 sets only Sundays apart. */
function weekdayBefore(date: Temporal.PlainDate): Temporal.PlainDate {
  const before = date.subtract({ days: 1 });
  return before.dayOfWeek === 7 ? before.subtract({ days: 1 }) : before;
}

/** The first weekday after a day that is no bank holiday. */
function weekdayAfter(date: Temporal.PlainDate, isHoliday: (date: Temporal.PlainDate) => boolean): Temporal.PlainDate {
  let after = date.add({ days: 1 });
  while (after.dayOfWeek === 7 || isHoliday(after)) after = after.add({ days: 1 });
  return after;
}
