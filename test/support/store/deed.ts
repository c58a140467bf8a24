import type { ServiceContext } from '../../../electron/services/context.ts';
import { getMinute } from '../../../electron/store/minutes.ts';
import { MinuteId } from '../../../shared/domain/ids.ts';

/** Something a clerk does, to the record that `pick` points at among those there are; nothing where there is none. */
export type Deed = (context: ServiceContext, pick: number) => unknown;

/** The id of one of the rows of a table, wherever `pick` falls. */
export function pickId(context: ServiceContext, table: string, pick: number, where = '1'): unknown {
  const rows = context.workspace.all(`SELECT id FROM ${table} WHERE ${where} ORDER BY id`);
  return rows.length === 0 ? undefined : rows[pick % rows.length]?.['id'];
}

/** Does something to one of the minutes. */
export function onMinute(
  context: ServiceContext,
  pick: number,
  work: (one: { id: MinuteId; revision: number }) => unknown,
): unknown {
  const id = MinuteId.safeParse(pickId(context, 'minutes', pick)).data;
  const minute = id && getMinute(context.workspace, id);
  return minute === undefined ? null : work({ id: minute.id, revision: minute.revision });
}

/** The revision of a row. */
export function revisionOf(context: ServiceContext, table: string, id: string): number {
  return Number(context.workspace.get(`SELECT revision FROM ${table} WHERE id = ?`, id)?.['revision']);
}
