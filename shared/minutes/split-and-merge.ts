import type { Block, MinuteBody, MinuteDoc } from './body.ts';
import { defaultBody } from './default-body.ts';

/**
 * Parts a body in front of one of its blocks. Every block keeps its id, so that decisions and actions go with their
 * words. Rule [SM1].
 *
 * @param at place of the block that begins the second part, from 1
 * @returns null where one of the parts would hold no block
 */
export function splitBody(body: MinuteBody, at: number): readonly [MinuteBody, MinuteBody] | null {
  const first = withBlocks(body, body.doc.content.slice(0, at));
  const second = withBlocks(body, body.doc.content.slice(at));
  return first === null || second === null ? null : [first, second];
}

/** Puts one body behind another; a paragraph without words at the seam goes. Rule [SM2]. */
export function joinBodies(first: MinuteBody, second: MinuteBody): MinuteBody {
  const blocks = [...first.doc.content];
  while (blocks.length > 0 && isBlank(blocks.at(-1))) blocks.pop();
  const rest = second.doc.content.filter((block, place) => !(place === 0 && isBlank(block)));
  return withBlocks(first, [...blocks, ...rest]) ?? defaultBody();
}

function isBlank(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && (block.content ?? []).length === 0;
}

function withBlocks(body: MinuteBody, blocks: readonly MinuteDoc['content'][number][]): MinuteBody | null {
  const [first, ...rest] = blocks;
  return first === undefined ? null : { ...body, doc: { type: 'doc', content: [first, ...rest] } };
}
