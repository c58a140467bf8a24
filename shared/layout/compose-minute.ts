import type { Block, BulletList, ListItem, OrderedList, Paragraph } from '../minutes/body.ts';
import type { Minute } from '../minutes/minute.ts';
import { createAnchors, type OwnerAnchors } from './anchors.ts';
import { joinWithAnd } from './attendance-notes.ts';
import { type BodyWords, composeAction, composeDates, composeResolution } from './compose-decision.ts';
import { composeTable } from './compose-table.ts';
import { isDateAlone, partDates } from './date-lines.ts';
import type { Flow, LayoutBlock, ListBlock, ListEntry, ListText, ParagraphBlock, Run } from './document.ts';
import type { HouseStyle } from './house-style.ts';
import { joinRuns, textOfRuns, toPrintable, toRun, toRuns } from './runs.ts';

/** What a minute must tell to be printed. */
export type RecordedMinute = Pick<Minute, 'id' | 'number' | 'title' | 'kind' | 'body'> & {
  /** Numbers of the earlier minutes that its heading refers to: `21/26`. */
  readonly refersTo: readonly string[];
};

/**
 * One minute as blocks ([L11]–[L21]): its number and heading, with its first words running on in the same paragraph where
 * the style says so, then the rest of its body. At least the heading, unless number, title and body are all empty.
 *
 * @param openAnchors the anchors of the document that it stands in; absent, it is drawn on its own.
 */
export function composeMinute(
  minute: RecordedMinute,
  style: HouseStyle,
  words: BodyWords,
  openAnchors: (ownerId: string) => OwnerAnchors = createAnchors(),
): LayoutBlock[] {
  const anchors = openAnchors(minute.id);
  const own = anchors.own();
  const body = composeBody(minute, style, words, anchors);
  const heading = composeHeading(minute, style);
  if (heading.length === 0) return body;
  const [first, ...rest] = body;
  const runsIn = first?.kind === 'paragraph' && (first.style === 'continuation' || first.style === 'resolution');
  if (style.minute.heading === 'run-in' && runsIn) {
    const { anchor: textAnchor, runs, keepWithNext } = first;
    const flow = keepWithNext === undefined ? {} : { keepWithNext };
    return [{ kind: 'run-in', anchor: own, level: 2, style: 'minute', heading, textAnchor, runs, ...flow }, ...rest];
  }
  return [{ kind: 'heading', anchor: own, level: 2, style: 'minute-heading', runs: heading }, ...body];
}

/** Number, tab, heading, earlier minutes ([L11]–[L13]). Empty where the minute has neither number nor title. */
function composeHeading(minute: RecordedMinute, style: HouseStyle): Run[] {
  const form = style.minute;
  const title = composeTitle(minute, style);
  const number = minute.number === null ? '' : toPrintable(`${minute.number}${form.numberEnd}`);
  if (number === '' && title === '') return [];
  const numberRuns: Run[] = number === '' ? [] : [toRun(number, form.numberBold ? { bold: true } : {})];
  if (title === '') return [...numberRuns, { kind: 'tab' }];
  const marks = { ...(form.headingBold && { bold: true }), ...(form.headingUnderline && { underline: true }) };
  const refers = composeRefersTo(minute, style);
  const referRuns = refers === '' ? [] : [toRun(` ${refers}`, form.headingBold ? { bold: true } : {})];
  return [...numberRuns, { kind: 'tab' }, ...joinRuns([toRun(title, marks), ...referRuns])];
}

const bracketedReference = /\s*\((?:mins?|minutes?)\b[^()]*\brefers?\)\s*$/i;

function composeTitle(minute: RecordedMinute, style: HouseStyle): string {
  const written = toPrintable(minute.title).replace(bracketedReference, '').replace(/\s+/g, ' ').trim();
  const opening = style.minute.openings[minute.kind];
  const full = opening === undefined ? written : openTitle(written, opening);
  return style.minute.letterCase === 'capitals' ? full.toUpperCase() : full;
}

/** The title behind its kind's opening words and an en dash, whether the clerk typed them or not ([L12]). */
function openTitle(title: string, opening: string): string {
  const begins = title.toLowerCase().startsWith(opening.toLowerCase());
  const rest = begins ? title.slice(opening.length) : ` – ${title}`;
  // "Any other businesses" does not begin with "Any other business".
  if (begins && /^[\p{L}\d]/u.test(rest)) return title;
  const matter = rest.replace(/^[\s:–—-]+/, '');
  return matter === '' ? opening : `${opening} – ${matter}`;
}

function composeRefersTo(minute: RecordedMinute, style: HouseStyle): string {
  const numbers = minute.refersTo.map((number) => toPrintable(number).trim()).filter((number) => number !== '');
  if (numbers.length === 0) return bracketedReference.exec(toPrintable(minute.title))?.[0].trim() ?? '';
  const form = numbers.length === 1 ? style.minute.refersToOne : style.minute.refersToSeveral;
  return form.replace('{numbers}', joinWithAnd(numbers));
}

function composeBody(
  minute: RecordedMinute,
  style: HouseStyle,
  words: BodyWords,
  anchors: OwnerAnchors,
): LayoutBlock[] {
  const blocks = minute.body.doc.content.flatMap((node) => composeBlock(node, minute, style, words, anchors));
  return blocks.map((block, place) => withFlow(block, blocks[place + 1]));
}

