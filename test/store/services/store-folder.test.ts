import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { getDesk } from '../../../electron/services/desk.ts';
import { listDoubts } from '../../../electron/services/doubts/list-doubts.ts';
import { surveyFile } from '../../../electron/services/importing/review-file.ts';
import { createFolderStoring } from '../../../electron/services/importing/store-folder.ts';
import { listMeetings } from '../../../electron/services/meetings.ts';
import { addMinute, retitleMinute } from '../../../electron/services/minutes.ts';
import { getKept, listKept } from '../../../electron/services/kept-documents.ts';
import { redoStep, undoStep } from '../../../electron/services/undo.ts';
import type { PackedFile } from '../../../electron/services/importing/packed-file.ts';
import { listAgendaItems, listPapersOfMeeting } from '../../../electron/store/agenda/agenda.ts';
import { createWorkspace } from '../../../electron/store/create.ts';
import { listMinutes } from '../../../electron/store/minutes.ts';
import { openWorkspace } from '../../../electron/store/open.ts';
import { listPeople } from '../../../electron/store/people.ts';
import { listReferences } from '../../../electron/store/references.ts';
import { FileSurvey, FileToken, StoredFolder, type StoreOrder } from '../../../shared/contract/imports.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { startChild } from '../../support/store/child.ts';
import { dump } from '../../support/store/dump.ts';
import { inventMinutes, inventYears, packWords } from '../../support/store/invented-minutes.ts';
import { aBody, aMeeting, aMinute } from '../../support/store/records.ts';
import { openingOptions, temporaryContext, temporaryFolder } from '../../support/store/temporary-workspace.ts';

/** Files that wait under tokens, and the storing of all their documents. */
function folderOf(context: ServiceContext, files: readonly PackedFile[]) {
  const waiting = new Map(files.map((file) => [FileToken.parse(context.makeId()), file]));
  const storing = createFolderStoring(
    () => context,
    (token) => {
      const file = waiting.get(token);
      if (file === undefined) throw new Error('it waits no more');
      return file;
    },
    (token) => waiting.delete(token),
  );
  const orders: StoreOrder[] = [...waiting].map(([token, { outline }]) => ({
    ...{ token, documents: outline.map((_, place) => place), bodyId: null, answers: [], held: [] },
  }));
  const storePieces = (pieces: number): void => {
    for (let piece = 0; piece < pieces; piece += 1) storing.storePiece();
  };
  const storeAll = () => {
    const { pieces } = storing.begin(orders);
    storePieces(pieces);
    return storing.finish();
  };
  return { waiting, storing, orders, storePieces, storeAll };
}

/** A workspace in which somebody works already. */
function workedIn() {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context));
  const minute = aMinute(context, meeting, 'Apologies');
  return { context, meeting, minute };
}

