import { z } from 'zod';

/**
 * How a body takes, numbers and confirms its minutes, where custom differs and no law decides. A body that has said nothing
 * has `usualMinuting`.
 */
export const Minuting = z.strictObject({
  /** When numbers are given: as minutes are written, or as the agenda goes out (the printed number is the minute's). */
  numberedBy: z.enum(['minutes', 'agenda']),
  /** When its numbers begin again, where their style has a year: 1 January, 1 May, or the day of its annual meeting. */
  numberYear: z.enum(['calendar', 'municipal', 'annual-meeting']),
  /** The first number of a year; null: 1. */
  firstNumber: z.int().min(1).max(99_999).nullable(),
  /** How the minutes of the closed part number: on with the others, or in a sequence of their own. */
  closedNumbers: z.enum(['same', 'own']),
  /** Whether minutes stand in the order of the agenda or in that in which items were taken. */
  order: z.enum(['agenda', 'taken']),
  /** Whether an interest is told again under the item that it concerns. */
  interestsUnderItems: z.boolean(),
  /** What becomes of private notes once minutes are confirmed. */
  notesAfterConfirmation: z.enum(['destroy', 'ask', 'keep']),
  /** Days after the meeting by which the draft is with the chair, is agreed, and is circulated; null: no target. */
  targets: z.strictObject({
    draft: z.int().min(0).max(365).nullable(),
    agreed: z.int().min(0).max(365).nullable(),
    circulated: z.int().min(0).max(365).nullable(),
  }),
});
export type Minuting = z.infer<typeof Minuting>;

/** What a body does that has said nothing of it. */
export const usualMinuting: Minuting = {
  numberedBy: 'minutes',
  numberYear: 'calendar',
  firstNumber: null,
  closedNumbers: 'same',
  order: 'agenda',
  interestsUnderItems: true,
  notesAfterConfirmation: 'ask',
  targets: { draft: 5, agreed: 10, circulated: 15 },
};
