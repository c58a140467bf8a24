import { describe, expect, it } from 'vitest';
import { importFile, listFixtures, placeFixture, readFixtureTruth } from '../../support/reading/fixtures.ts';
import { mainKinds, scoreFixture, sumByKind, type Tallies } from '../../support/reading/fixture-score.ts';
import { addTallies, emptyTally, f1Of } from '../../support/reading/records.ts';
import { fixtureFloor, fixtureFloors } from '../../support/reading/floors.ts';

const scores = new Map<string, Tallies>();
for (const name of listFixtures()) {
  const found = await importFile(await placeFixture(name));
  scores.set(name, scoreFixture(readFixtureTruth(name).documents, typeof found === 'string' ? [] : found));
}

/** Misses and inventions of one kind, by document, for whoever must find out what broke. */
function explain(kind: string): string {
  const lines = [...scores].flatMap(([name, tallies]) => {
    const { misses, inventions } = tallies[kind] ?? emptyTally;
    return [...misses.map((one) => `${name} missed ${one}`), ...inventions.map((one) => `${name} invented ${one}`)];
  });
  return `${kind}:\n${lines.map((line) => `  ${line.slice(0, 200)}`).join('\n')}`;
}

describe('legacy documents of many councils, boards and committees', () => {
  it('are forty or more', () => {
    expect(scores.size).toBeGreaterThanOrEqual(40);
  });

  it.each(mainKinds)('give their %s', (kind) => {
    const tally = sumByKind([...scores.values()])[kind] ?? emptyTally;
    expect(f1Of(tally), explain(kind)).toBeGreaterThanOrEqual(fixtureFloors[kind] ?? fixtureFloor);
  });

  it('are read nearly whole when every record counts alike', () => {
    const whole = addTallies([...scores.values()].flatMap((one) => mainKinds.map((kind) => one[kind] ?? emptyTally)));
    expect(f1Of(whole)).toBeGreaterThanOrEqual(fixtureFloor);
  });
});
