import { useMemo } from 'react';
import type { CalendarYear } from '../../../shared/contract/calendar.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Nation } from '../../../shared/domain/days/nation.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { lettersOfBodies } from '../../../shared/domain/timetable/body-letters.ts';
import { groupBy } from '../../../shared/domain/timetable/grouping.ts';
import { deadlineRulesOf } from '../../../shared/domain/timetable/rules-of-body.ts';
import { markedDaysOf, nameConflicts, type YearDay } from '../../../shared/domain/timetable/year-sheet.ts';
import { useQuery } from '../../gateway/use-query.ts';

/** A year as the calendar shows it. */
export interface ShownYear {
  readonly year: number;
  /** The body that is shown alone; null: all, also where the one that was asked for is gone. */
  readonly bodyId: BodyId | null;
  /** Undefined while it is fetched: the days are there already. */
  readonly calendar: CalendarYear | undefined;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly letters: ReadonlyMap<string, string>;
  /** Of the body that is chosen, or of all, by day; in order of time. */
  readonly meetings: ReadonlyMap<string, readonly Meeting[]>;
  readonly marked: ReadonlyMap<string, YearDay>;
  /** Sentences on what stands in the way of a meeting, by its id. */
  readonly conflicts: ReadonlyMap<string, readonly string[]>;
  readonly nation: Nation;
}

const noMeetings: ReadonlyMap<string, readonly Meeting[]> = new Map();
const noBodies: readonly Body[] = [];

/** Asks for one year, and no more than that, and reads it for the screen. `wanted` null: all bodies. */
export function useYear(year: number, wanted: BodyId | null) {
  const from = IsoDate.parse(`${year}-01-01`);
  const to = IsoDate.parse(`${year}-12-31`);
  // Meetings of other bodies are asked for as well: they are what a date may clash with.
  const query = useQuery('calendar.get', { bodyId: null, from, to });
  const calendar = query.value;
  const shown = useMemo((): ShownYear => {
    const bodies = calendar?.bodies ?? noBodies;
    const bodyId = calendar === undefined || bodies.some(({ id }) => id === wanted) ? wanted : null;
    const byId = new Map<string, Body>(bodies.map((body) => [body.id, body]));
    const nation = nationShown(bodyId === null ? bodies : bodies.filter(({ id }) => id === bodyId));
    const closed = (calendar?.closedDays ?? []).filter((days) => days.bodyId === null || days.bodyId === bodyId);
    const conflicts = new Map<string, string[]>();
    for (const { meetingIds, words } of nameConflicts(calendar?.meetings ?? [], bodies, calendar?.seats ?? [])) {
      for (const id of meetingIds) conflicts.set(id, [...(conflicts.get(id) ?? []), words]);
    }
    const meetings = (calendar?.meetings ?? []).filter((meeting) => bodyId === null || meeting.bodyId === bodyId);
    return {
      year,
      bodyId,
      calendar,
      bodies: byId,
      letters: lettersOfBodies(bodies),
      meetings: calendar === undefined ? noMeetings : groupBy(inOrderOfTime(meetings), ({ heldOn }) => heldOn ?? ''),
      marked: markedDaysOf(year, nation, closed),
      conflicts,
      nation,
    };
  }, [calendar, year, wanted]);
  return { query, shown };
}

/** Whose bank holidays are shown: those of the first body with rules, else of England and Wales. */
function nationShown(bodies: readonly Body[]): Nation {
  const ruled = bodies.map(deadlineRulesOf).find(({ presetName }) => presetName !== null);
  return ruled?.nation ?? 'england-and-wales';
}

function inOrderOfTime(meetings: readonly Meeting[]): Meeting[] {
  return [...meetings].sort((one, other) => ((one.startsAt ?? '') < (other.startsAt ?? '') ? -1 : 1));
}
