import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  type IParagraphOptions,
} from 'docx';

/** Word documents for the reader, made by another program than ours: real lists, tables, bold, tracked changes. */
export const wordFixtures: Readonly<Record<string, () => Promise<Buffer>>> = {
  's2-word.docx': () => pack(boardMinutes()),
  's3-word.docx': () => pack(groupMinutes()),
  'parish-word.docx': () => pack(parishMinutes()),
};

type Block = Paragraph | Table;

function pack(children: Block[]): Promise<Buffer> {
  const level = (place: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: place,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          { reference: 'clauses', levels: [level(0, LevelFormat.DECIMAL, '%1)')] },
          { reference: 'letters', levels: [level(0, LevelFormat.LOWER_LETTER, '%1)')] },
          { reference: 'items', levels: [level(0, LevelFormat.DECIMAL, '%1.')] },
          { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '\uF0B7')] },
        ],
      },
      sections: [{ headers: { default: new Header({ children: [text('DRAFT')] }) }, children }],
    }),
  );
}

function text(words: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...more, children: [new TextRun(words)] });
}

function entry(reference: string, words: string, instance = 0): Paragraph {
  return text(words, { numbering: { reference, level: 0, instance } });
}

/** Bold, as an object of its own: typed beside a plain string, the property reads like the old method of strings. */
const strong = { bold: true };

function heading(words: string, after = ''): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: words, ...strong }), new TextRun(after)] });
}

/** A table; a line break in a cell makes a paragraph of its own. */
function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) => new TableCell({ children: cell.split('\n').map((words) => text(words)) })),
        }),
    ),
  });
}

function boardMinutes(): Block[] {
  const change = { id: 1, author: 'G Holt', date: '2026-07-10T09:00:00Z' };
  return [
    new Paragraph({
      children: [
        new TextRun('MINUTES of a meeting of the '),
        new TextRun({ text: 'WYEFORD HERITAGE BOARD', ...strong }),
        new TextRun(' held on 8 July 2026 at 10.30am at the Moot Hall, Wyeford.'),
      ],
    }),
    text('PRESENT'),
    table([
      [
        'Alder Vale District Council\nCouncillor A Bright\nC Dunn',
        'Tarnside University\nProfessor E Frost\nWyeford County Council\nG Holt (Chair)',
      ],
    ]),
    text('Apologies for absence were submitted on behalf of I Jarvis (Saltmere Town Council).'),
    new Paragraph({
      children: [
        new TextRun({ text: '41/26\t', ...strong }),
        new TextRun({ text: 'Church roofs', ...strong, allCaps: true, underline: { type: UnderlineType.SINGLE } }),
        new TextRun(' The survey was complete. Councillor Bright asked for the '),
        new DeletedTextRun({ text: 'prices', ...change }),
        new InsertedTextRun({ text: 'costs', ...change }),
        new TextRun('.'),
      ],
    }),
    text('RESOLVED that'),
    entry('clauses', 'the survey be noted;'),
    entry('clauses', 'the costs be found; and'),
    entry('clauses', 'the bishop be thanked.'),
    text('Action – G Holt'),
    heading('42/26\tBLUE PLAQUES', ' Twelve were proposed:'),
    entry('bullets', 'at the mill'),
    entry('bullets', 'at the lock (min 17/26 refers)'),
    text(''),
    table([
      ['Place', 'Person', 'Cost'],
      ['The mill', 'A weaver', '£310.00'],
      ['The lock', 'A lock keeper', '£295.00'],
      ['', 'TOTAL', '£605.00'],
    ]),
    text('RESOLVED that the plaques be ordered.'),
    text(''),
    heading('OPEN DAYS', ' They would be held in May.'),
    heading('44/26\tDATE OF NEXT MEETING', ' 7 October 2026 at 10.30am.'),
  ];
}

function groupMinutes(): Block[] {
  return [
    heading('Saltmere Schools Travel Group'),
    heading('3 November 2026 Library, Saltmere'),
    table([
      ['Insp Kit Lowe\n(Chair)', 'Wyeford Constabulary'],
      ['Mo Nield', 'Saltmere Town Council'],
      ['Oz Peel\n(representing Quin Rees)', 'Tarnside Cycling Network'],
      ['APOLOGIES:', ''],
      ['Sal Tripp', 'Wyeford County Council'],
    ]),
    text(''),
    heading('61/2026: Matters Arising'),
    text('52/2026: The crossing patrol has been appointed.'),
    text(''),
    heading('62/2026: Walking Buses'),
    text('Three schools have started.'),
    entry('bullets', 'Weir Street'),
    entry('bullets', 'Chapel Lane'),
    entry('bullets', 'Mill Lane'),
    text('ACTION: MN to visit all three by 20 November.'),
    text(''),
    heading('63/2026: Any Other Business'),
    new Paragraph({ children: [new TextRun('None.')] }),
  ];
}

function parishMinutes(): Block[] {
  return [
    heading('UPPER OTTERING PARISH COUNCIL'),
    text('Minutes of the meeting held on Monday 9 February 2026 at 7pm in the School Hall'),
    table([
      ['Present:', 'Cllr T Unwin (Chairman), Cllr V Wade, Cllr X Yeo'],
      ['In attendance:', 'Z Ash (Clerk)'],
    ]),
    entry('items', 'Apologies for absence'),
    text('Received from Cllr B Cope (unwell).'),
    entry('items', 'Minutes of the last meeting'),
    text('Proposed Cllr Wade, seconded Cllr Yeo. RESOLVED that they be signed as a correct record.'),
    entry('items', 'Allotments'),
    text('There are four empty plots.'),
    text('RESOLVED:'),
    entry('letters', 'to let the plots from Lady Day;'),
    entry('letters', 'to mend the gate.'),
    text('Action: Clerk to advertise the plots'),
    entry('items', 'Payments'),
    table([
      ['Payee', 'Amount'],
      ['Fell Farm Supplies', '£88.20'],
      ['Z Ash', '£310.00'],
    ]),
    text('RESOLVED that these be paid.'),
    entry('items', 'Next meeting'),
    text('9 March 2026'),
  ];
}
