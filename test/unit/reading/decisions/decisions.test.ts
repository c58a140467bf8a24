import { describe, expect, it } from 'vitest';
import { readMinutesOf, readOneItem, readWhole, resolutionsOf } from '../../../support/read-one-item.ts';

const clausesOf = (text: string) => resolutionsOf(readOneItem(text)).map(({ verb, clauses }) => [verb, ...clauses]);

describe('[D1] labelled decisions', () => {
  it.each([
    ['RESOLVED: to buy a bench.', 'RESOLVED', 'to buy a bench'],
    ['RESOLVED – That a bench be bought.', 'RESOLVED', 'a bench be bought'],
    ['Resolved unanimously that a bench be bought.', 'RESOLVED', 'a bench be bought'],
    ['RESOLVED (nem con) that a bench be bought.', 'RESOLVED', 'a bench be bought'],
    ['RESOLVED, on the casting vote of the Chair, that a bench be bought.', 'RESOLVED', 'a bench be bought'],
    ['It was resolved to buy a bench.', 'RESOLVED', 'to buy a bench'],
    ['IT WAS RESOLVED that a bench be bought.', 'RESOLVED', 'a bench be bought'],
    ['Members discussed it and it was unanimously resolved that a bench be bought.', 'RESOLVED', 'a bench be bought'],
    ['RESOLVED TO RECOMMEND that a bench be bought.', 'RESOLVED TO RECOMMEND', 'a bench be bought'],
    ['RECOMMENDED TO COUNCIL: That a bench be bought.', 'RECOMMENDED TO COUNCIL', 'a bench be bought'],
    ['AGREED to buy a bench.', 'AGREED', 'to buy a bench'],
    ['The Council AGREED to buy a bench.', 'AGREED', 'to buy a bench'],
    ['The Board APPROVED the budget for benches.', 'APPROVED', 'the budget for benches'],
    ['Members considered the report and ENDORSED the plan.', 'ENDORSED', 'the plan'],
    ['The Committee HOMOLOGATED the purchase of a bench.', 'HOMOLOGATED', 'the purchase of a bench'],
    ['DECIDED: That a bench be bought.', 'DECIDED', 'a bench be bought'],
    ['Decision: buy a bench.', 'DECIDED', 'buy a bench'],
    ['Resolution 26/118: That a bench be bought.', 'RESOLVED', 'a bench be bought'],
    ['COUNCIL RESOLUTION NO. 12: That a bench be bought.', 'RESOLVED', 'a bench be bought'],
    ['Agreed: a bench.', 'AGREED', 'a bench'],
    ['Noted: the bench has come.', 'NOTED', 'the bench has come'],
    ['The Board RECEIVED and NOTED the report.', 'RECEIVED', 'RECEIVED and NOTED the report'],
    ['The accounts were APPROVED.', 'APPROVED', 'The accounts were APPROVED'],
    ['NOTED.', 'NOTED', 'NOTED'],
    ['Lamp in Mill Lane – DEFERRED for quotes.', 'DEFERRED', 'Lamp in Mill Lane – DEFERRED for quotes'],
    ['Decision: The Board APPROVED the plan.', 'DECIDED', 'The Board APPROVED the plan'],
    ['The minutes were AGREED; a word was put right.', 'AGREED', 'The minutes were AGREED'],
    ['Vote: buy a bench. Ada +1, Ben +1. Passed.', 'CARRIED', 'buy a bench'],
  ])('%s', (text, verb, clause) => {
    expect(clausesOf(text).map(([one, two]) => [one, two?.replace(/\.$/, '')])).toEqual([[verb, clause]]);
  });

  it.each([
    'The dispute had been resolved by the county.',
    'The contract was awarded last year, as agreed with the school.',
    'The NOTED AUTHOR Kit Marlow opened the fete.',
    'Resolved by the police, the matter was closed.',
    'They noted that it rained and agreed with her.',
    'The Decision Maker was away.',
  ])('are none in %j', (text) => {
    expect(clausesOf(text)).toEqual([]);
  });

  it('are words in bold alone, as long as others are not', () => {
    const text = 'The Board **noted** the report. It was long. The Board **approved** the plan for 2026.';
    const read = resolutionsOf(readOneItem(text, 'minutes.md')).map(({ verb, clauses }) => [verb, ...clauses]);
    expect(read).toEqual([
      ['NOTED', 'the report'],
      ['APPROVED', 'the plan for 2026'],
    ]);
  });

  it('stand alone over what was decided', () => {
    expect(clausesOf('DECISION\n\nTo buy a bench.\n\nMembers then went home.')).toEqual([
      ['DECIDED', 'To buy a bench'],
    ]);
    expect(clausesOf('DECISION\n\nAGREED to buy a bench.')).toEqual([['AGREED', 'to buy a bench']]);
    expect(clausesOf('RESOLVED:\n\nThat a bench be bought.\n\nThat the old one be sold.')).toEqual([
      ['RESOLVED', 'a bench be bought', 'the old one be sold'],
    ]);
  });
});

