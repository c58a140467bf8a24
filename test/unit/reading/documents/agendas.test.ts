import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { toImportJson, type DocumentJson, type ItemJson } from '../../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

function readAgenda(lines: readonly string[], name = 'agenda.txt'): DocumentJson {
  const { documents } = toImportJson([readDocuments(readText(name, Buffer.from(lines.join('\n'))))]);
  expect(documents.map(({ kind }) => kind)).toEqual(['agenda']);
  const [document] = documents;
  if (!document) throw new Error('The text was read as nothing.');
  return document;
}

/** Number, title, presenter and paper of each item, sub-items below theirs. */
function print(items: readonly ItemJson[], indent = ''): string[] {
  return items.flatMap(({ number, title, presenter, paperAttached, children }) => [
    `${indent}${number ?? '–'} ${title}${presenter === null ? '' : ` [${presenter}]`}${paperAttached ? ' *' : ''}`,
    ...print(children, `${indent}  `),
  ]);
}

const head = ['Elm Parish Council', 'Thursday 4 June 2026 at 7.30pm in the Hall, Elm', '', 'AGENDA', ''];
const itemsOf = (lines: readonly string[], name?: string): string[] =>
  print(readAgenda([...head, ...lines], name).items);

describe('[G2] numbers that leave some out', () => {
  const lines = ['1 Apologies', '2 Minutes', '3 Trees', '6 Planning', '7 Accounts for Payment', '8 Next Meeting'];

  it('go on behind the gap, which is told', () => {
    const [draft] = readDocuments(readText('agenda.txt', Buffer.from([...head, ...lines].join('\n')))).documents;
    expect(draft?.items.map(({ number }) => number)).toEqual(['1', '2', '3', '6', '7', '8']);
    expect(
      draft?.doubts.flatMap(({ code, line, message }) => (code === 'number-missing' ? [[line, message]] : [])),
    ).toEqual([[9, 'No item with the number 4, 5 was found between 3 and 6.']]);
  });

  it('are another list where the gap is wide', () => {
    expect(itemsOf([...lines.slice(0, 3), '40 Mill Lane', '41 Mill Lane'])).toEqual([
      '1 Apologies',
      '2 Minutes',
      '3 Trees',
    ]);
  });
});

describe('[G2] a name that a tab sets apart on one line alone', () => {
  it('leaves the item and its words on the agenda, wherever the line stands', () => {
    expect(itemsOf(['1. Welcome\tJo Marsh', '2. Hall roof', '3. Date of next meeting'])).toEqual([
      '1 Welcome – Jo Marsh',
      '2 Hall roof',
      '3 Date of next meeting',
    ]);
    expect(itemsOf(['1. Welcome', '2. Hall roof\tCllr Jo Marsh', '3. Date of next meeting'])).toEqual([
      '1 Welcome',
      '2 Hall roof [Cllr Jo Marsh]',
      '3 Date of next meeting',
    ]);
  });
});

describe('[G1] the head of an agenda is the meeting that it calls', () => {
  it('whatever day the notice was signed', () => {
    const agenda = readAgenda([
      ...['ELM PARISH COUNCIL', '', '29 May 2026', '', 'To all members of the Council', ''],
      ...[
        'You are hereby summoned to attend a meeting of the Elm Parish Council to be held in the Hall on Thursday 4 June 2026 at 7.30pm.',
      ],
      ...['', 'Jo Marsh', 'Clerk to the Council', '', 'AGENDA', '', '1. Apologies', '2. Trees', '3. Next meeting'],
    ]);
    expect(agenda).toMatchObject({ body: 'Elm Parish Council', date: '2026-06-04', time: '19:30' });
    expect(print(agenda.items)).toEqual(['1 Apologies', '2 Trees', '3 Next meeting']);
  });

  it('and the date below the last item is that of the notice', () => {
    const agenda = readAgenda([...head, '1. Apologies', '2. Trees', '', 'Jo Marsh, Clerk', 'Dated 29 May 2026']);
    expect(agenda).toMatchObject({ date: '2026-06-04' });
    expect(agenda.items.at(-1)?.text).toBe('');
  });
});

