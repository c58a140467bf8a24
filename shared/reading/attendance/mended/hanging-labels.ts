import type { SourceBlock, TextBlock } from '../../blocks/block.ts';
import { readLabel } from '../statements.ts';

/**
 * Puts labels together that stand over two lines in a column of their own, left of the names:
 * `Officers in   D Hale (Director)` over `attendance:   and S Jay`. The blocks keep their places.
 */
export function mendLabels(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const mended = [...blocks];
  blocks.forEach((block, place) => {
    const next = blocks[place + 1];
    if (block.kind !== 'text') return;
    const [first, second] = linesOf(block, next);
    if (first === undefined || second === undefined) return;
    const [, opening = '', names = ''] = wide.exec(first) ?? [];
    const [, closing = '', more = ''] = wide.exec(second) ?? [null, second.trim(), ''];
    if (opening === '' || !/^[\p{Ll} ]{3,14}:$/u.test(closing.trim())) return;
    const label = `${opening.trim()} ${closing.trim()}`;
    if (readLabel(label, true) === null) return;
    mended[place] = {
      ...block,
      words: { text: `${label} ${names.trim()} ${more.trim()}`.trim(), marks: [] },
      source: [],
    };
    if (block.source.length < 2 && next?.kind === 'text')
      mended[place + 1] = { ...next, words: { text: '', marks: [] }, source: [] };
  });
  return mended;
}

const wide = /^\s*(\S+(?: \S+){0,3}?)\s{3,}(\S.*)$/;

/** The two neighbouring lines that may hold a label between them. */
function linesOf(block: TextBlock, next: SourceBlock | undefined): readonly (string | undefined)[] {
  if (block.source.length === 2) return block.source.map(({ text }) => text);
  const [only] = block.source;
  const [below] = next?.kind === 'text' ? next.source : [];
  return block.source.length === 1 && below?.number === (only?.number ?? 0) + 1 ? [only?.text, below.text] : [];
}
