import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { toImportJson, type DocumentJson } from '../../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

function read(lines: readonly string[]): readonly DocumentJson[] {
  return toImportJson([readDocuments(readText('paper.txt', Buffer.from(lines.join('\n'))))]).documents;
}

const itemsOf = ({ items }: DocumentJson): string[] =>
  items.flatMap(({ number, title, presenter, paperAttached, children }) => [
    `${number ?? '?'} ${title}${presenter === null ? '' : ` [${presenter}]`}${paperAttached ? ' *' : ''}`,
    ...children.map((child) => `> ${child.number ?? '?'} ${child.title}${child.paperAttached ? ' *' : ''}`),
  ]);

describe('[K3] a list of members over items that only say what is to be done', () => {
  it('is an agenda, its numbers alone over their titles [G2]', () => {
    const [document] = read([
      'Memberships',
      '| Prof. I Vale | Chair | Non Executive Director (Chairman) |',
      '| Mr A Marsh | CEO | Chief Executive Officer |',
      '| Ms S Dean | SD | Director of People |',
      'Item 1',
      'Chairman’s matters & Apologies received (Verbal)',
      'Item 2',
      'Declarations of Interest Lead by the Chair (Verbal)',
      'To enable declarations to be made of any conflict of interest',
      'Item 3',
      'Board Minutes Lead by the Chair',
      'a. To approve the Minutes of the meeting held on 24 September 2025. (Paper 01)',
      'b. To approve the Minutes of the meeting held on 29 October 2025. (Paper 02)',
      'Item 4',
      'Action Log and matters arising not on the agenda for this meeting Lead by Organisational Assurance Director',
    ]);
    expect(document?.kind).toBe('agenda');
    expect(document && itemsOf(document)).toEqual([
      '1 Chairman’s matters & Apologies received',
      '2 Declarations of Interest [Chair]',
      '3 Board Minutes [Chair]',
      '> a To approve the Minutes of the meeting held on 24 September 2025 *',
      '> b To approve the Minutes of the meeting held on 29 October 2025 *',
      '4 Action Log and matters arising not on the agenda for this meeting [Organisational Assurance Director]',
    ]);
  });
});

describe('[K2] the salutation of a summons', () => {
  it('starts no letter inside its agenda, and facts below the letterhead are told', () => {
    const documents = read([
      'Agenda for the Meeting of Elm Borough Council to be held on 7th February 2006',
      ...['Fax No:', '01483-523475', 'Your ref:', 'Our ref:', 'When calling please ask for:', 'Ann Vale'],
      ...['Direct line', ': 01483 523351', 'Date:', '27th January 2006', 'To: All Members of the EXECUTIVE'],
      ...['Miss G B Vale (Chairman)', 'Mr C H Marsh', 'Dear Sir/Madam'],
      'A Meeting of the EXECUTIVE will be held as follows:-',
      ...['DATE: TUESDAY, 7TH FEBRUARY 2006', 'TIME: *7.00 P.M.', 'PLACE: COUNCIL CHAMBER, THE BURYS, ELM'],
      ...['Yours faithfully', 'ANN VALE', 'Chief Executive', 'AGENDA'],
      ...['1.', 'MINUTES', 'To confirm the Minutes of the Meeting held on 10th January 2006.'],
      ...['2.', 'APOLOGIES FOR ABSENCE', 'To advise the Executive of any apologies for absence.'],
      ...['3.', 'QUESTIONS', 'To respond to any questions received from members of the public.'],
    ]);
    expect(documents.map(({ kind, date, time, venue }) => [kind, date, time, venue])).toEqual([
      ['agenda', '2006-02-07', '19:00', 'Council Chamber, the Burys, Elm'],
    ]);
    expect(documents.flatMap(itemsOf)).toEqual(['1 MINUTES', '2 APOLOGIES FOR ABSENCE', '3 QUESTIONS']);
  });
});

describe('[M1] facts of a table that was copied cell by cell', () => {
  it('stand below their labels', () => {
    const [document] = read([
      ...['Elm Academy Trust Members’ Meeting', 'Date:', '26th June 2017', 'Meeting Time:', '13:00 – 14:30'],
      ...['Location:', 'The Training Room, Elm Academy', 'Present:', 'Ann Vale', 'Ben Marsh', 'Cara Dean', ''],
      ...[
        '1. Apologies',
        '',
        'None.',
        '',
        '2. Declarations of interest',
        '',
        'None.',
        '',
        '3. Budget',
        '',
        'It was noted.',
      ],
    ]);
    expect([document?.date, document?.time, document?.venue]).toEqual([
      '2017-06-26',
      '13:00',
      'The Training Room, Elm Academy',
    ]);
  });
});

describe('[M2] time and place of a head', () => {
  it('stand with a day without its year, and behind `at` though they name a council', () => {
    const after = [
      '',
      'Present:',
      'Ann Vale',
      'Ben Marsh',
      '',
      '1. Apologies',
      '',
      'None.',
      '',
      '2. Budget',
      '',
      'It was agreed.',
    ];
    const [first] = read([
      'Elm Surgery Patient Group',
      'Wednesday 16 November at 7pm',
      '',
      'Minutes of the Meeting',
      ...after,
    ]);
    expect([first?.date, first?.time]).toEqual([null, '19:00']);
    const [second] = read([
      ...['NOTES of the Meeting of the ELM JOINT COMMITTEE', '', 'held on 2 JULY 2007 at 2.15pm', ''],
      ...['at ELM DISTRICT COUNCIL', ...after],
    ]);
    expect([second?.body, second?.date, second?.time, second?.venue]).toEqual([
      'Elm Joint Committee',
      '2007-07-02',
      '14:15',
      'Elm District Council',
    ]);
  });
});

describe('[RP1] a report under the name and day of its committee', () => {
  it('has a title that names an authority, and asks under its own heading', () => {
    const [report] = read([
      ...['PAPER C', '', 'FIRE AND SAFETY SELECT COMMITTEE – 13 OCTOBER 2003', ''],
      ...['FIRE AUTHORITY RISK PLAN – CONSULTATION', '', 'REPORT OF THE CHIEF FIRE OFFICER', ''],
      ...['ACTION REQUIRED BY THE SELECT COMMITTEE', '', 'To consider the plan and comment on it.', ''],
      ...['BACKGROUND', '', 'For many years prevention has been better than cure.'],
    ]);
    expect([report?.body, report?.title, report?.date]).toEqual([
      'Fire and Safety Select Committee',
      'FIRE AUTHORITY RISK PLAN – CONSULTATION',
      '2003-10-13',
    ]);
    expect(report?.report?.recommendations).toEqual(['To consider the plan and comment on it.']);
  });
});
