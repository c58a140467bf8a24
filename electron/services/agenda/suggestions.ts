import type { Input, Output } from '../../../shared/contract/index.ts';
import { listOffers, type Offer } from '../../../shared/domain/agenda/offers.ts';
import { itemPlaceWords } from '../../../shared/domain/agenda/places.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { beginCurrent } from '../../../shared/domain/older-actions.ts';
import { getAgendaItem, listAgendaItems, updateAgendaItem } from '../../store/agenda/agenda.ts';
import {
  listDeferrals,
  listLeftOver,
  listPromises,
  listEarlierMeetings,
  listOpenMatters,
  listTakenUp,
  listWithdrawnIds,
} from '../../store/agenda/earlier-business.ts';
import { getBody, listSubGroups } from '../../store/bodies.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { AgendaItemId, type MeetingId } from '../../../shared/domain/ids.ts';
import { Refusal } from '../../store/refusal.ts';
import { absencesOf } from '../absence.ts';
import type { ServiceContext } from '../context.ts';
import { readAgenda } from './agenda.ts';
import { openAgenda, type OpenedAgenda } from './open-agenda.ts';
import { passesOverExtraordinary } from './preset-standing.ts';
import { standingOf } from './standing-items.ts';

/** Answers `agenda.suggestions`. @throws Refusal `not-found` */
export function listSuggestions(
  context: ServiceContext,
  input: Input<'agenda.suggestions'>,
): Output<'agenda.suggestions'> {
  const items = listAgendaItems(context.workspace, input.meetingId);
  return gatherOffers(context.workspace, input.meetingId, todayOf(context)).map((offer) => ({
    ...{ key: offer.key, kind: offer.kind, title: offer.line.title, why: offer.why },
    place: placeWords(offer, items),
  }));
}

/** Answers `agenda.takeSuggestions`: in the order in which they are offered. @throws Refusal `not-found`, `input-refused` */
export function takeSuggestions(
  context: ServiceContext,
  input: Input<'agenda.takeSuggestions'>,
): Output<'agenda.takeSuggestions'> {
  const wanted = new Set(input.keys);
  const offers = gatherOffers(context.workspace, input.meetingId, todayOf(context)).filter(({ key }) =>
    wanted.has(key),
  );
  const [first] = offers;
  if (first === undefined) {
    throw new Refusal(
      'input-refused',
      'What was suggested has changed in the meantime. Look at the suggestions again.',
    );
  }
  const label =
    offers.length === 1 ? `New agenda item “${first.line.title}”` : `${offers.length} suggested agenda items`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const agenda = openAgenda(context, tx, input.meetingId);
    for (const offer of offers) takeOffer(tx, agenda, input.meetingId, offer);
    return { added: offers.length, passedOver: wanted.size - offers.length };
  });
}

/** The confirmation item that stands there without its minutes takes them; else a line is put in. Rule [AG11]. */
function takeOffer(tx: Tx, agenda: OpenedAgenda, meetingId: MeetingId, offer: Offer): void {
  const { line, sourceKind, sourceId, confirmsMeetingId, paper } = offer;
  const items = listAgendaItems(tx, meetingId);
  const source = { sourceKind, sourceId, confirmsMeetingId };
  const waiting = offer.kind === 'unconfirmed-minutes' ? items.find(awaitsMinutes) : undefined;
  if (waiting !== undefined) {
    updateAgendaItem(tx, { ...waiting, ...source }, null);
    return;
  }
  const over = items.find((item) => item.parentId === null && isUnder(offer, item));
  const last = items.filter(({ parentId }) => over !== undefined && parentId === over.id).at(-1);
  const where = over === undefined ? line.place : { parentId: over.id, after: last?.id ?? null };
  const { item } = agenda.put({ ...line, ...source }, where);
  if (paper !== null) agenda.addPaper(item, { title: line.title, kind: paper, state: 'received' });
}

function awaitsMinutes({ standingKey, confirmsMeetingId, withdrawn }: AgendaItem): boolean {
  return standingKey === 'confirmation' && confirmsMeetingId === null && !withdrawn;
}

function isUnder({ under }: Offer, { standingKey, rowKind, withdrawn }: AgendaItem): boolean {
  return under !== null && standingKey === under && rowKind !== 'heading' && !withdrawn;
}

function placeWords(offer: Offer, items: readonly AgendaItem[]): string {
  if (offer.kind === 'unconfirmed-minutes') {
    const waiting = items.find(awaitsMinutes);
    if (waiting !== undefined) return `As “${waiting.title}”`;
  }
  const over = items.find((item) => item.parentId === null && isUnder(offer, item));
  return over === undefined ? itemPlaceWords[offer.line.place] : `Under “${over.title}”`;
}

function gatherOffers(db: Readable, meetingId: MeetingId, today: IsoDate): Offer[] {
  const { meeting, body, items } = readAgenda(db, meetingId);
  const before = meeting.heldOn ?? today;
  const years = { from: beginCurrent(before), before };
  const withdrawn = listWithdrawnIds(db, body.id, years).flatMap(({ id, heldOn }) => {
    const item = getAgendaItem(db, AgendaItemId.parse(id));
    return item === undefined ? [] : [{ ...item, heldOn }];
  });
  return listOffers({
    ...{ kind: meeting.kind, items, withdrawn, meeting },
    absences: before < today ? [] : absencesOf(db, body, today),
    standing: standingOf(db, body, meeting.kind),
    meetings: listEarlierMeetings(db, body.id, years).filter(({ id }) => id !== meetingId),
    subGroupMeetings: listSubGroups(db, body.id)
      .flatMap(({ id, name }) => {
        const bodyName = getBody(db, id)?.shortName ?? name;
        return listEarlierMeetings(db, id, years).map((earlier) => ({ ...earlier, bodyName }));
      })
      .sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1)),
    matters: listOpenMatters(db, body.id, years),
    deferrals: listDeferrals(db, body.id, years),
    leftOver: listLeftOver(db, body.id, years),
    promises: listPromises(db, body.id, years),
    taken: listTakenUp(db, body.id),
    passesOverExtraordinary: passesOverExtraordinary(body),
  });
}

function todayOf(context: ServiceContext): IsoDate {
  return IsoDate.parse(context.now().slice(0, 10));
}
