import { describe, expect, it } from 'vitest';
import { addAgendaItem, changeAgendaItem, getAgendaPage } from '../../../electron/services/agenda/agenda.ts';
import { changePaper } from '../../../electron/services/agenda/papers.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { dropAttendance } from '../../../electron/services/attendance/attendance.ts';
import { storeImport } from '../../../electron/services/import-file.ts';
import { findAlreadyHeld } from '../../../electron/services/importing/already-held.ts';
import { packWords, inventMinutes, readWords } from '../../support/store/invented-minutes.ts';
import { changeAction, listActions } from '../../../electron/services/progress.ts';
import { retitleMinute } from '../../../electron/services/minutes.ts';
import { redoStep, undoStep } from '../../../electron/services/undo.ts';
import { listDoubts } from '../../../electron/services/doubts/list-doubts.ts';
import { listAttendance } from '../../../electron/store/attendance.ts';
import { listMinutes } from '../../../electron/store/minutes.ts';
import { ImportReview } from '../../../shared/contract/imports.ts';
import { dump } from '../../support/store/dump.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const lights = 'Two of the lights had failed.\n\nRESOLVED that the lights be replaced.\n\nAction – L Orme';
const june = { day: '4 June 2019', first: 12 };
const first = inventMinutes({
  ...june,
  items: [
    {
      title: 'FERRY TIMETABLE',
      words: 'The early crossing had been late.\n\nAction – R Quillan to write to the operator.',
    },
    { title: 'HARBOUR LIGHTS', words: lights },
    { title: 'MOORINGS', words: 'The list was long.' },
  ],
});
/** The same meeting as somebody corrected it: other words, another title, an item more, somebody more. */
const corrected = inventMinutes({
  ...june,
  items: [
    {
      title: 'FERRY TIMETABLES',
      words: 'The early crossing had been late on nine days.\n\nAction – R Quillan to write to the operators.',
    },
    { title: 'HARBOUR LIGHTS', words: `${lights}\n\nIt was noted that they were old.` },
    { title: 'MOORINGS', words: 'The list was very long.' },
    { title: 'SLIPWAY', words: 'The slipway would be swept.' },
  ],
}).replace('T Ruddock', 'T Ruddock\nN Averill');

function store(context: ServiceContext, name: string, words: string, as?: 'update' | 'add') {
  const held = as === undefined ? [] : [{ document: 0, as }];
  return storeImport(context, packWords(name, words), { documents: [0], bodyId: null, held });
}

function meetingOf(context: ServiceContext) {
  const [meeting] = store(context, 'June.txt', first).meetings;
  if (meeting === undefined) throw new Error('a meeting was stored');
  return meeting;
}

const titlesOf = (context: ServiceContext, id: ReturnType<typeof meetingOf>['id']) =>
  listMinutes(context.workspace, id).map(({ number, title }) => `${number} ${title}`);
const actionsOf = (context: ServiceContext) => listActions(context, { bodyId: null, meetingId: null, status: null });

