import type { Minute } from '../../../../shared/minutes/minute.ts';

/** What became of an item that was not taken, as the clerk reads it. */
export const outcomeWords: Readonly<Record<NonNullable<Minute['outcome']>, string>> = {
  withdrawn: 'Withdrawn',
  deferred: 'Deferred',
  'not-reached': 'Not reached',
};
