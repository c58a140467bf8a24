import { z } from 'zod';
import { Access } from './access.ts';
import { Stored } from './body.ts';
import { ClockTime, Instant, IsoDate } from './calendar.ts';
import {
  AgendaItemId,
  AttachmentId,
  AttendanceId,
  BodyId,
  EditionId,
  MeetingId,
  MeetingStageId,
  OrganisationId,
  PaperId,
  PersonId,
  StandingItemId,
} from './ids.ts';

/** Kinds of meeting that law and custom tell apart; a body has an agenda to begin with for each. */
export const MeetingKind = z.enum(['ordinary', 'annual', 'extraordinary', 'budget', 'special']);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** One meeting of a body. A date or time that is not known is null, never invented. */
export const Meeting = z.object({
  id: MeetingId,
  bodyId: BodyId,
  /** Special meeting, Annual meeting …; null for an ordinary one. */
  title: z.string().nullable(),
  kind: MeetingKind,
  heldOn: IsoDate.nullable(),
  startsAt: ClockTime.nullable(),
  /** When it is expected to end. */
  endsAt: ClockTime.nullable(),
  venue: z.string().nullable(),
  room: z.string().nullable(),
  /** False while the venue is still to be confirmed. */
  venueConfirmed: z.boolean(),
  /** A meeting that will not be held keeps its agenda and its papers. */
  calledOff: z.enum(['cancelled', 'postponed']).nullable(),
  calledOffReason: z.string().nullable(),
  /** The day it was planned for before it was moved. */
  movedFrom: IsoDate.nullable(),
  /** False while its agenda shows `ITEM XX`, numbers not yet given. */
  agendaNumbered: z.boolean(),
  /** How many of the public and of the press were there; null: nobody counted. */
  publicCount: z.int().min(0).nullable(),
  pressCount: z.int().min(0).nullable(),
  /** When the chair opened and closed it, by the clock in the room. */
  openedAt: ClockTime.nullable(),
  closedAt: ClockTime.nullable(),
  /** Confirmed and locked: its minutes change only after a recorded act of unlocking. */
  locked: z.boolean(),
  /** Why its private notes and drafts must be kept (`FOI 26/014`); null: nothing holds them. */
  notesHeld: z.string().nullable(),
  ...Stored,
});
export type Meeting = z.infer<typeof Meeting>;

/** What nobody has said of a meeting yet. */
export const newMeetingFacts = {
  title: null,
  kind: 'ordinary',
  startsAt: null,
  endsAt: null,
  venue: null,
  room: null,
  venueConfirmed: true,
  calledOff: null,
  calledOffReason: null,
  movedFrom: null,
  agendaNumbered: true,
  publicCount: null,
  pressCount: null,
  openedAt: null,
  closedAt: null,
  locked: false,
  notesHeld: null,
} satisfies Partial<Meeting>;

/** What can happen in a meeting's life. Facts with a day: any may be missing, none is compulsory. */
export const Stage = z.enum([
  'notice-published',
  'agenda-published',
  'supplement-published',
  'agenda-corrected',
  'held',
  'draft-minutes',
  'circulated',
  'confirmed',
  'signed',
  'unlocked',
  'cancelled',
  'postponed',
]);
export type Stage = z.infer<typeof Stage>;

/** A stage that a meeting reached, with the edition that left the house then. */
export const MeetingStage = z.object({
  id: MeetingStageId,
  meetingId: MeetingId,
  stage: Stage,
  on: IsoDate,
  note: z.string().nullable(),
  editionId: EditionId.nullable(),
  recordedAt: Instant,
  revision: z.int().min(1),
});
export type MeetingStage = z.infer<typeof MeetingStage>;

