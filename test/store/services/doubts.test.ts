import { describe, expect, it } from 'vitest';
import { storeImport } from '../../../electron/services/import-file.ts';
import { packFile } from '../../../electron/services/importing/packed-file.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { answerDoubt } from '../../../electron/services/doubts/answer-doubts.ts';
import { forgetRemembered, listRemembered } from '../../../electron/services/doubts/habits.ts';
import { listDoubts, settleDoubts } from '../../../electron/services/doubts/list-doubts.ts';
import { getMeetingPage } from '../../../electron/services/meetings.ts';
import { retitleMinute } from '../../../electron/services/minutes.ts';
import { listActions } from '../../../electron/services/progress.ts';
import { getSource } from '../../../electron/services/sources.ts';
import { redoStep, undoStep } from '../../../electron/services/undo.ts';
import { findRemembered } from '../../../electron/services/importing/remembered.ts';
import { listAttendance } from '../../../electron/store/attendance.ts';
import { listMinutes } from '../../../electron/store/minutes.ts';
import { listReferences } from '../../../electron/store/references.ts';
import { dump } from '../../support/store/dump.ts';
import { inventMinutes, readWords } from '../../support/store/invented-minutes.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const everything = { bodyId: null, meetingId: null, weight: 'all', offset: 0, limit: 200 } as const;

const ferries = 'Members heard that the early crossing had been late on nine days of the quarter.';
/** Initials that two of those present have, and words that read like an action without saying so. */
const withCollision = {
  day: '4 June 2019',
  first: 12,
  items: [
    { title: 'FERRY TIMETABLE', words: `${ferries}\n\nRESOLVED that a report be asked for.\n\nAction – LO` },
    {
      title: 'HARBOUR LIGHTS',
      words: 'Two lights had failed.\n\nRESOLVED that they be mended.\n\nAction – LO/R Quillan',
    },
    { title: 'MOORINGS', words: 'See minute 13/19. The list was long. L Orme agreed to write to the yards.' },
  ],
};

const twoOrmes = (words: string): string => words.replace('T Ruddock', 'Lena Osgood');

function storeWords(context: ServiceContext, name: string, words: string) {
  const file = readWords(name, words);
  const documents = file.draft.documents.map((_, place) => place);
  const stored = storeImport(context, packFile(file), { documents, bodyId: null });
  const [meeting] = stored.meetings;
  if (meeting === undefined) throw new Error('a meeting was stored');
  return { file, stored, meeting };
}

function findOpen(context: ServiceContext, code: string) {
  const found = listDoubts(context, everything).doubts.filter((doubt) => doubt.code === code);
  const [first] = found;
  if (first === undefined) throw new Error(`no doubt ${code}`);
  return first;
}

const ownersOf = (context: ServiceContext) =>
  listActions(context, { bodyId: null, meetingId: null, status: null }).flatMap(({ owners }) => owners);

