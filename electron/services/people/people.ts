import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Affiliation, Person } from '../../../shared/domain/body.ts';
import { AffiliationId, type OrganisationId, PersonId } from '../../../shared/domain/ids.ts';
import { getBody } from '../../store/bodies.ts';
import { mutate } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listSeats } from '../../store/memberships.ts';
import { getOrganisation } from '../../store/organisations.ts';
import {
  countRecordsOf,
  findPeopleByName,
  getPerson,
  insertPerson,
  listPeople,
  listPersonRows,
  putAliases,
  removePerson,
  updatePerson,
} from '../../store/people.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import { insertAffiliation, listAffiliations, listGroupsOf } from '../../store/seats.ts';
import type { ServiceContext } from '../context.ts';

/** Answers `people.list`. */
export function listPersonRowsOn(
  { workspace }: ServiceContext,
  { today }: Input<'people.list'>,
): Output<'people.list'> {
  const rows = listPersonRows(workspace, today);
  return listPeople(workspace).map((person) => ({ person, ...(rows.get(person.id) ?? noRow) }));
}

const noRow = { seats: [], organisations: [], openActions: 0 };

/** Answers `people.get`. @throws Refusal `not-found` */
export function getPersonPage({ workspace }: ServiceContext, { id }: Input<'people.get'>): Output<'people.get'> {
  const person = requirePerson(workspace, id);
  const names = [person.name, ...person.aliases];
  const sameName = new Map(
    names.flatMap((name) => findPeopleByName(workspace, name)).map((other) => [other.id, other]),
  );
  sameName.delete(id);
  const { attendances, openActions } = countRecordsOf(workspace, id);
  return {
    person,
    seats: listSeats(workspace, id).map((membership) => ({
      membership,
      bodyName: getBody(workspace, membership.bodyId)?.name ?? '',
      organisationName: nameOrganisation(workspace, membership.organisationId),
    })),
    affiliations: listAffiliations(workspace, id).map((affiliation) => ({
      affiliation,
      organisationName: nameOrganisation(workspace, affiliation.organisationId) ?? '',
    })),
    groups: listGroupsOf(workspace, id).map((group) => ({ id: group.id, name: group.name })),
    attendances,
    openActions,
    sameName: [...sameName.values()],
  };
}

/** Answers `people.create`; another of that name may be there ([V6]). */
export function createPerson(context: ServiceContext, input: Input<'people.create'>): Output<'people.create'> {
  return mutate(context.workspace, { label: `New person ${input.name}`, now: context.now() }, (tx) => {
    const person: Person = { ...input, id: PersonId.parse(context.makeId()), revision: 1, importId: null };
    insertPerson(tx, person, context.makeId);
    return person;
  });
}

/** Answers `people.update`. @throws Refusal `moved-on`, `not-found` */
export function changePerson(context: ServiceContext, input: Input<'people.update'>): Output<'people.update'> {
  return mutate(context.workspace, { label: `Changes to ${input.name}`, now: context.now() }, (tx) => {
    const person: Person = { ...requirePerson(tx, input.id), ...input };
    const revision = updatePerson(tx, person);
    putAliases(tx, person, context.makeId);
    return { ...person, revision };
  });
}

/** Answers `people.remove`. Rule [V7]. @throws Refusal `moved-on`, `not-found`, `input-refused` with what points there */
export function dropPerson(context: ServiceContext, input: Input<'people.remove'>): Output<'people.remove'> {
  const { workspace } = context;
  const { name } = requirePerson(workspace, input.id);
  mutate(workspace, { label: `Removal of ${name}`, now: context.now() }, (tx) => {
    const { inUse } = countRecordsOf(tx, input.id);
    if (inUse > 0) {
      throw new Refusal(
        'input-refused',
        `${name} stands in ${inUse === 1 ? 'a record' : `${inUse} records`} and stays, so that they keep their person. End the seat instead.`,
      );
    }
    removePerson(tx, input.id, input.revision);
  });
  return {};
}

/** Answers `affiliations.add`. @throws Refusal `not-found` */
export function addAffiliation(context: ServiceContext, input: Input<'affiliations.add'>): Output<'affiliations.add'> {
  const { workspace } = context;
  const { name } = requirePerson(workspace, input.personId);
  return mutate(workspace, { label: `Organisation of ${name}`, now: context.now() }, (tx) => {
    if (getOrganisation(tx, input.organisationId) === undefined) throw notFound('organisation');
    const affiliation: Affiliation = { ...input, id: AffiliationId.parse(context.makeId()), revision: 1 };
    insertAffiliation(tx, affiliation);
    return affiliation;
  });
}

/** Answers `affiliations.remove`. @throws Refusal `moved-on`, `not-found` */
export function dropAffiliation(
  context: ServiceContext,
  input: Input<'affiliations.remove'>,
): Output<'affiliations.remove'> {
  mutate(context.workspace, { label: 'Removal of an organisation of a person', now: context.now() }, (tx) =>
    tx.remove('affiliations', input.id, input.revision),
  );
  return {};
}

function requirePerson(db: Readable, id: PersonId): Person {
  const person = getPerson(db, id);
  if (person === undefined) throw notFound('person');
  return person;
}

function nameOrganisation(db: Readable, id: OrganisationId | null): string | null {
  return id === null ? null : (getOrganisation(db, id)?.name ?? null);
}
