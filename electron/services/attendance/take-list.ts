import type { Input, Output } from '../../../shared/contract/index.ts';
import { AttendanceId } from '../../../shared/domain/ids.ts';
import { newAttendanceFacts } from '../../../shared/domain/meeting.ts';
import { insertAttendance, listAttendance, updateAttendance } from '../../store/attendance.ts';
import { mutate } from '../../store/change-set.ts';
import { notFound } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { refuseLocked } from '../minuting/locked.ts';
import { insertExpected, listExpectedAt, nextPosition, positionsIn, requireMeeting, requireRow } from './expected.ts';
import { lineOf } from './marking.ts';

/**
 * Answers `attendance.takeList`: everybody on it is present, remote, with the times it told ([T6]); what somebody already noted of
 * them stays. One step. @throws Refusal `moved-on`, `not-found`
 */
export function takeList(context: ServiceContext, input: Input<'attendance.takeList'>): Output<'attendance.takeList'> {
  const { workspace } = context;
  const meeting = requireMeeting(workspace, input.meetingId);
  return mutate(workspace, { label: 'Attendance from a list', now: context.now() }, (tx) => {
    refuseLocked(tx, meeting.id);
    const positionOf = positionsIn(tx, meeting);
    const expected = new Map(listExpectedAt(tx, meeting).map((one) => [one.membershipId, one]));
    const revisions = new Map(listAttendance(tx, meeting.id).map(({ id, revision }) => [id, revision]));
    let behind = nextPosition(tx, meeting);
    for (const { who, arrivedAt, leftAt, movements } of input.people) {
      const there = { presence: 'present', mode: 'remote' } as const;
      if (who.kind === 'new') {
        const { printedName, personId } = who;
        insertAttendance(tx, {
          ...newAttendanceFacts,
          ...{ id: AttendanceId.parse(context.makeId()), meetingId: meeting.id, position: behind },
          ...{ ...there, class: who.class, printedName, personId, arrivedAt, leftAt, movements },
          ...{ revision: 1, importId: null },
        });
        behind += 1;
        continue;
      }
      const member = who.kind === 'member' ? expected.get(who.membershipId) : undefined;
      if (who.kind === 'member' && member === undefined) throw notFound('membership');
      const known = who.kind === 'row' ? requireRow(tx, who.id) : lineOf(tx, meeting, who.membershipId);
      const row =
        known ??
        (member === undefined
          ? null
          : insertExpected(tx, context, meeting, member, { ...there, position: positionOf(member) }));
      if (row === null) continue;
      const revision = who.kind === 'row' && revisions.get(row.id) !== who.revision ? who.revision : row.revision;
      updateAttendance(tx, {
        ...{ ...row, ...there, revision },
        arrivedAt: row.arrivedAt ?? arrivedAt,
        leftAt: row.leftAt ?? leftAt,
        movements: row.movements.length > 0 ? row.movements : movements,
      });
    }
    return { marked: input.people.length };
  });
}
