import { z } from 'zod';
import { ClockTime, Instant, IsoDate } from '../calendar.ts';
import {
  AgendaItemId,
  ApprovalId,
  AttendanceId,
  BodyId,
  ConfirmationId,
  CorrectionId,
  DepartureId,
  EditionId,
  ExclusionId,
  InterestId,
  MeetingEventId,
  MeetingId,
  MinuteId,
  MotionId,
  NotesId,
  PersonId,
  PhraseId,
  ProposedChangeId,
  ResolutionId,
  StandingInterestId,
} from '../ids.ts';

const revision = { revision: z.int().min(1) };

/** One line of private notes. */
export const NoteLine = z.strictObject({
  id: z.uuid(),
  /** When the line was begun; null for one that was pasted or written up later. */
  at: Instant.nullable(),
  text: z.string().max(20_000),
  /** Whether the write-up has used it. */
  used: z.boolean(),
});
export type NoteLine = z.infer<typeof NoteLine>;

/** The clerk's private notes of one minute; null minute: of the meeting at large. In no export, search or pack. */
export const Notes = z.object({
  id: NotesId,
  meetingId: MeetingId,
  minuteId: MinuteId.nullable(),
  lines: z.array(NoteLine).max(5000),
  ...revision,
});
export type Notes = z.infer<typeof Notes>;

/** A standard phrase with place-holders in braces: `{mover}`. Null body: offered to all. */
export const Phrase = z.object({
  id: PhraseId,
  bodyId: BodyId.nullable(),
  position: z.int().min(0),
  name: z.string().min(1).max(120),
  words: z.string().min(1).max(4000),
  /** The shipped phrase that this one stands in for; null: one of the body's own. */
  presetKey: z.string().nullable(),
  ...revision,
});
export type Phrase = z.infer<typeof Phrase>;

/** How one member voted. */
export const NamedVote = z.strictObject({
  name: z.string().min(1),
  personId: PersonId.nullable(),
  vote: z.enum(['for', 'against', 'abstained']),
  /** Their own request; false: the names of all were taken. */
  onRequest: z.boolean(),
});
export type NamedVote = z.infer<typeof NamedVote>;

/** A motion or, with a parent, an amendment to one, and what became of it. */
export const Motion = z.object({
  id: MotionId,
  minuteId: MinuteId,
  parentId: MotionId.nullable(),
  position: z.int().min(0),
  words: z.string(),
  resolutionId: ResolutionId.nullable(),
  mover: z.string().nullable(),
  moverId: PersonId.nullable(),
  seconder: z.string().nullable(),
  seconderId: PersonId.nullable(),
  method: z.enum(['assent', 'show-of-hands', 'named', 'ballot', 'not-put']),
  votesFor: z.int().min(0).nullable(),
  votesAgainst: z.int().min(0).nullable(),
  abstained: z.int().min(0).nullable(),
  named: z.array(NamedVote),
  casting: z.enum(['for', 'against']).nullable(),
  castingBy: z.string().nullable(),
  outcome: z.enum(['carried', 'lost', 'withdrawn', 'lapsed']).nullable(),
  ...revision,
});
export type Motion = z.infer<typeof Motion>;

/** What somebody declared at a meeting. `kind` is one of the body's own code (`InterestKind.id` in `law/rules.ts`), or `none`. */
export const Interest = z.object({
  id: InterestId,
  meetingId: MeetingId,
  attendanceId: AttendanceId.nullable(),
  personId: PersonId.nullable(),
  printedName: z.string().min(1),
  agendaItemId: AgendaItemId.nullable(),
  minuteId: MinuteId.nullable(),
  position: z.int().min(0),
  kind: z.string().min(1),
  nature: z.string().nullable(),
  allows: z.enum(['stay-and-vote', 'stay-without-vote', 'speak-then-leave', 'leave']),
  dispensation: z.string().nullable(),
  dispensationOn: IsoDate.nullable(),
  /** Declared when the item came rather than at the start. */
  declaredDuring: z.boolean(),
  withdrew: z.boolean(),
  ...revision,
});
export type Interest = z.infer<typeof Interest>;

/** An interest that somebody has at every meeting, offered again at each. Null body: at all bodies. */
export const StandingInterest = z.object({
  id: StandingInterestId,
  personId: PersonId,
  bodyId: BodyId.nullable(),
  kind: z.string().min(1),
  nature: z.string().min(1),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  ...revision,
});
export type StandingInterest = z.infer<typeof StandingInterest>;

/** A resolution that closes the meeting for some items, or the note that none was needed. */
export const Exclusion = z.object({
  id: ExclusionId,
  meetingId: MeetingId,
  /** The minute that resolves it. */
  minuteId: MinuteId.nullable(),
  position: z.int().min(0),
  /** False: not moved; the closed paper was noted without disclosing it. */
  moved: z.boolean(),
  items: z.array(
    z.strictObject({
      agendaItemId: AgendaItemId.nullable(),
      minuteId: MinuteId.nullable(),
      grounds: z.array(z.string().min(1)),
      reason: z.string().nullable(),
    }),
  ),
  from: ClockTime.nullable(),
  until: ClockTime.nullable(),
  /** The minute with which the meeting was public again; null: it closed in private. */
  untilMinuteId: MinuteId.nullable(),
  /** Who stayed in the room besides the members. */
  stayed: z.string().nullable(),
  ...revision,
});
export type Exclusion = z.infer<typeof Exclusion>;

