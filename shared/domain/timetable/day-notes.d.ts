import type { Body } from '../body.ts';
import type { IsoDate } from '../calendar.ts';
import type { Meeting } from '../meeting.ts';
import { type KeptClosedDays } from './meeting-deadlines.ts';
import { type SharedSeat } from './year-sheet.ts';
/** What a day is looked at with: everything around it that a new meeting could clash with. */
export interface DaysAround {
    readonly bodies: readonly Body[];
    readonly meetings: readonly Meeting[];
    readonly closedDays: readonly KeptClosedDays[];
    readonly seats: readonly SharedSeat[];
}
/**
 * All that speaks against a meeting of a body on a day, told before it is made: bank holiday, closed days, the body meets
 * already, other bodies that share members. [V3] `but` is the meeting itself where it is one that moves.
 */
export declare function notesOfDay(calendar: DaysAround, body: Body, day: IsoDate, times: Pick<Meeting, 'startsAt' | 'endsAt'>, but?: string | null): string[];
/** The meetings of other bodies on a day that share members with a meeting of this one, in words with names. */
export declare function conflictsOf(calendar: DaysAround, bodyId: string, day: IsoDate, { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>, but?: string | null): string[];
