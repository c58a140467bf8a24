import { Organisation } from '../../shared/domain/body.ts';
import type { MakeId, OrganisationId } from '../../shared/domain/ids.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable } from './file/connection.ts';

/** Stores a new organisation with every other name of it. */
export function insertOrganisation(tx: Tx, organisation: Organisation, makeId: MakeId): void {
  tx.insert('organisations', {
    id: organisation.id,
    name: organisation.name,
    abbreviation: organisation.abbreviation,
    import_id: organisation.importId,
    revision: organisation.revision,
  });
  insertAliases(tx, organisation, makeId);
}

/** Stores an organisation's facts and its other names; answers the new revision. @throws Refusal `moved-on`, `not-found` */
export function updateOrganisation(tx: Tx, organisation: Organisation, makeId: MakeId): number {
  const { id, name, abbreviation, revision } = organisation;
  const raised = tx.update('organisations', id, revision, { name, abbreviation });
  const stored = aliasesOf(tx, id);
  if (stored.length !== organisation.aliases.length || stored.some((one, at) => one !== organisation.aliases[at])) {
    for (const row of tx.all('SELECT id FROM organisation_aliases WHERE organisation_id = ?', id)) {
      tx.remove('organisation_aliases', String(row['id']), null);
    }
    insertAliases(tx, organisation, makeId);
  }
  return raised;
}

function insertAliases(tx: Tx, organisation: Organisation, makeId: MakeId): void {
  organisation.aliases.forEach((alias, position) => {
    const row = { organisation_id: organisation.id, position, alias, revision: 1 };
    tx.insert('organisation_aliases', { id: makeId(), ...row });
  });
}

/** Removes an organisation with its other names; nothing may point at it any more. @throws Refusal */
export function removeOrganisation(tx: Tx, id: OrganisationId, revision: number | null): void {
  for (const row of tx.all('SELECT id FROM organisation_aliases WHERE organisation_id = ?', id)) {
    tx.remove('organisation_aliases', String(row['id']), null);
  }
  tx.remove('organisations', id, revision);
}

const pointers = [
  ['memberships', 'organisation_id'],
  ['memberships', 'appointed_by_id'],
  ['vacancies', 'organisation_id'],
  ['attendance', 'organisation_id'],
  ['action_owners', 'organisation_id'],
  ['affiliations', 'organisation_id'],
  ['body_organisations', 'organisation_id'],
] as const;

/** Makes every record that means one organisation mean another. */
export function pointOrganisation(tx: Tx, from: OrganisationId, to: OrganisationId): void {
  for (const [table, column] of pointers) {
    for (const row of tx.all(`SELECT id FROM ${table} WHERE ${column} = ?`, from)) {
      tx.update(table, String(row['id']), null, { [column]: to });
    }
  }
}

/** An organisation by its id, or undefined. */
export function getOrganisation(db: Readable, id: OrganisationId): Organisation | undefined {
  const row = db.get('SELECT * FROM organisations WHERE id = ?', id);
  return row && fromRow(row, aliasesOf(db, id));
}

/** The organisation of that name, abbreviation or other name, upper and lower case alike. */
export function findOrganisationByName(db: Readable, name: string): Organisation | undefined {
  const row =
    db.get('SELECT * FROM organisations WHERE name = ? COLLATE NOCASE ORDER BY id LIMIT 1', name) ??
    db.get('SELECT * FROM organisations WHERE abbreviation = ? COLLATE NOCASE ORDER BY id LIMIT 1', name) ??
    db.get(
      `SELECT organisations.* FROM organisation_aliases
       JOIN organisations ON organisations.id = organisation_aliases.organisation_id
       WHERE alias = ? COLLATE NOCASE ORDER BY organisations.id LIMIT 1`,
      name,
    );
  return row && fromRow(row, aliasesOf(db, row['id']));
}

/** Every organisation, by name. */
export function listOrganisations(db: Readable): Organisation[] {
  const aliases = new Map<unknown, unknown[]>();
  for (const row of db.all(
    'SELECT organisation_id, alias FROM organisation_aliases ORDER BY organisation_id, position',
  )) {
    const known = aliases.get(row['organisation_id']);
    if (known === undefined) aliases.set(row['organisation_id'], [row['alias']]);
    else known.push(row['alias']);
  }
  return db
    .all('SELECT * FROM organisations ORDER BY name COLLATE NOCASE, id')
    .map((row) => fromRow(row, aliases.get(row['id']) ?? []));
}

function aliasesOf(db: Readable, id: unknown): unknown[] {
  if (typeof id !== 'string') throw new TypeError('an organisation has an id');
  return db
    .all('SELECT alias FROM organisation_aliases WHERE organisation_id = ? ORDER BY position', id)
    .map((row) => row['alias']);
}

function fromRow(row: Columns, aliases: readonly unknown[]): Organisation {
  return Organisation.parse({
    id: row['id'],
    name: row['name'],
    abbreviation: row['abbreviation'],
    aliases,
    importId: row['import_id'],
    revision: row['revision'],
  });
}
