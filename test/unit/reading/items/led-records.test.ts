import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import type { DocumentJson } from '../../../../shared/reading/import-json.ts';
import { toImportJson } from '../../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

function read(lines: readonly string[]): DocumentJson {
  const { documents } = toImportJson([readDocuments(readText('paper.txt', Buffer.from(lines.join('\n'))))]);
  const [document] = documents;
  if (!document) throw new Error('The text was read as nothing.');
  return document;
}

const head = ['Minutes of the meeting of Elm Parish Council held on 5 June 2026 at 7pm in the Hall', ''];
const item = (...lines: readonly string[]) =>
  read([...head, '1. Apologies', '', 'None.', '', '2. Pond', '', ...lines, '', '3. Next meeting', '', '6 July 2026'])
    .items[1];

describe('records under words that only lead to them', () => {
  it('[A1] a label alone on its line, over who acts', () => {
    const pond = item('The pond is green.', 'Action Point', '     Clerk to ask for prices by 30 June 2026.');
    expect(pond?.actions).toMatchObject([{ owners: ['Clerk'], due: '2026-06-30', labelled: true }]);
  });

  it('[D3] whoever decides before a colon, over paragraphs that open with a decision word', () => {
    const pond = item('After debate, the Board:', '', 'Noted the report.', '', 'Agreed to dredge in May.');
    expect(pond?.resolutions).toMatchObject([{ clauses: ['Noted the report', 'Agreed to dredge in May'] }]);
  });

  it('[D1] points that were noted are no decision, what the Board noted is one', () => {
    const pond = item('The following points were noted:', '• carp thrive', '• reeds spread', 'The income was read.');
    expect(pond?.resolutions).toEqual([]);
    const noted = item('The Board noted:', '• the state of the pond; and', '• the cost of reeds.');
    expect(noted?.resolutions).toMatchObject([{ verb: 'NOTED' }]);
  });

  it('[D1] Agreed with a dash, also behind the number of a paragraph', () => {
    const pond = item('2.1 Agreed – to dredge in May', '2.2 Resolved – that nets be bought');
    expect(pond?.resolutions.map(({ verb, clauses }) => [verb, ...clauses])).toEqual([
      ['AGREED', 'to dredge in May'],
      ['RESOLVED', 'nets be bought'],
    ]);
  });
});

describe('[N1] Roman numbers without a stop', () => {
  it('head items over words in small letters', () => {
    const { items } = read([
      ...head,
      'I    Call to order',
      'II   Quorum: six.',
      'III  Finance',
      'IV   Any other business',
    ]);
    expect(items.map(({ number }) => number)).toEqual(['I', 'II', 'III', 'IV']);
  });
});

describe('[G3] [G4] what an agenda prints with its items', () => {
  const { items } = read([
    ...['Elm Board', 'Agenda for the meeting on 5 June 2026', '', '1. Apologies', '', '2. Accounts (PDF, 212 KB)', ''],
    ...['Presented by: Dr Ann Vale', '', '3. Reports', '', '3.1 Audit (Word)', '', 'Presented by: Mr Bo Dean', ''],
    ...['3.2 Staff', '', 'Presented by: Ms Cy Elm', '', '4. Next meeting'],
  ]);

  it('the kind of file is a paper, and no name', () => {
    expect(items[1]).toMatchObject({ title: 'Accounts', paperAttached: true, presenter: 'Dr Ann Vale' });
  });

  it('who presents a sub-item is named below it', () => {
    expect(items[2]?.presenter).toBeNull();
    expect(items[2]?.children.map(({ presenter }) => presenter)).toEqual(['Mr Bo Dean', 'Ms Cy Elm']);
  });
});

describe('[RP1] a cover that lost its table', () => {
  it('prints each label over its value, and asks in a sentence', () => {
    const document = read([
      ...['PARKS COMMITTEE', '', '14 May 2026', '', 'Is this decision to be made at this meeting?', '', 'Yes', ''],
      ...['Duck pond dredging', '', 'Lead Officer and Report Author', '', 'Dominic Farr, Parks Officer', ''],
      ...['Purpose of Report', '', 'Decision', ''],
      ...['This report makes the following recommendations to this Committee:', '', '1. That the pond be dredged.', ''],
      ...['2. That it be paid for.', '', '1. INTRODUCTION', '', '1.1 The pond is green.'],
    ]);
    expect(document).toMatchObject({ kind: 'report', title: 'Duck pond dredging' });
    expect(document.report).toMatchObject({
      author: 'Dominic Farr',
      recommendations: ['That the pond be dredged.', 'That it be paid for.'],
    });
  });
});

