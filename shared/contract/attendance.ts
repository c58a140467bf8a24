import { z } from 'zod';
import { ClockTime } from '../domain/calendar.ts';
import {
  AgendaItemId,
  AttendanceId,
  MeetingId,
  MembershipId,
  MinuteId,
  OrganisationId,
  PersonId,
} from '../domain/ids.ts';
import { Attendance, AttendanceClass, Meeting, Movement, Presence, VotingRight } from '../domain/meeting.ts';
import { storeOperation } from './operation.ts';

const line = (most: number) => z.string().trim().min(1).max(most);
const words = (most: number) => line(most).nullable();
const revision = z.int().min(1);
const mode = Attendance.shape.mode;

/** A member whose seat is in force on the day of the meeting. */
export const ExpectedMember = z.object({
  membershipId: MembershipId,
  personId: PersonId,
  printedName: z.string(),
  organisationName: z.string().nullable(),
  organisationId: OrganisationId.nullable(),
  role: z.string().nullable(),
  class: AttendanceClass,
  voting: VotingRight,
  votesOn: z.string().nullable(),
  office: z.string().nullable(),
  party: z.string().nullable(),
  deputyId: PersonId.nullable(),
  /** Every other name that documents use for them. */
  aliases: z.array(z.string()),
});
export type ExpectedMember = z.infer<typeof ExpectedMember>;

/** A line of the list of everybody in the room: somebody on the attendance, a member who is not marked, or both. */
export const RoomLine = z.object({
  /** Stays the same while a member is marked and unmarked. */
  id: z.string(),
  attendance: Attendance.nullable(),
  expected: ExpectedMember.nullable(),
  /** What does not fit together, in words for the clerk; nothing of it is refused. */
  remarks: z.array(z.string()),
});
export type RoomLine = z.infer<typeof RoomLine>;

/** How a quorum stands, for the strip. */
export const QuorumStanding = z.object({
  isMet: z.boolean(),
  need: z.int(),
  have: z.int(),
  /** `Quorate: 7 present who may vote, 5 needed (one third of 13, rounded up)`. */
  words: z.string(),
  clauses: z.array(z.object({ words: z.string(), isMet: z.boolean(), have: z.int(), need: z.int() })),
});
export type QuorumStanding = z.infer<typeof QuorumStanding>;

/** Where in the course of a meeting something happened: at a time, at an item, or both. */
const Moment = z.object({ at: ClockTime.nullable(), agendaItemId: AgendaItemId.nullable() });

/** A stretch without a quorum, ready for the minutes. */
export const QuorumGap = z.object({
  /** Null: there was none at the opening. */
  from: Moment.nullable(),
  /** Null: it did not come back. */
  to: Moment.nullable(),
  have: z.int(),
  need: z.int(),
  /** `The quorum was lost at 8.42pm, at item 7 (3 present, 4 needed).` */
  words: z.string(),
  /** Whether the minutes say so; `no-minutes`: none is begun that could. */
  inMinutes: z.enum(['told', 'untold', 'no-minutes']),
});
export type QuorumGap = z.infer<typeof QuorumGap>;

/** A line of the agenda that people come and go at. */
export const RoomItem = z.object({
  id: AgendaItemId,
  /** `item 7`, or the title of a line without a number. */
  label: z.string(),
  title: z.string(),
  /** Counting those in the room who may vote on it. */
  quorum: QuorumStanding.nullable(),
});
export type RoomItem = z.infer<typeof RoomItem>;

/** Everybody in the room, and how the quorum stands. */
export const RoomPage = z.object({
  meeting: Meeting,
  bodyName: z.string(),
  chairWord: z.string(),
  lines: z.array(RoomLine),
  items: z.array(RoomItem),
  /** Null: the body keeps no rules of quorum, and nothing is said of one. */
  quorum: QuorumStanding.nullable(),
  /** How it will stand if everybody comes who has not sent apologies; null where everybody is marked. */
  expectedQuorum: QuorumStanding.nullable(),
  /** In the order in which they happened. */
  gaps: z.array(QuorumGap),
  /** The body's rule, as a sentence. */
  quorumRule: z.string().nullable(),
  /** Whether the body prints the reasons of apologies. */
  reasonsPrinted: z.boolean(),
  /** What the body says of substitutes, in words; null: it has no rule. */
  substituteRule: z.string().nullable(),
  /** What the body says of those on a screen; null: it has no rule. */
  remoteRule: z.string().nullable(),
  /** Who presides now, of those in the room. */
  inTheChair: AttendanceId.nullable(),
});
export type RoomPage = z.infer<typeof RoomPage>;

