import { z } from 'zod';

/** What a step of the timetable is counted from: the meeting, the day its agenda goes out, the day its decisions are made known. */
export const StepAnchor = z.enum(['meeting', 'dispatch', 'decision']);
export type StepAnchor = z.infer<typeof StepAnchor>;

/**
 * One step of a body's chain before and after each meeting: `Report titles`, `Legal clearance`, `Draft minutes`. `offset` is
 * in working days, negative before its anchor.
 */
export const TimetableStep = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(120),
  anchor: StepAnchor,
  offset: z.int().min(-400).max(400),
  /** Whose step it is, in the body's own word; null: nobody's in particular. */
  role: z.string().max(120).nullable(),
});
export type TimetableStep = z.infer<typeof TimetableStep>;
