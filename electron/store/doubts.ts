import { z } from 'zod';
import { MeetingDoubt } from '../../shared/contract/meetings.ts';
import { OpenDoubt } from '../../shared/contract/doubts.ts';
import { BodyId, DoubtId, MeetingId, MinuteId, type ImportFileId, type ImportId } from '../../shared/domain/ids.ts';
import type { DoubtCode } from '../../shared/reading/draft.ts';
import type { Tx } from './change-set.ts';
import { parseJson, type Columns, type Readable, type SqlValue } from './file/connection.ts';
import type { RecordKind } from './imports.ts';

/** Something an import was not sure of, for a person to look at. */
export interface NewDoubt extends Omit<MeetingDoubt, 'revision'> {
  readonly code: DoubtCode;
  readonly importId: ImportId;
  readonly importFileId: ImportFileId;
  /** Where it is shown; null for a document that made no meeting. */
  readonly meetingId: MeetingId | null;
  readonly bodyId: BodyId | null;
  /** What it can be answered about, and what that read when it was stored; null where it is told only. */
  readonly record: { readonly kind: RecordKind; readonly id: string; readonly asRead: string } | null;
  /** What doubts that are alike have in common; null for one that is alone of its kind. */
  readonly subject: string | null;
  /** The block that words of the minute would become, as JSON. */
  readonly offer: unknown;
  /** See `shared/reading/consequence.ts`. */
  readonly consequence: number;
}

/** Stores a doubt that waits to be settled. */
export function insertDoubt(tx: Tx, doubt: NewDoubt): void {
  tx.insert('import_doubts', {
    id: doubt.id,
    import_id: doubt.importId,
    import_file_id: doubt.importFileId,
    meeting_id: doubt.meetingId,
    minute_id: doubt.minuteId,
    code: doubt.code,
    message: doubt.message,
    line: doubt.line,
    weight: doubt.weight,
    alternatives: JSON.stringify(doubt.alternatives),
    settled_at: null,
    body_id: doubt.bodyId,
    record_kind: doubt.record?.kind ?? null,
    record_id: doubt.record?.id ?? null,
    as_read: doubt.record?.asRead ?? null,
    subject: doubt.subject,
    offer: doubt.offer === null ? null : JSON.stringify(doubt.offer),
    consequence: doubt.consequence,
    revision: 1,
  });
}

/** A stored doubt with what an answer to it needs. */
const StoredDoubt = z.object({
  id: DoubtId,
  revision: z.int().min(1),
  bodyId: BodyId.nullable(),
  meetingId: MeetingId.nullable(),
  minuteId: MinuteId.nullable(),
  code: z.string(),
  message: z.string(),
  line: z.int(),
  alternatives: z.array(z.string()),
  recordKind: z.string().nullable(),
  recordId: z.string().nullable(),
  asRead: z.string().nullable(),
  subject: z.string().nullable(),
  offer: z.unknown(),
  isSettled: z.boolean(),
});
export type StoredDoubt = z.infer<typeof StoredDoubt>;

/** A doubt by its id, settled or not, or undefined. */
export function getDoubt(db: Readable, id: DoubtId): StoredDoubt | undefined {
  const row = db.get('SELECT * FROM import_doubts WHERE id = ?', id);
  return row && fromRow(row);
}

/** The open doubts of one body that one answer serves, by meeting and line; at most `limit`. */
export function listAlike(
  db: Readable,
  { bodyId, code, subject }: Pick<StoredDoubt, 'bodyId' | 'code' | 'subject'>,
  limit: number,
): StoredDoubt[] {
  if (bodyId === null || subject === null) return [];
  return db
    .all(
      `SELECT * FROM import_doubts WHERE body_id = ? AND code = ? AND subject = ? AND settled_at IS NULL
       ORDER BY meeting_id, line, id LIMIT ?`,
      bodyId,
      code,
      subject,
      limit,
    )
    .map(fromRow);
}

/** The doubts about a meeting, settled ones too. */
export function listDoubtsOf(db: Readable, meetingId: MeetingId): StoredDoubt[] {
  return db.all('SELECT * FROM import_doubts WHERE meeting_id = ? ORDER BY id', meetingId).map(fromRow);
}

/** Marks a doubt as looked at; answers its meeting. @throws Refusal `moved-on`, `not-found` */
export function settleDoubt(tx: Tx, id: DoubtId, revision: number | null): MeetingId | null {
  tx.update('import_doubts', id, revision, { settled_at: tx.now });
  const row = tx.get('SELECT meeting_id FROM import_doubts WHERE id = ?', id);
  return MeetingId.nullable().parse(row?.['meeting_id']);
}

/** Removes a doubt. */
export function removeDoubt(tx: Tx, id: DoubtId): void {
  tx.remove('import_doubts', id, null);
}

/** Removes the doubts about a minute that is being removed. */
export function removeDoubtsOf(tx: Tx, minuteId: MinuteId): void {
  for (const row of tx.all('SELECT id FROM import_doubts WHERE minute_id = ?', minuteId)) {
    tx.remove('import_doubts', DoubtId.parse(row['id']), null);
  }
}

