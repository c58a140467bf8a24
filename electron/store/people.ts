import { Person } from '../../shared/domain/body.ts';
import type { MakeId, PersonId } from '../../shared/domain/ids.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable, Row } from './file/connection.ts';

/** Stores a new person with every other name of theirs. */
export function insertPerson(tx: Tx, person: Person, makeId: MakeId): void {
  tx.insert('people', {
    id: person.id,
    ...toRow(person),
    import_id: person.importId,
    revision: person.revision,
  });
  person.aliases.forEach((alias, position) => {
    tx.insert('person_aliases', { id: makeId(), person_id: person.id, position, alias, revision: 1 });
  });
}

/** Stores a person's own facts, other names aside; answers the new revision. @throws Refusal `moved-on`, `not-found` */
export function updatePerson(tx: Tx, person: Person): number {
  return tx.update('people', person.id, person.revision, toRow(person));
}

function toRow(person: Person): Row {
  const { title, name, office, email, telephone, note } = person;
  return { title, name, office, email, telephone, note };
}

/** Adds a name that documents use for a person; nothing where it is known already. */
export function addAlias(tx: Tx, person: Person, alias: string, makeId: MakeId): void {
  if (alias === person.name || person.aliases.includes(alias)) return;
  const last = tx.get('SELECT max(position) AS position FROM person_aliases WHERE person_id = ?', person.id);
  const position = typeof last?.['position'] === 'number' ? last['position'] + 1 : 0;
  tx.insert('person_aliases', { id: makeId(), person_id: person.id, position, alias, revision: 1 });
}

/** A person by id, or undefined. */
export function getPerson(db: Readable, id: PersonId): Person | undefined {
  const row = db.get('SELECT * FROM people WHERE id = ?', id);
  return row && fromRow(row, aliasesOf(db, id));
}

/** Everybody with that name or other name, upper and lower case alike, the one made first first. */
export function findPeopleByName(db: Readable, name: string): Person[] {
  return db
    .all(
      `SELECT * FROM people WHERE name = ? COLLATE NOCASE
       UNION
       SELECT people.* FROM person_aliases JOIN people ON people.id = person_aliases.person_id
       WHERE alias = ? COLLATE NOCASE
       ORDER BY id`,
      name,
      name,
    )
    .map((row) => fromRow(row, aliasesOf(db, row['id'])));
}

/** Everybody in the workspace, by name. */
export function listPeople(db: Readable): Person[] {
  const aliases = new Map<unknown, unknown[]>();
  for (const row of db.all('SELECT person_id, alias FROM person_aliases ORDER BY person_id, position')) {
    const known = aliases.get(row['person_id']);
    if (known === undefined) aliases.set(row['person_id'], [row['alias']]);
    else known.push(row['alias']);
  }
  return db
    .all('SELECT * FROM people ORDER BY name COLLATE NOCASE, id')
    .map((row) => fromRow(row, aliases.get(row['id']) ?? []));
}

function aliasesOf(db: Readable, id: unknown): unknown[] {
  if (typeof id !== 'string') throw new TypeError('a person has an id');
  return db
    .all('SELECT alias FROM person_aliases WHERE person_id = ? ORDER BY position', id)
    .map((row) => row['alias']);
}

function fromRow(row: Columns, aliases: readonly unknown[]): Person {
  return Person.parse({
    id: row['id'],
    title: row['title'],
    name: row['name'],
    aliases,
    office: row['office'],
    email: row['email'],
    telephone: row['telephone'],
    note: row['note'],
    importId: row['import_id'],
    revision: row['revision'],
  });
}
