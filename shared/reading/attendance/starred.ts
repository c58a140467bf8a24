import type { SourceBlock } from '../blocks/block.ts';

const key =
  /\*+\)? ?(?:=|–|-|:)? ?(?:denotes|indicates|marks|shows|those|members|present)\b|(?:denoted|marked|indicated|shown) (?:by|with) (?:an? )?(?:\*|asterisk)/i;

/** Whether a list says that those with a star were present: `(* denotes those present)`. */
export function tellsByStars(blocks: readonly SourceBlock[]): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'text' &&
      block.words.text.length < 3000 &&
      key.test(block.words.text) &&
      /present|attend/i.test(block.words.text),
  );
}

/** The names of a list that have a star. */
export function keepStarred(names: string): string {
  if (!names.includes('*')) return names;
  return names
    .replace(/\([^()]*(?:denotes|indicates|present)[^()]*\)/i, '')
    .split(/[,;]|\s+and\s+/)
    .filter((name) => /^\s*\*|\*\s*$/.test(name.replace(/\([^()]*\)/g, '')))
    .join(', ');
}
