import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileNotWritten, writeFileAtomically } from '../../../electron/writers/write-file.ts';

const run = promisify(execFile);
const writer = new URL('../../../electron/writers/write-file.ts', import.meta.url).href;

/** Writes `bytes` letters to a file in a process of its own and prints what happened. */
const script = `
  const { writeFileAtomically } = await import(process.argv[1]);
  try {
    await writeFileAtomically(process.argv[2], Buffer.alloc(Number(process.argv[3]), 'n'));
    console.log('written');
  } catch (problem) {
    console.log(problem.name + ' ' + problem.reason + ' ' + problem.message);
  }
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minutebook-write-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function refusalOf(writing: Promise<void>): Promise<FileNotWritten> {
  const problem: unknown = await writing.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(problem instanceof FileNotWritten)) throw new Error(`not refused: ${String(problem)}`);
  return problem;
}

describe('writing a document to a file', () => {
  it('replaces the old file whole and leaves nothing beside it', async () => {
    const file = path.join(folder, 'Minutes.docx');
    await writeFile(file, 'old');
    await writeFileAtomically(file, Buffer.from('new'));
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['Minutes.docx']);
  });

  it('removes what a killed writer left an hour ago, and leaves what may still be at work', async () => {
    const [old, fresh] = ['1', '2'].map((end) => `.minutebook-00000000-0000-4000-8000-00000000000${end}.part`);
    if (old === undefined || fresh === undefined) throw new Error('two names were made');
    await writeFile(path.join(folder, old), 'half');
    await writeFile(path.join(folder, fresh), 'half');
    const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await utimes(path.join(folder, old), twoHoursAgo, twoHoursAgo);
    await writeFileAtomically(path.join(folder, 'minutes.docx'), Buffer.from('whole'));
    expect((await readdir(folder)).sort()).toEqual([fresh, 'minutes.docx']);
  });

  it('says that the folder is gone', async () => {
    const problem = await refusalOf(writeFileAtomically(path.join(folder, 'gone', 'Minutes.docx'), Buffer.from('x')));
    expect(problem.reason).toBe('folder-gone');
    expect(problem.message).toContain('Choose another folder');
  });

  it('says that a folder has the name already', async () => {
    await mkdir(path.join(folder, 'Minutes.docx'));
    const problem = await refusalOf(writeFileAtomically(path.join(folder, 'Minutes.docx'), Buffer.from('x')));
    expect(problem.reason).toBe('is-folder');
    expect(await readdir(folder)).toEqual(['Minutes.docx']);
  });

  it.skipIf(process.platform === 'win32')('keeps the old file where the disk is full', async () => {
    const file = path.join(folder, 'Minutes.docx');
    await writeFile(file, 'old');
    // A limit on the size of files is what a full disk is to one file; 64 blocks are 64 KiB.
    const limited = `trap '' XFSZ; ulimit -f 64; exec "$0" "$@"`;
    const { stdout } = await run('bash', [
      '-c',
      limited,
      process.execPath,
      '--input-type=module',
      '-e',
      script,
      writer,
      file,
      '1000000',
    ]);
    expect(stdout).toMatch(/^FileNotWritten disk-full There is no room left/);
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['Minutes.docx']);
  });

  it.skipIf(process.platform === 'win32')('says that the folder may not be written to', async () => {
    await chmod(folder, 0o555);
    // Permissions bind everybody but root.
    const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { stdout } = await run(
      process.execPath,
      ['--input-type=module', '-e', script, writer, path.join(folder, 'Minutes.docx'), '10'],
      asNobody,
    );
    expect(stdout).toMatch(/^FileNotWritten not-allowed You are not allowed/);
  });

  it('holds the old file or the new one at every moment, however the writer ends', { timeout: 120_000 }, async () => {
    const file = path.join(folder, 'Minutes.docx');
    const size = 4_000_000;
    await writeFile(file, Buffer.alloc(size, 'o'));
    let left = 0;
    for (let round = 0; round < 25; round += 1) {
      const child = execFile(process.execPath, ['--input-type=module', '-e', script, writer, file, String(size)]);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      setTimeout(() => child.kill('SIGKILL'), 40 + round * 4);
      await ended;
      const bytes = await readFile(file);
      expect(bytes.length).toBe(size);
      expect(new Set(bytes).size).toBe(1);
      left += (await readdir(folder)).length - 1;
    }
    // A killed writer cannot tidy up; what it leaves is hidden, and never has the document's name.
    expect((await readdir(folder)).every((name) => name === 'Minutes.docx' || name.startsWith('.minutebook-'))).toBe(
      true,
    );
    expect(left).toBeGreaterThanOrEqual(0);
  });
});
