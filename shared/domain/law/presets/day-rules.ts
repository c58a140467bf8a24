import type { ClearDayRule } from '../../days/clear-days.ts';
import type { Nation } from '../../days/nation.ts';

/** Clear days that a law asks for, in working days without Saturdays; a meeting convened at shorter notice is lawful. */
export function statutoryDays(days: number, nation: Nation): ClearDayRule {
  return {
    days,
    kind: 'statutory',
    nation,
    saturdays: 'skip',
    breaks: 'count',
    unit: 'working',
    shorterNotice: 'allowed',
  };
}

/** Clear days of a summons without which no meeting is lawful: nothing shortens them. */
export function summonsDays(days: number, nation: Nation): ClearDayRule {
  return { ...statutoryDays(days, nation), shorterNotice: 'never' };
}

/**
 * The three days of a local council: Sundays, breaks and days of mourning do not count, Saturdays do. Source: Local
 * Government Act 1972 Sch 12 for the three days; for the rest advice of the National Association of Local Councils. Section
 * 243(4), which leaves such days out, speaks of polls and of elections to casual vacancies only.
 */
export const localCouncilDays: ClearDayRule = {
  days: 3,
  kind: 'statutory',
  nation: 'england-and-wales',
  saturdays: 'count',
  breaks: 'skip',
  unit: 'working',
  mourning: 'skip',
  shorterNotice: 'never',
};

/** The same three days in Wales, where a meeting may be called at shorter notice. Source: Local Government Act 1972 Sch 12 para 26(2). */
export const communityCouncilDays: ClearDayRule = { ...localCouncilDays, shorterNotice: 'allowed' };

/** The seven clear days of a meeting of electors, counted as those of a local council. Source: Sch 12 paras 15(2) and 30(2). */
export const electorsDays: ClearDayRule = { ...localCouncilDays, days: 7 };

/** Days that a body promises of its own accord. */
export function voluntaryDays(days: number, nation: Nation): ClearDayRule {
  return { ...statutoryDays(days, nation), kind: 'voluntary' };
}

/** Days of which every one counts. */
export function calendarDays(days: number, kind: ClearDayRule['kind'], nation: Nation): ClearDayRule {
  return { ...statutoryDays(days, nation), kind, unit: 'calendar' };
}
