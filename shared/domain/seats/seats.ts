import { formatLongDate } from '../../text/dates.ts';
import type { Membership, Vacancy } from '../body.ts';
import type { IsoDate } from '../calendar.ts';

/** A stretch of days, both included; null: open on that side. */
export interface Stretch {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Whether a day lies in a stretch. A day that nobody knows lies in every stretch that has not ended. */
export function coversDay({ from, to }: Stretch, day: IsoDate | null): boolean {
  if (day === null) return to === null;
  return (from === null || from <= day) && (to === null || to >= day);
}

/** Whether two stretches share a day. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

function startsBeforeEnd({ from }: Stretch, { to }: Stretch): boolean {
  return from === null || to === null || from <= to;
}

/** `from 20 May 2026`, `until 31 March 2027`, `from 20 May 2026 to 31 March 2027`, `with no dates`. */
export function describeStretch({ from, to }: Stretch): string {
  if (from === null) return to === null ? 'with no dates' : `until ${formatLongDate(to)}`;
  return to === null ? `from ${formatLongDate(from)}` : `from ${formatLongDate(from)} to ${formatLongDate(to)}`;
}

/**
 * The seat of the same person, on the same body and in the same capacity, that a new or changed one would overlap; null where
 * there is none. Rule [V1].
 */
export function findOverlap(
  seat: Pick<Membership, 'bodyId' | 'personId' | 'capacity'> & Stretch & { readonly id: Membership['id'] | null },
  seats: readonly Membership[],
): Membership | null {
  return (
    seats.find(
      (other) =>
        other.id !== seat.id &&
        other.bodyId === seat.bodyId &&
        other.personId === seat.personId &&
        other.capacity === seat.capacity &&
        overlaps(seat, other),
    ) ?? null
  );
}

/** How many seats a body has on a day, and how many of them are taken. Rule [V3]. */
export interface SeatCount {
  readonly seats: number;
  readonly inPost: number;
  readonly vacant: number;
}

/** Counts the seats that vote, vacancies among them, on a day. Rule [V3]. */
export function countSeats(
  memberships: readonly Pick<Membership, 'voting' | 'from' | 'to'>[],
  vacancies: readonly Pick<Vacancy, 'voting' | 'from' | 'to'>[],
  day: IsoDate,
): SeatCount {
  const inPost = memberships.filter((seat) => seat.voting && coversDay(seat, day)).length;
  const vacant = vacancies.filter((seat) => seat.voting && coversDay(seat, day)).length;
  return { seats: inPost + vacant, inPost, vacant };
}
