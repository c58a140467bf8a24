import { z } from 'zod';
import { Instant, IsoDate } from '../domain/calendar.ts';
import { MeetingId, MinuteId } from '../domain/ids.ts';
import { MinuteBody } from '../minutes/body.ts';
import { Minute } from '../minutes/minute.ts';
import { storeOperation } from './operation.ts';

const one = { id: MinuteId, revision: z.int().min(1) };

/** An earlier minute, as offered while `min 24/` is typed. */
export const MinuteHit = z.object({
  id: MinuteId,
  number: z.string(),
  title: z.string(),
  meetingId: MeetingId,
  bodyName: z.string(),
  heldOn: IsoDate.nullable(),
});
export type MinuteHit = z.infer<typeof MinuteHit>;

/** Somebody who may own an action: a person, an organisation, or a group named before. */
export const OwnerCandidate = z.object({
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'group']),
  /** What tells two alike apart: the person's organisation or role. */
  detail: z.string().nullable(),
});
export type OwnerCandidate = z.infer<typeof OwnerCandidate>;

export const minuteOperations = {
  /** All minutes of a meeting in order, with their bodies. */
  'minutes.list': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(Minute)),
  /**
   * Adds an empty minute after another (null: first); it takes the next number of its body where numbers follow, or that of
   * the minute before it with a letter (`minutes.numberAt` says which they are).
   */
  'minutes.add': storeOperation(
    z.strictObject({
      ...{ meetingId: MeetingId, after: MinuteId.nullable(), title: z.string().trim().min(1).max(500) },
      numbering: z.exactOptional(z.enum(['next', 'letter'])),
    }),
    Minute,
  ),
  /**
   * Saves the words of a minute and re-derives its resolutions, actions and references in the same transaction. The
   * answer holds the body with the ids as they were settled. `moved-on` when the revision is not the stored one.
   */
  'minutes.save': storeOperation(
    z.strictObject({ ...one, body: MinuteBody }),
    z.object({ minute: Minute, idsChanged: z.boolean(), savedAt: Instant }),
  ),
  'minutes.retitle': storeOperation(z.strictObject({ ...one, title: z.string().trim().min(1).max(500) }), Minute),
  'minutes.move': storeOperation(z.strictObject({ ...one, position: z.int().min(0) }), z.array(Minute)),
  'minutes.remove': storeOperation(z.strictObject(one), z.object({ meetingId: MeetingId })),
  /** Minutes whose number starts so, newest first, at most twenty; own body first. */
  'minutes.find': storeOperation(
    z.strictObject({ meetingId: MeetingId.nullable(), numberStart: z.string().max(20) }),
    z.array(MinuteHit),
  ),
  'minutes.owners': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(OwnerCandidate)),
};