describe('[G2] numbered lines', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'with full stops, brackets and the word Item',
      ['1. Apologies', '2) Trees', '(3) Paths', 'Item 4: Ponds'],
      ['1 Apologies', '2 Trees', '3 Paths', '4 Ponds'],
    ],
    ['without punctuation', ['1 Apologies', '2 Trees', '3 Paths'], ['1 Apologies', '2 Trees', '3 Paths']],
    [
      'that name the year',
      ['12/26 Apologies', '13/26 Trees', '14/26 Paths'],
      ['12/26 Apologies', '13/26 Trees', '14/26 Paths'],
    ],
    [
      'with sub-items of their own numbers, letters and bullets',
      [
        '1. Apologies',
        '2. Reports',
        '2.1 Clerk',
        '2.2 Warden',
        '3. Finance',
        'a) Payments',
        'b) Bank',
        '4. Trees',
        '• Oak',
        '• Ash',
      ],
      [
        '1 Apologies',
        '2 Reports',
        '  2.1 Clerk',
        '  2.2 Warden',
        '3 Finance',
        '  a Payments',
        '  b Bank',
        '4 Trees',
        '  – Oak',
        '  – Ash',
      ],
    ],
    [
      'with a list that counts inside an item',
      ['1. Apologies', '2. Payments', '1. Mower', '2. Fuel', '3. Trees', '4. Paths'],
      ['1 Apologies', '2 Payments', '  1 Mower', '  2 Fuel', '3 Trees', '4 Paths'],
    ],
    ['after an item without a number', ['Apologies', '1. Trees', '2. Paths'], ['– Apologies', '1 Trees', '2 Paths']],
    [
      'in two parts that each count from one',
      ['Part 1', '1. Trees', '2. Paths', '3. Ponds', 'Part 2 – exempt items', '1. Staff', '2. Rents'],
      ['1 Trees', '2 Paths', '3 Ponds', '1 Staff', '2 Rents'],
    ],
    ['none: the bullets are the items', ['- Apologies', '- Trees', '- Paths'], ['– Apologies', '– Trees', '– Paths']],
    [
      'none: the short lines are the items',
      ['Apologies', 'Trees', 'Date of next meeting'],
      ['– Apologies', '– Trees', '– Date of next meeting'],
    ],
    [
      'none: short lines, with bullets below some',
      [
        'Apologies',
        'Matters arising:',
        '- Bus shelter',
        '- Ponds',
        'Trees',
        'Paths',
        'Date of next meeting',
        'All welcome',
      ],
      [
        '– Apologies',
        '– Matters arising:',
        '  – Bus shelter',
        '  – Ponds',
        '– Trees',
        '– Paths',
        '– Date of next meeting',
      ],
    ],
  ])('%s', (_, lines, expected) => expect(itemsOf(lines)).toEqual(expected));

  it('whose explanation is text, not title', () => {
    const { items } = readAgenda([
      ...head,
      '1. Apologies',
      '2. **Trees** To decide which of the two oaks is felled.',
      '3. Paths',
      'Members are asked to walk them first.',
    ]);
    expect(items.map(({ title, text }) => [title, text])).toEqual([
      ['Apologies', ''],
      ['Trees', 'To decide which of the two oaks is felled.'],
      ['Paths', 'Members are asked to walk them first.'],
    ]);
  });

  it('of markdown, as headings', () => {
    const lines = [
      '# Build group agenda 2026-06-04',
      '',
      '## Welcome',
      '',
      '## Releases',
      '',
      '- 4.2',
      '- 4.3',
      '',
      '## Close',
    ];
    expect(print(readAgenda(lines, 'agenda.md').items)).toEqual([
      '– Welcome',
      '– Releases',
      '  – 4.2',
      '  – 4.3',
      '– Close',
    ]);
  });
});

describe('[G3] papers and what else is printed behind a title', () => {
  it.each([
    ['Trees *', 'Trees', true],
    ['Trees (attached)', 'Trees', true],
    ['Trees (report enclosed)', 'Trees', true],
    ['Trees (copy attached).', 'Trees', true],
    ['Trees (Paper B)', 'Trees', true],
    ['Trees – Paper B', 'Trees', true],
    ['Trees Enc 3', 'Trees', true],
    ['Trees (Appendix 2)', 'Trees', true],
    ['Trees (Pages 5 - 12)', 'Trees', true],
    ['Trees ......... 7', 'Trees', true],
    ['Trees (to follow)', 'Trees', false],
    ['Trees (verbal)', 'Trees', false],
    ['Trees (for decision)', 'Trees', false],
    ['Trees 7.45pm', 'Trees', false],
    ['Public questions (15 minutes)', 'Public questions', false],
    ['Plan for 2026/27', 'Plan for 2026/27', false],
    ['Works at Mill Lane (north side)', 'Works at Mill Lane (north side)', false],
  ])('%s', (printed, title, paperAttached) => {
    const { items } = readAgenda([...head, '1. Apologies', `2. ${printed}`, '3. Paths']);
    expect(items[1]).toMatchObject({ title: title === 'Public questions' ? printed : title, paperAttached });
  });
});

