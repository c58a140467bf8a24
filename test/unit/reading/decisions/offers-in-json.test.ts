import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { toImportJson } from '../../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

const resolutionsOf = (text: string) =>
  toImportJson([readDocuments(readText('minutes.txt', Buffer.from(text)))]).documents.flatMap(({ items }) =>
    items.map(({ number, resolutions }) => [number, resolutions.map(({ verb, labelled }) => [verb, labelled])]),
  );

describe('decisions that are only offered', () => {
  it('[D6] stand in the JSON in their set forms, beside no resolution of their own item', () => {
    const found = resolutionsOf(`Minutes of a meeting of Larkmoor Parish Council held on 4 May 2026

1. Minutes
The minutes of 6 April 2026 were approved as a correct record.
2. Hedges
It was agreed that Cllr Vale had been right. RESOLVED that the hedge be cut.
3. Lamps
It was agreed that two lamps be bought.
4. Bench
Members supported the idea.
5. Letters
The letter of the school was noted.
6. Bins
Cllr Vale proposed moving the bins, seconded by Cllr Marsh.
7. Fete
The band wants £90. All agreed.
8. Chair
Mrs Oak was elected as Chairman of the group.
9. Site
The plan needs to be discussed and adopted by Council.
10. Post
RESOLVED that it stay, moved by Cllr Oak and seconded by Cllr Elm. Cllr Vale proposed painting it, seconded by Cllr Marsh.
11. Paper
The Chairman asked if all were content to send it on. All in agreement.
`);
    expect(found).toEqual([
      ['1', [['APPROVED', false]]],
      ['2', [['RESOLVED', undefined]]],
      ['3', [['AGREED', false]]],
      ['4', []],
      ['5', [['NOTED', false]]],
      ['6', [['CARRIED', false]]],
      ['7', [['AGREED', false]]],
      ['8', [['ELECTED', false]]],
      ['9', []],
      [
        '10',
        [
          ['RESOLVED', undefined],
          ['CARRIED', false],
        ],
      ],
      ['11', [['AGREED', false]]],
    ]);
  });
});
