/** Prints how well the measured documents are read: hits, misses and inventions by kind. `--all` names every record. */
import { join } from 'node:path';
import { readSource } from '../../electron/readers/read-source.ts';
import { isRefusal } from '../../electron/readers/refusal.ts';
import { toImportJson } from '../../shared/reading/import-json.ts';
import { readDocuments } from '../../shared/reading/read-documents.ts';
import {
  findMeasuredDocuments,
  readTruth,
  recordsOf,
  score,
  seedPack,
  type Records,
} from '../support/reading-score.ts';

/** What is scored of which document of the pack. */
const scored = [
  { truth: 'agenda.json', kind: 'agenda', place: 0, records: ['agenda'] },
  {
    truth: 'scb-minutes.json',
    kind: 'minutes',
    place: 0,
    records: ['items', 'resolutions', 'actions', 'owners', 'present', 'apologies', 'references', 'tables'],
  },
  {
    truth: 'sctag-minutes.json',
    kind: 'minutes',
    place: 1,
    records: ['items', 'actions', 'owners', 'present', 'apologies', 'references', 'tables'],
  },
] as const;

const measured = findMeasuredDocuments();
if (measured === null) console.log('The measured documents are not beside this checkout; there is nothing to score.');
else {
  const source = await readSource(join(measured.seeds, seedPack));
  if (isRefusal(source)) throw new Error(source.sentence);
  const { documents } = toImportJson([readDocuments(source)]);
  for (const { truth, kind, place, records } of scored) {
    const document = documents.filter((one) => one.kind === kind)[place];
    const all = readTruth(join(measured.truth, truth));
    const expected: Records = Object.fromEntries(records.map((name) => [name, all[name] ?? []]));
    console.log(`\n${truth} (${document?.lines.join('–') ?? 'not found'})`);
    if (document) print(expected, recordsOf(document));
  }
  console.log(`\nkinds: ${documents.map(({ kind, lines }) => `${kind} ${lines.join('–')}`).join(', ')}`);
}

function print(expected: Records, found: Records): void {
  for (const { kind, hits, misses, inventions } of score(expected, found)) {
    const f1 = (2 * hits.length) / Math.max(1, 2 * hits.length + misses.length + inventions.length);
    console.log(
      `  ${kind.padEnd(12)} ${hits.length} hit, ${misses.length} missed, ${inventions.length} invented, F1 ${f1.toFixed(3)}`,
    );
    if (process.argv.includes('--all')) for (const one of hits) console.log(`      hit      ${one.slice(0, 160)}`);
    for (const one of misses) console.log(`      missed   ${one.slice(0, 160)}`);
    for (const one of inventions) console.log(`      invented ${one.slice(0, 160)}`);
  }
}
