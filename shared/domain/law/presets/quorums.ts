import type { QuorumClause, QuorumRule } from '../rules.ts';

/** A part of all seats, vacancies among them, rounded up. */
export function partOfSeats(denominator: number, minimum: number, clauses: readonly QuorumClause[] = []): QuorumRule {
  return {
    basis: { kind: 'fraction', numerator: 1, denominator, of: 'seats', rounding: 'up' },
    minimum,
    clauses: [...clauses],
  };
}

/** A part of those in post, rounded up. */
export function partOfMembers(denominator: number, minimum: number): QuorumRule {
  return {
    basis: { kind: 'fraction', numerator: 1, denominator, of: 'in-post', rounding: 'up' },
    minimum,
    clauses: [],
  };
}
