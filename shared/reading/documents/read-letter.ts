import { looksLikePerson } from '../attendance/person.ts';
import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import type { DraftDocument, DraftLetter, LineRange } from '../draft.ts';
import { isWhollyMarked } from '../words.ts';
import { findDates } from '../../text/dates.ts';
import { toIsoDateOrNull } from '../calendar.ts';
import { isClosing, textOf } from './nearby.ts';
import { isOffice } from './report-cover.ts';
import { readProse } from './read-prose.ts';

/** Where the parts of a letter stand: its salutation and its closing. */
interface LetterParts {
  readonly head: readonly TextBlock[];
  readonly body: readonly TextBlock[];
  readonly signature: readonly TextBlock[];
}

/** Reads a letter: who wrote to whom, on which day, about what. Its whole text is kept as blocks. [LT1] */
export function readLetter(blocks: readonly SourceBlock[], lines: LineRange): DraftDocument {
  const parts = takeApart(blocks);
  const date = parts.head.map(({ words }) => findDates(words.text)[0]?.date).find((one) => one !== undefined);
  return {
    ...readProse('letter', blocks, lines),
    body: null,
    title: subjectOf(parts),
    date: toIsoDateOrNull(date ?? null),
    letter: readCorrespondents(parts),
  };
}

function takeApart(blocks: readonly SourceBlock[]): LetterParts {
  const texts = blocks.filter((block): block is TextBlock => block.kind === 'text');
  const dear = texts.findIndex(({ words }) => /^Dear\b/.test(words.text));
  const closing = texts.findIndex(({ words }, place) => place > dear && isClosing(words.text));
  return {
    head: texts.slice(0, dear < 0 ? 12 : dear + 1),
    body: texts.slice(dear + 1, closing < 0 ? undefined : closing),
    signature: closing < 0 ? [] : texts.slice(closing + 1, closing + 6),
  };
}

/** The line that says what a letter is about: marked with `Re`, bold or in capitals, below or just above the salutation. */
function subjectOf({ head, body }: LetterParts): string | null {
  const labelled = /^(?:re|subject|ref(?:erence)?)\s*[:–-]\s*(?=\S)/i;
  const [first] = body;
  for (const block of [first, ...head.slice(-3)]) {
    const text = textOf(block);
    if (/^(?:re|subject)\s*[:–-]\s*\S/i.test(text)) return text.replace(labelled, '').replace(/\.$/, '');
  }
  if (!first || body.length < 2 || first.words.text.length > 140 || /[.;,?!]$/.test(first.words.text)) return null;
  const { text } = first.words;
  const standsOut = isWhollyMarked(first.words) || (!/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text));
  return standsOut || /^\p{Lu}[^.!?]{4,100}$/u.test(text) ? text : null;
}

function readCorrespondents({ head, signature }: LetterParts): DraftLetter {
  const signed = signature.map(({ words }) => words.text.replace(/,$/, ''));
  const at = signed.findIndex((text) => text.length < 60 && (looksLikePerson(text) || isCapitalName(text)));
  const below = signed[at + 1];
  const office = at >= 0 && below !== undefined && below.length < 100 && isOffice(below) ? below : null;
  return {
    from: at < 0 ? senderOf(head) : (signed[at] ?? null),
    fromRole: office,
    to: addresseeOf(head),
  };
}

function isCapitalName(text: string): boolean {
  return /^\p{Lu}[\p{Lu}.’' -]{4,40}$/u.test(text) && text.split(' ').length <= 4;
}

/** The first line of the head, where a name or organisation stands on its own. */
function senderOf(head: readonly TextBlock[]): string | null {
  const first = textOf(head[0]);
  return first !== '' &&
    first.length < 80 &&
    findDates(first).length === 0 &&
    !/^(?:dear|our ref|your ref|ref)\b/i.test(first)
    ? first
    : null;
}

/** The first line of the block that ends at the salutation, where it names a person; else the words after `Dear`. */
function addresseeOf(head: readonly TextBlock[]): string | null {
  const dear = /^Dear\s+(.{2,80}?)[,:]?$/.exec(textOf(head.at(-1)))?.[1] ?? null;
  const named = head
    .slice(1, -1)
    .map(({ words }) => words.text.replace(/,$/, ''))
    .find(
      (text) => text.length < 60 && (/^(?:the )?clerk\b/i.test(text) || looksLikePerson(text)) && startsAddress(text),
    );
  return named ?? dear;
}

function startsAddress(text: string): boolean {
  return /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Revd|Cllrs?|Councillor|Sir|Dame|Lord|Lady|Hon|The Clerk|Clerk)\b/.test(
    text,
  );
}
