import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the tests of documents need from the system. The sentence is the whole remedy. */
const remedy =
  'This test reads documents with LibreOffice and Poppler. Install them with: ' +
  'apt-get update && apt-get install -y --no-install-recommends libreoffice-writer-nogui poppler-utils fonts-liberation';

async function runTool(tool: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(tool, args, { maxBuffer: 64 * 1024 * 1024, timeout: 120_000 });
    return stdout;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') throw new Error(remedy, { cause });
    throw cause;
  }
}

/** What LibreOffice makes of a document: the text of its PDF in the order in which it was drawn, and the count of its pages. */
export interface PrintedPdf {
  readonly text: string;
  readonly pages: number;
  readonly info: string;
}

/** Prints a .docx (or .html) to PDF by LibreOffice, with a profile of its own, so that runs beside each other do not meet. */
export async function printToPdf(bytes: Uint8Array, extension: 'docx' | 'html' = 'docx'): Promise<PrintedPdf> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minutebook-office-'));
  try {
    const source = path.join(folder, `document.${extension}`);
    await writeFile(source, bytes);
    await runTool('soffice', [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      source,
    ]);
    const pdf = path.join(folder, 'document.pdf');
    await readFile(pdf);
    const text = await runTool('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-']);
    const info = await runTool('pdfinfo', [pdf]);
    return { text, info, pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1] ?? 0) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All white space as one blank, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u00a0\f]+/g, ' ').trim();
}
