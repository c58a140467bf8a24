import { AgendaItemId, formatUuidV7 } from '../../../../shared/domain/ids.ts';
import type { AgendaRowKind } from '../../../../shared/domain/meeting.ts';
import type { OutlineRow, Placement } from '../../../../shared/domain/agenda/outline.ts';

/** An agenda as nested lists: the plainest thing that the outline must agree with. */
export interface NaiveLine {
  readonly id: AgendaItemId;
  readonly kind: AgendaRowKind;
  readonly under: NaiveLine[];
}

/** The id of the n-th line. */
export function lineId(n: number): AgendaItemId {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, n);
  return AgendaItemId.parse(formatUuidV7(Date.UTC(2026, 0, 1), random));
}

/** The list that a line stands in, and its place in it. */
export function whereIs(
  top: NaiveLine[],
  id: AgendaItemId,
): { list: NaiveLine[]; at: number; parent: NaiveLine | null } {
  const at = top.findIndex((line) => line.id === id);
  if (at >= 0) return { list: top, at, parent: null };
  for (const parent of top) {
    const under = parent.under.findIndex((line) => line.id === id);
    if (under >= 0) return { list: parent.under, at: under, parent };
  }
  throw new Error('the line is nowhere');
}

/** Rows with the placements carried out; a placed line that is not there yet is put in as an item. */
export function carryOut(rows: readonly OutlineRow[], placements: readonly Placement[]): OutlineRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const placement of placements) {
    byId.set(placement.id, { rowKind: 'item', ...byId.get(placement.id), ...placement });
  }
  return [...byId.values()];
}

/** The shape of nested lists, for comparing. */
export function shapeOf(top: readonly NaiveLine[]): unknown {
  return top.map((line) => [line.id, line.under.map(({ id }) => id)]);
}
