import type { Input, Output } from '../../../shared/contract/index.ts';
import { buildOutline, type Destination } from '../../../shared/domain/agenda/outline.ts';
import { foldTitle } from '../../../shared/domain/agenda/standing.ts';
import type { AgendaItemId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import type { DraftItem } from '../../../shared/reading/draft.ts';
import { listAgendaItems } from '../../store/agenda/agenda.ts';
import { listAgendasBeside } from '../../store/agenda/earlier-business.ts';
import { mutate } from '../../store/change-set.ts';
import { Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { readAgenda, requireItem } from './agenda.ts';
import { openAgenda, type OpenedAgenda } from './open-agenda.ts';
import { readPastedItems } from './pasted-items.ts';

/** Answers `agenda.sources`. @throws Refusal `not-found` */
export function listAgendaSources(
  { workspace }: ServiceContext,
  input: Input<'agenda.sources'>,
): Output<'agenda.sources'> {
  return listAgendasBeside(workspace, readAgenda(workspace, input.meetingId).meeting, MOST_SOURCES);
}

const MOST_SOURCES = 200;

/**
 * Answers `agenda.copyFrom`: behind the last line, in the order of the earlier agenda. What belongs to that meeting alone
 * (papers, recommendations, lateness, links to minutes, withdrawn items) stays there. @throws Refusal `not-found`
 */
export function copyAgenda(context: ServiceContext, input: Input<'agenda.copyFrom'>): Output<'agenda.copyFrom'> {
  const from = readAgenda(context.workspace, input.fromMeetingId);
  const label = `Copy of the agenda of ${meetingLabel(from.meeting)}`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const agenda = openAgenda(context, tx, input.meetingId);
    const held = listAgendaItems(tx, input.meetingId);
    const titles = new Set(held.map(({ title }) => foldTitle(title)));
    const keys = new Set(held.flatMap(({ standingKey }) => (standingKey === null ? [] : [standingKey])));
    const count = { added: 0, passedOver: 0 };
    for (const { row, children } of buildOutline(from.items)) {
      const isHere =
        titles.has(foldTitle(row.title)) || (row.standingKey !== null && keys.has(row.standingKey)) || row.withdrawn;
      if (isHere) {
        count.passedOver += 1 + children.length;
        continue;
      }
      const { item } = agenda.put(copyOf(row), lastOf(agenda, null));
      count.added += 1;
      for (const { row: child } of children) {
        if (child.withdrawn) count.passedOver += 1;
        else {
          agenda.put(copyOf(child), lastOf(agenda, item.id));
          count.added += 1;
        }
      }
    }
    return count;
  });
}

function copyOf({ id, title, rowKind, presenter, purpose, standingKey, place, note }: AgendaItem) {
  return { title, rowKind, presenter, purpose, standingKey, place, note, sourceKind: 'copied' as const, sourceId: id };
}

/** Behind the last line under a parent. */
function lastOf(agenda: OpenedAgenda, parentId: AgendaItemId | null): Destination {
  let last: { id: AgendaItemId; position: number } | null = null;
  for (const row of agenda.places()) {
    if (row.parentId === parentId && (last === null || row.position > last.position)) last = row;
  }
  return { parentId, after: last?.id ?? null };
}

function noAgenda(): Refusal {
  return new Refusal(
    'input-refused',
    'No agenda was found in what was pasted. Copy the items of an agenda, a line for each, and paste them again.',
  );
}

/**
 * Answers `agenda.paste`: read as the reader reads agendas, behind a line (null: first); under the parent of a sub-item it
 * goes behind that parent. @throws Refusal `not-found`, `input-refused` where it holds no agenda
 */
export function pasteAgenda(context: ServiceContext, input: Input<'agenda.paste'>): Output<'agenda.paste'> {
  const items = readPastedItems(input.text, input.html);
  if (items.length === 0) throw noAgenda();
  const label = items.length === 1 ? 'An agenda item pasted' : `${items.length} agenda items pasted`;
  return mutate(context.workspace, { label, now: context.now() }, (tx) => {
    const agenda = openAgenda(context, tx, input.meetingId);
    const stands = input.after === null ? null : requireItem(tx, input.after);
    let after = stands?.parentId ?? stands?.id ?? null;
    let added = 0;
    for (const item of items) {
      const put = putDraft(agenda, item, { parentId: null, after });
      after = put.id;
      added += 1;
      let behind: AgendaItemId | null = null;
      for (const child of item.children) {
        behind = putDraft(agenda, child, { parentId: put.id, after: behind }).id;
        added += 1;
      }
    }
    return { added, passedOver: 0 };
  });
}

const LONGEST_TITLE = 500;

function putDraft(agenda: OpenedAgenda, draft: DraftItem, where: Destination): AgendaItem {
  const title = draft.title.trim().slice(0, LONGEST_TITLE);
  const facts = { title, presenter: draft.presenter, sourceKind: 'pasted' as const };
  // The printed number went out with another agenda; a line that had none among numbered ones is a standing item.
  const { item } = agenda.put({ ...facts, rowKind: 'item' }, where);
  if (draft.paperAttached) agenda.addPaper(item, { title });
  return item;
}
