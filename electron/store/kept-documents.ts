import { KeptDocument } from '../../shared/contract/kept-documents.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { BodyId, ImportFileId, ImportId, MeetingId } from '../../shared/domain/ids.ts';
import { KeptContent } from '../../shared/minutes/kept-content.ts';
import type { LineRange } from '../../shared/reading/draft.ts';
import type { Tx } from './change-set.ts';
import { parseJson, type Columns, type Readable, type SqlValue } from './file/connection.ts';

/** A document to keep as it was read. */
export interface NewKeptDocument {
  readonly id: string;
  readonly kind: KeptDocument['kind'];
  readonly title: string;
  readonly date: IsoDate | null;
  readonly bodyId: BodyId | null;
  readonly meetingId: MeetingId | null;
  readonly importFileId: ImportFileId;
  readonly importId: ImportId;
  readonly lines: LineRange;
  readonly content: KeptContent;
}

/** Stores a document that is kept beside the minutes. */
export function insertKeptDocument(tx: Tx, one: NewKeptDocument): void {
  tx.insert('kept_documents', {
    id: one.id,
    ...toRow(one),
    body_id: one.bodyId,
    meeting_id: one.meetingId,
    import_file_id: one.importFileId,
    import_id: one.importId,
    revision: 1,
  });
}

/** Puts a new reading in the place of what is kept. */
export function replaceKeptDocument(tx: Tx, id: string, one: Omit<NewKeptDocument, 'id' | 'importId'>): void {
  tx.update('kept_documents', id, null, {
    ...toRow(one),
    body_id: one.bodyId,
    meeting_id: one.meetingId,
    import_file_id: one.importFileId,
  });
}

/** The kept document that was read from these lines of a file of these bytes, or undefined. */
export function findKeptFrom(
  db: Readable,
  sha256: string,
  { kind, lines }: Pick<NewKeptDocument, 'kind' | 'lines'>,
): { readonly id: string } | undefined {
  const row = db.get(
    `SELECT kept_documents.id FROM import_files
     JOIN kept_documents ON kept_documents.import_file_id = import_files.id
     WHERE import_files.sha256 = ? AND kind = ? AND first_line = ? LIMIT 1`,
    sha256,
    kind,
    lines[0],
  );
  return row === undefined ? undefined : { id: String(row['id']) };
}

const columns = `kept_documents.id, kept_documents.kind, kept_documents.title, kept_documents.date,
  kept_documents.body_id, kept_documents.meeting_id, bodies.name AS body_name, import_files.name AS file_name`;
const tables = `kept_documents JOIN import_files ON import_files.id = kept_documents.import_file_id
  LEFT JOIN bodies ON bodies.id = kept_documents.body_id`;

/** Those of one meeting, of one body, or all; latest first, those without a day last. */
export function listKeptDocuments(
  db: Readable,
  { bodyId, meetingId }: { readonly bodyId: BodyId | null; readonly meetingId: MeetingId | null },
): KeptDocument[] {
  const conditions: string[] = [];
  const parameters: SqlValue[] = [];
  if (meetingId !== null) {
    conditions.push('kept_documents.meeting_id = ?');
    parameters.push(meetingId);
  }
  if (bodyId !== null) {
    conditions.push('kept_documents.body_id = ?');
    parameters.push(bodyId);
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return db
    .all(
      `SELECT ${columns} FROM ${tables} ${where} ORDER BY kept_documents.date DESC, kept_documents.id DESC`,
      ...parameters,
    )
    .map(fromRow);
}

/** One of them with what was read; undefined where it is not there. */
export function getKeptDocument(
  db: Readable,
  id: string,
): { readonly document: KeptDocument; readonly content: KeptContent } | undefined {
  const row = db.get(`SELECT ${columns}, kept_documents.content FROM ${tables} WHERE kept_documents.id = ?`, id);
  return row && { document: fromRow(row), content: KeptContent.parse(parseJson(row['content'])) };
}

function toRow(one: Omit<NewKeptDocument, 'id' | 'importId'>) {
  return {
    kind: one.kind,
    title: one.title,
    date: one.date,
    first_line: one.lines[0],
    last_line: one.lines[1],
    content: JSON.stringify(one.content),
  };
}

function fromRow(row: Columns): KeptDocument {
  return KeptDocument.parse({
    id: row['id'],
    kind: row['kind'],
    title: row['title'],
    date: row['date'],
    bodyId: row['body_id'],
    bodyName: row['body_name'],
    meetingId: row['meeting_id'],
    fileName: row['file_name'],
  });
}
