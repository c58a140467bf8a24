import type { AgendaItemId } from '../ids.ts';
import type { AgendaItem, ItemPlace } from '../meeting.ts';
import { buildOutline, type Destination } from './outline.ts';

const order: readonly ItemPlace[] = [
  'first',
  'after-apologies',
  'after-confirmation',
  'business',
  'before-other-business',
  'closed-part',
  'last',
];

/** The rule of a place, as a clerk reads it. */
export const itemPlaceWords: Readonly<Record<ItemPlace, string>> = {
  first: 'First on the agenda',
  'after-apologies': 'After the apologies',
  'after-confirmation': 'After the minutes are confirmed',
  business: 'Among the business',
  'before-other-business': 'Before any other business',
  'closed-part': 'In the part that is closed to the public',
  last: 'Last on the agenda',
};

/** What finding a place needs of a line. */
export type PlacedRow = Pick<AgendaItem, 'id' | 'parentId' | 'position' | 'place'>;

/**
 * Where a line with a rule of place goes on an agenda: behind the last line that the rule lets stand before it. A line that
 * was put somewhere by hand counts as business. Rule [AG8].
 */
export function destinationOf(place: ItemPlace, rows: readonly PlacedRow[]): Destination {
  const rank = order.indexOf(place);
  let after: AgendaItemId | null = null;
  for (const { row } of buildOutline(rows)) {
    if (order.indexOf(row.place ?? 'business') > rank) break;
    after = row.id;
  }
  return { parentId: null, after };
}
