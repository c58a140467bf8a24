import { Instant } from '../../../shared/domain/calendar.ts';
import type { MakeId, MinuteId, MinuteVersionId } from '../../../shared/domain/ids.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { upgradeBody } from '../../../shared/minutes/parse-body.ts';
import { listThinned, MinuteVersion, replacesLatest } from '../../../shared/minutes/versions.ts';
import type { Tx } from '../change-set.ts';
import { type Columns, parseJson, type Readable, type Row } from '../file/connection.ts';
import { Refusal } from '../refusal.ts';

const WordlessVersion = MinuteVersion.omit({ body: true });

/**
 * Keeps how a minute reads from now on, and how it read before where no version says so. Rules [V1], [V2].
 *
 * @param before as it was stored until now
 */
export function keepVersions(tx: Tx, makeId: MakeId, before: Minute, after: Minute): void {
  const known = listVersionHeads(tx, before.id);
  const latest = known.at(-1);
  const isKept = latest !== undefined && readsLike(tx, latest.id, before);
  if (!isKept) tx.keepVersion(toRow(makeId(), before, momentBefore(tx.now)), []);
  const replaced = isKept && replacesLatest(latest.savedAt, known.at(-2)?.savedAt ?? null, tx.now) ? [latest] : [];
  const needless = [...replaced, ...listThinned(known, tx.now)];
  tx.keepVersion(
    toRow(makeId(), after, tx.now),
    needless.map(({ id }) => id),
  );
}

/** Removes the versions of a minute that goes; undo brings them back with it. */
export function removeVersionsOf(tx: Tx, minuteId: MinuteId): void {
  for (const { id } of listVersionHeads(tx, minuteId)) tx.remove('minute_versions', id, null);
}

/** The versions of a minute without their words, the oldest first. */
export function listVersionHeads(db: Readable, minuteId: MinuteId): Omit<MinuteVersion, 'body'>[] {
  return db
    .all(
      'SELECT id, minute_id, saved_at, title FROM minute_versions WHERE minute_id = ? ORDER BY saved_at, id',
      minuteId,
    )
    .map((row) =>
      WordlessVersion.parse({
        id: row['id'],
        minuteId: row['minute_id'],
        savedAt: row['saved_at'],
        title: row['title'],
      }),
    );
}

/** The versions of a minute, the oldest first. */
export function listVersions(db: Readable, minuteId: MinuteId): MinuteVersion[] {
  return db
    .all('SELECT * FROM minute_versions WHERE minute_id = ? ORDER BY saved_at, id', minuteId)
    .map((row) => fromRow(row));
}

/** A version by its id, or undefined. */
export function getVersion(db: Readable, id: MinuteVersionId): MinuteVersion | undefined {
  const row = db.get('SELECT * FROM minute_versions WHERE id = ?', id);
  return row && fromRow(row);
}

/** The bodies, as JSON, that a minute had before each of these change sets; null where it was not there. */
export function listBodiesBefore(db: Readable, minuteId: MinuteId, changeSetIds: readonly string[]): (string | null)[] {
  const rows = db.all(
    `SELECT json_extract(before, '$.body') AS body FROM changes
     WHERE row_id = ? AND table_name = 'minutes' AND change_set_id IN (SELECT value FROM json_each(?))`,
    ...[minuteId, JSON.stringify(changeSetIds)],
  );
  return rows.map(({ body }) => (typeof body === 'string' ? body : null));
}

function readsLike(db: Readable, id: MinuteVersionId, { title, body }: Minute): boolean {
  const row = db.get('SELECT title, body FROM minute_versions WHERE id = ?', id);
  return row?.['title'] === title && row['body'] === JSON.stringify(body.doc);
}

/** A millisecond earlier, so that the order of the times is that of the words. */
function momentBefore(now: Instant): Instant {
  return Instant.parse(new Date(Date.parse(now) - 1).toISOString());
}

function toRow(id: string, { id: minuteId, title, body }: Minute, savedAt: Instant): Row {
  return {
    id,
    minute_id: minuteId,
    saved_at: savedAt,
    title,
    schema_version: body.schemaVersion,
    body: JSON.stringify(body.doc),
  };
}

function fromRow(row: Columns): MinuteVersion {
  const body = upgradeBody({ schemaVersion: row['schema_version'], doc: parseJson(row['body']) });
  if (!body.ok) throw new Refusal('workspace-unreadable', body.failure.message);
  return MinuteVersion.parse({
    id: row['id'],
    minuteId: row['minute_id'],
    savedAt: row['saved_at'],
    title: row['title'],
    body: body.body,
  });
}
