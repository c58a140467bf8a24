import path from 'node:path';
import { expect, it } from 'vitest';
import { createWorkspace } from '../../electron/store/create.ts';
import { openWorkspace } from '../../electron/store/open.ts';
import { startChild } from '../support/store/child.ts';
import { openingOptions, temporaryFolder } from '../support/store/temporary-workspace.ts';

/** Sixty kills: two workspaces at once, since most of the time goes into starting Node. */
const SERIES = 2;
const KILLS = 30;
const ROWS = 5;

it('[W7] killed sixty times while writing: nothing acknowledged is lost, no change set is there in part', async () => {
  const cache = temporaryFolder();
  const written = await Promise.all(
    Array.from({ length: SERIES }, (_one, series) =>
      killSeries(path.join(temporaryFolder(), `Vale ${series}.minutebook`), cache),
    ),
  );
  for (const groups of written) expect(groups).toBeGreaterThan(KILLS);
}, 120_000);

/** Kills one writer after another on the same file and looks at it each time; how many groups were written in all. */
async function killSeries(file: string, cache: string): Promise<number> {
  const options = openingOptions();
  createWorkspace(file, options).close();
  let acknowledged = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const task = { file, first: acknowledged + 1, rows: ROWS };
    const writer = startChild('write-until-killed.ts', task, { env: { ...process.env, NODE_COMPILE_CACHE: cache } });
    await writer.until('\n');
    // Spread over the time that some ten change sets take, so that kills fall into every part of one.
    await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 23));
    await writer.kill();
    acknowledged = Math.max(acknowledged, ...writer.printed().trim().split('\n').map(Number));

    const workspace = openWorkspace(file, { ...options, mode: 'write' });
    const groups = workspace
      .all(`SELECT CAST(id AS INTEGER) AS number, count(*) AS rows FROM settings GROUP BY number ORDER BY number`)
      .map((row) => [row['number'], row['rows']]);
    // The last change set may have been committed before it could be acknowledged.
    expect([acknowledged, acknowledged + 1]).toContain(groups.length);
    expect(groups).toEqual(groups.map((_group, index) => [index + 1, ROWS]));
    expect(workspace.get('SELECT count(*) AS sets FROM change_sets')?.['sets']).toBe(groups.length);
    expect(workspace.connection.database.pragma('integrity_check', { simple: true })).toBe('ok');
    acknowledged = groups.length;
    workspace.close();
  }
  return acknowledged;
}
