import { z } from 'zod';
import { ClockTime } from '../../domain/calendar.ts';
import { AgendaItemId, ExclusionId, MeetingId, MinuteId } from '../../domain/ids.ts';
import { ClosingRule } from '../../domain/law/rules.ts';
import { Exclusion } from '../../domain/minuting/records.ts';
import { Minute } from '../../minutes/minute.ts';
import { storeOperation } from '../operation.ts';

/** The closed parts of a meeting, and what is needed to note another. */
export const ExclusionPage = z.object({
  exclusions: z.array(
    z.object({
      exclusion: Exclusion,
      /** The items as a resolution names them, in its order. */
      labels: z.array(z.string().nullable()),
      /** What it says, in short: `item 8 and item 9`. */
      words: z.string(),
    }),
  ),
  /** How the body closes a meeting; null: it keeps no rules. */
  rule: ClosingRule.nullable(),
  decisionWord: z.string(),
  items: z.array(
    z.object({
      id: AgendaItemId,
      /** `item 8`; null where it has no number. */
      label: z.string().nullable(),
      title: z.string(),
      /** Those of its closed papers. */
      grounds: z.array(z.string()),
      /** All its papers are closed. */
      isClosed: z.boolean(),
    }),
  ),
});
export type ExclusionPage = z.infer<typeof ExclusionPage>;

export const exclusionOperations = {
  'exclusions.page': storeOperation(z.strictObject({ meetingId: MeetingId }), ExclusionPage),
  /** Stores a new exclusion (no id) or a changed one; minutes of the items it closes go into the closed part. */
  'exclusions.save': storeOperation(
    z.strictObject({
      id: ExclusionId.nullable(),
      revision: z.int().min(1).nullable(),
      meetingId: MeetingId,
      /** The minute that resolves it. */
      minuteId: MinuteId.nullable(),
      moved: z.boolean(),
      items: z
        .array(
          z.strictObject({
            agendaItemId: AgendaItemId.nullable(),
            minuteId: MinuteId.nullable(),
            grounds: z.array(z.string().min(1).max(200)).max(50),
            reason: z.string().trim().min(1).max(2000).nullable(),
          }),
        )
        .min(1)
        .max(200),
      from: ClockTime.nullable(),
      until: ClockTime.nullable(),
      untilMinuteId: MinuteId.nullable(),
      stayed: z.string().trim().min(1).max(1000).nullable(),
    }),
    Exclusion,
  ),
  /** Takes an exclusion away; minutes that it closed are open again, but for those whose papers are all closed. */
  'exclusions.remove': storeOperation(
    z.strictObject({ id: ExclusionId, revision: z.int().min(1) }),
    z.object({ meetingId: MeetingId }),
  ),
  /** Says in which document a minute stands, and what the public may read of a closed one. */
  'exclusions.setPart': storeOperation(
    z.strictObject({
      minuteId: MinuteId,
      revision: z.int().min(1),
      part: Minute.shape.part,
      publicSummary: z.string().trim().min(1).max(20_000).nullable(),
    }),
    Minute,
  ),
};
