import { Membership, type Organisation, type Person } from '../../shared/domain/body.ts';
import type { BodyId, PersonId } from '../../shared/domain/ids.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable } from './file/connection.ts';
import { getOrganisation } from './organisations.ts';
import { getPerson } from './people.ts';

/** Stores a new seat on a body. */
export function insertMembership(tx: Tx, membership: Membership): void {
  tx.insert('memberships', {
    id: membership.id,
    body_id: membership.bodyId,
    person_id: membership.personId,
    organisation_id: membership.organisationId,
    role: membership.role,
    voting: membership.voting ? 1 : 0,
    from_day: membership.from,
    to_day: membership.to,
    import_id: membership.importId,
    revision: membership.revision,
  });
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
    voting: row['voting'] === 1,
    from: row['from_day'],
    to: row['to_day'],
    importId: row['import_id'],
    revision: row['revision'],
  });
}
