import { AttendanceId, type MeetingId } from '../../../shared/domain/ids.ts';
import { type Attendance, type Meeting, newAttendanceFacts } from '../../../shared/domain/meeting.ts';
import { type ExpectedPerson, listExpected } from '../../../shared/domain/room/roster.ts';
import { getAttendance, insertAttendance, listAttendance } from '../../store/attendance.ts';
import type { Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { getMeeting } from '../../store/meetings.ts';
import { listMembers } from '../../store/memberships.ts';
import { notFound } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';

/** Everybody whose seat is in force on the day of a meeting, chair and vice chair first. */
export function listExpectedAt(db: Readable, meeting: Pick<Meeting, 'bodyId' | 'heldOn'>): ExpectedPerson[] {
  return listExpected(listMembers(db, meeting.bodyId), meeting.heldOn);
}

/** The place behind everybody on the attendance, and behind the members who are still to be marked ([R5]). */
export function nextPosition(db: Readable, meeting: Pick<Meeting, 'id' | 'bodyId' | 'heldOn'>): number {
  const last = listAttendance(db, meeting.id).at(-1)?.position ?? -1;
  return Math.max(last + 1, listExpectedAt(db, meeting).length);
}

/** Somebody who is expected comes on the attendance. */
export function insertExpected(
  tx: Tx,
  { makeId }: Pick<ServiceContext, 'makeId'>,
  meeting: Meeting,
  expected: ExpectedPerson,
  mark: Pick<Attendance, 'presence' | 'mode' | 'position'>,
): Attendance {
  const attendance: Attendance = {
    ...newAttendanceFacts,
    ...expectedFacts(expected),
    ...{ id: AttendanceId.parse(makeId()), meetingId: meeting.id, revision: 1, importId: null, ...mark },
  };
  insertAttendance(tx, attendance);
  return attendance;
}

/** Where each member stands on the attendance: in the order of the seats, or behind what an import brought ([R5]). */
export function positionsIn(db: Readable, meeting: Meeting): (expected: ExpectedPerson) => number {
  const rows = listAttendance(db, meeting.id);
  const places = new Map(listExpectedAt(db, meeting).map(({ personId }, place) => [personId, place]));
  const behind = rows.some(({ importId }) => importId !== null) ? (rows.at(-1)?.position ?? -1) + 1 : 0;
  return ({ personId }) => behind + (places.get(personId) ?? places.size);
}

/** A meeting that must be there. @throws Refusal `not-found` */
export function requireMeeting(db: Readable, id: MeetingId): Meeting {
  const meeting = getMeeting(db, id);
  if (meeting === undefined) throw notFound('meeting');
  return meeting;
}

/** A line of the attendance. @throws Refusal `not-found` */
export function requireRow(db: Readable, id: AttendanceId): Attendance {
  const row = getAttendance(db, id);
  if (row === undefined) throw notFound('attendance');
  return row;
}

/** What the line of somebody who is expected begins with. */
export function expectedFacts(expected: ExpectedPerson) {
  const { printedName, organisationName, organisationId, role, personId, voting, votesOn, office } = expected;
  return {
    ...{ class: expected.class, printedName, organisationName, organisationId, role, personId },
    ...{ voting, votesOn, office },
  } satisfies Partial<Attendance>;
}
