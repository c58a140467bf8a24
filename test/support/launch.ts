import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { openDisplayOfItsOwn } from '../../electron/dev/display.ts';
import { cacheFolder, projectRoot } from '../../electron/dev/project.ts';
import { resolveRuntime, sandboxArguments } from '../../electron/dev/runtime.ts';

export interface LaunchOptions {
  /** A profile to start on again, from an earlier launch with `keepProfile`; a fresh one when left out. */
  readonly profile?: string;
  /** Leave the profile in place on closing, for a later launch. Whoever asks for this removes it. */
  readonly keepProfile?: boolean;
  /** Arguments of the application's own. */
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The running product, as a test holds it. */
export interface LaunchedApp {
  /** Playwright's handle of the main process. */
  readonly app: ElectronApplication;
  /** The first window, loaded. */
  readonly window: Page;
  readonly profile: string;
  /** What the windows complained of so far: violations of the content security policy and uncaught exceptions. */
  readonly complaints: readonly string[];
  /** Keeps a picture of the window under `.cache/screenshots/` and returns its path. */
  readonly takeScreenshot: (name: string) => Promise<string>;
  /** Closes the app as its user would. Throws if a window complained of anything. */
  readonly close: () => Promise<void>;
  /** Ends the app as a power cut would, with SIGKILL to its main process, and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

const CLOSE_LIMIT_MS = 15_000;

/**
 * Starts the built product in the real shell on a profile of its own. `dist/` must be built (the end-to-end project's
 * global setup does it, or `npm run build`); the runtime and the display are provided here when they are missing.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const runtime = await resolveRuntime();
  // Windows of tests that run side by side must not take the focus from each other.
  const display = await openDisplayOfItsOwn();
  const profile = options.profile ?? mkdtempSync(path.join(os.tmpdir(), 'minutebook-profile-'));
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...sandboxArguments(), ...runtime.appArguments, `--user-data-dir=${profile}`, ...(options.args ?? [])],
    cwd: projectRoot,
    env: {
      ...inheritedEnvironment(),
      ...runtime.environment,
      ...display.environment,
      MINUTEBOOK_E2E: '1',
      ...options.environment,
    },
  });
  const complaints: string[] = [];
  for (const page of app.windows()) collectComplaints(page, complaints);
  app.on('window', (page) => collectComplaints(page, complaints));
  const window = await app.firstWindow();
  await window.waitForLoadState('load');

  const cleanUp = () => {
    display.close();
    if (options.keepProfile !== true) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return {
    app,
    window,
    profile,
    complaints,
    takeScreenshot: async (name) => {
      const folder = path.join(cacheFolder, 'screenshots');
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, `${name}.png`);
      await window.screenshot({ path: file });
      return file;
    },
    close: async () => {
      try {
        await closeWithin(app, CLOSE_LIMIT_MS);
      } finally {
        cleanUp();
      }
      if (complaints.length > 0) throw new Error(`The window complained:\n${complaints.join('\n')}`);
    },
    kill: async () => {
      const child = app.process();
      const gone = new Promise<void>((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve();
        else child.once('exit', () => resolve());
      });
      child.kill('SIGKILL');
      await gone;
      cleanUp();
    },
  };
}

/** Closes the app as its user would; one that does not close is ended, and the test with it. */
async function closeWithin(app: ElectronApplication, milliseconds: number): Promise<void> {
  const child = app.process();
  const closing = app.close().then(() => 'closed' as const);
  const outcome = await Promise.race([closing, setTimeout(milliseconds, 'late' as const, { ref: false })]);
  if (outcome === 'closed') return;
  child.kill('SIGKILL');
  await closing;
  throw new Error(`The app did not close within ${milliseconds / 1000} s and was ended.`);
}

function collectComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`Uncaught: ${error.message}`));
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
