import type { Access } from '../../../shared/domain/access.ts';
import type { Destination } from '../../../shared/domain/agenda/outline.ts';
import type { PlacedRow } from '../../../shared/domain/agenda/places.ts';
import { AgendaItemId, type MeetingId, type PaperId } from '../../../shared/domain/ids.ts';
import { AgendaItem, AgendaRowKind, ItemPlace, Paper } from '../../../shared/domain/meeting.ts';
import type { Tx } from '../change-set.ts';
import { parseJson, type Columns, type Readable, type Row } from '../file/connection.ts';
import { leaveAgendaItem } from '../minuting/room-pointers.ts';

/** Stores a new line of an agenda. */
export function insertAgendaItem(tx: Tx, item: AgendaItem): void {
  const { id, meetingId, importId, revision } = item;
  tx.insert('agenda_items', { id, meeting_id: meetingId, ...itemToRow(item), import_id: importId, revision });
}

/** Stores changed facts of a line; answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function updateAgendaItem(tx: Tx, item: AgendaItem, revision: number | null = item.revision): number {
  return tx.update('agenda_items', item.id, revision, itemToRow(item));
}

/** Puts a line somewhere else, its words as they are; answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function placeAgendaItem(
  tx: Tx,
  { id, parentId, position }: Pick<AgendaItem, 'id' | 'parentId' | 'position'>,
  revision: number | null,
): number {
  return tx.update('agenda_items', id, revision, { parent_id: parentId, position });
}

/** Removes a line of an agenda; its sub-items and papers must be removed before. Its minutes stay, without an item. */
export function removeAgendaItem(tx: Tx, id: AgendaItemId): void {
  for (const minute of tx.all('SELECT id FROM minutes WHERE agenda_item_id = ?', id)) {
    tx.update('minutes', String(minute['id']), null, { agenda_item_id: null });
  }
  leaveAgendaItem(tx, id);
  tx.remove('agenda_items', id, null);
}

/** A line of an agenda by its id, or undefined. */
export function getAgendaItem(db: Readable, id: AgendaItemId): AgendaItem | undefined {
  const row = db.get('SELECT * FROM agenda_items WHERE id = ?', id);
  return row && itemFromRow(row);
}

/** The agenda of a meeting in order. */
export function listAgendaItems(db: Readable, meetingId: MeetingId): AgendaItem[] {
  return db.all('SELECT * FROM agenda_items WHERE meeting_id = ? ORDER BY position, id', meetingId).map(itemFromRow);
}

const placeColumns = 'id, parent_id, position, row_kind, place';

/** Where the lines of an agenda stand, without their words. */
export function listPlaces(db: Readable, meetingId: MeetingId): PlacedRow[] {
  return db.all(`SELECT ${placeColumns} FROM agenda_items WHERE meeting_id = ?`, meetingId).map(placeFromRow);
}

/**
 * The lines that a destination lies between, with the line above them both: all that putting a line in needs to know while
 * there is room, however long the agenda.
 */
export function listNeighbours(db: Readable, meetingId: MeetingId, { parentId, after }: Destination): PlacedRow[] {
  const before = after === null ? undefined : getPlace(db, meetingId, after);
  const next = db.get(
    `SELECT ${placeColumns} FROM agenda_items INDEXED BY agenda_items_by_meeting
     WHERE meeting_id = ? AND parent_id IS ? AND position >= ? AND (position > ? OR id > ?)
     ORDER BY position, id LIMIT 1`,
    ...[meetingId, parentId, before?.position ?? 0, before?.position ?? -1, before?.id ?? ''],
  );
  const parent = parentId === null ? undefined : getPlace(db, meetingId, parentId);
  return [parent, before, next && placeFromRow(next)].filter((row) => row !== undefined);
}

/** Where a line of this agenda stands, or undefined. */
export function getPlace(db: Readable, meetingId: MeetingId, id: AgendaItemId): PlacedRow | undefined {
  const row = db.get(`SELECT ${placeColumns} FROM agenda_items WHERE id = ? AND meeting_id = ?`, id, meetingId);
  return row && placeFromRow(row);
}

/** Whether lines stand under it. */
export function hasSubItems(db: Readable, id: AgendaItemId): boolean {
  return db.get('SELECT 1 FROM agenda_items WHERE parent_id = ? LIMIT 1', id) !== undefined;
}

