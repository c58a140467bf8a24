import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

const items = '\n\n1. Lamps\nThe lamps were noted.\n2. Footpaths\nThe report was noted.\n';
const head = 'Minutes of a meeting of Elm Parish Council held on 6 May 2024\n\n';

/** Who is told of minutes with these lines before their items: `title name{role}@organisation<note>`. */
function read(lines: string, before = head, after = items) {
  const [document] = readDocuments(readText('minutes.txt', Buffer.from(before + lines + after))).documents;
  const print = (people: NonNullable<typeof document>['present'] = []): string =>
    people
      .map(
        ({ title, name, role, organisation, note = null }) =>
          (title === null ? '' : `${title} `) +
          name +
          (role === null ? '' : `{${role}}`) +
          (organisation === null ? '' : `@${organisation}`) +
          (note === null ? '' : `<${note}>`),
      )
      .join('; ');
  return {
    present: print(document?.present),
    apologies: print(document?.apologies),
    absent: print(document?.absent),
    body: document?.body,
    venue: document?.venue,
  };
}

describe('[P7] names that ran together', () => {
  it.each([
    [
      'PRESENT: Cllr A Vale (Mayor) Cllr B Marsh Cllr A V Dean Rev C Holt, Mayor’s Chaplain Mr D Frome, PCC Link Officer County Cllr E Oake',
      'Cllr A Vale{Mayor}; Cllr B Marsh; Cllr A V Dean; Rev C Holt{Mayor’s Chaplain}; Mr D Frome{PCC Link Officer}; County Cllr E Oake',
    ],
    ['Members: Ann Vale Ben Marsh Cara Dean Dr Dinah Holt', 'Ann Vale; Ben Marsh; Cara Dean; Dr Dinah Holt'],
    [
      'Present: Mrs M E Vale - Her Worship the Mayor Mr R Marsh - Chief Executive Mr C Dean - Parks Manager',
      'Mrs M E Vale{Mayor}; Mr R Marsh{Chief Executive}; Mr C Dean{Parks Manager}',
    ],
    [
      'Present: Director City Services (Ann Vale) Manager Parks (Ben Marsh) Museum Manager (Cara Dean)',
      'Ann Vale{Director City Services}; Ben Marsh{Manager Parks}; Cara Dean{Museum Manager}',
    ],
    [
      'Present: Cllrs: Vale, A; Marsh, B.C; Dean (Bob), D; Holt E',
      'Cllr A Vale; Cllr B.C Marsh; Cllr D Dean@Bob; Cllr E Holt',
    ],
  ])('%s', (lines, present) => {
    expect(read(lines).present).toBe(present);
  });
});

describe('[P7] offices beside and without names', () => {
  it.each([
    [
      'General Manager                     (Mr A Vale)\nDirector Finance                    (Mrs B Marsh)',
      'Mr A Vale{General Manager}; Mrs B Marsh{Director Finance}',
    ],
    ['General Manager, Director Planning & Environment, Manager Finance and Administration Officer', ''],
    ['Ann Vale (AV) Lay Member for Audit', 'Ann Vale{Lay Member for Audit}'],
    [
      'Mr A Vale, Community and Leisure Manager, Chief Executive’s Office',
      'Mr A Vale{Community and Leisure Manager}@Chief Executive’s Office',
    ],
    ['Mr A Vale, D.O.S., Mrs B Marsh, A.O.', 'Mr A Vale{D.O.S.}; Mrs B Marsh{A.O.}'],
    ['Mr A Vale, Snr. Engineer', 'Mr A Vale{Snr. Engineer}'],
    [
      'Mayor Vale, Deputy Mayor Marsh, Councillors Dean and Holt',
      'Vale{Mayor}; Marsh{Deputy Mayor}; Councillor Dean; Councillor Holt',
    ],
    ['The Mayor, Cllr. A Vale (AV) (in the chair)', 'Cllr. A Vale{Chair}'],
    ['Warren Vale, QSM and Ben Marsh', 'Warren Vale QSM; Ben Marsh'],
    ['Mr. Malcolm Vale, TD.', 'Mr. Malcolm Vale{TD}'],
    ['Mr A Vale (Elmdale Advertiser), Elmdale Courier', 'Mr A Vale@Elmdale Advertiser'],
  ])('%s', (names, present) => {
    expect(read(`In attendance:\n${names}`).present).toBe(present);
  });
});

describe('[P10] attendance under no label of its own', () => {
  it('names those present in the first paragraph', () => {
    expect(read('Ann Vale (Chairman), Ben Marsh (Secretary), Cara Dean.\n\nApologies\nDinah Holt')).toMatchObject({
      present: 'Ann Vale{Chairman}; Ben Marsh{Secretary}; Cara Dean',
      apologies: 'Dinah Holt',
    });
    expect(read('Councillors Mrs Vale, Brand (Chairman) and D Frome').present).toBe(
      'Councillor Mrs Vale; Councillor Brand{Chairman}; Councillor D Frome',
    );
    expect(read('Rob, Barry and Eleanor. Apologies: Jim')).toMatchObject({
      present: 'Rob; Barry; Eleanor',
      apologies: 'Jim',
    });
    expect(read('Drains, Lamps and Benches were on show.').present).toBe('');
  });

  it('names places before their people', () => {
    expect(read('Ashby - Mr A Vale\nGlen End - Mr B Marsh, Mrs C Dean\nIn attendance - Mr D Holt').present).toBe(
      'Mr A Vale@Ashby; Mr B Marsh@Glen End; Mrs C Dean@Glen End; Mr D Holt',
    );
  });

  it('is the roll of an item, below its title in a second language and above offices alone', () => {
    const roll =
      '1. Calling of the Roll and Apologies for Absence\nA’ Gairm a’ Chlàir\n\nMr A Vale, Mr B Marsh (v/c)\n\nIn Attendance:\n' +
      'Chief Executive\nDirector of Roads & Parks\n\nMr C Dean in the Chair\n\nApologies for absence were intimated on behalf of Mr D Holt.\n\n2. Lamps\nThey were noted.\n\n3. Footpaths\nThe report was noted.\n';
    expect(read(roll, head, '')).toMatchObject({
      present: 'Mr A Vale; Mr B Marsh<v/c>; Mr C Dean{Chair}',
      apologies: 'Mr D Holt',
    });
  });
});

