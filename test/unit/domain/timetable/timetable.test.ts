import { describe, expect, it } from 'vitest';
import { newBodyFacts, type Body } from '../../../../shared/domain/body.ts';
import { ClockTime, IsoDate } from '../../../../shared/domain/calendar.ts';
import type { ClearDayRule } from '../../../../shared/domain/days/clear-days.ts';
import { timetableChains } from '../../../../shared/domain/days/timetable-chains.ts';
import { BodyId, MeetingId } from '../../../../shared/domain/ids.ts';
import { newMeetingFacts, type Meeting } from '../../../../shared/domain/meeting.ts';
import { lettersOfBodies } from '../../../../shared/domain/timetable/body-letters.ts';
import { deadlineRulesFrom, type DeadlineRules } from '../../../../shared/domain/timetable/deadline-rules.ts';
import { furtherNoticesOf, timetableOf } from '../../../../shared/domain/timetable/meeting-deadlines.ts';
import { datesOfSource, lookAtRows, rowsOfDates } from '../../../../shared/domain/timetable/plan.ts';
import { describeDaysLeft, remindersOf } from '../../../../shared/domain/timetable/reminders.ts';
import { deadlineRulesOf } from '../../../../shared/domain/timetable/rules-of-body.ts';
import {
  listNames,
  markedDaysOf,
  monthsOfYear,
  nameConflicts,
} from '../../../../shared/domain/timetable/year-sheet.ts';

const day = (text: string) => IsoDate.parse(text);
const id = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;

const fiveDays: ClearDayRule = {
  days: 5,
  kind: 'statutory',
  nation: 'england-and-wales',
  saturdays: 'skip',
  breaks: 'count',
  unit: 'working',
};
const rules: DeadlineRules = { ...deadlineRulesFrom(null), presetName: 'Principal council', notice: fiveDays };
const chain = timetableChains.find((each) => each.id === 'partnership')?.steps ?? [];

function aBody(count: number, more: Partial<Body> = {}): Body {
  return {
    ...newBodyFacts,
    id: BodyId.parse(id(count)),
    name: `Body ${count}`,
    shortName: null,
    kind: 'committee',
    numberStyle: null,
    houseStyleId: 's2',
    timetable: [...chain],
    ...more,
  };
}

function aMeeting(count: number, body: Body, heldOn: string | null, more: Partial<Meeting> = {}): Meeting {
  return {
    ...newMeetingFacts,
    id: MeetingId.parse(id(100 + count)),
    bodyId: body.id,
    heldOn: heldOn === null ? null : day(heldOn),
    revision: 1,
    importId: null,
    ...more,
  };
}

