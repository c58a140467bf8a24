/**
 * What `import --json` prints, as a score reads it: nothing is taken from the drafts, so that a field that the reader knows
 * but does not print counts as missed.
 */
export interface FoundDocument {
  readonly kind: string;
  readonly lines: readonly [number, number];
  readonly body: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly venue: string | null;
  readonly numberStyle: string | null;
  readonly present: readonly FoundPerson[];
  readonly apologies: readonly FoundPerson[];
  readonly items: readonly FoundItem[];
  readonly report?: FoundReport | null;
  readonly warnings: readonly { readonly code: string; readonly line: number }[];
}

export interface FoundPerson {
  readonly name: string;
  readonly title?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly representing?: string;
  readonly reason?: string;
}

export interface FoundItem {
  readonly number: string | null;
  readonly printed: string | null;
  readonly repaired: string | null;
  readonly title: string;
  readonly presenter: string | null;
  readonly paperAttached: boolean;
  readonly refersTo: readonly string[];
  readonly resolutions: readonly FoundResolution[];
  readonly actions: readonly FoundAction[];
  readonly tables: readonly { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }[];
  readonly children: readonly FoundItem[];
}

export interface FoundResolution {
  readonly verb: string;
  readonly text: string;
  readonly clauses: readonly string[];
  readonly proposer?: string;
  readonly seconder?: string;
  readonly vote?: {
    readonly for?: number;
    readonly against?: number;
    readonly abstained?: number;
    readonly outcome?: string;
  };
  /** Absent where every resolution is labelled. */
  readonly labelled?: boolean;
}

export interface FoundAction {
  readonly text: string | null;
  readonly owners: readonly string[];
  readonly due?: string;
  readonly labelled: boolean;
}

export interface FoundReport {
  readonly author?: string | null;
  readonly recommendations?: readonly (string | { readonly text: string })[];
  readonly keyDecision?: string | null;
  readonly callIn?: string | null;
}

/** NFC, white space folded, straight quotes and hyphens: how texts are compared wherever a score is taken. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Small letters and single blanks only: for prose, where a record is found when its words are. */
export function foldWords(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}£%]+/gu, ' ')
    .trim();
}

/** Whether one of two texts holds the other's words. Fewer than three words say too little to be found anywhere. */
export function sharesWords(one: string, other: string): boolean {
  const [short, long] = [foldWords(one), foldWords(other)].sort((left, right) => left.length - right.length);
  return short !== undefined && long !== undefined && short.split(' ').length > 2 && ` ${long} `.includes(` ${short} `);
}

/** What was found of one kind of record; each record as one line that a person can read. */
export interface Tally {
  readonly hits: readonly string[];
  readonly misses: readonly string[];
  readonly inventions: readonly string[];
}

export const emptyTally: Tally = { hits: [], misses: [], inventions: [] };

/** Twice the hits, by themselves and all that was missed or invented. Nothing expected and nothing found is perfect. */
export function f1Of({ hits, misses, inventions }: Tally): number {
  const whole = 2 * hits.length + misses.length + inventions.length;
  return whole === 0 ? 1 : (2 * hits.length) / whole;
}

/** Several tallies as one: the micro-average. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    hits: tallies.flatMap(({ hits }) => hits),
    misses: tallies.flatMap(({ misses }) => misses),
    inventions: tallies.flatMap(({ inventions }) => inventions),
  };
}

/**
 * Each expected record found once, each found record expected once. A record that several could answer takes the first that
 * `isSame` accepts, so pairs that are equal should be tried before pairs that are merely alike.
 */
export function pairUp<Expected, Found>(
  expected: readonly Expected[],
  found: readonly Found[],
  ...tests: readonly ((one: Expected, other: Found) => boolean)[]
): {
  readonly pairs: readonly (readonly [Expected, Found])[];
  readonly missed: readonly Expected[];
  readonly invented: readonly Found[];
} {
  const pairs: (readonly [Expected, Found])[] = [];
  let missed = [...expected];
  let invented = [...found];
  for (const isSame of tests) {
    const left: Expected[] = [];
    for (const one of missed) {
      const place = invented.findIndex((other) => isSame(one, other));
      const other = invented[place];
      if (other === undefined) left.push(one);
      else {
        pairs.push([one, other]);
        invented = invented.filter((_, index) => index !== place);
      }
    }
    missed = left;
  }
  return { pairs, missed, invented };
}

/** A tally of records that are lines of text and equal or not. */
export function tallyLines(expected: readonly string[], found: readonly string[]): Tally {
  const { pairs, missed, invented } = pairUp(expected.map(plain), found.map(plain), (one, other) => one === other);
  return { hits: pairs.map(([one]) => one), misses: missed, inventions: invented };
}
