import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Body } from '../../../shared/domain/body.ts';
import type { MinuteId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { chooseNumber, type NumberChoice } from '../../../shared/domain/minuting/freezing.ts';
import { placeNumber } from '../../../shared/domain/numbering.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMinutes, updateMinute } from '../../store/minutes.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { rematchReferences, resolveWaitingReferences } from '../derived-references.ts';
import { numbersAround, renumber } from '../renumbering.ts';
import { refuseGone } from './departures.ts';
import { refuseLocked } from './locked.ts';
import { nameOfMinute, requireBodyOf, requireMeeting, requireMinute } from './minute-of.ts';

/** Answers `minutes.numberAt`. Rule [N13]. @throws Refusal `not-found` */
export function getNumberChoice(
  { workspace }: ServiceContext,
  input: Input<'minutes.numberAt'>,
): Output<'minutes.numberAt'> {
  const meeting = requireMeeting(workspace, input.meetingId);
  return choiceAt(workspace, requireBodyOf(workspace, meeting), meeting, input.after);
}

/**
 * Gives a minute that was just put into its place the number of the one before it with a letter. Rule [N13].
 *
 * @param choice as `choiceAt` answered it before the minute was stored
 * @throws Refusal `input-refused` where there is no letter to give
 */
export function giveLetter(tx: Tx, minute: Minute, { letter }: NumberChoice): void {
  if (letter === null) {
    throw new Refusal(
      'input-refused',
      'A letter is given only between numbers that have left. Take the next free number.',
    );
  }
  updateMinute(tx, { ...minute, number: letter, numberFrozen: true }, null);
  resolveWaitingReferences(tx, [letter]);
}

/** The numbers that a minute put behind another (null: first) of a meeting could have. @throws Refusal `not-found` */
export function choiceAt(db: Readable, body: Body, meeting: Meeting, after: MinuteId | null): NumberChoice {
  const { places, numbering } = numbersAround(db, body, meeting.heldOn);
  const own = listMinutes(db, meeting.id);
  if (after !== null && !own.some(({ id }) => id === after)) throw notFound('minute');
  const anchor = after ?? own[0]?.id;
  const found = places.findIndex(({ id }) => id === anchor);
  // A meeting without minutes has its place by its day.
  const later = ({ heldOn }: { readonly heldOn: Meeting['heldOn'] }) =>
    heldOn === null || (meeting.heldOn !== null && heldOn > meeting.heldOn);
  const end = places.findIndex(later);
  const at = found === -1 ? (end === -1 ? places.length : end) : after === null ? found : found + 1;
  const coming = { id: 'coming', meetingId: meeting.id, heldOn: meeting.heldOn, number: null, frozen: false };
  return chooseNumber<MinuteId | 'coming'>(places, { ...coming, id: 'coming' as const }, at, numbering);
}

/**
 * Answers `minutes.setNumber`: the number that the clerk writes stays, and those after it count on from there; null: the
 * minute has none. Rule [N17].
 *
 * @throws Refusal `moved-on`, `not-found`, `locked`; `input-refused` for a number of another style, one that another minute
 *   has, and while the number that it has is out
 */
export function setNumber(context: ServiceContext, input: Input<'minutes.setNumber'>): Output<'minutes.setNumber'> {
  const { workspace } = context;
  const mutation = { label: `Number of ${nameOfMinute(workspace, input.id)}`, now: context.now() };
  return mutate(workspace, mutation, (tx) => {
    const minute = requireMinute(tx, input.id);
    refuseLocked(tx, minute.meetingId, minute.part);
    if (minute.number === input.number && minute.numberFrozen) return listMinutes(tx, minute.meetingId);
    refuseGone(tx, minute);
    const meeting = requireMeeting(tx, minute.meetingId);
    const body = requireBodyOf(tx, meeting);
    if (input.number !== null) assertFree(tx, body, { meeting, minute, number: input.number });
    const numbered = { ...minute, revision: input.revision, number: input.number, printedNumber: input.number };
    updateMinute(tx, { ...numbered, numberFrozen: true }, null);
    rematchReferences(tx, minute.id);
    resolveWaitingReferences(tx, [input.number]);
    renumber(tx, body, [meeting.heldOn]);
    return listMinutes(tx, minute.meetingId);
  });
}

function assertFree(
  db: Readable,
  body: Body,
  { meeting, minute, number }: { readonly meeting: Meeting; readonly minute: Minute; readonly number: string },
): void {
  const { places, numbering } = numbersAround(db, body, meeting.heldOn);
  const wanted = placeNumber({ ...minute, number }, numbering);
  if (body.numberStyle !== null && wanted === null) {
    throw new Refusal(
      'input-refused',
      `${number} is not a number as this body writes them. Write it as its other numbers are.`,
    );
  }
  const has = places.some(
    (place) =>
      place.id !== minute.id &&
      place.frozen &&
      place.number?.toLowerCase() === number.toLowerCase() &&
      (numbering.style !== 'n.' || place.meetingId === meeting.id),
  );
  if (has) throw new Refusal('input-refused', `Another minute has the number ${number} already.`);
}
