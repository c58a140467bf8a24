import { describe, expect, it } from 'vitest';
import { readText } from '../../../../electron/readers/text/read-text.ts';
import { readNameList } from '../../../../shared/reading/attendance/names.ts';
import { readDocuments } from '../../../../shared/reading/read-documents.ts';

const print = ({ title, name, role, organisation }: ReturnType<typeof readNameList>[number]): string =>
  [title, name].filter((part) => part !== null).join(' ') +
  (role === null ? '' : ` {${role}}`) +
  (organisation === null ? '' : ` @${organisation}`);
const list = (text: string): string[] => readNameList(text, { class: 'member', lines: [1, 1] }).map(print);

describe('[P7] names that ran together', () => {
  it.each([
    ['A Vale (AV) B Marsh (BM), C Dean (CD)', ['A Vale', 'B Marsh', 'C Dean']],
    ['Ann Vale (Chair) Ben Marsh (Vice Chair) Col Dean', ['Ann Vale {Chair}', 'Ben Marsh {Vice Chair}', 'Col Dean']],
    [
      'Cllr Sue Vale (Vice-chairman) Cllr. Ned Marsh; Cllr C Dean',
      ['Cllr Sue Vale {Vice-chairman}', 'Cllr. Ned Marsh', 'Cllr C Dean'],
    ],
    ['Mrs B Vale Mr C Finch and Miss D Ashe', ['Mrs B Vale', 'Mr C Finch', 'Miss D Ashe']],
    [
      'Mark Le BrocqMLB (Parent Governor), Lucy Cole LC (Clerk)',
      ['Mark Le Brocq {Parent Governor}', 'Lucy Cole {Clerk}'],
    ],
    [
      'Supervisor, Tom A. Vale Councilman, Jay Marsh Town Clerk, Kit Dean',
      ['Tom A. Vale {Supervisor}', 'Councilman Jay Marsh', 'Kit Dean {Town Clerk}'],
    ],
  ])('%s', (text, people) => {
    expect(list(text)).toEqual(people);
  });
});

describe('[P7] [P8] what stands beside a name', () => {
  it.each([
    ['S.Dale (Clerk)', ['S.Dale {Clerk}']],
    ['Cllr G. Vale, (Chairman), Cllr B Marsh', ['Cllr G. Vale {Chairman}', 'Cllr B Marsh']],
    ['CClrs Vale and Marsh', ['CClr Vale', 'CClr Marsh']],
    ['CCllr Erik Inks (EI) – Chair', ['CCllr Erik Inks {Chair}']],
    [
      'Directors of Service: Colm Vale, Fia Marsh',
      ['Colm Vale {Director of Service}', 'Fia Marsh {Director of Service}'],
    ],
    ['Rivers Agency: Ms R Dale – Planning Officer', ['Ms R Dale {Planning Officer} @Rivers Agency']],
    [
      'Dr L Vale – Non-Executive Director (Chairman) and voting member',
      ['Dr L Vale {Non-Executive Director (Chairman) and voting member}'],
    ],
    ['Peter Vale – Director of Nursing & Quality', ['Peter Vale {Director of Nursing & Quality}']],
    ['Mr M Evans [MJE] Headmaster; Jo Reed [jor]', ['Mr M Evans {Headmaster}', 'Jo Reed']],
    ['Dov Sand [independent]', ['Dov Sand @independent']],
    ['@annf (Ann Finch)', ['Ann Finch']],
    ['Mia Tarn, MT Senior Leadership Team', ['Mia Tarn @Senior Leadership Team']],
    [
      'Chief Inspector M Rae, Divisional Commander, Police Scotland',
      ['Chief Inspector M Rae {Divisional Commander} @Police Scotland'],
    ],
    [
      'Town Attorney Bill Vale, Highway Superintendent Dave Marsh',
      ['Bill Vale {Town Attorney}', 'Dave Marsh {Highway Superintendent}'],
    ],
    ['William P. Vale, Jr. Councilman', ['William P. Vale Jr. {Councilman}']],
    ['County Councillor, Mr B Owen', ['County Councillor Mr B Owen']],
    ['Ann Dale, North Ward; Bob Bell, South Ward', ['Ann Dale @North Ward', 'Bob Bell @South Ward']],
    ['Ambrose, S; Black, T; Coonan, N.J; Murphy, Marie', ['S Ambrose', 'T Black', 'N.J Coonan', 'Marie Murphy']],
  ])('%s', (text, people) => {
    expect(list(text)).toEqual(people);
  });
});

