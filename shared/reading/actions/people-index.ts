import { initialsOf, splitTitleFromName } from '../../text/names.ts';

/** How the people of a meeting may be spoken of, each kind of name looked up at once. */
export interface PeopleIndex {
  /** Names without titles. */
  readonly names: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** How many people have a forename. */
  readonly forenames: ReadonlyMap<string, number>;
}

/** Each list is read once: it is asked for every sentence of the document. */
const known = new WeakMap<readonly string[], PeopleIndex>();

/**
 * The index of the people of a meeting.
 *
 * @param people as printed, with titles; the list must not change afterwards.
 */
export function indexPeople(people: readonly string[]): PeopleIndex {
  const before = known.get(people);
  if (before !== undefined) return before;
  const names = people.map((person) => splitTitleFromName(person).name);
  const forenames = new Map<string, number>();
  for (const name of names) {
    const [forename = ''] = name.split(' ');
    forenames.set(forename, (forenames.get(forename) ?? 0) + 1);
  }
  const index = {
    names: new Set(names),
    initials: new Set(people.map(initialsOf)),
    surnames: new Set(names.flatMap((name) => name.split(' ').at(-1) ?? [])),
    forenames,
  };
  known.set(people, index);
  return index;
}
