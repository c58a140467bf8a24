import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import {
  checkNotice,
  ClearDayRule,
  countClearDays,
  countNoticeBothWays,
  type ClearDays,
} from '../../../../shared/domain/days/clear-days.ts';
import type { ClosedPeriod } from '../../../../shared/domain/days/day-sheet.ts';
import { addWorkingDays, countForward, type WorkingCalendar } from '../../../../shared/domain/days/working-days.ts';

const day = (text: string): IsoDate => IsoDate.parse(text);

const five: ClearDayRule = {
  days: 5,
  kind: 'statutory',
  nation: 'england-and-wales',
  saturdays: 'skip',
  breaks: 'count',
  unit: 'working',
  shorterNotice: 'allowed',
};
const parish: ClearDayRule = {
  days: 3,
  kind: 'statutory',
  nation: 'england-and-wales',
  saturdays: 'count',
  breaks: 'skip',
  unit: 'working',
  mourning: 'skip',
};
const officeDays: WorkingCalendar = { nation: 'england-and-wales', saturdays: 'skip', ownHolidays: [] };

function count(meetingOn: string, rule: ClearDayRule, ownHolidays: readonly ClosedPeriod[] = []): ClearDays {
  return countClearDays({ meetingOn: day(meetingOn), rule, ownHolidays });
}

/** `13 yes working day` for each day of the count, the last one before the meeting first. */
function working({ days }: ClearDays): string[] {
  return days.map((each) => `${each.day} ${each.counted ? 'counts' : each.reason}`).reverse();
}

