import type { Readable, Row } from './file/connection.ts';
import type { TableName } from './recorded-tables.ts';
import { Refusal } from './refusal.ts';

/** How a change to confirmed minutes is refused. */
export function lockedRefusal(): Refusal {
  return new Refusal(
    'locked',
    'These minutes are confirmed and locked, so nothing in them is changed. Unlock them first, with a reason, under “After the meeting”.',
  );
}

/**
 * Refuses to write a minute of a confirmed meeting, whoever asks: typing, undo, an import. The minutes of the closed part
 * are confirmed in an item of their own, and are not locked before. Rule [LK1].
 *
 * @param rows of the table, as they are or are to be
 * @throws Refusal `locked`
 */
export function assertUnlocked(db: Readable, table: TableName, rows: Iterable<Row>): void {
  if (table !== 'minutes') return;
  const asked = new Map<string, boolean>();
  for (const { meeting_id: meetingId, part } of rows) {
    if (typeof meetingId !== 'string') continue;
    const key = `${meetingId} ${part === 'closed' ? 'closed' : 'open'}`;
    let isLocked = asked.get(key);
    if (isLocked === undefined) {
      isLocked = isPartLocked(db, meetingId, part === 'closed' ? 'closed' : 'open');
      asked.set(key, isLocked);
    }
    if (isLocked) throw lockedRefusal();
  }
}

/** Where rows of a table stand that are to be written by their ids alone; nothing of tables that are never locked. */
export function listLockable(db: Readable, table: TableName, ids: readonly string[]): Row[] {
  if (table !== 'minutes' || ids.length === 0) return [];
  const rows = db.all(
    'SELECT DISTINCT meeting_id, part FROM minutes WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  return rows.map(({ meeting_id: meetingId, part }) => ({ meeting_id: String(meetingId), part: String(part) }));
}

/** Whether the minutes of a part of a meeting are confirmed and locked. */
export function isPartLocked(db: Readable, meetingId: string, part: 'open' | 'closed'): boolean {
  if (part === 'open') return db.get('SELECT locked FROM meetings WHERE id = ?', meetingId)?.['locked'] === 1;
  const confirmed = db.get(
    `SELECT 1 FROM confirmations JOIN editions ON editions.id = confirmations.edition_id
     WHERE confirmations.meeting_id = ? AND part = 'closed' AND outcome <> 'postponed'
       AND made_at > coalesce((SELECT max(recorded_at) FROM meeting_stages
         WHERE meeting_stages.meeting_id = confirmations.meeting_id AND stage = 'unlocked'), '') LIMIT 1`,
    meetingId,
  );
  return confirmed !== undefined;
}
