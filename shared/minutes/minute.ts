import { z } from 'zod';
import { Stored } from '../domain/body.ts';
import { AgendaItemId, MeetingId, MinuteId } from '../domain/ids.ts';
import { MinuteBody } from './body.ts';

/** What a minute is for; decides its suggestions and its place, never its words. */
export const MinuteKind = z.enum([
  'normal',
  'standing',
  'confirmation',
  'received-minutes',
  'matters-arising',
  'any-other-business',
  'information',
  'exclusion',
  'date-of-next-meeting',
]);
export type MinuteKind = z.infer<typeof MinuteKind>;

/** One numbered minute of a meeting. `position` orders the minutes of a meeting, from 0, without gaps. */
export const Minute = z.object({
  id: MinuteId,
  meetingId: MeetingId,
  /** The agenda item it records; one item may have several minutes, an imported minute has none. */
  agendaItemId: AgendaItemId.nullable(),
  position: z.int().min(0),
  /** As it should be read (`52/26`); null where it has none. Imported minutes are born frozen with theirs. */
  number: z.string().nullable(),
  numberFrozen: z.boolean(),
  /** As the source printed it (`S2/26`), where it was imported. */
  printedNumber: z.string().nullable(),
  /** Why the number or heading was repaired on import; null where nothing was. */
  repaired: z.string().nullable(),
  title: z.string(),
  kind: MinuteKind,
  /** In which of the two documents it stands. */
  part: z.enum(['open', 'closed']),
  /** What became of an item that was not taken; null: it was. */
  outcome: z.enum(['withdrawn', 'deferred', 'not-reached']).nullable(),
  /** What the public may read of a closed minute (Local Government Act 1972 s100C(2)). */
  publicSummary: z.string().nullable(),
  /** Its place in the order in which items were taken, from 0; null: that of the agenda. */
  takenAt: z.int().min(0).nullable(),
  body: MinuteBody,
  ...Stored,
});
export type Minute = z.infer<typeof Minute>;

/** What nobody has said of a minute yet. */
export const newMinuteFacts = {
  agendaItemId: null,
  number: null,
  numberFrozen: false,
  printedNumber: null,
  repaired: null,
  kind: 'normal',
  part: 'open',
  outcome: null,
  publicSummary: null,
  takenAt: null,
  revision: 1,
  importId: null,
} satisfies Partial<Minute>;
