import type { DraftAction, DraftBlock, DraftItem, DraftResolution, DraftText } from '../draft.ts';
import { plainWords, sliceWords } from '../words.ts';

/** The item with an offered action as a block of its own, cut out of its paragraph; every word stays. */
export function takeAction(item: DraftItem, action: DraftAction): DraftItem {
  const words = action.text ?? action.printed;
  const taken: DraftAction = { ...action, printed: words, labelled: true };
  return {
    ...item,
    blocks: liftWords(item.blocks, words, action.lines[0], taken),
    offered: item.offered.filter((one) => one !== action),
  };
}

/** The item with an offered decision as a resolution of its own; every word stays. */
export function takeDecision(item: DraftItem, decision: DraftResolution): DraftItem {
  const taken: DraftResolution = { ...decision, labelled: true };
  return {
    ...item,
    blocks: liftWords(item.blocks, decision.text, decision.lines[0], taken),
    offeredDecisions: item.offeredDecisions.filter((one) => one !== decision),
  };
}

/** The words of a resolution as a paragraph: it was none. */
export function returnToText({ opening, text, lines }: DraftResolution): DraftBlock {
  return { kind: 'paragraph', lines, words: plainWords(`${opening} ${text}`.trim()) };
}

/** The blocks with some words of one of them made a block of their own; unchanged where the words are not there. */
function liftWords(blocks: readonly DraftBlock[], words: string, line: number, taken: DraftBlock): DraftBlock[] {
  const place = blocks.findIndex(
    (block) => block.lines[0] === line && textsOf(block).some(({ text }) => text.includes(words)),
  );
  const block = blocks[place];
  if (block === undefined) return [...blocks];
  return [...blocks.slice(0, place), ...cutOut(block, words, taken), ...blocks.slice(place + 1)];
}

function textsOf(block: DraftBlock): readonly DraftText[] {
  if (block.kind === 'paragraph') return [block.words];
  return block.kind === 'list' ? block.entries : [];
}

function cutOut(block: DraftBlock, words: string, taken: DraftBlock): DraftBlock[] {
  const { lines } = block;
  const paragraph = (part: DraftText): DraftBlock[] =>
    part.text === '' ? [] : [{ kind: 'paragraph', lines, words: part }];
  if (block.kind === 'paragraph') {
    const at = block.words.text.indexOf(words);
    return [
      ...paragraph(sliceWords(block.words, 0, at)),
      taken,
      ...paragraph(sliceWords(block.words, at + words.length)),
    ];
  }
  if (block.kind !== 'list') return [block];
  const place = block.entries.findIndex(({ text }) => text.includes(words));
  const entry = block.entries[place];
  if (entry === undefined) return [block];
  const at = entry.text.indexOf(words);
  const list = (entries: readonly DraftText[]): DraftBlock[] => {
    const filled = entries.filter(({ text }) => text !== '');
    return filled.length === 0 ? [] : [{ ...block, entries: filled }];
  };
  return [
    ...list([...block.entries.slice(0, place), sliceWords(entry, 0, at)]),
    taken,
    ...paragraph(sliceWords(entry, at + words.length)),
    ...list(block.entries.slice(place + 1)),
  ];
}
