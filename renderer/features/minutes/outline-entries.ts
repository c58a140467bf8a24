import type { MeetingDoubt } from '../../../shared/contract/meetings.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';

/** What the outline shows of a minute. */
export interface OutlineEntry {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly outcome: Minute['outcome'];
  /** Doubts about it in which something may be wrong. */
  readonly doubts: number;
}

/** The minutes as the outline shows them, in their order. */
export function listEntries(minutes: readonly Minute[], doubts: readonly MeetingDoubt[]): OutlineEntry[] {
  const counts = new Map<string, number>();
  for (const { minuteId, weight } of doubts) {
    if (minuteId !== null && weight === 'high') counts.set(minuteId, (counts.get(minuteId) ?? 0) + 1);
  }
  return minutes.map(({ id, number, title, outcome }) => ({ id, number, title, outcome, doubts: counts.get(id) ?? 0 }));
}

/** Whether two lists of entries show the same. */
export function isSameEntries(one: readonly OutlineEntry[], other: readonly OutlineEntry[]): boolean {
  return (
    one.length === other.length &&
    one.every((entry, place) => {
      const beside = other[place];
      return (
        entry.id === beside?.id &&
        entry.number === beside.number &&
        entry.title === beside.title &&
        entry.outcome === beside.outcome &&
        entry.doubts === beside.doubts
      );
    })
  );
}
