import { describe, expect, it } from 'vitest';
import { addAgendaItem } from '../../../electron/services/agenda/agenda.ts';
import { addPaper } from '../../../electron/services/agenda/papers.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import {
  beginMinutes,
  getItemOfMinute,
  listUnminuted,
  mergeWithNext,
  setOutcome,
  splitMinute,
} from '../../../electron/services/minuting/drafting.ts';
import { addMinute, listMinutesOf, removeMinute, saveMinute } from '../../../electron/services/minutes.ts';
import { listActions, listDecisions } from '../../../electron/services/progress.ts';
import { mutate } from '../../../electron/store/change-set.ts';
import { updateAgendaItem } from '../../../electron/store/agenda/agenda.ts';
import { updateMinute } from '../../../electron/store/minutes.ts';
import { undo } from '../../../electron/store/undo.ts';
import type { Access } from '../../../shared/domain/access.ts';
import { newPaperFacts, type AgendaItem, type Meeting } from '../../../shared/domain/meeting.ts';
import { firstWords } from '../../../shared/minutes/body-text.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { dump } from '../../support/store/dump.ts';
import { aBody, aMeeting, action, bodyOf, paragraph, resolution } from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const one = (minute: Minute) => ({ id: minute.id, revision: minute.revision });

/** An agenda of six lines, two of them matters under matters arising. */
function anAgenda() {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context));
  const add = (title: string, facts: Partial<AgendaItem> = {}, parent: AgendaItem | null = null): AgendaItem => {
    const lines = context.workspace.all(
      'SELECT id FROM agenda_items WHERE meeting_id = ? AND parent_id IS ? ORDER BY position',
      ...[meeting.id, parent?.id ?? null],
    );
    const after = (lines.at(-1)?.['id'] ?? null) as AgendaItem['id'] | null;
    const { item } = addAgendaItem(context, { meetingId: meeting.id, parentId: parent?.id ?? null, after, title });
    return Object.keys(facts).length === 0 ? item : change(context, item, facts);
  };
  const apologies = add('Apologies', { rowKind: 'unnumbered', standingKey: 'apologies' });
  const welcome = add('Welcome', { rowKind: 'unnumbered' });
  const arising = add('Matters arising', { standingKey: 'matters-arising' });
  const allotments = add('Allotments', {}, arising);
  const bridge = add('Foot bridge', {}, arising);
  const budget = add('Budget');
  add('Capital bid', {}, budget);
  return { context, meeting, add, apologies, welcome, arising, allotments, bridge, budget };
}

function change(context: ServiceContext, item: AgendaItem, facts: Partial<AgendaItem>): AgendaItem {
  const changed = { ...item, ...facts };
  mutate(context.workspace, { label: 'facts', now: context.now() }, (tx) => updateAgendaItem(tx, changed, null));
  return changed;
}

const titles = (minutes: readonly Minute[]) => minutes.map(({ number, title }) => [number, title]);
const begin = (context: ServiceContext, meeting: Meeting) => beginMinutes(context, { meetingId: meeting.id });

describe('minutes begun from the agenda', () => {
  it('[BA1] [BA2] [BA3] have one for each item and each matter, numbered where the agenda counts', () => {
    const { context, meeting, bridge } = anAgenda();
    const minutes = begin(context, meeting);
    expect(titles(minutes)).toEqual([
      [null, 'Welcome'],
      ['1/26', 'Matters arising – Allotments'],
      ['2/26', 'Matters arising – Foot bridge'],
      ['3/26', 'Budget'],
    ]);
    expect(minutes.map(({ kind }) => kind)).toEqual(['normal', 'matters-arising', 'matters-arising', 'normal']);
    expect(firstWords(minutes[3]?.body ?? bodyOf(), 40)).toContain('Capital bid');
    expect(minutes[2]?.agendaItemId).toBe(bridge.id);
  });

  it('[BA1] [BA5] takes up what is missing in its place, and nothing twice', () => {
    const { context, meeting, add } = anAgenda();
    const [, allotments] = begin(context, meeting);
    if (allotments === undefined) throw new Error('no minute');
    addMinute(context, { meetingId: meeting.id, after: allotments.id, title: 'Fire alarm' });
    expect(listUnminuted(context, { meetingId: meeting.id })).toEqual([]);
    expect(codeOf(() => begin(context, meeting))).toBe('input-refused');
    add('Any other business');
    expect(listUnminuted(context, { meetingId: meeting.id })).toMatchObject([
      { number: '3', title: 'Any other business' },
    ]);
    expect(begin(context, meeting).map(({ title }) => title)).toEqual([
      ...['Welcome', 'Matters arising – Allotments', 'Fire alarm', 'Matters arising – Foot bridge', 'Budget'],
      'Any other business',
    ]);
  });

  it('[BA4] are of the closed part where all papers are closed, and say what was withdrawn', () => {
    const { context, meeting, budget, bridge } = anAgenda();
    const access: Access = { kind: 'exempt', grounds: ['3'], reason: 'Prices.' };
    addPaper(context, { ...newPaperFacts, agendaItemId: budget.id, title: 'Prices', access });
    change(context, bridge, { withdrawn: true });
    const minutes = begin(context, meeting);
    expect(minutes.map(({ part }) => part)).toEqual(['open', 'open', 'open', 'closed']);
    expect(minutes.map(({ outcome }) => outcome)).toEqual([null, null, 'withdrawn', null]);
  });

  it('[BA5] go in front where no earlier line has one', () => {
    const { context, meeting, budget } = anAgenda();
    const minutes = begin(context, meeting);
    for (const minute of minutes.filter(({ agendaItemId }) => agendaItemId !== budget.id)) {
      const now = listMinutesOf(context, { meetingId: meeting.id }).find(({ id }) => id === minute.id) ?? minute;
      removeMinute(context, one(now));
    }
    expect(begin(context, meeting).map(({ title }) => title)).toEqual(minutes.map(({ title }) => title));
  });

  it('are one step of undo', () => {
    const { context, meeting } = anAgenda();
    const before = dump(context.workspace);
    begin(context, meeting);
    undo(context.workspace, context.now());
    expect(dump(context.workspace)).toEqual(before);
  });

  it('know the item that they record', () => {
    const { context, meeting, budget } = anAgenda();
    addPaper(context, { ...newPaperFacts, agendaItemId: budget.id, title: 'Outturn' });
    const minute = begin(context, meeting)[3];
    if (minute === undefined) throw new Error('no minute');
    expect(getItemOfMinute(context, { minuteId: minute.id })).toMatchObject({
      ...{ number: '2', item: { title: 'Budget' }, papers: [{ title: 'Outturn' }] },
    });
    const typed = addMinute(context, { meetingId: meeting.id, after: null, title: 'Typed' });
    expect(getItemOfMinute(context, { minuteId: typed.id })).toBeNull();
  });
});

