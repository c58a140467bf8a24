import { z } from 'zod';
import { MinuteHit } from '../../shared/contract/minutes.ts';
import { IsoDate, type Instant } from '../../shared/domain/calendar.ts';
import { BodyId, MeetingId, MinuteId } from '../../shared/domain/ids.ts';
import { Minute } from '../../shared/minutes/minute.ts';
import { isTooDeep, upgradeBody } from '../../shared/minutes/parse-body.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable, Row } from './file/connection.ts';
import { Refusal, notFound } from './refusal.ts';

/**
 * Stores a new minute. Its resolutions, actions and references are stored apart: `services/derive-progress.ts` derives them.
 *
 * @param writtenAt when somebody last wrote in it; null for an imported one that nobody has touched
 * @throws Refusal `not-found` without its meeting, `input-refused` for a body that could not be read again
 */
export function insertMinute(tx: Tx, minute: Minute, writtenAt: Instant | null): void {
  const meeting = tx.get('SELECT body_id FROM meetings WHERE id = ?', minute.meetingId);
  if (typeof meeting?.['body_id'] !== 'string') throw notFound('meeting');
  tx.insert('minutes', {
    id: minute.id,
    meeting_id: minute.meetingId,
    body_id: meeting['body_id'],
    ...toRow(minute),
    written_at: writtenAt,
    import_id: minute.importId,
    revision: minute.revision,
  });
}

/**
 * Stores a minute as it reads now; answers its new revision.
 *
 * @param writtenAt when its words were written, or null to leave that as it is
 * @throws Refusal `moved-on`, `not-found`, `input-refused` for a body that could not be read again
 */
export function updateMinute(tx: Tx, minute: Minute, writtenAt: Instant | null): number {
  const row = toRow(minute);
  return tx.update('minutes', minute.id, minute.revision, writtenAt === null ? row : { ...row, written_at: writtenAt });
}

/** Changes the place or the number of a minute whose words nobody changed; answers its new revision. */
export function placeMinute(tx: Tx, id: MinuteId, place: { position: number } | { number: string | null }): number {
  return tx.update('minutes', id, null, place);
}

/** Says whether the number of a minute stays whatever happens around it; answers its new revision. */
export function holdNumber(tx: Tx, id: MinuteId, isHeld: boolean): number {
  return tx.update('minutes', id, null, { number_frozen: isHeld ? 1 : 0 });
}

/** Removes a minute; what was derived from it must be removed before. @throws Refusal `moved-on`, `not-found` */
export function removeMinute(tx: Tx, id: MinuteId, revision: number): void {
  tx.remove('minutes', id, revision);
}

/** A minute by its id, or undefined. */
export function getMinute(db: Readable, id: MinuteId): Minute | undefined {
  const row = db.get('SELECT * FROM minutes WHERE id = ?', id);
  return row && fromRow(row);
}

/** The body whose minute it is, or undefined. */
export function getBodyIdOfMinute(db: Readable, id: MinuteId): BodyId | undefined {
  const row = db.get('SELECT body_id FROM minutes WHERE id = ?', id);
  return row && BodyId.parse(row['body_id']);
}

/** All minutes of a meeting in order. */
export function listMinutes(db: Readable, meetingId: MeetingId): Minute[] {
  return db.all('SELECT * FROM minutes WHERE meeting_id = ? ORDER BY position, id', meetingId).map(fromRow);
}

/** A minute's place among the numbers of its body. */
const NumberedPlace = z.object({
  id: MinuteId,
  number: z.string().nullable(),
  frozen: z.boolean(),
  heldOn: IsoDate.nullable(),
  meetingId: MeetingId,
  part: Minute.shape.part,
  /** As the agenda item that it records was printed; null while that is not numbered for good. */
  agendaNumber: z.string().nullable(),
});
export type NumberedPlace = z.infer<typeof NumberedPlace>;

/**
 * The minutes of a body in the order they were recorded, for numbering: by the day of the meeting, then their place in it.
 * Meetings without a day come last.
 *
 * @param span first and last day that count; null for all. Meetings without a day always count.
 */
export function listNumberedPlaces(
  db: Readable,
  bodyId: BodyId,
  span: { readonly from: IsoDate; readonly to: IsoDate } | null,
): NumberedPlace[] {
  const within = span === null ? '' : ' AND (meetings.held_on IS NULL OR meetings.held_on BETWEEN ? AND ?)';
  return db
    .all(
      `SELECT minutes.id, minutes.number, minutes.number_frozen, minutes.meeting_id, minutes.part, meetings.held_on,
         agenda_items.number AS agenda_number
       FROM meetings JOIN minutes ON minutes.meeting_id = meetings.id
         LEFT JOIN agenda_items ON agenda_items.id = minutes.agenda_item_id
       WHERE meetings.body_id = ?${within}
       ORDER BY meetings.held_on IS NULL, meetings.held_on, meetings.id, minutes.position`,
      bodyId,
      ...(span === null ? [] : [span.from, span.to]),
    )
    .map((row) =>
      NumberedPlace.parse({
        id: row['id'],
        number: row['number'],
        frozen: row['number_frozen'] === 1,
        heldOn: row['held_on'],
        meetingId: row['meeting_id'],
        part: row['part'],
        agendaNumber: row['agenda_number'],
      }),
    );
}

