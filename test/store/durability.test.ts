import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { mutate } from '../../electron/store/change-set.ts';
import { createWorkspace } from '../../electron/store/create.ts';
import { openWorkspace, type Workspace } from '../../electron/store/open.ts';
import { Instant } from '../../shared/domain/calendar.ts';
import { openingOptions, temporaryFolder } from '../support/store/temporary-workspace.ts';

const ROWS = 5;

it('[W7] a write-ahead log that is cut off or altered anywhere opens to a state that was once committed', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'Vale Board.minutebook');
  const workspace = createWorkspace(file, openingOptions());
  workspace.connection.database.pragma('wal_autocheckpoint = 0');
  const now = Instant.parse('2026-09-01T09:00:00.000Z');
  for (let group = 1; group <= 20; group += 1) {
    mutate(workspace, { label: `Group ${group}`, now }, (tx) => {
      for (let row = 0; row < ROWS; row += 1) tx.insert('settings', { id: `${group} ${row}`, value: '1', revision: 1 });
    });
  }
  const main = readFileSync(file);
  const log = readFileSync(`${file}-wal`);
  workspace.close();

  const reached = new Set<number>();
  for (let trial = 0; trial < 60; trial += 1) {
    const damaged = path.join(temporaryFolder(), 'Vale Board.minutebook');
    writeFileSync(damaged, main);
    writeFileSync(`${damaged}-wal`, damage(log, trial));
    const opened = openWorkspace(damaged, { ...openingOptions(), mode: 'write' });
    const groups = groupsIn(opened);
    expect(groups).toEqual(groups.map((_group, index) => [index + 1, ROWS]));
    expect(opened.get('SELECT count(*) AS sets FROM change_sets')?.['sets']).toBe(groups.length);
    expect(opened.connection.database.pragma('integrity_check', { simple: true })).toBe('ok');
    reached.add(groups.length);
    opened.close();
  }
  expect(reached.size).toBeGreaterThan(5);
});

/** The log cut off at a place, or with one bit turned over; the places spread over the whole of it. */
function damage(log: Buffer, trial: number): Buffer {
  const place = Math.floor((log.length * (trial + 0.5)) / 60);
  if (trial % 2 === 0) return log.subarray(0, place);
  const altered = Buffer.from(log);
  altered.writeUInt8(altered.readUInt8(place) ^ (1 << (trial % 8)), place);
  return altered;
}

/** The groups that a workspace holds, with how many rows of each. */
function groupsIn(workspace: Workspace): unknown[][] {
  return workspace
    .all(`SELECT CAST(id AS INTEGER) AS number, count(*) AS rows FROM settings GROUP BY number ORDER BY number`)
    .map((row) => [row['number'], row['rows']]);
}
