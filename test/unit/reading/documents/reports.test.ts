import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import type { DocumentJson, ReportJson } from '../../../../shared/reading/import-json.ts';
import { toImportJson } from '../../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

/** The one document of a text. */
function readOne(lines: readonly string[]): DocumentJson {
  const { documents } = toImportJson([readDocuments(readText('report.txt', Buffer.from(lines.join('\n'))))]);
  expect(documents.map(({ kind }) => kind)).toEqual(['report']);
  const [document] = documents;
  if (!document) throw new Error('The text was read as nothing.');
  return document;
}

function readReport(lines: readonly string[]): ReportJson {
  const { report } = readOne(lines);
  if (!report) throw new Error('The report says nothing of itself.');
  return report;
}

const head = ['Wyeford Town Council', 'Amenities Committee', '14 May 2026', '', 'Report of the Town Clerk', ''];
const purpose = ['Purpose of report', '', 'To tell members how the pond is.', ''];
const asked = (lines: readonly string[]): readonly string[] =>
  readReport([...head, '**Duck pond**', '', ...purpose, ...lines]).recommendations;

describe('[RP1] what a report is and where it goes', () => {
  it('under the names of council and committee', () => {
    const document = readOne([
      ...head,
      '**Duck pond dredging**',
      '',
      ...purpose,
      'Recommendation',
      '',
      'That it be noted.',
    ]);
    expect(document).toMatchObject({ body: 'Amenities Committee', date: '2026-05-14', title: 'Duck pond dredging' });
    expect(document.report).toMatchObject({
      author: null,
      authorRole: 'Town Clerk',
      recommendations: ['That it be noted.'],
    });
  });

  it('with a cover of labels and values', () => {
    const document = readOne([
      'Report to:\tHousing Panel',
      'Date of meeting:\t3 June 2026',
      'Subject:\tRents for garages',
      'Report author:\tIda Crane, Housing Manager',
      'Agenda item:\t7',
      'Key decision:\tYes',
      '',
      '1. Summary',
      '',
      '1.1 Rents were last changed in 2019.',
      '',
      '2. Recommendations',
      '',
      '2.1 That rents rise by a tenth.',
      '2.2 That the Panel looks again in a year.',
      '',
      '3. Financial implications',
      '',
      '3.1 About £4,000 a year more.',
      '',
      '4. Legal implications',
      '',
      '4.1 None.',
    ]);
    expect(document).toMatchObject({ body: 'Housing Panel', date: '2026-06-03', title: 'Rents for garages' });
    expect(document.report).toEqual({
      template: 'cover-table',
      author: 'Ida Crane',
      authorRole: 'Housing Manager',
      agendaItem: '7',
      recommendations: ['That rents rise by a tenth.', 'That the Panel looks again in a year.'],
      keyDecision: 'Yes',
      implications: [
        { heading: 'Financial implications', text: 'About £4,000 a year more.' },
        { heading: 'Legal implications', text: 'None.' },
      ],
      appendices: [],
    });
  });
});

describe('[RP2] recommendations, each as printed without number or bullet', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['one sentence', ['RECOMMENDATION', '', 'That the fence be mended.'], ['That the fence be mended.']],
    ['run in after a colon', ['Recommendation: That the fence be mended.'], ['That the fence be mended.']],
    [
      'numbered under a lead that is no recommendation itself',
      ['(5) **OFFICER’S RECOMMENDATION** That the Committee:', '', '1. Mends the fence.', '2. Buys a gate.'],
      ['Mends the fence.', 'Buys a gate.'],
    ],
    [
      'bullets under the words that ask',
      ['Recommendations', '', 'The Committee is asked to:', '', '- note the report;', '- agree the cost.'],
      ['note the report;', 'agree the cost.'],
    ],
    [
      'letters that run on in one paragraph',
      ['Recommendation', '', 'It is recommended that members: (a) mend the fence; and (b) buy a gate.'],
      ['mend the fence; and', 'buy a gate.'],
    ],
    [
      'a sentence that asks, kept whole',
      [
        'Recommendation(s)',
        '',
        '9. Members are invited to note the report.',
        '',
        'Background',
        '',
        'That was long ago.',
      ],
      ['Members are invited to note the report.'],
    ],
    [
      'without a heading',
      ['It is recommended that the fence be mended.'],
      ['It is recommended that the fence be mended.'],
    ],
    [
      'once where the end repeats the start',
      [
        'Recommendations',
        '',
        '1. That A be done.',
        '',
        'Background',
        '',
        'Words.',
        '',
        'Recommendation',
        '',
        '1. That A be done.',
      ],
      ['That A be done.'],
    ],
    ['none where the report is for information', ['Recommendation', '', 'For information only.'], []],
    ['not the reasons for them', ['Reasons for recommendation', '', 'That is what the survey says.'], []],
  ])('%s', (_, lines, expected) => expect(asked(lines)).toEqual(expected));

  it('from the row of a cover table, where the text has none', () => {
    const { recommendations } = readReport([
      'Title\tPond survey',
      'Report written by\tIda Crane',
      'Recommendations\t• That the survey be noted • That it be published',
      '',
      'Background',
      '',
      'The survey was made in May.',
    ]);
    expect(recommendations).toEqual(['That the survey be noted', 'That it be published']);
  });
});

describe('[RP3] what a report says of money, law and the like', () => {
  it('takes every heading under Implications for one', () => {
    const { implications, appendices } = readReport([
      ...[...head, '**Duck pond**', '', ...purpose, 'Implications', '', 'Staffing', '', '4. None.', '', 'Ducks', ''],
      ...['5. They will be moved to the mill.', '', 'Appendices', '', 'Appendix A: Plan of the pond'],
    ]);
    expect(implications).toEqual([
      { heading: 'Staffing', text: 'None.' },
      { heading: 'Ducks', text: 'They will be moved to the mill.' },
    ]);
    expect(appendices).toEqual(['Appendix A: Plan of the pond']);
  });

  it('reads them run in after bracketed numbers, and answers without their question', () => {
    const report = readReport([
      ...[...head, '**Duck pond**', '', '(1) **Purpose of Report** To ask for money.', ''],
      ...['(2) **Financial Considerations** It costs £900.', '', '(3) **Key Decision** No.', ''],
      ...['(4) **Call-In** Should call-in be waived? No.', '', '**Ida Crane**', '**Director – Parks**'],
    ]);
    expect(report).toMatchObject({
      template: 'bracketed-headings',
      author: 'Ida Crane',
      authorRole: 'Director – Parks',
      keyDecision: 'No.',
      callIn: 'No.',
      implications: [{ heading: 'Financial Considerations', text: 'It costs £900.' }],
    });
  });

  it('reads them from a table', () => {
    const { implications } = readReport([
      ...[
        ...head,
        '**Duck pond**',
        '',
        ...purpose,
        'Financial implications\tNone',
        'Equality impact\tThe path is level.',
      ],
    ]);
    expect(implications).toEqual([
      { heading: 'Financial implications', text: 'None' },
      { heading: 'Equality impact', text: 'The path is level.' },
    ]);
  });
});
