import { migrations, type Migration } from '../../../electron/store/file/migrate.ts';

/**
 * A second migration as a later release might bring one: it rebuilds the settings, which passes through states that only
 * the end of the transaction makes whole.
 */
export const trialSql = `
CREATE TABLE settings_new (
  id TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL, noted_at TEXT, revision INTEGER NOT NULL
) STRICT;
INSERT INTO settings_new (id, value, revision) SELECT id, value, revision FROM settings;
DROP TABLE settings;
ALTER TABLE settings_new RENAME TO settings;
`;

/** The released migrations and one more. */
export function withTrial(digest: string, sql = trialSql): Migration[] {
  return [...migrations, { version: migrations.length + 1, sql, digest }];
}
