import type { NumberStyle } from '../../domain/body.ts';
import { spanLines, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import type { Doubt, DraftBlock, DraftItem, DraftText, LineRange } from '../draft.ts';
import { kindOfItem } from '../recognisers/item-kinds.ts';
import { findLegacyReferences } from '../recognisers/reference-forms.ts';
import { endOfLeadingMarks, sliceWords } from '../words.ts';
import type { HeadingLook } from './heading-shape.ts';
import { noHabit } from '../recognisers/decision-forms.ts';
import { readBody, type BodyContext } from './read-body.ts';
import { readHeading } from './read-heading.ts';
import { offerActions } from '../actions/offer-actions.ts';
import { offerDecisions } from '../decisions/offer-decisions.ts';
import type { ItemStart } from './repair-headings.ts';
import { repairText } from './repair-text.ts';
import { cutSubItems } from './sub-items.ts';
import { tellOnce } from './tell-once.ts';

/** Titles of items that tell what was declared, or what the public said. */
const toldOnly =
  /\b(?:declarations?|disclosures?|conflicts?) of (?:[a-zà-ɏ]+ )*interests?\b|\bpublic (?:participation|session|forum|speaking|question|open|comment|time)|\bopen (?:forum|session)\b|\bquestions? from (?:the )?(?:members of the )?public\b/i;

/** What is known of the document whose items are read. */
export interface ItemContext extends BodyContext {
  readonly look: HeadingLook;
  /** Bold and underline of this file are mark-up debris that had to be taken off, as in converted text. */
  readonly marksAreDebris: boolean;
}

/** Reads the items that start at the given blocks; each reaches to the next. */
export function readItems(
  blocks: readonly SourceBlock[],
  starts: readonly ItemStart[],
  context: ItemContext,
  doubts: Doubt[],
): DraftItem[] {
  return starts.map((start, place) =>
    readItem(start, blocks.slice(start.block, starts[place + 1]?.block), context, doubts),
  );
}

function isStyled(head: SourceBlock | undefined): boolean {
  return head?.kind === 'text' && head.style?.startsWith('heading') === true;
}

/** Sub-items have sub-items of their own, and these no more. */
const DEEPEST = 2;

function readItem(
  start: ItemStart,
  own: readonly SourceBlock[],
  context: ItemContext,
  doubts: Doubt[],
  depth = 0,
): DraftItem {
  const [head, ...rest] = own;
  const lines = own.reduce<LineRange>((span, block) => spanLines(span, block.lines), head?.lines ?? [1, 1]);
  const repairs = [...start.repairs];
  const heading = readHeading(
    start.words,
    rest,
    { ...context, wholeLine: isStyled(head), listed: context.look.listed?.get(start.number ?? '') ?? null },
    repairs,
    doubts,
  );
  for (const link of heading.links) {
    const message = `“${link}” is a link to a paper and no word of the heading; it was left out.`;
    doubts.push({
      ...{ code: 'text-unplaced', message, line: lines[0] },
      weight: 'low',
      alternatives: [],
      subject: 'link',
    });
  }
  const text = heading.text;
  const under: SourceBlock[] =
    head?.kind === 'text' && text.text !== ''
      ? [textBlock(text, head, heading.textLines ?? head.lines), ...heading.rest]
      : [...heading.rest];
  const { own: body, children } =
    depth < DEEPEST ? cutSubItems(under, start.number, context.look.running) : { own: under, children: [] };
  // What members declared and what the public said is kept as it stands: nothing in it is to do or was decided.
  const isTold = toldOnly.test(heading.title);
  const blocks = tellOnce(
    readBody(
      repairText(body, context.people, doubts),
      { ...context, title: heading.title, ...(isTold ? { habit: noHabit } : {}) },
      doubts,
    ),
  );
  if (
    context.marksAreDebris &&
    (endOfLeadingMarks(start.words) > 0 || (head?.kind === 'text' && endOfLeadingMarks(head.words) > 0))
  ) {
    repairs.push('Mark-up printed around the heading was taken off.');
  }
  return {
    number: start.number,
    printed: start.printed,
    ...(start.beside === null ? {} : { agendaNumber: start.beside }),
    repaired: repairs.length > 0 ? repairs.join(' ') : null,
    title: heading.title,
    kind: kindOfItem(heading.title, wordsOf(blocks)),
    lines,
    headingReference: heading.references.length > 0 ? heading.references.join(' ') : null,
    presenter: null,
    paperAttached: heading.links.length > 0,
    refersTo: referencesOf(heading.references, blocks, context.style, start.number),
    blocks,
    offered: isTold ? [] : offerActions(blocks, context, doubts),
    offeredDecisions: isTold ? [] : offerDecisions(blocks, doubts),
    children: children.map((child) => readItem(child.start, child.blocks, context, doubts, depth + 1)),
  };
}

function textBlock(words: DraftText, head: TextBlock, lines: LineRange): TextBlock {
  return { ...head, words: sliceWords(words, 0), lines, bullet: null, style: null };
}

/** All words of blocks, for what the text as a whole tells. */
export function wordsOf(blocks: readonly DraftBlock[]): string {
  return blocks.map(wordsOfBlock).join('\n');
}

function wordsOfBlock(block: DraftBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
    case 'chair-line':
      return block.words.text;
    case 'list':
      return block.entries.map(({ text }) => text).join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((cells) => cells.join(' ')).join('\n');
    case 'resolution':
      return `${block.opening} ${block.text}`;
    case 'action':
      return block.printed;
  }
}

function referencesOf(
  headings: readonly string[],
  blocks: readonly DraftBlock[],
  style: NumberStyle | null,
  own: string | null,
): string[] {
  const texts = [...headings, ...blocks.flatMap((block) => wordsOfBlock(block).split('\n'))];
  const numbers = texts.flatMap((text) => findLegacyReferences(text, { style, own }).map(({ number }) => number));
  return [...new Set(numbers)].filter((number) => number !== own);
}