const head = ['Elm Parish Council', 'Minutes of the meeting held on 6 May 2024 at 7pm in the Hall, Elm', ''];
const items = ['', '1. Footpaths', 'The report was noted.', '2. Lamps', 'The lamp by the chapel is mended.'];
function read(lines: readonly string[], top = head) {
  const [document] = readDocuments(readText('a.txt', Buffer.from([...top, ...lines, ...items].join('\n')))).documents;
  if (document === undefined) throw new Error('no document');
  return { ...document, present: document.present.map(print), apologies: document.apologies.map(print) };
}

describe('[P10] sections of the attendance', () => {
  it('keeps the first of those whom a label without "from" excuses', () => {
    expect(
      read(['Present: Cllr A Vale', '', 'Apologies for absence: Ward Cllr S Hill; Cllr L Ashe']).apologies,
    ).toEqual(['Ward Cllr S Hill', 'Cllr L Ashe']);
  });

  it('reads labels that only a tab sets apart from the first name, and the names below', () => {
    const { present } = read([
      'Present\tMr Ned Vale, Chair',
      'Mrs Una Marsh',
      'Mr Col Dean',
      '',
      'Also present\tMs B Ogg, Clerk',
    ]);
    expect([...present].sort()).toEqual(['Mr Col Dean', 'Mr Ned Vale {Chair}', 'Mrs Una Marsh', 'Ms B Ogg {Clerk}']);
  });

  it('gives two labels that stand before all names those of each', () => {
    const text = 'PRESENT: APOLOGIES: Cllr A Vale (Chair), Cllrs B Marsh, C Dean, D Hill and E Ashe. Cllr F Dunn';
    const { present, apologies } = read([text]);
    expect(present).toEqual(['Cllr A Vale {Chair}', 'Cllr B Marsh', 'Cllr C Dean', 'Cllr D Hill', 'Cllr E Ashe']);
    expect(apologies).toEqual(['Cllr F Dunn']);
  });

  it('goes on with those excused behind a full stop', () => {
    const { present, apologies } = read([
      'Present: Cllr A Vale',
      '',
      'Apologies for absence were received from Councillors Jo Dunn and Ian Toms. Mark Pack, Linda Pack and Bill Doug',
    ]);
    expect(present).toEqual(['Cllr A Vale']);
    expect(apologies).toContain('Mark Pack');
    expect(apologies).toHaveLength(5);
  });

  it('counts parishioners behind the names', () => {
    expect(read(['Councillors: T. Vale, V. Marsh, A. Dean        Parishioners: 2']).present).toEqual([
      'Councillor T. Vale',
      'Councillor V. Marsh',
      'Councillor A. Dean',
    ]);
  });

  it('reads titled lines without a label as those present', () => {
    expect(
      read(['- Councillor Dee Vale', '- Councillor Art Marsh (Mayor)', '- Mr M Lyle, Chief Executive']).present,
    ).toEqual(['Mr M Lyle {Chief Executive}', 'Councillor Dee Vale', 'Councillor Art Marsh {Mayor}']);
  });

  it('tells once who is printed in the chair and in the list', () => {
    expect(read(['Chair:', 'Ann Vale, Convener', 'Present:', 'Ann Vale, Ben Marsh, Col Dean']).present).toEqual([
      'Ann Vale {Convener}',
      'Ben Marsh',
      'Col Dean',
    ]);
  });

  it('does not take a sentence in the present tense for names', () => {
    const text = 'The returning officer opens the meeting and welcomes the councillors Ann Vale , Ben Marsh .';
    expect(read(['In attendance ; Mo Nicol (Returning Officer) , Di Ashe', text]).present).toEqual([
      'Mo Nicol {Returning Officer}',
      'Di Ashe',
    ]);
  });
});

