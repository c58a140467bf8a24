import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { MeetingId, PersonId } from '../../../../shared/domain/ids.ts';
import {
  approvesAbsence,
  attendedInLaw,
  watchAbsences,
  type WatchedMeeting,
} from '../../../../shared/domain/law/absence.ts';

const day = (text: string): IsoDate => IsoDate.parse(text);
const okafor = PersonId.parse('00000001-0000-7000-8000-000000000001');
const pym = PersonId.parse('00000001-0000-7000-8000-000000000002');
const meetingId = (n: number): MeetingId => MeetingId.parse(`00000002-0000-7000-8000-00000000000${n}`);
const seat = { personId: okafor, name: 'Cllr F Okafor', from: day('2023-05-09'), lastSeen: null };
const december = { id: meetingId(2), on: day('2025-12-10') };
const meetings: readonly WatchedMeeting[] = [
  { id: meetingId(3), on: day('2026-01-14'), attended: null },
  { id: meetingId(1), on: day('2025-07-16'), attended: new Set([okafor, pym]) },
  { ...december, attended: new Set([pym]) },
  { id: meetingId(4), on: day('2026-02-11'), attended: null },
];

describe('six months without attendance', () => {
  it('[J10][J11] end on 16 January after 16 July, and 14 January is the last meeting that can approve a reason', () => {
    const [warning, ...others] = watchAbsences(6, [seat], meetings, [], day('2026-01-02'));
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      lastAttended: '2025-07-16',
      endsOn: '2026-01-16',
      lastChance: { id: meetingId(3), on: '2026-01-14' },
    });
    expect(warning?.words).toBe(
      'Cllr F Okafor: six months without attendance end on 16 January 2026; the meeting on 14 January 2026 is the last that can approve a reason',
    );
  });

  it('[J10] end on the last day of a short month, and count from the seat of somebody who never came', () => {
    const since = { ...seat, personId: pym, from: day('2025-08-31') };
    const never = watchAbsences(6, [since], [{ ...december, attended: new Set() }], [], day('2026-01-20'));
    expect(never[0]).toMatchObject({ lastAttended: null, endsOn: '2026-02-28', lastChance: null });
    expect(never[0]?.words).toContain('no meeting is planned');
  });

  it('[J11] are not told of once a reason was approved in time, but are when it came too late', () => {
    const approvedOn = (on: string) =>
      watchAbsences(6, [seat], meetings, [{ personId: okafor, on: day(on) }], day('2026-02-01'));
    expect(approvedOn('2026-01-14')).toEqual([]);
    expect(approvedOn('2026-01-16')).toEqual([]);
    expect(approvedOn('2026-01-20')[0]).toMatchObject({ hasEnded: true });
    expect(approvedOn('2025-06-11')[0]).toMatchObject({ hasEnded: true, lastChance: null });
  });

  it('[J10] are not told of in their first half, nor where the body has no such rule', () => {
    expect(watchAbsences(6, [seat], meetings, [], day('2025-09-01'))).toEqual([]);
    expect(watchAbsences(null, [seat], meetings, [], day('2026-02-01'))).toEqual([]);
    const came = [...meetings, { id: meetingId(5), on: day('2025-12-20'), attended: new Set([okafor]) }];
    expect(watchAbsences(6, [seat], came, [], day('2026-01-02'))).toEqual([]);
  });

  it('[J12] are told of by the last attendance known from before, and never where nobody noted who came since', () => {
    const seen = { ...seat, lastSeen: day('2025-07-16') };
    const since = meetings.filter(({ on }) => on > '2025-07-16');
    expect(watchAbsences(6, [seen], since, [], day('2026-01-02'))[0]?.endsOn).toBe('2026-01-16');
    const unkept = meetings.map((one) => (one.on === december.on ? { ...one, attended: null } : one));
    expect(watchAbsences(6, [seat], unkept, [], day('2026-01-02'))).toEqual([]);
  });

  it('[J10] count who sits on the body and is in the room, or on a screen where the rule counts that', () => {
    const here = { presence: 'present', mode: 'in-person', class: 'member' } as const;
    const rules = { remoteCounts: false };
    expect(attendedInLaw(here, rules)).toBe(true);
    expect(attendedInLaw({ ...here, presence: 'apologies' }, rules)).toBe(false);
    expect(attendedInLaw({ ...here, class: 'observer' }, rules)).toBe(false);
    expect(attendedInLaw({ ...here, mode: 'remote' }, rules)).toBe(false);
    expect(attendedInLaw({ ...here, mode: 'remote' }, { remoteCounts: true })).toBe(true);
  });

  it('[J12] end with a decision that approves the absence of that member, not with an apology accepted', () => {
    const approves = (text: string) => approvesAbsence(text, 'Cllr F Okafor');
    expect(approves('RESOLVED: that the reason for the absence of Cllr Okafor be approved until May')).toBe(true);
    expect(approves('Leave of absence was granted to Councillor Okafor.')).toBe(true);
    expect(approves('RESOLVED to approve Cllr OKAFOR’s absence under section 85 of the 1972 Act')).toBe(true);
    expect(approves('RESOLVED that apologies for absence from Cllr Okafor be accepted')).toBe(false);
    expect(approves('RESOLVED that the reason for the absence of Cllr Okaforth be approved')).toBe(false);
    expect(approves('RESOLVED that the reason for the absence of Cllr Okafor be not approved')).toBe(false);
    expect(approves('RESOLVED that Cllr Okafor be thanked')).toBe(false);
  });
});
