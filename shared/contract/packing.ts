import { z } from 'zod';
import { storeOperation } from './operation.ts';

/**
 * A value of tens of thousands of small ones on its way to the window. A bridge copies each of those by itself, which
 * would hold up the window, and main, through which everything goes that is pressed; a text crosses at once. Cut into
 * texts of some tens of kilobytes, it can be made again with rests between them. A long one crosses in several answers,
 * since even to copy a text takes its time.
 */
export interface Packed {
  readonly packed: readonly PackedPart[];
  /** What to ask the store process for the next parts by (`answers.rest`); null: these are the last. */
  readonly rest: string | null;
}

/**
 * The JSON of what stands at a place, which is named by the fields and places in lists that lead there. Where something
 * stands there already, a list is more of it, and an object further fields of it.
 */
export type PackedPart = readonly [at: readonly (string | number)[], json: string];

/** A value as it is once it was unpacked. */
export type Unpacked<T> = Exclude<T, Packed>;

const PackedValue = z.custom<Packed>((value) => isPacked(value));

/** The schema of an answer that may cross packed. */
export function packable<S extends z.ZodType>(schema: S) {
  return z.union([PackedValue, schema]);
}

/** Characters of a part's JSON, roughly: they take about a millisecond to parse. */
const LONG = 60_000;

/** A value in parts that are short each. It must survive JSON; words are not cut, however long. */
export function pack(value: object): PackedPart[] {
  const parts: PackedPart[] = [];
  addParts(parts, [], value);
  return parts;
}

/** What {@link unpack} stands on. */
export interface Unpacking {
  /** The next parts of a packed value. */
  readonly askRest: (rest: string) => Promise<Packed>;
  /** Called before each part. */
  readonly pause: () => Promise<void>;
}

/** What was given to {@link pack}, or the value itself where it was not packed. Rejects where a rest is not to be had. */
export async function unpack<T>(value: T, { askRest, pause }: Unpacking): Promise<Unpacked<T>> {
  // Safe: what is no packed value is the other that it may be.
  if (!isPacked(value)) return value as Unpacked<T>;
  let whole: unknown;
  for (let next: Packed | null = value; next !== null; next = next.rest === null ? null : await askRest(next.rest)) {
    for (const [at, json] of next.packed) {
      await pause();
      whole = putAt(whole, at, JSON.parse(json));
    }
  }
  // Safe: it was packed from an answer of this very operation.
  return whole as Unpacked<T>;
}

/** Characters of JSON that cross in one answer. */
const AT_ONCE = 400_000;

/**
 * Hands out packed values an answer at a time. It keeps the rest of the last one only: whoever does not come for it has
 * no use for it.
 */
export function createHandOver(makeId: () => string) {
  let waiting: { readonly id: string; readonly parts: readonly PackedPart[] } | null = null;
  const hand = (parts: readonly PackedPart[]): Packed => {
    let length = 0;
    const end = parts.findIndex(([, json]) => (length += json.length) > AT_ONCE);
    const count = end === -1 ? parts.length : Math.max(1, end);
    waiting = count === parts.length ? null : { id: makeId(), parts: parts.slice(count) };
    return { packed: parts.slice(0, count), rest: waiting?.id ?? null };
  };
  return {
    begin: (value: object): Packed => hand(pack(value)),
    /** The next parts; null where nothing waits under that name. */
    goOn: (rest: string): Packed | null => (waiting?.id === rest ? hand(waiting.parts) : null),
  };
}

export const packingOperations = {
  /** The next parts of a packed answer; each name serves once. Fails with `not-found` where another answer came after it. */
  'answers.rest': storeOperation(z.strictObject({ rest: z.string() }), PackedValue),
};

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'packed' in value;
}

function addParts(parts: PackedPart[], at: PackedPart[0], value: object): void {
  const isList = Array.isArray(value);
  const entries = isList
    ? value.map((one: unknown, place) => [place, one] as const)
    : Object.entries<unknown>({ ...value });
  let waiting: (readonly [string | number, unknown])[] = [];
  let weight = 0;
  const flush = () => {
    const part = isList ? waiting.map(([, one]) => one) : Object.fromEntries(waiting);
    parts.push([at, JSON.stringify(part)]);
    waiting = [];
    weight = 0;
  };
  // The list or object itself stands before what is put into it, even if it stays empty.
  let isBegun = false;
  for (const entry of entries) {
    const [key, one] = entry;
    const own = weigh(one, LONG);
    const isLarge = own > LONG && typeof one === 'object' && one !== null;
    if (isLarge || (weight + own > LONG && waiting.length > 0)) {
      if (waiting.length > 0 || !isBegun) flush();
      isBegun = true;
    }
    if (isLarge) {
      addParts(parts, [...at, key], one);
    } else {
      waiting.push(entry);
      weight += own;
    }
  }
  if (waiting.length > 0 || !isBegun) flush();
}

/** About how many characters the JSON of a value has; counted up to `most` and a little beyond. */
function weigh(value: unknown, most: number): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return 5;
  let weight = 2;
  if (Array.isArray(value)) {
    for (const one of value) {
      weight += weigh(one, most - weight);
      if (weight > most) return weight;
    }
    return weight;
  }
  for (const [name, one] of Object.entries<unknown>({ ...value })) {
    weight += name.length + 3 + weigh(one, most - weight);
    if (weight > most) return weight;
  }
  return weight;
}

/** The whole with a part put at its place; the lists and objects that stand there are changed. */
function putAt(whole: unknown, at: PackedPart[0], part: unknown): unknown {
  const last = at.at(-1);
  if (last === undefined) return join(whole, part);
  // Safe: `pack` lays what leads to a place before what stands there.
  const holder = at.slice(0, -1).reduce<unknown>((one, key) => (one as Holder)[key], whole) as Holder;
  holder[last] = join(holder[last], part);
  return whole;
}

type Holder = Record<string | number, unknown>;

function join(standing: unknown, part: unknown): unknown {
  if (Array.isArray(standing) && Array.isArray(part)) {
    for (const one of part) standing.push(one);
    return standing;
  }
  if (typeof standing !== 'object' || standing === null) return part;
  return Object.assign(standing, part);
}
