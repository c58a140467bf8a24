import { recordedTables } from '../../../electron/store/recorded-tables.ts';
import type { Readable } from '../../../electron/store/file/connection.ts';

/**
 * Everything a workspace holds as text, the same for the same content: table by table, row by row in the order of their
 * ids, a line for each column that is not null. Revisions and the feed of changes are left out, since they tell how the
 * content came about, and for the same reason the versions of minutes; so are the bytes of attachments, which their rows
 * name by hash.
 */
export function dump(workspace: Readable): string {
  return Object.keys(recordedTables)
    .filter((table) => table !== 'minute_versions')
    .flatMap((table) =>
      workspace.all(`SELECT * FROM ${table} ORDER BY id`).map((row) => {
        const columns = Object.entries(row)
          .filter(([column, value]) => column !== 'revision' && column !== 'id' && value !== null)
          .map(([column, value]) => `  ${column}: ${String(value)}\n`);
        return `${table} ${String(row['id'])}\n${columns.join('')}`;
      }),
    )
    .join('');
}