describe('[D1] decisions by formula', () => {
  const agreed = [
    'It was agreed that a bench be bought.',
    'It was agreed to sell the old one.',
    'It was unanimously agreed to wait.',
  ];

  it('are decisions where the document decides so', () => {
    const { items } = readMinutesOf(...agreed);
    expect(items.flatMap((item) => resolutionsOf(item).map(({ verb, text }) => [verb, text]))).toEqual([
      ['AGREED', 'agreed that a bench be bought.'],
      ['AGREED', 'agreed to sell the old one.'],
      ['AGREED', 'agreed to wait.'],
    ]);
  });

  it('are offered where it labels its decisions, or where they are rare', () => {
    const labelled = [
      'RESOLVED to pay.',
      'RESOLVED to go.',
      'RESOLVED to stay.',
      'RESOLVED to ask.',
      'RESOLVED to sing.',
    ];
    const { items, doubts } = readMinutesOf(...labelled, agreed[0] ?? '');
    expect(items.flatMap(resolutionsOf)).toHaveLength(5);
    expect(items.flatMap(({ offeredDecisions }) => offeredDecisions)).toMatchObject([
      {
        labelled: false,
        verb: 'AGREED',
        text: 'It was agreed that a bench be bought.',
        clauses: ['a bench be bought'],
      },
    ]);
    expect(doubts.filter(({ code }) => code === 'decision-unlabelled')).toHaveLength(1);
    const rare = readMinutesOf('It rained.', 'It snowed.', agreed[0] ?? '', agreed[1] ?? '', 'It thawed.');
    expect(rare.items.flatMap(resolutionsOf)).toEqual([]);
    expect(rare.items.flatMap(({ offeredDecisions }) => offeredDecisions)).toHaveLength(2);
  });

  it.each([
    'The Council supported the bid.',
    'Members noted the report.',
    'The minutes of the last meeting were approved as a correct record.',
    'Lamps come first and this was agreed.',
    'The report was noted.',
  ])('offers %j', (text) => {
    expect(readOneItem(text).offeredDecisions.map((decision) => decision.text)).toEqual([text]);
  });

  it.each(['It had been agreed that he would come.', 'If it is agreed, she will pay.', 'He was not agreed with.'])(
    'offers nothing of %j',
    (text) => {
      expect(readOneItem(text).offeredDecisions).toEqual([]);
    },
  );
});

describe('[D3] clauses', () => {
  it.each([
    [
      'RESOLVED that:\n\n(a) one be bought;\n\n(b) two be sold; and\n\n(c) three be kept.',
      ['one be bought', 'two be sold', 'three be kept'],
    ],
    ['RESOLVED that i) one be bought, ii) two be sold.', ['one be bought', 'two be sold']],
    ['RESOLVED to:\n\n- buy one;\n- sell two.', ['buy one', 'sell two']],
    ['RESOLVED:\n\n1. That one be bought.\n\n2. That two be sold.', ['one be bought', 'two be sold']],
    [
      'RESOLVED that 1) one be bought: a) in oak; b) in ash; and 2) two be sold.',
      ['one be bought: a) in oak; b) in ash', 'two be sold'],
    ],
    [
      'RESOLVED that:\n\n1) one be bought:\n\na) in oak;\n\nb) in ash; and\n\n2) two be sold.',
      ['one be bought: a) in oak; b) in ash', 'two be sold'],
    ],
    ['RESOLVED a to buy one; b to sell two.', ['to buy one', 'to sell two']],
    ['RESOLVED that the powers in section 137 (1) be used.', ['the powers in section 137 (1) be used']],
  ])('%j', (text, clauses) => {
    expect(resolutionsOf(readOneItem(text)).map((resolution) => resolution.clauses)).toEqual([clauses]);
  });

  it('run from a to i and on, though i is a Roman number too', () => {
    const letters = 'abcdefghij'.split('').map((letter) => `(${letter}) item ${letter} be paid;`);
    const [resolution] = resolutionsOf(readOneItem(`RESOLVED that:\n\n${letters.join('\n\n')}`));
    expect(resolution?.clauses).toHaveLength(10);
  });
});

describe('[D5] what was declared and what the public said', () => {
  it('is kept as it stands', () => {
    const text = `MINUTES of a meeting of TARNSIDE PARISH COUNCIL held on 12 May 2026 at the Hall.

PRESENT: Cllr Anna Vale, Sal Goodey (Clerk)

1/26 DECLARATIONS OF INTEREST

Cllr Vale declared an interest in the grant. The Council agreed that she may stay. The Clerk will write it down.

2/26 PUBLIC PARTICIPATION

A resident said that the Clerk will have to write to the county. The Council supported him.

3/26 LAMPS

The Clerk will write to the county.
`;
    const [declared, said, lamps] = readWhole(text).items;
    expect([declared, said].map((item) => [item?.offered.length, item?.offeredDecisions.length])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(lamps?.offered).toHaveLength(1);
  });
});
