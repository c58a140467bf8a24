import { chmodSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFileTokens } from '../../../electron/ipc/file-tokens.ts';
import type { MainParts } from '../../../electron/ipc/main-parts.ts';
import { meetingFileHandlers } from '../../../electron/ipc/meeting-files.ts';
import { inputSchemaOf, type StoreRequestName } from '../../../electron/ipc/port.ts';
import type { StoreClient } from '../../../electron/ipc/store-client.ts';
import { createScanFiles } from '../../../electron/platform/scan-files.ts';
import { dropMeetingFile, listFilesOf } from '../../../electron/services/documents/meeting-files.ts';
import { startSession } from '../../../electron/services/open-session.ts';
import { redoStep, undoStep } from '../../../electron/services/undo.ts';
import { createStoreHandlers } from '../../../electron/store-handlers.ts';
import { asFailure } from '../../../electron/store/refusal.ts';
import { FileToken } from '../../../shared/contract/imports.ts';
import type { Answer } from '../../../shared/contract/operation.ts';
import { MOST_OF_A_SCAN } from '../../../shared/domain/attached-file.ts';
import { MeetingId } from '../../../shared/domain/ids.ts';
import { aBody, aMeeting } from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { openingOptions, steppingClock, temporaryFolder } from '../../support/store/temporary-workspace.ts';

const pdf = (words: string) => `%PDF-1.7\n${words}\n%%EOF\n`;
const sheet = 'attendance-sheet' as const;

/** Main over a real session and real files, with the paths that its dialogs would answer. */
function startMain() {
  const { makeId, owner } = openingOptions();
  const session = startSession({ now: steppingClock(), makeId, owner, nativeBinding: null });
  const folder = temporaryFolder();
  onTestFinished(() => session.close());
  session.open(path.join(folder, 'Board.minutebook'), true);
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
  const dialogs: { chosen: string | null; named: string | null; offered: string | null } = {
    ...{ chosen: null, named: null, offered: null },
  };
  const opened: string[] = [];
  const scans = createScanFiles((file) => {
    opened.push(file);
    return Promise.resolve('');
  });
  const parts = {
    ...{ store, scans, tokens: createFileTokens(() => FileToken.parse(makeId())) },
    dialogs: {
      chooseScan: () => Promise.resolve(dialogs.chosen),
      nameCopy: (name: string) => {
        dialogs.offered = name;
        return Promise.resolve(dialogs.named);
      },
    },
  };
  const main = meetingFileHandlers(parts as unknown as MainParts);
  const context = session.context();
  const body = aBody(context);
  const meeting = aMeeting(context, body);
  const file = (name: string, words: string) => {
    const at = path.join(folder, name);
    writeFileSync(at, words, 'latin1');
    return at;
  };
  const attach = async (at: string, meetingId = meeting.id) => {
    dialogs.chosen = at;
    const chosen = await main['meetingFiles.choose']();
    return chosen.ok ? main['meetingFiles.attach']({ meetingId, kind: sheet, token: chosen.value.token }) : chosen;
  };
  return { main, context, body, meeting, folder, file, attach, dialogs, opened, scans };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
}

const said = (answer: Answer<unknown>) =>
  answer.ok ? 'it was done' : `${answer.failure.code}: ${answer.failure.message}`;

