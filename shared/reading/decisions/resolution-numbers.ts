import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import { isMoverLine } from '../recognisers/motion-forms.ts';
import { sliceWords } from '../words.ts';
import type { HeadingSequence, NumberedParagraph } from '../items/find-headings.ts';

/** What a resolution starts with that has a number of its own. */
const decides =
  /^(?:RESOLVED|Resolved|RESOLUTION|Resolution|MOTION|Motion|RECOMMENDED|Recommended|MOVED|Moved|PROCEDURAL MOTION|Procedural [Mm]otion)\b/;

/**
 * Some bodies number their resolutions and not their items: `2026/152` above `Resolved (Cr A / Cr B)`, or `26/266
 * RESOLVED:`. Where most numbers of a style stand so, they start no item; each is a paragraph of its own before its
 * resolution. Null where the numbers are those of items.
 */
export function freeResolutionNumbers(
  blocks: readonly SourceBlock[],
  { telling, headings }: HeadingSequence,
): readonly SourceBlock[] | null {
  const own = headings.filter((one) => isOfResolution(one, blocks));
  if (!telling || own.length === 0 || own.length * 4 < headings.length * 3) return null;
  const behind = new Map(own.flatMap((one) => (one.rest.text === '' ? [] : [[one.block, one]])));
  return blocks.flatMap((block, place): readonly SourceBlock[] => {
    const one = behind.get(place);
    if (!one || block.kind !== 'text') return [block];
    return [{ ...block, words: sliceWords(block.words, 0, one.number.length) }, withWords(block, one)];
  });
}

/** The number alone above its decision, or before a decision word that names nothing yet. */
function isOfResolution({ rest, shown, block }: NumberedParagraph, blocks: readonly SourceBlock[]): boolean {
  if (!decides.test(shown.text)) return false;
  if (rest.text === '') return true;
  const next = blocks[block + 1];
  return (
    shown.text.length < 90 &&
    next?.kind === 'text' &&
    (/^that\b/i.test(next.words.text) || isMoverLine(next.words.text))
  );
}

function withWords(block: TextBlock, { rest }: NumberedParagraph): TextBlock {
  return { ...block, words: rest, bullet: null, afterGap: false, source: [] };
}
