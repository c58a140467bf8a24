import { describe, expect, it } from 'vitest';
import type { TruthDocument } from '../../support/reading/fixtures.ts';
import { scoreFixture } from '../../support/reading/fixture-score.ts';
import { f1Of, sharesWords, type FoundDocument, type FoundItem } from '../../support/reading/records.ts';

const truth: TruthDocument = {
  kind: 'minutes',
  body: 'Fellside Council',
  present: ['Cllr A Vale | Chair'],
  items: [
    {
      number: '1',
      title: 'Grants',
      resolutions: [
        { text: 'RESOLVED that £50 be given.', clauses: ['£50 be given'] },
        { clauses: ['the hall be painted blue'], loose: true },
        { clauses: ['the minutes were agreed'], labelled: 'either' },
      ],
      actions: [{ text: 'write to the hall', owners: ['Clerk'], due: '2026-03-01' }],
    },
  ],
};

const item: FoundItem = {
  ...{ number: '1', printed: '1', repaired: null, title: 'Grants', presenter: null, paperAttached: false },
  ...{ refersTo: [], tables: [], children: [] },
  resolutions: [
    { verb: 'RESOLVED', text: 'RESOLVED that £50 be given.', clauses: ['£50 be given'] },
    { verb: 'CARRIED', text: 'Moved that the hall be painted blue. Carried.', clauses: ['the hall be painted blue'] },
    { verb: 'AGREED', text: 'The minutes were agreed.', clauses: ['The minutes were agreed'], labelled: false },
  ],
  actions: [{ text: 'write to the hall.', owners: ['Clerk'], due: '2026-03-01', labelled: true }],
};

const document: FoundDocument = {
  ...{ kind: 'minutes', lines: [1, 9], body: 'Fellside Council', title: null, date: null, time: null, venue: null },
  ...{ numberStyle: 'n.', apologies: [], warnings: [], items: [item] },
  present: [{ name: 'A Vale', title: 'Cllr', role: 'Chair' }],
};

const scoreOf = (found: FoundDocument, kind: string) => {
  const tally = scoreFixture([truth], [found])[kind];
  if (!tally) throw new Error(`nothing was scored of ${kind}`);
  return tally;
};

describe('the score of a document', () => {
  it('is perfect for what a careful person reads', () => {
    for (const [kind, tally] of Object.entries(scoreFixture([truth], [document]))) {
      expect([kind, f1Of(tally)]).toEqual([kind, 1]);
    }
  });

  it('counts a record with a wrong field as missed and as invented', () => {
    const wrong = { ...document, items: [{ ...item, title: 'Grant' }] };
    expect(scoreOf(wrong, 'items')).toEqual({ hits: [], misses: ['1 Grants'], inventions: ['1 Grant'] });
    const owner = {
      ...document,
      items: [{ ...item, actions: [{ text: 'write to the hall', owners: ['Chair'], labelled: true }] }],
    };
    expect(f1Of(scoreOf(owner, 'actions'))).toBe(0);
  });

  it('counts a fact that the document does not hold as invented', () => {
    expect(scoreOf({ ...document, date: '2026-02-01' }, 'meeting').inventions).toEqual(['date 2026-02-01']);
  });

  it('counts two clauses read as one as missed, and a due day apart from its action', () => {
    const [first] = item.resolutions;
    const joined = {
      ...document,
      items: [{ ...item, resolutions: first ? [{ ...first, clauses: ['£50', 'be given'] }] : [] }],
    };
    expect(scoreOf(joined, 'resolutions').misses).toHaveLength(2);
    const [task] = item.actions;
    const late = { ...document, items: [{ ...item, actions: task ? [{ ...task, due: '2026-04-01' }] : [] }] };
    expect(scoreOf(late, 'actions').hits).toHaveLength(1);
    expect(f1Of(scoreOf(late, 'due'))).toBe(0);
  });

  it('counts everything of a document of another kind twice: missed, and invented', () => {
    const agenda = { ...document, kind: 'agenda' };
    expect(scoreOf(agenda, 'documents')).toEqual({ hits: [], misses: ['minutes'], inventions: ['agenda 1-9'] });
    expect(f1Of(scoreOf(agenda, 'items'))).toBe(0);
  });

  it('finds words in other words only where there are three or more of them', () => {
    expect(sharesWords('the hall be painted', 'That the Hall be painted blue.')).toBe(true);
    expect(sharesWords('be painted', 'That the Hall be painted blue.')).toBe(false);
  });
});
