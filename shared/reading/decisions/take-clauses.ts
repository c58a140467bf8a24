import { isCountedLabel, spanLines, wordsWithLabel, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import type { LineRange } from '../draft.ts';
import { opensWithActionLabel } from '../recognisers/action-forms.ts';
import { findDecision, type DecisionHabit } from '../recognisers/decision-forms.ts';
import { isMoverLine } from '../recognisers/motion-forms.ts';
import { isVoteSentence } from '../recognisers/votes.ts';
import { bareLabel, LabelSeries, lastLabelIn, readLabel } from './clause-labels.ts';
import { isBareVerb, isDates } from './read-resolution.ts';

/** The further paragraphs of a resolution. */
export interface TakenClauses {
  /** One for each clause, its sub-clauses with it. */
  readonly paragraphs: readonly string[];
  readonly lines: LineRange | null;
  /** How many blocks they were. */
  readonly count: number;
  /** Their labels have no mark: `1 the report be noted`. */
  readonly bareLabels: boolean;
}

/**
 * The paragraphs after a resolution that belong to it: its further clauses, with the sub-clauses under them, the dates it
 * announces, and what stands under a decision word that stands alone.
 *
 * @param first the words of the resolution so far.
 */
export function takeClauses(
  blocks: readonly SourceBlock[],
  from: number,
  first: string,
  habit: DecisionHabit,
): TakenClauses {
  const paragraphs: string[] = [];
  let lines: LineRange | null = null;
  let place = from;
  let opening = first.trim();
  const take = (block: TextBlock, how: 'clause' | 'joined'): void => {
    const { text } = wordsWithLabel(block);
    if (how === 'joined' && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`);
    else paragraphs.push(text);
    lines = lines === null ? block.lines : spanLines(lines, block.lines);
    place += 1;
  };
  const at = (index: number): TextBlock | null => {
    const block = blocks[index];
    if (block?.kind !== 'text') return null;
    const { text } = wordsWithLabel(block);
    return opensWithActionLabel(text) || findDecision(text, 0, habit)?.at === 0 ? null : block;
  };

  const under = isBareVerb(opening) && !/[.;]$/.test(opening) ? at(place) : null;
  if (
    under !== null &&
    under.bullet === null &&
    readLabel(under.words.text).length === 0 &&
    bareSeries(blocks, place) < 2
  ) {
    // `RESOLVED:` over `On the motion of …` over `That …`: the movers stand between.
    const movers =
      /^resolved\b/i.test(opening) && isMoverLine(under.words.text) && /^that\b/i.test(at(place + 1)?.words.text ?? '');
    if (movers) {
      take(under, 'clause');
      const matter = at(place);
      if (matter !== null) take(matter, 'joined');
      opening = `${opening} ${paragraphs.at(-1) ?? ''}`.trim();
    } else if (!isMoverLine(under.words.text) && !isVoteSentence(under.words.text)) {
      take(under, 'clause');
      for (let more = at(place); more !== null && isFurtherThat(more, paragraphs); more = at(place))
        take(more, 'clause');
      opening = `${opening} ${paragraphs.at(-1) ?? ''}`.trim();
    }
  }
  const bare = bareSeries(blocks, place);
  if (bare > 1 && (isBareVerb(opening) || /(?:[:–-]|\bthat|\bto)$/i.test(opening))) {
    for (const end = place + bare; place < end;) {
      const block = at(place);
      if (block === null) break;
      take(block, 'clause');
    }
    return { paragraphs, lines, count: place - from, bareLabels: true };
  }
  const opensList = /(?:[:–-]|\bthat|\bto)$/i.test(opening);
  const series = new LabelSeries(lastLabelIn(opening));
  let depth: number | null = null;
  for (let block = at(place); block !== null; block = at(place)) {
    const { text } = wordsWithLabel(block);
    const label = readLabel(text);
    const isBullet = block.bullet !== null && !isCountedLabel(block.bullet);
    const step = label.length === 0 ? 'none' : series.take(label);
    const goesOn = /[;,:]$|\b(?:and|or)$/.test(paragraphs.at(-1) ?? opening);
    if (step === 'next' && (series.isOpen || opensList)) take(block, 'clause');
    else if (step === 'nested') take(block, 'joined');
    else if (opensList && isBullet && (depth === null || block.indent <= depth)) {
      depth ??= block.indent;
      take(block, 'clause');
    } else if (isBullet && (depth !== null || (goesOn && series.isOpen)))
      take(block, depth === null ? 'clause' : 'joined');
    else if (opensList && isDates(text)) take(block, 'clause');
    else break;
  }
  return { paragraphs, lines, count: place - from, bareLabels: false };
}

/** How many blocks from a place on count `1 the …`, `2 the …` without a mark behind their labels. */
function bareSeries(blocks: readonly SourceBlock[], from: number): number {
  let count = 0;
  for (let block = blocks[from]; block?.kind === 'text'; block = blocks[from + count]) {
    const label = bareLabel.exec(wordsWithLabel(block).text)?.[1];
    const value = label === undefined ? 0 : /\d/.test(label) ? Number(label) : label.charCodeAt(0) - 96;
    if (value !== count + 1) break;
    count += 1;
  }
  return count;
}

/** `That …` on and on under one decision word: each is a clause. */
function isFurtherThat(block: TextBlock, before: readonly string[]): boolean {
  return before.every((text) => /^that\b/i.test(text)) && block.bullet === null && /^that\b/i.test(block.words.text);
}
