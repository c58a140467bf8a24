import { formatLongDate } from '../../text/dates.ts';
import { formatClockTime } from '../../text/times.ts';
import type { MeetingEvent, MeetingEventKind } from './records.ts';

/** What an event is worded from. */
export type EventFacts = Pick<MeetingEvent, 'kind' | 'on' | 'at' | 'who' | 'words'>;

/** What the body calls its things, and what the meeting knows. */
export interface RunWords {
  readonly chairWord: string;
  /** `3 present who may vote, 4 needed`; null where the body keeps no quorum. */
  readonly quorum: string | null;
}

/** The kinds of event in the order in which they are offered, as a clerk picks them. */
export const eventNames: Readonly<Record<MeetingEventKind, string>> = {
  opened: 'Opened',
  'inquorate-start': 'No quorum at the start',
  announcement: 'Announcement by the chair',
  'chair-taken': 'Somebody else takes the chair',
  'out-of-order': 'Item taken out of order',
  adjourned: 'Adjourned',
  resumed: 'Resumed',
  extended: 'Extended',
  'quorum-lost': 'Quorum lost',
  'quorum-back': 'Quorum back',
  closed: 'Closed',
};

/** Whether an event is told by a line of its own, as who is in the chair is. */
export function isChairLine({ kind, who }: Pick<EventFacts, 'kind' | 'who'>): boolean {
  return kind === 'chair-taken' && who !== null;
}

/** What the minutes say of an event; words that the clerk wrote come first. Rules [RN1], [RN2]. */
export function wordEvent(event: EventFacts, { chairWord, quorum }: RunWords): string {
  const own = event.words?.trim() ?? '';
  if (own !== '') return own;
  const at = event.at === null ? '' : ` at ${formatClockTime(event.at)}`;
  const on = event.on === null ? '' : ` on ${formatLongDate(event.on)}`;
  const short = quorum === null ? '' : ` (${quorum})`;
  switch (event.kind) {
    case 'opened':
      return event.who === null ? `The meeting opened${at}.` : `${event.who}, in the chair, opened the meeting${at}.`;
    case 'adjourned':
      return `The meeting was adjourned${at}${event.on === null ? '' : ` until ${formatLongDate(event.on)}`}.`;
    case 'resumed':
      return `The meeting resumed${on}${at}.`;
    case 'extended':
      return event.at === null
        ? 'It was agreed that the meeting go on beyond its time.'
        : `It was agreed that the meeting go on until ${formatClockTime(event.at)}.`;
    case 'closed':
      return `The meeting closed${at}.`;
    case 'chair-taken':
      return event.who === null ? `The ${chairWord} left the chair${at}.` : `${event.who} – in the Chair`;
    case 'out-of-order':
      return 'This item was taken at this point with the consent of the meeting.';
    case 'inquorate-start':
      return `There was no quorum${at}${short}, so the meeting could not proceed and its business stood over.`;
    case 'quorum-lost':
      return `The meeting ceased to be quorate${at}${short}, and the remaining business stood over.`;
    case 'quorum-back':
      return `The meeting was quorate again${at}, and business was resumed.`;
    case 'announcement':
      return `The ${chairWord} welcomed those present.`;
  }
}

/** Announcements that are made at many meetings, to begin from. */
export function standingAnnouncements(chairWord: string): readonly string[] {
  return [
    `The ${chairWord} welcomed those present and told them of the way out in case of fire.`,
    `The ${chairWord} reminded those present that the meeting might be filmed or recorded.`,
    `The ${chairWord} reminded members to declare any interest as soon as they became aware of it.`,
    `The ${chairWord} asked that telephones be silenced.`,
  ];
}

/** What becomes of items without words when a meeting ends at an event; null: nothing. Rule [RN3]. */
export function outcomeOfRest(kind: MeetingEventKind): 'deferred' | 'not-reached' | null {
  if (kind === 'inquorate-start' || kind === 'quorum-lost') return 'deferred';
  return kind === 'closed' ? 'not-reached' : null;
}

/** A minute as far as its place among the others depends on it. */
interface Placed {
  readonly position: number;
  readonly takenAt: number | null;
}

/**
 * The minutes in the order in which their items were taken: one that has a place there has it, all others keep the order of
 * the agenda around them. Rule [RN4].
 */
export function orderAsTaken<M extends Placed>(minutes: readonly M[]): M[] {
  const inAgenda = minutes.toSorted((one, other) => one.position - other.position);
  const placed = inAgenda
    .filter((minute) => minute.takenAt !== null)
    .toSorted((one, other) => (one.takenAt ?? 0) - (other.takenAt ?? 0));
  const rest = inAgenda.filter((minute) => minute.takenAt === null);
  const ordered: M[] = [];
  let next = 0;
  for (const minute of placed) {
    while (ordered.length < (minute.takenAt ?? 0)) {
      const one = rest[next];
      if (one === undefined) break;
      ordered.push(one);
      next += 1;
    }
    ordered.push(minute);
  }
  return [...ordered, ...rest.slice(next)];
}
