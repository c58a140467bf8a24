import { connectsOrganisation } from '../recognisers/organisation-words.ts';

/** Organisations that a file names whole, so that a line with two columns of them is cut between and never inside. */
export interface KnownOrganisations {
  readonly has: (name: string) => boolean;
  /** How many words from a place on are the longest known organisation; 0 for none, or where the name goes on. */
  readonly lengthAt: (words: readonly string[], place: number) => number;
}

const toKey = (word: string): string => word.toLowerCase().replace(/[.,;:]+$/, '');

/** Makes names findable by their first word. Capitals and punctuation at the end of a word do not matter. */
export function toKnownOrganisations(names: Iterable<string>): KnownOrganisations {
  const byFirstWord = new Map<string, string[][]>();
  const whole = new Set<string>();
  for (const name of names) {
    const words = name.trim().split(/\s+/).map(toKey);
    const [first = ''] = words;
    const key = words.join(' ');
    if (first === '' || whole.has(key)) continue;
    whole.add(key);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), words]);
  }
  return {
    has: (name) => whole.has(name.trim().split(/\s+/).map(toKey).join(' ')),
    lengthAt: (words, place) => {
      const fits = (byFirstWord.get(toKey(words[place] ?? '')) ?? []).filter((known) =>
        known.every((word, at) => toKey(words[place + at] ?? '') === word),
      );
      const longest = Math.max(0, ...fits.map(({ length }) => length));
      const next = words[place + longest];
      // A single word ends many names; it is cut by the general rules.
      return longest < 2 || (next !== undefined && connectsOrganisation(next)) ? 0 : longest;
    },
  };
}

export const noOrganisations: KnownOrganisations = toKnownOrganisations([]);
