import type { SourceBlock, TextBlock } from '../../blocks/block.ts';
import { readLabel } from '../statements.ts';

const title = /(?:Cllr|Clr|Cr|Councillor|Mr|Mrs|Ms|Dr)s?/;
/** A full stop behind a surname, before the next title. */
const endOfList = new RegExp(`(\\p{L}{3,})\\.\\s+(?=${title.source}\\b)`, 'gu');
/** So many names at least are those present, where both labels stand before the names of both. */
const FEWEST = 4;

/**
 * Gives two labels back their names where a table was copied column by column: `PRESENT: APOLOGIES: Cllr A Vale, Cllrs B
 * Marsh, … and C Dean. Cllr D Hill`. The names up to the end of the first list are those present. The blocks keep their
 * places.
 */
export function partTwoLabels(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const parted = [...blocks];
  blocks.forEach((block, place) => {
    const next = blocks[place + 1];
    if (block.kind !== 'text') return;
    const first = readLabel(block.words.text, false);
    if (first?.section.presence !== 'present') return;
    const holder = first.rest === '' ? next : { ...block, words: { text: first.rest, marks: [] } };
    if (holder?.kind !== 'text') return;
    const second = readLabel(holder.words.text, false);
    if (second?.section.presence !== 'apologies' || second.rest.split(/[,;]/).length < FEWEST) return;
    const cut = [...second.rest.matchAll(endOfList)].filter(([, word = '']) => !title.test(word)).at(-1);
    if (cut === undefined) return;
    const at = cut.index + cut[0].trimEnd().length;
    const present = `${first.label}: ${second.rest.slice(0, at)}`;
    const excused = `${second.label}: ${second.rest.slice(at).trim()}`;
    if (first.rest === '' && next?.kind === 'text') {
      parted[place] = withText(block, present);
      parted[place + 1] = withText(next, excused);
    } else parted[place] = withText(block, `${present} ${excused}`);
  });
  return parted;
}

function withText(block: TextBlock, text: string): TextBlock {
  return { ...block, words: { text, marks: [] }, source: [] };
}
