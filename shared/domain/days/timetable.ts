import { z } from 'zod';
import { formatWeekdayDate } from '../../text/dates.ts';
import type { IsoDate } from '../calendar.ts';
import { countClearDays, type ClearDayRule, type ClearDays } from './clear-days.ts';
import { addWorkingDays, describeClosedDay, whyDayIsClosed, type WorkingCalendar } from './working-days.ts';

/** The step of a chain that sends the papers out: others may be counted from it. */
export const dispatchStepId = 'dispatch';

/** One step of the work around a meeting, counted in working days from an anchor. */
export const TimetableStep = z.object({
  id: z.string().min(1).max(60),
  /** In the body's own words: `Finance and legal clearance`. */
  name: z.string().min(1).max(200),
  /** What the days are counted from: the meeting, the dispatch of its papers, or the day of the decision. */
  anchor: z.enum(['meeting', 'dispatch', 'decision']),
  /** Working days from the anchor: below zero before it, above zero after it, zero the day itself. */
  offset: z.int().min(-250).max(250),
  /** Who does it: `Report authors`, `Chair`; null where nobody is named. */
  role: z.string().min(1).max(200).nullable(),
});
export type TimetableStep = z.infer<typeof TimetableStep>;

export interface TimetableRequest {
  readonly meetingOn: IsoDate;
  /** The steps in the order in which they are to be done. */
  readonly steps: readonly TimetableStep[];
  /** A dispatch day chosen by hand; else that of the step `dispatch`, else the lawful last day, else the meeting. */
  readonly dispatchOn?: IsoDate | null;
  /** The day of the decision, where it is not the day of the meeting. */
  readonly decidedOn?: IsoDate | null;
  /** Other days than those counted, said by hand, by the id of the step; that of the dispatch is `dispatchOn`. */
  readonly said?: ReadonlyMap<string, IsoDate>;
  readonly rule: ClearDayRule | null;
  readonly calendar: WorkingCalendar;
}

export interface TimetableDay {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly day: IsoDate;
  readonly kind: 'step' | 'lawful-last-day' | 'meeting';
}

export interface TimetableWarning {
  /** The steps that it is about, in the order of the chain. */
  readonly stepIds: readonly string[];
  readonly words: string;
}

/** The dates of one meeting's chain. */
export interface Timetable {
  readonly meetingOn: IsoDate;
  readonly dispatchOn: IsoDate;
  /** Null for a body without a rule of notice. */
  readonly lawful: ClearDays | null;
  /** Steps, lawful last day and the meeting in order of date; on one day in the order of the chain. */
  readonly days: readonly TimetableDay[];
  readonly warnings: readonly TimetableWarning[];
}

/**
 * The dates of a chain of steps for one meeting, with what is wrong with them in words. A meeting that moves gets its
 * timetable by the same call with its new day. [T1]–[T4]
 * @throws RangeError when a text names no day, or closed days leave no working day.
 */
export function makeTimetable(request: TimetableRequest): Timetable {
  const { meetingOn, steps, rule, calendar } = request;
  const lawful = rule === null ? null : countClearDays({ meetingOn, rule, ownHolidays: calendar.ownHolidays });
  const dispatchOn = dispatchDay(request, lawful);
  const anchors = { meeting: meetingOn, dispatch: dispatchOn, decision: request.decidedOn ?? meetingOn };
  const days: TimetableDay[] = steps.map(({ id, name, role, anchor, offset }) => {
    const counted = () => addWorkingDays(anchors[anchor], offset, calendar);
    const day = id === dispatchStepId ? dispatchOn : (request.said?.get(id) ?? counted());
    return { id, name, role, day, kind: 'step' };
  });
  const warnings = [
    ...warnOfOrder(days),
    ...warnOfDispatch(dispatchOn, lawful, request),
    ...(anchors.decision < meetingOn ? [warnOfDecision(anchors.decision)] : []),
  ];
  if (lawful !== null) days.push(lawfulDay(lawful));
  days.push({ id: 'meeting', name: 'Meeting', role: null, day: meetingOn, kind: 'meeting' });
  return { meetingOn, dispatchOn, lawful, days: inOrderOfDate(days), warnings };
}

/** What becomes of a step when its meeting moves, or when its chain changes. */
export interface MovedStep {
  readonly id: string;
  readonly name: string;
  /** Null for a step that was not there before. */
  readonly from: IsoDate | null;
  /** Null for a step that is there no more. */
  readonly to: IsoDate | null;
}

/** The steps whose day is another than before, in the order of the later timetable, those that are gone last. [T5] */
export function compareTimetables(before: Timetable, after: Timetable): MovedStep[] {
  const earlier = new Map(before.days.map((each) => [each.id, each]));
  const moved: MovedStep[] = [];
  for (const { id, name, day } of after.days) {
    const from = earlier.get(id)?.day ?? null;
    earlier.delete(id);
    if (from !== day) moved.push({ id, name, from, to: day });
  }
  return [...moved, ...[...earlier.values()].map(({ id, name, day }) => ({ id, name, from: day, to: null }))];
}

function dispatchDay({ dispatchOn, meetingOn, steps, calendar }: TimetableRequest, lawful: ClearDays | null): IsoDate {
  if (dispatchOn !== undefined && dispatchOn !== null) return dispatchOn;
  const step = steps.find(({ id }) => id === dispatchStepId);
  if (step === undefined) return lawful?.lastDay ?? meetingOn;
  return addWorkingDays(meetingOn, step.offset, calendar);
}

function lawfulDay({ lastDay }: ClearDays): TimetableDay {
  return { id: 'lawful-last-day', name: 'Lawful last day', role: null, day: lastDay, kind: 'lawful-last-day' };
}

/** Each step that falls before one that is to be done first; told against the latest of those. */
function warnOfOrder(days: readonly TimetableDay[]): TimetableWarning[] {
  const warnings: TimetableWarning[] = [];
  let latest: TimetableDay | null = null;
  for (const each of days) {
    if (latest !== null && each.day < latest.day)
      warnings.push({
        stepIds: [latest.id, each.id],
        words: `“${latest.name}” (${formatWeekdayDate(latest.day)}) falls after “${each.name}” (${formatWeekdayDate(each.day)}), which follows it`,
      });
    else latest = each;
  }
  return warnings;
}

function warnOfDispatch(
  dispatchOn: IsoDate,
  lawful: ClearDays | null,
  { meetingOn, calendar }: TimetableRequest,
): TimetableWarning[] {
  const stepIds = [dispatchStepId];
  const day = formatWeekdayDate(dispatchOn);
  const closed = whyDayIsClosed(dispatchOn, calendar);
  const warnings: TimetableWarning[] = [];
  if (lawful !== null && dispatchOn > lawful.lastDay) {
    const words = `Dispatch on ${day} is later than the lawful last day, ${formatWeekdayDate(lawful.lastDay)}`;
    warnings.push({ stepIds, words });
  } else if (dispatchOn > meetingOn) {
    warnings.push({ stepIds, words: `Dispatch on ${day} is later than the meeting` });
  }
  if (closed !== null) warnings.push({ stepIds, words: `Dispatch: ${describeClosedDay(dispatchOn, closed)}` });
  return warnings;
}

function warnOfDecision(decidedOn: IsoDate): TimetableWarning {
  return { stepIds: [], words: `The decision of ${formatWeekdayDate(decidedOn)} is earlier than the meeting` };
}

function inOrderOfDate(days: readonly TimetableDay[]): TimetableDay[] {
  return [...days].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
