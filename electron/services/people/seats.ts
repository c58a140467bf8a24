import { Temporal } from 'temporal-polyfill';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { newPersonFacts, type Membership, type Person, type Vacancy } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { MembershipId, OrganisationId, PersonId, VacancyId } from '../../../shared/domain/ids.ts';
import { describeStretch, findOverlap } from '../../../shared/domain/seats/seats.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { getBody } from '../../store/bodies.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import {
  getMembership,
  insertMembership,
  listSeats,
  removeMembership,
  updateMembership,
} from '../../store/memberships.ts';
import { findOrganisationByName, insertOrganisation } from '../../store/organisations.ts';
import { getPerson, insertPerson } from '../../store/people.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import { getVacancy, insertVacancy, listVacancies, removeVacancy, updateVacancy } from '../../store/seats.ts';
import type { ServiceContext } from '../context.ts';

/** Answers `memberships.add`. Rule [V1]. @throws Refusal `not-found`, `input-refused` with the seat that stands in the way */
export function addMembership(context: ServiceContext, input: Input<'memberships.add'>): Output<'memberships.add'> {
  const { workspace } = context;
  const { personId: known, newPerson, organisationId: named, newOrganisation, ...facts } = input;
  return mutate(workspace, { label: labelOf(workspace, input), now: context.now() }, (tx) => {
    if (getBody(tx, input.bodyId) === undefined) throw notFound('body');
    const id = MembershipId.parse(context.makeId());
    const personId = settlePerson(context, tx, { personId: known, newPerson });
    const organisationId = settleOrganisation(context, tx, { organisationId: named, newOrganisation });
    const seat: Membership = { ...facts, id, personId, organisationId, revision: 1, importId: null };
    assertFits(tx, { ...seat, id: null });
    insertMembership(tx, seat);
    return seat;
  });
}

/** Answers `memberships.update`. Rule [V1]. @throws Refusal `moved-on`, `not-found`, `input-refused` */
export function changeMembership(
  context: ServiceContext,
  input: Input<'memberships.update'>,
): Output<'memberships.update'> {
  const { workspace } = context;
  const known = requireSeat(workspace, input.id);
  return mutate(workspace, { label: `Seat of ${nameOf(workspace, known.personId)}`, now: context.now() }, (tx) => {
    const { organisationId: named, newOrganisation, ...facts } = input;
    const organisationId = settleOrganisation(context, tx, { organisationId: named, newOrganisation });
    const seat: Membership = { ...requireSeat(tx, input.id), ...facts, organisationId };
    assertFits(tx, seat);
    return { ...seat, revision: updateMembership(tx, seat) };
  });
}

/** Answers `memberships.end`. Rule [V2]. @throws Refusal `moved-on`, `not-found`, `input-refused` */
export function endMembership(context: ServiceContext, input: Input<'memberships.end'>): Output<'memberships.end'> {
  const { workspace } = context;
  const known = requireSeat(workspace, input.id);
  const label = `End of the seat of ${nameOf(workspace, known.personId)}`;
  return mutate(workspace, { label, now: context.now() }, (tx) => {
    const stored = requireSeat(tx, input.id);
    const seat: Membership = { ...stored, revision: input.revision, to: input.to, leavingReason: input.reason };
    assertFits(tx, seat);
    const ended = { ...seat, revision: updateMembership(tx, seat) };
    if (input.leavesVacancy) {
      insertVacancy(tx, {
        ...{ id: VacancyId.parse(context.makeId()), bodyId: seat.bodyId, organisationId: seat.organisationId },
        ...{ ward: seat.ward, note: null, voting: seat.voting, from: dayAfter(input.to, 1), to: null, revision: 1 },
      });
    }
    return ended;
  });
}

/** Answers `memberships.remove`: a seat entered by mistake. @throws Refusal `moved-on`, `not-found` */
export function dropMembership(
  context: ServiceContext,
  input: Input<'memberships.remove'>,
): Output<'memberships.remove'> {
  const { workspace } = context;
  const { bodyId, personId } = requireSeat(workspace, input.id);
  mutate(workspace, { label: `Removal of the seat of ${nameOf(workspace, personId)}`, now: context.now() }, (tx) =>
    removeMembership(tx, input.id, input.revision),
  );
  return { bodyId };
}

/** Answers `vacancies.list`. */
export function listVacanciesOf(
  { workspace }: ServiceContext,
  input: Input<'vacancies.list'>,
): Output<'vacancies.list'> {
  return listVacancies(workspace, input.bodyId);
}

/** Answers `vacancies.add`. @throws Refusal `not-found`, `input-refused` */
export function addVacancy(context: ServiceContext, input: Input<'vacancies.add'>): Output<'vacancies.add'> {
  return mutate(context.workspace, { label: 'New vacancy', now: context.now() }, (tx) => {
    if (getBody(tx, input.bodyId) === undefined) throw notFound('body');
    assertOrder(input);
    const vacancy: Vacancy = { ...input, id: VacancyId.parse(context.makeId()), revision: 1 };
    insertVacancy(tx, vacancy);
    return vacancy;
  });
}

