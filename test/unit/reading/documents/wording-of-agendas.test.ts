import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf } from '../../../support/items-of.ts';

const call = 'A meeting of Elmley Parish Council will be held on Tuesday 10th March 2026 at 7.15pm.';
const lines = (document: ReturnType<typeof documentOf>): string[] =>
  document?.items.flatMap(({ number, title, children }) => [
    `${number ?? '–'} ${title}`,
    ...children.map((child) => `> ${child.number ?? '–'} ${child.title}`),
  ]) ?? [];

describe('[G2] sub-items inside the line of their item', () => {
  const agenda = (line: string): string[] =>
    lines(documentOf(`${call}\n1. Apologies\n2. Minutes of the last meeting\n3. ${line}\n4. Next meeting\n`));

  it('start at labels that count on from the first', () => {
    expect(agenda('To look at requests from: i) Scouts ii) Elmley Brass').slice(2, 5)).toEqual([
      '3 To look at requests from',
      '> i Scouts',
      '> ii Elmley Brass',
    ]);
    expect(agenda('Groups – a) Playing fields and hedges b) Paths').slice(2, 5)).toEqual([
      '3 Groups',
      '> a Playing fields and hedges',
      '> b Paths',
    ]);
  });

  it('start at none that stands alone, or that a sentence speaks of', () => {
    expect(agenda('To agree the wording of rule b) of the hall')).toContain(
      '3 To agree the wording of rule b) of the hall',
    );
    expect(agenda('To agree form a) of the hall')).toContain('3 To agree form a) of the hall');
  });

  it('are named by their first sentence where they are long', () => {
    const long = `The fence fell in the gales. ${'It lies in the field. '.repeat(8)}`;
    expect(agenda(`Groups – a) ${long}b) Paths`).slice(2, 5)).toEqual([
      '3 Groups',
      '> a The fence fell in the gales',
      '> b Paths',
    ]);
  });
});

describe('[K2] an item that speaks of the agenda', () => {
  it('is no title of one', () => {
    const agenda = documentOf(`${call}\n1. Apologies\n2. To record interests for Agenda items.\n3. Next meeting\n`);
    expect(lines(agenda)).toEqual(['1 Apologies', '2 To record interests for Agenda items', '3 Next meeting']);
  });
});

describe('[M1] the head of a joint meeting', () => {
  it('names both bodies', () => {
    const text =
      'Minutes of the Joint Planning Committee and Full Parish Council Meeting held on Tuesday 7 April 2026\nPresent: Cllr A Ash\n';
    expect(documentOf(text)?.body).toBe('Joint Planning Committee and Full Parish Council');
  });

  it('[M3] is completed by sentences about the meeting of Cabinet', () => {
    const text =
      'Agenda and minutes\n\nVenue: Moot Hall, Wendle\n\nNo. Item\n\n1.\n\nMinutes\n\nMinutes:\n\nRESOLVED that the minutes of the meeting of Cabinet held on 5 March 2026 be approved.\n\n2.\n\nBudget\n\nMinutes:\n\nRESOLVED that it be noted.\n';
    expect(documentOf(text)?.body).toBe('Cabinet');
    expect(documentOf(text.replace('of Cabinet', 'of Elmley Rovers'))?.body).toBeNull();
  });
});

describe('[M2] what a meeting is called for', () => {
  it('is no place', () => {
    expect(
      documentOf(`${call} To transact the following agenda:\n1. Apologies\n2. Finance\n3. Next meeting\n`),
    ).toMatchObject({
      venue: null,
      time: '19:15',
    });
  });
});

describe('[H6] the outcome behind a title that runs in', () => {
  it('is no part of it', () => {
    const text =
      '1. Minutes The minutes were signed. 2. Policies The grants policy was read. 3. To Approve Revised Standing Orders Deferred. To be looked at in May. 4. Planning No applications were received.\n';
    expect(itemsOf(text)).toContain('3 To Approve Revised Standing Orders');
  });

  it('[D1] ends the heading before RESOLVED, though the line has no stop', () => {
    const text =
      '86/26 Minutes of 3 April 2026– RESOLVED that they be signed\n\n87/26 Finance: The balance was read out.\n\n88/26 Planning: Nothing came in.\n';
    expect(itemsOf(text)[0]).toBe('86/26 Minutes of 3 April 2026');
    expect(documentOf(text)?.items[0]?.blocks.map(({ kind }) => kind)).toContain('resolution');
  });
});

describe('[H5] one heading in capitals', () => {
  const minutes = (heading: string): string[] =>
    itemsOf(
      `${heading}\n\nOn the proposal of Cllr Ash seconded by Cllr Birch it was resolved that a vote be passed.\n\nAll stood in silence.\n`,
    );

  it('is the item of minutes that have no other, where it names a topic over text', () => {
    expect(minutes('VOTES OF SYMPATHY.')).toEqual(['? VOTES OF SYMPATHY']);
    expect(minutes('LARKMOOR ROVERS.')).toEqual([]);
  });
});
