import type { BodyId, PhraseId } from '../../../shared/domain/ids.ts';
import { Phrase } from '../../../shared/domain/minuting/records.ts';
import type { Tx } from '../change-set.ts';
import type { Columns, Readable } from '../file/connection.ts';

/** Stores a new phrase. */
export function insertPhrase(tx: Tx, { id, bodyId, position, name, words, presetKey, revision }: Phrase): void {
  tx.insert('phrases', { id, body_id: bodyId, position, name, words, preset_key: presetKey, revision });
}

/** Stores a phrase as it reads now; answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function updatePhrase(tx: Tx, { id, name, words, revision }: Phrase): number {
  return tx.update('phrases', id, revision, { name, words });
}

/** Removes a phrase. @throws Refusal `moved-on`, `not-found` */
export function removePhrase(tx: Tx, id: PhraseId, revision: number): void {
  tx.remove('phrases', id, revision);
}

/** A phrase by its id, or undefined. */
export function getPhrase(db: Readable, id: PhraseId): Phrase | undefined {
  const row = db.get('SELECT * FROM phrases WHERE id = ?', id);
  return row && fromRow(row);
}

/** The phrases of a body and those of all, in their order. */
export function listPhrases(db: Readable, bodyId: BodyId): Phrase[] {
  return db
    .all('SELECT * FROM phrases WHERE body_id = ? OR body_id IS NULL ORDER BY position, id', bodyId)
    .map((row) => fromRow(row));
}

function fromRow(row: Columns): Phrase {
  return Phrase.parse({
    id: row['id'],
    bodyId: row['body_id'],
    position: row['position'],
    name: row['name'],
    words: row['words'],
    presetKey: row['preset_key'],
    revision: row['revision'],
  });
}