describe('storing a folder', () => {
  it('[C9] is one step, whatever others do in between; undo takes back all of it and nothing else', () => {
    const { context, meeting, minute } = workedIn();
    const { storing, orders, storePieces } = folderOf(context, inventYears(6));
    const { pieces } = storing.begin(orders);
    expect(pieces).toBe(6);
    storePieces(2);
    const added = addMinute(context, { meetingId: meeting.id, after: null, title: 'Typed meanwhile' });
    storePieces(2);
    retitleMinute(context, { id: minute.id, revision: minute.revision, title: 'Apologies for absence' });
    expect(undoStep(context).undo?.label).toContain('Typed meanwhile');
    storePieces(2);
    const stored = storing.finish();
    expect(StoredFolder.safeParse(stored).success).toBe(true);
    expect(stored).toMatchObject({ files: 6, failed: [], minutes: 24, resolutions: 12, actions: 12 });
    // The same people at every meeting: each is counted once.
    expect(stored.people).toBe(listPeople(context.workspace).length);
    expect(stored.people).toBeGreaterThan(3);
    expect(stored.meetings).toHaveLength(6);
    expect(stored.bodies).toMatchObject([{ name: 'Saltbeck Harbour Board', isNew: true }]);

    const after = dump(context.workspace);
    expect(undoStep(context).redo?.label).toBe('Import of 6 files');
    expect(listMeetings(context, { bodyId: null }).map(({ id }) => id)).toEqual([meeting.id]);
    expect(listMinutes(context.workspace, meeting.id).map(({ id }) => id)).toContain(added.id);
    const before = dump(context.workspace);
    redoStep(context);
    expect(dump(context.workspace)).toBe(after);
    undoStep(context);
    expect(dump(context.workspace)).toBe(before);
  });

  it('[C9] is taken back not at all where something of it has been changed since', () => {
    const context = temporaryContext();
    const { meetings } = folderOf(context, inventYears(3)).storeAll();
    const minute = meetings.flatMap(({ id }) => listMinutes(context.workspace, id))[5];
    if (minute === undefined) throw new Error('there are minutes');
    retitleMinute(context, { id: minute.id, revision: minute.revision, title: 'Corrected' });
    // What another session wrote lies on no stack of this one.
    context.workspace.session.undoStack.pop();
    const before = dump(context.workspace);
    expect(() => undoStep(context)).toThrow(/Import of 3 files.* was not taken back.*Corrected/);
    expect(dump(context.workspace)).toBe(before);
  });

  it('that is cancelled leaves nothing behind, and no step', () => {
    const { context } = workedIn();
    const before = dump(context.workspace);
    const { storing, orders, storePieces, waiting } = folderOf(context, inventYears(5));
    const steps = context.workspace.session.undoStack.length;
    storing.begin(orders);
    storePieces(3);
    expect(listMeetings(context, { bodyId: null })).toHaveLength(4);
    storing.takeBack();
    expect(dump(context.workspace)).toBe(before);
    expect(context.workspace.session.undoStack).toHaveLength(steps);
    // The files still wait, and can be stored after all.
    expect(waiting.size).toBe(5);
    storing.begin(orders);
    storePieces(5);
    expect(storing.finish().files).toBe(5);
  });

  it('that cannot be taken back stays as a step that undo names', () => {
    const context = temporaryContext();
    const { storing, orders, storePieces } = folderOf(context, inventYears(2));
    storing.begin(orders);
    storePieces(1);
    const [meeting] = listMeetings(context, { bodyId: null });
    if (meeting === undefined) throw new Error('a meeting is stored');
    addMinute(context, { meetingId: meeting.id, after: null, title: 'Typed into it' });
    expect(() => storing.takeBack()).toThrow(expect.objectContaining({ code: 'moved-on' }));
    expect(context.workspace.session.undoStack.at(-1)?.label).toBe('Import of 2 files');
  });

  it('goes by day, finds bodies and people again, and leads references to minutes in either order', () => {
    const context = temporaryContext();
    const items = (words: string) => [{ title: 'FERRY TIMETABLE', words }];
    const june = packWords(
      'b.txt',
      inventMinutes({ day: '4 June 2019', first: 12, items: items('See minute 9/19 and minute 15/19.') }),
    );
    const march = packWords('c.txt', inventMinutes({ day: '5 March 2019', first: 9, items: items('It began.') }));
    const september = packWords(
      'a.txt',
      inventMinutes({ day: '3 September 2019', first: 15, items: items('See minute 12/19.') }),
    );
    const stored = folderOf(context, [september, june, march]).storeAll();
    expect(stored.meetings.map(({ label }) => label)).toEqual([
      'Saltbeck Harbour Board, 5 March 2019',
      'Saltbeck Harbour Board, 4 June 2019',
      'Saltbeck Harbour Board, 3 September 2019',
    ]);
    expect(stored.bodies).toHaveLength(1);
    expect(listPeople(context.workspace)).toHaveLength(4);
    const minutes = stored.meetings.flatMap(({ id }) => listMinutes(context.workspace, id));
    const references = minutes.flatMap(({ id }) => listReferences(context.workspace, id));
    expect(references.map(({ number }) => number).sort()).toEqual(['12/19', '15/19', '9/19']);
    for (const { number, targetId } of references) {
      expect(targetId).toBe(minutes.find((minute) => minute.number === number)?.id);
    }
    // A later import is what an earlier one waited for.
    const december = inventMinutes({ day: '3 December 2019', first: 18, items: items('See minute 21/19.') });
    folderOf(context, [packWords('d.txt', december)]).storeAll();
    const next = inventMinutes({ day: '3 March 2020', first: 21, items: items('It ended.') }).replace('21/20', '21/19');
    folderOf(context, [packWords('e.txt', next)]).storeAll();
    expect(context.workspace.all('SELECT id FROM minute_references WHERE target_id IS NULL')).toEqual([]);
  });

  it('names a file that cannot be stored, and goes on with the others', () => {
    const context = temporaryContext();
    const files = inventYears(3);
    const { storing, orders, waiting } = folderOf(context, files);
    const { pieces } = storing.begin(orders);
    const [token] = [...waiting][1] ?? [];
    const second = files[1];
    if (token === undefined || second === undefined) throw new Error('there is a second file');
    waiting.set(token, { ...second, draft: new Uint8Array([1, 2, 3]) });
    for (let piece = 0; piece < pieces; piece += 1) storing.storePiece();
    const stored = storing.finish();
    expect(stored).toMatchObject({ files: 2, failed: [{ name: '2010-02.txt' }] });
    expect(stored.meetings).toHaveLength(2);
    expect([...waiting.keys()]).toEqual([token]);
  });

  it('[W7] killed at any moment leaves whole meetings, and a second run knows the files by their bytes', async () => {
    const file = path.join(temporaryFolder(), 'Vale Board.minutebook');
    createWorkspace(file, openingOptions()).close();
    const meetings = 12;
    const child = startChild('store-until-killed.ts', { file, meetings });
    await child.until('5 stored');
    await child.kill();
    const said = child.printed().trim().split('\n').length;

    const options = openingOptions();
    const workspace = openWorkspace(file, { ...options, mode: 'write' });
    onTestFinished(() => workspace.close());
    const context = { workspace, makeId: () => crypto.randomUUID(), now: temporaryContext().now };
    const rows = listMeetings(context, { bodyId: null });
    expect(rows.length).toBeGreaterThanOrEqual(said);
    expect(rows.length).toBeLessThan(meetings + 1);
    expect(rows.every(({ minutes }) => minutes === 4)).toBe(true);
    expect(workspace.connection.database.pragma('foreign_key_check')).toEqual([]);

    const { waiting, orders, storing } = folderOf(context, inventYears(meetings));
    const known = [...waiting].filter(([token, one]) => surveyFile(workspace, token, one, null).seenBefore);
    expect(known).toHaveLength(rows.length);
    const unknown = orders.filter(({ token }) => !known.some(([one]) => one === token));
    if (unknown.length > 0) {
      const { pieces } = storing.begin(unknown);
      for (let piece = 0; piece < pieces; piece += 1) storing.storePiece();
      storing.finish();
    }
    expect(listMeetings(context, { bodyId: null })).toHaveLength(meetings);
    expect(listMeetings(context, { bodyId: null }).every(({ minutes }) => minutes === 4)).toBe(true);
  });
});

