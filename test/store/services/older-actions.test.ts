import { describe, expect, it } from 'vitest';
import { listBodies } from '../../../electron/services/bodies.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { getDesk, tellOlder } from '../../../electron/services/desk.ts';
import { changeAction, closeOlder, listActions } from '../../../electron/services/progress.ts';
import { redoStep, undoStep } from '../../../electron/services/undo.ts';
import { workspaceState } from '../../../electron/store/open.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Body } from '../../../shared/domain/body.ts';
import { describeClosing, describeOlder } from '../../../shared/domain/older-actions.ts';
import { aBody, aMeeting, aMinute, action } from '../../support/store/records.ts';
import { dump } from '../../support/store/dump.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const today = IsoDate.parse('2026-09-01');
const heldBefore = IsoDate.parse('2024-09-01');
const everything = { bodyId: null, meetingId: null, status: null };

/** A meeting of a day with as many actions as there are lines. */
function record(context: ServiceContext, body: Body, day: string | null, ...lines: readonly string[]): void {
  aMinute(context, aMeeting(context, body, day), `Held ${day ?? 'once'}`, ...lines.map((line) => action(null, line)));
}

function many(count: number, line = 'Action – PT'): string[] {
  return Array.from({ length: count }, () => line);
}

function standings(context: ServiceContext): string[] {
  return listActions(context, everything).map(({ heldOn, status }) => `${heldOn ?? 'no day'} ${status}`);
}

describe('older actions on the desk', () => {
  it('[A1] those of meetings held before the last two years are one number, the others are listed', () => {
    const context = temporaryContext();
    const body = aBody(context);
    record(context, body, '2024-08-31', 'ACTION: PT to write by 30 August 2026', 'Action – PT');
    record(context, body, '2024-09-01', 'ACTION: PT to write by 29 August 2026');
    record(context, body, null, 'ACTION: PT to write by 2 September 2026');
    const desk = getDesk(context, { today });
    expect(desk.overdue.rows.map(({ dueOn }) => dueOn)).toEqual(['2026-08-29']);
    expect(desk.dueSoon.rows.map(({ dueOn }) => dueOn)).toEqual(['2026-09-02']);
    expect(desk.openActions).toBe(2);
    expect(desk.bodies[0]?.openActions).toBe(2);
    expect(desk.older).toEqual({ heldBefore, count: 2, isMore: false });
  });

  it('[A2] lists the twenty that were due first, and says that there are more', () => {
    const context = temporaryContext();
    const body = aBody(context);
    const lines = Array.from({ length: 21 }, (_, place) => `ACTION: PT to write by ${21 - place} July 2026`);
    record(context, body, '2026-06-09', ...lines);
    const { overdue } = getDesk(context, { today });
    expect(overdue.isMore).toBe(true);
    expect(overdue.rows.map(({ dueOn }) => Number(dueOn?.slice(-2)))).toEqual(
      Array.from({ length: 20 }, (_, place) => place + 1),
    );
  });

  it('[A1] counts to 1,000 and then says only that there are more', () => {
    const context = temporaryContext();
    const body = aBody(context);
    record(context, body, '2026-06-09', ...many(3));
    for (const year of [2010, 2011]) record(context, body, `${year}-03-02`, ...many(500));
    expect(getDesk(context, { today }).older).toEqual({ heldBefore, count: 1000, isMore: false });
    record(context, body, '2012-03-06', 'Action – PT');
    expect(getDesk(context, { today }).older).toEqual({ heldBefore, count: 1000, isMore: true });
    expect(tellOlder(context)).toBe('1,001 actions of meetings before 1 September 2024 are open.');
  });

  it('says how many there are in words', () => {
    expect(describeOlder({ heldBefore, count: 1, isMore: false })).toBe(
      '1 action of meetings before 1 September 2024 is open.',
    );
    expect(describeOlder({ heldBefore, count: 1000, isMore: true })).toBe(
      'More than 1,000 actions of meetings before 1 September 2024 are open.',
    );
    expect(describeClosing(1)).toBe('1 older action marked done');
  });
});

