import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

/** Kind and lines of each document of a text. */
function kindsOf(lines: readonly string[], name = 'pack.txt'): string[] {
  return readDocuments(readText(name, Buffer.from(lines.join('\n')))).documents.map(
    ({ kind, lines: [first, last] }) => `${kind} ${first}–${last}`,
  );
}

const minutes = (day: string, first = 1): string[] => [
  'ELM PARISH COUNCIL',
  `Minutes of the meeting held on ${day} at the Hall, Elm`,
  'Present: Cllrs H Ash (Chair), D Dell and M Orr',
  `${first}. Apologies`,
  'None.',
  `${first + 1}. Footpaths`,
  'RESOLVED that the stile be mended.',
];
const agenda = [
  'ELM PARISH COUNCIL',
  'Thursday 4 June 2026, 7.30pm, the Hall',
  'AGENDA',
  '1. Apologies',
  '2. Minutes of the meeting held on 7 May 2026',
  '3. Report of the Footpaths Warden',
  '4. Date of next meeting',
];
const report = [
  'ELM PARISH COUNCIL',
  '4 June 2026',
  'Report of the Clerk',
  'Mending the stile',
  'Purpose of report',
  'To ask for money.',
  'Recommendation',
  'That £90 be spent.',
];
const letter = [
  'Wyeford Highways',
  '1 Bridge Street, Wyeford WY1 2AB',
  '20 May 2026',
  'Dear Clerk',
  'We will mend it.',
  'Yours sincerely',
  'Ida Crane',
];

describe('[K1] a pack is split at its documents', () => {
  it('agenda, minutes, report and letter, in whichever order', () => {
    expect(kindsOf([...agenda, '', ...minutes('7 May 2026'), '', ...report, '', ...letter])).toEqual([
      'agenda 1–7',
      'minutes 9–15',
      'report 17–24',
      'letter 26–32',
    ]);
    expect(kindsOf([...report, '', ...letter, '', ...agenda, '', ...minutes('7 May 2026')])).toEqual([
      'report 1–8',
      'letter 10–16',
      'agenda 18–24',
      'minutes 26–32',
    ]);
  });

  it('two reports one after the other, and no second one where the page head is repeated', () => {
    const second = report.map((line) => line.replace('stile', 'gate'));
    expect(kindsOf([...report, '', ...second])).toEqual(['report 1–8', 'report 10–17']);
    const page = ['', 'ELM PARISH COUNCIL', '4 June 2026', 'Report of the Clerk', '', 'The stile fell down in May.'];
    expect(kindsOf([...report, ...page])).toEqual(['report 1–14']);
  });

  it('the meetings of a year in one text, newest first', () => {
    expect(kindsOf([...minutes('7 May 2026'), '', ...minutes('9 April 2026'), '', ...minutes('5 March 2026')])).toEqual(
      ['minutes 1–7', 'minutes 9–15', 'minutes 17–23'],
    );
    const meeting = (day: string): string[] => [
      `## ${day}`,
      '',
      'Attendees: Ida Crane, Tom Orr',
      '',
      '- The build was fixed.',
      '',
    ];
    expect(kindsOf(['# Steering notes', '', ...meeting('7 May 2026'), ...meeting('9 April 2026')], 'notes.md')).toEqual(
      ['minutes 1–7', 'minutes 9–13'],
    );
  });
});

describe('[K2] a document is never cut in two by its own words', () => {
  const start = minutes('7 May 2026');
  it.each<[string, readonly string[]]>([
    ['an item that is a report', ['3. Report of the County Councillor', 'Roads were spoken of.']],
    ['a heading that is one', ['Report of the County Councillor', 'Roads were spoken of.', '3. Trees', 'None.']],
    ['the heading AGENDA', ['AGENDA', '3. Trees', 'None.']],
    [
      'a letter that is quoted',
      ['3. Letter', 'Dear Clerk', 'Please mend the stile.', 'Yours sincerely', 'T Orr', '4. Trees', 'None.'],
    ],
    [
      'earlier minutes as a heading',
      ['Minutes of the meeting held on 9 April 2026', 'They were signed.', '3. Trees', 'None.'],
    ],
    [
      'the head of its own next page',
      ['ELM PARISH COUNCIL', 'Minutes of the meeting held on 7 May 2026', '3. Trees', 'None.'],
    ],
    ['the headings of a report', ['Purpose of report', 'It was told.', 'Recommendation', 'None.', '3. Trees', 'None.']],
    [
      'the agenda of the next meeting',
      ['3. Next meeting', 'Agenda for the next meeting: trees', 'The meeting closed at 9pm.'],
    ],
  ])('minutes with %s', (_, lines) => {
    expect(kindsOf([...start, ...lines])).toEqual([`minutes 1–${start.length + lines.length}`]);
  });

  it('a report with a letter in its words, or another report named', () => {
    expect(kindsOf([...report, 'Dear all was how it began.', 'Dear neighbours', 'it said, and no more.'])).toEqual([
      'report 1–11',
    ]);
    expect(kindsOf([...report, 'Report of the Working Group', 'It met in May.'])).toEqual(['report 1–10']);
  });

  it('an agenda whose items are named like documents', () => {
    const items = [
      '5. Minutes of the Finance Committee held on 2 May 2026',
      'Report of the Treasurer',
      'Letter from Highways',
    ];
    expect(kindsOf([...agenda, ...items])).toEqual(['agenda 1–10']);
  });

  it('minutes under a page of contents', () => {
    expect(
      kindsOf([
        'Contents',
        'Agenda ........ 1',
        'Minutes of the meeting held on 7 May 2026 ....... 3',
        '',
        ...minutes('7 May 2026'),
      ]),
    ).toEqual(['minutes 1–11']);
  });
});

describe('[K3] a document without a sign is known by what stands in it', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'minutes 1–5',
      'items and attendance',
      ['Elm Allotments', 'Present: I Crane, T Orr', '1. Water', 'The tap drips.', '2. Rents'],
    ],
    [
      'minutes 1–3',
      'attendance and a decision',
      ['Allotment holders', 'Present: I Crane, T Orr', 'It was RESOLVED that the tap be mended.'],
    ],
    ['report 1–4', 'headings of reports', ['Background', 'The tap drips.', 'Financial implications', 'Nine pounds.']],
    ['letter 1–4', 'how it is addressed and closed', ['Dear Ida,', 'The tap drips again.', 'Kind regards', 'Tom']],
    ['other 1–2', 'nothing', ['How to mend a tap', 'Turn the water off first.']],
  ])('%s by %s', (kind, _, lines) => expect(kindsOf(lines)).toEqual([kind]));

  it('an agenda under which it is told what was done is minutes', () => {
    const told = [
      '1. Apologies',
      'Minutes:',
      'None.',
      '2. Footpaths',
      'Minutes:',
      'RESOLVED that the stile be mended.',
    ];
    expect(kindsOf(['Elm Parish Council', '7 May 2026', 'Agenda and minutes', ...told])).toEqual(['minutes 1–9']);
  });
});