const agenda = `SALTBECK HARBOUR BOARD

A meeting of the Saltbeck Harbour Board will be held at the Custom House, Saltbeck on Tuesday 4 June 2019 at 2.00 pm

AGENDA

1. Apologies for absence

2. Minutes of the last meeting

3. Ferry timetable

4. Date of next meeting`;

describe('documents beside minutes', () => {
  const day = IsoDate.parse('2019-06-04');

  it.each([
    ['before', [agenda, inventMinutes({ day: '4 June 2019', first: 12 })]],
    ['after', [inventMinutes({ day: '4 June 2019', first: 12 }), agenda]],
  ])('an agenda that comes %s the minutes is of the same meeting, and kept', (_when, texts) => {
    const context = temporaryContext();
    for (const [place, words] of texts.entries()) {
      const file = packWords(`${place}.txt`, words);
      expect(file.outline).toHaveLength(1);
      folderOf(context, [file]).storeAll();
    }
    const rows = listMeetings(context, { bodyId: null });
    expect(rows).toMatchObject([{ heldOn: day, minutes: 4 }]);
    const [row] = rows;
    if (row === undefined) throw new Error('there is a meeting');
    expect(listAgendaItems(context.workspace, row.id).map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Apologies for absence'],
      ['2', 'Minutes of the last meeting'],
      ['3', 'Ferry timetable'],
      ['4', 'Date of next meeting'],
    ]);
    const kept = listKept(context, { bodyId: null, meetingId: row.id });
    expect(kept).toMatchObject([{ kind: 'agenda', date: day, bodyName: 'Saltbeck Harbour Board' }]);
    const { layout } = getKept(context, { id: kept[0]?.id ?? '' });
    expect(JSON.stringify(layout.blocks)).toContain('Ferry timetable');
  });

  it('an agenda brings the paper that each star promises, expected; read anew it brings each once', () => {
    const context = temporaryContext();
    const starred = agenda.replace('Ferry timetable', 'Ferry timetable *');
    folderOf(context, [packWords('a.txt', starred)]).storeAll();
    const meetingId = listMeetings(context, { bodyId: null })[0]?.id;
    if (meetingId === undefined) throw new Error('there is a meeting');
    const papers = () => listPapersOfMeeting(context.workspace, meetingId);
    const titleOf = (id: string) => listAgendaItems(context.workspace, meetingId).find((item) => item.id === id)?.title;
    expect(papers()).toMatchObject([{ title: 'Ferry timetable', state: 'expected', kind: 'report' }]);
    expect(titleOf(papers()[0]?.agendaItemId ?? '')).toBe('Ferry timetable');
    folderOf(context, [packWords('a.txt', starred)]).storeAll();
    expect(papers()).toHaveLength(1);
  });

  it('is never kept twice out of the same bytes', () => {
    const context = temporaryContext();
    folderOf(context, [packWords('a.txt', agenda)]).storeAll();
    folderOf(context, [packWords('a.txt', agenda)]).storeAll();
    expect(listKept(context, { bodyId: null, meetingId: null })).toHaveLength(1);
    expect(listMeetings(context, { bodyId: null })).toHaveLength(1);
  });
});

