import type { PrintedNumber } from '../recognisers/number-styles.ts';

/** Numbers in the order in which they stand, each with the weight of its paragraph alone. */
export interface WeighedNumber {
  readonly number: PrintedNumber;
  readonly weight: number;
}

export interface Rise {
  readonly weight: number;
  /** Places of the numbers that rise, in order. */
  readonly chosen: readonly number[];
}

/** From this step on a further jump costs no more. */
const WIDE_STEP = 10;

interface End {
  readonly weight: number;
  readonly place: number;
}

/**
 * The heaviest rising sequence of the numbers, in n log n: the best way to reach a number comes from one of the ten orders
 * before it, or from the heaviest of all lower ones. Where two ways weigh the same, the nearer number wins.
 */
export function heaviestRise(numbers: readonly WeighedNumber[]): Rise {
  const ranks = rankOrders(numbers);
  const lower = keepHeaviest(ranks.size);
  const exact = new Map<string, End>();
  const cameFrom: number[] = [];
  let last: End = { weight: 0, place: -1 };
  for (const [place, { number, weight: own }] of numbers.entries()) {
    const [major, minor] = number.order;
    const rank = ranks.get(`${major} ${minor}`) ?? 0;
    const ways: Way[] = [
      { end: lower.below(ranks.get(`${major}`) ?? 0), step: minor <= 1 ? 0.4 : -0.4 },
      { end: lower.below(rank - countNear(ranks, major, minor)), step: -0.8 },
    ];
    for (let back = 0; back < WIDE_STEP; back += 1) {
      ways.push({ end: exact.get(`${major} ${minor - back}`) ?? null, step: weighStep(back, number.lettered) });
    }
    const best = heaviestWay(ways);
    const weight = own + best.weight;
    cameFrom.push(best.place);
    const end = { weight, place };
    if ((exact.get(`${major} ${minor}`)?.weight ?? 0) <= weight) exact.set(`${major} ${minor}`, end);
    lower.put(rank, end);
    if (weight > last.weight) last = end;
  }
  const chosen: number[] = [];
  for (let place = last.place; place >= 0; place = cameFrom[place] ?? -1) chosen.push(place);
  return { weight: last.weight, chosen: chosen.reverse() };
}

interface Way {
  readonly end: End | null;
  readonly step: number;
}

/** The best of the ways to reach a number; to start with it weighs nothing and comes from nowhere. */
function heaviestWay(ways: readonly Way[]): End {
  let best: End = { weight: 0, place: -1 };
  for (const { end, step } of ways) {
    if (end === null) continue;
    const way = { weight: end.weight + step, place: end.place };
    if (way.weight > best.weight || (way.weight === best.weight && way.place > best.place)) best = way;
  }
  return best;
}

function weighStep(step: number, lettered: boolean): number {
  // The same number twice is a slip of the clerk over a heading; among entries of lists it is another list.
  if (step === 0) return lettered ? 0.3 : -1;
  return step === 1 ? 0.5 : 0.2 - step / 10;
}

/** How many of the orders just before one are near enough to be looked up one by one. */
function countNear(ranks: ReadonlyMap<string, number>, major: number, minor: number): number {
  let near = 0;
  for (let back = 1; back < WIDE_STEP; back += 1) if (ranks.has(`${major} ${minor - back}`)) near += 1;
  return near;
}

/** The rank of each order (`major minor`), and of the first of each major alone (`major`). */
function rankOrders(numbers: readonly WeighedNumber[]): Map<string, number> {
  const orders = numbers.map(({ number }) => number.order).sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const ranks = new Map<string, number>();
  let next = 0;
  for (const [major, minor] of orders) {
    if (!ranks.has(`${major}`)) ranks.set(`${major}`, next);
    if (ranks.has(`${major} ${minor}`)) continue;
    ranks.set(`${major} ${minor}`, next);
    next += 1;
  }
  return ranks;
}

/** Keeps the heaviest end among all ranks below one (a Fenwick tree of maxima). */
function keepHeaviest(size: number) {
  const heaviest: (End | null)[] = Array.from({ length: size + 1 }, () => null);
  return {
    put: (rank: number, end: End): void => {
      for (let place = rank + 1; place < heaviest.length; place += place & -place) {
        if (isHeavier(end, heaviest[place])) heaviest[place] = end;
      }
    },
    below: (rank: number): End | null => {
      let best: End | null = null;
      for (let place = rank; place > 0; place -= place & -place) {
        const one = heaviest[place];
        if (one && isHeavier(one, best)) best = one;
      }
      return best;
    },
  };
}

function isHeavier(one: End, other: End | null | undefined): boolean {
  return !other || one.weight > other.weight || (one.weight === other.weight && one.place > other.place);
}
