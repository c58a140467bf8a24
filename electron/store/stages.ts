import { type EditionId, MeetingId, type MeetingStageId } from '../../shared/domain/ids.ts';
import { Edition, MeetingStage } from '../../shared/domain/meeting.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable } from './file/connection.ts';
import { Refusal } from './refusal.ts';

/** Stores a fact of a meeting's life. */
export function insertStage(tx: Tx, stage: MeetingStage): void {
  tx.insert('meeting_stages', {
    id: stage.id,
    meeting_id: stage.meetingId,
    stage: stage.stage,
    on_day: stage.on,
    note: stage.note,
    edition_id: stage.editionId,
    recorded_at: stage.recordedAt,
    revision: stage.revision,
  });
}

/** Takes a fact back. @throws Refusal `moved-on`, `not-found` */
export function removeStage(tx: Tx, id: MeetingStageId, revision: number): void {
  tx.remove('meeting_stages', id, revision);
}

/** A fact of a meeting's life by its id, or undefined. */
export function getStage(db: Readable, id: MeetingStageId): MeetingStage | undefined {
  const row = db.get('SELECT * FROM meeting_stages WHERE id = ?', id);
  return row && stageFromRow(row);
}

/** The facts of a meeting's life, oldest first. */
export function listStages(db: Readable, meetingId: MeetingId): MeetingStage[] {
  return db
    .all('SELECT * FROM meeting_stages WHERE meeting_id = ? ORDER BY on_day, recorded_at, id', meetingId)
    .map(stageFromRow);
}

/** Stores what left the house. */
export function insertEdition(tx: Tx, edition: Edition): void {
  const { id, meetingId, kind, ordinal, madeAt, content, sha256, revision } = edition;
  tx.insert('editions', { id, meeting_id: meetingId, kind, ordinal, made_at: madeAt, content, sha256, revision });
}

/** What left the house once, by its id, or undefined. */
export function getEdition(db: Readable, id: EditionId): Edition | undefined {
  const row = db.get('SELECT * FROM editions WHERE id = ?', id);
  return row && editionFromRow(row);
}

/** What left the house of a meeting, oldest first. */
export function listEditions(db: Readable, meetingId: MeetingId): Edition[] {
  return db.all('SELECT * FROM editions WHERE meeting_id = ? ORDER BY made_at, id', meetingId).map(editionFromRow);
}

/** Every edition of the workspace as it stands in its table, whatever an index says; null where a row is none any more. */
export function listEveryEdition(
  db: Readable,
): { readonly id: string; readonly meetingId: MeetingId | null; readonly edition: Edition | null }[] {
  return db.all('SELECT * FROM editions NOT INDEXED ORDER BY rowid').map((row) => ({
    id: String(row['id']),
    meetingId: MeetingId.safeParse(row['meeting_id']).data ?? null,
    edition: Edition.safeParse(factsOfEdition(row)).data ?? null,
  }));
}

/** Editions that something of the workspace speaks of, with the meeting that does. */
export function listEditionsSpokenOf(db: Readable): { readonly id: string; readonly meetingId: MeetingId | null }[] {
  const spoken = ['departures', 'confirmations', 'meeting_stages'].map(
    (table) => `SELECT edition_id, meeting_id FROM ${table} NOT INDEXED WHERE edition_id IS NOT NULL`,
  );
  return db.all(spoken.join(' UNION ')).map((row) => ({
    id: String(row['edition_id']),
    meetingId: MeetingId.safeParse(row['meeting_id']).data ?? null,
  }));
}

function stageFromRow(row: Columns): MeetingStage {
  return MeetingStage.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    stage: row['stage'],
    on: row['on_day'],
    note: row['note'],
    editionId: row['edition_id'],
    recordedAt: row['recorded_at'],
    revision: row['revision'],
  });
}

function editionFromRow(row: Columns): Edition {
  const edition = Edition.safeParse(factsOfEdition(row));
  if (edition.success) return edition.data;
  throw new Refusal(
    'workspace-unreadable',
    'What is stored of a document of this meeting that went out is damaged and cannot be read. Open a backup of this workspace instead.',
    edition.error,
  );
}

function factsOfEdition(row: Columns) {
  return {
    id: row['id'],
    meetingId: row['meeting_id'],
    kind: row['kind'],
    ordinal: row['ordinal'],
    madeAt: row['made_at'],
    content: row['content'],
    sha256: row['sha256'],
    revision: row['revision'],
  };
}
