import { IsoDate } from '../../../shared/domain/calendar.ts';
import { type BodyId, MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import { ItemSource, MeetingKind } from '../../../shared/domain/meeting.ts';
import { parseJson, type Columns, type Readable } from '../file/connection.ts';

/** What an agenda can take up lies in the years before it: questions over earlier meetings of a body and of its sub-groups. */

/** A meeting that was held, as far as the next agenda cares. */
export interface EarlierMeeting {
  readonly id: MeetingId;
  readonly bodyId: BodyId;
  readonly title: string | null;
  readonly kind: MeetingKind;
  readonly heldOn: IsoDate;
  readonly hasMinutes: boolean;
  readonly hasAgenda: boolean;
  /** Somebody recorded that its minutes were confirmed or signed. */
  readonly isConfirmed: boolean;
}

/** Meetings of a body held from a day on and before a day, newest first. */
export function listEarlierMeetings(
  db: Readable,
  bodyId: BodyId,
  { from, before }: { readonly from: IsoDate; readonly before: IsoDate },
): EarlierMeeting[] {
  return db
    .all(
      `SELECT id, title, kind, held_on,
         EXISTS (SELECT 1 FROM minutes WHERE minutes.meeting_id = meetings.id) AS has_minutes,
         EXISTS (SELECT 1 FROM agenda_items WHERE agenda_items.meeting_id = meetings.id) AS has_agenda,
         EXISTS (SELECT 1 FROM meeting_stages WHERE meeting_stages.meeting_id = meetings.id
           AND stage IN ('confirmed', 'signed')) AS is_confirmed
       FROM meetings WHERE body_id = ? AND held_on >= ? AND held_on < ? ORDER BY held_on DESC, id DESC`,
      ...[bodyId, from, before],
    )
    .map((row) => ({
      id: MeetingId.parse(row['id']),
      bodyId,
      title: textOrNull(row['title']),
      kind: MeetingKind.parse(row['kind']),
      heldOn: IsoDate.parse(row['held_on']),
      hasMinutes: row['has_minutes'] === 1,
      hasAgenda: row['has_agenda'] === 1,
      isConfirmed: row['is_confirmed'] === 1,
    }));
}

/** A meeting with an agenda, to copy from. */
export interface AgendaBeside {
  readonly id: MeetingId;
  readonly bodyName: string;
  readonly title: string | null;
  readonly heldOn: IsoDate | null;
  readonly items: number;
}

/** Other meetings with an agenda, those of the same body first, the latest before earlier ones; at most so many. */
export function listAgendasBeside(
  db: Readable,
  { id, bodyId }: { readonly id: MeetingId; readonly bodyId: BodyId },
  most: number,
): AgendaBeside[] {
  return db
    .all(
      `SELECT meetings.id, bodies.name AS body_name, meetings.title, meetings.held_on,
         (SELECT count(*) FROM agenda_items WHERE agenda_items.meeting_id = meetings.id AND withdrawn = 0) AS items
       FROM meetings JOIN bodies ON bodies.id = meetings.body_id
       WHERE meetings.id <> ? AND EXISTS (SELECT 1 FROM agenda_items WHERE agenda_items.meeting_id = meetings.id)
       ORDER BY meetings.body_id = ? DESC, meetings.held_on DESC, meetings.id LIMIT ?`,
      ...[id, bodyId, most],
    )
    .map((row) => ({
      id: MeetingId.parse(row['id']),
      bodyName: String(row['body_name']),
      title: textOrNull(row['title']),
      heldOn: IsoDate.nullable().parse(row['held_on']),
      items: Number(row['items']),
    }));
}

/** What an agenda item of a body was made from, or which minutes it confirms or receives. */
export interface TakenUp {
  readonly sourceKind: ItemSource | null;
  readonly sourceId: string | null;
  readonly confirmsMeetingId: MeetingId | null;
}

/** What the agendas of a body took up, withdrawn items apart. */
export function listTakenUp(db: Readable, bodyId: BodyId): TakenUp[] {
  return db
    .all(
      `SELECT source_kind, source_id, confirms_meeting_id
       FROM meetings JOIN agenda_items ON agenda_items.meeting_id = meetings.id
       WHERE meetings.body_id = ? AND withdrawn = 0 AND (source_id IS NOT NULL OR confirms_meeting_id IS NOT NULL)`,
      bodyId,
    )
    .map((row) => ({
      sourceKind: ItemSource.nullable().parse(row['source_kind']),
      sourceId: textOrNull(row['source_id']),
      confirmsMeetingId: MeetingId.nullable().parse(row['confirms_meeting_id']),
    }));
}

/** A minute with something in it that the next agenda may bring up again. */
export interface EarlierMinute {
  readonly minuteId: MinuteId;
  readonly number: string | null;
  readonly title: string;
  readonly heldOn: IsoDate;
}

/** A minute with open actions. */
export interface OpenMatter extends EarlierMinute {
  /** The words of each open action in order; null where the task is the resolution itself. */
  readonly actions: readonly (string | null)[];
  /** The earliest day that one of them is due; null where none has a day. */
  readonly dueOn: IsoDate | null;
}

const minuteColumns = 'minutes.id AS minute_id, minutes.number, minutes.title, meetings.held_on';

/** Minutes of a body with open actions, of meetings held from a day on and before a day, oldest first. */
export function listOpenMatters(
  db: Readable,
  bodyId: BodyId,
  { from, before }: { readonly from: IsoDate; readonly before: IsoDate },
): OpenMatter[] {
  return db
    .all(
      `SELECT ${minuteColumns}, json_group_array(actions.text ORDER BY actions.position) AS actions,
         min(actions.due_on) AS due_on
       FROM meetings JOIN minutes ON minutes.meeting_id = meetings.id JOIN actions ON actions.minute_id = minutes.id
       WHERE meetings.body_id = ? AND held_on >= ? AND held_on < ? AND actions.status = 'open'
         AND actions.retired_at IS NULL
       GROUP BY minutes.id ORDER BY meetings.held_on, meetings.id, minutes.position`,
      ...[bodyId, from, before],
    )
    .map((row) => ({
      ...minuteFromRow(row),
      actions: listOfTexts(row['actions']),
      dueOn: IsoDate.nullable().parse(row['due_on']),
    }));
}

/** A decision that may put something off, or promise it. */
export interface DecisionBefore extends EarlierMinute {
  readonly resolutionId: string;
  readonly text: string;
}

/** Decisions of a body whose words speak of deferring, of meetings held from a day on and before a day, oldest first. */
export function listDeferrals(db: Readable, bodyId: BodyId, years: Years): DecisionBefore[] {
  return listSaying(db, bodyId, years, ['%defer%']);
}

/** The same of those whose words name a length of time. */
export function listPromises(db: Readable, bodyId: BodyId, years: Years): DecisionBefore[] {
  return listSaying(db, bodyId, years, ['%month%', '%week%', '%year%']);
}

interface Years {
  readonly from: IsoDate;
  readonly before: IsoDate;
}

function listSaying(db: Readable, bodyId: BodyId, { from, before }: Years, words: readonly string[]): DecisionBefore[] {
  return db
    .all(
      `SELECT ${minuteColumns}, resolutions.id AS resolution_id, resolutions.text
       FROM meetings JOIN minutes ON minutes.meeting_id = meetings.id
       JOIN resolutions ON resolutions.minute_id = minutes.id
       WHERE meetings.body_id = ? AND held_on >= ? AND held_on < ? AND resolutions.retired_at IS NULL
         AND (${words.map(() => 'resolutions.text LIKE ?').join(' OR ')})
       ORDER BY meetings.held_on, meetings.id, minutes.position, resolutions.position`,
      ...[bodyId, from, before, ...words],
    )
    .map((row) => ({
      ...minuteFromRow(row),
      resolutionId: String(row['resolution_id']),
      text: String(row['text']),
    }));
}

/** Items withdrawn from agendas of a body, of meetings held from a day on and before a day, oldest first: their ids. */
export function listWithdrawnIds(
  db: Readable,
  bodyId: BodyId,
  { from, before }: { readonly from: IsoDate; readonly before: IsoDate },
): { readonly id: string; readonly heldOn: IsoDate }[] {
  return db
    .all(
      `SELECT agenda_items.id, held_on FROM meetings JOIN agenda_items ON agenda_items.meeting_id = meetings.id
       WHERE body_id = ? AND held_on >= ? AND held_on < ? AND withdrawn = 1 ORDER BY held_on, agenda_items.position`,
      ...[bodyId, from, before],
    )
    .map((row) => ({ id: String(row['id']), heldOn: IsoDate.parse(row['held_on']) }));
}

/** A minute whose item was not taken. */
export interface LeftOver extends EarlierMinute {
  readonly outcome: 'deferred' | 'not-reached';
}

/** Minutes of a body whose items were deferred or not reached, of meetings held from a day on and before a day, oldest first. */
export function listLeftOver(db: Readable, bodyId: BodyId, { from, before }: Years): LeftOver[] {
  return db
    .all(
      `SELECT ${minuteColumns}, minutes.outcome FROM meetings JOIN minutes ON minutes.meeting_id = meetings.id
       WHERE meetings.body_id = ? AND held_on >= ? AND held_on < ? AND minutes.outcome IN ('deferred', 'not-reached')
       ORDER BY meetings.held_on, meetings.id, minutes.position`,
      ...[bodyId, from, before],
    )
    .map((row) => ({
      ...minuteFromRow(row),
      outcome: row['outcome'] === 'deferred' ? 'deferred' : 'not-reached',
    }));
}

function minuteFromRow(row: Columns): EarlierMinute {
  return {
    minuteId: MinuteId.parse(row['minute_id']),
    number: textOrNull(row['number']),
    title: String(row['title']),
    heldOn: IsoDate.parse(row['held_on']),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function listOfTexts(json: unknown): (string | null)[] {
  const list = parseJson(json);
  return Array.isArray(list) ? list.map(textOrNull) : [];
}
