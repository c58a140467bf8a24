import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { ClearDayRule } from '../../../../shared/domain/days/clear-days.ts';
import { timetableChains } from '../../../../shared/domain/days/timetable-chains.ts';
import {
  compareTimetables,
  makeTimetable,
  TimetableStep,
  type Timetable,
  type TimetableRequest,
} from '../../../../shared/domain/days/timetable.ts';
import { whyDayIsClosed, type WorkingCalendar } from '../../../../shared/domain/days/working-days.ts';

const day = (text: string): IsoDate => IsoDate.parse(text);

const calendar: WorkingCalendar = { nation: 'england-and-wales', saturdays: 'skip', ownHolidays: [] };
const five: ClearDayRule = {
  days: 5,
  kind: 'voluntary',
  nation: 'england-and-wales',
  saturdays: 'skip',
  breaks: 'count',
  unit: 'working',
};
const step = (id: string, offset: number, anchor: TimetableStep['anchor'] = 'meeting'): TimetableStep => {
  return { id, name: id, anchor, offset, role: null };
};

function stepsOf(id: string): readonly TimetableStep[] {
  const found = timetableChains.find((chain) => chain.id === id);
  if (found === undefined) throw new Error(`no chain ${id}`);
  return found.steps;
}

function make(meetingOn: string, steps: readonly TimetableStep[], more: Partial<TimetableRequest> = {}): Timetable {
  return makeTimetable({ meetingOn: day(meetingOn), steps, rule: five, calendar, ...more });
}

function dates({ days }: Timetable): Record<string, string> {
  return Object.fromEntries(days.map((each) => [each.id, each.day]));
}

