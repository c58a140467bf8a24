// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { useImportStore } from '../../../renderer/stores/import-stage.ts';
import {
  cancelReading,
  chooseFiles,
  describeStored,
  leaveFile,
  pasteText,
  storeImport,
} from '../../../renderer/stores/importing.ts';
import {
  answerDoubt,
  chooseBody,
  chooseDocument,
  chooseHeld,
  reopenDoubt,
} from '../../../renderer/stores/reviewing.ts';
import { useNoticeStore } from '../../../renderer/stores/notices.ts';
import { currentRoute, useRouteStore } from '../../../renderer/stores/route.ts';
import { ChosenFile, type ImportReview, type StoredImport } from '../../../shared/contract/imports.ts';
import { BodyId, ImportId, MeetingId } from '../../../shared/domain/ids.ts';
import type { Answer } from '../../../shared/contract/operation.ts';
import type { DocumentKind, Doubt, DraftAttendance, DraftDocument } from '../../../shared/reading/draft.ts';
import { wantedPlaces } from '../../../shared/reading/first-choice.ts';
import { done, failed, installMemoryBridge, type MemoryBridge } from '../../support/memory-bridge.ts';

const file = (last: string, name: string) =>
  ChosenFile.parse({ token: `7c9e6679-7425-40de-944b-e07fc1f9000${last}`, name });
const march = file('1', 'march.docx');
const june = file('2', 'june.txt');

const draftDocument = (kind: DocumentKind): DraftDocument => ({
  kind,
  lines: [1, 2],
  body: 'Larkmoor Board',
  title: null,
  date: null,
  time: null,
  venue: null,
  numberStyle: null,
  present: [],
  apologies: [],
  absent: [],
  items: [],
  blocks: [],
  report: null,
  heading: [],
  doubts: [],
});
const review = ({ token, name }: ChosenFile, ...kinds: DocumentKind[]): ImportReview => ({
  token,
  name,
  seenBefore: false,
  alreadyHeld: [],
  remembered: [],
  source: { name, format: 'text', lines: [], notes: [] },
  draft: { file: name, documents: kinds.map(draftDocument) },
});
const stored: StoredImport = {
  importId: ImportId.parse('01980000-0000-7000-8000-000000000001'),
  meetings: [
    { id: MeetingId.parse('01980000-0000-7000-8000-000000000002'), label: 'Larkmoor Board, 4 March 2026' },
    { id: MeetingId.parse('01980000-0000-7000-8000-000000000003'), label: 'Larkmoor Board, 3 June 2026' },
  ],
  bodies: [],
  minutes: 20,
  resolutions: 1,
  actions: 0,
  people: 9,
  otherDocuments: 0,
  leftAsTheyAre: [],
  doubts: 0,
};

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = installMemoryBridge();
  useImportStore.setState({ stage: { phase: 'idle' }, queue: [] });
  useNoticeStore.setState({ notices: [] });
  useRouteStore.getState().startAfresh();
});

const stage = () => useImportStore.getState().stage;
const shownWords = () => useNoticeStore.getState().notices.map(({ words }) => words);

