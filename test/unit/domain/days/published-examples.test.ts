import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { checkNotice, countClearDays, type ClearDayRule } from '../../../../shared/domain/days/clear-days.ts';

/**
 * Days that others counted and published, read on 23 November 2026: each with its publisher and title. Timetables of
 * polls say `not later than the nth working day before the poll`, which is n - 1 clear working days.
 */

const day = (text: string): IsoDate => IsoDate.parse(text);

const workingDays: Omit<ClearDayRule, 'days'> = {
  kind: 'statutory',
  nation: 'england-and-wales',
  saturdays: 'skip',
  breaks: 'count',
  unit: 'working',
};

interface Timetable {
  readonly source: string;
  readonly holidays: string;
  readonly poll: string;
  /** The last day for a step so many working days before the poll, as published. */
  readonly lastDays: Readonly<Record<number, string>>;
}

const timetables: readonly Timetable[] = [
  {
    source: 'City of York Council, “Heworth By-Election January 2026: election timetable”',
    holidays: 'Christmas and New Year 2025',
    poll: '2026-01-15',
    lastDays: { 25: '2025-12-08', 19: '2025-12-16', 12: '2025-12-29', 11: '2025-12-30', 6: '2026-01-07' },
  },
  {
    source: 'Wyre Forest District Council, “Parish election timetable of proceedings”, Kidderminster Broadwaters 2025',
    holidays: "New Year's Day 2025",
    poll: '2025-02-06',
    lastDays: { 25: '2025-01-02', 19: '2025-01-10', 12: '2025-01-21', 11: '2025-01-22', 6: '2025-01-29' },
  },
  {
    source: 'Southend-on-Sea Borough Council, “Timetable for local elections in England: 6 May 2021”',
    holidays: 'Easter and early May 2021',
    poll: '2021-05-06',
    lastDays: { 25: '2021-03-29', 19: '2021-04-08', 12: '2021-04-19', 11: '2021-04-20', 6: '2021-04-27' },
  },
  {
    source: 'Stroud District Council, “Elections Timetable”, county council elections 2025',
    holidays: 'Easter 2025',
    poll: '2025-05-01',
    lastDays: { 25: '2025-03-25', 19: '2025-04-02', 12: '2025-04-11', 11: '2025-04-14', 6: '2025-04-23' },
  },
  {
    source: 'Association of Liberal Democrat Councillors, “2019 Election timetable, nominations and helpline”',
    holidays: 'Easter 2019',
    poll: '2019-05-02',
    lastDays: { 25: '2019-03-26', 19: '2019-04-03', 12: '2019-04-12', 11: '2019-04-15', 6: '2019-04-24' },
  },
  {
    source: 'Chelsham and Farleigh Parish Council, “Current Issues”: notice of election 2023',
    holidays: 'Easter and early May 2023',
    poll: '2023-05-04',
    lastDays: { 19: '2023-04-04', 12: '2023-04-17', 11: '2023-04-18', 6: '2023-04-25' },
  },
  {
    source: 'Bournemouth, Christchurch and Poole Council, “Town council elections 2026 timetable”',
    holidays: 'Easter and early May 2026',
    poll: '2026-05-07',
    lastDays: {
      25: '2026-03-30',
      19: '2026-04-09',
      12: '2026-04-20',
      11: '2026-04-21',
      6: '2026-04-28',
      5: '2026-04-29',
    },
  },
];

describe('days that others have counted and published', () => {
  it.each(timetables)('[K1][K2] $source ($holidays)', ({ poll, lastDays }) => {
    const counted = Object.keys(lastDays).map((nth) => {
      const rule = { ...workingDays, days: Number(nth) - 1 };
      return [nth, String(countClearDays({ meetingOn: day(poll), rule, ownHolidays: [] }).lastDay)];
    });
    expect(Object.fromEntries(counted)).toEqual(lastDays);
  });

  it('[K8] Nuneaton and Bedworth Borough Council, “Meetings rearranged”, 17 April 2019 (Easter overlooked)', () => {
    const five = { ...workingDays, days: 5 };
    const planned = { meetingOn: day('2019-04-23'), rule: five, ownHolidays: [] };
    const withoutEaster = day('2019-04-15');
    expect(checkNotice(withoutEaster, planned)).toMatchObject({ enough: false, given: 3, lastDay: '2019-04-11' });
    expect(checkNotice(day('2019-04-17'), { ...planned, meetingOn: day('2019-04-30') }).enough).toBe(true);
    expect(checkNotice(day('2019-04-17'), { ...planned, meetingOn: day('2019-04-25') }).enough).toBe(false);
    expect(checkNotice(day('2019-04-17'), { ...planned, meetingOn: day('2019-05-02') }).enough).toBe(true);
  });

  it('[K2] Thame Town Council, “Schedule of Meetings 2023-2024”: agenda for 2 May 2023 on 25 April', () => {
    const result = countClearDays({
      meetingOn: day('2023-05-02'),
      rule: { ...workingDays, days: 3, breaks: 'skip' },
      ownHolidays: [],
    });
    expect(result.lastDay).toBe('2023-04-25');
    expect(result.days.find((each) => each.day === '2023-05-01')?.reason).toBe('Early May bank holiday');
  });

  it('[K4] WALC (walc.org.uk), “NALC advice on official period of mourning”, April 2021', () => {
    const rule: ClearDayRule = { ...workingDays, days: 3, mourning: 'skip' };
    const meeting = { meetingOn: day('2021-04-22'), rule, ownHolidays: [] };
    expect(checkNotice(day('2021-04-16'), meeting)).toMatchObject({ enough: true, given: 3 });
    expect(
      countClearDays(meeting)
        .days.filter(({ counted }) => counted)
        .map((each) => each.day),
    ).toEqual(['2021-04-19', '2021-04-20', '2021-04-21']);
    const inMourning = { ...meeting, meetingOn: day('2021-04-12') };
    expect(checkNotice(day('2021-04-01'), inMourning)).toMatchObject({ enough: true, given: 3 });
    expect(checkNotice(day('2021-04-06'), inMourning)).toMatchObject({ enough: false, given: 2 });
  });

  it('[K1] Civil Procedure Rules 2.8 as Clarion Solicitors work it, “Getting it Right”, March 2017', () => {
    const before = (meetingOn: string, rule: ClearDayRule) =>
      countClearDays({ meetingOn: day(meetingOn), rule, ownHolidays: [] }).lastDay;
    expect(before('2017-03-14', { ...workingDays, days: 5 })).toBe('2017-03-06');
    expect(before('2017-03-30', { ...workingDays, days: 7, unit: 'calendar' })).toBe('2017-03-22');
  });
});