/** What went out, as it was shown: canonical JSON of the document, and the SHA-256 of that text, hexadecimal. */
export const Edition = z.object({
  id: EditionId,
  meetingId: MeetingId,
  kind: z.enum([
    ...(['agenda', 'supplement', 'notice', 'summons'] as const),
    ...(['draft-minutes', 'circulated-minutes', 'confirmed-minutes', 'closed-minutes'] as const),
  ]),
  /** From 1 within its kind. */
  ordinal: z.int().min(1),
  madeAt: Instant,
  content: z.string(),
  sha256: z.string().length(64),
  revision: z.int().min(1),
});
export type Edition = z.infer<typeof Edition>;

/** What the members are asked to do with an item. */
export const Purpose = z.enum(['decide', 'discuss', 'note']);
export type Purpose = z.infer<typeof Purpose>;

/** What a line of an agenda is: an item that counts, a standing item without a number, or a heading over others. */
export const AgendaRowKind = z.enum(['item', 'unnumbered', 'heading']);
export type AgendaRowKind = z.infer<typeof AgendaRowKind>;

/** Standing items that the program knows what to do with; a body's other standing items have no key. */
export const StandingKey = z.enum([
  'apologies',
  'declarations',
  'confirmation',
  'matters-arising',
  'sub-group-minutes',
  'public-session',
  'chair-announcements',
  'exclusion',
  'any-other-business',
  'information',
  'next-meeting',
]);
export type StandingKey = z.infer<typeof StandingKey>;

/** Where an item belongs by rule, shown in words: `first`, `after confirmation` … Null on an item: where it was put. */
export const ItemPlace = z.enum([
  'first',
  'after-apologies',
  'after-confirmation',
  'business',
  'before-other-business',
  'closed-part',
  'last',
]);
export type ItemPlace = z.infer<typeof ItemPlace>;

/** What an item was made from, so that the same thing is not offered twice. */
export const ItemSource = z.enum([
  'standing',
  'copied',
  'action',
  'minutes',
  'received-minutes',
  'deferred',
  'promised',
  'absence',
  'pasted',
]);
export type ItemSource = z.infer<typeof ItemSource>;

