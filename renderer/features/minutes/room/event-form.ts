import type { Input } from '../../../../shared/contract/index.ts';
import type { EventPage } from '../../../../shared/contract/room/meeting-events.ts';
import { ClockTime, IsoDate } from '../../../../shared/domain/calendar.ts';
import type { MeetingId, MinuteId } from '../../../../shared/domain/ids.ts';
import type { MeetingEvent, MeetingEventKind } from '../../../../shared/domain/minuting/records.ts';
import {
  eventNames,
  isChairLine,
  outcomeOfRest,
  standingAnnouncements,
  wordEvent,
} from '../../../../shared/domain/minuting/run.ts';
import type { Block } from '../../../../shared/minutes/body.ts';
import { parseDateWords } from '../../../../shared/text/dates.ts';
import { formatClockTime, readTypedTime } from '../../../../shared/text/times.ts';
import { nothingPicked, type Pickable, type Picked } from '../../../ui/controls/pick-field.tsx';
import { toParagraph } from './put-words.ts';

/** What stands in the fields of the dialog. */
export interface EventForm {
  readonly kind: MeetingEventKind;
  readonly at: string;
  readonly on: string;
  readonly who: Picked;
  /** The clerk's own words; empty: those that follow from the rest. */
  readonly words: string;
  readonly restStandsOver: boolean;
  /** The minute behind which it was taken; empty: none chosen. */
  readonly takenAfter: string;
}

/** What can be noted of the run, in the order in which it is offered. */
export const eventChoices = Object.entries(eventNames).map(([key, words]) => ({
  // The names are told for each kind.
  key: key as MeetingEventKind,
  words,
}));

const timed: ReadonlySet<MeetingEventKind> = new Set([
  'opened',
  'adjourned',
  'resumed',
  'extended',
  'closed',
  'inquorate-start',
  'quorum-lost',
  'quorum-back',
]);

/** Which fields a kind of event asks for. */
export function fieldsOf(kind: MeetingEventKind): {
  readonly at: boolean;
  readonly on: boolean;
  readonly who: boolean;
} {
  return {
    at: timed.has(kind),
    on: kind === 'adjourned' || kind === 'resumed',
    who: kind === 'chair-taken' || kind === 'opened',
  };
}

/** What has not been noted yet and comes next: the opening, then the close. */
export function likelyKind(page: EventPage): MeetingEventKind {
  const last = page.events.findLast(({ event }) => event.kind !== 'announcement' && event.kind !== 'out-of-order');
  if (last === undefined) return 'opened';
  if (last.event.kind === 'adjourned') return 'resumed';
  return 'closed';
}

/** The fields with a kind of event chosen, the time of now in them. */
export function beginEventForm(page: EventPage, kind: MeetingEventKind, now: string): EventForm {
  const gap = kind === 'quorum-lost' ? page.gaps.at(-1) : undefined;
  return {
    ...{ kind, on: '', who: nothingPicked, takenAfter: '', words: '' },
    at: timed.has(kind) && kind !== 'extended' ? formatClockTime(gap?.at ?? now) : '',
    restStandsOver: outcomeOfRest(kind) !== null && page.unwritten.length > 0,
    ...(kind === 'announcement' && { words: standingAnnouncements(page.chairWord)[0] ?? '' }),
    ...(gap !== undefined && { words: gap.words }),
  };
}

/** Those who are there, as a field offers them. */
export function listChairs({ people }: Pick<EventPage, 'people'>): Pickable[] {
  return people.map(({ name }, at) => ({ key: String(at), words: name }));
}

/** What is stored, or a sentence on what has to change before. */
export function readEventForm(
  form: EventForm,
  page: EventPage,
  of: {
    readonly meetingId: MeetingId;
    readonly minuteId: MinuteId;
    readonly minutes: readonly { readonly id: MinuteId }[];
  },
): Input<'events.save'> | string {
  const fields = fieldsOf(form.kind);
  const typed = fields.at && form.at.trim() !== '' ? readTypedTime(form.at) : null;
  if (fields.at && form.at.trim() !== '' && typed?.kind !== 'time')
    return 'Write the time like 7.45pm, or leave it empty.';
  const day = fields.on && form.on.trim() !== '' ? parseDateWords(form.on) : null;
  if (fields.on && form.on.trim() !== '' && day === null)
    return 'Write the day like 14 January 2027, or leave it empty.';
  const who = fields.who && form.who.words.trim() !== '' ? form.who.words.trim() : null;
  const after = of.minutes.find(({ id }) => id === form.takenAfter)?.id;
  return {
    ...{ id: null, revision: null, meetingId: of.meetingId, kind: form.kind, minuteId: of.minuteId, who },
    on: day === null ? null : IsoDate.parse(day),
    at: typed?.kind === 'time' ? ClockTime.parse(typed.time) : null,
    personId: page.people.find(({ name }) => name === who)?.personId ?? null,
    words: form.words.trim() === '' ? null : form.words.trim(),
    restStandsOver: form.restStandsOver,
    ...(form.kind === 'out-of-order' && after !== undefined && { takenAfter: after }),
  };
}

/** The words that the event gives its minute. */
export function wordsOfEvent(
  event: Pick<MeetingEvent, 'kind' | 'on' | 'at' | 'who' | 'words'>,
  page: EventPage,
): string {
  return wordEvent(event, page);
}

/** An event as a block of its minute: who is in the chair stands on a line of its own. */
export function toEventBlock(
  event: Pick<MeetingEvent, 'kind' | 'on' | 'at' | 'who' | 'words'>,
  page: EventPage,
): Block {
  const words = wordsOfEvent(event, page);
  return isChairLine(event) ? { type: 'chairLine', content: [{ type: 'text', text: words }] } : toParagraph(words);
}
