import { describe, expect, it } from 'vitest';
import { splitRunInClauses, tidyClause } from '../../../shared/minutes/clause-words.ts';
import { findDecision, parseDecisionLead } from '../../../shared/minutes/decision-lead.ts';

const read = (text: string, ownWord?: string) => {
  const lead = parseDecisionLead(text, ownWord);
  return lead === null ? null : [lead.verb, lead.rest];
};

describe('the lead of a decision', () => {
  it.each([
    ['RESOLVED that the plan be adopted.', 'RESOLVED', 'the plan be adopted.'],
    ['RESOLVED to adopt the plan.', 'RESOLVED', 'to adopt the plan.'],
    ['RESOLVED: That the plan be adopted', 'RESOLVED', 'the plan be adopted'],
    ['RESOLVED – the plan be adopted', 'RESOLVED', 'the plan be adopted'],
    ['AGREED, that the plan be adopted', 'AGREED', 'the plan be adopted'],
    ['NOTED the plan', 'NOTED', 'the plan'],
    ['DECIDED that', 'DECIDED', ''],
    ['RECOMMENDED that', 'RECOMMENDED', ''],
  ])('[D1][D4] reads %s', (text, verb, rest) => {
    expect(read(text)).toEqual([verb, rest]);
  });

  it('[D1] knows the word of the body itself, in capitals', () => {
    expect(read('DETERMINED that the licence be granted', 'Determined')).toEqual([
      'DETERMINED',
      'the licence be granted',
    ]);
    expect(read('DETERMINED that the licence be granted')).toBeNull();
    expect(read('DETERMINEDLY the group went on', 'Determined')).toBeNull();
  });

  it.each([
    ['RESOLVED TO RECOMMEND that the rate be set', 'RESOLVED TO RECOMMEND', 'the rate be set'],
    ['RESOLVED to recommend to Council that it be set', 'RESOLVED TO RECOMMEND', 'to Council that it be set'],
    ['RESOLVED UNANIMOUSLY that the rate be set', 'RESOLVED UNANIMOUSLY', 'the rate be set'],
    ['RESOLVED (unanimously) that the rate be set', 'RESOLVED UNANIMOUSLY', 'the rate be set'],
    ['RESOLVED nem. con. that the rate be set', 'RESOLVED NEM CON', 'the rate be set'],
  ])('[D2] reads %s', (text, verb, rest) => {
    expect(read(text)).toEqual([verb, rest]);
  });

  it('[D3] takes small letters for RESOLVED alone', () => {
    expect(read('Resolved that the rate be set')).toEqual(['RESOLVED', 'the rate be set']);
    expect(read('Resolved: to set the rate')).toEqual(['RESOLVED', 'to set the rate']);
    expect(read('It was resolved that the rate be set')).toEqual(['RESOLVED', 'the rate be set']);
    expect(read('It was AGREED to set the rate')).toEqual(['AGREED', 'to set the rate']);
    expect(read('Resolved issues were listed.')).toBeNull();
    expect(read('resolved that')).toBeNull();
    expect(read('Noted that the rate was set')).toBeNull();
    expect(read('Agreed that the rate was set')).toBeNull();
    expect(read('It was agreed that the rate was set')).toBeNull();
    expect(read('The Board RESOLVED that')).toBeNull();
  });

  it('[D4] loses no character of the text', () => {
    const text = '  It was unanimously RESOLVED that, the rate be set.';
    const lead = parseDecisionLead(text);
    expect((lead?.before ?? '') + (lead?.phrase ?? '') + (lead?.rest ?? '')).toBe(text);
    expect(lead?.rest).toBe('the rate be set.');
  });

  it('[D4] finds the decision behind a mover and a seconder', () => {
    const found = findDecision(
      'On the motion of Cllr P Ottery, seconded by Cllr M Fenn, it was RESOLVED that the rate be set.',
    );
    expect(found?.before).toBe('On the motion of Cllr P Ottery, seconded by Cllr M Fenn, it was ');
    expect(found?.rest).toBe('the rate be set.');
    expect(findDecision('The rate was set.')).toBeNull();
    expect(findDecision('PREAGREED terms')).toBeNull();
  });
});

describe('the words of clauses', () => {
  it.each([
    ['1) the plan be adopted; and', 'the plan be adopted'],
    ['(a) the plan be adopted;', 'the plan be adopted'],
    ['- 2) the plan  be adopted, and', 'the plan be adopted'],
    ['the plan be adopted.', 'the plan be adopted'],
    ['the plan for sand and', 'the plan for sand and'],
    ['and so on ...', 'and so on ...'],
    ['ii) the meeting start at 9.30am', 'the meeting start at 9.30am'],
    ['the plan; or', 'the plan'],
  ])('[D8] tidies %s', (text, clean) => {
    expect(tidyClause(text)).toBe(clean);
  });

  it('[D7] parts clauses that run on at labels that count up', () => {
    expect(splitRunInClauses('1) the plan be noted; and 2) the rate be set.')).toEqual([
      '1) the plan be noted; and',
      '2) the rate be set.',
    ]);
    expect(splitRunInClauses('(a) one; (b) two (see 1) above); (c) three')).toEqual([
      '(a) one;',
      '(b) two (see 1) above);',
      '(c) three',
    ]);
    expect(splitRunInClauses('i) one ii) two iii) three')).toHaveLength(3);
    expect(splitRunInClauses('the plan (see 1) and 2) below) be noted')).toEqual([
      'the plan (see 1) and 2) below) be noted',
    ]);
    expect(splitRunInClauses('1) one 3) three')).toEqual(['1) one 3) three']);
    expect(splitRunInClauses('2) two')).toEqual(['2) two']);
  });
});
