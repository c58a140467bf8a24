import type { Workbook } from '../../shared/layout/calendar/workbook.ts';

/** What is written besides documents: a workbook, or a calendar file. */
export type SheetContent =
  { readonly kind: 'workbook'; readonly workbook: Workbook } | { readonly kind: 'calendar'; readonly text: string };
