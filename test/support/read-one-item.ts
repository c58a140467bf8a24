import { readText } from '../../electron/readers/text/read-text.ts';
import type { DraftDocument, DraftItem, DraftResolution, DraftVote } from '../../shared/reading/draft.ts';
import { readDocuments } from '../../shared/reading/read-documents.ts';

const head = `MINUTES of a meeting of TARNSIDE PARISH COUNCIL held on Tuesday 12 May 2026 at the Jubilee Hall, Tarnside at 7.30pm.

PRESENT: Cllr Anna Vale (Chair), Cllr Ben Marsh, Cllr Kit Moss, Cllr Joan Moss, Sal Goodey (Clerk)

`;

/** Minutes of an invented council with one item for each of the texts, numbered from 40/26. */
export function readMinutesOf(...texts: readonly string[]): DraftDocument {
  return readWhole(printMinutes(texts));
}

function printMinutes(texts: readonly string[]): string {
  const items = texts.map((text, place) => `${40 + place}/26 MATTER ${'ABCDEFGHIJKLMNOP'[place] ?? ''}\n\n${text}\n\n`);
  const closing = `${40 + texts.length}/26 CLOSE\n\nThe meeting closed at 9pm.\n`;
  return head + items.join('') + closing;
}

/** The first document of a text. */
export function readWhole(text: string, name = 'minutes.txt'): DraftDocument {
  const [document] = readDocuments(readText(name, Buffer.from(text))).documents;
  if (document === undefined) throw new Error('nothing was read');
  return document;
}

/** The item that a text becomes in such minutes. */
export function readOneItem(text: string, name = 'minutes.txt'): DraftItem {
  const [item] = readWhole(printMinutes([text]), name).items;
  if (item === undefined) throw new Error('no item was read');
  return item;
}

/** The resolutions among the blocks of an item. */
export function resolutionsOf({ blocks }: DraftItem): DraftResolution[] {
  return blocks.filter((block) => block.kind === 'resolution');
}

/** Votes in few words: `5-2-1 carried`; a dash for what is not told. */
export function inShort(vote: DraftVote | null): string | null {
  if (vote === null) return null;
  const counts = [vote.for, vote.against, vote.abstained].map((one) => one ?? '–');
  return [counts.join(' '), vote.outcome, vote.castingVote ? 'casting' : null].filter((one) => one !== null).join(' ');
}
