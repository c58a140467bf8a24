import type { Input, Output } from '../../../shared/contract/index.ts';
import { missingStanding, type StandingLine } from '../../../shared/domain/agenda/standing.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { StandingItemId } from '../../../shared/domain/ids.ts';
import { MeetingKind } from '../../../shared/domain/meeting.ts';
import { listAgendaItems } from '../../store/agenda/agenda.ts';
import { getBody } from '../../store/bodies.ts';
import { mutate } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import { clearStandingItems, insertStandingItem, listStandingItems } from '../../store/agenda/standing-items.ts';
import type { ServiceContext } from '../context.ts';
import { readAgenda } from './agenda.ts';
import { openAgenda } from './open-agenda.ts';
import { presetStanding } from './preset-standing.ts';

/** The standing agenda of a body for a kind of meeting: its own, else what its preset has, else a plain one. Rule [AG10]. */
export function standingOf(db: Readable, body: Body, kind: MeetingKind): readonly StandingLine[] {
  const own = listStandingItems(db, body.id).filter(({ meetingKind }) => meetingKind === kind);
  return own.length > 0 ? own : presetStanding(body, kind);
}

/** Answers `standingItems.list`. @throws Refusal `not-found` */
export function listStanding(
  { workspace }: ServiceContext,
  input: Input<'standingItems.list'>,
): Output<'standingItems.list'> {
  const body = getBody(workspace, input.bodyId);
  if (body === undefined) throw notFound('body');
  const own = listStandingItems(workspace, body.id);
  return MeetingKind.options.map((meetingKind) => {
    const ofKind = own.filter((item) => item.meetingKind === meetingKind);
    const items = ofKind.length > 0 ? ofKind : presetStanding(body, meetingKind);
    return { meetingKind, isOwn: ofKind.length > 0, items: items.map(lineOf) };
  });
}

/**
 * Answers `standingItems.save`. Rule [AG21].
 * @throws Refusal `not-found`; `moved-on` where other lines are stored by now than those that were seen
 */
export function saveStanding(
  context: ServiceContext,
  input: Input<'standingItems.save'>,
): Output<'standingItems.save'> {
  const { bodyId, meetingKind } = input;
  const body = getBody(context.workspace, bodyId);
  if (body === undefined) throw notFound('body');
  const label = `Standing agenda of ${body.shortName ?? body.name}`;
  mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const stored = listStandingItems(tx, bodyId).filter((item) => item.meetingKind === meetingKind);
    if (isSame(stored, input.items)) return;
    if (!isSame(stored, input.before)) {
      throw new Refusal(
        'moved-on',
        'This standing agenda was changed in the meantime. It is shown as it is now; what you wrote is not stored over it.',
      );
    }
    clearStandingItems(tx, bodyId, meetingKind);
    input.items.forEach((line, position) => {
      const id = StandingItemId.parse(context.makeId());
      insertStandingItem(tx, { ...line, id, bodyId, meetingKind, position, revision: 1 });
    });
  });
  return {};
}

/** Answers `agenda.fillStanding`. Lines go in their order, each where its rule says. Rules [AG8], [AG10]. @throws Refusal */
export function fillStanding(
  context: ServiceContext,
  input: Input<'agenda.fillStanding'>,
): Output<'agenda.fillStanding'> {
  const { meetingId } = input;
  return mutate(context.workspace, { label: 'Standing items of the agenda', now: context.now() }, (tx) => {
    const { meeting, body } = readAgenda(tx, meetingId);
    const standing = standingOf(tx, body, meeting.kind);
    const missing = missingStanding(standing, listAgendaItems(tx, meetingId));
    const agenda = openAgenda(context, tx, meetingId);
    for (const line of missing) agenda.put({ ...lineOf(line), sourceKind: 'standing' }, line.place);
    return { added: missing.length, passedOver: standing.length - missing.length };
  });
}

function isSame(one: readonly StandingLine[], other: readonly StandingLine[]): boolean {
  return JSON.stringify(one.map(lineOf)) === JSON.stringify(other.map(lineOf));
}

/** A line of a standing agenda without where it is kept. */
function lineOf({ rowKind, standingKey, title, place, purpose, presenter, note }: StandingLine): StandingLine {
  return { rowKind, standingKey, title, place, purpose, presenter, note };
}
