import { describe, expect, it } from 'vitest';
import { filterActions, standingOf } from '../../../renderer/features/actions/filter-actions.ts';
import { orderByParent } from '../../../renderer/features/bodies/order-by-parent.ts';
import { followWords, stemAfterVerb, wordsAfterVerb } from '../../../renderer/features/decisions/decision-words.ts';
import { groupByOwner, overdueWords } from '../../../renderer/features/desk/by-owner.ts';
import { matchesWords } from '../../../renderer/stores/filters.ts';
import type { BodyRow } from '../../../shared/contract/bodies.ts';
import { ActionRow } from '../../../shared/contract/progress.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { BodyId } from '../../../shared/domain/ids.ts';
import { describeOwners } from '../../../shared/domain/wording.ts';
import { groupByYear } from '../../../shared/domain/years.ts';

const uuid = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const today = IsoDate.parse('2026-11-23');

let made = 0;
const action = (change: Partial<Record<keyof ActionRow, unknown>> & { owner?: string }): ActionRow => {
  made += 1;
  const { owner = 'S Garth', ...rest } = change;
  return ActionRow.parse({
    id: uuid(made),
    revision: 1,
    text: `Task ${made}`,
    owners: [
      {
        id: uuid(made + 500),
        position: 0,
        printed: owner,
        personId: null,
        organisationId: null,
        groupId: null,
        name: null,
      },
    ],
    labelled: true,
    status: 'open',
    dueOn: null,
    update: null,
    updatedAt: null,
    minuteId: uuid(900),
    minuteNumber: '4/26',
    minuteTitle: 'Lighting',
    meetingId: uuid(901),
    heldOn: '2026-09-02',
    bodyId: uuid(902),
    bodyName: 'Larkmoor Board',
    ...rest,
  });
};

describe('the actions that a filter lets through', () => {
  const late = action({ dueOn: '2026-11-01' });
  const soon = action({ dueOn: '2026-12-01', owner: 'Highways Manager' });
  const undated = action({ text: 'Circulate the terms' });
  const carried = action({ status: 'carried-over', dueOn: '2027-01-01', bodyId: uuid(903) });
  const done = action({ status: 'done', dueOn: '2026-10-01', updatedAt: '2026-10-01T09:00:00.000Z' });
  const gone = action({ status: 'withdrawn', updatedAt: '2026-11-01T09:00:00.000Z' });
  const all = [done, undated, gone, carried, soon, late];
  const filter = { bodyId: null, standing: 'all' as const, words: '' };

  it('stand with what waits first, by the day it is due, then what is closed, the latest first', () => {
    expect(filterActions(all, filter, today)).toEqual([late, soon, carried, undated, gone, done]);
  });

  it('are those that wait, those past their day, or those that are closed', () => {
    expect(filterActions(all, { ...filter, standing: 'open' }, today)).toEqual([late, soon, carried, undated]);
    expect(filterActions(all, { ...filter, standing: 'overdue' }, today)).toEqual([late]);
    expect(filterActions(all, { ...filter, standing: 'done' }, today)).toEqual([gone, done]);
  });

  it('are those left open from meetings before the last two years that nobody has updated', () => {
    const old = action({ heldOn: '2019-06-04' });
    const told = action({ heldOn: '2019-06-04', updatedAt: '2019-08-01T09:00:00.000Z' });
    const kept = action({ heldOn: '2019-06-04', status: 'carried-over' });
    const dayless = action({ heldOn: null });
    const older = { ...filter, standing: 'older' as const };
    expect(filterActions([...all, old, told, kept, dayless], older, today)).toEqual([old]);
  });

  it('are looked for by words in task, owner and minute', () => {
    expect(filterActions(all, { ...filter, words: 'highways' }, today)).toEqual([soon]);
    expect(filterActions(all, { ...filter, words: 'terms GARTH' }, today)).toEqual([undated]);
    expect(filterActions(all, { ...filter, bodyId: BodyId.parse(uuid(903)) }, today)).toEqual([carried]);
  });

  it('say in a word how they stand, and that they are late', () => {
    expect(standingOf(late, today).words).toBe('Overdue');
    expect(standingOf({ status: 'open', dueOn: today }, today).words).toBe('Open');
    expect(standingOf({ status: 'carried-over', dueOn: IsoDate.parse('2026-01-01') }, today).words).toBe('Overdue');
    expect(standingOf(done, today).words).toBe('Done');
  });
});

describe('words to look for', () => {
  it('match in any order and in any case, and an empty filter matches all', () => {
    expect(matchesWords('  board  LARK', ['Larkmoor Board', null])).toBe(true);
    expect(matchesWords('lark hill', ['Larkmoor Board'])).toBe(false);
    expect(matchesWords('   ', [null])).toBe(true);
  });
});

