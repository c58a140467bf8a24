import type { Input, Output } from '../../../shared/contract/index.ts';
import { numberAgenda } from '../../../shared/domain/agenda/numbers.ts';
import { buildOutline, listInOrder, type OutlineNode } from '../../../shared/domain/agenda/outline.ts';
import type { AgendaItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { AgendaItem, Stage } from '../../../shared/domain/meeting.ts';
import {
  getAgendaItem,
  getPlace,
  hasSubItems,
  listAgendaItems,
  listPapers,
  listPapersOfMeeting,
  placeAgendaItem,
  removeAgendaItem,
  removePaper,
  updateAgendaItem,
} from '../../store/agenda/agenda.ts';
import { getBody } from '../../store/bodies.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { getMeeting } from '../../store/meetings.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import { listStages } from '../../store/stages.ts';
import type { ServiceContext } from '../context.ts';
import { lastAgendaEdition, listChangesSince } from './changes-since.ts';
import { openAgenda, tooDeep } from './open-agenda.ts';

/** Answers `agenda.get`. @throws Refusal `not-found` */
export function getAgendaPage({ workspace }: ServiceContext, input: Input<'agenda.get'>): Output<'agenda.get'> {
  const published = listStages(workspace, input.meetingId).filter(({ stage }) => publishing.has(stage));
  const last = published.length === 0 ? undefined : lastAgendaEdition(workspace, input.meetingId);
  const changes = listChangesSince(workspace, input.meetingId, last);
  return {
    ...readAgenda(workspace, input.meetingId),
    publishedOn: published.at(-1)?.on ?? null,
    changedSince: changes.filter(({ kind }) => kind !== 'removed').map(({ itemId }) => itemId),
  };
}

const publishing: ReadonlySet<Stage> = new Set(['agenda-published', 'supplement-published']);

/** Answers `agenda.add`. Rules [AG1], [AG2]. @throws Refusal `not-found`, `input-refused` where an agenda goes no deeper */
export function addAgendaItem(context: ServiceContext, input: Input<'agenda.add'>): Output<'agenda.add'> {
  const { meetingId, parentId, after, ...facts } = input;
  return mutate(context.workspace, { label: `New agenda item “${input.title}”`, now: context.now() }, (tx) =>
    openAgenda(context, tx, meetingId).put(facts, { parentId, after }),
  );
}

/** Answers `agenda.update`: what is left out stays. @throws Refusal `moved-on`, `not-found` */
export function changeAgendaItem(context: ServiceContext, input: Input<'agenda.update'>): Output<'agenda.update'> {
  const { workspace } = context;
  const known = requireItem(workspace, input.id);
  const label = `Changes to agenda item “${input.title ?? known.title}”`;
  return mutate(workspace, { label, now: context.now() }, (tx) => {
    const item = { ...requireItem(tx, input.id), ...input };
    if (item.rowKind === 'heading' && (item.parentId !== null || hasSubItems(tx, item.id))) throw tooDeep();
    return { ...item, revision: updateAgendaItem(tx, item) };
  });
}

/** Answers `agenda.arrange`. @throws Refusal `moved-on`, `not-found`, `input-refused` */
export function arrangeAgenda(context: ServiceContext, input: Input<'agenda.arrange'>): Output<'agenda.arrange'> {
  return mutate(context.workspace, { label: input.label, now: context.now() }, (tx) => {
    const moved = input.placements.map(({ revision, ...placement }) => {
      if (getPlace(tx, input.meetingId, placement.id) === undefined) throw notFound('agenda item');
      return { ...placement, revision: placeAgendaItem(tx, placement, revision) };
    });
    for (const { id } of moved) assertTwoLevels(tx, input.meetingId, id);
    return { moved };
  });
}

/** Answers `agenda.remove`: with sub-items and papers. [AG4] A printed number stays taken. @throws Refusal */
export function removeAgendaItems(context: ServiceContext, input: Input<'agenda.remove'>): Output<'agenda.remove'> {
  const { workspace } = context;
  const named = input.ids.map((id) => requireItem(workspace, id));
  const [first] = named;
  const label =
    named.length === 1 && first !== undefined
      ? `Removal of agenda item “${first.title}”`
      : `Removal of ${named.length} agenda items`;
  mutate(workspace, { label, now: context.now() }, (tx) => {
    const rows = listAgendaItems(tx, input.meetingId);
    const wanted = new Set<AgendaItemId>(input.ids);
    const doomed = listInOrder(buildOutline(rows).flatMap((node) => namedAmong(node, wanted)));
    const printed = doomed.find(({ number, importId }) => number !== null && importId === null);
    if (printed !== undefined) {
      throw new Refusal(
        'input-refused',
        `Item ${printed.number} has gone out under its number. Withdraw it instead: it keeps its number and says so.`,
      );
    }
    for (const row of doomed.reverse()) removeWhole(tx, row.id);
  });
  return {};
}

/** Named lines with all that is under them. */
function namedAmong(node: OutlineNode<AgendaItem>, wanted: ReadonlySet<AgendaItemId>): OutlineNode<AgendaItem>[] {
  return wanted.has(node.row.id) ? [node] : node.children.flatMap((child) => namedAmong(child, wanted));
}

function removeWhole(tx: Tx, id: AgendaItemId): void {
  const papers = listPapers(tx, id);
  for (const paper of papers) if (paper.parentId !== null) removePaper(tx, paper.id, null);
  for (const paper of papers) if (paper.parentId === null) removePaper(tx, paper.id, null);
  removeAgendaItem(tx, id);
}

/** Answers `agenda.number`. Rules [AG4], [AG6]. @throws Refusal `not-found`, `input-refused` once the agenda is out */
export function numberItems(context: ServiceContext, input: Input<'agenda.number'>): Output<'agenda.number'> {
  mutate(context.workspace, { label: 'Numbers of the agenda', now: context.now() }, (tx) => {
    const meeting = getMeeting(tx, input.meetingId);
    if (meeting === undefined) throw notFound('meeting');
    const printed = listAgendaItems(tx, meeting.id).find(
      ({ number, importId }) => number !== null && importId === null,
    );
    if (!input.isNumbered && printed !== undefined) {
      throw new Refusal('input-refused', 'This agenda has gone out with its numbers, so they stay.');
    }
    tx.update('meetings', meeting.id, null, { agenda_numbered: input.isNumbered ? 1 : 0 });
  });
  return {};
}

/** Writes down the number that each line has now: from here on it stays. Rule [AG4]. */
export function freezeNumbers(tx: Tx, meetingId: MeetingId): void {
  const rows = listAgendaItems(tx, meetingId);
  const numbers = numberAgenda(rows, { subItems: 'none', isNumbered: true });
  for (const row of rows) {
    const number = numbers.get(row.id) ?? null;
    if (row.number === null && number !== null) updateAgendaItem(tx, { ...row, number }, null);
  }
}

/** Lets the numbers of lines follow their order again, where the agenda never went out after all. Rule [LI6] of life. */
export function thawNumbers(tx: Tx, meetingId: MeetingId): void {
  for (const row of listAgendaItems(tx, meetingId)) {
    const isOurs = row.importId === null && (row.number !== null || row.supplement !== null);
    if (isOurs) updateAgendaItem(tx, { ...row, number: null, supplement: null }, null);
  }
}

/** The line of that id. @throws Refusal `not-found` */
export function requireItem(db: Readable, id: AgendaItemId): AgendaItem {
  const item = getAgendaItem(db, id);
  if (item === undefined) throw notFound('agenda item');
  return item;
}

/** [AG2] Once all lines stand where they were put. */
function assertTwoLevels(tx: Tx, meetingId: MeetingId, id: AgendaItemId): void {
  const row = getPlace(tx, meetingId, id);
  if (row === undefined || row.parentId === null) return;
  const parent = getPlace(tx, meetingId, row.parentId);
  if (parent === undefined) throw notFound('agenda item');
  const isDeep = parent.parentId !== null || hasSubItems(tx, id);
  if (isDeep || parent.rowKind === 'heading' || row.rowKind === 'heading') throw tooDeep();
}

/** All that the agenda of a meeting shows, without what was published. @throws Refusal `not-found` */
export function readAgenda(db: Readable, meetingId: MeetingId) {
  const meeting = getMeeting(db, meetingId);
  if (meeting === undefined) throw notFound('meeting');
  const body = getBody(db, meeting.bodyId);
  if (body === undefined) throw notFound('body');
  return { meeting, body, items: listAgendaItems(db, meetingId), papers: listPapersOfMeeting(db, meetingId) };
}
