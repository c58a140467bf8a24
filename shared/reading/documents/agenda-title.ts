import type { DraftText } from '../draft.ts';
import { endOfCapitals } from '../items/split-title.ts';
import { endsOfSentences } from '../recognisers/decision-forms.ts';
import { endOfLeadingMarks, plainWords, sliceWords } from '../words.ts';

/** The words of an agenda item taken apart: its title, and the explanation that runs in behind it. */
export interface AgendaTitle {
  readonly title: string;
  readonly text: DraftText;
}

/** Titles longer than this are a sentence with an explanation behind it. */
const LONGEST_TITLE = 140;

/**
 * Splits an item: bold words first, capitals first where the document's items start with them, else the first sentence of
 * a long paragraph. Most items are their title.
 *
 * @param capitals most items of the document start with words in capitals and go on in small letters.
 */
export function splitAgendaTitle(words: DraftText, capitals: boolean): AgendaTitle {
  const text = words.text.replace(/:[-–—]+$/, '');
  const marked = endOfLeadingMarks(words);
  const end = marked >= 4 ? marked : capitals ? endOfCapitals(text) : 0;
  if (end >= 4 && end < text.length && opensExplanation(text.slice(end))) return cut(words, end);
  if (text.length <= LONGEST_TITLE) return { title: text, text: plainWords('') };
  const colon = /^[^:.]{3,80}:(?=\s)/.exec(text)?.[0].length;
  const sentence = endsOfSentences(text.slice(0, 400))[0];
  const at = colon ?? (sentence !== undefined && sentence <= 250 ? sentence : null);
  return at === null ? { title: text, text: plainWords('') } : cut(words, at);
}

/** A bracket, star or dash behind a title is a note or a name; anything longer explains. */
function opensExplanation(rest: string): boolean {
  const bare = rest.replace(/^[\s:.]+/, '');
  return bare.length > 60 || !/^[([*–—-]/.test(bare);
}

function cut(words: DraftText, end: number): AgendaTitle {
  const separator = /^[\s:–—-]*/.exec(words.text.slice(end))?.[0].length ?? 0;
  return {
    title: words.text.slice(0, end).replace(/[\s:–—-]+$/, ''),
    text: sliceWords(words, end + separator),
  };
}