describe('what heads and labels print in other ways', () => {
  it('[A4] owners behind the full stop of a decision, two blanks apart', () => {
    const pond = item('RESOLVED that the pond be dredged.  Clerk');
    expect(pond?.resolutions).toMatchObject([{ clauses: ['the pond be dredged'] }]);
    expect(pond?.actions).toMatchObject([{ text: null, owners: ['Clerk'] }]);
  });

  it('[D3] clauses behind capital letters with colons', () => {
    const pond = item('RESOLVED:', '', 'That Council:', '', 'A:   Buys a net; and', '', 'B:   Asks for prices.');
    expect(pond?.resolutions).toMatchObject([{ clauses: ['Buys a net', 'Asks for prices'] }]);
  });

  it('[G2] sub-items that close with a stop, but no sentence that tells', () => {
    const headed = item('2.1 To note the report.', '', 'It was read.', '', '2.2 Disposal of nets.', '', 'They go.');
    expect(headed?.children.map(({ title }) => title)).toEqual(['To note the report', 'Disposal of nets']);
    const told = item(
      '2.1 The Clerk has the report.',
      '',
      'It is long.',
      '',
      '2.2 The nets are here.',
      '',
      'They stay.',
    );
    expect(told?.children).toEqual([]);
  });

  it('[G2] a sentence that goes on below its number is no heading', () => {
    const pond = item('2.1 It was', '', 'Proposed by Cllr A Ash, and', '', 'Resolved: that the pond be dredged.');
    expect(pond?.children).toEqual([]);
  });

  it('[G2] bullets over bullets head the items where nothing else does', () => {
    const topics = ['Pond', 'Nets', 'Trees'].flatMap((topic) => [`* ${topic}`, `    * The ${topic} are old.`, '']);
    const { items } = read(['Elm TSC meeting 5 June 2026', '', 'Attendees: Ann Vale, Bo Dean', '', ...topics]);
    expect(items.map(({ title }) => title)).toEqual(['Pond', 'Nets', 'Trees']);
  });

  it('[N1] the number of a page above the name of the body is no item', () => {
    const { body, items } = read([
      '12',
      '',
      'ELM NHS BOARD',
      '',
      ...head,
      '35 Apologies',
      '',
      'None.',
      '',
      '36 Finance',
      '',
      'Read.',
      '',
      '37 Roads',
      '',
      'Read.',
      '',
      '38 Next meeting',
      '',
      'In May.',
    ]);
    expect(body).not.toBeNull();
    expect(items.map(({ number }) => number)).toEqual(['35', '36', '37', '38']);
  });

  it('[M1] a sentence of the head without its day', () => {
    expect(
      read([
        'MONDAY 5 JANUARY 2026',
        '',
        'At a meeting of ELM COMMUNITY COUNCIL held in the Old Tolbooth, Elm at 7.00pm',
        '',
        'Present',
        'Mr A Ash',
        '',
        '1. Apologies',
        '',
        'None.',
        '',
        '2. Finance',
        '',
        'Read.',
      ]),
    ).toMatchObject({
      ...{ body: 'Elm Community Council', date: '2026-01-05', time: '19:00', venue: 'the Old Tolbooth, Elm' },
    });
  });

  it('[P11] boxes before names tell who came', () => {
    const { present } = read([
      ...[
        'Elm TSC meeting 5 June 2026',
        '',
        'Attendees:',
        '  * [X] Ann Vale, Barn Owl Animation',
        '  * [ ] Bo Dean, Nimbus',
      ],
      ...[
        '  * [X] Cy Elm (_Chair_), Pinpoint',
        '',
        '1. Pond',
        '',
        'It is green.',
        '',
        '2. Nets',
        '',
        'Old.',
        '',
        '3. Trees',
        '',
        'Tall.',
      ],
    ]);
    expect(present).toEqual([
      { name: 'Ann Vale', organisation: 'Barn Owl Animation' },
      { name: 'Cy Elm', role: 'Chair', organisation: 'Pinpoint' },
    ]);
  });

  it.each([
    ['Board of Trustees Meeting', 'Board of Trustees'],
    ['Minute of the Elm Community Council (ECC) meeting.', 'Elm Community Council'],
  ])('[M1] %s', (line, body) => {
    const topics = ['1. Apologies', '', 'None.', '', '2. Finance', '', 'Read.', '', '3. Next meeting', '', 'In May.'];
    expect(read([line, 'Held on 5 June 2026', '', 'Present: Mr A Ash, Ms B Birch', '', ...topics]).body).toBe(body);
  });
});
