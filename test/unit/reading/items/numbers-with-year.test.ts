import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf, opening } from '../../../support/items-of.ts';

/** Three items numbered as the body numbers them. */
const minutes = (...numbers: string[]): string =>
  ['Apologies', 'Hedges on Mill Lane', 'Date of Next Meeting']
    .map((title, place) => `${numbers[place] ?? ''} ${title}\n\nThe Clerk spoke of it.\n`)
    .join('\n');

describe('[N1] numbers that name a year or a body', () => {
  it.each([
    ['number and year', ['38/26', '39/26', '40/26'], 'n/yy'],
    ['number and whole year', ['38/2026:', '39/2026:', '40/2026:'], 'n/yyyy'],
    ['padded', ['008/26', '009/26', '010/26'], 'n/yy'],
    ['year first', ['26/98', '26/99', '26/100'], 'yy/n'],
    ['whole year first', ['2026/17', '2026/18', '2026/19'], 'yyyy/n'],
    ['year and month', ['26/05/1', '26/05/2', '26/05/3'], 'yy/mm/n'],
    ['year and month, with stops', ['26/05/01.', '26/05/02.', '26/05/03.'], 'yy/mm/n'],
    ['month and year', ['05/26-21', '05/26-22', '05/26-23'], 'yyyy/yy-n'],
    ['two years', ['2026/27-117', '2026/27-118', '2026/27-119'], 'yyyy/yy-n'],
    ['number, stop, two years', ['101.26/27', '102.26/27', '103.26/27'], 'n/yy'],
    ['letters, number, year', ['CAB/45/26', 'CAB/46/26', 'CAB/47/26'], 'prefix-n/yy'],
    ['letters, year, number', ['TB/26/031', 'TB/26/032', 'TB/26/033'], 'prefix-yy/n'],
    ['letters, two years, number', ['PL/2026/27-8', 'PL/2026/27-9', 'PL/2026/27-10'], 'prefix-yy/n'],
    ['letters, number, two years', ['Cou/285/26-27', 'Cou/286/26-27', 'Cou/287/26-27'], 'prefix-n/yy'],
    ['letters and number as one', ['C048/26', 'C049/26', 'C050/26'], 'prefix-n/yy'],
    ['letters with a meeting', ['F01:04/26', 'F01:05/26', 'F01:06/26'], 'prefix-n/yy'],
    ['letters and a blank', ['PC 26/117', 'PC 26/118', 'PC 26/119'], 'prefix-yy/n'],
    ['letters and stops', ['FGP.26.03', 'FGP.26.04', 'FGP.26.05'], 'prefix-yy/n'],
    ['years without a stroke', ['GBP/2627/214:', 'GBP/2627/215:', 'GBP/2627/216:'], 'prefix-yy/n'],
    ['behind the word Minute', ['Minute 38/26', 'Minute 39/26', 'Minute 40/26'], 'n/yy'],
  ] as const)('%s', (_, numbers, style) => {
    const [first = '', second = '', third = ''] = numbers.map((number) =>
      number.replace(/^Minute /, '').replace(/[.:]$/, ''),
    );
    expect(itemsOf(minutes(...numbers))).toEqual([
      `${first} Apologies`,
      `${second} Hedges on Mill Lane`,
      `${third} Date of Next Meeting`,
    ]);
    expect(documentOf(opening + minutes(...numbers))?.numberStyle).toBe(style);
  });

  it('with the number of the agenda beside them, in front or behind', () => {
    const behind =
      'C048/26   1.   APOLOGIES\n\nNone.\n\nC049/26   2.   FINANCE\n\nPaid.\n\nC050/26   3.   CLOSE\n\n9pm.\n';
    const front = '1. C048/26 APOLOGIES\n\nNone.\n\n2. C049/26 FINANCE\n\nPaid.\n\n3. C050/26 CLOSE\n\n9pm.\n';
    for (const text of [behind, front]) {
      const document = documentOf(opening + text);
      expect(document?.items.map(({ number, agendaNumber, title }) => [number, agendaNumber, title])).toEqual([
        ['C048/26', '1.', 'APOLOGIES'],
        ['C049/26', '2.', 'FINANCE'],
        ['C050/26', '3.', 'CLOSE'],
      ]);
    }
  });

  it('before the text, under the heading', () => {
    const text =
      'APOLOGIES\n\nFC39/26 None had come.\n\nCINEMA SITE\n\nFC40/26 Cllr Ash moved that it be bought.\n\nURGENT BUSINESS\n\nFC41/26 There was none.\n';
    expect(itemsOf(text)).toEqual(['FC39/26 APOLOGIES', 'FC40/26 CINEMA SITE', 'FC41/26 URGENT BUSINESS']);
  });

  it('are no dates, amounts or references of planning applications', () => {
    const text =
      '1. Payments\n\n03/05/26 Stamps\n10/05/26 Rent\n17/05/26 Paper\n\n2. Planning\n\n26/0411 Barn at Gow Farm\n\n26/0419 Porch\n\n3. Close\n\n9pm.\n';
    expect(itemsOf(text)).toEqual(['1 Payments', '2 Planning', '3 Close']);
  });

  it('below those around them are references, not items', () => {
    const text =
      '51/2026: Apologies\n\nNone.\n\n52/2026: Matters Arising\n\n- 41/2026: Lights\n\nMended.\n\n44/2026: Bins\n\nEmptied.\n\n53/2026: Close\n\n9pm.\n';
    const document = documentOf(opening + text);
    expect(document?.items.map(({ number }) => number)).toEqual(['51/2026', '52/2026', '53/2026']);
    expect(document?.items[1]?.refersTo).toEqual(['41/2026', '44/2026']);
    expect(document?.doubts.map(({ code }) => code)).toContain('bullet-removed');
  });

  it('[N1] behind a full stop, the same year all along', () => {
    const text =
      '59.15 Apologies and reasons for absence\nTrustee Holm sent apologies.\n60.15 Declarations of interest\n61.15 To accept the minutes of 18 August 2015\nThey were read.\n62.15 Matters arising\n';
    expect(itemsOf(text)).toEqual([
      '59.15 Apologies and reasons for absence',
      '60.15 Declarations of interest',
      '61.15 To accept the minutes of 18 August 2015',
      '62.15 Matters arising',
    ]);
  });
});
