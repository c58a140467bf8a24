import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Why a file could not be written. `message` is a sentence for the clerk: what happened and what to do. */
export class FileNotWritten extends Error {
  override readonly name = 'FileNotWritten';
  readonly reason: NotWrittenReason;

  constructor(reason: NotWrittenReason, message: string, cause: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}
export type NotWrittenReason = 'in-use' | 'disk-full' | 'folder-gone' | 'not-allowed' | 'is-folder' | 'other';

/**
 * Writes a file so that at any moment its place holds the old file or the whole new one: the bytes go to a new name beside
 * it and to the disk, then take its name, then the folder goes to the disk. Nothing is left behind on failure; what a
 * killed writer left is removed by the next one, an hour later or more.
 *
 * @throws FileNotWritten with a sentence for the clerk.
 */
export async function writeFileAtomically(file: string, bytes: Uint8Array): Promise<void> {
  const target = path.resolve(file);
  const folder = path.dirname(target);
  // A leading dot hides the name while it is being written, should a clerk look into the folder.
  const beside = path.join(folder, `.minutebook-${randomUUID()}.part`);
  try {
    await sweepUnfinished(folder);
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (cause) {
    await rm(beside, { force: true });
    throw explain(cause, path.basename(target));
  }
  await syncFolder(folder);
}

/** How long, in milliseconds, an unfinished file may be one that somebody is just writing. */
const STILL_AT_WORK = 60 * 60 * 1000;

/** Removes what an export left that was killed in the middle of its writing. */
async function sweepUnfinished(folder: string): Promise<void> {
  // A folder that may be written but not listed keeps what is in it.
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^\.minutebook-[\da-f-]{36}\.part$/.test(name)) continue;
    const left = path.join(folder, name);
    const facts = await stat(left).catch(() => null);
    if (facts !== null && Date.now() - facts.mtimeMs > STILL_AT_WORK) await rm(left, { force: true });
  }
}

/** Makes the new name durable. Windows has no such call and folders of some network drives refuse it; the file is whole there too. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF'].includes(codeOf(cause))) throw cause;
  }
}

function explain(cause: unknown, name: string): FileNotWritten {
  switch (codeOf(cause)) {
    // Windows: the file is open in Word, which locks it (EBUSY), or the lock shows only at the renaming (EPERM).
    case 'EBUSY':
    case 'ETXTBSY':
    case 'EPERM':
      return new FileNotWritten(
        'in-use',
        `“${name}” could not be replaced: it is open in another program, perhaps Word, or is protected. Close it there, or save under another name.`,
        cause,
      );
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new FileNotWritten(
        'disk-full',
        `There is no room left on the disk for “${name}”. Free some space, or save on another drive. No half-written file was left.`,
        cause,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new FileNotWritten(
        'folder-gone',
        `The folder for “${name}” is no longer there. It may have been renamed, or its drive disconnected. Choose another folder.`,
        cause,
      );
    case 'EACCES':
    case 'EROFS':
      return new FileNotWritten(
        'not-allowed',
        `You are not allowed to save “${name}” in this folder. Choose a folder of your own.`,
        cause,
      );
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return new FileNotWritten(
        'is-folder',
        `There is a folder called “${name}” in that place. Save under another name.`,
        cause,
      );
    default:
      return new FileNotWritten(
        'other',
        `“${name}” could not be saved. Try again, or save it in another folder.`,
        cause,
      );
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}
