import type { Input, Output } from '../../../shared/contract/index.ts';
import type { MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import type { QuorumRoom } from '../../../shared/domain/room/quorum.ts';
import {
  findQuorumGaps,
  isQuorumTold,
  type QuorumGap,
  type QuorumSentence,
  tellQuorumGap,
} from '../../../shared/domain/room/quorum-lost.ts';
import { isEmptyBody, wordsOf } from '../../../shared/minutes/body-text.ts';
import { type Block, type MinuteBody, SCHEMA_VERSION } from '../../../shared/minutes/body.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { listAttendance } from '../../store/attendance.ts';
import { getBody } from '../../store/bodies.ts';
import { mutate } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { isPartLocked } from '../../store/locked-rows.ts';
import { listMinutes } from '../../store/minutes.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { saveBody } from '../derive-progress.ts';
import { refuseLocked } from '../minuting/locked.ts';
import { requireMinute } from '../minuting/minute-of.ts';
import { requireMeeting } from './expected.ts';
import { readQuorumRoom } from './quorum-room.ts';

/** How a stretch without a quorum stands in the minutes. `no-minutes`: there is none yet that it could stand in. */
export type GapInMinutes = 'told' | 'untold' | 'no-minutes';

/** Tells for each gap whether the minutes say it. Rule [Q11]. */
export function findGapsInMinutes(
  db: Readable,
  meetingId: MeetingId,
  room: QuorumRoom,
  gaps: readonly QuorumGap[],
): GapInMinutes[] {
  if (gaps.length === 0) return [];
  const minutes = listMinutes(db, meetingId);
  const texts = minutes.flatMap(textsOf);
  return gaps.map((gap) => {
    if (minutes.length === 0) return 'no-minutes';
    return tellQuorumGap(room, gap).every((sentence) => isQuorumTold(texts, sentence)) ? 'told' : 'untold';
  });
}

/**
 * Answers `attendance.tellQuorum`: what the minutes do not say yet of the quorum, put into them as one step. Rule [Q11].
 * @throws Refusal `not-found`, `locked`, `input-refused` where no minute is begun
 */
export function tellQuorum(
  context: ServiceContext,
  input: Input<'attendance.tellQuorum'>,
): Output<'attendance.tellQuorum'> {
  const { workspace, makeId } = context;
  return mutate(workspace, { label: 'Quorum put into the minutes', now: context.now() }, (tx) => {
    const meeting = requireMeeting(tx, input.meetingId);
    refuseLocked(tx, meeting.id);
    const body = getBody(tx, meeting.bodyId);
    if (body === undefined) throw notFound('body');
    const minutes = listMinutes(tx, meeting.id);
    const open = minutes.filter(({ part }) => !isPartLocked(tx, meeting.id, part));
    if (open.length === 0) {
      throw new Refusal('input-refused', 'No minute is begun yet. Begin the minutes, then put the quorum into them.');
    }
    const texts = minutes.flatMap(textsOf);
    const room = readQuorumRoom(tx, meeting, body, listAttendance(tx, meeting.id));
    const untold = room === null ? [] : findQuorumGaps(room).flatMap((gap) => tellQuorumGap(room, gap));
    const minuteIds = new Set<MinuteId>();
    let told = 0;
    for (const sentence of untold) {
      if (room === null || isQuorumTold(texts, sentence)) continue;
      const id = findMinuteFor(open, sentence, room);
      if (id === undefined) continue;
      const minute = requireMinute(tx, id);
      saveBody(tx, makeId, minute, addSentence(minute.body, sentence.words));
      minuteIds.add(id);
      told += 1;
    }
    return { told, minuteIds: [...minuteIds] };
  });
}

/** The minute of the item at which it happened; the nearest one before it that has a minute. */
function findMinuteFor(minutes: readonly Minute[], { event }: QuorumSentence, room: QuorumRoom): MinuteId | undefined {
  if (event === null) return minutes[0]?.id;
  if (event.index < 0) return minutes.at(-1)?.id;
  const { indexOf } = room.course;
  const before = minutes.filter(
    ({ agendaItemId }) => agendaItemId !== null && (indexOf.get(agendaItemId) ?? Infinity) <= event.index,
  );
  return (before.at(-1) ?? minutes.at(-1))?.id;
}

function textsOf({ body }: Minute): string[] {
  return body.doc.content.map((block) => wordsOf(block));
}

function addSentence(body: MinuteBody, words: string): MinuteBody {
  const added: Block = { type: 'paragraph', content: [{ type: 'text', text: words }] };
  const content = [...(isEmptyBody(body) ? [] : body.doc.content), added];
  return { schemaVersion: SCHEMA_VERSION, doc: { type: 'doc', content } };
}
