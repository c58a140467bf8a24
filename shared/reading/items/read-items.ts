import type { NumberStyle } from '../../domain/body.ts';
import { spanLines, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import type { Doubt, DraftBlock, DraftItem, DraftText, LineRange } from '../draft.ts';
import { decisionWordInCapitals } from '../recognisers/heading-words.ts';
import { splitTitleFromName } from '../../text/names.ts';
import { kindOfItem } from '../recognisers/item-kinds.ts';
import { findLegacyReferences } from '../recognisers/reference-forms.ts';
import { endOfLeadingMarks, joinWords, plainWords, sliceWords } from '../words.ts';
import type { HeadingLook } from './heading-shape.ts';
import { hasCapitalHeading } from './heading-shape.ts';
import { noHabit } from '../recognisers/decision-forms.ts';
import { readBody, type BodyContext } from './read-body.ts';
import { offerActions } from './offer-actions.ts';
import { offerDecisions } from './offer-decisions.ts';
import type { ItemStart } from './repair-headings.ts';
import { cutSubItems } from './sub-items.ts';
import { endOfCapitals, splitTitle } from './split-title.ts';

/** Titles of items that tell what was declared, or what the public said. */
const toldOnly =
  /\b(?:declarations?|disclosures?|conflicts?) of (?:\p{L}+ )*interests?\b|\bpublic (?:participation|session|forum|speaking|question|open|comment|time)|\bopen (?:forum|session)\b|\bquestions? from (?:the )?(?:members of the )?public\b/iu;

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

function readItem(start: ItemStart, own: readonly SourceBlock[], context: ItemContext, doubts: Doubt[]): DraftItem {
  const [head, ...rest] = own;
  const lines = own.reduce<LineRange>((span, block) => spanLines(span, block.lines), head?.lines ?? [1, 1]);
  const repairs = [...start.repairs];
  const heading = readHeading(start.words, rest, context, repairs, doubts);
  const text = heading.text;
  const under: SourceBlock[] =
    head?.kind === 'text' && text.text !== ''
      ? [textBlock(text, head, heading.textLines ?? head.lines), ...heading.rest]
      : [...heading.rest];
  const { own: body, children } = cutSubItems(under, start.number);
  // What members declared and what the public said is kept as it stands: nothing in it is to do or was decided.
  const isTold = toldOnly.test(heading.title);
  const blocks = readBody(body, isTold ? { ...context, habit: noHabit } : context, doubts);
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
    paperAttached: false,
    refersTo: referencesOf(heading.references, blocks, context.style, start.number),
    blocks,
    offered: isTold ? [] : offerActions(blocks, context, doubts),
    offeredDecisions: isTold ? [] : offerDecisions(blocks, doubts),
    children: children.map((child) => readItem(child.start, child.blocks, context, doubts)),
  };
}

/**
 * The initials of somebody of the meeting at the end of a heading in capitals belong to the text that goes on with the
 * surname: `VAPES S | GARRITY asked`.
 *
 * @param following the words after the heading.
 */
function giveBackInitials(
  { title, text }: Pick<ReadHeading, 'title' | 'text'>,
  following: string,
  people: readonly string[],
): Pick<ReadHeading, 'title' | 'text'> {
  const found = /\s((?:\p{Lu}\.?[\s-]?){1,3})$/u.exec(title);
  const initials = found?.[1]?.trim() ?? '';
  if (found === null || following === '') return { title, text };
  const started = `${initials} ${following}`.toLowerCase();
  const isNamed = people.some((person) => {
    const { name } = splitTitleFromName(person);
    const end = started[name.length];
    return started.startsWith(name.toLowerCase()) && (end === undefined || !/[\p{L}\p{N}]/u.test(end));
  });
  return isNamed
    ? { title: title.slice(0, found.index), text: joinWords(plainWords(initials), text) }
    : { title, text };
}

interface ReadHeading {
  readonly title: string;
  readonly references: readonly string[];
  readonly text: DraftText;
  /** Lines of the text, where they are not those of the number. */
  readonly textLines: LineRange | null;
  readonly rest: readonly SourceBlock[];
}

/** Splits the heading from the text that runs in, and completes a heading that was broken over two paragraphs. */
function readHeading(
  words: DraftText,
  rest: readonly SourceBlock[],
  context: ItemContext,
  repairs: string[],
  doubts: Doubt[],
): ReadHeading {
  const { reference, ...split } = splitTitle(words, context.look.shape, {
    running: context.look.running,
    people: context.people,
  });
  const references = reference === null ? [] : [reference];
  const [next, ...others] = rest;
  const { title, text } = giveBackInitials(split, split.text.text, context.people);
  if (text.text === '' && next?.kind === 'text' && !next.afterGap) {
    const cut = giveBackInitials({ title, text: next.words }, next.words.text, context.people);
    if (cut.title !== title)
      return { title: cut.title, references, text: cut.text, textLines: next.lines, rest: others };
  }
  if (text.text !== '' || next?.kind !== 'text') return { title, references, text, textLines: null, rest };
  if (title === '') {
    // The number stands alone on its line: the next paragraph holds the heading.
    const split = splitTitle(next.words, context.look.shape);
    return {
      title: split.title,
      references: split.reference === null ? references : [...references, split.reference],
      text: split.text,
      textLines: next.lines,
      rest: others,
    };
  }
  const end = endOfBrokenHeading(title, next, context.look);
  if (end === 0) return { title, references, text, textLines: null, rest };
  const message = 'The heading was broken over two paragraphs and has been joined.';
  repairs.push(message);
  doubts.push({ code: 'heading-repaired', message, line: next.lines[0], weight: 'low', alternatives: [] });
  const more = splitTitle(next.words, context.look.shape);
  return {
    title: `${title} ${more.title}`,
    references: more.reference === null ? references : [...references, more.reference],
    text: more.text,
    textLines: next.lines,
    rest: others,
  };
}

/**
 * How much of the next paragraph still belongs to a heading in capitals: capitals before a decision word
 * (`MINUTES RESOLVED that`), bold or underlined capitals, or a neighbouring line that is capitals throughout. 0 for none.
 */
function endOfBrokenHeading(title: string, next: TextBlock, look: HeadingLook): number {
  if (look.shape !== 'capitals' || /\p{Ll}{2}/u.test(title) || next.bullet !== null) return 0;
  const { text } = next.words;
  const end = endOfCapitals(text);
  if (end === 0) return 0;
  if (end === text.length) return !next.afterGap && hasCapitalHeading(text) ? end : 0;
  const [following = ''] = text.slice(end).trim().split(' ', 1);
  if (decisionWordInCapitals.test(following)) return end;
  const marked = endOfLeadingMarks(next.words);
  return marked > 0 && marked <= end + 1 ? end : 0;
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
  const numbers = texts.flatMap((text) => findLegacyReferences(text, style).map(({ number }) => number));
  return [...new Set(numbers)].filter((number) => number !== own);
}
