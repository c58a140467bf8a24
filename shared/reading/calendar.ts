import type { ClockTime, IsoDate } from '../domain/calendar.ts';

/**
 * Brands a day that `shared/text/dates.ts` made, which names existing days only: checking it again through its schema
 * would bring zod into the start of every command line.
 */
export function toIsoDateOrNull(date: string | null): IsoDate | null {
  return date as IsoDate | null;
}

/** Brands a time that `shared/text/times.ts` made; see `toIsoDateOrNull`. */
export function toClockTimeOrNull(time: string | null): ClockTime | null {
  return time as ClockTime | null;
}
