import { formatClockTime } from '../../text/times.ts';
import type { QuorumRoom, QuorumState } from './quorum.ts';
import type { RoomCourse, RoomEvent } from './room.ts';
import { RunningCount } from './running-count.ts';

/** A stretch of a meeting during which there was no quorum. */
export interface QuorumGap {
  /** What ended the quorum; null: there was none at the opening. */
  readonly from: RoomEvent | null;
  /** What restored it; null: nothing did. */
  readonly to: RoomEvent | null;
  readonly state: QuorumState;
  /** What the minutes say of it. */
  readonly words: string;
}

/**
 * When a meeting was without a quorum, in order. Those who move at one time are taken together, so that a change of
 * places is no gap. The room is counted once and then kept by what each move changes: a long meeting of many costs as much
 * as its moves. [Q10]
 */
export function findQuorumGaps(room: QuorumRoom): QuorumGap[] {
  const gaps: QuorumGap[] = [];
  const { events } = room.course;
  const count = new RunningCount(room);
  const opening = count.state();
  let open: { from: RoomEvent | null; state: QuorumState } | null = opening.quorate
    ? null
    : { from: null, state: opening };
  events.forEach((event, at) => {
    count.move(event);
    const next = events[at + 1];
    if (next !== undefined && isSameMoment(event, next)) return;
    const state = count.state();
    if (state.quorate && open !== null) {
      gaps.push({ ...open, to: event, words: describeGap(room, open.from, event, open.state) });
      open = null;
    } else if (!state.quorate) open ??= { from: event, state };
  });
  if (open !== null) gaps.push({ ...open, to: null, words: describeGap(room, open.from, null, open.state) });
  return gaps;
}

function isSameMoment(one: RoomEvent, other: RoomEvent): boolean {
  return one.index === other.index && one.minutes === other.minutes;
}

function describeGap(
  { course }: QuorumRoom,
  from: RoomEvent | null,
  to: RoomEvent | null,
  { have, need, clauses }: QuorumState,
): string {
  const missing = clauses.filter(({ met }) => !met).map(({ words }) => `without ${words}`);
  const short = [...(have < need ? [`${have} present, ${need} needed`] : []), ...missing].join('; ');
  const lost =
    from === null
      ? `There was no quorum at the opening (${short}).`
      : `The quorum was lost ${describeMoment(course.items, from)} (${short}).`;
  return to === null ? lost : `${lost} It was restored ${describeMoment(course.items, to)}.`;
}

function describeMoment(items: RoomCourse['items'], { at, itemId, index }: RoomEvent): string {
  const item = itemId === null ? undefined : items[index];
  const parts = [
    ...(at === null ? [] : [`at ${formatClockTime(at)}`]),
    ...(item === undefined ? [] : [`at ${item.label}`]),
  ];
  return parts.length === 0 ? 'during the meeting' : parts.join(', ');
}
