import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import { namesTopic } from '../recognisers/heading-words.ts';
import { isWhollyMarked } from '../words.ts';
import type { HeadingSequence, NumberedParagraph } from './find-headings.ts';

/** Blocks and headings of a document whose numbers stand before the text and not before its heading. */
export interface HeadingsAbove {
  readonly blocks: readonly SourceBlock[];
  readonly sequence: HeadingSequence;
}

/**
 * Some bodies print the heading on a line of its own and the number before the text under it: `CINEMA SITE`, then `FC43/14
 * Councillor Hobbs moved …`. Where most numbers stand so, each belongs to the line above, and the text loses it.
 */
export function takeHeadingsAbove(blocks: readonly SourceBlock[], sequence: HeadingSequence): HeadingsAbove {
  const { headings } = sequence;
  const above = headings.flatMap((one): readonly (readonly [NumberedParagraph, TextBlock])[] => {
    const before = blocks[one.block - 1];
    return before && isText(one, blocks[one.block + 1]) && isHeadingLine(before) ? [[one, before]] : [];
  });
  if (above.length < 2 || above.length * 10 < headings.length * 6) return { blocks, sequence };
  const lines = new Map(above.map(([one, line]) => [one.block, line]));
  const freed = new Map(above.map(([one]) => [one.block, one]));
  return {
    blocks: blocks.map((block, place) => {
      const one = freed.get(place);
      return one && block.kind === 'text' ? { ...block, words: one.rest, bullet: null } : block;
    }),
    sequence: {
      ...sequence,
      headings: headings.map((one) => {
        const words = lines.get(one.block)?.words;
        return words === undefined ? one : { ...one, block: one.block - 1, rest: words, shown: words };
      }),
    },
  };
}

function isText({ rest: { text } }: NumberedParagraph, next: SourceBlock | undefined): boolean {
  // The number stands on a line between heading and text.
  if (text === '')
    return next?.kind === 'text' && (/[.:;–-]$/.test(next.words.text) || /^.{30}.*\p{Ll}{2}/u.test(next.words.text));
  return /[.:;–-]$/.test(text) || text.length > 120;
}

function isHeadingLine(block: SourceBlock): block is TextBlock {
  if (block.kind !== 'text' || block.bullet !== null) return false;
  const { text } = block.words;
  if (text.length > 120 || /[.;,!?]$/.test(text) || !/\p{L}{2}/u.test(text)) return false;
  return !/\p{Ll}{2}/u.test(text) || isWhollyMarked(block.words) || namesTopic(text);
}
