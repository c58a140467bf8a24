import type { SourceBlock } from '../blocks/block.ts';
import { wordsWithLabel } from '../blocks/block.ts';
import type { DraftText } from '../draft.ts';
import { findDecision } from '../recognisers/decision-forms.ts';
import { namesTopic } from '../recognisers/heading-words.ts';
import { letterValue, romanValue } from '../recognisers/number-styles.ts';
import { endOfLeadingMarks, sliceWords } from '../words.ts';
import { endOfRunInTitle } from './flattened-title.ts';
import { hasCapitalHeading } from './heading-shape.ts';
import type { ItemStart } from './repair-headings.ts';

/** The blocks under a heading, cut where sub-items start. */
export interface SubItems {
  /** What stands before the first sub-item. */
  readonly own: readonly SourceBlock[];
  readonly children: readonly { readonly start: ItemStart; readonly blocks: readonly SourceBlock[] }[];
}

interface Label {
  readonly block: number;
  readonly number: string;
  /** What counts on from label to label: 1, 2, 3 … */
  readonly value: number;
  readonly rest: DraftText;
}

interface LabelForm {
  /** What such labels begin with under an item of this number; none where it has no such sub-items. */
  readonly openings: (parent: string | null) => readonly string[];
  /** What follows the opening; its first group belongs to the label, the punctuation behind it does not. */
  readonly pattern: RegExp;
  readonly value: (label: string) => number | null;
  /** So few sub-items may an item have. */
  readonly fewest: number;
}

/** What the labels of sections begin with: the whole number of the item, or the part of it that counts. */
function chaptersOf(parent: string): string[] {
  const parts = parent.replace(/\.0$/, '').match(/\d+/g) ?? [];
  const counted = [parts[0], parts.at(-1)].flatMap((part) => (part === undefined ? [] : [part, String(Number(part))]));
  return [...new Set([parent.replace(/\.0$/, ''), ...counted])];
}

const everywhere = (): readonly string[] => [''];

/** How sub-items are labelled. A further habit is one more line. No pattern is made anew for each item. */
const forms: readonly LabelForm[] = [
  {
    // `7.1`, `38/26.1`; under `7.0` also `7.1`, under `TB/24/036` also `36.1`.
    openings: (parent) => (parent === null ? [] : chaptersOf(parent).flatMap((chapter) => [chapter, `(${chapter}`])),
    pattern: /^(\.\d{1,2})[.):]?(?:\s+[–—-](?=\s))?(?:\s+|$)/,
    value: (label) => Number(label.slice(label.lastIndexOf('.') + 1)),
    fewest: 1,
  },
  {
    // `7a`, `7(a)`, `38/26 (a)`.
    openings: (parent) => (parent === null ? [] : [parent]),
    pattern: /^( ?\(?[a-zA-Z])[.):]?(?:\s+[–—-](?=\s))?(?:\s+|$)/,
    value: (label) => letterValue(label.slice(-1)),
    fewest: 2,
  },
  { openings: everywhere, pattern: /^\(?([a-z])[.)](?:\s+|$|(?<=\))(?=[A-Z]))/, value: letterValue, fewest: 2 },
  { openings: everywhere, pattern: /^\(?([A-Z])[.)](?:\s+|$)/, value: letterValue, fewest: 2 },
  { openings: everywhere, pattern: /^\(?([ivx]{1,5})[.)](?:\s+|$|(?<=\))(?=[A-Z]))/, value: romanValue, fewest: 2 },
  {
    // Under a number with a year a plain one is a number of its own.
    openings: (parent) => (parent !== null && /[/-]/.test(parent) ? [''] : []),
    pattern: /^\(?(\d{1,2})[.)](?:\s+|$)/,
    value: Number,
    fewest: 2,
  },
];

/** How all labels start; most items have none. */
const anyLabel = /^\(?(?:\d|[A-Za-z]{1,5}[.)])/;

/**
 * Cuts the blocks of an item at its sub-items: labels that count on from the first and head text of their own. Entries of
 * a list and clauses of a resolution head nothing and stay where they are.
 *
 * @param running paragraphs were run together, so that text follows every heading.
 */
export function cutSubItems(blocks: readonly SourceBlock[], parent: string | null, running = false): SubItems {
  const mayLabel = (block: SourceBlock): boolean => {
    if (block.kind !== 'text') return false;
    const { text } = wordsWithLabel(block);
    return anyLabel.test(text) || (parent !== null && text.startsWith(parent));
  };
  if (!blocks.some(mayLabel)) return { own: blocks, children: [] };
  for (const form of forms) {
    const labels = findLabels(blocks, form, parent);
    if (labels.length < form.fewest || !headMatters(labels, blocks, running)) continue;
    return {
      own: blocks.slice(0, labels[0]?.block),
      children: labels.map(({ block, number, rest }, place) => ({
        start: { block, number, printed: number, beside: null, words: rest, repairs: [] },
        blocks: blocks.slice(block, labels[place + 1]?.block),
      })),
    };
  }
  return { own: blocks, children: [] };
}

