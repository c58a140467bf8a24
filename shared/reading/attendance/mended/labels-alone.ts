import type { SourceBlock } from '../../blocks/block.ts';
import { officeLabel } from '../../recognisers/attendance-words.ts';
import { plainWords } from '../../words.ts';
import { looksLikePerson } from '../person.ts';
import { readLabel } from '../statements.ts';

/** Puts the name below an office that stands alone with its colon behind it: `Facilitator:` over `Dr Vale (AV)`. */
export function joinLabelsAlone(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const joined = [...blocks];
  blocks.forEach((block, place) => {
    const next = joined[place + 1];
    if (block.kind !== 'text' || next?.kind !== 'text' || !isOfficeAlone(block.words.text)) return;
    const { text } = next.words;
    // `Ann Vale DIRECTORS`: the next label ran in.
    if (readLabel(`${text.slice(text.lastIndexOf(' ') + 1)}:`, true) !== null) return;
    if (text.length > 60 || !looksLikePerson(text.replace(/ *\([^()]*\)$/, ''))) return;
    joined[place] = { ...block, words: plainWords(`${block.words.text} ${text}`), source: [] };
    joined[place + 1] = { ...next, words: plainWords(''), source: [] };
  });
  return joined;
}

/** The chair alone opens a list of its own. */
function isOfficeAlone(text: string): boolean {
  return text.length < 30 && text.endsWith(':') && !/^chair/i.test(text) && officeLabel.test(`${text} X`);
}
