import type { ConfirmationId, MeetingId } from '../../../shared/domain/ids.ts';
import { Confirmation, Correction } from '../../../shared/domain/minuting/records.ts';
import type { Tx } from '../change-set.ts';
import { type Columns, parseJson, type Readable, type Row } from '../file/connection.ts';

/** Stores what a later meeting made of minutes. */
export function insertConfirmation(tx: Tx, confirmation: Confirmation): void {
  tx.insert('confirmations', {
    id: confirmation.id,
    meeting_id: confirmation.meetingId,
    part: confirmation.part,
    at_meeting_id: confirmation.atMeetingId,
    minute_id: confirmation.minuteId,
    outcome: confirmation.outcome,
    decided_on: confirmation.decidedOn,
    abstained: JSON.stringify(confirmation.abstained),
    dissent: confirmation.dissent,
    note: confirmation.note,
    ...toSignedRow(confirmation),
    edition_id: confirmation.editionId,
    revision: confirmation.revision,
  });
}

/** When and by whom minutes were signed: what is said of it after they were confirmed. */
export type Signing = Pick<Confirmation, 'signedOn' | 'signedBy' | 'leaves' | 'leavesInitialled'>;

/** Notes how minutes were signed; answers the new revision. @throws Refusal `moved-on`, `not-found` */
export function updateSigning(
  tx: Tx,
  { id, revision }: Pick<Confirmation, 'id' | 'revision'>,
  signing: Signing,
): number {
  return tx.update('confirmations', id, revision, toSignedRow(signing));
}

function toSignedRow({ signedOn, signedBy, leaves, leavesInitialled }: Signing): Row {
  return {
    signed_on: signedOn,
    signed_by: signedBy,
    leaves,
    leaves_initialled: leavesInitialled === null ? null : leavesInitialled ? 1 : 0,
  };
}

/** One of them by its id, or undefined. */
export function getConfirmation(db: Readable, id: ConfirmationId): Confirmation | undefined {
  const row = db.get('SELECT * FROM confirmations WHERE id = ?', id);
  return row && fromRow(row);
}

/** What later meetings made of the minutes of a meeting, the first first. */
export function listConfirmations(db: Readable, meetingId: MeetingId): Confirmation[] {
  return db.all('SELECT * FROM confirmations WHERE meeting_id = ? ORDER BY decided_on, id', meetingId).map(fromRow);
}

/** Stores a correction that was made when minutes were confirmed. */
export function insertCorrection(tx: Tx, correction: Correction): void {
  tx.insert('corrections', {
    id: correction.id,
    confirmation_id: correction.confirmationId,
    position: correction.position,
    minute_id: correction.minuteId,
    place: correction.place,
    found: correction.found,
    corrected: correction.corrected,
    revision: correction.revision,
  });
}

/** The corrections of a confirmation, in their order. */
export function listCorrections(db: Readable, confirmationId: ConfirmationId): Correction[] {
  const rows = db.all('SELECT * FROM corrections WHERE confirmation_id = ? ORDER BY position, id', confirmationId);
  return rows.map((row) =>
    Correction.parse({
      id: row['id'],
      confirmationId: row['confirmation_id'],
      position: row['position'],
      minuteId: row['minute_id'],
      place: row['place'],
      found: row['found'],
      corrected: row['corrected'],
      revision: row['revision'],
    }),
  );
}

function fromRow(row: Columns): Confirmation {
  const initialled = row['leaves_initialled'];
  return Confirmation.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    part: row['part'],
    atMeetingId: row['at_meeting_id'],
    minuteId: row['minute_id'],
    outcome: row['outcome'],
    decidedOn: row['decided_on'],
    abstained: parseJson(row['abstained']),
    dissent: row['dissent'],
    note: row['note'],
    signedOn: row['signed_on'],
    signedBy: row['signed_by'],
    leaves: row['leaves'],
    leavesInitialled: initialled === null ? null : initialled === 1,
    editionId: row['edition_id'],
    revision: row['revision'],
  });
}
