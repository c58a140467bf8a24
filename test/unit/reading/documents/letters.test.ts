import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { toImportJson, type DocumentJson } from '../../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

/** The one document of a text. */
function readOne(lines: readonly string[]): DocumentJson {
  const { documents } = toImportJson([readDocuments(readText('paper.txt', Buffer.from(lines.join('\n'))))]);
  expect(documents).toHaveLength(1);
  const [document] = documents;
  if (!document) throw new Error('The text was read as nothing.');
  return document;
}

describe('[LT1] a letter tells who wrote to whom, when and about what', () => {
  it('under a letterhead, with the address it goes to', () => {
    const letter = readOne([
      ...[
        'Saltby Boat Club',
        'The Quay, Saltby SB1 2CD',
        '',
        'Mrs B Tranter',
        'Town Hall',
        'Saltby',
        '',
        '22 April 2026',
        '',
      ],
      ...[
        'Dear Mrs Tranter',
        '',
        '**Mooring fees**',
        '',
        'We ask for another year.',
        '',
        'Yours sincerely',
        '',
        'Gwen Ellis',
        'Secretary',
      ],
    ]);
    expect(letter).toMatchObject({
      ...{ kind: 'letter', date: '2026-04-22', title: 'Mooring fees' },
      letter: { from: 'Gwen Ellis', fromRole: 'Secretary', to: 'Mrs B Tranter' },
    });
  });

  it('by its salutation and signature alone', () => {
    const letter = readOne([
      'Dear Clerk,',
      '',
      'Re: Mooring fees',
      '',
      'Thank you.',
      '',
      'Kind regards,',
      'GWEN ELLIS',
    ]);
    expect(letter).toMatchObject({ date: null, title: 'Mooring fees', letter: { from: 'GWEN ELLIS', to: 'Clerk' } });
  });
});

describe('[ST1] a strategy tells its title, the line below it and its chapters', () => {
  it('under the name of whose it is', () => {
    const contents = ['Contents', '', '1. Foreword', '2. Where we are ..... 4', '3. Next steps', ''];
    const strategy = readOne([
      ...['Saltby Town Council', '', 'HARBOUR PLAN 2026 TO 2030', '', 'A quay for all', '', ...contents],
      ...['1. FOREWORD', '', 'The quay is old.'],
    ]);
    expect(strategy).toMatchObject({
      ...{ kind: 'strategy', title: 'HARBOUR PLAN 2026 TO 2030' },
      strategy: { strapline: 'A quay for all', contents: ['Foreword', 'Where we are', 'Next steps'] },
    });
  });
});

describe('[DN1] a decision notice is minutes of one item', () => {
  it('under headings', () => {
    const notice = readOne([
      ...['Wyeford Borough Council', 'RECORD OF DECISION OF THE CABINET MEMBER FOR PARKS', '12 May 2026', ''],
      ...[
        'Benches in Mill Park',
        '',
        'Decision',
        '',
        '1. That six benches be bought.',
        '2. That the old ones be sold.',
        '',
      ],
      ...['Reasons for decision', '', 'The old ones are broken.', '', 'Alternative options considered', '', 'None.'],
    ]);
    expect(notice).toMatchObject({ kind: 'minutes', date: '2026-05-12' });
    expect(notice.items).toMatchObject([
      {
        number: null,
        title: 'Benches in Mill Park',
        resolutions: [{ verb: 'DECIDED', clauses: ['six benches be bought', 'the old ones be sold'] }],
      },
    ]);
    expect(notice.items[0]?.text).toContain('The old ones are broken.');
  });

  it('in a table', () => {
    const notice = readOne([
      ...['Decision notice', '', 'Subject\tBenches in Mill Park', 'Decision\tThat six benches be bought.'],
      ...['Reasons for decision\tThe old ones are broken.', 'Date of decision\t12 May 2026'],
    ]);
    expect(notice.items).toMatchObject([
      { title: 'Benches in Mill Park', resolutions: [{ verb: 'DECIDED', clauses: ['six benches be bought'] }] },
    ]);
  });
});