describe('doubts after storing', () => {
  it('are listed by consequence, with what they read now and how many are alike', () => {
    const context = temporaryContext();
    storeWords(context, 'June.txt', twoOrmes(inventMinutes(withCollision)));
    const page = listDoubts(context, everything);
    expect(page.total).toBe(page.doubts.length);
    expect(page.high).toBe(page.doubts.filter(({ weight }) => weight === 'high').length);
    const doubt = findOpen(context, 'initials-ambiguous');
    expect(doubt).toMatchObject({ asRead: 'LO', alike: 0, fileName: 'June.txt', bodyName: 'Saltbeck Harbour Board' });
    expect(doubt.alternatives).toEqual(['L Orme', 'Lena Osgood']);
    expect(doubt).toMatchObject({ heldOn: '2019-06-04', minuteNumber: '12/19' });
    expect(listDoubts(context, { ...everything, weight: 'high' }).doubts.every(({ weight }) => weight === 'high')).toBe(
      true,
    );
    expect(listDoubts(context, { ...everything, limit: 1, offset: 1 }).doubts).toEqual(page.doubts.slice(1, 2));
  });

  it('[Q1] [Q6] name the owner of every action so printed, remembered for the body, in one step', () => {
    const context = temporaryContext();
    const { meeting } = storeWords(context, 'June.txt', twoOrmes(inventMinutes(withCollision)));
    const before = dump(context.workspace);
    const doubt = findOpen(context, 'initials-ambiguous');
    expect(ownersOf(context).filter(({ personId }) => personId === null)).toHaveLength(2);

    const answer = { id: doubt.id, revision: doubt.revision, alternative: 1, alike: true };
    expect(answerDoubt(context, answer)).toEqual({ settled: 1 });
    const lena = listAttendance(context.workspace, meeting.id).find(({ printedName }) => printedName === 'Lena Osgood');
    expect(lena?.personId).toBeTruthy();
    expect(ownersOf(context).filter(({ printed }) => printed === 'LO')).toMatchObject([
      { personId: lena?.personId, name: 'Lena Osgood' },
      { personId: lena?.personId, name: 'Lena Osgood' },
    ]);
    const after = dump(context.workspace);
    const { body } = getMeetingPage(context, { id: meeting.id });
    expect(listRemembered(context, { bodyId: body.id })).toMatchObject([{ words: '“LO” is Lena Osgood' }]);
    undoStep(context);
    expect(dump(context.workspace)).toBe(before);
    redoStep(context);
    expect(dump(context.workspace)).toBe(after);
  });

  it('[Q6] answer the next file of the body by themselves, until the answer is forgotten', () => {
    const context = temporaryContext();
    const { meeting } = storeWords(context, 'June.txt', twoOrmes(inventMinutes(withCollision)));
    const { id, revision } = findOpen(context, 'initials-ambiguous');
    answerDoubt(context, { id, revision, alternative: 1, alike: false });

    const next = twoOrmes(inventMinutes({ ...withCollision, day: '3 September 2019', first: 16 }));
    const file = readWords('September.txt', next);
    expect(findRemembered(context.workspace, file.draft, { bodyId: null })).toMatchObject([
      { alternative: 1, remembered: true },
    ]);
    storeWords(context, 'September.txt', next);
    expect(listDoubts(context, everything).doubts.filter(({ code }) => code === 'initials-ambiguous')).toEqual([]);
    expect(ownersOf(context).filter(({ personId }) => personId === null)).toEqual([]);

    const { body } = getMeetingPage(context, { id: meeting.id });
    const [habit] = listRemembered(context, { bodyId: body.id });
    if (habit === undefined) throw new Error('something was learned');
    forgetRemembered(context, { id: habit.id, revision: habit.revision });
    expect(listRemembered(context, { bodyId: body.id })).toEqual([]);
    storeWords(
      context,
      'December.txt',
      twoOrmes(inventMinutes({ ...withCollision, day: '3 December 2019', first: 20 })),
    );
    expect(findOpen(context, 'initials-ambiguous').asRead).toBe('LO');
    undoStep(context);
    undoStep(context);
    expect(listRemembered(context, { bodyId: body.id })).toHaveLength(1);
  });

  it('one answer serves all that are alike, those of other meetings of the body too', () => {
    const context = temporaryContext();
    storeWords(context, 'June.txt', twoOrmes(inventMinutes(withCollision)));
    storeWords(
      context,
      'September.txt',
      twoOrmes(inventMinutes({ ...withCollision, day: '3 September 2019', first: 16 })),
    );
    const doubt = findOpen(context, 'initials-ambiguous');
    expect(doubt.alike).toBe(1);
    const answer = { id: doubt.id, revision: doubt.revision, alternative: 0, alike: true };
    expect(answerDoubt(context, answer)).toEqual({ settled: 2 });
    expect(new Set(ownersOf(context).flatMap(({ personId }) => personId ?? [])).size).toBe(2);
    expect(ownersOf(context).every(({ personId }) => personId !== null)).toBe(true);
    expect(() => answerDoubt(context, answer)).toThrow(expect.objectContaining({ code: 'moved-on' }));
  });

  it('make an action of words in prose, every word kept, with a row of its own', () => {
    const context = temporaryContext();
    const { meeting } = storeWords(context, 'June.txt', inventMinutes(withCollision));
    const doubt = findOpen(context, 'action-unlabelled');
    const actions = ownersOf(context).length;
    answerDoubt(context, { id: doubt.id, revision: doubt.revision, alternative: 0, alike: false });
    const minute = listMinutes(context.workspace, meeting.id).find(({ id }) => id === doubt.minuteId);
    expect(minute?.body.doc.content.map(({ type }) => type)).toContain('action');
    expect(JSON.stringify(minute?.body)).toContain('The list was long.');
    expect(JSON.stringify(minute?.body)).toContain('L Orme agreed to write to the yards.');
    expect(ownersOf(context).length).toBeGreaterThan(actions);
  });

  it('[Q1] change the number of a minute, and what refers to it', () => {
    const context = temporaryContext();
    const words = inventMinutes(withCollision).replace('13/19 HARBOUR', 'I3/19 HARBOUR');
    const { meeting } = storeWords(context, 'June.txt', words);
    const doubt = findOpen(context, 'number-repaired');
    expect(doubt).toMatchObject({ asRead: '13/19', alternatives: ['I3/19'] });
    const lights = () => listMinutes(context.workspace, meeting.id).find(({ id }) => id === doubt.minuteId);
    const moorings = listMinutes(context.workspace, meeting.id).at(-1);
    const reference = () => (moorings === undefined ? undefined : listReferences(context.workspace, moorings.id)[0]);
    expect(reference()?.targetId).toBe(doubt.minuteId);

    answerDoubt(context, { id: doubt.id, revision: doubt.revision, alternative: 0, alike: false });
    expect(lights()).toMatchObject({ number: 'I3/19', repaired: null });
    expect(reference()?.targetId).toBeNull();
    expect(getSource(context, { recordId: doubt.minuteId ?? '' })).toMatchObject({
      confidence: 'high',
      alternatives: ['13/19'],
    });
    undoStep(context);
    expect(lights()?.number).toBe('13/19');
    expect(reference()?.targetId).toBe(doubt.minuteId);
  });

  it('are refused where the record has moved on, and change nothing', () => {
    const context = temporaryContext();
    const { meeting } = storeWords(context, 'June.txt', inventMinutes(withCollision));
    const doubt = findOpen(context, 'action-unlabelled');
    const minute = listMinutes(context.workspace, meeting.id).find(({ id }) => id === doubt.minuteId);
    if (minute === undefined) throw new Error('the doubt is about a minute');
    context.workspace.connection.run(
      "UPDATE minutes SET body = replace(body, 'agreed to', 'refused to') WHERE id = ?",
      minute.id,
    );
    const before = dump(context.workspace);
    const answer = { id: doubt.id, revision: doubt.revision, alternative: 0, alike: false };
    expect(() => answerDoubt(context, answer)).toThrow(expect.objectContaining({ code: 'moved-on' }));
    expect(() => answerDoubt(context, { ...answer, alternative: 7 })).toThrow(
      expect.objectContaining({ code: 'input-refused' }),
    );
    expect(dump(context.workspace)).toBe(before);
    // That it stays as read needs nothing of the record.
    retitleMinute(context, { id: minute.id, revision: minute.revision, title: 'Moorings' });
    expect(answerDoubt(context, { ...answer, alternative: null })).toEqual({ settled: 1 });
  });

  it('are settled in one step without changing anything', () => {
    const context = temporaryContext();
    storeWords(context, 'June.txt', twoOrmes(inventMinutes(withCollision)));
    const { doubts, total } = listDoubts(context, everything);
    expect(total).toBeGreaterThan(1);
    expect(settleDoubts(context, { ids: doubts.map(({ id }) => id) })).toEqual({ settled: total });
    expect(listDoubts(context, everything)).toEqual({ doubts: [], total: 0, high: 0 });
    undoStep(context);
    expect(listDoubts(context, everything).total).toBe(total);
  });
});

describe('the source of a record', () => {
  it('is its lines and some around them, as they were read; none for what was typed', () => {
    const context = temporaryContext();
    const { meeting } = storeWords(context, 'June.txt', inventMinutes(withCollision));
    const [minute] = listMinutes(context.workspace, meeting.id);
    const source = getSource(context, { recordId: minute?.id ?? '' });
    const [first, last] = source?.lines ?? [0, 0];
    const own = source?.text.filter(({ number }) => number >= first && number <= last).map(({ text }) => text);
    expect(own?.join('\n')).toContain('12/19 FERRY TIMETABLE');
    expect(own?.join('\n')).toContain(ferries);
    expect(source?.text.length).toBeGreaterThan(own?.length ?? 0);
    expect(getSource(context, { recordId: context.makeId() })).toBeNull();
  });
});
