import type { NumberStyle } from '../../domain/body.ts';
import { spanLines, wordsWithLabel, type SourceBlock, type TableRow } from '../blocks/block.ts';
import type { Doubt, DraftBlock, DraftDocument, DraftItem, LineRange } from '../draft.ts';
import { findHeadings } from '../items/find-headings.ts';
import { readBody } from '../items/read-body.ts';
import { kindOfItem } from '../recognisers/item-kinds.ts';
import { readMeetingHead } from './read-head.ts';

/** An item of an agenda before its followers are known. */
interface AgendaLine {
  readonly number: string | null;
  readonly title: string;
  readonly presenter: string | null;
  readonly starred: boolean;
  readonly lines: LineRange;
  readonly children: readonly Pick<AgendaLine, 'title' | 'starred'>[];
}

const numberCell = /^(?:item )?(\d{1,3}[a-z]?)[.)]?$/i;

/** Reads the blocks of one agenda: its head, and its items from a table (number, title, presenter) or numbered lines. */
export function readAgenda(blocks: readonly SourceBlock[], lines: LineRange): DraftDocument {
  const doubts: Doubt[] = [];
  const firstTable = blocks.findIndex(
    (block) => block.kind === 'table' && block.rows.some(({ cells }) => numberCell.test(cells[0] ?? '')),
  );
  const numbered = firstTable < 0 ? findHeadings(blocks) : null;
  const headEnd = firstTable >= 0 ? firstTable : (numbered?.headings[0]?.block ?? blocks.length);
  const { head, used, lines: headLines, doubts: headDoubts } = readMeetingHead(blocks.slice(0, headEnd));
  const items: DraftItem[] = [];
  const left: SourceBlock[] = [];
  const labels: LineRange[] = [];
  const under: { item: number; block: SourceBlock }[] = [];
  blocks.forEach((block, place) => {
    if (used.has(place)) return;
    if (block.kind === 'table') {
      if (block.rows.some(({ cells }) => numberCell.test(cells[0] ?? '')))
        items.push(...block.rows.map((row) => toItem(readRow(row))));
      else left.push(block);
      return;
    }
    const heading = numbered?.headings.find((one) => one.block === place);
    const { text } = wordsWithLabel(block);
    if (heading)
      items.push(
        toItem({ ...readTitle(heading.rest.text), number: heading.number.number, presenter: null, lines: block.lines }),
      );
    else if (/^(?:agenda|open session|closed session|part [12ab])$/i.test(text)) labels.push(block.lines);
    else if (items.length === 0 && /^(?:apologies|declarations?)\b/i.test(text) && text.length < 60) {
      items.push(toItem({ ...readTitle(text), number: null, presenter: null, lines: block.lines }));
    } else if (items.length > 0) under.push({ item: items.length - 1, block });
    else left.push(block);
  });
  const context = { meetingDate: head.date, people: [], style: null };
  const rest: DraftBlock[] = readBody(left, context, doubts);
  for (const block of rest) {
    doubts.push({
      code: 'text-unplaced',
      message: 'These words of the agenda belong to no item.',
      line: block.lines[0],
      weight: 'low',
      alternatives: [],
    });
  }
  const numberStyle: NumberStyle | null = items.some(({ number }) => number !== null)
    ? (numbered?.style ?? 'n.')
    : null;
  return {
    kind: 'agenda',
    lines,
    ...head,
    numberStyle,
    present: [],
    apologies: [],
    items: items.map((item, place) => {
      const own = under.filter((one) => one.item === place).map(({ block }) => block);
      const last = own.at(-1);
      if (!last) return item;
      return { ...item, lines: spanLines(item.lines, last.lines), blocks: readBody(own, context, doubts) };
    }),
    blocks: rest,
    report: null,
    heading: [...headLines, ...labels],
    doubts: [...headDoubts, ...doubts],
  };
}

function readRow({ cells, line }: TableRow): AgendaLine {
  const first = cells[0] ?? '';
  const number = numberCell.exec(first.trim())?.[1] ?? null;
  const titleCell = number === null && first !== '' ? first : (cells[1] ?? '');
  const after = number === null && first !== '' ? cells.slice(1) : cells.slice(2);
  const presenter = after
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '')
    .join(', ');
  return { ...readTitle(titleCell), number, presenter: presenter === '' ? null : presenter, lines: [line, line] };
}

/** Papers for information run on to their heading, each with its star: `Information Items Bus Survey* Award 2026*`. */
const informationItems = /^(information items?|items for information|for information) +(\p{Lu}.*\*)\s*$/iu;

/** The title with its star, and the sub-items that bullets or lines of the same cell add. */
function readTitle(cell: string): Pick<AgendaLine, 'title' | 'starred' | 'children'> {
  const [first = '', ...others] = cell.split(/\s*[•●▪]\s*|\*\s+[–-]\s+(?=\p{Lu})|\n/u);
  const starLost = first.length < cell.length && cell.slice(first.length).startsWith('*');
  const star = (text: string): { title: string; starred: boolean } => ({
    // A full stop between the day and its month is the source's slip.
    title: text
      .replace(/\s+/g, ' ')
      .replace(
        /(\b\d{1,2})\.(?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/,
        '$1 ',
      )
      .replace(/\s*\*\s*$/, '')
      .replace(/\.$/, '')
      .trim(),
    starred: /\*\s*$/.test(text),
  });
  const main = star(first);
  const runOn = informationItems.exec(cell);
  if (runOn?.[1] !== undefined && runOn[2] !== undefined) {
    const children = runOn[2].split(/(?<=\*)\s+/).map(star);
    return { title: runOn[1], starred: false, children };
  }
  return {
    title: main.title,
    starred: main.starred || starLost,
    children: others.map(star).filter(({ title }) => title !== ''),
  };
}

function toItem(line: AgendaLine): DraftItem {
  return {
    number: line.number,
    printed: line.number,
    repaired: null,
    title: line.title,
    kind: kindOfItem(line.title, ''),
    lines: line.lines,
    headingReference: null,
    presenter: line.presenter,
    paperAttached: line.starred,
    refersTo: [],
    blocks: [],
    offered: [],
    offeredDecisions: [],
    children: line.children.map(({ title, starred }) =>
      toItem({ number: null, title, starred, presenter: null, lines: line.lines, children: [] }),
    ),
  };
}
