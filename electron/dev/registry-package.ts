import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runNpm } from './commands.ts';

/** One exact version of a package on the npm registry, and the hash that its archive must have. */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /** Subresource-integrity form, as in a package lock: `sha512-` and base64. */
  readonly integrity: string;
}

/**
 * Fetches a package's archive into `folder` through npm itself, so that the person's registry, proxy and certificates
 * apply, and returns the archive's path. Throws, and keeps nothing, when the archive is not the pinned one.
 */
export async function fetchPackage(wanted: PinnedPackage, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const archive = path.join(folder, `${wanted.name.replace(/^@/, '').replace('/', '-')}-${wanted.version}.tgz`);
  if (!existsSync(archive)) {
    const options = ['pack', `${wanted.name}@${wanted.version}`, '--pack-destination', folder];
    await runNpm(`Fetching ${wanted.name}@${wanted.version} from the npm registry`, [
      ...options,
      '--ignore-scripts',
      '--loglevel=error',
    ]);
  }
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== wanted.integrity) {
    rmSync(archive);
    throw new Error(
      `${wanted.name}@${wanted.version} came from the npm registry with other contents than the pinned ones. ` +
        'It was deleted and nothing of it was used.',
    );
  }
  return archive;
}
