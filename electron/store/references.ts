import type { MinuteId } from '../../shared/domain/ids.ts';
import { Reference } from '../../shared/domain/progress.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable, Row } from './file/connection.ts';

/** Stores a reference from one minute to another. */
export function insertReference(tx: Tx, reference: Reference): void {
  tx.insert('minute_references', {
    id: reference.id,
    ...toRow(reference),
    import_id: reference.importId,
    revision: reference.revision,
  });
}

/** Stores a reference as it reads now, in whichever minute it stands; answers its revision. */
export function updateReference(tx: Tx, reference: Reference): number {
  return tx.update('minute_references', reference.id, reference.revision, toRow(reference));
}

/** Removes a reference whose words are gone. */
export function removeReference(tx: Tx, reference: Reference): void {
  tx.remove('minute_references', reference.id, reference.revision);
}

/** A reference by its id, or undefined. */
export function getReference(db: Readable, id: string): Reference | undefined {
  const row = db.get('SELECT * FROM minute_references WHERE id = ?', id);
  return row && fromRow(row);
}

/** The references of a minute in order. */
export function listReferences(db: Readable, minuteId: MinuteId): Reference[] {
  return db.all('SELECT * FROM minute_references WHERE minute_id = ? ORDER BY position, id', minuteId).map(fromRow);
}

/** References to a minute that is in the workspace. */
export function listReferencesTo(db: Readable, minuteId: MinuteId): Reference[] {
  return db.all('SELECT * FROM minute_references WHERE target_id = ? ORDER BY id', minuteId).map(fromRow);
}

/** References to a number that no minute of the workspace had when they were stored. */
export function listWaitingReferences(db: Readable, number: string): Reference[] {
  return db
    .all('SELECT * FROM minute_references WHERE target_id IS NULL AND number = ? COLLATE NOCASE ORDER BY id', number)
    .map(fromRow);
}

function toRow(reference: Reference): Row {
  return {
    minute_id: reference.minuteId,
    position: reference.position,
    printed: reference.printed,
    number: reference.number,
    target_id: reference.targetId,
  };
}

function fromRow(row: Columns): Reference {
  return Reference.parse({
    id: row['id'],
    minuteId: row['minute_id'],
    position: row['position'],
    printed: row['printed'],
    number: row['number'],
    targetId: row['target_id'],
    importId: row['import_id'],
    revision: row['revision'],
  });
}
