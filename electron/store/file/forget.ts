import { readOnlyRefusal, type Mutable } from '../change-set.ts';
import type { TableName } from '../recorded-tables.ts';
import { translateWriteFailure } from './write-failure.ts';

/**
 * Destroys rows for good, and every image of them that change sets kept: no undo brings them back, and their bytes are
 * overwritten in the file. For what a clerk must be able to destroy (private notes), and for nothing else. Rule [C10].
 *
 * @returns how many rows there were
 * @throws Refusal `read-only`, `write-failed`
 */
export function forgetRows(workspace: Mutable, table: TableName, ids: readonly string[]): number {
  if (workspace.readOnly) throw readOnlyRefusal();
  const { connection, session } = workspace;
  const { database } = connection;
  try {
    database.pragma('secure_delete = ON');
    const gone = database
      .transaction(() => {
        let count = 0;
        for (const id of ids) {
          count += connection.run(`DELETE FROM ${table} WHERE id = ?`, id);
          connection.run('DELETE FROM changes WHERE table_name = ? AND row_id = ?', table, id);
        }
        return count;
      })
      .immediate();
    session.commits += 1;
    session.writes.set(table, (session.writes.get(table) ?? 0) + 1);
    // Pages of the log still hold what was overwritten.
    if (connection.get('PRAGMA journal_mode')?.['journal_mode'] === 'wal') database.pragma('wal_checkpoint(TRUNCATE)');
    return gone;
  } catch (failure) {
    throw translateWriteFailure(failure);
  } finally {
    database.pragma('secure_delete = OFF');
  }
}
