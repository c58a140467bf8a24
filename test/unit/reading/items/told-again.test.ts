import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf, opening } from '../../../support/items-of.ts';

const resolutions = (text: string): string[] =>
  documentOf(text)?.items.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'resolution' ? [`${block.opening} ${block.text}`.trim()] : [])),
  ) ?? [];

describe('[D6] a decision printed under `Decision:` and again under `Minutes:`', () => {
  const page = (again: string): string =>
    `Agenda, decisions and minutes\n\nPlanning Committee - Thursday, 3rd April, 2025 7.30 pm\n\nVenue: Council Chamber, Shire Offices. Gannet Road, Wendle\n\nItems\nNo. Item\n\n40.\n\nAPOLOGIES FOR ABSENCE\n\nMinutes:\n\nApologies for absence were received from Councillors Ann Vale and Bo Marsh.\n\nThese Councillors said that they would be substituting:\n\nCouncillor Cy Reed for Councillor Ann Vale; and\n\nCouncillor Di Yew for Councillor Bo Marsh.\n\nAudio Recording – Session 1\n\n41.\n\nMINUTES\n\nDecision:\n\nRESOLVED: That the Minutes of the meeting held on 6 March 2025 be signed by the Chairman.\n\nMinutes:\n\nRESOLVED:That the Minutes of the meeting held on ${again} be signed by the Chairman.\n`;

  it('is one, with some words more or less, and another is its own', () => {
    expect(resolutions(page('6 March'))).toHaveLength(1);
    expect(resolutions(page('9 January 2024'))).toHaveLength(2);
  });

  it('[P9] leaves those who stand in, and recordings, out of those excused', () => {
    expect(documentOf(page('6 March'))?.apologies.map(({ name }) => name)).toEqual(['Ann Vale', 'Bo Marsh']);
  });

  it('[M2] keeps the street of a labelled place behind its house', () => {
    expect(documentOf(page('6 March'))?.venue).toBe('Council Chamber, Shire Offices. Gannet Road, Wendle');
  });
});

describe('[D2] AGREED by all', () => {
  it('decides the sentence that it closes', () => {
    const text = `${opening}1. Finance\nThe cheques were read out.  Accounts AGREED by all.  Nobody asked more.\n\n2. Planning\nNothing came in.\n\n3. Roads\nA hole was filled.\n`;
    expect(resolutions(text)).toEqual(['Accounts AGREED by all.']);
  });
});

describe('[H3] the wording of an agenda with a capital for its verb', () => {
  const first = (line: string): string | undefined =>
    itemsOf(`1.${line}\nNone came.\n\n2. Planning\nNothing came in.\n\n3. Roads\nA hole was filled.\n`)[0];

  it('is the title, unless a sentence runs in', () => {
    expect(first('To Consider the reasons for absence of councillors.')).toBe(
      '1 To Consider the reasons for absence of councillors',
    );
    expect(first('To Approve the Post of Clerk It was resolved to appoint Jo Marsh.')).toBe(
      '1 To Approve the Post of Clerk',
    );
  });
});

describe('[N1] numbers of an item and its meeting', () => {
  it('count by their first part', () => {
    const text =
      '1-2526/8 - Welcome\n\nAll were welcome.\n\n2-2526/8 - Interests\n\nNone.\n\n3-2526/8 – Local Plan\n\nIt was read.\n';
    expect(itemsOf(text)).toEqual(['1-2526/8 Welcome', '2-2526/8 Interests', '3-2526/8 Local Plan']);
  });
});

describe('[K1] `Minutes (to be approved)` below the sentence that says which meeting was held', () => {
  it('opens minutes', () => {
    const text =
      'Inaugural Meeting of the Kilbrae Community Council held in the Town Hall, Kilbrae on Tuesday 7 October 2025\nMinutes (to be approved)\nAnn Vale welcomed all.\n';
    expect(documentOf(text)).toMatchObject({ kind: 'minutes', body: 'Kilbrae Community Council', date: '2025-10-07' });
  });
});
