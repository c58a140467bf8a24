import { MeetingRow } from '../../shared/contract/meetings.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import type { BodyId, MeetingId } from '../../shared/domain/ids.ts';
import { Meeting } from '../../shared/domain/meeting.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable, Row, SqlValue } from './file/connection.ts';

/** Stores a new meeting. */
export function insertMeeting(tx: Tx, meeting: Meeting): void {
  tx.insert('meetings', {
    id: meeting.id,
    body_id: meeting.bodyId,
    ...toRow(meeting),
    import_id: meeting.importId,
    revision: meeting.revision,
  });
}

/** Stores a meeting's facts; its body never changes. Answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function updateMeeting(tx: Tx, meeting: Meeting): number {
  return tx.update('meetings', meeting.id, meeting.revision, toRow(meeting));
}

/** A meeting by its id, or undefined. */
export function getMeeting(db: Readable, id: MeetingId): Meeting | undefined {
  const row = db.get('SELECT * FROM meetings WHERE id = ?', id);
  return row && fromRow(row);
}

/** The meetings of a body on a day. */
export function findMeetings(db: Readable, bodyId: BodyId, heldOn: IsoDate): Meeting[] {
  return db.all('SELECT * FROM meetings WHERE body_id = ? AND held_on = ? ORDER BY id', bodyId, heldOn).map(fromRow);
}

/** The meetings of a body, or of all, from a day to a day, both included, by day. */
export function listMeetingsBetween(db: Readable, bodyId: BodyId | null, from: IsoDate, to: IsoDate): Meeting[] {
  const rows =
    bodyId === null
      ? db.all('SELECT * FROM meetings WHERE held_on BETWEEN ? AND ? ORDER BY held_on, id', from, to)
      : db.all(
          'SELECT * FROM meetings WHERE body_id = ? AND held_on BETWEEN ? AND ? ORDER BY held_on, id',
          ...[bodyId, from, to],
        );
  return rows.map(fromRow);
}

/** The meetings of a body, by day; those without a day last. */
export function listMeetingsOf(db: Readable, bodyId: BodyId): Meeting[] {
  return db.all('SELECT * FROM meetings WHERE body_id = ? ORDER BY held_on IS NULL, held_on, id', bodyId).map(fromRow);
}

/** The days of the annual meetings of a body that were not called off, in order. */
export function listAnnualDays(db: Readable, bodyId: BodyId): IsoDate[] {
  const rows = db.all(
    `SELECT held_on FROM meetings
     WHERE body_id = ? AND kind = 'annual' AND held_on IS NOT NULL AND called_off IS NULL ORDER BY held_on`,
    bodyId,
  );
  return rows.map((row) => IsoDate.parse(row['held_on']));
}

const rowColumns = `
  SELECT meetings.id, meetings.body_id, bodies.name AS body_name, meetings.title, meetings.held_on,
    meetings.kind, meetings.starts_at, meetings.venue, meetings.called_off,
    (SELECT count(*) FROM minutes WHERE minutes.meeting_id = meetings.id) AS minutes,
    (SELECT number FROM minutes WHERE minutes.meeting_id = meetings.id AND number IS NOT NULL
      ORDER BY position LIMIT 1) AS first_number,
    (SELECT number FROM minutes WHERE minutes.meeting_id = meetings.id AND number IS NOT NULL
      ORDER BY position DESC LIMIT 1) AS last_number,
    (SELECT count(*) FROM import_doubts
      WHERE import_doubts.meeting_id = meetings.id AND settled_at IS NULL AND weight = 'high') AS doubts
  FROM meetings JOIN bodies ON bodies.id = meetings.body_id`;

/** Meetings of a body, or of all, newest first; those without a day come first, since someone has to give them one. */
export function listMeetingRows(db: Readable, bodyId: BodyId | null): MeetingRow[] {
  const order = 'ORDER BY meetings.held_on IS NULL DESC, meetings.held_on DESC, meetings.id DESC';
  return bodyId === null
    ? toMeetingRows(db, `${rowColumns} ${order}`)
    : toMeetingRows(db, `${rowColumns} WHERE meetings.body_id = ? ${order}`, bodyId);
}

/** Meetings on or after a day, soonest first. */
export function listUpcoming(db: Readable, today: IsoDate): MeetingRow[] {
  return toMeetingRows(db, `${rowColumns} WHERE held_on >= ? ORDER BY held_on, meetings.id`, today);
}

/** The latest meetings before a day, newest first. */
export function listRecent(db: Readable, today: IsoDate, limit: number): MeetingRow[] {
  return toMeetingRows(db, `${rowColumns} WHERE held_on < ? ORDER BY held_on DESC, meetings.id LIMIT ?`, today, limit);
}

/** Meetings that an import left doubts in which nobody has settled, newest first; what was only tidied is none. */
export function listInDoubt(db: Readable): MeetingRow[] {
  return toMeetingRows(
    db,
    `${rowColumns} WHERE meetings.id IN (SELECT meeting_id FROM import_doubts WHERE settled_at IS NULL AND weight = 'high')
     ORDER BY held_on DESC, meetings.id`,
  );
}

function toMeetingRows(db: Readable, sql: string, ...parameters: readonly SqlValue[]): MeetingRow[] {
  return db.all(sql, ...parameters).map((row) =>
    MeetingRow.parse({
      id: row['id'],
      bodyId: row['body_id'],
      bodyName: row['body_name'],
      title: row['title'],
      heldOn: row['held_on'],
      kind: row['kind'],
      startsAt: row['starts_at'],
      venue: row['venue'],
      calledOff: row['called_off'],
      minutes: row['minutes'],
      firstNumber: row['first_number'],
      lastNumber: row['last_number'],
      doubts: row['doubts'],
    }),
  );
}

function toRow(meeting: Meeting): Row {
  return {
    title: meeting.title,
    kind: meeting.kind,
    held_on: meeting.heldOn,
    starts_at: meeting.startsAt,
    ends_at: meeting.endsAt,
    venue: meeting.venue,
    room: meeting.room,
    venue_confirmed: meeting.venueConfirmed ? 1 : 0,
    called_off: meeting.calledOff,
    called_off_reason: meeting.calledOffReason,
    moved_from: meeting.movedFrom,
    agenda_numbered: meeting.agendaNumbered ? 1 : 0,
    public_count: meeting.publicCount,
    press_count: meeting.pressCount,
    opened_at: meeting.openedAt,
    closed_at: meeting.closedAt,
    locked: meeting.locked ? 1 : 0,
    notes_held: meeting.notesHeld,
  };
}

function fromRow(row: Columns): Meeting {
  return Meeting.parse({
    id: row['id'],
    bodyId: row['body_id'],
    title: row['title'],
    kind: row['kind'],
    heldOn: row['held_on'],
    startsAt: row['starts_at'],
    endsAt: row['ends_at'],
    venue: row['venue'],
    room: row['room'],
    venueConfirmed: row['venue_confirmed'] === 1,
    calledOff: row['called_off'],
    calledOffReason: row['called_off_reason'],
    movedFrom: row['moved_from'],
    agendaNumbered: row['agenda_numbered'] === 1,
    publicCount: row['public_count'],
    pressCount: row['press_count'],
    openedAt: row['opened_at'],
    closedAt: row['closed_at'],
    locked: row['locked'] === 1,
    notesHeld: row['notes_held'],
    importId: row['import_id'],
    revision: row['revision'],
  });
}
