import { describe, expect, it } from 'vitest';
import { documentOf, itemsOf, opening } from '../../../support/items-of.ts';

const text =
  '1. Highways\n\nThe Clerk had written to the county about the potholes in Mill Lane and had been told that the work would\n\nPage 1 of 3\nMinutes of Larkmoor Parish Council 4 May 2026\n\nbegin in June.\n\nChairman’s signature .................... Date ............\n\n2. Finance\n\nPaid.\n\n- 2 -\n\nMinutes of Larkmoor Parish Council 4 May 2026\n\n3. Hedges\n\nThe hedge was cut.\n\n4. Close\n\nThe meeting closed at 9pm.\n';

describe('[L4] heads and feet of pages in the running text', () => {
  it('are in no title and no paragraph', () => {
    expect(itemsOf(text)).toEqual(['1 Highways', '2 Finance', '3 Hedges', '4 Close']);
    const document = documentOf(opening + text);
    expect(JSON.stringify(document?.items)).not.toMatch(/Page 1|- 2 -|Larkmoor|signature/);
    expect(JSON.stringify(document?.items[0])).toMatch(/would begin in June/);
  });

  it('are told once with their words', () => {
    const told = documentOf(opening + text)?.doubts.filter(({ message }) => message.includes('left out'));
    expect(told?.map(({ weight, message }) => [weight, /“(.*)”/.exec(message)?.[1]])).toEqual([
      ['low', 'Page 1 of 3'],
      ['low', 'Minutes of Larkmoor Parish Council 4 May 2026'],
      ['low', 'Chairman’s signature .................... Date ............'],
      ['low', '2 -'],
    ]);
  });

  it('do not hide the title of the next document behind the last page', () => {
    const pack = `${opening}1. Close\n\nLate.\n\n2. Bins\n\nFull.\n\nPage 2 of 2\n\n${opening}1. Open\n\nEarly.\n\n2. Bins\n\nEmpty.\n`;
    expect(documentOf(pack)?.items.map(({ title }) => title)).toEqual(['Close', 'Bins']);
  });

  it('leave a sentence that is said twice', () => {
    const twice =
      '1. Roads\n\nMembers noted the report.\n\n2. Parks\n\nMembers noted the report.\n\n3. Close\n\n9pm.\n';
    const kept = documentOf(opening + twice)?.items.map(({ blocks }) => blocks.length);
    expect(kept).toEqual([1, 1, 1]);
  });
});
