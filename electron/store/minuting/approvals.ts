import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { ApprovalId, MeetingId } from '../../../shared/domain/ids.ts';
import { Approval } from '../../../shared/domain/minuting/records.ts';
import type { Tx } from '../change-set.ts';
import { type Columns, parseJson, type Readable } from '../file/connection.ts';

/** Stores that somebody was asked to look at the draft. */
export function insertApproval(tx: Tx, approval: Approval): void {
  tx.insert('approvals', {
    id: approval.id,
    meeting_id: approval.meetingId,
    kind: approval.kind,
    minute_ids: JSON.stringify(approval.minuteIds),
    person_id: approval.personId,
    asked: approval.asked,
    email: approval.email,
    asked_on: approval.askedOn,
    due_on: approval.dueOn,
    answered_on: approval.answeredOn,
    answer: approval.answer,
    note: approval.note,
    revision: approval.revision,
  });
}

/** Notes what they said, or with nulls that they said nothing yet; answers the new revision. @throws Refusal `moved-on`, `not-found` */
export function updateAnswer(
  tx: Tx,
  { id, answer, answeredOn, note }: Pick<Approval, 'id' | 'answer' | 'answeredOn' | 'note'>,
  revision: number,
): number {
  return tx.update('approvals', id, revision, { answer, answered_on: answeredOn, note });
}

/** One request by its id, or undefined. */
export function getApproval(db: Readable, id: ApprovalId): Approval | undefined {
  const row = db.get('SELECT * FROM approvals WHERE id = ?', id);
  return row && fromRow(row);
}

/** Who was asked about a meeting, the first first. */
export function listApprovals(db: Readable, meetingId: MeetingId): Approval[] {
  return db.all('SELECT * FROM approvals WHERE meeting_id = ? ORDER BY asked_on, id', meetingId).map(fromRow);
}

/** Requests that nobody answered and that were due before a day, the longest overdue first; at most so many. */
export function listOverdueApprovals(
  db: Readable,
  before: IsoDate,
  most: number,
): { readonly approval: Approval; readonly bodyName: string; readonly heldOn: unknown }[] {
  return db
    .all(
      `SELECT approvals.*, bodies.name AS body_name, meetings.held_on FROM approvals
       JOIN meetings ON meetings.id = approvals.meeting_id JOIN bodies ON bodies.id = meetings.body_id
       WHERE answered_on IS NULL AND due_on < ? AND meetings.locked = 0 ORDER BY due_on, approvals.id LIMIT ?`,
      before,
      most,
    )
    .map((row) => ({ approval: fromRow(row), bodyName: String(row['body_name']), heldOn: row['held_on'] }));
}

function fromRow(row: Columns): Approval {
  return Approval.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    kind: row['kind'],
    minuteIds: parseJson(row['minute_ids']),
    personId: row['person_id'],
    asked: row['asked'],
    email: row['email'],
    askedOn: row['asked_on'],
    dueOn: row['due_on'],
    answeredOn: row['answered_on'],
    answer: row['answer'],
    note: row['note'],
    revision: row['revision'],
  });
}
