import { z } from 'zod';
import { ClockTime, IsoDate } from '../../domain/calendar.ts';
import { AgendaItemId, MeetingEventId, MeetingId, MinuteId, PersonId } from '../../domain/ids.ts';
import { MeetingEvent, MeetingEventKind } from '../../domain/minuting/records.ts';
import { storeOperation } from '../operation.ts';

/** The run of a meeting, and what is needed to note more of it. */
export const EventPage = z.object({
  events: z.array(z.object({ event: MeetingEvent, sentence: z.string() })),
  chairWord: z.string(),
  decisionWord: z.string(),
  /** `3 present who may vote, 4 needed`; null where the body keeps no quorum. */
  quorum: z.string().nullable(),
  /** Stretches without a quorum that the attendance tells of, as sentences. */
  gaps: z.array(z.object({ words: z.string(), agendaItemId: AgendaItemId.nullable(), at: ClockTime.nullable() })),
  /** Those who are there, members first: who could take the chair. */
  people: z.array(z.object({ name: z.string(), personId: PersonId.nullable() })),
  /** How many items have no words and no outcome yet, the minute of the event apart. */
  unwritten: z.array(MinuteId),
});
export type EventPage = z.infer<typeof EventPage>;

export const meetingEventOperations = {
  'events.page': storeOperation(z.strictObject({ meetingId: MeetingId }), EventPage),
  /** Notes an event (no id) or changes one. `restStandsOver`: minutes behind it without words get what became of them. */
  'events.save': storeOperation(
    z.strictObject({
      id: MeetingEventId.nullable(),
      revision: z.int().min(1).nullable(),
      meetingId: MeetingId,
      kind: MeetingEventKind,
      on: IsoDate.nullable(),
      at: ClockTime.nullable(),
      minuteId: MinuteId.nullable(),
      who: z.string().trim().min(1).max(300).nullable(),
      personId: PersonId.nullable(),
      words: z.string().trim().min(1).max(4000).nullable(),
      restStandsOver: z.boolean(),
      /** Out of order: the minute behind which it was taken; null: it was not moved. */
      takenAfter: z.exactOptional(MinuteId.nullable()),
    }),
    z.object({ event: MeetingEvent, stoodOver: z.int().min(0) }),
  ),
  'events.remove': storeOperation(
    z.strictObject({ id: MeetingEventId, revision: z.int().min(1) }),
    z.object({ meetingId: MeetingId }),
  ),
};
