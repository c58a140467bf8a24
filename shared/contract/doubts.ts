import { z } from 'zod';
import { IsoDate } from '../domain/calendar.ts';
import { BodyId, DoubtId, MeetingId, MinuteId } from '../domain/ids.ts';
import { storeOperation } from './operation.ts';

/** A doubt that an import left open, as the To-look-at list shows it. */
export const OpenDoubt = z.object({
  id: DoubtId,
  revision: z.int().min(1),
  code: z.string(),
  message: z.string(),
  weight: z.enum(['high', 'low']),
  /** Of the file that it was read from, 1-based. */
  line: z.int(),
  fileName: z.string(),
  /** What the record reads as now, where the doubt can be answered: `52/10`, `Larkmoor Homes`. */
  asRead: z.string().nullable(),
  /** Other readings; where `asRead` is not null one of them may be chosen. */
  alternatives: z.array(z.string()),
  bodyId: BodyId.nullable(),
  bodyName: z.string().nullable(),
  meetingId: MeetingId.nullable(),
  heldOn: IsoDate.nullable(),
  minuteId: MinuteId.nullable(),
  minuteNumber: z.string().nullable(),
  minuteTitle: z.string().nullable(),
  /** Other open doubts of the same body that one answer would settle with it. */
  alike: z.int().min(0),
});
export type OpenDoubt = z.infer<typeof OpenDoubt>;

export const DoubtsPage = z.object({
  doubts: z.array(OpenDoubt),
  /** All that fit the filter, and how many of them are of high weight. */
  total: z.int(),
  high: z.int(),
});
export type DoubtsPage = z.infer<typeof DoubtsPage>;

export const doubtOperations = {
  /**
   * Open doubts by consequence: lost and doubtful numbers first, then decisions, actions and their owners, attendance,
   * dates, and last what was merely tidied; within a kind by day of the meeting, newest first, and line.
   */
  'doubts.list': storeOperation(
    z.strictObject({
      bodyId: BodyId.nullable(),
      meetingId: MeetingId.nullable(),
      weight: z.enum(['high', 'all']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    DoubtsPage,
  ),
  /**
   * Answers doubts: the record becomes the chosen alternative (null: it stays as read) and the doubts are settled, as one
   * step that undo takes back; the answer is remembered for the body. `alike` gives the same answer to all that are alike.
   * Answers how many were settled. @throws `moved-on` when the record has changed since, `not-found`
   */
  'doubts.answer': storeOperation(
    z.strictObject({
      id: DoubtId,
      revision: z.int().min(1),
      alternative: z.int().min(0).nullable(),
      alike: z.boolean(),
    }),
    z.object({ settled: z.int() }),
  ),
  /** Settles doubts without changing anything: a person has looked. One step that undo takes back. */
  'doubts.settle': storeOperation(
    z.strictObject({ ids: z.array(DoubtId).min(1).max(500) }),
    z.object({ settled: z.int() }),
  ),
};

/** An answer that Minutebook gives by itself when this body's documents raise the same doubt again. */
export const RememberedAnswer = z.object({
  id: z.uuid(),
  revision: z.int().min(1),
  /** In words: `“SG” is Sally Goodall`. */
  words: z.string(),
  rememberedAt: z.string(),
});
export type RememberedAnswer = z.infer<typeof RememberedAnswer>;

export const habitOperations = {
  /** What was learned for a body, latest first. */
  'habits.list': storeOperation(z.strictObject({ bodyId: BodyId }), z.array(RememberedAnswer)),
  /** Forgets an answer: later documents ask again. What was stored with it stays. Undo brings it back. */
  'habits.forget': storeOperation(z.strictObject({ id: z.uuid(), revision: z.int().min(1) }), z.object({})),
};
