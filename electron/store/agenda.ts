import type { Access } from '../../shared/domain/access.ts';
import type { AgendaItemId, MeetingId } from '../../shared/domain/ids.ts';
import { AgendaItem, Paper } from '../../shared/domain/meeting.ts';
import type { Tx } from './change-set.ts';
import { parseJson, type Columns, type Readable, type Row } from './file/connection.ts';

/** Stores a new line of an agenda. */
export function insertAgendaItem(tx: Tx, item: AgendaItem): void {
  tx.insert('agenda_items', {
    id: item.id,
    meeting_id: item.meetingId,
    parent_id: item.parentId,
    position: item.position,
    number: item.number,
    title: item.title,
    presenter: item.presenter,
    purpose: item.purpose,
    withdrawn: item.withdrawn ? 1 : 0,
    import_id: item.importId,
    revision: item.revision,
  });
}

/** Removes a line of an agenda; its sub-items and papers must be removed before. */
export function removeAgendaItem(tx: Tx, id: AgendaItemId): void {
  tx.remove('agenda_items', id, null);
}

/** The agenda of a meeting in order. */
export function listAgendaItems(db: Readable, meetingId: MeetingId): AgendaItem[] {
  return db.all('SELECT * FROM agenda_items WHERE meeting_id = ? ORDER BY position, id', meetingId).map(itemFromRow);
}

/** Stores a new paper or appendix under an agenda item. */
export function insertPaper(tx: Tx, paper: Paper): void {
  tx.insert('papers', {
    id: paper.id,
    agenda_item_id: paper.agendaItemId,
    position: paper.position,
    title: paper.title,
    ...accessToRow(paper.access),
    attachment_id: paper.attachmentId,
    import_id: paper.importId,
    revision: paper.revision,
  });
}

/** The papers of an agenda item in order. */
export function listPapers(db: Readable, agendaItemId: AgendaItemId): Paper[] {
  return db.all('SELECT * FROM papers WHERE agenda_item_id = ? ORDER BY position, id', agendaItemId).map(paperFromRow);
}

function accessToRow(access: Access): Row {
  return access.kind === 'exempt'
    ? { access_kind: access.kind, access_grounds: JSON.stringify(access.grounds), access_reason: access.reason }
    : { access_kind: access.kind, access_grounds: null, access_reason: null };
}

function accessFromRow(row: Columns): unknown {
  const kind = row['access_kind'];
  return kind === 'exempt'
    ? { kind, grounds: parseJson(row['access_grounds']), reason: row['access_reason'] }
    : { kind };
}

function itemFromRow(row: Columns): AgendaItem {
  return AgendaItem.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    parentId: row['parent_id'],
    position: row['position'],
    number: row['number'],
    title: row['title'],
    presenter: row['presenter'],
    purpose: row['purpose'],
    withdrawn: row['withdrawn'] === 1,
    importId: row['import_id'],
    revision: row['revision'],
  });
}

function paperFromRow(row: Columns): Paper {
  return Paper.parse({
    id: row['id'],
    agendaItemId: row['agenda_item_id'],
    position: row['position'],
    title: row['title'],
    access: accessFromRow(row),
    attachmentId: row['attachment_id'],
    importId: row['import_id'],
    revision: row['revision'],
  });
}