function placeFromRow(row: Columns): PlacedRow {
  return {
    id: AgendaItemId.parse(row['id']),
    parentId: AgendaItemId.nullable().parse(row['parent_id']),
    position: Number(row['position']),
    rowKind: AgendaRowKind.parse(row['row_kind']),
    place: ItemPlace.nullable().parse(row['place']),
  };
}

/** Stores a new paper or appendix under an agenda item. */
export function insertPaper(tx: Tx, paper: Paper): void {
  const { id, importId, revision } = paper;
  tx.insert('papers', { id, ...paperToRow(paper), import_id: importId, revision });
}

/** Stores changed facts of a paper; answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function updatePaper(tx: Tx, paper: Paper, revision: number | null = paper.revision): number {
  return tx.update('papers', paper.id, revision, paperToRow(paper));
}

/** Removes a paper; its appendices must be removed before. */
export function removePaper(tx: Tx, id: PaperId, revision: number | null): void {
  tx.remove('papers', id, revision);
}

/** A paper by its id, or undefined. */
export function getPaper(db: Readable, id: PaperId): Paper | undefined {
  const row = db.get('SELECT * FROM papers WHERE id = ?', id);
  return row && paperFromRow(row);
}

/** The papers of an agenda item in order. */
export function listPapers(db: Readable, agendaItemId: AgendaItemId): Paper[] {
  return db.all('SELECT * FROM papers WHERE agenda_item_id = ? ORDER BY position, id', agendaItemId).map(paperFromRow);
}

/** The papers of a whole agenda, in the order of each item's. */
export function listPapersOfMeeting(db: Readable, meetingId: MeetingId): Paper[] {
  return db
    .all(
      `SELECT papers.* FROM agenda_items JOIN papers ON papers.agenda_item_id = agenda_items.id
       WHERE agenda_items.meeting_id = ? ORDER BY papers.position, papers.id`,
      meetingId,
    )
    .map(paperFromRow);
}

function itemToRow(item: AgendaItem): Row {
  return {
    parent_id: item.parentId,
    position: item.position,
    row_kind: item.rowKind,
    number: item.number,
    title: item.title,
    presenter: item.presenter,
    purpose: item.purpose,
    starts_at: item.startsAt,
    standing_key: item.standingKey,
    place: item.place,
    note: item.note,
    recommendation: item.recommendation,
    urgent_reason: item.urgentReason,
    key_decision: item.keyDecision,
    key_decision_on: item.keyDecisionOn,
    supplement: item.supplement,
    withdrawn: item.withdrawn ? 1 : 0,
    withdrawn_reason: item.withdrawnReason,
    source_kind: item.sourceKind,
    source_id: item.sourceId,
    confirms_meeting_id: item.confirmsMeetingId,
  };
}

function paperToRow(paper: Paper): Row {
  return {
    agenda_item_id: paper.agendaItemId,
    parent_id: paper.parentId,
    position: paper.position,
    title: paper.title,
    kind: paper.kind,
    state: paper.state,
    author: paper.author,
    ...accessToRow(paper.access),
    attachment_id: paper.attachmentId,
  };
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
    rowKind: row['row_kind'],
    startsAt: row['starts_at'],
    standingKey: row['standing_key'],
    place: row['place'],
    note: row['note'],
    recommendation: row['recommendation'],
    urgentReason: row['urgent_reason'],
    keyDecision: row['key_decision'],
    keyDecisionOn: row['key_decision_on'],
    supplement: row['supplement'],
    withdrawn: row['withdrawn'] === 1,
    withdrawnReason: row['withdrawn_reason'],
    sourceKind: row['source_kind'],
    sourceId: row['source_id'],
    confirmsMeetingId: row['confirms_meeting_id'],
    importId: row['import_id'],
    revision: row['revision'],
  });
}

function paperFromRow(row: Columns): Paper {
  return Paper.parse({
    id: row['id'],
    agendaItemId: row['agenda_item_id'],
    position: row['position'],
    parentId: row['parent_id'],
    title: row['title'],
    kind: row['kind'],
    state: row['state'],
    author: row['author'],
    access: accessFromRow(row),
    attachmentId: row['attachment_id'],
    importId: row['import_id'],
    revision: row['revision'],
  });
}
