import type { DraftAttendance } from '../draft.ts';
import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { isPost, opensPost, toRole } from '../recognisers/post-words.ts';
import { splitTitleFromName } from '../../text/names.ts';
import { isInitialsOf } from './notes.ts';
import { readNameList } from './names.ts';
import { isCertainName, isName, readPiece, type NamePlace } from './person.ts';

/** One line of an attendance that names one person. */
export interface PersonLine {
  readonly text: string;
  readonly number: number;
  /** It has the mark of an entry of a list. */
  readonly bulleted: boolean;
  /** A title that the label gives to each name. */
  readonly shared: string | null;
}

interface Described {
  readonly name: string;
  /** What stands behind the name; empty where nothing does. */
  readonly rest: string;
}

/** So few lines show no habit. */
const FEWEST = 3;

/**
 * Reads lines that each name one person and describe that person to their end, so that commas and "and" in what follows
 * the name part nobody: `Denny Page, Mill Software, Inc. (Member)`, `Ann Dale AD Manager Surgery, Wards & Clinics`. Null
 * where the lines show no such habit.
 */
export function readOnePerLine(
  lines: readonly PersonLine[],
  place: Pick<NamePlace, 'class' | 'excused'>,
): DraftAttendance[] | null {
  if (lines.length < FEWEST) return null;
  const read = joinDescriptions(lines);
  const known = read.flatMap(({ told }) => (told === null ? [] : [told]));
  // A line that nobody begins is read by itself; where there are more of them, this is no such list.
  if ((read.length - known.length) * 6 > read.length) return null;
  const described = known.filter(({ rest }) => rest !== '');
  if (described.length < FEWEST || described.length * 2 < read.length) return null;
  return read.flatMap(({ line, told }) => {
    const person = told === null ? null : toPerson(told.name, told.rest, line, place);
    if (person !== null) return [person];
    return readNameList(line.text, { ...place, lines: [line.number, line.number] }, line.shared).filter(({ printed }) =>
      isCertainName(printed),
    );
  });
}

/** Each line with what it tells; an office alone below a name alone describes that person. */
function joinDescriptions(
  lines: readonly PersonLine[],
): { readonly line: PersonLine; readonly told: Described | null }[] {
  const read: { line: PersonLine; told: Described | null }[] = [];
  for (const line of lines) {
    const told = describe(line.text.trim(), line.bulleted);
    const before = read.at(-1);
    if (told === null && before?.told?.rest === '' && /^\p{Lu}\p{Ll}/u.test(line.text) && !/[,;:.]/.test(line.text)) {
      const [last = ''] = line.text.trim().split(' ').slice(-1);
      const rest = isInitialsOf(last, before.told.name)
        ? line.text.trim().slice(0, -last.length).trim()
        : line.text.trim();
      if (rest !== line.text.trim() || isPost(rest)) {
        before.told = { ...before.told, rest };
        continue;
      }
    }
    read.push({ line, told });
  }
  return read;
}

/** Whether a line names one person and describes the person to its end. */
export function isDescribedPerson(text: string): boolean {
  const told = describe(text, false);
  return told !== null && told.rest !== '';
}

function describe(text: string, bulleted: boolean): Described | null {
  if (/\S(?: {3,}|\t)\S/.test(text) || namesAnother(text)) return null;
  if (text.length > 160 || /[;:]/.test(text) || / (?:was|were|is|has|had|will) /.test(text)) return null;
  const [, name = '', sign = '', behind = ''] = /^([^,()–—]{3,60}?)(, | [–—-]+ )(\S.*)$/u.exec(text) ?? [];
  if (name !== '' && isFullName(name)) {
    const first = behind.split(/, | and | & /)[0] ?? '';
    const others = behind
      .split(/, | and | & /)
      .some((part) => isCertainName(part) || splitTitleFromName(part).title !== null);
    // Two plain names between commas are two people, unless a list has one for each of its entries.
    const named =
      sign === ', ' &&
      isName(first.replace(/\([^()]*\)/g, '').trim(), false) &&
      !isPost(first) &&
      !looksLikeOrganisation(first);
    if (others || (named && !(bulleted && /\([^()]+\)$/.test(behind)))) return null;
    return { name, rest: behind };
  }
  const [, own = '', bracket = ''] = /^([^()]{3,60}?) ?\(([^()]+)\)$/u.exec(text) ?? [];
  if (own !== '' && isFullName(own)) return { name: own, rest: `(${bracket})` };
  return describeBySpace(text);
}

