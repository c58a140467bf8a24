import { IsoDate, type Instant } from '../../shared/domain/calendar.ts';

/** Today by the clock and the zone of this computer; `shared/` and the store are told, never asked. */
export function today(): IsoDate {
  return dayOfDate(new Date());
}

/** The day of an instant on this computer's clock. */
export function dayOf(instant: Instant): IsoDate {
  return dayOfDate(new Date(instant));
}

/** The time of day of an instant on this computer's clock, `10:42`. */
export function timeOfDay(instant: Instant): string {
  const at = new Date(instant);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The time of day now on this computer's clock, `10:42`. */
export function now(): string {
  const at = new Date();
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

function dayOfDate(date: Date): IsoDate {
  return IsoDate.parse(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
