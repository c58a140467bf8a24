import { describe, expect, it } from 'vitest';
import { readText } from '../../../electron/readers/text/read-text.ts';
import type { SourceFile } from '../../../shared/reading/line.ts';

const read = (text: string): SourceFile => readText('printed.txt', Buffer.from(text));
const regionsOf = (text: string) => read(text).lines.map(({ page, region, text: words }) => [page, region, words]);

describe('a text with form feeds', () => {
  it('knows its pages, and keeps running heads, feet and page numbers apart from the words of the page', () => {
    const page = (number: number, words: string): string =>
      `Quenby Parish Council – Minutes, page ${number} of 3\n\n${words}\n\n${number}\nSigned ………… Date …………\n`;
    expect(regionsOf([page(1, 'One\nwords'), page(2, 'Two'), page(3, 'Three\n12/26')].join('\f'))).toEqual([
      // What opens the file is how documents begin, even where it runs on.
      [1, 'body', 'Quenby Parish Council – Minutes, page 1 of 3'],
      [1, 'body', 'One'],
      [1, 'body', 'words'],
      [1, 'footer', '1'],
      [1, 'footer', 'Signed ………… Date …………'],
      [2, 'header', 'Quenby Parish Council – Minutes, page 2 of 3'],
      [2, 'body', 'Two'],
      [2, 'footer', '2'],
      [2, 'footer', 'Signed ………… Date …………'],
      [3, 'header', 'Quenby Parish Council – Minutes, page 3 of 3'],
      [3, 'body', 'Three'],
      [3, 'body', '12/26'],
      [3, 'footer', '3'],
      [3, 'footer', 'Signed ………… Date …………'],
    ]);
  });

  it('keeps numbers that do not count on with the pages, and words that two pages happen to share', () => {
    const regions = regionsOf('14/26\nRoads\nNone.\f15\nParks\nNone.').map(([, region]) => region);
    expect(new Set(regions)).toEqual(new Set(['body']));
  });

  it('says of no line that it has a page where there are no form feeds', () => {
    expect(read('one\ntwo').lines.map(({ page }) => page)).toEqual([null, null]);
  });
});

describe('bytes of any origin', () => {
  const bytesOf = (text: string, encoding: 'latin1' | 'utf16le'): Buffer => Buffer.from(text, encoding);

  it.each([
    ['quotation marks of Windows', bytesOf('\u0093Caf\u00e9\u0094 \u0096 \u0080 5', 'latin1'), '“Café” – € 5'],
    ['no line end at all', bytesOf('RESOLVED that it be so', 'latin1'), 'RESOLVED that it be so'],
    ['NULs among the words', bytesOf('The \u0000hall was let\u0000.\u0000', 'latin1'), 'The hall was let.'],
    ['UTF-16 without a mark', bytesOf('The hall was let.', 'utf16le'), 'The hall was let.'],
    ['UTF-16, high byte first', bytesOf('The hall was let.', 'utf16le').swap16(), 'The hall was let.'],
  ])('%s', (_, bytes, words) => {
    expect(readText('odd.txt', bytes).lines.map(({ text }) => text)).toEqual([words]);
  });

  it('line ends of three systems in one file', () => {
    expect(read('a\r\nb\rc\nd').lines.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 a',
      '2 b',
      '3 c',
      '4 d',
    ]);
  });
});
