import type { Instant } from '../../shared/domain/calendar.ts';
import { identityOf, insertRows, readRow, removeRows, restoreRows, updateRows } from './change-rows.ts';
import { assertSettled } from './file/connection.ts';
import type { Connection, Readable, Row, SqlValue, Use } from './file/connection.ts';
import { assertUnlocked, listLockable } from './locked-rows.ts';
import { recordedTables, type TableName } from './recorded-tables.ts';
import { Refusal, movedOn, notFound } from './refusal.ts';
import { dropVersions, keepVersion } from './file/version-rows.ts';
import { translateWriteFailure } from './file/write-failure.ts';

/** What a repository may do inside a mutation: ask, and write through verbs that record the row as it was. */
export interface Tx extends Readable {
  readonly now: Instant;
  /** Inserts a whole row; `id` and `revision` are among its columns. */
  insert(table: TableName, row: Row): void;
  /**
   * Changes the named columns of a row and raises its revision; a row that already reads so is left alone, its revision
   * too. Answers the revision the row then has.
   *
   * @param revision the one the caller has read, or null where the row was read in this same mutation
   * @throws Refusal `moved-on` when the stored revision is another, `not-found` when there is no such row
   */
  update(table: TableName, id: string, revision: number | null, values: Row): number;
  /** Changes columns of many rows alike: each is there, reads otherwise, and was not touched in this mutation. */
  updateAll(table: TableName, ids: readonly string[], values: Row): void;
  /** Removes a row. @throws Refusal as `update` does */
  remove(table: TableName, id: string, revision: number | null): void;
  /** Keeps the bytes of an attachment under their SHA-256 (hexadecimal) unless they are there; not undone. */
  keepBlob(sha256: string, bytes: Uint8Array): void;
  /** Keeps a version of a minute and drops others that it makes needless. No part of the step: undo leaves them. [C11] */
  keepVersion(version: Row, needless: readonly string[]): void;
}

export interface Mutation {
  /** What Ctrl+Z would take back, in words: "Import of March minutes.docx". */
  readonly label: string;
  readonly now: Instant;
  /** Mutations with the same key that follow each other closely are one step: the autosaves of one minute. */
  readonly coalesce?: string;
  /**
   * Mutations of one gathering are one step, however many others lie between them; it lies on no stack until
   * `endGathering`. See [C9].
   */
  readonly gathering?: Gathering;
  /** False for acts that are recorded but have their own reverse, or need none (an export). Default true. */
  readonly undoable?: boolean;
}

/** Change sets that are taken back, or brought again, together. */
export interface Step {
  /** In the order in which they were committed. */
  readonly changeSetIds: readonly string[];
  readonly label: string;
  readonly coalesce: string | null;
  readonly endedAt: Instant;
}

/** A step that grows by whole change sets while others go on. */
export interface Gathering {
  readonly label: string;
  readonly changeSetIds: string[];
}

/** Puts what was gathered on top of the stack, as one step; nothing where nothing was written. */
export function endGathering({ session }: Pick<Mutable, 'session'>, gathering: Gathering, now: Instant): void {
  if (gathering.changeSetIds.length === 0) return;
  session.undoStack.push({ ...gathering, coalesce: null, endedAt: now });
  session.redoStack.length = 0;
}

/**
 * What one opening of a workspace keeps in memory: the steps that Ctrl+Z goes back over. They end with the session;
 * their change sets stay in the file.
 */
export interface Session {
  readonly id: string;
  readonly undoStack: Step[];
  readonly redoStack: Step[];
  /** The mutation that is under way. */
  current: Recorder | null;
  /** Change sets committed in this session: a number that moves whenever something changed. */
  commits: number;
  savedAt: Instant | null;
  /** How often rows of each table were written, so that what was counted of a table can be kept until it changes. */
  readonly writes: Map<TableName, number>;
  /** Revisions whose rows read alike: undo gives an old row a new revision. See `undo.ts`. */
  readonly sameAs: Map<string, Map<number, number>>;
}

/** Starts with nothing to take back. */
export function startSession(id: string): Session {
  return {
    id,
    undoStack: [],
    redoStack: [],
    current: null,
    commits: 0,
    savedAt: null,
    writes: new Map(),
    sameAs: new Map(),
  };
}

/** What a mutation needs of a workspace. */
export interface Mutable {
  readonly connection: Connection;
  readonly session: Session;
  readonly readOnly: boolean;
  /** How the connection was settled, which is read back after the first write. */
  readonly use: Use;
  readonly makeId: () => string;
}

/** A pause this long, in milliseconds, ends a step that autosaves are gathered in. */
const STEP_PAUSE = 5 * 60 * 1000;

