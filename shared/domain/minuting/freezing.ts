import {
  compareMinuteNumbers,
  deriveNumbers,
  type MinuteNumber,
  type NumberedMinute,
  type Numbering,
  placeNumber,
  printNumber,
  sequenceOf,
} from '../numbering.ts';

/**
 * The minutes whose numbers stay from now on when a document with the numbers of some leaves the house: those, and all
 * lower ones of their sequences. A minute without a number keeps none, and may get one later. Rule [N10].
 *
 * @param minutes all of a body that may share a sequence with those that leave
 */
export function freezeWith<Id>(
  minutes: readonly NumberedMinute<Id>[],
  leaving: ReadonlySet<Id>,
  numbering: Numbering,
): Id[] {
  const highest = new Map<string, MinuteNumber>();
  const places = minutes.map((minute) => placeNumber(minute, numbering));
  minutes.forEach(({ id }, at) => {
    const place = places[at] ?? null;
    if (place === null || !leaving.has(id)) return;
    const key = `${place.scope} ${place.number.sequence}`;
    const known = highest.get(key);
    if (known === undefined || compareMinuteNumbers(known, place.number) < 0) highest.set(key, place.number);
  });
  return minutes.flatMap(({ id, number, frozen }, at) => {
    if (frozen || number === null) return [];
    if (leaving.has(id)) return [id];
    const place = places[at] ?? null;
    const top = place === null ? undefined : highest.get(`${place.scope} ${place.number.sequence}`);
    return place !== null && top !== undefined && compareMinuteNumbers(place.number, top) < 0 ? [id] : [];
  });
}

/** The two numbers that a minute put into its place could have. */
export interface NumberChoice {
  /** The next free one of its sequence; null where it gets none. */
  readonly next: string | null;
  /** That of the minute before it with a letter; null where nothing after it is frozen, so that there is nothing to choose. */
  readonly letter: string | null;
}

/**
 * What a minute that is put into a place could be numbered. Rule [N13].
 *
 * @param minutes as for `deriveNumbers`, without the new one
 * @param coming the new one, neither numbered nor frozen
 * @param at its place among `minutes`
 */
export function chooseNumber<Id>(
  minutes: readonly NumberedMinute<Id>[],
  coming: NumberedMinute<Id>,
  at: number,
  numbering: Numbering,
): NumberChoice {
  const fresh = { ...coming, number: null, frozen: false };
  const next = deriveNumbers([...minutes.slice(0, at), fresh, ...minutes.slice(at)], numbering).get(coming.id) ?? null;
  return { next, letter: next === null ? null : chooseLetter(minutes, fresh, at, next, numbering) };
}

function chooseLetter<Id>(
  minutes: readonly NumberedMinute<Id>[],
  coming: NumberedMinute<Id>,
  at: number,
  next: string,
  numbering: Numbering,
): string | null {
  const own = placeNumber({ ...coming, number: next }, numbering);
  if (own === null) return null;
  const placed = minutes.map((minute) => {
    const place = placeNumber(minute, numbering);
    return place !== null && place.scope === own.scope && place.number.sequence === own.number.sequence ? place : null;
  });
  const after = minutes.findIndex((minute, place) => place >= at && minute.frozen && (placed[place] ?? null) !== null);
  const limit = placed[after]?.number;
  if (limit === undefined) return null;
  // A minute that got the next free number stands between lower ones; the letter goes with those.
  const before = placed.slice(0, at).findLast((place) => place !== null && place.number.ordinal < limit.ordinal);
  const stem = before?.number ?? null;
  if (stem === null) return null;
  const letters = new Set(
    placed.flatMap((place) => (place?.number.ordinal === stem.ordinal ? place.number.letter : [])),
  );
  const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').find((one) => !letters.has(one));
  return letter === undefined ? null : printNumber(coming, { ...stem, letter }, numbering);
}

/** What is odd in the numbers of a sequence. Rule [N14]. */
export type NumberTrouble<Id> =
  | { readonly kind: 'duplicate'; readonly number: string; readonly ids: readonly Id[] }
  /** Numbers that nobody has, the first and the last of them. */
  | { readonly kind: 'gap'; readonly from: string; readonly to: string };

/**
 * Numbers that several minutes have, and those that are left out between others, in order.
 *
 * @param minutes all of a body that share a sequence
 */
export function listNumberTroubles<Id>(
  minutes: readonly NumberedMinute<Id>[],
  numbering: Numbering,
): NumberTrouble<Id>[] {
  const bySequence = new Map<string, { readonly minute: NumberedMinute<Id>; readonly number: MinuteNumber }[]>();
  for (const minute of minutes) {
    const place = placeNumber(minute, numbering);
    if (place === null) continue;
    const key = `${place.scope} ${place.number.sequence}`;
    const known = bySequence.get(key);
    if (known === undefined) bySequence.set(key, [{ minute, number: place.number }]);
    else known.push({ minute, number: place.number });
  }
  return [...bySequence.values()].flatMap((sequence) => {
    const sorted = sequence.toSorted((one, other) => compareMinuteNumbers(one.number, other.number));
    const troubles: NumberTrouble<Id>[] = [];
    sorted.forEach(({ minute, number }, at) => {
      const before = sorted[at - 1];
      if (before === undefined) return;
      if (compareMinuteNumbers(before.number, number) === 0) {
        const same = troubles.at(-1);
        if (same?.kind === 'duplicate' && same.number === before.minute.number) {
          troubles[troubles.length - 1] = { ...same, ids: [...same.ids, minute.id] };
        } else if (before.minute.number !== null) {
          troubles.push({ kind: 'duplicate', number: before.minute.number, ids: [before.minute.id, minute.id] });
        }
        return;
      }
      if (number.ordinal <= before.number.ordinal + 1) return;
      const print = (ordinal: number) => printNumber(minute, { ...number, ordinal, letter: '' }, numbering);
      troubles.push({ kind: 'gap', from: print(before.number.ordinal + 1), to: print(number.ordinal - 1) });
    });
    return troubles;
  });
}

/** Whether two minutes can share a sequence, by the days of their meetings. */
export function isSameSequence(
  one: NumberedMinute<unknown>['heldOn'],
  other: NumberedMinute<unknown>['heldOn'],
  { style, prefix, year }: Numbering,
): boolean {
  return style === null || sequenceOf(style, one, prefix, year) === sequenceOf(style, other, prefix, year);
}
