import type { ExclusionId, MeetingId } from '../../../shared/domain/ids.ts';
import { Exclusion } from '../../../shared/domain/minuting/records.ts';
import type { Tx } from '../change-set.ts';
import { parseJson, type Columns, type Readable, type Row } from '../file/connection.ts';

/** Stores a new exclusion. */
export function insertExclusion(tx: Tx, exclusion: Exclusion): void {
  const { id, meetingId, position, revision } = exclusion;
  tx.insert('exclusions', { id, meeting_id: meetingId, position, ...toRow(exclusion), revision });
}

/** Stores an exclusion as it reads now; answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function updateExclusion(tx: Tx, exclusion: Exclusion, revision: number | null): number {
  return tx.update('exclusions', exclusion.id, revision, toRow(exclusion));
}

/** Takes an exclusion away. @throws Refusal `moved-on`, `not-found` */
export function removeExclusion(tx: Tx, id: ExclusionId, revision: number): void {
  tx.remove('exclusions', id, revision);
}

/** An exclusion by its id, or undefined. */
export function getExclusion(db: Readable, id: ExclusionId): Exclusion | undefined {
  const row = db.get('SELECT * FROM exclusions WHERE id = ?', id);
  return row && fromRow(row);
}

/** The exclusions of a meeting, in order. */
export function listExclusions(db: Readable, meetingId: MeetingId): Exclusion[] {
  return db.all('SELECT * FROM exclusions WHERE meeting_id = ? ORDER BY position, id', meetingId).map(fromRow);
}

function toRow(exclusion: Exclusion): Row {
  return {
    minute_id: exclusion.minuteId,
    moved: exclusion.moved ? 1 : 0,
    items: JSON.stringify(exclusion.items),
    from_time: exclusion.from,
    until_time: exclusion.until,
    until_minute_id: exclusion.untilMinuteId,
    stayed: exclusion.stayed,
  };
}

function fromRow(row: Columns): Exclusion {
  return Exclusion.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    minuteId: row['minute_id'],
    position: row['position'],
    moved: row['moved'] === 1,
    items: parseJson(row['items']),
    from: row['from_time'],
    until: row['until_time'],
    untilMinuteId: row['until_minute_id'],
    stayed: row['stayed'],
    revision: row['revision'],
  });
}
