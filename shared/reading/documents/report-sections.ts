import { isCountedLabel, wordsWithLabel, type SourceBlock, type TableBlock, type TextBlock } from '../blocks/block.ts';
import type { LineRange } from '../draft.ts';
import {
  asksForDecision,
  numberingOf,
  readReportHeading,
  saysNothing,
  type ReportHeadingKind,
} from '../recognisers/report-words.ts';
import { isWhollyMarked } from '../words.ts';

/** One paragraph or entry of a list under a heading. */
export interface SectionEntry {
  /** Without number and bullet. */
  readonly text: string;
  /** As printed: `2.1`, `4`, `a`; null where there is none. */
  readonly number: string | null;
  /** A number, letter or bullet stands before it. */
  readonly listed: boolean;
  readonly lines: LineRange;
}

/** A heading of a report with what stands under it. */
export interface ReportSection {
  readonly kind: ReportHeadingKind;
  readonly heading: string;
  readonly number: string | null;
  /** A row of a table: its first cell heads, the others say. */
  readonly inTable: boolean;
  readonly lines: LineRange;
  readonly entries: readonly SectionEntry[];
}

type OpenSection = ReportSection & { readonly entries: SectionEntry[] };

/**
 * Cuts a report at its headings: the known ones wherever they stand, unknown ones by their look. Under a heading
 * `Implications` every further heading is one, until a known heading of another kind.
 */
export function cutSections(blocks: readonly SourceBlock[]): ReportSection[] {
  const sections: ReportSection[] = [];
  let current: OpenSection | null = null;
  let lastRow: OpenSection | null = null;
  let under: 'implications' | null = null;
  const open = (section: Omit<ReportSection, 'entries' | 'inTable'>): void => {
    current = { ...section, inTable: false, entries: [] };
    sections.push(current);
    if (section.kind === 'implications') under = 'implications';
    else if (section.kind !== 'implication') under = null;
  };
  blocks.forEach((block, place) => {
    if (block.kind === 'table' && !isHeadingBox(block)) {
      const rows = readRows(block, under !== null);
      sections.push(...rows);
      lastRow = rows.at(-1) ?? null;
      return;
    }
    const before = blocks[place - 1];
    // Lines set in under a table go on with the cell above them.
    if (lastRow && block.kind === 'text' && block.indent >= 24 && before?.lines[1] === block.lines[0] - 1) {
      lastRow.entries.push(toEntry(block, wordsWithLabel(block).text));
      return;
    }
    lastRow = null;
    const text = block.kind === 'text' ? block : boxedHeading(block);
    const words = wordsWithLabel(text);
    const inList = text.bullet !== null && !isCountedLabel(text.bullet);
    const known = inList ? null : readReportHeading(words);
    if (known && !(under !== null && saysNothing.test(words.text))) {
      open({ kind: known.kind, heading: known.heading, number: known.number, lines: block.lines });
      if (known.textFrom < words.text.length) current?.entries.push(toEntry(text, words.text.slice(known.textFrom)));
      return;
    }
    const heading = inList ? null : readUnknownHeading(text, blocks[place + 1], under !== null);
    if (heading !== null) {
      const kind = under === null ? 'other' : 'implication';
      open({ kind, heading: heading.heading, number: null, lines: block.lines });
      if (heading.text !== '') current?.entries.push(toEntry(text, heading.text));
      return;
    }
    current?.entries.push(toEntry(text, words.text));
  });
  return sections;
}

/** A table of one cell is a frame round a heading. */
function isHeadingBox({ rows }: TableBlock): boolean {
  return rows.length === 1 && (rows[0]?.cells.filter((cell) => cell.trim() !== '').length ?? 0) === 1;
}

