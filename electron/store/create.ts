import { closeSync, copyFileSync, constants, fsyncSync, linkSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { connect } from './file/connection.ts';
import { migrate } from './file/migrate.ts';
import { openWorkspace, type OpenOptions, type Workspace } from './open.ts';
import { Refusal } from './refusal.ts';

/**
 * Makes a new workspace and opens it for writing. The file is whole before it has its name, and never takes the place of
 * another.
 *
 * @throws Refusal `file-refused` when there is a file of that name, `write-failed` when the folder takes none
 */
export function createWorkspace(file: string, options: Omit<OpenOptions, 'mode'>): Workspace {
  const absolute = path.resolve(file);
  const { dir, name } = path.parse(absolute);
  const unfinished = path.join(dir, `.${name}.${options.makeId()}.unfinished`);
  try {
    writeFileSync(unfinished, '', { flag: 'wx' });
    const connection = connect(unfinished, { readonly: false, nativeBinding: options.nativeBinding ?? null });
    try {
      migrate(connection, unfinished);
    } finally {
      connection.close();
    }
    giveName(unfinished, absolute);
    syncFolder(dir);
  } catch (failure) {
    throw translate(failure, name);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return openWorkspace(absolute, { ...options, mode: 'write' });
}

/** Gives a file its name where no other has it: by a link, or by a copy where the disk has no links. */
function giveName(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (failure) {
    if (codeOf(failure) === 'EEXIST') throw failure;
    copyFileSync(unfinished, file, constants.COPYFILE_EXCL);
  }
}

/** Makes a new name last through a power cut; Windows keeps names without being asked. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function translate(failure: unknown, name: string): unknown {
  if (failure instanceof Refusal) return failure;
  switch (codeOf(failure) ?? '') {
    case 'EEXIST':
      return new Refusal(
        'file-refused',
        `There is already a file called ${name} in that folder. Choose another name; nothing was overwritten.`,
        failure,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal('write-failed', `${name} was not made: its folder is not there any more.`, failure);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal(
        'write-failed',
        `${name} was not made: that folder cannot be written to. Choose another.`,
        failure,
      );
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return new Refusal('write-failed', `${name} was not made: the disk is full. Make room, then try again.`, failure);
    default:
      return failure;
  }
}

function codeOf(failure: unknown): string | null {
  return failure instanceof Error && 'code' in failure && typeof failure.code === 'string' ? failure.code : null;
}
