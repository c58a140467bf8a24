/** How the clauses of one resolution are labelled: `1)`, `a)`, `ii)`; brackets and stops tell nothing. */
export type LabelStyle = 'number' | 'letter' | 'roman';

/** What a label may count: `i)` is the first of a roman series or the ninth of letters. */
export interface LabelReading {
  readonly style: LabelStyle;
  /** From 1. */
  readonly value: number;
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');
const clauseLabel = /^\(?(\d{1,2}|[a-z]|[ivx]{1,5})(?:[.)]\)?|\)|:)\s+/i;

/** A label without any mark, as flattened text has it: `1 the report`, `b to write`. */
export const bareLabel = /^(\d{1,2}|[a-h])\s+(?=\p{L})/u;

/** Whether a paragraph starts with the label of a clause: `2)`, `(b)`, `iii)`, `4.`. */
export function hasLabel(text: string): boolean {
  return clauseLabel.test(text);
}

/** The label at the start of a paragraph with the blanks behind it; empty where there is none. */
export function labelOf(text: string): string {
  return clauseLabel.exec(text)?.[0] ?? '';
}

/** What the label at the start of a paragraph may count, likeliest first; empty where there is none. */
export function readLabel(text: string): LabelReading[] {
  const label = clauseLabel.exec(text)?.[1];
  return label === undefined ? [] : readingsOf(label);
}

function readingsOf(label: string): LabelReading[] {
  if (/^\d+$/.test(label)) return [{ style: 'number', value: Number(label) }];
  const roman = romans.indexOf(label.toLowerCase()) + 1;
  const letter = label.length === 1 ? label.toLowerCase().charCodeAt(0) - 96 : 0;
  return [
    ...(roman > 0 ? [{ style: 'roman', value: roman } as const] : []),
    ...(letter > 0 ? [{ style: 'letter', value: letter } as const] : []),
  ];
}

/** Follows the labels of clauses through paragraphs, sub-clauses under their clause. */
export class LabelSeries {
  /** Open series, the outermost first. */
  readonly #open: LabelReading[];

  constructor(first: readonly LabelReading[] = []) {
    this.#open = [...first];
  }

  /**
   * Where a label goes: `next` counts on in the outermost series or starts it, `nested` belongs to a series under the
   * clause before, `none` fits nowhere.
   */
  take(readings: readonly LabelReading[]): 'next' | 'nested' | 'none' {
    for (let depth = this.#open.length - 1; depth >= 0; depth -= 1) {
      const series = this.#open[depth];
      const follows = readings.find(({ style, value }) => style === series?.style && value === series.value + 1);
      if (follows === undefined) continue;
      this.#open.splice(depth, this.#open.length, follows);
      return depth === 0 ? 'next' : 'nested';
    }
    const first = readings.find(
      ({ style, value }) => value === 1 && !this.#open.some((series) => series.style === style),
    );
    if (first === undefined) return 'none';
    this.#open.push(first);
    return this.#open.length === 1 ? 'next' : 'nested';
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }
}

/** A label inside a paragraph, its blanks included. */
export interface LabelInText {
  readonly from: number;
  readonly to: number;
}

const inText: readonly { readonly style: LabelStyle; readonly pattern: RegExp }[] = [
  { style: 'number', pattern: /(?<=^|[\s:;–-])\(?(\d{1,2})\)\s+(?=\S)/g },
  { style: 'letter', pattern: /(?<=^|[\s:;–-])\(?([a-z])\)\s+(?=\S)/g },
  { style: 'roman', pattern: /(?<=^|[\s:;–-])\(?([ivx]{1,5})\)\s+(?=\S)/g },
  // A number with a full stop is a label only where a sentence may start: after a colon, a dash or another full stop.
  { style: 'number', pattern: /(?<=^|[:;.–-] |\b(?:to|that) )(\d{1,2})\.\s+(?=\p{L})/gu },
];

/**
 * The labels of the outermost series inside one paragraph, which start at one and count on. Of two series the one that
 * starts first is the outer one; sub-clauses stay words of their clause.
 */
export function findLabels(text: string): LabelInText[] {
  let best: LabelInText[] = [];
  for (const { style, pattern } of inText) {
    let expected = 1;
    const labels: LabelInText[] = [];
    for (const match of text.matchAll(pattern)) {
      if (!readingsOf(match[1] ?? '').some((one) => one.style === style && one.value === expected)) continue;
      labels.push({ from: match.index, to: match.index + match[0].length });
      expected += 1;
    }
    const [first] = labels;
    const [other] = best;
    if (first === undefined) continue;
    const isOuter =
      other === undefined || first.from < other.from || (labels.length > best.length && best.length === 1);
    if (isOuter && !(labels.length === 1 && best.length > 1)) best = labels;
  }
  return best;
}

/** The same for labels without any mark, right behind the decision word: `RESOLVED a to write; b to wait`. */
export function findBareLabels(text: string): LabelInText[] {
  for (const first of ['1', 'a']) {
    const labels: LabelInText[] = [];
    for (const match of text.matchAll(
      /(?<=[;,.:] |[;,.:] and |\b(?:RESOLVED|AGREED|that|to) )(\d{1,2}|[a-h]) (?=\p{Ll}{2})/gu,
    )) {
      const [reading] = readingsOf(match[1] ?? '').slice(-1);
      const isSeries = reading?.style === (first === '1' ? 'number' : 'letter');
      if (!isSeries || reading.value !== labels.length + 1) continue;
      labels.push({ from: match.index, to: match.index + match[0].length });
    }
    if (labels.length > 1) return labels;
  }
  return [];
}

/** The readings of the last label of the outermost series inside a paragraph; empty where it has no labels. */
export function lastLabelIn(text: string): LabelReading[] {
  const labels = findLabels(text);
  const last = labels.at(-1);
  if (last === undefined) return [];
  return readLabel(`${text.slice(last.from, last.to).trim()} x`)
    .filter(({ value }) => value === labels.length)
    .slice(0, 1);
}
