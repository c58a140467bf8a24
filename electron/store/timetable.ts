import { CalendarYear, ClosedDays, MeetingStep } from '../../shared/contract/calendar.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { BodyId, ClosedDayId, MeetingId } from '../../shared/domain/ids.ts';
import type { Tx } from './change-set.ts';
import type { Columns, Readable } from './file/connection.ts';

/** Stores closed days. */
export function insertClosedDays(tx: Tx, { id, revision, ...days }: ClosedDays): void {
  tx.insert('closed_days', { id, ...closedToRow(days), revision });
}

/** Stores changed closed days; answers their new revision. @throws Refusal `moved-on`, `not-found` */
export function updateClosedDays(tx: Tx, { id, revision, ...days }: ClosedDays): number {
  return tx.update('closed_days', id, revision, closedToRow(days));
}

/** Removes closed days. @throws Refusal `moved-on`, `not-found` */
export function removeClosedDays(tx: Tx, id: ClosedDayId, revision: number): void {
  tx.remove('closed_days', id, revision);
}

/** The closed days of a body and those of all, by day; every one where no body is named. */
export function listClosedDays(db: Readable, bodyId: BodyId | null): ClosedDays[] {
  const rows =
    bodyId === null
      ? db.all('SELECT * FROM closed_days ORDER BY from_day, id')
      : db.all('SELECT * FROM closed_days WHERE body_id = ? OR body_id IS NULL ORDER BY from_day, id', bodyId);
  return rows.map(closedFromRow);
}

/** Those of {@link listClosedDays} that touch the days from one to another. */
export function listClosedDaysBetween(db: Readable, bodyId: BodyId | null, from: IsoDate, to: IsoDate): ClosedDays[] {
  return db
    .all(
      `SELECT * FROM closed_days WHERE from_day <= ? AND to_day >= ? AND (? IS NULL OR body_id = ? OR body_id IS NULL)
       ORDER BY from_day, id`,
      to,
      from,
      bodyId,
      bodyId,
    )
    .map(closedFromRow);
}

/** What was said of a step, or undefined. */
export function getMeetingStep(db: Readable, meetingId: MeetingId, stepId: string): MeetingStep | undefined {
  const row = db.get('SELECT * FROM meeting_steps WHERE meeting_id = ? AND step_id = ?', meetingId, stepId);
  return row && stepFromRow(row);
}

/** What was said of the steps of the meetings from a day to a day. */
export function listMeetingSteps(db: Readable, from: IsoDate, to: IsoDate): MeetingStep[] {
  return db
    .all(
      `SELECT meeting_steps.* FROM meetings JOIN meeting_steps ON meeting_steps.meeting_id = meetings.id
       WHERE meetings.held_on BETWEEN ? AND ? ORDER BY meeting_steps.id`,
      from,
      to,
    )
    .map(stepFromRow);
}

/** Stores what is said of a step; null where nothing is said any more. */
export function putMeetingStep(tx: Tx, step: MeetingStep, isNew: boolean): void {
  const { id, meetingId, stepId, dueOn, doneOn, note } = step;
  const values = { due_on: dueOn, done_on: doneOn, note };
  if (isNew) tx.insert('meeting_steps', { id, meeting_id: meetingId, step_id: stepId, ...values, revision: 1 });
  else tx.update('meeting_steps', id, null, values);
}

/** Lets a step follow the count again. */
export function removeMeetingStep(tx: Tx, { id }: Pick<MeetingStep, 'id'>): void {
  tx.remove('meeting_steps', id, null);
}

/** The seats, at any time from a day to a day, of people who sit on more than one body then, by name. */
export function listSharedSeats(db: Readable, from: IsoDate, to: IsoDate): CalendarYear['seats'] {
  const rows = db.all(
    `SELECT body_id, person_id, people.name, from_day, to_day
     FROM memberships JOIN people ON people.id = memberships.person_id
     WHERE (to_day IS NULL OR to_day >= ?) AND (from_day IS NULL OR from_day <= ?)
     ORDER BY people.name COLLATE NOCASE, person_id, body_id`,
    from,
    to,
  );
  const bodies = new Map<unknown, Set<unknown>>();
  for (const { person_id: person, body_id: body } of rows)
    bodies.set(person, (bodies.get(person) ?? new Set()).add(body));
  return CalendarYear.shape.seats.parse(
    rows
      .filter((row) => (bodies.get(row['person_id'])?.size ?? 0) > 1)
      .map((row) => ({
        bodyId: row['body_id'],
        personId: row['person_id'],
        name: row['name'],
        from: row['from_day'],
        to: row['to_day'],
      })),
  );
}

/** The first day on which each agenda of the meetings from a day to a day went out. */
export function listPublished(db: Readable, from: IsoDate, to: IsoDate): CalendarYear['published'] {
  const rows = db.all(
    `SELECT meetings.id, min(meeting_stages.on_day) AS on_day
     FROM meetings JOIN meeting_stages ON meeting_stages.meeting_id = meetings.id
     WHERE meetings.held_on BETWEEN ? AND ? AND meeting_stages.stage = 'agenda-published'
     GROUP BY meetings.id`,
    from,
    to,
  );
  return CalendarYear.shape.published.parse(rows.map((row) => ({ meetingId: row['id'], on: row['on_day'] })));
}

function closedFromRow(row: Columns): ClosedDays {
  return ClosedDays.parse({
    id: row['id'],
    bodyId: row['body_id'],
    from: row['from_day'],
    to: row['to_day'],
    name: row['name'],
    counts: row['counts'] === 1,
    revision: row['revision'],
  });
}

function closedToRow({ bodyId, from, to, name, counts }: Omit<ClosedDays, 'id' | 'revision'>) {
  return { body_id: bodyId, from_day: from, to_day: to, name, counts: counts ? 1 : 0 };
}

function stepFromRow(row: Columns): MeetingStep {
  return MeetingStep.parse({
    id: row['id'],
    meetingId: row['meeting_id'],
    stepId: row['step_id'],
    dueOn: row['due_on'],
    doneOn: row['done_on'],
    note: row['note'],
    revision: row['revision'],
  });
}
