import type { AgendaItemId, AttendanceId, MeetingId } from '../../../shared/domain/ids.ts';
import { isKeptFromVoting } from '../../../shared/domain/minuting/interests.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listInterests } from '../../store/minuting/interests.ts';

/** Those who may not vote on an item because of what they declared in it, for the count of a quorum. Rule [IN2]. */
export function listKeptFromVoting(
  db: Readable,
  meetingId: MeetingId,
): ReadonlyMap<AgendaItemId, ReadonlySet<AttendanceId>> {
  const kept = new Map<AgendaItemId, Set<AttendanceId>>();
  for (const interest of listInterests(db, meetingId)) {
    const { agendaItemId, attendanceId } = interest;
    if (agendaItemId === null || attendanceId === null || !isKeptFromVoting(interest)) continue;
    kept.set(agendaItemId, (kept.get(agendaItemId) ?? new Set()).add(attendanceId));
  }
  return kept;
}