describe('[M3] the body of a head that only names its sort', () => {
  const short = ['Minutes of the Parish Council meeting held on 6 May 2024', ''];

  it('is completed by the sentence about its own minutes', () => {
    const text = 'The minutes of the meeting of Elm Parish Council on 1 April were signed.';
    expect(read(['Present: Cllr A Vale', '', '1. Minutes', text], short).body).toBe('Elm Parish Council');
  });

  it('stays as printed where another council is only spoken of', () => {
    expect(
      read(['Present: Cllr A Vale', '', '1. Letters', 'A letter from Oak Parish Council was read.'], short).body,
    ).toBe('Parish Council');
  });

  it('stands over two lines', () => {
    expect(
      read(
        [],
        [
          'CYNGOR CYMUNED',
          'LLANDEWI UCHAF',
          'COMMUNITY COUNCIL',
          '',
          'Minutes of the Council Meeting',
          '5 March 2024',
          'Present: Cllr A Vale',
        ],
      ).body,
    ).toBe('Llandewi Uchaf Community Council');
  });

  it('is no person with a post', () => {
    expect(read(['', 'Cllrs A Vale, B Marsh and C Dean', '', 'L Full, Committee Services Officer']).body).toBe(
      'Elm Parish Council',
    );
  });
});

describe('[P12] one described person on each line', () => {
  it('keeps commas and "and" of a post or an organisation, and drops initials in a last column', () => {
    expect(
      read([
        'Present voting:',
        '',
        'Sian Bell Chairman SB',
        '',
        'Mike Jenn Non-Executive Director (SID) MJ',
        '',
        'Dunc Burt Director of Nursing and Patient Care DB',
        '',
        'Jane Wilt Medical Director from item 6 JKW',
        '',
        'In attendance:',
        '',
        'Deb Lowe Company Secretary & Head of Corporate Affairs DL',
        '',
        'Nick Felt Operational Manager Surgery, Wards & Clinics',
        '',
        'Clare Wright',
        '',
        'Senior Sister Isabel Ward CW',
        '',
        'Den Doe Public Governor – Milltown DD',
      ]).present,
    ).toEqual([
      'Sian Bell {Chairman}',
      'Mike Jenn {Non-Executive Director (SID)}',
      'Dunc Burt {Director of Nursing and Patient Care}',
      'Jane Wilt {Medical Director}',
      'Deb Lowe {Company Secretary & Head of Corporate Affairs}',
      'Nick Felt {Operational Manager Surgery, Wards & Clinics}',
      'Clare Wright {Senior Sister Isabel Ward}',
      'Den Doe {Public Governor – Milltown}',
    ]);
  });

  it('reads initials that are honours or verbs as initials before an office', () => {
    const lines = [
      'Present:',
      'Andy Mills AM Lay Member for Finance',
      'Ian Shaw IS Lay Member for Care',
      'Dot Lich DL Clerk',
    ];
    expect(read(lines).present).toEqual([
      'Andy Mills {Lay Member for Finance}',
      'Ian Shaw {Lay Member for Care}',
      'Dot Lich {Clerk}',
    ]);
  });

  it('gives the organisation of each entry, however it is called', () => {
    expect(
      read([
        'Participants:',
        '- Will Ride, Arbour (Voting Member)',
        '- Denny Page, Red Mill (Chair)',
        '- Rob Keel, AB&C (Member)',
      ]).present,
    ).toEqual(['Will Ride {Voting Member} @Arbour', 'Denny Page {Chair} @Red Mill', 'Rob Keel {Member} @AB&C']);
  });

  it('gives a shared title to lines of names with wards', () => {
    expect(
      read([
        'Present:',
        'Councillors',
        'Mrs S A Arne (Chairman)',
        'M J M Baker',
        'B Cab Manners – Mill Town Ward',
        'N Smith – Erne Ward',
      ]).present,
    ).toEqual([
      'Councillor Mrs S A Arne {Chairman}',
      'Councillor M J M Baker',
      'Councillor B Cab Manners @Mill Town Ward',
      'Councillor N Smith @Erne Ward',
    ]);
  });
});

