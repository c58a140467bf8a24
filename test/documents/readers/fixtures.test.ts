import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';
import { keepExpectedFields, summarise } from '../../support/reading/expectations.ts';
import { wordFixtures } from '../../support/word-fixtures.ts';

const folder = join(import.meta.dirname, '../../fixtures/reading');
const work = mkdtempSync(join(tmpdir(), 'minutebook-reading-'));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

async function placeOf(name: string): Promise<string> {
  const make = wordFixtures[name];
  if (!make) return join(folder, name);
  const path = join(work, name);
  writeFileSync(path, await make());
  return path;
}

describe('legacy documents, each beside what a careful person reads in it', () => {
  it('are twelve or more in three styles', () => {
    expect(names.length).toBeGreaterThanOrEqual(12);
    for (const style of ['s2-', 's3-', 'parish-']) expect(names.some((name) => name.startsWith(style))).toBe(true);
  });

  it.each(names)('%s', async (name) => {
    const source = await readSource(await placeOf(name));
    if (isRefusal(source)) throw new Error(source.sentence);
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { documents: object[] };
    const found = readDocuments(source).documents.map(summarise);
    expect(found.map((one, place) => keepExpectedFields(one, expected.documents[place] ?? {}))).toEqual(
      expected.documents,
    );
  });
});
