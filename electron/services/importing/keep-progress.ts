import { extractProgress } from '../../../shared/minutes/extract.ts';
import type { MinuteBody } from '../../../shared/minutes/body.ts';
import { mapIds } from '../../../shared/minutes/identified-nodes.ts';

/**
 * The body of a new reading with the ids that resolutions and actions of the same words had, so that their rows keep status,
 * due date and updates. What was read a little otherwise than before (two thirds of its words alike) is the same still.
 */
export function keepProgress(before: MinuteBody, after: MinuteBody, decisionWord: string): MinuteBody {
  const old = extractProgress(before, decisionWord);
  const now = extractProgress(after, decisionWord);
  const renamed = new Map([
    ...pair(old.resolutions.map(wordsOf), now.resolutions.map(wordsOf)),
    ...pair(old.actions.map(wordsOf), now.actions.map(wordsOf)),
  ]);
  return mapIds(after, ({ id }) => (id === null ? null : (renamed.get(id) ?? id)));
}

interface Worded {
  readonly id: string | null;
  readonly words: ReadonlySet<string>;
  readonly text: string;
}

function wordsOf(row: {
  readonly id: string | null;
  readonly text: string | null;
  readonly owners?: readonly string[];
}): Worded {
  const text = [row.text ?? '', ...(row.owners ?? [])]
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return { id: row.id, text, words: new Set(text.split(' ')) };
}

/** Pairs each new row with an old one, those of equal words first; the id of the new one leads to the id of the old. */
function pair(old: readonly Worded[], now: readonly Worded[]): [string, string][] {
  const left = new Map(old.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])));
  const pairs: [string, string][] = [];
  const take = (row: Worded, fits: (other: Worded) => boolean): boolean => {
    const found = [...left.values()].find(fits);
    if (row.id === null || found?.id === undefined || found.id === null) return false;
    left.delete(found.id);
    pairs.push([row.id, found.id]);
    return true;
  };
  const open = now.filter((row) => !take(row, ({ text }) => text === row.text));
  for (const row of open) take(row, (other) => shareOf(row, other) >= 2 / 3);
  return pairs;
}

function shareOf(one: Worded, other: Worded): number {
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  return shared / Math.max(one.words.size, other.words.size);
}
