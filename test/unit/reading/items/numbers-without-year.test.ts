import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf, opening } from '../../../support/items-of.ts';

const minutes = (...numbers: string[]): string =>
  ['Apologies', 'Hedges on Mill Lane', 'Finance', 'Date of Next Meeting']
    .map((title, place) => `${numbers[place] ?? ''}${title}\nThe Clerk spoke of it.\n`)
    .join('\n');
const counted = (form: (at: number) => string, from = 1): string[] => [0, 1, 2, 3].map((at) => form(from + at));

describe('[N1] numbers that any list may have', () => {
  it.each([
    ['with a stop', counted((at) => `${at}. `)],
    ['with a bracket', counted((at) => `${at}) `)],
    ['in brackets', counted((at) => `(${at}) `)],
    ['bare', counted((at) => `${at} `)],
    ['with a dash', counted((at) => `${at} - `)],
    ['running on from meeting to meeting', counted((at) => `${at}. `, 112)],
    ['as items', counted((at) => `Item ${at} - `)],
    ['as agenda items', counted((at) => `Agenda item ${at}: `)],
    ['as minutes', counted((at) => `Minute ${at}. `, 45)],
    ['as motions', counted((at) => `Motion #${at} `, 12)],
  ])('%s', (_, numbers) => {
    const [one, two, three, four] = numbers.map((number) => /\d+/.exec(number)?.[0] ?? '');
    expect(itemsOf(minutes(...numbers))).toEqual([
      `${one ?? ''} Apologies`,
      `${two ?? ''} Hedges on Mill Lane`,
      `${three ?? ''} Finance`,
      `${four ?? ''} Date of Next Meeting`,
    ]);
  });

  it('in Roman figures', () => {
    expect(itemsOf(minutes('I. ', 'II. ', 'III. ', 'IV. '))).toEqual([
      'I Apologies',
      'II Hedges on Mill Lane',
      'III Finance',
      'IV Date of Next Meeting',
    ]);
  });

  it('without a blank before capitals', () => {
    expect(itemsOf('1APOLOGIES None.\n\n2DECLARATIONS None.\n\n3FINANCE Paid.\n\n4PLANNING None.\n')).toEqual([
      '1 APOLOGIES',
      '2 DECLARATIONS',
      '3 FINANCE',
      '4 PLANNING',
    ]);
  });

  it('alone on their lines', () => {
    expect(itemsOf('1.\nAPOLOGIES\nNone.\n\n2.\nFINANCE\nPaid.\n\n3.\nNEXT MEETING\n1 June.\n')).toEqual([
      '1 APOLOGIES',
      '2 FINANCE',
      '3 NEXT MEETING',
    ]);
  });

  it('two under one heading', () => {
    expect(
      itemsOf(
        'Items 1 & 2. Welcome and apologies (as above). All were welcomed.\n\nItem 3. Finance. Paid.\n\nItem 4. AOCB. None.\n',
      ),
    ).toEqual(['1 & 2 Welcome and apologies', '3 Finance', '4 AOCB']);
  });

  it('of chapters, where each heading has one', () => {
    expect(
      itemsOf(
        '21.44 ELECTION OF CHAIR\n\nCllr Ash.\n\n21.45 APOLOGIES\n\nNone.\n\n21.46 FINANCE\n\nPaid.\n\n21.47 CLOSE\n\n9pm.\n',
      ),
    ).toEqual(['21.44 ELECTION OF CHAIR', '21.45 APOLOGIES', '21.46 FINANCE', '21.47 CLOSE']);
  });

  it('leave the lists under a heading alone', () => {
    const text =
      '1. Apologies\n\nNone.\n\n2. Play area\n\nThree things were wanted:\n\n1. a swing\n2. a slide\n3. a bench\n4. a bin\n\n3. Finance\n\nPaid.\n\n4. Close\n\n9pm.\n';
    expect(itemsOf(text)).toEqual(['1 Apologies', '2 Play area', '3 Finance', '4 Close']);
    expect(documentOf(opening + text)?.doubts.filter(({ code }) => code.startsWith('number'))).toEqual([]);
  });

  it('stay few in a table of minutes, with the actions at its side', () => {
    const text =
      'Item\tMinute\tAction\n1\tWelcome and apologies\t\n\tThe chair welcomed the trustees.\t\n2\tFinance\t\n\tThe deposit account should be moved.\tAB\n3\tDate of next meeting\t\n\t3 October 2026\t\n';
    expect(itemsOf(text)).toEqual(['1 Welcome and apologies', '2 Finance', '3 Date of next meeting']);
  });

  it('parted from their words by strokes', () => {
    expect(
      itemsOf(
        'Item / Notes / Action\n1 / Apologies / None had come.\n2 / Finance / The bill was paid. / AB\n3 / Close / It was late.\n',
      ),
    ).toEqual(['1 Apologies', '2 Finance', '3 Close']);
  });
});

describe('[N4] numbers out of place', () => {
  it('are kept as printed and told, where a topic of meetings stands under them', () => {
    const text =
      '1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned.\n\n4. Matters Arising\n\nNone.\n\n3. Finance\n\nPaid.\n\n5. Planning\n\nNone.\n\n6. Any Other Business\n\nNone.\n';
    expect(itemsOf(text).toSorted()).toEqual([
      '1 Apologies',
      '2 Minutes',
      '3 Finance',
      '4 Matters Arising',
      '5 Planning',
      '6 Any Other Business',
    ]);
    expect(documentOf(opening + text)?.doubts.map(({ code }) => code)).toContain('number-out-of-order');
  });
});
