import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  Document,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import type { Block, Inline, ListItem, Table as MinuteTable } from '../../../../shared/minutes/body.ts';
import { formatLongDate } from '../../../../shared/text/dates.ts';
import { isMoney } from '../../../../shared/text/money.ts';
import { projectRoot, runCommand, say } from '../../project.ts';
import { board } from '../bodies.ts';
import { organisations } from '../organisations.ts';
import { people, printName } from '../people.ts';
import type { SampleMeeting, SampleMinute } from '../sample-meeting.ts';
import { boardMeetingOfSeptember2023 } from './board-2023-09-06.ts';

/**
 * `node electron/dev/sample/legacy/make-legacy-minutes.ts`: writes the Board's minutes of September 2023 as a clerk's own
 * Word file, with direct formatting in place of styles, real lists and real tables, to be imported. The result is
 * committed; our own writer is not used, so that the reader meets a file that another program laid out.
 */
const target = path.join(projectRoot, 'resources', 'samples', 'calder-vale-minutes-2023-09.docx');

async function writeLegacyMinutes(): Promise<number> {
  writeFileSync(target, await Packer.toBuffer(toWord(boardMeetingOfSeptember2023)));
  say(`Written: ${target}`);
  return 0;
}

function toWord(meeting: SampleMeeting): Document {
  let list = 0;
  const nextList = (): number => (list += 1);
  return new Document({
    title: `${board.name}, ${formatLongDate(meeting.heldOn)}`,
    creator: 'Democratic Services',
    lastModifiedBy: 'Democratic Services',
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    numbering: {
      config: [
        { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
        { reference: 'clauses', levels: [level(LevelFormat.DECIMAL, '%1)')] },
      ],
    },
    sections: [
      {
        children: [
          ...opening(meeting),
          ...meeting.minutes.flatMap((minute, place) => [
            ...(place === 0 ? [chairLine(meeting)] : []),
            ...minuteBlocks(minute, nextList),
          ]),
        ],
      },
    ],
  });
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: 0, format, text, style: { paragraph: { indent: { left: 720, hanging: 360 } } } };
}

function opening(meeting: SampleMeeting): (Paragraph | Table)[] {
  const apologies = meeting.attendance
    .filter(({ presence }) => presence === 'apologies')
    .map(({ who }) => `${printName(people[who], 'initial')} (${organisations[people[who].organisation].name})`);
  return [
    spaced([
      boldRun('MINUTES'),
      new TextRun(' of a meeting of the '),
      boldRun(board.name.toUpperCase()),
      new TextRun(` held on ${formatLongDate(meeting.heldOn)} at the ${meeting.venue ?? ''}.`),
    ]),
    spaced([boldRun('PRESENT')]),
    attendanceTable(meeting),
    spaced([]),
    spaced([
      new TextRun(
        `Apologies for absence were submitted on behalf of ${apologies.slice(0, -1).join(', ')} and ${apologies.at(-1) ?? ''}.`,
      ),
    ]),
  ];
}

/** Organisations by the alphabet, the first half in the left column. */
function attendanceTable(meeting: SampleMeeting): Table {
  const groups = new Map<string, string[]>();
  for (const { who, presence } of meeting.attendance) {
    if (presence !== 'present') continue;
    const { name } = organisations[people[who].organisation];
    groups.set(name, [...(groups.get(name) ?? []), printName(people[who], 'initial')]);
  }
  const sorted = [...groups].sort(([one], [other]) => one.localeCompare(other, 'en-GB'));
  const half = Math.ceil(sorted.length / 2);
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const column = (entries: typeof sorted): TableCell =>
    new TableCell({
      width: { size: 50, type: WidthType.PERCENTAGE },
      borders: { top: none, bottom: none, left: none, right: none },
      children: entries.flatMap(([organisation, names]) => [
        new Paragraph({ children: [run({ text: organisation, underline: { type: UnderlineType.SINGLE } })] }),
        ...names.map((name) => new Paragraph(name)),
        new Paragraph(''),
      ]),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ children: [column(sorted.slice(0, half)), column(sorted.slice(half))] })],
  });
}

function chairLine({ attendance }: SampleMeeting): Paragraph {
  const chair = attendance.find(({ role }) => role !== null);
  const name = chair === undefined ? '' : printName(people[chair.who], 'initial');
  return spaced([boldRun(`${name} – in the Chair`)], AlignmentType.CENTER);
}

