import { describe, expect, it } from 'vitest';
import { readDivision } from '../../../../shared/reading/decisions/read-division.ts';
import { readMovers } from '../../../../shared/reading/recognisers/motion-forms.ts';
import { inShort, readOneItem, readWhole, resolutionsOf } from '../../../support/read-one-item.ts';

const motionsOf = (text: string) =>
  resolutionsOf(readOneItem(text)).map(({ verb, clauses, proposer, seconder, vote }) => [
    verb,
    clauses.join(' / '),
    proposer,
    seconder,
    inShort(vote),
  ]);

describe('[D4] motions as boards tell them', () => {
  it.each([
    [
      'Ada Vale made a motion to approve the plan as submitted. Ben Marsh seconded the motion. The motion carried unanimously.',
      ['CARRIED', 'to approve the plan as submitted', 'Ada Vale', 'Ben Marsh', '– – – carried'],
    ],
    [
      'Member Vale moved to approve the plan, Member Marsh seconding. Upon voice vote, the motion carried.',
      ['CARRIED', 'to approve the plan', 'Member Vale', 'Member Marsh', '– – – carried'],
    ],
    [
      'Motion by Vale, second by Marsh, to set a hearing for 8 April. All in favor, motion carried.',
      ['CARRIED', 'to set a hearing for 8 April', 'Vale', 'Marsh', '– – – carried'],
    ],
    [
      'Moved by A Vale second by B Marsh to pay the bills.\n\nVoting AYE: Vale, Marsh and Oak\n\nVoting Nay: none\n\nAbsent: none\n\nMotion carried',
      ['CARRIED', 'to pay the bills', 'A Vale', 'B Marsh', '3 0 – carried'],
    ],
    [
      'Moved by A Vale to adjourn at 6.32 pm. Motion carried.',
      ['CARRIED', 'to adjourn at 6.32 pm', 'A Vale', null, '– – – carried'],
    ],
    [
      'A Vale proposes B Oak as treasurer and C Marsh seconds.',
      ['CARRIED', 'B Oak as treasurer', 'A Vale', 'C Marsh', null],
    ],
    [
      'Upon the proposition of A Vale, seconded by B Marsh, it was resolved unanimously "That the accounts be approved."',
      ['RESOLVED', 'the accounts be approved', 'A Vale', 'B Marsh', '– – – carried'],
    ],
    [
      'Cllr Vale proposed the meeting be opened again, seconded by Cllr Marsh. Agreed.',
      ['AGREED', 'Cllr Vale proposed the meeting be opened again', 'Cllr Vale', 'Cllr Marsh', '– – – carried'],
    ],
    [
      'Cllr Vale proposed that drafts be kept back, seconded by Cllr Marsh. 4 Votes for 2 Votes against. Carried',
      ['CARRIED', 'drafts be kept back', 'Cllr Vale', 'Cllr Marsh', '4 2 – carried'],
    ],
    [
      'Quotes were read. It was proposed that a third be asked for.\n\nProposer: Cllr Vale\n\n2nd: Cllr Marsh',
      ['CARRIED', 'It was proposed that a third be asked for', 'Cllr Vale', 'Cllr Marsh', null],
    ],
    [
      'Resolved, proposed Cllr Vale, seconded Cllr Marsh, that Cllr Oak be co-opted. Unanimously agreed',
      ['RESOLVED', 'Cllr Oak be co-opted', 'Cllr Vale', 'Cllr Marsh', '– – – carried'],
    ],
    [
      'It was RESOLVED by a vote of 6 in favour and 2 abstentions to approve the plan.',
      ['RESOLVED', 'to approve the plan', null, null, '6 – 2'],
    ],
    [
      'Ada Vale moved that a pump be bought. The motion was seconded by Ben Marsh.\n\nShe was asked what was wrong with the other one.\n\nThere was a call for a vote and the motion carried.',
      ['CARRIED', 'a pump be bought', 'Ada Vale', 'Ben Marsh', '– – – carried'],
    ],
    [
      'It was proposed that the minutes be approved.\n\nProposer: Cllr Vale\n\nSeconded by Cllr Marsh\n\nWords were spoken.\n\nIt was RESOLVED to accept the proposal.',
      ['RESOLVED', 'to accept the proposal', 'Cllr Vale', 'Cllr Marsh', null],
    ],
    [
      'RESOLVED: Cllr Oak elected as vice-chair, with Cllr Vale proposing the item.',
      ['RESOLVED', 'Cllr Oak elected as vice-chair, with Cllr Vale proposing the item', 'Cllr Vale', null, null],
    ],
    [
      'The group agreed on the motion: “The quorum is four.”\n\nThe motion was passed unanimously.',
      ['CARRIED', 'The group agreed on the motion: “The quorum is four.”', null, null, '– – – carried'],
    ],
    [
      'On a motion by Vale, seconded by Marsh, the bills were approved for payment. Ayes: 5. Nays: 0.',
      [
        'APPROVED',
        'On a motion by Vale, seconded by Marsh, the bills were approved for payment',
        'Vale',
        'Marsh',
        '5 0 –',
      ],
    ],
    [
      '(ii) To approve the payments on the list.\n\nProposed by Cllr Vale seconded by Cllr Marsh and unanimously approved.',
      ['APPROVED', 'To approve the payments on the list', 'Cllr Vale', 'Cllr Marsh', '– – – carried'],
    ],
  ])('%j', (text, motion) => {
    expect(motionsOf(text)).toEqual([motion]);
  });

  it('are lost where nobody seconded, and are text then', () => {
    expect(motionsOf('Cllr Vale moved to buy a bench. There was no second and the motion failed.')).toEqual([]);
  });

  it('name the mover before the word, not who was proposed', () => {
    expect(readMovers('Ada Vale proposed Ben Oak for the post and was seconded by Cy Marsh.')).toEqual({
      proposer: 'Ada Vale',
      seconder: 'Cy Marsh',
    });
    expect(readMovers('The minutes were proposed Cllr Vale, seconded Cllr Marsh.')).toEqual({
      proposer: 'Cllr Vale',
      seconder: 'Cllr Marsh',
    });
  });

  it('are decided by movers alone where the heading says what was moved', () => {
    const titled = (title: string): unknown[] =>
      readWhole(`Minutes of a meeting of Larkmoor Parish Council held on 4 May 2026

1. ${title}
Proposed by Cllr Vale, seconded by Cllr Marsh.
2. Bench
It is green.
`).items.flatMap((item) => resolutionsOf(item).map(({ proposer }) => proposer));
    expect(titled('To approve the minutes')).toEqual(['Cllr Vale']);
    expect(titled('Grass')).toEqual([]);
  });
});

