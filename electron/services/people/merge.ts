import type { Input, Output } from '../../../shared/contract/index.ts';
import type { Membership, Organisation, Person } from '../../../shared/domain/body.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { overlaps } from '../../../shared/domain/seats/seats.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import { listSeats, removeMembership, updateMembership } from '../../store/memberships.ts';
import {
  getOrganisation,
  pointOrganisation,
  removeOrganisation,
  updateOrganisation,
} from '../../store/organisations.ts';
import { getPerson, pointPerson, putAliases, removePerson, updatePerson } from '../../store/people.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';

/** Answers `people.merge`. Rule [V5]. @throws Refusal `not-found`, `input-refused` where one is named twice */
export function mergePeople(context: ServiceContext, input: Input<'people.merge'>): Output<'people.merge'> {
  const { workspace } = context;
  assertOthers(input.keepId, input.otherIds);
  const kept = getPerson(workspace, input.keepId);
  if (kept === undefined) throw notFound('person');
  return mutate(workspace, { label: `Joining records of ${kept.name}`, now: context.now() }, (tx) => {
    let person: Person = kept;
    for (const id of input.otherIds) {
      const other = getPerson(tx, id);
      if (other === undefined) throw notFound('person');
      person = joinPeople(person, other);
      joinSeats(tx, kept.id, other.id);
      pointPerson(tx, other.id, kept.id);
      removePerson(tx, other.id, null);
    }
    const revision = updatePerson(tx, person);
    putAliases(tx, person, context.makeId);
    return { ...person, revision };
  });
}

/** Answers `organisations.merge`: as [V5] says of people. @throws Refusal `not-found`, `input-refused` */
export function mergeOrganisations(
  context: ServiceContext,
  input: Input<'organisations.merge'>,
): Output<'organisations.merge'> {
  const { workspace } = context;
  assertOthers(input.keepId, input.otherIds);
  const kept = getOrganisation(workspace, input.keepId);
  if (kept === undefined) throw notFound('organisation');
  return mutate(workspace, { label: `Joining records of ${kept.name}`, now: context.now() }, (tx) => {
    let organisation: Organisation = kept;
    for (const id of input.otherIds) {
      const other = getOrganisation(tx, id);
      if (other === undefined) throw notFound('organisation');
      const names = [other.name, ...(other.abbreviation === null ? [] : [other.abbreviation]), ...other.aliases];
      const abbreviation = organisation.abbreviation ?? other.abbreviation;
      const known = new Set([organisation.name, abbreviation, ...organisation.aliases]);
      const aliases = [...organisation.aliases, ...names.filter((name) => !known.has(name))];
      organisation = { ...organisation, abbreviation, aliases: [...new Set(aliases)] };
      pointOrganisation(tx, other.id, kept.id);
      removeOrganisation(tx, other.id, null);
    }
    return { ...organisation, revision: updateOrganisation(tx, organisation, context.makeId) };
  });
}

function joinPeople(kept: Person, other: Person): Person {
  const printed = other.title === null ? [] : [`${other.title} ${other.name}`];
  const known = new Set([kept.name, ...kept.aliases]);
  const further = [other.name, ...printed, ...other.aliases].filter((name) => !known.has(name));
  return {
    ...kept,
    title: kept.title ?? other.title,
    aliases: [...kept.aliases, ...new Set(further)],
    office: kept.office ?? other.office,
    email: kept.email ?? other.email,
    telephone: kept.telephone ?? other.telephone,
    note: [kept.note, other.note].filter((note) => note !== null).join('\n') || null,
  };
}

/** Seats of both that would overlap become one, with the days of both. */
function joinSeats(tx: Tx, keptId: PersonId, otherId: PersonId): void {
  for (const seat of listSeats(tx, otherId)) {
    let moved: Membership = { ...seat, personId: keptId };
    const twins = listSeats(tx, keptId).filter(
      (own) => own.bodyId === seat.bodyId && own.capacity === seat.capacity && overlaps(own, moved),
    );
    for (const twin of twins) {
      moved = {
        ...moved,
        organisationId: twin.organisationId ?? moved.organisationId,
        role: twin.role ?? moved.role,
        from: twin.from === null || moved.from === null ? null : earlier(twin.from, moved.from),
        to: twin.to === null || moved.to === null ? null : later(twin.to, moved.to),
      };
      removeMembership(tx, twin.id, twin.revision);
    }
    updateMembership(tx, { ...moved, deputyId: moved.deputyId === keptId ? null : moved.deputyId });
  }
}

const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);
const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

function assertOthers(keepId: string, otherIds: readonly string[]): void {
  if (otherIds.includes(keepId) || new Set(otherIds).size < otherIds.length) {
    throw new Refusal('input-refused', 'Choose two different records to join.');
  }
}