describe('[G4] who presents an item', () => {
  it.each([
    ['Trees (Cllr Vale)', 'Trees', 'Cllr Vale'],
    ['Trees – Cllr Vale', 'Trees', 'Cllr Vale'],
    ['Trees * (Cllr Vale)', 'Trees', 'Cllr Vale'],
    ['Trees (Clerk)', 'Trees', 'Clerk'],
    ['Trees – Mill Lane', 'Trees – Mill Lane', null],
    ['Trees (Mill Lane)', 'Trees (Mill Lane)', null],
  ])('%s', (printed, title, presenter) => {
    const { items } = readAgenda([...head, '1. Apologies', `2. ${printed}`, '3. Paths']);
    expect(items[1]).toMatchObject({ title, presenter });
  });

  it('is believed of plain names and initials where the agenda has the habit', () => {
    expect(itemsOf(['1. Apologies (JM)', '2. Trees (Ida Crane)', '3. Paths (Tom Orr)', '4. Ponds'])).toEqual([
      '1 Apologies [JM]',
      '2 Trees [Ida Crane]',
      '3 Paths [Tom Orr]',
      '4 Ponds',
    ]);
  });
});

describe('[G4] first names alone', () => {
  it('are believed where three items have them', () => {
    expect(itemsOf(['1. Welcome', '2. CI costs (#1179) - Bo', '3. Release plan - Ada', '4. Travel - Emil'])).toEqual([
      '1 Welcome',
      '2 CI costs (#1179) [Bo]',
      '3 Release plan [Ada]',
      '4 Travel [Emil]',
    ]);
    expect(itemsOf(['1. Welcome', '2. Finance – Budget', '3. Planning – Update', '4. Trees – Ash'])).toEqual([
      '1 Welcome',
      '2 Finance – Budget',
      '3 Planning – Update',
      '4 Trees – Ash',
    ]);
  });

  it('and a body may be named beside the word agenda', () => {
    const agenda = readAgenda(
      ['# Larkspur TSC agenda, 2026-06-04 15:00 UTC', '', '1. Welcome', '2. Releases'],
      'agenda.md',
    );
    expect(agenda).toMatchObject({ body: 'Larkspur TSC', date: '2026-06-04', time: '15:00' });
  });
});

describe('[G5] tables', () => {
  it('tell their columns by a header', () => {
    const rows = [
      'Time\tItem\tTitle of item\tLead\tPaper\tPurpose',
      '10.00\t1\tWelcome\tChair\t\t',
      '10.05\t2\tQuality report\tDr Vane\tA\tAssurance',
    ];
    expect(
      itemsOf([
        rows[0]?.replace('Item\tTitle of item', 'No.\tItem') ?? '',
        ...rows.slice(1),
        '10.30\t3\tWaiting times\tMr Orr\tVerbal\tDiscussion',
      ]),
    ).toEqual(['1 Welcome [Chair]', '2 Quality report [Dr Vane] *', '3 Waiting times [Mr Orr]']);
  });

  it('call the numbers Item where another column has the words', () => {
    expect(
      itemsOf([
        'Item\tSubject\tLead\tPaper',
        '1\tApologies\tChair\t',
        '2\tRisk register\tNia Owen\tA',
        '3\tClose\tAll\t',
      ]),
    ).toEqual(['1 Apologies [Chair]', '2 Risk register [Nia Owen] *', '3 Close [All]']);
  });

  it('without a header tell them by what stands in them', () => {
    expect(
      itemsOf([
        '1.\tMinutes *\tCllr Hart',
        '2.\tBudget* • Capital bid\tIda Crane',
        '2.1\tReserves\t',
        '3.\tAny other business\t',
      ]),
    ).toEqual([
      '1 Minutes [Cllr Hart] *',
      '2 Budget [Ida Crane] *',
      '  – Capital bid',
      '  2.1 Reserves',
      '3 Any other business',
    ]);
  });

  it('have rows that part their items, and a number beside the title', () => {
    expect(
      itemsOf(['1. Welcome\tChair', 'OPENING MATTERS\t', '2. Accounts *\tIda Crane', '3. Trees\tTom Orr']),
    ).toEqual(['1 Welcome [Chair]', '2 Accounts [Ida Crane] *', '3 Trees [Tom Orr]']);
  });
});
