import { z } from 'zod';
import { Instant } from '../domain/calendar.ts';
import { MinuteId, MinuteVersionId } from '../domain/ids.ts';
import { Minute } from '../minutes/minute.ts';
import { MinuteVersion } from '../minutes/versions.ts';
import { storeOperation } from './operation.ts';

/** Earlier versions of a minute: one a pause in typing, after a day one a day. */
export const versionOperations = {
  /** The newest first, that which reads as the minute does now among them; without their words. */
  'versions.list': storeOperation(z.strictObject({ minuteId: MinuteId }), z.array(MinuteVersion.omit({ body: true }))),
  'versions.get': storeOperation(z.strictObject({ id: MinuteVersionId }), MinuteVersion),
  /** Puts the words and the heading of a version back as one step of undo. `moved-on` when the revision is not the stored one. */
  'versions.putBack': storeOperation(
    z.strictObject({ id: MinuteVersionId, revision: z.int().min(1) }),
    z.object({ minute: Minute }),
  ),
  /**
   * One step back through the versions, where no step that can be taken back is left of the minute's words; `null` where
   * one is, or no earlier version is there. Redo brings back what was there before.
   */
  'versions.stepBack': storeOperation(
    z.strictObject({ minuteId: MinuteId, revision: z.int().min(1), from: MinuteVersionId.nullable() }),
    z.object({ minute: Minute, version: MinuteVersionId, savedAt: Instant }).nullable(),
  ),
};
