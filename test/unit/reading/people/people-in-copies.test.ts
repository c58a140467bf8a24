import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

const items = '\n\n1. Lamps\n\nThe lamps were noted.\n\n2. Footpaths\n\nThe report was noted.\n';
const head = 'Minutes of a meeting of Elm Joint Committee held on 6 May 2024\n\n';

/** Who is told of minutes with these paragraphs before their items: `title name{role}@organisation`. */
function read(lines: readonly string[], after = items) {
  const text = head + lines.join('\n\n') + after;
  const [document] = readDocuments(readText('minutes.txt', Buffer.from(text))).documents;
  const print = (people: NonNullable<typeof document>['present'] = []): string =>
    people
      .map(
        ({ title, name, role, organisation }) =>
          (title === null ? '' : `${title} `) +
          name +
          (role === null ? '' : `{${role}}`) +
          (organisation === null ? '' : `@${organisation}`),
      )
      .join('; ');
  return { present: print(document?.present), apologies: print(document?.apologies) };
}

describe('[P14] cells of a table that a copy printed one under the other', () => {
  it('are a name and the office below it', () => {
    const { present } = read([
      'Present:',
      'Members',
      'Role',
      ...['Ann VALE (Vice Chairperson)', 'Nominated by Health Board (Non-Executive Member)'],
      ...['Ben MARSH', 'Chief Finance Officer', 'Cara DEAN', 'Registered Nurse'],
      'Non-members in attendance at request of Chief Officer:-',
      ...['Dan HOLT', 'Planning and Performance Service Manager', 'Eve YEW', 'Elm Carers Centre'],
      ...['Flo ROWAN', 'Health and Care Partnership', 'Gil OAKE', 'Audit Westland'],
      'Ann VALE, Vice Chairperson, in the Chair.',
    ]);
    expect(present).toBe(
      'Ann VALE{Vice Chairperson}; Ben MARSH{Chief Finance Officer}; Cara DEAN{Registered Nurse}; Dan HOLT{Planning and Performance Service Manager}; Eve YEW@Elm Carers Centre; Flo ROWAN@Health and Care Partnership; Gil OAKE@Audit Westland',
    );
  });

  it('are a title above the names that have it, and what a dash tells of each', () => {
    const { present, apologies } = read([
      ...['PRESENT:', 'Councillor', 'J F Vale', '- Elm District Council (Acting Chairman)'],
      ...['G E Marsh', '- Elm District Council'],
      'APOLOGIES FOR ABSENCE: were received from Councillors B Dean (Ash District Council), Mrs A Holt (Elm District Council).',
    ]);
    expect(present).toBe(
      'Councillor J F Vale{Acting Chairman}@Elm District Council; Councillor G E Marsh@Elm District Council',
    );
    expect(apologies).toBe('Councillor B Dean@Ash District Council; Councillor Mrs A Holt@Elm District Council');
  });

  it('stay organisations over their people where no office stands below a name', () => {
    const { present } = read([
      'Present:',
      ...['Elm District Council', 'Ann Vale', 'Ash Borough Council', 'Ben Marsh', 'Elm Police Authority', 'Cara Dean'],
    ]);
    expect(present).toBe(
      'Ann Vale@Elm District Council; Ben Marsh@Ash Borough Council; Cara Dean@Elm Police Authority',
    );
  });
});

describe('[P15] lists without signs of their own', () => {
  it('part people where a title stands behind an office', () => {
    const { present } = read([
      'PRESENT: Mr G Vale, Vice Chair Mr C Marsh, Member Mrs A Dean, Member Ms G Holt, Co-optee',
      'IN ATTENDANCE: Ms F Yew, Chief Executive and Mr R Oake, Head of Housing',
    ]);
    expect(present).toBe(
      'Mr G Vale{Vice Chair}; Mr C Marsh{Member}; Mrs A Dean{Member}; Ms G Holt{Co-optee}; Ms F Yew{Chief Executive}; Mr R Oake{Head of Housing}',
    );
  });

  it('are parted at the labels of groups and offices', () => {
    const { present } = read([
      'Present: Chair: Ann Vale (AV) Directors: Ben Marsh, Cara Dean. Visiting Members: Dan Holt, Eve Yew and Flo Rowan. Harbour Trust Representatives: Gil Oake (Caretaker) Minute Taker: Ida Elm (IE).',
    ]);
    expect(present).toBe(
      'Ida Elm{Minute Taker}; Ann Vale{Chair}; Ben Marsh; Cara Dean; Dan Holt; Eve Yew; Flo Rowan; Gil Oake{Caretaker}',
    );
  });

  it('part names before the column of their offices', () => {
    const { present } = read([
      'Members: Ann Vale Ben Marsh Cara Dean Dan Holt Interim Chair Director of Finance, Estates and Digital Medical Director',
    ]);
    expect(present).toMatch(/^Ann Vale; Ben Marsh; Cara Dean; Dan Holt/);
  });

  it('part names that are links', () => {
    const { present } = read([
      'Attendees: [Ann Vale](mailto:a@example.org) [Ben Marsh](mailto:b@example.org) Cara Dean, Dan Holt',
    ]);
    expect(present).toBe('Ann Vale; Ben Marsh; Cara Dean; Dan Holt');
  });

  it('name people by initials alone', () => {
    const { present, apologies } = read(['Attendees: Dr Ann Vale (AV), JL, MC, PS, II', 'Apologies: JJ, PT.']);
    expect(present).toBe('Dr Ann Vale; JL; MC; PS; II');
    expect(apologies).toBe('JJ; PT');
    expect(read(['Present: Ann Vale MBE, JP, Ben Marsh OBE, Cara Dean']).present).not.toMatch(/(?:^|; )JP/);
  });
});

