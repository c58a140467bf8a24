import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const fixture = join(root, 'test/fixtures/reading/s2-pack.txt');
const work = mkdtempSync(join(tmpdir(), 'minutebook-cli-'));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'electron/cli.ts'), ...words], {
    encoding: 'utf8',
    cwd: work,
  });
  return { status, stdout, stderr };
}

describe('minutebook import --json', () => {
  it('prints one JSON value and nothing else, files in the order they were named', () => {
    const parish = join(root, 'test/fixtures/reading/parish-wrapped.txt');
    const { status, stdout, stderr } = run('import', fixture, parish, '--json');
    const { documents } = JSON.parse(stdout) as { documents: { file: string; kind: string }[] };
    expect(documents.map(({ file, kind }) => [file, kind])).toEqual([
      ...['agenda', 'minutes', 'report', 'letter'].map((kind) => ['s2-pack.txt', kind]),
      ['parish-wrapped.txt', 'minutes'],
    ]);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('fails with one clear line and no half answer when a file cannot be read', () => {
    const bad = join(work, 'scan.pdf');
    writeFileSync(bad, '%PDF-1.7');
    const { status, stdout, stderr } = run('import', fixture, bad, '--json');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^“scan\.pdf” is a damaged PDF.*\n$/);
    expect(run('import', 'missing.txt', '--json')).toMatchObject({ status: 1, stdout: '' });
  });

  it.each([
    [['import', '--json'], /Name at least one file/],
    [['import', 'x.txt', '--jsn'], /takes files and the options --json/],
    [['improt', 'x.txt'], /no command “improt”/],
    [['constructor'], /no command/],
  ])('says in one line what is wrong with %j', (words, says) => {
    const { status, stdout, stderr } = run(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('explains itself', () => {
    expect(run('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(run('--help').stdout).toMatch(/import FILE… .*--json/);
    expect(run('import', '--help').stdout).toMatch(/^minutebook import FILE…/);
  });
});