/** What can happen in the run of a meeting. */
export const MeetingEventKind = z.enum([
  'opened',
  'adjourned',
  'resumed',
  'extended',
  'closed',
  'chair-taken',
  'out-of-order',
  'inquorate-start',
  'quorum-lost',
  'quorum-back',
  'announcement',
]);
export type MeetingEventKind = z.infer<typeof MeetingEventKind>;

/** One event of the run of a meeting, in order. */
export const MeetingEvent = z.object({
  id: MeetingEventId,
  meetingId: MeetingId,
  position: z.int().min(0),
  kind: MeetingEventKind,
  /** The day, where it is not that of the meeting (resumed on another). */
  on: IsoDate.nullable(),
  at: ClockTime.nullable(),
  /** The minute that it belongs to or from which on it holds. */
  minuteId: MinuteId.nullable(),
  personId: PersonId.nullable(),
  who: z.string().nullable(),
  words: z.string().nullable(),
  ...revision,
});
export type MeetingEvent = z.infer<typeof MeetingEvent>;

/** Something that left the house with numbers in it. While it is not recalled these numbers stay. */
export const Departure = z.object({
  id: DepartureId,
  meetingId: MeetingId,
  kind: z.enum([
    'chairs-draft',
    'extract',
    'decision-notice',
    'action-letters',
    'circulation',
    'confirmation',
    'other',
  ]),
  what: z.string().min(1),
  leftAt: Instant,
  numbers: z.array(z.strictObject({ minuteId: MinuteId, number: z.string().min(1) })),
  editionId: EditionId.nullable(),
  recalledAt: Instant.nullable(),
  recallReason: z.string().nullable(),
  ...revision,
});
export type Departure = z.infer<typeof Departure>;

/** Somebody who was asked to look at the draft, and what they said. */
export const Approval = z.object({
  id: ApprovalId,
  meetingId: MeetingId,
  kind: z.enum(['extract', 'chair', 'comments']),
  /** The minutes of an extract; empty: all of them. */
  minuteIds: z.array(MinuteId),
  personId: PersonId.nullable(),
  asked: z.string().min(1),
  email: z.string().nullable(),
  askedOn: IsoDate,
  dueOn: IsoDate.nullable(),
  answeredOn: IsoDate.nullable(),
  answer: z.enum(['agreed', 'changes']).nullable(),
  note: z.string().nullable(),
  ...revision,
});
export type Approval = z.infer<typeof Approval>;

/** A change to the draft that somebody asks for. */
export const ProposedChange = z.object({
  id: ProposedChangeId,
  meetingId: MeetingId,
  /** Null where its place is not known. */
  minuteId: MinuteId.nullable(),
  approvalId: ApprovalId.nullable(),
  position: z.int().min(0),
  source: z.enum(['tracked', 'comment', 'typed']),
  author: z.string().nullable(),
  receivedOn: IsoDate,
  /** The paragraph as it read before the change; its places are parted by `\\n`. */
  context: z.string(),
  /** Where in it the words stand that go, or those are put that come; null: the words that go are looked for. */
  at: z.int().min(0).nullable(),
  removed: z.string(),
  added: z.string(),
  note: z.string().nullable(),
  state: z.enum(['open', 'taken', 'refused']),
  reason: z.string().nullable(),
  settledAt: Instant.nullable(),
  ...revision,
});
export type ProposedChange = z.infer<typeof ProposedChange>;

/** What a later meeting made of the minutes of a meeting. Confirmed and signed are two dates. */
export const Confirmation = z.object({
  id: ConfirmationId,
  /** The meeting whose minutes they are. */
  meetingId: MeetingId,
  part: z.enum(['open', 'closed']),
  atMeetingId: MeetingId.nullable(),
  /** The minute of that later meeting which says so. */
  minuteId: MinuteId.nullable(),
  outcome: z.enum(['correct', 'corrected', 'postponed']),
  decidedOn: IsoDate,
  /** Members who abstained, having been absent. */
  abstained: z.array(z.string().min(1)),
  /** The chair's dissent, in the body's form. */
  dissent: z.string().nullable(),
  note: z.string().nullable(),
  signedOn: IsoDate.nullable(),
  signedBy: z.string().nullable(),
  /** The leaves of the minute book: `215–218`. */
  leaves: z.string().nullable(),
  leavesInitialled: z.boolean().nullable(),
  editionId: EditionId.nullable(),
  ...revision,
});
export type Confirmation = z.infer<typeof Confirmation>;

/** A numbered correction to confirmed minutes: what stood there, and what is right. */
export const Correction = z.object({
  id: CorrectionId,
  confirmationId: ConfirmationId,
  position: z.int().min(0),
  minuteId: MinuteId.nullable(),
  /** Where it is no minute: `attendance`. */
  place: z.string().nullable(),
  found: z.string(),
  corrected: z.string(),
  ...revision,
});
export type Correction = z.infer<typeof Correction>;
