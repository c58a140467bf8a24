import type { Input, Output } from '../../shared/contract/index.ts';
import type { Body } from '../../shared/domain/body.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { MinuteId } from '../../shared/domain/ids.ts';
import { defaultBody } from '../../shared/minutes/default-body.ts';
import { newMinuteFacts, type Minute } from '../../shared/minutes/minute.ts';
import { getBody } from '../store/bodies.ts';
import { mutate, type Tx } from '../store/change-set.ts';
import type { Readable } from '../store/file/connection.ts';
import { readsAsSeen } from '../store/history.ts';
import { getMeeting } from '../store/meetings.ts';
import { findMinutesByNumberStart, getMinute, listMinutes, placeMinute, updateMinute } from '../store/minutes.ts';
import { movedOn, notFound } from '../store/refusal.ts';
import type { ServiceContext } from './context.ts';
import { deriveReferences, removeWholeMinute, saveBody, storeMinute } from './derive-progress.ts';
import { renumber } from './renumbering.ts';

/** Answers `minutes.list`. @throws Refusal `not-found` */
export function listMinutesOf({ workspace }: ServiceContext, input: Input<'minutes.list'>): Output<'minutes.list'> {
  requireMeeting(workspace, input.meetingId);
  return listMinutes(workspace, input.meetingId);
}

/**
 * Answers `minutes.add`: an empty minute, numbered where the body numbers. Rules [M1], [M2].
 *
 * @throws Refusal `not-found` when the meeting or the minute before it is not there
 */
export function addMinute(context: ServiceContext, input: Input<'minutes.add'>): Output<'minutes.add'> {
  const { workspace, makeId } = context;
  return mutate(workspace, { label: `New minute “${input.title}”`, now: context.now() }, (tx) => {
    const meeting = requireMeeting(tx, input.meetingId);
    const before = listMinutes(tx, meeting.id);
    const position = input.after === null ? 0 : requirePlace(before, input.after) + 1;
    for (const later of before.slice(position).reverse()) placeMinute(tx, later.id, { position: later.position + 1 });
    const id = MinuteId.parse(makeId());
    const minute: Minute = {
      ...{ ...newMinuteFacts, id, meetingId: meeting.id, position, title: input.title, body: defaultBody() },
    };
    storeMinute(tx, makeId, minute, tx.now);
    renumber(tx, requireBody(tx, meeting), [meeting.heldOn]);
    return requireMinute(tx, id);
  });
}

/**
 * Answers `minutes.save`. Rules [P1]–[P6], [M3], [M4].
 *
 * @throws Refusal `moved-on` when somebody else wrote in it, `not-found`
 */
export function saveMinute(context: ServiceContext, input: Input<'minutes.save'>): Output<'minutes.save'> {
  const { workspace, makeId } = context;
  const now = context.now();
  const known = requireMinute(workspace, input.id);
  const mutation = { label: `Typing in ${nameOf(known)}`, now, coalesce: `minute ${input.id}` };
  const saved = mutate(workspace, mutation, (tx) => {
    const minute = requireSeen(tx, input.id, input.revision);
    return saveBody(tx, makeId, minute, input.body);
  });
  return { ...saved, savedAt: now };
}

/** Answers `minutes.retitle`. @throws Refusal `moved-on`, `not-found` */
export function retitleMinute(context: ServiceContext, input: Input<'minutes.retitle'>): Output<'minutes.retitle'> {
  const { workspace } = context;
  const known = requireMinute(workspace, input.id);
  return mutate(workspace, { label: `New title of ${nameOf(known)}`, now: context.now() }, (tx) => {
    const minute = { ...requireSeen(tx, input.id, input.revision), title: input.title };
    const revision = updateMinute(tx, minute, tx.now);
    deriveReferences(tx, context.makeId, minute);
    return { ...minute, revision };
  });
}

/**
 * Answers `minutes.move`: to a place counted without the minute itself; past the end is the end. Rules [M1], [M2].
 *
 * @throws Refusal `moved-on`, `not-found`
 */
export function moveMinute(context: ServiceContext, input: Input<'minutes.move'>): Output<'minutes.move'> {
  const { workspace } = context;
  const known = requireMinute(workspace, input.id);
  return mutate(workspace, { label: `Moving ${nameOf(known)}`, now: context.now() }, (tx) => {
    const minute = requireSeen(tx, input.id, input.revision);
    const others = listMinutes(tx, minute.meetingId).filter(({ id }) => id !== minute.id);
    others.splice(Math.min(input.position, others.length), 0, minute);
    others.forEach(({ id }, position) => placeMinute(tx, id, { position }));
    const meeting = requireMeeting(tx, minute.meetingId);
    renumber(tx, requireBody(tx, meeting), [meeting.heldOn]);
    return listMinutes(tx, minute.meetingId);
  });
}

/** Answers `minutes.remove`. Rules [M1], [M2], [M5]. @throws Refusal `moved-on`, `not-found` */
export function removeMinute(context: ServiceContext, input: Input<'minutes.remove'>): Output<'minutes.remove'> {
  const { workspace } = context;
  const known = requireMinute(workspace, input.id);
  return mutate(workspace, { label: `Removal of ${nameOf(known)}`, now: context.now() }, (tx) => {
    const minute = requireSeen(tx, input.id, input.revision);
    removeWholeMinute(tx, minute.id, minute.revision);
    listMinutes(tx, minute.meetingId).forEach(({ id }, position) => placeMinute(tx, id, { position }));
    const meeting = requireMeeting(tx, minute.meetingId);
    renumber(tx, requireBody(tx, meeting), [meeting.heldOn]);
    return { meetingId: minute.meetingId };
  });
}

/** Answers `minutes.find`: at most twenty, those of the meeting's own body first. */
export function findMinutes({ workspace }: ServiceContext, input: Input<'minutes.find'>): Output<'minutes.find'> {
  const most = 20;
  const start = input.numberStart.trim();
  const own = input.meetingId === null ? undefined : getMeeting(workspace, input.meetingId)?.bodyId;
  const hits = own === undefined ? [] : findMinutesByNumberStart(workspace, start, { bodyId: own }, most);
  if (hits.length === most) return hits;
  const others = findMinutesByNumberStart(workspace, start, { except: own ?? null }, most - hits.length);
  return [...hits, ...others];
}

/** As undo and the refusals call a minute: `38/26 Apologies`. */
function nameOf(minute: Minute): string {
  return minute.number === null ? `“${minute.title}”` : `${minute.number} ${minute.title}`.trim();
}

/** A minute whose words and title are as the caller saw them at a revision. Rule [M4]. */
function requireSeen(tx: Tx, id: MinuteId, revision: number): Minute {
  const minute = requireMinute(tx, id);
  if (!readsAsSeen(tx, 'minutes', id, revision, ['body', 'schema_version', 'title'])) throw movedOn('minute');
  return minute;
}

function requireMinute(db: Readable, id: MinuteId): Minute {
  const minute = getMinute(db, id);
  if (minute === undefined) throw notFound('minute');
  return minute;
}

function requireMeeting(db: Readable, id: Meeting['id']): Meeting {
  const meeting = getMeeting(db, id);
  if (meeting === undefined) throw notFound('meeting');
  return meeting;
}

function requireBody(db: Readable, meeting: Meeting): Body {
  const body = getBody(db, meeting.bodyId);
  if (body === undefined) throw notFound('body');
  return body;
}

function requirePlace(minutes: readonly Minute[], id: MinuteId): number {
  const place = minutes.findIndex((minute) => minute.id === id);
  if (place === -1) throw notFound('minute');
  return place;
}
