import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openDisplay } from '../../electron/dev/display.ts';
import { sandboxArguments } from '../../electron/dev/runtime.ts';

export interface RunningPackage {
  readonly window: Page;
  /** What the app wrote to its standard error so far. */
  readonly complaints: () => string;
  readonly close: () => Promise<void>;
}

/**
 * Starts a packaged app and attaches to its window over Chromium's own debugging port: its fuses let no test runner
 * into the main process. The profile is a temporary one, without which the app refuses that port.
 */
export async function launchPackagedApp(
  executable: string,
  { args = [], environment = {} }: { args?: readonly string[]; environment?: Readonly<Record<string, string>> } = {},
): Promise<RunningPackage> {
  const display = await openDisplay();
  const profile = mkdtempSync(path.join(os.tmpdir(), 'minutebook-packaged-'));
  const switches = [...sandboxArguments(), '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(executable, [...switches, ...args], {
    cwd: os.tmpdir(),
    env: { ...process.env, ...display.environment, MINUTEBOOK_E2E: '1', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  const endChild = async (): Promise<void> => {
    child.kill('SIGKILL');
    await waitForExit(child);
    display.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  let browser: Browser;
  let window: Page;
  try {
    browser = await chromium.connectOverCDP(await readAddress(child, () => text));
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('The packaged app has no browser context.');
    window = context.pages()[0] ?? (await context.waitForEvent('page'));
    await window.waitForLoadState('load');
  } catch (thrown) {
    await endChild();
    throw thrown;
  }
  return {
    window,
    complaints: () => text,
    close: async () => {
      await browser.close();
      await endChild();
    },
  };
}

/** Waits for the line with which Chromium says where it listens. */
async function readAddress(child: ChildProcess, written: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /DevTools listening on (ws:\S+)/.exec(written())?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stderr?.on('data', look);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The packaged app ended with exit code ${code ?? '?'}.\n${written()}`)),
    );
  });
}

async function waitForExit(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}