/** The doubts about a meeting that nobody has settled: high ones first, then as they stand in the file. */
export function listOpenDoubts(db: Readable, meetingId: MeetingId): MeetingDoubt[] {
  return db
    .all(
      `SELECT id, revision, minute_id, code, message, line, weight, alternatives FROM import_doubts
       WHERE meeting_id = ? AND settled_at IS NULL ORDER BY weight = 'low', line, id`,
      meetingId,
    )
    .map((row) =>
      MeetingDoubt.parse({ ...row, minuteId: row['minute_id'], alternatives: parseJson(row['alternatives']) }),
    );
}

/** Which open doubts are asked for. */
export interface DoubtFilter {
  readonly bodyId: BodyId | null;
  readonly meetingId: MeetingId | null;
  readonly weight: 'high' | 'all';
}

/** How many open doubts fit, and how many of them are of high weight. */
export function countOpenDoubts(db: Readable, filter: DoubtFilter): { readonly total: number; readonly high: number } {
  const { where, parameters } = conditionsOf(filter);
  const row = db.get(
    `SELECT count(*) AS total, coalesce(sum(weight = 'high'), 0) AS high FROM import_doubts ${where}`,
    ...parameters,
  );
  return { total: Number(row?.['total'] ?? 0), high: Number(row?.['high'] ?? 0) };
}

/**
 * A page of the open doubts in the order of the To-look-at list: consequence, day of the meeting (newest first, those
 * without a day last), line. One consequence at a time is sorted, so that a page costs what its kind holds.
 */
export function listDoubtPage(
  db: Readable,
  filter: DoubtFilter,
  page: { readonly offset: number; readonly limit: number },
): OpenDoubt[] {
  const { where, parameters } = conditionsOf(filter);
  return db
    .all(
      `SELECT page.*, bodies.name AS body_name, minutes.number AS minute_number, minutes.title AS minute_title,
         import_files.name AS file_name,
         CASE WHEN page.subject IS NULL OR page.body_id IS NULL THEN 0 ELSE
           (SELECT count(*) - 1 FROM import_doubts AS alike WHERE alike.settled_at IS NULL
              AND alike.body_id = page.body_id AND alike.code = page.code AND alike.subject = page.subject)
         END AS alike
       FROM (SELECT import_doubts.*, meetings.held_on FROM import_doubts
             LEFT JOIN meetings ON meetings.id = import_doubts.meeting_id ${where}
             ORDER BY import_doubts.consequence, meetings.held_on DESC, import_doubts.meeting_id, import_doubts.line,
               import_doubts.id
             LIMIT ? OFFSET ?) AS page
       JOIN import_files ON import_files.id = page.import_file_id
       LEFT JOIN bodies ON bodies.id = page.body_id
       LEFT JOIN minutes ON minutes.id = page.minute_id
       ORDER BY page.consequence, page.held_on DESC, page.meeting_id, page.line, page.id`,
      ...parameters,
      page.limit,
      page.offset,
    )
    .map((row) =>
      OpenDoubt.parse({
        id: row['id'],
        revision: row['revision'],
        code: row['code'],
        message: row['message'],
        weight: row['weight'],
        line: row['line'],
        fileName: row['file_name'],
        asRead: row['as_read'],
        alternatives: parseJson(row['alternatives']),
        bodyId: row['body_id'],
        bodyName: row['body_name'],
        meetingId: row['meeting_id'],
        heldOn: row['held_on'],
        minuteId: row['minute_id'],
        minuteNumber: row['minute_number'],
        minuteTitle: row['minute_title'],
        alike: row['alike'],
      }),
    );
}

function conditionsOf({ bodyId, meetingId, weight }: DoubtFilter): { where: string; parameters: SqlValue[] } {
  const conditions = ['import_doubts.settled_at IS NULL'];
  const parameters: SqlValue[] = [];
  if (meetingId !== null) {
    conditions.push('import_doubts.meeting_id = ?');
    parameters.push(meetingId);
  }
  if (bodyId !== null) {
    conditions.push('import_doubts.body_id = ?');
    parameters.push(bodyId);
  }
  if (weight === 'high') conditions.push(`import_doubts.weight = 'high'`);
  return { where: `WHERE ${conditions.join(' AND ')}`, parameters };
}

function fromRow(row: Columns): StoredDoubt {
  return StoredDoubt.parse({
    id: row['id'],
    revision: row['revision'],
    bodyId: row['body_id'],
    meetingId: row['meeting_id'],
    minuteId: row['minute_id'],
    code: row['code'],
    message: row['message'],
    line: row['line'],
    alternatives: parseJson(row['alternatives']),
    recordKind: row['record_kind'],
    recordId: row['record_id'],
    asRead: row['as_read'],
    subject: row['subject'],
    offer: parseJson(row['offer']),
    isSettled: row['settled_at'] !== null,
  });
}
