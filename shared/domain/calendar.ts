import { z } from 'zod';

/** A date that people mean, `yyyy-mm-dd`, without a time zone: the day a meeting is held, the day an action is due. */
export const IsoDate = z.iso.date().brand('IsoDate');
export type IsoDate = z.infer<typeof IsoDate>;

/** A time of day on the clock in the room, `hh:mm`, 24 hours. */
export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand('ClockTime');
export type ClockTime = z.infer<typeof ClockTime>;

/** What the machine did, when: an instant in UTC, ISO 8601 with milliseconds and `Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand('Instant');
export type Instant = z.infer<typeof Instant>;
