import { describe, expect, it } from 'vitest';
import { newBodyFacts, type RuleDifference } from '../../../../shared/domain/body.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { BodyId } from '../../../../shared/domain/ids.ts';
import { furtherNoticesOf, timetableOf } from '../../../../shared/domain/timetable/meeting-deadlines.ts';
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
