import { findDates } from '../../text/dates.ts';
import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import { namesTopic } from '../recognisers/heading-words.ts';
import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { isPost, opensPost } from '../recognisers/post-words.ts';
import { cutEntries, isCertainPerson } from './entries.ts';
import { readLedNames } from './led-names.ts';
import { readNameList } from './names.ts';
import { isDescribedPerson } from './one-per-line.ts';
import { isCertainName, isName, readPiece } from './person.ts';

/** In small letters: `Will Dale` is a name. */
const verb =
  /\b(?:was|were|is|are|be|been|has|have|had|will|would|opened|began|commenced|started|welcomed|declared|reported|noted|resolved|agreed|thanked|took|gave|presented|asked|explained|advised|proposed|opens|welcomes|proposes|seconds|informs|reports|thanks)\b/;
const betweenNames = /^(?:and|of|the|for|in|de|van|von|der|la|le|to|on|at)$/;
const asMember = { class: 'member', lines: [1, 1] } as const;

/** Whether words hold at least one name. */
export function tellsSomebody(text: string): boolean {
  return readNameList(text.slice(0, 400), asMember).length > 0;
}

/** An office alone (`Chief Executive`), which is nobody and ends no list. */
function isOffice(text: string): boolean {
  return text.length <= 80 && opensPost(text.split(' ')[0] ?? '') && isPost(text);
}

/** Whether one line is a person's, with whatever stands beside the name. */
export function isPersonLine(text: string): boolean {
  const piece = readPiece(text, asMember, false);
  return piece.kind === 'person';
}

/**
 * Whether the words under a label can be more of the attendance: no sentence, nothing long, and either somebody's name,
 * an organisation, or a short line above a name.
 */
export function mayBeNames(text: string, block: TextBlock, next: SourceBlock | undefined): boolean {
  if (text.length > 3000 || !/\p{Lu}/u.test(text) || /^\d{1,4}[/.]\d/.test(text)) return false;
  if (
    /^(?:\d{1,2}[.)] )?(?:minutes (?:of|review|from)|agenda\b|date\b|time\b|venue\b|location\b|item\b|open session|the meeting\b|distribution\b|circulation\b|cc\b|no\.? item\b)/i.test(
      text,
    )
  )
    return false;
  // `Ian Shaw IS Lay Member`: initials are no verb.
  const outside = text.replace(/\([^()]*\)|\b\p{Lu}{2,3}\b/gu, '');
  if (
    verb.test(outside) ||
    /[.!?]\s+\p{Lu}\p{L}+ (?!and\b)\p{Ll}{3,}/u.test(outside.replace(/\b(?:Cllrs?|Mrs?|Ms|Dr|Revd?|\p{Lu})\./gu, ''))
  )
    return false;
  if (findDates(outside).length > 0) return false;
  if (block.bullet !== null && /\d/.test(block.bullet) && !isCertainName(text) && !isPersonLine(text)) return false;
  const small = outside.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word) && !betweenNames.test(word));
  if (small.length >= 3 && !/[,;(–-]/.test(text)) return false;
  if (isDescribedPerson(text)) return true;
  // `(Planning Officer)` on a line of its own belongs to the name above it.
  if (isPost(/^\(([^()]{3,60})\)[.,;]?/.exec(text)?.[1] ?? '')) return true;
  // `Carol`, `Deb`: a list of forenames.
  if (block.bullet !== null && /^\p{Lu}\p{Ll}+$/u.test(text) && isName(text, true)) return true;
  if (isPersonLine(text) || looksLikeOrganisation(text) || isOffice(text) || readLedNames(text) !== null) return true;
  if (
    cutEntries(text.slice(0, 300), 0).some(isCertainPerson) ||
    (/[,;]|\band\b|&| \/ /.test(text) && tellsSomebody(text))
  )
    return true;
  return (
    text.length <= 60 &&
    small.length === 0 &&
    !namesTopic(text) &&
    next?.kind === 'text' &&
    !verb.test(next.words.text.replace(/\([^()]*\)/g, '')) &&
    (isPersonLine(next.words.text) || cutEntries(next.words.text.slice(0, 300), 0).some(isCertainPerson))
  );
}
