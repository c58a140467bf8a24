import type { AgendaItemId } from '../ids.ts';
import type { AgendaItem } from '../meeting.ts';

/** What the outline of an agenda needs of a line. */
export type OutlineRow = Pick<AgendaItem, 'id' | 'parentId' | 'position' | 'rowKind'>;

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

/**
 * Between neighbours there is room for others, so that a line that is put in moves nobody else: twenty in a row into the
 * same gap, each halving it. Ten thousand lines stay far below the largest safe integer. Rule [AG1].
 */
const GAP = 2 ** 20;

/** The position of a line of a whole agenda that is put down at once, by its place among its siblings from 0. */
export function positionOf(place: number): number {
  return (place + 1) * GAP;
}

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
  const siblings = siblingsUnder(rows, parentId).filter((row) => row.id !== id);
  const at = after === null ? 0 : siblings.findIndex((row) => row.id === after) + 1;
  if (after !== null && at === 0) throw new RangeError('the line to stand behind is not there');
  const position = positionBetween(siblings[at - 1]?.position, siblings[at]?.position);
  if (position !== null) return [{ id, parentId, position }];
  const order = [...siblings.slice(0, at).map((row) => row.id), id, ...siblings.slice(at).map((row) => row.id)];
  const stored = new Map(rows.map((row) => [row.id, row]));
  return order
    .map((one, place): Placement => ({ id: one, parentId, position: positionOf(place) }))
    .filter((placed) => {
      const row = stored.get(placed.id);
      return row === undefined || row.position !== placed.position || row.parentId !== placed.parentId;
    });
}

/** A whole position between two neighbours that may be missing; null where no room is left. */
function positionBetween(before: number | undefined, next: number | undefined): number | null {
  if (next === undefined) return before === undefined ? GAP : before + GAP;
  const lowest = before ?? -1;
  const middle = Math.floor((lowest + next) / 2);
  return middle > lowest && middle < next ? middle : null;
}

/**
 * Puts several lines at one destination, in the order in which the agenda has them. Lines whose parent is among them go
 * with it. Rules [AG1], [AG2].
 *
 * @returns the last placement of each line that changes
 * @throws RangeError as `placeRow` does, and where the line to stand behind is one of those that move
 */
export function placeRows(
  rows: readonly OutlineRow[],
  ids: ReadonlySet<AgendaItemId>,
  { parentId, after }: Destination,
): Placement[] {
  const moving = leadersOf(rows, ids);
  if (moving.some(({ id }) => id === after)) throw new RangeError('the line to stand behind moves itself');
  const now = new Map(rows.map((row) => [row.id, row]));
  const placed = new Map<AgendaItemId, Placement>();
  let behind = after;
  for (const { id } of moving) {
    for (const placement of placeRow([...now.values()], id, { parentId, after: behind })) {
      const row = now.get(placement.id);
      if (row !== undefined) now.set(placement.id, { ...row, ...placement });
      placed.set(placement.id, placement);
    }
    behind = id;
  }
  return [...placed.values()];
}

/** Those of the named lines whose parent is not named too, as they are read. */
export function leadersOf<Row extends OutlineRow>(rows: readonly Row[], ids: ReadonlySet<AgendaItemId>): Row[] {
  return listInOrder(buildOutline(rows)).filter(
    ({ id, parentId }) => ids.has(id) && (parentId === null || !ids.has(parentId)),
  );
}

/**
 * One step up or down among its siblings, past a neighbour with all that is under it. Past the first or last of its parent
 * it goes to the next line on that side that can have lines under it.
 */
