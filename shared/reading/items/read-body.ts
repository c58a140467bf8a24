import type { NumberStyle } from '../../domain/body.ts';
import { isCountedLabel, spanLines, wordsWithLabel, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import type { Doubt, DraftBlock, DraftText } from '../draft.ts';
import { findActionStart, opensWithActionLabel } from '../recognisers/action-forms.ts';
import { endsOfSentences, findDecision, findProseDecisions } from '../recognisers/decision-forms.ts';
import { isWhollyMarked, sliceWords } from '../words.ts';
import { joinPageCuts } from './page-cuts.ts';
import { readActions, type ActionContext } from './read-action.ts';
import { isVoteSentence } from '../recognisers/votes.ts';
import { hasLabel, isDates, labelValue, readResolution } from './read-resolution.ts';
import { readTable } from './read-table.ts';

/** What is known of the document whose text is read. */
export interface BodyContext extends ActionContext {
  readonly style: NumberStyle | null;
}

/** Longer paragraphs are left whole: nobody wrote a decision in them, and taking them apart would take long. */
const LONGEST_PARAGRAPH = 20_000;

/** Reads the text under a heading into its blocks: paragraphs, lists, tables, resolutions, actions, sub-headings. */
export function readBody(source: readonly SourceBlock[], context: BodyContext, doubts: Doubt[]): DraftBlock[] {
  const blocks = joinPageCuts(source, doubts);
  const read: DraftBlock[] = [];
  let place = 0;
  while (place < blocks.length) {
    const block = blocks[place];
    if (!block) break;
    if (block.kind === 'table') {
      read.push(readTable(block, doubts));
      place += 1;
    } else place = readText(blocks, place, block, context, read, doubts);
  }
  return read;
}

/** Reads the text block at a place; answers the place after all that it took. */
function readText(
  blocks: readonly SourceBlock[],
  place: number,
  block: TextBlock,
  context: BodyContext,
  read: DraftBlock[],
  doubts: Doubt[],
): number {
  const words = wordsWithLabel(block);
  if (words.text.length > LONGEST_PARAGRAPH) {
    read.push({ kind: 'paragraph', lines: block.lines, words });
    return place + 1;
  }
  const decision = findDecision(words.text);
  const action = findActionStart(words.text);
  if (action !== null && (decision === null || action <= decision.from)) {
    pushWords(sliceWords(words, 0, action), block, blocks, place, read, doubts);
    read.push(...readActions(words.text.slice(action), block.lines, context));
    return place + 1;
  }
  if (decision !== null) return readDecision(blocks, place, block, words, context, read, doubts);
  if (block.bullet !== null) return readList(blocks, place, read, doubts);
  pushWords(words, block, blocks, place, read, doubts);
  return place + 1;
}

function readDecision(
  blocks: readonly SourceBlock[],
  place: number,
  block: TextBlock,
  words: DraftText,
  context: BodyContext,
  read: DraftBlock[],
  doubts: Doubt[],
): number {
  let at = 0;
  let next = place + 1;
  for (let found = findDecision(words.text); found;) {
    pushWords(sliceWords(words, at, found.from), block, blocks, place, read, doubts);
    const following = findDecision(words.text, found.at + found.verb.length);
    const end = endOfResolution(words.text, found.at, following?.from ?? words.text.length);
    const opening = words.text.slice(found.from, found.at).trim();
    const paragraphs = [words.text.slice(found.at, end).trim()];
    let lines = block.lines;
    if (end >= words.text.trimEnd().length) {
      const taken = takeClauses(blocks, place + 1, paragraphs[0] ?? '');
      for (const clause of taken) {
        paragraphs.push(wordsWithLabel(clause).text);
        lines = spanLines(lines, clause.lines);
      }
      next = place + 1 + taken.length;
    }
    read.push(readResolution(found.verb, opening, paragraphs, lines));
    at = end;
    found = following;
  }
  const rest = sliceWords(words, at);
  const action = rest.text === '' ? null : findActionStart(rest.text);
  if (action !== null) read.push(...readActions(rest.text.slice(action), block.lines, context));
  pushWords(action === null ? rest : sliceWords(rest, 0, action), block, blocks, place, read, doubts);
  return next;
}

/** A resolution ends with its sentence, unless what follows goes on with it, tells of its vote, or is another clause. */
function endOfResolution(text: string, from: number, limit: number): number {
  for (const end of endsOfSentences(text.slice(from, limit))) {
    const rest = text.slice(from + end, limit).trim();
    if (
      /^(?:that|to|and|further|also|furthermore)\b/i.test(rest) ||
      hasLabel(rest) ||
      isVoteSentence(rest.split(/(?<=[.!?]) /)[0] ?? '')
    ) {
      continue;
    }
    return from + end;
  }
  return limit;
}

/** The paragraphs after a resolution that are its further clauses, or the dates it announces. */
function takeClauses(blocks: readonly SourceBlock[], from: number, first: string): TextBlock[] {
  const taken: TextBlock[] = [];
  const opensList = /(?:[:–-]|\bthat|\bto)$/i.test(first.trim());
  let label = lastLabel(first);
  for (let place = from; place < blocks.length; place += 1) {
    const block = blocks[place];
    if (block?.kind !== 'text') break;
    const { text } = wordsWithLabel(block);
    if (opensWithActionLabel(text) || findDecision(text)?.at === 0) break;
    const value = labelValue(text);
    if (value !== null && (value === label + 1 || (taken.length > 0 && value === label))) label = value;
    else if (opensList && value === null && block.bullet !== null && !isCountedLabel(block.bullet)) label = 0;
    else if (opensList && isDates(text)) label = 0;
    else if (!(/[;,]$|\band$/.test(taken.at(-1)?.words.text ?? first) && label > 0 && block.bullet !== null)) break;
    taken.push(block);
  }
  return taken;
}

function lastLabel(text: string): number {
  let last = 0;
  for (const match of text.matchAll(/(?:^|\s)(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s)/g)) {
    const value = labelValue(match[1] ?? '');
    if (value === last + 1) last = value;
  }
  return last;
}

function readList(blocks: readonly SourceBlock[], from: number, read: DraftBlock[], doubts: Doubt[]): number {
  const entries: TextBlock[] = [];
  let place = from;
  for (; place < blocks.length; place += 1) {
    const block = blocks[place];
    if (block?.kind !== 'text' || block.bullet === null) break;
    const { text } = wordsWithLabel(block);
    if (entries.length > 0 && (findActionStart(text) !== null || findDecision(text) !== null)) break;
    entries.push(block);
  }
  const [first] = entries;
  const last = entries.at(-1);
  if (first && last) {
    const ordered = isCountedLabel(first.bullet);
    for (const entry of entries) offerDecisions(entry, doubts);
    const words = entries.map((entry) => (ordered ? entry.words : wordsWithLabel(entry)));
    read.push({ kind: 'list', lines: spanLines(first.lines, last.lines), entries: words, ordered });
  }
  return place;
}

const chairLine = /^[^.;:]{3,80}?(?: ?[–—-] ?|,? (?:was |took )?)in the chair\.?$/i;

function pushWords(
  words: DraftText,
  block: TextBlock,
  blocks: readonly SourceBlock[],
  place: number,
  read: DraftBlock[],
  doubts: Doubt[],
): void {
  if (words.text === '') return;
  const { lines } = block;
  const whole = words.text.length === block.words.text.length;
  if (chairLine.test(words.text)) read.push({ kind: 'chair-line', lines, words });
  else if (whole && isSubheading(block, blocks[place + 1])) read.push({ kind: 'subheading', lines, words });
  else {
    read.push({ kind: 'paragraph', lines, words });
    offerDecisions({ ...block, words }, doubts);
  }
}

/**
 * A short line that heads what follows: bold or underlined, in capitals, ending with a colon, one or two words alone, or
 * a coded title (`NI 16 – Burglary`) before a sentence.
 */
function isSubheading(block: TextBlock, next: SourceBlock | undefined): boolean {
  const { text } = block.words;
  if (!next || text.length > 110 || /[.;,!?]$/.test(text) || !/^[\p{Lu}\d“"‘']/u.test(text)) return false;
  if (block.style?.startsWith('heading') === true || isWhollyMarked(block.words)) return true;
  if (!/\p{Ll}|[£€]/u.test(text) && /\p{Lu}{3}/u.test(text)) return true;
  if (/^[^:]{2,60}:$/.test(text))
    return !/\b(?:was|were|is|are|be|has|had|have|as follows|follows|following)\b/.test(text);
  if (!block.apart || /[£€]/.test(text)) return false;
  if (/^\p{Lu}\p{Ll}+(?: \p{Lu}?\p{Ll}+)?$/u.test(text)) return next.kind === 'table' || next.apart;
  return next.kind === 'text' && /^\p{Lu}{1,4} ?\d+ [–-] \p{Lu}/u.test(text) && /[.!?]$/.test(next.words.text);
}

function offerDecisions(block: TextBlock, doubts: Doubt[]): void {
  for (const sentence of findProseDecisions(block.words.text)) {
    doubts.push({
      code: 'decision-unlabelled',
      message: `This reads like a decision without a decision word: “${sentence.slice(0, 200)}”`,
      line: block.lines[0],
      weight: 'low',
      alternatives: [],
    });
  }
}
