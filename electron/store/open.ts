import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import { startSession, type Mutable } from './change-set.ts';
import { connect, settle, sqliteCode, type Connection, type Readable } from './file/connection.ts';
import { acquireLock, type HeldLock, type Owner } from './file/lock.ts';
import {
  APPLICATION_ID,
  assertSchema,
  currentVersion,
  migrate,
  migrations,
  newerRefusal,
  versionOf,
} from './file/migrate.ts';
import { detectMedium, noticeOfMedium, type Medium } from './file/medium.ts';
import { connectUnwritable } from './file/unwritable.ts';
import { Refusal } from './refusal.ts';

/** An open workspace file. Repositories read through it; every write goes through `mutate`. */
export interface Workspace extends Readable, Mutable {
  readonly path: string;
  /** File name without folder and ending. */
  readonly name: string;
  /** A sentence to show while it is open: why it is read-only, who else has it. */
  readonly notice: string | null;
  /** Leaves one whole file that opens on media that cannot be written, and gives the lock back. */
  close(): void;
}

export interface OpenOptions {
  /**
   * `write` refuses a workspace that it cannot write (the command line); `write-or-read` then opens it for reading,
   * with a notice (the window); `read` takes no lock.
   */
  readonly mode: 'write' | 'write-or-read' | 'read';
  readonly makeId: () => string;
  /** Who others are told has the workspace. */
  readonly owner: Owner;
  /** An addon built for this runtime; null or absent for the prebuilt one. */
  readonly nativeBinding?: string | null;
  /** Where the file lies; found out where it is not told. */
  readonly medium?: Medium;
}

/**
 * Opens an existing workspace.
 *
 * @throws Refusal `workspace-unreadable` (missing, a folder, empty, damaged, another program's), `workspace-newer`,
 *   and in mode `write` `workspace-locked` and `read-only`
 */
export function openWorkspace(file: string, options: OpenOptions): Workspace {
  const absolute = locateWorkspace(file);
  const name = path.parse(absolute).name;
  assertLooksLikeFile(absolute, name);
  if (options.mode === 'read') return openForReading(absolute, name, options, null);

  if (!isWritable(absolute)) return withoutLock(absolute, name, options, unwritableRefusal(name));
  const lock = acquireLock(absolute, options.owner, options.makeId(), options.nativeBinding ?? null);
  switch (lock.state) {
    case 'taken':
      return withoutLock(absolute, name, options, lockedRefusal(name, lock.by));
    case 'unwritable':
      return withoutLock(absolute, name, options, unwritableRefusal(name));
    case 'held':
      return openForWriting(absolute, name, options, lock);
  }
}

/**
 * The path of the file itself, whatever link or spelling leads to it. Lock and log lie beside the file: by two ways to it,
 * two copies of Minutebook would otherwise hold two locks and both write.
 */
export function locateWorkspace(file: string): string {
  const absolute = path.resolve(file);
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
}

/** A second connection that only reads, for a thread or process of its own beside the writer. */
export interface Reader extends Readable {
  close(): void;
}

/** Opens a reading connection to a workspace that is open. @throws Refusal as `openWorkspace` */
export function openReader(file: string, nativeBinding: string | null = null): Reader {
  const absolute = locateWorkspace(file);
  const name = path.parse(absolute).name;
  assertLooksLikeFile(absolute, name);
  const connection = telling(name, () => connect(absolute, { readonly: true, nativeBinding }));
  try {
    telling(name, () => {
      identify(connection, name);
      settle(connection, 'read');
    });
  } catch (failure) {
    connection.close();
    throw failure;
  }
  return connection;
}

/** What the window shows of a workspace: its name, its notice, and what can be undone. */
export function workspaceState(workspace: Workspace): WorkspaceState {
  const { session } = workspace;
  const undo = session.undoStack.at(-1);
  const redo = session.redoStack.at(-1);
  return {
    name: workspace.name,
    readOnly: workspace.readOnly,
    notice: workspace.notice,
    undo: undo === undefined ? null : { label: undo.label },
    redo: redo === undefined ? null : { label: redo.label },
    savedAt: session.savedAt,
  };
}

function openForWriting(file: string, name: string, options: OpenOptions, lock: HeldLock): Workspace {
  const medium = options.medium ?? detectMedium(file);
  const use = medium === 'local' ? 'write' : 'write-without-log';
  let connection: Connection | null = null;
  try {
    const opened = telling(name, () =>
      connect(file, { readonly: false, nativeBinding: options.nativeBinding ?? null }),
    );
    connection = opened;
    telling(name, () => {
      identify(opened, name);
      migrate(opened, file);
      settle(opened, use);
    });
    return assemble(file, name, options, opened, {
      notice: noticeOfMedium(medium, name),
      readOnly: false,
      use,
      close: () => closeWriter(opened, lock),
    });
  } catch (failure) {
    connection?.close();
    lock.release();
    if (/^SQLITE_(READONLY|CANTOPEN)/.test(sqliteCode(failure) ?? '')) {
      return withoutLock(file, name, options, unwritableRefusal(name));
    }
    throw failure;
  }
}

