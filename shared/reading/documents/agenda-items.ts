import { isCountedLabel, wordsWithLabel, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import type { NumberStyle } from '../../domain/body.ts';
import type { Doubt, DraftText } from '../draft.ts';
import { findHeadings } from '../items/find-headings.ts';
import { letterValue, romanValue } from '../recognisers/number-styles.ts';
import { sliceWords } from '../words.ts';

/** A line of an agenda that starts one of its items. */
export interface MainLine {
  readonly block: number;
  readonly number: string;
  /** The words after the number. */
  readonly rest: DraftText;
}

export interface MainLines {
  readonly style: NumberStyle | null;
  readonly lines: readonly MainLine[];
}

const plainNumber =
  /^(?:(?:agenda )?item (?:no\.? ?)?)?\(?(\d{1,3})(?:(?:[.:]|\.?\))(?!\d)\s*(?:[–-]\s+)?|\s+[–-]\s+|\s+(?=[a-zà-ɏ“"‘'(*]))(?=\S|$)/i;

/** `Item 3` alone, over its title. */
const itemAlone = /^(?:agenda )?item (?:no\.? ?)?(\d{1,3})$/i;

/**
 * The numbered items of an agenda: the longest run of numbers that rise by one, and the runs of later parts that begin
 * again; where another style (`12/26`, `4.1`) has more, that. Runs inside an item are its own.
 *
 * @param from the block at which the list of items may start, after the heading AGENDA.
 */
export function findMainLines(blocks: readonly SourceBlock[], from: number): MainLines {
  const runs = findRuns(blocks, from);
  const labelled = runs.some((run) => run.length > 2) ? null : findLabelRun(blocks, from);
  if (labelled !== null) return { style: 'n.', lines: labelled };
  const longest = runs.reduce<readonly MainLine[]>((best, run) => (run.length > best.length ? run : best), []);
  const styled = findHeadings(blocks.slice(from));
  const telling = styled.style !== null && styled.style !== 'n.' && styled.style !== 'n' && styled.style !== 'n.n';
  if ((telling && styled.headings.length >= longest.length) || (longest.length < 2 && styled.headings.length >= 2)) {
    return {
      style: styled.style,
      lines: styled.headings.map(({ block, number, rest }) => ({ block: block + from, number: number.number, rest })),
    };
  }
  const lines = [...longest];
  // A second part of the agenda counts from one again, below the line that names it.
  const parts = blocks.flatMap((block, place) => (isPart(block) ? [place] : []));
  let next = 0;
  for (const run of runs) {
    const after = lines.at(-1)?.block ?? 0;
    const [first] = run;
    if (!first || run === longest || first.block <= after) continue;
    while ((parts[next] ?? blocks.length) <= after) next += 1;
    // Numbers behind a gap, as many as are no chance, are the same agenda's.
    if (run.length >= 2 && longest.length >= 3 && goesOn(lines, Number(first.number))) lines.push(...run);
    else if ((parts[next] ?? blocks.length) < first.block) lines.push(...run);
  }
  if (lines.length === 1 && from === 0) return { style: null, lines: [] };
  return { style: lines.length > 0 ? 'n.' : null, lines };
}

function isPart(block: SourceBlock): boolean {
  return block.kind === 'text' && /^(?:part\b|(?:exempt|confidential|private|closed)\b)/i.test(block.words.text);
}

/** How many runs may be open at once; keeps the work linear on texts full of numbers. */
const MOST_OPEN = 12;

function findRuns(blocks: readonly SourceBlock[], from: number): MainLine[][] {
  const runs: MainLine[][] = [];
  for (let place = from; place < blocks.length; place += 1) {
    const block = blocks[place];
    if (block?.kind !== 'text') continue;
    const words = withoutTime(wordsWithLabel(block));
    const label = plainNumber.exec(words.text.slice(0, 40)) ?? itemAlone.exec(words.text.slice(0, 40));
    if (!label || startsWithDate(words.text)) continue;
    const number = Number(label[1]);
    const line: MainLine = { block: place, number: label[1] ?? '', rest: sliceWords(words, label[0].length) };
    const open = runs.slice(-MOST_OPEN);
    const next =
      open.find((run) => lastOf(run) + 1 === number) ??
      open.find((run) => run.length >= 3 && lastOf(run) + 2 === number && number > 3);
    if (next) next.push(line);
    else if (number <= 1) runs.push([line]);
    else if (runs.length === 0 || open.some((run) => run.length >= 3 && goesOn(run, number))) runs.push([line]);
  }
  return runs;
}

/** A time in front of the number: `10.05 3. Minutes`, from a copied column. */
const timeBefore = /^(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[ap]\.?m\.?)?\s+(?=\d{1,2}[.)]?\s+\p{Lu})/u;

function withoutTime(words: DraftText): DraftText {
  const time = timeBefore.exec(words.text.slice(0, 40));
  return time === null ? words : sliceWords(words, time[0].length);
}

const otherLabels = [
  { pattern: /^\(?([ivx]{1,5})[.):]\)?\s+(?=\S)/, valueOf: romanValue },
  { pattern: /^(?:Item )?\(?([IVX]{1,5})(?:[.):]\)?\s+|\s+[–-]\s+|\s+(?=\p{Lu}))(?=\S)/u, valueOf: romanValue },
  { pattern: /^\(?([A-Z])[.):]\)?\s+(?=\S{3})/, valueOf: letterValue },
  { pattern: /^\(?([a-z])[.):]\)?\s+(?=\S{3})/, valueOf: letterValue },
] as const;
/** So many are no chance, and no list inside an item. */
const SHORTEST_LABEL_RUN = 4;

