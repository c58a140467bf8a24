import { z } from 'zod';
import { Instant, IsoDate } from '../domain/calendar.ts';
import { ConfirmationId, DepartureId, EditionId, MeetingId, MinuteId } from '../domain/ids.ts';
import { Part, Standing } from '../domain/minuting/editions.ts';
import { Minuting } from '../domain/minuting/habits.ts';
import { Confirmation, Correction, Departure } from '../domain/minuting/records.ts';
import { Minute } from '../minutes/minute.ts';
import { Nothing, storeOperation } from './operation.ts';

const words = z.string().trim().min(1).max(1000);

/** The two numbers that a minute put into a place could have; no letter where nothing behind it is frozen. */
export const NumberChoice = z.object({ next: z.string().nullable(), letter: z.string().nullable() });
export type NumberChoice = z.infer<typeof NumberChoice>;

/** An edition of minutes in the list of versions. */
export const MinutesVersion = z.object({
  id: EditionId,
  part: Part,
  /** `Minutes, as circulated, 2`. */
  name: z.string(),
  madeAt: Instant,
  /** Why it is no longer what left; null: it is, to the bit. */
  trouble: z.string().nullable(),
});
export type MinutesVersion = z.infer<typeof MinutesVersion>;

/** What a later meeting made of minutes, with its corrections as sentences. */
export const ConfirmationLine = Confirmation.extend({
  /** The meeting at which it was; null: nobody said which. */
  atLabel: z.string().nullable(),
  corrections: z.array(z.string()),
});
export type ConfirmationLine = z.infer<typeof ConfirmationLine>;

/** Where the minutes of one part of a meeting stand. */
export const PartStanding = z.object({
  part: Part,
  standing: Standing,
  /** What stands on every page of them; null: nothing. */
  mark: z.string().nullable(),
  isLocked: z.boolean(),
  /** How many of its minutes were written in since the last edition; null while none is kept. */
  changes: z.int().min(0).nullable(),
});
export type PartStanding = z.infer<typeof PartStanding>;

/** Everything about the minutes of a meeting after it was held. */
export const CirculationPage = z.object({
  /** The open part first; the closed one where the meeting has minutes of it. */
  parts: z.array(PartStanding),
  /** Why its minutes cannot be changed, in a sentence; null: they can. */
  lockedWhy: z.string().nullable(),
  departures: z.array(Departure),
  versions: z.array(MinutesVersion),
  confirmations: z.array(ConfirmationLine),
  /** Duplicates and gaps of its numbers, a sentence each. */
  numberTroubles: z.array(z.string()),
  /** How many numbers would follow from their places again. */
  releasable: z.int().min(0),
});
export type CirculationPage = z.infer<typeof CirculationPage>;

/** A place where one document reads otherwise than another. */
export const DifferenceLine = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  under: z.string(),
  words: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
  sentence: z.string(),
});
export type DifferenceLine = z.infer<typeof DifferenceLine>;

/** When and by whom minutes were signed. */
export const Signing = z.strictObject({
  signedOn: IsoDate.nullable(),
  signedBy: words.nullable(),
  leaves: words.nullable(),
  leavesInitialled: z.boolean().nullable(),
});
export type Signing = z.infer<typeof Signing>;

/** A set of minutes as a meeting settles it. */
export const SetToConfirm = z.strictObject({
  meetingId: MeetingId,
  part: Part,
  outcome: Confirmation.shape.outcome,
  corrections: z
    .array(
      z.strictObject({
        minuteId: Correction.shape.minuteId,
        place: words.nullable(),
        found: z.string().trim().max(4000),
        corrected: z.string().trim().max(4000),
      }),
    )
    .max(200),
  abstained: z.array(words).max(200),
  dissent: z.string().trim().min(1).max(4000).nullable(),
  note: words.nullable(),
  signing: Signing.nullable(),
});
export type SetToConfirm = z.infer<typeof SetToConfirm>;

/** A meeting at which minutes can be confirmed. */
export const ConfirmingPlace = z.object({
  meetingId: MeetingId,
  label: z.string(),
  heldOn: IsoDate.nullable(),
  /** Why it passes them over; null: it does not. */
  passedOver: z.string().nullable(),
});
export type ConfirmingPlace = z.infer<typeof ConfirmingPlace>;

