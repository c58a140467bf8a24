import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, sqliteCode, type Connection } from './connection.ts';

/** A reading connection, and what must be thrown away when it is closed. */
export interface ReadingConnection {
  readonly connection: Connection;
  discard(): void;
}

/**
 * Opens a file for reading wherever it lies. A workspace that was not closed properly still has its write-ahead log,
 * which SQLite can only read in a folder that it may write to: on a stick or a disc that is locked, a copy of both is
 * opened instead, so that the last minutes typed are there.
 *
 * @throws the SQLite error when the file cannot be read at all
 */
export function connectUnwritable(file: string, nativeBinding: string | null): ReadingConnection {
  const direct = tryConnect(file, { readonly: true, nativeBinding });
  if (direct !== null) return { connection: direct, discard: () => undefined };

  const log = `${file}-wal`;
  if (!existsSync(log) || statSync(log).size === 0) {
    return {
      connection: probe(connect(file, { readonly: true, nativeBinding, immutable: true })),
      discard: () => undefined,
    };
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-'));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = path.join(folder, path.basename(file));
    copyFileSync(file, copy);
    copyFileSync(log, `${copy}-wal`);
    // Opened for writing once, so that SQLite settles the log into the copy.
    return { connection: probe(connect(copy, { readonly: false, nativeBinding })), discard };
  } catch (failure) {
    discard();
    throw failure;
  }
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
