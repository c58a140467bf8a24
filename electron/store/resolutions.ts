import { DecisionRow } from '../../shared/contract/progress.ts';
import type { BodyId, MeetingId, MinuteId, ResolutionId } from '../../shared/domain/ids.ts';
import { Clause, Resolution } from '../../shared/domain/progress.ts';
import type { Tx } from './change-set.ts';
import { parseJson, type Columns, type Readable, type Row, type SqlValue } from './file/connection.ts';

/** Stores a new resolution with its clauses. */
export function insertResolution(tx: Tx, resolution: Resolution): void {
  tx.insert('resolutions', {
    id: resolution.id,
    ...toRow(resolution),
    import_id: resolution.importId,
    revision: resolution.revision,
  });
  putClauses(tx, resolution);
}

/**
 * Stores a resolution and its clauses as they read now, in whichever minute it stands. A clause that came from another
 * resolution keeps its row; one that is gone loses it. Answers the resolution's revision.
 */
export function updateResolution(tx: Tx, resolution: Resolution): number {
  const kept = new Set<string>(resolution.clauses.map(({ id }) => id));
  for (const clause of listClauses(tx, resolution.id)) {
    if (!kept.has(clause.id)) tx.remove('clauses', clause.id, null);
  }
  putClauses(tx, resolution);
  return tx.update('resolutions', resolution.id, resolution.revision, toRow(resolution));
}

/** A clause that came from another resolution keeps its row. */
function putClauses(tx: Tx, resolution: Resolution): void {
  for (const clause of resolution.clauses) {
    const row = clauseToRow(resolution.id, clause);
    if (tx.get('SELECT 1 FROM clauses WHERE id = ?', clause.id) === undefined) {
      tx.insert('clauses', { id: clause.id, ...row, revision: 1 });
    } else {
      tx.update('clauses', clause.id, null, row);
    }
  }
}

/** Removes a resolution with its clauses. */
export function removeResolution(tx: Tx, resolution: Resolution): void {
  for (const clause of resolution.clauses) tx.remove('clauses', clause.id, null);
  tx.remove('resolutions', resolution.id, resolution.revision);
}

/** A resolution by its id, retired or not, or undefined. */
export function getResolution(db: Readable, id: string): Resolution | undefined {
  const row = db.get('SELECT * FROM resolutions WHERE id = ?', id);
  return row && fromRow(db, row);
}

/** The resolution that a clause belongs to, or undefined. */
export function getResolutionOfClause(db: Readable, clauseId: string): Resolution | undefined {
  const row = db.get('SELECT * FROM resolutions WHERE id = (SELECT resolution_id FROM clauses WHERE id = ?)', clauseId);
  return row && fromRow(db, row);
}

/** The resolutions of a minute in order, retired ones among them. */
export function listResolutions(db: Readable, minuteId: MinuteId): Resolution[] {
  return db
    .all('SELECT * FROM resolutions WHERE minute_id = ? ORDER BY position, id', minuteId)
    .map((row) => fromRow(db, row));
}

/** Those of them that the words of the minute give now. */
export function listLiveResolutions(db: Readable, minuteId: MinuteId): Resolution[] {
  return db
    .all('SELECT * FROM resolutions WHERE minute_id = ? AND retired_at IS NULL ORDER BY position, id', minuteId)
    .map((row) => fromRow(db, row));
}

/** The decisions of a body or a meeting or of all, newest meeting first. */
export function listDecisionRows(
  db: Readable,
  where: { readonly bodyId: BodyId | null; readonly meetingId: MeetingId | null },
): DecisionRow[] {
  const conditions = ['resolutions.retired_at IS NULL'];
  const parameters: SqlValue[] = [];
  if (where.bodyId !== null) {
    conditions.push('meetings.body_id = ?');
    parameters.push(where.bodyId);
  }
  if (where.meetingId !== null) {
    conditions.push('meetings.id = ?');
    parameters.push(where.meetingId);
  }
  const following = (status: 'open' | 'done'): string => `
    (SELECT count(*) FROM actions
     WHERE actions.minute_id = resolutions.minute_id AND actions.status = '${status}' AND actions.retired_at IS NULL
       AND actions.position > resolutions.position
       AND NOT EXISTS (SELECT 1 FROM resolutions AS nearer
         WHERE nearer.minute_id = resolutions.minute_id AND nearer.retired_at IS NULL
           AND nearer.position > resolutions.position AND nearer.position < actions.position))`;
  return db
    .all(
      `SELECT resolutions.id, resolutions.verb, resolutions.text,
         (SELECT json_group_array(text) FROM (SELECT text FROM clauses
           WHERE clauses.resolution_id = resolutions.id ORDER BY position)) AS clauses,
         ${following('open')} AS open_actions, ${following('done')} AS done_actions,
         minutes.id AS minute_id, minutes.number AS minute_number, minutes.title AS minute_title,
         meetings.id AS meeting_id, meetings.held_on, bodies.id AS body_id, bodies.name AS body_name
       FROM resolutions JOIN minutes ON minutes.id = resolutions.minute_id
       JOIN meetings ON meetings.id = minutes.meeting_id JOIN bodies ON bodies.id = meetings.body_id
       WHERE ${conditions.join(' AND ')}
       ORDER BY meetings.held_on DESC, meetings.id DESC, minutes.position, resolutions.position`,
      ...parameters,
    )
    .map((row) =>
      DecisionRow.parse({
        id: row['id'],
        verb: row['verb'],
        text: row['text'],
        clauses: parseJson(row['clauses']),
        openActions: row['open_actions'],
        doneActions: row['done_actions'],
        ...minuteOfRow(row),
      }),
    );
}

/** Which minute a register row comes from. */
export function minuteOfRow(row: Columns): Record<string, unknown> {
  return {
    minuteId: row['minute_id'],
    minuteNumber: row['minute_number'],
    minuteTitle: row['minute_title'],
    meetingId: row['meeting_id'],
    heldOn: row['held_on'],
    bodyId: row['body_id'],
    bodyName: row['body_name'],
  };
}

function listClauses(db: Readable, id: ResolutionId): Clause[] {
  return db
    .all('SELECT id, position, text FROM clauses WHERE resolution_id = ? ORDER BY position, id', id)
    .map((row) => Clause.parse(row));
}

function toRow(resolution: Resolution): Row {
  return {
    minute_id: resolution.minuteId,
    position: resolution.position,
    verb: resolution.verb,
    text: resolution.text,
    retired_at: resolution.retiredAt,
  };
}

function clauseToRow(resolutionId: ResolutionId, clause: Clause): Row {
  return { resolution_id: resolutionId, position: clause.position, text: clause.text };
}

const ClauselessResolution = Resolution.omit({ clauses: true });

function fromRow(db: Readable, row: Columns): Resolution {
  const facts = ClauselessResolution.parse({
    id: row['id'],
    minuteId: row['minute_id'],
    position: row['position'],
    verb: row['verb'],
    text: row['text'],
    retiredAt: row['retired_at'],
    importId: row['import_id'],
    revision: row['revision'],
  });
  return { ...facts, clauses: listClauses(db, facts.id) };
}
