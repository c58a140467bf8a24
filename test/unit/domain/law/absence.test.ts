import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { MeetingId, PersonId } from '../../../../shared/domain/ids.ts';
import { watchAbsences, type WatchedMeeting } from '../../../../shared/domain/law/absence.ts';

const day = (text: string): IsoDate => IsoDate.parse(text);
const okafor = PersonId.parse('00000001-0000-7000-8000-000000000001');
const pym = PersonId.parse('00000001-0000-7000-8000-000000000002');
const meetingId = (n: number): MeetingId => MeetingId.parse(`00000002-0000-7000-8000-00000000000${n}`);
const seat = { personId: okafor, name: 'Cllr F Okafor', from: day('2023-05-09') };
const meetings: readonly WatchedMeeting[] = [
  { id: meetingId(3), on: day('2026-01-14'), attended: null },
  { id: meetingId(1), on: day('2025-07-16'), attended: new Set([okafor, pym]) },
  { id: meetingId(2), on: day('2025-12-10'), attended: new Set([pym]) },
  { id: meetingId(4), on: day('2026-02-11'), attended: null },
];

describe('six months without attendance', () => {
  it('[J10][J11] end on 16 January after 16 July, and 14 January is the last meeting that can approve a reason', () => {
    const [warning, ...others] = watchAbsences(6, [seat], meetings, [], day('2026-01-02'));
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ lastAttended: '2025-07-16', endsOn: '2026-01-16', lastChance: meetingId(3) });
    expect(warning?.words).toBe(
      'Cllr F Okafor: 6 months without attendance end on 16 January 2026; the meeting on 14 January 2026 is the last that can approve a reason',
    );
  });

  it('[J10] end on the last day of a short month, and count from the seat of somebody who never came', () => {
    const since = { ...seat, personId: pym, from: day('2025-08-31') };
    const never = watchAbsences(6, [since], [], [], day('2026-01-20'));
    expect(never[0]).toMatchObject({ lastAttended: null, endsOn: '2026-02-28', lastChance: null });
    expect(never[0]?.words).toContain('no meeting is planned');
  });

  it('[J11] are not told of once a reason was approved in time, but are when it came too late', () => {
    const approvedOn = (on: string) =>
      watchAbsences(6, [seat], meetings, [{ personId: okafor, on: day(on) }], day('2026-02-01'));
    expect(approvedOn('2026-01-14')).toEqual([]);
    expect(approvedOn('2026-01-20')[0]).toMatchObject({ hasEnded: true });
    expect(approvedOn('2025-06-11')[0]).toMatchObject({ hasEnded: true, lastChance: null });
  });

  it('[J10] are not told of in their first half, nor where the body has no such rule', () => {
    expect(watchAbsences(6, [seat], meetings, [], day('2025-09-01'))).toEqual([]);
    expect(watchAbsences(null, [seat], meetings, [], day('2026-02-01'))).toEqual([]);
    const came = [...meetings, { id: meetingId(5), on: day('2025-12-20'), attended: new Set([okafor]) }];
    expect(watchAbsences(6, [seat], came, [], day('2026-01-02'))).toEqual([]);
  });
});
