import { describe, expect, it } from 'vitest';
import { readMovers } from '../../../../shared/reading/recognisers/motion-forms.ts';
import { readVote } from '../../../../shared/reading/recognisers/votes.ts';
import { inShort, readOneItem, resolutionsOf } from '../../../support/read-one-item.ts';

const motionsOf = (text: string) =>
  resolutionsOf(readOneItem(text)).map(({ verb, clauses, proposer, seconder, vote }) => [
    verb,
    clauses.join(' / '),
    proposer,
    seconder,
    inShort(vote),
  ]);

describe('[D4] motions', () => {
  it.each([
    [
      'It was proposed by Cllr Vale, seconded by Cllr Marsh and resolved that a bench be bought.',
      ['RESOLVED', 'a bench be bought', 'Cllr Vale', 'Cllr Marsh', null],
    ],
    [
      'Proposed by Cllr Vale, seconded by Cllr Marsh, that a bench be bought. All in favour.',
      ['CARRIED', 'a bench be bought', 'Cllr Vale', 'Cllr Marsh', '– – – carried'],
    ],
    [
      'Moved Cr A Vale, seconded Cr B Marsh: That the report be received. CARRIED 7/0',
      ['CARRIED', 'the report be received', 'Cr A Vale', 'Cr B Marsh', '7 0 – carried'],
    ],
    [
      'The accounts were approved. Proposed: Cllr Vale. Seconded: Cllr Marsh. Carried.',
      ['APPROVED', 'The accounts were approved', 'Cllr Vale', 'Cllr Marsh', '– – – carried'],
    ],
    [
      'On the proposal of Cllr Vale, seconded by Cllr Marsh, it was agreed to buy a bench.',
      ['AGREED', 'to buy a bench', 'Cllr Vale', 'Cllr Marsh', null],
    ],
    [
      'Cllr Vale proposed and Cllr Marsh seconded that a bench be bought. This was agreed unanimously.',
      ['AGREED', 'a bench be bought', 'Cllr Vale', 'Cllr Marsh', '– – – carried'],
    ],
    [
      'An amendment was moved by Cllr Vale, seconded by Cllr Marsh, that two be bought. The amendment was lost by 3 votes to 5.',
      ['LOST', 'two be bought', 'Cllr Vale', 'Cllr Marsh', '3 5 – lost'],
    ],
    [
      'RESOLVED that a bench be bought. Proposed Cllr Vale, seconded Cllr Marsh, all agreed.',
      ['RESOLVED', 'a bench be bought', 'Cllr Vale', 'Cllr Marsh', '– – – carried'],
    ],
    [
      'RESOLVED (Cllr Vale / Cllr Marsh) that a bench be bought.',
      ['RESOLVED', 'a bench be bought', 'Cllr Vale', 'Cllr Marsh', null],
    ],
    [
      'RESOLVED that a bench be bought.\n\nProposed by: Cllr Vale     Seconded by: Cllr Marsh',
      ['RESOLVED', 'a bench be bought', 'Cllr Vale', 'Cllr Marsh', null],
    ],
    [
      'Proposed by Councillor A. Vale\n\nSeconded by Councillor B. Marsh\n\nAND AGREED\n\n“To buy a bench.”',
      ['AGREED', 'To buy a bench', 'Councillor A. Vale', 'Councillor B. Marsh', null],
    ],
    [
      'COUNCIL RESOLUTION 26/12\n\nMoved Cr Vale, seconded Cr Marsh\n\nThat a bench be bought.\n\nCARRIED UNANIMOUSLY',
      ['CARRIED', 'a bench be bought', 'Cr Vale', 'Cr Marsh', '– – – carried'],
    ],
    [
      'That a bench be bought.\n\nProposed: Cllr Vale\n\nSeconded: Cllr Marsh\n\nThe motion was carried.',
      ['CARRIED', 'a bench be bought', 'Cllr Vale', 'Cllr Marsh', '– – – carried'],
    ],
    [
      'It was moved by Cllr Vale and seconded by Cllr Marsh that a bench be bought.\n\nMembers spoke for and against.\n\nRESOLVED that a bench be bought.',
      ['RESOLVED', 'a bench be bought', 'Cllr Vale', 'Cllr Marsh', null],
    ],
  ])('%j', (text, motion) => {
    expect(motionsOf(text)).toEqual([motion]);
  });

  it('tell an amendment and the motion that it failed to change apart', () => {
    const text =
      'Moved by Cllr Vale, seconded by Cllr Marsh, that £50 be given. An amendment was moved by Cllr K Moss, seconded by Cllr J Moss, that £90 be given. The amendment was lost. The substantive motion was carried.';
    expect(motionsOf(text).map(([verb, clause]) => [verb, clause])).toEqual([
      ['CARRIED', '£50 be given'],
      ['LOST', '£90 be given'],
    ]);
  });

  it.each([
    'Glenn Oak was seconded to the county and has moved house.',
    'A proposal to close the road was put forward by the county.',
    'Cllr Vale proposed a walk. Nobody seconded her.',
  ])('are none in %j', (text) => {
    expect(motionsOf(text)).toEqual([]);
  });

  it('lose no word', () => {
    const { blocks } = readOneItem(
      'It rained. That a bench be bought. Proposed: Cllr Vale. Seconded: Cllr Marsh. Carried. The Clerk left.',
    );
    const words = blocks.map((block) =>
      block.kind === 'paragraph' ? block.words.text : block.kind === 'resolution' ? block.text : '',
    );
    expect(words).toEqual([
      'It rained.',
      'That a bench be bought.',
      'Proposed: Cllr Vale. Seconded: Cllr Marsh. Carried.',
      'The Clerk left.',
    ]);
  });
});

