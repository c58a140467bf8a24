import type { Body } from '../body.ts';
import type { IsoDate } from '../calendar.ts';
import { checkPlannedDates } from '../days/plan-year.ts';
import type { Meeting } from '../meeting.ts';
import { closedDaysOf, type KeptClosedDays } from './meeting-deadlines.ts';
import { deadlineRulesOf } from './rules-of-body.ts';
import { nameConflicts, type SharedSeat } from './year-sheet.ts';

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
export function notesOfDay(
  calendar: DaysAround,
  body: Body,
  day: IsoDate,
  times: Pick<Meeting, 'startsAt' | 'endsAt'>,
  but: string | null = null,
): string[] {
  const others = calendar.meetings.filter((meeting) => meeting.id !== but && meeting.calledOff === null);
  const [look] = checkPlannedDates([day], {
    nation: deadlineRulesOf(body).nation,
    closedPeriods: closedDaysOf(calendar.closedDays, body.id),
    taken: others.flatMap(({ bodyId, heldOn }) => (bodyId === body.id && heldOn !== null ? [heldOn] : [])),
  });
  const clash = look?.clash ?? null;
  const proposed = look?.proposedWords ?? null;
  const told = clash === null ? [] : [proposed === null ? `${clash}.` : `${clash}. Free: ${proposed}.`];
  return [...told, ...conflictsOf(calendar, body.id, day, times, but).map((words) => `${words}.`)];
}

/** The meetings of other bodies on a day that share members with a meeting of this one, in words with names. */
export function conflictsOf(
  calendar: DaysAround,
  bodyId: string,
  day: IsoDate,
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
  but: string | null = null,
): string[] {
  const ofDay = calendar.meetings.filter((meeting) => meeting.heldOn === day && meeting.id !== but);
  const body = calendar.bodies.find(({ id }) => id === bodyId);
  if (ofDay.length === 0 || body === undefined) return [];
  const planned = { id: 'planned', bodyId: body.id, heldOn: day, startsAt, endsAt, calledOff: null };
  return nameConflicts([...ofDay, planned], calendar.bodies, calendar.seats)
    .filter(({ kind, meetingIds }) => kind !== 'same-body' && meetingIds.includes('planned'))
    .map(({ words }) => words);
}