describe('the report on a folder', () => {
  it('counts what would be stored, and tells twins and what was seen before', () => {
    const context = temporaryContext();
    const [january, february] = inventYears(2);
    if (january === undefined || february === undefined) throw new Error('there are two files');
    const token = FileToken.parse(context.makeId());
    const survey = surveyFile(context.workspace, token, january, 'copy.txt');
    expect(FileSurvey.safeParse(survey).success).toBe(true);
    expect(survey).toMatchObject({ name: '2010-01.txt', seenBefore: false, sameAs: 'copy.txt', alreadyHeld: [] });
    expect(survey.documents).toMatchObject([
      {
        kind: 'minutes',
        body: 'Saltbeck Harbour Board',
        date: '2010-01-04',
        items: 4,
        decisions: 2,
        actions: 2,
        high: 0,
      },
    ]);
    folderOf(context, [january]).storeAll();
    const again = surveyFile(context.workspace, token, january, null);
    expect(again).toMatchObject({ seenBefore: true, alreadyHeld: [{ document: 0, sameFile: true, workedOn: 0 }] });
    expect(surveyFile(context.workspace, token, february, null).seenBefore).toBe(false);
    const all = { bodyId: null, meetingId: null, weight: 'all', offset: 0, limit: 50 } as const;
    const desk = getDesk(context, { today: IsoDate.parse('2026-09-01') });
    expect(desk.toLookAt).toHaveLength(listDoubts(context, all).high > 0 ? 1 : 0);
  });
});
