import { z } from 'zod';
import { Instant } from '../../shared/domain/calendar.ts';
import type { ImportFileId, ImportId, MeetingId } from '../../shared/domain/ids.ts';
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
  /** As it was chosen: without the folders above the one that was. */
  readonly name: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly lines: number;
}

/**
 * Stores which file an import read, and its lines as they were read.
 *
 * @param source the lines, packed; kept under their SHA-256 (hexadecimal), once for files that read alike
 */
export function insertImportFile(
  tx: Tx,
  file: NewImportFile,
  source: { readonly sha256: string; readonly bytes: Uint8Array },
): void {
  tx.keepBlob(source.sha256, source.bytes);
  tx.insert('import_files', {
    id: file.id,
    import_id: file.importId,
    name: file.name,
    sha256: file.sha256,
    size: file.size,
    lines: file.lines,
    source_sha256: source.sha256,
    revision: 1,
  });
}

/** What a provenance points to. */
export type RecordKind =
  'body' | 'person' | 'meeting' | 'attendance' | 'minute' | 'resolution' | 'action' | 'agenda-item' | 'kept-document';

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

/** Removes what is known of where a record was read. */
export function removeProvenance(tx: Tx, recordId: string): void {
  for (const row of tx.all('SELECT id FROM provenance WHERE record_id = ?', recordId)) {
    tx.remove('provenance', String(row['id']), null);
  }
}

/** Says of a record that its reading is sure: a person chose it, and turned the others down. */
export function settleProvenance(tx: Tx, recordId: string, turnedDown: readonly string[]): void {
  for (const row of tx.all('SELECT id FROM provenance WHERE record_id = ?', recordId)) {
    const sure = { confidence: 'high', alternatives: JSON.stringify(turnedDown) };
    tx.update('provenance', String(row['id']), null, sure);
  }
}

const StoredProvenance = z.object({
  fileName: z.string(),
  importedAt: Instant,
  firstLine: z.int(),
  lastLine: z.int(),
  confidence: z.enum(['high', 'medium', 'low']),
  repaired: z.string().nullable(),
  alternatives: z.array(z.string()),
  /** The lines of the file, packed; null where the import kept none. */
  source: z.instanceof(Uint8Array).nullable(),
});
export type StoredProvenance = z.infer<typeof StoredProvenance>;

/** Where a record was last read, or undefined for one that was typed. */
export function findProvenance(db: Readable, recordId: string): StoredProvenance | undefined {
  const row = db.get(
    `SELECT provenance.*, import_files.name, imports.imported_at, attachment_blobs.bytes
     FROM provenance JOIN import_files ON import_files.id = provenance.import_file_id
     JOIN imports ON imports.id = provenance.import_id
     LEFT JOIN attachment_blobs ON attachment_blobs.sha256 = import_files.source_sha256
     WHERE provenance.record_id = ? ORDER BY provenance.id DESC LIMIT 1`,
    recordId,
  );
  if (row === undefined) return undefined;
  return StoredProvenance.parse({
    fileName: row['name'],
    importedAt: row['imported_at'],
    firstLine: row['first_line'],
    lastLine: row['last_line'],
    confidence: row['confidence'],
    repaired: row['repaired'],
    alternatives: parseJson(row['alternatives']),
    source: row['bytes'],
  });
}

/** The name of the file that a record was last read from, or null. */
export function nameOfSource(db: Readable, recordId: string): string | null {
  const row = db.get(
    `SELECT name FROM provenance JOIN import_files ON import_files.id = provenance.import_file_id
     WHERE record_id = ? ORDER BY provenance.id DESC LIMIT 1`,
    recordId,
  );
  return typeof row?.['name'] === 'string' ? row['name'] : null;
}

/** Whether a file of these bytes was imported before and not taken back. */
export function wasImported(db: Readable, sha256: string): boolean {
  return db.get('SELECT 1 FROM import_files WHERE sha256 = ? LIMIT 1', sha256) !== undefined;
}

/** Whether a record was read out of a file of these bytes. */
export function wasReadFrom(db: Readable, recordId: string, sha256: string): boolean {
  const found = db.get(
    `SELECT 1 FROM provenance JOIN import_files ON import_files.id = provenance.import_file_id
     WHERE record_id = ? AND sha256 = ? LIMIT 1`,
    recordId,
    sha256,
  );
  return found !== undefined;
}

/** Whether somebody who was read in the lines of a meeting was taken off its attendance since. */
export function lacksAttendance(db: Readable, meetingId: MeetingId): boolean {
  const lost = db.get(
    `SELECT 1 FROM provenance AS whole JOIN provenance AS part ON part.import_file_id = whole.import_file_id
       AND part.record_kind = 'attendance' AND part.first_line BETWEEN whole.first_line AND whole.last_line
     WHERE whole.record_id = ? AND NOT EXISTS (SELECT 1 FROM attendance WHERE attendance.id = part.record_id) LIMIT 1`,
    meetingId,
  );
  return lost !== undefined;
}
