import { wordsWithLabel, type SourceBlock } from '../blocks/block.ts';
import type { DraftRecommendation } from '../draft.ts';
import { asksForDecision, asksForNothing } from '../recognisers/report-words.ts';
import type { ReportSection, SectionEntry } from './report-sections.ts';

/**
 * What a report asks for, each as printed without number or bullet. The first section that asks is believed, those in the
 * text before those of a cover table, since reports repeat them; without a section the first sentence that asks is.
 */
export function readRecommendations(
  sections: readonly ReportSection[],
  blocks: readonly SourceBlock[],
): DraftRecommendation[] {
  const asking = sections.filter(({ kind }) => kind === 'recommendation');
  const inText = asking.filter(({ inTable }) => !inTable);
  for (const { entries } of [...inText, ...asking.filter(({ inTable }) => inTable)]) {
    const found = readEntries(entries);
    if (found.length > 0) return found;
  }
  return inText.length > 0 ? [] : readWithoutHeading(blocks);
}

/** A paragraph that only leads to what follows: `That the Cabinet Member approves:`. */
const leads = /(?:[:–—-]|\b(?:that|to))$/i;

function readEntries(entries: readonly SectionEntry[]): DraftRecommendation[] {
  const found: DraftRecommendation[] = [];
  let led = false;
  for (const [place, entry] of entries.entries()) {
    const clauses = splitClauses(entry.text);
    const next = entries[place + 1];
    // A paragraph behind a list is no part of it.
    if (!entry.listed && entries[place - 1]?.listed === true && found.length > 0) break;
    if (clauses.length > 1) found.push(...clauses.map(({ number, text }) => ({ number, text, lines: entry.lines })));
    else if (leads.test(entry.text) && next !== undefined) led = true;
    else if (entry.listed || led || found.length === 0 || opensRecommendation.test(entry.text)) {
      if (!entry.listed && found.length > 0 && found.some(({ number }) => number !== null) && !led) break;
      found.push({ number: entry.number, text: entry.text, lines: entry.lines });
    } else break;
    if (
      led &&
      !entry.listed &&
      next?.listed !== true &&
      found.length > 0 &&
      !opensRecommendation.test(next?.text ?? '')
    )
      break;
  }
  return found.filter(({ text }) => text !== '' && !asksForNothing.test(text));
}

const opensRecommendation =
  /^(?:that|to|and that|it is|members|the (?:committee|council|board|cabinet|panel)|note|approve|agree|consider|endorse|adopt|authorise|delegate|accept|support|confirm|receive|recommend)\b/i;

interface Clause {
  readonly number: string | null;
  readonly text: string;
}

const clauseLabel = /(?:^|[\s:;])\(?(\d{1,2}|[a-z]|[ivx]{1,4})\)\s+(?=\S)|(?:^|[\s:;])(\d{1,2})\.\s+(?=\p{Lu})/gu;
const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The clauses that run on in one paragraph: `(a) approves the plan; and (b) notes the cost`. One clause where none do. */
export function splitClauses(text: string): Clause[] {
  const starts: { label: string; from: number; to: number }[] = [];
  for (const match of text.matchAll(clauseLabel)) {
    const label = match[1] ?? match[2] ?? '';
    if (follows(starts.at(-1)?.label ?? null, label))
      starts.push({ label, from: match.index, to: match.index + match[0].length });
  }
  if (starts.length < 2) return [{ number: null, text }];
  return starts.map(({ label, to }, place) => ({
    number: label,
    text: text.slice(to, starts[place + 1]?.from).trim(),
  }));
}

function follows(before: string | null, label: string): boolean {
  if (before === null) return label === '1' || label === 'a' || label === 'i';
  if (/^\d+$/.test(before)) return Number(label) === Number(before) + 1;
  if (romans.includes(before) && romans.indexOf(label) === romans.indexOf(before) + 1) return true;
  return label.length === 1 && label.charCodeAt(0) === before.charCodeAt(0) + 1;
}

/** A report without a heading for it asks in a sentence: `Members are asked to note the report.` */
function readWithoutHeading(blocks: readonly SourceBlock[]): DraftRecommendation[] {
  const place = blocks.findIndex((block) => block.kind === 'text' && asksForDecision.test(bareText(block)));
  const found = blocks[place];
  if (found?.kind !== 'text') return [];
  const text = bareText(found);
  const entries: SectionEntry[] = [{ text, number: null, listed: false, lines: found.lines }];
  if (!leads.test(text)) return readEntries(entries);
  for (const block of blocks.slice(place + 1)) {
    if (block.kind !== 'text') break;
    const listed = block.bullet !== null || /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s/.test(block.words.text);
    if (!listed) break;
    entries.push({ text: bareText(block), number: null, listed, lines: block.lines });
  }
  return readEntries(entries);
}

function bareText(block: Extract<SourceBlock, { kind: 'text' }>): string {
  return wordsWithLabel(block).text.replace(
    /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,4})[.)]+\s+|^\d{1,2}\.\d{1,2}\s+/,
    '',
  );
}
