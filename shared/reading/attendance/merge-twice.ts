import type { DraftAttendance } from '../draft.ts';

/**
 * Whoever is printed twice (in the chair and in the list) was there once; what either place tells of them is kept. Two with
 * one surname alone may be two people, unless the first of them is the chair; and so may two with different titles.
 */
export function mergeTwice(people: readonly DraftAttendance[]): DraftAttendance[] {
  const places = new Map<string, number>();
  const merged: DraftAttendance[] = [];
  for (const one of people) {
    const same = places.get(one.name);
    const before = same === undefined ? undefined : merged[same];
    const at = one.name.includes(' ') || isChairAgain(before, one) ? same : undefined;
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

/** `Councillor Vale (Chairman), and Councillors Ash, Birch, Vale and Yew`: the list names the chair again. */
function isChairAgain(before: DraftAttendance | undefined, one: DraftAttendance): boolean {
  return (
    before !== undefined &&
    before.title !== null &&
    before.title === one.title &&
    one.role === null &&
    /^chair/i.test(before.role ?? '')
  );
}

/** The stop that ends a line is none of the organisation at its end. */
export function closeOrganisation(person: DraftAttendance): DraftAttendance {
  const organisation =
    person.organisation?.replace(/(?<=\p{Ll}{3})(?<!\b(?:Ltd|Inc|Corp|Assoc|Dept|Soc))\.$/u, '') ?? null;
  return organisation === person.organisation ? person : { ...person, organisation };
}
