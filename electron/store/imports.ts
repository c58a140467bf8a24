import { MeetingDoubt } from '../../shared/contract/meetings.ts';
import type { Instant } from '../../shared/domain/calendar.ts';
import { DoubtId, MeetingId, type ImportFileId, type ImportId, type MinuteId } from '../../shared/domain/ids.ts';
import type { Tx } from './change-set.ts';
import { parseJson, type Readable } from './file/connection.ts';

/** One import: everything it brings carries its id, and undo takes all of it back. */
export interface NewImport {
  readonly id: ImportId;
  /** As undo names it: "Import of March minutes.docx". */
  readonly label: string;
  readonly importedAt: Instant;
}

/** Stores that an import took place; first of its records. */
export function insertImport(tx: Tx, one: NewImport): void {
  tx.insert('imports', { id: one.id, label: one.label, imported_at: one.importedAt, revision: 1 });
}

/** A file that an import read. */
export interface NewImportFile {
  readonly id: ImportFileId;
  readonly importId: ImportId;
  /** Without folders. */
  readonly name: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly lines: number;
}

/** Stores which file an import read. */
export function insertImportFile(tx: Tx, file: NewImportFile): void {
  tx.insert('import_files', {
    id: file.id,
    import_id: file.importId,
    name: file.name,
    sha256: file.sha256,
    size: file.size,
    lines: file.lines,
    revision: 1,
  });
}

/** The kinds of record that provenance points to. */
export type RecordKind = 'body' | 'person' | 'meeting' | 'attendance' | 'minute' | 'resolution' | 'action';

/** Where a record was read, and how sure that reading is. */
export interface NewProvenance {
  readonly id: string;
  readonly importId: ImportId;
  readonly importFileId: ImportFileId;
  readonly recordKind: RecordKind;
  readonly recordId: string;
  /** First and last line, both included, 1-based. */
  readonly lines: readonly [first: number, last: number];
  readonly confidence: 'high' | 'medium' | 'low';
  /** Why it was repaired; null where nothing was. */
  readonly repaired: string | null;
  /** Other readings, likeliest first. */
  readonly alternatives: readonly string[];
  readonly message: string | null;
}

/** Stores where a record was read. */
export function insertProvenance(tx: Tx, provenance: NewProvenance): void {
  tx.insert('provenance', {
    id: provenance.id,
    import_id: provenance.importId,
    import_file_id: provenance.importFileId,
    record_kind: provenance.recordKind,
    record_id: provenance.recordId,
    first_line: provenance.lines[0],
    last_line: provenance.lines[1],
    confidence: provenance.confidence,
    repaired: provenance.repaired,
    alternatives: JSON.stringify(provenance.alternatives),
    message: provenance.message,
    revision: 1,
  });
}

/** Something an import was not sure of, for a person to look at. */
export interface NewImportDoubt extends Omit<MeetingDoubt, 'revision'> {
  readonly importId: ImportId;
  readonly importFileId: ImportFileId;
  /** Where it is shown; null for a document that made no meeting. */
  readonly meetingId: MeetingId | null;
}

/** Stores a doubt that waits to be settled. */
export function insertImportDoubt(tx: Tx, doubt: NewImportDoubt): void {
  tx.insert('import_doubts', {
    id: doubt.id,
    import_id: doubt.importId,
    import_file_id: doubt.importFileId,
    meeting_id: doubt.meetingId,
    minute_id: doubt.minuteId,
    code: doubt.code,
    message: doubt.message,
    line: doubt.line,
    weight: doubt.weight,
    alternatives: JSON.stringify(doubt.alternatives),
    settled_at: null,
    revision: 1,
  });
}

/** Marks a doubt as looked at; answers its meeting. @throws Refusal `moved-on`, `not-found` */
export function settleDoubt(tx: Tx, id: DoubtId, revision: number): MeetingId | null {
  tx.update('import_doubts', id, revision, { settled_at: tx.now });
  const row = tx.get('SELECT meeting_id FROM import_doubts WHERE id = ?', id);
  return MeetingId.nullable().parse(row?.['meeting_id']);
}

/** Removes the doubts about a minute that is being removed. */
export function removeDoubtsOf(tx: Tx, minuteId: MinuteId): void {
  for (const row of tx.all('SELECT id FROM import_doubts WHERE minute_id = ?', minuteId)) {
    tx.remove('import_doubts', DoubtId.parse(row['id']), null);
  }
}

/** The doubts about a meeting that nobody has settled: high ones first, then as they stand in the file. */
export function listOpenDoubts(db: Readable, meetingId: MeetingId): MeetingDoubt[] {
  return db
    .all(
      `SELECT id, revision, minute_id, code, message, line, weight, alternatives FROM import_doubts
       WHERE meeting_id = ? AND settled_at IS NULL ORDER BY weight = 'low', line, id`,
      meetingId,
    )
    .map((row) =>
      MeetingDoubt.parse({ ...row, minuteId: row['minute_id'], alternatives: parseJson(row['alternatives']) }),
    );
}

/** The name of the first file of an import, or null. */
export function nameOfImport(db: Readable, importId: ImportId): string | null {
  const row = db.get('SELECT name FROM import_files WHERE import_id = ? ORDER BY id LIMIT 1', importId);
  return typeof row?.['name'] === 'string' ? row['name'] : null;
}

/** Whether a file of these bytes was imported before and not taken back. */
export function wasImported(db: Readable, sha256: string): boolean {
  return db.get('SELECT 1 FROM import_files WHERE sha256 = ? LIMIT 1', sha256) !== undefined;
}

/** Whether an import read a file of these bytes. */
export function wasReadFrom(db: Readable, importId: ImportId, sha256: string): boolean {
  const found = db.get('SELECT 1 FROM import_files WHERE import_id = ? AND sha256 = ? LIMIT 1', importId, sha256);
  return found !== undefined;
}
