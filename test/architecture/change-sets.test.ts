import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../electron/dev/project.ts';
import { listSourceFiles } from '../support/source-files.ts';

/** SQL that writes, and the ways around prepared verbs. */
const writing =
  /\b(INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+[\w$"{}]+\s+SET|DELETE\s+FROM|REPLACE\s+INTO|(DROP|CREATE|ALTER)\s+(TABLE|INDEX|TRIGGER|VIEW)|ATTACH|VACUUM)\b|\.(run|exec|pragma|prepare|transaction)\(|\bON\s+CONFLICT\b/i;
/** A question to the database. */
const asking = /\bSELECT\s+[\s\S]{1,200}?\bFROM\b/;

/** The store's own machinery: what opens, locks, migrates and records. Everything else asks, and writes through a `Tx`. */
const machinery = [
  /^electron\/store\/change-set\.ts$/,
  /^electron\/store\/undo\.ts$/,
  /^electron\/store\/change-rows\.ts$/,
  /^electron\/store\/open\.ts$/,
  /^electron\/store\/file\//,
  /^electron\/migrations\//,
];

const files = listSourceFiles('electron', 'renderer', 'shared').filter(
  (file) => !file.startsWith('electron/dev/') && file.endsWith('.ts'),
);
const text = (file: string): string => stripComments(readFileSync(path.join(projectRoot, file), 'utf8'));

function stripComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

describe('[C1] change sets', () => {
  it('are the only way in which the store writes', () => {
    const repositories = files.filter(
      (file) => file.startsWith('electron/store/') && !machinery.some((part) => part.test(file)),
    );
    expect(repositories.length).toBeGreaterThan(15);
    expect(repositories.filter((file) => writing.test(text(file)))).toEqual([]);
  });

  it('see every write there is: the machinery is found by the same rule', () => {
    expect(writing.test(text('electron/store/change-set.ts'))).toBe(true);
    expect(writing.test('tx.all(`UPDATE minutes SET title = ?`)')).toBe(true);
    expect(writing.test('db.get("insert or replace into settings values (?)")')).toBe(true);
    expect(writing.test("connection.database.exec('…')")).toBe(true);
    expect(writing.test("tx.update('minutes', id, revision, row)")).toBe(false);
  });

  it('have no rival: there is no SQL outside the store', () => {
    const outside = files.filter((file) => !/^electron\/(store|migrations)\//.test(file));
    const sql = new RegExp(`${asking.source}|\\b(INSERT\\s+INTO|DELETE\\s+FROM)\\b`);
    expect(outside.filter((file) => sql.test(text(file)))).toEqual([]);
  });

  it('hold every table that has a revision', async () => {
    const { recordedTables } = await import('../../electron/store/recorded-tables.ts');
    const { migrations } = await import('../../electron/store/file/migrate.ts');
    const all = migrations.map(({ sql }) => sql).join('\n');
    const tables = [...all.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\) STRICT/g)];
    const revised = tables.filter(([, name, columns]) => name !== 'changes' && /^ {2}revision /m.test(columns ?? ''));
    expect(tables.length).toBeGreaterThan(20);
    expect(revised.map(([, name]) => name).sort()).toEqual(Object.keys(recordedTables).sort());
  });
});
