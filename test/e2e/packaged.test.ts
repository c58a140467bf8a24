import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageUnpackedApp, type PackagedApp } from '../../electron/dev/package.ts';
import { launchPackagedApp, type RunningPackage } from '../support/packaged-app.ts';

let packaged: PackagedApp;
let running: RunningPackage;

beforeAll(async () => {
  packaged = await packageUnpackedApp();
  // A packaged app does not listen to what steers a checkout: with this binding it could open no database.
  running = await launchPackagedApp(packaged.executable, { MINUTEBOOK_SQLITE_BINDING: '/nowhere/sqlite.node' });
});

afterAll(() => running.close());

describe('the packaged app', () => {
  it('opens its window', async () => {
    expect(await running.window.title()).toBe('Minutebook');
    expect(running.window.url()).toBe('app://minutebook/');
    await expect.poll(() => running.window.locator('main').isVisible()).toBe(true);
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
