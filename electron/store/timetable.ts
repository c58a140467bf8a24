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
  return rows.map((row) =>
    ClosedDays.parse({
      id: row['id'],
      bodyId: row['body_id'],
      from: row['from_day'],
      to: row['to_day'],
      name: row['name'],
      counts: row['counts'] === 1,
      revision: row['revision'],
    }),
  );
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

/** Pairs of bodies that have members in common on a day, with their names. */
export function listSharedMembers(db: Readable, day: IsoDate): CalendarYear['shared'] {
  const seats = db.all(
    `SELECT DISTINCT body_id, person_id, people.name FROM memberships JOIN people ON people.id = memberships.person_id
     WHERE coalesce(from_day, '0000') <= ? AND coalesce(to_day, '9999') >= ? ORDER BY people.name COLLATE NOCASE, body_id`,
    day,
    day,
  );
  const byPerson = new Map<unknown, { readonly name: unknown; readonly bodies: string[] }>();
  for (const seat of seats) {
    const known = byPerson.get(seat['person_id']);
    if (known === undefined) byPerson.set(seat['person_id'], { name: seat['name'], bodies: [String(seat['body_id'])] });
    else known.bodies.push(String(seat['body_id']));
  }
  const pairs = new Map<string, { one: string; other: string; names: unknown[] }>();
  for (const { name, bodies } of byPerson.values()) {
    bodies.forEach((one, at) => {
      for (const other of bodies.slice(at + 1)) {
        const pair = pairs.get(`${one} ${other}`);
        if (pair === undefined) pairs.set(`${one} ${other}`, { one, other, names: [name] });
        else pair.names.push(name);
      }
    });
  }
  return CalendarYear.shape.shared.parse([...pairs.values()]);
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
