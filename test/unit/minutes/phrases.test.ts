import { describe, expect, it } from 'vitest';
import { fillPlaceHolders, findPlaceHolders, phraseBlocks, shippedPhrases } from '../../../shared/minutes/phrases.ts';

describe('standard phrases', () => {
  it('[PH2] become paragraphs, and a resolution where the line begins with the word for deciding', () => {
    const exclude = shippedPhrases.find(({ key }) => key === 'exclude')?.words ?? '';
    const blocks = phraseBlocks(fillPlaceHolders(exclude, { decision: 'AGREED' }), 'AGREED');
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'resolution']);
    for (const { words } of shippedPhrases) {
      const made = phraseBlocks(fillPlaceHolders(words, { decision: 'RESOLVED' }), 'RESOLVED').map(({ type }) => type);
      expect(made.includes('resolution')).toBe(words.includes('{decision}'));
    }
  });

  it('have place-holders in braces, of which the known ones are filled', () => {
    expect(findPlaceHolders('{mover} and { not} {so} {}')).toEqual([
      { from: 0, to: 7 },
      { from: 19, to: 23 },
    ]);
    expect(fillPlaceHolders('The {Chair} at {time}, {toString}', { Chair: 'Convener' })).toBe(
      'The Convener at {time}, {toString}',
    );
  });

  it('cost no more than their length', () => {
    const long = '{a '.repeat(200_000);
    expect(findPlaceHolders(long)).toEqual([]);
  });
});
