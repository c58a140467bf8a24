import { initialsOf, splitTitleFromName } from '../../text/names.ts';

/** How the people of a meeting may be spoken of, each kind of name looked up at once. */
export interface PeopleIndex {
  /** Names without titles. */
  readonly names: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** How many people have a forename. */
  readonly forenames: ReadonlyMap<string, number>;
  /** Everybody as printed, in order, with what their names are compared by. */
  readonly people: readonly IndexedPerson[];
  readonly printed: ReadonlySet<string>;
  /** Those of each initials, of each first letter of the initials, and of each first or last part of a name, in order. */
  readonly byInitials: ReadonlyMap<string, readonly IndexedPerson[]>;
  readonly byFirstInitial: ReadonlyMap<string, readonly IndexedPerson[]>;
  readonly byPart: ReadonlyMap<string, readonly IndexedPerson[]>;
}

/** Somebody of the meeting. */
export interface IndexedPerson {
  readonly printed: string;
  readonly initials: string;
  /** First and last part of the name without title, cut at blanks and full stops; undefined where it has none. */
  readonly first: string | undefined;
  readonly last: string | undefined;
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
  const indexed = people.map((printed, place): IndexedPerson => {
    const parts = partsOf(names[place] ?? '');
    return { printed, initials: initialsOf(printed), first: parts[0], last: parts.at(-1) };
  });
  const index = {
    people: indexed,
    printed: new Set(people),
    byInitials: groupBy(indexed, ({ initials }) => [initials]),
    byFirstInitial: groupBy(indexed, ({ initials }) => [initials.charAt(0)]),
    byPart: groupBy(indexed, ({ first, last }) => (first === last ? [first] : [first, last])),
    // `A.Vale` in the list, `A. Vale` in the text.
    names: new Set(names.flatMap((name) => [name, name.replace(/\.(?=\p{L})/gu, '. ')])),
    initials: new Set(indexed.map(({ initials }) => initials)),
    surnames: new Set(names.flatMap((name) => name.split(' ').at(-1) ?? [])),
    forenames,
  };
  known.set(people, index);
  return index;
}

/** The parts of a name, cut at blanks and full stops: `J. Marsh` and `J Marsh` alike. */
export function partsOf(name: string): string[] {
  return name.split(/[\s.]+/).filter((part) => part !== '');
}

function groupBy(
  people: readonly IndexedPerson[],
  keysOf: (person: IndexedPerson) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly IndexedPerson[]> {
  const groups = new Map<string, IndexedPerson[]>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group) group.push(person);
      else groups.set(key, [person]);
    }
  }
  return groups;
}
