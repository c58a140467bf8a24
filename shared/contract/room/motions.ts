import { z } from 'zod';
import { MeetingId, MinuteId, MotionId, PersonId } from '../../domain/ids.ts';
import { Motion, NamedVote } from '../../domain/minuting/records.ts';
import { storeOperation } from '../operation.ts';

const name = z.string().trim().min(1).max(300).nullable();
const count = z.int().min(0).max(100_000).nullable();
const Somebody = z.object({ name: z.string(), personId: PersonId.nullable() });

/** The room at the item of a minute, as a vote there is checked against it. */
export const MotionRoom = z.object({
  voters: z.array(Somebody),
  present: z.array(Somebody),
  /** Who presides; null where nobody is known to. */
  chair: z.string().nullable(),
  chairWord: z.string(),
  decisionWord: z.string(),
  votes: z.object({ castingVote: z.boolean(), ownVoteOnRequest: z.boolean(), namedAtBudget: z.boolean() }).nullable(),
  isBudget: z.boolean(),
});
export type MotionRoom = z.infer<typeof MotionRoom>;

export const motionOperations = {
  /** The motions of a meeting, those of a minute in their order. */
  'motions.list': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(Motion)),
  'motions.room': storeOperation(z.strictObject({ minuteId: MinuteId }), MotionRoom),
  /** Stores a new motion (no id) or a changed one. `locked` once the minutes are confirmed. */
  'motions.save': storeOperation(
    z.strictObject({
      id: MotionId.nullable(),
      /** Null for a new one. */
      revision: z.int().min(1).nullable(),
      minuteId: MinuteId,
      /** The motion that it amends. */
      parentId: MotionId.nullable(),
      words: z.string().max(20_000),
      resolutionId: Motion.shape.resolutionId,
      mover: name,
      moverId: PersonId.nullable(),
      seconder: name,
      seconderId: PersonId.nullable(),
      method: Motion.shape.method,
      votesFor: count,
      votesAgainst: count,
      abstained: count,
      named: z.array(NamedVote).max(1000),
      casting: Motion.shape.casting,
      castingBy: name,
      outcome: Motion.shape.outcome,
    }),
    Motion,
  ),
  /** Takes a motion away with its amendments; its words in the minute stay. */
  'motions.remove': storeOperation(
    z.strictObject({ id: MotionId, revision: z.int().min(1) }),
    z.object({ meetingId: MeetingId }),
  ),
};
