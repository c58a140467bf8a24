import { existsSync, readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectRoot } from '../../electron/dev/project.ts';
import { contextOf, openForWriting } from '../../electron/cli/workspace.ts';
import { storeImport } from '../../electron/services/import-file.ts';
import { packFile } from '../../electron/services/importing/packed-file.ts';
import { createDocumentJobs } from '../../electron/platform/document-jobs.ts';
import { readFileForImport } from '../../electron/services/read-file.ts';
import { inMilliseconds, median, time } from './measure.ts';

/** The 100 KB pack that the goals name, where it lies beside the checkout; else the shipped pack, repeated to its size. */
function findPack(folder: string): string {
  const seeds = path.join(projectRoot, '..', 'shared', 'seeds');
  const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('001_')) : undefined;
  if (seed !== undefined) return path.join(seeds, seed);
  const shipped = readFileSync(path.join(projectRoot, 'resources', 'samples', 'calder-vale-pack-2023-11.txt'), 'utf8');
  const file = path.join(folder, 'pack.txt');
  writeFileSync(file, Array.from({ length: Math.ceil(100_000 / shipped.length) }, () => shipped).join('\n\n'));
  return file;
}

/** P3: a pack of 100 KB from the file to stored records, beside reading and splitting the same file into lines. */
export async function benchImport(rounds = 7): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-bench-'));
  try {
    const pack = findPack(folder);
    const text = readFileSync(pack, 'utf8');
    const tenfold = path.join(folder, 'tenfold.txt');
    writeFileSync(tenfold, Array.from({ length: 10 }, () => text).join('\n\n'));
    const runs: Record<'floor' | 'read' | 'whole' | 'processor' | 'ten', number[]> = {
      ...{ floor: [], read: [], whole: [], processor: [], ten: [] },
    };
    for (let round = 0; round <= rounds; round += 1) {
      const floor = await time(() => readFileSync(pack, 'utf8').split('\n').length);
      const one = await importInto(path.join(folder, `one-${round}.minutebook`), pack);
      const ten = await importInto(path.join(folder, `ten-${round}.minutebook`), tenfold);
      // The first round warms the machine up.
      if (round === 0) continue;
      runs.floor.push(floor);
      runs.read.push(one.read);
      runs.whole.push(one.read + one.stored);
      runs.processor.push(one.processor);
      runs.ten.push(ten.read + ten.stored);
    }
    const [floor, whole, ten] = [median(runs.floor), median(runs.whole), median(runs.ten)];
    console.log(
      `Import of a pack of ${Math.round(text.length / 1000)} KB, from the file to stored records, median of ${rounds}`,
    );
    console.log(`  whole                  ${inMilliseconds(whole)}   (P3: 150 ms)`);
    console.log(
      `  of the processor       ${inMilliseconds(median(runs.processor))}   (other programs of the machine left out)`,
    );
    console.log(`  of it reading          ${inMilliseconds(median(runs.read))}`);
    console.log(`  splitting into lines   ${inMilliseconds(floor)}   ratio ${(whole / floor).toFixed(0)}`);
    console.log(
      `  ten times the text     ${inMilliseconds(ten)}   ratio ${(ten / whole).toFixed(1)}   (P3: at most 11)`,
    );
    await benchProcess(pack);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same file read in a process of its own: one that is started for it, and one that was made ready before. */
async function benchProcess(pack: string, rounds = 5): Promise<void> {
  const jobs = createDocumentJobs(path.join(projectRoot, 'electron', 'document-process.ts'));
  const [started, ready]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    started.push(await time(() => jobs.readDocument(pack, new AbortController().signal)));
    jobs.prepareReader();
    await setTimeout(2500);
    ready.push(await time(() => jobs.readDocument(pack, new AbortController().signal)));
  }
  console.log(`Reading it in a process of its own, median of ${rounds}`);
  console.log(`  started for it         ${inMilliseconds(median(started))}`);
  console.log(
    `  made ready before      ${inMilliseconds(median(ready))}   ratio ${(median(ready) / median(started)).toFixed(2)}`,
  );
}

/** Milliseconds of reading and of storing, and of the processor for both; making, opening and closing the workspace is no part of an import. */
async function importInto(
  workspaceFile: string,
  pack: string,
): Promise<Record<'read' | 'stored' | 'processor', number>> {
  const workspace = openForWriting(workspaceFile);
  try {
    const [began, before] = [performance.now(), process.cpuUsage()];
    const read = await readFileForImport(pack);
    if (!read.ok) throw new Error(read.failure.message);
    const packed = packFile({ name: read.value.source.name, ...read.value });
    const understood = performance.now();
    const documents = read.value.draft.documents.map((_, place) => place);
    storeImport(contextOf(workspace), packed, { documents, bodyId: null });
    const { user, system } = process.cpuUsage(before);
    return {
      read: understood - began,
      stored: performance.now() - understood,
      processor: (user + system) / 1000,
    };
  } finally {
    workspace.close();
  }
}
