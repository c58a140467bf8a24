import type { Instant } from '../../../shared/domain/calendar.ts';
import type { DepartureId, MeetingId } from '../../../shared/domain/ids.ts';
import { Departure } from '../../../shared/domain/minuting/records.ts';
import type { Tx } from '../change-set.ts';
import { type Columns, parseJson, type Readable } from '../file/connection.ts';

/** Stores that something left the house with numbers in it. */
export function insertDeparture(tx: Tx, departure: Departure): void {
  tx.insert('departures', {
    id: departure.id,
    meeting_id: departure.meetingId,
    kind: departure.kind,
    what: departure.what,
    left_at: departure.leftAt,
    numbers: JSON.stringify(departure.numbers),
    edition_id: departure.editionId,
    recalled_at: departure.recalledAt,
    recall_reason: departure.recallReason,
    revision: departure.revision,
  });
}

/** Notes that every copy was called back, and why. @throws Refusal `moved-on`, `not-found` */
export function recallDeparture(
  tx: Tx,
  { id, revision }: { readonly id: DepartureId; readonly revision: number },
  recalled: { readonly at: Instant; readonly reason: string },
): void {
  tx.update('departures', id, revision, { recalled_at: recalled.at, recall_reason: recalled.reason });
}

/** What left once, by its id, or undefined. */
export function getDeparture(db: Readable, id: DepartureId): Departure | undefined {
  const row = db.get('SELECT * FROM departures WHERE id = ?', id);
  return row && fromRow(row);
}

/** What left of a meeting, the first first. */
export function listDepartures(db: Readable, meetingId: MeetingId): Departure[] {
  return db.all('SELECT * FROM departures WHERE meeting_id = ? ORDER BY left_at, id', meetingId).map(fromRow);
}

function fromRow(row: Columns): Departure {
  return Departure.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    kind: row['kind'],
    what: row['what'],
    leftAt: row['left_at'],
    numbers: parseJson(row['numbers']),
    editionId: row['edition_id'],
    recalledAt: row['recalled_at'],
    recallReason: row['recall_reason'],
    revision: row['revision'],
  });
}
