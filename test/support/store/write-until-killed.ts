/**
 * Writes groups of rows through mutations into the workspace that its argument names, and says each group's number once it
 * was acknowledged, until it is killed.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { z } from 'zod';
import { mutate } from '../../../electron/store/change-set.ts';
import { openWorkspace } from '../../../electron/store/open.ts';
import { Instant } from '../../../shared/domain/calendar.ts';

// A process that is killed keeps no compiled code for the next one unless it does so now.
flushCompileCache();
const task = z.object({ file: z.string(), first: z.int(), rows: z.int() }).parse(JSON.parse(process.argv[2] ?? ''));
const owner = { computer: 'CLERK-2', user: 'Bob Lane' };
const workspace = openWorkspace(task.file, { mode: 'write', makeId: () => randomUUID(), owner });
for (let group = task.first; ; group += 1) {
  const now = Instant.parse(new Date().toISOString());
  mutate(workspace, { label: `Group ${group}`, now }, (tx) => {
    for (let row = 0; row < task.rows; row += 1) {
      tx.insert('settings', { id: `${group} ${row}`, value: '"written"', revision: 1 });
    }
    if (group > task.first) tx.update('settings', `${group - 1} 0`, null, { value: `"followed by ${group}"` });
  });
  // Written past Node's buffers: what was said is in the pipe even when the next instruction never runs.
  writeSync(1, `${group}\n`);
}
