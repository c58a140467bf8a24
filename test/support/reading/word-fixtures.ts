import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IParagraphOptions,
} from 'docx';

/** Word documents of the fixtures' later families, by their path below test/fixtures/reading. */
export const structuredWordFixtures: Readonly<Record<string, () => Promise<Buffer>>> = {
  'word/action-column.docx': () => pack(committeeInColumns()),
  'word/numbered-board.docx': () => pack(numberedBoard()),
  'word/agenda-table.docx': () => pack(agendaTable()),
  'word/report-lists.docx': () => pack(reportWithLists()),
  'word/number-cells.docx': () => pack(parishInCells()),
};

type Block = Paragraph | Table;

function pack(children: Block[]): Promise<Buffer> {
  const level = (place: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], printed: string) => ({
    ...{ level: place, format, text: printed, alignment: AlignmentType.LEFT },
  });
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'outline',
            levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2')],
          },
          { reference: 'letters', levels: [level(0, LevelFormat.LOWER_LETTER, '(%1)')] },
          { reference: 'romans', levels: [level(0, LevelFormat.LOWER_ROMAN, '%1)')] },
        ],
      },
      sections: [{ footers: { default: new Footer({ children: [text('Page 1')] }) }, children }],
    }),
  );
}

const strong = { bold: true };

function text(words: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...more, children: [new TextRun(words)] });
}

/** A paragraph whose words between asterisks are bold: `*RESOLVED* that …`. */
function marked(words: string, more: IParagraphOptions = {}): Paragraph {
  const runs = words.split('*').map((part, place) => new TextRun(place % 2 === 1 ? { text: part, ...strong } : part));
  return new Paragraph({ ...more, children: runs });
}

function numbered(words: string, reference: string, level = 0, instance = 0): Paragraph {
  return marked(words, { numbering: { reference, level, instance } });
}

/** A table; a line break in a cell makes a paragraph of its own, words between asterisks are bold. */
function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) => new TableCell({ children: cell.split('\n').map((words) => marked(words)) })),
        }),
    ),
  });
}

function committeeInColumns(): Block[] {
  return [
    marked('*Sandlow and District Youth Forum*'),
    marked('*Minutes of the meeting held on Thursday 20 June 2024 at 4.30 pm, The Hub, Sandlow*'),
    table([
      ['Present:', 'Ayla Bond (AB), Chair\nCai Dean (CD)\nEsme Ford (EF)\nGus Hill (GH), Youth Officer'],
      ['Apologies:', 'Ivy Jones'],
    ]),
    text(''),
    table([
      ['*No*', '*Item*', '*Action*'],
      ['*1*', '*Welcome*\nAB welcomed everybody.', ''],
      ['*2*', '*Minutes of 16 May 2024*\nAgreed as a correct record.', ''],
      [
        '*3*',
        '*Skate jam*\nThe date will be 3 August. The council wants a first-aider on site.\nPosters are needed.',
        'CD\n\nEF',
      ],
      ['*4*', '*Budget*\n£640 is left. RESOLVED that £200 be spent on the skate jam.', 'GH'],
      ['*5*', '*Any other business*\nNone.', ''],
      ['*6*', '*Next meeting*\n18 July 2024', ''],
    ]),
  ];
}

function numberedBoard(): Block[] {
  return [
    text('Northmoor Housing Association', { heading: HeadingLevel.TITLE }),
    text('Minutes of a meeting of the Board of Management', { heading: HeadingLevel.HEADING_1 }),
    text('Held on Wednesday 27 March 2024 at 6.00pm at 9 Canal Wharf, Northmoor'),
    marked('*Present*'),
    table([
      ['*Name*', '*Initials*', '*Position*'],
      ['Rae Abbott', 'RA', 'Chair'],
      ['Bram Cole', 'BC', 'Vice Chair'],
      ['Della Ewing', 'DE', 'Board Member'],
      ['Femi Gray', 'FG', 'Tenant Board Member'],
    ]),
    marked('*In attendance*'),
    table([
      ['Hope Ingle', 'HI', 'Chief Executive'],
      ['Joss Kerr', 'JK', 'Head of Finance'],
    ]),
    marked('*Apologies:* Lou Mann'),
    numbered('*Apologies and declarations*', 'outline'),
    numbered('Apologies were received from Lou Mann.', 'outline', 1),
    numbered('There were no declarations of interest.', 'outline', 1),
    numbered('*Minutes of the last meeting*', 'outline'),
    numbered('The minutes of 31 January 2024 were *APPROVED*.', 'outline', 1),
    numbered('*Rent setting*', 'outline'),
    numbered('JK presented the paper. The consultation had drawn 212 replies.', 'outline', 1),
    numbered('The Board *RESOLVED* to raise rents by 5.1% from 1 April 2024.', 'outline', 1),
    marked('*Action:* JK to write to all tenants by 28 March 2024'),
    numbered('*Repairs contract*', 'outline'),
    numbered('HI reported on the three tenders. FG asked how soon the new firm could start.', 'outline', 1),
    numbered('The Board *RESOLVED*:', 'outline', 1),
    numbered('to award the contract to Tidewell Repairs for four years;', 'letters'),
    numbered('to review it after eighteen months.', 'letters'),
    marked('*Action:* HI'),
    numbered('*Date of next meeting*', 'outline'),
    numbered('29 May 2024', 'outline', 1),
  ];
}