/** A line of the agenda. `position` orders the lines of one meeting and one parent; between neighbours there is room. [AG1] */
export const AgendaItem = z.object({
  id: AgendaItemId,
  meetingId: MeetingId,
  parentId: AgendaItemId.nullable(),
  position: z.int().min(0),
  rowKind: AgendaRowKind,
  /** As printed (`4`, `7a`); null while it follows from the position, or for an unnumbered standing item. */
  number: z.string().nullable(),
  title: z.string().min(1),
  presenter: z.string().nullable(),
  purpose: Purpose.nullable(),
  startsAt: ClockTime.nullable(),
  standingKey: StandingKey.nullable(),
  place: ItemPlace.nullable(),
  /** Printed under the title. */
  note: z.string().nullable(),
  /** What the members are recommended to decide. */
  recommendation: z.string().nullable(),
  /** Why the chair takes it although it is late (Local Government Act 1972 s100B(4)(b)); null for an item in time. */
  urgentReason: z.string().nullable(),
  /**
   * That a key decision is to be made: `notice` where it was announced in time, else the id of the exception under which it
   * is taken (`KeyDecisionRule`); null: none is made. [J15]
   */
  keyDecision: z.string().min(1).nullable(),
  /** The day on which that was announced, told or agreed to. */
  keyDecisionOn: IsoDate.nullable(),
  /** The supplementary agenda that brought it, from 1; null for the agenda itself. */
  supplement: z.int().min(1).nullable(),
  /** A withdrawn item keeps its place and its number. */
  withdrawn: z.boolean(),
  withdrawnReason: z.string().nullable(),
  sourceKind: ItemSource.nullable(),
  sourceId: z.string().nullable(),
  /** The meeting whose minutes this item confirms or receives. */
  confirmsMeetingId: MeetingId.nullable(),
  ...Stored,
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** What nobody has said of an agenda item yet. */
export const newAgendaItemFacts = {
  parentId: null,
  rowKind: 'item',
  number: null,
  presenter: null,
  purpose: null,
  startsAt: null,
  standingKey: null,
  place: null,
  note: null,
  recommendation: null,
  urgentReason: null,
  keyDecision: null,
  keyDecisionOn: null,
  supplement: null,
  withdrawn: false,
  withdrawnReason: null,
  sourceKind: null,
  sourceId: null,
  confirmsMeetingId: null,
} satisfies Partial<AgendaItem>;

/** A line that the agendas of a body's meetings of one kind begin with. */
export const StandingItem = z.object({
  id: StandingItemId,
  bodyId: BodyId,
  meetingKind: MeetingKind,
  position: z.int().min(0),
  rowKind: AgendaRowKind,
  standingKey: StandingKey.nullable(),
  title: z.string().min(1),
  place: ItemPlace,
  purpose: Purpose.nullable(),
  presenter: z.string().nullable(),
  note: z.string().nullable(),
  revision: z.int().min(1),
});
export type StandingItem = z.infer<typeof StandingItem>;

/** What a paper is. */
export const PaperKind = z.enum(['report', 'appendix', 'minutes', 'letter', 'plan', 'other']);
export type PaperKind = z.infer<typeof PaperKind>;

/**
 * How far a paper has come. `verbal`: there is none, somebody speaks; `to-follow`: it comes after the agenda; `separate`: it is
 * sent by other means.
 */
export const PaperState = z.enum(['expected', 'received', 'cleared', 'verbal', 'to-follow', 'separate']);
export type PaperState = z.infer<typeof PaperState>;

/** A paper or appendix under an agenda item. */
export const Paper = z.object({
  id: PaperId,
  agendaItemId: AgendaItemId,
  position: z.int().min(0),
  /** The report that it is an appendix of; null for a paper of its own. */
  parentId: PaperId.nullable(),
  title: z.string().min(1),
  kind: PaperKind,
  state: PaperState,
  author: z.string().nullable(),
  access: Access,
  attachmentId: AttachmentId.nullable(),
  ...Stored,
});
export type Paper = z.infer<typeof Paper>;

/** What nobody has said of a paper yet. */
export const newPaperFacts = {
  parentId: null,
  kind: 'report',
  state: 'expected',
  author: null,
  access: { kind: 'open' },
  attachmentId: null,
} satisfies Partial<Paper>;

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

/**
 * Somebody came in or went out during the meeting: at a time, at an item, or both; null: not noted. `why` is what the minutes
 * may say of it (`after declaring an interest`).
 */
export const Movement = z.object({
  way: z.enum(['in', 'out']),
  at: ClockTime.nullable(),
  agendaItemId: AgendaItemId.nullable(),
  why: z.string().nullable(),
});
export type Movement = z.infer<typeof Movement>;

/** Whether somebody may vote here; `as-class` follows from the class they are in. */
export const VotingRight = z.enum(['as-class', 'voting', 'non-voting', 'named-matters']);
export type VotingRight = z.infer<typeof VotingRight>;

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
  /** The member a substitute stands in for, where the workspace knows them. */
  representingId: PersonId.nullable(),
  /** The post of an officer in attendance, as printed. */
  office: z.string().nullable(),
  voting: VotingRight,
  /** The matters for `named-matters`. */
  votesOn: z.string().nullable(),
  /** The items that a guest is there for; empty: the whole meeting. */
  items: z.array(AgendaItemId),
  /** Late arrival and leaving for good, by the clock; what lies between is in `movements`. */
  arrivedAt: ClockTime.nullable(),
  leftAt: ClockTime.nullable(),
  movements: z.array(Movement),
  ...Stored,
});
export type Attendance = z.infer<typeof Attendance>;

/** What nobody has said of somebody's attendance yet. */
export const newAttendanceFacts = {
  mode: 'in-person',
  personId: null,
  organisationName: null,
  organisationId: null,
  role: null,
  representing: null,
  representingId: null,
  reason: null,
  office: null,
  voting: 'as-class',
  votesOn: null,
  items: [],
  arrivedAt: null,
  leftAt: null,
  movements: [],
} satisfies Partial<Attendance>;
