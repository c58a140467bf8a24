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

/** A sentence of the minutes about the quorum, and where in the meeting it belongs. */
export interface QuorumSentence {
  /** What it tells of; null: the opening. */
  readonly event: RoomEvent | null;
  readonly words: string;
}

/** What the minutes say of a stretch without a quorum: that it was lost, and that it came back, each where it happened. [Q11] */
export function tellQuorumGap({ course }: Pick<QuorumRoom, 'course'>, gap: QuorumGap): QuorumSentence[] {
  const { from, to, state } = gap;
  const lost = from === null ? '' : describeMoment(course.items, from);
  const sentences = [{ event: from, words: describeLoss(from, lost, state) }];
  if (to === null) return sentences;
  const back = describeMoment(course.items, to);
  return [...sentences, { event: to, words: `The quorum was restored ${back}.` }];
}

/** Whether a text tells of it already: in these words, or in the clerk's own ones with the same time. [Q11] */
export function isQuorumTold(texts: readonly string[], { event, words }: QuorumSentence): boolean {
  const time = event === null || event.at === null ? null : formatClockTime(event.at);
  return texts.some((text) => text.includes(words) || (time !== null && /quor/i.test(text) && text.includes(time)));
}

function isSameMoment(one: RoomEvent, other: RoomEvent): boolean {
  return one.index === other.index && one.minutes === other.minutes;
}

function describeGap({ course }: QuorumRoom, from: RoomEvent | null, to: RoomEvent | null, state: QuorumState): string {
  const lost = describeLoss(from, from === null ? '' : describeMoment(course.items, from), state);
  return to === null ? lost : `${lost} It was restored ${describeMoment(course.items, to)}.`;
}

function describeLoss(from: RoomEvent | null, moment: string, { have, need, clauses }: QuorumState): string {
  const missing = clauses.filter(({ met }) => !met).map(({ words }) => `without ${words}`);
  const short = [...(have < need ? [`${have} present, ${need} needed`] : []), ...missing].join('; ');
  return from === null ? `There was no quorum at the opening (${short}).` : `The quorum was lost ${moment} (${short}).`;
}

function describeMoment(items: RoomCourse['items'], { at, itemId, index }: RoomEvent): string {
  const item = itemId === null ? undefined : items[index];
  const parts = [
    ...(at === null ? [] : [`at ${formatClockTime(at)}`]),
    ...(item === undefined ? [] : [`at ${item.label}`]),
  ];
  return parts.length === 0 ? 'during the meeting' : parts.join(', ');
}
