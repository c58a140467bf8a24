import { z } from 'zod';
import { IsoDate } from '../domain/calendar.ts';
import { ApprovalId, MeetingId, MinuteId, PersonId, ProposedChangeId } from '../domain/ids.ts';
import { Approval, ProposedChange } from '../domain/minuting/records.ts';
import { ChosenFile, FileToken } from './imports.ts';
import { mainOperation, storeOperation } from './operation.ts';

const words = z.string().trim().min(1).max(1000);
const longWords = z.string().trim().max(20_000);

/** Somebody who could be asked. */
export const ApprovalOffer = z.strictObject({
  kind: Approval.shape.kind,
  /** The minute of an extract; empty: the whole draft. */
  minuteIds: z.array(MinuteId).max(500),
  personId: PersonId.nullable(),
  asked: words,
  email: z.string().trim().min(1).max(254).nullable(),
});
export type ApprovalOffer = z.infer<typeof ApprovalOffer>;

/** Who was asked about the minutes of a meeting, who could be, and what they ask to be changed. */
export const ApprovalsPage = z.object({
  requests: z.array(Approval),
  /** Presenters of items, the chair, the members; those who wait for an answer already are left out. */
  offers: z.array(ApprovalOffer),
  /** By when it is to be agreed, if it is asked for today; null: the body has no target. */
  dueOn: IsoDate.nullable(),
  changes: z.array(ProposedChange),
});
export type ApprovalsPage = z.infer<typeof ApprovalsPage>;

/** Files that were written into one folder; `trouble`: why not all of them. */
const WrittenFiles = z.object({
  folder: z.string(),
  files: z.array(z.object({ token: FileToken, fileName: z.string() })),
  trouble: z.string().nullable(),
});

export const approvalOperations = {
  'approvals.get': storeOperation(z.strictObject({ meetingId: MeetingId, today: IsoDate }), ApprovalsPage),
  /** Notes that somebody is asked; the numbers of what they get stay from now on. A recorded act. */
  'approvals.ask': storeOperation(
    z.strictObject({
      meetingId: MeetingId,
      askedOn: IsoDate,
      dueOn: IsoDate.nullable(),
      requests: z.array(ApprovalOffer).min(1).max(200),
    }),
    z.array(Approval),
  ),
  /** What they said; with null that they said nothing yet. */
  'approvals.answer': storeOperation(
    z.strictObject({
      id: ApprovalId,
      revision: z.int().min(1),
      answer: Approval.shape.answer,
      answeredOn: IsoDate.nullable(),
      note: words.nullable(),
    }),
    Approval,
  ),
  /** Asks for a folder and writes one letter (.eml) for each request into it. Fails with `cancelled`. */
  'approvals.writeLetters': mainOperation(
    z.strictObject({ meetingId: MeetingId, ids: z.array(ApprovalId).min(1).max(200) }),
    WrittenFiles,
  ),
  /** Asks with the system's dialog for a file that came back. Fails with `cancelled`. */
  'changes.choose': mainOperation(z.strictObject({}), ChosenFile),
  /** Reads the tracked changes and comments of a chosen file and keeps them. Fails with `file-refused` where it has none. */
  'changes.read': mainOperation(
    z.strictObject({
      meetingId: MeetingId,
      token: FileToken,
      approvalId: ApprovalId.nullable(),
      receivedOn: IsoDate,
    }),
    z.object({ kept: z.int(), unplaced: z.int() }),
  ),
  /** A change that somebody asked for by other means. */
  'changes.add': storeOperation(
    z.strictObject({
      minuteId: MinuteId,
      approvalId: ApprovalId.nullable(),
      author: words.nullable(),
      receivedOn: IsoDate,
      removed: longWords,
      added: longWords,
      note: words.nullable(),
    }),
    ProposedChange,
  ),
  /**
   * Takes a change into the words, refuses it, or opens it again. `by-hand`: the clerk has put it in. Fails with `moved-on`
   * where its words do not stand there any more.
   */
  'changes.settle': storeOperation(
    z.strictObject({
      id: ProposedChangeId,
      revision: z.int().min(1),
      as: z.enum(['taken', 'by-hand', 'refused']),
      reason: words.nullable(),
    }),
    ProposedChange,
  ),
};
