import { z } from 'zod';
import { IsoDate } from '../domain/calendar.ts';
import { AgendaItemId, EditionId, MeetingId, MeetingStageId } from '../domain/ids.ts';
import { Edition, MeetingStage, Stage } from '../domain/meeting.ts';
import { Nothing, storeOperation } from './operation.ts';

/** The life of a meeting: what happened when, what went out, and what has changed since. */
export const MeetingLife = z.object({
  stages: z.array(MeetingStage),
  editions: z.array(
    Edition.pick({ id: true, kind: true, ordinal: true, madeAt: true }).extend({
      /** False where the stored words no longer are those that went out. */
      isWhole: z.boolean(),
    }),
  ),
  /** Differences between the agenda that went out last and what it is now; empty while it never went out. */
  changes: z.array(
    z.object({ itemId: AgendaItemId, kind: z.enum(['added', 'removed', 'changed']), words: z.string() }),
  ),
});
export type MeetingLife = z.infer<typeof MeetingLife>;

const note = z.string().trim().min(1).max(1000).nullable();

export const stageOperations = {
  'stages.get': storeOperation(z.strictObject({ meetingId: MeetingId }), MeetingLife),
  /** Says that a stage was reached on a day. A recorded act: taken back by `stages.takeBack`, not by undo. */
  'stages.record': storeOperation(
    z.strictObject({ meetingId: MeetingId, stage: Stage, on: IsoDate, note }),
    MeetingStage,
  ),
  'stages.takeBack': storeOperation(z.strictObject({ id: MeetingStageId, revision: z.int().min(1) }), Nothing),
  /**
   * The agenda goes out: its numbers stay from here on, and what it shows is kept as an edition. `how` answers what a change
   * after publication is: the first issue or a whole new one (`issue`), a supplement with what was added, or a correction
   * that is noted and nothing more.
   */
  'agenda.publish': storeOperation(
    z.strictObject({ meetingId: MeetingId, on: IsoDate, how: z.enum(['issue', 'supplement', 'correction']), note }),
    MeetingStage,
  ),
  /** What went out, as it was. */
  'editions.get': storeOperation(z.strictObject({ id: EditionId }), Edition),
};
