import { z } from 'zod';
import { Stored } from './body.ts';
import { Instant, IsoDate } from './calendar.ts';
import {
  ActionId,
  ActionOwnerId,
  ClauseId,
  GroupId,
  MinuteId,
  OrganisationId,
  PersonId,
  ReferenceId,
  ResolutionId,
} from './ids.ts';

/**
 * Rows that the store derives from the minute bodies, plus the progress that only the rows know. The body is the truth
 * for words; status, due date and updates live here (ARCHITECTURE decision 10).
 */

/** One clause of a resolution, without label and joining word. */
export const Clause = z.object({ id: ClauseId, position: z.int().min(0), text: z.string().min(1) });
export type Clause = z.infer<typeof Clause>;

/** A decision recorded in a minute. */
export const Resolution = z.object({
  id: ResolutionId,
  minuteId: MinuteId,
  position: z.int().min(0),
  /** The body's decision word as printed: RESOLVED, AGREED, NOTED, RECOMMENDED … */
  verb: z.string().min(1),
  /** The whole resolution from its verb on. */
  text: z.string().min(1),
  clauses: z.array(Clause).min(1),
  /** When the block vanished from its body; the row is kept so that undo brings its progress back. */
  retiredAt: Instant.nullable(),
  ...Stored,
});
export type Resolution = z.infer<typeof Resolution>;

export const ActionStatus = z.enum(['open', 'done', 'carried-over', 'superseded', 'withdrawn']);
export type ActionStatus = z.infer<typeof ActionStatus>;

/** Who is to do it, as printed, and the person, organisation or group that is meant (all null: not known, never guessed). */
export const ActionOwner = z.object({
  id: ActionOwnerId,
  position: z.int().min(0),
  printed: z.string().min(1),
  personId: PersonId.nullable(),
  organisationId: OrganisationId.nullable(),
  groupId: GroupId.nullable(),
});
export type ActionOwner = z.infer<typeof ActionOwner>;

/** A task recorded in a minute. */
export const Action = z.object({
  id: ActionId,
  minuteId: MinuteId,
  position: z.int().min(0),
  /** Null where only owners are printed: the task is then the resolution before it. */
  text: z.string().nullable(),
  owners: z.array(ActionOwner),
  /** False where it was read out of prose without a label. */
  labelled: z.boolean(),
  status: ActionStatus,
  dueOn: IsoDate.nullable(),
  /** The latest word on its progress. */
  update: z.string().nullable(),
  updatedAt: Instant.nullable(),
  retiredAt: Instant.nullable(),
  ...Stored,
});
export type Action = z.infer<typeof Action>;

/** A reference from a minute to another minute by number. `target` is null while no such minute is in the workspace. */
export const Reference = z.object({
  id: ReferenceId,
  minuteId: MinuteId,
  position: z.int().min(0),
  printed: z.string().min(1),
  number: z.string().min(1),
  targetId: MinuteId.nullable(),
  ...Stored,
});
export type Reference = z.infer<typeof Reference>;
