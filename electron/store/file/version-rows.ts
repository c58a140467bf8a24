import type { Connection, Readable, Row } from './connection.ts';

/** Stores a version of a minute; no change set knows of it. */
export function keepVersion(connection: Connection, version: Row): void {
  connection.run(
    `INSERT INTO minute_versions (id, minute_id, saved_at, title, schema_version, body, revision)
     VALUES (?, ?, ?, ?, ?, ?, 1)`,
    ...['id', 'minute_id', 'saved_at', 'title', 'schema_version', 'body'].map((column) => version[column] ?? null),
  );
}

/** Drops versions for good; no change set knows of it. */
export function dropVersions(connection: Connection, ids: readonly string[]): void {
  if (ids.length === 0) return;
  connection.run('DELETE FROM minute_versions WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
}

/** The ids of all versions of these minutes. */
export function listVersionIds(db: Readable, minuteIds: readonly string[]): string[] {
  const rows = db.all(
    'SELECT id FROM minute_versions WHERE minute_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(minuteIds),
  );
  return rows.map(({ id }) => String(id));
}
