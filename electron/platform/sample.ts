import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from '../../shared/contract/operation.ts';
import { fail } from '../ipc/dispatch.ts';

/** The sample workspace as it is shipped, inside the folder of the built product. */
export const shippedSample = path.join('sample', 'Sample workspace.minutebook');

/**
 * Puts a fresh copy of the shipped sample workspace into `folder` and answers its path. An earlier copy stays as it is:
 * somebody may have worked in it. The sample is read through the app's archive, so this copies bytes, not files.
 */
export function copySample(sample: string, folder: string): Answer<string> {
  if (!existsSync(sample)) return fail('not-found', 'This copy of Minutebook came without its sample workspace.');
  const { name, ext } = path.parse(sample);
  try {
    mkdirSync(folder, { recursive: true });
    const bytes = readFileSync(sample);
    for (let number = 1; ; number += 1) {
      const copy = path.join(folder, number === 1 ? `${name}${ext}` : `${name} ${number}${ext}`);
      if (writeNew(copy, bytes)) return { ok: true, value: copy };
    }
  } catch {
    return fail(
      'write-failed',
      'The sample workspace could not be copied to your documents. Free some space there, or open a workspace of your own.',
    );
  }
}

/** Writes a file that must not be there yet; false where it is. */
function writeNew(file: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return false;
    throw thrown;
  }
}
