import { describe, expect, it } from 'vitest';
import { importFile, placeFixture, readFixtureTruth } from '../../support/reading/fixtures.ts';
import { mainKinds, scoreFixture } from '../../support/reading/fixture-score.ts';
import { addTallies, emptyTally, f1Of, type Tally } from '../../support/reading/records.ts';
import { listVariable, placeVariant } from '../../support/reading/variants.ts';

async function scoreWhole(name: string, path: string): Promise<Tally> {
  const found = await importFile(path);
  const tallies = scoreFixture(readFixtureTruth(name).documents, typeof found === 'string' ? [] : found);
  return addTallies(mainKinds.map((kind) => tallies[kind] ?? emptyTally));
}

const variable = listVariable();
/** How the documents are read as they are: once, for every way that they took. */
const plain = new Map<string, number>();
for (const name of variable) plain.set(name, f1Of(await scoreWhole(name, await placeFixture(name))));

async function scoreVariant(variant: string): Promise<{ whole: number; losses: readonly string[] }> {
  const tallies: Tally[] = [];
  const losses: string[] = [];
  for (const name of variable) {
    const before = plain.get(name) ?? 0;
    const tally = await scoreWhole(name, await placeVariant(name, variant));
    tallies.push(tally);
    if (f1Of(tally) < before) losses.push(`${name} ${before.toFixed(3)} -> ${f1Of(tally).toFixed(3)}`);
  }
  return { whole: f1Of(addTallies(tallies)), losses };
}

describe('the same documents after the way they took into a file', () => {
  it.each(['typewriter marks', 'returns and hard blanks'])('lose nothing by %s', async (variant) => {
    expect((await scoreVariant(variant)).losses).toEqual([]);
  });

  it.each(['wrapped at 72', 'indented by four', 'as a web page'])('are read well when they are %s', async (variant) => {
    const { whole, losses } = await scoreVariant(variant);
    expect(whole, losses.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
