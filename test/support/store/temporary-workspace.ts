import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { createWorkspace } from '../../../electron/store/create.ts';
import type { OpenOptions, Workspace } from '../../../electron/store/open.ts';
import { Instant } from '../../../shared/domain/calendar.ts';
import { formatUuidV7 } from '../../../shared/domain/ids.ts';

/** Ids that are the same in every run: counted, in the form of a UUID version 7. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    const random = new Uint8Array(10);
    new DataView(random.buffer).setUint32(6, count);
    return formatUuidV7(Date.UTC(2026, 8, 1) + count, random);
  };
}

/** A clock that moves on by the same step at each look, in milliseconds. */
export function steppingClock(step = 1000): () => Instant {
  let time = Date.UTC(2026, 8, 1, 9);
  return () => {
    time += step;
    return Instant.parse(new Date(time).toISOString());
  };
}

/** An empty folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Options for opening as the clerk of these tests. */
export function openingOptions(): Omit<OpenOptions, 'mode'> {
  return { makeId: countingIds(), owner: { computer: 'CLERK-1', user: 'Ann Vale' } };
}

/** A new workspace in a folder of its own, with clock and ids, closed when the test ends. */
export function temporaryContext(clock: () => Instant = steppingClock()): ServiceContext {
  const options = openingOptions();
  const workspace: Workspace = createWorkspace(path.join(temporaryFolder(), 'Vale Board.minutebook'), options);
  onTestFinished(() => {
    if (workspace.connection.database.open) workspace.close();
  });
  return { workspace, now: clock, makeId: options.makeId };
}