function composeBlock(
  node: Block,
  minute: RecordedMinute,
  style: HouseStyle,
  words: BodyWords,
  anchors: OwnerAnchors,
): LayoutBlock[] {
  switch (node.type) {
    case 'paragraph':
      return composeParagraph(node, anchors);
    case 'subheading': {
      const runs = toRuns(node.content);
      if (runs.length === 0) return [];
      return [{ kind: 'heading', anchor: anchors.forNextPlace(), level: 3, style: 'subheading', runs }];
    }
    case 'chairLine': {
      const runs = toRuns(node.content);
      return runs.length === 0
        ? []
        : [{ kind: 'paragraph', anchor: anchors.forNextPlace(), style: 'chair-line', runs }];
    }
    case 'resolution':
      return composeResolution(node, style, words, anchors);
    case 'action': {
      const action = composeAction(node, style, anchors);
      return action === null ? [] : [action];
    }
    case 'bulletList':
    case 'orderedList':
      return composeList(node, anchors).map((list) => changeLastEntry(list, { endsGroup: true }));
    case 'table': {
      const { width, margin } = style.page;
      const indent = style.looks.continuation.indent ?? 0;
      const place = { indent, width: width - margin.left - margin.right - indent };
      const caption = ['Table', minute.number === null ? '' : `in minute ${minute.number}`].join(' ').trim();
      return [composeTable(node, style, anchors.forNextPlace(), place, caption)];
    }
  }
}

function composeParagraph(node: Paragraph, anchors: OwnerAnchors): ParagraphBlock[] {
  const runs = toRuns(node.content);
  if (runs.length === 0) return [];
  const anchor = anchors.forNextPlace();
  if (isDateAlone(textOfRuns(runs))) return [{ kind: 'paragraph', anchor, style: 'date-line', runs }];
  const { words, dates } = partDates(runs);
  return [{ kind: 'paragraph', anchor, style: 'continuation', runs: words }, ...composeDates(dates, anchors)];
}

/** A list with its nested lists; an entry without words is left out, what is nested in it stays. */
function composeList(node: BulletList | OrderedList, anchors: OwnerAnchors): ListBlock[] {
  const anchor = anchors.forNextPlace();
  const entries = node.content.flatMap((item) => composeEntry(item, anchors));
  if (entries.length === 0) return [];
  const isBullet = node.type === 'bulletList';
  const start = isBullet ? 1 : Math.max(node.attrs?.start ?? 1, 1);
  return [{ kind: 'list', anchor, marker: isBullet ? 'bullet' : 'ordered', start, entries }];
}

/** The list, its very last words placed so among their neighbours, be they nested ever so deep. */
function changeLastEntry(list: ListBlock, flow: Flow): ListBlock {
  const last = list.entries.length - 1;
  return {
    ...list,
    entries: list.entries.map((entry, place) => {
      if (place < last) return entry;
      const inner = entry.nested.at(-1);
      if (inner === undefined) return { ...entry, ...flow };
      const changed = inner.kind === 'list' ? changeLastEntry(inner, flow) : { ...inner, ...flow };
      return { ...entry, nested: [...entry.nested.slice(0, -1), changed] };
    }),
  };
}

function composeEntry(item: ListItem, anchors: OwnerAnchors): ListEntry[] {
  const anchor = anchors.forNextPlace();
  const [first, ...others] = item.content;
  const runs = toRuns(first.content);
  const nested = others.flatMap((child): (ListBlock | ListText)[] => {
    if (child.type !== 'paragraph') return composeList(child, anchors);
    const words = toRuns(child.content);
    if (words.length === 0) return [];
    return [{ kind: 'list-text', anchor: anchors.forNextPlace(), style: 'list-item', runs: words }];
  });
  if (runs.length === 0 && nested.length === 0) return [];
  return [{ anchor, style: 'list-item', runs, nested }];
}

const introducing = /[:;][-–—]?$/;

/** What a block must keep together with, from what follows it ([L23]). */
function withFlow(block: LayoutBlock, next: LayoutBlock | undefined): LayoutBlock {
  if (next === undefined) return endGroup(block, next);
  const introduces =
    block.kind === 'paragraph' && (next.kind === 'table' || introducing.test(textOfRuns(block.runs).trimEnd()));
  return endGroup(introduces || belongsTo(next) ? keepWithFollowing(block) : block, next);
}

/** The block such that its last line stands on one page with what follows; tables and breaks as they are. */
export function keepWithFollowing(block: LayoutBlock): LayoutBlock {
  switch (block.kind) {
    case 'list':
      return changeLastEntry(block, { keepWithNext: true });
    case 'paragraph':
    case 'run-in':
    case 'heading':
      return { ...block, keepWithNext: true };
    case 'table':
    case 'attendance':
    case 'signature':
    case 'page-break':
      return block;
  }
}

/** Marks the last of several lines of dates. */
function endGroup(block: LayoutBlock, next: LayoutBlock | undefined): LayoutBlock {
  const isDate = (it: LayoutBlock | undefined): boolean => it?.kind === 'paragraph' && it.style === 'date-line';
  return block.kind === 'paragraph' && isDate(block) && !isDate(next) ? { ...block, endsGroup: true } : block;
}

/** Whether a block says something of the one before it: who acts on it, who took the chair by it. */
function belongsTo(block: LayoutBlock): boolean {
  return block.kind === 'paragraph' && (block.style === 'action' || block.style === 'chair-line');
}
