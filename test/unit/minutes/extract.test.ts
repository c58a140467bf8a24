import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, MinuteBody, TextNode } from '../../../shared/minutes/body.ts';
import { wordsOf } from '../../../shared/minutes/body-text.ts';
import { extractProgress } from '../../../shared/minutes/extract.ts';
import { findReferences } from '../../../shared/minutes/references.ts';
import { anyBody } from '../../support/body-arbitrary.ts';

const ids = Array.from({ length: 9 }, (_, index) => `0190a0a0-0000-7000-8000-00000000000${index}`);
const idAt = (index: number): string => ids[index] ?? '';
const text = (words: string): { content: TextNode[] } =>
  words === '' ? { content: [] } : { content: [{ type: 'text', text: words }] };
const bodyOf = (...content: Block[]): MinuteBody => ({ schemaVersion: 1, doc: { type: 'doc', content } });
const resolution = (lead: string, ...clauses: string[]): Block => ({
  type: 'resolution',
  attrs: { id: idAt(0) },
  content: [
    { type: 'resolutionLead', ...text(lead) },
    ...clauses.map((words, index) => ({ type: 'clause' as const, attrs: { id: idAt(index + 1) }, ...text(words) })),
  ],
});
const action = (words: string): Block => ({ type: 'action', attrs: { id: idAt(5) }, ...text(words) });
const decided = (lead: string, ...clauses: string[]) =>
  extractProgress(bodyOf(resolution(lead, ...clauses))).resolutions[0];

describe('the resolutions of a body', () => {
  it('[D5][D6] takes a single clause out of the lead', () => {
    expect(decided('RESOLVED that the Panel notes the plan.')).toEqual({
      id: idAt(0),
      verb: 'RESOLVED',
      text: 'RESOLVED that the Panel notes the plan.',
      clauses: [{ id: null, text: 'the Panel notes the plan' }],
    });
    expect(decided('RESOLVED to note the plan.')?.clauses[0]?.text).toBe('to note the plan');
  });

  it('[D5][D6][D8] joins clauses as printed and keeps each by itself', () => {
    expect(decided('RESOLVED that', 'the Panel notes the plan; and', 'the rate be set.')).toEqual({
      id: idAt(0),
      verb: 'RESOLVED',
      text: 'RESOLVED that 1) the Panel notes the plan; and 2) the rate be set.',
      clauses: [
        { id: idAt(1), text: 'the Panel notes the plan' },
        { id: idAt(2), text: 'the rate be set' },
      ],
    });
  });

  it('[D6] keeps words between the verb and the clauses as stem', () => {
    const found = decided('RESOLVED that meetings be held on:-', 'Monday, 3 May 2027', 'Monday, 7 June 2027');
    expect(found?.clauses.map((clause) => clause.text)).toEqual(['Monday, 3 May 2027', 'Monday, 7 June 2027']);
    expect(found?.text).toBe('RESOLVED that meetings be held on:- 1) Monday, 3 May 2027 2) Monday, 7 June 2027');
  });

  it('[D7] parts clauses that run on in the lead', () => {
    const found = decided('AGREED that 1) the plan be noted; and 2) the rate be set.');
    expect(found?.clauses.map((clause) => clause.text)).toEqual(['the plan be noted', 'the rate be set']);
    expect(found?.text).toBe('AGREED that 1) the plan be noted; and 2) the rate be set.');
  });

  it('[D5] gives no row while nothing is decided', () => {
    for (const lead of ['', 'RESOLVED', 'RESOLVED that ', 'AGREED to recommend that'])
      expect(decided(lead)).toBeUndefined();
    expect(decided('RESOLVED that', '', ' ; and')).toBeUndefined();
  });

  it('[D5] gives the word of the body to a resolution without one', () => {
    const body = bodyOf(resolution('the plan be approved'));
    expect(extractProgress(body, 'Approved').resolutions[0]).toMatchObject({
      verb: 'APPROVED',
      text: 'the plan be approved',
    });
    expect(decided('On the motion of Cllr Fenn it was AGREED that the plan be approved')).toMatchObject({
      verb: 'AGREED',
      text: 'AGREED that the plan be approved',
      clauses: [{ text: 'the plan be approved' }],
    });
  });

  it('[D6] holds for any body: a verb, a text and at least one clause, and only words of the body', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const printed = wordsOf(body).replace(/\s+/g, ' ');
        for (const found of extractProgress(body).resolutions) {
          expect(found.verb).not.toBe('');
          expect(found.clauses.length).toBeGreaterThan(0);
          for (const clause of found.clauses) {
            expect(clause.text).not.toBe('');
            expect(printed).toContain(clause.text);
          }
        }
      }),
    );
  });
});

