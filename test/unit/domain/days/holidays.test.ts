import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { bankHolidaysOf, easterOf, knownHolidayYears } from '../../../../shared/domain/days/holidays.ts';
import type { Nation } from '../../../../shared/domain/days/nation.ts';
import { mourningDays, oneOffHolidays } from '../../../../shared/domain/days/one-off-holidays.ts';

const nations: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const states: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'ENG',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
};
const yearsKnown = Array.from(
  { length: knownHolidayYears.to - knownHolidayYears.from + 1 },
  (_, offset) => knownHolidayYears.from + offset,
);

/**
 * Where the package differs from what was proclaimed: what it leaves out and what it has too much. Each with its reason.
 */
const differences: readonly { nations: readonly Nation[]; missing: string[]; surplus: string[]; why: string }[] = [
  { nations, missing: ['2011-04-29'], surplus: [], why: 'the package does not know the royal wedding' },
  {
    nations,
    missing: ['2012-06-04'],
    surplus: ['2012-05-28'],
    why: 'the package does not move the spring bank holiday to the Diamond Jubilee',
  },
  { nations: ['scotland'], missing: ['2026-06-15'], surplus: [], why: 'proclaimed in February 2026' },
];

function oracleDays(nation: Nation, year: number): string[] {
  const days = new Holidays('GB', states[nation]).getHolidays(year);
  return [
    ...new Set(days.filter(({ type }) => type === 'public' || type === 'bank').map(({ date }) => date.slice(0, 10))),
  ];
}

function named(nation: Nation, year: number): Record<string, string> {
  return Object.fromEntries(bankHolidaysOf(nation, year).map(({ day, name }) => [day, name]));
}

describe('bank holidays', () => {
  it.each(nations)('[Y1] has every day that date-holidays has for %s, but for the explained differences', (nation) => {
    const ofNation = differences.filter((each) => each.nations.includes(nation));
    const missing = ofNation.flatMap((each) => each.missing);
    const surplus = ofNation.flatMap((each) => each.surplus);
    const seen: string[] = [];
    for (const year of yearsKnown) {
      const oracle = oracleDays(nation, year);
      seen.push(...oracle);
      const proclaimed = missing.filter((day) => day.startsWith(`${year}-`));
      const expected = [...oracle.filter((day) => !surplus.includes(day)), ...proclaimed].sort();
      expect(bankHolidaysOf(nation, year).map(({ day }) => String(day))).toEqual(expected);
    }
    expect(surplus.filter((day) => !seen.includes(day))).toEqual([]);
    expect(missing.filter((day) => seen.includes(day))).toEqual([]);
  });

  it('[Y2] knows the one-off holidays and what they replace', () => {
    expect(named('england-and-wales', 2011)['2011-04-29']).toBe('Royal wedding');
    const jubilee = named('scotland', 2012);
    expect(jubilee['2012-06-04']).toBe('Spring bank holiday, moved from 28 May');
    expect(jubilee['2012-06-05']).toBe('Diamond Jubilee of Queen Elizabeth II');
    expect(jubilee['2012-05-28']).toBeUndefined();
    expect(named('northern-ireland', 2020)['2020-05-08']).toContain('VE Day');
    expect(named('northern-ireland', 2020)['2020-05-04']).toBeUndefined();
    const platinum = named('england-and-wales', 2022);
    expect(platinum['2022-05-30']).toBeUndefined();
    expect(Object.keys(platinum).filter((day) => day > '2022-05-31' && day < '2022-10-01')).toEqual([
      '2022-06-02',
      '2022-06-03',
      '2022-08-29',
      '2022-09-19',
    ]);
    expect(named('scotland', 2023)['2023-05-08']).toBe('Coronation of King Charles III');
    expect(named('scotland', 2026)['2026-06-15']).toBeDefined();
    expect(named('england-and-wales', 2026)['2026-06-15']).toBeUndefined();
  });

  it('[Y3] gives each feast on a weekend its own substitute day', () => {
    expect(named('england-and-wales', 2021)).toMatchObject({
      '2021-12-25': 'Christmas Day',
      '2021-12-27': 'Christmas Day (substitute day)',
      '2021-12-28': 'Boxing Day (substitute day)',
    });
    expect(named('england-and-wales', 2022)).toMatchObject({
      '2022-01-03': "New Year's Day (substitute day)",
      '2022-12-26': 'Boxing Day',
      '2022-12-27': 'Christmas Day (substitute day)',
    });
    expect(named('scotland', 2022)).toMatchObject({
      '2022-01-03': "New Year's Day (substitute day)",
      '2022-01-04': '2 January (substitute day)',
    });
    expect(named('scotland', 2023)).toMatchObject({
      '2023-01-02': '2 January',
      '2023-01-03': "New Year's Day (substitute day)",
    });
    expect(named('northern-ireland', 2026)['2026-07-13']).toBe('Battle of the Boyne (substitute day)');
    expect(named('scotland', 2025)['2025-12-01']).toBe("St Andrew's Day (substitute day)");
    const kinds = bankHolidaysOf('england-and-wales', 2026).filter(({ day }) => day > '2026-12-01');
    expect(kinds.map(({ day, kind }) => [String(day), kind])).toEqual([
      ['2026-12-25', 'usual'],
      ['2026-12-26', 'weekend'],
      ['2026-12-28', 'substitute'],
    ]);
  });

  it('[Y4] tells days of mourning and whose reading they are', () => {
    const funeral = bankHolidaysOf('england-and-wales', 2022).find(({ day }) => day === '2022-09-19');
    expect(funeral?.appointedAs).toBe('mourning');
    expect(mourningDays.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2021-04-09 2021-04-17',
      '2022-09-08 2022-09-19',
    ]);
    expect(mourningDays.every(({ source }) => source.includes('NALC'))).toBe(true);
  });

  it('[Y2] keeps the table of one-off holidays inside the years that it claims to know', () => {
    const ofTable = oneOffHolidays.map(({ day }) => Number(day.slice(0, 4)));
    expect(ofTable.every((year) => year >= knownHolidayYears.from && year <= knownHolidayYears.to)).toBe(true);
  });

  it('[Y5] finds Easter Day, the earliest and the latest too', () => {
    expect(easterOf(2026).toString()).toBe('2026-04-05');
    expect(easterOf(2008).toString()).toBe('2008-03-23');
    expect(easterOf(2038).toString()).toBe('2038-04-25');
    expect(easterOf(1818).toString()).toBe('1818-03-22');
  });

  it('[Y6] gives the usual holidays by rule outside the years that it knows', () => {
    expect(named('england-and-wales', 1998)['1998-12-28']).toBe('Boxing Day (substitute day)');
    expect(bankHolidaysOf('england-and-wales', 2060).length).toBeGreaterThanOrEqual(8);
  });
});
