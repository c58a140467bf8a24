import type { Body } from '../body.ts';
import type { IsoDate } from '../calendar.ts';
import { countNoticeBothWays, type NoticeBothWays } from '../days/clear-days.ts';
import type { ClosedPeriod } from '../days/day-sheet.ts';
import { dispatchStepId, makeTimetable, type Timetable } from '../days/timetable.ts';
import type { WorkingCalendar } from '../days/working-days.ts';
import type { DeadlineRules } from './deadline-rules.ts';

/** Closed days as they are kept. */
export interface KeptClosedDays extends ClosedPeriod {
  /** Null: for every body. */
  readonly bodyId: string | null;
  /** True: working days all the same. */
  readonly counts: boolean;
}

/** What was said of a step of one meeting. */
export interface SaidOfStep {
  readonly meetingId: string;
  readonly stepId: string;
  readonly dueOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
  readonly note?: string | null;
}

/** The closed days of a body and those of all. */
export function closedDaysOf<T extends KeptClosedDays>(closedDays: readonly T[], bodyId: string): T[] {
  return closedDays.filter((days) => days.bodyId === null || days.bodyId === bodyId);
}

/** On which days a body's office works: bank holidays of its nation and its own closed days left out. [D3] */
export function workingCalendarOf(
  bodyId: string,
  rules: DeadlineRules,
  closedDays: readonly KeptClosedDays[],
): WorkingCalendar {
  return {
    nation: rules.nation,
    saturdays: rules.notice?.saturdays ?? 'skip',
    ownHolidays: closedDaysOf(closedDays, bodyId).filter(({ counts }) => !counts),
  };
}

export interface DeadlineRequest {
  readonly body: Pick<Body, 'id' | 'timetable'>;
  readonly meeting: { readonly id: string; readonly heldOn: IsoDate | null };
  readonly rules: DeadlineRules;
  readonly closedDays: readonly KeptClosedDays[];
  /** What was said of steps, of this meeting and of others. */
  readonly said: readonly SaidOfStep[];
}

/**
 * The timetable of a meeting by its body's rules and chain, with the days said by hand. Null where the meeting has no day,
 * or closed days leave none to count. [D4][D5]
 */
export function timetableOf({ body, meeting, rules, closedDays, said }: DeadlineRequest): Timetable | null {
  const meetingOn = meeting.heldOn;
  if (meetingOn === null) return null;
  const days = new Map<string, IsoDate>();
  for (const { meetingId, stepId, dueOn } of said) {
    if (meetingId === meeting.id && dueOn !== null) days.set(stepId, dueOn);
  }
  const calendar = workingCalendarOf(body.id, rules, closedDays);
  return countOrNull(() =>
    makeTimetable({
      meetingOn,
      steps: body.timetable,
      dispatchOn: days.get(dispatchStepId) ?? null,
      said: days,
      rule: rules.notice,
      calendar,
    }),
  );
}

/** One notice that a body's rules ask for besides that of the meeting. */
export interface FurtherNotice {
  /** Under which it is kept, among the steps of the meeting, that it is out or not needed. */
  readonly stepId: string;
  readonly kind: 'key-decision' | 'private-meeting';
  /** `Notice of key decisions`. */
  readonly name: string;
  readonly days: number;
  readonly first: NoticeBothWays;
  /** The later notice that follows the first, where the rule asks for two. */
  readonly second: { readonly stepId: string; readonly days: number; readonly notice: NoticeBothWays } | null;
}

/** Notices of key decisions and of private meetings, for bodies whose rules ask for them. [D6] */
export function furtherNoticesOf(request: Omit<DeadlineRequest, 'said'>): FurtherNotice[] {
  const { body, meeting, rules, closedDays } = request;
  const meetingOn = meeting.heldOn;
  if (meetingOn === null) return [];
  const { nation, saturdays, ownHolidays } = workingCalendarOf(body.id, rules, closedDays);
  const count = (days: number) =>
    countNoticeBothWays({
      meetingOn,
      ownHolidays,
      rule: { days, kind: 'statutory', nation, saturdays, breaks: 'count', unit: 'calendar' },
    });
  const asked = [
    { kind: 'key-decision', name: 'Notice of key decisions', rule: rules.keyDecisionNotice },
    { kind: 'private-meeting', name: 'Notice of a meeting in private', rule: rules.privateMeetingNotice },
  ] as const;
  return asked.flatMap(({ kind, name, rule }) => {
    if (rule === null) return [];
    const { days, second } = rule;
    const stepId = `notice-${kind}`;
    const counted = countOrNull(() => ({
      first: count(days),
      second: second === null ? null : { stepId: `${stepId}-again`, days: second, notice: count(second) },
    }));
    return counted === null ? [] : [{ stepId, kind, name, days, ...counted }];
  });
}

/** A count that finds no working day within ten years answers with a RangeError; here it is null. */
export function countOrNull<T>(count: () => T): T | null {
  try {
    return count();
  } catch (failure) {
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}