describe('the actions of a body', () => {
  const read = (words: string) => extractProgress(bodyOf(action(words))).actions[0];

  it('[A5] leaves the task to the resolution where only owners are printed', () => {
    expect(read('Action – P Tolley/Lead Officers')).toEqual({
      id: idAt(5),
      text: null,
      owners: ['P Tolley', 'Lead Officers'],
      dueWords: null,
      dueOn: null,
      labelled: true,
    });
  });

  it('[A8] gives the day only where the words name it in full', () => {
    expect(read('ACTION: PT to report by 17 May 2027.')).toMatchObject({
      text: 'report by 17 May 2027.',
      dueOn: '2027-05-17',
    });
    expect(read('ACTION: PT to report by 17 May.')).toMatchObject({ dueWords: '17 May', dueOn: null });
  });

  it('[A6][A8] holds several tasks of one line in one row', () => {
    expect(
      read('ACTIONS: Policy leads to let PT have figures by 17 May 2027. PT will report by 22 May 2027.'),
    ).toMatchObject({
      text: 'Policy leads to let PT have figures by 17 May 2027. PT will report by 22 May 2027.',
      owners: ['Policy leads', 'PT'],
      dueOn: null,
    });
  });

  it('[A1] reads a line that lost its label', () => {
    expect(read('PT to mend the fence')).toMatchObject({ text: 'mend the fence', owners: ['PT'], labelled: false });
    expect(read('mend the fence')).toMatchObject({ text: 'mend the fence', owners: [], labelled: false });
  });

  it('[A7] gives no row without task and owner', () => {
    for (const words of ['', ' ', 'Action – ', 'ACTION: none']) expect(read(words)).toBeUndefined();
  });
});

describe('the references of a body', () => {
  it.each([
    ['see min 21/26', ['min 21/26', '21/26']],
    ['(min no 24/26 refers)', ['min no 24/26', '24/26']],
    ['Minute 51/2026 was read', ['Minute 51/2026', '51/2026']],
    ['Min. No. 4A/26', ['Min. No. 4A/26', '4A/26']],
    ['minute number 45', ['minute number 45', '45']],
    ['minute CAB/26/45', ['minute CAB/26/45', 'CAB/26/45']],
    ['minute 2026/27-14', ['minute 2026/27-14', '2026/27-14']],
  ])('[F1] finds the minute in %s', (words, reference) => {
    expect(findReferences(words).map(({ printed, number }) => [printed, number])).toEqual([reference]);
  });

  it('[F1] takes each number of a list', () => {
    expect(findReferences('minutes 21/26, 22/26 and 24/26 refer').map(({ number }) => number)).toEqual([
      '21/26',
      '22/26',
      '24/26',
    ]);
  });

  it.each([
    'a 20 minute drive',
    'in minute 3 of the film',
    'at least 21/26',
    'the minutes of 2/3',
    'admin 21/26',
    '5 min 30',
  ])('[F1] finds none in %s', (words) => {
    expect(findReferences(words)).toEqual([]);
  });

  it('[F2] gives nodes and words in reading order, from lists and tables too', () => {
    const node = { type: 'reference' as const, attrs: { id: idAt(7), printed: 'min 9/26', number: '9/26' } };
    const body = bodyOf(
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'min 8/26, ' },
          node,
          { type: 'text', text: ' and min ' },
          { type: 'text', text: '10/26', marks: [{ type: 'bold' }] },
        ],
      },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', ...text('min 11/26') }] }] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', content: [{ type: 'paragraph', ...text('min 12/26') }] }],
          },
        ],
      },
      action('Action – PT (min 13/26)'),
    );
    const { references } = extractProgress(body);
    expect(references.map(({ number }) => number)).toEqual(['8/26', '9/26', '10/26', '11/26', '12/26', '13/26']);
    expect(references[1]).toEqual({ id: idAt(7), printed: 'min 9/26', number: '9/26' });
    expect(references[2]).toEqual({ id: null, printed: 'min 10/26', number: '10/26' });
  });
});
