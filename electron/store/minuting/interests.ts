import type { InterestId, MeetingId, PersonId, StandingInterestId } from '../../../shared/domain/ids.ts';
import { Interest, StandingInterest } from '../../../shared/domain/minuting/records.ts';
import type { Tx } from '../change-set.ts';
import type { Columns, Readable, Row } from '../file/connection.ts';

/** Stores a new declaration. */
export function insertInterest(tx: Tx, interest: Interest): void {
  const { id, meetingId, position, revision } = interest;
  tx.insert('interests', { id, meeting_id: meetingId, position, ...toRow(interest), revision });
}

/** Stores a declaration as it reads now; answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function updateInterest(tx: Tx, interest: Interest, revision: number | null): number {
  return tx.update('interests', interest.id, revision, toRow(interest));
}

/** Takes a declaration away. @throws Refusal `moved-on`, `not-found` */
export function removeInterest(tx: Tx, id: InterestId, revision: number): void {
  tx.remove('interests', id, revision);
}

/** A declaration by its id, or undefined. */
export function getInterest(db: Readable, id: InterestId): Interest | undefined {
  const row = db.get('SELECT * FROM interests WHERE id = ?', id);
  return row && fromRow(row);
}

/** What was declared at a meeting, in order. */
export function listInterests(db: Readable, meetingId: MeetingId): Interest[] {
  return db.all('SELECT * FROM interests WHERE meeting_id = ? ORDER BY position, id', meetingId).map(fromRow);
}

/** Stores a new standing interest. */
export function insertStanding(tx: Tx, standing: StandingInterest): void {
  const { id, personId, revision } = standing;
  tx.insert('standing_interests', { id, person_id: personId, ...standingToRow(standing), revision });
}

/** Stores a standing interest as it reads now; answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function updateStanding(tx: Tx, standing: StandingInterest, revision: number | null): number {
  return tx.update('standing_interests', standing.id, revision, standingToRow(standing));
}

/** Takes a standing interest away. @throws Refusal `moved-on`, `not-found` */
export function removeStanding(tx: Tx, id: StandingInterestId, revision: number): void {
  tx.remove('standing_interests', id, revision);
}

/** A standing interest by its id, or undefined. */
export function getStanding(db: Readable, id: StandingInterestId): StandingInterest | undefined {
  const row = db.get('SELECT * FROM standing_interests WHERE id = ?', id);
  return row && standingFromRow(row);
}

/** The standing interests of a person. */
export function listStandingOf(db: Readable, personId: PersonId): StandingInterest[] {
  return db
    .all('SELECT * FROM standing_interests WHERE person_id = ? ORDER BY from_day, id', personId)
    .map(standingFromRow);
}

function toRow(interest: Interest): Row {
  return {
    attendance_id: interest.attendanceId,
    person_id: interest.personId,
    printed_name: interest.printedName,
    agenda_item_id: interest.agendaItemId,
    minute_id: interest.minuteId,
    kind: interest.kind,
    nature: interest.nature,
    allows: interest.allows,
    dispensation: interest.dispensation,
    dispensation_on: interest.dispensationOn,
    declared_during: interest.declaredDuring ? 1 : 0,
    withdrew: interest.withdrew ? 1 : 0,
  };
}

function fromRow(row: Columns): Interest {
  return Interest.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    attendanceId: row['attendance_id'],
    personId: row['person_id'],
    printedName: row['printed_name'],
    agendaItemId: row['agenda_item_id'],
    minuteId: row['minute_id'],
    position: row['position'],
    kind: row['kind'],
    nature: row['nature'],
    allows: row['allows'],
    dispensation: row['dispensation'],
    dispensationOn: row['dispensation_on'],
    declaredDuring: row['declared_during'] === 1,
    withdrew: row['withdrew'] === 1,
    revision: row['revision'],
  });
}

function standingToRow({ bodyId, kind, nature, from, to }: StandingInterest): Row {
  return { body_id: bodyId, kind, nature, from_day: from, to_day: to };
}

function standingFromRow(row: Columns): StandingInterest {
  return StandingInterest.parse({
    id: row['id'],
    personId: row['person_id'],
    bodyId: row['body_id'],
    kind: row['kind'],
    nature: row['nature'],
    from: row['from_day'],
    to: row['to_day'],
    revision: row['revision'],
  });
}