describe('[P10] labels and lists as people type them', () => {
  it('reads plain names behind a label without a sign', () => {
    const { present, apologies } = read([
      'Present Ian Jenn, Colin Camp, Lisa Glass (minute sec),',
      '',
      'Also Nick Mair, Andy Batt and Al Mart (Manager of Leven Site)',
      '',
      'Apologies Stew Living , Jo Marr',
    ]);
    expect(present).toEqual([
      'Ian Jenn',
      'Colin Camp',
      'Lisa Glass {minute sec}',
      'Nick Mair',
      'Andy Batt',
      'Al Mart {Manager of Leven Site}',
    ]);
    expect(apologies).toEqual(['Stew Living', 'Jo Marr']);
  });

  it('reads initials run into surnames, one after another, as those present', () => {
    expect(
      read(['A.Vale V.Marsh R.Dean G.Brown', 'E.Hughes T.Hughes M.Ash', 'There were apologies from W.Buck']).present,
    ).toEqual(['A.Vale', 'V.Marsh', 'R.Dean', 'G.Brown', 'E.Hughes', 'T.Hughes', 'M.Ash']);
  });

  it('joins a bracket that is broken over two lines', () => {
    expect(
      read([
        'Officers in Attendance: Tim Arch (Principal Officer), Cher Clark (Democratic',
        'Services Officer), and Lot Obe',
        '(Planning Officer)',
      ]).present,
    ).toEqual([
      'Tim Arch {Principal Officer}',
      'Cher Clark {Democratic Services Officer}',
      'Lot Obe {Planning Officer}',
    ]);
  });
});

describe('[M4] front matter of markdown', () => {
  const from = (...lines: string[]) => {
    const [document] = readDocuments(readText('notes.md', Buffer.from(lines.join('\n')))).documents;
    if (document === undefined) throw new Error('no document');
    return document;
  };
  const text = ['## Notes', '- Ann will write the report.', '### Release', '- It was agreed to release in May.'];

  it('is the head where the text has none', () => {
    const front = [
      '---',
      'date: 2025-01-27T10:00:00Z',
      'location: Room 4',
      'members:',
      '  - Ann Vale',
      '  - Ben Marsh',
      '---',
      '',
    ];
    const { date, time, venue, present } = from(...front, ...text);
    expect([date, time, venue]).toEqual(['2025-01-27', '10:00', 'Room 4']);
    expect(present.map(({ name }) => name)).toEqual(['Ann Vale', 'Ben Marsh']);
  });

  it('is the page of a site where it names categories: its day is none of the meeting', () => {
    const front = [
      '---',
      'title: "Oak Parish Council Meeting - February"',
      'date: "2014-05-28"',
      'categories:',
      '  - "oak"',
      '---',
      '',
    ];
    const { body, date, doubts } = from(
      ...front,
      'Present: Cllr A Vale, Cllr B Marsh',
      '',
      '1. Lamps',
      'The lamp is mended.',
    );
    expect([body, date]).toEqual(['Oak Parish Council', null]);
    expect(doubts.some(({ message }) => message.includes('2014-05-28'))).toBe(true);
  });
});
