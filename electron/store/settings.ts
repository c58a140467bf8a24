import type { z } from 'zod';
import type { Tx } from './change-set.ts';
import { parseJson, type Readable } from './file/connection.ts';

/** A setting of the workspace by its key, parsed; undefined while it was never set or no longer reads as it should. */
export function getSetting<T extends z.ZodType>(db: Readable, key: string, schema: T): z.infer<T> | undefined {
  const row = db.get('SELECT value FROM settings WHERE id = ?', key);
  return row === undefined ? undefined : schema.safeParse(parseJson(row['value'])).data;
}

/** Stores a setting; the value must survive JSON. */
export function putSetting(tx: Tx, key: string, value: unknown): void {
  const text = JSON.stringify(value);
  if (tx.get('SELECT 1 FROM settings WHERE id = ?', key) === undefined) {
    tx.insert('settings', { id: key, value: text, revision: 1 });
  } else {
    tx.update('settings', key, null, { value: text });
  }
}
