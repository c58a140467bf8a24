import { findDates } from '../text/dates.ts';
import type { Run } from './document.ts';
import { dropStart, splitRuns, textOfRuns } from './runs.ts';

/** Whether a paragraph is a date and nothing else, as in a list of coming meetings ([L22]). */
export function isDateAlone(text: string): boolean {
  const [date, ...others] = text.length > 60 ? [] : findDates(text);
  return date?.from === 0 && others.length === 0 && date.to >= text.replace(/[\s,;.]+$/, '').length;
}

/**
 * Parts words that end in dates behind a colon ("… commencing at 9.30am on :- Wednesday, 3 March 2027 Wednesday, 2 June
 * 2027") into the words and each date ([L22]). Fewer than two dates, or words among them, part nothing.
 */
export function partDates(runs: readonly Run[]): { readonly words: Run[]; readonly dates: Run[][] } {
  const text = textOfRuns(runs);
  for (const colon of text.matchAll(/:\s*[-–—]?\s+/g)) {
    const from = colon.index + colon[0].length;
    const ends = endsOfDates(text.slice(from));
    if (ends === null) continue;
    const words = splitRuns(runs, from - (/\s+$/.exec(colon[0])?.[0].length ?? 0))[0];
    const dates = ends.map(([start, end]) => dropStart(splitRuns(runs, from + end)[0], from + start));
    return { words, dates };
  }
  return { words: [...runs], dates: [] };
}

/** Where each date stands in a text of at least two dates, their commas and an "and"; null where it holds other words. */
function endsOfDates(text: string): (readonly [from: number, to: number])[] | null {
  const found = findDates(text);
  if (found.length < 2) return null;
  const gaps = [0, ...found.map(({ to }) => to)].map((start, place) => text.slice(start, found[place]?.from));
  if (!gaps.every((gap) => /^[\s,;.]*(?:and\s+)?$/.test(gap))) return null;
  return found.map(({ from, to }) => [from, to]);
}
