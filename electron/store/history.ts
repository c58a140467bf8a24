import type { TableName } from './recorded-tables.ts';
import { parseJson, type Readable } from './file/connection.ts';

/**
 * Whether a row still reads, in the columns named, as it did at a revision that somebody saw. A revision also rises when a
 * minute is moved or renumbered, or an action's place in its minute changes; that must not stand in the way of words or
 * progress that nobody else has touched. The feed knows what the row was.
 */
export function readsAsSeen(
  db: Readable,
  table: TableName,
  id: string,
  revision: number,
  columns: readonly string[],
): boolean {
  const current = db.get(`SELECT * FROM ${table} WHERE id = ?`, id);
  if (current === undefined) return false;
  if (current['revision'] === revision) return true;
  const change = db.get(
    `SELECT before FROM changes WHERE row_id = ? AND table_name = ? AND json_extract(before, '$.revision') = ?
     ORDER BY seq DESC LIMIT 1`,
    id,
    table,
    revision,
  );
  const seen = parseJson(change?.['before']);
  if (typeof seen !== 'object' || seen === null) return false;
  const image = new Map<string, unknown>(Object.entries(seen));
  return columns.every((column) => image.get(column) === current[column]);
}
