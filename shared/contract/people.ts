import { z } from 'zod';
import {
  ActorGroup,
  Affiliation,
  BodyOrganisation,
  Capacity,
  FormerName,
  Membership,
  Organisation,
  OrganisationStanding,
  Person,
  Vacancy,
} from '../domain/body.ts';
import { IsoDate } from '../domain/calendar.ts';
import { OrganisationHoldings } from '../domain/seats/holdings.ts';
import {
  AffiliationId,
  BodyId,
  BodyNameId,
  GroupId,
  MembershipId,
  OrganisationId,
  PersonId,
  VacancyId,
} from '../domain/ids.ts';
import { Nothing, storeOperation } from './operation.ts';

const line = (most: number) => z.string().trim().min(1).max(most);
const words = (most: number) => line(most).nullable();
const day = IsoDate.nullable();
const revision = z.int().min(1);

/** A person as a list shows them. */
export const PersonRow = z.object({
  person: Person,
  /** The bodies that the person sits on today, by name. */
  seats: z.array(z.object({ bodyId: BodyId, bodyName: z.string(), role: z.string().nullable() })),
  organisations: z.array(z.string()),
  openActions: z.int().min(0),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** All that the workspace knows of a person. */
export const PersonPage = z.object({
  person: Person,
  seats: z.array(z.object({ membership: Membership, bodyName: z.string(), organisationName: z.string().nullable() })),
  affiliations: z.array(z.object({ affiliation: Affiliation, organisationName: z.string() })),
  groups: z.array(z.object({ id: GroupId, name: z.string() })),
  attendances: z.int().min(0),
  openActions: z.int().min(0),
  /** Others who share a name with this person. */
  sameName: z.array(Person),
});
export type PersonPage = z.infer<typeof PersonPage>;

const personFacts = {
  title: words(60),
  name: line(200),
  aliases: z.array(line(200)).max(50),
  office: words(200),
  email: z.email().max(200).nullable(),
  telephone: words(60),
  note: words(2000),
};
const organisationFacts = { name: line(300), abbreviation: words(60), aliases: z.array(line(300)).max(50) };
const seatFacts = {
  organisationId: OrganisationId.nullable(),
  /** The name of an organisation that is made with the seat where no other has it; with `organisationId` null only. */
  newOrganisation: z.exactOptional(line(300)),
  role: words(120),
  capacity: Capacity,
  voting: z.boolean(),
  votesOn: words(300),
  party: words(120),
  ward: words(120),
  appointedById: OrganisationId.nullable(),
  deputyId: PersonId.nullable(),
  from: day,
  to: day,
  termEnds: day,
  leavingReason: words(300),
};
/** A person who is there, or one who is made in the same step: exactly one of the two. */
const whoever = {
  personId: PersonId.nullable(),
  newPerson: z.exactOptional(z.strictObject({ title: words(60), name: line(200), office: words(200) })),
};
const vacancyFacts = {
  organisationId: OrganisationId.nullable(),
  ward: words(120),
  note: words(300),
  voting: z.boolean(),
  from: day,
  to: day,
};

export const peopleOperations = {
  'people.list': storeOperation(z.strictObject({ today: IsoDate }), z.array(PersonRow)),
  'people.get': storeOperation(z.strictObject({ id: PersonId, today: IsoDate }), PersonPage),
  'people.create': storeOperation(z.strictObject(personFacts), Person),
  'people.update': storeOperation(z.strictObject({ id: PersonId, revision, ...personFacts }), Person),
  /** Makes several records of one person into one. Rule [V5]. */
  'people.merge': storeOperation(
    z.strictObject({ keepId: PersonId, otherIds: z.array(PersonId).min(1).max(20) }),
    Person,
  ),
  /** Only for someone whom nothing points at. Rule [V7]. */
  'people.remove': storeOperation(z.strictObject({ id: PersonId, revision }), Nothing),
  'affiliations.add': storeOperation(
    z.strictObject({ personId: PersonId, organisationId: OrganisationId, nature: words(120), from: day, to: day }),
    Affiliation,
  ),
  'affiliations.remove': storeOperation(z.strictObject({ id: AffiliationId, revision }), Nothing),

  'organisations.list': storeOperation(Nothing, z.array(Organisation)),
  /** An organisation with how many records mean it. */
  'organisations.get': storeOperation(
    z.strictObject({ id: OrganisationId }),
    z.object({ organisation: Organisation, holdings: OrganisationHoldings }),
  ),
  'organisations.create': storeOperation(z.strictObject(organisationFacts), Organisation),
  'organisations.update': storeOperation(
    z.strictObject({ id: OrganisationId, revision, ...organisationFacts }),
    Organisation,
  ),
  'organisations.merge': storeOperation(
    z.strictObject({ keepId: OrganisationId, otherIds: z.array(OrganisationId).min(1).max(20) }),
    Organisation,
  ),
  /** Only for one that nothing means. Rule [V10]. */
  'organisations.remove': storeOperation(z.strictObject({ id: OrganisationId, revision }), Nothing),

  /** A new seat, of somebody known or of somebody who is made with it. Overlaps are refused with the reason ([V1]). */
  'memberships.add': storeOperation(z.strictObject({ bodyId: BodyId, ...whoever, ...seatFacts }), Membership),
  'memberships.update': storeOperation(z.strictObject({ id: MembershipId, revision, ...seatFacts }), Membership),
  /** Ends a seat; `leavesVacancy` keeps it as a seat without a person. Rule [V2]. */
  'memberships.end': storeOperation(
    z.strictObject({ id: MembershipId, revision, to: IsoDate, reason: words(300), leavesVacancy: z.boolean() }),
    Membership,
  ),
  'memberships.remove': storeOperation(z.strictObject({ id: MembershipId, revision }), z.object({ bodyId: BodyId })),
  'vacancies.list': storeOperation(z.strictObject({ bodyId: BodyId }), z.array(Vacancy)),
  'vacancies.add': storeOperation(z.strictObject({ bodyId: BodyId, ...vacancyFacts }), Vacancy),
  'vacancies.update': storeOperation(z.strictObject({ id: VacancyId, revision, ...vacancyFacts }), Vacancy),
  'vacancies.remove': storeOperation(z.strictObject({ id: VacancyId, revision }), z.object({ bodyId: BodyId })),
  /** Somebody takes the seat from a day on. Rule [V4]. */
  'vacancies.fill': storeOperation(z.strictObject({ id: VacancyId, revision, ...whoever, from: IsoDate }), Membership),

  /** Groups of a body and those known to all. */
  'groups.list': storeOperation(z.strictObject({ bodyId: BodyId.nullable() }), z.array(ActorGroup)),
  'groups.save': storeOperation(
    z.strictObject({
      id: GroupId.nullable(),
      revision: revision.nullable(),
      bodyId: BodyId.nullable(),
      name: line(200),
      note: words(1000),
      people: z.array(PersonId).max(500),
    }),
    ActorGroup,
  ),
  'groups.remove': storeOperation(z.strictObject({ id: GroupId, revision }), Nothing),

  'bodyOrganisations.list': storeOperation(z.strictObject({ bodyId: BodyId }), z.array(BodyOrganisation)),
  /** The organisations of a body, each with what it is to it; replaces what was there. */
  'bodyOrganisations.save': storeOperation(
    z.strictObject({
      bodyId: BodyId,
      organisations: z
        .array(
          z.strictObject({
            organisationId: OrganisationId,
            standing: OrganisationStanding,
            seats: z.int().min(0).max(1000).nullable(),
          }),
        )
        .max(200),
    }),
    z.array(BodyOrganisation),
  ),
  'formerNames.list': storeOperation(z.strictObject({ bodyId: BodyId }), z.array(FormerName)),
  'formerNames.add': storeOperation(
    z.strictObject({ bodyId: BodyId, name: line(300), shortName: words(60), until: day }),
    FormerName,
  ),
  'formerNames.remove': storeOperation(z.strictObject({ id: BodyNameId, revision }), Nothing),
};
