import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageUnpackedApp, type PackagedApp } from '../../electron/dev/package.ts';
import { projectRoot } from '../../electron/dev/project.ts';
import { sandboxArguments } from '../../electron/dev/runtime.ts';
import type { Bridge } from '../../shared/contract/index.ts';
import { launchPackagedApp, type RunningPackage } from '../support/packaged-app.ts';

let packaged: PackagedApp;
let running: RunningPackage;

beforeAll(async () => {
  packaged = await packageUnpackedApp();
  running = await launchPackagedApp(packaged.executable, {
    args: ['--sample'],
    // A packaged app does not listen to what steers a checkout: with this binding it could open no database.
    environment: { MINUTEBOOK_SQLITE_BINDING: '/nowhere/sqlite.node' },
  });
});

afterAll(() => running.close());

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-paper-'));
  folders.push(folder);
  return folder;
}

/** Runs a program to its end: its exit code and its standard output, without what it says beside it. */
async function runProgram(program: string, args: readonly string[]): Promise<{ code: number | null; answer: string }> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let answer = '';
  child.stdout.on('data', (chunk: Buffer) => {
    answer += chunk.toString('utf8');
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, answer };
}

describe('the packaged app', () => {
  it('opens its window', async () => {
    expect(await running.window.title()).toBe('Minutebook');
    expect(running.window.url()).toBe('app://minutebook/');
    await expect.poll(() => running.window.locator('main').isVisible()).toBe(true);
  });

  it('opens a copy of the sample that it came with, through its own processes', async () => {
    const answer = await running.window.evaluate(() =>
      (window as unknown as { minutebook: Bridge }).minutebook.invoke('workspace.state', {}),
    );
    expect(answer).toMatchObject({ ok: true, value: { name: 'Sample workspace', readOnly: false } });
  });

  it('is the command line too, with the same answer as that of a checkout', async () => {
    const paper = path.join(makeFolder(), 'minutes.txt');
    writeFileSync(
      paper,
      'Marlow Green Parish Council\n\nMINUTES of the meeting held on Tuesday 4 March 2025\n\n1. Apologies\n\nNone.\n',
    );
    const words = ['import', paper, '--json'];
    const installed = await runProgram(packaged.executable, [...sandboxArguments(), '--cli', ...words]);
    const checkout = await runProgram(process.execPath, [path.join(projectRoot, 'electron/cli.ts'), ...words]);
    expect(installed).toEqual(checkout);
    expect(installed.code).toBe(0);
    expect(JSON.parse(installed.answer)).toBeTypeOf('object');
    const refused = await runProgram(packaged.executable, [...sandboxArguments(), '--cli', 'lunch']);
    expect({ ...refused, isSilent: refused.answer === '' }).toMatchObject({ code: 2, isSilent: true });
  });

  it('brings the sample that it ships to whoever asks for a demonstration', async () => {
    const folder = path.join(makeFolder(), 'demo');
    const shown = await runProgram(packaged.executable, [...sandboxArguments(), '--cli', 'demo', folder]);
    expect(shown).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toContain('Sample.minutebook');
    expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toHaveLength(2);
  });

  it('brings the sample that it ships to whoever asks for a demonstration', async () => {
    const folder = path.join(makeFolder(), 'demo');
    const shown = await runProgram(packaged.executable, [...sandboxArguments(), '--cli', 'demo', folder]);
    expect(shown).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toContain('Sample.minutebook');
    expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toHaveLength(2);
  });

  it('[E6] has the fuses that are shipped', async () => {
    const wire = await getCurrentFuseWire(packaged.executable);
    const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      nodeInspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeInspect: false,
      asarIntegrity: true,
      onlyAsar: true,
      fileProtocol: false,
    });
  });

  it('holds its code in one archive, with the native part of the database beside it', () => {
    const resources =
      process.platform === 'darwin'
        ? path.resolve(packaged.executable, '../../Resources')
        : path.join(packaged.folder, 'resources');
    expect(existsSync(path.join(resources, 'app.asar'))).toBe(true);
    expect(existsSync(path.join(resources, 'app'))).toBe(false);
    const prebuilds = path.join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
    expect(readdirSync(prebuilds)).toEqual([`${process.platform}-${process.arch}.node`]);
  });

  it('says in its place that the fallback runtime is not for users', () => {
    expect(packaged.folder.includes('not-for-users')).toBe(packaged.runtime.kind === 'fallback');
  });
});
