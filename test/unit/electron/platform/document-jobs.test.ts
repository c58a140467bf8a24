import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../../electron/dev/project.ts';
import { createDocumentJobs } from '../../../../electron/platform/document-jobs.ts';
import { unpackDraft, unpackSource } from '../../../../electron/services/importing/packed-file.ts';

const pack = path.join(projectRoot, 'resources', 'samples', 'calder-vale-pack-2023-11.txt');
const { readDocument, prepareReader, endPrepared } = createDocumentJobs(
  path.join(projectRoot, 'electron', 'document-process.ts'),
);

describe('reading a document in a process of its own', () => {
  it('answers what was understood of it', async () => {
    const told: string[] = [];
    const answer = await readDocument(pack, new AbortController().signal, (doing) => told.push(doing));
    expect(told).toEqual(['Reading the file', 'Finding the minutes in it']);
    if (!answer.ok) throw new Error(answer.failure.message);
    // Packed on its way, and whole again behind it.
    expect(answer.value.draft).toBeInstanceOf(Uint8Array);
    const source = unpackSource(answer.value);
    expect(source.name).toBe(path.basename(pack));
    expect(source.lines).toHaveLength(answer.value.lineCount);
    const { documents } = unpackDraft(answer.value);
    expect(documents.map(({ kind, date, body }) => ({ kind, date, body }))).toMatchObject(
      answer.value.outline.map(({ kind, date, body }) => ({ kind, date, body })),
    );
  });

  it('goes the same way in a process that was made ready before, and makes the next one ready where more will follow', async () => {
    const answer = await readDocument(pack, new AbortController().signal);
    prepareReader();
    prepareReader();
    const told: string[] = [];
    const tell = (doing: string) => told.push(doing);
    expect(await readDocument(pack, new AbortController().signal, tell, true)).toEqual(answer);
    expect(await readDocument(pack, new AbortController().signal, tell)).toEqual(answer);
    expect(told).toHaveLength(4);
    // Without files they are ended: the run would not end otherwise.
    prepareReader();
    endPrepared();
  });

  it('is stopped by a word that came before the process was there, and by a later one', async () => {
    const stopped = {
      ok: false,
      failure: { code: 'cancelled', message: expect.stringContaining('stopped') as unknown },
    };
    expect(await readDocument(pack, AbortSignal.abort())).toEqual(stopped);
    const later = new AbortController();
    const answer = readDocument(pack, later.signal);
    later.abort();
    expect(await answer).toEqual(stopped);
  });
});
