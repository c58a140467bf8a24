import type { Body } from '../../../shared/domain/body.ts';
import type { MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { getBody } from '../../store/bodies.ts';
import type { Readable } from '../../store/file/connection.ts';
import { readsAsSeen } from '../../store/history.ts';
import { getMeeting } from '../../store/meetings.ts';
import { getMinute } from '../../store/minutes.ts';
import { movedOn, notFound } from '../../store/refusal.ts';
import type { Tx } from '../../store/change-set.ts';

/** As undo and the refusals call a minute: `38/26 Apologies`. @throws Refusal `not-found` */
export function nameOfMinute(db: Readable, id: MinuteId): string {
  const minute = requireMinute(db, id);
  return minute.number === null ? `“${minute.title}”` : `${minute.number} ${minute.title}`.trim();
}

/** @throws Refusal `not-found` */
export function requireMinute(db: Readable, id: MinuteId): Minute {
  const minute = getMinute(db, id);
  if (minute === undefined) throw notFound('minute');
  return minute;
}

/** A minute whose words and title are as the caller saw them at a revision. Rule [M4]. @throws Refusal `moved-on` */
export function requireSeenMinute(tx: Tx, id: MinuteId, revision: number): Minute {
  const minute = requireMinute(tx, id);
  if (!readsAsSeen(tx, 'minutes', id, revision, ['body', 'schema_version', 'title'])) throw movedOn('minute');
  return minute;
}

/** @throws Refusal `not-found` */
export function requireMeeting(db: Readable, id: MeetingId): Meeting {
  const meeting = getMeeting(db, id);
  if (meeting === undefined) throw notFound('meeting');
  return meeting;
}

/** The body that holds a meeting. @throws Refusal `not-found` */
export function requireBodyOf(db: Readable, meeting: Meeting): Body {
  const body = getBody(db, meeting.bodyId);
  if (body === undefined) throw notFound('body');
  return body;
}
