import type { PersonRow } from '../../../shared/contract/people.ts';
import type { Person } from '../../../shared/domain/body.ts';
import { printedName } from '../../../shared/domain/seats/who.ts';
import { matchesWords } from '../../stores/filters.ts';

/** Everybody, those who sit on a body today, or the others: contacts outside. */
export type Circle = 'all' | 'seated' | 'outside';

/** Those of a circle whose names, office, organisations or bodies hold every word. */
export function filterPeople(
  people: readonly PersonRow[],
  words: string,
  circle: Circle = 'all',
): readonly PersonRow[] {
  return people.filter(
    ({ person, seats, organisations }) =>
      (circle === 'all' || seats.length > 0 === (circle === 'seated')) &&
      matchesWords(words, [
        ...[printedName(person), ...person.aliases, person.office, person.email, person.telephone],
        ...organisations,
        ...seats.flatMap(({ bodyName, role }) => [bodyName, role]),
      ]),
  );
}

/** The ids of those whose name another record has too. Rule [V6]. */
export function findNamesakes(people: readonly PersonRow[]): ReadonlySet<string> {
  const byName = new Map<string, Set<string>>();
  for (const { person } of people) {
    for (const name of [person.name, ...person.aliases]) {
      const key = name.toLowerCase();
      byName.set(key, (byName.get(key) ?? new Set()).add(person.id));
    }
  }
  return new Set([...byName.values()].filter((ids) => ids.size > 1).flatMap((ids) => [...ids]));
}

/** What a person is called once records are joined: the name that stays, and every further one. Rule [V5]. */
export function previewNames(kept: Person, others: readonly Person[]): { name: string; further: readonly string[] } {
  const known = new Set([kept.name]);
  const further = [
    ...kept.aliases,
    ...others.flatMap((other) => [other.name, ...(other.title === null ? [] : [printedName(other)]), ...other.aliases]),
  ].filter((name) => !known.has(name) && known.add(name));
  return {
    name: printedName({ ...kept, title: kept.title ?? others.find(({ title }) => title)?.title ?? null }),
    further,
  };
}