/** Somebody whom the clerk may mean while writing a name. */
export const Candidate = z.object({
  personId: PersonId,
  printedName: z.string(),
  organisationName: z.string().nullable(),
  office: z.string().nullable(),
  /** Where the workspace knows them from: `sits on Vale Council`, `has been here before`. */
  from: z.string(),
  /** Offered before others: they were here before, or sit on the body above. */
  isNear: z.boolean(),
});
export type Candidate = z.infer<typeof Candidate>;

const facts = {
  presence: Presence,
  class: AttendanceClass,
  printedName: line(300),
  organisationName: words(300),
  role: words(120),
};
/** What stays as it was, or unsaid, where it is left out. */
const further = {
  mode: z.exactOptional(mode),
  /** Which of several people of that name; null: nobody whom the workspace knows. */
  personId: z.exactOptional(PersonId.nullable()),
  reason: z.exactOptional(words(500)),
  representing: z.exactOptional(words(300)),
  representingId: z.exactOptional(PersonId.nullable()),
  office: z.exactOptional(words(200)),
  voting: z.exactOptional(VotingRight),
  votesOn: z.exactOptional(words(300)),
  items: z.exactOptional(z.array(AgendaItemId).max(400)),
  arrivedAt: z.exactOptional(ClockTime.nullable()),
  leftAt: z.exactOptional(ClockTime.nullable()),
  movements: z.exactOptional(z.array(Movement).max(200)),
};

/** Who is marked: somebody on the attendance, or a member who is not marked yet. */
const Marked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('row'), id: AttendanceId, revision }),
  z.strictObject({ kind: z.literal('member'), membershipId: MembershipId }),
]);

export const attendanceOperations = {
  'attendance.get': storeOperation(z.strictObject({ meetingId: MeetingId }), RoomPage),
  'attendance.candidates': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(Candidate)),
  'attendance.add': storeOperation(z.strictObject({ meetingId: MeetingId, ...facts, ...further }), Attendance),
  'attendance.update': storeOperation(z.strictObject({ id: AttendanceId, revision, ...facts, ...further }), Attendance),
  'attendance.remove': storeOperation(
    z.strictObject({ id: AttendanceId, revision }),
    z.object({ meetingId: MeetingId }),
  ),
  /** Marks one line. Null: not marked, which takes a member's line off the attendance. */
  'attendance.mark': storeOperation(
    z.strictObject({ meetingId: MeetingId, who: Marked, presence: Presence.nullable(), mode }),
    z.object({ id: AttendanceId.nullable() }),
  ),
  /** Marks every member who is not marked yet, as one step. */
  'attendance.markRest': storeOperation(
    z.strictObject({ meetingId: MeetingId, presence: Presence }),
    z.object({ marked: z.int().min(0) }),
  ),
  /** Somebody takes the chair; null: the one whose office it is. */
  'attendance.takeChair': storeOperation(
    z.strictObject({ meetingId: MeetingId, id: AttendanceId.nullable() }),
    z.object({ id: AttendanceId.nullable() }),
  ),
  /** What the minutes do not say yet of the quorum, put into them. */
  'attendance.tellQuorum': storeOperation(
    z.strictObject({ meetingId: MeetingId }),
    z.object({ told: z.int().min(0), minuteIds: z.array(MinuteId) }),
  ),
  /** Those on a list of a meeting on screens, as one step: each a line that is there, a member, or somebody new. */
  'attendance.takeList': storeOperation(
    z.strictObject({
      meetingId: MeetingId,
      people: z
        .array(
          z.strictObject({
            who: z.discriminatedUnion('kind', [
              ...Marked.options,
              z.strictObject({
                kind: z.literal('new'),
                printedName: line(300),
                class: AttendanceClass,
                personId: PersonId.nullable(),
              }),
            ]),
            arrivedAt: ClockTime.nullable(),
            leftAt: ClockTime.nullable(),
            movements: z.array(Movement).max(200),
          }),
        )
        .min(1)
        .max(2000),
    }),
    z.object({ marked: z.int().min(0) }),
  ),
};
