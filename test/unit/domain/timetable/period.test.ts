import { describe, expect, it } from 'vitest';
import {
  calendarYear,
  councilYear,
  describePeriod,
  readPeriod,
  yearBefore,
} from '../../../../shared/domain/timetable/period.ts';

describe('[N4] the days that a plan or a timetable is for', () => {
  it('are a calendar year, a council year, or any two days, and are called so', () => {
    expect(readPeriod('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(readPeriod(' 2026/27 ')).toEqual({ from: '2026-05-01', to: '2027-04-30' });
    expect(readPeriod('2099-2100')).toBeNull();
    expect(readPeriod('2026-2027')).toEqual(councilYear(2026));
    expect(readPeriod('2026-09-01..2027-08-31')).toEqual({ from: '2026-09-01', to: '2027-08-31' });
    expect([calendarYear(2026), councilYear(2099)].map(describePeriod)).toEqual(['2026', '2099/00']);
    expect(describePeriod({ from: '2026-09-01', to: '2027-08-31' } as never)).toBe(
      '1 September 2026 to 31 August 2027',
    );
  });

  it('are refused where they are none', () => {
    const none = ['', 'May', '2026/28', '1826', '2026-13-01..2027-01-01', '2027-01-01..2026-01-01', '2026..2027'];
    expect(none.map(readPeriod)).toEqual(none.map(() => null));
  });

  it('are copied from the same days a year before, a month’s end from the month’s end', () => {
    expect(yearBefore(councilYear(2027))).toEqual(councilYear(2026));
    expect(readPeriod('2024-03-01..2025-02-28')).not.toBeNull();
    const toFebruary = readPeriod('2024-03-01..2025-02-28');
    expect(toFebruary && yearBefore(toFebruary)).toEqual({ from: '2023-03-01', to: '2024-02-29' });
  });
});
