import type { AgendaItemId } from '../ids.ts';
import type { AgendaItem } from '../meeting.ts';

/** What the outline of an agenda needs of a line. */
export type OutlineRow = Pick<AgendaItem, 'id' | 'parentId' | 'position'>;

/** A line with those under it, in order. */
export interface OutlineNode<Row extends OutlineRow> {
  readonly row: Row;
  readonly children: readonly OutlineNode<Row>[];
}

/** Where a line now stands. Only lines that move are among the answers of an operation. */
export interface Placement {
  readonly id: AgendaItemId;
  readonly parentId: AgendaItemId | null;
  readonly position: number;
}

/** Between neighbours there is room for others, so that a line that is put in moves nobody else. Rule [AG1]. */
const GAP = 1024;

/** An agenda has lines and lines under them, no deeper: its sub-items have no sub-items of their own. Rule [AG2]. */
const DEEPEST = 1;

/** The outline of an agenda's lines. A line whose parent is not there stands at the top, so that none is lost. */
export function buildOutline<Row extends OutlineRow>(rows: readonly Row[]): OutlineNode<Row>[] {
  const known = new Set(rows.map(({ id }) => id));
  const byParent = new Map<AgendaItemId | null, Row[]>();
  for (const row of rows) {
    const parent = row.parentId !== null && known.has(row.parentId) ? row.parentId : null;
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [row]);
    else siblings.push(row);
  }
  for (const siblings of byParent.values()) siblings.sort(comparePlaces);
  const nodesUnder = (parent: AgendaItemId | null): OutlineNode<Row>[] =>
    (byParent.get(parent) ?? []).map((row) => ({ row, children: nodesUnder(row.id) }));
  return nodesUnder(null);
}

/** The lines as they are read: each before those under it. */
export function listInOrder<Row extends OutlineRow>(nodes: readonly OutlineNode<Row>[]): Row[] {
  return nodes.flatMap(({ row, children }) => [row, ...listInOrder(children)]);
}

function comparePlaces(one: OutlineRow, other: OutlineRow): number {
  if (one.position !== other.position) return one.position - other.position;
  return one.id < other.id ? -1 : 1;
}

/** Where a line goes among its new siblings: behind one of them, or before all of them (null). */
export interface Destination {
  readonly parentId: AgendaItemId | null;
  readonly after: AgendaItemId | null;
}

/**
 * Puts a line at its destination; a line that is not there yet is put in. Lines under it go with it. Rules [AG1], [AG2].
 *
 * @returns the placements that change: one, or all siblings where no room was left between two
 * @throws RangeError where a line would come under itself, or deeper than an agenda goes
 */
export function placeRow(rows: readonly OutlineRow[], id: AgendaItemId, { parentId, after }: Destination): Placement[] {
  assertDepth(rows, id, parentId);
  const siblings = rows.filter((row) => row.parentId === parentId && row.id !== id).sort(comparePlaces);
  const at = after === null ? 0 : siblings.findIndex((row) => row.id === after) + 1;
  if (after !== null && at === 0) throw new RangeError('the line to stand behind is not there');
  const before = siblings[at - 1]?.position ?? -GAP;
  const next = siblings[at]?.position ?? before + 2 * GAP;
  const position = before < 0 && next > 0 ? Math.max(0, next - GAP) : Math.floor((before + next) / 2);
  if (position > before && position < next) return [{ id, parentId, position }];
  const order = [...siblings.slice(0, at).map((row) => row.id), id, ...siblings.slice(at).map((row) => row.id)];
  const stored = new Map(rows.map((row) => [row.id, row]));
  return order
    .map((one, place): Placement => ({ id: one, parentId, position: (place + 1) * GAP }))
    .filter((placed) => {
      const row = stored.get(placed.id);
      return row === undefined || row.position !== placed.position || row.parentId !== placed.parentId;
    });
}

/** One step up or down among its siblings; past the first or last of its parent it goes to the parent beside. */
export function stepRow(rows: readonly OutlineRow[], id: AgendaItemId, by: -1 | 1): Placement[] {
  const row = find(rows, id);
  const siblings = rows.filter((one) => one.parentId === row.parentId).sort(comparePlaces);
  const at = siblings.findIndex((one) => one.id === id);
  const beyond = siblings[at + by];
  if (beyond !== undefined) {
    const after = by === 1 ? beyond.id : (siblings[at - 2]?.id ?? null);
    return placeRow(rows, id, { parentId: row.parentId, after });
  }
  if (row.parentId === null) return [];
  const parent = find(rows, row.parentId);
  const parents = rows.filter((one) => one.parentId === parent.parentId).sort(comparePlaces);
  const aside = parents[parents.findIndex((one) => one.id === parent.id) + by];
  if (aside === undefined) return [];
  const last = rows.filter((one) => one.parentId === aside.id).sort(comparePlaces).at(-1);
  return placeRow(rows, id, { parentId: aside.id, after: by === -1 ? (last?.id ?? null) : null });
}

/** Puts a line under the one before it. Nothing where there is none, or where it has lines under itself ([AG2]). */
export function indentRow(rows: readonly OutlineRow[], id: AgendaItemId): Placement[] {
  const row = find(rows, id);
  if (row.parentId !== null || rows.some((one) => one.parentId === id)) return [];
  const siblings = rows.filter((one) => one.parentId === null).sort(comparePlaces);
  const above = siblings[siblings.findIndex((one) => one.id === id) - 1];
  if (above === undefined) return [];
  const last = rows.filter((one) => one.parentId === above.id).sort(comparePlaces).at(-1);
  return placeRow(rows, id, { parentId: above.id, after: last?.id ?? null });
}

/**
 * Puts a line beside its parent, behind it. Those that stood behind it under the same parent come under it, as in every
 * outline, so that the order of reading stays.
 */
export function outdentRow(rows: readonly OutlineRow[], id: AgendaItemId): Placement[] {
  const row = find(rows, id);
  if (row.parentId === null) return [];
  const siblings = rows.filter((one) => one.parentId === row.parentId).sort(comparePlaces);
  const followers = siblings.slice(siblings.findIndex((one) => one.id === id) + 1);
  const parent = find(rows, row.parentId);
  const placed = placeRow(rows, id, { parentId: parent.parentId, after: parent.id });
  return [...placed, ...followers.map((one) => ({ id: one.id, parentId: id, position: one.position }))];
}

function assertDepth(rows: readonly OutlineRow[], id: AgendaItemId, parentId: AgendaItemId | null): void {
  if (parentId === null) return;
  const parent = find(rows, parentId);
  const hasChildren = rows.some((one) => one.parentId === id);
  const depth = parent.parentId === null ? 1 : 2;
  if (parentId === id || depth > DEEPEST || hasChildren) throw new RangeError('an agenda is two levels deep');
}

function find(rows: readonly OutlineRow[], id: AgendaItemId): OutlineRow {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new RangeError('the line is not on this agenda');
  return row;
}
