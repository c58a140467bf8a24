import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf } from '../../../support/items-of.ts';

const titles = (text: string): string[] =>
  documentOf(text)?.items.map(({ number, title }) => `${number ?? '–'} ${title}`) ?? [];

describe('[N1] a first number before each number, as lists of web pages begin again', () => {
  it('is no number, nor is the blank before a stop', () => {
    const text =
      ' 1. APOLOGIES FOR ABSENCE received from L. Chant\n\n2 .DECLARATIONS OF INTEREST\n\nNone were made.\n\n  1. 3.    MINUTES OF THE PREVIOUS MEETING held on 4 May 2026 were read\n\n  1. 4.      ROADS\n\nA hole was filled.\n\n5.  TREES\n\nNothing.\n';
    expect(itemsOf(text)).toEqual([
      '1 APOLOGIES FOR ABSENCE',
      '2 DECLARATIONS OF INTEREST',
      '3 MINUTES OF THE PREVIOUS MEETING',
      '4 ROADS',
      '5 TREES',
    ]);
  });
});

describe('[H5] bullets that were numbers', () => {
  const head =
    'Minutes of the Meeting of Elm & Ashby Joint Burial Committee on Wednesday 15 July 2026\nPresent: Cllrs Ann Vale and Bo Marsh\n';

  it('head items where most of them name topics, and entries of lists do not', () => {
    const text = `${head}- Apologies for absence:Received from Cllr Reed\n- Election of Chairman\nCllr Vale took the chair.\n- Declarations of interest: None given.\n- Burials in May\n- K13 Ivy Panton\n- Financial statements\nMembers read the statements.\n`;
    expect(titles(text)).toEqual([
      '– Apologies for absence',
      '– Election of Chairman',
      '– Declarations of interest',
      '– Financial statements',
    ]);
    expect(documentOf(text)?.apologies.map(({ name }) => name)).toEqual(['Reed']);
  });

  it('head none where they are entries of one list', () => {
    expect(titles(`${head}These were looked at:\n- Roads\n- a hedge\n- the wall\n- two lamps\n`)).toEqual([]);
  });
});

describe('[M2] two days on one line', () => {
  it('are that of the meeting and one since which something holds', () => {
    const text =
      "Agenda and minutes\n\nCabinet - for meetings after 09/05/2026, please see 'Mayor & Cabinet' - Monday, 16 March 2026 5:00 pm\n\nItems\nNo. Item\n\n1.\n\nInterests\n\nMinutes:\n\nNone were told.\n\n2.\n\nBudget\n\nMinutes:\n\nIt was read.\n";
    expect(documentOf(text)?.date).toBe('2026-03-16');
  });
});

describe('[P7] names by initials between which a comma was lost', () => {
  it('are two people', () => {
    const text =
      'Minutes of the meeting of Elmley Parish Council held on 4 May 2026\n\nPRESENT  C. Cork (Clerk), H. Long  S. Hand ,  P. Jay, M. Ball  J. Berry\n\n1. Roads\nNone.\n\n2. Trees\nNone.\n';
    expect(documentOf(text)?.present.map(({ name }) => name)).toEqual([
      'C. Cork',
      'H. Long',
      'S. Hand',
      'P. Jay',
      'M. Ball',
      'J. Berry',
    ]);
  });
});

describe('[G1] a second meeting in the sentence that calls one', () => {
  it('is no part of the place', () => {
    const text =
      'You are summoned to attend a meeting of Elmley Parish Council, to be held at 7.30pm on Wednesday 14 January 2026 at Elmley Village Hall, followed by a meeting of the Planning Committee.\n1. Apologies\n2. To receive reports:-\n• Roads\n• Trees\n3. Next meeting\n';
    expect(documentOf(text)).toMatchObject({ body: 'Elmley Parish Council', venue: 'Elmley Village Hall' });
    expect(titles(text)).toContain('2 To receive reports');
  });
});
