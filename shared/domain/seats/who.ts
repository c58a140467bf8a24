import { splitTitleFromName } from '../../text/names.ts';
import { parseDateWords } from '../../text/dates.ts';
import type { Person } from '../body.ts';
import { IsoDate } from '../calendar.ts';
import type { PersonId } from '../ids.ts';

/** What tells of a person under which names they are found. */
export type Nameable = Pick<Person, 'id' | 'title' | 'name' | 'aliases'>;

/** `Cllr Maud Pellow`: a person as they are printed. */
export function printedName({ title, name }: Pick<Person, 'title' | 'name'>): string {
  return title === null ? name : `${title} ${name}`;
}

/** A person with what may tell them from another of the same name. */
export interface Tellable {
  readonly person: Pick<Person, 'id' | 'title' | 'name' | 'office'>;
  readonly organisations: readonly string[];
  readonly seats: readonly { readonly bodyName: string }[];
}

/**
 * What to call each person where people stand in a list: as they are printed, and those of one printed name with the first of
 * office, organisation and body that not all of them share, or else with a number. Rule [V13].
 */
export function tellApart(people: readonly Tellable[]): ReadonlyMap<PersonId, string> {
  const byName = new Map<string, Tellable[]>();
  for (const one of people) {
    const key = fold(printedName(one.person));
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [one]);
    else known.push(one);
  }
  const names = new Map<PersonId, string>();
  for (const namesakes of byName.values()) {
    const marks = markNamesakes(namesakes);
    namesakes.forEach(({ person }, at) => {
      const mark = marks[at] ?? null;
      names.set(person.id, mark === null ? printedName(person) : `${printedName(person)} (${mark})`);
    });
  }
  return names;
}

function markNamesakes(namesakes: readonly Tellable[]): readonly (string | null)[] {
  if (namesakes.length === 1) return [null];
  const kinds: readonly ((one: Tellable) => string | null)[] = [
    ({ person }) => person.office,
    ({ organisations }) => organisations[0] ?? null,
    ({ seats }) => seats[0]?.bodyName ?? null,
  ];
  const marks = namesakes.map((one) => {
    const own = kinds.map((kind) => kind(one));
    const at = own.findIndex(
      (mark, kind) => mark !== null && namesakes.every((other) => other === one || kinds[kind]?.(other) !== mark),
    );
    return own[at] ?? null;
  });
  // One may go without a mark where every other has its own.
  const unmarked = marks.filter((mark) => mark === null).length;
  if (unmarked < 2) return marks;
  let number = 0;
  return marks.map((mark) => mark ?? String((number += 1)));
}

/** Whom typed words mean: somebody known, nobody yet, one of several of that name, or somebody new. */
export type Meant =
  | { readonly kind: 'known'; readonly id: PersonId }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'several'; readonly ids: readonly PersonId[] }
  | { readonly kind: 'new'; readonly title: string | null; readonly name: string };

/**
 * Whom a typed name means, never guessing between two of one name. Rule [V6].
 *
 * @param isSomebodyElse the clerk says that it is none of those who have the name
 */
export function whoIsMeant(typed: string, people: readonly Nameable[], isSomebodyElse = false): Meant {
  const wanted = fold(typed);
  if (wanted === '') return { kind: 'nobody' };
  const ids = isSomebodyElse
    ? []
    : people
        .filter((person) => [person.name, printedName(person), ...person.aliases].some((name) => fold(name) === wanted))
        .map(({ id }) => id);
  const [id] = ids;
  if (id === undefined) {
    const { title, name } = splitTitleFromName(typed.trim());
    return { kind: 'new', title: title === '' ? null : title, name };
  }
  return ids.length === 1 ? { kind: 'known', id } : { kind: 'several', ids };
}

/** A day as somebody writes it. */
export interface ReadDay {
  readonly day: IsoDate | null;
  /** What to change before it can be kept; null: it was read, or nothing stands there. */
  readonly trouble: string | null;
}

/** Reads a day that may be left empty: `20 May 2026`, `20.5.26`. */
export function readDay(words: string): ReadDay {
  if (words.trim() === '') return { day: null, trouble: null };
  const parsed = parseDateWords(words);
  return parsed === null
    ? { day: null, trouble: 'Write the day like 20 May 2026 or 20.5.26.' }
    : { day: IsoDate.parse(parsed), trouble: null };
}

function fold(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