describe('[P8] [P9] labels, sentences and notes', () => {
  it('goes on in the next line, and reads a label within a label', () => {
    expect(read('Present:\nCllrs A Vale, B Marsh,\n\nC Dean and D Holt').present).toBe(
      'Cllr A Vale; Cllr B Marsh; Cllr C Dean; Cllr D Holt',
    );
    expect(read('Present: Trustees: Ann Vale, Ben Marsh').present).toBe('Ann Vale; Ben Marsh');
    expect(read('Present: Trustees Vale (Chair), Marsh, Dean and the Clerk').present).toBe(
      'Trustee Vale{Chair}; Trustee Marsh; Trustee Dean',
    );
    expect(
      read('Present: Cllr A Vale\nAlso: Mr B Marsh (Clerk) & County Councillors: Mr C Dean & Mr D Holt').present,
    ).toBe('Cllr A Vale; Mr B Marsh{Clerk}; County Councillor Mr C Dean; County Councillor Mr D Holt');
  });

  it('takes a note on the line below its name', () => {
    expect(read('present\n\nMembers\n\nAnn Vale\n\nleft the meeting at 4.39pm\n\nBen Marsh').present).toBe(
      'Ann Vale<left the meeting at 4.39pm>; Ben Marsh',
    );
    expect(read('Present: Cllr A Vale (except from 9.21pm until 9.23pm), Cllr B Marsh (am only)').present).toBe(
      'Cllr A Vale<except from 9.21pm until 9.23pm>; Cllr B Marsh<am only>',
    );
  });

  it.each([
    'APOLOGY\n\nRESOLVED on the motion of Clr Vale, seconded Clr Marsh that the apology for non attendance due to sickness by Clr Dean be accepted.',
    'Apologies and valid reasons for absence were received from Clr Dean and these were accepted.',
  ])('finds those excused in “%s”', (text) => {
    expect(read(`Present: Clr Vale, Clr Marsh\n\n${text}`).apologies).toBe('Clr Dean');
  });

  it('keeps those not present, observers and other attendees under their labels', () => {
    expect(read('Present: A Vale, B Marsh\nCouncillors not present: C Dean (CD) and D Holt (DH).')).toMatchObject({
      present: 'A Vale; B Marsh',
      absent: 'Councillor C Dean; Councillor D Holt',
    });
    expect(
      read(
        'Present: Ann Vale, Ben Marsh.\nIdentified Observers:\nCara Dean (Fenware).\nCommunity/Other Attendees\nDov Holt',
      ).present,
    ).toBe('Ann Vale; Ben Marsh; Cara Dean@Fenware; Dov Holt');
  });

  it('gives the chair by the sentence that opens the meeting', () => {
    const opening =
      'PRESENT: Cr Ann Vale, Cr Ben Marsh\n\nOpening\nThe meeting began at 5pm with the Mayor, Cr A Vale in the chair.';
    expect(read(opening).present).toBe('Cr Ann Vale{Mayor}; Cr Ben Marsh');
  });
});

describe('[M1] bodies and places of heads', () => {
  it.each([
    [
      'Governing body meeting – 7 April 2022\nElm and Ashby CCG Governing Body Meeting in Public\n',
      'Elm and Ashby CCG Governing Body',
    ],
    ['Minutes of the Town Council Meeting 27th April 2021\n', 'Town Council'],
    ['MINUTES OF A MEETING OF FULL COUNCIL HELD ON 20th SEPTEMBER 2017\n', 'Full Council'],
    ['# Meeting Minutes: Technical Steering Committee\n\nDate: 12 October, 2021\n', 'Technical Steering Committee'],
    ['Meeting notes, Fernhill Steering Committee\n12 October 2021\n', 'Fernhill Steering Committee'],
    ['The AGM of the FOWB for 2011 started at 8:00pm on April 27, 2011\n', 'FOWB'],
    [
      'CEANTAR BARDASACH CHATHAIR NA COILLE MUNICIPAL DISTRICT OF ELM CITY MINUTES OF ANNUAL MEETING HELD ON 22nd JUNE, 2015\n',
      'Municipal District of Elm City',
    ],
    [
      'Minutes of the First Meeting of the Elm Community Board following the general election held in the Hall on 3 November 2004\n',
      'Elm Community Board',
    ],
    ['ELM CITY COUNCIL\nCOUNCIL ADMINISTRATION BUILDING\nOrdinary Meeting, 3 June 2020\n', 'Elm City Council'],
  ])('%s', (before, body) => {
    expect(read('Present: Cllr A Vale, Cllr B Marsh', before).body).toBe(body);
  });

  it('reads building and town behind date and time', () => {
    expect(
      read('Present: Cllr A Vale', '# Elm Flood Forum\n\n12 January 2026 at 7.00 pm, Old Mill, Ottery\n\n').venue,
    ).toBe('Old Mill, Ottery');
  });

  it('believes the label of a venue', () => {
    expect(
      read(
        'Present: Cllr A Vale',
        'Planning Committee - Thursday, 2nd July, 2020 6.00 pm, the Old Hall\n\nVenue: Remote Meeting - Teams\n\n',
      ).venue,
    ).toBe('Remote Meeting - Teams');
  });
});
