/**
 * `npm run reading:score`: how well documents are read, as hits, misses, inventions and F1 of each kind of record, and an
 * exit status of 1 where a floor is not reached. `--variants` scores wrapped, flattened and otherwise changed copies of the
 * invented documents and names those that lose by it. `--fixtures` scores the invented documents only, `--measured` the five
 * measured ones only; `--all` names every record, hits too; any other word chooses the fixtures whose path holds it.
 */
import { listFixtures, importFile, placeFixture, readFixtureTruth } from '../support/reading/fixtures.ts';
import { mainKinds, offeredKinds, scoreFixture, sumByKind, type Tallies } from '../support/reading/fixture-score.ts';
import { fixtureFloor, fixtureFloors } from '../support/reading/floors.ts';
import { listVariable, otherFormats, placeVariant, variants } from '../support/reading/variants.ts';
import { scoreMeasured } from '../support/reading/measured.ts';
import { addTallies, emptyTally, f1Of, type Tally } from '../support/reading/records.ts';

const words = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const wants = (flag: string): boolean => process.argv.includes(flag);
const below: string[] = [];

if (!wants('--fixtures') && !wants('--variants') && words.length === 0) await printMeasured();
if (wants('--variants')) await printVariants();
else if (!wants('--measured')) await printFixtures();
if (below.length > 0) {
  console.log(`\nBelow the floor:\n${below.map((one) => `  ${one}`).join('\n')}`);
  process.exitCode = 1;
}

async function printMeasured(): Promise<void> {
  const scores = await scoreMeasured();
  if (scores === null) {
    console.log('The measured documents are not beside this checkout; only the invented ones are scored.');
    return;
  }
  for (const [place, { document, kind, tally, floor }] of scores.entries()) {
    if (scores[place - 1]?.document !== document) console.log(`\n${document}`);
    printTally(kind, tally, floor === null ? '' : `floor ${floor.toFixed(2)}`, true);
    if (floor !== null && f1Of(tally) < floor) below.push(`${document}: ${kind} ${f1Of(tally).toFixed(3)} < ${floor}`);
  }
}

async function printFixtures(): Promise<void> {
  const names = listFixtures().filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  const all: Tallies[] = [];
  const weak: string[] = [];
  for (const name of names) {
    const found = await importFile(await placeFixture(name));
    const refused = typeof found === 'string';
    const tallies = scoreFixture(readFixtureTruth(name).documents, refused ? [] : found);
    all.push(tallies);
    const whole = addTallies(mainKinds.map((kind) => tallies[kind] ?? emptyTally));
    console.log(`\n${name}  F1 ${f1Of(whole).toFixed(3)}${refused ? `  ${found}` : ''}`);
    if (f1Of(whole) < fixtureFloor) weak.push(`${name} ${f1Of(whole).toFixed(3)}`);
    for (const kind of [...mainKinds, ...offeredKinds]) {
      const tally = tallies[kind] ?? emptyTally;
      const isPerfect = tally.misses.length + tally.inventions.length === 0;
      if (!isPerfect || wants('--all')) printTally(kind, tally, '', true);
    }
  }
  console.log(`\n${names.length} invented documents`);
  for (const [kind, tally] of Object.entries(sumByKind(all))) {
    const isMain = mainKinds.some((one) => one === kind);
    const floor = fixtureFloors[kind] ?? fixtureFloor;
    printTally(kind, tally, isMain ? `floor ${floor}` : 'told only', false);
    if (isMain && f1Of(tally) < floor) below.push(`invented documents: ${kind} ${f1Of(tally).toFixed(3)}`);
  }
  printTally('all', addTallies(all.flatMap((one) => mainKinds.map((kind) => one[kind] ?? emptyTally))), '', false);
  if (weak.length > 0) console.log(`\nUnder ${fixtureFloor} by themselves:\n  ${weak.join('\n  ')}`);
}

async function printVariants(): Promise<void> {
  const names = listVariable().filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  const plainScores = new Map<string, number>();
  for (const name of names) plainScores.set(name, f1Of(await scoreWhole(name, await placeFixture(name))));
  for (const variant of [...Object.keys(variants), ...Object.keys(otherFormats)]) {
    const tallies: Tally[] = [];
    const losses: string[] = [];
    for (const name of names) {
      const tally = await scoreWhole(name, await placeVariant(name, variant));
      tallies.push(tally);
      const [before, after] = [plainScores.get(name) ?? 0, f1Of(tally)];
      if (after < before - 0.01) losses.push(`${name} ${before.toFixed(3)} -> ${after.toFixed(3)}`);
    }
    printTally(variant, addTallies(tallies), '', false);
    for (const loss of losses) console.log(`      loses    ${loss}`);
  }
}

/** All records of a fixture as one tally, read from a copy of it. */
async function scoreWhole(name: string, path: string): Promise<Tally> {
  const found = await importFile(path);
  const tallies = scoreFixture(readFixtureTruth(name).documents, typeof found === 'string' ? [] : found);
  return addTallies(mainKinds.map((kind) => tallies[kind] ?? emptyTally));
}

function printTally(kind: string, tally: Tally, note: string, names: boolean): void {
  const { hits, misses, inventions } = tally;
  console.log(
    `  ${kind.padEnd(28)} ${hits.length} hit, ${misses.length} missed, ${inventions.length} invented, F1 ${f1Of(tally).toFixed(3)}${note === '' ? '' : `, ${note}`}`,
  );
  if (!names) return;
  if (wants('--all')) for (const one of hits) console.log(`      hit      ${one.slice(0, 200)}`);
  for (const one of misses) console.log(`      missed   ${one.slice(0, 200)}`);
  for (const one of inventions) console.log(`      invented ${one.slice(0, 200)}`);
}
