import type { DraftText } from '../draft.ts';
import { endOfLeadingMarks, isWhollyMarked, sliceWords } from '../words.ts';
import { endOfCapitals, type HeadingShape } from './split-title.ts';

/** How headings of one document look: what an unnumbered paragraph must look like to be one that lost its number. */
export interface HeadingLook {
  readonly shape: HeadingShape;
  /** Most headings are bold or underlined. */
  readonly marked: boolean;
  /** Paragraphs were run together: text follows every heading on its line. */
  readonly running: boolean;
  /** The titles of a page of contents by their numbers; none where the document has no such page. */
  readonly listed?: ReadonlyMap<string, string>;
}

/** The look that most of the numbered paragraphs share. */
export function lookOfHeadings(paragraphs: readonly DraftText[]): HeadingLook {
  // After a number one short word in capitals is a heading; only three letters may be an abbreviation.
  const inCapitals = paragraphs.filter(({ text }) => /\p{Lu}{4,}/u.test(text.slice(0, endOfCapitals(text)))).length;
  const marked = paragraphs.filter((words) => endOfLeadingMarks(words) > 0).length;
  return {
    shape: inCapitals * 2 > paragraphs.length ? 'capitals' : 'plain',
    marked: marked * 2 > paragraphs.length,
    running: false,
  };
}

/** Whether the words start with a heading in capitals: two words or more, or one long one. */
export function hasCapitalHeading(text: string): boolean {
  const end = endOfCapitals(text);
  const heading = text.slice(0, end);
  return /\p{Lu}{2,}\P{L}+\p{Lu}{2,}/u.test(heading) || /\p{Lu}{6,}/u.test(heading);
}

/**
 * How much an unnumbered paragraph looks like a heading of this document: 0 not at all, 1 by its words alone, 2 with
 * further evidence (bold, a stray bullet).
 */
export function weighHeadingLook(words: DraftText, bullet: string | null, look: HeadingLook): 0 | 1 | 2 {
  const markedEnd = endOfLeadingMarks(words);
  if (look.shape === 'capitals') {
    if (!hasCapitalHeading(words.text)) return 0;
    return markedEnd > 0 || bullet !== null ? 2 : 1;
  }
  if (look.marked && (markedEnd === 0 || markedEnd > 160)) return 0;
  const ownLine = words.text.length <= 100 && /^[\p{Lu}\d“"‘']/u.test(words.text) && !/[.;:,!?]$/.test(words.text);
  if (look.marked) return isWhollyMarked(sliceWords(words, 0)) || bullet !== null ? 2 : 1;
  return ownLine && bullet === null ? 1 : 0;
}
