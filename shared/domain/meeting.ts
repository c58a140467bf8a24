import { z } from 'zod';
import { Access } from './access.ts';
import { Stored } from './body.ts';
import { ClockTime, IsoDate } from './calendar.ts';
import {
  AgendaItemId,
  AttachmentId,
  AttendanceId,
  BodyId,
  MeetingId,
  OrganisationId,
  PaperId,
  PersonId,
} from './ids.ts';

/** One meeting of a body. A date or time that is not known is null, never invented. */
export const Meeting = z.object({
  id: MeetingId,
  bodyId: BodyId,
  /** Special meeting, Annual meeting …; null for an ordinary one. */
  title: z.string().nullable(),
  heldOn: IsoDate.nullable(),
  startsAt: ClockTime.nullable(),
  venue: z.string().nullable(),
  /** When the chair opened and closed it, by the clock in the room. */
  openedAt: ClockTime.nullable(),
  closedAt: ClockTime.nullable(),
  ...Stored,
});
export type Meeting = z.infer<typeof Meeting>;

/** What the members are asked to do with an item. */
export const Purpose = z.enum(['decide', 'discuss', 'note']);
export type Purpose = z.infer<typeof Purpose>;

/** A line of the agenda. `position` orders the items of one meeting (and one parent), from 0, without gaps. */
export const AgendaItem = z.object({
  id: AgendaItemId,
  meetingId: MeetingId,
  parentId: AgendaItemId.nullable(),
  position: z.int().min(0),
  /** As printed (`4`, `7a`); null while it follows from the position, or for an unnumbered standing item. */
  number: z.string().nullable(),
  title: z.string().min(1),
  presenter: z.string().nullable(),
  purpose: Purpose.nullable(),
  withdrawn: z.boolean(),
  ...Stored,
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** A paper or appendix under an agenda item. */
export const Paper = z.object({
  id: PaperId,
  agendaItemId: AgendaItemId,
  position: z.int().min(0),
  title: z.string().min(1),
  access: Access,
  attachmentId: AttachmentId.nullable(),
  ...Stored,
});
export type Paper = z.infer<typeof Paper>;

/** The classes that print apart in the attendance. */
export const AttendanceClass = z.enum([
  'member',
  'non-voting',
  'co-opted',
  'substitute',
  'in-attendance',
  'observer',
  'public',
]);
export type AttendanceClass = z.infer<typeof AttendanceClass>;

/** Whether somebody was there. `absent` is absent without an apology. */
export const Presence = z.enum(['present', 'apologies', 'absent']);
export type Presence = z.infer<typeof Presence>;

/** One person's attendance at one meeting, as printed there; links to the person and organisation where they are known. */
export const Attendance = z.object({
  id: AttendanceId,
  meetingId: MeetingId,
  position: z.int().min(0),
  presence: Presence,
  class: AttendanceClass,
  mode: z.enum(['in-person', 'remote']),
  /** As printed, with the title: `Councillor B Marsh`. */
  printedName: z.string().min(1),
  personId: PersonId.nullable(),
  /** As printed; null where the document names none. */
  organisationName: z.string().nullable(),
  organisationId: OrganisationId.nullable(),
  /** Chair, Clerk … as printed. */
  role: z.string().nullable(),
  /** Whom a substitute stands in for. */
  representing: z.string().nullable(),
  /** Reason given with an apology. */
  reason: z.string().nullable(),
  arrivedAt: ClockTime.nullable(),
  leftAt: ClockTime.nullable(),
  ...Stored,
});
export type Attendance = z.infer<typeof Attendance>;