describe('an import', () => {
  it('reads what was chosen and shows it, all of it taken in but what is of no known kind', async () => {
    bridge.answer({
      'imports.choose': () => done([march]),
      'imports.read': () => done(review(march, 'agenda', 'minutes', 'other', 'report')),
    });
    await chooseFiles();
    expect(stage()).toMatchObject({ phase: 'review', documents: [0, 1, 3], bodyId: null });
    expect(wantedPlaces([{ kind: 'other' }])).toEqual([0]);
    expect(currentRoute(useRouteStore.getState().stack)).toEqual({ screen: 'import' });
  });

  it('says nothing and goes nowhere when the dialog is left', async () => {
    bridge.answer({ 'imports.choose': () => failed('cancelled') });
    await chooseFiles();
    expect(stage()).toEqual({ phase: 'idle' });
    expect(shownWords()).toEqual([]);
    expect(currentRoute(useRouteStore.getState().stack)).toEqual({ screen: 'desk' });
  });

  it('shows how far the reading has come', async () => {
    let give: (answer: Answer<ImportReview>) => void = () => undefined;
    bridge.answer({
      'imports.choose': () => done([march]),
      'imports.read': () => new Promise((resolve) => (give = resolve)),
    });
    const choosing = chooseFiles();
    await Promise.resolve();
    await expect.poll(() => stage().phase).toBe('reading');
    bridge.tell('imports.progress', { doing: 'Reading the pages', done: 3, of: 9 });
    expect(stage()).toMatchObject({ progress: { doing: 'Reading the pages', done: 3, of: 9 } });
    give(done(review(march, 'minutes')));
    await choosing;
    expect(stage().phase).toBe('review');
  });

  it('tells why a file was refused, in the words it came with', async () => {
    bridge.answer({
      'imports.choose': () => done([march]),
      'imports.read': () => failed('file-refused', 'This is a picture. Choose a Word or text file.'),
    });
    await chooseFiles();
    expect(stage()).toMatchObject({ phase: 'refused', words: 'This is a picture. Choose a Word or text file.' });
  });

  it('leaves a reading that was cancelled and goes on to the file that was chosen meanwhile', async () => {
    let give: (answer: Answer<ImportReview>) => void = () => undefined;
    bridge.answer({
      'imports.choose': () => done([march]),
      'imports.read': ({ token }) =>
        token === march.token ? new Promise((resolve) => (give = resolve)) : done(review(june, 'minutes')),
      'imports.cancel': () => done({}),
    });
    const choosing = chooseFiles();
    await expect.poll(() => stage().phase).toBe('reading');
    bridge.answer({ 'imports.choose': () => done([june]) });
    await chooseFiles();
    await cancelReading();
    give(failed('cancelled'));
    await choosing;
    expect(stage()).toMatchObject({ phase: 'review', review: { name: 'june.txt' } });
  });

  it('reads pasted text, and asks for some where the clipboard holds none', async () => {
    bridge.answer({ 'imports.paste': () => done(march), 'imports.read': () => done(review(march, 'minutes')) });
    await pasteText('  \n', null);
    expect(bridge.asked).toEqual([]);
    expect(shownWords()).toEqual(['The clipboard holds no text. Copy the minutes first, then paste them here.']);
    await pasteText('Minutes', '<p>Minutes</p>');
    expect(bridge.asked[0]).toEqual({ name: 'imports.paste', input: { text: 'Minutes', html: '<p>Minutes</p>' } });
    expect(stage()).toMatchObject({ phase: 'review', documents: [0] });
  });

  it('stores what is chosen under the body that is chosen, says so, and opens the latest meeting', async () => {
    const bodyId = BodyId.parse('01980000-0000-7000-8000-000000000009');
    bridge.answer({
      'imports.choose': () => done([march]),
      'imports.read': () => done(review(march, 'minutes', 'minutes', 'minutes')),
      'imports.store': () => done(stored),
    });
    await chooseFiles();
    chooseDocument(1, false);
    chooseDocument(0, false);
    chooseDocument(0, true);
    chooseBody(bodyId);
    await storeImport();
    expect(bridge.asked.find(({ name }) => name === 'imports.store')).toEqual({
      name: 'imports.store',
      input: { token: march.token, documents: [0, 2], bodyId, held: [], answers: [] },
    });
    expect(shownWords()).toEqual(['Imported: 2 meetings, 20 minutes, 1 resolution, 0 actions.']);
    expect(stage()).toEqual({ phase: 'idle' });
    expect(currentRoute(useRouteStore.getState().stack)).toMatchObject({
      screen: 'meeting',
      meetingId: stored.meetings[1]?.id,
    });
  });

  it('keeps one answer to a doubt, the last, until it is taken back, and hands the answers on', async () => {
    bridge.answer({
      'imports.choose': () => done([march]),
      'imports.read': () => done(review(march, 'minutes')),
      'imports.store': () => done(stored),
    });
    await chooseFiles();
    answerDoubt({ document: 0, doubt: 1, alternative: 0 });
    answerDoubt({ document: 0, doubt: 2, alternative: 1 });
    answerDoubt({ document: 0, doubt: 1, alternative: null });
    answerDoubt({ document: 0, doubt: 5, alternative: 0 });
    reopenDoubt({ document: 0, doubt: 5 });
    await storeImport();
    expect(bridge.asked.find(({ name }) => name === 'imports.store')?.input).toMatchObject({
      answers: [
        { document: 0, doubt: 2, alternative: 1 },
        { document: 0, doubt: 1, alternative: null },
      ],
    });
    expect(stage()).toEqual({ phase: 'idle' });
  });

  it('stays on the review when nothing could be stored', async () => {
    bridge.answer({
      'imports.choose': () => done([march]),
      'imports.read': () => done(review(march, 'minutes')),
      'imports.store': () => failed('write-failed', 'The disk is full. Nothing was stored.'),
    });
    await chooseFiles();
    await storeImport();
    expect(stage()).toMatchObject({ phase: 'review', isStoring: false });
    expect(shownWords()).toEqual(['The disk is full. Nothing was stored.']);
  });

  it('keeps files that are chosen meanwhile for later', async () => {
    bridge.answer({ 'imports.choose': () => done([march]), 'imports.read': () => done(review(march, 'minutes')) });
    await chooseFiles();
    bridge.answer({ 'imports.choose': () => done([june]), 'imports.read': () => done(review(june, 'minutes')) });
    await chooseFiles();
    expect(stage()).toMatchObject({ review: { name: 'march.docx' } });
    expect(shownWords()).toEqual(['june.txt will be read after the file that is open here.']);
    await leaveFile();
    expect(stage()).toMatchObject({ review: { name: 'june.txt' } });
  });

  it('stores nothing where no document is chosen', async () => {
    bridge.answer({ 'imports.choose': () => done([march]), 'imports.read': () => done(review(march, 'agenda')) });
    await chooseFiles();
    chooseDocument(0, false);
    await storeImport();
    expect(bridge.asked.map(({ name }) => name)).not.toContain('imports.store');
  });

  it('updates a meeting that is held, or adds it, or leaves it out', async () => {
    const meeting = {
      ...{ document: 1, meetingId: MeetingId.parse('01980000-0000-7000-8000-000000000005'), label: 'Larkmoor Board' },
      ...{ sameFile: false, workedOn: 2 },
    };
    bridge.answer({
      'imports.choose': () => done([march]),
      'imports.read': () => done({ ...review(march, 'minutes', 'minutes'), alreadyHeld: [meeting] }),
      'imports.store': () => done(stored),
    });
    await chooseFiles();
    expect(stage()).toMatchObject({ documents: [0, 1], held: [{ document: 1, as: 'update' }] });
    chooseHeld(meeting, 'skip');
    expect(stage()).toMatchObject({ documents: [0] });
    chooseHeld(meeting, 'add');
    await storeImport();
    expect(bridge.asked.find(({ name }) => name === 'imports.store')?.input).toMatchObject({
      documents: [0, 1],
      held: [{ document: 1, as: 'add' }],
    });
  });
});

