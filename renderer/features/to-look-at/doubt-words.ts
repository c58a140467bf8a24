import type { OpenDoubt } from '../../../shared/contract/doubts.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';

/** Where a doubt stands: its body, its meeting, its minute. */
export function placeOf({ bodyName, heldOn, minuteNumber, minuteTitle }: OpenDoubt): string {
  const minute = [minuteNumber === null ? null : `minute ${minuteNumber}`, minuteTitle];
  return [bodyName, heldOn === null ? null : formatLongDate(heldOn), ...minute]
    .filter((word) => word !== null && word !== '')
    .join(', ');
}

/**
 * The reading that a figure key means: 1 is what was read, 2 to 9 the alternatives in their order. The place of the
 * alternative, null for what was read, undefined where the key means none.
 */
export function readingOfFigure(
  key: string,
  { asRead, alternatives }: Pick<OpenDoubt, 'asRead' | 'alternatives'>,
): number | null | undefined {
  if (asRead === null || !/^[1-9]$/.test(key)) return undefined;
  const place = Number(key) - 2;
  if (place === -1) return null;
  return place < alternatives.length ? place : undefined;
}

/** How much a doubt weighs, in a word or two: something may be wrong, is only offered, or was merely tidied. */
export function weightWords({ weight, code }: Pick<OpenDoubt, 'weight' | 'code'>): string {
  if (weight === 'high') return 'may be wrong';
  return code === 'action-unlabelled' || code === 'decision-unlabelled' ? 'offered' : 'tidied';
}
