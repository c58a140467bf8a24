import type { CirculationPage, PartStanding } from '../../../../shared/contract/circulation.ts';
import type { Standing } from '../../../../shared/domain/minuting/editions.ts';
import type { Tone } from '../../../ui/lists/badge.tsx';

/** How far minutes have come, in a word or two. */
export const standingWords: Readonly<Record<Standing, string>> = {
  draft: 'Draft',
  'with-chair': 'With the Chair',
  circulated: 'Circulated',
  confirmed: 'Confirmed',
  unlocked: 'Unlocked',
};

export const standingTones: Readonly<Record<Standing, Tone>> = {
  draft: 'plain',
  'with-chair': 'accent',
  circulated: 'accent',
  confirmed: 'good',
  unlocked: 'care',
};

/** What is said beside it: why the minutes are locked, or how many were written in since they left. */
export function describeStanding(
  { lockedWhy }: CirculationPage,
  { changes, standing, isLocked }: PartStanding,
): string {
  if (isLocked && lockedWhy !== null) return lockedWhy;
  if (standing === 'confirmed') return 'Confirmed elsewhere; not locked here.';
  if (changes === null || changes === 0) return '';
  return changes === 1 ? 'One minute was written in since.' : `${changes} minutes were written in since.`;
}
