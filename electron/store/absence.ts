import { IsoDate } from '../../shared/domain/calendar.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { type BodyId, MeetingId } from '../../shared/domain/ids.ts';
import { Attendance } from '../../shared/domain/meeting.ts';
import type { Columns, Readable } from './file/connection.ts';

/** Questions over who was at the meetings of a body, for the watch over months without attendance. */

const Line = Attendance.pick({ presence: true, mode: true, class: true, personId: true, printedName: true });
/** What of a line of the attendance says who was there, and how. */
export type PresentLine = ReturnType<(typeof Line)['parse']>;

/** A meeting with those who were there; nobody: it is to come, or nobody noted who came. */
export interface MeetingWithPresent {
  readonly id: MeetingId;
  readonly on: IsoDate;
  readonly present: readonly PresentLine[];
}

/** Meetings of a body from a day on that were not called off, by day. */
export function listWithPresent(db: Readable, bodyId: BodyId, from: IsoDate): MeetingWithPresent[] {
  const found = new Map<string, { id: MeetingId; on: IsoDate; present: PresentLine[] }>();
  const rows = db.all(
    `SELECT meetings.id, held_on, presence, mode, class, person_id, printed_name
     FROM meetings LEFT JOIN attendance ON attendance.meeting_id = meetings.id AND presence = 'present'
     WHERE body_id = ? AND held_on >= ? AND called_off IS NULL ORDER BY held_on, meetings.id`,
    ...[bodyId, from],
  );
  for (const row of rows) {
    const id = MeetingId.parse(row['id']);
    const meeting = found.get(id) ?? { id, on: IsoDate.parse(row['held_on']), present: [] };
    found.set(id, meeting);
    if (row['presence'] !== null) meeting.present.push(toLine(row));
  }
  return [...found.values()];
}

/** When somebody was at meetings of a body before a day, the latest first; from their own lines, not from the body's. */
export function listSeenBefore(
  db: Readable,
  { bodyId, personId, before }: { readonly bodyId: BodyId; readonly personId: PersonId; readonly before: IsoDate },
): { readonly on: IsoDate; readonly line: PresentLine }[] {
  return db
    .all(
      `SELECT held_on, presence, mode, class, person_id, printed_name
       FROM attendance CROSS JOIN meetings ON meetings.id = attendance.meeting_id
       WHERE person_id = ? AND body_id = ? AND held_on < ? AND presence = 'present' ORDER BY held_on DESC`,
      ...[personId, bodyId, before],
    )
    .map((row) => ({ on: IsoDate.parse(row['held_on']), line: toLine(row) }));
}

/** Meetings of other bodies that somebody was at after a day, the latest first, each with the body's name. */
export function listSeenElsewhere(
  db: Readable,
  { bodyId, personId, after }: { readonly bodyId: BodyId; readonly personId: PersonId; readonly after: IsoDate },
): { readonly bodyId: string; readonly bodyName: string; readonly on: IsoDate }[] {
  return db
    .all(
      `SELECT bodies.id, bodies.name, held_on FROM attendance JOIN meetings ON meetings.id = attendance.meeting_id
       JOIN bodies ON bodies.id = meetings.body_id
       WHERE person_id = ? AND body_id <> ? AND held_on > ? AND presence = 'present'
         AND class IN ('member', 'non-voting', 'co-opted', 'substitute') ORDER BY held_on DESC`,
      ...[personId, bodyId, after],
    )
    .map((row) => ({ bodyId: String(row['id']), bodyName: String(row['name']), on: IsoDate.parse(row['held_on']) }));
}

/** Decisions of a body from a day on whose words may speak of an absence, by day. */
export function listAbsenceDecisions(
  db: Readable,
  bodyId: BodyId,
  from: IsoDate,
): { readonly on: IsoDate; readonly text: string }[] {
  return db
    .all(
      `SELECT held_on, resolutions.text FROM meetings JOIN minutes ON minutes.meeting_id = meetings.id
       JOIN resolutions ON resolutions.minute_id = minutes.id
       WHERE meetings.body_id = ? AND held_on >= ? AND resolutions.retired_at IS NULL
         AND (resolutions.text LIKE '%absence%' OR resolutions.text LIKE '%attendance%' OR resolutions.text LIKE '%85%')
       ORDER BY held_on, meetings.id`,
      ...[bodyId, from],
    )
    .map((row) => ({ on: IsoDate.parse(row['held_on']), text: String(row['text']) }));
}

function toLine(row: Columns): PresentLine {
  return Line.parse({
    presence: row['presence'],
    mode: row['mode'],
    class: row['class'],
    personId: row['person_id'],
    printedName: row['printed_name'],
  });
}
