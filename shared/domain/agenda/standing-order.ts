import { comparePlaces } from './places.ts';
import type { StandingLine } from './standing.ts';

/**
 * The lines of a standing agenda as an agenda gets them: by the rule of their place, those of one place in their order.
 * What is shown and changed is this order, so that nobody arranges what an agenda would not follow. Rule [AG19].
 */
export function orderStanding(lines: readonly StandingLine[]): StandingLine[] {
  return [...lines].sort((one, other) => comparePlaces(one.place, other.place));
}

/** Lines after a change, and where the one stands that was changed. */
export interface Arranged {
  readonly lines: readonly StandingLine[];
  readonly at: number;
}

/**
 * Moves a line one step up (-1) or down (1). Past a line with another place it takes on that place, since the agenda would
 * put it back otherwise. Null where there is no step. Rule [AG19].
 */
export function stepStanding(lines: readonly StandingLine[], at: number, by: -1 | 1): Arranged | null {
  const ordered = orderStanding(lines);
  const [line, past] = [ordered[at], ordered[at + by]];
  if (line === undefined || past === undefined) return null;
  ordered[at] = past;
  ordered[at + by] = { ...line, place: past.place };
  return { lines: ordered, at: at + by };
}

/** Changes what is said of a line; with another place it goes behind those that have it. Rule [AG19]. */
export function changeStanding(
  lines: readonly StandingLine[],
  at: number,
  facts: Partial<StandingLine>,
): Arranged | null {
  const ordered = orderStanding(lines);
  const line = ordered[at];
  if (line === undefined) return null;
  const changed = { ...line, ...facts };
  if (changed.place === line.place) return { lines: ordered.with(at, changed), at };
  return insertInPlace(ordered.toSpliced(at, 1), changed);
}

/** Adds a line behind another, of the same place, so that it stays there; null: last of the business. Rule [AG19]. */
export function addStanding(lines: readonly StandingLine[], title: string, after: number | null): Arranged {
  const ordered = orderStanding(lines);
  const above = after === null ? undefined : ordered[after];
  const plain = { rowKind: 'item', standingKey: null, purpose: null, presenter: null, note: null } as const;
  const line: StandingLine = { ...plain, title, place: above?.place ?? 'business' };
  if (after === null || above === undefined) return insertInPlace(ordered, line);
  return { lines: ordered.toSpliced(after + 1, 0, line), at: after + 1 };
}

function insertInPlace(ordered: readonly StandingLine[], line: StandingLine): Arranged {
  const at = ordered.findLastIndex(({ place }) => comparePlaces(place, line.place) <= 0) + 1;
  return { lines: ordered.toSpliced(at, 0, line), at };
}
