import type { Input, Output } from '../../../shared/contract/index.ts';
import type { MembershipId } from '../../../shared/domain/ids.ts';
import type { Attendance, Meeting } from '../../../shared/domain/meeting.ts';
import { findPresiding, isPutInChair, leaveChair, putInChair } from '../../../shared/domain/room/chair.ts';
import { composeRoster, type ExpectedPerson } from '../../../shared/domain/room/roster.ts';
import { presenceWords } from '../../../shared/domain/wording.ts';
import { listAttendance, removeAttendance, updateAttendance } from '../../store/attendance.ts';
import { getBody } from '../../store/bodies.ts';
import { mutate } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMembers } from '../../store/memberships.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { refuseLocked } from '../minuting/locked.ts';
import { insertExpected, listExpectedAt, positionsIn, requireMeeting, requireRow } from './expected.ts';

/**
 * Answers `attendance.mark`. @throws Refusal `moved-on`, `not-found`, `input-refused` where somebody who has no seat is to be
 * unmarked
 */
export function markAttendance(context: ServiceContext, input: Input<'attendance.mark'>): Output<'attendance.mark'> {
  const { workspace } = context;
  const meeting = requireMeeting(workspace, input.meetingId);
  const { who, presence } = input;
  const name =
    who.kind === 'row'
      ? requireRow(workspace, who.id).printedName
      : requireExpected(workspace, meeting, who.membershipId).printedName;
  const said = presence === null ? 'Not marked' : presenceWords[presence];
  return mutate(workspace, { label: `${said}: ${name}`, now: context.now() }, (tx) => {
    refuseLocked(tx, meeting.id);
    if (who.kind === 'member') {
      const expected = requireExpected(tx, meeting, who.membershipId);
      const known = lineOf(tx, meeting, who.membershipId);
      if (presence === null) return { id: null };
      if (known !== null) {
        updateAttendance(tx, { ...known, presence, mode: input.mode });
        return { id: known.id };
      }
      const position = positionsIn(tx, meeting)(expected);
      return { id: insertExpected(tx, context, meeting, expected, { presence, mode: input.mode, position }).id };
    }
    const stored = requireRow(tx, who.id);
    if (presence !== null) {
      updateAttendance(tx, { ...stored, presence, mode: input.mode, revision: who.revision });
      return { id: stored.id };
    }
    const isMember = composeRoster(
      listMembers(tx, meeting.bodyId),
      listAttendance(tx, meeting.id),
      meeting.heldOn,
    ).some(({ attendance, expected }) => attendance?.id === stored.id && expected !== null);
    if (!isMember) {
      throw new Refusal(
        'input-refused',
        `${name} has no seat in force on this day, so nobody expects them. Take them off the list with Delete if they are not to stand there.`,
      );
    }
    removeAttendance(tx, stored.id, who.revision);
    return { id: null };
  });
}

/** Answers `attendance.markRest`: everybody who is expected and not marked, as one step. @throws Refusal `not-found` */
export function markTheRest(
  context: ServiceContext,
  input: Input<'attendance.markRest'>,
): Output<'attendance.markRest'> {
  const { workspace } = context;
  const meeting = requireMeeting(workspace, input.meetingId);
  const label = `The rest ${presenceWords[input.presence].toLowerCase()}`;
  return mutate(workspace, { label, now: context.now() }, (tx) => {
    refuseLocked(tx, meeting.id);
    const unmarked = listUnmarked(tx, meeting);
    const positionOf = positionsIn(tx, meeting);
    for (const expected of unmarked) {
      const mark = { presence: input.presence, mode: 'in-person', position: positionOf(expected) } as const;
      insertExpected(tx, context, meeting, expected, mark);
    }
    return { marked: unmarked.length };
  });
}

/** Answers `attendance.takeChair` ([R8]). @throws Refusal `not-found`, `input-refused` for somebody who is not there */
export function takeChair(
  context: ServiceContext,
  input: Input<'attendance.takeChair'>,
): Output<'attendance.takeChair'> {
  const { workspace } = context;
  const meeting = requireMeeting(workspace, input.meetingId);
  const chairWord = getBody(workspace, meeting.bodyId)?.chairWord ?? 'Chair';
  const taker = input.id === null ? null : requireRow(workspace, input.id);
  if (taker !== null && taker.presence !== 'present') {
    throw new Refusal(
      'input-refused',
      `${taker.printedName} is not marked present, so they cannot preside. Mark them present first.`,
    );
  }
  const label = taker === null ? 'The chair goes back' : `${taker.printedName} in the chair`;
  return mutate(workspace, { label, now: context.now() }, (tx) => {
    refuseLocked(tx, meeting.id);
    for (const row of listAttendance(tx, meeting.id)) {
      if (row.id !== taker?.id && isPutInChair(row.role)) updateAttendance(tx, { ...row, role: leaveChair(row.role) });
    }
    const rows = listAttendance(tx, meeting.id);
    const presides = findPresiding(rows, chairWord);
    if (taker === null || presides?.id === taker.id) return { id: presides?.id ?? null };
    const stored = requireRow(tx, taker.id);
    updateAttendance(tx, { ...stored, role: putInChair(stored.role) });
    return { id: taker.id };
  });
}

/** Everybody who is expected and on no line of the attendance. */
export function listUnmarked(db: Readable, meeting: Meeting): ExpectedPerson[] {
  return composeRoster(listMembers(db, meeting.bodyId), listAttendance(db, meeting.id), meeting.heldOn).flatMap(
    ({ attendance, expected }) => (attendance === null && expected !== null ? [expected] : []),
  );
}

/** The line on which a member already stands, or null. */
export function lineOf(db: Readable, meeting: Meeting, membershipId: MembershipId): Attendance | null {
  const lines = composeRoster(listMembers(db, meeting.bodyId), listAttendance(db, meeting.id), meeting.heldOn);
  return lines.find(({ expected }) => expected?.membershipId === membershipId)?.attendance ?? null;
}

/** Somebody whose seat is in force. @throws Refusal `not-found` */
export function requireExpected(db: Readable, meeting: Meeting, membershipId: MembershipId): ExpectedPerson {
  const found = listExpectedAt(db, meeting).find((one) => one.membershipId === membershipId);
  if (found === undefined) throw notFound('membership');
  return found;
}
