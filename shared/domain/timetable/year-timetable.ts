import type { Body } from '../body.ts';
import type { IsoDate } from '../calendar.ts';
import type { TimetableDay } from '../days/timetable.ts';
import type { Meeting } from '../meeting.ts';
import type { DeadlineRules } from './deadline-rules.ts';
import { timetableOf, type KeptClosedDays, type SaidOfStep } from './meeting-deadlines.ts';
import { formatLongDate } from '../../text/dates.ts';

export interface YearTimetableRequest {
  readonly body: Body;
  /** Of that body. */
  readonly meetings: readonly Meeting[];
  readonly rules: DeadlineRules;
  readonly closedDays: readonly KeptClosedDays[];
  readonly said: readonly SaidOfStep[];
}

/** A row of the year's timetable: one step, with its day for each meeting (null: none). */
export interface YearTimetableRow {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly kind: TimetableDay['kind'];
  readonly days: readonly (IsoDate | null)[];
}

export interface YearTimetable {
  readonly meetings: readonly (Meeting & { readonly heldOn: IsoDate })[];
  readonly rows: readonly YearTimetableRow[];
  /** What is wrong with the days of a meeting, each with the meeting's day. */
  readonly warnings: readonly string[];
}

/**
 * The timetable of a body for the meetings given: steps in the order in which they are to be done, the lawful last day
 * under the last step that is due by then, the meeting before what follows it. Meetings that are called off are left out.
 */
export function columnsOfYear({ body, meetings, rules, closedDays, said }: YearTimetableRequest): YearTimetable {
  const columns = meetings
    .flatMap((meeting) => {
      const { heldOn } = meeting;
      if (heldOn === null || meeting.calledOff !== null) return [];
      const timetable = timetableOf({ body, meeting, rules, closedDays, said });
      return timetable === null ? [] : [{ meeting: { ...meeting, heldOn }, timetable }];
    })
    .sort((one, other) => (one.meeting.heldOn < other.meeting.heldOn ? -1 : 1));
  const order = rowOrder(body, columns[0]?.timetable.days ?? []);
  return {
    meetings: columns.map(({ meeting }) => meeting),
    rows: order.map(({ id, name, role, kind }) => ({
      ...{ id, name, role, kind },
      days: columns.map(({ timetable }) => timetable.days.find((day) => day.id === id)?.day ?? null),
    })),
    warnings: columns.flatMap(({ meeting, timetable }) =>
      timetable.warnings.map(({ words }) => `${formatLongDate(meeting.heldOn)}: ${words}`),
    ),
  };
}

/** Steps as the chain has them; the two fixed days where they fall for the first meeting. */
function rowOrder(body: Body, first: readonly TimetableDay[]): TimetableDay[] {
  const byId = new Map(first.map((day) => [day.id, day]));
  const steps = body.timetable.flatMap(({ id }) => byId.get(id) ?? []);
  const rows = [...steps];
  for (const fixed of first.filter(({ kind }) => kind !== 'step')) {
    const at = rows.findLastIndex(({ day, kind }) => day <= fixed.day && kind === 'step');
    const after = rows.findIndex(({ id }) => id === 'lawful-last-day');
    rows.splice(Math.max(at, after) + 1, 0, fixed);
  }
  return rows;
}
