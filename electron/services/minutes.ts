import type { Input, Output } from '../../shared/contract/index.ts';
import { MinuteId } from '../../shared/domain/ids.ts';
import { defaultBody } from '../../shared/minutes/default-body.ts';
import { newMinuteFacts, type Minute } from '../../shared/minutes/minute.ts';
import { mutate } from '../store/change-set.ts';
import { getMeeting } from '../store/meetings.ts';
import { findMinutesByNumberStart, listMinutes, placeMinute, updateMinute } from '../store/minutes.ts';
import { keepVersions } from '../store/minuting/versions.ts';
import { notFound } from '../store/refusal.ts';
import type { ServiceContext } from './context.ts';
import { deriveReferences, removeWholeMinute, saveBody, storeMinute } from './derive-progress.ts';
import { refuseGone } from './minuting/departures.ts';
import { refuseLocked } from './minuting/locked.ts';
import { choiceAt, giveLetter } from './minuting/numbers.ts';
import { nameOfMinute, requireBodyOf, requireMeeting, requireMinute, requireSeenMinute } from './minuting/minute-of.ts';
import { renumber } from './renumbering.ts';

/** Answers `minutes.list`. @throws Refusal `not-found` */
export function listMinutesOf({ workspace }: ServiceContext, input: Input<'minutes.list'>): Output<'minutes.list'> {
  requireMeeting(workspace, input.meetingId);
  return listMinutes(workspace, input.meetingId);
}

/**
 * Answers `minutes.add`: an empty minute, numbered where the body numbers. Rules [M1], [M2], [N13].
 *
 * @throws Refusal `not-found` when the meeting or the minute before it is not there, `locked`, `input-refused` where no
 *   letter can be given
 */
export function addMinute(context: ServiceContext, input: Input<'minutes.add'>): Output<'minutes.add'> {
  const { workspace, makeId } = context;
  return mutate(workspace, { label: `New minute “${input.title}”`, now: context.now() }, (tx) => {
    const meeting = requireMeeting(tx, input.meetingId);
    refuseLocked(tx, meeting.id);
    const before = listMinutes(tx, meeting.id);
    const body = requireBodyOf(tx, meeting);
    const choice = input.numbering === 'letter' ? choiceAt(tx, body, meeting, input.after) : null;
    const position = input.after === null ? 0 : requirePlace(before, input.after) + 1;
    for (const later of before.slice(position).reverse()) placeMinute(tx, later.id, { position: later.position + 1 });
    const id = MinuteId.parse(makeId());
    const minute: Minute = {
      ...{ ...newMinuteFacts, id, meetingId: meeting.id, position, title: input.title, body: defaultBody() },
    };
    storeMinute(tx, makeId, minute, tx.now);
    if (choice !== null) giveLetter(tx, minute, choice);
    renumber(tx, body, [meeting.heldOn]);
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
  const mutation = { label: `Typing in ${nameOfMinute(workspace, input.id)}`, now, coalesce: `minute ${input.id}` };
  const saved = mutate(workspace, mutation, (tx) => {
    const minute = requireSeenMinute(tx, input.id, input.revision);
    return saveBody(tx, makeId, minute, input.body);
  });
  return { ...saved, savedAt: now };
}

/** Answers `minutes.retitle`. @throws Refusal `moved-on`, `not-found` */
export function retitleMinute(context: ServiceContext, input: Input<'minutes.retitle'>): Output<'minutes.retitle'> {
  const { workspace } = context;
  return mutate(workspace, { label: `New title of ${nameOfMinute(workspace, input.id)}`, now: context.now() }, (tx) => {
    const before = requireSeenMinute(tx, input.id, input.revision);
    const minute = { ...before, title: input.title };
    const revision = updateMinute(tx, minute, tx.now);
    keepVersions(tx, context.makeId, before, minute);
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
  return mutate(workspace, { label: `Moving ${nameOfMinute(workspace, input.id)}`, now: context.now() }, (tx) => {
    const minute = requireSeenMinute(tx, input.id, input.revision);
    const others = listMinutes(tx, minute.meetingId).filter(({ id }) => id !== minute.id);
    others.splice(Math.min(input.position, others.length), 0, minute);
    others.forEach(({ id }, position) => placeMinute(tx, id, { position }));
    const meeting = requireMeeting(tx, minute.meetingId);
    renumber(tx, requireBodyOf(tx, meeting), [meeting.heldOn]);
    return listMinutes(tx, minute.meetingId);
  });
}

/**
 * Answers `minutes.remove`. Rules [M1], [M2], [M5], [N15].
 *
 * @throws Refusal `moved-on`, `not-found`, `locked`; `input-refused` where its number has left
 */
export function removeMinute(context: ServiceContext, input: Input<'minutes.remove'>): Output<'minutes.remove'> {
  const { workspace } = context;
  return mutate(workspace, { label: `Removal of ${nameOfMinute(workspace, input.id)}`, now: context.now() }, (tx) => {
    const minute = requireSeenMinute(tx, input.id, input.revision);
    refuseGone(tx, minute);
    removeWholeMinute(tx, minute.id, minute.revision);
    listMinutes(tx, minute.meetingId).forEach(({ id }, position) => placeMinute(tx, id, { position }));
    const meeting = requireMeeting(tx, minute.meetingId);
    renumber(tx, requireBodyOf(tx, meeting), [meeting.heldOn]);
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

function requirePlace(minutes: readonly Minute[], id: MinuteId): number {
  const place = minutes.findIndex((minute) => minute.id === id);
  if (place === -1) throw notFound('minute');
  return place;
}
