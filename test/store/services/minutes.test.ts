import { describe, expect, it } from 'vitest';
import type { ServiceContext } from '../../../electron/services/context.ts';
import {
  addMinute,
  findMinutes,
  listMinutesOf,
  moveMinute,
  removeMinute,
  retitleMinute,
  saveMinute,
} from '../../../electron/services/minutes.ts';
import { changeAction, listActions, listDecisions } from '../../../electron/services/progress.ts';
import { getAction, listActions as listActionRecords } from '../../../electron/store/actions.ts';
import { mutate } from '../../../electron/store/change-set.ts';
import { insertMinute } from '../../../electron/store/minutes.ts';
import { listReferences } from '../../../electron/store/references.ts';
import { listResolutions } from '../../../electron/store/resolutions.ts';
import { redo, undo } from '../../../electron/store/undo.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { MinuteId } from '../../../shared/domain/ids.ts';
import { defaultBody } from '../../../shared/minutes/default-body.ts';
import type { BulletList, MinuteBody } from '../../../shared/minutes/body.ts';
import { newMinuteFacts, type Minute } from '../../../shared/minutes/minute.ts';
import { isTooDeep } from '../../../shared/minutes/parse-body.ts';
import { dump } from '../../support/store/dump.ts';
import {
  aBody,
  aMeeting,
  aMinute,
  action,
  bodyOf,
  paragraph,
  reference,
  resolution,
} from '../../support/store/records.ts';
import { codeOf } from '../../support/store/refusals.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const all = { bodyId: null, meetingId: null, status: null };

function aMeetingOfVale() {
  const context = temporaryContext();
  const body = aBody(context);
  return { context, body, meeting: aMeeting(context, body) };
}

function save(context: ServiceContext, minute: Minute, body: MinuteBody): Minute {
  return saveMinute(context, { id: minute.id, revision: minute.revision, body }).minute;
}

