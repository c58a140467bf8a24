import { formatLongDate } from '../../text/dates.ts';
import type { Membership } from '../body.ts';
import type { IsoDate } from '../calendar.ts';
import { Temporal } from 'temporal-polyfill';

/** A term that ends within so many days is told. */
const SOON = 92;

/**
 * `term ends in 3 weeks`, `term ended on 5 May 2026`; null while it is far off, where it is not known, or where the seat has
 * ended. Rule [V9].
 */
export function describeTerm({ termEnds, to }: Pick<Membership, 'termEnds' | 'to'>, today: IsoDate): string | null {
  if (termEnds === null || (to !== null && to <= termEnds)) return null;
  const { days } = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(termEnds), { largestUnit: 'day' });
  if (days < 0) return `term ended on ${formatLongDate(termEnds)}`;
  if (days > SOON) return null;
  if (days === 0) return 'term ends today';
  if (days === 1) return 'term ends tomorrow';
  if (days < 14) return `term ends in ${days} days`;
  return days < 60 ? `term ends in ${Math.floor(days / 7)} weeks` : `term ends on ${formatLongDate(termEnds)}`;
}
