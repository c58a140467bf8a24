import type { MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import { Notes } from '../../../shared/domain/minuting/records.ts';
import type { Tx } from '../change-set.ts';
import { parseJson, type Columns, type Readable } from '../file/connection.ts';

/** Stores the notes of a minute, or of a meeting at large. */
export function insertNotes(tx: Tx, notes: Notes): void {
  const { id, meetingId, minuteId, lines, revision } = notes;
  tx.insert('notes', { id, meeting_id: meetingId, minute_id: minuteId, lines: JSON.stringify(lines), revision });
}

/** Stores their lines as they are now; answers the new revision. @throws Refusal `moved-on`, `not-found` */
export function updateNotes(tx: Tx, { id, lines }: Notes, revision: number | null): number {
  return tx.update('notes', id, revision, { lines: JSON.stringify(lines) });
}

/** Removes the notes of a minute that goes; undo brings them back with it. */
export function removeNotesOf(tx: Tx, minuteId: MinuteId): void {
  for (const { id } of tx.all('SELECT id FROM notes WHERE minute_id = ?', minuteId))
    tx.remove('notes', String(id), null);
}

/** All notes of a meeting. */
export function listNotes(db: Readable, meetingId: MeetingId): Notes[] {
  return db.all('SELECT * FROM notes WHERE meeting_id = ? ORDER BY id', meetingId).map(fromRow);
}

/** The notes of a minute, or with null those of the meeting at large; undefined while there are none. */
export function findNotes(db: Readable, meetingId: MeetingId, minuteId: MinuteId | null): Notes | undefined {
  const row = db.get('SELECT * FROM notes WHERE meeting_id = ? AND minute_id IS ?', meetingId, minuteId);
  return row && fromRow(row);
}

function fromRow(row: Columns): Notes {
  return Notes.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    minuteId: row['minute_id'],
    lines: parseJson(row['lines']),
    revision: row['revision'],
  });
}
