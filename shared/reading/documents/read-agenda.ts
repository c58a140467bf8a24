import type { NumberStyle } from '../../domain/body.ts';
import { spanLines, wordsWithLabel, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import type { Doubt, DraftBlock, DraftDocument, DraftItem, LineRange } from '../draft.ts';
import { placeOfColumnHeads } from '../items/meeting-page.ts';
import { readBody } from '../items/read-body.ts';
import { kindOfItem } from '../recognisers/item-kinds.ts';
import { agendaEnd, agendaSection, agendaSigner, paperFile, readNoteCell } from '../recognisers/paper-words.ts';
import { findDates } from '../../text/dates.ts';
import { countsOn, findMainLines, readSubLine, tellGaps, type MainLine } from './agenda-items.ts';
import {
  isPresenter,
  readAgendaLine,
  readTailHabits,
  splitPresenter,
  type AgendaLine,
  type TailHabits,
} from './agenda-line.ts';
import { isAgendaTable, readAgendaTable, type AgendaColumns } from './agenda-table.ts';
import { splitAgendaTitle } from './agenda-title.ts';
import { agendaTitle, isTitledAgenda } from './document-signs.ts';
import { freeLabelledRows, freeTabbedItem } from './free-labels.ts';
import { textOf } from './nearby.ts';
import { readMeetingHead } from './read-head.ts';
import { partRunInSubItems } from './run-in-sub-items.ts';

/** An item with the blocks that stand under it. */
interface OpenItem {
  line: AgendaLine;
  readonly children: AgendaLine[];
  readonly body: SourceBlock[];
  readonly lines: LineRange;
  readonly indent: number;
  /** Its number stands alone on its line, so that the cells of its row stand on lines below. */
  readonly alone: boolean;
}

/** What the blocks of an agenda are, before their words are read. */
interface Sorted {
  readonly items: OpenItem[];
  readonly left: SourceBlock[];
  readonly labels: LineRange[];
  readonly style: NumberStyle | null;
  /** Of the last table of items. */
  columns: AgendaColumns | null;
}

/** So early tables of labels (`Date:`, `Venue:`) are the head. */
const LONGEST_HEAD = 12;

/** Reads the blocks of one agenda: its head, and its items from a table, numbered lines, bullets or plain lines. [G1]–[G5] */
export function readAgenda(source: readonly SourceBlock[], lines: LineRange): DraftDocument {
  const blocks = source
    .map(freeTabbedItem)
    .flatMap(partRunInSubItems)
    .flatMap((block, place) =>
      place < LONGEST_HEAD && block.kind === 'table' && !isAgendaTable(block) ? freeLabelledRows([block]) : [block],
    );
  const doubts: Doubt[] = [];
  const onPage = placeOfColumnHeads(blocks);
  const alone = onPage >= 0 ? onPage : blocks.findIndex((block) => agendaTitle.test(textOf(block)));
  const titleAt = alone >= 0 ? alone : blocks.slice(0, 12).findIndex((block) => isTitledAgenda(textOf(block)));
  const table = blocks.findIndex((block, place) => place > titleAt && block.kind === 'table' && isAgendaTable(block));
  const numbered = findMainLines(blocks, titleAt + 1);
  const mainLines = table >= 0 && !numbered.lines.some(({ block }) => block < table) ? [] : numbered.lines;
  const headEnd = Math.min(
    table < 0 ? blocks.length : table,
    mainLines[0]?.block ?? blocks.length,
    table < 0 && mainLines.length === 0 && titleAt >= 0 ? titleAt + 1 : blocks.length,
  );
  const { head, used, lines: headLines, doubts: headDoubts } = readHead(blocks.slice(0, headEnd));
  const own = blocks.map((block, place) => (used.has(place) ? null : block));
  if (numbered.style === 'n.') doubts.push(...tellGaps(mainLines, blocks));
  const sorted = sortBlocks(own, mainLines, { titleAt, headEnd, style: numbered.style });
  const context = { meetingDate: head.date, people: [], style: null };
  const rest: DraftBlock[] = readBody(sorted.left, context, doubts);
  for (const block of rest) {
    if (block.kind === 'paragraph' && (agendaEnd.test(block.words.text) || isSignature(block.words.text))) continue;
    doubts.push({
      code: 'text-unplaced',
      message: 'These words of the agenda belong to no item.',
      line: block.lines[0],
      weight: 'low',
      alternatives: [],
    });
  }
  const items = sorted.items.map((item) => toItem(item, readBody(item.body, context, doubts)));
  return {
    kind: 'agenda',
    lines,
    ...head,
    numberStyle: items.some(({ number }) => number !== null) ? (sorted.style ?? 'n.') : null,
    present: [],
    apologies: [],
    absent: [],
    items,
    blocks: rest,
    report: null,
    heading: [...headLines, ...sorted.labels],
    doubts: [...headDoubts, ...doubts].filter(
      ({ code }) => code !== 'decision-unlabelled' && code !== 'action-unlabelled',
    ),
  };
}

/**
 * The head of an agenda: the line that calls the meeting tells its day; another date alone on its line is that of the
 * notice.
 */
function readHead(blocks: readonly SourceBlock[]): ReturnType<typeof readMeetingHead> {
  const dates = blocks.map((block) => findDates(textOf(block))[0]?.date);
  const calling = blocks.findIndex(
    (block, place) =>
      dates[place] !== undefined &&
      /\b(?:summoned|to be held|will be held|will take place|takes place|meeting (?:of|on)|hereby given)\b/i.test(
        textOf(block),
      ),
  );
  const callsFor = calling < 0 ? undefined : dates[calling];
  const keeps = blocks.map((block, place) => {
    const text = textOf(block);
    if (
      /^(?:dated?|date of (?:issue|notice|publication)|issued|published|posted|despatched)\b/i.test(text) &&
      !/^date:? of meeting/i.test(text)
    )
      return !/^date\b(?! of)/i.test(text) ? false : callsFor === undefined || dates[place] === callsFor;
    return callsFor === undefined || dates[place] === undefined || dates[place] === callsFor;
  });
  const read = readMeetingHead(
    blocks.map((block, place) =>
      keeps[place] === true || block.kind === 'table'
        ? block
        : { ...block, words: { text: '', marks: [] }, source: [] },
    ),
  );
  // `a meeting of the Planning Committee to be held`: the words before `held` are no part of the name.
  const body =
    read.head.body?.replace(/\s+(?:(?:which|that) )?(?:is |will |shall )?(?:to )?(?:be|take place)$/i, '') ??
    blocks.slice(0, 3).flatMap((block) => bodyBeside(textOf(block)) ?? [])[0] ??
    null;
  return { ...read, head: { ...read.head, body } };
}

/** `Larkspur TSC agenda, 4 June 2026`: the words before name the body, whatever it calls itself. */
function bodyBeside(text: string): string | null {
  const named = /^(.{3,60}?)[ :–—-]{1,3}(?:meeting )?agenda\b/i.exec(text.slice(0, 90))?.[1];
  if (named === undefined) return null;
  return named.split(' ').every((word) => /^\p{Lu}|^(?:of|and|the|for)$/u.test(word)) ? named : null;
}

function isSignature(text: string): boolean {
  return (
    text.length < 90 &&
    /\b(?:clerk|proper officer|secretary|chief executive|monitoring officer|democratic services)\b/i.test(text)
  );
}

interface Places {
  readonly titleAt: number;
  readonly headEnd: number;
  readonly style: NumberStyle | null;
}

function sortBlocks(
  blocks: readonly (SourceBlock | null)[],
  mainLines: readonly MainLine[],
  { titleAt, headEnd, style }: Places,
): Sorted {
  const sorted: Sorted = { items: [], left: [], labels: [], style, columns: null };
  const mains = new Map(mainLines.map((line) => [line.block, line]));
  const lastMain = mainLines.at(-1)?.block ?? -1;
  const unnumbered = mainLines.length === 0 && !blocks.some((block) => block?.kind === 'table' && isAgendaTable(block));
  const form = formOf(blocks.slice(titleAt + 1));
  const habits = readTailHabits(
    mainLines.length > 0
      ? mainLines.map(({ rest }) => rest.text)
      : blocks.slice(headEnd).map((block) => textOf(block ?? undefined)),
  );
  const capitals =
    mainLines.filter(({ rest }) => /^\p{Lu}{3}[^\p{Ll}]*\s\p{Lu}?\p{Ll}/u.test(rest.text)).length * 2 >
    mainLines.length;
  let ended = false;
  blocks.forEach((block, place) => {
    if (block === null) return;
    if (block.kind === 'table') {
      if (!ended && (isAgendaTable(block) || sorted.columns !== null)) addTable(block, sorted);
      else if (sorted.items.length > 0 && !ended) sorted.items.at(-1)?.body.push(block);
      else sorted.left.push(block);
      return;
    }
    const { text } = wordsWithLabel(block);
    const main =
      mains.get(place) ?? (mainLines.length === 0 ? countsOn(block, sorted.items.at(-1)?.line.number) : null);
    if (main) {
      addLine(
        main.rest.text === '' ? { text: '', marks: [] } : main.rest,
        main.number,
        block,
        sorted,
        habits,
        capitals,
      );
      return;
    }
    if (
      agendaTitle.test(text) ||
      (agendaSection.test(text) && block.bullet === null && !(unnumbered && kindOfItem(text, '') !== 'normal'))
    ) {
      sorted.labels.push(block.lines);
      return;
    }
    if (place < headEnd || (place < (mainLines[0]?.block ?? 0) && sorted.items.length === 0)) {
      if (place > titleAt && isStanding(text)) addLine(wordsWithLabel(block), null, block, sorted, habits, false);
      else sorted.left.push(block);
      return;
    }
    if (place > lastMain && endsAgenda(text, block)) ended = true;
    if (ended) sorted.left.push(block);
    else if (unnumbered) addUnnumbered(block, sorted, habits, form);
    else addUnder(block, sorted, habits);
  });
  return sorted;
}

function endsAgenda(text: string, block: TextBlock): boolean {
  return block.bullet === null && text.length < 400 && (agendaEnd.test(text) || agendaSigner.test(text));
}

/** Items that stand without a number before the first: `Apologies`, `Public participation`. */
function isStanding(text: string): boolean {
  return text.length < 60 && !/[.;,]$/.test(text) && kindOfItem(text, '') !== 'normal' && !/\d{4}/.test(text);
}

function addTable(block: Extract<SourceBlock, { kind: 'table' }>, sorted: Sorted): void {
  const { items, sections, columns } = readAgendaTable(block, sorted.columns);
  sorted.columns = columns;
  sorted.labels.push(...sections);
  for (const line of items) {
    const parent = line.number === null ? undefined : parentOf(line.number, sorted.items);
    if (parent) parent.children.push(line);
    else
      sorted.items.push({ line, children: [...line.children], body: [], lines: line.lines, indent: 0, alone: false });
  }
}

/** The item that a sub-item belongs to: `7` for `7.1`, the last item for `a` and `ii`. */
function parentOf(number: string, items: readonly OpenItem[]): OpenItem | undefined {
  const main = /^(\d{1,3})(?:\.\d|\.?[a-z]$)/i.exec(number)?.[1];
  if (main !== undefined) return items.findLast(({ line }) => line.number === main);
  return /^(?:[a-z]|[ivx]{1,4})$/i.test(number) ? items.at(-1) : undefined;
}

function addLine(
  words: Parameters<typeof splitAgendaTitle>[0],
  number: string | null,
  block: TextBlock,
  sorted: Sorted,
  habits: TailHabits,
  capitals: boolean,
): void {
  const { title, text } = splitAgendaTitle(words, capitals);
  const line = readAgendaLine(title, { number, lines: block.lines }, habits);
  const body: SourceBlock[] = text.text === '' ? [] : [{ ...block, words: text, bullet: null }];
  sorted.items.push({
    line,
    children: [...line.children],
    body,
    lines: block.lines,
    indent: block.indent,
    alone: words.text === '',
  });
}

/** A line under an item that names who presents it; its words stay under the item. */
const presents =
  /^(?:report (?:of|by|from)|(?:to be )?presented by|presenter|lead(?: officer)?)(?:: ?| )(?:the )?([a-zà-ɏ][^.:;]{2,120})$/i;

/** A paragraph under an item: a title that was missing beside its number, a sub-item, or text. */
function addUnder(block: TextBlock, sorted: Sorted, habits: TailHabits): void {
  const last = sorted.items.at(-1);
  if (!last) {
    sorted.left.push(block);
    return;
  }
  if (last.line.title === '' && last.body.length === 0) {
    last.line = readAgendaLine(
      wordsWithLabel(block).text,
      { number: last.line.number, lines: spanLines(last.lines, block.lines) },
      habits,
    );
    last.children.push(...last.line.children);
    return;
  }
  if (addCell(last, block)) return;
  const child = last.children.at(-1);
  const above = child ?? last.line;
  if (paperFile.test(block.words.text)) {
    const told = { starred: true, note: joinNotes(above.note, block.words.text) };
    if (child) last.children.splice(-1, 1, { ...child, ...told });
    else last.line = { ...last.line, ...told };
    return;
  }
  const printed = above.presenter === null ? presents.exec(block.words.text)?.[1] : undefined;
  if (printed !== undefined) {
    const presenter = splitPresenter(printed).name;
    if (child) last.children.splice(-1, 1, { ...child, presenter });
    else last.line = { ...last.line, presenter };
    last.body.push(block);
    return;
  }
  const sub = readSubLine(block, last.body.at(-1));
  // Text between sub-items belongs to none of them, but to the item.
  if (sub === null) last.body.push(block);
  else last.children.push(readAgendaLine(sub.text, { number: sub.number, lines: block.lines }, habits));
}

/** Words that no title ends with. */
const unfinished = /(?:,|\b(?:of|on|the|and|for|to|at|by|in|with|from|held|a|an)|[–&-])$/i;

/**
 * The cells of a row whose number stands alone on its line: the rest of a broken title, who presents, which paper there is.
 * A paper named by its kind is told below any item.
 */
function addCell(item: OpenItem, block: TextBlock): boolean {
  const { text } = block.words;
  if (block.bullet !== null || item.body.length > 0 || item.children.length > 0 || text.length > 90) return false;
  const note = readNoteCell(text);
  const told = (more: Partial<AgendaLine>): true => {
    item.line = { ...item.line, ...more, lines: spanLines(item.line.lines, block.lines) };
    return true;
  };
  if (note === 'paper' && (item.alone || /^(?:paper|enc|appendix|annex|attachment|report attached)/i.test(text)))
    return told({ starred: true, note: joinNotes(item.line.note, text) });
  if (!item.alone) return false;
  if (note !== null) return told({ note: joinNotes(item.line.note, text) });
  if (unfinished.test(item.line.title)) return told({ title: `${item.line.title} ${text}` });
  // Behind the cell of its paper stands who presents, by whatever name.
  const presents = isPresenter(text) || (item.line.note !== null && /^\p{Lu}[^.:;?!]{1,40}$/u.test(text));
  return item.line.presenter === null && presents ? told({ presenter: text }) : false;
}

function joinNotes(note: string | null, more: string): string {
  return note === null ? more : `${note} ${more}`;
}

/** Agendas without numbers: headings, else bullets, else short lines are their items. */
function addUnnumbered(block: TextBlock, sorted: Sorted, habits: TailHabits, form: Unnumbered): void {
  const isItem =
    form === 'headings'
      ? isHeading(block)
      : form === 'bullets'
        ? block.bullet !== null && block.indent <= (sorted.items[0]?.indent ?? block.indent)
        : block.bullet === null && isShortLine(block.words.text);
  if (isItem) addLine(block.words, null, block, sorted, habits, false);
  else addUnder(block, sorted, habits);
}

/** What the items of an agenda without numbers are. */
type Unnumbered = 'headings' | 'bullets' | 'lines';

function formOf(blocks: readonly (SourceBlock | null)[]): Unnumbered {
  const texts = blocks.filter((block) => block?.kind === 'text');
  if (texts.filter(isHeading).length >= 2) return 'headings';
  // Bullets here and there are sub-items of the lines above them.
  return texts.filter(({ bullet }) => bullet !== null).length * 2 >= texts.length ? 'bullets' : 'lines';
}

function isHeading(block: TextBlock): boolean {
  return block.style?.startsWith('heading') === true;
}

function isShortLine(text: string): boolean {
  // `These paragraphs are as follows:` leads to a list, and `Additional documents:` to papers.
  return text.length <= 110 && !/[.;,]$|\b(?:documents|follows|following|(?:is|are|relating) .{2,60}):$/.test(text);
}

function toItem({ line, children, lines }: OpenItem, blocks: readonly DraftBlock[]): DraftItem {
  const subItems = children.map((child) =>
    toItem({ line: child, children: [...child.children], body: [], lines: child.lines, indent: 0, alone: false }, []),
  );
  const span = [...blocks, ...subItems].reduce<LineRange>((all, one) => spanLines(all, one.lines), lines);
  return {
    number: line.number,
    printed: line.number,
    repaired: null,
    title: line.title,
    kind: kindOfItem(line.title, ''),
    lines: span,
    headingReference: line.note,
    presenter: line.presenter,
    paperAttached: line.starred,
    refersTo: [],
    blocks,
    offered: [],
    offeredDecisions: [],
    children: subItems,
  };
}
