import type { MeetingId, MinuteId, MotionId } from '../../../shared/domain/ids.ts';
import { Motion } from '../../../shared/domain/minuting/records.ts';
import type { Tx } from '../change-set.ts';
import { parseJson, type Columns, type Readable, type Row } from '../file/connection.ts';

/** Stores a new motion. */
export function insertMotion(tx: Tx, motion: Motion): void {
  const { id, minuteId, position, revision } = motion;
  tx.insert('motions', { id, minute_id: minuteId, position, ...toRow(motion), revision });
}

/** Stores a motion as it reads now; answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function updateMotion(tx: Tx, motion: Motion, revision: number | null): number {
  return tx.update('motions', motion.id, revision, toRow(motion));
}

/** Removes a motion after the amendments to it. @throws Refusal `moved-on`, `not-found` */
export function removeMotion(tx: Tx, id: MotionId, revision: number | null): void {
  for (const { id: amendment } of tx.all('SELECT id FROM motions WHERE parent_id = ?', id)) {
    removeMotion(tx, Motion.shape.id.parse(amendment), null);
  }
  tx.remove('motions', id, revision);
}

/** Removes the motions of a minute that goes; undo brings them back with it. */
export function removeMotionsOf(tx: Tx, minuteId: MinuteId): void {
  const held = tx.all('SELECT id FROM motions WHERE minute_id = ? AND parent_id IS NULL', minuteId);
  for (const { id } of held) removeMotion(tx, Motion.shape.id.parse(id), null);
  // Amendments to what was moved under another minute.
  for (const { id } of tx.all('SELECT id FROM motions WHERE minute_id = ?', minuteId))
    tx.remove('motions', String(id), null);
}

/** The motions of a minute go to another, behind those that it has. */
export function moveMotions(tx: Tx, from: MinuteId, to: MinuteId): void {
  const first = Number(tx.get('SELECT count(*) AS count FROM motions WHERE minute_id = ?', to)?.['count'] ?? 0);
  tx.all('SELECT id FROM motions WHERE minute_id = ? ORDER BY position, id', from).forEach(({ id }, at) => {
    tx.update('motions', String(id), null, { minute_id: to, position: first + at });
  });
}

/** A motion by its id, or undefined. */
export function getMotion(db: Readable, id: MotionId): Motion | undefined {
  const row = db.get('SELECT * FROM motions WHERE id = ?', id);
  return row && fromRow(row);
}

/** The motions of a meeting, in the order of its minutes. */
export function listMotions(db: Readable, meetingId: MeetingId): Motion[] {
  return db
    .all(
      `SELECT motions.* FROM minutes JOIN motions ON motions.minute_id = minutes.id
       WHERE minutes.meeting_id = ? ORDER BY minutes.position, motions.position, motions.id`,
      meetingId,
    )
    .map(fromRow);
}

function toRow(motion: Motion): Row {
  return {
    parent_id: motion.parentId,
    words: motion.words,
    resolution_id: motion.resolutionId,
    mover: motion.mover,
    mover_id: motion.moverId,
    seconder: motion.seconder,
    seconder_id: motion.seconderId,
    method: motion.method,
    votes_for: motion.votesFor,
    votes_against: motion.votesAgainst,
    abstained: motion.abstained,
    named: JSON.stringify(motion.named),
    casting: motion.casting,
    casting_by: motion.castingBy,
    outcome: motion.outcome,
  };
}

function fromRow(row: Columns): Motion {
  return Motion.parse({
    id: row['id'],
    minuteId: row['minute_id'],
    parentId: row['parent_id'],
    position: row['position'],
    words: row['words'],
    resolutionId: row['resolution_id'],
    mover: row['mover'],
    moverId: row['mover_id'],
    seconder: row['seconder'],
    seconderId: row['seconder_id'],
    method: row['method'],
    votesFor: row['votes_for'],
    votesAgainst: row['votes_against'],
    abstained: row['abstained'],
    named: parseJson(row['named']),
    casting: row['casting'],
    castingBy: row['casting_by'],
    outcome: row['outcome'],
    revision: row['revision'],
  });
}
