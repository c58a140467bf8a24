import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../../electron/ipc/dispatch.ts';
import type { StoreClient } from '../../../../electron/ipc/store-client.ts';
import { readLastWorkspace, rememberWorkspaces } from '../../../../electron/platform/last-workspace.ts';
import { copySample } from '../../../../electron/platform/sample.ts';
import { readStartArguments } from '../../../../electron/platform/start-arguments.ts';

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-start-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('readStartArguments', () => {
  it('finds the workspace among what else stands on a command line', () => {
    const args = ['/checkout/minutebook', '--no-sandbox', '--user-data-dir=/tmp/x.minutebook', 'Old/Board.MINUTEBOOK'];
    expect(readStartArguments(args, path.resolve('/home/clerk')).workspace).toBe(
      path.resolve('/home/clerk/Old/Board.MINUTEBOOK'),
    );
  });

  it('finds none where there is none', () => {
    expect(readStartArguments(['.', '--flag', 'notes.txt'], '/home')).toEqual({
      workspace: undefined,
      isSampleWanted: false,
    });
    expect(readStartArguments(['--sample'], '/home').isSampleWanted).toBe(true);
  });
});

describe('the workspace that was open last', () => {
  const answering = (isOpened: boolean): StoreClient => ({
    ask: () => Promise.resolve(isOpened ? { ok: true, value: {} as never } : fail('workspace-locked', 'Taken.')),
    askChecked: () => Promise.resolve(fail('not-found', 'Not asked for here.')),
  });

  it('is remembered when it was opened, and only then', async () => {
    const memory = at('last-workspace.json');
    writeFileSync(at('Board.minutebook'), '');
    writeFileSync(at('Taken.minutebook'), '');
    await rememberWorkspaces(answering(true), memory).ask('private.open', {
      path: at('Board.minutebook'),
      create: false,
    });
    await rememberWorkspaces(answering(false), memory).ask('private.open', {
      path: at('Taken.minutebook'),
      create: false,
    });
    await rememberWorkspaces(answering(true), memory).ask('private.close', {});
    expect(readLastWorkspace(memory)).toBe(at('Board.minutebook'));
    expect(readdirSync(folder).sort()).toEqual(['Board.minutebook', 'Taken.minutebook', 'last-workspace.json']);
  });

  it('is none when its file has gone, or the memory is missing or damaged', () => {
    expect(readLastWorkspace(at('gone.json'))).toBeUndefined();
    writeFileSync(at('memory.json'), JSON.stringify({ path: at('Gone.minutebook') }));
    expect(readLastWorkspace(at('memory.json'))).toBeUndefined();
    writeFileSync(at('memory.json'), '{"path": "');
    expect(readLastWorkspace(at('memory.json'))).toBeUndefined();
    writeFileSync(at('memory.json'), '{"path": 7}');
    expect(readLastWorkspace(at('memory.json'))).toBeUndefined();
  });
});

describe('copySample', () => {
  beforeEach(() => writeFileSync(at('Sample.minutebook'), 'the sample'));

  it('copies beside earlier copies and leaves them alone', () => {
    const documents = at('Documents', 'not made yet');
    const first = copySample(at('Sample.minutebook'), documents);
    expect(first).toEqual({ ok: true, value: path.join(documents, 'Sample.minutebook') });
    writeFileSync(path.join(documents, 'Sample.minutebook'), 'worked in');
    expect(copySample(at('Sample.minutebook'), documents)).toEqual({
      ok: true,
      value: path.join(documents, 'Sample 2.minutebook'),
    });
    expect(readFileSync(path.join(documents, 'Sample.minutebook'), 'utf8')).toBe('worked in');
    expect(readFileSync(path.join(documents, 'Sample 2.minutebook'), 'utf8')).toBe('the sample');
  });

  it('says so when there is no sample, or no place for it', () => {
    expect(copySample(at('Gone.minutebook'), folder)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    mkdirSync(at('Documents'));
    writeFileSync(at('Documents', 'a file'), '');
    expect(copySample(at('Sample.minutebook'), at('Documents', 'a file', 'inside'))).toMatchObject({
      ok: false,
      failure: { code: 'write-failed' },
    });
  });
});
