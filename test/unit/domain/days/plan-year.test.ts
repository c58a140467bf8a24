import { describe, expect, it } from 'vitest';
import { ClockTime, IsoDate } from '../../../../shared/domain/calendar.ts';
import { findConflicts, type CalendarMeeting } from '../../../../shared/domain/days/conflicts.ts';
import {
  copyDates,
  datesOfPattern,
  describePattern,
  MeetingPattern,
} from '../../../../shared/domain/days/meeting-patterns.ts';
import { checkPlannedDates, type PlanLimits } from '../../../../shared/domain/days/plan-year.ts';
import { weekdayOf } from '../../../../shared/text/dates.ts';

const day = (text: string): IsoDate => IsoDate.parse(text);
const days = (...texts: string[]): IsoDate[] => texts.map(day);
const year = [day('2026-01-01'), day('2026-12-31')] as const;

describe('dates copied from last year', () => {
  const copied = copyDates(days('2011-03-09', '2011-06-01', '2011-09-07', '2011-11-23'));

  it('[P1] knows which weekday of its month each was, and takes the same one', () => {
    expect(copied.map(({ ordinal }) => ordinal.words)).toEqual([
      '2nd Wednesday of March',
      '1st Wednesday of June',
      '1st Wednesday of September',
      '4th Wednesday of November',
    ]);
    expect(copied.map(({ ordinal }) => ordinal.day)).toEqual(['2012-03-14', '2012-06-06', '2012-09-05', '2012-11-28']);
  });

  it('[P2] offers the same weekday nearest to the date beside it', () => {
    expect(copied.map(({ nearest }) => nearest.day)).toEqual(['2012-03-07', '2012-05-30', '2012-09-05', '2012-11-21']);
    expect(copied[0]?.nearest.words).toBe('Wednesday nearest 9 March 2012');
    for (let number = Date.UTC(2020, 0, 1); number < Date.UTC(2024, 0, 1); number += 86_400_000) {
      const source = day(new Date(number).toISOString().slice(0, 10));
      const [carried] = copyDates([source]);
      const nearest = carried?.nearest.day ?? '';
      expect(weekdayOf(nearest)).toBe(weekdayOf(source));
      const gone = (Date.parse(nearest) - number) / 86_400_000;
      expect(gone).toBeGreaterThanOrEqual(362);
      expect(gone).toBeLessThanOrEqual(369);
    }
  });

  it('[P2] goes to the nearer side, however many years on', () => {
    const on = (years: number) => copyDates(days('2021-09-08'), years)[0]?.nearest.day;
    expect([1, 2, 3, 4].map(on)).toEqual(['2022-09-07', '2023-09-06', '2024-09-11', '2025-09-10']);
    expect(copyDates(days('2021-01-08'), 3)[0]?.nearest.day).toBe('2024-01-05');
  });

  it('[P1] says where a month has no fifth weekday, and gives its last', () => {
    const [fifth] = copyDates(days('2011-11-30'));
    expect(fifth?.ordinal.day).toBeNull();
    expect(fifth?.ordinal.instead).toEqual({
      day: '2012-11-28',
      reason: 'November 2012 has no 5th Wednesday; this is its last',
    });
    expect(copyDates(days('2024-02-29'))[0]?.nearest.day).toBe('2025-02-27');
    expect(copyDates(days('2025-06-04'), 2)[0]?.ordinal.day).toBe('2027-06-02');
  });
});

