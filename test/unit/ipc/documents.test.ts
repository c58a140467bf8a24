import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentHandlers } from '../../../electron/ipc/documents.ts';
import { createFileTokens } from '../../../electron/ipc/file-tokens.ts';
import type { MainParts } from '../../../electron/ipc/main-parts.ts';
import type { DocumentChoice } from '../../../shared/contract/documents.ts';
import { FileToken } from '../../../shared/contract/imports.ts';
import type { Answer } from '../../../shared/contract/operation.ts';
import { MeetingId } from '../../../shared/domain/ids.ts';

const meetingId = MeetingId.parse('01900000-0000-7000-8000-000000000001');
const agenda = (readers: 'members' | 'public'): DocumentChoice => ({ kind: 'agenda', readers, supplement: null });
const both = [agenda('members'), agenda('public')];
const names = ['Board agenda.docx', 'Board agenda (public).docx'];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'minutebook-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A main process whose dialogs answer what is said here; files are written on the disk. */
function mainWith(said: { chosen?: string | null; about?: 'replace' | 'beside' | null; failsAt?: string } = {}) {
  const asked: string[][] = [];
  const recorded: unknown[] = [];
  let count = 0;
  const parts: Pick<MainParts, 'exportFolder' | 'tokens' | 'writeDocument'> & { store: unknown } = {
    store: {
      ask: (name: string, input: { document: { readers: string } }): Promise<Answer<unknown>> => {
        if (name === 'private.recordProduction') recorded.push(input);
        const suggestedName = input.document.readers === 'public' ? 'Board agenda (public)' : 'Board agenda';
        return Promise.resolve({ ok: true, value: { layout: input.document, suggestedName, digest: 'd' } });
      },
    },
    tokens: createFileTokens(() =>
      FileToken.parse(`01900000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`),
    ),
    exportFolder: {
      choose: () => Promise.resolve(said.chosen === undefined ? folder : said.chosen),
      whichAreThere: async (where, wanted) => {
        const found = await Promise.allSettled(wanted.map((name) => access(path.join(where, name))));
        return wanted.filter((_name, place) => found[place]?.status === 'fulfilled');
      },
      askAboutThere: (there) => {
        asked.push([...there]);
        return Promise.resolve(said.about ?? null);
      },
    },
    writeDocument: async (_layout, _format, file) => {
      if (path.basename(file) === said.failsAt)
        return { ok: false, failure: { code: 'write-failed', message: 'The disk is full.' } };
      await writeFile(file, 'new');
      return { ok: true, value: {} };
    },
  };
  // What is not named above is not asked for when documents are written.
  const handlers = documentHandlers(parts as unknown as MainParts);
  const write = (documents = both) => handlers['documents.exportAll']({ meetingId, documents, format: 'docx' });
  return { write, asked, recorded };
}

const inFolder = async () => (await readdir(folder)).sort();
const wordsOf = (name: string) => readFile(path.join(folder, name), 'utf8');

describe('the files of a publication', () => {
  it('go to one folder, each is listed as produced, and nothing is asked about a folder without them', async () => {
    const { write, asked, recorded } = mainWith();
    const answer = await write();
    expect(answer).toMatchObject({ ok: true, value: { folder: path.basename(folder), trouble: null } });
    expect(answer.ok && answer.value.files.map(({ fileName }) => fileName)).toEqual(names);
    expect(await inFolder()).toEqual([...names].sort());
    expect(asked).toEqual([]);
    expect(recorded).toMatchObject(names.map((fileName) => ({ fileName, format: 'docx', digest: 'd' })));
  });

  it('one question is asked about all that is there; what is kept stays, and the new file gets a free number', async () => {
    for (const name of [...names, 'Board agenda (2).docx']) await writeFile(path.join(folder, name), 'old');
    const { write, asked } = mainWith({ about: 'beside' });
    const answer = await write();
    expect(asked).toEqual([names]);
    expect(answer.ok && answer.value.files.map(({ fileName }) => fileName)).toEqual([
      'Board agenda (3).docx',
      'Board agenda (public) (2).docx',
    ]);
    for (const name of names) expect(await wordsOf(name)).toBe('old');
    await mainWith({ about: 'replace' }).write();
    for (const name of names) expect(await wordsOf(name)).toBe('new');
  });

  it('leaving the folder or the question writes nothing', async () => {
    expect(await mainWith({ chosen: null }).write()).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    await writeFile(path.join(folder, 'Board agenda.docx'), 'old');
    expect(await mainWith({ about: null }).write()).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(await inFolder()).toEqual(['Board agenda.docx']);
    expect(await wordsOf('Board agenda.docx')).toBe('old');
  });

  it('tells which were written where one could not be', async () => {
    const { write } = mainWith({ failsAt: names[1] ?? '' });
    expect(await write()).toMatchObject({
      ok: true,
      value: { files: [{ fileName: 'Board agenda.docx' }], trouble: 'The disk is full.' },
    });
  });

  it('two of one name do not write over each other', async () => {
    await mainWith().write([agenda('members'), agenda('members')]);
    expect(await inFolder()).toEqual(['Board agenda (2).docx', 'Board agenda.docx']);
  });
});