describe('a meeting that is held already', () => {
  it('is told with what somebody has worked on, and whether the bytes are the same', () => {
    const context = temporaryContext();
    const meeting = meetingOf(context);
    const [minute] = listMinutes(context.workspace, meeting.id);
    if (minute === undefined) throw new Error('it has minutes');
    retitleMinute(context, { id: minute.id, revision: minute.revision, title: 'The ferries' });
    const again = readWords('June.txt', first);
    const other = readWords('June 2.txt', corrected);
    const held = { document: 0, meetingId: meeting.id, workedOn: 1 };
    expect(findAlreadyHeld(context.workspace, again.draft, again.sha256)).toMatchObject([{ ...held, sameFile: true }]);
    expect(findAlreadyHeld(context.workspace, other.draft, other.sha256)).toMatchObject([{ ...held, sameFile: false }]);
    const { alreadyHeld } = ImportReview.shape;
    expect(alreadyHeld.safeParse(findAlreadyHeld(context.workspace, again.draft, again.sha256)).success).toBe(true);
  });

  it('gets the new words, titles, items and people, and keeps the progress of its actions', () => {
    const context = temporaryContext();
    const meeting = meetingOf(context);
    const action = actionsOf(context).find(({ text }) => text.includes('operator'));
    if (action === undefined) throw new Error('there is an action');
    const { id, revision } = action;
    changeAction(context, { id, revision, status: 'done', dueOn: null, update: 'Written in July.' });
    const ids = listMinutes(context.workspace, meeting.id).map((minute) => minute.id);
    const before = dump(context.workspace);

    const stored = store(context, 'June 2.txt', corrected, 'update');
    expect(stored).toMatchObject({ meetings: [{ id: meeting.id }], minutes: 4, leftAsTheyAre: [] });
    expect(titlesOf(context, meeting.id)).toEqual([
      '12/19 FERRY TIMETABLES',
      '13/19 HARBOUR LIGHTS',
      '14/19 MOORINGS',
      '15/19 SLIPWAY',
    ]);
    const now = listMinutes(context.workspace, meeting.id);
    expect(now.slice(0, 3).map((minute) => minute.id)).toEqual(ids);
    expect(JSON.stringify(now[2]?.body)).toContain('very long');
    expect(actionsOf(context).find((one) => one.id === id)).toMatchObject({
      status: 'done',
      update: 'Written in July.',
    });
    expect(actionsOf(context).find((one) => one.id === id)?.text).toContain('operators');
    expect(actionsOf(context)).toHaveLength(2);
    const present = listAttendance(context.workspace, meeting.id).map(({ printedName }) => printedName);
    expect(present).toContain('N Averill');
    // Nobody has written in any of it: the next reading may change it again.
    const again = readWords('June 3.txt', corrected);
    expect(findAlreadyHeld(context.workspace, again.draft, again.sha256)[0]?.workedOn).toBe(0);

    const after = dump(context.workspace);
    undoStep(context);
    expect(dump(context.workspace)).toBe(before);
    redoStep(context);
    expect(dump(context.workspace)).toBe(after);
  });

  it('leaves and names the minutes that somebody has worked on, and an attendance that somebody has touched', () => {
    const context = temporaryContext();
    const meeting = meetingOf(context);
    const [, minute] = listMinutes(context.workspace, meeting.id);
    const last = listAttendance(context.workspace, meeting.id).at(-1);
    if (minute === undefined || last === undefined) throw new Error('it has minutes and people');
    retitleMinute(context, { id: minute.id, revision: minute.revision, title: 'The lights' });
    dropAttendance(context, { id: last.id, revision: last.revision });
    const people = listAttendance(context.workspace, meeting.id);

    const stored = store(context, 'June 2.txt', corrected, 'update');
    expect(stored.leftAsTheyAre).toEqual(['13/19 The lights']);
    expect(titlesOf(context, meeting.id)).toEqual([
      '12/19 FERRY TIMETABLES',
      '13/19 The lights',
      '14/19 MOORINGS',
      '15/19 SLIPWAY',
    ]);
    expect(JSON.stringify(listMinutes(context.workspace, meeting.id)[1]?.body)).not.toContain('were old');
    expect(listAttendance(context.workspace, meeting.id)).toEqual(people);
  });

  it('loses no minute to a file of another meeting of that day', () => {
    const context = temporaryContext();
    const meeting = meetingOf(context);
    const other = inventMinutes({ ...june, first: 40, items: [{ title: 'CRANE', words: 'It was mended.' }] });
    store(context, 'Special.txt', other, 'update');
    expect(titlesOf(context, meeting.id)).toHaveLength(4);
  });

  it('is made a second time where that is asked for', () => {
    const context = temporaryContext();
    const meeting = meetingOf(context);
    expect(store(context, 'June 2.txt', corrected, 'add').meetings.map(({ id }) => id)).not.toEqual([meeting.id]);
    expect(titlesOf(context, meeting.id)).toHaveLength(3);
  });

  it('keeps its doubts in step: those of the old reading go, a settled one does not come again', () => {
    const context = temporaryContext();
    const words = first.replace('13/19', 'I3/19');
    store(context, 'June.txt', words);
    const all = { bodyId: null, meetingId: null, weight: 'all', offset: 0, limit: 200 } as const;
    const open = listDoubts(context, all).doubts.map(({ message }) => message);
    expect(open.length).toBeGreaterThan(0);
    store(context, 'June.txt', words, 'update');
    expect(
      listDoubts(context, all)
        .doubts.map(({ message }) => message)
        .sort(),
    ).toEqual([...open].sort());
    store(context, 'June 2.txt', corrected, 'update');
    expect(listDoubts(context, all).doubts.some(({ code }) => code === 'number-repaired')).toBe(false);
  });
});

