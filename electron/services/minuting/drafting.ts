import type { Input, Output } from '../../../shared/contract/index.ts';
import { numberAgenda } from '../../../shared/domain/agenda/numbers.ts';
import { buildOutline, listInOrder } from '../../../shared/domain/agenda/outline.ts';
import { type AgendaItemId, type MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import { isEmptyBody } from '../../../shared/minutes/body-text.ts';
import { mergeStarts, startMinutes, type MinuteStart } from '../../../shared/minutes/from-agenda.ts';
import { newMinuteFacts, type Minute } from '../../../shared/minutes/minute.ts';
import { joinBodies, splitBody } from '../../../shared/minutes/split-and-merge.ts';
import { getAgendaItem, listAgendaItems, listPapersOfMeeting } from '../../store/agenda/agenda.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMinutes, placeMinute, updateMinute } from '../../store/minutes.ts';
import { moveMotions } from '../../store/minuting/motions.ts';
import { pointProposedChanges } from '../../store/minuting/proposed-changes.ts';
import { Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { removeWholeMinute, saveBody, storeMinute } from '../derive-progress.ts';
import { refuseGone } from './departures.ts';
import { nameOfMinute, requireBodyOf, requireMeeting, requireMinute, requireSeenMinute } from './minute-of.ts';
import { renumber } from '../renumbering.ts';

/** Answers `drafting.missing`. Rule [BA1]. @throws Refusal `not-found` */
export function listUnminuted(
  { workspace }: ServiceContext,
  input: Input<'drafting.missing'>,
): Output<'drafting.missing'> {
  requireMeeting(workspace, input.meetingId);
  const numbers = numbersOf(workspace, input.meetingId);
  return missingStarts(workspace, input.meetingId).map(({ agendaItemId, title }) => ({
    agendaItemId,
    number: numbers.get(agendaItemId) ?? null,
    title,
  }));
}

/** Answers `drafting.begin`. Rules [BA1]–[BA5]. @throws Refusal `not-found`, `input-refused` with nothing to begin */
export function beginMinutes(context: ServiceContext, input: Input<'drafting.begin'>): Output<'drafting.begin'> {
  const { workspace } = context;
  const mutation = { label: 'Minutes begun from the agenda', now: context.now() };
  return mutate(workspace, mutation, (tx) => {
    const meeting = requireMeeting(tx, input.meetingId);
    const starts = missingStarts(tx, meeting.id);
    if (starts.length === 0) {
      throw new Refusal('input-refused', 'Every item of the agenda has its minute already.');
    }
    const order = listInOrder(buildOutline(listAgendaItems(tx, meeting.id))).map(({ id }) => id);
    mergeStarts(listMinutes(tx, meeting.id), starts, order).forEach((one, position) => {
      if (typeof one === 'string') placeMinute(tx, one, { position });
      else beginOne(tx, context, meeting.id, one, position);
    });
    renumber(tx, requireBodyOf(tx, meeting), [meeting.heldOn]);
    return listMinutes(tx, meeting.id);
  });
}

/** Answers `drafting.itemOf`. @throws Refusal `not-found` */
export function getItemOfMinute(
  { workspace }: ServiceContext,
  input: Input<'drafting.itemOf'>,
): Output<'drafting.itemOf'> {
  const minute = requireMinute(workspace, input.minuteId);
  const item = minute.agendaItemId === null ? undefined : getAgendaItem(workspace, minute.agendaItemId);
  if (item === undefined) return null;
  const papers = listPapersOfMeeting(workspace, item.meetingId).filter(({ agendaItemId }) => agendaItemId === item.id);
  return { number: numbersOf(workspace, item.meetingId).get(item.id) ?? null, item, papers };
}

/**
 * Answers `drafting.split`. Rules [SM1], [SM3].
 *
 * @throws Refusal `moved-on`, `not-found`, `input-refused` where one of the parts would be empty
 */
export function splitMinute(context: ServiceContext, input: Input<'drafting.split'>): Output<'drafting.split'> {
  const { workspace, makeId } = context;
  const label = `Parting of ${nameOfMinute(workspace, input.id)}`;
  return mutate(workspace, { label, now: context.now() }, (tx) => {
    const minute = requireSeenMinute(tx, input.id, input.revision);
    const parts = splitBody(minute.body, input.at);
    if (parts === null) {
      throw new Refusal('input-refused', 'Put the caret into the paragraph that the second minute is to begin with.');
    }
    const [firstBody, secondBody] = parts;
    // Saved first: ids that left here are free to be taken up there.
    saveBody(tx, makeId, minute, firstBody);
    const position = minute.position + 1;
    for (const later of listMinutes(tx, minute.meetingId).slice(position).reverse()) {
      placeMinute(tx, later.id, { position: later.position + 1 });
    }
    const { meetingId, agendaItemId, kind, part } = minute;
    const id = MinuteId.parse(makeId());
    const second = { ...newMinuteFacts, id, meetingId, agendaItemId, kind, part, position, title: input.title };
    storeMinute(tx, makeId, { ...second, body: secondBody }, tx.now);
    const meeting = requireMeeting(tx, meetingId);
    renumber(tx, requireBodyOf(tx, meeting), [meeting.heldOn]);
    return { first: requireMinute(tx, minute.id), second: requireMinute(tx, id) };
  });
}

/**
 * Answers `drafting.mergeNext`. Rules [SM2], [SM4].
 *
 * @throws Refusal `moved-on`, `not-found`, `input-refused` where none follows or its number has left the house
 */
export function mergeWithNext(
  context: ServiceContext,
  input: Input<'drafting.mergeNext'>,
): Output<'drafting.mergeNext'> {
  const { workspace, makeId } = context;
  const label = `Joining of ${nameOfMinute(workspace, input.id)} with the next`;
  return mutate(workspace, { label, now: context.now() }, (tx) => {
    const minute = requireSeenMinute(tx, input.id, input.revision);
    const next = listMinutes(tx, minute.meetingId)[minute.position + 1];
    if (next === undefined) throw new Refusal('input-refused', 'No minute follows this one.');
    if (next.numberFrozen && next.number !== null) {
      throw new Refusal(
        'input-refused',
        `Number ${next.number} has left the office in a document, so its minute stays. Withdraw it instead, or recall that document first.`,
      );
    }
    const words = isEmptyBody(next.body) ? minute.body : joinBodies(minute.body, underHeading(next));
    refuseGone(tx, next);
    moveMotions(tx, next.id, minute.id);
    pointProposedChanges(tx, next.id, minute.id);
    removeWholeMinute(tx, next.id, next.revision);
    saveBody(tx, makeId, minute, words);
    listMinutes(tx, minute.meetingId).forEach(({ id }, position) => placeMinute(tx, id, { position }));
    const meeting = requireMeeting(tx, minute.meetingId);
    renumber(tx, requireBodyOf(tx, meeting), [meeting.heldOn]);
    return requireMinute(tx, minute.id);
  });
}

/** Answers `drafting.setOutcome`. Rule [BA6]. @throws Refusal `moved-on`, `not-found` */
export function setOutcome(
  context: ServiceContext,
  input: Input<'drafting.setOutcome'>,
): Output<'drafting.setOutcome'> {
  const { workspace } = context;
  const label = `What became of ${nameOfMinute(workspace, input.id)}`;
  return mutate(workspace, { label, now: context.now() }, (tx) => {
    const minute = { ...requireSeenMinute(tx, input.id, input.revision), outcome: input.outcome };
    return { ...minute, revision: updateMinute(tx, minute, null) };
  });
}

function beginOne(tx: Tx, context: ServiceContext, meetingId: MeetingId, start: MinuteStart, position: number): void {
  const { isNumbered, ...facts } = start;
  const id = MinuteId.parse(context.makeId());
  const minute: Minute = { ...newMinuteFacts, ...facts, id, meetingId, position, numberFrozen: !isNumbered };
  // Nobody has written in it yet.
  storeMinute(tx, context.makeId, minute, null);
}

/** What the agenda begins that no minute records; items of which one is minuted count as taken up. */
function missingStarts(db: Readable, meetingId: MeetingId): MinuteStart[] {
  const taken = new Set(listMinutes(db, meetingId).map(({ agendaItemId }) => agendaItemId));
  const starts = startMinutes(listAgendaItems(db, meetingId), listPapersOfMeeting(db, meetingId));
  return starts.filter(({ agendaItemId }) => !taken.has(agendaItemId));
}

function numbersOf(db: Readable, meetingId: MeetingId): ReadonlyMap<AgendaItemId, string | null> {
  const isNumbered = requireMeeting(db, meetingId).agendaNumbered;
  return numberAgenda(listAgendaItems(db, meetingId), { subItems: 'none', isNumbered });
}

function underHeading(next: Minute): Minute['body'] {
  const heading = { type: 'subheading' as const, content: [{ type: 'text' as const, text: next.title }] };
  return { ...next.body, doc: { type: 'doc', content: [heading, ...next.body.doc.content] } };
}