describe('dates of a pattern', () => {
  it('[P3] gives the nth and the last weekday of the months chosen', () => {
    const second: MeetingPattern = { kind: 'nth-weekday', nth: 2, weekday: 3, months: [3, 6, 9, 11] };
    expect(datesOfPattern(second, ...year)).toEqual({
      dates: ['2026-03-11', '2026-06-10', '2026-09-09', '2026-11-11'],
      gaps: [],
    });
    expect(describePattern(second)).toBe('2nd Wednesday of March, June, September and November');
    const last: MeetingPattern = { kind: 'last-weekday', weekday: 1, months: [2, 8] };
    expect(datesOfPattern(last, day('2026-08-01'), day('2027-08-30')).dates).toEqual([
      '2026-08-31',
      '2027-02-22',
      '2027-08-30',
    ]);
    expect(describePattern({ ...last, months: [8] })).toBe('last Monday of August');
  });

  it('[P3] leaves out what lies outside the period, in its first month and its last', () => {
    const second: MeetingPattern = { kind: 'nth-weekday', nth: 2, weekday: 3, months: [3, 6] };
    expect(datesOfPattern(second, day('2026-03-12'), day('2026-06-10')).dates).toEqual(['2026-06-10']);
    expect(datesOfPattern(second, day('2026-03-11'), day('2026-06-09')).dates).toEqual(['2026-03-11']);
  });

  it('[P3] gives every nth week from its first date, over the ends of years', () => {
    const six: MeetingPattern = { kind: 'every-weeks', weeks: 6, first: day('2025-12-03') };
    expect(datesOfPattern(six, day('2026-01-01'), day('2026-04-30')).dates).toEqual([
      '2026-01-14',
      '2026-02-25',
      '2026-04-08',
    ]);
    expect(datesOfPattern(six, day('2025-01-01'), day('2025-12-31')).dates).toEqual(['2025-12-03']);
    expect(describePattern(six)).toBe('every 6 weeks from 3 December 2025');
  });

  it('[P4] says in which months a fifth weekday is missing', () => {
    const fifth: MeetingPattern = { kind: 'nth-weekday', nth: 5, weekday: 3, months: [4, 5, 7] };
    expect(datesOfPattern(fifth, ...year)).toEqual({
      dates: ['2026-04-29', '2026-07-29'],
      gaps: ['May 2026 has no 5th Wednesday'],
    });
  });

  it('[P4] says that a pattern gives no date at all', () => {
    const only: MeetingPattern = { kind: 'nth-weekday', nth: 1, weekday: 1, months: [7] };
    expect(datesOfPattern(only, day('2026-09-01'), day('2027-03-31'))).toEqual({
      dates: [],
      gaps: ['No date between 1 September 2026 and 31 March 2027'],
    });
    expect(datesOfPattern(only, day('2026-09-01'), day('2026-08-01')).dates).toEqual([]);
    expect(MeetingPattern.safeParse({ ...only, months: [] }).success).toBe(false);
    expect(MeetingPattern.safeParse({ ...only, nth: 6 }).success).toBe(false);
  });
});

describe('dates that something speaks against', () => {
  const limits: PlanLimits = {
    nation: 'england-and-wales',
    closedPeriods: [{ from: day('2026-05-25'), to: day('2026-05-29'), name: 'Half-term' }],
    taken: days('2026-07-01'),
  };

  it('[P5] avoids bank holidays, closed periods and days that the body already meets, with another day', () => {
    expect(checkPlannedDates(days('2026-04-06', '2026-05-27', '2026-07-01', '2026-09-02'), limits)).toEqual([
      {
        day: '2026-04-06',
        clash: 'Monday, 6 April 2026 is a bank holiday (Easter Monday)',
        proposed: '2026-04-13',
        proposedWords: 'Monday, 13 April 2026, a week later',
      },
      {
        day: '2026-05-27',
        clash: 'Wednesday, 27 May 2026 is in Half-term (25 May 2026 to 29 May 2026)',
        proposed: '2026-06-03',
        proposedWords: 'Wednesday, 3 June 2026, a week later',
      },
      {
        day: '2026-07-01',
        clash: 'The body already meets on Wednesday, 1 July 2026',
        proposed: '2026-07-08',
        proposedWords: 'Wednesday, 8 July 2026, a week later',
      },
      { day: '2026-09-02', clash: null, proposed: null, proposedWords: null },
    ]);
  });

  it('[P6] proposes no day twice, none of the plan itself, and none that is closed', () => {
    const plan = checkPlannedDates(days('2026-05-27', '2026-05-27', '2026-06-03', '2026-05-28'), limits);
    expect(plan.map(({ proposed }) => proposed)).toEqual(['2026-05-20', '2026-06-10', null, '2026-06-04']);
    expect(plan[1]?.clash).toContain('Half-term');
    expect(checkPlannedDates(days('2026-09-02', '2026-09-02'), limits)[1]?.clash).toBe(
      'The body already meets on Wednesday, 2 September 2026',
    );
  });

  it('[P6] says nothing where no day near is free, and keeps meetings of the week off weekends', () => {
    const recess = [{ from: day('2026-07-20'), to: day('2026-09-04'), name: 'Recess' }];
    expect(checkPlannedDates(days('2026-08-12'), { ...limits, closedPeriods: recess })).toMatchObject([
      { proposed: null, proposedWords: null },
    ]);
    const weeks = days('2026-10-02', '2026-10-09', '2026-10-23', '2026-10-30');
    const crowded = { ...limits, taken: [...weeks, day('2026-10-16')] };
    expect(checkPlannedDates(days('2026-10-16'), crowded)[0]?.proposed).toBe('2026-10-15');
    const single = { ...limits, closedPeriods: [{ from: day('2026-10-16'), to: day('2026-10-16'), name: 'Show day' }] };
    expect(checkPlannedDates(days('2026-10-16'), single)[0]?.clash).toBe('Friday, 16 October 2026 is in Show day');
  });

  it('[P5] knows the holidays of the nation', () => {
    expect(checkPlannedDates(days('2026-08-03'), limits)[0]?.clash).toBeNull();
    expect(checkPlannedDates(days('2026-08-03'), { ...limits, nation: 'scotland' })[0]?.clash).toBe(
      'Monday, 3 August 2026 is a bank holiday (Summer bank holiday)',
    );
  });
});

