import path from 'node:path';
import { expect, it } from 'vitest';
import { composeDocument } from '../../electron/services/documents/compose-document.ts';
import { readFileForImport } from '../../electron/services/read-file.ts';
import { writeDocument } from '../../electron/services/write-document.ts';
import { houseStyleById } from '../../shared/layout/styles/index.ts';
import { toImportJson } from '../../shared/reading/import-json.ts';
import { liveBoard, liveGroup } from '../support/live-meeting.ts';
import { projectJson, projectMeeting, withoutUnprinted } from '../support/live-projection.ts';
import { storeLiveMeeting, toBlock } from '../support/live-store.ts';
import { aMinute } from '../support/store/records.ts';
import { temporaryContext, temporaryFolder } from '../support/store/temporary-workspace.ts';

it.each([liveBoard, liveGroup])(
  '[L47] what the records of $body.name hold is read back from its Word file, field by field',
  async (live) => {
    const context = temporaryContext();
    const meeting = storeLiveMeeting(context, live);
    for (const { title, blocks } of live.items) aMinute(context, meeting, title, ...blocks.map(toBlock));
    const { layout } = composeDocument(context.workspace, meeting.id, { kind: 'minutes' });
    const file = path.join(temporaryFolder(), 'minutes.docx');
    expect(await writeDocument(layout, 'docx', file)).toMatchObject({ ok: true });
    const read = await readFileForImport(file);
    if (!read.ok) throw new Error(read.failure.message);
    const [document, ...others] = toImportJson([read.value.draft]).documents;
    if (document === undefined) throw new Error('a document was found');
    expect(others).toEqual([]);
    const style = houseStyleById(live.body.style);
    const [found, held] = [projectJson(document), projectMeeting(context.workspace, meeting.id)];
    expect(withoutUnprinted(found, style)).toEqual(withoutUnprinted(held, style));
  },
);
