import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';
import { itemsOf, opening } from '../../../support/items-of.ts';

const read = (text: string, name = 'page.txt') => readDocuments(readText(name, Buffer.from(text))).documents;

describe('[N6] a number alone in the middle of a paragraph', () => {
  it('starts an item where it stands between those at the starts of paragraphs', () => {
    const text =
      '3. Finance The balance was read out and nobody asked about it. 4. Planning The porch at Elm Row was looked at.\n\n5. Highways A hole in Fen Lane has been filled.\n\n6. Allotments The gate sticks.\n';
    expect(itemsOf(text)).toEqual(['3 Finance', '4 Planning', '5 Highways', '6 Allotments']);
  });

  it('starts none where the numbers around it go on without it', () => {
    const text =
      '3. Finance\n\nThe treasurer had two points and made both. 9. The book is full.\n\n4. Planning\n\nNothing came in.\n\n5. Highways\n\nA hole was filled.\n\n6. Allotments\n\nThe gate sticks.\n';
    expect(itemsOf(text)).toEqual(['3 Finance', '4 Planning', '5 Highways', '6 Allotments']);
  });
});

describe('[H6] a page of contents run together', () => {
  const contents = '1. Slipway ...... 2 2. Pier Bins and Benches ...... 3 3. Next Meeting ...... 3\n\n';
  const items =
    '1. Slipway Members looked at lamps.\n\n2. Pier Bins and Benches Benches blew over.\n\n3. Next Meeting It is in May.\n';

  it('is no item, and tells where the titles end behind which text runs in', () => {
    expect(itemsOf(contents + items)).toEqual(['1 Slipway', '2 Pier Bins and Benches', '3 Next Meeting']);
  });
});

describe('[N1] numbers of five figures', () => {
  it('are those of items where each stands over text and counts on', () => {
    const heads = '20481 POLICE MATTERS\nThe sergeant spoke.\n\n20482 STREET LIGHTS\nTwo lamps are out.\n';
    expect(itemsOf(heads)).toEqual(['20481 POLICE MATTERS', '20482 STREET LIGHTS']);
  });
});

describe('[G5] columns kept as blanks', () => {
  const agenda = (line: string): string =>
    `Elm Vale Board\nMeeting at Mill House, 9 June 2026\n\nAGENDA\n\n #        Description                   Owner      Time\n\n${line}`;

  it('give each row its cells, and what goes on below them', () => {
    const [document] = read(
      agenda(
        '1     Car parking and the upper        Head of     10:15\n      deck                             Estates\n\n2     Close                            Chair       10:30\n',
      ),
    );
    expect(document?.items.map(({ number, title, presenter }) => [number, title, presenter])).toEqual([
      ['1', 'Car parking and the upper deck', 'Head of Estates'],
      ['2', 'Close', 'Chair'],
    ]);
  });

  it('are none without a line that names them', () => {
    const [document] = read(
      `${opening}1. Finance\n\nIncome        £4        up\nCosts         £3        down\n\n2. Close\n\nIt was late.\n`,
    );
    expect(document?.items.map(({ title }) => title)).toEqual(['Finance', 'Close']);
  });
});

describe('[M4] front matter between rules of plus signs', () => {
  it('is the head, and its rules are no words', () => {
    const text =
      '+++\ntitle = "Board meeting: 2026-02-07"\ndate = 2026-02-07\n+++\n\n## Attendees\n\n- Ada Quill\n- Bo Merrin\n\n## Finance\n\nIt balances.\n\n## Close\n\nIt was late.\n';
    const [document] = read(text, 'page.md');
    expect([document?.body, document?.date, document?.items.map(({ title }) => title)]).toEqual([
      'Board',
      '2026-02-07',
      ['Finance', 'Close'],
    ]);
  });
});

describe('[P8] initials of a name', () => {
  it('are no title where they look like one, before the name or behind it', () => {
    const before = read(
      '## Attendees\n- [MS] Meg Sallow\n- [AQ] Ada Quill\n\n## Finance\n\nIt balances.\n\n## Close\n\nIt was late.\n',
      'page.md',
    );
    const behind = read(
      `Minutes of Elm Board held on 3 May 2026\n\nPresent: Meg Sallow (MS), Ada Quill (AQ)\n\n1. Finance\n\nIt balances.\n\n2. Close\n\nIt was late.\n`,
    );
    for (const [document] of [before, behind])
      expect(document?.present.map(({ title, name }) => [title, name])).toEqual([
        [null, 'Meg Sallow'],
        [null, 'Ada Quill'],
      ]);
  });
});
