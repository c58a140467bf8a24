import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../shared/minutes/body-text.ts';
import { liftNotes, type LiftAs } from '../../../shared/minutes/lift-notes.ts';

const lifted = (as: LiftAs, ...lines: string[]) =>
  liftNotes(lines, as, 'RESOLVED').map((block) => [block.type, wordsOf(block).trim()]);

describe('notes lifted into the minute', () => {
  it('[NT6] become what they begin with', () => {
    expect(
      lifted(
        'by-words',
        'bridge shut since May',
        '',
        'Action – P Tull',
        'RESOLVED that the road be closed',
        'Agreed that was late',
      ),
    ).toEqual([
      ['paragraph', 'bridge shut since May'],
      ['action', 'Action – P Tull'],
      ['resolution', 'RESOLVED that the road be closed'],
      ['paragraph', 'Agreed that was late'],
    ]);
  });

  it('[NT7] become what the clerk says, with the label or the word that they lack', () => {
    expect(lifted('paragraph', 'Action – P Tull')).toEqual([['paragraph', 'Action – P Tull']]);
    expect(lifted('action', 'PT to write')).toEqual([['action', 'ACTION: PT to write']]);
    expect(lifted('resolution', 'the road be closed')).toEqual([['resolution', 'RESOLVED that the road be closed']]);
  });

  it('[NT7] are the clauses of one decision where they are several', () => {
    const [block] = liftNotes(['the report be noted', '2) the bid be supported'], 'resolution', 'AGREED');
    expect(
      block?.type === 'resolution'
        ? block.content.map((part) => wordsOf([{ type: 'paragraph', content: part.content ?? [] }]).trim())
        : null,
    ).toEqual([...['AGREED that', 'the report be noted', 'the bid be supported']]);
  });
});
