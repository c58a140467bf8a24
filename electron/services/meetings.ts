import type { Input, Output } from '../../shared/contract/index.ts';
import type { Body } from '../../shared/domain/body.ts';
import { MeetingId } from '../../shared/domain/ids.ts';
import { rulesOf } from '../../shared/domain/law/presets-of-body.ts';
import { type Meeting, newMeetingFacts } from '../../shared/domain/meeting.ts';
import { meetingLabel } from '../../shared/domain/wording.ts';
import { listAttendance } from '../store/attendance.ts';
import { getBody } from '../store/bodies.ts';
import { mutate } from '../store/change-set.ts';
import type { Readable } from '../store/file/connection.ts';
import { listOpenDoubts, settleDoubt } from '../store/doubts.ts';
import { nameOfSource } from '../store/imports.ts';
import { getMeeting, insertMeeting, listMeetingRows, updateMeeting } from '../store/meetings.ts';
import { notFound } from '../store/refusal.ts';
import type { ServiceContext } from './context.ts';
import { refuseLocked } from './minuting/locked.ts';
import { listPrintedPlaces } from './documents/printed-places.ts';
import { renumber } from './renumbering.ts';

/** Answers `meetings.list`. */
export function listMeetings({ workspace }: ServiceContext, input: Input<'meetings.list'>): Output<'meetings.list'> {
  return listMeetingRows(workspace, input.bodyId);
}

/** Answers `meetings.get`. @throws Refusal `not-found` */
export function getMeetingPage({ workspace }: ServiceContext, input: Input<'meetings.get'>): Output<'meetings.get'> {
  const meeting = requireMeeting(workspace, input.id);
  const body = requireBody(workspace, meeting);
  const attendance = listAttendance(workspace, meeting.id);
  return {
    ...{ meeting, body, attendance },
    places: listPrintedPlaces(workspace, meeting, attendance),
    reasonsPrinted: rulesOf(body)?.rules.apologyReasonsPrinted ?? false,
    doubts: listOpenDoubts(workspace, meeting.id),
    importedFrom: nameOfSource(workspace, meeting.id),
  };
}

/** Answers `meetings.create`. @throws Refusal `not-found` when there is no such body */
export function createMeeting(context: ServiceContext, input: Input<'meetings.create'>): Output<'meetings.create'> {
  const { workspace } = context;
  return mutate(workspace, { label: `New meeting, ${meetingLabel(input)}`, now: context.now() }, (tx) => {
    requireBody(tx, input);
    const id = MeetingId.parse(context.makeId());
    const meeting: Meeting = { ...newMeetingFacts, ...input, id, revision: 1, importId: null };
    insertMeeting(tx, meeting);
    return meeting;
  });
}

/** Answers `meetings.createMany`: all of them or none, as one step. @throws Refusal `not-found` */
export function createMeetings(
  context: ServiceContext,
  { bodyId, label, meetings }: Input<'meetings.createMany'>,
): Output<'meetings.createMany'> {
  return mutate(context.workspace, { label, now: context.now() }, () =>
    meetings.map((facts) => createMeeting(context, { bodyId, ...facts })),
  );
}

/** Answers `meetings.move`: the first day it was planned for is kept. @throws Refusal `moved-on`, `not-found` */
export function moveMeeting(context: ServiceContext, input: Input<'meetings.move'>): Output<'meetings.move'> {
  const { workspace } = context;
  const known = requireMeeting(workspace, input.id);
  const label = `Moving the meeting, ${meetingLabel(known)}`;
  return mutate(workspace, { label, now: context.now() }, (tx) => {
    const stored = requireMeeting(tx, input.id);
    refuseLocked(tx, stored.id);
    const first = stored.movedFrom ?? stored.heldOn;
    const movedFrom = first === input.heldOn ? null : first;
    const meeting: Meeting = { ...stored, ...input, movedFrom };
    const changed = { ...meeting, revision: updateMeeting(tx, meeting) };
    renumber(tx, requireBody(tx, stored), [stored.heldOn, input.heldOn]);
    return changed;
  });
}

/** Answers `meetings.callOff`. @throws Refusal `moved-on`, `not-found` */
export function callOffMeeting(context: ServiceContext, input: Input<'meetings.callOff'>): Output<'meetings.callOff'> {
  const { workspace } = context;
  const known = requireMeeting(workspace, input.id);
  const deed = { cancelled: 'Cancelling', postponed: 'Postponing', none: 'Holding after all' }[
    input.calledOff ?? 'none'
  ];
  return mutate(workspace, { label: `${deed} the meeting, ${meetingLabel(known)}`, now: context.now() }, (tx) => {
    const { calledOff, revision } = input;
    const calledOffReason = calledOff === null ? null : input.reason;
    const meeting: Meeting = { ...requireMeeting(tx, input.id), revision, calledOff, calledOffReason };
    return { ...meeting, revision: updateMeeting(tx, meeting) };
  });
}

/** Answers `meetings.update`; another day numbers anew what is not frozen. @throws Refusal `moved-on`, `not-found` */
export function changeMeeting(context: ServiceContext, input: Input<'meetings.update'>): Output<'meetings.update'> {
  const { workspace } = context;
  return mutate(workspace, { label: `Changes to the meeting, ${meetingLabel(input)}`, now: context.now() }, (tx) => {
    const stored = requireMeeting(tx, input.id);
    refuseLocked(tx, stored.id);
    const meeting = { ...stored, ...input };
    const changed = { ...meeting, revision: updateMeeting(tx, meeting) };
    if (stored.heldOn !== input.heldOn) renumber(tx, requireBody(tx, stored), [stored.heldOn, input.heldOn]);
    return changed;
  });
}

/** Answers `meetings.settleDoubt`. @throws Refusal `moved-on`, `not-found` */
export function settleMeetingDoubt(
  context: ServiceContext,
  input: Input<'meetings.settleDoubt'>,
): Output<'meetings.settleDoubt'> {
  return mutate(context.workspace, { label: 'Settling a doubt', now: context.now() }, (tx) => {
    const meetingId = settleDoubt(tx, input.id, input.revision);
    if (meetingId === null) throw notFound('meeting');
    return { meetingId };
  });
}

function requireMeeting(db: Readable, id: MeetingId): Meeting {
  const meeting = getMeeting(db, id);
  if (meeting === undefined) throw notFound('meeting');
  return meeting;
}

function requireBody(db: Readable, { bodyId }: Pick<Meeting, 'bodyId'>): Body {
  const body = getBody(db, bodyId);
  if (body === undefined) throw notFound('body');
  return body;
}