export function stepRow(rows: readonly OutlineRow[], id: AgendaItemId, by: -1 | 1): Placement[] {
  const row = find(rows, id);
  const siblings = siblingsUnder(rows, row.parentId);
  const at = siblings.findIndex((one) => one.id === id);
  const beyond = siblings[at + by];
  if (beyond !== undefined) {
    const after = by === 1 ? beyond.id : (siblings[at - 2]?.id ?? null);
    return placeRow(rows, id, { parentId: row.parentId, after });
  }
  if (row.parentId === null) return [];
  const parents = siblingsUnder(rows, null);
  const own = parents.findIndex((one) => one.id === row.parentId);
  const aside =
    by === 1
      ? parents.slice(own + 1).find(canHaveSubItems)
      : parents.slice(0, Math.max(0, own)).findLast(canHaveSubItems);
  if (aside === undefined) return [];
  const last = siblingsUnder(rows, aside.id).at(-1);
  return placeRow(rows, id, { parentId: aside.id, after: by === -1 ? (last?.id ?? null) : null });
}

/**
 * One step up or down for several lines together: those of one parent go past the next line that stays; those of several
 * parents stay where they are.
 */
export function stepRows(rows: readonly OutlineRow[], ids: ReadonlySet<AgendaItemId>, by: -1 | 1): Placement[] {
  const moving = leadersOf(rows, ids);
  const [first] = moving;
  if (first === undefined) return [];
  if (moving.length === 1) return stepRow(rows, first.id, by);
  if (moving.some(({ parentId }) => parentId !== first.parentId)) return [];
  const siblings = siblingsUnder(rows, first.parentId);
  const stays = ({ id }: OutlineRow) => !ids.has(id);
  const before = siblings.findIndex((row) => !stays(row));
  const behind = siblings.findLastIndex((row) => !stays(row));
  const beyond = by === 1 ? siblings.slice(behind + 1).find(stays) : siblings.slice(0, before).at(-1);
  if (beyond === undefined) return [];
  const after = by === 1 ? beyond.id : (siblings[before - 2]?.id ?? null);
  return placeRows(rows, ids, { parentId: first.parentId, after });
}

/** Puts a line under the one before it. Nothing where there is none that can have lines under it, or it cannot be one ([AG2]). */
export function indentRow(rows: readonly OutlineRow[], id: AgendaItemId): Placement[] {
  const row = find(rows, id);
  if (row.parentId !== null || row.rowKind === 'heading' || rows.some((one) => one.parentId === id)) return [];
  const siblings = siblingsUnder(rows, null);
  const above = siblings[siblings.findIndex((one) => one.id === id) - 1];
  if (above === undefined || !canHaveSubItems(above)) return [];
  return placeRow(rows, id, { parentId: above.id, after: siblingsUnder(rows, above.id).at(-1)?.id ?? null });
}

/**
 * Puts a line beside its parent, behind it. Those that stood behind it under the same parent come under it, as in every
 * outline, so that the order of reading stays.
 */
export function outdentRow(rows: readonly OutlineRow[], id: AgendaItemId): Placement[] {
  const row = find(rows, id);
  if (row.parentId === null) return [];
  const siblings = siblingsUnder(rows, row.parentId);
  const followers = siblings.slice(siblings.findIndex((one) => one.id === id) + 1);
  const placed = placeRow(rows, id, { parentId: null, after: row.parentId });
  return [...placed, ...followers.map((one) => ({ id: one.id, parentId: id, position: one.position }))];
}

/** Whether lines can stand under it. */
function canHaveSubItems({ rowKind }: OutlineRow): boolean {
  return rowKind !== 'heading';
}

function siblingsUnder(rows: readonly OutlineRow[], parentId: AgendaItemId | null): OutlineRow[] {
  return rows.filter((row) => row.parentId === parentId).sort(comparePlaces);
}

function assertDepth(rows: readonly OutlineRow[], id: AgendaItemId, parentId: AgendaItemId | null): void {
  if (parentId === null) return;
  const parent = find(rows, parentId);
  const row = rows.find((one) => one.id === id);
  const isBearing = rows.some((one) => one.parentId === id);
  if (
    parentId === id ||
    parent.parentId !== null ||
    isBearing ||
    row?.rowKind === 'heading' ||
    !canHaveSubItems(parent)
  ) {
    throw new RangeError('an agenda has items and sub-items, and nothing stands under a heading');
  }
}

function find(rows: readonly OutlineRow[], id: AgendaItemId): OutlineRow {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new RangeError('the line is not on this agenda');
  return row;
}
