import { z } from 'zod';
import type { AgendaItemId } from '../ids.ts';
import { AgendaItem, Paper } from '../meeting.ts';
import { buildOutline, listInOrder } from './outline.ts';

/** An agenda as it was when it left the house. */
export const AgendaState = z.object({ items: z.array(AgendaItem), papers: z.array(Paper) });
export type AgendaState = z.infer<typeof AgendaState>;

/** One difference between an agenda that went out and what it is now, in words. */
export interface AgendaChange {
  readonly itemId: AgendaItemId;
  /** `added`: it was not there; a supplement can bring it. */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly words: string;
}

const facts = [
  ['title', 'title'],
  ['presenter', 'presenter'],
  ['purpose', 'purpose'],
  ['startsAt', 'time'],
  ['note', 'note'],
  ['recommendation', 'recommendation'],
  ['keyDecision', 'key decision'],
] as const satisfies readonly (readonly [keyof AgendaItem, string])[];

/** What has changed on an agenda since it went out, in the order of the agenda as it is now; what is gone last. Rule [AG16]. */
export function listAgendaChanges(before: AgendaState, now: AgendaState): AgendaChange[] {
  const stood = new Map(before.items.map((item) => [item.id, item]));
  const stands = new Set(now.items.map((item) => item.id));
  const orderBefore = listInOrder(buildOutline(before.items)).filter((item) => stands.has(item.id));
  const orderNow = listInOrder(buildOutline(now.items)).filter((item) => stood.has(item.id));
  const placeNow = new Map(orderNow.map((item, place) => [item.id, place]));
  const placeBefore = new Map(orderBefore.map((item, place) => [item.id, place]));
  const changes: AgendaChange[] = [];
  for (const item of listInOrder(buildOutline(now.items))) {
    const old = stood.get(item.id);
    if (old === undefined) {
      changes.push({ itemId: item.id, kind: 'added', words: `“${item.title}” was added.` });
      continue;
    }
    const changed: string[] = facts.filter(([key]) => old[key] !== item[key]).map(([, word]) => word);
    if (item.withdrawn && !old.withdrawn) changed.push('withdrawn');
    if (!item.withdrawn && old.withdrawn) changed.push('no longer withdrawn');
    if (papersOf(before, item.id) !== papersOf(now, item.id)) changed.push('papers');
    const place = placeNow.get(item.id) ?? 0;
    if (old.parentId !== item.parentId || hasMoved(place, placeBefore.get(item.id) ?? place, orderNow, placeBefore)) {
      changed.push('place');
    }
    if (changed.length > 0) {
      changes.push({ itemId: item.id, kind: 'changed', words: `“${old.title}”: ${changed.join(', ')}.` });
    }
  }
  const gone = before.items.filter((item) => !stands.has(item.id));
  return [
    ...changes,
    ...gone.map((item): AgendaChange => ({ itemId: item.id, kind: 'removed', words: `“${item.title}” was removed.` })),
  ];
}

/** A line has moved when the one before it, of those that were there, is another than it was. */
function hasMoved(
  place: number,
  placeBefore: number,
  order: readonly AgendaItem[],
  before: ReadonlyMap<AgendaItemId, number>,
): boolean {
  const neighbour = order[place - 1];
  const neighbourPlace = neighbour === undefined ? -1 : (before.get(neighbour.id) ?? -1);
  return neighbourPlace !== placeBefore - 1;
}

/** The papers of a line as one text that is equal where they read alike. */
function papersOf(state: AgendaState, itemId: AgendaItemId): string {
  return JSON.stringify(
    state.papers
      .filter((paper) => paper.agendaItemId === itemId)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map(({ id, title, kind, state: come, access, attachmentId }) => [id, title, kind, come, access, attachmentId]),
  );
}
