// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { describeReport } from '../../../renderer/features/import/folder-report.ts';
import {
  doubtsOf,
  explainRow,
  kindsOf,
  needsLook,
  standingOf,
} from '../../../renderer/features/import/survey-words.ts';
import { useImportStore } from '../../../renderer/stores/import-stage.ts';
import { chooseFiles, chooseFolder, goBack, leaveFile, openRow } from '../../../renderer/stores/importing.ts';
import { useNoticeStore } from '../../../renderer/stores/notices.ts';
import { answerDoubt } from '../../../renderer/stores/reviewing.ts';
import {
  chooseCopy,
  chooseRowHeld,
  copyChoiceOf,
  leaveSurvey,
  resumeSurvey,
  stopSurvey,
  storeSurvey,
  tickRows,
  toOrders,
  useSurveyStore,
} from '../../../renderer/stores/surveying.ts';
import {
  ChosenFile,
  type FileSurvey,
  type StoredFolder,
  type SurveyedDocument,
} from '../../../shared/contract/imports.ts';
import type { Answer } from '../../../shared/contract/operation.ts';
import { ImportId, MeetingId } from '../../../shared/domain/ids.ts';
import type { DraftDocument } from '../../../shared/reading/draft.ts';
import { done, failed, installMemoryBridge, type MemoryBridge } from '../../support/memory-bridge.ts';

const file = (last: number, name: string) =>
  ChosenFile.parse({ token: `7c9e6679-7425-40de-944b-e07fc1f9000${last}`, name });
const march = file(1, '2026/march.docx');
const june = file(2, '2026/june.txt');
const picture = file(3, 'scan.pdf');
const meetingId = MeetingId.parse('01980000-0000-7000-8000-000000000005');

const surveyed = (change: Partial<SurveyedDocument> = {}): SurveyedDocument => ({
  ...{ kind: 'minutes', body: 'Larkmoor Board', title: null, date: null, items: 9, decisions: 4, actions: 2 },
  ...{ people: 7, high: 0, low: 1 },
  ...change,
});
const survey = ({ token, name }: ChosenFile, change: Partial<FileSurvey> = {}): FileSurvey => ({
  ...{ token, name, documents: [surveyed()], notes: [], seenBefore: false, sameAs: null, alreadyHeld: [], copies: [] },
  ...change,
});
const folder: StoredFolder = {
  ...{ importId: ImportId.parse('01980000-0000-7000-8000-000000000001'), bodies: [], minutes: 18, resolutions: 8 },
  ...{
    meetings: [{ id: meetingId, label: 'Larkmoor Board, 4 March 2026' }],
    actions: 4,
    people: 11,
    otherDocuments: 1,
  },
  ...{ leftAsTheyAre: [], doubts: 3, files: 2, failed: [] },
};

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = installMemoryBridge({ 'imports.forget': () => done({}), 'imports.cancel': () => done({}) });
  useImportStore.setState({ stage: { phase: 'idle' }, queue: [] });
  useSurveyStore.setState({ rows: [], passedOver: [], folder: null, bodyId: null, isStoring: false, progress: null });
  useNoticeStore.setState({ notices: [] });
});

const stage = () => useImportStore.getState().stage;
const rows = () => useSurveyStore.getState().rows;
const row = (place: number) => {
  const found = rows()[place];
  if (found === undefined) throw new Error(`No row ${place}`);
  return found;
};
const words = () => useNoticeStore.getState().notices.map((notice) => notice.words);

/** A folder of two minutes and a scan, read to its end. */
async function readFolder(change: Partial<FileSurvey> = {}): Promise<void> {
  bridge.answer({
    'imports.chooseFolder': () =>
      done({ name: 'Old minutes', files: [march, june, picture], passedOver: ['budget.xlsx'] }),
    'imports.survey': ({ token }) =>
      token === picture.token
        ? failed('file-refused', 'This holds pictures of pages and no text.')
        : done(token === march.token ? survey(march) : survey(june, change)),
  });
  await chooseFolder();
}

