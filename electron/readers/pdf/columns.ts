import type { Fragment } from './fragments.ts';

/** Rows of a page in two columns of running text are not fewer, or it is a list beside another. */
const FEWEST_ROWS = 8;
const NARROWEST_GUTTER = 8;
/** How much of a column its middle line fills where it is running text: entries of lists and tables are shorter. */
const FILLED = 0.6;

/** A part of a page that is read from top to bottom before the next. */
export type Strip = readonly (readonly Fragment[])[];

/**
 * Cuts the lines of a page into strips: where they run in two columns of prose, the left one and the right one; what
 * stands above, between and below such columns is a strip of its own.
 *
 * @param lines fragments by line, from the top
 */
export function cutIntoColumns(lines: Strip, width: number): readonly Strip[] {
  const gutter = findGutter(lines, width);
  if (gutter === null) return [lines];
  const strips: Strip[] = [];
  let plain: (readonly Fragment[])[] = [];
  let split: (readonly Fragment[])[] = [];
  const closeSplit = (): void => {
    if (split.length === 0) return;
    const sides = splitAt(split, gutter);
    if (isProse(sides)) {
      if (plain.length > 0) strips.push(plain);
      plain = [];
      strips.push(sides.left, sides.right);
    } else plain.push(...split);
    split = [];
  };
  for (const line of lines) {
    if (line.some(({ x, width: wide, text }) => text.trim() !== '' && x < gutter - 1 && x + wide > gutter + 1)) {
      closeSplit();
      plain.push(line);
    } else split.push(line);
  }
  closeSplit();
  if (plain.length > 0) strips.push(plain);
  return strips;
}

/** Where most lines of the page leave a gap with words on both sides; null where too few do. */
function findGutter(lines: Strip, width: number): number | null {
  const places = new Map<number, number>();
  for (const line of lines) {
    const words = line.filter(({ text }) => text.trim() !== '');
    for (let at = 1; at < words.length; at += 1) {
      const [before, after] = [words[at - 1], words[at]];
      if (!before || !after) continue;
      const [from, to] = [before.x + before.width, after.x];
      if (to - from < NARROWEST_GUTTER) continue;
      for (let place = Math.ceil(Math.max(from, width * 0.3) / 4); place * 4 <= Math.min(to, width * 0.7); place += 1) {
        places.set(place, (places.get(place) ?? 0) + 1);
      }
    }
  }
  const [best] = [...places].sort(([, one], [, other]) => other - one);
  if (!best || best[1] < FEWEST_ROWS) return null;
  const alike = [...places].filter(([, count]) => count === best[1]).map(([place]) => place);
  return (alike[Math.floor(alike.length / 2)] ?? best[0]) * 4;
}

interface Sides {
  readonly left: (readonly Fragment[])[];
  readonly right: (readonly Fragment[])[];
}

function splitAt(lines: Strip, gutter: number): Sides {
  const side = (isLeft: boolean) =>
    lines.map((line) => line.filter(({ x }) => x < gutter === isLeft)).filter((line) => line.length > 0);
  return { left: side(true), right: side(false) };
}

function isProse({ left, right }: Sides): boolean {
  return [left, right].every((lines) => {
    if (lines.length < FEWEST_ROWS) return false;
    const ends = lines.map((line) => Math.max(...line.map(({ x, width }) => x + width)));
    const starts = lines.map((line) => Math.min(...line.map(({ x }) => x)));
    const [from, to] = [Math.min(...starts), Math.max(...ends)];
    const filled = lines.map((_, place) => ((ends[place] ?? 0) - (starts[place] ?? 0)) / (to - from));
    filled.sort((one, other) => one - other);
    return (filled[Math.floor(filled.length / 2)] ?? 0) >= FILLED && to - from > 100;
  });
}