describe('the scan of a signed sheet', () => {
  it('[MF1] is attached to its meeting, listed, taken off and brought back, each as one step', async () => {
    const { context, meeting, file, attach } = startMain();
    const { file: attached } = valueOf(await attach(file('Sheet, 1 September.pdf', pdf('signed'))));
    expect(attached).toMatchObject({
      kind: sheet,
      name: 'Sheet, 1 September.pdf',
      mediaType: 'application/pdf',
      size: 22,
    });
    const listed = () => listFilesOf(context, { meetingId: meeting.id });
    expect(listed()).toEqual([attached]);
    undoStep(context);
    expect(listed()).toEqual([]);
    redoStep(context);
    const [again] = listed();
    expect(dropMeetingFile(context, again ?? attached)).toEqual({ name: 'Sheet, 1 September.pdf' });
    expect(listed()).toEqual([]);
    expect(context.workspace.all('SELECT id FROM attachments')).toEqual([]);
    undoStep(context);
    expect(listed()).toMatchObject([{ id: attached.id, name: attached.name, size: attached.size }]);
    expect(codeOf(() => dropMeetingFile(context, attached))).toBe('moved-on');
  });

  it('[MF2] is not stored twice: the same bytes under another name are refused, and said where another meeting has them', async () => {
    const { context, body, meeting, file, attach } = startMain();
    valueOf(await attach(file('sheet.pdf', pdf('signed'))));
    expect(said(await attach(file('sheet (1).pdf', pdf('signed'))))).toBe(
      'file-refused: “sheet (1).pdf” is attached to this meeting already, as “sheet.pdf”: it is the same file to the last byte. Nothing was added.',
    );
    expect(listFilesOf(context, { meetingId: meeting.id })).toHaveLength(1);
    const other = aMeeting(context, body, '2026-11-17');
    const again = valueOf(await attach(file('sheet.pdf', pdf('signed')), other.id));
    expect(again.alsoAt).toBe('1 September 2026');
    expect(context.workspace.all('SELECT sha256 FROM attachment_blobs')).toHaveLength(1);
    expect(valueOf(await attach(file('more.pdf', pdf('other'))))).toMatchObject({ alsoAt: null });
  });

  it('[MF3] is refused in a sentence where it is empty, too large, no scan, gone, or of a meeting that is gone', async () => {
    const { context, folder, file, attach, meeting } = startMain();
    const large = file('large.pdf', pdf('signed'));
    truncateSync(large, MOST_OF_A_SCAN + 1);
    expect(said(await attach(large))).toMatch(/^file-refused: “large.pdf” holds 40 MB, and the most/);
    expect(said(await attach(file('empty.pdf', '')))).toMatch(/^file-refused: “empty.pdf” is empty/);
    expect(said(await attach(file('sheet.docx', 'PK words')))).toMatch(/^file-refused: .*neither a PDF nor a picture/);
    expect(said(await attach(path.join(folder, 'gone.pdf')))).toMatch(/^file-unreadable: “gone.pdf” could not be read/);
    expect(said(await attach(folder))).toMatch(/^file-refused: .* is a folder/);
    const elsewhere = MeetingId.parse(context.makeId());
    expect(said(await attach(file('a.pdf', pdf('a')), elsewhere))).toMatch(/^not-found: This meeting/);
    expect(listFilesOf(context, { meetingId: meeting.id })).toEqual([]);
    expect(context.workspace.all('SELECT sha256 FROM attachment_blobs')).toEqual([]);
  });

  it('says nothing where the dialog is left, and knows a token once', async () => {
    const { main, meeting, dialogs, file } = startMain();
    expect(said(await main['meetingFiles.choose']())).toMatch(/^cancelled/);
    dialogs.chosen = file('a.pdf', pdf('a'));
    const { token } = valueOf(await main['meetingFiles.choose']());
    const order = { meetingId: meeting.id, kind: sheet, token };
    valueOf(await main['meetingFiles.attach'](order));
    expect(said(await main['meetingFiles.attach'](order))).toMatch(/^not-found: .*Choose it again/);
  });

  it('[MF4] leaves as it came: a copy where the clerk says, and one to look at that goes with the app', async () => {
    const { main, folder, file, attach, dialogs, opened, scans } = startMain();
    const { id } = valueOf(await attach(file('sheet.pdf.exe', pdf('signed')))).file;
    dialogs.named = path.join(folder, 'Copy.pdf');
    expect(valueOf(await main['meetingFiles.saveCopy']({ id })).fileName).toBe('Copy.pdf');
    expect(dialogs.offered).toBe('sheet.pdf.exe.pdf');
    expect(readFileSync(dialogs.named, 'latin1')).toBe(pdf('signed'));
    dialogs.named = null;
    expect(said(await main['meetingFiles.saveCopy']({ id }))).toMatch(/^cancelled/);
    valueOf(await main['meetingFiles.open']({ id }));
    const [shown = ''] = opened;
    expect(path.basename(shown)).toBe('sheet.pdf.exe.pdf');
    expect(readFileSync(shown, 'latin1')).toBe(pdf('signed'));
    scans.forgetShown();
    expect(existsSync(path.dirname(shown))).toBe(false);
  });

  it('says so where nothing here opens it, or it may not be read', async () => {
    const failing = createScanFiles(() => Promise.resolve('no program'));
    onTestFinished(failing.forgetShown);
    expect(said(await failing.show('a.tif', Buffer.from('II*')))).toMatch(/could not be opened here. Save a copy/);
    const locked = path.join(temporaryFolder(), 'locked.pdf');
    writeFileSync(locked, pdf('a'));
    chmodSync(locked, 0o000);
    const isRoot = process.getuid?.() === 0;
    if (!isRoot) expect(said(await failing.read(locked))).toMatch(/^file-unreadable/);
  });
});