/** Answers `vacancies.update`. @throws Refusal `moved-on`, `not-found`, `input-refused` */
export function changeVacancy(context: ServiceContext, input: Input<'vacancies.update'>): Output<'vacancies.update'> {
  return mutate(context.workspace, { label: 'Changes to a vacancy', now: context.now() }, (tx) => {
    assertOrder(input);
    const vacancy = { ...requireVacancy(tx, input.id), ...input };
    return { ...vacancy, revision: updateVacancy(tx, vacancy) };
  });
}

/** Answers `vacancies.remove`. @throws Refusal `moved-on`, `not-found` */
export function dropVacancy(context: ServiceContext, input: Input<'vacancies.remove'>): Output<'vacancies.remove'> {
  const { bodyId } = requireVacancy(context.workspace, input.id);
  mutate(context.workspace, { label: 'Removal of a vacancy', now: context.now() }, (tx) =>
    removeVacancy(tx, input.id, input.revision),
  );
  return { bodyId };
}

/** Answers `vacancies.fill`. Rules [V1], [V4]. @throws Refusal `moved-on`, `not-found`, `input-refused` */
export function fillVacancy(context: ServiceContext, input: Input<'vacancies.fill'>): Output<'vacancies.fill'> {
  const { workspace } = context;
  const { personId, newPerson } = input;
  return mutate(workspace, { label: labelOf(workspace, input), now: context.now() }, (tx) => {
    const vacancy = requireVacancy(tx, input.id);
    const last = dayAfter(input.from, -1);
    if (vacancy.from !== null && vacancy.from > last) removeVacancy(tx, vacancy.id, input.revision);
    else updateVacancy(tx, { ...vacancy, revision: input.revision, to: last });
    const { organisationId, ward, voting } = vacancy;
    return addMembership(context, {
      ...{ bodyId: vacancy.bodyId, personId, ...(newPerson !== undefined && { newPerson }) },
      ...{ organisationId, ward, voting, from: input.from },
      ...{ role: null, capacity: 'member', votesOn: null, party: null, appointedById: null, deputyId: null },
      ...{ to: null, termEnds: null, leavingReason: null },
    });
  });
}

type Whoever = Pick<Input<'memberships.add'>, 'personId' | 'newPerson'>;

function labelOf(db: Readable, { personId, newPerson }: Whoever): string {
  return `Seat of ${personId === null ? (newPerson?.name ?? 'nobody') : nameOf(db, personId)}`;
}

/** Whoever takes a seat: somebody known, or a new person, of whom another may have the name ([V6]). */
function settlePerson(
  context: ServiceContext,
  tx: Tx,
  { personId, newPerson }: { readonly personId: PersonId | null; readonly newPerson: Whoever['newPerson'] | undefined },
): PersonId {
  if ((personId === null) === (newPerson === undefined)) {
    throw new Refusal('input-refused', 'Say who takes the seat: somebody known, or somebody new.');
  }
  if (newPerson === undefined || personId !== null) return PersonId.parse(personId);
  const id = PersonId.parse(context.makeId());
  const person: Person = { ...newPersonFacts, ...newPerson, id, revision: 1, importId: null };
  insertPerson(tx, person, context.makeId);
  return id;
}

/** The organisation that a seat is held for; one with a name that nobody has yet is made. */
function settleOrganisation(
  context: ServiceContext,
  tx: Tx,
  named: { readonly organisationId: OrganisationId | null; readonly newOrganisation: string | undefined },
): OrganisationId | null {
  const { organisationId, newOrganisation: name } = named;
  if (organisationId !== null || name === undefined) return organisationId;
  const known = findOrganisationByName(tx, name);
  if (known !== undefined) return known.id;
  const id = OrganisationId.parse(context.makeId());
  insertOrganisation(tx, { id, name, abbreviation: null, aliases: [], revision: 1, importId: null }, context.makeId);
  return id;
}

function assertFits(tx: Tx, seat: Omit<Membership, 'id'> & { readonly id: Membership['id'] | null }): void {
  assertOrder(seat);
  if (seat.deputyId === seat.personId)
    throw new Refusal('input-refused', 'Nobody is their own deputy. Choose another.');
  const other = findOverlap(seat, listSeats(tx, seat.personId));
  if (other === null) return;
  const body = getBody(tx, seat.bodyId)?.name ?? 'this body';
  throw new Refusal(
    'input-refused',
    `${nameOf(tx, seat.personId)} already has a seat on ${body}, ${describeStretch(other)}. Change the days of one of the two.`,
  );
}

function assertOrder({ from, to }: { readonly from: IsoDate | null; readonly to: IsoDate | null }): void {
  if (from === null || to === null || from <= to) return;
  throw new Refusal(
    'input-refused',
    `The last day, ${formatLongDate(to)}, comes before the first, ${formatLongDate(from)}. Put them right.`,
  );
}

function dayAfter(day: IsoDate, days: number): IsoDate {
  return IsoDate.parse(Temporal.PlainDate.from(day).add({ days }).toString());
}

function nameOf(db: Readable, id: Membership['personId']): string {
  const person = getPerson(db, id);
  if (person === undefined) throw notFound('person');
  return person.name;
}

function requireSeat(db: Readable, id: MembershipId): Membership {
  const seat = getMembership(db, id);
  if (seat === undefined) throw notFound('membership');
  return seat;
}

function requireVacancy(db: Readable, id: VacancyId): Vacancy {
  const vacancy = getVacancy(db, id);
  if (vacancy === undefined) throw notFound('vacancy');
  return vacancy;
}
