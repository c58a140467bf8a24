import type { InterestKind } from '../rules.ts';

/**
 * What members of councils in England declare. Source: Localism Act 2011 s31 for the first; the others are those of the code that
 * most councils took over, with their consequences; a body's own code wins.
 */
export const englishInterests: InterestKind[] = [
  { id: 'dpi', words: 'Disclosable pecuniary interest', allows: 'leave' },
  { id: 'ori-direct', words: 'Other registrable interest, directly concerned', allows: 'speak-then-leave' },
  { id: 'ori', words: 'Other registrable interest, only affected', allows: 'stay-and-vote' },
  { id: 'nri', words: 'Non-registrable interest', allows: 'speak-then-leave' },
  { id: 'dispensation', words: 'Interest with a dispensation to speak and vote', allows: 'stay-and-vote' },
];
