/**
 * Opens the workspace that its argument names, tells as JSON what came of it, and closes it; with `hold`, keeps it open
 * after a first change and says so, until it is killed.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { mutate } from '../../../electron/store/change-set.ts';
import { openWorkspace } from '../../../electron/store/open.ts';
import { Refusal } from '../../../electron/store/refusal.ts';
import { Instant } from '../../../shared/domain/calendar.ts';

const Task = z.object({ file: z.string(), mode: z.enum(['write', 'write-or-read', 'read']), hold: z.boolean() });
const task = Task.parse(JSON.parse(process.argv[2] ?? ''));

const owner = { computer: 'CLERK-2', user: 'Bob Lane' };
const now = Instant.parse('2026-09-01T09:00:00.000Z');
try {
  const workspace = openWorkspace(task.file, { mode: task.mode, makeId: () => randomUUID(), owner });
  if (task.hold) {
    mutate(workspace, { label: 'Held', now }, (tx) => {
      tx.insert('settings', { id: 'held', value: '"yes"', revision: 1 });
    });
    process.stdout.write('held\n');
    setInterval(() => undefined, 1000);
  } else {
    const settings = workspace.all('SELECT id FROM settings ORDER BY id').map((row) => row['id']);
    process.stdout.write(JSON.stringify({ readOnly: workspace.readOnly, notice: workspace.notice, settings }));
    workspace.close();
  }
} catch (failure) {
  if (!(failure instanceof Refusal)) throw failure;
  process.stdout.write(JSON.stringify({ code: failure.code, message: failure.message }));
}
