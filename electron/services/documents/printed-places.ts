import type { Attendance, Meeting } from '../../../shared/domain/meeting.ts';
import type { PrintedPlace } from '../../../shared/layout/attendance-notes.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMinutes } from '../../store/minutes.ts';
import { listRoomItems } from '../attendance/quorum-room.ts';

/**
 * The lines of the agenda as the attendance speaks of them, in order: by the number of their first minute, which is what a
 * reader of the minutes can look up, else as the agenda has them ([L38]). None where nobody came or went at an item.
 */
export function listPrintedPlaces(db: Readable, meeting: Meeting, attendance: readonly Attendance[]): PrintedPlace[] {
  const isNeeded = attendance.some(
    ({ items, movements }) => items.length > 0 || movements.some(({ agendaItemId }) => agendaItemId !== null),
  );
  if (!isNeeded) return [];
  const numbers = new Map<string, string>();
  for (const { agendaItemId, number } of listMinutes(db, meeting.id)) {
    if (agendaItemId !== null && number !== null && !numbers.has(agendaItemId)) numbers.set(agendaItemId, number);
  }
  return listRoomItems(db, meeting).map(({ id, label }) => {
    const number = numbers.get(id);
    return { id, words: number === undefined ? label : `minute ${number}` };
  });
}