describe('saving the words of a minute', () => {
  it('[P6] derives decisions and actions, which the registers show at once', () => {
    const { context, meeting } = aMeetingOfVale();
    const blocks = [
      paragraph('The report was received.'),
      resolution(null, 'RESOLVED that', [null, 'the report be noted; and'], [null, 'the bid be supported.']),
      action(null, 'Action – S Goodman/Lead Officers'),
      action(null, 'ACTION: PT to write by 30 September 2026'),
    ];
    aMinute(context, meeting, 'Performance', ...blocks);
    const [decision, ...more] = listDecisions(context, { bodyId: null, meetingId: null });
    expect(more).toEqual([]);
    expect(decision).toMatchObject({
      verb: 'RESOLVED',
      clauses: ['the report be noted', 'the bid be supported'],
      openActions: 2,
      doneActions: 0,
      minuteNumber: '1/26',
      minuteTitle: 'Performance',
      bodyName: 'Vale Board',
    });
    const actions = listActions(context, all);
    expect(actions.map(({ text, dueOn, owners }) => [text, dueOn, owners.map(({ printed }) => printed)])).toEqual([
      ['write by 30 September 2026', '2026-09-30', ['PT']],
      [decision?.text, null, ['S Goodman', 'Lead Officers']],
    ]);
  });

  it('[X4] gives every block its id, says so, and changes none of them when the same words are saved again', () => {
    const { context, meeting } = aMeetingOfVale();
    const minute = addMinute(context, { meetingId: meeting.id, after: null, title: 'Performance' });
    const body = bodyOf(resolution(null, 'RESOLVED that the report be noted.'), action(null, 'Action – PT'));
    const first = saveMinute(context, { id: minute.id, revision: minute.revision, body });
    expect(first.idsChanged).toBe(true);
    const before = dump(context.workspace);
    const second = saveMinute(context, { id: minute.id, revision: first.minute.revision, body: first.minute.body });
    expect(second).toMatchObject({ idsChanged: false, minute: { revision: first.minute.revision } });
    expect(dump(context.workspace)).toBe(before);
  });

  it('[P1] [X3] keeps progress when words change, vanish and return', () => {
    const { context, meeting } = aMeetingOfVale();
    let minute = aMinute(
      context,
      meeting,
      'Performance',
      paragraph('Words.'),
      action(null, 'ACTION: PT to write to the Trust'),
    );
    const [row] = listActions(context, all);
    if (row === undefined) throw new Error('the action is there');
    const progress = { status: 'done' as const, dueOn: IsoDate.parse('2026-10-01'), update: 'Letter sent.' };
    changeAction(context, { id: row.id, revision: row.revision, ...progress });

    minute = save(context, minute, bodyOf(paragraph('Words.'), action(row.id, 'ACTION: PT to telephone the Trust')));
    expect(listActions(context, all)[0]).toMatchObject({ ...progress, text: 'telephone the Trust' });

    const withAction = minute.body;
    minute = save(context, minute, bodyOf(paragraph('Words.')));
    expect(listActions(context, all)).toEqual([]);
    expect(getAction(context.workspace, row.id)?.retiredAt).not.toBeNull();

    save(context, minute, withAction);
    expect(listActions(context, all)[0]).toMatchObject({ id: row.id, ...progress, text: 'telephone the Trust' });
  });

  it('[X2] a block cut from one minute and pasted into another takes its progress along', () => {
    const { context, meeting } = aMeetingOfVale();
    const from = aMinute(
      context,
      meeting,
      'One',
      action(null, 'ACTION: PT to write'),
      resolution(null, 'RESOLVED that', [null, 'a'], [null, 'b']),
    );
    const to = aMinute(context, meeting, 'Two', paragraph('Words.'));
    const [row] = listActions(context, all);
    if (row === undefined) throw new Error('the action is there');
    changeAction(context, { id: row.id, revision: row.revision, status: 'done', dueOn: null, update: 'Sent.' });
    const [cut, decision] = from.body.doc.content;
    if (cut === undefined || decision === undefined) throw new Error('the blocks are there');
    const clauseIds = () => context.workspace.all('SELECT id FROM clauses ORDER BY position').map(({ id }) => id);
    const clauses = clauseIds();

    save(context, from, bodyOf(paragraph('Nothing left.')));
    save(context, to, bodyOf(paragraph('Words.'), cut, decision));
    expect(listActions(context, all)).toMatchObject([{ id: row.id, minuteId: to.id, status: 'done', update: 'Sent.' }]);
    expect(listDecisions(context, all)).toMatchObject([{ minuteId: to.id, clauses: ['a', 'b'] }]);
    expect(clauseIds()).toEqual(clauses);
  });

  it('[X1] a block copied into another minute leaves the row where it was and gets one of its own', () => {
    const { context, meeting } = aMeetingOfVale();
    const one = aMinute(context, meeting, 'One', action(null, 'ACTION: PT to write'));
    const two = aMinute(context, meeting, 'Two', paragraph('Words.'));
    const saved = saveMinute(context, { id: two.id, revision: two.revision, body: one.body });
    expect(saved.idsChanged).toBe(true);
    const rows = listActions(context, all);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
    expect(new Set(rows.map(({ minuteId }) => minuteId))).toEqual(new Set([one.id, two.id]));
  });

  it('[P2] a due date from the words follows them; one that a person set stays', () => {
    const { context, meeting } = aMeetingOfVale();
    const line = (id: string | null, day: string) => bodyOf(action(id, `ACTION: PT to write by ${day} 2026`));
    let minute = aMinute(context, meeting, 'One', ...line(null, '30 September').doc.content);
    const dueOn = () => listActions(context, all)[0]?.dueOn;
    const [row] = listActions(context, all);
    if (row === undefined) throw new Error('the action is there');
    expect(dueOn()).toBe('2026-09-30');
    minute = save(context, minute, line(row.id, '7 October'));
    expect(dueOn()).toBe('2026-10-07');
    const [current] = listActions(context, all);
    const set = IsoDate.parse('2026-12-24');
    changeAction(context, { id: row.id, revision: current?.revision ?? 0, status: 'open', dueOn: set, update: null });
    save(context, minute, line(row.id, '14 October'));
    expect(dueOn()).toBe('2026-12-24');
  });

  it('[M3] fifty autosaves are one step, and leave one entry a row in the feed', () => {
    const { context, meeting } = aMeetingOfVale();
    let minute = aMinute(context, meeting, 'One', paragraph('Start.'), action(null, 'Action – P'));
    const actionId = listActions(context, all)[0]?.id ?? null;
    undo(context.workspace, context.now());
    redo(context.workspace, context.now());
    const before = dump(context.workspace);
    minute = { ...minute, revision: listMinutesOf(context, { meetingId: meeting.id })[0]?.revision ?? 0 };
    const entries = () => Number(context.workspace.get('SELECT count(*) AS changes FROM changes')?.['changes']);
    const start = entries();
    const name = 'P Tavener and the Lead Officers for Crime';
    for (let length = 1; length <= name.length; length += 1) {
      minute = save(
        context,
        minute,
        bodyOf(paragraph('Start.'), action(actionId, `Action – ${name.slice(0, length)}`)),
      );
    }
    expect(entries() - start).toBeLessThanOrEqual(8);
    undo(context.workspace, context.now());
    expect(dump(context.workspace)).toBe(before);
  });

  it('[M4] another revision is refused when its words moved on, not when it was only moved or renumbered', () => {
    const { context, meeting } = aMeetingOfVale();
    const minute = aMinute(context, meeting, 'One', paragraph('Words.'));
    addMinute(context, { meetingId: meeting.id, after: null, title: 'Before it' });
    const [, moved] = listMinutesOf(context, { meetingId: meeting.id });
    expect(moved).toMatchObject({ id: minute.id, number: '2/26' });
    expect(moved?.revision).toBeGreaterThan(minute.revision);

    const saved = save(context, minute, bodyOf(paragraph('More words.')));
    const stale = () => save(context, minute, bodyOf(paragraph('From another window.')));
    expect(codeOf(stale)).toBe('moved-on');
    expect(listMinutesOf(context, { meetingId: meeting.id })[1]?.body).toEqual(saved.body);
    undo(context.workspace, context.now());
    expect(codeOf(() => save(context, saved, bodyOf(paragraph('On what was undone.'))))).toBe('moved-on');
  });

  it('[M4] an action is changed on what the clerk saw of it, wherever its line has moved to', () => {
    const { context, meeting } = aMeetingOfVale();
    const minute = aMinute(context, meeting, 'One', action(null, 'ACTION: PT to write'));
    const [row] = listActions(context, all);
    const [line] = minute.body.doc.content;
    if (row === undefined || line === undefined) throw new Error('the action is there');
    addMinute(context, { meetingId: meeting.id, after: null, title: 'A step between' });
    save(context, minute, bodyOf(resolution(null, 'RESOLVED that a new item comes before it.'), line));
    const [moved] = listActions(context, all);
    expect(moved?.revision).toBeGreaterThan(row.revision);
    const change = { id: row.id, revision: row.revision, dueOn: null, update: null };
    expect(changeAction(context, { ...change, status: 'done' })).toMatchObject({ status: 'done' });
    expect(codeOf(() => changeAction(context, { ...change, status: 'withdrawn' }))).toBe('moved-on');
  });

  it('[P6] words put before a decision or an action leave their rows alone', () => {
    const { context, meeting } = aMeetingOfVale();
    const blocks = [resolution(null, 'RESOLVED that the report be noted.'), action(null, 'Action – PT')];
    const minute = aMinute(context, meeting, 'One', ...blocks);
    const revisions = () => listActions(context, all).map(({ revision }) => revision);
    const before = revisions();
    save(context, minute, bodyOf(paragraph('First.'), paragraph('Second.'), ...minute.body.doc.content));
    expect(revisions()).toEqual(before);
    expect(listActions(context, all)[0]?.text).toBe('RESOLVED that the report be noted.');
  });
});

