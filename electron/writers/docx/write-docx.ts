import type { LayoutDocument } from '../../../shared/layout/document.ts';
import { collectLists, writeBody } from './body.ts';
import { makePackage } from './package.ts';
import { seal } from './seal.ts';

/**
 * The document as a .docx (ECMA-376, transitional): real styles named by meaning, real lists, a bookmark on every block,
 * language and properties. The same document gives the same bytes on the same machine.
 */
export async function writeDocx(document: LayoutDocument): Promise<Uint8Array> {
  const lists = collectLists(document.blocks);
  const { parts, beforeBody, afterBody, numberingIds } = await makePackage(document, lists);
  const numberings = new Map(lists.map(({ list }, place) => [list, numberingIds[place] ?? '0']));
  const body = writeBody(document, numberings);
  parts.set('word/document.xml', Buffer.from(`${beforeBody}${body}${afterBody}`, 'utf8'));
  return seal(parts);
}