/** The minutes of that number, in one body or in the whole workspace; letters in either case. At most three. */
export function findMinutesByNumber(db: Readable, number: string, bodyId: BodyId | null): MinuteId[] {
  const rows =
    bodyId === null
      ? db.all('SELECT id FROM minutes WHERE number = ? COLLATE NOCASE LIMIT 3', number)
      : db.all('SELECT id FROM minutes WHERE body_id = ? AND number = ? COLLATE NOCASE LIMIT 3', bodyId, number);
  return rows.map((row) => MinuteHit.shape.id.parse(row['id']));
}

/** Up to this many minutes of one beginning are read by the index of numbers and then sorted. */
const FEW = 400;

/**
 * Minutes whose number starts so, newest first. A beginning that few numbers have is looked up by the number; one that
 * many have ("1") is met soon when walking back from the newest meeting. Either way the age of the workspace does not show.
 *
 * @param where the body to look in, or every body but one
 */
export function findMinutesByNumberStart(
  db: Readable,
  start: string,
  where: { readonly bodyId: BodyId } | { readonly except: BodyId | null },
  limit: number,
): MinuteHit[] {
  const [condition, body] = 'bodyId' in where ? ['body_id = ?', where.bodyId] : ['body_id IS NOT ?', where.except];
  const starts = 'number >= ? COLLATE NOCASE AND number < ? COLLATE NOCASE';
  const range = [start, `${start}\u{10FFFF}`] as const;
  const few =
    db.all(`SELECT 1 FROM minutes WHERE ${condition} AND ${starts} LIMIT ?`, body, ...range, FEW).length < FEW;
  const tables = few
    ? `(SELECT * FROM minutes WHERE ${condition} AND ${starts}) AS minutes
       CROSS JOIN meetings ON meetings.id = minutes.meeting_id`
    : `meetings CROSS JOIN minutes ON minutes.meeting_id = meetings.id AND meetings.${condition} AND ${starts}`;
  return db
    .all(
      `SELECT minutes.id, minutes.number, minutes.title, minutes.meeting_id, bodies.name AS body_name, meetings.held_on
       FROM ${tables} JOIN bodies ON bodies.id = meetings.body_id
       ORDER BY meetings.held_on DESC, minutes.position DESC LIMIT ?`,
      body,
      ...range,
      limit,
    )
    .map((row) =>
      MinuteHit.parse({
        id: row['id'],
        number: row['number'],
        title: row['title'],
        meetingId: row['meeting_id'],
        bodyName: row['body_name'],
        heldOn: row['held_on'],
      }),
    );
}

/** The minutes that somebody last wrote in, newest first. */
export function listWorkedOn(db: Readable, limit: number): Columns[] {
  return db.all(
    `SELECT minutes.id, minutes.number, minutes.title, minutes.meeting_id, bodies.name AS body_name, meetings.held_on
     FROM minutes JOIN meetings ON meetings.id = minutes.meeting_id JOIN bodies ON bodies.id = meetings.body_id
     WHERE minutes.written_at IS NOT NULL ORDER BY minutes.written_at DESC LIMIT ?`,
    limit,
  );
}

function toRow(minute: Minute): Row {
  if (isTooDeep(minute.body)) {
    throw new Refusal(
      'input-refused',
      'This was not saved: its lists are nested deeper than a minute can hold. Move the innermost entries out to the left.',
    );
  }
  return {
    agenda_item_id: minute.agendaItemId,
    position: minute.position,
    number: minute.number,
    number_frozen: minute.numberFrozen ? 1 : 0,
    printed_number: minute.printedNumber,
    repaired: minute.repaired,
    title: minute.title,
    kind: minute.kind,
    part: minute.part,
    outcome: minute.outcome,
    public_summary: minute.publicSummary,
    taken_at: minute.takenAt,
    schema_version: minute.body.schemaVersion,
    body: JSON.stringify(minute.body.doc),
  };
}

const WordlessMinute = Minute.omit({ body: true });

function fromRow(row: Columns): Minute {
  const doc: unknown = typeof row['body'] === 'string' ? JSON.parse(row['body']) : null;
  const body = upgradeBody({ schemaVersion: row['schema_version'], doc });
  if (!body.ok) throw new Refusal('workspace-unreadable', body.failure.message);
  const facts = WordlessMinute.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    agendaItemId: row['agenda_item_id'],
    position: row['position'],
    number: row['number'],
    numberFrozen: row['number_frozen'] === 1,
    printedNumber: row['printed_number'],
    repaired: row['repaired'],
    title: row['title'],
    kind: row['kind'],
    part: row['part'],
    outcome: row['outcome'],
    publicSummary: row['public_summary'],
    takenAt: row['taken_at'],
    importId: row['import_id'],
    revision: row['revision'],
  });
  return { ...facts, body: body.body };
}

/** The minutes of a meeting that somebody has written in; those as an import left them are none. */
export function listWritten(db: Readable, meetingId: MeetingId): MinuteId[] {
  return db
    .all('SELECT id FROM minutes WHERE meeting_id = ? AND written_at IS NOT NULL', meetingId)
    .map((row) => MinuteId.parse(row['id']));
}

/** How many minutes of a part of a meeting were written in after an instant. */
export function countWrittenSince(db: Readable, meetingId: MeetingId, part: Minute['part'], since: Instant): number {
  const row = db.get(
    'SELECT count(*) AS count FROM minutes WHERE meeting_id = ? AND part = ? AND written_at > ?',
    ...[meetingId, part, since],
  );
  return Number(row?.['count'] ?? 0);
}

/** Whether a meeting has minutes. */
export function hasMinutes(db: Readable, meetingId: MeetingId): boolean {
  return db.get('SELECT 1 FROM minutes WHERE meeting_id = ? LIMIT 1', meetingId) !== undefined;
}