describe('the timetable of a meeting', () => {
  it('[T1] counts the steps of a partnership board back and on in working days, with the lawful last day', () => {
    const timetable = make('2026-06-03', stepsOf('partnership'));
    expect(timetable.days.map((each) => `${each.day} ${each.name}`)).toEqual([
      '2026-04-27 Agenda items asked for',
      '2026-05-15 Papers in',
      "2026-05-20 Chair's briefing",
      '2026-05-22 Papers sent out',
      '2026-05-26 Lawful last day',
      '2026-06-03 Meeting',
      '2026-06-04 Action letters',
      '2026-06-17 Draft minutes',
      "2026-06-24 Chair's approval",
    ]);
    expect(timetable.warnings).toEqual([]);
    expect(timetable.lawful?.closedBefore.map(({ reason }) => reason)).toContain('Spring bank holiday');
  });

  it('[T1] counts from the dispatch day and from the day of the decision', () => {
    const found = dates(make('2026-05-19', stepsOf('executive'), { decidedOn: day('2026-05-19') }));
    expect(found['dispatch']).toBe('2026-05-08');
    expect(found['final']).toBe('2026-05-06');
    expect(found['decision-notice']).toBe('2026-05-21');
    expect(found['call-in-ends']).toBe('2026-05-29');
    const later = dates(make('2026-05-19', stepsOf('executive'), { decidedOn: day('2026-05-26') }));
    expect(later['decision-notice']).toBe('2026-05-28');
    expect(later['draft-minutes']).toBe(found['draft-minutes']);
  });

  it('[T1] steps over the own closed days', () => {
    const closed = { ...calendar, ownHolidays: [{ from: day('2026-12-29'), to: day('2026-12-31'), name: 'Closed' }] };
    expect(dates(make('2027-01-05', [step('drafts', -2)]))['drafts']).toBe('2026-12-31');
    expect(dates(make('2027-01-05', [step('drafts', -2)], { calendar: closed }))['drafts']).toBe('2026-12-24');
  });

  it('[T2] tells a step that falls after a later one', () => {
    const { warnings } = make('2026-03-11', [step('drafts', -10), step('clearance', -12), step('briefing', -9)]);
    expect(warnings).toEqual([
      {
        stepIds: ['drafts', 'clearance'],
        words:
          '“drafts” (Wednesday, 25 February 2026) falls after “clearance” (Monday, 23 February 2026), which follows it',
      },
    ]);
  });

  it('[T2] tells each step against the latest of those before it', () => {
    const { warnings } = make('2026-03-11', [step('clearance', -3), step('drafts', -9), step('briefing', -6)]);
    expect(warnings.map(({ stepIds }) => stepIds)).toEqual([
      ['clearance', 'drafts'],
      ['clearance', 'briefing'],
    ]);
  });

  it('[T3] tells a dispatch day that is later than the lawful last day, or no working day', () => {
    const late = make('2026-06-03', [step('dispatch', -5)]);
    expect(late.warnings.map(({ words }) => words)).toEqual([
      'Dispatch on Wednesday, 27 May 2026 is later than the lawful last day, Tuesday, 26 May 2026',
    ]);
    const byHand = make('2026-06-03', stepsOf('partnership'), { dispatchOn: day('2026-05-25') });
    expect(byHand.dispatchOn).toBe('2026-05-25');
    expect(dates(byHand)['dispatch']).toBe('2026-05-25');
    expect(byHand.warnings.map(({ words }) => words)).toEqual([
      'Dispatch: Monday, 25 May 2026 is no working day (Spring bank holiday)',
    ]);
    const after = make('2026-06-03', [], { rule: null, dispatchOn: day('2026-06-04') });
    expect(after.warnings[0]?.words).toBe('Dispatch on Thursday, 4 June 2026 is later than the meeting');
  });

  it('[T3] takes the lawful last day for the dispatch where a chain has none, and the meeting without a rule', () => {
    expect(make('2026-06-03', []).dispatchOn).toBe('2026-05-26');
    const free = make('2026-06-03', [step('final', -1, 'dispatch')], { rule: null });
    expect(free.dispatchOn).toBe('2026-06-03');
    expect(free.lawful).toBeNull();
    expect(dates(free)).toEqual({ final: '2026-06-02', meeting: '2026-06-03' });
  });

  it('[T4] tells a decision that is earlier than its meeting', () => {
    const { warnings } = make('2026-06-03', [], { decidedOn: day('2026-06-01') });
    expect(warnings.map(({ words }) => words)).toEqual([
      'The decision of Monday, 1 June 2026 is earlier than the meeting',
    ]);
  });

  it('[T5] says what moves with the meeting', () => {
    const before = make('2026-06-03', [step('drafts', -10), step('old', -1)]);
    const after = make('2026-06-10', [step('drafts', -10), step('new', -1)]);
    expect(compareTimetables(before, after)).toEqual([
      { id: 'drafts', name: 'drafts', from: '2026-05-19', to: '2026-05-27' },
      { id: 'lawful-last-day', name: 'Lawful last day', from: '2026-05-26', to: '2026-06-02' },
      { id: 'new', name: 'new', from: null, to: '2026-06-09' },
      { id: 'meeting', name: 'Meeting', from: '2026-06-03', to: '2026-06-10' },
      { id: 'old', name: 'old', from: '2026-06-02', to: null },
    ]);
    expect(compareTimetables(before, before)).toEqual([]);
  });

  it.each(timetableChains.map((chain) => [chain.name, chain] as const))(
    '[T6] has a chain for %s that is in order and lawful on every Wednesday of 2026 and 2027',
    (_, { steps }) => {
      expect(steps.map((each) => TimetableStep.parse(each))).toEqual(steps);
      const statutory: ClearDayRule = { ...five, kind: 'statutory', days: steps.length === 5 ? 3 : 5 };
      for (let number = Date.UTC(2026, 0, 7); number < Date.UTC(2028, 0, 1); number += 7 * 86_400_000) {
        const meetingOn = new Date(number).toISOString().slice(0, 10);
        const timetable = make(meetingOn, steps, { rule: statutory });
        expect(timetable.warnings).toEqual([]);
        const onClosed = timetable.days.filter((each) => each.kind === 'step' && whyDayIsClosed(each.day, calendar));
        expect(onClosed).toEqual([]);
      }
    },
  );
});