describe('deadlines of a meeting', () => {
  const body = aBody(1);
  const meeting = aMeeting(1, body, '2026-04-14');
  const nothing = { closedDays: [], said: [] };

  it('[D1] a body without a preset has no rule, and the others keep theirs', () => {
    expect(deadlineRulesOf(body)).toMatchObject({ presetName: null, notice: null, nation: 'england-and-wales' });
    expect(timetableOf({ body, meeting, rules: deadlineRulesOf(body), ...nothing })?.lawful).toBeNull();
    expect(timetableOf({ body, meeting, rules, ...nothing })?.lawful?.lastDay).toBe('2026-04-02');
  });

  it('[D3] half-term is no reason in a count, an office that is shut is', () => {
    const shut = { bodyId: null, from: day('2026-04-09'), to: day('2026-04-09'), name: 'Office shut', counts: false };
    const count = (closed: typeof shut) =>
      timetableOf({ body, meeting, rules, said: [], closedDays: [closed] })?.lawful?.days.filter(
        (each) => !each.counted,
      ).length;
    expect([count(shut), count({ ...shut, counts: true })]).toEqual([7, 6]);
  });

  it('[D4] an office that never opens gives no timetable, and [D5] no day gives none', () => {
    const never = { bodyId: body.id, from: day('1990-01-01'), to: day('2060-01-01'), name: 'Shut', counts: false };
    expect(timetableOf({ body, meeting, rules, said: [], closedDays: [never] })).toBeNull();
    expect(timetableOf({ body, meeting: aMeeting(2, body, null), rules, ...nothing })).toBeNull();
  });

  it('[T7] a day said by hand stays, and that of the dispatch moves what is counted from it', () => {
    const said = [
      { meetingId: meeting.id, stepId: 'titles', dueOn: day('2026-02-02'), doneOn: null },
      { meetingId: id(999), stepId: 'drafts', dueOn: day('2026-01-01'), doneOn: null },
    ];
    const made = timetableOf({ body, meeting, rules, closedDays: [], said });
    const plain = timetableOf({ body, meeting, rules, ...nothing });
    const dayOf = (table: typeof made, step: string) => table?.days.find((each) => each.id === step)?.day;
    expect(dayOf(made, 'titles')).toBe('2026-02-02');
    expect(dayOf(made, 'drafts')).toBe(dayOf(plain, 'drafts'));
    const moved = [{ meetingId: meeting.id, stepId: 'dispatch', dueOn: day('2026-03-31'), doneOn: null }];
    expect(timetableOf({ body, meeting, rules, closedDays: [], said: moved })?.dispatchOn).toBe('2026-03-31');
  });

  it('[D6] further notices are counted where the rules ask for them, both ways', () => {
    expect(furtherNoticesOf({ body, meeting, rules, closedDays: [] })).toEqual([]);
    const executive = {
      ...rules,
      keyDecisionNotice: { days: 28, second: null },
      privateMeetingNotice: { days: 28, second: 5 },
    };
    const found = furtherNoticesOf({ body, meeting, rules: executive, closedDays: [] });
    expect(found.map(({ kind }) => kind)).toEqual(['key-decision', 'private-meeting']);
    expect(found[0]?.first.calendar.lastDay).toBe('2026-03-16');
    expect((found[0]?.first.working.lastDay ?? '') < '2026-03-16').toBe(true);
    expect(found[1]?.second?.days).toBe(5);
  });
});

describe('the year', () => {
  it('[V1] letters stand for each body, never the same for two', () => {
    const bodies = [
      { id: 'a', name: 'Safer Communities Board', shortName: 'SCB' },
      { id: 'b', name: 'Sports and Culture Board', shortName: null },
      { id: 'c', name: 'Cabinet', shortName: null },
      { id: 'd', name: 'Planning', shortName: 'Planning Committee' },
    ];
    expect([...lettersOfBodies(bodies).values()]).toEqual(['SCB', 'SC2', 'CAB', 'PLA']);
  });

  it('knows its months, holidays and closed days', () => {
    expect(monthsOfYear(2024)[1]).toMatchObject({ name: 'February', startsOn: 4 });
    expect(monthsOfYear(2024)[1]?.days).toHaveLength(29);
    const closed = { from: day('2025-12-29'), to: day('2026-01-02'), name: 'Office shut' };
    const marked = markedDaysOf(2026, 'scotland', [closed]);
    expect(marked.get('2026-01-02')).toEqual({ day: '2026-01-02', holiday: '2 January', closed: ['Office shut'] });
    expect(marked.get('2026-04-06')).toBeUndefined();
  });

  it('[V2] conflicts name those who sit on both on that day; what is called off is in nobody’s way', () => {
    const [one, other] = [aBody(1), aBody(2)];
    const at = { startsAt: ClockTime.parse('10:00') };
    const meetings = [aMeeting(1, one, '2026-05-06', at), aMeeting(2, other, '2026-05-06', at)];
    const seats = [one, other].flatMap((body) => [
      { bodyId: body.id, personId: 'p1', name: 'Ann Bright', from: null, to: null },
      { bodyId: body.id, personId: 'p2', name: 'Bob Cole', from: day('2026-06-01'), to: null },
    ]);
    const found = nameConflicts(meetings, [one, other], seats);
    expect(found).toMatchObject([{ kind: 'overlap' }]);
    expect(found[0]?.words).toContain('1 member of both (Ann Bright)');
    const off = meetings.map((meeting, place) => ({
      ...meeting,
      calledOff: place === 0 ? ('cancelled' as const) : null,
    }));
    expect(nameConflicts(off, [one, other], seats)).toEqual([]);
  });

  it('lists names as a sentence does', () => {
    expect(listNames(['A', 'B', 'C'])).toBe('A, B and C');
    expect(listNames('ABCDEFGH'.split(''))).toBe('A, B, C, D, E and 3 others');
  });
});