describe('the list of a folder', () => {
  it('reads file after file, ticks what is ready, and says why a file could not be read', async () => {
    await readFolder();
    expect(stage()).toEqual({ phase: 'survey' });
    expect(rows().map(({ name, standing, isTicked }) => [name, standing, isTicked])).toEqual([
      ['2026/march.docx', 'read', true],
      ['2026/june.txt', 'read', true],
      ['scan.pdf', 'refused', false],
    ]);
    expect(explainRow(row(2))).toBe('This holds pictures of pages and no text.');
    expect(rows().map((one) => standingOf(one).words)).toEqual(['ready', 'ready', 'could not be read']);
  });

  it('opens for several files, and for one file alone the review', async () => {
    bridge.answer({
      'imports.choose': () => done([march, june]),
      'imports.survey': ({ token }) => done(survey(token === march.token ? march : june)),
    });
    await chooseFiles();
    expect(stage().phase).toBe('survey');
    expect(rows()).toHaveLength(2);
  });

  it('leaves out what is here already until it is ticked, and then updates it or adds it', async () => {
    const held = { document: 0, meetingId, label: 'Larkmoor Board, 3 June 2026', sameFile: false, workedOn: 0 };
    await readFolder({ alreadyHeld: [held] });
    expect(row(1)).toMatchObject({ isTicked: false });
    expect([standingOf(row(1)).words, needsLook(row(1)), needsLook(row(2))]).toEqual(['already here', true, true]);
    chooseRowHeld(row(1), 'add');
    expect(toOrders(rows(), null)[1]).toMatchObject({ token: june.token, held: [{ document: 0, as: 'add' }] });
    chooseRowHeld(row(1), 'update');
    expect(toOrders(rows(), null)[1]).toMatchObject({ held: [{ document: 0, as: 'update' }] });
    expect(standingOf(row(1)).words).toBe('updates what is here');
    chooseRowHeld(row(1), 'skip');
    expect(toOrders(rows(), null)).toHaveLength(1);
  });

  it('leaves out a file seen before, and the second of two that are the same', async () => {
    await readFolder({ seenBefore: true });
    expect([row(1).isTicked, standingOf(row(1)).words]).toEqual([false, 'seen before']);
    await leaveSurvey();
    await readFolder({ sameAs: '2026/march.docx' });
    expect([row(1).isTicked, standingOf(row(1)).words]).toEqual([false, 'same as another']);
    tickRows([june.token, picture.token], true);
    expect(rows().map(({ isTicked }) => isTicked)).toEqual([true, true, false]);
  });

  it('[C2] leaves out the copy of a meeting that another file holds, says which, and takes it instead when told', async () => {
    const other = { token: march.token, name: march.name, document: 0 };
    await readFolder({ copies: [{ document: 0, other, givesWay: 'this' }] });
    const ticks = () => rows().map(({ isTicked }) => isTicked);
    expect([ticks(), standingOf(row(1)).words]).toEqual([[true, false, false], 'same meeting as another']);
    expect(explainRow(row(1))).toBe('The same meeting as 2026/march.docx, with nearly the same words.');
    expect([needsLook(row(1)), copyChoiceOf(row(1), rows())]).toEqual([true, 'other']);
    chooseCopy(row(1), 'this');
    expect([ticks(), copyChoiceOf(row(1), rows())]).toEqual([[false, true, false], 'this']);
    expect(toOrders(rows(), null)).toMatchObject([{ token: june.token, documents: [0] }]);
    chooseCopy(row(1), 'both');
    expect([ticks(), copyChoiceOf(row(1), rows())]).toEqual([[true, true, false], 'both']);
    chooseCopy(row(1), 'other');
    expect([ticks(), copyChoiceOf(row(1), rows())]).toEqual([[true, false, false], 'other']);
  });

  it('[C2] leaves out a file that came before where a better copy of it comes', async () => {
    const other = { token: march.token, name: march.name, document: 0 };
    await readFolder({ copies: [{ document: 0, other, givesWay: 'other' }] });
    expect(rows().map((one) => [one.isTicked, standingOf(one).words])).toEqual([
      [false, 'same meeting as another'],
      [true, 'ready'],
      [false, 'could not be read'],
    ]);
  });

  it('[C2] leaves out of a pack only what another file holds', async () => {
    const other = { token: march.token, name: march.name, document: 0 };
    await readFolder({
      documents: [surveyed({ kind: 'agenda' }), surveyed()],
      copies: [{ document: 1, other, givesWay: 'this' }],
    });
    expect(row(1).isTicked).toBe(true);
    expect(toOrders(rows(), null)[1]).toMatchObject({ token: june.token, documents: [0] });
    expect(explainRow(row(1))).toMatch(/^1 of its documents is also in 2026\/march\.docx,.* left out here\./);
  });

  it('keeps what was read when the reading is cancelled, and reads on when asked', async () => {
    let give: (answer: Answer<FileSurvey>) => void = () => undefined;
    bridge.answer({
      'imports.choose': () => done([march, june, picture]),
      'imports.survey': ({ token }) =>
        token === march.token ? done(survey(march)) : new Promise((resolve) => (give = resolve)),
    });
    const choosing = chooseFiles();
    await expect.poll(() => rows()[1]?.standing).toBe('reading');
    bridge.tell('imports.progress', { doing: 'Reading the pages', done: 3, of: 9 });
    expect(useSurveyStore.getState().progress).toEqual({ doing: 'Reading the pages', done: 3, of: 9 });
    await stopSurvey();
    expect(bridge.asked.at(-1)).toEqual({ name: 'imports.cancel', input: { token: june.token } });
    give(failed('cancelled'));
    await choosing;
    expect(rows().map(({ standing }) => standing)).toEqual(['read', 'left', 'left']);
    bridge.answer({ 'imports.survey': ({ token }) => done(survey(token === june.token ? june : picture)) });
    await resumeSurvey();
    expect(rows().map(({ standing }) => standing)).toEqual(['read', 'read', 'read']);
  });

  it('keeps what was chosen in the review of one of its files', async () => {
    await readFolder();
    const draft: DraftDocument = {
      ...{ kind: 'minutes', lines: [1, 9], body: null, title: null, date: null, time: null, venue: null },
      ...{
        numberStyle: null,
        present: [],
        apologies: [],
        absent: [],
        items: [],
        blocks: [],
        report: null,
        heading: [],
      },
      doubts: [
        { code: 'number-repaired', message: 'Look.', line: 2, weight: 'high', alternatives: [] },
        { code: 'number-missing', message: 'Look.', line: 3, weight: 'high', alternatives: [] },
      ],
    };
    bridge.answer({
      'imports.read': () =>
        done({
          ...{ token: june.token, name: june.name, seenBefore: false, alreadyHeld: [], remembered: [] },
          source: { name: june.name, format: 'text', lines: [], notes: [] },
          draft: { file: june.name, documents: [draft] },
        }),
    });
    // Who only looks at a file that is left out leaves it out.
    tickRows([june.token], false);
    await openRow(row(1));
    await leaveFile();
    expect(row(1).isTicked).toBe(false);
    await openRow(row(1));
    expect(stage()).toMatchObject({ phase: 'review', isOfSurvey: true });
    answerDoubt({ document: 0, doubt: 0, alternative: null });
    await leaveFile();
    expect(stage()).toEqual({ phase: 'survey' });
    expect(doubtsOf(row(1))).toEqual({ high: 1, low: 0 });
    expect(toOrders(rows(), null)[1]?.answers).toEqual([{ document: 0, doubt: 0, alternative: null }]);
    await openRow(row(1));
    expect(stage()).toMatchObject({ answers: [{ document: 0, doubt: 0 }] });
    goBack();
    await expect.poll(stage).toEqual({ phase: 'survey' });
  });

  it('stores the ticked files as one step and goes to the report', async () => {
    await readFolder();
    tickRows([march.token], false);
    bridge.answer({ 'imports.storeAll': () => done(folder) });
    await storeSurvey();
    expect(bridge.asked.find(({ name }) => name === 'imports.storeAll')?.input).toEqual({
      orders: [{ token: june.token, documents: [0], bodyId: null, answers: [], held: [] }],
    });
    expect(stage()).toMatchObject({
      phase: 'stored',
      report: {
        notRead: [{ name: 'scan.pdf' }],
        leftOut: ['2026/march.docx'],
        passedOver: ['budget.xlsx'],
      },
    });
    expect(rows()).toEqual([]);
  });

  it('stays when the storing is cancelled, and says that nothing came in', async () => {
    await readFolder();
    bridge.answer({ 'imports.storeAll': () => failed('cancelled') });
    await storeSurvey();
    expect(stage()).toEqual({ phase: 'survey' });
    expect(words()).toEqual(['Cancelled. Nothing was imported; what had come in was taken back.']);
    await leaveSurvey();
    expect(stage()).toEqual({ phase: 'idle' });
    expect(bridge.asked.at(-1)).toMatchObject({ name: 'imports.forget' });
  });

  it('says so where a folder holds nothing that is read', async () => {
    bridge.answer({ 'imports.chooseFolder': () => done({ name: 'Pictures', files: [], passedOver: ['a.png'] }) });
    await chooseFolder();
    expect(stage()).toEqual({ phase: 'idle' });
    expect(words()).toEqual(['Pictures holds no document of a kind that Minutebook reads. Help names the kinds.']);
  });
});

