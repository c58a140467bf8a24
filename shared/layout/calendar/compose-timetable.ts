import type { YearTimetable } from '../../domain/timetable/year-timetable.ts';
import { formatLongDate, weekdayOf } from '../../text/dates.ts';
import type { LayoutDocument } from '../document.ts';
import type { HouseStyle } from '../house-style.ts';
import { composeSheet, tableOf } from './sheet-parts.ts';
import type { SheetCell, Workbook } from './workbook.ts';

export interface TimetableList {
  readonly bodyName: string;
  readonly period: string;
  readonly timetable: YearTimetable;
  /** By which rule the last day is counted, in words; null where the body has none. */
  readonly rule: string | null;
}

/** So many meetings stand side by side on a page. */
const abreast = 7;

/** The timetable of a body as officers know it: a row for each step, a column for each meeting, on wide pages. */
export function composeTimetable(list: TimetableList, style: HouseStyle): LayoutDocument {
  const { bodyName, period, timetable, rule } = list;
  const { meetings, rows, warnings } = timetable;
  const groups = Array.from({ length: Math.ceil(meetings.length / abreast) }, (_, at) => at * abreast);
  const withRoles = rows.some(({ role }) => role !== null);
  return composeSheet({
    title: `Timetable of reports and agendas, ${bodyName}`,
    period,
    author: bodyName,
    style,
    isWide: true,
    tables: groups.map((from) => {
      const columns = meetings.slice(from, from + abreast);
      return tableOf(
        ['Step', ...(withRoles ? ['Who'] : []), ...columns.map(({ heldOn }) => `Meeting of ${formatLongDate(heldOn)}`)],
        [24, ...(withRoles ? [14] : []), ...columns.map(() => 11)],
        rows.map(({ name, role, days }) => [
          name,
          ...(withRoles ? [role ?? ''] : []),
          ...columns.map((_, at) => {
            const day = days[from + at] ?? null;
            return day === null ? '–' : `${weekdayOf(day).slice(0, 3)} ${formatLongDate(day)}`;
          }),
        ]),
        new Set(rows.flatMap(({ kind }, at) => (kind === 'step' ? [] : [at]))),
      );
    }),
    notes: [
      ...(meetings.length === 0 ? ['No meeting is planned.'] : []),
      ...(rule === null ? [] : [`Last day counted by: ${rule}.`]),
      ...warnings.map((words) => `To look at: ${words}.`),
    ],
  });
}

/** The same timetable for a spreadsheet, with real dates. */
export function sheetOfTimetable({ bodyName, period, timetable }: TimetableList): Workbook {
  const text = (words: string | null): SheetCell =>
    words === null || words === '' ? null : { kind: 'text', text: words };
  return {
    title: `Timetable of ${bodyName}, ${period}`,
    author: bodyName,
    sheets: [
      {
        name: 'Timetable',
        columns: [
          { title: text('Step'), width: 34 },
          { title: text('Who'), width: 22 },
          ...timetable.meetings.map(({ heldOn }) => ({ title: { kind: 'date', day: heldOn } as const, width: 17 })),
        ],
        rows: timetable.rows.map(({ name, role, days }) => [
          text(name),
          text(role),
          ...days.map((day) => (day === null ? null : ({ kind: 'date', day } as const))),
        ]),
      },
    ],
  };
}
