import type { IsoDate } from '../calendar.ts';
import { copyDates, datesOfPattern, type MeetingPattern } from '../days/meeting-patterns.ts';
import { checkPlannedDates, type PlanLimits } from '../days/plan-year.ts';
import { formatWeekdayDate } from '../../text/dates.ts';

/** Where the dates of a plan come from. */
export type PlanSource =
  | { readonly kind: 'copy'; readonly reading: 'ordinal' | 'nearest'; readonly dates: readonly IsoDate[] }
  | { readonly kind: 'pattern'; readonly pattern: MeetingPattern; readonly from: IsoDate; readonly to: IsoDate };

/** A date that a source gives. */
export interface SourcedDate {
  readonly day: IsoDate;
  /** `2nd Wednesday of March, as 11 March 2026`; empty for the dates of a pattern, which says it once. */
  readonly words: string;
  /** The other reading of a copied date, where it is another day. */
  readonly otherReading: { readonly day: IsoDate; readonly words: string } | null;
}

/** What a source gives: dates in order, and what it does not give, in words. */
export interface SourcedDates {
  readonly dates: readonly SourcedDate[];
  readonly gaps: readonly string[];
}

/** The dates of a source. [N2] @throws RangeError when a text names no day */
export function datesOfSource(source: PlanSource): SourcedDates {
  if (source.kind === 'pattern') {
    const { dates, gaps } = datesOfPattern(source.pattern, source.from, source.to);
    return { dates: dates.map((day) => ({ day, words: '', otherReading: null })), gaps };
  }
  const gaps: string[] = [];
  const dates = copyDates(source.dates).map(({ source: was, ordinal, nearest }): SourcedDate => {
    if (ordinal.instead !== null) gaps.push(`${ordinal.instead.reason} (for ${formatWeekdayDate(was)})`);
    const inPlace = { day: ordinal.day ?? ordinal.instead?.day ?? nearest.day, words: ordinal.words };
    const [taken, other] = source.reading === 'ordinal' ? [inPlace, nearest] : [nearest, inPlace];
    return {
      day: taken.day,
      words: `${taken.words}, for ${formatWeekdayDate(was)}`,
      otherReading: other.day === taken.day ? null : other,
    };
  });
  return { dates: dates.sort((one, other) => (one.day < other.day ? -1 : 1)), gaps };
}

/** A date of the list as the clerk has it now. */
export interface PlannedRow {
  /** Stays the same while its day is changed. */
  readonly id: string;
  readonly day: IsoDate;
  readonly isTicked: boolean;
  readonly words: string;
  readonly otherReading: SourcedDate['otherReading'];
}

/** A row with what speaks against its day now. */
export interface LookedAtRow extends PlannedRow {
  readonly clash: string | null;
  readonly proposed: IsoDate | null;
  readonly proposedWords: string | null;
  /** Meetings of other bodies on that day that share members, in words with names. */
  readonly conflicts: readonly string[];
}

/** The list as it is first shown: what the body has already is not ticked. [N3] */
export function rowsOfDates(dates: readonly SourcedDate[], taken: readonly IsoDate[]): PlannedRow[] {
  const held = new Set<string>(taken);
  return dates.map(({ day, words, otherReading }, place) => ({
    id: `date-${place}`,
    day,
    isTicked: !held.has(day),
    words,
    otherReading,
  }));
}

/** Looks at every row; rows that are not ticked are in nobody's way. [N1] */
export function lookAtRows(
  rows: readonly PlannedRow[],
  limits: PlanLimits,
  conflictsOn: (day: IsoDate) => readonly string[],
): LookedAtRow[] {
  const ticked = rows.filter(({ isTicked }) => isTicked);
  const looks = new Map(
    checkPlannedDates(
      ticked.map(({ day }) => day),
      limits,
    ).map((look, place) => [ticked[place]?.id, look]),
  );
  return rows.map((row) => {
    const look = looks.get(row.id) ?? checkPlannedDates([row.day], limits)[0];
    return {
      ...row,
      clash: look?.clash ?? null,
      proposed: look?.proposed ?? null,
      proposedWords: look?.proposedWords ?? null,
      conflicts: conflictsOn(row.day),
    };
  });
}
