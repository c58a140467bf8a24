import { Membership, type Organisation, type Person } from '../../shared/domain/body.ts';
import type { BodyId, MembershipId, PersonId } from '../../shared/domain/ids.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable, Row } from './file/connection.ts';
import { getOrganisation } from './organisations.ts';
import { getPerson } from './people.ts';

/** Stores a new seat on a body. */
export function insertMembership(tx: Tx, membership: Membership): void {
  tx.insert('memberships', {
    id: membership.id,
    body_id: membership.bodyId,
    person_id: membership.personId,
    ...toRow(membership),
    import_id: membership.importId,
    revision: membership.revision,
  });
}

/** Stores changed facts of a seat; answers the new revision. @throws Refusal `moved-on`, `not-found` */
export function updateMembership(tx: Tx, membership: Membership): number {
  return tx.update('memberships', membership.id, membership.revision, {
    person_id: membership.personId,
    ...toRow(membership),
  });
}

/** Removes a seat as if it had never been. @throws Refusal `moved-on`, `not-found` */
export function removeMembership(tx: Tx, id: MembershipId, revision: number): void {
  tx.remove('memberships', id, revision);
}

/** A seat by its id, or undefined. */
export function getMembership(db: Readable, id: MembershipId): Membership | undefined {
  const row = db.get('SELECT * FROM memberships WHERE id = ?', id);
  return row && fromRow(row);
}

function toRow(membership: Membership): Row {
  return {
    organisation_id: membership.organisationId,
    role: membership.role,
    capacity: membership.capacity,
    voting: membership.voting ? 1 : 0,
    votes_on: membership.votesOn,
    party: membership.party,
    ward: membership.ward,
    appointed_by_id: membership.appointedById,
    deputy_id: membership.deputyId,
    from_day: membership.from,
    to_day: membership.to,
    term_ends: membership.termEnds,
    leaving_reason: membership.leavingReason,
  };
}

/** Makes a seat one for another organisation, or for none. */
export function seatFor(tx: Tx, membership: Membership, organisationId: Membership['organisationId']): void {
  tx.update('memberships', membership.id, membership.revision, { organisation_id: organisationId });
}

/** Every seat of a body, ended ones too, in the order they were made. */
export function listMemberships(db: Readable, bodyId: BodyId): Membership[] {
  return db.all('SELECT * FROM memberships WHERE body_id = ? ORDER BY id', bodyId).map(fromRow);
}

/** Every seat of a person, on whatever body, in the order they were made. */
export function listSeats(db: Readable, personId: PersonId): Membership[] {
  return db.all('SELECT * FROM memberships WHERE person_id = ? ORDER BY id', personId).map(fromRow);
}

/** A body's seats with who sits on them and for whom. */
export function listMembers(
  db: Readable,
  bodyId: BodyId,
): { membership: Membership; person: Person; organisation: Organisation | null }[] {
  return listMemberships(db, bodyId).flatMap((membership) => {
    const person = getPerson(db, membership.personId);
    if (person === undefined) return [];
    const { organisationId } = membership;
    const organisation = organisationId === null ? null : (getOrganisation(db, organisationId) ?? null);
    return [{ membership, person, organisation }];
  });
}

function fromRow(row: Columns): Membership {
  return Membership.parse({
    id: row['id'],
    bodyId: row['body_id'],
    personId: row['person_id'],
    organisationId: row['organisation_id'],
    role: row['role'],
    capacity: row['capacity'],
    voting: row['voting'] === 1,
    votesOn: row['votes_on'],
    party: row['party'],
    ward: row['ward'],
    appointedById: row['appointed_by_id'],
    deputyId: row['deputy_id'],
    termEnds: row['term_ends'],
    leavingReason: row['leaving_reason'],
    from: row['from_day'],
    to: row['to_day'],
    importId: row['import_id'],
    revision: row['revision'],
  });
}
