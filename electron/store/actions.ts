import { ActionRow } from '../../shared/contract/progress.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { ActionId, BodyId, MeetingId, MinuteId } from '../../shared/domain/ids.ts';
import { Action, ActionOwner, type ActionStatus } from '../../shared/domain/progress.ts';
import type { Tx } from './change-set.ts';
import { parseJson, type Columns, type Readable, type Row, type SqlValue } from './file/connection.ts';
import { minuteOfRow } from './resolutions.ts';

/** Stores a new action with its owners. */
export function insertAction(tx: Tx, action: Action): void {
  tx.insert('actions', {
    id: action.id,
    ...toRow(action),
    import_id: action.importId,
    revision: action.revision,
  });
  for (const owner of action.owners) {
    tx.insert('action_owners', { id: owner.id, action_id: action.id, ...ownerToRow(owner), revision: 1 });
  }
}

/** Stores an action and its owners as they are now, in whichever minute it stands; answers its revision. */
export function updateAction(tx: Tx, action: Action): number {
  const kept = new Set<string>(action.owners.map(({ id }) => id));
  const before = new Set<string>();
  for (const owner of listOwners(tx, action.id)) {
    before.add(owner.id);
    if (!kept.has(owner.id)) tx.remove('action_owners', owner.id, null);
  }
  for (const owner of action.owners) {
    if (before.has(owner.id)) tx.update('action_owners', owner.id, null, ownerToRow(owner));
    else tx.insert('action_owners', { id: owner.id, action_id: action.id, ...ownerToRow(owner), revision: 1 });
  }
  return tx.update('actions', action.id, action.revision, toRow(action));
}

/** Removes an action with its owners. */
export function removeAction(tx: Tx, action: Action): void {
  for (const owner of action.owners) tx.remove('action_owners', owner.id, null);
  tx.remove('actions', action.id, action.revision);
}

/** An action by its id, retired or not, or undefined. */
export function getAction(db: Readable, id: string): Action | undefined {
  const row = db.get('SELECT * FROM actions WHERE id = ?', id);
  return row && fromRow(db, row);
}

/** The actions of a minute in order, retired ones among them. */
export function listActions(db: Readable, minuteId: MinuteId): Action[] {
  return db
    .all('SELECT * FROM actions WHERE minute_id = ? ORDER BY position, id', minuteId)
    .map((row) => fromRow(db, row));
}

/** Those of them that the words of the minute give now. */
export function listLiveActions(db: Readable, minuteId: MinuteId): Action[] {
  return db
    .all('SELECT * FROM actions WHERE minute_id = ? AND retired_at IS NULL ORDER BY position, id', minuteId)
    .map((row) => fromRow(db, row));
}

/** Names of owners printed before that are nobody known: groups without a record. By name, without repeats. */
export function listGroupNames(db: Readable, bodyId: BodyId): string[] {
  return db
    .all(
      `SELECT DISTINCT action_owners.printed FROM meetings
       JOIN minutes ON minutes.meeting_id = meetings.id
       JOIN actions ON actions.minute_id = minutes.id AND actions.retired_at IS NULL
       JOIN action_owners ON action_owners.action_id = actions.id
       WHERE meetings.body_id = ? AND action_owners.person_id IS NULL AND action_owners.organisation_id IS NULL
         AND action_owners.group_id IS NULL
       ORDER BY action_owners.printed COLLATE NOCASE`,
      bodyId,
    )
    .map((row) => ActionOwner.shape.printed.parse(row['printed']));
}

