import type { IsoDate } from '../../domain/calendar.ts';
import { formatWeekdayDate } from '../../text/dates.ts';
import type { HouseStyle } from '../house-style.ts';
import type { LayoutDocument } from '../document.ts';
import { composeSheet, tableOf } from './sheet-parts.ts';
import type { SheetCell, Workbook } from './workbook.ts';

/** A meeting as a list of dates prints it, in words. */
export interface DateRow {
  readonly day: IsoDate;
  readonly time: string;
  readonly bodyName: string;
  /** `Annual meeting`; empty for an ordinary one. */
  readonly name: string;
  readonly place: string;
  /** `Cancelled: …`, `Moved from …`; empty where there is nothing to say. */
  readonly standing: string;
}

export interface DateList {
  /** Null: of all bodies, so that each line names its body. */
  readonly bodyName: string | null;
  /** `2026`, `1 April 2026 to 31 March 2027`. */
  readonly period: string;
  readonly rows: readonly DateRow[];
}

/** `Dates of meetings of the Vale Board, 2026` as a document: one line for each meeting. */
export function composeDates(list: DateList, style: HouseStyle): LayoutDocument {
  const { bodyName, period, rows } = list;
  const titles = ['Date', 'Time', ...(bodyName === null ? ['Body'] : []), 'Meeting', 'Venue'];
  const shares = bodyName === null ? [22, 14, 24, 18, 22] : [26, 16, 26, 32];
  const cells = rows.map((row) => [
    formatWeekdayDate(row.day),
    row.time,
    ...(bodyName === null ? [row.bodyName] : []),
    [row.name, row.standing].filter((words) => words !== '').join('. '),
    row.place,
  ]);
  return composeSheet({
    title: `Dates of meetings${bodyName === null ? '' : `, ${bodyName}`}`,
    period,
    author: bodyName ?? 'Calendar of meetings',
    style,
    isWide: false,
    tables: rows.length === 0 ? [] : [tableOf(titles, shares, cells)],
    notes: rows.length === 0 ? ['No meeting is planned.'] : [],
  });
}

/** The same list for a spreadsheet, with real dates. */
export function sheetOfDates({ bodyName, period, rows }: DateList): Workbook {
  const text = (words: string): SheetCell => (words === '' ? null : { kind: 'text', text: words });
  const title = (words: string, width: number) => ({ title: text(words), width });
  return {
    title: `Dates of meetings, ${period}`,
    author: bodyName ?? 'Calendar of meetings',
    sheets: [
      {
        name: 'Dates',
        columns: [
          title('Date', 16),
          title('Time', 20),
          title('Body', 36),
          title('Meeting', 24),
          title('Venue', 36),
          title('Standing', 36),
        ],
        rows: rows.map((row) => [
          { kind: 'date', day: row.day },
          ...[row.time, row.bodyName, row.name, row.place, row.standing].map(text),
        ]),
      },
    ],
  };
}