describe('references', () => {
  it('[P5] lead to the minute of that number in their own body, and wait for one that is not there yet', () => {
    const { context, body, meeting } = aMeetingOfVale();
    const other = aMeeting(context, aBody(context, 'Dale Board'));
    aMinute(context, other, 'Elsewhere');
    const first = aMinute(context, meeting, 'First');
    const second = aMinute(
      context,
      meeting,
      'Second',
      reference(null, '1/26'),
      paragraph('as in min 3/26'),
      reference(null, '2/26'),
    );
    const targets = () =>
      listReferences(context.workspace, second.id).map(({ number, targetId }) => [number, targetId]);
    expect(targets()).toEqual([
      ['1/26', first.id],
      ['3/26', null],
      ['2/26', null],
    ]);
    const third = aMinute(context, meeting, 'Third');
    expect(targets()[1]).toEqual(['3/26', third.id]);
    removeMinute(context, { id: third.id, revision: third.revision });
    expect(targets()[1]).toEqual(['3/26', null]);
    undo(context.workspace, context.now());
    expect(targets()[1]).toEqual(['3/26', third.id]);
    expect(body.numberStyle).toBe('n/yy');
  });

  it('[P5] to another body are told by the number, and to nobody where two have it', () => {
    const { context, meeting } = aMeetingOfVale();
    const dale = aBody(context, 'Dale Board', 'n/yyyy');
    const target = aMinute(context, aMeeting(context, dale), 'Elsewhere');
    const minute = aMinute(context, meeting, 'First', reference(null, '1/2026'));
    const target1 = () => listReferences(context.workspace, minute.id)[0]?.targetId;
    expect(target1()).toBe(target.id);
    aMinute(context, aMeeting(context, aBody(context, 'Third Board', 'n/yyyy')), 'Elsewhere too');
    const again = aMinute(context, meeting, 'Second', reference(null, '1/2026'));
    expect(listReferences(context.workspace, again.id)[0]?.targetId).toBeNull();
  });
});

