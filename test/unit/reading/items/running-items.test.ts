import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf, opening } from '../../../support/items-of.ts';

describe('[N6] items run together in one paragraph', () => {
  it('are set apart at numbers that name a year, and told', () => {
    const text =
      'Cou/285/25-26 Apologies for Absence Apologies were received from Cllr Hobson. These were noted. Cou/286/25-26 Declarations of Interest Cllr Birch declared an interest in Cou/289/25-26 as a member. Cou/287/25-26 Skate Park The Clerk reported that the ramp was worn. RESOLVED that it be mended. Cou/288/25-26 Boat Slip Cllr Cole asked for it to be swept.\n';
    expect(itemsOf(text)).toEqual([
      'Cou/285/25-26 Apologies for Absence',
      'Cou/286/25-26 Declarations of Interest',
      'Cou/287/25-26 Skate Park',
      'Cou/288/25-26 Boat Slip',
    ]);
    const doubts = documentOf(opening + text)?.doubts.filter(({ code }) => code === 'heading-repaired');
    expect(doubts?.map(({ line, message }) => [line, message.split(' ')[0]])).toEqual([
      [5, 'Cou/286/25-26'],
      [5, 'Cou/287/25-26'],
      [5, 'Cou/288/25-26'],
    ]);
  });

  it('are set apart at running numbers behind full stops', () => {
    const text =
      '1. Welcome A Ash welcomed all. 2. Apologies for Absence None had been sent in. 3. Declarations of Interest There were none. 4. Finance Report B Birch said that income was 3.5% above plan, see item 7. 5. Any Other Business Nil. 6. Date of Next Meeting 30 May 2026 at 10.15.\n';
    expect(itemsOf(text)).toEqual([
      '1 Welcome',
      '2 Apologies for Absence',
      '3 Declarations of Interest',
      '4 Finance Report',
      '5 Any Other Business',
      '6 Date of Next Meeting',
    ]);
  });

  it('are none where a paragraph only speaks of numbers', () => {
    const text =
      '1. Minutes\n\nThe minutes of the last meeting were read. In minute 2. The word hedge was put right; item 3. Fence was struck out.\n\n2. Close\n\nIt was late.\n\n3. Next meeting\n\n1 June.\n';
    expect(itemsOf(text)).toEqual(['1 Minutes', '2 Close', '3 Next meeting']);
  });
});

describe('[H6] headings whose line break was lost', () => {
  it.each([
    [
      'Approval of the accounts for 2025-26 These had been sent out.',
      'Approval of the accounts for 2025-26',
      'These had been sent out.',
    ],
    ['Use of Public Rights there was a notice to put up.', 'Use of Public Rights', 'there was a notice to put up.'],
    ['Disclosure of Interests None.', 'Disclosure of Interests', 'None.'],
    ['Date of next meeting To be confirmed.', 'Date of next meeting', 'To be confirmed.'],
    ['Hedges on Mill Lane Cllr Birch had cut them.', 'Hedges on Mill Lane', 'Cllr Birch had cut them.'],
  ])('%s', (words, title, text) => {
    const [item] = documentOf(`${opening}09/26 ${words}\n\n10/26 Close\n\n9pm.\n`)?.items ?? [];
    const [first] = item?.blocks ?? [];
    expect([item?.title, first?.kind === 'paragraph' ? first.words.text : null]).toEqual([title, text]);
  });

  it('keep the words of a sentence that only starts in capitals', () => {
    const [item] =
      documentOf(
        `${opening}1. Letters from residents of Mill Lane were read and will be answered by the Clerk in June.\n\n2. Finance\n\nPaid.\n\n3. Planning\n\nNone.\n`,
      )?.items ?? [];
    expect(item?.title).toBe('');
  });

  it('are set apart where only two count from one and name topics', () => {
    const text =
      'The District Manager, Mr. Owen Darcy, opened the meeting. 1. Election of Cathaoirleach Cllr. Tom Roche proposed Cllr. Ann Behan. The matter was put to the vote. 2. Election of Leas-Cathaoirleach Cllr. Mary Quirke proposed Cllr. Tom Roche.\n';
    expect(itemsOf(text)).toEqual(['1 Election of Cathaoirleach', '2 Election of Leas-Cathaoirleach']);
  });
});
