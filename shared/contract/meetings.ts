import { z } from 'zod';
import { Body } from '../domain/body.ts';
import { ClockTime, IsoDate } from '../domain/calendar.ts';
import { AgendaItemId, BodyId, DoubtId, MeetingId, MinuteId } from '../domain/ids.ts';
import { Attendance, Meeting, MeetingKind } from '../domain/meeting.ts';
import { storeOperation } from './operation.ts';

export const MeetingRow = z.object({
  id: MeetingId,
  bodyId: BodyId,
  bodyName: z.string(),
  title: z.string().nullable(),
  heldOn: IsoDate.nullable(),
  kind: MeetingKind,
  startsAt: ClockTime.nullable(),
  venue: z.string().nullable(),
  calledOff: Meeting.shape.calledOff,
  minutes: z.int(),
  /** First and last minute number: `38/26`, `57/26`. */
  firstNumber: z.string().nullable(),
  lastNumber: z.string().nullable(),
  /** Things the import was not sure of and nobody has answered. */
  doubts: z.int(),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

/** A doubt that an import left, where it stands. */
export const MeetingDoubt = z.object({
  id: DoubtId,
  revision: z.int().min(1),
  /** The minute it is about; null where it is about the meeting as a whole. */
  minuteId: MinuteId.nullable(),
  code: z.string(),
  message: z.string(),
  line: z.int(),
  weight: z.enum(['high', 'low']),
  alternatives: z.array(z.string()),
});
export type MeetingDoubt = z.infer<typeof MeetingDoubt>;

export const MeetingPage = z.object({
  meeting: Meeting,
  body: Body,
  attendance: z.array(Attendance),
  /** The lines of the agenda as the printed attendance speaks of them, in order; empty where it speaks of none. */
  places: z.array(z.object({ id: AgendaItemId, words: z.string() })),
  /** Whether the body prints the reasons of apologies. */
  reasonsPrinted: z.boolean(),
  doubts: z.array(MeetingDoubt),
  /** Name of the file it was imported from; null where it was typed. */
  importedFrom: z.string().nullable(),
});
export type MeetingPage = z.infer<typeof MeetingPage>;

const facts = {
  title: z.string().trim().min(1).max(300).nullable(),
  heldOn: IsoDate.nullable(),
  startsAt: ClockTime.nullable(),
  venue: z.string().trim().min(1).max(300).nullable(),
};
/** What stays as it was where it is left out. */
const further = {
  kind: z.exactOptional(MeetingKind),
  endsAt: z.exactOptional(ClockTime.nullable()),
  room: z.exactOptional(z.string().trim().min(1).max(300).nullable()),
  venueConfirmed: z.exactOptional(z.boolean()),
};
export const meetingOperations = {
  'meetings.list': storeOperation(z.strictObject({ bodyId: BodyId.nullable() }), z.array(MeetingRow)),
  'meetings.get': storeOperation(z.strictObject({ id: MeetingId }), MeetingPage),
  'meetings.create': storeOperation(z.strictObject({ bodyId: BodyId, ...facts, ...further }), Meeting),
  /** Many meetings as one step: a year that was planned. */
  'meetings.createMany': storeOperation(
    z.strictObject({
      bodyId: BodyId,
      label: z.string().min(1).max(200),
      meetings: z
        .array(z.strictObject({ ...facts, ...further }))
        .min(1)
        .max(400),
    }),
    z.array(Meeting),
  ),
  'meetings.update': storeOperation(
    z.strictObject({
      id: MeetingId,
      revision: z.int().min(1),
      ...facts,
      openedAt: ClockTime.nullable(),
      closedAt: ClockTime.nullable(),
      publicCount: z.exactOptional(z.int().min(0).max(10_000).nullable()),
      pressCount: z.exactOptional(z.int().min(0).max(1000).nullable()),
      ...further,
    }),
    Meeting,
  ),
  /** Moves a meeting to another day; the day it was planned for is kept. Null: back among those without a day. */
  'meetings.move': storeOperation(
    z.strictObject({ id: MeetingId, revision: z.int().min(1), heldOn: IsoDate }),
    Meeting,
  ),
  /** Says that a meeting will not be held, or (null) that it will be after all. Its agenda and papers stay. */
  'meetings.callOff': storeOperation(
    z.strictObject({
      id: MeetingId,
      revision: z.int().min(1),
      calledOff: Meeting.shape.calledOff,
      reason: z.string().trim().min(1).max(1000).nullable(),
    }),
    Meeting,
  ),
  /** A person has looked at a doubt: it is settled and leaves the To-look-at list. Undo brings it back. */
  'meetings.settleDoubt': storeOperation(
    z.strictObject({ id: DoubtId, revision: z.int().min(1) }),
    z.object({ meetingId: MeetingId }),
  ),
};