/** The labels that count on from 1 or `a`, in order. */
function findLabels(blocks: readonly SourceBlock[], form: LabelForm, parent: string | null): Label[] {
  const openings = form.openings(parent);
  if (openings.length === 0) return [];
  const found: Label[] = [];
  blocks.forEach((block, place) => {
    if (block.kind !== 'text') return;
    const words = wordsWithLabel(block);
    const read = readLabel(words.text.slice(0, 60), openings, form);
    if (read === null || form.value(read.label) !== (found.at(-1)?.value ?? 0) + 1) return;
    const value = (found.at(-1)?.value ?? 0) + 1;
    found.push({ block: place, number: read.label, value, rest: sliceWords(words, read.length) });
  });
  return found;
}

/** The label that the words start with, and how many characters it takes with all behind it; null where there is none. */
function readLabel(
  text: string,
  openings: readonly string[],
  { pattern }: LabelForm,
): { readonly label: string; readonly length: number } | null {
  for (const opening of openings) {
    const match = text.startsWith(opening) ? pattern.exec(text.slice(opening.length)) : null;
    if (match === null) continue;
    return { label: opening.replace(/^\(/, '') + (match[1] ?? ''), length: opening.length + match[0].length };
  }
  return null;
}

const followsUp = /^(?:agenda )?(?:item|minute|min)\.? ?(?:no\.? ?|ref\.? ?)?\d/i;

function headMatters(labels: readonly Label[], blocks: readonly SourceBlock[], running: boolean): boolean {
  const [first] = labels;
  if (!first || opensList(blocks[first.block - 1])) return false;
  // `a) Item 4c Minutes dated 12 June`: what follows up other minutes names them, and heads nothing.
  if (labels.filter(({ rest }) => followsUp.test(rest.text)).length * 2 >= labels.length) return false;
  const headed = labels.filter((label, place) => {
    const isSection = /\.\d/.test(label.number);
    const { text } = label.rest;
    // Text follows every heading on its line.
    const mayRunIn =
      running &&
      (isSection ? namesTopic(text) || /^\d{2}\/\d{3}/.test(text) : /^[^.:;]{3,160} (?:RESOLVED|Members)\b/.test(text));
    const runsIn = mayRunIn && endOfRunInTitle(text, true, []) > 0;
    return runsIn || isHeading(label, labels[place + 1], blocks, isSection);
  }).length;
  return headed > 0 && headed * 5 >= labels.length * 3;
}

/** Whether what stands before a label announces a list: a stem with a colon, a decision that goes on. */
function opensList(before: SourceBlock | undefined): boolean {
  if (before?.kind !== 'text') return false;
  const { text } = before.words;
  if (/(?:[:–-]|\bthat|\bto)$/i.test(text.trim())) return true;
  return !/[.!?]$/.test(text) && findDecision(text) !== null;
}

const tells =
  /\b(?:was|were|is|are|has|had|have|be|been|will|would|should|could|may|can|said|asked|reported|advised|noted|agreed|informed|thanked|submitted|received|raised|stated|confirmed|wrote|told|gave|went|come|came|no|nothing|none)\b/i;

/** Whether the words behind a label are a heading: a short line over text of its own, or one set apart from what runs in. */
function isHeading(
  { rest, block }: Pick<Label, 'rest' | 'block'>,
  next: Label | undefined,
  blocks: readonly SourceBlock[],
  isSection = false,
): boolean {
  const alone = rest.text === '' ? blocks[block + 1] : undefined;
  if (alone)
    return (
      alone.kind === 'text' &&
      next?.block !== block + 1 &&
      isHeading({ rest: alone.words, block: block + 1 }, next, blocks)
    );
  const { text } = rest;
  if (!/^["“‘'(]?[\p{Lu}\d]/u.test(text) || findDecision(text)?.at === 0) return false;
  const isLine = text.length <= 90 && !/[.;,!?]$|\b(?:and|that|was|were)$/.test(text);
  // `To note the monthly report.`: a heading may close with a stop where nothing in it tells.
  const isClosed = text.length <= 90 && /^[^.;!?]{3,}\.$/.test(text) && !tells.test(text);
  const hasText = blocks[block + 1] !== undefined && next?.block !== block + 1;
  if (isLine || (isClosed && hasText)) return hasText || (isSection && !tells.test(text));
  if (/^[^.:;!?]{3,60}? [•●▪] \S/.test(text)) return true;
  if (endOfLeadingMarks(rest) > 0 || hasCapitalHeading(text)) return true;
  const label =
    /^([^.:;!?]{3,60}?)(?: ?:|\s+[–—-])\s+\S/.exec(text)?.[1] ??
    /^(\p{Lu}[\p{L}’']+(?: [\p{L}’'&]+){0,4})\. +\S/u.exec(text)?.[1];
  return label !== undefined && /\p{L}{3}/u.test(label) && !/\b(?:was|were|is|are|has|had|have|be)\b/.test(label);
}
