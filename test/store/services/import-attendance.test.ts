import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { storeImport } from '../../../electron/services/import-file.ts';
import { packFile } from '../../../electron/services/importing/packed-file.ts';
import { getMeetingPage } from '../../../electron/services/meetings.ts';
import { readFileForImport } from '../../../electron/services/read-file.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const text = `MINUTES of a meeting of the Wexmoor Parish Council held in the Reading Room on Tuesday, 5 March 2024 at 7pm.

Present: Cllr A Vale (Chair), Cllr B Marsh (arrived 7.25pm), Cllr C Dean (left at 8.10pm).
Apologies: Cllr D Frome (work)
Absent: Cllr E Holt

1. Bus shelter
RESOLVED that the shelter be painted.
`;

it('keeps who was absent without an apology, and when somebody came and left', async () => {
  const context = temporaryContext();
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'minutebook-attendance-')), 'wexmoor.txt');
  writeFileSync(file, text);
  const read = await readFileForImport(file);
  if (!read.ok) throw new Error(read.failure.message);
  const stored = storeImport(context, packFile({ name: 'wexmoor.txt', ...read.value }), {
    documents: [0],
    bodyId: null,
  });
  const [meeting] = stored.meetings;
  if (meeting === undefined) throw new Error('the council met');
  const rows = getMeetingPage(context, { id: meeting.id }).attendance;
  expect(
    rows.map(({ printedName, presence, arrivedAt, leftAt }) => [printedName, presence, arrivedAt, leftAt]),
  ).toEqual([
    ['Cllr A Vale', 'present', null, null],
    ['Cllr B Marsh', 'present', '19:25', null],
    ['Cllr C Dean', 'present', null, '20:10'],
    ['Cllr D Frome', 'apologies', null, null],
    ['Cllr E Holt', 'absent', null, null],
  ]);
});
