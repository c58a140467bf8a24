import { z } from 'zod';
import { IsoDate } from '../domain/calendar.ts';
import { BodyId, ClosedDayId, MeetingId, MeetingStepId, PersonId } from '../domain/ids.ts';
import { Body } from '../domain/body.ts';
import { Meeting } from '../domain/meeting.ts';
import { FileToken } from './imports.ts';
import { mainOperation, Nothing, storeOperation } from './operation.ts';

/** Days beside the bank holidays on which an office is shut, or on which no meeting is to be planned. */
export const ClosedDays = z.object({
  id: ClosedDayId,
  /** Null: for every body. */
  bodyId: BodyId.nullable(),
  from: IsoDate,
  to: IsoDate,
  name: z.string().min(1),
  /** True: working days all the same (half-term): only meetings are not planned in them. */
  counts: z.boolean(),
  revision: z.int().min(1),
});
export type ClosedDays = z.infer<typeof ClosedDays>;

/** What was said of one step of a meeting's timetable: another day than the one counted, or that it is done. */
export const MeetingStep = z.object({
  id: MeetingStepId,
  meetingId: MeetingId,
  stepId: z.string().min(1),
  dueOn: IsoDate.nullable(),
  doneOn: IsoDate.nullable(),
  note: z.string().nullable(),
  revision: z.int().min(1),
});
export type MeetingStep = z.infer<typeof MeetingStep>;

/** All that the year of one body, or of all, is worked out from; the days themselves are counted by `shared/domain/days`. */
export const CalendarYear = z.object({
  bodies: z.array(Body),
  meetings: z.array(Meeting),
  steps: z.array(MeetingStep),
  closedDays: z.array(ClosedDays),
  /** Seats in the period of people who sit on more than one body in it: who makes two meetings of a day a conflict. */
  seats: z.array(
    z.object({
      bodyId: BodyId,
      personId: PersonId,
      name: z.string(),
      from: IsoDate.nullable(),
      to: IsoDate.nullable(),
    }),
  ),
  /** Which of the meetings have an agenda that is out, and since when. */
  published: z.array(z.object({ meetingId: MeetingId, on: IsoDate })),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

const closed = {
  bodyId: BodyId.nullable(),
  from: IsoDate,
  to: IsoDate,
  name: z.string().trim().min(1).max(120),
  counts: z.boolean(),
};

/** What of a period can be written to a file, and how; the timetable is that of one body. */
export const CalendarExport = z.strictObject({
  what: z.enum(['dates', 'timetable']),
  format: z.enum(['docx', 'xlsx', 'ics']),
  bodyId: BodyId.nullable(),
  from: IsoDate,
  to: IsoDate,
});
export type CalendarExport = z.infer<typeof CalendarExport>;

export const calendarOperations = {
  /** Meetings from a day to a day, both included, of one body or of all. */
  'calendar.get': storeOperation(
    z.strictObject({ bodyId: BodyId.nullable(), from: IsoDate, to: IsoDate }),
    CalendarYear,
  ),
  'closedDays.list': storeOperation(z.strictObject({ bodyId: BodyId.nullable() }), z.array(ClosedDays)),
  'closedDays.add': storeOperation(z.strictObject(closed), ClosedDays),
  'closedDays.update': storeOperation(
    z.strictObject({ id: ClosedDayId, revision: z.int().min(1), ...closed }),
    ClosedDays,
  ),
  'closedDays.remove': storeOperation(z.strictObject({ id: ClosedDayId, revision: z.int().min(1) }), Nothing),
  /** Says another day for a step of a meeting, or that it is done; with nothing said it follows the count again. */
  'meetingSteps.save': storeOperation(
    z.strictObject({
      meetingId: MeetingId,
      stepId: z.string().min(1).max(60),
      dueOn: IsoDate.nullable(),
      doneOn: IsoDate.nullable(),
      note: z.string().trim().min(1).max(500).nullable(),
    }),
    MeetingStep.nullable(),
  ),
  /** Asks where to save, writes the file, and answers its name. */
  'calendar.export': mainOperation(CalendarExport, z.object({ token: FileToken, fileName: z.string() })),
};
