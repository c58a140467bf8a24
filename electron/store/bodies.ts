import { BodyRow } from '../../shared/contract/bodies.ts';
import { Body } from '../../shared/domain/body.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { BodyId, MeetingId } from '../../shared/domain/ids.ts';
import { Minuting, usualMinuting } from '../../shared/domain/minuting/habits.ts';
import type { Mutable, Session, Tx } from './change-set.ts';
import { parseJson, type Columns, type Readable, type Row, type SqlValue } from './file/connection.ts';

/** Stores a new body. */
export function insertBody(tx: Tx, body: Body): void {
  tx.insert('bodies', { id: body.id, ...toRow(body), import_id: body.importId, revision: body.revision });
}

/** Stores a body's own facts; answers its new revision. @throws Refusal `moved-on`, `not-found` */
export function updateBody(tx: Tx, body: Body): number {
  return tx.update('bodies', body.id, body.revision, toRow(body));
}

/** A body by its id, or undefined. */
export function getBody(db: Readable, id: BodyId): Body | undefined {
  const row = db.get('SELECT * FROM bodies WHERE id = ?', id);
  return row && fromRow(row);
}

/** Every body, by name. */
export function listBodiesOnly(db: Readable): Body[] {
  return db.all('SELECT * FROM bodies ORDER BY name COLLATE NOCASE, id').map(fromRow);
}

/** The body that a meeting is of, or undefined where there is no such meeting. */
export function getBodyOfMeeting(db: Readable, meetingId: MeetingId): Body | undefined {
  const row = db.get('SELECT * FROM bodies WHERE id = (SELECT body_id FROM meetings WHERE id = ?)', meetingId);
  return row && fromRow(row);
}

/**
 * The body of that name or short name, or of such a former one, upper and lower case alike; names of today go before, and of
 * several the one made first.
 */
export function findBodyByName(db: Readable, name: string): Body | undefined {
  const row =
    db.get('SELECT * FROM bodies WHERE name = ? COLLATE NOCASE ORDER BY id LIMIT 1', name) ??
    db.get('SELECT * FROM bodies WHERE short_name = ? COLLATE NOCASE ORDER BY id LIMIT 1', name) ??
    db.get(
      `SELECT bodies.* FROM body_names JOIN bodies ON bodies.id = body_names.body_id
       WHERE body_names.name = ? COLLATE NOCASE OR body_names.short_name = ? COLLATE NOCASE ORDER BY bodies.id LIMIT 1`,
      name,
      name,
    );
  return row && fromRow(row);
}

/** Every body with what its list shows, by name. */
export function listBodyRows(workspace: Readable & Pick<Mutable, 'session' | 'readOnly'>): BodyRow[] {
  const open = countOpenActions(workspace);
  return toBodyRows(workspace, `${rowColumns} 0 AS open_actions ${rowTables} ${rowOrder}`).map((row) => ({
    ...row,
    openActions: open.get(row.id) ?? 0,
  }));
}

/** The counts of each session, and how often its actions had been written by then. */
const counted = new WeakMap<Session, { readonly writes: number; readonly open: ReadonlyMap<string, number> }>();

/**
 * How many open actions each body has that has any. Tens of thousands take tens of milliseconds, and the list of bodies is
 * asked for after every change: they are counted again only where actions were written since. A meeting never changes its
 * body, and the actions of one who only reads may be written by somebody else.
 */
function countOpenActions(db: Readable & Pick<Mutable, 'session' | 'readOnly'>): ReadonlyMap<string, number> {
  const writes = db.session.writes.get('actions') ?? 0;
  const known = counted.get(db.session);
  if (known?.writes === writes && !db.readOnly) return known.open;
  const rows = db.all(
    `SELECT minutes.body_id, count(*) AS actions FROM actions INDEXED BY actions_open
     JOIN minutes ON minutes.id = actions.minute_id
     WHERE actions.status = 'open' AND actions.retired_at IS NULL GROUP BY minutes.body_id`,
  );
  const open = new Map(rows.map((row) => [String(row['body_id']), Number(row['actions'])]));
  counted.set(db.session, { writes, open });
  return open;
}

