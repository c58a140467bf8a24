import type { Input, Output } from '../../../shared/contract/index.ts';
import { type MinuteId, MotionId } from '../../../shared/domain/ids.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import type { Attendance } from '../../../shared/domain/meeting.ts';
import { isBudgetItem } from '../../../shared/domain/minuting/motions.ts';
import type { Motion } from '../../../shared/domain/minuting/records.ts';
import { findPresiding } from '../../../shared/domain/room/chair.ts';
import { votersOf } from '../../../shared/domain/room/quorum.ts';
import { type RoomPoint, traceRoom, whoIsInRoom } from '../../../shared/domain/room/room.ts';
import { listAttendance } from '../../store/attendance.ts';
import { mutate } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { getMotion, insertMotion, listMotions, removeMotion, updateMotion } from '../../store/minuting/motions.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import { listRoomItems, readQuorumRoom } from '../attendance/quorum-room.ts';
import type { ServiceContext } from '../context.ts';
import { refuseLocked } from './locked.ts';
import { nameOfMinute, requireBodyOf, requireMeeting, requireMinute } from './minute-of.ts';

/** Answers `motions.list`. @throws Refusal `not-found` */
export function listMotionsOf({ workspace }: ServiceContext, input: Input<'motions.list'>): Output<'motions.list'> {
  requireMeeting(workspace, input.meetingId);
  return listMotions(workspace, input.meetingId);
}

/** Answers `motions.room`: who is in the room at the item of a minute, and who of them may vote. Rule [MV4]. @throws Refusal `not-found` */
export function getMotionRoom({ workspace }: ServiceContext, input: Input<'motions.room'>): Output<'motions.room'> {
  const minute = requireMinute(workspace, input.minuteId);
  const meeting = requireMeeting(workspace, minute.meetingId);
  const body = requireBodyOf(workspace, meeting);
  const { present, voters } = readRoomAt(workspace, input.minuteId);
  return {
    ...{ present: present.map(nameOf), voters: voters.map(nameOf) },
    chair: findPresiding(present, body.chairWord)?.printedName ?? null,
    ...{ chairWord: body.chairWord, decisionWord: body.decisionWord },
    votes: rulesOf(body)?.rules.votes ?? null,
    isBudget: isBudgetItem(minute.title, meeting.kind),
  };
}

/** Who is in the room when a minute's item is taken, and who of them may vote on it. A body without rules: its members. */
export function readRoomAt(
  db: Readable,
  minuteId: MinuteId,
): { readonly present: readonly Attendance[]; readonly voters: readonly Attendance[] } {
  const minute = requireMinute(db, minuteId);
  const meeting = requireMeeting(db, minute.meetingId);
  const attendance = listAttendance(db, meeting.id);
  const room = readQuorumRoom(db, meeting, requireBodyOf(db, meeting), attendance);
  const course = room?.course ?? traceRoom(attendance, listRoomItems(db, meeting));
  const itemId = minute.agendaItemId;
  const point: RoomPoint = itemId !== null && course.indexOf.has(itemId) ? { kind: 'item', itemId } : { kind: 'now' };
  const present = whoIsInRoom(course, point);
  const mayVote =
    room === null ? (row: Attendance) => row.class === 'member' || row.class === 'substitute' : votersOf(room, point);
  const apart = itemId === null ? undefined : room?.withdrawn.get(itemId);
  const isInLaw = (row: Attendance) => room === null || row.mode === 'in-person' || room.rules.remoteCounts;
  return { present, voters: present.filter((row) => isInLaw(row) && mayVote(row) && apart?.has(row.id) !== true) };
}

const nameOf = ({ printedName, personId }: Attendance) => ({ name: printedName, personId });

/** Answers `motions.save`. Rules [MV1], [MV5]. @throws Refusal `moved-on`, `not-found`, `locked`, `input-refused` */
export function saveMotion(context: ServiceContext, input: Input<'motions.save'>): Output<'motions.save'> {
  const { id, revision, ...facts } = input;
  const label = `${facts.parentId === null ? 'Motion' : 'Amendment'} at ${nameOfMinute(context.workspace, input.minuteId)}`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const minute = requireMinute(tx, input.minuteId);
    refuseLocked(tx, minute.meetingId, minute.part);
    const held = listMotions(tx, minute.meetingId);
    refuseParent(held, id, facts.parentId);
    if (id === null) {
      const position = held.filter(({ minuteId }) => minuteId === minute.id).length;
      const motion: Motion = { ...facts, id: MotionId.parse(context.makeId()), position, revision: 1 };
      insertMotion(tx, motion);
      return motion;
    }
    const stored = getMotion(tx, id);
    if (stored === undefined) throw notFound('motion');
    const motion = { ...stored, ...facts, minuteId: stored.minuteId };
    return { ...motion, revision: updateMotion(tx, motion, revision) };
  });
}

/** An amendment belongs to a motion of the meeting, and amends no amendment to itself. */
function refuseParent(held: readonly Motion[], id: MotionId | null, parentId: MotionId | null): void {
  const seen = new Set<string>();
  for (let at = parentId; at !== null;) {
    const motion = held.find((one) => one.id === at);
    if (motion === undefined || at === id || seen.has(at)) {
      throw new Refusal('input-refused', 'An amendment belongs to another motion of the same meeting.');
    }
    seen.add(at);
    at = motion.parentId;
  }
}

/** Answers `motions.remove`. @throws Refusal `moved-on`, `not-found`, `locked` */
export function dropMotion(context: ServiceContext, input: Input<'motions.remove'>): Output<'motions.remove'> {
  const motion = getMotion(context.workspace, input.id);
  if (motion === undefined) throw notFound('motion');
  const label = `Removal of a motion at ${nameOfMinute(context.workspace, motion.minuteId)}`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const minute = requireMinute(tx, motion.minuteId);
    refuseLocked(tx, minute.meetingId, minute.part);
    removeMotion(tx, input.id, input.revision);
    return { meetingId: minute.meetingId };
  });
}
