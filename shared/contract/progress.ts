import { z } from 'zod';
import { Instant, IsoDate } from '../domain/calendar.ts';
import { ActionId, BodyId, MeetingId, MinuteId, ResolutionId } from '../domain/ids.ts';
import { ActionOwner, ActionStatus } from '../domain/progress.ts';
import { storeOperation } from './operation.ts';

/** From which minute a register row comes. */
const from = {
  minuteId: MinuteId,
  minuteNumber: z.string().nullable(),
  minuteTitle: z.string(),
  meetingId: MeetingId,
  heldOn: IsoDate.nullable(),
  bodyId: BodyId,
  bodyName: z.string(),
};

/** An owner with the name that the workspace has for whoever is meant; null: nobody known is, or more than one could be. */
const NamedOwner = ActionOwner.extend({ name: z.string().nullable() });

export const ActionRow = z.object({
  id: ActionId,
  revision: z.int(),
  /** The task; where only owners are printed, the resolution before it. */
  text: z.string(),
  owners: z.array(NamedOwner),
  labelled: z.boolean(),
  status: ActionStatus,
  dueOn: IsoDate.nullable(),
  update: z.string().nullable(),
  updatedAt: Instant.nullable(),
  ...from,
});
export type ActionRow = z.infer<typeof ActionRow>;

export const DecisionRow = z.object({
  id: ResolutionId,
  verb: z.string(),
  text: z.string(),
  clauses: z.array(z.string()),
  /** Actions that follow from it, by how they stand. */
  openActions: z.int(),
  doneActions: z.int(),
  ...from,
});
export type DecisionRow = z.infer<typeof DecisionRow>;

export const progressOperations = {
  'actions.list': storeOperation(
    z.strictObject({ bodyId: BodyId.nullable(), meetingId: MeetingId.nullable(), status: ActionStatus.nullable() }),
    z.array(ActionRow),
  ),
  'actions.update': storeOperation(
    z.strictObject({
      id: ActionId,
      revision: z.int().min(1),
      status: ActionStatus,
      dueOn: IsoDate.nullable(),
      update: z.string().trim().min(1).max(4000).nullable(),
    }),
    ActionRow,
  ),
  /**
   * Marks the open actions of meetings held before a day as done, in one step; never one that somebody has updated or
   * carried over. Answers how many they were, and whether more are left: very many take several requests, between which
   * others are answered.
   */
  'actions.closeOlder': storeOperation(
    z.strictObject({ bodyId: BodyId.nullable(), heldBefore: IsoDate, today: IsoDate }),
    z.object({ closed: z.int(), isMore: z.boolean() }),
  ),
  'decisions.list': storeOperation(
    z.strictObject({ bodyId: BodyId.nullable(), meetingId: MeetingId.nullable() }),
    z.array(DecisionRow),
  ),
};
