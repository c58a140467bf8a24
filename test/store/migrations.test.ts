import Database from 'better-sqlite3';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '../../electron/dev/project.ts';
import { mutate } from '../../electron/store/change-set.ts';
import { createWorkspace } from '../../electron/store/create.ts';
import { connect, type Connection } from '../../electron/store/file/connection.ts';
import {
  currentVersion,
  migrate,
  migrations,
  schemaDigest,
  schemaText,
  versionOf,
} from '../../electron/store/file/migrate.ts';
import { openWorkspace } from '../../electron/store/open.ts';
import { Refusal } from '../../electron/store/refusal.ts';
import { Instant } from '../../shared/domain/calendar.ts';
import { consequenceOf } from '../../shared/reading/consequence.ts';
import type { DoubtCode } from '../../shared/reading/draft.ts';
import { startChild } from '../support/store/child.ts';
import { openingOptions, temporaryFolder } from '../support/store/temporary-workspace.ts';
import { trialSql, withTrial } from '../support/store/trial-migrations.ts';

const snapshot = path.join(projectRoot, 'test', 'store', 'schema-snapshot.sql');
const name = 'Vale Board.minutebook';

const next = currentVersion + 1;

/** A closed workspace of the released schema with as many settings as asked for. */
function workspaceWith(settings: number): string {
  const file = path.join(temporaryFolder(), name);
  const workspace = createWorkspace(file, openingOptions());
  const now = Instant.parse('2026-09-01T09:00:00.000Z');
  mutate(workspace, { label: 'Settings', now }, (tx) => {
    for (let count = 0; count < settings; count += 1) {
      tx.insert('settings', { id: `setting ${count}`, value: `"${'x'.repeat(200)}"`, revision: 1 });
    }
  });
  workspace.close();
  return file;
}

function connectTo(file: string): Connection {
  const connection = connect(file, { readonly: false, nativeBinding: null });
  onTestFinished(() => connection.close());
  return connection;
}

/** The digest that the trial migration should leave, taken from a database that never held anything else. */
function trialDigest(): string {
  const file = path.join(temporaryFolder(), 'trial');
  writeFileSync(file, '');
  const connection = connectTo(file);
  migrate(connection, file);
  connection.database.exec(trialSql);
  return schemaDigest(connection);
}

const countSettings = (connection: Connection) => connection.get('SELECT count(*) AS settings FROM settings');

