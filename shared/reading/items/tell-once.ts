import type { DraftBlock, DraftResolution } from '../draft.ts';
import { plainWords } from '../words.ts';

/**
 * Pages of meetings print under one item the section `Decision:` and the section `Minutes:`, which tells the same with more
 * words. What both tell is decided once: the later telling stays, with what only the earlier one knew; and what stands
 * under the label `Decision:` without a decision word (`Apologies were received from …`) is text. Every word stays.
 */
export function tellOnce(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const minutes = blocks.findLastIndex(isMinutesLabel);
  if (minutes < 0) return blocks;
  const later = new Map<string, number>();
  blocks.forEach((block, place) => {
    if (place > minutes && block.kind === 'resolution') later.set(wordsOf(block), place);
  });
  const told = [...blocks];
  blocks.slice(0, minutes).forEach((block, place) => {
    if (block.kind !== 'resolution') return;
    const again = later.get(wordsOf(block)) ?? findAlike(wordsOf(block), later);
    const twin = again === undefined ? undefined : told[again];
    if (again !== undefined && twin?.kind === 'resolution') {
      told[again] = {
        ...twin,
        proposer: twin.proposer ?? block.proposer,
        seconder: twin.seconder ?? block.seconder,
        vote: (twin.vote?.for ?? null) === null ? (block.vote ?? twin.vote) : twin.vote,
      };
      told[place] = asText(block);
    } else if (block.verb === 'DECIDED' && /^Decisions?\s*:?\s/.test(block.text)) told[place] = asText(block);
  });
  return told;
}

/** So many decisions at most are compared word by word. */
const MOST_COMPARED = 8;
/** Fewer words say nothing that two decisions could not share. */
const FEWEST_WORDS = 8;

/** The later decision that says the same with some words more or less (`held on 3 May`, `held on 3 May 2026`). */
function findAlike(words: string, later: ReadonlyMap<string, number>): number | undefined {
  if (later.size > MOST_COMPARED) return undefined;
  const own = words.trim().split(' ');
  for (const [other, place] of later) {
    const theirs = other.trim().split(' ');
    const [fewer, more] = own.length < theirs.length ? [own, theirs] : [theirs, own];
    const among = new Set(more);
    if (fewer.length >= FEWEST_WORDS && more.length - fewer.length <= 4 && fewer.every((word) => among.has(word)))
      return place;
  }
  return undefined;
}

function isMinutesLabel(block: DraftBlock): boolean {
  return (block.kind === 'paragraph' || block.kind === 'subheading') && /^Minutes:?$/.test(block.words.text);
}

function wordsOf({ clauses }: DraftResolution): string {
  return clauses
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?that /, '');
}

function asText({ opening, text, lines }: DraftResolution): DraftBlock {
  return { kind: 'paragraph', lines, words: plainWords(`${opening} ${text}`.trim()) };
}
