/**
 * Saves a minute through the service that answers typing in the store process, each time with words that tell one number
 * throughout, and says each number once it was acknowledged, until it is killed.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { z } from 'zod';
import { thisMachine } from '../../../electron/platform/this-machine.ts';
import { saveMinute } from '../../../electron/services/minutes.ts';
import { openWorkspace } from '../../../electron/store/open.ts';
import { MinuteId } from '../../../shared/domain/ids.ts';
import { numberedBody } from './numbered-body.ts';

// A process that is killed keeps no compiled code for the next one unless it does so now.
flushCompileCache();
const task = z
  .object({ file: z.string(), minute: MinuteId, revision: z.int(), first: z.int() })
  .parse(JSON.parse(process.argv[2] ?? ''));
const workspace = openWorkspace(task.file, { ...thisMachine, mode: 'write' });
const context = { ...thisMachine, workspace };
let { revision } = task;
for (let number = task.first; ; number += 1) {
  ({ revision } = saveMinute(context, { id: task.minute, revision, body: numberedBody(number) }).minute);
  // Written past Node's buffers: what was said is in the pipe even when the next instruction never runs.
  writeSync(1, `${number}\n`);
}