describe('the minutes of a meeting', () => {
  const shown = (minutes: readonly Minute[]) => {
    expect(minutes.map(({ position }) => position)).toEqual(minutes.map((_one, index) => index));
    return minutes.map(({ number, title }) => `${number ?? '–'} ${title}`);
  };

  it('[M1] [M2] number themselves whatever is added, moved or removed, later meetings of the year too', () => {
    const { context, body, meeting } = aMeetingOfVale();
    const november = aMeeting(context, body, '2026-11-17');
    aMinute(context, november, 'Later');
    const [one, , three] = ['One', 'Two', 'Three'].map((title) => aMinute(context, meeting, title));
    if (one === undefined || three === undefined) throw new Error('they were made');
    const list = () => shown(listMinutesOf(context, { meetingId: meeting.id }));
    expect(list()).toEqual(['1/26 One', '2/26 Two', '3/26 Three']);
    expect(shown(listMinutesOf(context, { meetingId: november.id }))).toEqual(['4/26 Later']);

    addMinute(context, { meetingId: meeting.id, after: one.id, title: 'Between' });
    expect(list()).toEqual(['1/26 One', '2/26 Between', '3/26 Two', '4/26 Three']);
    expect(shown(listMinutesOf(context, { meetingId: november.id }))).toEqual(['5/26 Later']);

    const moved = moveMinute(context, { id: three.id, revision: three.revision, position: 0 });
    expect(shown(moved)).toEqual(['1/26 Three', '2/26 One', '3/26 Between', '4/26 Two']);
    removeMinute(context, { id: one.id, revision: one.revision });
    expect(list()).toEqual(['1/26 Three', '2/26 Between', '3/26 Two']);
    expect(shown(listMinutesOf(context, { meetingId: november.id }))).toEqual(['4/26 Later']);
  });

  it('[M5] removing a minute takes what was derived from it, and undo brings all back', () => {
    const { context, meeting } = aMeetingOfVale();
    const blocks = [resolution(null, 'RESOLVED that', [null, 'a'], [null, 'b']), action(null, 'Action – PT')];
    const minute = aMinute(context, meeting, 'One', ...blocks);
    const before = dump(context.workspace);
    removeMinute(context, { id: minute.id, revision: minute.revision });
    expect(dump(context.workspace)).not.toMatch(/^(minutes|resolutions|clauses|actions|action_owners) /m);
    undo(context.workspace, context.now());
    expect(dump(context.workspace)).toBe(before);
    expect(listResolutions(context.workspace, minute.id)[0]?.clauses).toHaveLength(2);
    expect(listActionRecords(context.workspace, minute.id)).toHaveLength(1);
  });

  it('takes a new title, whose references count too', () => {
    const { context, meeting } = aMeetingOfVale();
    const first = aMinute(context, meeting, 'One');
    const second = aMinute(context, meeting, 'Two');
    const titled = retitleMinute(context, {
      id: second.id,
      revision: second.revision,
      title: 'MATTERS ARISING (min 1/26 refers)',
    });
    expect(titled.title).toBe('MATTERS ARISING (min 1/26 refers)');
    expect(listReferences(context.workspace, second.id)).toMatchObject([{ number: '1/26', targetId: first.id }]);
    expect(codeOf(() => retitleMinute(context, { id: second.id, revision: second.revision, title: 'Stale' }))).toBe(
      'moved-on',
    );
  });

  it('are found by the start of their number, the own body first, the newest first', () => {
    const { context, body, meeting } = aMeetingOfVale();
    const other = aMeeting(context, aBody(context, 'Dale Board'), '2026-12-01');
    aMinute(context, other, 'Elsewhere');
    for (let count = 1; count <= 12; count += 1) aMinute(context, meeting, `Minute ${count}`);
    const later = aMeeting(context, body, '2026-11-17');
    aMinute(context, later, 'Minute 13');
    const found = (numberStart: string, meetingId: typeof meeting.id | null = meeting.id) =>
      findMinutes(context, { meetingId, numberStart }).map(
        ({ number, bodyName }) => `${number} ${bodyName.slice(0, 4)}`,
      );
    expect(found('1')).toEqual(['13/26 Vale', '12/26 Vale', '11/26 Vale', '10/26 Vale', '1/26 Vale', '1/26 Dale']);
    expect(found('12/')).toEqual(['12/26 Vale']);
    expect(found('%')).toEqual([]);
    expect(found('1/26', null)).toEqual(['1/26 Dale', '1/26 Vale']);
  });

  it('are found by a number that very many have the beginning of, newest first all the same', () => {
    const { context, body } = aMeetingOfVale();
    mutate(context.workspace, { label: 'Forty years', now: context.now() }, (tx) => {
      for (let year = 1980; year < 2022; year += 1) {
        const meeting = aMeeting(context, body, `${year}-05-05`);
        for (let number = 1; number <= 20; number += 1) {
          const facts = {
            ...newMinuteFacts,
            position: number - 1,
            number: `${number}/${year % 100}`,
            numberFrozen: true,
          };
          const words = { title: 'Old', body: defaultBody() };
          const id = MinuteId.parse(context.makeId());
          insertMinute(tx, { ...facts, ...words, id, meetingId: meeting.id }, null);
        }
      }
    });
    const numbers = findMinutes(context, { meetingId: null, numberStart: '1' }).map(({ number }) => number);
    expect(numbers).toHaveLength(20);
    expect(numbers.slice(0, 12)).toEqual([
      ...['19/21', '18/21', '17/21', '16/21', '15/21', '14/21', '13/21', '12/21', '11/21', '10/21', '1/21', '19/20'],
    ]);
    expect(findMinutes(context, { meetingId: null, numberStart: '7/80' })).toMatchObject([{ heldOn: '1980-05-05' }]);
  });

  it('[M6] stores no body that it could not read again', () => {
    const { context, meeting } = aMeetingOfVale();
    const minute = aMinute(context, meeting, 'One');
    const paragraph = { type: 'paragraph' as const };
    const nested = (levels: number): MinuteBody => {
      let list: BulletList = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] };
      for (let level = 1; level < levels; level += 1) {
        list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph, list] }] };
      }
      return { schemaVersion: 1, doc: { type: 'doc', content: [list] } };
    };
    expect(codeOf(() => save(context, minute, nested(300)))).toBe('input-refused');
    const most = Array.from({ length: 300 }, (_, levels) => levels + 1).filter((levels) => !isTooDeep(nested(levels)));
    expect(most.at(-1)).toBeGreaterThan(40);
    const saved = save(context, minute, nested(most.at(-1) ?? 1));
    expect(listMinutesOf(context, { meetingId: meeting.id })).toContainEqual(saved);
  });

  it('says what is not there', () => {
    const { context, meeting } = aMeetingOfVale();
    const minute = aMinute(context, meeting, 'One');
    removeMinute(context, { id: minute.id, revision: minute.revision });
    expect(codeOf(() => save(context, minute, minute.body))).toBe('not-found');
    expect(codeOf(() => addMinute(context, { meetingId: meeting.id, after: minute.id, title: 'Two' }))).toBe(
      'not-found',
    );
  });
});
