import type { DoubtCode } from './draft.ts';

/**
 * The place of each kind of doubt in the To-look-at list, 0 first: lost and doubtful numbers, decisions, actions and their
 * owners, attendance, dates, words that found no place, and last what was merely tidied.
 */
const places: Readonly<Record<DoubtCode, number>> = {
  'number-missing': 0,
  'number-repaired': 0,
  'number-duplicate': 0,
  'number-out-of-order': 0,
  'decision-unlabelled': 1,
  'action-unlabelled': 2,
  'initials-ambiguous': 2,
  'owner-unknown': 2,
  'attendance-columns': 3,
  'date-missing': 4,
  'weekday-mismatch': 4,
  'text-unplaced': 5,
  'reader-note': 5,
  'heading-repaired': 6,
  'bullet-removed': 6,
  'letters-repaired': 6,
  'paragraph-joined': 6,
  'dates-separated': 6,
  'table-repaired': 6,
};

/** How much follows from a doubt of this kind: the lower, the sooner it is asked. */
export function consequenceOf(code: DoubtCode): number {
  return places[code];
}
