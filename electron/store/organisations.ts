import { Organisation } from '../../shared/domain/body.ts';
import { OrganisationHoldings } from '../../shared/domain/seats/holdings.ts';
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

/** Every column that means an organisation, its other names apart, and what a record there is called. */
export const organisationPointers = [
  ['memberships', 'organisation_id', 'seats'],
  ['memberships', 'appointed_by_id', 'appointments'],
  ['vacancies', 'organisation_id', 'vacancies'],
  ['attendance', 'organisation_id', 'attendances'],
  ['action_owners', 'organisation_id', 'actions'],
  ['affiliations', 'organisation_id', 'affiliations'],
  ['body_organisations', 'organisation_id', 'bodies'],
] as const;

/**
 * Makes every record that means one organisation mean another. Where a body has both, or a person belongs to both in the same
 * way, what is said of the one that stays holds.
 */
export function pointOrganisation(tx: Tx, from: OrganisationId, to: OrganisationId): void {
  const twice = (table: 'body_organisations' | 'affiliations', same: string): void => {
    const rows = tx.all(
      `SELECT id FROM ${table} AS one WHERE organisation_id = ?
         AND EXISTS (SELECT 1 FROM ${table} AS other WHERE other.organisation_id = ? AND ${same})`,
      from,
      to,
    );
    for (const row of rows) tx.remove(table, String(row['id']), null);
  };
  twice('body_organisations', 'other.body_id = one.body_id');
  twice(
    'affiliations',
    `other.person_id = one.person_id AND other.nature IS one.nature
     AND other.from_day IS one.from_day AND other.to_day IS one.to_day`,
  );
  for (const [table, column] of organisationPointers) {
    for (const row of tx.all(`SELECT id FROM ${table} WHERE ${column} = ?`, from)) {
      tx.update(table, String(row['id']), null, { [column]: to });
    }
  }
}

/** How many records mean an organisation, by what they are. */
export function countHoldings(db: Readable, id: OrganisationId): OrganisationHoldings {
  const counts = organisationPointers.map(([table, column, name]) => [
    name,
    Number(db.get(`SELECT count(*) AS count FROM ${table} WHERE ${column} = ?`, id)?.['count']),
  ]);
  return OrganisationHoldings.parse(Object.fromEntries(counts));
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
