import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, sqliteCode, type Connection } from './connection.ts';

/** A reading connection, and what must be thrown away when it is closed. */
export interface ReadingConnection {
  readonly connection: Connection;
  discard(): void;
}

/**
 * Opens a file for reading wherever it lies. A workspace that was not closed properly is still in log mode, which SQLite
 * can only read in a folder that it may write to: on a stick or a disc that is locked, a copy of the file and its log is
 * opened instead, so that the last minutes typed are there.
 *
 * @throws the error of SQLite, or of the file system, when the file cannot be read at all
 */
export function connectUnwritable(file: string, nativeBinding: string | null): ReadingConnection {
  const direct = tryConnect(file, { readonly: true, nativeBinding });
  if (direct !== null) return { connection: direct, discard: () => undefined };

  const log = `${file}-wal`;
  const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-'));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = path.join(folder, path.basename(file));
    copyAsOwn(file, copy);
    if (existsSync(log)) copyAsOwn(log, `${copy}-wal`);
    // Opened for writing once, so that SQLite settles the log into the copy.
    return { connection: probe(connect(copy, { readonly: false, nativeBinding })), discard };
  } catch (failure) {
    discard();
    throw failure;
  }
}

/** Copies a file without its protection against writing. */
function copyAsOwn(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

/** Null where only the write-ahead log stands in the way. */
function tryConnect(file: string, options: { readonly: true; nativeBinding: string | null }): Connection | null {
  try {
    return probe(connect(file, options));
  } catch (failure) {
    if (/^SQLITE_(CANTOPEN|READONLY)/.test(sqliteCode(failure) ?? '')) return null;
    throw failure;
  }
}

/** SQLite opens a file at its first question, not before. */
function probe(connection: Connection): Connection {
  try {
    connection.database.pragma('schema_version');
    return connection;
  } catch (failure) {
    connection.close();
    throw failure;
  }
}
