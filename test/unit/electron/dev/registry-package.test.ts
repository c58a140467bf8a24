import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchPackage } from '../../../../electron/dev/registry-package.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'minutebook-registry-'));
const contents = 'the archive';
const integrity = `sha512-${createHash('sha512').update(contents).digest('base64')}`;

beforeAll(() => {
  // npm as it is called here: `pack NAME@VERSION --pack-destination FOLDER`.
  const npm = path.join(folder, 'npm-cli.js');
  writeFileSync(
    npm,
    `const [, , command, spec, , folder] = process.argv;
     const name = spec.replace(/^@/, '').replace('/', '-').replace(/@/, '-');
     if (command !== 'pack' || name.startsWith('gone')) { console.error('404 Not Found'); process.exit(1); }
     require('node:fs').writeFileSync(folder + '/' + name + '.tgz', ${JSON.stringify(contents)});`,
  );
  vi.stubEnv('npm_execpath', npm);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('fetchPackage', () => {
  it('returns the archive that npm fetched', async () => {
    const archive = await fetchPackage({ name: '@scope/thing', version: '1.2.3', integrity }, path.join(folder, 'a'));
    expect(path.basename(archive)).toBe('scope-thing-1.2.3.tgz');
    expect(readFileSync(archive, 'utf8')).toBe(contents);
  });

  it('refuses and deletes an archive with other contents than the pinned ones', async () => {
    const wanted = { name: 'thing', version: '1.2.3', integrity: 'sha512-other' };
    await expect(fetchPackage(wanted, path.join(folder, 'b'))).rejects.toThrow('other contents than the pinned ones');
    expect(existsSync(path.join(folder, 'b', 'thing-1.2.3.tgz'))).toBe(false);
  });

  it('says what npm said when there is no such package', async () => {
    const wanted = { name: 'gone', version: '1.0.0', integrity };
    await expect(fetchPackage(wanted, path.join(folder, 'c'))).rejects.toThrow(/gone@1\.0\.0[^]*404 Not Found/);
  });
});
