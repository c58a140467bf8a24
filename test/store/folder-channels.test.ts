import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { acceptDropped } from '../../electron/ipc/chosen-folders.ts';
import { createFileTokens } from '../../electron/ipc/file-tokens.ts';
import { importHandlers } from '../../electron/ipc/imports.ts';
import type { MainParts } from '../../electron/ipc/main-parts.ts';
import { inputSchemaOf, type StoreRequestName } from '../../electron/ipc/port.ts';
import type { StoreClient } from '../../electron/ipc/store-client.ts';
import { isFolder, listDocumentFolder } from '../../electron/platform/document-folder.ts';
import { packFile } from '../../electron/services/importing/packed-file.ts';
import { startSession } from '../../electron/services/open-session.ts';
import { readFileForImport, readPastedForImport, type UnderstoodFile } from '../../electron/services/read-file.ts';
import { createStoreHandlers } from '../../electron/store-handlers.ts';
import { asFailure } from '../../electron/store/refusal.ts';
import { FileToken } from '../../shared/contract/imports.ts';
import type { Answer } from '../../shared/contract/operation.ts';
import { unpack } from '../../shared/contract/packing.ts';
import { inventMinutes } from '../support/store/invented-minutes.ts';
import { openingOptions, steppingClock, temporaryFolder } from '../support/store/temporary-workspace.ts';

/** Main's handlers over a real session, with the folder that the dialog would answer. */
function startMain(folder: string | null = null) {
  const { makeId, owner } = openingOptions();
  const session = startSession({ now: steppingClock(), makeId, owner, nativeBinding: null });
  const file = path.join(temporaryFolder(), 'Board.minutebook');
  // Registered after its folder, so that it is closed before that goes.
  onTestFinished(() => session.close());
  session.open(file, true);
  const handlers = createStoreHandlers(session);
  const askChecked = async (name: string, input: unknown): Promise<Answer<unknown>> => {
    await Promise.resolve();
    try {
      const handler = handlers[name as StoreRequestName] as (input: unknown) => unknown;
      return { ok: true, value: handler(inputSchemaOf(name)?.parse(input)) };
    } catch (thrown) {
      return { ok: false, failure: asFailure(thrown) };
    }
  };
  const store: StoreClient = { askChecked, ask: (name, input) => askChecked(name, input) as Promise<Answer<never>> };
  const progress: [doing: string, done: number, of: number | null][] = [];
  const listening: (() => void)[] = [];
  const pack = async (reading: Promise<Answer<UnderstoodFile>>) => {
    const read = await reading;
    return read.ok ? ({ ok: true, value: packFile({ name: read.value.source.name, ...read.value }) } as const) : read;
  };
  const parts = {
    store,
    tokens: createFileTokens(() => FileToken.parse(makeId())),
    listFolder: listDocumentFolder,
    isFolder,
    dialogs: { chooseFolder: () => Promise.resolve(folder) } as MainParts['dialogs'],
    prepareReader: () => undefined,
    readDocument: (file: string) => pack(readFileForImport(file)),
    readPasted: (text: string, html: string | null) => pack(readPastedForImport(text, html)),
    tellProgress: (doing: string, done: number, of: number | null) => {
      progress.push([doing, done, of]);
      listening.forEach((listen) => listen());
    },
  };
  const main = importHandlers(parts as unknown as MainParts);
  return { main, parts, session, progress, listening };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
}

/** A folder of minutes of as many months, with what lies about in such folders. */
function archive(months: readonly string[]): string {
  const folder = path.join(temporaryFolder(), 'Harbour Board');
  mkdirSync(path.join(folder, '2019'), { recursive: true });
  months.forEach((month, place) => {
    writeFileSync(
      path.join(folder, '2019', `${month}.txt`),
      inventMinutes({ day: `4 ${month} 2019`, first: place * 4 + 1 }),
    );
  });
  writeFileSync(path.join(folder, '~$open.docx'), 'x');
  writeFileSync(path.join(folder, '.DS_Store'), 'x');
  writeFileSync(path.join(folder, 'list.xlsx'), 'x');
  return folder;
}

