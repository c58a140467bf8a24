import type { DraftAttendance } from '../draft.ts';

/**
 * Whoever is printed twice (in the chair and in the list) was there once; what either place tells of them is kept. Two with
 * one surname alone may be two people, and so may two with different titles.
 */
export function mergeTwice(people: readonly DraftAttendance[]): DraftAttendance[] {
  const places = new Map<string, number>();
  const merged: DraftAttendance[] = [];
  for (const one of people) {
    const at = one.name.includes(' ') ? places.get(one.name) : undefined;
    const before = at === undefined ? undefined : merged[at];
    if (at === undefined || before === undefined || (before.title ?? one.title) !== (one.title ?? before.title)) {
      places.set(one.name, merged.length);
      merged.push(one);
      continue;
    }
    merged[at] = {
      ...before,
      title: before.title ?? one.title,
      role: before.role ?? one.role,
      organisation: before.organisation ?? one.organisation,
      note: before.note ?? one.note ?? null,
      lines: [Math.min(before.lines[0], one.lines[0]), Math.max(before.lines[1], one.lines[1])],
    };
  }
  return merged;
}
