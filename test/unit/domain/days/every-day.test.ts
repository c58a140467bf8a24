import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { countClearDays, type ClearDayRule } from '../../../../shared/domain/days/clear-days.ts';
import type { ClosedPeriod } from '../../../../shared/domain/days/day-sheet.ts';
import type { Nation } from '../../../../shared/domain/days/nation.ts';
import { addWorkingDays } from '../../../../shared/domain/days/working-days.ts';

/**
 * RELIABILITY G4: every day of 2015–2040, every nation, every kind of rule, against a second calendar that shares no
 * code with the first: days are numbers since 1970, bank holidays come from the package, and the answer is found by
 * asking of each earlier day whether enough counting days lie between it and the meeting.
 */

const dayLength = 86_400_000;
const from = Date.UTC(2015, 0, 1) / dayLength;
const to = Date.UTC(2040, 11, 31) / dayLength;
const margin = 120;

const nations: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const states: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'ENG',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
};

const numberOf = (day: string): number => Date.parse(`${day}T00:00Z`) / dayLength;
const textOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);
/** 0 for Sunday to 6 for Saturday; the first of January 1970 was a Thursday. */
const weekdayOf = (number: number): number => (number + 4) % 7;

function holidaysOf(nation: Nation): Set<number> {
  const found = new Set<number>(nation === 'scotland' ? [numberOf('2026-06-15')] : []);
  const oracle = new Holidays('GB', states[nation]);
  for (let year = 2014; year <= 2041; year += 1)
    for (const { date, type } of oracle.getHolidays(year))
      if (type === 'public') found.add(numberOf(date.slice(0, 10)));
  return found;
}

/** Thursday to Tuesday around the Sunday that the package calls Easter. */
function easterBreaks(): Set<number> {
  const found = new Set<number>();
  const oracle = new Holidays('GB', 'ENG', { types: ['observance'] });
  for (let year = 2014; year <= 2041; year += 1)
    for (const { date, rule } of oracle.getHolidays(year))
      if (rule === 'easter') for (let by = -3; by <= 2; by += 1) found.add(numberOf(date.slice(0, 10)) + by);
  return found;
}

/** From the Saturday or weekday before 25 December to the first day after it that is neither Sunday nor holiday. */
function christmasBreaks(holidays: Set<number>): Set<number> {
  const found = new Set<number>();
  for (let year = 2014; year <= 2041; year += 1) {
    const christmas = numberOf(`${year}-12-25`);
    const before = weekdayOf(christmas) === 1 ? christmas - 2 : christmas - 1;
    for (let each = before; ; each += 1) {
      found.add(each);
      if (each > christmas && weekdayOf(each) !== 0 && !holidays.has(each)) break;
    }
  }
  return found;
}

/** The weekdays on either side of every other bank holiday, and what lies between. */
function bankHolidayBreaks(holidays: Set<number>, breaks: Set<number>): Set<number> {
  const found = new Set<number>();
  for (const holiday of holidays) {
    if (breaks.has(holiday) || weekdayOf(holiday) === 0 || weekdayOf(holiday) === 6) continue;
    found.add(weekdayOf(holiday) === 1 ? holiday - 2 : holiday - 1);
    let after = holiday + 1;
    while (weekdayOf(after) === 0 || holidays.has(after)) after += 1;
    found.add(after);
  }
  return found;
}

/** Every third year the office shuts between Christmas and New Year; every summer for three days. */
const ownHolidays: ClosedPeriod[] = [];
for (let year = 2014; year <= 2041; year += 1) {
  const period = (first: string, last: string, name: string): void => {
    ownHolidays.push({ from: IsoDate.parse(`${year}-${first}`), to: IsoDate.parse(`${year}-${last}`), name });
  };
  if (year % 3 === 0) period('12-27', '12-31', 'Offices closed');
  period('08-05', '08-07', 'Show week');
}
const ownClosed = new Set(
  ownHolidays.flatMap((period) => {
    const first = numberOf(period.from);
    return Array.from({ length: numberOf(period.to) - first + 1 }, (_, by) => first + by);
  }),
);

