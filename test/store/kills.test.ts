import path from 'node:path';
import { expect, it } from 'vitest';
import { createWorkspace } from '../../electron/store/create.ts';
import { getMinute } from '../../electron/store/minutes.ts';
import { openWorkspace, type Workspace } from '../../electron/store/open.ts';
import { Instant } from '../../shared/domain/calendar.ts';
import type { MinuteId } from '../../shared/domain/ids.ts';
import { startChild } from '../support/store/child.ts';
import { NUMBERED, numberedBody } from '../support/store/numbered-body.ts';
import { aBody, aMeeting, aMinute } from '../support/store/records.ts';
import { openingOptions, temporaryFolder } from '../support/store/temporary-workspace.ts';
import { timesTried } from '../support/thorough.ts';

/** Two workspaces at once, since most of the time goes into starting Node. */
const SERIES = 2;
const KILLS = timesTried(60, 500) / SERIES;

it('[W7] killed again and again while saving: nothing acknowledged is lost, no saving is there in part', async () => {
  const cache = temporaryFolder();
  const saved = await Promise.all(
    Array.from({ length: SERIES }, (_one, series) =>
      killSeries(path.join(temporaryFolder(), `Vale ${series}.minutebook`), cache),
    ),
  );
  for (const savings of saved) expect(savings).toBeGreaterThan(KILLS);
}, 900_000);

/** Kills one store after another on the same file and looks at it each time; how often it was saved in all. */
async function killSeries(file: string, cache: string): Promise<number> {
  const options = openingOptions();
  const made = createWorkspace(file, options);
  const now = () => Instant.parse(new Date().toISOString());
  const context = { workspace: made, makeId: options.makeId, now };
  const minute = aMinute(context, aMeeting(context, aBody(context)), 'Budget', ...numberedBody(1).doc.content);
  made.close();
  let [held, { revision }] = [1, minute];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const task = { file, minute: minute.id, revision, first: held + 1 };
    const store = startChild('save-until-killed.ts', task, { env: { ...process.env, NODE_COMPILE_CACHE: cache } });
    await store.until('\n');
    // Spread over the time that some ten savings take, so that kills fall into every part of one.
    await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 43));
    await store.kill();
    const acknowledged = Number(store.printed().trim().split('\n').at(-1));

    const workspace = openWorkspace(file, { ...options, mode: 'write' });
    const kept = getMinute(workspace, minute.id);
    const numbers = numbersOf(workspace, minute.id, JSON.stringify(kept?.body));
    expect(numbers.size, [...numbers].join(', ')).toBe(1);
    held = [...numbers][0] ?? 0;
    revision = kept?.revision ?? 0;
    // The last saving may have been committed before it could be acknowledged.
    expect([acknowledged, acknowledged + 1]).toContain(held);
    expect(countRows(workspace, minute.id)).toEqual({
      resolutions: NUMBERED,
      clauses: 2 * NUMBERED,
      actions: NUMBERED,
    });
    expect(workspace.connection.database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(workspace.connection.database.pragma('foreign_key_check')).toEqual([]);
    workspace.close();
  }
  return held;
}

/** Every number that the body and the rows derived from it tell: one, where nothing is there in part. */
function numbersOf(workspace: Workspace, minute: MinuteId, body: string): Set<number> {
  const told = workspace
    .all(
      `SELECT c.text FROM clauses c JOIN resolutions r ON r.id = c.resolution_id
       WHERE r.minute_id = ? AND r.retired_at IS NULL
       UNION ALL SELECT text FROM actions WHERE minute_id = ? AND retired_at IS NULL`,
      minute,
      minute,
    )
    .map(({ text }) => String(text));
  const words = [body, ...told].join('\n');
  return new Set(Array.from(words.matchAll(/(?:\bbe|said|write) (\d+)/g), ([, number]) => Number(number)));
}

function countRows(workspace: Workspace, minute: MinuteId): Record<string, unknown> {
  return {
    ...workspace.get(
      `SELECT (SELECT count(*) FROM resolutions WHERE minute_id = ? AND retired_at IS NULL) AS resolutions,
              (SELECT count(*) FROM clauses c JOIN resolutions r ON r.id = c.resolution_id
               WHERE r.minute_id = ? AND r.retired_at IS NULL) AS clauses,
              (SELECT count(*) FROM actions WHERE minute_id = ? AND retired_at IS NULL) AS actions`,
      ...[minute, minute, minute],
    ),
  };
}
