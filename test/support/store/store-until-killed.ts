/** Stores invented files into the workspace that its argument names, piece by piece, and says each piece, until it is killed. */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { z } from 'zod';
import { createFolderStoring } from '../../../electron/services/importing/store-folder.ts';
import { openWorkspace } from '../../../electron/store/open.ts';
import { FileToken } from '../../../shared/contract/imports.ts';
import { Instant } from '../../../shared/domain/calendar.ts';
import { inventYears } from './invented-minutes.ts';

const task = z.object({ file: z.string(), meetings: z.int() }).parse(JSON.parse(process.argv[2] ?? ''));
const owner = { computer: 'CLERK-2', user: 'Bob Lane' };
const makeId = (): string => randomUUID();
const workspace = openWorkspace(task.file, { mode: 'write', makeId, owner });
const context = { workspace, makeId, now: () => Instant.parse(new Date().toISOString()) };
const files = new Map(inventYears(task.meetings).map((file) => [FileToken.parse(randomUUID()), file]));
const storing = createFolderStoring(
  () => context,
  (token) => {
    const file = files.get(token);
    if (file === undefined) throw new Error('every token is of a file');
    return file;
  },
  () => undefined,
);
const { pieces } = storing.begin(
  [...files.keys()].map((token) => ({ token, documents: [0], bodyId: null, answers: [], held: [] })),
);
for (let piece = 0; piece < pieces; piece += 1) {
  storing.storePiece();
  // Written past Node's buffers: what was said is in the pipe even when the next instruction never runs.
  writeSync(1, `${piece + 1} stored\n`);
}
