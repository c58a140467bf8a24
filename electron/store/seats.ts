import { ActorGroup, Affiliation, type Body, BodyOrganisation, FormerName, Vacancy } from '../../shared/domain/body.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import { nameOnDay } from '../../shared/domain/former-names.ts';
import type { BodyId, GroupId, MakeId, PersonId, VacancyId } from '../../shared/domain/ids.ts';
import { getBody } from './bodies.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable, Row } from './file/connection.ts';

/** Stores a seat that nobody holds. */
export function insertVacancy(tx: Tx, vacancy: Vacancy): void {
  const { id, bodyId, revision } = vacancy;
  tx.insert('vacancies', { id, body_id: bodyId, ...vacancyToRow(vacancy), revision });
}

/** Stores changed facts of a vacancy; answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function updateVacancy(tx: Tx, vacancy: Vacancy): number {
  return tx.update('vacancies', vacancy.id, vacancy.revision, vacancyToRow(vacancy));
}

/** Removes a vacancy as if it had never been. @throws Refusal `moved-on`, `not-found` */
export function removeVacancy(tx: Tx, id: VacancyId, revision: number): void {
  tx.remove('vacancies', id, revision);
}

/** A vacancy by its id, or undefined. */
export function getVacancy(db: Readable, id: VacancyId): Vacancy | undefined {
  const row = db.get('SELECT * FROM vacancies WHERE id = ?', id);
  return row && vacancyFromRow(row);
}

/** Every vacancy of a body, ended ones too, in the order they were made. */
export function listVacancies(db: Readable, bodyId: BodyId): Vacancy[] {
  return db.all('SELECT * FROM vacancies WHERE body_id = ? ORDER BY id', bodyId).map(vacancyFromRow);
}

function vacancyToRow(vacancy: Vacancy): Row {
  return {
    organisation_id: vacancy.organisationId,
    ward: vacancy.ward,
    note: vacancy.note,
    voting: vacancy.voting ? 1 : 0,
    from_day: vacancy.from,
    to_day: vacancy.to,
  };
}

function vacancyFromRow(row: Columns): Vacancy {
  return Vacancy.parse({
    id: row['id'],
    bodyId: row['body_id'],
    organisationId: row['organisation_id'],
    ward: row['ward'],
    note: row['note'],
    voting: row['voting'] === 1,
    from: row['from_day'],
    to: row['to_day'],
    revision: row['revision'],
  });
}

/** Stores a person's further organisation. */
export function insertAffiliation(tx: Tx, affiliation: Affiliation): void {
  tx.insert('affiliations', {
    id: affiliation.id,
    person_id: affiliation.personId,
    organisation_id: affiliation.organisationId,
    nature: affiliation.nature,
    from_day: affiliation.from,
    to_day: affiliation.to,
    revision: affiliation.revision,
  });
}

/** The further organisations of a person. */
export function listAffiliations(db: Readable, personId: PersonId): Affiliation[] {
  return db.all('SELECT * FROM affiliations WHERE person_id = ? ORDER BY id', personId).map((row) =>
    Affiliation.parse({
      id: row['id'],
      personId: row['person_id'],
      organisationId: row['organisation_id'],
      nature: row['nature'],
      from: row['from_day'],
      to: row['to_day'],
      revision: row['revision'],
    }),
  );
}

/** Stores a group of actors with its people; a group that is there is replaced. @throws Refusal `moved-on` */
export function putGroup(tx: Tx, group: ActorGroup, isNew: boolean, makeId: MakeId): number {
  const { id, bodyId, name, note } = group;
  const revision = isNew
    ? group.revision
    : tx.update('actor_groups', id, group.revision, { body_id: bodyId, name, note });
  if (isNew) tx.insert('actor_groups', { id, body_id: bodyId, name, note, revision: group.revision });
  const stored = tx.all('SELECT id, person_id FROM group_people WHERE group_id = ?', id);
  const wanted = new Set<string>(group.people);
  for (const row of stored) {
    if (!wanted.delete(String(row['person_id']))) tx.remove('group_people', String(row['id']), null);
  }
  for (const personId of wanted) {
    tx.insert('group_people', { id: makeId(), group_id: id, person_id: personId, revision: 1 });
  }
  return revision;
}