describe('an answer', () => {
  const columns = (line: number, alternatives: string[]): Doubt => ({
    ...{ code: 'attendance-columns', message: 'Either column.', line, weight: 'high', alternatives },
  });
  const vale = (line: number, organisation: string, alternatives: string[]): DraftAttendance => ({
    ...{ name: 'A Vale', printed: 'A Vale', title: null, role: null, organisation, representing: null, reason: null },
    ...{ class: 'member', lines: [line, line], alternatives },
  });
  const meeting = (line: number): DraftDocument => ({
    ...draftDocument('minutes'),
    present: [vale(line, 'Ashmoor Council', ['Larkmoor Homes', 'Quay Trust'])],
    doubts: [columns(line, ['Larkmoor Homes', 'Quay Trust'])],
  });
  const open = async (change: Partial<ImportReview> = {}) => {
    const documents = [meeting(1), meeting(11), meeting(21)];
    bridge.answer({
      'imports.choose': () => done([march]),
      'imports.read': () => done({ ...review(march), draft: { file: 'march.docx', documents }, ...change }),
    });
    await chooseFiles();
  };
  const answers = () => {
    const now = stage();
    const given = now.phase === 'review' ? now.answers : [];
    return given
      .map(({ document, alternative }) => [document, alternative])
      .sort(([one = 0], [other = 0]) => (one ?? 0) - (other ?? 0));
  };
  const at = (document: number, alternative: number | null) => ({ document, doubt: 0, alternative });

  it('serves all doubts that are alike, changes with them, and is taken back for them', async () => {
    await open();
    expect(answerDoubt(at(1, 0))).toBe(2);
    expect(answers()).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
    expect(answerDoubt(at(0, null))).toBe(2);
    expect(answers()).toEqual([
      [0, null],
      [1, null],
      [2, null],
    ]);
    reopenDoubt(at(2, null));
    expect(answers()).toEqual([]);
  });

  it('goes before what was remembered', async () => {
    await open({ remembered: [at(2, 0)] });
    expect(stage()).toMatchObject({ answers: [{ document: 2, alternative: 0, remembered: true }] });
    expect(answerDoubt(at(0, 1))).toBe(2);
    expect(answers()).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it('that was remembered becomes “as read” when it is taken back, since the store would give it again', async () => {
    await open({ remembered: [at(0, 0)] });
    reopenDoubt(at(0, 0));
    expect(answers()).toContainEqual([0, null]);
  });
});

describe('what was stored', () => {
  it('is counted in words', () => {
    const [meeting] = stored.meetings;
    expect(
      describeStored({ ...stored, meetings: meeting === undefined ? [] : [meeting], minutes: 1, actions: 3 }),
    ).toBe('Imported: 1 meeting, 1 minute, 1 resolution, 3 actions.');
    expect(describeStored({ ...stored, otherDocuments: 2, doubts: 1, leftAsTheyAre: ['4/26', '5/26'] })).toBe(
      'Imported: 2 meetings, 20 minutes, 1 resolution, 0 actions. 2 other documents are kept. Left as worked on: 4/26, 5/26. 1 doubt waits under “To look at”.',
    );
  });
});
