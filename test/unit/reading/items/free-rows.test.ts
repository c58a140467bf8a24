import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

const read = (text: string) => readDocuments(readText('rows.txt', Buffer.from(text))).documents[0];
const opening = 'Minutes of the meeting of the Westmere Board held on 28 May 2026\n\nPresent: A Ash, B Bay\n\n';

describe('[N5] minutes with the number in a column of its own', () => {
  it('are read like those with the number in front', () => {
    const document = read(
      `${opening}BoD/26/051\tWelcome\nThe Chair spoke.\n\nBoD/26/052\tFinance\nBoD/26/053\tClose\nIt was late.\n`,
    );
    expect(document?.items.map(({ number, title, lines }) => [number, title, lines])).toEqual([
      ['BoD/26/051', 'Welcome', [5, 6]],
      ['BoD/26/052', 'Finance', [8, 8]],
      ['BoD/26/053', 'Close', [9, 10]],
    ]);
  });

  it('keep their tables of figures and rankings', () => {
    const document = read(
      `${opening}7.\tPriorities\n\n1\tDrugs\n2\tAlcohol\n\n8.\tGrants\n\nArea\t2026\n12/26\t£40\t£50\n\n9.\tClose\n`,
    );
    expect(document?.items.map(({ number, title, blocks }) => [number, title, blocks.map(({ kind }) => kind)])).toEqual(
      [
        ['7', 'Priorities', ['table']],
        ['8', 'Grants', ['table']],
        ['9', 'Close', []],
      ],
    );
  });
});
