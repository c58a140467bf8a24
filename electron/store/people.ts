import { PersonRow } from '../../shared/contract/people.ts';
import { Person } from '../../shared/domain/body.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import { type MakeId, PersonId } from '../../shared/domain/ids.ts';
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

/** Makes a person's other names those given, in their order. */
export function putAliases(tx: Tx, { id, aliases }: Pick<Person, 'id' | 'aliases'>, makeId: MakeId): void {
  const stored = tx.all('SELECT id, alias FROM person_aliases WHERE person_id = ? ORDER BY position', id);
  if (stored.length === aliases.length && stored.every((row, at) => row['alias'] === aliases[at])) return;
  for (const row of stored) tx.remove('person_aliases', String(row['id']), null);
  aliases.forEach((alias, position) => {
    tx.insert('person_aliases', { id: makeId(), person_id: id, position, alias, revision: 1 });
  });
}

/** Removes a person with their other names; nothing may point at them any more. @throws Refusal `moved-on`, `not-found` */
export function removePerson(tx: Tx, id: PersonId, revision: number | null): void {
  for (const row of tx.all('SELECT id FROM person_aliases WHERE person_id = ?', id)) {
    tx.remove('person_aliases', String(row['id']), null);
  }
  tx.remove('people', id, revision);
}

/** Every column that means a person, their other names apart. */
export const personPointers = [
  ['memberships', 'person_id'],
  ['memberships', 'deputy_id'],
  ['attendance', 'person_id'],
  ['attendance', 'representing_id'],
  ['action_owners', 'person_id'],
  ['affiliations', 'person_id'],
  ['group_people', 'person_id'],
  ['motions', 'mover_id'],
  ['motions', 'seconder_id'],
  ['interests', 'person_id'],
  ['standing_interests', 'person_id'],
  ['meeting_events', 'person_id'],
  ['approvals', 'person_id'],
] as const;

/** Makes every record that means one person mean another; a group that has both has the one that stays once. */
export function pointPerson(tx: Tx, from: PersonId, to: PersonId): void {
  const twice = tx.all(
    `SELECT id FROM group_people WHERE person_id = ?
       AND group_id IN (SELECT group_id FROM group_people WHERE person_id = ?)`,
    from,
    to,
  );
  for (const row of twice) tx.remove('group_people', String(row['id']), null);
  for (const [table, column] of personPointers) {
    for (const row of tx.all(`SELECT id FROM ${table} WHERE ${column} = ?`, from)) {
      tx.update(table, String(row['id']), null, { [column]: to });
    }
  }
}

/** How much stands under a person's name: meetings attended, open actions, and every record that points at them. */
export function countRecordsOf(
  db: Readable,
  id: PersonId,
): { readonly attendances: number; readonly openActions: number; readonly inUse: number } {
  const count = (sql: string): number => Number(db.get(sql, id)?.['count']);
  return {
    attendances: count(`SELECT count(*) AS count FROM attendance WHERE person_id = ? AND presence = 'present'`),
    openActions: count(
      `SELECT count(DISTINCT actions.id) AS count FROM action_owners JOIN actions ON actions.id = action_owners.action_id
       WHERE action_owners.person_id = ? AND actions.status = 'open' AND actions.retired_at IS NULL`,
    ),
    inUse: personPointers
      .map(([table, column]) => count(`SELECT count(*) AS count FROM ${table} WHERE ${column} = ?`))
      .reduce((sum, one) => sum + one, 0),
  };
}

/** What a list of people shows of each beside the person: seats on a day, organisations, open actions. */
export function listPersonRows(db: Readable, today: IsoDate): Map<PersonId, Omit<PersonRow, 'person'>> {
  const rows = new Map<PersonId, { -readonly [Part in keyof Omit<PersonRow, 'person'>]: PersonRow[Part] }>();
  const rowOf = (id: unknown) => {
    const personId = PersonId.parse(id);
    const known = rows.get(personId);
    if (known !== undefined) return known;
    const made = { seats: [], organisations: [], openActions: 0 };
    rows.set(personId, made);
    return made;
  };
  const seats = db.all(
    `SELECT memberships.person_id, bodies.id AS body_id, bodies.name AS body_name, role, organisations.name AS organisation
     FROM memberships JOIN bodies ON bodies.id = memberships.body_id
     LEFT JOIN organisations ON organisations.id = memberships.organisation_id
     WHERE coalesce(from_day, '0000') <= ? AND coalesce(to_day, '9999') >= ?
     ORDER BY bodies.name COLLATE NOCASE, memberships.id`,
    today,
    today,
  );
  for (const seat of seats) {
    const row = rowOf(seat['person_id']);
    const { body_id: bodyId, body_name: bodyName, role, organisation } = seat;
    row.seats = [...row.seats, PersonRow.shape.seats.element.parse({ bodyId, bodyName, role })];
    if (typeof organisation === 'string' && !row.organisations.includes(organisation)) {
      row.organisations = [...row.organisations, organisation];
    }
  }
  const actions = db.all(
    `SELECT person_id, count(DISTINCT actions.id) AS count
     FROM actions JOIN action_owners ON action_owners.action_id = actions.id
     WHERE actions.status = 'open' AND actions.retired_at IS NULL AND person_id IS NOT NULL GROUP BY person_id`,
  );
  for (const action of actions) rowOf(action['person_id']).openActions = Number(action['count']);
  return rows;
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
