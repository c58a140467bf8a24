import { z } from 'zod';
import { IsoDate } from '../domain/calendar.ts';
import { ApprovalId, MeetingId, MinuteId } from '../domain/ids.ts';
import { Approval } from '../domain/minuting/records.ts';
import { BodyRow } from './bodies.ts';
import { MeetingRow } from './meetings.ts';
import { storeOperation } from './operation.ts';
import { ActionRow } from './progress.ts';

/** At most twenty; `isMore`: there are others. */
const DueActions = z.object({ rows: z.array(ActionRow), isMore: z.boolean() });
export type DueActions = z.infer<typeof DueActions>;

/** What needs the clerk today. `today` comes from the window, since the store keeps no clock in its rules. */
export const Desk = z.object({
  bodies: z.array(BodyRow),
  /** Meetings on or after today, soonest first. */
  upcoming: z.array(MeetingRow),
  /** The latest meetings held, newest first, at most five. */
  recent: z.array(MeetingRow),
  /** The most pressing open actions due before today, of current meetings (rule [A1]). */
  overdue: DueActions,
  /** Due within seven days. */
  dueSoon: DueActions,
  /** Open actions of current meetings; those of `bodies` are counted alike. */
  openActions: z.int(),
  /** Open actions of meetings held before, which nobody has updated; with `isMore` there are more than `count`. */
  older: z.object({ heldBefore: IsoDate, count: z.int(), isMore: z.boolean() }),
  /** Requests to agree to a draft that nobody answered in time, the longest overdue first, at most ten. */
  draftsToAgree: z.array(
    z.object({
      id: ApprovalId,
      kind: Approval.shape.kind,
      asked: z.string(),
      dueOn: IsoDate,
      meetingId: MeetingId,
      bodyName: z.string(),
      heldOn: IsoDate.nullable(),
    }),
  ),
  /** Meetings with doubts that an import left open. */
  toLookAt: z.array(MeetingRow),
  /** The last minutes written in, newest first, at most three. */
  workedOn: z.array(
    z.object({
      minuteId: MinuteId,
      number: z.string().nullable(),
      title: z.string(),
      meetingId: MeetingId,
      bodyName: z.string(),
      heldOn: IsoDate.nullable(),
    }),
  ),
});
export type Desk = z.infer<typeof Desk>;

export const deskOperations = {
  'desk.get': storeOperation(z.strictObject({ today: IsoDate }), Desk),
};
