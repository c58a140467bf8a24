import { splitTitleFromName } from '../../text/names.ts';
import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import type { Doubt, DraftText, LineRange } from '../draft.ts';
import { opensWithActionLabel } from '../recognisers/action-forms.ts';
import { decisionWordInCapitals } from '../recognisers/heading-words.ts';
import { endOfLeadingMarks, joinWords, plainWords, sliceWords } from '../words.ts';
import { hasCapitalHeading, type HeadingLook } from './heading-shape.ts';
import { endOfCapitals, splitTitle } from './split-title.ts';

/** What is known of the document whose headings are read. */
export interface HeadingContext {
  readonly look: HeadingLook;
  /** As printed. */
  readonly people: readonly string[];
  /** The paragraph of the heading has the style of one. */
  readonly wholeLine: boolean;
  /** The title that a page of contents lists for this number; null where none does. */
  readonly listed: string | null;
}

/** The heading of an item, and what runs in behind it. */
export interface ReadHeading {
  readonly title: string;
  /** Bracketed references that were taken off the title, as printed. */
  readonly references: readonly string[];
  /** Words of links to papers behind the title (`pdf icon PDF 97 KB`). */
  readonly links: readonly string[];
  readonly text: DraftText;
  /** Lines of the text, where they are not those of the number. */
  readonly textLines: LineRange | null;
  readonly rest: readonly SourceBlock[];
}

/**
 * The initials of somebody of the meeting at the end of a heading in capitals belong to the text that goes on with the
 * surname: `VAPES S | GARRITY asked`.
 *
 * @param following the words after the heading.
 */
function giveBackInitials(
  { title, text }: Pick<ReadHeading, 'title' | 'text'>,
  following: string,
  people: readonly string[],
): Pick<ReadHeading, 'title' | 'text'> {
  const found = /\s((?:\p{Lu}\.?[\s-]?){1,3})$/u.exec(title);
  const initials = found?.[1]?.trim() ?? '';
  if (found === null || following === '') return { title, text };
  const started = `${initials} ${following}`.toLowerCase();
  const isNamed = people.some((person) => {
    const { name } = splitTitleFromName(person);
    const end = started[name.length];
    return started.startsWith(name.toLowerCase()) && (end === undefined || !/[\p{L}\p{N}]/u.test(end));
  });
  return isNamed
    ? { title: title.slice(0, found.index), text: joinWords(plainWords(initials), text) }
    : { title, text };
}

/**
 * Splits the heading from the text that runs in, and completes a heading that was broken over two paragraphs.
 *
 * @param words those behind the number.
 * @param rest the blocks under the heading.
 */
export function readHeading(
  words: DraftText,
  rest: readonly SourceBlock[],
  context: HeadingContext,
  repairs: string[],
  doubts: Doubt[],
): ReadHeading {
  const references: string[] = [];
  const links: string[] = [];
  const split = (one: DraftText): Pick<ReadHeading, 'title' | 'text'> => {
    const listed = context.listed ?? '';
    if (listed !== '' && /^[\s.:–-]/.test(one.text.slice(listed.length)) && one.text.startsWith(listed))
      return {
        title: listed,
        text: sliceWords(one, listed.length + (/^[\s.:–-]*/.exec(one.text.slice(listed.length))?.[0].length ?? 0)),
      };
    const { title, text, reference, link } = splitTitle(one, context.look.shape, {
      running: context.look.running,
      people: context.people,
      wholeLine: context.wholeLine,
    });
    if (reference !== null) references.push(reference);
    if (link !== null) links.push(link);
    return { title, text };
  };
  const first = split(words);
  const [next, ...others] = rest;
  const { title, text } = giveBackInitials(first, first.text.text, context.people);
  const found = { references, links };
  if (text.text === '' && next?.kind === 'text' && !next.afterGap) {
    const cut = giveBackInitials({ title, text: next.words }, next.words.text, context.people);
    if (cut.title !== title) return { ...found, title: cut.title, text: cut.text, textLines: next.lines, rest: others };
  }
  if (text.text !== '' || next?.kind !== 'text') return { ...found, title, text, textLines: null, rest };
  // The number stands alone on its line: the next paragraph holds the heading.
  if (title === '') return { ...found, ...split(next.words), textLines: next.lines, rest: others };
  const end = endOfBrokenHeading(title, next, context.look);
  if (end === 0) return { ...found, title, text, textLines: null, rest };
  const message = 'The heading was broken over two paragraphs and has been joined.';
  repairs.push(message);
  doubts.push({ code: 'heading-repaired', message, line: next.lines[0], weight: 'low', alternatives: [] });
  const more = split(next.words);
  return { ...found, title: `${title} ${more.title}`, text: more.text, textLines: next.lines, rest: others };
}

/**
 * How much of the next paragraph still belongs to a heading in capitals: capitals before a decision word
 * (`MINUTES RESOLVED that`), bold or underlined capitals, or a neighbouring line that is capitals throughout. 0 for none.
 */
function endOfBrokenHeading(title: string, next: TextBlock, look: HeadingLook): number {
  if (look.shape !== 'capitals' || /\p{Ll}{2}/u.test(title) || next.bullet !== null) return 0;
  const { text } = next.words;
  if (opensWithActionLabel(text)) return 0;
  const end = endOfCapitals(text);
  if (end === 0) return 0;
  if (end === text.length) return !next.afterGap && hasCapitalHeading(text) ? end : 0;
  const [following = ''] = text.slice(end).trim().split(' ', 1);
  if (decisionWordInCapitals.test(following)) return end;
  const marked = endOfLeadingMarks(next.words);
  return marked > 0 && marked <= end + 1 ? end : 0;
}
