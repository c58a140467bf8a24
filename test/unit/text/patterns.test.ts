import { describe, expect, it } from 'vitest';
import { findAll, fitsAny } from '../../../shared/text/patterns.ts';

describe('findAll', () => {
  it('finds what matchAll finds, also matches of nothing and letters of two halves', () => {
    const patterns = [/\p{Lu}\d*/gu, /(?<=a)(?=b)/g, /x*/g, /y*/gu];
    for (const text of ['A1 b B22', 'ab cab aab', 'xx😀x', '', 'y😀yy']) {
      for (const pattern of patterns) expect(findAll(text, pattern)).toEqual([...text.matchAll(pattern)]);
    }
  });

  it('begins anew with each text, wherever the search before it ended', () => {
    const word = /\w+/g;
    word.lastIndex = 4;
    expect(findAll('one two', word).map(([found]) => found)).toEqual(['one', 'two']);
    expect(findAll('one two', word)).toHaveLength(2);
  });
});

describe('fitsAny', () => {
  const fits = fitsAny([/^apologies\b/i, /^(?<core>\d+)\.$/, /^(?<core>\d+)\)$/, /\p{Lu}{3}/dgu]);

  it.each(['Apologies for absence', '12.', '7)', 'the NHS'])('fits %s', (words) => {
    expect(fits(words)).toBe(true);
  });

  it.each(['No apologies', '12.5', 'the nhs', ''])('does not fit “%s”: each pattern keeps its own flags', (words) => {
    expect(fits(words)).toBe(false);
  });
});