describe('movers', () => {
  it.each([
    ['Proposed by: Cllr Mrs A Vale   Seconded by: the Chair', 'Cllr Mrs A Vale', 'the Chair'],
    ['Proposed MN, Seconded KR.', 'MN', 'KR'],
    ['Proposer: Ann Vale; Seconder: Kit O’Brien', 'Ann Vale', 'Kit O’Brien'],
    ['Cr Jo Vale-Moss moved, Cr Ó Broin seconded', 'Cr Jo Vale-Moss', 'Cr Ó Broin'],
    ['Proposed and seconded by Cllrs Vale and Marsh', 'Vale', 'Marsh'],
    ['moved by the Mayor, seconded by Deputy Mayor', 'the Mayor', 'Deputy Mayor'],
    ['It was proposed that it be paid.', null, null],
  ])('of %j', (text, proposer, seconder) => {
    expect(readMovers(text)).toEqual({ proposer, seconder });
  });
});

describe('votes', () => {
  it.each([
    ['(5 for, 2 against, 1 abstention)', '5 2 1'],
    ['For: 26 Against: 32 Abstention: 0', '26 32 0'],
    ['Vote: 3 for, 1 against.', '3 1 –'],
    ['carried by 22 votes to one, with two abstentions', '22 1 2 carried'],
    ['Six in favour, none against.', '6 0 –'],
    ['CARRIED 7/2', '7 2 – carried'],
    ['The motion was carried with one abstention.', '– – 1 carried'],
    ['The vote was tied and the Chair used her casting vote.', '– – – casting'],
    ['The motion was LOST', '– – – lost'],
    ['Votes: +1 Ada, +1 Bo, -1 Chidi.', '2 1 –'],
    ['agreed by all', '– – – carried'],
  ])('%j', (text, told) => {
    expect(inShort(readVote(text))).toBe(told);
  });

  it('are known by name where the minutes name them', () => {
    expect(readVote('For: Councillors A Vale, B Marsh and K Moss. Against: Cllr Oak. Abstained: none.')?.named).toEqual(
      {
        for: ['A Vale', 'B Marsh', 'K Moss'],
        against: ['Cllr Oak'],
        abstained: [],
      },
    );
    expect(readVote('Cllrs Vale and Marsh voted against.')).toMatchObject({
      against: 2,
      named: { against: ['Vale', 'Marsh'] },
    });
  });

  it.each(['the balance was carried forward', 'a lost dog', 'for 3 months', 'The item was passed to the Clerk.'])(
    'are none in %j',
    (text) => {
      expect(readVote(text)).toBeNull();
    },
  );
});
