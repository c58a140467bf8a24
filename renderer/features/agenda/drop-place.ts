import type { Destination } from '../../../shared/domain/agenda/outline.ts';
import type { AgendaItemId } from '../../../shared/domain/ids.ts';
import type { LineView } from './agenda-view.ts';

/** Where dragged lines would come to stand, and where the line that shows it is drawn. */
export interface DropPlace {
  readonly destination: Destination;
  /** It is drawn behind so many of the shown lines. */
  readonly gap: number;
  readonly level: 1 | 2;
}

/**
 * Where lines would go that are dropped behind the first `gap` shown lines.
 *
 * @param wantsUnder whether the pointer stands so far to the right that a sub-item is meant
 * @returns null where they cannot go, or stay where they are
 */
export function findDropPlace(
  lines: readonly LineView[],
  moving: ReadonlySet<AgendaItemId>,
  gap: number,
  wantsUnder: boolean,
): DropPlace | null {
  const isMoving = ({ item }: LineView) => moving.has(item.id) || (item.parentId !== null && moving.has(item.parentId));
  const canBeUnder = !lines.some(
    (line) => moving.has(line.item.id) && (line.subItems > 0 || line.item.rowKind === 'heading'),
  );
  const above = lines.slice(0, gap).findLast((line) => !isMoving(line));
  const below = lines.slice(gap).find((line) => !isMoving(line));
  if (above === undefined) return { destination: { parentId: null, after: null }, gap: 0, level: 1 };
  const parentId = above.item.parentId ?? above.item.id;
  const bears = above.level === 2 || above.item.rowKind !== 'heading';
  const isAmong = below !== undefined && below.item.parentId === parentId;
  if (canBeUnder && bears && (wantsUnder || isAmong)) {
    return { destination: { parentId, after: above.level === 2 ? above.item.id : null }, gap, level: 2 };
  }
  // What cannot be a sub-item goes behind the last sub-item of the line it was dropped among.
  const end = isAmong ? lines.findLastIndex(({ item }) => item.parentId === parentId) + 1 : gap;
  return { destination: { parentId: null, after: parentId }, gap: end, level: 1 };
}