describe('the plan', () => {
  it('[N1] [N2] says where a date comes from, its other reading, and looks anew when it is changed', () => {
    const { dates } = datesOfSource({
      kind: 'copy',
      reading: 'ordinal',
      dates: [day('2026-05-31'), day('2026-03-11')],
    });
    expect(dates.map((each) => each.day)).toEqual(['2027-03-10', '2027-05-30']);
    const rows = rowsOfDates(dates, [day('2027-03-10')]);
    expect(rows.map(({ isTicked }) => isTicked)).toEqual([false, true]);
    const limits = {
      nation: 'england-and-wales' as const,
      closedPeriods: [{ from: day('2027-05-24'), to: day('2027-06-04'), name: 'Half-term' }],
      taken: [day('2027-03-10')],
    };
    const [first, second] = lookAtRows(rows, limits, (on) => (on === '2027-05-30' ? ['Somebody else meets'] : []));
    expect(first?.clash).toContain('already meets');
    expect(second).toMatchObject({ conflicts: ['Somebody else meets'] });
    expect(second?.clash).toContain('Half-term');
    const taken = rows.map((row) =>
      row.id === second?.id && second.proposed ? { ...row, day: second.proposed } : row,
    );
    expect(lookAtRows(taken, limits, () => [])[1]?.clash).toBeNull();
  });

  it('[P4] a pattern that yields nothing says so', () => {
    const pattern = { kind: 'nth-weekday' as const, nth: 5, weekday: 3, months: [2] };
    const found = datesOfSource({ kind: 'pattern', pattern, from: day('2026-01-01'), to: day('2026-12-31') });
    expect(found).toMatchObject({ dates: [], gaps: ['February 2026 has no 5th Wednesday'] });
  });
});

describe('reminders', () => {
  const body = aBody(1);
  const meeting = aMeeting(1, body, '2026-11-25');
  const facts = { bodies: [body], meetings: [meeting], steps: [], closedDays: [], published: [] };
  const remind = (today: string, more: object = {}) => remindersOf({ ...facts, ...more }, day(today), () => rules);

  it('[R1] the earlier of the lawful last day and the body’s own is the deadline', () => {
    expect(remind('2026-11-12').agendas).toMatchObject([{ by: '2026-11-16', kind: 'own', daysLeft: 4 }]);
    const plain = { ...body, timetable: [] };
    expect(remind('2026-11-12', { bodies: [plain] }).agendas).toMatchObject([{ by: '2026-11-17', kind: 'lawful' }]);
    expect(
      remindersOf({ ...facts, bodies: [plain] }, day('2026-11-12'), () => deadlineRulesFrom(null)).agendas,
    ).toEqual([]);
  });

  it('[R2] stays until the meeting, and goes when the agenda is out or the meeting is off', () => {
    expect(remind('2026-10-01').agendas).toEqual([]);
    expect(remind('2026-11-25').agendas).toMatchObject([{ daysLeft: -9 }]);
    expect(remind('2026-11-26').agendas).toEqual([]);
    expect(remind('2026-11-12', { published: [{ meetingId: meeting.id, on: day('2026-11-11') }] }).agendas).toEqual([]);
    expect(remind('2026-11-12', { meetings: [{ ...meeting, calledOff: 'postponed' }] })).toEqual({
      agendas: [],
      notices: [],
      steps: [],
    });
  });

  it('[R3] steps due within a week and late ones are told until they are done, the dispatch never', () => {
    expect(remind('2026-11-12').steps.map(({ stepId }) => stepId)).toEqual(['titles', 'drafts', 'briefing']);
    const steps = [{ meetingId: meeting.id, stepId: 'briefing', dueOn: null, doneOn: day('2026-11-10') }];
    expect(remind('2026-11-12', { steps }).steps.map(({ stepId }) => stepId)).toEqual(['titles', 'drafts']);
  });

  it('days left are words', () => {
    expect([3, 1, 0, -1, -4].map(describeDaysLeft)).toEqual([
      '3 days left',
      'tomorrow',
      'today',
      '1 day late',
      '4 days late',
    ]);
  });
});
