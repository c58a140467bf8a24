import type { Input, Output } from '../../shared/contract/index.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import { ClosedDayId, MeetingStepId } from '../../shared/domain/ids.ts';
import { stepDate } from '../../shared/text/date-steps.ts';
import { formatLongDate } from '../../shared/text/dates.ts';
import { listBodiesOnly } from '../store/bodies.ts';
import { mutate } from '../store/change-set.ts';
import { getMeeting, listMeetingsBetween } from '../store/meetings.ts';
import { notFound, Refusal } from '../store/refusal.ts';
import {
  getMeetingStep,
  insertClosedDays,
  listClosedDays,
  listClosedDaysBetween,
  listMeetingSteps,
  listPublished,
  listSharedSeats,
  putMeetingStep,
  removeClosedDays,
  removeMeetingStep,
  updateClosedDays,
} from '../store/timetable.ts';
import type { ServiceContext } from './context.ts';

/** Answers `calendar.get`; closed days a year around too, since a count of days may reach over the ends. */
export function getCalendar({ workspace }: ServiceContext, input: Input<'calendar.get'>): Output<'calendar.get'> {
  const { bodyId, from, to } = input;
  return {
    bodies: listBodiesOnly(workspace),
    meetings: listMeetingsBetween(workspace, bodyId, from, to),
    steps: listMeetingSteps(workspace, from, to),
    closedDays: listClosedDaysBetween(workspace, bodyId, stepYear(from, -1), stepYear(to, 1)),
    seats: listSharedSeats(workspace, from, to),
    published: listPublished(workspace, from, to),
  };
}

/** Answers `closedDays.list`. */
export function listClosed({ workspace }: ServiceContext, input: Input<'closedDays.list'>): Output<'closedDays.list'> {
  return listClosedDays(workspace, input.bodyId);
}

/** Answers `closedDays.add`. @throws Refusal `input-refused` where the last day comes before the first */
export function addClosed(context: ServiceContext, input: Input<'closedDays.add'>): Output<'closedDays.add'> {
  assertOrder(input);
  return mutate(context.workspace, { label: `Closed days “${input.name}”`, now: context.now() }, (tx) => {
    const days = { ...input, id: ClosedDayId.parse(context.makeId()), revision: 1 };
    insertClosedDays(tx, days);
    return days;
  });
}

/** Answers `closedDays.update`. @throws Refusal `moved-on`, `not-found`, `input-refused` */
export function changeClosed(context: ServiceContext, input: Input<'closedDays.update'>): Output<'closedDays.update'> {
  assertOrder(input);
  return mutate(context.workspace, { label: `Closed days “${input.name}”`, now: context.now() }, (tx) => ({
    ...input,
    revision: updateClosedDays(tx, input),
  }));
}

/** Answers `closedDays.remove`. @throws Refusal `moved-on`, `not-found` */
export function dropClosed(context: ServiceContext, input: Input<'closedDays.remove'>): Output<'closedDays.remove'> {
  mutate(context.workspace, { label: 'Removal of closed days', now: context.now() }, (tx) =>
    removeClosedDays(tx, input.id, input.revision),
  );
  return {};
}

/** Answers `meetingSteps.save`. @throws Refusal `not-found` */
export function saveMeetingStep(
  context: ServiceContext,
  input: Input<'meetingSteps.save'>,
): Output<'meetingSteps.save'> {
  return mutate(context.workspace, { label: 'A step of the timetable', now: context.now() }, (tx) => {
    if (getMeeting(tx, input.meetingId) === undefined) throw notFound('meeting');
    const stored = getMeetingStep(tx, input.meetingId, input.stepId);
    if (input.dueOn === null && input.doneOn === null && input.note === null) {
      if (stored !== undefined) removeMeetingStep(tx, stored);
      return null;
    }
    const id = stored?.id ?? MeetingStepId.parse(context.makeId());
    putMeetingStep(tx, { ...input, id, revision: 1 }, stored === undefined);
    return getMeetingStep(tx, input.meetingId, input.stepId) ?? null;
  });
}

function stepYear(day: IsoDate, years: number): IsoDate {
  return IsoDate.parse(stepDate(day, { unit: 'years', count: years }));
}

function assertOrder({ from, to }: Input<'closedDays.add'>): void {
  if (from <= to) return;
  throw new Refusal(
    'input-refused',
    `The last day, ${formatLongDate(to)}, comes before the first, ${formatLongDate(from)}. Put them right.`,
  );
}
