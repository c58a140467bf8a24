import { describe, expect, it } from 'vitest';
import { adoptRecommendation } from '../../../shared/minutes/adopt.ts';
import { extractProgress } from '../../../shared/minutes/extract.ts';
import { inlineText } from '../../../shared/minutes/body-text.ts';
import { SCHEMA_VERSION } from '../../../shared/minutes/body.ts';

const linesOf = (recommendation: string, word = 'RESOLVED') =>
  adoptRecommendation(recommendation, word).content.map(({ content }) => inlineText(content ?? []));

describe('adopting a recommendation', () => {
  it.each([
    ['That the Board notes the report', 'RESOLVED that the Board notes the report.'],
    ['to note the report.', 'RESOLVED to note the report.'],
    ['To note the report.', 'RESOLVED to note the report.'],
    ['Approve the scheme', 'RESOLVED to approve the scheme.'],
    ['the bid be supported', 'RESOLVED that the bid be supported.'],
    ['It is recommended that the Committee approves the scheme.', 'RESOLVED that the Committee approves the scheme.'],
    ['The Board is asked to receive the minutes', 'RESOLVED to receive the minutes.'],
  ])('[AD1] [AD3] of “%s”', (recommendation, resolution) => {
    expect(linesOf(recommendation)).toEqual([resolution]);
  });

  it('[AD1] in the body’s own word', () => {
    expect(linesOf('That the report be noted', 'AGREED')).toEqual(['AGREED that the report be noted.']);
  });

  it('[AD2] makes clauses of lines with labels or bullets, joined as custom has it', () => {
    const three = 'That the Board:\n1) notes the report;\n2) supports the bid, and\n3) asks for an update in June';
    expect(linesOf(three)).toEqual([
      ...['RESOLVED that the Board', 'notes the report;', 'supports the bid; and', 'asks for an update in June.'],
    ]);
    expect(linesOf('- note the report\n- approve the plan')).toEqual([
      ...['RESOLVED to', 'note the report; and', 'approve the plan.'],
    ]);
  });

  it('[AD2] gives decisions as data', () => {
    const node = adoptRecommendation('a) the report be noted\nb) the bid be supported', 'RESOLVED');
    const { resolutions } = extractProgress({ schemaVersion: SCHEMA_VERSION, doc: { type: 'doc', content: [node] } });
    expect(resolutions).toMatchObject([
      { clauses: [{ text: 'the report be noted' }, { text: 'the bid be supported' }] },
    ]);
  });
});