/** The same, but `openActions` counts only those of meetings held on a day or later, or without a day. */
export function listCurrentBodyRows(db: Readable, since: IsoDate): BodyRow[] {
  return toBodyRows(
    db,
    `${rowColumns}
       (SELECT count(*) FROM meetings CROSS JOIN minutes ON minutes.meeting_id = meetings.id
          CROSS JOIN actions ON actions.minute_id = minutes.id
        WHERE meetings.body_id = bodies.id AND coalesce(meetings.held_on, '9999') >= ?
          AND actions.status = 'open' AND actions.retired_at IS NULL) AS open_actions
     ${rowTables} ${rowOrder}`,
    since,
  );
}

const rowColumns = `
  SELECT bodies.id, bodies.name, bodies.short_name, bodies.kind, bodies.parent_id, parent.name AS parent_name,
    (SELECT count(*) FROM meetings WHERE meetings.body_id = bodies.id) AS meetings,
    (SELECT max(held_on) FROM meetings WHERE meetings.body_id = bodies.id) AS last_meeting_on,`;
const rowTables = 'FROM bodies LEFT JOIN bodies AS parent ON parent.id = bodies.parent_id';
const rowOrder = 'ORDER BY bodies.name COLLATE NOCASE, bodies.id';

function toBodyRows(db: Readable, sql: string, ...parameters: readonly SqlValue[]): BodyRow[] {
  return db.all(sql, ...parameters).map((row) =>
    BodyRow.parse({
      id: row['id'],
      name: row['name'],
      shortName: row['short_name'],
      kind: row['kind'],
      parentId: row['parent_id'],
      parentName: row['parent_name'],
      meetings: row['meetings'],
      lastMeetingOn: row['last_meeting_on'],
      openActions: row['open_actions'],
    }),
  );
}

/** The groups that report to a body, by name. */
export function listSubGroups(db: Readable, id: BodyId): Pick<Body, 'id' | 'name'>[] {
  return db
    .all('SELECT * FROM bodies WHERE parent_id = ? ORDER BY name COLLATE NOCASE, id', id)
    .map(fromRow)
    .map((body) => ({ id: body.id, name: body.name }));
}

function toRow(body: Body): Row {
  return {
    name: body.name,
    short_name: body.shortName,
    kind: body.kind,
    parent_id: body.parentId,
    chair_word: body.chairWord,
    decision_word: body.decisionWord,
    words: JSON.stringify(body.words),
    number_style: body.numberStyle,
    number_prefix: body.numberPrefix,
    house_style_id: body.houseStyleId,
    style_patch: JSON.stringify(body.stylePatch),
    preset_id: body.presetId,
    differences: JSON.stringify(body.differences),
    frequency: body.frequency,
    timetable: JSON.stringify(body.timetable),
    minuting: JSON.stringify(body.minuting),
  };
}

/** A file that was written by an earlier release lacks what came later. */
const KeptMinuting = Minuting.partial();

function fromRow(row: Columns): Body {
  return Body.parse({
    id: row['id'],
    name: row['name'],
    shortName: row['short_name'],
    kind: row['kind'],
    parentId: row['parent_id'],
    chairWord: row['chair_word'],
    decisionWord: row['decision_word'],
    words: parseJson(row['words']),
    numberStyle: row['number_style'],
    numberPrefix: row['number_prefix'],
    houseStyleId: row['house_style_id'],
    stylePatch: parseJson(row['style_patch']),
    presetId: row['preset_id'],
    differences: parseJson(row['differences']),
    frequency: row['frequency'],
    timetable: parseJson(row['timetable']),
    minuting: { ...usualMinuting, ...KeptMinuting.parse(parseJson(row['minuting'])) },
    importId: row['import_id'],
    revision: row['revision'],
  });
}