/** What can be confirmed, and with what. */
export const ConfirmingOffer = z.object({
  /** The likeliest first. */
  places: z.array(ConfirmingPlace),
  /** The minutes of the chosen place, one of which says so. */
  minutes: z.array(z.object({ id: MinuteId, number: z.string().nullable(), title: z.string() })),
  /** The likeliest of them; null: none. */
  minuteId: MinuteId.nullable(),
  /** The set that was asked for first, then others of the body that wait. */
  sets: z.array(
    z.object({
      meetingId: MeetingId,
      part: Part,
      label: z.string(),
      /** Whether it was circulated. */
      isCirculated: z.boolean(),
      /** How many paragraphs changed since. */
      changes: z.int().min(0),
      minutes: z.array(z.object({ id: MinuteId, number: z.string().nullable(), title: z.string() })),
      /** Members at the confirming meeting who were not at this one. */
      absentees: z.array(z.string()),
    }),
  ),
  /** `confirmed as a correct record`, as the body says it. */
  words: z.string(),
  isSigned: z.boolean(),
  areLeavesInitialled: z.boolean(),
  chairWord: z.string(),
});
export type ConfirmingOffer = z.infer<typeof ConfirmingOffer>;

export const circulationOperations = {
  /** How a minute put behind another (null: first) would be numbered. */
  'minutes.numberAt': storeOperation(
    z.strictObject({ meetingId: MeetingId, after: MinuteId.nullable() }),
    NumberChoice,
  ),
  /** Gives a minute the number that the clerk writes, or none; those after it count on from there. */
  'minutes.setNumber': storeOperation(
    z.strictObject({ id: MinuteId, revision: z.int().min(1), number: z.string().trim().min(1).max(40).nullable() }),
    z.array(Minute),
  ),
  'circulation.get': storeOperation(z.strictObject({ meetingId: MeetingId }), CirculationPage),
  /** Minutes leave: to the chair, or to all. Their numbers stay, and they are kept as they are. A recorded act. */
  'circulation.send': storeOperation(
    z.strictObject({
      ...{ meetingId: MeetingId, part: Part, on: IsoDate, note: words.nullable() },
      standing: z.enum(['with-chair', 'circulated']),
    }),
    MinutesVersion,
  ),
  /** Says that every copy of something that left was called back. A recorded act. */
  'circulation.recall': storeOperation(
    z.strictObject({ id: DepartureId, revision: z.int().min(1), reason: words }),
    Departure,
  ),
  /** Lets the numbers of a meeting follow from their places again, once nothing that carries them is out. A recorded act. */
  'circulation.renumber': storeOperation(z.strictObject({ meetingId: MeetingId }), z.array(Minute)),
  /** What an edition says otherwise than another, or than the minutes as they are now (null). */
  'circulation.difference': storeOperation(
    z.strictObject({ meetingId: MeetingId, from: EditionId, to: EditionId.nullable() }),
    z.array(DifferenceLine),
  ),
  /** Unlocks confirmed minutes. They are to be confirmed again. A recorded act. */
  'circulation.unlock': storeOperation(z.strictObject({ meetingId: MeetingId, on: IsoDate, reason: words }), Nothing),
  /** What can be confirmed with the minutes of a meeting, at another (null: the likeliest). */
  'confirmation.offer': storeOperation(
    z.strictObject({ meetingId: MeetingId, atMeetingId: MeetingId.nullable() }),
    ConfirmingOffer,
  ),
  /** What a meeting made of sets of minutes. Those confirmed are kept and locked. A recorded act. */
  'confirmation.record': storeOperation(
    z.strictObject({
      atMeetingId: MeetingId.nullable(),
      /** The minute into which the wording is written; null: none. */
      minuteId: MinuteId.nullable(),
      decidedOn: IsoDate,
      sets: z.array(SetToConfirm).min(1).max(20),
    }),
    z.object({
      locked: z.array(MeetingId),
      /** What the body does with private notes now. */
      notesAfter: Minuting.shape.notesAfterConfirmation,
    }),
  ),
  /** Says how confirmed minutes were signed. A recorded act. */
  'confirmation.sign': storeOperation(
    z.strictObject({ id: ConfirmationId, revision: z.int().min(1), ...Signing.shape }),
    Confirmation,
  ),
  /** Whether every document that left is still what it was. */
  'editions.check': storeOperation(
    Nothing,
    z.object({
      checked: z.int().min(0),
      broken: z.array(
        z.object({ id: z.string(), meetingId: MeetingId.nullable(), what: z.string(), trouble: z.string() }),
      ),
    }),
  ),
};