/**
 * Runs a public mutation: everything `work` writes is committed together, with the before-image of each row, or not at
 * all. A mutation inside a mutation joins it and its label is not used; if the inner one fails, the outer one cannot
 * commit even where it swallows the failure. `work` is synchronous.
 *
 * @throws Refusal `read-only`, `write-failed` (disk full, medium gone), and whatever `work` throws
 */
export function mutate<T>(workspace: Mutable, mutation: Mutation, work: (tx: Tx) => T): T {
  const { session } = workspace;
  if (workspace.readOnly) throw readOnlyRefusal();
  if (session.current !== null) return joinMutation(session.current, work);

  const undoable = mutation.undoable ?? true;
  const joined = undoable && mutation.gathering === undefined ? stepToJoin(session, mutation) : null;
  const recorder = record(workspace, {
    id: joined?.changeSetIds.at(-1) ?? workspace.makeId(),
    existing: joined !== null,
    act: undoable ? 'step' : 'record',
    label: mutation.label,
    now: mutation.now,
    reverses: null,
  });
  const result = commit(workspace, recorder, work);
  if (recorder.isEmpty()) return result;
  if (mutation.gathering !== undefined) mutation.gathering.changeSetIds.push(recorder.changeSetId);
  else if (undoable) {
    const step: Step = {
      changeSetIds: [recorder.changeSetId],
      label: joined?.label ?? mutation.label,
      coalesce: mutation.coalesce ?? null,
      endedAt: mutation.now,
    };
    if (joined !== null) session.undoStack.pop();
    session.undoStack.push(step);
    session.redoStack.length = 0;
  }
  return result;
}

function joinMutation<T>(current: Recorder, work: (tx: Tx) => T): T {
  try {
    return rejectPromise(work(current.tx));
  } catch (failure) {
    current.spoil(failure);
    throw failure;
  }
}

function stepToJoin(session: Session, mutation: Mutation): Step | null {
  const top = session.undoStack.at(-1);
  if (top === undefined || mutation.coalesce === undefined || top.coalesce !== mutation.coalesce) return null;
  if (session.redoStack.length > 0) return null;
  return Date.parse(mutation.now) - Date.parse(top.endedAt) <= STEP_PAUSE ? top : null;
}

/** Runs `work` in one immediate transaction with the recorder as the session's current one. */
export function commit<T>(workspace: Mutable, recorder: Recorder, work: (tx: Tx) => T): T {
  const { connection, session } = workspace;
  session.current = recorder;
  let result: T;
  try {
    result = connection.database
      .transaction(() => {
        const value = rejectPromise(work(recorder.tx));
        recorder.assertWhole();
        return value;
      })
      .immediate();
  } catch (failure) {
    throw translateWriteFailure(failure);
  } finally {
    session.current = null;
  }
  if (!recorder.isEmpty()) {
    if (session.commits === 0) assertSettled(connection, workspace.use);
    session.commits += 1;
    session.savedAt = recorder.tx.now;
  }
  return result;
}

/** A transaction commits when its function returns, so a promise would go on writing after it. */
function rejectPromise<T>(value: T): T {
  if (value instanceof Promise) throw new TypeError('a mutation is synchronous');
  return value;
}

/** How a workspace that is open for reading only says no. */
export function readOnlyRefusal(): Refusal {
  return new Refusal('read-only', 'This workspace is open for reading only, so nothing can be changed in it.');
}

/** A change set being written. */
export interface Recorder {
  readonly changeSetId: string;
  readonly tx: Tx;
  isEmpty(): boolean;
  /** Makes the whole change set fail at its end. */
  spoil(failure: unknown): void;
  assertWhole(): void;
  /** Makes rows that are there read as they did, each under its new revision. */
  restoreAll(table: TableName, rows: readonly Row[]): void;
  /** Removes rows that are known to be as they should; what takes a statement a row is done by the table. */
  removeAll(table: TableName, ids: readonly string[]): void;
  /** Puts back rows that are not there, each with its new revision. */
  insertAll(table: TableName, rows: readonly Row[]): void;
}

export interface ChangeSetHead {
  readonly id: string;
  /** True where the change set is there already and this mutation joins it. */
  readonly existing: boolean;
  readonly act: 'step' | 'record' | 'undo' | 'redo';
  readonly label: string;
  readonly now: Instant;
  readonly reverses: string | null;
}

