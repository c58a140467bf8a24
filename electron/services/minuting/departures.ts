import type { Input, Output } from '../../../shared/contract/index.ts';
import { DepartureId, type EditionId, type MeetingId, type MinuteId } from '../../../shared/domain/ids.ts';
import { freezeWith } from '../../../shared/domain/minuting/freezing.ts';
import type { Departure } from '../../../shared/domain/minuting/records.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { holdNumber, listMinutes } from '../../store/minutes.ts';
import { getDeparture, insertDeparture, listDepartures, recallDeparture } from '../../store/minuting/departures.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { numbersAround, renumber } from '../renumbering.ts';
import { refuseLocked } from './locked.ts';
import { requireBodyOf, requireMeeting } from './minute-of.ts';

/** Something that leaves the house with numbers of minutes in it. */
export interface Leaving {
  readonly meetingId: MeetingId;
  readonly kind: Departure['kind'];
  /** What it is, as the list of what left says it: `Draft minutes to the Chair`. */
  readonly what: string;
  /** The minutes whose numbers it carries; null: all of the meeting. */
  readonly minuteIds: readonly MinuteId[] | null;
  readonly editionId: EditionId | null;
}

/** Notes that something left, and makes the numbers that it carries stay, with all lower ones. Rule [N10]. */
export function recordDeparture(tx: Tx, context: Pick<ServiceContext, 'makeId'>, leaving: Leaving): Departure {
  const { meetingId, kind, what, editionId } = leaving;
  const meeting = requireMeeting(tx, meetingId);
  const { places, numbering } = numbersAround(tx, requireBodyOf(tx, meeting), meeting.heldOn);
  const own = listMinutes(tx, meetingId);
  const leaves = new Set(leaving.minuteIds ?? own.map(({ id }) => id));
  for (const id of freezeWith(places, leaves, numbering)) holdNumber(tx, id, true);
  const departure: Departure = {
    ...{ id: DepartureId.parse(context.makeId()), meetingId, kind, what, leftAt: tx.now, editionId },
    numbers: own.flatMap(({ id, number }) => (leaves.has(id) && number !== null ? [{ minuteId: id, number }] : [])),
    ...{ recalledAt: null, recallReason: null, revision: 1 },
  };
  insertDeparture(tx, departure);
  return departure;
}

/** What left of a meeting with the number of a minute, and was not called back. */
export function listCarriers(db: Readable, { id, meetingId }: Pick<Minute, 'id' | 'meetingId'>): Departure[] {
  return listDepartures(db, meetingId).filter(
    ({ recalledAt, numbers }) => recalledAt === null && numbers.some(({ minuteId }) => minuteId === id),
  );
}

/**
 * Refuses to take a minute away whose number others have in their hands. Rule [N15].
 *
 * @throws Refusal `input-refused`
 */
export function refuseGone(db: Readable, minute: Pick<Minute, 'id' | 'meetingId' | 'number'>): void {
  const [carrier] = listCarriers(db, minute);
  if (carrier === undefined) return;
  throw new Refusal(
    'input-refused',
    `${minute.number ?? 'This number'} left with “${carrier.what}” on ${dayWords(carrier)}, so it cannot be taken away. ` +
      'Mark its item as withdrawn: it then keeps its number.',
  );
}

/** Answers `circulation.recall`. Recorded, not undone. @throws Refusal `moved-on`, `not-found`, `locked` */
export function recallLeft(context: ServiceContext, input: Input<'circulation.recall'>): Output<'circulation.recall'> {
  const { workspace } = context;
  const now = context.now();
  const known = getDeparture(workspace, input.id);
  if (known === undefined) throw notFound('record of what left');
  return mutate(workspace, { label: `Called back: ${known.what}`, now, undoable: false }, (tx) => {
    refuseLocked(tx, known.meetingId);
    recallDeparture(tx, input, { at: now, reason: input.reason });
    const recalled = getDeparture(tx, input.id);
    if (recalled === undefined) throw notFound('record of what left');
    return recalled;
  });
}

/**
 * Answers `circulation.renumber`: the numbers of a meeting follow from their places again. Numbers that came with an import,
 * or that the clerk wrote, stay. Recorded, not undone. Rule [N16].
 *
 * @throws Refusal `not-found`, `locked`; `input-refused` while something with these numbers is out
 */
export function renumberMeeting(
  context: ServiceContext,
  input: Input<'circulation.renumber'>,
): Output<'circulation.renumber'> {
  const { workspace } = context;
  const mutation = { label: 'Minutes numbered anew', now: context.now(), undoable: false };
  return mutate(workspace, mutation, (tx) => {
    const meeting = requireMeeting(tx, input.meetingId);
    refuseLocked(tx, meeting.id);
    const out = listDepartures(tx, meeting.id).filter(
      ({ recalledAt, numbers }) => recalledAt === null && numbers.length > 0,
    );
    if (out.length > 0) {
      throw new Refusal(
        'input-refused',
        `Numbers that left stay. Still out: ${out.map((one) => `“${one.what}” of ${dayWords(one)}`).join(', ')}. ` +
          'Call back every copy first, and say why.',
      );
    }
    for (const minute of listMinutes(tx, meeting.id)) if (isReleasable(minute)) holdNumber(tx, minute.id, false);
    renumber(tx, requireBodyOf(tx, meeting), [meeting.heldOn]);
    return listMinutes(tx, meeting.id);
  });
}

/** Whether the number of a minute stays only because it left, or because a letter was chosen for it. */
export function isReleasable({ numberFrozen, number, printedNumber, importId }: Minute): boolean {
  return numberFrozen && number !== null && printedNumber === null && importId === null;
}

const dayWords = ({ leftAt }: Pick<Departure, 'leftAt'>) => formatLongDate(leftAt.slice(0, 10));
