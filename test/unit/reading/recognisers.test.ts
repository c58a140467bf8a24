import { describe, expect, it } from 'vitest';
import { hasLabel } from '../../../shared/reading/decisions/clause-labels.ts';
import { readResolution } from '../../../shared/reading/decisions/read-resolution.ts';
import { readVote } from '../../../shared/reading/recognisers/votes.ts';
import { readActions } from '../../../shared/reading/actions/read-action.ts';
import { readDue } from '../../../shared/reading/actions/read-due.ts';
import { splitTitle } from '../../../shared/reading/items/split-title.ts';
import { findDecision, findProseDecisions } from '../../../shared/reading/recognisers/decision-forms.ts';
import { findActionStart } from '../../../shared/reading/recognisers/action-forms.ts';
import { kindOfItem } from '../../../shared/reading/recognisers/item-kinds.ts';
import { readNumber, stepNumber } from '../../../shared/reading/recognisers/number-styles.ts';
import { findLegacyReferences } from '../../../shared/reading/recognisers/reference-forms.ts';
import { plainWords } from '../../../shared/reading/words.ts';

describe('[N2] numbers at the start of a paragraph', () => {
  it.each([
    ['n/yy', '38/26 APPOINTMENT', '38/26', '38/26', false],
    ['n/yy', 'S2/26 PLANS', 'S2/26', '52/26', true],
    ['n/yy', '4O/26 PLANS', '4O/26', '40/26', true],
    ['n/yyyy', '51/2026: Minutes', '51/2026', '51/2026', false],
    ['n/yyyy', '55/2026 Budget', '55/2026', '55/2026', false],
    ['n/yyyy', 'l2/2026: Budget', 'l2/2026', '12/2026', true],
    ['yyyy/yy-n', '2025/26-103 PLANNING', '2025/26-103', '2025/26-103', false],
    ['yy/mm/n', '26/05/7 Planning', '26/05/7', '26/05/7', false],
    ['prefix-n/yy', 'CAB/23/45 Budget', 'CAB/23/45', 'CAB/23/45', false],
    ['n.n', '4.2 Neighbourhoods', '4.2', '4.2', false],
    ['n.', '112. APOLOGIES', '112', '112', false],
    ['n', '7 Apologies', '7', '7', false],
    ['n', 'Item 3 – Apologies', '3', '3', false],
  ] as const)('%s: %s', (style, text, printed, number, damaged) => {
    expect(readNumber(text, style)).toMatchObject({ printed, number, damaged });
  });

  it.each([
    ['n/yy', '12/05/2026 was a Tuesday'],
    ['n/yy', 'and/or both'],
    ['n/yy', 'RESOLVED that'],
    ['n/yyyy', '2008/09 2009/10'],
    ['n.', '3.5 million'],
    ['n', '3 members were there'],
  ] as const)('%s does not see one in %j', (style, text) => {
    expect(readNumber(text, style)).toBeNull();
  });

  it('steps to the next number in the same print', () => {
    const from = readNumber('40/26 X', 'n/yy');
    expect(from && [stepNumber(from, 1), stepNumber(from, -3)]).toEqual(['41/26', '37/26']);
    const town = readNumber('2026/27-4 X', 'yyyy/yy-n');
    expect(town && stepNumber(town, 1)).toBe('2026/27-5');
  });
});