describe('the Desk', () => {
  it('puts an action of two owners under both', () => {
    const both = action({
      owners: ['A Vale', 'B Marsh'].map((printed, position) => ({
        id: uuid(700 + position),
        position,
        printed,
        personId: null,
        organisationId: null,
        groupId: null,
        name: null,
      })),
    });
    const nobody = action({ owners: [] });
    expect(groupByOwner([both, nobody]).map(({ owner, actions }) => [owner, actions.length])).toEqual([
      ['A Vale', 1],
      ['B Marsh', 1],
      ['No owner named', 1],
    ]);
  });

  it('[P7] puts initials under the name of whoever they mean, and finds an action by either', () => {
    const ownedBy = (printed: string, name: string | null) =>
      action({
        owners: [
          { id: uuid(710), position: 0, printed, personId: uuid(711), organisationId: null, groupId: null, name },
        ],
      });
    const actions = [
      ownedBy('PL', 'Petra Lund'),
      ownedBy('Cllr Petra Lund', 'Petra Lund'),
      ownedBy('Petra Lund', null),
    ];
    expect(groupByOwner(actions).map(({ owner }) => owner)).toEqual(['Petra Lund', 'Cllr Petra Lund']);
    expect(describeOwners(actions[0]?.owners ?? [])).toBe('Petra Lund (printed PL)');
    expect(describeOwners(actions[1]?.owners ?? [])).toBe('Cllr Petra Lund');
    const found = (words: string) =>
      filterActions(actions.slice(0, 1), { bodyId: null, standing: 'all', words }, today).length;
    expect([found('pl'), found('petra'), found('olaf')]).toEqual([1, 1, 0]);
  });

  it('counts the days that an action is late', () => {
    expect(overdueWords('2026-11-22', today)).toBe('1 day overdue');
    expect(overdueWords('2026-10-23', today)).toBe('31 days overdue');
  });
});

describe('decisions', () => {
  it('are read after their verb', () => {
    expect(wordsAfterVerb({ verb: 'RESOLVED', text: 'RESOLVED that the report be noted.' })).toBe(
      'that the report be noted.',
    );
    expect(wordsAfterVerb({ verb: 'AGREED', text: 'It was left.' })).toBe('It was left.');
  });

  it('keep the stem before several clauses, without the label of the first', () => {
    const clauses = ['the report be noted', 'a further report be brought'];
    const text = 'RESOLVED that 1) the report be noted 2) a further report be brought';
    expect(stemAfterVerb({ verb: 'RESOLVED', text, clauses })).toBe(' that');
    expect(stemAfterVerb({ verb: 'RESOLVED', text: 'RESOLVED that it be noted', clauses: ['it be noted'] })).toBe('');
  });

  it('tell what became of the actions that follow', () => {
    expect(followWords({ openActions: 0, doneActions: 0 })).toBeNull();
    expect(followWords({ openActions: 0, doneActions: 2 })).toEqual({ words: '2 done', tone: 'good' });
    expect(followWords({ openActions: 1, doneActions: 2 })).toEqual({ words: '1 open, 2 done', tone: 'care' });
  });
});

describe('bodies', () => {
  const body = (number: number, name: string, parent: number | null): BodyRow => ({
    id: BodyId.parse(uuid(number)),
    name,
    shortName: null,
    kind: 'other',
    parentId: parent === null ? null : BodyId.parse(uuid(parent)),
    parentName: null,
    meetings: 0,
    lastMeetingOn: null,
    openActions: 0,
  });

  it('stand by name, each group under the body it reports to', () => {
    const bodies = [body(1, 'Works Group', 2), body(2, 'Larkmoor Board', null), body(3, 'Ashmoor Council', null)];
    expect(orderByParent(bodies).map(({ name }) => name)).toEqual(['Ashmoor Council', 'Larkmoor Board', 'Works Group']);
  });

  it('are all shown, whatever they say of their parents', () => {
    const bodies = [body(1, 'A', 2), body(2, 'B', 1), body(3, 'C', 99), body(4, 'D', 4)];
    expect(orderByParent(bodies)).toHaveLength(4);
  });
});

describe('meetings', () => {
  it('stand under their years in the order in which they come', () => {
    const held = (heldOn: string | null) => ({ heldOn: heldOn === null ? null : IsoDate.parse(heldOn) });
    const years = groupByYear([held(null), held('2026-03-04'), held('2026-01-01'), held('2025-12-03')]);
    expect(years.map(({ year, meetings }) => [year, meetings.length])).toEqual([
      [null, 1],
      ['2026', 2],
      ['2025', 1],
    ]);
  });
});
