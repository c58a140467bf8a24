import type { Doubt, DraftAttendance } from '../draft.ts';

/** Who was there and who was excused, with the blocks that told it. */
export interface ReadAttendance {
  readonly present: readonly DraftAttendance[];
  readonly apologies: readonly DraftAttendance[];
  /** Listed as absent, without an apology. */
  readonly absent: readonly DraftAttendance[];
  /** Places of the blocks whose words are wholly told by the attendance. */
  readonly used: ReadonlySet<number>;
  readonly doubts: readonly Doubt[];
}
