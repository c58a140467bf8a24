import type { MeetingEventId, MeetingId } from '../../../shared/domain/ids.ts';
import { MeetingEvent } from '../../../shared/domain/minuting/records.ts';
import type { Tx } from '../change-set.ts';
import type { Columns, Readable, Row } from '../file/connection.ts';

/** Stores a new event of a meeting. */
export function insertEvent(tx: Tx, event: MeetingEvent): void {
  const { id, meetingId, position, revision } = event;
  tx.insert('meeting_events', { id, meeting_id: meetingId, position, ...toRow(event), revision });
}

/** Stores an event as it reads now; answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function updateEvent(tx: Tx, event: MeetingEvent, revision: number | null): number {
  return tx.update('meeting_events', event.id, revision, toRow(event));
}

/** Takes an event away. @throws Refusal `moved-on`, `not-found` */
export function removeEvent(tx: Tx, id: MeetingEventId, revision: number): void {
  tx.remove('meeting_events', id, revision);
}

/** An event by its id, or undefined. */
export function getEvent(db: Readable, id: MeetingEventId): MeetingEvent | undefined {
  const row = db.get('SELECT * FROM meeting_events WHERE id = ?', id);
  return row && fromRow(row);
}

/** The events of a meeting, in order. */
export function listEvents(db: Readable, meetingId: MeetingId): MeetingEvent[] {
  return db.all('SELECT * FROM meeting_events WHERE meeting_id = ? ORDER BY position, id', meetingId).map(fromRow);
}

function toRow(event: MeetingEvent): Row {
  return {
    kind: event.kind,
    on_day: event.on,
    at_time: event.at,
    minute_id: event.minuteId,
    person_id: event.personId,
    who: event.who,
    words: event.words,
  };
}

function fromRow(row: Columns): MeetingEvent {
  return MeetingEvent.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    position: row['position'],
    kind: row['kind'],
    on: row['on_day'],
    at: row['at_time'],
    minuteId: row['minute_id'],
    personId: row['person_id'],
    who: row['who'],
    words: row['words'],
    revision: row['revision'],
  });
}
