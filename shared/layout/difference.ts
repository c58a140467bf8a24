import { alignSequences, type Stretch } from '../text/align.ts';
import type { LayoutBlock, LayoutDocument, ListBlock, Run } from './document.ts';

/** A paragraph that one of two documents has otherwise, or alone. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The heading that it stands under; empty in front of the first. */
  readonly under: string;
  /** Its words, each stretch as it is in both or in one alone. */
  readonly words: readonly { readonly kind: Stretch<string>['kind']; readonly text: string }[];
}

/**
 * What one document says otherwise than another, by paragraph and word, in reading order. The standing of the documents
 * (their mark) and their looks do not count. Rule [L41].
 */
export function compareDocuments(before: LayoutDocument, after: LayoutDocument): Difference[] {
  const one = listParagraphs(before);
  const other = listParagraphs(after);
  const stretches = alignSequences(
    one.map(({ text }) => text),
    other.map(({ text }) => text),
  );
  const differences: Difference[] = [];
  let left = 0;
  let right = 0;
  stretches.forEach(({ kind, items }, at) => {
    if (kind === 'same') {
      left += items.length;
      right += items.length;
      return;
    }
    const next = stretches[at + 1];
    if (kind === 'added') {
      if (stretches[at - 1]?.kind === 'removed') return;
      for (const { text, under } of other.slice(right, right + items.length))
        differences.push(whole('added', text, under));
      right += items.length;
      return;
    }
    const gone = one.slice(left, left + items.length);
    const come = next?.kind === 'added' ? other.slice(right, right + next.items.length) : [];
    left += gone.length;
    right += come.length;
    differences.push(...pairUp(gone, come));
  });
  return differences;
}

interface PlacedWords {
  readonly text: string;
  readonly under: string;
}

/** Paragraphs that stand in the same place are one that changed where they share enough words. */
function pairUp(gone: readonly PlacedWords[], come: readonly PlacedWords[]): Difference[] {
  const differences: Difference[] = [];
  const most = Math.max(gone.length, come.length);
  for (let at = 0; at < most; at += 1) {
    const before = gone[at];
    const after = come[at];
    const words = before === undefined || after === undefined ? null : compareWords(before.text, after.text);
    if (after !== undefined && words !== null && areAlike(words)) {
      differences.push({ kind: 'changed', under: after.under, words });
      continue;
    }
    if (before !== undefined) differences.push(whole('removed', before.text, before.under));
    if (after !== undefined) differences.push(whole('added', after.text, after.under));
  }
  return differences;
}

function whole(kind: 'added' | 'removed', text: string, under: string): Difference {
  return { kind, under, words: [{ kind, text }] };
}

/** Two paragraphs word by word; spaces go with the word before them. */
export function compareWords(before: string, after: string): Difference['words'] {
  const split = (text: string) => text.match(/\S+\s*/g) ?? [];
  return alignSequences(split(before), split(after)).map(({ kind, items }) => ({ kind, text: items.join('') }));
}

function areAlike(words: Difference['words']): boolean {
  const length = (kind: Stretch<string>['kind']) =>
    words.reduce((sum, one) => sum + (one.kind === kind ? one.text.length : 0), 0);
  return length('same') * 3 >= Math.max(length('removed'), length('added'));
}

/** A difference as a sentence: `Under 47/26 Bids, “Cllr I Pym” became “Cllr J Pym”.` */
export function describeDifference({ kind, under, words }: Difference): string {
  const place = under === '' ? 'At the beginning' : `Under ${under}`;
  if (kind !== 'changed') {
    const text = joinWords(words);
    return `${place}, ${kind === 'added' ? 'added' : 'taken out'}: “${text}”${text.endsWith('.') ? '' : '.'}`;
  }
  const changes: string[] = [];
  words.forEach((one, at) => {
    const before = words[at - 1];
    const next = words[at + 1];
    const text = one.text.trim();
    if (one.kind === 'removed') {
      changes.push(next?.kind === 'added' ? `“${text}” became “${next.text.trim()}”` : `“${text}” was taken out`);
    } else if (one.kind === 'added' && before?.kind !== 'removed') changes.push(`“${text}” was added`);
  });
  return `${place}, ${changes.join('; ')}.`;
}

function joinWords(words: Difference['words']): string {
  return words
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** Every paragraph of a document, cells and entries of lists too, with the heading that it stands under. */
function listParagraphs(document: LayoutDocument): PlacedWords[] {
  const paragraphs: PlacedWords[] = [];
  let under = '';
  const push = (text: string) => {
    const words = text.replaceAll(/\s+/g, ' ').trim();
    if (words !== '') paragraphs.push({ text: words, under });
  };
  for (const block of document.blocks) {
    if (block.kind === 'heading' || block.kind === 'run-in') {
      const heading = wordsOf(block.kind === 'heading' ? block.runs : block.heading);
      if (block.style !== 'opening') under = heading.replaceAll(/\s+/g, ' ').trim();
    }
    textsOf(block).forEach(push);
  }
  return paragraphs;
}

function textsOf(block: LayoutBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [wordsOf(block.runs)];
    case 'run-in':
      return [wordsOf(block.heading), wordsOf(block.runs)];
    case 'list':
      return textsOfList(block);
    case 'table':
      return block.rows.map(({ cells }) =>
        cells.map(({ paragraphs }) => paragraphs.map(wordsOf).join(' ')).join(' | '),
      );
    case 'attendance':
      return block.columns.flat().flatMap(({ organisation, people }) => [organisation ?? '', ...people]);
    case 'signature':
    case 'page-break':
      return [];
  }
}

function textsOfList(list: ListBlock): string[] {
  return list.entries.flatMap((entry) => [
    wordsOf(entry.runs),
    ...entry.nested.flatMap((inner) => (inner.kind === 'list' ? textsOfList(inner) : [wordsOf(inner.runs)])),
  ]);
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
}
