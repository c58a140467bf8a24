import { isRankLikeInitials, splitTitleFromName } from '../../text/names.ts';
import { isInitialsOf } from './notes.ts';
import { noOrganisations, type KnownOrganisations } from './known-organisations.ts';
import { connectsOrganisation, endsOrganisation, looksLikeOrganisation } from '../recognisers/organisation-words.ts';

/** One entry of a line of attendance: an organisation or a person. */
export interface AttendanceEntry {
  readonly kind: 'organisation' | 'person';
  readonly text: string;
  /** Where it stands in the line, in characters, indentation included; null where blanks do not tell. */
  readonly column: number | null;
}

/**
 * Cuts a line of attendance that may hold the entries of several columns: `Wyeford District Council Police Authority`,
 * `Councillor B Marsh Councillor C Vale`, `S Goodall M Ash D Low`. Wide blanks and tabs cut for certain; else a new entry
 * starts at a title, at initials before a name, and after the last word of an organisation. An organisation that the
 * file names elsewhere is never cut.
 *
 * @param indent of the line, in characters.
 * @param known organisations that stand whole elsewhere in the file.
 */
export function cutEntries(
  line: string,
  indent: number,
  known: KnownOrganisations = noOrganisations,
): AttendanceEntry[] {
  const entries: AttendanceEntry[] = [];
  for (const part of line.matchAll(/\S+(?: {1,2}\S+)*/g)) {
    const alone = part[0].length === line.trim().length;
    const column = alone && indent === 0 ? null : indent + part.index;
    entries.push(...cutPart(part[0], known).map((text, place) => toEntry(text, place === 0 ? column : null)));
  }
  return entries;
}

/** The entry that a line of a table's cell is: cells divide the columns, so nothing in it needs cutting. */
export function readEntry(text: string): AttendanceEntry {
  return toEntry(text.replace(/\s+/g, ' ').trim(), null);
}

/** Whether a title or initials make the entry a person for certain. */
export function isCertainPerson({ kind, text }: AttendanceEntry): boolean {
  const { title, name } = splitTitleFromName(text.replace(/\([^()]*\)/g, '').trim());
  return kind === 'person' && (title !== null || startsWithInitials(name.split(' ')));
}

function toEntry(text: string, column: number | null): AttendanceEntry {
  return { kind: isPersonEntry(text) ? 'person' : 'organisation', text, column };
}

/** Initials or a title make a person for certain; two or three plain words do when no organisation word is in them. */
function isPersonEntry(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/g, '').trim();
  const { title, name } = splitTitleFromName(bare);
  if (title !== null || startsWithInitials(name.split(' '))) return true;
  // `Jill Dale (JD) Lay Member for Audit`: initials of the name set what describes it apart.
  const [, before = '', initials = ''] = /^([^()]{3,60}?) \((\p{Lu}\p{L}{1,3})\)/u.exec(text) ?? [];
  if (isInitialsOf(initials, before)) return true;
  if (looksLikeOrganisation(bare)) return false;
  const words = bare.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^(?:\p{Lu}[\p{L}’'-]+|de|van|von|der|la|le)$/u.test(word))
  );
}

function cutPart(part: string, known: KnownOrganisations): string[] {
  const words = part.split(/\s+/);
  const cuts: string[][] = [];
  let current: string[] = [];
  let depth = 0;
  // Words up to here stand in an organisation that is known whole.
  let whole = 0;
  words.forEach((word, place) => {
    const outside = depth === 0;
    if (place < whole) {
      current.push(word);
      return;
    }
    if (outside && (current.length === 0 || place === whole || mayEnd(current))) {
      const count = known.lengthAt(words, place);
      if (count > 0) {
        if (current.length > 0) cuts.push(current);
        current = [word];
        whole = place + count;
        return;
      }
    }
    depth = Math.max(0, depth + word.split('(').length - word.split(')').length);
    if (outside && current.length > 0 && startsEntry(words, place, current)) {
      cuts.push(current);
      current = [];
    }
    current.push(word);
  });
  if (current.length > 0) cuts.push(current);
  return cuts.flatMap(cutFullNames).map((one) => one.join(' '));
}

/** Whether an entry can be complete with these words: a name, or an organisation that does not go on. */
function mayEnd(current: readonly string[]): boolean {
  const last = current.at(-1) ?? '';
  if (connectsOrganisation(last)) return false;
  return isTitle(current) || startsWithInitials(current) ? hasSurname(current) : endsOrganisation(last);
}