/** A minute with a decision and, in a second part, an action. */
function aLongMinute() {
  const context = temporaryContext();
  const meeting = aMeeting(context, aBody(context));
  const added = addMinute(context, { meetingId: meeting.id, after: null, title: 'Roads' });
  const body = bodyOf(
    paragraph('The road was discussed.'),
    resolution(null, 'RESOLVED that the road be closed.'),
    paragraph('The bridge was discussed.'),
    action(null, 'ACTION: PT to ask for a price'),
  );
  const { minute } = saveMinute(context, { ...one(added), body });
  return { context, meeting, minute };
}

describe('a minute that is parted', () => {
  it('[SM1] [SM3] keeps decisions and actions with their words, numbered on', () => {
    const { context, meeting, minute } = aLongMinute();
    const actionsOf = () => listActions(context, { bodyId: null, meetingId: meeting.id, status: null });
    const [before] = actionsOf();
    const { first, second } = splitMinute(context, { ...one(minute), at: 2, title: 'Foot bridge' });
    expect(titles([first, second])).toEqual([
      ['1/26', 'Roads'],
      ['2/26', 'Foot bridge'],
    ]);
    const [after] = actionsOf();
    expect(after).toMatchObject({ id: before?.id, minuteId: second.id });
    expect(listDecisions(context, { bodyId: null, meetingId: meeting.id })).toMatchObject([{ minuteId: first.id }]);
  });

  it('[SM1] is not parted where one part would be empty', () => {
    const { context, minute } = aLongMinute();
    expect(codeOf(() => splitMinute(context, { ...one(minute), at: 9, title: 'Nothing' }))).toBe('input-refused');
  });

  it('[SM2] comes together again under the later heading, and undo parts it once more', () => {
    const { context, meeting, minute } = aLongMinute();
    const { first } = splitMinute(context, { ...one(minute), at: 2, title: 'Foot bridge' });
    const before = dump(context.workspace);
    const joined = mergeWithNext(context, one(first));
    expect(joined.body.doc.content.map(({ type }) => type)).toEqual([
      ...['paragraph', 'resolution', 'subheading', 'paragraph', 'action'],
    ]);
    expect(listMinutesOf(context, { meetingId: meeting.id })).toHaveLength(1);
    expect(listActions(context, { bodyId: null, meetingId: meeting.id, status: null })).toMatchObject([
      { minuteId: first.id },
    ]);
    undo(context.workspace, context.now());
    expect(dump(context.workspace)).toEqual(before);
  });

  it('[SM4] is not joined to one whose number has left the office, nor to none', () => {
    const { context, minute } = aLongMinute();
    const { first, second } = splitMinute(context, { ...one(minute), at: 2, title: 'Foot bridge' });
    mutate(context.workspace, { label: 'left', now: context.now() }, (tx) => {
      updateMinute(tx, { ...second, numberFrozen: true }, null);
    });
    expect(codeOf(() => mergeWithNext(context, one(first)))).toBe('input-refused');
    expect(codeOf(() => mergeWithNext(context, { id: second.id, revision: second.revision + 1 }))).toBe(
      'input-refused',
    );
  });

  it('[BA6] says what became of an item that was not taken, its words kept', () => {
    const { context, minute } = aLongMinute();
    const deferred = setOutcome(context, { ...one(minute), outcome: 'deferred' });
    expect(deferred).toMatchObject({ outcome: 'deferred', body: minute.body });
  });
});
