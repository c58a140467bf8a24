import type { IsoDate } from '../../domain/calendar.ts';

/** A workbook for a spreadsheet: data for officers to sort and to filter, where a LayoutDocument is for reading. */
export interface Workbook {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly title: SheetCell; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A cell is words or a real date; null is empty. Words are words, whatever they begin with: never a formula. */
export type SheetCell =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'date'; readonly day: IsoDate } | null;
