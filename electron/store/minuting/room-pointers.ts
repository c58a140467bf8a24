import type { AgendaItemId, AttendanceId, MinuteId } from '../../../shared/domain/ids.ts';
import type { Tx } from '../change-set.ts';
import { removeMotionsOf } from './motions.ts';

/** Rows that speak of a minute and outlive it: what was declared, closed or happened stays a fact of the meeting. */
const minutePointers = [
  ['interests', 'minute_id'],
  ['exclusions', 'minute_id'],
  ['exclusions', 'until_minute_id'],
  ['meeting_events', 'minute_id'],
] as const;

/** A minute goes: its motions go with it, and what happened at the meeting no longer speaks of it. Undo brings all back. */
export function leaveMinute(tx: Tx, id: MinuteId): void {
  removeMotionsOf(tx, id);
  for (const [table, column] of minutePointers) blank(tx, table, column, id);
}

/** A line of the agenda goes: interests declared in it are of no item any more. */
export function leaveAgendaItem(tx: Tx, id: AgendaItemId): void {
  blank(tx, 'interests', 'agenda_item_id', id);
}

/** A line of the attendance goes: what they declared keeps their name. */
export function leaveAttendance(tx: Tx, id: AttendanceId): void {
  blank(tx, 'interests', 'attendance_id', id);
}

function blank(tx: Tx, table: 'interests' | 'exclusions' | 'meeting_events', column: string, id: string): void {
  for (const row of tx.all(`SELECT id FROM ${table} WHERE ${column} = ?`, id)) {
    tx.update(table, String(row['id']), null, { [column]: null });
  }
}