function agendaTable(): Block[] {
  return [
    marked('*RIVERBEND ACADEMY TRUST*'),
    marked('*Audit and Risk Committee*'),
    text('Agenda for the meeting on Monday 10 March 2025 at 5.00 pm in the Conference Room, Riverbend High School'),
    table([
      ['*Item*', '*Title*', '*Lead*', '*Paper*', '*Time*'],
      ['1', 'Apologies', 'Chair', '', '17:00'],
      ['2', 'Minutes of 2 December 2024', 'Chair', 'Enc. 1', '17:05'],
      ['3', 'Risk register', 'Nia Owens', 'Enc. 2', '17:15'],
      ['4', 'Internal scrutiny report', 'Paul Quant', 'Enc. 3', '17:40'],
      ['5', 'Cyber security', 'Rita Shah', 'Verbal', '18:10'],
      ['6', 'Any other business', 'All', '', '18:25'],
    ]),
  ];
}

function reportWithLists(): Block[] {
  return [
    marked('*COLNEWATER BOROUGH COUNCIL*'),
    table([
      ['Report to:', 'Cabinet'],
      ['Date:', '9 September 2024'],
      ['Title:', 'Empty Homes Action Plan'],
      ['Report of:', 'Councillor Wes Corder, Portfolio Holder for Housing'],
      ['Report author:', 'Tess Umber, Housing Strategy Manager'],
      ['Key decision:', 'Yes'],
    ]),
    text('Purpose of report', { heading: HeadingLevel.HEADING_1 }),
    numbered('To propose a plan that brings sixty empty homes back into use by 2028.', 'outline', 1),
    text('Recommendations', { heading: HeadingLevel.HEADING_1 }),
    text('That Cabinet:'),
    numbered('approves the Empty Homes Action Plan 2024 to 2028;', 'letters', 0, 1),
    numbered('agrees a budget of £240,000 from the housing reserve; and', 'letters', 0, 1),
    numbered('asks for a report on progress each September.', 'letters', 0, 1),
    text('Background', { heading: HeadingLevel.HEADING_1 }),
    numbered('There were 411 homes empty for more than six months in April 2024.', 'outline', 1),
    numbered('Most owners answer a letter. About one in ten does not.', 'outline', 1),
    text('Financial implications', { heading: HeadingLevel.HEADING_1 }),
    numbered('The reserve stands at £1.9 million.', 'outline', 1),
    text('Legal implications', { heading: HeadingLevel.HEADING_1 }),
    numbered('The powers are in the Housing Act 2004.', 'outline', 1),
  ];
}

function parishInCells(): Block[] {
  return [
    marked('*MILDON ST MARY PARISH COUNCIL*'),
    text('Minutes of the Parish Council meeting held in the Old School on Tuesday 14 January 2025 at 7.00 pm'),
    text('Present: Cllrs V Wragg (Chair), X Yarrow, Z Amos and B Croft'),
    text('In attendance: D Ellis (Clerk); 4 residents'),
    table([
      ['25/001', '*Apologies*\nCllr F Gale (flu). Accepted.'],
      ['25/002', '*Interests*\nNone declared.'],
      [
        '25/003',
        '*Minutes*\n*RESOLVED* that the minutes of 10 December 2024 be signed. Proposed Cllr Amos, seconded Cllr Croft.',
      ],
      [
        '25/004',
        '*Budget and precept 2025/26*\nThe Clerk went through the figures.\n*RESOLVED* that the precept be £31,250. All in favour.',
      ],
      [
        '25/005',
        '*Flooding at Ford End*\nPhotographs were shown.\n*RESOLVED* to ask the county to jet the drain.\n*ACTION:* Clerk',
      ],
      ['25/006', '*Next meeting*\n11 February 2025'],
    ]),
  ];
}