/** The items of an agenda that counts in Roman numbers or letters; null where they begin again, as sub-items do. */
function findLabelRun(blocks: readonly SourceBlock[], from: number): MainLine[] | null {
  for (const { pattern, valueOf } of otherLabels) {
    const run: MainLine[] = [];
    let begun = 0;
    for (let place = from; place < blocks.length; place += 1) {
      const block = blocks[place];
      if (block?.kind !== 'text') continue;
      const words = wordsWithLabel(block);
      const label = pattern.exec(words.text.slice(0, 40));
      const value = label?.[1] === undefined ? null : valueOf(label[1]);
      if (!label || value === null) continue;
      if (value === 1) begun += 1;
      if (value === run.length + 1)
        run.push({ block: place, number: label[1] ?? '', rest: sliceWords(words, label[0].length) });
    }
    if (run.length >= SHORTEST_LABEL_RUN && begun === 1) return run;
  }
  return null;
}

/** The gaps in the plain numbers of an agenda, each told at the line behind it. */
export function tellGaps(lines: readonly MainLine[], blocks: readonly SourceBlock[]): Doubt[] {
  return lines.flatMap(({ number, block }, place): Doubt[] => {
    const before = Number(lines[place - 1]?.number ?? Number.NaN);
    const missing = Array.from({ length: Math.max(0, Number(number) - before - 1) || 0 }, (_, at) => before + 1 + at);
    if (missing.length === 0) return [];
    return [
      {
        code: 'number-missing',
        message: `No item with the number ${missing.join(', ')} was found between ${before} and ${number}.`,
        line: blocks[block]?.lines[0] ?? 1,
        weight: 'high',
        alternatives: [],
      },
    ];
  });
}

/** A line that counts on from the last item of a table: `6. Any other business` below a row of number 5. */
export function countsOn(block: TextBlock, last: string | null | undefined): MainLine | null {
  const words = wordsWithLabel(block);
  const label = plainNumber.exec(words.text.slice(0, 40));
  if (!label || !last || Number(label[1]) !== Number(last) + 1) return null;
  return { block: -1, number: label[1] ?? '', rest: sliceWords(words, label[0].length) };
}

/** So many numbers may be lost between two items of one agenda. */
const WIDEST_GAP = 5;

/** Whether a number goes on with a run behind a gap. */
function goesOn(run: readonly MainLine[], number: number): boolean {
  return number > lastOf(run) && number <= lastOf(run) + WIDEST_GAP;
}

function lastOf(run: readonly MainLine[]): number {
  return Number(run.at(-1)?.number ?? 0);
}

/** `12 March`, `3.4.2026`, `9.30`: a day or a time at the start of a line is no number of an item. */
const dayOrTime =
  /^\d{1,2}(?:(?:st|nd|rd|th)?[ .](?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)(?:[a-z]{0,6})\b|[./-]\d{1,2}[./-]\d{2}|[:.]\d{2}\b)/i;

function startsWithDate(text: string): boolean {
  return dayOrTime.test(text);
}

/** A sub-item: its label and the words after it; null where the paragraph is none. */
export interface SubLine {
  readonly number: string | null;
  readonly text: string;
}

const subLabel =
  /^(\d{1,3}(?:\.\d{1,2}){1,2}|\d{1,3}\.?[a-z](?=[.):\s]))[.):]?\s+(?=\S)|^\(?([a-z]|[ivx]{1,5}|\d{1,2})[.)]\)?\s+(?=\S)/;
const LONGEST_SUB_ITEM = 250;

/**
 * Reads a sub-item under an item: `7.1 …`, `7a …`, `a) …`, `(ii) …`, or a bullet. Bullets behind a paragraph that leads to
 * them are its list.
 *
 * @param above the block before it, under the same item.
 */
export function readSubLine(block: TextBlock, above: SourceBlock | undefined): SubLine | null {
  const { text } = wordsWithLabel(block);
  if (text.length > LONGEST_SUB_ITEM) return null;
  const label = subLabel.exec(text);
  if (label) return { number: label[1] ?? label[2] ?? null, text: text.slice(label[0].length) };
  if (block.bullet === null || isCountedLabel(block.bullet)) return null;
  const isOfList = above?.kind === 'text' && (above.bullet === block.bullet || above.words.text.endsWith(':'));
  return isOfList ? null : { number: null, text };
}