/** Number and heading, and on the same line the first words of the minute where they are running text. */
function minuteBlocks(minute: SampleMinute, nextList: () => number): (Paragraph | Table)[] {
  const [first, ...rest] = minute.blocks.map(({ block }) => block);
  const heading = [
    boldRun(`${minute.number}\t`),
    run({ text: minute.title.toUpperCase(), bold: true, underline: { type: UnderlineType.SINGLE } }),
  ];
  const runIn = first === undefined ? null : runningWords(first);
  const blocks = runIn === null && first !== undefined ? [first, ...rest] : rest;
  return [
    spaced(runIn === null ? heading : [...heading, new TextRun(' '), ...runIn]),
    ...blocks.flatMap((block) => wordBlocks(block, nextList)),
  ];
}

function runningWords(block: Block): TextRun[] | null {
  if (block.type === 'paragraph') return runs(block.content);
  if (block.type === 'resolution' && block.content.length === 1) return decisionRuns(block.content[0].content);
  return null;
}

function wordBlocks(block: Block, nextList: () => number): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
      return [spaced(runs(block.content))];
    case 'subheading':
      return [spaced([run({ text: plainText(block.content), underline: { type: UnderlineType.SINGLE } })])];
    case 'chairLine':
      return [spaced([boldRun(plainText(block.content))], AlignmentType.CENTER)];
    case 'action':
      return [spaced([boldRun(plainText(block.content))], AlignmentType.RIGHT)];
    case 'resolution': {
      const [lead, ...clauses] = block.content;
      const instance = nextList();
      return [
        spaced(decisionRuns(lead.content)),
        ...clauses.map(
          ({ content }, place) =>
            new Paragraph({
              numbering: { reference: 'clauses', level: 0, instance },
              children: [...runs(content), new TextRun(clauseEnd(place, clauses.length))],
            }),
        ),
        ...(clauses.length > 0 ? [new Paragraph('')] : []),
      ];
    }
    case 'bulletList':
    case 'orderedList': {
      const reference = block.type === 'bulletList' ? 'bullets' : 'clauses';
      const instance = nextList();
      return [
        ...block.content.map(
          (entry) =>
            new Paragraph({ numbering: { reference, level: 0, instance }, children: [new TextRun(entryText(entry))] }),
        ),
        new Paragraph(''),
      ];
    }
    case 'table':
      return [wordTable(block), spaced([])];
  }
}

function clauseEnd(place: number, count: number): string {
  if (place === count - 1) return '.';
  return place === count - 2 ? '; and' : ';';
}

function wordTable(source: MinuteTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: source.content.map(
      (row) =>
        new TableRow({
          tableHeader: row.content.every(({ type }) => type === 'tableHeader'),
          children: row.content.map((cell) => {
            const words = cell.content.map(({ content }) => plainText(content)).join(' ');
            const isHeading = cell.type === 'tableHeader' || words === 'TOTAL';
            return new TableCell({
              children: [
                new Paragraph({
                  alignment: isMoney(words) ? AlignmentType.RIGHT : AlignmentType.LEFT,
                  children: [run({ text: words, bold: isHeading })],
                }),
              ],
            });
          }),
        }),
    ),
  });
}

function spaced(children: TextRun[], alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({ spacing: { after: 200 }, children, ...(alignment === undefined ? {} : { alignment }) });
}

function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

function boldRun(text: string): TextRun {
  return run({ text, bold: true });
}

/** The decision word in bold, as the Board's clerk set it. */
function decisionRuns(content: readonly Inline[] | undefined): TextRun[] {
  const text = plainText(content);
  const word = board.decisionWord;
  return text.startsWith(word) ? [boldRun(word), new TextRun(text.slice(word.length))] : [new TextRun(text)];
}

function runs(content: readonly Inline[] | undefined): TextRun[] {
  return (content ?? []).map((part) =>
    run({ text: inlineText(part), bold: part.marks?.some(({ type }) => type === 'bold') === true }),
  );
}

function plainText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map(inlineText).join('');
}

function inlineText(part: Inline): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'reference':
      return part.attrs.printed;
    case 'hardBreak':
      return ' ';
  }
}

function entryText(entry: ListItem): string {
  return entry.content.map((block) => (block.type === 'paragraph' ? plainText(block.content) : '')).join(' ');
}

await runCommand(writeLegacyMinutes);
