import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listBodies } from '../../../electron/services/bodies.ts';
import { startSession, type OpenSession } from '../../../electron/services/open-session.ts';
import { createWorkspace } from '../../../electron/store/create.ts';
import { FileSurvey, FileToken } from '../../../shared/contract/imports.ts';
import { inventMinutes, packWords } from '../../support/store/invented-minutes.ts';
import { openingOptions, steppingClock, temporaryFolder } from '../../support/store/temporary-workspace.ts';

/** Started after its folders are made, so that it is closed before they go. */
function session(): OpenSession {
  const { makeId, owner } = openingOptions();
  const started = startSession({ now: steppingClock(), makeId, owner, nativeBinding: null });
  onTestFinished(() => started.close());
  return started;
}

it('keeps the open workspace where the next one does not open', () => {
  const folder = temporaryFolder();
  const opened = session();
  opened.open(path.join(folder, 'Vale.minutebook'), true);
  expect(() => opened.open(path.join(folder, 'Missing.minutebook'), false)).toThrow('is not there any more');
  expect(opened.state()).toMatchObject({ name: 'Vale', readOnly: false });
});

it('knows the open workspace by another way to it, and does not take it for a second copy', () => {
  const file = path.join(temporaryFolder(), 'Vale.minutebook');
  const link = path.join(temporaryFolder(), 'Shortcut.minutebook');
  const opened = session();
  opened.open(file, true);
  symlinkSync(file, link);
  expect(opened.open(link, false)).toMatchObject({ name: 'Vale', readOnly: false });
});

it('opens the next workspace where the one before can no longer be closed', () => {
  const folder = temporaryFolder();
  const opened = session();
  const lost = path.join(folder, 'Lost.minutebook');
  const next = path.join(folder, 'Next.minutebook');
  opened.open(lost, true);
  createWorkspace(next, openingOptions()).close();
  writeFileSync(lost, Buffer.alloc(800_000, 7));
  expect(opened.open(next, false)).toMatchObject({ name: 'Next', readOnly: false });
  expect(listBodies(opened.context())).toEqual([]);
});

it('opens a workspace that another had open for writing, once asked again after the other closed it', () => {
  const file = path.join(temporaryFolder(), 'Vale.minutebook');
  const [other, opened] = [session(), session()];
  other.open(file, true);
  expect(opened.open(file, false).readOnly).toBe(true);
  expect(opened.openAgain().readOnly).toBe(true);
  other.close();
  expect(opened.openAgain()).toMatchObject({ name: 'Vale', readOnly: false, notice: null });
  // Open for writing it stays as it is, its steps kept.
  const { workspace } = opened.context();
  opened.openAgain();
  expect(opened.context().workspace).toBe(workspace);
  opened.close();
  expect(() => opened.openAgain()).toThrow('No workspace is open.');
});

it('[C2] names the file of the same choosing that holds a copy, and which of the two gives way', () => {
  const folder = temporaryFolder();
  const opened = session();
  opened.open(path.join(folder, 'Vale.minutebook'), true);
  const june = inventMinutes({ day: '4 June 2019', first: 12 });
  const [pdf, word, july] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()].map((id) =>
    FileToken.parse(id),
  );
  if (pdf === undefined || word === undefined || july === undefined) throw new Error('three files');
  const survey = (token: FileToken, words: string, format: 'pdf' | 'docx') =>
    opened.survey(token, { ...packWords(`June.${format}`, words), format });
  expect(survey(pdf, june, 'pdf')).toMatchObject({ sameAs: null, copies: [] });
  expect(survey(july, inventMinutes({ day: '2 July 2019', first: 16 }), 'docx')).toMatchObject({ copies: [] });
  expect(FileSurvey.parse(survey(word, `${june}\n`, 'docx'))).toMatchObject({
    sameAs: null,
    copies: [{ document: 0, other: { token: pdf, name: 'June.pdf', document: 0 }, givesWay: 'other' }],
  });
});
