import type { Input, Output } from '../../../shared/contract/index.ts';
import { MeetingEventId, type MeetingId, type MinuteId } from '../../../shared/domain/ids.ts';
import type { Attendance } from '../../../shared/domain/meeting.ts';
import type { MeetingEvent } from '../../../shared/domain/minuting/records.ts';
import {
  eventNames,
  orderAsTaken,
  outcomeOfRest,
  type RunWords,
  wordEvent,
} from '../../../shared/domain/minuting/run.ts';
import { isQuorateAt } from '../../../shared/domain/room/quorum.ts';
import { findQuorumGaps } from '../../../shared/domain/room/quorum-lost.ts';
import { isEmptyBody } from '../../../shared/minutes/body-text.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { listAttendance } from '../../store/attendance.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMinutes, updateMinute } from '../../store/minutes.ts';
import { getEvent, insertEvent, listEvents, removeEvent, updateEvent } from '../../store/minuting/events.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import { type MeetingRoom, readQuorumRoom } from '../attendance/quorum-room.ts';
import type { ServiceContext } from '../context.ts';
import { refuseLocked } from './locked.ts';
import { requireBodyOf, requireMeeting } from './minute-of.ts';

/** Answers `events.page`. Rules [RN1], [RN5]. @throws Refusal `not-found` */
export function getEventPage({ workspace }: ServiceContext, input: Input<'events.page'>): Output<'events.page'> {
  const meeting = requireMeeting(workspace, input.meetingId);
  const body = requireBodyOf(workspace, meeting);
  const attendance = listAttendance(workspace, meeting.id);
  const room = readQuorumRoom(workspace, meeting, body, attendance);
  const there = attendance.filter(({ presence }) => presence === 'present');
  const isMember = (row: Attendance) => row.class !== 'in-attendance' && row.class !== 'observer';
  const words: RunWords = { chairWord: body.chairWord, quorum: describeRoom(room) };
  return {
    events: listEvents(workspace, meeting.id).map((event) => ({ event, sentence: wordEvent(event, words) })),
    ...{ ...words, decisionWord: body.decisionWord },
    gaps: (room === null ? [] : findQuorumGaps(room)).map((gap) => ({
      ...{ words: gap.words, agendaItemId: gap.from?.itemId ?? null, at: gap.from?.at ?? null },
    })),
    people: [...there.filter(isMember), ...there.filter((row) => !isMember(row))].map((row) => ({
      ...{ name: row.printedName, personId: row.personId },
    })),
    unwritten: listMinutes(workspace, meeting.id)
      .filter(isUnwritten)
      .map(({ id }) => id),
  };
}

function describeRoom(room: MeetingRoom | null): string | null {
  if (room === null) return null;
  const { have, need } = isQuorateAt(room, { kind: 'now' });
  return `${have} present who may vote, ${need} needed`;
}

function isUnwritten({ body, outcome }: Minute): boolean {
  return outcome === null && isEmptyBody(body);
}

/** Answers `events.save`. Rules [RN1]–[RN4]. @throws Refusal `moved-on`, `not-found`, `locked`, `input-refused` */
export function saveEvent(context: ServiceContext, input: Input<'events.save'>): Output<'events.save'> {
  const { id, revision, restStandsOver, takenAfter, ...facts } = input;
  const label = `${eventNames[input.kind]}${input.who === null ? '' : `: ${input.who}`}`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const meeting = requireMeeting(tx, input.meetingId);
    refuseLocked(tx, meeting.id);
    const minutes = listMinutes(tx, meeting.id);
    if (input.minuteId !== null && !minutes.some((minute) => minute.id === input.minuteId)) {
      throw new Refusal('input-refused', 'That minute is not of this meeting.');
    }
    const stored = id === null ? null : requireEvent(tx, id);
    const position = stored?.position ?? (listEvents(tx, meeting.id).at(-1)?.position ?? -1) + 1;
    const event: MeetingEvent = {
      ...{ ...facts, id: MeetingEventId.parse(stored?.id ?? context.makeId()), position },
      revision: stored?.revision ?? 1,
    };
    let revisionNow = event.revision;
    if (stored === null) insertEvent(tx, event);
    else revisionNow = updateEvent(tx, event, revision);
    const stoodOver = restStandsOver ? standOver(tx, meeting.id, event) : 0;
    if (takenAfter !== undefined && input.minuteId !== null) takeAfter(tx, meeting.id, input.minuteId, takenAfter);
    return { event: { ...event, revision: revisionNow }, stoodOver };
  });
}

/** Items behind the event that nobody has written in are deferred, or were not reached. Rule [RN3]. */
function standOver(tx: Tx, meetingId: MeetingId, { kind, minuteId }: MeetingEvent): number {
  const outcome = outcomeOfRest(kind);
  if (outcome === null) return 0;
  const minutes = listMinutes(tx, meetingId);
  const from = minutes.findIndex(({ id }) => id === minuteId);
  // The minute that ends the meeting tells so itself.
  const rest = minutes.filter(
    (minute, at) =>
      isUnwritten(minute) && minute.id !== minuteId && (kind === 'inquorate-start' || kind === 'closed' || at > from),
  );
  for (const minute of rest) updateMinute(tx, { ...minute, outcome }, null);
  return rest.length;
}

/** A minute gets its place in the order in which items were taken: behind another; null: that of the agenda. Rule [RN4]. */
function takeAfter(tx: Tx, meetingId: MeetingId, minuteId: MinuteId, after: MinuteId | null): void {
  const minutes = listMinutes(tx, meetingId);
  const minute = minutes.find(({ id }) => id === minuteId);
  if (minute === undefined) return;
  const others = orderAsTaken(minutes.filter(({ id }) => id !== minuteId));
  const place = others.findIndex(({ id }) => id === after);
  updateMinute(tx, { ...minute, takenAt: after === null || place < 0 ? null : place + 1 }, null);
}

function requireEvent(db: Readable, id: MeetingEventId): MeetingEvent {
  const event = getEvent(db, id);
  if (event === undefined) throw notFound('event of the meeting');
  return event;
}

/** Answers `events.remove`; its words in the minutes stay. @throws Refusal `moved-on`, `not-found`, `locked` */
export function dropEvent(context: ServiceContext, input: Input<'events.remove'>): Output<'events.remove'> {
  const { kind, meetingId } = requireEvent(context.workspace, input.id);
  const label = `Removal of “${eventNames[kind]}”`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    refuseLocked(tx, meetingId);
    removeEvent(tx, input.id, input.revision);
    return { meetingId };
  });
}
