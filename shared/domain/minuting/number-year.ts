import type { IsoDate } from '../calendar.ts';
import type { Minuting } from './habits.ts';

/** When the numbers of a body begin again. */
export interface NumberYear {
  readonly kind: Minuting['numberYear'];
  /** The days of its annual meetings, in order; they count for `annual-meeting` alone. */
  readonly annualMeetings: readonly IsoDate[];
}

/** That of most bodies. */
export const calendarYear: NumberYear = { kind: 'calendar', annualMeetings: [] };

/**
 * The calendar year in which the body's year began that a day lies in. The municipal year begins in May, when councils
 * hold their annual meeting (Local Government Act 1972 Sch 12 para 1); a year that begins with the annual meeting begins on
 * its very day, and in May where no annual meeting is known before it. Rule [N9].
 */
export function yearOfNumbers(day: IsoDate, { kind, annualMeetings }: NumberYear): number {
  const year = Number(day.slice(0, 4));
  const municipal = day.slice(5, 7) < '05' ? year - 1 : year;
  switch (kind) {
    case 'calendar':
      return year;
    case 'municipal':
      return municipal;
    case 'annual-meeting': {
      const last = annualMeetings.findLast((annual) => annual <= day);
      // Long after the last that is known another was held, and is only not recorded: the year in May began without it.
      if (last !== undefined) return Math.max(Number(last.slice(0, 4)), municipal - 1);
      const first = annualMeetings[0];
      return first === undefined ? municipal : Math.min(municipal, Number(first.slice(0, 4)) - 1);
    }
  }
}
