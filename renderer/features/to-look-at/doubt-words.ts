import type { OpenDoubt } from '../../../shared/contract/doubts.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';

/** Where a doubt stands: its body, its meeting, its minute. */
export function placeOf({ bodyName, heldOn, minuteNumber, minuteTitle }: OpenDoubt): string {
  const minute = [minuteNumber === null ? null : `minute ${minuteNumber}`, minuteTitle];
  return [bodyName, heldOn === null ? null : formatLongDate(heldOn), ...minute]
    .filter((word) => word !== null && word !== '')
    .join(', ');
}

/** How much a doubt weighs, in a word or two: something may be wrong, is only offered, or was merely tidied. */
export function weightWords({ weight, code }: Pick<OpenDoubt, 'weight' | 'code'>): string {
  if (weight === 'high') return 'may be wrong';
  return code === 'action-unlabelled' || code === 'decision-unlabelled' ? 'offered' : 'tidied';
}
