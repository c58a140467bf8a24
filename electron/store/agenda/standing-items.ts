import type { BodyId } from '../../../shared/domain/ids.ts';
import { StandingItem, type MeetingKind } from '../../../shared/domain/meeting.ts';
import type { Tx } from '../change-set.ts';
import type { Columns, Readable, Row } from '../file/connection.ts';

/** The lines that a body's agendas begin with, by kind of meeting, each in order. */
export function listStandingItems(db: Readable, bodyId: BodyId): StandingItem[] {
  return db
    .all('SELECT * FROM standing_items WHERE body_id = ? ORDER BY meeting_kind, position, id', bodyId)
    .map(fromRow);
}

/** Stores a new line of a standing agenda. */
export function insertStandingItem(tx: Tx, item: StandingItem): void {
  const { id, bodyId, meetingKind, revision } = item;
  tx.insert('standing_items', { id, body_id: bodyId, meeting_kind: meetingKind, ...toRow(item), revision });
}

/** Removes the standing agenda of one kind of meeting. */
export function clearStandingItems(tx: Tx, bodyId: BodyId, meetingKind: MeetingKind): void {
  for (const item of listStandingItems(tx, bodyId)) {
    if (item.meetingKind === meetingKind) tx.remove('standing_items', item.id, null);
  }
}

function toRow(item: StandingItem): Row {
  return {
    position: item.position,
    row_kind: item.rowKind,
    standing_key: item.standingKey,
    title: item.title,
    place: item.place,
    purpose: item.purpose,
    presenter: item.presenter,
    note: item.note,
  };
}

function fromRow(row: Columns): StandingItem {
  return StandingItem.parse({
    id: row['id'],
    bodyId: row['body_id'],
    meetingKind: row['meeting_kind'],
    position: row['position'],
    rowKind: row['row_kind'],
    standingKey: row['standing_key'],
    title: row['title'],
    place: row['place'],
    purpose: row['purpose'],
    presenter: row['presenter'],
    note: row['note'],
    revision: row['revision'],
  });
}