type Shape = Omit<ClearDayRule, 'nation' | 'kind'>;
const shapes: readonly (readonly [string, Shape, boolean])[] = [
  ['five working days', { days: 5, saturdays: 'skip', breaks: 'count', unit: 'working' }, false],
  ['five working days with own closed days', { days: 5, saturdays: 'skip', breaks: 'count', unit: 'working' }, true],
  ['three working days', { days: 3, saturdays: 'skip', breaks: 'count', unit: 'working' }, false],
  ['three days of a parish', { days: 3, saturdays: 'count', breaks: 'skip', unit: 'working' }, false],
  ['three days of a parish without Saturdays', { days: 3, saturdays: 'skip', breaks: 'skip', unit: 'working' }, true],
  [
    'three days of a parish and bank holiday breaks',
    { days: 3, saturdays: 'count', breaks: 'skip-bank-holiday-breaks', unit: 'working' },
    false,
  ],
  ['28 days of the calendar', { days: 28, saturdays: 'skip', breaks: 'count', unit: 'calendar' }, false],
  ['28 working days', { days: 28, saturdays: 'skip', breaks: 'count', unit: 'working' }, false],
];

interface Naive {
  /** Whether offices work on the day at this place. */
  readonly open: readonly boolean[];
  /** How many counting days lie before the day at this place. */
  readonly counting: readonly number[];
}

function naiveCalendar(holidays: Set<number>, breaks: Set<number>, rule: Shape, withOwn: boolean): Naive {
  const open: boolean[] = [];
  const counting: number[] = [0];
  for (let number = from - margin; number <= to; number += 1) {
    const weekday = weekdayOf(number);
    const free = weekday === 0 || (weekday === 6 && rule.saturdays === 'skip') || holidays.has(number);
    const works = !free && !(withOwn && ownClosed.has(number));
    const counts = rule.unit === 'calendar' || (works && !breaks.has(number));
    open.push(works);
    counting.push((counting.at(-1) ?? 0) + (counts ? 1 : 0));
  }
  return { open, counting };
}

/** The place of the latest working day with enough counting days between it and the meeting. */
function naiveLastDay({ open, counting }: Naive, meeting: number, days: number): number {
  for (let each = meeting - 1; each >= 0; each -= 1) {
    const between = (counting[meeting] ?? 0) - (counting[each + 1] ?? 0);
    if (between >= days && open[each] === true) return each;
  }
  throw new Error(`no last day before ${everyDay[meeting]}`);
}

/** Every day with the place it has in a naive calendar. */
const everyDay = Array.from({ length: to - (from - margin) + 1 }, (_, place) => textOf(from - margin + place));

describe('every day of 2015 to 2040', () => {
  const easter = easterBreaks();

  describe.each(nations)('in %s', (nation) => {
    const holidays = holidaysOf(nation);
    const both = new Set([...easter, ...christmasBreaks(holidays)]);
    const readings: Readonly<Record<ClearDayRule['breaks'], Set<number>>> = {
      count: new Set(),
      skip: both,
      'skip-bank-holiday-breaks': new Set([...both, ...bankHolidayBreaks(holidays, both)]),
    };

    it.each(shapes)('[K1][K2][K3][K4][K6] %s: the last day that a second calendar gives', (_, shape, withOwn) => {
      const naive = naiveCalendar(holidays, readings[shape.breaks], shape, withOwn);
      const rule: ClearDayRule = { ...shape, nation, kind: 'statutory' };
      const wrong: string[] = [];
      for (let place = margin; place < everyDay.length; place += 1) {
        const expected = everyDay[naiveLastDay(naive, place, shape.days)];
        const meetingOn = IsoDate.parse(everyDay[place]);
        const { lastDay, days } = countClearDays({ meetingOn, rule, ownHolidays: withOwn ? ownHolidays : [] });
        const counted = days.filter((each) => each.counted).length;
        if (lastDay !== expected || (shape.unit === 'working' && counted !== shape.days))
          wrong.push(`${meetingOn} gives ${lastDay}, not ${expected}`);
      }
      expect(wrong.slice(0, 5)).toEqual([]);
    });
  });

  it.each(nations)('[K7] counts ten working days on and back again in %s', (nation) => {
    const holidays = holidaysOf(nation);
    const calendar = { nation, saturdays: 'skip' as const, ownHolidays: [] };
    const wrong: string[] = [];
    for (let start = from; start <= to - 30; start += 1) {
      let left = 10;
      let expected = start;
      while (left > 0) {
        expected += 1;
        if (weekdayOf(expected) !== 0 && weekdayOf(expected) !== 6 && !holidays.has(expected)) left -= 1;
      }
      const there = addWorkingDays(IsoDate.parse(textOf(start)), 10, calendar);
      if (there !== textOf(expected)) wrong.push(`${textOf(start)} gives ${there}, not ${textOf(expected)}`);
      const back = addWorkingDays(there, -10, calendar);
      if (back > textOf(start)) wrong.push(`${there} goes back to ${back}, after ${textOf(start)}`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