/** A title behind the first name is that of somebody else. */
function namesAnother(text: string): boolean {
  return text.split(' ').some((word, at) => at > 1 && /^(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\.?$/.test(word));
}

/** `Ann Dale AD Lay Member for Audit`, `Sian Bell Deputy Chairman SB`: initials or an office end the name. */
function describeBySpace(text: string): Described | null {
  const { title, name } = splitTitleFromName(text);
  const words = name.split(' ');
  const before = title === null ? '' : `${title} `;
  const counts = [2, 3, 1, 4].filter((count) => count < words.length && (title !== null || count > 1));
  const nameOf = (count: number): string => before + words.slice(0, count).join(' ');
  for (const count of counts) {
    const alias = (words[count] ?? '').replace(/^\((.*)\)$/, '$1');
    if (words.length > count + 1 && isFullName(nameOf(count)) && isInitialsOf(alias, words.slice(0, count).join(' ')))
      return { name: nameOf(count), rest: words.slice(count + 1).join(' ') };
  }
  // An office that opens with one of its usual words shows where the name ends; without such a word the name is short.
  for (const surely of [true, false]) {
    for (const count of counts) {
      if (!isFullName(nameOf(count)) || (surely && !opensPost(words[count] ?? ''))) continue;
      const ends = isInitialsOf(words.at(-1) ?? '', words.slice(0, count).join(' '));
      const rest = words.slice(count, ends ? -1 : undefined).join(' ');
      if (startsAsPost(withoutNotes(rest))) return { name: nameOf(count), rest };
    }
  }
  // `S Goodall M Ash`: a row of two columns.
  if (words.length > 3 && /\p{Ll} \p{Lu}\.? \p{Lu}\p{Ll}/u.test(name)) return null;
  const plain = before + name.replace(/\([^()]*\)/g, '').trim();
  return isFullName(plain) ? { name: plain, rest: /\(([^()]*)\)/.exec(name)?.[1] ?? '' } : null;
}

/** `Operational Manager Surgery, Wards & Clinics`: an office, and what it is for. */
function startsAsPost(words: string): boolean {
  const all = words.split(' ');
  return (
    all.length <= 14 &&
    all.some((_, at) =>
      isPost(
        all
          .slice(0, at + 1)
          .join(' ')
          .replace(/,$/, ''),
      ),
    )
  );
}

function isFullName(words: string): boolean {
  const { title, name } = splitTitleFromName(words);
  return isName(name, title !== null, title !== null) && !isPost(name) && !looksLikeOrganisation(name);
}

const withoutNotes = (words: string): string =>
  words
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/ (?:from|until|for) items? \d.*$/i, '')
    .trim();

/** The office that the words are as a whole; null where another part of them tells an organisation, or none is an office. */
function readWholePost(rest: string, post: string): string | null {
  // `Director (Chairman) and voting member`
  if (/\) \p{L}/u.test(rest) && startsAsPost(post)) return rest;
  const below = /^(?:Senior|Lead|Staff|Charge|Patient|Ward) /.test(post);
  if (post === '' || (!startsAsPost(post) && !below)) return null;
  const [, office = '', other = ''] = /^(.{3,}?)(?: [–—-] |, )(.+)$/u.exec(post) ?? [];
  const apart = isPost(office) && looksLikeOrganisation(other) && !/\b[Ss]taff$/.test(other);
  return apart || /^(?:for|from|representing|substitut)/i.test(post) ? null : toRole(post);
}

function toPerson(
  name: string,
  rest: string,
  line: PersonLine | undefined,
  place: Pick<NamePlace, 'class' | 'excused'>,
): DraftAttendance | null {
  if (line === undefined) return null;
  const note = /\(([^()]*)\)$/.exec(rest)?.[1] ?? / ((?:from|until|for) items? \d.*)$/i.exec(rest)?.[1];
  const post = withoutNotes(rest);
  // `Director (SID)`: letters behind an office are a part of it.
  const letters = note !== undefined && /^\p{Lu}{2,5}$/u.test(note) && post !== '' && startsAsPost(post);
  const whole = letters ? `${post} (${note})` : readWholePost(rest, post);
  const beside = letters ? [] : [whole === null ? post : '', note ?? ''];
  const piece = readPiece(
    [name, ...beside.filter((one) => one !== '').map((one) => `(${one})`)].join(' '),
    { ...place, lines: [line.number, line.number] },
    false,
  );
  if (piece.kind !== 'person') return null;
  const title =
    line.shared === null || (piece.person.title !== null && !/^(?:Mrs?|Ms|Miss|Dr)\.?$/.test(piece.person.title))
      ? piece.person.title
      : [line.shared, piece.person.title].filter((one) => one !== null).join(' ');
  return { ...piece.person, title, role: whole ?? piece.person.role };
}
