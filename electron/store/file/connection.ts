import Database from 'better-sqlite3';
import path from 'node:path';
import { assertNodeApi } from './native-binding.ts';

/** What goes into a column that a change set records. Bytes go through `Tx.keepBlob` alone. */
export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** A row as SQLite answers it; the repository parses it with the schema of its entity. */
export type Columns = Readonly<Record<string, unknown>>;

/** What a repository may ask: questions with bound parameters. */
export interface Readable {
  all(sql: string, ...parameters: readonly SqlValue[]): Columns[];
  /** The first row, or undefined. */
  get(sql: string, ...parameters: readonly SqlValue[]): Columns | undefined;
}

/** One connection with its prepared statements. Only the store's own machinery holds one; repositories see `Readable`. */
export interface Connection extends Readable {
  readonly database: Database.Database;
  /** Runs a statement that writes; how many rows it changed. */
  run(sql: string, ...parameters: readonly (SqlValue | Uint8Array)[]): number;
  close(): void;
}

export interface ConnectionOptions {
  readonly readonly: boolean;
  /** An addon built for this runtime; null for the prebuilt one. */
  readonly nativeBinding: string | null;
}

/** How long a statement waits for another connection's lock, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/**
 * Opens a connection to an existing file, each statement prepared once.
 *
 * @throws Refusal `unexpected` when the runtime is too old for the addon
 * @throws the SQLite error when the file cannot be opened
 */
export function connect(file: string, options: ConnectionOptions): Connection {
  assertNodeApi(process.versions['napi'], options.nativeBinding);
  // An absolute path never looks like a "file:" address, which this build of SQLite would take apart.
  const database = new Database(path.resolve(file), {
    readonly: options.readonly,
    fileMustExist: true,
    timeout: BUSY_TIMEOUT,
    ...(options.nativeBinding === null ? {} : { nativeBinding: options.nativeBinding }),
  });
  const statements = new Map<string, Database.Statement<unknown[], Columns>>();
  const prepare = (sql: string): Database.Statement<unknown[], Columns> => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = database.prepare<unknown[], Columns>(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  return {
    database,
    all: (sql, ...parameters) => prepare(sql).all(...parameters),
    get: (sql, ...parameters) => prepare(sql).get(...parameters),
    run: (sql, ...parameters) => prepare(sql).run(...parameters).changes,
    close: () => {
      statements.clear();
      database.close();
    },
  };
}

/**
 * What a connection is for: writing with a write-ahead log, writing without one where a log beside the file is not safe
 * (`medium.ts`), or reading.
 */
export type Use = 'write' | 'write-without-log' | 'read';

/**
 * Settles how a connection keeps its promises. `synchronous` must be set after the switch to WAL: this build falls
 * silently to NORMAL otherwise, and a power cut would lose minutes that were reported as saved. Without a log, EXTRA also
 * makes the removal of the journal last, which is what commits there.
 */
export function settle(connection: Connection, use: Use): void {
  const { database } = connection;
  if (use === 'write') database.pragma('journal_mode = WAL');
  if (use === 'write-without-log') database.pragma('journal_mode = DELETE');
  database.pragma(use === 'write-without-log' ? 'synchronous = EXTRA' : 'synchronous = FULL');
  database.pragma('fullfsync = ON');
  database.pragma('checkpoint_fullfsync = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  if (use === 'read') database.pragma('query_only = ON');
  assertSettled(connection, use);
}

/** What is read back of each use; a reader takes the journal as it finds it. */
const wanted: Readonly<Record<Use, Readonly<Record<string, unknown>>>> = {
  write: { journal_mode: 'wal', synchronous: 2, query_only: 0 },
  'write-without-log': { journal_mode: 'delete', synchronous: 3, query_only: 0 },
  read: { synchronous: 2, query_only: 1 },
};

/**
 * Reads the settings back. Called on every connection when it is opened, and on the writing one again after its first
 * write, where a build default could still have changed `synchronous`.
 *
 * @throws Error naming the setting, which is a fault of ours or of the build, not of the file
 */
export function assertSettled(connection: Connection, use: Use): void {
  const always = { foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, busy_timeout: BUSY_TIMEOUT };
  for (const [name, value] of Object.entries({ ...always, ...wanted[use] })) {
    const actual = connection.database.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`PRAGMA ${name} reads ${String(actual)}, not ${String(value)}`);
  }
}

/** The code of an error that SQLite raised, `SQLITE_BUSY` and the like; null for any other error. */
export function sqliteCode(thrown: unknown): string | null {
  return thrown instanceof Database.SqliteError ? thrown.code : null;
}

/** A column of JSON text as a value; null where the column holds none. */
export function parseJson(column: unknown): unknown {
  return typeof column === 'string' ? JSON.parse(column) : null;
}
