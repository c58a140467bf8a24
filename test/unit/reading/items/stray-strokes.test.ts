import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf, opening } from '../../../support/items-of.ts';

describe('[L6] strokes that a table left behind', () => {
  it('are no words of headings and paragraphs', () => {
    const text =
      '1. | All Councillors present signed the register, watched by the Clerk to the Council. |\n2. | Election of Chairman:\nCllr Ash was elected. |\n3. | Roads\nThe Clerk had a letter about the verge. |\n';
    expect(itemsOf(text).slice(1)).toEqual(['2 Election of Chairman', '3 Roads']);
    expect(JSON.stringify(documentOf(opening + text)?.items)).not.toContain('|');
  });

  it('part the items of a page of a meeting, and their sections', () => {
    const page = `Agenda, decisions and minutes
Cabinet - Monday, 4th May, 2026 6.00 pm
Venue: Council Chamber, Shire Offices, Wolden. View directions
No. | Item | ||||||||
---|---|---|---|
Apologies for Absence Minutes: Apologies were received from Councillors A Ash and B Birch. |
||||||||||
Disclosable Interests Members are reminded that they must declare what they own in any matter. Minutes: Nothing was declared. |
||||||||||
To confirm the minutes of the meeting held on 6 April 2026. Decision: RESOLVED:
That the minutes of 6 April 2026 be confirmed. Minutes: RESOLVED:
That the minutes of 6 April 2026 be confirmed. |
||||||||||
Public Question Time To receive questions from members of the public, of which notice has been given under Rule 14. Minutes:
Nobody had asked anything. |
`;
    const document = documentOf(page);
    expect(document?.kind).toBe('minutes');
    expect(document?.items.map(({ title }) => title)).toEqual([
      'Apologies for Absence',
      'Disclosable Interests',
      'To confirm the minutes of the meeting held on 6 April 2026',
      'Public Question Time',
    ]);
    expect(document?.apologies.map(({ printed }) => printed)).toEqual(['A Ash', 'B Birch']);
    const resolutions = document?.items[2]?.blocks.filter(({ kind }) => kind === 'resolution');
    expect(resolutions).toMatchObject([{ clauses: ['the minutes of 6 April 2026 be confirmed'] }]);
  });

  it('stay where a line or two end so', () => {
    const text = '1. Roads\n\nThe sign says | and |\n\n2. Close\n\n9pm.\n';
    expect(JSON.stringify(documentOf(opening + text)?.items)).toContain('and |');
  });

  it('the colon behind a title whose text goes on in the same cell parts the two', () => {
    const text =
      '1. | All councillors signed their declarations before the Clerk. |\n2. | Election of Chairman:\nCllr Dene was elected. |\n3. | Apologies for Absence:\nNone. |\n';
    expect(itemsOf(text)).toEqual(['1 ', '2 Election of Chairman', '3 Apologies for Absence']);
  });
});
