import { z } from 'zod';
import { formatWeekdayDate } from '../../text/dates.ts';
import type { IsoDate } from '../calendar.ts';
import { DayWalk, holidaysAreKnown, type ClosedPeriod, type DayFacts } from './day-sheet.ts';
import { Nation } from './nation.ts';
import { describeClosedDay, whyClosed, type CountedDay, type WorkingCalendar } from './working-days.ts';

/**
 * A rule of notice as data; null in its place means that a body has none.
 * Sources: Local Government Act 1972 s100A(6), s100B(3), Sch 12 paras 4(2) and 10(2), s243 and s270(1); R v Swansea CC
 * ex parte Elitestone (CA 1993); SI 2012/2089 regs 5, 6 and 9; advice of the National Association of Local Councils.
 */
export const ClearDayRule = z.object({
  /** How many clear days: at least one. */
  days: z.int().min(1).max(366),
  kind: z.enum(['statutory', 'voluntary']),
  nation: Nation,
  saturdays: z.enum(['count', 'skip']),
  /**
   * The breaks of the Act of 1972, s270(1). `skip`: days of the Christmas and Easter breaks do not count;
   * `skip-bank-holiday-breaks`: nor do the weekdays on either side of a bank holiday, as s243(1) lists them.
   */
  breaks: z.enum(['count', 'skip', 'skip-bank-holiday-breaks']),
  /** `calendar`: every day counts, only the day of issue must be a working day. */
  unit: z.enum(['working', 'calendar']),
  /** Days of national mourning; `count` where it is not given. */
  mourning: z.enum(['count', 'skip']).optional(),
  /** `allowed`: a meeting convened at shorter notice is lawful from when it is convened; `never` where not given. */
  shorterNotice: z.enum(['allowed', 'never']).optional(),
});
export type ClearDayRule = z.infer<typeof ClearDayRule>;

/** What a count of clear days is asked of. */
export interface NoticeOfMeeting {
  readonly meetingOn: IsoDate;
  /** The day on which the meeting was called, where it is known. */
  readonly convenedOn?: IsoDate | null;
  readonly rule: ClearDayRule;
  /** The body's own closed days: they do not count, and nothing is issued on them. */
  readonly ownHolidays: readonly ClosedPeriod[];
}

/** The lawful last day, and the working. */
export interface ClearDays {
  /** The last day on which the agenda may be published or the summons issued. */
  readonly lastDay: IsoDate;
  /** Every day between the last day and the meeting, in order. */
  readonly days: readonly CountedDay[];
  /** The days directly before the last day on which nothing could be issued either, in order; often none. */
  readonly closedBefore: readonly CountedDay[];
  /** The day that the count alone gave, where it was no working day. */
  readonly movedBack: { readonly from: IsoDate; readonly reason: string } | null;
  /** Where the meeting was convened later than the last day: whether the rule allows it, in words. */
  readonly shortNotice: { readonly allowed: boolean; readonly words: string } | null;
  /** False where one-off bank holidays of these days are not known here. */
  readonly holidaysKnown: boolean;
}

/** How far a count goes back before it is called endless. */
const farthest = 4000;

/**
 * The lawful last day of publication or issue, with every day counted or not. Neither the day of issue nor the day of
 * the meeting counts; a computed day of issue that is no working day moves back to the one before. [K1]–[K5]
 * @throws RangeError when a text names no day, or closed days leave no day to count.
 */
export function countClearDays({ meetingOn, convenedOn, rule, ownHolidays }: NoticeOfMeeting): ClearDays {
  const calendar = calendarOf(rule, ownHolidays);
  const walk = new DayWalk(rule.nation, meetingOn);
  const days: CountedDay[] = [];
  let steps = 0;
  const back = (): DayFacts => {
    steps += 1;
    if (steps > farthest) throw new RangeError(`No ${rule.days} clear days before ${meetingOn}`);
    return walk.back();
  };

  for (let counted = 0; counted < rule.days;) {
    const read = readDay(back(), rule, calendar);
    if (read.counted) counted += 1;
    days.push(read);
  }
  const computed = back();
  const closed = whyClosed(computed, calendar);
  while (whyClosed(walk.now, calendar) !== null) {
    days.push(readDay(walk.now, rule, calendar));
    back();
  }
  const lastDay = walk.now.day;

  const closedBefore: CountedDay[] = [];
  for (let facts = back(); ; facts = back()) {
    const reason = whyClosed(facts, calendar);
    if (reason === null) break;
    closedBefore.push({ day: facts.day, counted: false, reason });
  }
  return {
    lastDay,
    days: days.reverse(),
    closedBefore: closedBefore.reverse(),
    movedBack: closed === null ? null : { from: computed.day, reason: describeClosedDay(computed.day, closed) },
    shortNotice: readShortNotice(convenedOn ?? null, lastDay, rule),
    holidaysKnown: holidaysAreKnown(lastDay, meetingOn),
  };
}