function boxedHeading({ rows, lines }: TableBlock): TextBlock {
  const text = (rows[0]?.cells.find((cell) => cell.trim() !== '') ?? '').replace(/\s+/g, ' ').trim();
  return {
    kind: 'text',
    lines,
    words: { text, marks: [] },
    bullet: null,
    indent: 0,
    style: null,
    afterGap: true,
    apart: true,
    source: [],
  };
}

const listLabel = /^\(?(\d{1,2}(?:\.\d{1,2}){1,2}|\d{1,2}(?=[.)])|[a-z](?=\))|[ivx]{1,4}(?=\)))[.)]*\s+(?=\S)/;

/** A paragraph without the number or bullet in front of it. */
function toEntry(block: TextBlock, text: string): SectionEntry {
  const label = listLabel.exec(text);
  return {
    text: text.slice(label?.[0].length ?? 0).trim(),
    number: label?.[1] ?? null,
    listed: label !== null || block.bullet !== null,
    lines: block.lines,
  };
}

interface UnknownHeading {
  readonly heading: string;
  readonly text: string;
}

/** A heading that no list knows: by bold, capitals or style anywhere; among implications also by standing alone. */
function readUnknownHeading(
  block: TextBlock,
  next: SourceBlock | undefined,
  amongImplications: boolean,
): UnknownHeading | null {
  const { text } = wordsWithLabel(block);
  const bare = text.slice(numberingOf(text).length);
  if (bare.length > 90 || !/^\p{Lu}/u.test(bare) || next === undefined) {
    const runIn = amongImplications ? /^(\p{Lu}[^:.;]{2,60}):\s+(?=\S)/u.exec(bare) : null;
    return runIn ? { heading: runIn[1] ?? '', text: bare.slice(runIn[0].length) } : null;
  }
  if (/[.;,?!]$/.test(bare) || saysNothing.test(bare) || /^(?:that|to)\b/i.test(bare) || asksForDecision.test(bare))
    return null;
  const heading = bare.replace(/\s*:$/, '');
  if (block.style?.startsWith('heading') === true || isWhollyMarked(block.words)) return { heading, text: '' };
  if (!/\p{Ll}/u.test(bare) && /\p{Lu}{4}/u.test(bare)) return { heading, text: '' };
  if (!amongImplications) return null;
  const runIn = /^([^:]{2,60}):\s+(\S.*)$/.exec(bare);
  if (runIn) return { heading: runIn[1] ?? '', text: runIn[2] ?? '' };
  return { heading, text: '' };
}

/** Rows whose first cell is a known heading; among implications every row of two cells is one. */
function readRows({ rows }: TableBlock, amongImplications: boolean): OpenSection[] {
  const sections: OpenSection[] = [];
  let open: SectionEntry[] | null = null;
  for (const { line, cells } of rows) {
    const [label = '', ...values] = cells.map((cell) => cell.trim());
    const lines: LineRange = [line, line];
    const value = values.filter((cell) => cell !== '').join('\n');
    if (label === '') {
      open?.push(...splitCell(value, lines));
      continue;
    }
    const known = readReportHeading({ text: label.replace(/\s+/g, ' '), marks: [] });
    const kind =
      known && known.textFrom >= label.length ? known.kind : amongImplications && value !== '' ? 'implication' : null;
    open = null;
    if (kind === null || (value === '' && kind !== 'recommendation')) continue;
    const entries = splitCell(value, lines);
    open = entries;
    const heading = known?.heading ?? label.replace(/[\s:]+$/, '');
    sections.push({ kind, heading, number: known?.number ?? null, inTable: true, lines, entries });
  }
  return sections;
}

/** Lines and bullets of a cell, each an entry. */
export function splitCell(cell: string, lines: LineRange): SectionEntry[] {
  return cell
    .split(/\n|\s*[•●▪\uF0B7]\s+/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text, _, all) => {
      const label = listLabel.exec(text);
      return {
        text: text.slice(label?.[0].length ?? 0).trim(),
        number: label?.[1] ?? null,
        listed: label !== null || all.length > 1,
        lines,
      };
    });
}