describe('an agenda that is held already', () => {
  const head = `SALTBECK HARBOUR BOARD

A meeting of the Saltbeck Harbour Board will be held at the Custom House, Saltbeck on Tuesday 4 June 2019 at 2.00 pm

AGENDA`;
  const agendaOf = (...titles: string[]) =>
    [head, ...titles.map((title, place) => `${place + 1}. ${title}`)].join('\n\n');
  const issued = agendaOf('Apologies', 'Minutes', 'Ferry timetable *', 'Harbour lights *', 'Moorings');
  /** Issued anew: one line between others, one without its star, one with a star, one gone. */
  const anew = agendaOf('Apologies', 'Minutes *', 'Dredging *', 'Ferry timetable *', 'Harbour lights');

  function anImportedAgenda() {
    const context = temporaryContext();
    const [meeting] = store(context, 'Agenda.txt', issued).meetings;
    if (meeting === undefined) throw new Error('a meeting was stored');
    const page = () => getAgendaPage(context, { meetingId: meeting.id });
    const line = (title: string) => {
      const item = page().items.find((one) => one.title === title);
      if (item === undefined) throw new Error(`no line says ${title}`);
      return item;
    };
    const shown = () => {
      const { items, papers } = page();
      const stars = new Set(papers.map(({ agendaItemId }) => agendaItemId));
      return items.map(({ id, number, title }) => `${number ?? '-'} ${title}${stars.has(id) ? ' *' : ''}`);
    };
    return { context, page, line, shown };
  }

  it('[I7] is left alone unless an update is asked for', () => {
    const { context, shown } = anImportedAgenda();
    const before = shown();
    expect(before).toEqual([
      ...['1 Apologies', '2 Minutes', '3 Ferry timetable *', '4 Harbour lights *', '5 Moorings'],
    ]);
    store(context, 'Agenda 2.txt', anew);
    expect(shown()).toEqual(before);
  });

  it('[I7] gets the lines and stars that are read now, twice over, and undo brings back those before', () => {
    const { context, shown } = anImportedAgenda();
    const before = dump(context.workspace);
    expect(store(context, 'Agenda 2.txt', anew, 'update').leftAsTheyAre).toEqual([]);
    const now = ['1 Apologies', '2 Minutes *', '3 Dredging *', '4 Ferry timetable *', '5 Harbour lights'];
    expect(shown()).toEqual(now);
    store(context, 'Agenda.txt', issued, 'update');
    expect(shown()[3]).toBe('4 Harbour lights *');
    undoStep(context);
    expect(shown()).toEqual(now);
    const after = dump(context.workspace);
    undoStep(context);
    expect(dump(context.workspace)).toBe(before);
    redoStep(context);
    expect(dump(context.workspace)).toBe(after);
  });

  it('[I7] keeps and names what somebody has worked on: a line, its paper, one of their own', () => {
    const { context, page, line, shown } = anImportedAgenda();
    const { meeting, papers } = page();
    const ferry = line('Ferry timetable');
    changeAgendaItem(context, { id: ferry.id, revision: ferry.revision, presenter: 'R Quillan' });
    const lights = papers.find(({ agendaItemId }) => agendaItemId === line('Harbour lights').id);
    if (lights === undefined) throw new Error('a star brought its paper');
    const { id, revision, title, kind, author, attachmentId } = lights;
    const access = { kind: 'confidential' as const };
    changePaper(context, { ...{ id, revision, title, kind, author, attachmentId }, state: 'received', access });
    addAgendaItem(context, { meetingId: meeting.id, parentId: null, after: line('Minutes').id, title: 'Chain ferry' });

    const stored = store(context, 'Agenda 2.txt', anew, 'update');
    expect(stored.leftAsTheyAre).toEqual(['Chain ferry', '3 Ferry timetable', '4 Harbour lights']);
    expect(shown()).toEqual([
      ...['1 Apologies', '2 Minutes *', '- Chain ferry', '3 Dredging *', '3 Ferry timetable *', '4 Harbour lights *'],
    ]);
    expect(line('Ferry timetable')).toMatchObject({ id: ferry.id, presenter: 'R Quillan' });
    expect(page().papers.find((one) => one.id === id)).toMatchObject({ state: 'received', access });
  });

  it('[I7] knows a line under another title by its number while no number has moved', () => {
    const { context, line, shown } = anImportedAgenda();
    const { id, revision } = line('Moorings');
    changeAgendaItem(context, { id, revision, title: 'Berths' });
    store(context, 'Agenda.txt', issued, 'update');
    expect(shown()[4]).toBe('5 Berths');
    expect(shown()).toHaveLength(5);
    store(context, 'Agenda 2.txt', anew, 'update');
    expect(shown()).toEqual(expect.arrayContaining(['3 Dredging *', '5 Harbour lights', '5 Berths']));
  });
});
