/** The reading of words that were taken for an action or a decision and are none. */
export const ONLY_TEXT = 'Only text';

/** The reading that takes an offered decision. */
export const A_DECISION = 'A decision';

/** The reading that takes an offered action. */
export function anActionOf(owners: readonly string[]): string {
  return owners.length === 0 ? 'An action' : `An action of ${owners.join(' and ')}`;
}