describe('the words of the list', () => {
  it('name the kinds of a pack', () => {
    expect(kindsOf([surveyed({ kind: 'agenda' }), surveyed({ kind: 'report' }), surveyed({ kind: 'report' })])).toBe(
      'Agenda, 2 × Report',
    );
  });

  it('send to a look what has no body, no day, or a doubt that may be wrong', async () => {
    await readFolder({ documents: [surveyed({ body: null })] });
    expect(needsLook(row(1))).toBe(true);
  });
});

describe('the report of a folder', () => {
  it('tells as text what came in, what did not and why', () => {
    const text = describeReport({
      stored: { ...folder, failed: [{ name: 'b.docx', words: 'It changed meanwhile.' }] },
      ...{ notRead: [{ name: 'scan.pdf', words: 'No text.' }], leftOut: ['a.txt'], passedOver: [], step: null },
    });
    expect(text.split('\n')).toEqual([
      'Imported 2 files: 1 meeting, 18 minutes, 8 resolutions, 4 actions, 11 people, 1 other document.',
      '3 doubts wait to be looked at.',
      '',
      'Did not come in (2)',
      '  b.docx: It changed meanwhile.',
      '  scan.pdf: No text.',
      '',
      'Meetings (1)',
      '  Larkmoor Board, 4 March 2026',
      '',
      'Left out (1)',
      '  a.txt',
    ]);
  });
});
