import { splitTitleFromName } from '../../text/names.ts';
import type { DraftBlock, DraftItem } from '../draft.ts';

/**
 * What the text says for one or another of those whom initials fit: an item that prints the initials and a name that only
 * one of them has. Empty where it says nothing; nothing is decided by it [A2].
 */
export function tellEvidence(initials: string, fitting: readonly string[], items: readonly DraftItem[]): string {
  const found = fitting.flatMap((person) => {
    const evidence = findEvidence(initials, person, fitting, items);
    return evidence.length === 0 ? [] : [`${evidence.join('; ')} (${person})`];
  });
  return found.length === 0 ? '' : ` The text pairs it with ${found.join(', and with ')}.`;
}

/** Where an item that prints the initials also names one of those they fit: `“Sally” in 60/2010`. */
function findEvidence(
  initials: string,
  person: string,
  others: readonly string[],
  items: readonly DraftItem[],
): string[] {
  const parts = splitTitleFromName(person)
    .name.split(/\s+/)
    .filter((part) => part.length > 2);
  const own = parts.filter((part) => others.every((other) => other === person || !other.split(/\s+/).includes(part)));
  return items.flatMap((item) => {
    const text = wordsOf(item.blocks);
    if (!new RegExp(`\\b${initials}\\b`).test(text)) return [];
    const named = own.find((part) =>
      new RegExp(`(?<![\\p{L}])${part.replace(/[^\p{L}’'-]/gu, '.')}(?![\\p{L}])`, 'u').test(text),
    );
    return named === undefined ? [] : [`“${named}” in ${item.number ?? item.title}`];
  });
}

function wordsOf(blocks: readonly DraftBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'action') return block.printed;
      if (block.kind === 'resolution') return block.text;
      if (block.kind === 'table') return block.rows.map((cells) => cells.join(' ')).join('\n');
      if (block.kind === 'list') return block.entries.map(({ text }) => text).join('\n');
      return block.words.text;
    })
    .join('\n');
}
