import { initialsOf } from '../../../text/names.ts';
import type { SourceBlock } from '../../blocks/block.ts';
import { plainWords } from '../../words.ts';
import { isInitialsOf } from '../notes.ts';

/** `[AV] Ann Vale (Chair)`: initials that stand before the name they are of. */
const leading = /^[[(](\p{Lu}{2,4})[\])]\s+((?:\p{Lu}[\p{L}.’'-]*\s?){2,4})(.*)$/u;

/** A line that puts initials before the name, without them, or with them behind it as other lists print them; any other as it is. */
export function turnLeadingInitials(block: SourceBlock): SourceBlock {
  if (block.kind !== 'text') return block;
  const turned = turn(block.words.text);
  if (turned === block.words.text) return block;
  return {
    ...block,
    words: plainWords(turned),
    source: block.source.map((line) => ({ ...line, text: turn(line.text), marks: [] })),
  };
}

function turn(text: string): string {
  const [, initials = '', name = '', rest = ''] = leading.exec(text.trim()) ?? [];
  if (!isInitialsOf(initials, name.trim())) return text;
  // Those that anybody would take from the name say nothing more; `(MS)` behind it would be a seat.
  const told = initialsOf(name.trim()) === initials ? '' : `(${initials}) `;
  return `${name.trim()} ${told}${rest}`.trim();
}
