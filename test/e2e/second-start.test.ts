import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../electron/dev/project.ts';
import { resolveRuntime, sandboxArguments } from '../../electron/dev/runtime.ts';
import type { Bridge } from '../../shared/contract/index.ts';
import { launchApp } from '../support/launch.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

function makeFolder(parent: string): string {
  const folder = mkdtempSync(path.join(parent, 'minutebook-start-'));
  folders.push(folder);
  return folder;
}

/** Starts the app as a person at a terminal would, and waits for its end. */
async function startToEnd(args: readonly string[], environment: Record<string, string | undefined>) {
  const runtime = await resolveRuntime();
  const child = spawn(runtime.executable, [...sandboxArguments(), ...runtime.appArguments, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...runtime.environment, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8');
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearTimeout(limit);
  return { code, complaint };
}

describe('a debugging port', () => {
  const refusal = 'does not start with a debugging port';

  it('is refused without a test behind it', async () => {
    const profile = makeFolder(os.tmpdir());
    const { code, complaint } = await startToEnd(['--remote-debugging-port=0', `--user-data-dir=${profile}`], {
      MINUTEBOOK_E2E: undefined,
    });
    expect({ code, isRefused: complaint.includes(refusal) }).toEqual({ code: 1, isRefused: true });
    expect(complaint).not.toContain('DevTools listening');
  });

  it('is refused to a test on a profile that is not a temporary one', async () => {
    const profile = makeFolder(os.tmpdir());
    const temporary = makeFolder(os.tmpdir());
    const { code, complaint } = await startToEnd(['--remote-debugging-port=0', `--user-data-dir=${profile}`], {
      MINUTEBOOK_E2E: '1',
      // The system's temporary folder is another one for this start, so that the profile stands outside of it.
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
    });
    expect({ code, isRefused: complaint.includes(refusal) }).toEqual({ code: 1, isRefused: true });
  });
});

describe('a second start', () => {
  it('ends at once and brings the first window back', async () => {
    const first = await launchApp();
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const { code } = await startToEnd([`--user-data-dir=${first.profile}`], {});
    expect(code).toBe(0);
    await expect
      .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isMinimized())))
      .toEqual([false]);
    await first.close();
  });

  it('with a workspace file opens it in the first window', async () => {
    const first = await launchApp();
    const file = path.join(makeFolder(os.tmpdir()), 'Parish.minutebook');
    copyFileSync(path.join(projectRoot, 'dist/sample/Sample workspace.minutebook'), file);
    await startToEnd([`--user-data-dir=${first.profile}`, file], {});
    const readState = () =>
      first.window.evaluate(() =>
        (window as unknown as { minutebook: Bridge }).minutebook.invoke('workspace.state', {}),
      );
    await expect.poll(readState, { timeout: 10_000 }).toMatchObject({ ok: true, value: { name: 'Parish' } });
    await first.close();
  });
});