describe('the schema', () => {
  it('[G4] is the one that the committed snapshot shows', () => {
    const file = workspaceWith(0);
    expect(schemaText(connectTo(file))).toBe(readFileSync(snapshot, 'utf8'));
  });

  it('[G1] is counted by user_version, from 1 without gaps', () => {
    expect(versionOf(connectTo(workspaceWith(0)))).toBe(currentVersion);
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_one, index) => index + 1));
    const [first] = migrations;
    if (first === undefined) throw new Error('there is a first migration');
    const file = workspaceWith(0);
    expect(() => migrate(connectTo(file), file, [{ ...first, version: 2 }])).toThrow('migration 2 stands at place 1');
  });

  it('[W2] says of a new file what went wrong, not that an earlier version made it', () => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, '');
    const connection = connectTo(file);
    connection.database.pragma('max_page_count = 2');
    expect(() => migrate(connection, file)).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    expect(versionOf(connection)).toBe(0);
  });

  it('[C1] no foreign key and no trigger changes a row by itself', () => {
    const connection = connectTo(workspaceWith(0));
    expect(schemaText(connection)).not.toMatch(/ON (DELETE|UPDATE)|CREATE TRIGGER/i);
  });

  it('finds the children of every foreign key by an index, so that removing a row stays fast', () => {
    const connection = connectTo(workspaceWith(0));
    const tables = connection.all(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`);
    const slow = tables.flatMap(({ name: table }) => {
      const keys = connection.all(
        `SELECT "from", "table" FROM pragma_foreign_key_list(?) WHERE seq = 0`,
        String(table),
      );
      return keys
        .filter(({ from }) => {
          const [plan] = connection.all(
            `EXPLAIN QUERY PLAN SELECT 1 FROM "${String(table)}" WHERE "${String(from)}" = 'x'`,
          );
          return !String(plan?.['detail']).startsWith('SEARCH');
        })
        .map(({ from }) => `${String(table)}.${String(from)}`);
    });
    expect(slow).toEqual([]);
  });
});

describe('a migration', () => {
  it('[G1] refuses a newer file and leaves every byte of it', () => {
    const file = workspaceWith(1);
    const database = new Database(file);
    database.pragma(`user_version = ${currentVersion + 1}`);
    database.close();
    const before = readFileSync(file);
    expect(() => migrate(connectTo(file), file)).toThrow(Refusal);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual([name]);
  });

  it('[G2] does nothing to a file that is up to date, and makes no copy', () => {
    const file = workspaceWith(1);
    const before = readFileSync(file);
    expect(migrate(connectTo(file), file)).toBeNull();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual([name]);
  });

  it('[G2] [G4] copies the file first, then brings it up to date', () => {
    const file = workspaceWith(20);
    const steps = withTrial(trialDigest());
    const connection = connectTo(file);
    const backup = migrate(connection, file, steps);
    expect(backup).toBe(path.join(path.dirname(file), `Vale Board (before version ${next}).minutebook`));
    expect(versionOf(connection)).toBe(next);
    expect(countSettings(connection)).toEqual({ settings: 20 });
    expect(connection.database.pragma('foreign_keys', { simple: true })).toBe(1);
    const copy = connectTo(backup ?? '');
    expect(versionOf(copy)).toBe(currentVersion);
    expect(countSettings(copy)).toEqual({ settings: 20 });
    expect(copy.database.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('[G2] never takes the place of an earlier copy', () => {
    const file = workspaceWith(1);
    const earlier = path.join(path.dirname(file), `Vale Board (before version ${next}).minutebook`);
    writeFileSync(earlier, 'an earlier copy');
    const backup = migrate(connectTo(file), file, withTrial(trialDigest()));
    expect(path.basename(backup ?? '')).toBe(`Vale Board (before version ${next}, 2).minutebook`);
    expect(readFileSync(earlier, 'utf8')).toBe('an earlier copy');
  });

  const orphan = `${trialSql}
    INSERT INTO memberships (id, body_id, person_id, voting, revision) VALUES ('m', 'nobody', 'nobody', 1, 1);`;
  it.each([
    ['fails half-way', `${trialSql} INSERT INTO settings (id) VALUES ('no value');`],
    ['leaves a row without its parent', orphan],
    ['leaves another schema than it states', `${trialSql} CREATE TABLE left_over (id TEXT) STRICT;`],
  ])('[G3] [G4] that %s leaves the file as it was, byte for byte, with a copy beside it', (_how, sql) => {
    const file = workspaceWith(20);
    const before = readFileSync(file);
    const digest = trialDigest();
    const connection = connectTo(file);
    let refusal: unknown;
    try {
      migrate(connection, file, withTrial(digest, sql));
    } catch (failure) {
      refusal = failure;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    expect(String(refusal)).toContain('could not be brought up to date. It is as it was');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(file)).sort()).toEqual([`Vale Board (before version ${next}).minutebook`, name]);
    expect(countSettings(connection)).toEqual({ settings: 20 });
  });

  it('[G3] killed at any moment leaves the old version or the new one, never something between', async () => {
    const original = workspaceWith(4000);
    const digest = trialDigest();
    const outcomes: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      const file = path.join(temporaryFolder(), name);
      copyFileSync(original, file);
      const child = startChild('migrate-slowly.ts', { file, digest });
      await child.until('start');
      await new Promise((resolve) => setTimeout(resolve, round * 12));
      await child.kill();
      const connection = connectTo(file);
      const version = versionOf(connection);
      outcomes.push(version);
      expect(countSettings(connection)).toEqual({ settings: 4000 });
      expect(connection.database.pragma('integrity_check', { simple: true })).toBe('ok');
      const columns = connection.all(`SELECT name FROM pragma_table_info('settings')`).map((row) => row['name']);
      expect(columns.includes('noted_at')).toBe(version === next);
      for (const other of readdirSync(path.dirname(file)).filter((one) => one.includes('before version'))) {
        expect(countSettings(connectTo(path.join(path.dirname(file), other)))).toEqual({ settings: 4000 });
      }
    }
    expect(outcomes).toContain(currentVersion);
  }, 120_000);
});

/** A closed workspace of schema 1 as a clerk of the first release left it: two imports, a minute typed, a doubt settled. */
function workspaceOfSchema1(copies = 0): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, '');
  const connection = connect(file, { readonly: false, nativeBinding: null });
  migrate(connection, file, migrations.slice(0, 1));
  connection.database.pragma('foreign_keys = OFF');
  connection.database.transaction(() => connection.database.exec(readFileSync(schema1, 'utf8')))();
  for (let copy = 0; copy < copies; copy += 1) {
    connection.run(
      `INSERT INTO import_doubts SELECT ? || id, import_id, import_file_id, meeting_id, minute_id, code, message, line,
         weight, alternatives, settled_at, revision FROM import_doubts WHERE id LIKE '01%'`,
      `copy ${copy} of `,
    );
  }
  connection.close();
  return file;
}

const schema1 = path.join(projectRoot, 'test', 'fixtures', 'store', 'schema-1.sql');
const tablesOfSchema1 = [
  ...['imports', 'import_files', 'bodies', 'people', 'meetings', 'attendance', 'minutes', 'resolutions', 'actions'],
  ...['provenance', 'import_doubts', 'change_sets', 'changes'],
];

describe('a file of schema 1', () => {
  it('[G2] [G4] is brought up to date with every row and column it had, and opens', () => {
    const file = workspaceOfSchema1();
    const before = connect(file, { readonly: true, nativeBinding: null });
    const rows = tablesOfSchema1.map((table) => before.all(`SELECT * FROM ${table} ORDER BY rowid`));
    before.close();
    expect(rows.every(({ length }) => length > 0)).toBe(true);

    const workspace = openWorkspace(file, { ...openingOptions(), mode: 'write' });
    onTestFinished(() => workspace.close());
    tablesOfSchema1.forEach((table, place) => {
      expect(workspace.all(`SELECT * FROM ${table} ORDER BY rowid`)).toMatchObject(rows[place] ?? []);
    });
    expect(versionOf(workspace.connection)).toBe(currentVersion);
    expect(readdirSync(path.dirname(file))).toContain('Vale Board (before version 2).minutebook');
  });

  it('[G4] knows of each doubt whose it is and how much follows from it, as a doubt stored today', () => {
    const file = workspaceOfSchema1();
    const connection = connectTo(file);
    migrate(connection, file);
    const doubts = connection.all('SELECT code, body_id, consequence FROM import_doubts');
    expect(new Set(doubts.map(({ body_id: body }) => body)).size).toBe(2);
    const codes = new Map(doubts.map(({ code, consequence }) => [code as DoubtCode, consequence]));
    expect(codes.size).toBeGreaterThan(4);
    for (const [code, consequence] of codes) expect(consequence).toBe(consequenceOf(code));
  });

  it('[G3] killed at any moment of the migration is of the old version or the new one, whole', async () => {
    const original = workspaceOfSchema1(400);
    const outcomes: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const file = path.join(temporaryFolder(), name);
      copyFileSync(original, file);
      const child = startChild('migrate-slowly.ts', { file, digest: null });
      await child.until('start');
      await new Promise((resolve) => setTimeout(resolve, round * 15));
      await child.kill();
      const connection = connectTo(file);
      const version = versionOf(connection);
      outcomes.push(version);
      expect(connection.get('SELECT count(*) AS doubts FROM import_doubts')).toEqual({ doubts: 9 * 401 });
      expect(connection.database.pragma('integrity_check', { simple: true })).toBe('ok');
      const columns = connection.all(`SELECT name FROM pragma_table_info('import_doubts')`).map((row) => row['name']);
      expect(columns.includes('consequence')).toBe(version === 2);
    }
    expect(outcomes).toContain(1);
  }, 120_000);
});
