import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../electron/dev/project.ts';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import { MinuteBody } from '../../../shared/minutes/body.ts';
import type { SourceFile } from '../../../shared/reading/line.ts';
import { toImportJson } from '../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../shared/reading/read-documents.ts';
import { toMinuteBody } from '../../../shared/reading/to-minute-body.ts';
import { findMeasuredDocuments, readTruth, recordsOf, score, seedPack } from '../../support/reading/score.ts';

const measured = findMeasuredDocuments();
const where = measured ?? { seeds: '', truth: '' };

async function open(name: string): Promise<SourceFile> {
  const source = await readSource(join(where.seeds, name));
  if (isRefusal(source)) throw new Error(source.sentence);
  return source;
}

async function readMinutes(place: number) {
  const { documents } = toImportJson([readDocuments(await open(seedPack))]);
  const document = documents.filter(({ kind }) => kind === 'minutes')[place];
  if (!document) throw new Error('the pack lacks its minutes');
  return document;
}

function missesOf(truth: string, document: Awaited<ReturnType<typeof readMinutes>>, kinds: readonly string[]) {
  return score(readTruth(join(where.truth, truth)), recordsOf(document))
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ kind, misses, inventions }) => [
      ...misses.map((one) => `${kind} missed: ${one}`),
      ...inventions.map((one) => `${kind} invented: ${one}`),
    ]);
}

if (measured === null) {
  process.stdout.write('The measured pack is not beside this checkout: the shipped one is read in its place.\n');
  describe('the shipped pack, since the measured one is not here', () => {
    it('gives the Board its fourteen minutes', async () => {
      const source = await readSource(join(projectRoot, 'resources', 'samples', 'calder-vale-pack-2023-11.txt'));
      if (isRefusal(source)) throw new Error(source.sentence);
      const [board] = readDocuments(source).documents.filter(({ kind }) => kind === 'minutes');
      expect(board?.items).toHaveLength(14);
    });
  });
} else {
  describe('the measured pack', () => {
    it('gives the Board its minutes: items, resolutions, actions, owners, attendance, references and tables', async () => {
      const board = await readMinutes(0);
      expect(
        missesOf('scb-minutes.json', board, [
          'items',
          'resolutions',
          'actions',
          'owners',
          'present',
          'apologies',
          'references',
          'tables',
        ]),
      ).toEqual([]);
      const lost = board.items.filter(({ printed, number }) => printed !== number);
      expect(lost.map(({ number, repaired }) => [number, repaired !== null])).toEqual([
        ['41/10', true],
        ['52/10', true],
        ['53/10', true],
        ['55/10', true],
      ]);
      expect(board.warnings.filter(({ code }) => code === 'number-repaired')).toHaveLength(4);
    });

    it('gives its advisory group its minutes, nested references as references', async () => {
      const group = await readMinutes(1);
      expect(
        missesOf('sctag-minutes.json', group, [
          'items',
          'actions',
          'owners',
          'present',
          'apologies',
          'references',
          'tables',
        ]),
      ).toEqual([]);
      expect(group.warnings.map(({ code }) => code)).toContain('initials-ambiguous');
    });

    it('falls apart into its documents, each with its kind', async () => {
      const { documents } = readDocuments(await open(seedPack));
      expect(documents.map(({ kind }) => kind)).toEqual([
        ...['agenda', 'minutes', 'minutes', 'report', 'report', 'report', 'letter'],
        ...['report', 'report', 'report', 'report', 'report'],
      ]);
      const [agenda] = toImportJson([{ file: seedPack, documents }]).documents;
      if (!agenda) throw new Error('the pack lacks its agenda');
      expect(missesOf('agenda.json', agenda, ['agenda'])).toEqual([]);
    });

    it('makes minute bodies that keep the schema', async () => {
      let count = 0;
      const makeId = () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
      for (const { items } of readDocuments(await open(seedPack)).documents) {
        for (const { blocks } of items) expect(MinuteBody.safeParse(toMinuteBody(blocks, makeId)).success).toBe(true);
      }
    });

    it('reads the other measured documents as what they are', async () => {
      const kinds: Record<string, string[]> = {};
      for (const name of readdirSync(where.seeds).sort()) {
        if (name !== seedPack)
          kinds[name.slice(0, 3)] = readDocuments(await open(name)).documents.map(({ kind }) => kind);
      }
      expect(kinds).toEqual({ '000': ['report'], '002': ['strategy'], '003': ['report'], '004': ['report'] });
    });
  });
}