/** Removes a group with the list of its people; actions keep the words they were given. @throws Refusal `moved-on`, `not-found` */
export function removeGroup(tx: Tx, id: GroupId, revision: number): void {
  for (const row of tx.all('SELECT id FROM action_owners WHERE group_id = ?', id)) {
    tx.update('action_owners', String(row['id']), null, { group_id: null });
  }
  for (const row of tx.all('SELECT id FROM group_people WHERE group_id = ?', id)) {
    tx.remove('group_people', String(row['id']), null);
  }
  tx.remove('actor_groups', id, revision);
}

/** The groups of a body and those known to all, by name; every group where no body is named. */
export function listGroups(db: Readable, bodyId: BodyId | null): ActorGroup[] {
  const rows =
    bodyId === null
      ? db.all('SELECT * FROM actor_groups ORDER BY name COLLATE NOCASE, id')
      : db.all(
          'SELECT * FROM actor_groups WHERE body_id = ? OR body_id IS NULL ORDER BY name COLLATE NOCASE, id',
          bodyId,
        );
  return rows.map((row) => groupFromRow(db, row));
}

/** A group by its id, or undefined. */
export function getGroup(db: Readable, id: GroupId): ActorGroup | undefined {
  const row = db.get('SELECT * FROM actor_groups WHERE id = ?', id);
  return row && groupFromRow(db, row);
}

/** The groups that a person is in, by name. */
export function listGroupsOf(db: Readable, personId: PersonId): ActorGroup[] {
  return db
    .all(
      `SELECT actor_groups.* FROM group_people JOIN actor_groups ON actor_groups.id = group_people.group_id
       WHERE group_people.person_id = ? ORDER BY name COLLATE NOCASE, actor_groups.id`,
      personId,
    )
    .map((row) => groupFromRow(db, row));
}

function groupFromRow(db: Readable, row: Columns): ActorGroup {
  const people = db.all('SELECT person_id FROM group_people WHERE group_id = ? ORDER BY id', String(row['id']));
  return ActorGroup.parse({
    id: row['id'],
    bodyId: row['body_id'],
    name: row['name'],
    note: row['note'],
    people: people.map((one) => one['person_id']),
    revision: row['revision'],
  });
}

/** Replaces the organisations of a body. */
export function putBodyOrganisations(tx: Tx, bodyId: BodyId, organisations: readonly BodyOrganisation[]): void {
  for (const row of tx.all('SELECT id FROM body_organisations WHERE body_id = ?', bodyId)) {
    tx.remove('body_organisations', String(row['id']), null);
  }
  for (const { id, organisationId, standing, seats, revision } of organisations) {
    tx.insert('body_organisations', {
      id,
      body_id: bodyId,
      organisation_id: organisationId,
      standing,
      seats,
      revision,
    });
  }
}

/** The organisations of a body, in the order they were given. */
export function listBodyOrganisations(db: Readable, bodyId: BodyId): BodyOrganisation[] {
  return db.all('SELECT * FROM body_organisations WHERE body_id = ? ORDER BY id', bodyId).map((row) =>
    BodyOrganisation.parse({
      id: row['id'],
      bodyId: row['body_id'],
      organisationId: row['organisation_id'],
      standing: row['standing'],
      seats: row['seats'],
      revision: row['revision'],
    }),
  );
}

/** Stores a name that a body had. */
export function insertFormerName(tx: Tx, { id, bodyId, name, shortName, until, revision }: FormerName): void {
  tx.insert('body_names', { id, body_id: bodyId, name, short_name: shortName, until_day: until, revision });
}

/** The names that a body had, the oldest first. */
export function listFormerNames(db: Readable, bodyId: BodyId): FormerName[] {
  return db
    .all('SELECT * FROM body_names WHERE body_id = ? ORDER BY until_day IS NOT NULL, until_day, id', bodyId)
    .map((row) =>
      FormerName.parse({
        id: row['id'],
        bodyId: row['body_id'],
        name: row['name'],
        shortName: row['short_name'],
        until: row['until_day'],
        revision: row['revision'],
      }),
    );
}

/** A body called what it was called on a day; for printing, never to be stored. Rule [V12]. */
export function getBodyAsCalled(db: Readable, id: BodyId, day: IsoDate | null): Body | undefined {
  const body = getBody(db, id);
  return body && nameOnDay(body, listFormerNames(db, id), day);
}
