import { z } from 'zod';
import { Instant } from '../../shared/domain/calendar.ts';
import { BodyId, ImportId } from '../../shared/domain/ids.ts';
import { ReadingHabit } from '../../shared/reading/answers.ts';
import type { Tx } from './change-set.ts';
import { parseJson, type Columns, type Readable } from './file/connection.ts';

/** A habit of a body as it is stored. */
export const StoredHabit = z.object({
  id: z.uuid(),
  bodyId: BodyId,
  habit: ReadingHabit,
  rememberedAt: Instant,
  /** The import whose review it was learned in; null where it was learned afterwards. */
  importId: ImportId.nullable(),
  revision: z.int().min(1),
});
export type StoredHabit = z.infer<typeof StoredHabit>;

/** Stores a habit, in the place of one of the same code and subject where the body has one. */
export function rememberHabit(tx: Tx, learned: Pick<StoredHabit, 'id' | 'bodyId' | 'habit' | 'importId'>): void {
  const { bodyId, habit } = learned;
  const known = tx.get(
    'SELECT id, meaning FROM body_habits WHERE body_id = ? AND code = ? AND subject = ? LIMIT 1',
    bodyId,
    habit.code,
    habit.subject,
  );
  const meaning = JSON.stringify(habit.meaning);
  if (known === undefined) {
    tx.insert('body_habits', {
      id: learned.id,
      body_id: bodyId,
      code: habit.code,
      subject: habit.subject,
      meaning,
      remembered_at: tx.now,
      import_id: learned.importId,
      revision: 1,
    });
  } else if (known['meaning'] !== meaning) {
    tx.update('body_habits', String(known['id']), null, { meaning, remembered_at: tx.now });
  }
}

/** Forgets a habit. @throws Refusal `moved-on`, `not-found` */
export function removeHabit(tx: Tx, id: string, revision: number): void {
  tx.remove('body_habits', id, revision);
}

/** The habits of a body, latest first. */
export function listHabits(db: Readable, bodyId: BodyId): StoredHabit[] {
  return db
    .all('SELECT * FROM body_habits WHERE body_id = ? ORDER BY remembered_at DESC, id DESC', bodyId)
    .flatMap(fromRow);
}

/** A habit by its id, or undefined. */
export function getHabit(db: Readable, id: string): StoredHabit | undefined {
  const row = db.get('SELECT * FROM body_habits WHERE id = ?', id);
  return row === undefined ? undefined : fromRow(row)[0];
}

/** None for a habit of a code that this release does not know: it answers nothing. */
function fromRow(row: Columns): StoredHabit[] {
  const parsed = StoredHabit.safeParse({
    id: row['id'],
    bodyId: row['body_id'],
    habit: { code: row['code'], subject: row['subject'], meaning: parseJson(row['meaning']) },
    rememberedAt: row['remembered_at'],
    importId: row['import_id'],
    revision: row['revision'],
  });
  return parsed.success ? [parsed.data] : [];
}
