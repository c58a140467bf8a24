import type { Body } from '../body.ts';
import type { IsoDate } from '../calendar.ts';
import { dispatchStepId, type Timetable } from '../days/timetable.ts';
import type { Meeting } from '../meeting.ts';
import type { DeadlineRules } from './deadline-rules.ts';
import { groupBy } from './grouping.ts';
import { furtherNoticesOf, timetableOf, type KeptClosedDays, type SaidOfStep } from './meeting-deadlines.ts';
import { daysBetween } from './year-sheet.ts';

/** What reminders are read from. */
export interface ReminderFacts {
  readonly bodies: readonly Body[];
  readonly meetings: readonly Meeting[];
  readonly steps: readonly SaidOfStep[];
  readonly closedDays: readonly KeptClosedDays[];
  readonly published: readonly { readonly meetingId: string; readonly on: IsoDate }[];
}

/** An agenda that is to go out. */
export interface AgendaToPublish {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly timetable: Timetable;
  /** The day by which it is to be out. */
  readonly by: IsoDate;
  /** `lawful`: the last day that the body's rule leaves; `own`: its own dispatch day, which is earlier. */
  readonly kind: 'lawful' | 'own';
  /** Below zero once the day is past. */
  readonly daysLeft: number;
}

/** A step of a timetable that is due. */
export interface StepDue {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly stepId: string;
  readonly name: string;
  readonly role: string | null;
  readonly day: IsoDate;
  readonly daysLeft: number;
}

/** A notice of key decisions or of a meeting in private that is to go out, if the meeting needs it. */
export interface NoticeToPublish {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly stepId: string;
  /** `Notice of key decisions` */
  readonly name: string;
  readonly by: IsoDate;
  readonly daysLeft: number;
}

/** How many days before and after today meetings matter to reminders. */
export const reminderReach = { before: 60, after: 120 } as const;

const agendaFrom = 28;
const noticeFrom = 14;
const stepFrom = 7;
const stepUntil = -42;

/** What is to be done before and after meetings, each list in order of day. [R1]–[R4] */
export function remindersOf(
  facts: ReminderFacts,
  today: IsoDate,
  rulesOf: (body: Body) => DeadlineRules,
): {
  readonly agendas: readonly AgendaToPublish[];
  readonly notices: readonly NoticeToPublish[];
  readonly steps: readonly StepDue[];
} {
  const bodies = new Map<string, { readonly body: Body; readonly rules: DeadlineRules }>();
  for (const body of facts.bodies) bodies.set(body.id, { body, rules: rulesOf(body) });
  const published = new Set<string>(facts.published.map(({ meetingId }) => meetingId));
  const saidOf = groupBy(facts.steps, ({ meetingId }) => meetingId);
  const agendas: AgendaToPublish[] = [];
  const notices: NoticeToPublish[] = [];
  const steps: StepDue[] = [];
  for (const meeting of facts.meetings) {
    const known = bodies.get(meeting.bodyId);
    if (known === undefined || meeting.calledOff !== null) continue;
    const { body, rules } = known;
    const said = saidOf.get(meeting.id) ?? [];
    const timetable = timetableOf({ body, meeting, rules, closedDays: facts.closedDays, said });
    if (timetable === null) continue;
    const agenda = published.has(meeting.id) ? null : agendaOf(meeting, body, timetable, today);
    if (agenda !== null) agendas.push(agenda);
    const done = new Set(said.filter(({ doneOn }) => doneOn !== null).map(({ stepId }) => stepId));
    notices.push(
      ...noticesOf(meeting, body, { rules, closedDays: facts.closedDays, today }).filter(
        ({ stepId }) => !done.has(stepId),
      ),
    );
    for (const { id, name, role, day, kind } of timetable.days) {
      const daysLeft = daysBetween(today, day);
      if (kind !== 'step' || id === dispatchStepId || done.has(id)) continue;
      if (daysLeft > stepFrom || daysLeft < stepUntil) continue;
      steps.push({ meeting, body, stepId: id, name, role, day, daysLeft });
    }
  }
  return {
    agendas: agendas.sort((one, other) => (one.by < other.by ? -1 : 1)),
    notices: notices.sort((one, other) => (one.by < other.by ? -1 : 1)),
    steps: steps.sort((one, other) => (one.day < other.day ? -1 : 1)),
  };
}

interface NoticeFacts {
  readonly rules: DeadlineRules;
  readonly closedDays: readonly KeptClosedDays[];
  readonly today: IsoDate;
}

function noticesOf(meeting: Meeting, body: Body, { rules, closedDays, today }: NoticeFacts): NoticeToPublish[] {
  if (meeting.heldOn === null || meeting.heldOn < today) return [];
  return furtherNoticesOf({ body, meeting, rules, closedDays })
    .flatMap(({ stepId, name, first, second }) => [
      { stepId, name, by: first.calendar.lastDay },
      ...(second === null
        ? []
        : [{ stepId: second.stepId, name: `${name}, again`, by: second.notice.calendar.lastDay }]),
    ])
    .map((notice) => ({ meeting, body, ...notice, daysLeft: daysBetween(today, notice.by) }))
    .filter(({ daysLeft }) => daysLeft <= noticeFrom);
}

function agendaOf(meeting: Meeting, body: Body, timetable: Timetable, today: IsoDate): AgendaToPublish | null {
  if (timetable.meetingOn < today) return null;
  const own = body.timetable.some(({ id }) => id === dispatchStepId) ? timetable.dispatchOn : null;
  const lawful = timetable.lawful?.lastDay ?? null;
  if (own === null && lawful === null) return null;
  const isOwn = own !== null && (lawful === null || own < lawful);
  const by = isOwn ? own : (lawful ?? timetable.dispatchOn);
  const daysLeft = daysBetween(today, by);
  if (daysLeft > agendaFrom) return null;
  return { meeting, body, timetable, by, kind: isOwn ? 'own' : 'lawful', daysLeft };
}

/** `3 days left`, `today`, `2 days late`. */
export function describeDaysLeft(daysLeft: number): string {
  if (daysLeft === 0) return 'today';
  if (daysLeft === 1) return 'tomorrow';
  if (daysLeft > 0) return `${daysLeft} days left`;
  return daysLeft === -1 ? '1 day late' : `${-daysLeft} days late`;
}