function withoutLock(file: string, name: string, options: OpenOptions, refusal: Refusal): Workspace {
  if (options.mode === 'write') throw refusal;
  return openForReading(file, name, options, refusal.message);
}

function openForReading(file: string, name: string, options: OpenOptions, notice: string | null): Workspace {
  const nativeBinding = options.nativeBinding ?? null;
  const opened = telling(name, () => connectUnwritable(file, nativeBinding));
  const { connection } = opened;
  const close = (): void => {
    connection.close();
    opened.discard();
  };
  try {
    telling(name, () => {
      identify(connection, name);
      assertCurrent(connection, name);
      settle(connection, 'read');
    });
  } catch (failure) {
    close();
    throw failure;
  }
  return assemble(file, name, options, connection, { notice, readOnly: true, use: 'read', close });
}

function assemble(
  file: string,
  name: string,
  options: OpenOptions,
  connection: Connection,
  rest: Pick<Workspace, 'notice' | 'readOnly' | 'use' | 'close'>,
): Workspace {
  return {
    path: file,
    name,
    connection,
    session: startSession(options.makeId()),
    makeId: options.makeId,
    all: (sql, ...parameters) => connection.all(sql, ...parameters),
    get: (sql, ...parameters) => connection.get(sql, ...parameters),
    ...rest,
  };
}

function closeWriter(connection: Connection, lock: HeldLock): void {
  try {
    connection.database.pragma('optimize');
    connection.database.pragma('wal_checkpoint(TRUNCATE)');
    connection.database.pragma('journal_mode = DELETE');
  } catch (failure) {
    // Somebody still reads beside us: the file stays in WAL mode, whole all the same, until it is next closed alone.
    if (!/^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(failure) ?? '')) throw failure;
  } finally {
    connection.close();
    lock.release();
  }
}

/** Looks at the file without opening it: closing a file of our own would drop the locks SQLite holds on it. */
function assertLooksLikeFile(file: string, name: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) {
    throw unreadable(`${name} is not there any more. It may have been moved or renamed; choose it again.`);
  }
  if (found.isDirectory()) throw unreadable(`${name} is a folder. Choose the workspace file inside it.`);
  if (!found.isFile()) throw unreadable(`${name} is not a file that Minutebook can open.`);
  if (found.size === 0) {
    throw unreadable(`${name} is empty: it holds nothing at all. Open a backup of it, or make a new workspace.`);
  }
}

/** Checks whose file it is before anything is written to it. */
function identify(connection: Connection, name: string): void {
  if (connection.database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw unreadable(`${name} belongs to another program. Choose a file made by Minutebook.`);
  }
  if (versionOf(connection) > currentVersion) throw newerRefusal(name);
}

function assertCurrent(connection: Connection, name: string): void {
  const version = versionOf(connection);
  if (version < currentVersion) {
    throw new Refusal(
      'read-only',
      `${name} was made by an earlier version of Minutebook and has to be brought up to date first. Copy it to a folder of your own and open it there.`,
    );
  }
  const step = migrations[version - 1];
  if (step !== undefined) assertSchema(connection, step, name);
}

/** Turns what SQLite says about a file into a sentence. */
function telling<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (failure) {
    const code = sqliteCode(failure) ?? '';
    if (failure instanceof Error && 'code' in failure && /^(EACCES|EPERM)$/.test(String(failure.code))) {
      throw unreadable(`${name} may not be read with your account. Ask whoever keeps it to let you read it.`, failure);
    }
    if (code === 'SQLITE_NOTADB') {
      throw unreadable(`${name} is not a Minutebook workspace. Choose a file that ends in .minutebook.`, failure);
    }
    if (/^SQLITE_(CORRUPT|IOERR)/.test(code)) {
      throw unreadable(`${name} is damaged and cannot be read. Open a backup of it instead.`, failure);
    }
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
      throw new Refusal(
        'workspace-locked',
        `${name} is busy in another program at the moment. Close it there, then open it again.`,
        failure,
      );
    }
    if (code === 'SQLITE_FULL') {
      throw new Refusal(
        'write-failed',
        `${name} was not opened: the disk is full. Make room, then try again.`,
        failure,
      );
    }
    throw failure;
  }
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    accessSync(path.dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function unreadable(sentence: string, cause?: unknown): Refusal {
  return new Refusal('workspace-unreadable', sentence, cause);
}

function lockedRefusal(name: string, by: Owner | null): Refusal {
  const who = by === null ? 'in another copy of Minutebook' : `on ${by.computer} by ${by.user}`;
  return new Refusal(
    'workspace-locked',
    `${name} is open ${who}, so it can only be read here until it is closed there.`,
  );
}

function unwritableRefusal(name: string): Refusal {
  return new Refusal(
    'read-only',
    `${name} or its folder cannot be written to, so it can only be read. Copy it to a folder of your own to change it.`,
  );
}
