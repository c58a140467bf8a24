import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { projectRoot } from '../../../electron/dev/project.ts';
import { createDocumentJobs } from '../../../electron/platform/document-jobs.ts';
import { findOffice } from '../../../electron/readers/office/find-office.ts';
import { endTree, runOffice } from '../../../electron/readers/office/run-office.ts';
import { readSource } from '../../../electron/readers/read-source.ts';
import { isRefusal } from '../../../electron/readers/refusal.ts';
import { makeWordPackage } from '../../support/word-packages.ts';

// LibreOffice itself is not asked here: a program of the same name and manners stands on the search path in its place.
const work = mkdtempSync(join(tmpdir(), 'minutebook-old-word-'));
const doc = join(work, 'Minutes of May.doc');
writeFileSync(doc, Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4096)]));
const told = join(work, 'told.json');
const converted = join(work, 'converted.docx');
writeFileSync(converted, await makeWordPackage({ body: '<w:p><w:r><w:t>The hall was let.</w:t></w:r></w:p>' }));

/** Puts a program called soffice on the search path that runs this script. */
function standIn(script: string): string {
  const folder = mkdtempSync(join(work, 'path-'));
  const program = join(folder, 'soffice');
  writeFileSync(program, `#!${process.execPath}\n${script}\n`);
  chmodSync(program, 0o755);
  vi.stubEnv('PATH', folder);
  return program;
}
const converts = `
const { copyFileSync, writeFileSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const words = process.argv.slice(2);
const folder = words[words.indexOf('--outdir') + 1];
const profile = new URL(words[0].slice('-env:UserInstallation='.length));
const settings = readFileSync(join(profile.pathname, 'user', 'registrymodifications.xcu'), 'utf8');
writeFileSync(${JSON.stringify(told)}, JSON.stringify({ words, settings, folder }));
copyFileSync(${JSON.stringify(converted)}, join(folder, 'document.docx'));
`;
/** Where readings put what they work on: a folder of their own, since other tests use the system's. */
const scratch = mkdtempSync(join(work, 'scratch-'));
const leftOver = (): string[] => readdirSync(scratch);
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '');
  } catch {
    return false;
  }
};

beforeEach(() => {
  vi.stubEnv('TMPDIR', scratch);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a document in the old Word format', () => {
  it('is turned into .docx by LibreOffice with a profile of its own, and read; nothing is left behind', async () => {
    standIn(converts);
    const answer = await readSource(doc);
    if (isRefusal(answer)) throw new Error(answer.sentence);
    expect([answer.name, answer.lines.map(({ text }) => text)]).toEqual(['Minutes of May.doc', ['The hall was let.']]);
    expect(answer.notes[0]).toMatch(/old Word format; LibreOffice turned it into \.docx/);
    const { words, settings, folder } = JSON.parse(readFileSync(told, 'utf8')) as Record<string, string>;
    expect(words).toEqual(expect.arrayContaining(['--headless', '--convert-to', join(folder ?? '', 'document.doc')]));
    expect(settings).toMatch(/DisableMacrosExecution.*<value>true/);
    expect(leftOver()).toEqual([]);
  });

  it.each([
    [
      'makes nothing of it',
      'process.exit(0)',
      /looks like the old Word format \(\.doc\), but LibreOffice could not open it/,
    ],
    ['makes nonsense of it', converts.replace(JSON.stringify(converted), JSON.stringify(doc)), /is damaged/],
  ])('is told in one sentence where LibreOffice %s', async (_, script, says) => {
    standIn(script);
    const answer = await readSource(doc);
    expect(isRefusal(answer) ? answer.sentence : 'read').toMatch(says);
  });

  it('says which program would help where there is none', async () => {
    vi.stubEnv('MINUTEBOOK_OFFICE', '');
    const answer = await readSource(doc);
    expect(isRefusal(answer) ? answer.sentence : 'read').toMatch(
      /^“Minutes of May\.doc” is in the old Word format.* LibreOffice, and there is none .*Open it in Word.*install LibreOffice/,
    );
  });
});

describe('LibreOffice', () => {
  it('is found by its name, on the search path, or where its installers put it; nowhere else', () => {
    const program = standIn('');
    expect(findOffice({ PATH: join(program, '..') }, 'linux')).toBe(program);
    expect(findOffice({ MINUTEBOOK_OFFICE: program, PATH: '' }, 'linux')).toBe(program);
    expect(findOffice({ MINUTEBOOK_OFFICE: '', PATH: join(program, '..') }, 'linux')).toBe(null);
    expect(findOffice({ MINUTEBOOK_OFFICE: join(work, 'missing') }, 'linux')).toBe(null);
    expect(findOffice({ PATH: work, ProgramFiles: work }, 'win32')).toBe(null);
    expect(findOffice({ HOME: work }, 'darwin')).toBe(null);
  });

  const hangs = (file: string): string =>
    `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
     require('node:fs').writeFileSync(${JSON.stringify(file)}, String(child.pid));
     setInterval(() => 0, 1000);`;
  const pidIn = async (file: string): Promise<number> => {
    while (!existsSync(file) || readFileSync(file, 'utf8') === '') await wait(20);
    return Number(readFileSync(file, 'utf8'));
  };

  it('that takes too long is ended with all that it started', async () => {
    const file = join(work, 'pid-of-slow');
    const end = await runOffice(standIn(hangs(file)), [], work, () => undefined, 1.5);
    expect(end).toBe('time');
    const pid = await pidIn(file);
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
  });

  it('that is not there ends like one that did nothing; ending one that is gone is fine', async () => {
    expect(await runOffice(join(work, 'nowhere'), [], work, () => undefined)).toBe('ended');
    await endTree(2 ** 22 + 1);
  });

  it('does not outlive a reading that the clerk stopped, and leaves no folder', async () => {
    const file = join(work, 'pid-of-stopped');
    standIn(hangs(file));
    const { readDocument } = createDocumentJobs(join(projectRoot, 'electron', 'document-process.ts'));
    const stop = new AbortController();
    const answer = readDocument(doc, stop.signal);
    const pid = await pidIn(file);
    expect(isAlive(pid)).toBe(true);
    stop.abort();
    expect(await answer).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
    expect(leftOver()).toEqual([]);
  });
});