const rowColumns = `
  SELECT actions.id, actions.revision,
    coalesce(actions.text,
      (SELECT resolutions.text FROM resolutions WHERE resolutions.minute_id = actions.minute_id
         AND resolutions.retired_at IS NULL AND resolutions.position < actions.position
       ORDER BY resolutions.position DESC LIMIT 1),
      minutes.title) AS text,
    (SELECT json_group_array(json_object('id', id, 'position', position, 'printed', printed, 'personId', person_id,
         'organisationId', organisation_id, 'groupId', group_id, 'name', coalesce(
           (SELECT people.name FROM people WHERE people.id = person_id),
           (SELECT organisations.name FROM organisations WHERE organisations.id = organisation_id),
           (SELECT actor_groups.name FROM actor_groups WHERE actor_groups.id = group_id))))
       FROM (SELECT * FROM action_owners WHERE action_owners.action_id = actions.id ORDER BY position)) AS owners,
    actions.labelled, actions.status, actions.due_on, actions.latest_update, actions.updated_at,
    minutes.id AS minute_id, minutes.number AS minute_number, minutes.title AS minute_title,
    meetings.id AS meeting_id, meetings.held_on, bodies.id AS body_id, bodies.name AS body_name
  FROM actions JOIN minutes ON minutes.id = actions.minute_id
  JOIN meetings ON meetings.id = minutes.meeting_id JOIN bodies ON bodies.id = meetings.body_id`;

/** The actions of a body or a meeting or of all: those due first before those due later, those without a day last. */
export function listActionRows(
  db: Readable,
  where: {
    readonly bodyId: BodyId | null;
    readonly meetingId: MeetingId | null;
    readonly status: ActionStatus | null;
  },
): ActionRow[] {
  const conditions = ['actions.retired_at IS NULL'];
  const parameters: SqlValue[] = [];
  if (where.bodyId !== null) {
    conditions.push('meetings.body_id = ?');
    parameters.push(where.bodyId);
  }
  if (where.meetingId !== null) {
    conditions.push('meetings.id = ?');
    parameters.push(where.meetingId);
  }
  // A literal lets the index of open actions serve; the word comes from a closed list.
  if (where.status !== null) conditions.push(`actions.status = '${where.status}'`);
  return toActionRows(
    db,
    `${rowColumns} WHERE ${conditions.join(' AND ')}
     ORDER BY actions.due_on IS NULL, actions.due_on, meetings.held_on DESC, minutes.position, actions.position`,
    ...parameters,
  );
}

/** One action as the register shows it, or undefined. */
export function getActionRow(db: Readable, id: ActionId): ActionRow | undefined {
  return toActionRows(db, `${rowColumns} WHERE actions.id = ?`, id)[0];
}

/** How many of a question's answers are told at most. */
export interface Bounded {
  readonly count: number;
  readonly isMore: boolean;
}

/**
 * Open actions due from a day to a day, both included, soonest first, of meetings held on or after `since` or without a
 * day; at most so many, and whether there are more.
 */
export function listDue(
  db: Readable,
  due: { readonly from: IsoDate; readonly to: IsoDate; readonly since: IsoDate },
  most: number,
): { readonly rows: ActionRow[]; readonly isMore: boolean } {
  // The rows are found first and made then: texts and owners of those beyond the last are never looked up.
  const rows = toActionRows(
    db,
    `${rowColumns} WHERE actions.id IN (
       SELECT due.id FROM actions AS due JOIN minutes ON minutes.id = due.minute_id
       JOIN meetings ON meetings.id = minutes.meeting_id
       WHERE due.status = 'open' AND due.retired_at IS NULL AND due.due_on >= ? AND due.due_on <= ?
         AND coalesce(meetings.held_on, '9999') >= ?
       ORDER BY due.due_on, due.minute_id, due.position, due.id LIMIT ?)
     ORDER BY actions.due_on, actions.minute_id, actions.position, actions.id`,
    ...[due.from, due.to, due.since, most + 1],
  );
  return { rows: rows.slice(0, most), isMore: rows.length > most };
}

const older = `actions INDEXED BY actions_open CROSS JOIN minutes ON minutes.id = actions.minute_id
  CROSS JOIN meetings ON meetings.id = minutes.meeting_id
  WHERE actions.status = 'open' AND actions.retired_at IS NULL AND actions.updated_at IS NULL AND meetings.held_on < ?`;

const olderOf = `${older} AND minutes.body_id = coalesce(?, minutes.body_id)`;

/** Which actions are older ones: of a body, or of all. */
interface OlderWanted {
  readonly bodyId: BodyId | null;
  readonly heldBefore: IsoDate;
}

/**
 * Open actions of meetings held before a day that nobody has updated: their ids, and whether they have an update; so many
 * at most.
 */
