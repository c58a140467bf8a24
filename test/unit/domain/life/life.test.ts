import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { rulesOf } from '../../../../shared/domain/law/presets-of-body.ts';
import { describeNextStep, listLifeSteps } from '../../../../shared/domain/life/life-steps.ts';
import { advisePublication } from '../../../../shared/domain/life/publication.ts';
import type { Stage } from '../../../../shared/domain/meeting.ts';

const day = (text: string) => IsoDate.parse(text);
const fact = (stage: Stage, on: string) => ({ stage, on: day(on) });
const body = (presetId: string | null) => ({ presetId, differences: [] });
const rules = (presetId: string) => rulesOf(body(presetId))?.rules ?? null;

describe('the stages of a meeting', () => {
  it('[LI1] have a place for the notice where the rules ask for one, and wherever it was given', () => {
    const stagesOf = (presetId: string | null, ...facts: ReturnType<typeof fact>[]) =>
      listLifeSteps(facts, presetId === null ? null : rules(presetId)).map(({ stage }) => stage);
    expect(stagesOf('parish-council-england')).toEqual([
      ...['notice-published', 'agenda-published', 'held', 'draft-minutes', 'circulated', 'confirmed', 'signed'],
    ]);
    expect(stagesOf(null)[0]).toBe('agenda-published');
    expect(stagesOf(null, fact('notice-published', '2026-05-01'))[0]).toBe('notice-published');
  });

  it('[LI2] show the latest day, and pass over what nobody recorded', () => {
    const steps = listLifeSteps(
      [fact('agenda-published', '2026-05-20'), fact('agenda-published', '2026-05-12'), fact('confirmed', '2026-07-01')],
      null,
    );
    expect(steps.map(({ reachedOn }) => reachedOn)).toEqual(['2026-05-20', null, null, null, '2026-07-01', null]);
  });

  it('[LI3] say what the next step needs', () => {
    const next = (facts: ReturnType<typeof fact>[], change: Partial<Parameters<typeof describeNextStep>[0]> = {}) =>
      describeNextStep({
        ...{ meeting: { heldOn: day('2026-06-03'), calledOff: null }, today: day('2026-05-20'), agendaLines: 3 },
        ...{ hasMinutes: false, confirmation: 'confirmed as a correct record', steps: listLifeSteps(facts, null) },
        ...change,
      });
    const out = fact('agenda-published', '2026-05-20');
    const over = { today: day('2026-06-10') };
    expect(next([], { agendaLines: 0 })).toBe('Next: write the agenda.');
    expect(next([])).toBe('Next: publish the agenda.');
    expect(next([out])).toBe('Next: hold it; attendance is taken there.');
    expect(next([], over)).toBe('Next: record that it was held.');
    expect(next([out, fact('held', '2026-06-03')], over)).toBe('Next: write the minutes.');
    expect(next([fact('circulated', '2026-06-08')], over)).toBe(
      'Next: the minutes are to be confirmed as a correct record.',
    );
    expect(next([fact('signed', '2026-07-08')], over)).toBeNull();
    expect(next([out], { meeting: { heldOn: day('2026-06-03'), calledOff: 'cancelled' } })).toBeNull();
  });
});

describe('an agenda that is to go out', () => {
  const advise = (presetId: string | null, meetingOn: string, on: string) =>
    advisePublication({ body: body(presetId), meetingOn: day(meetingOn), on: day(on), ownHolidays: [] });

  it('[LI4] counts agenda, summons and notice by their own rules', () => {
    const { checks, lateness } = advise('parish-council-england', '2026-01-14', '2026-01-09');
    expect(checks.map(({ what, check }) => [what, check.enough, check.lastDay])).toEqual(
      expect.arrayContaining([['summons', true, '2026-01-09']]),
    );
    expect(lateness).toBeNull();
    const late = advise('parish-council-england', '2026-01-14', '2026-01-12');
    expect(late.checks.every(({ check }) => !check.enough && check.words.includes('9 January 2026'))).toBe(true);
  });

  it('[LI5] says what lateness means by the body’s own rule, and nothing for a body without rules', () => {
    expect(advise('parish-council-england', '2026-01-14', '2026-01-13').lateness).toMatch(/cannot be decided.*Sch 12/);
    expect(advise('principal-council-england', '2026-05-19', '2026-05-18').lateness).toMatch(/urgent.*100B/);
    expect(advise('partnership', '2026-06-03', '2026-06-02').lateness).toMatch(/own rule/);
    expect(advise(null, '2026-06-03', '2026-06-02')).toEqual({ checks: [], lateness: null });
  });
});
