export interface Rankable {
  readonly words: string;
  /** Other words under which it is found, after those it shows. */
  readonly also?: string;
}

/**
 * The entries that match what was typed, best first, ties in the given order: the words begin with it; a word begins
 * with it; it stands somewhere; every typed word begins some word, in any order, the other words counted too. Case and
 * accents do not matter.
 */
export function rankEntries<T extends Rankable>(typed: string, entries: readonly T[]): T[] {
  const sought = fold(typed.trim());
  if (sought === '') return [...entries];
  return entries
    .map((entry, place) => ({ entry, place, rank: rankOf(sought, entry) }))
    .filter(({ rank }) => rank !== null)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0) || one.place - other.place)
    .map(({ entry }) => entry);
}

function rankOf(sought: string, { words, also = '' }: Rankable): number | null {
  const text = fold(words);
  if (text.startsWith(sought)) return 0;
  if (beginsWord(text, sought)) return 1;
  if (sought.length > 2 && text.includes(sought)) return 2;
  const all = `${text} ${fold(also)}`;
  return sought.split(/\s+/).every((word) => beginsWord(all, word)) ? 3 : null;
}

function beginsWord(text: string, start: string): boolean {
  let from = text.indexOf(start);
  while (from !== -1) {
    if (from === 0 || !/[\p{L}\p{N}]/u.test(text[from - 1] ?? '')) return true;
    from = text.indexOf(start, from + 1);
  }
  return false;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