async function surveyAll({ main }: ReturnType<typeof startMain>) {
  const { files, ...rest } = valueOf(await main['imports.chooseFolder']());
  const surveys = [];
  for (const { token } of files) surveys.push(valueOf(await main['imports.survey']({ token })));
  const orders = files.map(({ token }) => ({ token, documents: [0], bodyId: null, answers: [], held: [] }));
  return { files, surveys, orders, ...rest };
}

describe('a folder, from choosing to storing', () => {
  it('is listed by name, surveyed, stored with progress, and forgotten', async () => {
    const app = startMain(archive(['May', 'June', 'July']));
    const { files, surveys, orders, passedOver, name } = await surveyAll(app);
    expect(name).toBe('Harbour Board');
    expect(files.map((file) => file.name)).toEqual(['2019/July.txt', '2019/June.txt', '2019/May.txt']);
    expect(passedOver).toEqual(['list.xlsx']);
    expect(surveys.map(({ documents }) => documents[0]?.date)).toEqual(['2019-07-04', '2019-06-04', '2019-05-04']);
    app.progress.length = 0;
    const stored = valueOf(await app.main['imports.storeAll']({ orders }));
    expect(stored).toMatchObject({ files: 3, failed: [], minutes: 12 });
    expect(app.progress).toEqual([0, 1, 2, 3].map((done) => ['Storing', done, 3]));
    expect(app.session.state()?.undo?.label).toBe('Import of 3 files');
    // What is stored waits no more.
    expect(await app.main['imports.storeAll']({ orders })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  it('that is cancelled in the middle leaves nothing, and says so', async () => {
    const app = startMain(archive(['May', 'June', 'July', 'August']));
    const { orders } = await surveyAll(app);
    app.listening.push(() => {
      if (app.progress.at(-1)?.[1] === 2) void app.main['imports.cancelStoring']();
    });
    const answer = await app.main['imports.storeAll']({ orders });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    const { workspace } = app.session.context();
    expect(workspace.all('SELECT id FROM meetings UNION SELECT id FROM people UNION SELECT id FROM imports')).toEqual(
      [],
    );
    expect(app.session.state()?.undo).toBeNull();
  });

  it('is stored one at a time, and answers others between its pieces', async () => {
    const app = startMain(archive(['May', 'June', 'July', 'August']));
    const { orders } = await surveyAll(app);
    const first = app.main['imports.storeAll']({ orders });
    expect(await app.main['imports.storeAll']({ orders })).toMatchObject({ failure: { code: 'input-refused' } });
    const seen: number[] = [];
    app.listening.push(
      () =>
        void app.parts.store.askChecked('meetings.list', { bodyId: null }).then((answer) => {
          seen.push((valueOf(answer) as unknown[]).length);
        }),
    );
    expect((await first).ok).toBe(true);
    expect(seen.some((count) => count > 0 && count < 4)).toBe(true);
  });

  it('survives tokens and places that nobody gave', async () => {
    const app = startMain(archive(['May']));
    const { orders, files } = await surveyAll(app);
    const [order] = orders;
    const [file] = files;
    if (order === undefined || file === undefined) throw new Error('one file');
    const stranger = FileToken.parse('018f0000-0000-7000-8000-00000000dead');
    for (const one of [
      { ...order, token: stranger },
      { ...order, documents: [7, 9] },
    ]) {
      expect((await app.main['imports.storeAll']({ orders: [one] })).ok).toBe(false);
    }
    expect(await app.main['imports.survey']({ token: stranger })).toMatchObject({ failure: { code: 'not-found' } });
    expect(await app.main['imports.read']({ token: stranger })).toMatchObject({ failure: { code: 'not-found' } });
    expect(await app.main['imports.forget']({ tokens: [stranger, file.token, file.token] })).toMatchObject({
      ok: true,
    });
    expect(await app.main['imports.survey']({ token: file.token })).toMatchObject({ failure: { code: 'not-found' } });
    const twice = { ...order, documents: [0, 0, 99], answers: [{ document: 5, doubt: 9, alternative: 3 }] };
    const again = await surveyAll(app);
    const token = again.files[0]?.token ?? stranger;
    const stored = valueOf(await app.main['imports.storeAll']({ orders: [{ ...twice, token }] }));
    expect(stored.meetings).toHaveLength(1);
    const missing = { ...order, token: (await surveyAll(app)).files[0]?.token ?? stranger };
    const nobody = '018f0000-0000-7000-8000-00000000beef' as never;
    const none = valueOf(await app.main['imports.storeAll']({ orders: [{ ...missing, bodyId: nobody }] }));
    expect(none).toMatchObject({ files: 0, meetings: [], failed: [{ name: '2019/May.txt' }] });
  });

  it('without documents, or gone, is one sentence', async () => {
    const empty = temporaryFolder();
    expect(await startMain(empty).main['imports.chooseFolder']()).toMatchObject({ failure: { code: 'file-refused' } });
    expect(await startMain(null).main['imports.chooseFolder']()).toMatchObject({ failure: { code: 'cancelled' } });
    rmSync(empty, { recursive: true });
    const gone = await startMain(empty).main['imports.chooseFolder']();
    expect(gone).toMatchObject({ failure: { code: 'file-refused' } });
    expect(JSON.stringify(gone)).not.toContain(path.dirname(empty));
  });
});

describe('what is dropped or pasted', () => {
  it('may be a file or a folder, and links in a folder lead nowhere', async () => {
    const folder = archive(['May']);
    symlinkSync(folder, path.join(folder, 'round and round'));
    symlinkSync(path.join(folder, '2019', 'May.txt'), path.join(folder, 'again.txt'));
    const { parts } = startMain();
    const dropped = valueOf(await acceptDropped(parts, folder));
    expect('files' in dropped && dropped.files.map(({ name }) => name)).toEqual(['2019/May.txt']);
    expect(valueOf(await acceptDropped(parts, path.join(folder, '2019', 'May.txt')))).toMatchObject({
      name: 'May.txt',
    });
  });

  it('is looked at twelve folders deep and no deeper', async () => {
    const folder = temporaryFolder();
    let here = folder;
    for (let depth = 1; depth <= 13; depth += 1) {
      here = path.join(here, `level ${depth}`);
      mkdirSync(here);
      writeFileSync(path.join(here, 'minutes.txt'), 'x');
    }
    const { files, isCut } = await listDocumentFolder(folder);
    expect(files).toHaveLength(12);
    expect(isCut).toBe(true);
  });

  it('is read as a file named “Pasted text”, and stored like one', async () => {
    const app = startMain();
    const words = inventMinutes({ day: '4 May 2019', first: 1 });
    const file = valueOf(await app.main['imports.paste']({ text: words, html: null }));
    expect(file.name).toBe('Pasted text');
    const review = await unpack(valueOf(await app.main['imports.read']({ token: file.token })), {
      askRest: () => Promise.reject(new Error('it is short')),
      pause: () => Promise.resolve(),
    });
    expect(review).toMatchObject({ name: 'Pasted text', seenBefore: false, remembered: [] });
    expect(review.draft.documents[0]?.date).toBe('2019-05-04');
    expect(review.source.lines.length).toBeGreaterThan(5);
    // Asked for again, it is not read again: it waits.
    app.parts.tokens.forget(file.token);
    expect((await app.main['imports.read']({ token: file.token })).ok).toBe(true);
    expect(await app.main['imports.paste']({ text: ' \n', html: null })).toMatchObject({
      failure: { code: 'file-refused' },
    });
  });
});
