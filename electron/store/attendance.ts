import { type AttendanceId, type MeetingId, PersonId } from '../../shared/domain/ids.ts';
import { Attendance, type Meeting } from '../../shared/domain/meeting.ts';
import type { Tx } from './change-set.ts';
import { parseJson, type Columns, type Readable, type Row } from './file/connection.ts';
import { leaveAttendance } from './minuting/room-pointers.ts';

/** Stores somebody's attendance at a meeting. */
export function insertAttendance(tx: Tx, attendance: Attendance): void {
  tx.insert('attendance', {
    id: attendance.id,
    meeting_id: attendance.meetingId,
    ...toRow(attendance),
    import_id: attendance.importId,
    revision: attendance.revision,
  });
}

/** Stores changed facts; answers the new revision. @throws Refusal `moved-on`, `not-found` */
export function updateAttendance(tx: Tx, attendance: Attendance): number {
  return tx.update('attendance', attendance.id, attendance.revision, toRow(attendance));
}

/** Takes somebody off the attendance. @throws Refusal `moved-on`, `not-found` */
export function removeAttendance(tx: Tx, id: AttendanceId, revision: number): void {
  leaveAttendance(tx, id);
  tx.remove('attendance', id, revision);
}

/** One attendance by its id, or undefined. */
export function getAttendance(db: Readable, id: AttendanceId): Attendance | undefined {
  const row = db.get('SELECT * FROM attendance WHERE id = ?', id);
  return row && fromRow(row);
}

/** The attendance of a meeting in order. */
export function listAttendance(db: Readable, meetingId: MeetingId): Attendance[] {
  return db.all('SELECT * FROM attendance WHERE meeting_id = ? ORDER BY position, id', meetingId).map(fromRow);
}

/** Everybody whom the workspace knows from other meetings of the body, with the organisation printed last, latest first. */
export function listEarlierAttenders(
  db: Readable,
  { id, bodyId }: Pick<Meeting, 'id' | 'bodyId'>,
): { readonly personId: PersonId; readonly organisationName: string | null }[] {
  return db
    .all(
      `SELECT attendance.person_id, attendance.organisation_name, MAX(meetings.held_on) AS latest
       FROM attendance JOIN meetings ON meetings.id = attendance.meeting_id
       WHERE meetings.body_id = ? AND meetings.id <> ? AND attendance.person_id IS NOT NULL
       GROUP BY attendance.person_id ORDER BY latest DESC, attendance.person_id`,
      bodyId,
      id,
    )
    .map((row) => ({
      personId: PersonId.parse(row['person_id']),
      organisationName: Attendance.shape.organisationName.parse(row['organisation_name']),
    }));
}

function toRow(attendance: Attendance): Row {
  return {
    position: attendance.position,
    presence: attendance.presence,
    class: attendance.class,
    mode: attendance.mode,
    printed_name: attendance.printedName,
    person_id: attendance.personId,
    organisation_name: attendance.organisationName,
    organisation_id: attendance.organisationId,
    role: attendance.role,
    representing: attendance.representing,
    reason: attendance.reason,
    representing_id: attendance.representingId,
    office: attendance.office,
    voting: attendance.voting,
    votes_on: attendance.votesOn,
    items: JSON.stringify(attendance.items),
    arrived_at: attendance.arrivedAt,
    left_at: attendance.leftAt,
    movements: JSON.stringify(attendance.movements),
  };
}

function fromRow(row: Columns): Attendance {
  return Attendance.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    position: row['position'],
    presence: row['presence'],
    class: row['class'],
    mode: row['mode'],
    printedName: row['printed_name'],
    personId: row['person_id'],
    organisationName: row['organisation_name'],
    organisationId: row['organisation_id'],
    role: row['role'],
    representing: row['representing'],
    reason: row['reason'],
    representingId: row['representing_id'],
    office: row['office'],
    voting: row['voting'],
    votesOn: row['votes_on'],
    items: parseJson(row['items']),
    arrivedAt: row['arrived_at'],
    leftAt: row['left_at'],
    movements: parseJson(row['movements']),
    importId: row['import_id'],
    revision: row['revision'],
  });
}
