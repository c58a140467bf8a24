import type { IsoDate } from './calendar.ts';

export interface YearOf<T> {
  /** `2026`; null for what has no date. */
  readonly year: string | null;
  readonly meetings: readonly T[];
}

/** Meetings under the calendar year they were held in, years and meetings in the order in which they come. */
export function groupByYear<T extends { readonly heldOn: IsoDate | null }>(meetings: readonly T[]): YearOf<T>[] {
  const years = new Map<string | null, T[]>();
  for (const meeting of meetings) {
    const year = meeting.heldOn?.slice(0, 4) ?? null;
    const group = years.get(year);
    if (group === undefined) years.set(year, [meeting]);
    else group.push(meeting);
  }
  return [...years].map(([year, ofYear]) => ({ year, meetings: ofYear }));
}
