import { describe, expect, it } from 'vitest';
import { findLegislation } from '../../../../shared/reading/recognisers/legislation-forms.ts';

describe('[F2] laws in running text', () => {
  it.each([
    ['under the Local Government Act 1972 s.100A', 'Local Government Act 1972', '100A'],
    ['Section 137 was used', null, '137'],
    ['under section 100A(4) of the Local Government Act 1972 the public left', 'Local Government Act 1972', '100A(4)'],
    [
      'the Public Bodies (Admission to Meetings) Act 1960 was named',
      'Public Bodies (Admission to Meetings) Act 1960',
      null,
    ],
    ['Paragraph 3 of Schedule 12A to the Local Government Act 1972', 'Local Government Act 1972', '3'],
    ['the Highways Act 1980, s.96 allows it', 'Highways Act 1980', '96'],
    ['payable by LGA 1972 s.111', 'Local Government Act 1972', '111'],
    ['the Accounts and Audit Regulations 2015', 'Accounts and Audit Regulations 2015', null],
    ['Under the Crime and Disorder Act 1998', 'Crime and Disorder Act 1998', null],
    ['money from s106 is left', null, '106'],
  ])('%s', (text, act, section) => {
    expect(findLegislation(text).map((one) => [one.act, one.section])).toEqual([[act, section]]);
  });

  it('are told with their place, each once', () => {
    const text = 'Both the Equality Act 2010 and Section 137 of the Local Government Act 1972 apply.';
    const found = findLegislation(text);
    expect(found.map(({ printed }) => printed)).toEqual([
      'Equality Act 2010',
      'Section 137 of the Local Government Act 1972',
    ]);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(found.map(({ printed }) => printed));
  });

  it.each([
    'We must act in 2024.',
    'para 4.2 of the report',
    'The meeting of 1972 members',
    'section 4 of the path is muddy',
  ])('are none in %j', (text) => {
    expect(findLegislation(text)).toEqual([]);
  });

  it('are told of half a million capitals without end', () => {
    const words = 'The County and the Town of Wyeford and the Parish Council in the Vale of Ash to the Green ';
    expect(findLegislation(`${words.repeat(5000)} under the Highways Act 1980`).map(({ printed }) => printed)).toEqual([
      'Highways Act 1980',
    ]);
  });
});
