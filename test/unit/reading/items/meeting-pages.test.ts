import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { toImportJson } from '../../../../shared/reading/import-json.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';
import { itemsOf } from '../../../support/items-of.ts';

const only = (text: string) => {
  const documents = readDocuments(readText('page.txt', Buffer.from(text))).documents;
  expect(documents).toHaveLength(1);
  const [document] = documents;
  if (document === undefined) throw new Error('one document was read');
  return document;
};
const titles = (text: string): string[] => only(text).items.map(({ number, title }) => `${number ?? '–'} ${title}`);

const top =
  'Agenda and minutes\n\nLicensing Sub-Committee\nThursday 3rd April, 2025 2.00 pm\n\nVenue: Moot Hall, Wendle\n\nItems\nNo. Item\n\n';
const appointment =
  '22.\n\nAppointment of Chairman\n\nMinutes:\n\nRESOLVED – that Councillor Alder be appointed Chairman.\n\n';
const tables =
  '23.\n\nTables outside the Quay Inn\n\nTo approve the layout of the tables:\n\nMinutes:\n\nRESOLVED – that the layout be agreed.\n\n';

describe('[N5] a council’s page of one meeting, whose table became lines', () => {
  it('has the numbers alone on their lines for its items, however their titles look', () => {
    const page = only(`${top}${appointment}${tables}`);
    expect(page.items.map(({ number, title }) => `${number ?? ''} ${title}`)).toEqual([
      '22 Appointment of Chairman',
      '23 Tables outside the Quay Inn',
    ]);
    expect(page.body).toBe('Licensing Sub-Committee');
    expect(page.date).toBe('2025-04-03');
  });

  it('has one item where one number of its kind stands over a topic', () => {
    const page =
      'Agenda and minutes\n\nAnnual Meeting, Carrow on Bourne Municipal District - Monday, 9th June, 2025 9.30 am\n\nItems\nNo. Item\n\nCBD.74.25\n\nElection of the Cathaoirleach\n\nMinutes:\n\nCouncillor Ann Daly took the chair and thanked all.\n';
    expect(titles(page)).toEqual(['CBD.74.25 Election of the Cathaoirleach']);
    expect(only(page)).toMatchObject({ kind: 'minutes', body: 'Carrow on Bourne Municipal District' });
  });
});

describe('[K3] a council’s page of one meeting', () => {
  const page =
    'Overview and Scrutiny - Tuesday, 8th July, 2025 5.00 pm, NEW\n\nNo. Item\n\n\nApologies and Named Substitutes\n\n\nMinutes pdf icon PDF 120 KB\n\nThe minutes of 3 June 2025 will be looked at.\n\nAdditional documents:\n\n\nExclusion of the Public\n\nThese paragraphs are meant:\n\n· Para 1 – any individual;\n\n· Para 2 – any business;\n';

  it('is an agenda where nothing under it tells what was done', () => {
    expect(only(page).kind).toBe('agenda');
    expect(only(`${page}\nMinutes:\n\nMembers agreed to go on in private.\n`).kind).toBe('minutes');
  });

  it('[G2] has the lines over paragraphs for items, and no line that leads to papers or a list', () => {
    expect(titles(page)).toEqual(['– Apologies and Named Substitutes', '– Minutes', '– Exclusion of the Public']);
    expect(only(page).items.flatMap(({ children }) => children)).toEqual([]);
  });

  it('[M1] is named by what stands before the day, where no word tells a body', () => {
    expect(only(page)).toMatchObject({ body: 'Overview and Scrutiny', date: '2025-07-08' });
    expect(only(page.replace('Overview', '(Special), Overview').replace('Scrutiny -', 'Scrutiny Panel -')).body).toBe(
      'Overview and Scrutiny Panel',
    );
  });
});

describe('[N1] minutes with hardly a number', () => {
  const head =
    'MINUTES OF THE MEETING OF THE MUNICIPAL DISTRICT OF CARROW\nHELD ON FRIDAY 13TH JUNE 2025\nPresent:\nCllrs J Dunne and P Fallon.\n';

  it('have the first number for their one item where it names a topic, with the topic before it', () => {
    const text = `${head}Vote of Sympathy\nA vote of sympathy was passed.\n1. Election of Cathaoirleach\nCllr J Dunne was elected.\n`;
    expect(titles(text)).toEqual(['– Vote of Sympathy', '1 Election of Cathaoirleach']);
    expect(titles(text.replace('Election of Cathaoirleach', 'a boat, which'))).toEqual([]);
  });

  it('have letters for numbers where each heads text, and clauses none', () => {
    const text = `${head}(a) Appointment of Chairman\nCllr Dunne was elected.\n(b) Declarations of Interest\nNone.\n(c) Quay Inn, Strand Street\nThe officer spoke.\n`;
    expect(titles(text)).toEqual([
      'a Appointment of Chairman',
      'b Declarations of Interest',
      'c Quay Inn, Strand Street',
    ]);
    expect(titles(text.replace('Cllr Dunne was elected.\n', '').replace('None.\n', ''))).toEqual([]);
  });
});

describe('[N6] the number of the agenda right behind that of the minutes', () => {
  it('starts no item, however long the heading', () => {
    const row = (number: number, what: string): string =>
      `D0${String(number + 40)}/25      ${String(number)}.         TO RECEIVE AND NOTE THE MINUTES OF THE ${what} COMMITTEE HELD ON 6TH MAY 2025\n\nReceived.\n\n`;
    expect(itemsOf(row(1, 'ALLOTMENTS') + row(2, 'CEMETERY AND OPEN SPACES') + row(3, 'STAFFING'))).toEqual([
      'D041/25 TO RECEIVE AND NOTE THE MINUTES OF THE ALLOTMENTS COMMITTEE HELD ON 6TH MAY 2025',
      'D042/25 TO RECEIVE AND NOTE THE MINUTES OF THE CEMETERY AND OPEN SPACES COMMITTEE HELD ON 6TH MAY 2025',
      'D043/25 TO RECEIVE AND NOTE THE MINUTES OF THE STAFFING COMMITTEE HELD ON 6TH MAY 2025',
    ]);
  });
});

describe('[H1] a plural in brackets', () => {
  it('goes on with the capitals of its heading', () => {
    expect(itemsOf('12/25 DECLARATION OF REGISTERABLE INTEREST(s)\nNone.\n\n13/25 MATTERS ARISING\nNone.\n')).toEqual([
      '12/25 DECLARATION OF REGISTERABLE INTEREST(s)',
      '13/25 MATTERS ARISING',
    ]);
  });
});

describe('[H5] lines of the head', () => {
  it('are no topics, though they name the minutes of a body', () => {
    const text =
      'Community Council\nMinutes of Elm & Ashby Community Council\nMeeting of Wed 8 October 2025 at\nSt Clement’s Hall,\nMill Road\nPresent: – Ann Vale, Bo Marsh, Cy Reed.\nPolice Report:\nThe constable said that two cars were broken into.\nReport of Election:\nThere are eight members now.\n';
    expect(titles(text)).toEqual(['– Police Report:', '– Report of Election:']);
    expect(toImportJson([readDocuments(readText('m.txt', Buffer.from(text)))]).documents[0]).toMatchObject({
      body: 'Elm & Ashby Community Council',
      date: '2025-10-08',
    });
  });
});