/** Starts a change set; nothing is written before the first row is touched. */
export function record(workspace: Mutable, head: ChangeSetHead): Recorder {
  const { connection, session } = workspace;
  let touched = false;
  let spoiled: { readonly failure: unknown } | null = null;

  const writeHead = (): void => {
    touched = true;
    if (head.existing) {
      assertOne(connection.run('UPDATE change_sets SET ended_at = ? WHERE id = ?', head.now, head.id));
      return;
    }
    const { id, act, label, now, reverses } = head;
    connection.run(
      'INSERT INTO change_sets (id, session_id, act, label, began_at, ended_at, reverses_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[id, session.id, act, label, now, now, reverses],
    );
  };
  /** Before rows of a table are written: the change set's own row comes first. */
  const begin = (table: TableName): void => {
    if (!touched) writeHead();
    session.writes.set(table, (session.writes.get(table) ?? 0) + 1);
  };
  const touch = (table: TableName, id: string, before: Row | null, revision: number, removed: boolean): void => {
    begin(table);
    const image = before === null ? null : JSON.stringify(before);
    connection.run(
      `INSERT INTO changes (change_set_id, table_name, row_id, before, revision, removed) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (change_set_id, table_name, row_id) DO UPDATE
       SET revision = excluded.revision, removed = excluded.removed, seq = (SELECT max(seq) + 1 FROM changes)`,
      ...[head.id, table, id, image, revision, removed ? 1 : 0],
    );
  };
  const readExpected = (table: TableName, id: string, revision: number | null): Row & { revision: number } => {
    const row = readRow(connection, table, id);
    if (row === undefined) throw notFound(recordedTables[table]);
    if (revision !== null && row.revision !== revision) throw movedOn(recordedTables[table]);
    return row;
  };
  const write = (table: TableName, id: string, columns: readonly string[], row: Row): void => {
    const settings = columns.map((column) => `"${column}" = ?`).join(', ');
    const changes = connection.run(`UPDATE ${table} SET ${settings} WHERE id = ?`, ...valuesOf(row, columns), id);
    assertOne(changes);
  };

  const tx: Tx = {
    now: head.now,
    all: (sql, ...parameters) => connection.all(sql, ...parameters),
    get: (sql, ...parameters) => connection.get(sql, ...parameters),
    insert: (table, row) => {
      const { id, revision } = identityOf(row);
      assertUnlocked(connection, table, [row]);
      const columns = Object.keys(row);
      const names = columns.map((column) => `"${column}"`).join(', ');
      const places = columns.map(() => '?').join(', ');
      assertOne(connection.run(`INSERT INTO ${table} (${names}) VALUES (${places})`, ...valuesOf(row, columns)));
      touch(table, id, null, revision, false);
    },
    update: (table, id, revision, values) => {
      const before = readExpected(table, id, revision);
      const columns = Object.keys(values).filter((column) => before[column] !== values[column]);
      if (columns.length === 0) return before.revision;
      assertUnlocked(connection, table, [before]);
      const next = before.revision + 1;
      write(table, id, [...columns, 'revision'], { ...values, revision: next });
      touch(table, id, before, next, false);
      return next;
    },
    updateAll: (table, ids, values) => {
      assertUnlocked(connection, table, listLockable(connection, table, ids));
      if (ids.length > 0) begin(table);
      updateRows(connection, head.id, table, ids, values);
    },
    remove: (table, id, revision) => {
      const before = readExpected(table, id, revision);
      assertUnlocked(connection, table, [before]);
      assertOne(connection.run(`DELETE FROM ${table} WHERE id = ?`, id));
      touch(table, id, before, before.revision, true);
    },
    keepBlob: (sha256, bytes) => {
      connection.run(
        'INSERT INTO attachment_blobs (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING',
        ...[sha256, bytes],
      );
    },
    keepVersion: (version, needless) => {
      dropVersions(connection, needless);
      keepVersion(connection, version);
    },
  };

  return {
    changeSetId: head.id,
    tx,
    isEmpty: () => !touched,
    spoil: (failure) => {
      spoiled ??= { failure };
    },
    assertWhole: () => {
      if (spoiled !== null) throw new Error('a mutation inside this one failed', { cause: spoiled.failure });
    },
    removeAll: (table, ids) => {
      assertUnlocked(connection, table, listLockable(connection, table, ids));
      begin(table);
      removeRows(connection, head.id, table, ids);
    },
    insertAll: (table, rows) => {
      assertUnlocked(connection, table, rows);
      begin(table);
      insertRows(connection, head.id, table, rows);
    },
    restoreAll: (table, rows) => {
      assertUnlocked(connection, table, rows);
      begin(table);
      restoreRows(connection, head.id, table, rows);
    },
  };
}

function valuesOf(row: Row, columns: readonly string[]): SqlValue[] {
  return columns.map((column) => row[column] ?? null);
}

function assertOne(changes: number): void {
  if (changes !== 1) throw new Error(`expected to write 1 row, wrote ${changes}`);
}
