import { describe, expect, it } from 'vitest';
import {
  checkMotion,
  isBudgetItem,
  type MotionFacts,
  type VotingRoom,
  wordMotion,
} from '../../../../shared/domain/minuting/motions.ts';
import { PersonId } from '../../../../shared/domain/ids.ts';
import { extractProgress } from '../../../../shared/minutes/extract.ts';
import { bodyOf, resolution } from '../../../support/store/records.ts';

const plain: MotionFacts = {
  ...{ parentId: null, words: 'that the hall be painted.', mover: 'Cllr A Vale', moverId: null },
  ...{ seconder: 'Cllr B Moor', seconderId: null, method: 'show-of-hands', votesFor: 6, votesAgainst: 2 },
  ...{ abstained: 1, named: [], casting: null, castingBy: null, outcome: 'carried' },
};
const words = { decisionWord: 'RESOLVED', chairWord: 'Chairman' };
const say = (facts: Partial<MotionFacts> = {}) => wordMotion({ ...plain, ...facts }, words);
const names = ['Cllr A Vale', 'Cllr B Moor', 'Cllr C Fell', 'Cllr D Ness'];
const voters = names.map((name) => ({ name, personId: null }));
const room: VotingRoom = {
  ...{ voters, present: [...voters, { name: 'E Clerk', personId: null }], isBudget: false },
  votes: { castingVote: true, ownVoteOnRequest: true, namedAtBudget: true },
};
const few = { votesFor: 3, votesAgainst: 1, abstained: 0 };
const check = (facts: Partial<MotionFacts>, of: Partial<VotingRoom> = {}) =>
  checkMotion({ ...plain, ...few, ...facts }, { ...room, ...of });

describe('the words of a motion', () => {
  it('[MV1] tell who moved it and how it was carried, and decide in the word of the body', () => {
    expect(say()).toEqual({
      before: [
        'It was moved by Cllr A Vale, seconded by Cllr B Moor and, on a show of hands (6 for, 2 against, 1 abstention), carried.',
      ],
      resolution: 'RESOLVED that the hall be painted.',
      after: [],
    });
    expect(say({ words: 'The hall be painted' }).resolution).toBe('RESOLVED that the hall be painted.');
    expect(say({ words: 'To paint the hall' }).resolution).toBe('RESOLVED to paint the hall.');
    expect(say({ words: 'Averley Hall be sold' }).resolution).toBe('RESOLVED that Averley Hall be sold.');
    expect(say({ words: '' }).resolution).toBeNull();
  });

  it('[MV1] give a decision that the minute reads as one', () => {
    const lead = say().resolution ?? '';
    const [decision] = extractProgress(bodyOf(resolution(null, lead)), 'RESOLVED').resolutions;
    expect(decision?.clauses.map(({ text }) => text)).toEqual(['the hall be painted']);
  });

  it('[MV2] tell what was lost, withdrawn or lapsed without deciding anything', () => {
    expect(say({ outcome: 'lost', votesFor: 2, votesAgainst: 6, abstained: null })).toEqual({
      before: [
        'It was moved by Cllr A Vale and seconded by Cllr B Moor that the hall be painted. On a show of hands (2 for, 6 against), the motion was lost.',
      ],
      ...{ resolution: null, after: [] },
    });
    expect(say({ outcome: 'withdrawn', method: 'not-put' }).before[0]).toMatch(
      /With the consent of the meeting the motion was withdrawn\.$/,
    );
    expect(say({ outcome: 'lapsed', method: 'not-put', seconder: null }).before[0]).toBe(
      'It was moved by Cllr A Vale that the hall be painted. There being no seconder, the motion lapsed.',
    );
  });

  it('[MV2] tell of an amendment, which decides nothing by itself', () => {
    const amendment = say({ parentId: 'x' as MotionFacts['parentId'], words: 'to add “in blue”' });
    expect(amendment.resolution).toBeNull();
    expect(amendment.before[0]).toBe(
      'An amendment was moved by Cllr A Vale and seconded by Cllr B Moor to add “in blue”. On a show of hands (6 for, 2 against, 1 abstention), the amendment was carried.',
    );
  });

  it('[MV3] list the names of a recorded vote, a request and a casting vote', () => {
    const vote = (name: string, how: 'for' | 'against', onRequest = false) => ({
      name,
      personId: null,
      vote: how,
      onRequest,
    });
    const recorded = say({
      ...{ method: 'named', casting: 'for', castingBy: null },
      named: [vote('Cllr A Vale', 'for'), vote('Cllr B Moor', 'against')],
    });
    expect(recorded.before[0]).toMatch(
      /, on a recorded vote \(1 for, 1 against\) and the casting vote of the Chairman, carried\.$/,
    );
    expect(recorded.after).toEqual(['For (1): Cllr A Vale.', 'Against (1): Cllr B Moor.']);
    expect(say({ named: [vote('Cllr C Fell', 'against', true)] }).after).toEqual([
      'Cllr C Fell asked that their vote against be recorded.',
    ]);
    expect(say({ method: 'assent', mover: null, seconder: null }).before).toEqual([
      'By general assent, the motion was carried.',
    ]);
  });
});