/**
 * `NHS` before `Wyeford Care Board`: an abbreviation alone, which may be an organisation beside another or the first word
 * of its name.
 */
function isOpeningAbbreviation({ kind, text }: AttendanceEntry): boolean {
  return kind === 'organisation' && /^\p{Lu}{2,5}$/u.test(text);
}

/**
 * The entries with each abbreviation put before the organisation that it was cut from. Null where there is none, or where
 * wide blanks or the rest of the file tell that the cut is right.
 */
export function joinAbbreviations(
  entries: readonly AttendanceEntry[],
  known: KnownOrganisations,
): AttendanceEntry[] | null {
  const joined: AttendanceEntry[] = [];
  for (const entry of entries) {
    const before = joined.at(-1);
    const may =
      before !== undefined &&
      isOpeningAbbreviation(before) &&
      entry.kind === 'organisation' &&
      entry.column === null &&
      !(known.has(before.text) && known.has(entry.text));
    if (may) joined[joined.length - 1] = { ...before, text: `${before.text} ${entry.text}` };
    else joined.push(entry);
  }
  return joined.length < entries.length ? joined : null;
}

function startsEntry(words: readonly string[], place: number, current: readonly string[]): boolean {
  const word = words[place] ?? '';
  const before = words[place - 1] ?? '';
  if (word.startsWith('(') || connectsOrganisation(word) || connectsOrganisation(before)) return false;
  if (!/^[“"]?[\p{Lu}\d]/u.test(word)) return false;
  // What an entry is shows in its next few words; looking at all that follow would take the square of a long line.
  const rest = words.slice(place, place + 12);
  if (splitTitleFromName([...current, 'X'].join(' ')).name === 'X') return false;
  // `ACC` before `D Holroyd` is a rank; alone it could be initials.
  if (current.length === 1 && isRankLikeInitials(before) && startsWithInitials(rest)) return false;
  if (isTitle(rest)) return !isTitle([...current, ...rest].slice(current.length - 1));
  // `M J M Baker`: initials go on.
  if (current.every((one) => /^\p{Lu}\.?$/u.test(one)) && current.length < 3) return false;
  const person = isTitle(current) || startsWithInitials(current);
  if (person)
    return (
      hasSurname(current) &&
      (startsWithInitials(rest) || !isTitle(current) || (hasFirstName(current) && !isDescribed(current)))
    );
  if (startsWithInitials(rest)) return true;
  return endsOrganisation(before) && rest.some((other) => endsOrganisation(other)) && !endsOrganisation(word);
}

function isTitle(words: readonly string[]): boolean {
  return words.length > 1 && splitTitleFromName(words.join(' ')).title !== null;
}

function startsWithInitials(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (endsOrganisation(first)) return false;
  return (
    /^(?:\p{Lu}\.?){1,3}$/u.test(first) &&
    /^(?:\p{Lu}[\p{Ll}’'][\p{L}’'-]*|\p{Lu}\.?|O['’]\p{Lu}\p{L}+|Mc\p{L}+|de|van|von)$/u.test(second)
  );
}

/** Whether a person's entry is complete: its last word is a name and not a title or initial. */
function hasSurname(current: readonly string[]): boolean {
  const last = current.at(-1) ?? '';
  return (
    current.length > 1 &&
    /^\p{Lu}[\p{L}’'-]{1,}\)?$/u.test(last) &&
    splitTitleFromName(`${last} X`).title === null &&
    !/^\p{Lu}$/u.test(last)
  );
}

/** `Dr R Dewar (RD) Director of Public`: what stands behind the bracket describes the person. */
function isDescribed(current: readonly string[]): boolean {
  const bracket = current.findIndex((word) => word.startsWith('('));
  return bracket > 0 && bracket < current.length - 1;
}

/** Under a title, one name may be a first name: only after initials or a second name is the entry complete. */
function hasFirstName(current: readonly string[]): boolean {
  return splitTitleFromName(current.join(' ')).name.split(' ').length > 1;
}

/** Four plain names are two people: `Sally Goodall Mark Foster`. */
function cutFullNames(words: string[]): string[][] {
  const plain =
    words.every((word) => /^\p{Lu}[\p{Ll}’'][\p{L}’'-]*$/u.test(word)) && !looksLikeOrganisation(words.join(' '));
  if (!plain || words.length < 4 || words.length % 2 !== 0 || splitTitleFromName(words.join(' ')).title !== null)
    return [words];
  return Array.from({ length: words.length / 2 }, (_, place) => words.slice(place * 2, place * 2 + 2));
}
