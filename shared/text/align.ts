/** A piece that two sequences share, or that stands in one of them alone. */
export interface Stretch<One> {
  readonly kind: 'same' | 'removed' | 'added';
  readonly items: readonly One[];
}

/** How often a stretch between two that are alike is looked into again. */
const DEEPEST = 12;

/**
 * What two sequences share in order, and what stands in one alone; what was removed comes before what was added there. What
 * both begin and end with is matched first, then what is unique in both, then the same between those again: no more than a
 * few times over each item, however long they are.
 */
export function alignSequences<One>(before: readonly One[], after: readonly One[]): Stretch<One>[] {
  const stretches: { kind: Stretch<One>['kind']; items: One[] }[] = [];
  const push = (kind: Stretch<One>['kind'], items: readonly One[]) => {
    if (items.length === 0) return;
    const last = stretches.at(-1);
    if (last?.kind === kind) for (const item of items) last.items.push(item);
    else stretches.push({ kind, items: [...items] });
  };
  alignInto(before, after, 0, push);
  return stretches;
}

type Push<One> = (kind: Stretch<One>['kind'], items: readonly One[]) => void;

function alignInto<One>(before: readonly One[], after: readonly One[], depth: number, push: Push<One>): void {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  push('same', before.slice(0, head));
  const one = before.slice(head, before.length - tail);
  const other = after.slice(head, after.length - tail);
  const pairs = one.length === 0 || other.length === 0 || depth >= DEEPEST ? [] : matchUnique(one, other);
  if (pairs.length === 0) {
    push('removed', one);
    push('added', other);
  } else {
    let left = 0;
    let right = 0;
    for (const [at, to] of pairs) {
      alignInto(one.slice(left, at), other.slice(right, to), depth + 1, push);
      push('same', one.slice(at, at + 1));
      left = at + 1;
      right = to + 1;
    }
    alignInto(one.slice(left), other.slice(right), depth + 1, push);
  }
  push('same', before.slice(before.length - tail));
}

/** Places of what is unique on both sides, in the longest order that both keep. */
function matchUnique<One>(before: readonly One[], after: readonly One[]): (readonly [number, number])[] {
  const places = (items: readonly One[]) => {
    const found = new Map<One, number>();
    items.forEach((item, at) => found.set(item, found.has(item) ? -1 : at));
    return found;
  };
  const inAfter = places(after);
  const pairs: (readonly [number, number])[] = [];
  for (const [item, at] of places(before)) {
    const to = inAfter.get(item) ?? -1;
    if (at !== -1 && to !== -1) pairs.push([at, to]);
  }
  return longestRising(pairs.sort(([one], [other]) => one - other));
}

/** The longest run of pairs whose second places rise as the first do (patience sorting). */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tops: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, to], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = index;
  });
  const run: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}
