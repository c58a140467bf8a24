import type { Connection, Readable, Row } from './file/connection.ts';

/** Rows go to the statement in parcels of this many, as one text of JSON. */
const PARCEL = 1000;

/**
 * Removes rows of one table and records each as it was. An import of ten years has tens of thousands of rows; undone row by
 * row it would hold up whoever types next.
 */
export function removeRows(connection: Connection, changeSetId: string, table: string, ids: readonly string[]): void {
  const image = imageOf(connection, table);
  for (const parcel of parcelsOf(ids)) {
    const wanted = JSON.stringify(parcel);
    const recorded = connection.run(
      `INSERT INTO changes (change_set_id, table_name, row_id, before, revision, removed)
       SELECT ?, ?, id, ${image}, revision, 1 FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
      ...[changeSetId, table, wanted],
    );
    const removed = connection.run(`DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, wanted);
    assertAll(parcel.length, recorded, removed);
  }
}

/** Inserts whole rows of one table and records that they were not there. */
export function insertRows(connection: Connection, changeSetId: string, table: string, rows: readonly Row[]): void {
  const columns = columnsOf(connection, table);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => `json_extract(value, '$.${column}')`).join(', ');
  for (const parcel of parcelsOf(rows)) {
    const images = JSON.stringify(parcel);
    const inserted = connection.run(`INSERT INTO ${table} (${names}) SELECT ${values} FROM json_each(?)`, images);
    const recorded = connection.run(
      `INSERT INTO changes (change_set_id, table_name, row_id, before, revision, removed)
       SELECT ?, ?, json_extract(value, '$.id'), NULL, json_extract(value, '$.revision'), 0 FROM json_each(?)`,
      ...[changeSetId, table, images],
    );
    assertAll(parcel.length, recorded, inserted);
  }
}

/** Changes columns of many rows alike, raises their revisions and records each row as it was. */
export function updateRows(
  connection: Connection,
  changeSetId: string,
  table: string,
  ids: readonly string[],
  values: Row,
): void {
  const columns = Object.keys(values);
  const settings = columns.map((column) => `"${column}" = ?`).join(', ');
  const image = imageOf(connection, table);
  for (const parcel of parcelsOf(ids)) {
    const wanted = JSON.stringify(parcel);
    const recorded = connection.run(
      `INSERT INTO changes (change_set_id, table_name, row_id, before, revision, removed)
       SELECT ?, ?, id, ${image}, revision + 1, 0 FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
      ...[changeSetId, table, wanted],
    );
    const changed = connection.run(
      `UPDATE ${table} SET ${settings}, revision = revision + 1 WHERE id IN (SELECT value FROM json_each(?))`,
      ...columns.map((column) => values[column] ?? null),
      wanted,
    );
    assertAll(parcel.length, recorded, changed);
  }
}

/** Makes rows that are there read as these do, revisions too, and records each as it was. */
export function restoreRows(connection: Connection, changeSetId: string, table: string, rows: readonly Row[]): void {
  const settings = columnsOf(connection, table)
    .map((column) => `"${column}" = json_extract(images.value, '$.${column}')`)
    .join(', ');
  const image = imageOf(connection, table);
  for (const parcel of parcelsOf(rows)) {
    const images = JSON.stringify(parcel);
    const recorded = connection.run(
      `INSERT INTO changes (change_set_id, table_name, row_id, before, revision, removed)
       SELECT ?, ?, ${table}.id, ${image}, json_extract(images.value, '$.revision'), 0
       FROM json_each(?) AS images CROSS JOIN ${table} ON ${table}.id = json_extract(images.value, '$.id')`,
      ...[changeSetId, table, images],
    );
    const changed = connection.run(
      `UPDATE ${table} SET ${settings} FROM json_each(?) AS images WHERE ${table}.id = json_extract(images.value, '$.id')`,
      images,
    );
    assertAll(parcel.length, recorded, changed);
  }
}

/** The revisions of those rows of a table that are there. */
export function readRevisions(connection: Connection, table: string, ids: readonly string[]): Map<string, number> {
  const revisions = new Map<string, number>();
  for (const parcel of parcelsOf(ids)) {
    const rows = connection.all(
      `SELECT id, revision FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(parcel),
    );
    for (const row of rows) revisions.set(String(row['id']), Number(row['revision']));
  }
  return revisions;
}

function columnsOf(connection: Connection, table: string): string[] {
  return connection.all('SELECT name FROM pragma_table_info(?)', table).map(({ name }) => String(name));
}

/** A row as JSON, in SQL. json_each has an "id" of its own, so that every column names its table. */
function imageOf(connection: Connection, table: string): string {
  const columns = columnsOf(connection, table).map((column) => `'${column}', ${table}."${column}"`);
  return `json_object(${columns.join(', ')})`;
}

function parcelsOf<One>(all: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / PARCEL) }, (_, place) =>
    all.slice(place * PARCEL, (place + 1) * PARCEL),
  );
}

function assertAll(wanted: number, ...written: readonly number[]): void {
  for (const count of written) {
    if (count !== wanted) throw new Error(`expected to write ${wanted} rows, wrote ${count}`);
  }
}

/** A recorded row by its id, as it is stored. */
export function readRow(
  connection: Readable,
  table: string,
  id: string,
): (Row & { readonly id: string; readonly revision: number }) | undefined {
  const row = connection.get(`SELECT * FROM ${table} WHERE id = ?`, id);
  return row === undefined ? undefined : parseRow(row);
}

/** Checks that a value is a stored row: plain columns, an id, a revision. */
export function parseRow(value: unknown): Row & { readonly id: string; readonly revision: number } {
  if (!isRow(value)) throw new TypeError('a recorded table holds only texts, numbers and nulls');
  return { ...value, ...identityOf(value) };
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((one) => one === null || typeof one === 'string' || typeof one === 'number');
}

/** What tells a row from all others, and from itself before a change. @throws TypeError where it has no such thing */
export function identityOf(row: Row): { id: string; revision: number } {
  const { id, revision } = row;
  if (typeof id !== 'string' || typeof revision !== 'number') throw new TypeError('a recorded row has id and revision');
  return { id, revision };
}
