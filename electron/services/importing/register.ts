import {
  type Membership,
  type Organisation,
  type Person,
  newMembershipFacts,
  newPersonFacts,
} from '../../../shared/domain/body.ts';
import {
  MembershipId,
  OrganisationId,
  PersonId,
  type BodyId,
  type ImportId,
  type MakeId,
} from '../../../shared/domain/ids.ts';
import { initialsOf } from '../../../shared/text/names.ts';
import type { DraftAttendance } from '../../../shared/reading/draft.ts';
import type { Tx } from '../../store/change-set.ts';
import { insertMembership, listMembers, listSeats } from '../../store/memberships.ts';
import { findOrganisationByName, insertOrganisation } from '../../store/organisations.ts';
import { addAlias, findPeopleByName, insertPerson } from '../../store/people.ts';

/** Whom the attendance of an import means: found where the workspace knows them, made where it does not. */
export interface Register {
  /** The organisation of that name. */
  readonly organisation: (name: string) => OrganisationId;
  /** The person; null where several fit, which is for the clerk to say. */
  readonly person: (row: DraftAttendance, organisationId: OrganisationId | null) => PersonId | null;
  /** Gives a person a seat on the body that is being imported, unless they sit there. */
  readonly seat: (personId: PersonId, organisationId: OrganisationId | null, role: string | null) => void;
}

/** A person with the organisations that they sit for on this body. */
interface Known {
  readonly person: Person;
  readonly organisations: Set<OrganisationId | null>;
}

/**
 * Opens the register for one body. A person is the same when name and organisation are: a name alone proves nothing
 * where another organisation has somebody of that name. A shortened first name (`S Goodall` for Sally Goodall) counts
 * when exactly one member of the same organisation fits; the printed form is then kept as another name of theirs.
 */
export function openRegister(tx: Tx, makeId: MakeId, importId: ImportId, bodyId: BodyId): Register {
  const organisations = new Map<string, OrganisationId>();
  const known: Known[] = [];
  const seated = new Set<PersonId>();
  for (const { membership, person } of listMembers(tx, bodyId)) {
    seated.add(person.id);
    remember(known, person, membership.organisationId);
  }

  const organisation = (name: string): OrganisationId => {
    const key = name.trim().toLowerCase();
    const found = organisations.get(key) ?? findOrganisationByName(tx, name.trim())?.id;
    if (found !== undefined) {
      organisations.set(key, found);
      return found;
    }
    const made: Organisation = {
      id: OrganisationId.parse(makeId()),
      name: name.trim(),
      abbreviation: null,
      aliases: [],
      revision: 1,
      importId,
    };
    insertOrganisation(tx, made, makeId);
    organisations.set(key, made.id);
    return made.id;
  };

  const make = (row: DraftAttendance, organisationId: OrganisationId | null): PersonId => {
    const person: Person = {
      ...newPersonFacts,
      id: PersonId.parse(makeId()),
      title: row.title,
      name: row.name,
      revision: 1,
      importId,
    };
    insertPerson(tx, person, makeId);
    remember(known, person, organisationId);
    return person.id;
  };

  const person = (row: DraftAttendance, organisationId: OrganisationId | null): PersonId | null => {
    const fits = ({ organisations: theirs }: Known): boolean =>
      organisationId === null || theirs.has(null) || theirs.has(organisationId);
    const named = known.filter((one) => namesOf(one.person).includes(fold(row.name)) && fits(one));
    if (named.length > 1) return null;
    if (named[0] !== undefined) {
      named[0].organisations.add(organisationId);
      return named[0].person.id;
    }
    const shortened = known.filter(
      (one) =>
        organisationId !== null && one.organisations.has(organisationId) && isShortened(one.person.name, row.name),
    );
    const [only] = shortened;
    if (shortened.length === 1 && only !== undefined) {
      addAlias(tx, only.person, row.name, makeId);
      return only.person.id;
    }
    // Somebody of another body of this workspace: the name must be theirs alone, and they must have no seat that says otherwise.
    const elsewhere = findPeopleByName(tx, row.name).filter(
      (one) => !known.some((other) => other.person.id === one.id),
    );
    if (elsewhere.length === 1 && elsewhere[0] !== undefined && sitsFor(tx, elsewhere[0].id, organisationId)) {
      remember(known, elsewhere[0], organisationId);
      return elsewhere[0].id;
    }
    return make(row, organisationId);
  };

  const seat: Register['seat'] = (personId, organisationId, role) => {
    if (seated.has(personId)) return;
    seated.add(personId);
    const membership: Membership = {
      ...newMembershipFacts,
      ...{ id: MembershipId.parse(makeId()), bodyId, personId, organisationId, role },
      ...{ revision: 1, importId },
    };
    insertMembership(tx, membership);
  };

  return { organisation, person, seat };
}

function remember(known: Known[], person: Person, organisationId: OrganisationId | null): void {
  const found = known.find((one) => one.person.id === person.id);
  if (found === undefined) known.push({ person, organisations: new Set([organisationId]) });
  else found.organisations.add(organisationId);
}

function sitsFor(tx: Tx, personId: PersonId, organisationId: OrganisationId | null): boolean {
  return listSeats(tx, personId).some((seat) => seat.organisationId === null || seat.organisationId === organisationId);
}

function namesOf(person: Person): string[] {
  return [person.name, ...person.aliases].map(fold);
}

function fold(name: string): string {
  return name
    .replaceAll(/[.\s]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether one of two names is the other with first names cut to initials: `S Goodall` and `Sally Goodall`. */
function isShortened(one: string, other: string): boolean {
  const surname = (name: string) => fold(name).split(' ').at(-1);
  const hasInitial = (name: string) => /^\p{L}\.?(?:\s|$)/u.test(name.trim());
  return (
    surname(one) === surname(other) &&
    hasInitial(one) !== hasInitial(other) &&
    initialsOf(one).charAt(0) === initialsOf(other).charAt(0)
  );
}
