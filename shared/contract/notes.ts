import { z } from 'zod';
import { Instant } from '../domain/calendar.ts';
import { MeetingId, MinuteId } from '../domain/ids.ts';
import { NoteLine, Notes } from '../domain/minuting/records.ts';
import { storeOperation } from './operation.ts';

/**
 * The clerk's private notes. They are in no export, no search, no pack and no edition; nothing but these operations reads
 * them.
 */
export const noteOperations = {
  'notes.list': storeOperation(
    z.strictObject({ meetingId: MeetingId }),
    z.object({
      notes: z.array(Notes),
      /** Why they must be kept; null: nothing holds them. */
      heldFor: z.string().nullable(),
    }),
  ),
  /**
   * Stores the lines of a minute's notes (null: of the meeting at large). `moved-on` where they were changed elsewhere;
   * revision null where the caller knows of none yet.
   */
  'notes.save': storeOperation(
    z.strictObject({
      meetingId: MeetingId,
      minuteId: MinuteId.nullable(),
      revision: z.int().min(1).nullable(),
      lines: z.array(NoteLine).max(5000),
    }),
    z.object({ notes: Notes, savedAt: Instant }),
  ),
  /** Says why notes and drafts of a meeting must be kept (a request for information, a claim), or that nothing holds them. */
  'notes.hold': storeOperation(
    z.strictObject({ meetingId: MeetingId, reason: z.string().trim().min(1).max(300).nullable() }),
    z.object({ heldFor: z.string().nullable() }),
  ),
  /**
   * Destroys all notes of a meeting for good: no undo brings them back, and no trace of their words stays in the workspace.
   * `input-refused` while something holds them.
   */
  'notes.destroy': storeOperation(z.strictObject({ meetingId: MeetingId }), z.object({ destroyed: z.int().min(0) })),
};