export function listOlder(
  db: Readable,
  { bodyId, heldBefore }: OlderWanted,
  most: number,
): { readonly id: string; readonly hasUpdate: boolean }[] {
  return db
    .all(
      `SELECT actions.id, actions.latest_update IS NOT NULL AS has_update FROM ${olderOf} LIMIT ?`,
      ...[heldBefore, bodyId, most],
    )
    .map((row) => ({ id: String(row['id']), hasUpdate: row['has_update'] === 1 }));
}

/** How many of them there are, counted to the last. */
export function countOlderOf(db: Readable, { bodyId, heldBefore }: OlderWanted): number {
  return Number(db.get(`SELECT count(*) AS older FROM ${olderOf}`, heldBefore, bodyId)?.['older']);
}

/**
 * How many open actions of meetings held before a day nobody has updated, counted one by one while the open ones beside
 * `current` are no more than `most`. Where they are more, that is all that is said: the index alone tells it, so that
 * decades of old ones cost what no old ones do.
 *
 * @param current how many open actions there are of meetings held on the day or later, or without a day
 */
export function countOlder(db: Readable, heldBefore: IsoDate, current: number, most: number): Bounded {
  const open = db.get(
    `SELECT count(*) AS open FROM (
       SELECT 1 FROM actions INDEXED BY actions_open WHERE status = 'open' AND retired_at IS NULL LIMIT ?)`,
    current + most + 1,
  );
  const beside = Number(open?.['open']) - current;
  if (beside > most) return { count: most, isMore: true };
  if (beside === 0) return { count: 0, isMore: false };
  return { count: Number(db.get(`SELECT count(*) AS older FROM ${older}`, heldBefore)?.['older']), isMore: false };
}

/** Changes status and latest update of many open actions alike. */
export function closeActions(tx: Tx, ids: readonly string[], update: string | null): void {
  const words = update === null ? {} : { latest_update: update };
  tx.updateAll('actions', ids, { status: 'done', updated_at: tx.now, ...words });
}

function toActionRows(db: Readable, sql: string, ...parameters: readonly SqlValue[]): ActionRow[] {
  return db.all(sql, ...parameters).map((row) =>
    ActionRow.parse({
      id: row['id'],
      revision: row['revision'],
      text: row['text'],
      owners: parseJson(row['owners']),
      labelled: row['labelled'] === 1,
      status: row['status'],
      dueOn: row['due_on'],
      update: row['latest_update'],
      updatedAt: row['updated_at'],
      ...minuteOfRow(row),
    }),
  );
}

function listOwners(db: Readable, id: ActionId): ActionOwner[] {
  return db.all('SELECT * FROM action_owners WHERE action_id = ? ORDER BY position, id', id).map((row) =>
    ActionOwner.parse({
      id: row['id'],
      position: row['position'],
      printed: row['printed'],
      personId: row['person_id'],
      organisationId: row['organisation_id'],
      groupId: row['group_id'],
    }),
  );
}

function toRow(action: Action): Row {
  return {
    minute_id: action.minuteId,
    position: action.position,
    text: action.text,
    labelled: action.labelled ? 1 : 0,
    status: action.status,
    due_on: action.dueOn,
    latest_update: action.update,
    updated_at: action.updatedAt,
    retired_at: action.retiredAt,
  };
}

function ownerToRow(owner: ActionOwner): Row {
  return {
    position: owner.position,
    printed: owner.printed,
    person_id: owner.personId,
    organisation_id: owner.organisationId,
    group_id: owner.groupId,
  };
}

const OwnerlessAction = Action.omit({ owners: true });

function fromRow(db: Readable, row: Columns): Action {
  const facts = OwnerlessAction.parse({
    id: row['id'],
    minuteId: row['minute_id'],
    position: row['position'],
    text: row['text'],
    labelled: row['labelled'] === 1,
    status: row['status'],
    dueOn: row['due_on'],
    update: row['latest_update'],
    updatedAt: row['updated_at'],
    retiredAt: row['retired_at'],
    importId: row['import_id'],
    revision: row['revision'],
  });
  return { ...facts, owners: listOwners(db, facts.id) };
}
