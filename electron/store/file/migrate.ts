import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { workspaceDigest, workspaceSql } from '../../migrations/0001-workspace.ts';
import { readingDigest, readingSql } from '../../migrations/0002-reading.ts';
import { beforeTheMeetingDigest, beforeTheMeetingSql } from '../../migrations/0003-before-the-meeting.ts';
import { inTheMeetingDigest, inTheMeetingSql } from '../../migrations/0004-in-the-meeting.ts';
import type { Connection } from './connection.ts';
import { Refusal } from '../refusal.ts';

/** "MnBk": tells our files from other programs' databases (SQLite's `application_id`). */
export const APPLICATION_ID = 0x4d6e426b;

/** One change of the schema. `digest` is that of the schema it leaves, so that no file goes on with another. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
  readonly digest: string;
}

export const migrations: readonly Migration[] = [
  { version: 1, sql: workspaceSql, digest: workspaceDigest },
  { version: 2, sql: readingSql, digest: readingDigest },
  { version: 3, sql: beforeTheMeetingSql, digest: beforeTheMeetingDigest },
  { version: 4, sql: inTheMeetingSql, digest: inTheMeetingDigest },
];

/** The version of the schema this release works with. */
export const currentVersion = migrations.length;

/**
 * Brings a file to the current schema: backs it up first (unless it is new), runs what is missing in one transaction,
 * checks every foreign key and the schema reached. On any failure the file is left as it was.
 *
 * @param connection a writing connection, not yet in WAL mode
 * @returns the path of the backup, or null where nothing had to be done to an existing file
 * @throws Refusal `workspace-newer` for a file of a later release, `workspace-unreadable` for a schema that is not ours,
 *   `write-failed` when a migration does not go through; for a new file, whatever SQLite throws
 */
export function migrate(connection: Connection, file: string, steps: readonly Migration[] = migrations): string | null {
  steps.forEach((step, index) => {
    if (step.version !== index + 1) throw new Error(`migration ${step.version} stands at place ${index + 1}`);
  });
  const from = versionOf(connection);
  const name = path.parse(file).name;
  if (from > steps.length) throw newerRefusal(name);
  const reached = from === 0 ? null : steps[from - 1];
  if (reached !== undefined && reached !== null) assertSchema(connection, reached, name);
  if (from === steps.length) return null;

  const { database } = connection;
  const backup = from === 0 ? null : backUp(connection, file, from + 1);
  database.pragma('synchronous = FULL');
  // A migration that rebuilds a table passes through states that foreign keys forbid; they are checked at its end.
  database.pragma('foreign_keys = OFF');
  try {
    database
      .transaction(() => {
        for (const step of steps.slice(from)) {
          database.exec(step.sql);
          database.pragma(`user_version = ${step.version}`);
        }
        if (from === 0) database.pragma(`application_id = ${APPLICATION_ID}`);
        const orphans = database.pragma('foreign_key_check');
        if (!Array.isArray(orphans) || orphans.length > 0)
          throw new Error('a migration left rows without their parent');
        const last = steps.at(-1);
        if (last !== undefined && last.digest !== schemaDigest(connection)) {
          throw new Error(`migration ${last.version} left another schema than it should: ${schemaDigest(connection)}`);
        }
      })
      .immediate();
  } catch (failure) {
    // A new file comes from no earlier version: whoever makes it has the sentence for what went wrong.
    if (from === 0) throw failure;
    throw new Refusal(
      'write-failed',
      `${name} comes from an earlier version of Minutebook and could not be brought up to date. It is as it was; nothing is lost.`,
      failure,
    );
  } finally {
    database.pragma('foreign_keys = ON');
  }
  return backup;
}

/** The version of a file's schema, 0 for a new one. */
export function versionOf(connection: Connection): number {
  return Number(connection.database.pragma('user_version', { simple: true }));
}

/** How a file of a later release is refused. */
export function newerRefusal(name: string): Refusal {
  return new Refusal(
    'workspace-newer',
    `${name} was made by a newer version of Minutebook. Install that version to open it; the file was not touched.`,
  );
}

/**
 * Checks that a file has exactly the schema its version should have: no table, index or trigger more or less.
 *
 * @throws Refusal `workspace-unreadable`
 */
export function assertSchema(connection: Connection, step: Migration, name: string): void {
  if (schemaDigest(connection) === step.digest) return;
  throw new Refusal(
    'workspace-unreadable',
    `${name} is not laid out as Minutebook lays its files out: another program may have changed it. Open a backup of it instead.`,
  );
}

/** The schema as SQL, in a fixed order; what SQLite keeps for itself is left out. */
export function schemaText(connection: Connection): string {
  const rows = connection.database
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .pluck()
    .all();
  return rows.map((sql) => `${sql.trim()};\n`).join('\n');
}

/** SHA-256 of the schema's text, hexadecimal. */
export function schemaDigest(connection: Connection): string {
  return createHash('sha256').update(schemaText(connection)).digest('hex');
}

/** A whole copy beside the file, checked and on the disk before it has its name. Never takes the place of an earlier copy. */
function backUp(connection: Connection, file: string, version: number): string {
  const { dir, name, ext } = path.parse(file);
  const unfinished = path.join(dir, `${name}.backup-unfinished`);
  try {
    rmSync(unfinished, { force: true });
    connection.database.prepare('VACUUM INTO ?').run(unfinished);
    assertSound(connection, unfinished);
    syncFile(unfinished);
    let backup = path.join(dir, `${name} (before version ${version})${ext}`);
    for (let count = 2; existsSync(backup); count += 1) {
      backup = path.join(dir, `${name} (before version ${version}, ${count})${ext}`);
    }
    renameSync(unfinished, backup);
    return backup;
  } catch (failure) {
    rmSync(unfinished, { force: true });
    throw new Refusal(
      'write-failed',
      `${name} comes from an earlier version of Minutebook, and no copy of it could be made first, so it was left alone. Make room on its disk, then open it again.`,
      failure,
    );
  }
}

function assertSound(connection: Connection, copy: string): void {
  connection.database.prepare('ATTACH ? AS copy').run(copy);
  try {
    const answer = connection.database.pragma('copy.integrity_check', { simple: true });
    if (answer !== 'ok') throw new Error(`the backup is not sound: ${String(answer)}`);
  } finally {
    connection.database.exec('DETACH copy');
  }
}

function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
