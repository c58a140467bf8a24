import { describe, expect, it } from 'vitest';
import { newBodyFacts, type RuleDifference } from '../../../../shared/domain/body.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { BodyId, MeetingId } from '../../../../shared/domain/ids.ts';
import { newMeetingFacts } from '../../../../shared/domain/meeting.ts';
import { furtherNoticesOf, timetableOf } from '../../../../shared/domain/timetable/meeting-deadlines.ts';
import { remindersOf } from '../../../../shared/domain/timetable/reminders.ts';
import { deadlineRulesOf } from '../../../../shared/domain/timetable/rules-of-body.ts';

const bodyId = BodyId.parse('01900000-0000-7000-8000-000000000001');
const meeting = { id: 'cabinet-in-may', heldOn: IsoDate.parse('2026-05-19') };

function request(presetId: string | null, differences: RuleDifference[] = []) {
  const body = { ...newBodyFacts, id: bodyId, presetId, differences };
  return { body, meeting, rules: deadlineRulesOf(body), closedDays: [] };
}

describe('the notices of a cabinet on 19 May', () => {
  it('[D6] of a key decision are out by 20 April, or by 7 April where only working days are counted', () => {
    const [key] = furtherNoticesOf(request('executive-england'));
    expect(key).toMatchObject({ kind: 'key-decision', days: 28, second: null });
    expect([key?.first.calendar.lastDay, key?.first.working.lastDay]).toEqual(['2026-04-20', '2026-04-07']);
  });

  it('[D6] of a part in private are two: with that of a key decision, and again five clear days before', () => {
    const [, apart] = furtherNoticesOf(request('executive-england'));
    expect(apart).toMatchObject({ kind: 'private-meeting', days: 28, second: { days: 5 } });
    expect([apart?.first.calendar.lastDay, apart?.first.working.lastDay]).toEqual(['2026-04-20', '2026-04-07']);
    const second = apart?.second?.notice;
    expect([second?.calendar.lastDay, second?.working.lastDay]).toEqual(['2026-05-13', '2026-05-11']);
  });

  it('[D1] leave its agenda to be open by 11 May, five clear days before', () => {
    const lawful = timetableOf({ ...request('executive-england'), said: [] })?.lawful;
    expect(lawful?.lastDay).toBe('2026-05-11');
    const counted = lawful?.days.filter((one) => one.counted).map((one) => one.day);
    expect(counted).toEqual(['2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15', '2026-05-18']);
  });

  it('[D1] follow the body’s own rule where it differs, and are asked of no other body', () => {
    const longer = { rule: 'keyDecisionNotice', value: { days: 35, second: null }, reason: 'Our constitution' };
    expect(furtherNoticesOf(request('executive-england', [longer]))[0]?.first.calendar.lastDay).toBe('2026-04-13');
    const none = { rule: 'privateMeetingNotice', value: null, reason: 'All our meetings are public' };
    expect(furtherNoticesOf(request('executive-england', [none])).map(({ kind }) => kind)).toEqual(['key-decision']);
    for (const presetId of ['parish-council-england', 'principal-council-england', 'partnership', null])
      expect(furtherNoticesOf(request(presetId))).toEqual([]);
  });
});

describe('[R4] what the Desk is told of the notices of a cabinet on 19 May', () => {
  const cabinet = {
    ...newBodyFacts,
    ...{ id: bodyId, name: 'Cabinet', shortName: null, kind: 'cabinet' as const, presetId: 'executive-england' },
    ...{ numberStyle: null, houseStyleId: 's2', revision: 1 },
  };
  const held = {
    ...newMeetingFacts,
    ...{ id: MeetingId.parse('01900000-0000-7000-8000-000000000002'), bodyId, heldOn: meeting.heldOn },
    ...{ revision: 1, importId: null },
  };
  const told = (today: string, more: object = {}) => {
    const facts = { bodies: [cabinet], meetings: [held], steps: [], closedDays: [], published: [], ...more };
    return remindersOf(facts, IsoDate.parse(today), deadlineRulesOf).notices.map(({ name, by, daysLeft }) => [
      name,
      by,
      daysLeft,
    ]);
  };

  it('is both of them from two weeks before they are due, late ones too, and the second one by itself', () => {
    expect(told('2026-04-05')).toEqual([]);
    expect(told('2026-04-06')).toEqual([
      ['Notice of key decisions', '2026-04-20', 14],
      ['Notice of a meeting in private', '2026-04-20', 14],
    ]);
    expect(told('2026-05-12')).toEqual([
      ['Notice of key decisions', '2026-04-20', -22],
      ['Notice of a meeting in private', '2026-04-20', -22],
      ['Notice of a meeting in private, again', '2026-05-13', 1],
    ]);
    expect(told('2026-05-20')).toEqual([]);
  });

  it('goes once it is out or not needed, with a meeting that is called off, and for bodies that owe none', () => {
    const done = (stepId: string) => ({ meetingId: held.id, stepId, dueOn: null, doneOn: IsoDate.parse('2026-04-07') });
    const steps = [done('notice-key-decision'), done('notice-private-meeting')];
    expect(told('2026-04-10', { steps })).toEqual([]);
    expect(told('2026-05-12', { steps }).map(([name]) => name)).toEqual(['Notice of a meeting in private, again']);
    expect(told('2026-04-10', { meetings: [{ ...held, calledOff: 'cancelled' }] })).toEqual([]);
    expect(told('2026-04-10', { bodies: [{ ...cabinet, presetId: 'parish-council-england' }] })).toEqual([]);
  });
});
