import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readSource } from '../../electron/readers/read-source.ts';
import { isRefusal } from '../../electron/readers/refusal.ts';
import { makeDocument } from '../../electron/writers/make-document.ts';
import { makeMinutes } from './docx.ts';
import { median } from './measure.ts';

const contenders = ['ours', 'mammoth'] as const;
type Contender = (typeof contenders)[number];
interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
}
const PAGES = 500;

/** P4: a Word file of 500 pages to lines, beside mammoth on the same file; each run is a process of its own, as in the product. */
export async function benchReadingDocx(rounds = 5): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minutebook-bench-'));
  try {
    const file = path.join(folder, 'minutes.docx');
    await writeFile(file, await makeDocument(makeMinutes(PAGES), 'docx'));
    const runs: Record<Contender, Measured[]> = { ours: [], mammoth: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const contender of contenders) runs[contender].push(await measureApart(contender, file));
    }
    const time = (contender: Contender): number => median(runs[contender].map(({ milliseconds }) => milliseconds));
    const memory = (contender: Contender): number => median(runs[contender].map(({ megabytes }) => megabytes));
    console.log(`Reading a Word file of ${PAGES} pages, median of ${rounds}`);
    for (const contender of contenders) {
      console.log(
        `  ${contender.padEnd(24)}${time(contender).toFixed(0).padStart(6)} ms ${memory(contender).toFixed(0).padStart(5)} MB`,
      );
    }
    console.log(`  ratio of times         ${(time('ours') / time('mammoth')).toFixed(2)}   (P4: at most 1.3)`);
    console.log(`  ratio of memory        ${(memory('ours') / memory('mammoth')).toFixed(2)}   (P4: at most 1.2)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureApart(contender: Contender, file: string): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, contender, file]);
  const measured: unknown = JSON.parse(stdout);
  return measured as Measured;
}

/** The work of one contender, in this process: what it needs is loaded within the time. */
async function measureHere(contender: Contender, file: string): Promise<Measured> {
  const start = performance.now();
  if (contender === 'ours') {
    const answer = await readSource(file);
    if (isRefusal(answer)) throw new Error(answer.sentence);
  } else {
    const { default: mammoth } = await import('mammoth');
    await mammoth.convertToHtml({ buffer: await readFile(file) });
  }
  return { milliseconds: performance.now() - start, megabytes: process.resourceUsage().maxRSS / 1024 };
}

if (import.meta.main) {
  const [contender, file] = process.argv.slice(2);
  const chosen = contenders.find((name) => name === contender);
  if (chosen === undefined) await benchReadingDocx();
  else console.log(JSON.stringify(await measureHere(chosen, file ?? '')));
}
