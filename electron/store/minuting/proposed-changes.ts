import type { MeetingId, MinuteId, ProposedChangeId } from '../../../shared/domain/ids.ts';
import { ProposedChange } from '../../../shared/domain/minuting/records.ts';
import type { Tx } from '../change-set.ts';
import type { Columns, Readable } from '../file/connection.ts';

/** Stores a change that somebody asks for. */
export function insertProposedChange(tx: Tx, change: ProposedChange): void {
  tx.insert('proposed_changes', {
    id: change.id,
    meeting_id: change.meetingId,
    minute_id: change.minuteId,
    approval_id: change.approvalId,
    position: change.position,
    source: change.source,
    author: change.author,
    received_on: change.receivedOn,
    context: change.context,
    at_character: change.at,
    removed: change.removed,
    added: change.added,
    note: change.note,
    state: change.state,
    reason: change.reason,
    settled_at: change.settledAt,
    revision: change.revision,
  });
}

/** Notes what became of it; answers the new revision. @throws Refusal `moved-on`, `not-found` */
export function settleProposedChange(
  tx: Tx,
  { id, state, reason, settledAt }: Pick<ProposedChange, 'id' | 'state' | 'reason' | 'settledAt'>,
  revision: number,
): number {
  return tx.update('proposed_changes', id, revision, { state, reason, settled_at: settledAt });
}

/** The changes asked for in a minute belong to another from now on; null: to none, since it goes. */
export function pointProposedChanges(tx: Tx, from: MinuteId, to: MinuteId | null): void {
  for (const { id } of tx.all('SELECT id FROM proposed_changes WHERE minute_id = ?', from)) {
    tx.update('proposed_changes', String(id), null, { minute_id: to });
  }
}

/** One change by its id, or undefined. */
export function getProposedChange(db: Readable, id: ProposedChangeId): ProposedChange | undefined {
  const row = db.get('SELECT * FROM proposed_changes WHERE id = ?', id);
  return row && fromRow(row);
}

/** What was asked for in a meeting's minutes, in the order in which it came. */
export function listProposedChanges(db: Readable, meetingId: MeetingId): ProposedChange[] {
  return db.all('SELECT * FROM proposed_changes WHERE meeting_id = ? ORDER BY position, id', meetingId).map(fromRow);
}

function fromRow(row: Columns): ProposedChange {
  return ProposedChange.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    minuteId: row['minute_id'],
    approvalId: row['approval_id'],
    position: row['position'],
    source: row['source'],
    author: row['author'],
    receivedOn: row['received_on'],
    context: row['context'],
    at: row['at_character'],
    removed: row['removed'],
    added: row['added'],
    note: row['note'],
    state: row['state'],
    reason: row['reason'],
    settledAt: row['settled_at'],
    revision: row['revision'],
  });
}
