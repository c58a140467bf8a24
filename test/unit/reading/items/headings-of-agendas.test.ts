import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf, opening } from '../../../support/items-of.ts';
import { readOneItem, resolutionsOf } from '../../../support/read-one-item.ts';

describe('[H3] headings in the words of the agenda', () => {
  it('end with their full stop where they are a line of their own', () => {
    const text =
      '1 Apologies\n\nNone.\n\n2 To declare any personal interest in what is before the council.\n\nNobody did.\n\n3 Close\n\n9pm.\n';
    expect(itemsOf(text)).toEqual([
      '1 Apologies',
      '2 To declare any personal interest in what is before the council',
      '3 Close',
    ]);
  });

  it('end before a colon however long they are, and lose the dash before what was decided', () => {
    const text =
      '84/26 Observations of the Public on Matters Arising and on the Items Before the Council Tonight: There were no observations.\n85/26 Confirmation of the Minutes of 4 May 2026– RESOLVED that they be signed.\n86/26 Close: 9pm.\n';
    expect(itemsOf(text)).toEqual([
      '84/26 Observations of the Public on Matters Arising and on the Items Before the Council Tonight',
      '85/26 Confirmation of the Minutes of 4 May 2026',
      '86/26 Close',
    ]);
  });
});

describe('[N1] headings without numbers before the first number', () => {
  it('are items where they look like the others: capitals with a colon', () => {
    const text =
      'OFFICIALS IN ATTENDANCE:\n\nMr F Kilbane, Clerk\n\nSUSPENSION OF STANDING ORDERS:\n\nThe members stood in silence.\n\n1. MINUTES OF THE LAST MEETING:\n\nThey were signed.\n\n2. CORRESPONDENCE:\n\nA letter was read.\n';
    expect(itemsOf(text)).toEqual([
      '? SUSPENSION OF STANDING ORDERS:',
      '1 MINUTES OF THE LAST MEETING:',
      '2 CORRESPONDENCE:',
    ]);
  });

  it('are items where no line stands apart and the topic is one that stands so', () => {
    const text =
      'Vote of Sympathy\nA vote of sympathy was passed.\n1. Election of Chair\nCllr Ash was elected.\n2. Roads\nThe report was read.\n';
    const whole = opening.replaceAll('\n\n', '\n') + text;
    expect(documentOf(whole)?.items.map(({ title }) => title)).toEqual([
      'Vote of Sympathy',
      'Election of Chair',
      'Roads',
    ]);
  });
});

describe('[D6] what two sections of an item tell', () => {
  const sections = `Decision:

RESOLVED that a bench be bought.

5 For, 0 Against, 1 Abstention

Minutes:

Cllr Anna Vale proposed and Cllr Ben Marsh seconded it.

RESOLVED: That a bench be bought.`;

  it('is decided once, with what each of them knows', () => {
    const item = readOneItem(sections);
    expect(resolutionsOf(item)).toMatchObject([{ clauses: ['a bench be bought'], vote: { for: 5, against: 0 } }]);
    expect(JSON.stringify(item.blocks)).toContain('RESOLVED that a bench be bought.');
  });

  it('is no decision where the label alone says so', () => {
    expect(resolutionsOf(readOneItem('Decision:\n\nNobody had sent apologies.\n\nMinutes:\n\nNobody had.'))).toEqual(
      [],
    );
    expect(resolutionsOf(readOneItem('Decision:\n\nBuy a bench.'))).toHaveLength(1);
  });
});