describe('headings', () => {
  it.each([
    ['[H1]', 'BUS SHELTERS A number of them leak.', 'BUS SHELTERS', 'A number of them leak.'],
    [
      '[H1]',
      'MINUTES OF THE LAST MEETING RESOLVED that they be signed.',
      'MINUTES OF THE LAST MEETING',
      'RESOLVED that they be signed.',
    ],
    ['[H1]', 'FIRE REPORT NI 49 was green.', 'FIRE REPORT', 'NI 49 was green.'],
    ['[H1]', 'REPORT 2025-26 B Whitlock gave it.', 'REPORT 2025-26', 'B Whitlock gave it.'],
    ['[H1]', 'MATTERS ARISING 32/2025: Nobody came.', 'MATTERS ARISING', '32/2025: Nobody came.'],
    ['[H1]', 'BOARD OUTSTANDING ACTIONS Two were left.', 'BOARD OUTSTANDING ACTIONS', 'Two were left.'],
    ['[H1]', 'DATE OF NEXT MEETING 5 May 2026', 'DATE OF NEXT MEETING', '5 May 2026'],
    ['[H1]', 'GRANTS 2025-2026 (VALS) The grants', 'GRANTS 2025-2026 (VALS)', 'The grants'],
    ['[H1]', 'CATs AND THE 3rd QUARTER Done.', 'CATs AND THE 3rd QUARTER', 'Done.'],
    ['[H3]', 'MATTERS ARISING – LIGHTS (min 21/26 refers) They work.', 'MATTERS ARISING – LIGHTS', 'They work.'],
  ])('%s %s', (_, words, title, text) => {
    const split = splitTitle(plainWords(words), 'capitals');
    expect([split.title, split.text.text]).toEqual([title, text]);
  });

  it('[H3] keeps the reference that it takes off', () => {
    expect(splitTitle(plainWords('LIGHTS (Minute No 21/26 refers) They work.'), 'capitals').reference).toBe(
      '(Minute No 21/26 refers)',
    );
  });

  it('[H2] end where the bold words end', () => {
    const words = { text: 'FIRE REPORT NI 49 fell again', marks: [{ from: 0, to: 11, mark: 'bold' as const }] };
    expect(splitTitle(words, 'capitals').title).toBe('FIRE REPORT');
  });

  it.each([
    ['ABC Outstanding Actions', 'ABC Outstanding Actions', ''],
    ['Planning applications', 'Planning applications', ''],
    ['Apologies: received from Cllr Vale.', 'Apologies', 'received from Cllr Vale.'],
    ['To receive apologies. Cllr Vale was ill.', 'To receive apologies', 'Cllr Vale was ill.'],
    [
      'The Clerk reported that the bins were full. It was agreed to empty them.',
      '',
      'The Clerk reported that the bins were full. It was agreed to empty them.',
    ],
    ['Priorities – the plan for 2026', 'Priorities – the plan for 2026', ''],
  ])('in small letters: %s', (words, title, text) => {
    const split = splitTitle(plainWords(words), 'plain');
    expect([split.title, split.text.text]).toEqual([title, text]);
  });
});

describe('[D1] decisions', () => {
  it.each([
    ['RESOLVED that the report be noted.', 'RESOLVED', ''],
    ['It was proposed by Cllr Vale and RESOLVED that it be noted.', 'RESOLVED', 'It was proposed by Cllr Vale and '],
    ['Members spoke. It was resolved that it be noted.', 'RESOLVED', 'It was '],
    ['Resolved unanimously: that it be noted.', 'RESOLVED', ''],
    ['AGREED: to go.', 'AGREED', ''],
    ['It was AGREED to go.', 'AGREED', 'It was '],
    ['NOTED that it rained.', 'NOTED', ''],
    ['The Board NOTED the report.', 'NOTED', 'The Board '],
    ['The minutes were APPROVED.', 'APPROVED', 'The minutes were '],
  ])('%s', (text, verb, opening) => {
    const found = findDecision(text);
    expect(found && [found.verb, text.slice(found.from, found.at)]).toEqual([verb, opening]);
  });

  it.each([
    'Noted that it rained.',
    'The dispute was resolved last year.',
    'They agreed that it should rain.',
    'A RESOLUTE stand.',
  ])('are not labelled in %j', (text) => {
    expect(findDecision(text)).toBeNull();
  });

  it('in prose are offered by the sentence', () => {
    expect(findProseDecisions('It rained. The Board supported the bid. It stopped.')).toEqual([
      { sentence: 'The Board supported the bid.', form: 'the board supported', verb: 'SUPPORTED' },
    ]);
  });
});

describe('resolutions', () => {
  const clausesOf = (...paragraphs: string[]) => readResolution('RESOLVED', '', paragraphs, [1, 1]).clauses;

  it('[D3] have the clauses that their labels part', () => {
    expect(clausesOf('RESOLVED that 1) the report be noted; and', '2) it be sent.')).toEqual([
      'the report be noted',
      'it be sent',
    ]);
    expect(clausesOf('RESOLVED that:- (a) one, and (b) two.')).toEqual(['one', 'two']);
    expect(clausesOf('RESOLVED to', 'i) go;', 'ii) stay.')).toEqual(['go', 'stay']);
    expect(clausesOf('RESOLVED that the Board:', 'notes it; and', 'sends it.')).toEqual(['notes it', 'sends it']);
  });

  it('[D3] have one clause without labels, dates and numbers in brackets included', () => {
    expect(clausesOf('RESOLVED to note the report.')).toEqual(['to note the report']);
    expect(clausesOf('RESOLVED – That the powers of section 137 (1) of the Act be used.')).toEqual([
      'the powers of section 137 (1) of the Act be used',
    ]);
    expect(clausesOf('RESOLVED that we meet on:-', 'Monday, 2 March 2026 Monday, 1 June 2026')).toEqual([
      'we meet on:- Monday, 2 March 2026 Monday, 1 June 2026',
    ]);
  });

  it('name who moved them and how the vote went', () => {
    const { proposer, seconder, vote } = readResolution(
      'RESOLVED',
      'It was proposed by Cllr A Vale, seconded by Cllr Mrs Dean and',
      ['RESOLVED that it be paid. (5 for, 2 against, 1 abstention)'],
      [1, 1],
    );
    expect([proposer, seconder, vote]).toMatchObject([
      'Cllr A Vale',
      'Cllr Mrs Dean',
      { for: 5, against: 2, abstained: 1, outcome: null },
    ]);
    expect(readVote('Carried unanimously.')).toMatchObject({
      for: null,
      against: null,
      abstained: null,
      outcome: 'carried',
    });
    expect(readVote('(by 3 votes to 2)')).toMatchObject({ for: 3, against: 2 });
    expect(readVote('The motion was lost.')).toMatchObject({ outcome: 'lost' });
    expect(readVote('that the balance be carried forward')).toBeNull();
  });

  it('know a label of a clause when they see one', () => {
    expect(['1) x', '(a) x', 'ii) x', '4. x', '2) '].map(hasLabel)).toEqual([true, true, true, true, true]);
    expect(['12/26 x', 'a x', '3.5 x'].map(hasLabel)).toEqual([false, false, false]);
  });
});