describe('[P10] offices on lines of their own', () => {
  it('stand above the name, or before it in a sentence', () => {
    const { present } = read([
      ...[
        'Facilitator:',
        'Dr Vale   (AV)',
        'Time Keeper:',
        'Ben Marsh',
        'Present:',
        'Cara Dean',
        'Dr Ann Vale',
        'Dan Holt',
      ],
      'Minutes taken by Eve Yew.',
    ]);
    expect(present).toBe('Eve Yew; Ben Marsh{Time Keeper}; Cara Dean; Dr Ann Vale{Facilitator}; Dan Holt');
  });
});

describe('[P16] boards that open with a quorum', () => {
  const minutes = (lines: readonly string[]) =>
    readDocuments(readText('minutes.txt', Buffer.from(lines.join('\n')))).documents[0];

  it('name who came in numbered lines that are no items', () => {
    const document = minutes([
      'Elm Board Meeting Minutes, Wednesday, June 4, 2008',
      'Quorum reached and meeting called to order at 8:05am PDT.',
      ...['1. Mr. Ken Vale, Director', '2. Ms. Ann Dean, Secretary and Treasurer', '3. Mr. Bo Marsh, President'],
      ...['Not Attending:', '1. Mr. Col Holt', '2. Mr. Dan Yew, General Counsel'],
      '1. Approval of minutes',
      'Ms. Dean moved that the minutes be approved. Seconded by Mr. Marsh. Motion carries by general consent.',
      ...['2. Officer reports', 'The budget was noted.', '3. Committee Reports', 'There were none.'],
    ]);
    expect(document?.kind).toBe('minutes');
    expect(document?.time).toBe('08:05');
    expect(document?.present.map(({ printed, role }) => [printed, role])).toEqual([
      ['Mr. Ken Vale', 'Director'],
      ['Ms. Ann Dean', 'Secretary and Treasurer'],
      ['Mr. Bo Marsh', 'President'],
    ]);
    expect(document?.items.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Approval of minutes'],
      ['2', 'Officer reports'],
      ['3', 'Committee Reports'],
    ]);
  });

  it('name who came behind bare labels, and who stood in for whom', () => {
    const { present } = read(['Board Members Ann Vale, Ben Marsh, Cara Dean', 'Guests Dan Holt']);
    expect(present).toBe('Ann Vale; Ben Marsh; Cara Dean; Dan Holt');
    expect(
      read(['In the call: Ann Vale, and Ben Marsh.', 'Representations: Cara Dean (representing Dan Holt).']).present,
    ).toBe('Ann Vale; Ben Marsh; Cara Dean');
  });

  it('name who came in lines whose bracket opens with initials, under no label', () => {
    const { present } = read(['Jo Vale (JV, Chair and Trustee)', 'Ben Marsh (BM, Trustee)']);
    expect(present).toBe('Jo Vale{Chair and Trustee}; Ben Marsh{Trustee}');
  });

  it('are found under a label in capitals behind a long column of offices', () => {
    const offices = Array.from({ length: 18 }, (_, at) => `GP of the ${at % 2 === 0 ? 'north' : 'south'} locality`);
    const { present } = read([
      'PRESENT:',
      'Dr Ann Vale',
      'Dr Ben Marsh',
      'Dr Cara Dean',
      ...offices,
      'IN ATTENDANCE:',
      'Dan Holt',
      'Eve Yew',
    ]);
    expect(present).toMatch(/Dr Cara Dean.*Dan Holt; Eve Yew$/);
  });
});