describe('[D4] motions told line by line', () => {
  const told = (...lines: readonly string[]) => motionsOf(lines.map((line) => `- ${line}`).join('\n'));

  it.each([
    [
      ['Ada set motion to merge it', 'Ben second', 'Motion approved', 'Ada to merge'],
      ['to merge it', 'Ada', 'Ben'],
    ],
    [
      ['Ada Vale Motion to merge it', 'Second Ben', 'They talked.', 'Motion passed'],
      ['to merge it', 'Ada Vale', 'Ben'],
    ],
    [
      ['Motion (Ada): Approve the minutes', 'Second (Ben).', '7 Yes; 0 No; 1 Abstain.'],
      ['Approve the minutes', 'Ada', 'Ben'],
    ],
    [
      ['Motion by Ada to adjourn', 'Motion carried'],
      ['to adjourn', 'Ada', null],
    ],
  ])('%j', (lines, motion) => {
    expect(told(...lines).map(([verb, ...rest]) => [verb, ...rest.slice(0, 3)])).toEqual([['CARRIED', ...motion]]);
  });

  it('are text until it is told that they were carried', () => {
    expect(told('Ada set motion to merge it', 'Ben second', 'They went home.')).toEqual([]);
    expect(told('Motion (Ada): Approve it', 'Second (Ben).', '1 Yes; 6 No; 0 Abstain.')).toEqual([]);
  });

  it('leave the other entries where they stand', () => {
    const { blocks } = readOneItem('- Ada set motion to merge it\n- Ben second\n- Motion approved');
    expect(blocks.map(({ kind }) => kind)).toEqual(['resolution', 'list']);
  });
});

describe('[D4] divisions', () => {
  it.each([
    ['On a vote, the MOTION received 5 votes and the AMENDMENT received 3 votes.', [5, 3]],
    ['There voted for the motion 12, for the amendment 7.', [12, 7]],
    ['Votes were cast: Motion – 4; Amendment – 9.', [4, 9]],
    ['8 members voted for the amendment and 6 for the motion.', [6, 8]],
    ['Motion 2 and amendment 3 were voted on.', null],
    ['The amendment was spoken to.', null],
  ])('%j', (text, votes) => {
    const division = readDivision(text);
    expect(division && [division.motion, division.amendment]).toEqual(votes);
  });

  const debate =
    'Mr A Vale, seconded by Miss B Marsh, MOVED that charges be brought in.\n\nAs an AMENDMENT, Mrs C Oak, seconded by Mr D Elm, moved that a decision be put off.\n\nOn a vote being taken, the MOTION received 5 votes and the AMENDMENT received 3 votes. The MOTION was therefore CARRIED.';

  it('give the side that won to the decision behind them', () => {
    expect(motionsOf(`${debate}\n\nThe Committee AGREED that charges be brought in.`)).toEqual([
      ['AGREED', 'charges be brought in', 'Mr A Vale', 'Miss B Marsh', '5 3 – carried'],
    ]);
  });

  it('tell the amendment that was lost from the motion that was carried, where no decision follows', () => {
    expect(motionsOf(debate).map(([verb, clause, , , vote]) => [verb, clause, vote])).toEqual([
      ['CARRIED', 'charges be brought in', '5 3 – carried'],
      ['LOST', 'a decision be put off', '3 5 – lost'],
    ]);
  });
});
