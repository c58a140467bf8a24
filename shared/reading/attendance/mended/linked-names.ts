import type { SourceBlock } from '../../blocks/block.ts';
import { plainWords } from '../../words.ts';

/** A name that is a link, before another name: nothing else parts the two. */
const linked = /(\[[^[\]]{1,60} [^[\]]{1,60}\]\([^()\s]{1,300}\))\s+(?=\[\p{Lu}|\p{Lu}\p{L}+ \p{Lu})/gu;

/** `[Ann Vale](mailto:…) [Ben Marsh](mailto:…) Cara Dean` with commas between the names; any other block as it is. */
export function partLinkedNames(block: SourceBlock): SourceBlock {
  if (block.kind !== 'text' || !block.words.text.includes('](')) return block;
  const parted = block.words.text.replace(linked, '$1, ');
  if (parted === block.words.text) return block;
  return { ...block, words: plainWords(parted), source: [] };
}
