import { z } from 'zod';
import { ClockTime, IsoDate } from '../../domain/calendar.ts';
import {
  AgendaItemId,
  AttendanceId,
  BodyId,
  InterestId,
  MeetingId,
  MinuteId,
  PersonId,
  StandingInterestId,
} from '../../domain/ids.ts';
import { InterestKind } from '../../domain/law/rules.ts';
import { Interest, StandingInterest } from '../../domain/minuting/records.ts';
import { storeOperation } from '../operation.ts';

const words = (most: number) => z.string().trim().min(1).max(most).nullable();
const revision = z.int().min(1);

/** How somebody left for an item. */
export const WithdrawalFacts = z.strictObject({
  leftAt: ClockTime.nullable(),
  returned: z.boolean(),
  returnedAt: ClockTime.nullable(),
});

/** The declarations of a meeting, and what is needed to note another. */
export const InterestPage = z.object({
  interests: z.array(
    z.object({
      interest: Interest,
      /** As the declarations minute says it. */
      sentence: z.string(),
      /** `item 7`; null: of no item. */
      place: z.string().nullable(),
      withdrawal: WithdrawalFacts.nullable(),
    }),
  ),
  /** The body's own code; one plain kind where it has none. */
  kinds: z.array(InterestKind),
  items: z.array(z.object({ id: AgendaItemId, label: z.string(), title: z.string() })),
  /** Those on the attendance who are there, members first. */
  people: z.array(
    z.object({ attendanceId: AttendanceId, personId: PersonId.nullable(), name: z.string(), isMember: z.boolean() }),
  ),
  /** Standing interests of those who are there, not declared at this meeting yet. */
  offers: z.array(z.object({ standing: StandingInterest, name: z.string(), attendanceId: AttendanceId.nullable() })),
  /** The minute that they are told in; null: there is none. */
  declarationsMinuteId: MinuteId.nullable(),
  /** How many sentences the minutes do not have yet. */
  untold: z.int().min(0),
  /** What the clerk is reminded of, with the items that it is about; null: nothing. */
  reminder: z.object({ words: z.string(), items: z.array(z.string()) }).nullable(),
});
export type InterestPage = z.infer<typeof InterestPage>;

export const interestOperations = {
  'interests.page': storeOperation(z.strictObject({ meetingId: MeetingId }), InterestPage),
  /** Stores a new declaration (no id) or a changed one; the attendance follows who leaves for its item. */
  'interests.save': storeOperation(
    z.strictObject({
      id: InterestId.nullable(),
      revision: revision.nullable(),
      meetingId: MeetingId,
      attendanceId: AttendanceId.nullable(),
      personId: PersonId.nullable(),
      printedName: z.string().trim().min(1).max(300),
      agendaItemId: AgendaItemId.nullable(),
      kind: z.string().min(1).max(60),
      nature: words(2000),
      allows: Interest.shape.allows,
      dispensation: words(500),
      dispensationOn: IsoDate.nullable(),
      declaredDuring: z.boolean(),
      /** How they left for the item; null: they stayed. */
      withdrawal: WithdrawalFacts.nullable(),
      /** Whether it is kept with the person, to be offered at each meeting of the body. */
      keepStanding: z.boolean(),
    }),
    Interest,
  ),
  'interests.remove': storeOperation(z.strictObject({ id: InterestId, revision }), z.object({ meetingId: MeetingId })),
  /** Puts what the minutes do not tell yet into them, as one step. `input-refused` where there is no minute for it. */
  'interests.tell': storeOperation(
    z.strictObject({ meetingId: MeetingId }),
    z.object({ told: z.int().min(0), minuteIds: z.array(MinuteId) }),
  ),
  'standingInterests.list': storeOperation(z.strictObject({ personId: PersonId }), z.array(StandingInterest)),
  'standingInterests.save': storeOperation(
    z.strictObject({
      id: StandingInterestId.nullable(),
      revision: revision.nullable(),
      personId: PersonId,
      bodyId: BodyId.nullable(),
      kind: z.string().min(1).max(60),
      nature: z.string().trim().min(1).max(2000),
      from: IsoDate.nullable(),
      to: IsoDate.nullable(),
    }),
    StandingInterest,
  ),
  'standingInterests.remove': storeOperation(
    z.strictObject({ id: StandingInterestId, revision }),
    z.object({ personId: PersonId }),
  ),
};