describe('a vote against the room', () => {
  it('[MV4] fits where nothing speaks against it', () => {
    expect(check({})).toEqual([]);
  });

  it('[MV4] is told where more voted than may, or fewer', () => {
    expect(check({ votesFor: 4 })).toEqual(['5 votes were counted, but 4 in the room may vote on this item.']);
    expect(check({ votesFor: 2 })).toEqual([
      '3 votes were counted, and 4 in the room may vote on this item: 1 did not vote.',
    ]);
    expect(check({ votesFor: 2, abstained: null })).toEqual([]);
  });

  it('[MV4] is told where somebody was not there, or may not vote', () => {
    expect(check({ mover: 'Cllr Z Gone' })[0]).toContain('is not noted as in the room');
    expect(check({ seconder: 'E Clerk' })).toEqual(['E Clerk, who seconded it, may not vote on this item.']);
    expect(check({ seconder: 'cllr a  vale' })).toEqual(['The same member moved and seconded it.']);
    const one = PersonId.parse('00000000-0000-7000-8000-000000000001');
    const known = {
      voters: [{ name: 'Cllr Ann Vale', personId: one }],
      present: [{ name: 'Cllr Ann Vale', personId: one }],
    };
    expect(check({ mover: 'A Vale', moverId: one, seconder: null, votesFor: 1, votesAgainst: 0 }, known)).toEqual([]);
    const named = [{ name: 'E Clerk', personId: null, vote: 'for', onRequest: true }] as const;
    expect(check({ named: [...named, ...named] })).toEqual([
      'E Clerk is named twice among the votes.',
      'E Clerk is not among those in the room who may vote on this item.',
      'E Clerk is not among those in the room who may vote on this item.',
    ]);
  });

  it('[MV5] is told where numbers and result differ, refusing nothing', () => {
    expect(check({ votesFor: 1, votesAgainst: 3 })).toEqual([
      'It is noted as carried, but fewer voted for it than against it.',
    ]);
    expect(check({ outcome: 'lost' })[0]).toContain('more voted for it');
    expect(check({ votesFor: 2, votesAgainst: 2 })).toEqual(['The votes are equal, and no casting vote is noted.']);
    expect(check({ votesFor: 2, votesAgainst: 2, casting: 'for' })).toEqual([]);
    expect(check({ casting: 'for' })[0]).toContain('not equal');
    expect(check({ votesFor: 2, votesAgainst: 2, casting: 'against' })).toEqual([
      'The casting vote went the other way.',
    ]);
    const none = { votes: { castingVote: false, ownVoteOnRequest: false, namedAtBudget: false } };
    expect(check({ votesFor: 2, votesAgainst: 2, casting: 'for' }, none)[0]).toContain('no casting vote');
  });

  it('[MV6] of a budget is to be recorded by name where the rules ask for it', () => {
    expect(check({}, { isBudget: true })[0]).toContain('SI 2014/165');
    expect(check({ method: 'not-put', outcome: 'withdrawn' }, { isBudget: true })).toEqual([]);
    expect(check({}, { isBudget: true, votes: null })).toEqual([]);
    expect([
      isBudgetItem('Precept 2027/28', 'ordinary'),
      isBudgetItem('Roads', 'budget'),
      isBudgetItem('Roads', 'ordinary'),
    ]).toEqual([true, true, false]);
  });
});