describe('actions', () => {
  const context = { meetingDate: '2026-05-12', people: ['Sally Goodall', 'Cllr T Marsh', 'Vic Wane'] };
  const read = (line: string) => readActions(line, [1, 1], context).map(({ text, owners, due }) => [text, owners, due]);

  it.each([
    ['Action – S Goodall/ RTX group', null, ['S Goodall', 'RTX group'], null],
    ['Action - High Moor/ Lower Dale CSPs', null, ['High Moor CSP', 'Lower Dale CSP'], null],
    ['Action – Sally Goodall/Lead Officers', null, ['Sally Goodall', 'Lead Officers'], null],
    ['ACTION: SG to amend the table.', 'amend the table.', ['SG'], null],
    ['ACTION: All areas need to flag it.', 'All areas need to flag it.', ['All areas'], null],
    ['Action: write to the county (Vic Wane)', 'write to the county', ['Vic Wane'], null],
    ['[Action: Clerk to write by 30 June]', 'write by 30 June', ['Clerk'], '2026-06-30'],
    ['ACTION Clerk to write', 'write', ['Clerk'], null],
    ['Action: write to the county', 'write to the county', [], null],
  ])('[A1] %s', (line, text, owners, due) => {
    expect(read(line)).toEqual([[text, owners, due]]);
  });

  it('[A1] are several after ACTIONS', () => {
    expect(read('ACTIONS: Policy leads to comment by 17 May. SG will report on 22 May.')).toEqual([
      ['Policy leads to comment by 17 May.', ['Policy leads'], '2026-05-17'],
      ['SG will report on 22 May.', ['SG'], '2026-05-22'],
    ]);
  });

  it.each([
    ['by the end of November', '2026-11-30'],
    ['by the end of February', '2027-02-28'],
    ['by 3 January', '2027-01-03'],
    ['on 14.12.26', '2026-12-14'],
    ['since 1 May 2025', null],
    ['soon', null],
  ])('are due %s on %s', (words, due) => {
    expect(readDue(words, { meetingDate: '2026-05-12' })).toBe(due);
  });

  it('start at their label, also inside a paragraph, and not at a plan', () => {
    expect(findActionStart('The lamp is out. Action: Clerk to write.')).toBe(17);
    expect(findActionStart('Action – Clerk')).toBe(0);
    expect(findActionStart('ACTION PLAN was read.')).toBeNull();
    expect(findActionStart('They saw no need for action.')).toBeNull();
  });
});

describe('kinds of items', () => {
  it.each([
    ['MATTERS ARISING – LIGHTS', '', 'matters-arising'],
    ['AOB:', '', 'any-other-business'],
    ['ANY OTHER BUSINESS LIGHTS', '', 'any-other-business'],
    ['To receive apologies for absence', '', 'standing'],
    ['MINUTES OF THE BOARD', 'be confirmed as a correct record', 'confirmation'],
    ['YOUTH GROUP MINUTES', 'be received', 'received-minutes'],
    ['DATES OF 2027 MEETINGS', '', 'date-of-next-meeting'],
    ['Exclusion of the press and public', '', 'exclusion'],
    ['Information Items', '', 'information'],
    ['PLAY AREA', 'The minutes were read.', 'normal'],
  ])('%s is %s', (title, text, kind) => {
    expect(kindOfItem(title, text)).toBe(kind);
  });
});

describe('references', () => {
  it.each([
    ['as before (min 21/26 refers)', [['min 21/26', '21/26']]],
    ['(21/26 refers)', [['21/26', '21/26']]],
    ['41/2026: Lights', [['41/2026', '41/2026']]],
    [
      'see 12/26 and minute 14/26',
      [
        ['12/26', '12/26'],
        ['minute 14/26', '14/26'],
      ],
    ],
    ['in 2025/26 it rose by 1/3', []],
  ])('%s', (text, expected) => {
    expect(findLegacyReferences(text, { style: 'n/yyyy' }).map(({ printed, number }) => [printed, number])).toEqual(
      expected,
    );
  });
});
