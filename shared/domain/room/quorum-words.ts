import type { QuorumRule } from '../law/rules.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
const parts = ['', '', 'half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const;

/** Numbers up to ten in words, others in figures. */
export function inWords(count: number): string {
  return small[count] ?? String(count);
}

/** `one third`, `two thirds`, `half`, `3/20`. */
export function fractionInWords(numerator: number, denominator: number): string {
  const part = parts[denominator];
  if (part === undefined || part === '') return `${numerator}/${denominator}`;
  if (numerator === 1) return denominator === 2 ? 'half' : `one ${part}`;
  return `${inWords(numerator)} ${part}s`;
}

/** `One third of all seats, vacant ones too, rounded up, and never fewer than three`. [Q2] */
export function describeQuorumRule({ basis, minimum, clauses }: QuorumRule): string {
  const said: string[] = [];
  if (basis.kind === 'number') said.push(`${inWords(basis.members)} ${basis.members === 1 ? 'member' : 'members'}`);
  if (basis.kind === 'fraction') {
    const whole = basis.of === 'seats' ? 'all seats, vacant ones too' : 'the members in post';
    said.push(`${fractionInWords(basis.numerator, basis.denominator)} of ${whole}, ${roundingWords[basis.rounding]}`);
  }
  if (minimum > 0) said.push(`never fewer than ${inWords(minimum)}`);
  said.push(...clauses.map(({ words }) => words));
  if (said.length === 0) return 'No quorum is set';
  const sentence = said.length === 1 ? (said[0] ?? '') : `${said.slice(0, -1).join('; ')}; and ${said.at(-1) ?? ''}`;
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

/** How a fraction becomes a number, in words. */
export const roundingWords = { up: 'rounded up', down: 'rounded down', nearest: 'rounded to the nearest' } as const;