/** A period of notice read both ways, since documents say `28 clear days` and mean either. */
export interface NoticeBothWays {
  /** Every day counts: the reading of the rule. */
  readonly calendar: ClearDays;
  /** Only working days count: the careful reading, always the earlier one. */
  readonly working: ClearDays;
}

/**
 * Notice in calendar days (28 clear days of a key decision or of a private meeting), with the reading in working days
 * as the second answer. [K6] Source: SI 2012/2089 regs 5 and 9.
 * @throws RangeError as {@link countClearDays}.
 */
export function countNoticeBothWays(notice: NoticeOfMeeting): NoticeBothWays {
  return {
    calendar: countClearDays({ ...notice, rule: { ...notice.rule, unit: 'calendar' } }),
    working: countClearDays({ ...notice, rule: { ...notice.rule, unit: 'working' } }),
  };
}

/** Whether what was published gives enough clear days, and the sentence to show. */
export interface NoticeCheck {
  readonly enough: boolean;
  readonly given: number;
  readonly needed: number;
  readonly lastDay: IsoDate;
  /** The working day from which it is taken as published; another than the day itself where that was none. */
  readonly publishedFrom: IsoDate;
  readonly words: string;
}

/**
 * Are there enough clear days between a day of publication and the meeting? What is published on a day that is no
 * working day is taken as published on the next one. [K8]
 * @throws RangeError as {@link countClearDays}.
 */
export function checkNotice(publishedOn: IsoDate, notice: NoticeOfMeeting): NoticeCheck {
  const { rule, meetingOn } = notice;
  const calendar = calendarOf(rule, notice.ownHolidays);
  const { lastDay } = countClearDays(notice);
  const walk = new DayWalk(rule.nation, publishedOn);
  while (walk.now.day < meetingOn && whyClosed(walk.now, calendar) !== null) walk.on();
  const publishedFrom = walk.now.day;
  let given = 0;
  if (publishedFrom < meetingOn)
    while (walk.on().day < meetingOn) if (readDay(walk.now, rule, calendar).counted) given += 1;
  const enough = given >= rule.days;
  const later = publishedFrom === publishedOn ? '' : ` (taken as published on ${formatWeekdayDate(publishedFrom)})`;
  const short = enough ? '' : `; it had to be out by ${formatWeekdayDate(lastDay)}`;
  const words = `${given} clear ${given === 1 ? 'day' : 'days'} of ${rule.days}${later}${short}`;
  return { enough, given, needed: rule.days, lastDay, publishedFrom, words };
}

function calendarOf({ nation, saturdays }: ClearDayRule, ownHolidays: readonly ClosedPeriod[]): WorkingCalendar {
  return { nation, saturdays, ownHolidays };
}

function readDay(facts: DayFacts, rule: ClearDayRule, calendar: WorkingCalendar): CountedDay {
  if (rule.unit === 'calendar') return { day: facts.day, counted: true, reason: 'every day counts' };
  const reason = whyClosed(facts, calendar) ?? whyBreak(facts, rule);
  if (reason !== null) return { day: facts.day, counted: false, reason };
  return { day: facts.day, counted: true, reason: facts.weekday === 6 ? 'Saturday, which counts here' : 'working day' };
}

function whyBreak(facts: DayFacts, { breaks, mourning }: ClearDayRule): string | null {
  if (breaks !== 'count' && facts.break !== null) return facts.break;
  if (breaks === 'skip-bank-holiday-breaks' && facts.bankHolidayBreak) return 'bank holiday break';
  return mourning === 'skip' ? facts.mourning : null;
}

function readShortNotice(convenedOn: IsoDate | null, lastDay: IsoDate, rule: ClearDayRule): ClearDays['shortNotice'] {
  if (convenedOn === null || convenedOn <= lastDay) return null;
  const convened = formatWeekdayDate(convenedOn);
  return rule.shorterNotice === 'allowed'
    ? { allowed: true, words: `Convened at shorter notice: the agenda is open from ${convened}, when it was convened` }
    : { allowed: false, words: `Convened on ${convened}, after the last day: this rule knows no shorter notice` };
}