describe('clear days before a meeting', () => {
  it('[K1] counts neither the day of issue nor the day of the meeting', () => {
    const result = count('2026-03-11', { ...five, days: 1 });
    expect(result.lastDay).toBe('2026-03-09');
    expect(result.days.map((each) => each.day)).toEqual(['2026-03-10']);
    expect(result.movedBack).toBeNull();
  });

  it('[K2] shows a parish each day with its reason, Saturdays counted or not', () => {
    const counted = count('2026-01-14', parish);
    expect(counted.lastDay).toBe('2026-01-09');
    expect(counted.days).toEqual([
      { day: '2026-01-10', counted: true, reason: 'Saturday, which counts here' },
      { day: '2026-01-11', counted: false, reason: 'Sunday' },
      { day: '2026-01-12', counted: true, reason: 'working day' },
      { day: '2026-01-13', counted: true, reason: 'working day' },
    ]);
    const skipped = count('2026-01-14', { ...parish, saturdays: 'skip' });
    expect(skipped.lastDay).toBe('2026-01-08');
    expect(working(skipped)).toContain('2026-01-10 Saturday');
  });

  it('[K2] shows the bank holiday before the last day of a partnership board', () => {
    const result = count('2026-06-03', { ...five, kind: 'voluntary' });
    expect(result.lastDay).toBe('2026-05-26');
    expect(result.closedBefore).toEqual([
      { day: '2026-05-23', counted: false, reason: 'Saturday' },
      { day: '2026-05-24', counted: false, reason: 'Sunday' },
      { day: '2026-05-25', counted: false, reason: 'Spring bank holiday' },
    ]);
  });

  it('[K3] moves a day of issue that is no working day back, and says so', () => {
    const result = count('2026-04-14', five);
    expect(result.lastDay).toBe('2026-04-02');
    expect(result.movedBack).toEqual({
      from: '2026-04-06',
      reason: 'Monday, 6 April 2026 is no working day (Easter Monday)',
    });
    expect(working(result)).toEqual([
      '2026-04-13 counts',
      '2026-04-12 Sunday',
      '2026-04-11 Saturday',
      '2026-04-10 counts',
      '2026-04-09 counts',
      '2026-04-08 counts',
      '2026-04-07 counts',
      '2026-04-06 Easter Monday',
      '2026-04-05 Sunday',
      '2026-04-04 Saturday',
      '2026-04-03 Good Friday',
    ]);
    expect(count('2026-01-15', parish).movedBack).toEqual({
      from: '2026-01-11',
      reason: 'Sunday, 11 January 2026 is no working day',
    });
  });

  it('[K4] leaves out the days of the Christmas and Easter breaks, on which a summons may still go out', () => {
    const afterEaster = count('2026-04-10', parish);
    expect(afterEaster.lastDay).toBe('2026-03-31');
    expect(working(afterEaster)).toEqual([
      '2026-04-09 counts',
      '2026-04-08 counts',
      '2026-04-07 Easter break',
      '2026-04-06 Easter Monday',
      '2026-04-05 Sunday',
      '2026-04-04 Easter break',
      '2026-04-03 Good Friday',
      '2026-04-02 Easter break',
      '2026-04-01 counts',
    ]);
    expect(count('2026-04-11', parish)).toMatchObject({ lastDay: '2026-04-07', movedBack: null });
    expect(count('2026-04-10', { ...parish, breaks: 'count' }).lastDay).toBe('2026-04-04');

    const afterChristmas = count('2025-12-30', parish);
    expect(working(afterChristmas)).toEqual([
      '2025-12-29 counts',
      '2025-12-28 Sunday',
      '2025-12-27 Christmas break',
      '2025-12-26 Boxing Day',
      '2025-12-25 Christmas Day',
      '2025-12-24 Christmas break',
      '2025-12-23 counts',
      '2025-12-22 counts',
      '2025-12-21 Sunday',
    ]);
    expect(afterChristmas.lastDay).toBe('2025-12-20');
  });

  it('[K4] reaches over a weekend of Christmas to the first weekday that is no bank holiday', () => {
    const reasons = new Map(count('2027-01-06', { ...parish, days: 9 }).days.map((each) => [String(each.day), each]));
    expect(reasons.get('2026-12-24')?.reason).toBe('Christmas break');
    expect(reasons.get('2026-12-26')?.reason).toBe('Boxing Day');
    expect(reasons.get('2026-12-29')?.reason).toBe('Christmas break');
    expect(reasons.get('2026-12-30')?.counted).toBe(true);
  });

  it('[K4] leaves out the weekdays beside a bank holiday where the rule reads the Act so', () => {
    const careful = count('2026-05-28', { ...parish, breaks: 'skip-bank-holiday-breaks' });
    expect(working(careful)).toEqual([
      '2026-05-27 counts',
      '2026-05-26 bank holiday break',
      '2026-05-25 Spring bank holiday',
      '2026-05-24 Sunday',
      '2026-05-23 bank holiday break',
      '2026-05-22 counts',
      '2026-05-21 counts',
    ]);
    expect(count('2026-05-28', parish).lastDay).toBe('2026-05-22');
  });

  it('[K2] leaves out the own closed days by their name', () => {
    const closed = [{ from: day('2026-12-29'), to: day('2026-12-31'), name: 'Town Hall closed' }];
    const result = count('2027-01-06', five, closed);
    expect(result.lastDay).toBe('2026-12-21');
    expect(working(result)).toContain('2026-12-30 Town Hall closed');
    expect(count('2027-01-06', five).lastDay).toBe('2026-12-24');
  });

  it('[K5] tells a meeting convened after the last day whether its rule allows that', () => {
    const notice = { meetingOn: day('2026-03-11'), rule: five, ownHolidays: [] };
    expect(countClearDays({ ...notice, convenedOn: day('2026-03-03') }).shortNotice).toBeNull();
    const short = countClearDays({ ...notice, convenedOn: day('2026-03-06') }).shortNotice;
    expect(short?.allowed).toBe(true);
    expect(short?.words).toContain('Friday, 6 March 2026');
    const refused = countClearDays({ ...notice, rule: parish, convenedOn: day('2026-03-09') }).shortNotice;
    expect(refused?.allowed).toBe(false);
  });

  it('[K6] counts 28 clear days of the calendar, and in working days as the second answer', () => {
    const both = countNoticeBothWays({ meetingOn: day('2026-05-19'), rule: { ...five, days: 28 }, ownHolidays: [] });
    expect(both.calendar.lastDay).toBe('2026-04-20');
    expect(both.working.lastDay).toBe('2026-04-07');
    expect(both.calendar.days).toHaveLength(28);
  });

  it('[K6] moves a notice in calendar days back too', () => {
    const result = count('2026-05-05', { ...five, days: 28, unit: 'calendar' });
    expect(result.lastDay).toBe('2026-04-02');
    expect(result.movedBack?.from).toBe('2026-04-06');
  });

  it('[K1] finds the last days of a cabinet and of the scrutiny that looks at its decision', () => {
    expect(count('2026-05-19', five).lastDay).toBe('2026-05-11');
    expect(count('2026-06-09', five).lastDay).toBe('2026-06-01');
  });

  it('[K7] counts working days forward, with the bank holiday shown', () => {
    const callIn = countForward(day('2026-05-21'), 5, officeDays);
    expect(callIn.lastDay).toBe('2026-05-29');
    expect(callIn.days.filter(({ counted }) => counted).map((each) => each.day)).toEqual([
      '2026-05-22',
      '2026-05-26',
      '2026-05-27',
      '2026-05-28',
      '2026-05-29',
    ]);
    expect(callIn.days.find((each) => each.day === '2026-05-25')?.reason).toBe('Spring bank holiday');
    expect(countForward(day('2026-05-28'), 15, officeDays).lastDay).toBe('2026-06-18');
    expect(countForward(day('2026-05-28'), 15, { ...officeDays, nation: 'scotland' }).lastDay).toBe('2026-06-19');
  });

  it('[K7] steps over closed days in both directions, and zero is the day itself', () => {
    expect(addWorkingDays(day('2026-01-05'), -3, officeDays)).toBe('2025-12-30');
    expect(addWorkingDays(day('2026-01-03'), 0, officeDays)).toBe('2026-01-03');
    expect(addWorkingDays(day('2026-12-23'), 2, { ...officeDays, saturdays: 'count' })).toBe('2026-12-29');
  });

  it('[K8] tells whether what is published gives enough clear days', () => {
    const notice = { meetingOn: day('2026-04-14'), rule: five, ownHolidays: [] };
    expect(checkNotice(day('2026-04-02'), notice)).toMatchObject({
      enough: true,
      given: 5,
      words: '5 clear days of 5',
    });
    expect(checkNotice(day('2026-04-06'), notice)).toMatchObject({
      enough: false,
      given: 4,
      publishedFrom: '2026-04-07',
      words:
        '4 clear days of 5 (taken as published on Tuesday, 7 April 2026); it had to be out by Thursday, 2 April 2026',
    });
    expect(checkNotice(day('2026-04-13'), notice)).toMatchObject({ enough: false, given: 0 });
    expect(checkNotice(day('2026-04-14'), notice)).toMatchObject({ enough: false, given: 0 });
    expect(checkNotice(day('2026-03-20'), notice)).toMatchObject({ enough: true, given: 14 });
  });

  it('[Y6] says where one-off holidays are not known', () => {
    expect(count('2009-04-14', five).holidaysKnown).toBe(false);
    expect(count('2010-01-05', five).holidaysKnown).toBe(false);
    expect(count('2046-01-12', five).holidaysKnown).toBe(false);
    expect(count('2026-04-14', five).holidaysKnown).toBe(true);
  });

  it('[K9] refuses a count that never ends, a day that does not exist and a rule of no days', () => {
    const always = [{ from: day('1990-01-01'), to: day('2090-12-31'), name: 'Closed for good' }];
    expect(() => count('2026-04-14', five, always)).toThrow(RangeError);
    expect(() => addWorkingDays(day('2026-04-14'), 1, { ...officeDays, ownHolidays: always })).toThrow(RangeError);
    expect(() => IsoDate.parse('2026-02-30')).toThrow();
    expect(ClearDayRule.safeParse({ ...five, days: 0 }).success).toBe(false);
    expect(ClearDayRule.parse(parish)).toEqual(parish);
  });
});
