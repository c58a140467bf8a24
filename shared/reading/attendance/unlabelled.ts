import type { SourceBlock, TextBlock } from '../blocks/block.ts';
import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { isPost } from '../recognisers/post-words.ts';
import { splitTitleFromName } from '../../text/names.ts';
import { isInitialsOf } from './notes.ts';
import { isCertainName, isName, looksLikePerson } from './person.ts';
import { partRunTogether } from './run-together.ts';
import { readLabel } from './statements.ts';

/** Names of a list, without what stands in brackets behind them. */
function namesOf(text: string): string[] {
  return partRunTogether(text.slice(0, 3000))
    .replace(/\([^()]*\)/g, '')
    .replace(/[.;:]\s*$/, '')
    .split(/[,;]\s*|\s+(?:and|&)\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * Whether a paragraph under no label is nothing but the names of those present: at least three in full, or forenames alone
 * where those excused are told right behind them.
 */
export function isBareList(text: string, rest: string, next: SourceBlock | undefined): boolean {
  const names = namesOf(text);
  if (names.length < 3 || text.length > 3000 || /[!?:]/.test(text)) return false;
  // `Councillors Mrs Vale, Brand and D Frome`
  if (
    /^(?:Councillors|Cllrs)\b/.test(text) &&
    names.slice(1).every((name) => isName(splitTitleFromName(name).name, true))
  )
    return true;
  if (names.every((name) => looksLikePerson(name) && !isPost(name))) return true;
  const after = rest !== '' ? rest : next?.kind === 'text' ? next.words.text : '';
  return (
    readLabel(after, false)?.section.presence === 'apologies' &&
    names.every((name) => /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{L}*)?$/u.test(name))
  );
}

/** Whether a line of its own is somebody with a title, and what describes the person (`Cllr A Vale (Mayor)`). */
export function isTitledLine(text: string): boolean {
  const [name = '', ...described] = text.split(/[,(–—]|\s-\s/);
  return (
    text.length < 100 &&
    !/[.!?:]$/.test(text) &&
    splitTitleFromName(name.trim()).title !== null &&
    isCertainName(name.trim()) &&
    described.every((part) => !/\b(?:was|were|is|has|had|will|asked|reported|proposed|seconded)\b/i.test(part))
  );
}

/** `Jo Vale (JV, Chair and Trustee)`: a line of its own whose bracket opens with initials of the name. */
export function isInitialledLine(text: string): boolean {
  const [, name = '', initials = ''] = /^([^()]{3,50}?) \((\p{Lu}{2,4})(?:, [^()]{3,80})?\)$/u.exec(text) ?? [];
  return name !== '' && isInitialsOf(initials, name) && looksLikePerson(name);
}

/** `Ashby - Mr A Vale, Mrs B Marsh`: where the people behind the sign come from. */
export interface PlaceLine {
  readonly place: string;
  readonly names: string;
}

/** Reads a line that names a place or organisation and then its people, each with title or initials; null for others. */
export function readPlaceLine(text: string): PlaceLine | null {
  const [, place = '', names = ''] =
    /^(\p{Lu}[\p{L}’'&. ]{2,50}?)(?:\s+[-–—]\s*|\s*[–—]\s*|:\s+)(\p{Lu}.{3,400})$/u.exec(text) ?? [];
  if (place === '' || isPost(place) || isCertainName(place) || readLabel(text, true) !== null) return null;
  if (place.split(' ').length > 6 || (/\bcllr|councillor/i.test(place) && !looksLikeOrganisation(place))) return null;
  return namesOf(names).every(isCertainName) ? { place, names } : null;
}

/** Whether a block is such a line; two of them under each other are a list by places. */
export function isPlaceBlock(block: SourceBlock | undefined): block is TextBlock {
  return block?.kind === 'text' && readPlaceLine(block.words.text.trim()) !== null;
}