it('the list of bodies counts open actions as they are after each change, and after it was taken back', () => {
  const context = temporaryContext();
  const body = aBody(context);
  const count = () => listBodies(context).map(({ openActions }) => openActions);
  expect(count()).toEqual([0]);
  record(context, body, '2024-09-01', ...many(3));
  expect(count()).toEqual([3]);
  const [first] = listActions(context, everything);
  if (first === undefined) throw new Error('the actions are there');
  changeAction(context, { id: first.id, revision: first.revision, dueOn: null, status: 'done', update: null });
  expect(count()).toEqual([2]);
  closeOlder(context, { bodyId: null, heldBefore: IsoDate.parse('2030-01-01'), today });
  expect(count()).toEqual([0]);
  undoStep(context);
  undoStep(context);
  expect(count()).toEqual([3]);
  redoStep(context);
  expect(count()).toEqual([2]);
});

describe('marking older actions done', () => {
  it('[A3] is one step; what somebody updated or carried over, and what is current, stays', () => {
    const context = temporaryContext();
    const body = aBody(context);
    record(context, body, '2019-06-04', ...many(3));
    record(context, body, '2024-09-01', 'Action – PT');
    const [updated, carried] = listActions(context, everything).filter(({ heldOn }) => heldOn === '2019-06-04');
    if (updated === undefined || carried === undefined) throw new Error('the actions are there');
    const { id, revision, dueOn } = updated;
    changeAction(context, { id, revision, dueOn, status: 'open', update: 'The operator was written to.' });
    changeAction(context, { id: carried.id, revision: carried.revision, dueOn, status: 'carried-over', update: null });
    const before = dump(context.workspace);

    expect(closeOlder(context, { bodyId: null, heldBefore, today })).toEqual({ closed: 1, isMore: false });
    expect(standings(context).sort()).toEqual([
      '2019-06-04 carried-over',
      '2019-06-04 done',
      '2019-06-04 open',
      '2024-09-01 open',
    ]);
    const closed = listActions(context, { ...everything, status: 'done' });
    expect(closed).toMatchObject([{ update: 'From older minutes; closed together on 1 September 2026.', revision: 2 }]);
    expect(closed[0]?.updatedAt).not.toBeNull();
    expect(workspaceState(context.workspace).undo).toEqual({ label: '1 older action marked done' });
    expect(getDesk(context, { today }).older.count).toBe(0);

    const after = dump(context.workspace);
    undoStep(context);
    expect(dump(context.workspace)).toEqual(before);
    redoStep(context);
    expect(dump(context.workspace)).toEqual(after);
  });

  it('[A3] keeps to one body where it is told to, and makes no step of nothing', () => {
    const context = temporaryContext();
    const [vale, dale] = [aBody(context), aBody(context, 'Dale Board')];
    record(context, vale, '2019-06-04', ...many(2));
    record(context, dale, '2019-06-05', 'Action – PT');
    expect(closeOlder(context, { bodyId: vale.id, heldBefore, today })).toEqual({ closed: 2, isMore: false });
    expect(standings(context).sort()).toEqual(['2019-06-04 done', '2019-06-04 done', '2019-06-05 open']);
    const { undo } = workspaceState(context.workspace);
    expect(closeOlder(context, { bodyId: vale.id, heldBefore, today })).toEqual({ closed: 0, isMore: false });
    expect(workspaceState(context.workspace).undo).toEqual(undo);
  });

  it('[A3] goes in parts where there are very many, and is one step all the same', () => {
    const context = temporaryContext();
    record(context, aBody(context), '2019-06-04', ...many(2300));
    const before = dump(context.workspace);
    const close = () => closeOlder(context, { bodyId: null, heldBefore, today });
    expect([close(), close()]).toEqual([
      { closed: 2000, isMore: true },
      { closed: 300, isMore: false },
    ]);
    expect(workspaceState(context.workspace).undo).toEqual({ label: '2,300 older actions marked done' });
    undoStep(context);
    expect(dump(context.workspace)).toEqual(before);
  });

  it('[C4] comes back row for row, more than go into one statement, a later change of one first', () => {
    const context = temporaryContext();
    record(context, aBody(context), '2019-06-04', ...many(1200));
    closeOlder(context, { bodyId: null, heldBefore, today });
    const [first] = listActions(context, everything);
    if (first === undefined) throw new Error('the actions are there');
    const { id, revision, dueOn } = first;
    changeAction(context, { id, revision, dueOn, status: 'open', update: 'It is not done after all.' });
    undoStep(context);
    undoStep(context);
    expect(getDesk(context, { today }).older).toMatchObject({ count: 1000, isMore: true });
    expect(listActions(context, { ...everything, status: 'done' })).toEqual([]);
  });
});
