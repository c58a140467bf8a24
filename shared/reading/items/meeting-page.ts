import type { SourceBlock } from '../blocks/block.ts';

/** What web pages of councils print over the numbers and titles of a meeting, where its table became lines. */
const columnHeads = /^(?:note )?no\.?,? ?\|? ?items?$/i;
/** So many blocks at most stand over the items of a page. */
const LONGEST_TOP = 30;

/** Whether blocks are the lines of a council's page of one meeting: `No. Item` over numbers and titles on lines of their own. */
export function isMeetingPage(blocks: readonly SourceBlock[]): boolean {
  return placeOfColumnHeads(blocks) >= 0;
}

/** Where `No. Item` stands among the blocks of a council's page of one meeting; -1 where it does not. */
export function placeOfColumnHeads(blocks: readonly SourceBlock[]): number {
  return blocks.slice(0, LONGEST_TOP).findIndex((block) => block.kind === 'text' && columnHeads.test(block.words.text));
}

/** Whether a block is the heading `Minutes:` under an item of such a page, behind which the page tells what was done. */
export function tellsMinutes(block: SourceBlock): boolean {
  return block.kind === 'text' && /^minutes:/i.test(block.words.text);
}
