import type { Input, Output } from '../../../shared/contract/index.ts';
import { numberAgenda } from '../../../shared/domain/agenda/numbers.ts';
import { buildOutline, listInOrder, placeRow } from '../../../shared/domain/agenda/outline.ts';
import { AgendaItemId, type MeetingId } from '../../../shared/domain/ids.ts';
import { newAgendaItemFacts, type AgendaItem, type Stage } from '../../../shared/domain/meeting.ts';
import {
  getAgendaItem,
  insertAgendaItem,
  listAgendaItems,
  listPapers,
  listPapersOfMeeting,
  removeAgendaItem,
  removePaper,
  updateAgendaItem,
} from '../../store/agenda.ts';
import { getBody } from '../../store/bodies.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { getMeeting } from '../../store/meetings.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import { listStages } from '../../store/stages.ts';
import type { ServiceContext } from '../context.ts';

/** Answers `agenda.get`. @throws Refusal `not-found` */
export function getAgendaPage({ workspace }: ServiceContext, input: Input<'agenda.get'>): Output<'agenda.get'> {
  const published = listStages(workspace, input.meetingId).filter(({ stage }) => publishing.has(stage));
  return {
    ...readAgenda(workspace, input.meetingId),
    publishedOn: published.at(-1)?.on ?? null,
    changedSince: [],
  };
}

const publishing: ReadonlySet<Stage> = new Set(['agenda-published', 'supplement-published']);

/** Answers `agenda.add`. Rules [AG1], [AG2]. @throws Refusal `not-found`, `input-refused` where an agenda goes no deeper */
export function addAgendaItem(context: ServiceContext, input: Input<'agenda.add'>): Output<'agenda.add'> {
  const { meetingId, parentId, after, ...facts } = input;
  const { workspace } = context;
  return mutate(workspace, { label: `New agenda item “${input.title}”`, now: context.now() }, (tx) => {
    if (getMeeting(tx, meetingId) === undefined) throw notFound('meeting');
    const id = AgendaItemId.parse(context.makeId());
    const item = { ...newAgendaItemFacts, ...facts, id, meetingId, position: 0, revision: 1, importId: null };
    return putItem(tx, item, { parentId, after });
  });
}

/** Stores a new line at its destination among those of its meeting. @throws Refusal `input-refused` */
export function putItem(
  tx: Tx,
  item: AgendaItem,
  destination: { readonly parentId: AgendaItemId | null; readonly after: AgendaItemId | null },
): AgendaItem {
  const rows = listAgendaItems(tx, item.meetingId);
  const placements = refuseRange(() => placeRow(rows, item.id, destination));
  const own = placements.find(({ id }) => id === item.id);
  const stored: AgendaItem = { ...item, parentId: destination.parentId, position: own?.position ?? 0 };
  for (const placement of placements) if (placement.id !== item.id) placeItem(tx, rows, placement);
  insertAgendaItem(tx, stored);
  return stored;
}

/** Answers `agenda.update`: what is left out stays. @throws Refusal `moved-on`, `not-found` */
export function changeAgendaItem(context: ServiceContext, input: Input<'agenda.update'>): Output<'agenda.update'> {
  const { workspace } = context;
  const known = requireItem(workspace, input.id);
  const label = `Changes to agenda item “${input.title ?? known.title}”`;
  const mutation = { label, now: context.now(), coalesce: `agenda item ${input.id}` };
  return mutate(workspace, mutation, (tx) => {
    const item = { ...requireItem(tx, input.id), ...input };
    return { ...item, revision: updateAgendaItem(tx, item) };
  });
}

/** Answers `agenda.arrange`. @throws Refusal `moved-on`, `not-found`, `input-refused` */
export function arrangeAgenda(context: ServiceContext, input: Input<'agenda.arrange'>): Output<'agenda.arrange'> {
  mutate(context.workspace, { label: input.label, now: context.now() }, (tx) => {
    const rows = new Map(listAgendaItems(tx, input.meetingId).map((row) => [row.id, row]));
    for (const { id, revision, parentId, position } of input.placements) {
      const row = rows.get(id);
      if (row === undefined) throw notFound('agenda item');
      const placed = { ...row, parentId, position };
      updateAgendaItem(tx, placed, revision);
      rows.set(id, placed);
    }
    assertTwoLevels([...rows.values()]);
  });
  return {};
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
    const doomed = rows.filter(({ id, parentId }) => wanted.has(id) || (parentId !== null && wanted.has(parentId)));
    const printed = doomed.find(({ number, importId }) => number !== null && importId === null);
    if (printed !== undefined) {
      throw new Refusal(
        'input-refused',
        `Item ${printed.number} has gone out under its number. Withdraw it instead: it keeps its number and says so.`,
      );
    }
    for (const row of listInOrder(buildOutline(doomed)).reverse()) removeWhole(tx, row.id);
  });
  return {};
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

/** The line of that id. @throws Refusal `not-found` */
export function requireItem(db: Readable, id: AgendaItemId): AgendaItem {
  const item = getAgendaItem(db, id);
  if (item === undefined) throw notFound('agenda item');
  return item;
}

function placeItem(
  tx: Tx,
  rows: readonly AgendaItem[],
  { id, parentId, position }: { id: AgendaItemId; parentId: AgendaItemId | null; position: number },
): void {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw notFound('agenda item');
  updateAgendaItem(tx, { ...row, parentId, position }, null);
}

function assertTwoLevels(rows: readonly AgendaItem[]): void {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  for (const { parentId } of rows) {
    if (parentId === null) continue;
    if (!parents.has(parentId)) throw notFound('agenda item');
    if (parents.get(parentId) !== null) throw tooDeep();
  }
}

/** What the outline says no to is refused in words. */
function refuseRange<T>(work: () => T): T {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof RangeError) throw tooDeep();
    throw failure;
  }
}

function tooDeep(): Refusal {
  return new Refusal('input-refused', 'An agenda has items and sub-items, no deeper. Put this line under an item.');
}

/** All that the agenda of a meeting shows, without what was published. @throws Refusal `not-found` */
export function readAgenda(db: Readable, meetingId: MeetingId) {
  const meeting = getMeeting(db, meetingId);
  if (meeting === undefined) throw notFound('meeting');
  const body = getBody(db, meeting.bodyId);
  if (body === undefined) throw notFound('body');
  return { meeting, body, items: listAgendaItems(db, meetingId), papers: listPapersOfMeeting(db, meetingId) };
}
