import type { AgendaItemId } from '../ids.ts';
import type { AgendaItem, ItemPlace } from '../meeting.ts';
import { buildOutline, type Destination, type OutlineRow } from './outline.ts';

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

/** Below 0 where the first place stands before the second on an agenda, above 0 behind it. Rule [AG8]. */
export function comparePlaces(one: ItemPlace, other: ItemPlace): number {
  return order.indexOf(one) - order.indexOf(other);
}

/** What finding a place needs of a line. */
export type PlacedRow = OutlineRow & Pick<AgendaItem, 'place'>;

/**
 * Where a line with a rule of place goes on an agenda: behind the last line that the rule lets stand before it. A line that
 * was put somewhere by hand counts as business, a heading without a rule belongs to the line under it. Rule [AG8].
 */
export function destinationOf(place: ItemPlace, rows: readonly PlacedRow[]): Destination {
  const rank = order.indexOf(place);
  let after: AgendaItemId | null = null;
  const business = order.indexOf('business');
  let headings: AgendaItemId | null = null;
  for (const { row } of buildOutline(rows)) {
    if (row.rowKind === 'heading' && row.place === null) {
      headings = row.id;
      continue;
    }
    const stands = row.place === null ? business : order.indexOf(row.place);
    if (stands <= rank) after = row.id;
    headings = null;
  }
  return { parentId: null, after: headings !== null && rank >= business ? headings : after };
}
