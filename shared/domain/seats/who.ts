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
