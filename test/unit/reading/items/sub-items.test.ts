import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf, opening } from '../../../support/items-of.ts';

describe('[H7] sub-items have a label of their own and head a matter', () => {
  it.each([
    [
      'sections',
      '7. Allotments\n7.1 Rents\nThey rise.\n7.2 Water\nNone yet.\n\n8. Close\n9pm.\n',
      ['> 7.1 Rents', '> 7.2 Water'],
    ],
    [
      'letters',
      '7. Allotments\na) Rents\nThey rise.\nb) Water\nNone yet.\n\n8. Close\n9pm.\n',
      ['> a Rents', '> b Water'],
    ],
    [
      'letters in brackets',
      '7. Allotments\n(a) Rents\nThey rise.\n(b) Water\nNone yet.\n\n8. Close\n9pm.\n',
      ['> a Rents', '> b Water'],
    ],
    [
      'Roman figures',
      '7. Allotments\n(i) Rents. They rise.\n(ii) Water. None yet.\n\n8. Close\n9pm.\n',
      ['> i Rents', '> ii Water'],
    ],
    [
      'number and letter',
      '7. Allotments\n7a. Rents\nThey rise.\n7b. Water\nNone yet.\n\n8. Close\n9pm.\n',
      ['> 7a Rents', '> 7b Water'],
    ],
    [
      'labels before a colon',
      '7. Allotments\na) Rents: they rise.\nb) Water: none yet.\n\n8. Close\n9pm.\n',
      ['> a Rents', '> b Water'],
    ],
    [
      'labels alone on their lines',
      '7. Allotments\n7.1\nRents\nThey rise.\n7.2\nWater\nNone yet.\n\n8. Close\n9pm.\n',
      ['> 7.1 Rents', '> 7.2 Water'],
    ],
  ] as const)('%s', (_, text, children) => {
    expect(itemsOf(`6. Finance\nPaid.\n\n${text}`)).toEqual(['6 Finance', '7 Allotments', ...children, '8 Close']);
  });

  it('under a number with a year, by the part that counts or whole', () => {
    const text =
      'TB/26/036 REPORT\n36.1 Quality\nGood.\n36.2 Finance\nBad.\n\nTB/26/037 PLANS\nTB/26/037.1 Roads\nNone.\nTB/26/037.2 Parks\nTwo.\n\nTB/26/038 CLOSE\n9pm.\n';
    expect(itemsOf(text)).toEqual([
      'TB/26/036 REPORT',
      '> 36.1 Quality',
      '> 36.2 Finance',
      'TB/26/037 PLANS',
      '> TB/26/037.1 Roads',
      '> TB/26/037.2 Parks',
      'TB/26/038 CLOSE',
    ]);
  });

  it('keep their decisions and their lines', () => {
    const text =
      '6. Finance\nPaid.\n\n7. Allotments\n7.1 Rents\nRESOLVED that they rise.\n7.2 Water\nNone.\n\n8. Close\n9pm.\n';
    const [rents] = documentOf(opening + text)?.items[1]?.children ?? [];
    expect(rents?.blocks.map(({ kind }) => kind)).toEqual(['resolution']);
    expect(rents?.lines).toEqual([9, 10]);
  });

  it.each([
    ['clauses of a resolution', 'RESOLVED that\na) the rent be raised;\nb) the Clerk write.'],
    ['clauses behind a colon', 'It was agreed:\n(a) To raise the rent\n(b) To write to the board'],
    ['a list', 'Three were named:\na) Mill Lane\nb) Back Lane\nc) The Row'],
    [
      'numbered paragraphs',
      '7.1 The Clerk reported that the rent was due and would be paid in June.\n7.2 Members asked for the water to be turned on before the season began.',
    ],
  ])('are not %s', (_, under) => {
    const document = documentOf(`${opening}6. Finance\nPaid.\n\n7. Allotments\n${under}\n\n8. Close\n9pm.\n`);
    expect(document?.items.map(({ number, children }) => [number, children.length])).toEqual([
      ['6', 0],
      ['7', 0],
      ['8', 0],
    ]);
  });
});
