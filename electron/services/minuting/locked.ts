import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { Readable } from '../../store/file/connection.ts';
import { isPartLocked, lockedRefusal } from '../../store/locked-rows.ts';

/**
 * Refuses a change to what confirmed minutes show. The store refuses it for the minutes themselves, whoever asks; services
 * ask before they begin, and for what stands beside the minutes. Rule [LK1].
 *
 * @throws Refusal `locked`
 */
export function refuseLocked(db: Readable, meetingId: MeetingId, part: 'open' | 'closed' = 'open'): void {
  if (isPartLocked(db, meetingId, part)) throw lockedRefusal();
}