describe('meetings that stand in each other’s way', () => {
  const meeting = (
    id: string,
    bodyId: string,
    times: string,
    memberIds: string[],
    on = '2026-06-03',
  ): CalendarMeeting => {
    const [from, to] = times.split('-');
    const clock = (text: string | undefined) => (text === undefined || text === '' ? null : ClockTime.parse(text));
    return {
      id,
      bodyId,
      bodyName: `Body ${bodyId}`,
      day: day(on),
      startsAt: clock(from),
      endsAt: clock(to),
      memberIds,
    };
  };

  it('[P7] finds meetings on one day that share members, at the same time or not', () => {
    const found = findConflicts([
      meeting('later', 'A', '14:00-16:00', ['p'], '2026-06-10'),
      meeting('board', 'A', '09:30-11:30', ['p', 'q', 'r']),
      meeting('panel', 'B', '11:00-12:00', ['r', 's', 'q', 'q']),
      meeting('cabinet', 'C', '11:30-13:00', ['p', 't']),
      meeting('trust', 'D', '09:30-11:00', ['z']),
    ]);
    expect(found.map(({ meetingIds, kind, sharedMemberIds }) => [...meetingIds, kind, ...sharedMemberIds])).toEqual([
      ['board', 'panel', 'overlap', 'r', 'q'],
      ['board', 'cabinet', 'same-day', 'p'],
    ]);
    expect(found[0]?.words).toBe(
      'Body A and Body B meet at the same time on Wednesday, 3 June 2026: 2 members of both',
    );
    expect(found[1]?.words).toBe('Body A and Body C both meet on Wednesday, 3 June 2026: 1 member of both');
  });

  it('[P7] tells a body that meets twice on a day, with members or without', () => {
    const found = findConflicts([meeting('one', 'A', '09:30', []), meeting('two', 'A', '14:00', [])]);
    expect(found).toMatchObject([
      { kind: 'same-body', meetingIds: ['one', 'two'], words: 'Body A already meets on Wednesday, 3 June 2026' },
    ]);
  });

  it('[P8] invents no end: where it is not known, nor is whether they overlap', () => {
    const [unknown] = findConflicts([meeting('one', 'A', '09:30', ['p']), meeting('two', 'B', '10:30', ['p'])]);
    expect(unknown?.kind).toBe('same-day');
    expect(unknown?.words).toContain('whether at the same time is not known');
    const [same] = findConflicts([meeting('one', 'A', '09:30', ['p']), meeting('two', 'B', '09:30', ['p'])]);
    expect(same?.kind).toBe('overlap');
    const [noTime] = findConflicts([meeting('one', 'A', '', ['p']), meeting('two', 'B', '09:30', ['p'])]);
    expect(noTime?.kind).toBe('same-day');
  });

  it('[P7] looks at each of many meetings a few times, not at each pair', () => {
    const looksAt = (count: number): number => {
      let looks = 0;
      const meetings = Array.from({ length: count }, (_, place) => {
        const on = new Date(Date.UTC(2000, 0, 1) + Math.floor(place / 2) * 86_400_000).toISOString().slice(0, 10);
        const plain = meeting(`m${place}`, `b${place % 2}`, '10:00-11:00', ['p', 'q', `only${place}`], on);
        const counted = Object.defineProperty({ ...plain }, 'day', {
          get: () => {
            looks += 1;
            return plain.day;
          },
        });
        return counted;
      });
      expect(findConflicts(meetings)).toHaveLength(count / 2);
      return looks;
    };
    expect(looksAt(2_000)).toBeLessThanOrEqual(10 * looksAt(200));
  });
});
