import { IsoDate } from '../../../shared/domain/calendar.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { notesOfDay } from '../../../shared/domain/timetable/day-notes.ts';
import { useQuery } from '../../gateway/use-query.ts';

/**
 * What speaks against a meeting of a body on a day, as the calendar tells it: bank holiday, closed days, the body meets
 * already, bodies that share members. `but` is the meeting itself where it is there already.
 */
export function useDayNotes(
  bodyId: BodyId | null,
  facts: Pick<Meeting, 'heldOn' | 'startsAt' | 'endsAt'>,
  but: string | null = null,
): readonly string[] {
  const { heldOn } = facts;
  const year = heldOn?.slice(0, 4);
  // A year, and not the day alone: another day is offered only where it is free.
  const period = { from: IsoDate.safeParse(`${year}-01-01`).data, to: IsoDate.safeParse(`${year}-12-31`).data };
  const { from, to } = period;
  const isAsked = bodyId !== null && from !== undefined && to !== undefined;
  const calendar = useQuery('calendar.get', isAsked ? { bodyId: null, from, to } : null).value;
  const body = calendar?.bodies.find(({ id }) => id === bodyId);
  if (calendar === undefined || body === undefined || heldOn === null) return [];
  return notesOfDay(calendar, body, heldOn, facts, but);
}
