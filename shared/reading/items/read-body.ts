import type { NumberStyle } from '../../domain/body.ts';
import { isCountedLabel, spanLines, wordsWithLabel, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import type { Doubt, DraftAction, DraftBlock, DraftText } from '../draft.ts';
import { findActionStart, opensWithActionLabel } from '../recognisers/action-forms.ts';
import { findDecision, noHabit, type DecisionHabit } from '../recognisers/decision-forms.ts';
import { endOfVotes } from '../recognisers/motion-forms.ts';
import { isWhollyMarked, sliceWords } from '../words.ts';
import { attachMovers, isUnderMovers, withMovers } from '../decisions/attach-movers.ts';
import { freeLayoutTable, isActionColumn, isDecisionColumn } from './layout-table.ts';
import { readListed } from '../actions/listed-actions.ts';
import { findMarginOwners } from '../actions/margin-owners.ts';
import { findNextRecord, raiseMarkedVerbs } from './next-record.ts';
import { joinPageCuts } from './page-cuts.ts';
import { readActions, type ActionContext } from '../actions/read-action.ts';
import { readUnderLead } from './read-under-lead.ts';
import { readRecordTables } from './record-tables.ts';
import { isBareVerb, readResolution } from '../decisions/read-resolution.ts';
import { readTable } from './read-table.ts';
import { takeClauses } from '../decisions/take-clauses.ts';

/** What is known of the document whose text is read. */
export interface BodyContext extends ActionContext {
  readonly style: NumberStyle | null;
  /** How the document marks its decisions; absent: nothing is known of it. */
  readonly habit?: DecisionHabit;
  /** Bold and underline of this file are mark-up debris. */
  readonly marksAreDebris?: boolean;
  /** The heading that the text stands under; absent: it is not known. */
  readonly title?: string;
}

/** Longer paragraphs are left whole: nobody wrote a decision in them, and taking them apart would take long. */
const LONGEST_PARAGRAPH = 20_000;

/** Reads the text under a heading into its blocks: paragraphs, lists, tables, resolutions, actions, sub-headings. */
export function readBody(source: readonly SourceBlock[], context: BodyContext, doubts: Doubt[]): DraftBlock[] {
  const blocks = joinPageCuts(source, doubts).flatMap((block) =>
    block.kind === 'table' ? (freeLayoutTable(block) ?? [block]) : [block],
  );
  const read: DraftBlock[] = [];
  let place = 0;
  while (place < blocks.length) {
    const block = blocks[place];
    if (!block) break;
    if (block.kind === 'table') {
      read.push(readTable(block, doubts));
      place += 1;
    } else place = readText(blocks, place, block, context, read);
  }
  return readListed(readRecordTables(attachMovers(read, context.title), context), context.title ?? '', context);
}

/** The words as they are searched for decisions. */
function searched(words: DraftText, { marksAreDebris = false }: BodyContext): string {
  return marksAreDebris ? words.text : raiseMarkedVerbs(words);
}

/** Reads the text block at a place; answers the place after all that it took. */
function readText(
  blocks: readonly SourceBlock[],
  place: number,
  block: TextBlock,
  context: BodyContext,
  read: DraftBlock[],
): number {
  const words = wordsWithLabel(block);
  const { lines } = block;
  if (words.text.length > LONGEST_PARAGRAPH) {
    read.push({ kind: 'paragraph', lines, words });
    return place + 1;
  }
  if (isActionColumn(block)) {
    read.push(...readColumnActions(words.text, block, context, read));
    return place + 1;
  }
  if (isDecisionColumn(block)) {
    read.push(readColumnDecision(words, block));
    return place + 1;
  }
  const text = searched(words, context);
  const isBold = context.marksAreDebris !== true && isWhollyMarked(words);
  const habit = { ...(context.habit ?? noHabit) };
  const ownHabit = isBold ? { ...habit, formula: true } : habit;
  if (findNextRecord(text, 0, ownHabit) === null) {
    if (isUnderMovers(words.text, read)) {
      const { paragraphs, lines: more, count } = takeClauses(blocks, place + 1, words.text, ownHabit);
      const span = more === null ? lines : spanLines(lines, more);
      read.push(readResolution('CARRIED', '', [words.text, ...paragraphs], span, { opensWithVerb: false }));
      return place + 1 + count;
    }
    const under = readUnderLead(blocks, place, block, context, ownHabit);
    if (under !== null) {
      read.push(...under.read);
      return under.next;
    }
    if (block.bullet !== null) return readList(blocks, place, context, read);
    const margin = findMarginOwners(block, context);
    pushWords(margin?.words ?? words, block, blocks, place, read);
    if (margin) read.push(...readColumnActions(margin.owners, block, context, read));
    return place + 1;
  }
  const margin = findMarginOwners(block, context);
  if (margin === null) return readRecords(blocks, place, block, { words, text, habit: ownHabit }, context, read);
  const cut = { words: margin.words, text: searched(margin.words, context), habit: ownHabit };
  const next = readRecords(blocks, place, { ...block, words: margin.words, bullet: null }, cut, context, read);
  read.push(...readColumnActions(margin.owners, block, context, read));
  return next;
}

/** A cell of a column of decisions: its first word is the verb where it is one. */
function readColumnDecision(words: DraftText, { lines }: TextBlock): DraftBlock {
  if (!/\p{L}{3}/u.test(words.text) || /^(?:none|n\/a|nil)\b/i.test(words.text))
    return { kind: 'paragraph', lines, words };
  const verb =
    /^(?:it was )?(agreed|approved|noted|resolved|decided|recommended|endorsed|adopted|deferred|accepted)\b/i.exec(
      words.text,
    )?.[1];
  const opensWithVerb = verb !== undefined && words.text.toLowerCase().startsWith(verb.toLowerCase());
  return readResolution(verb?.toUpperCase() ?? 'DECIDED', '', [words.text], lines, { opensWithVerb });
}

/** Actions of a column beside the text: where it holds owners only, the paragraph beside them is what they are to do. */
function readColumnActions(
  printed: string,
  block: TextBlock,
  context: BodyContext,
  read: readonly DraftBlock[],
): DraftAction[] {
  const { lines } = block;
  const beside = read.at(-1);
  const isBeside = beside?.kind === 'paragraph' && beside.lines[1] >= lines[0];
  const several = opensWithActionLabel(printed)
    ? []
    : printed.split(/;\s+(?=\p{Lu}[\p{L}. ]{0,30} (?:to|will) \p{Ll})/u);
  if (several.length > 1) return several.flatMap((one) => readColumnActions(one, block, context, read));
  return readActions(opensWithActionLabel(printed) ? printed : `Action: ${printed}`, lines, context).map((action) => ({
    ...action,
    printed: opensWithActionLabel(printed) ? action.printed : action.printed.replace(/^Action: /, ''),
    text: action.text ?? (isBeside && !opensWithActionLabel(printed) ? beside.words.text : null),
  }));
}

/** Reads a paragraph that holds decisions or actions, with the clauses that follow it; answers the place after them. */
function readRecords(
  blocks: readonly SourceBlock[],
  place: number,
  block: TextBlock,
  { words, text, habit }: { words: DraftText; text: string; habit: DecisionHabit },
  context: BodyContext,
  read: DraftBlock[],
): number {
  let at = 0;
  let next = place + 1;
  for (let found = findNextRecord(text, 0, habit); found; found = findNextRecord(text, at, habit)) {
    pushWords(sliceWords(words, at, found.from), block, blocks, place, read);
    at = found.end;
    if (found.kind === 'action') {
      read.push(...readActions(words.text.slice(found.from, found.end).trim(), block.lines, context));
      continue;
    }
    // Sentences of movers and votes behind a decision are told with it and stay paragraphs of their own.
    const end = endOfVotes(text, found.end);
    const told = words.text.slice(found.end, end).trim();
    at = end;
    const first = words.text
      .slice(found.at, found.end)
      .replace(/[\s|]+$/, '')
      .trimStart();
    const opening = words.text.slice(found.from, found.at).trim();
    const isLast = end >= words.text.trimEnd().length;
    const taken = isLast
      ? takeClauses(blocks, place + 1, first, habit)
      : { paragraphs: [], lines: null, count: 0, bareLabels: false };
    next = place + 1 + taken.count;
    if (taken.count === 0 && isLabelOnly(first))
      pushWords(sliceWords(words, found.from, found.end), block, blocks, place, read);
    else {
      const lines = taken.lines === null ? block.lines : spanLines(block.lines, taken.lines);
      const { verb } = found;
      // `Staff room – £12,000 – DEFERRED for quotes`: what was deferred stands before the word.
      const { opensWithVerb } = found;
      // `The minutes were agreed as a correct record` in small letters: the sentence is what was decided.
      const isRecord =
        opensWithVerb &&
        /\b(?:was|were)(?: [a-z]+)?$/.test(opening) &&
        /^[a-z]+ (?:and [a-z]+ )?(?:by .{2,30} )?as (?:an? |being )?(?:true|correct|accurate|fair)/.test(first);
      const isBehind = opensWithVerb && /[–—]$/.test(opening) && /^\p{Lu}{5,9}\b(?! (?:that|to)\b)/u.test(first);
      if (
        opening !== '' &&
        taken.count === 0 &&
        opensWithVerb &&
        (isBareVerb(first) || byAll.test(first) || isBehind || isRecord)
      ) {
        // `The minutes were APPROVED.`, `Staff room – DEFERRED for quotes`: what was decided stands before the word.
        const whole = readResolution(verb, '', [`${opening} ${first}`], lines, { opensWithVerb: false });
        read.push(told === '' ? whole : withMovers(whole, told));
        pushWords(sliceWords(words, found.end, end), block, blocks, place, read);
        continue;
      }
      const resolution = readResolution(verb, opening, [first, ...taken.paragraphs], lines, {
        opensWithVerb,
        bareLabels: taken.bareLabels,
      });
      read.push(told === '' ? resolution : withMovers(resolution, told));
    }
    pushWords(sliceWords(words, found.end, end), block, blocks, place, read);
  }
  pushWords(sliceWords(words, at), block, blocks, place, read);
  return next;
}

/** `The accounts were read. AGREED by all present.`: who decided, and nothing of what. */
const byAll = /^\p{Lu}{5,9} by all(?: (?:those )?(?:present|members|councillors|trustees))?\.?$/u;

/** `DECISION`, `Resolution 24/118:` with nothing behind them only head what follows; `NOTED.` and `AGREED` decide. */
function isLabelOnly(text: string): boolean {
  return (
    /^(?:(?:Council|Committee|Board|COUNCIL|COMMITTEE|BOARD) )?(?:Resolution|Decisions?|RESOLUTION|DECISIONS?|Recommended|Resolved ?:|RESOLVED ?[:–-]|Agreed ?:|AGREED ?:)/.test(
      text,
    ) && isBareVerb(text)
  );
}

function readList(blocks: readonly SourceBlock[], from: number, context: BodyContext, read: DraftBlock[]): number {
  const entries: TextBlock[] = [];
  const habit = context.habit ?? noHabit;
  let place = from;
  for (; place < blocks.length; place += 1) {
    const block = blocks[place];
    if (block?.kind !== 'text' || block.bullet === null) break;
    const words = wordsWithLabel(block);
    const text = searched(words, context);
    if (entries.length > 0 && (findActionStart(text) !== null || findDecision(text, 0, habit) !== null)) break;
    entries.push(block);
  }
  const [first] = entries;
  const last = entries.at(-1);
  if (first && last) {
    const ordered = isCountedLabel(first.bullet);
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
): void {
  if (words.text === '') return;
  const { lines } = block;
  const whole = words.text.length === block.words.text.length;
  if (chairLine.test(words.text)) read.push({ kind: 'chair-line', lines, words });
  else if (whole && isSubheading(block, blocks[place + 1])) read.push({ kind: 'subheading', lines, words });
  else read.push({ kind: 'paragraph', lines, words });
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
