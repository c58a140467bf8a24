import type { AttendanceClass } from '../../domain/meeting.ts';
import { splitTitleFromName } from '../../text/names.ts';
import type { DraftAttendance, LineRange } from '../draft.ts';
import { isPost, representing, roleWords } from '../recognisers/attendance-words.ts';
import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';

/** Where and under which label names stand. */
export interface NamePlace {
  readonly class: AttendanceClass;
  readonly lines: LineRange;
}

/** One person's attendance from what is printed, with nothing more known. */
export function toAttendance(
  printed: string,
  place: NamePlace,
  more: Partial<Pick<DraftAttendance, 'role' | 'organisation' | 'representing' | 'reason' | 'alternatives'>> = {},
): DraftAttendance {
  const words = printed.replace(/\s+/g, ' ').trim();
  return {
    ...splitTitleFromName(words),
    printed: words,
    role: null,
    organisation: null,
    representing: null,
    reason: null,
    alternatives: [],
    ...place,
    ...more,
  };
}

/**
 * What a note in brackets beside a name says: an office, whom the person stands in for, an organisation, else a reason.
 */
export function readNote(
  note: string,
): Partial<Pick<DraftAttendance, 'role' | 'organisation' | 'representing' | 'reason'>> {
  const words = note.trim();
  if (roleWords.test(words)) return { role: toRole(words) };
  const instead = representing.exec(words);
  if (instead?.[1] !== undefined && !looksLikeOrganisation(instead[1])) return { representing: instead[1].trim() };
  if (looksLikeOrganisation(words)) return { organisation: words };
  return { reason: words };
}

/** `Chair` for `in the Chair`; any other office as printed, without its article. */
function toRole(printed: string): string {
  return /^in the chair$/i.test(printed) ? 'Chair' : printed.replace(/^the /i, '');
}

const pluralTitle =
  /^(?:(?:Parish|Town|County|District|Borough|City|Community) )?(Councillors|Cllrs|Messrs|Mesdames)\.?:?\s+/;
const singular: Readonly<Record<string, string>> = {
  Councillors: 'Councillor',
  Cllrs: 'Cllr',
  Messrs: 'Mr',
  Mesdames: 'Mrs',
};

/**
 * Reads names written one after another: `Cllrs A Marsh (Chair), B Vale and C Dean; the Clerk, Mrs D Hill`. A title in
 * the plural is given to each name until another title stands there.
 */
export function readNameList(text: string, place: NamePlace): DraftAttendance[] {
  const people: DraftAttendance[] = [];
  let shared: string | null = null;
  for (const part of cutNames(text)) {
    const plural = pluralTitle.exec(part);
    if (plural) shared = singular[plural[1] ?? ''] ?? null;
    const bare = part.slice(plural?.[0].length ?? 0).trim();
    const notes = [...bare.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? '');
    const [named = '', ...tail] = bare
      .replace(/\([^()]*\)/g, ' ')
      .trim()
      .split(/\s+[–—-]\s+|:\s+/);
    const name = named
      .replace(/\s+/g, ' ')
      .replace(/[.,;:]+$/, '')
      .trim();
    const last = people.at(-1);
    if (!/^["“]?\p{Lu}/u.test(name) || /^(?:accepted|noted|received|approved)$/i.test(name)) continue;
    if (isPost(name) && last?.role === null && notes.length === 0 && !/^the /i.test(name)) {
      people[people.length - 1] = { ...last, role: name };
      continue;
    }
    const [note] = notes;
    if (roleWords.test(name) && notes.length === 1 && note !== undefined && looksLikePerson(note)) {
      people.push(toAttendance(note, place, { role: toRole(name) }));
      continue;
    }
    const described = [...notes, ...tail].map(readNote).reduce((all, one) => ({ ...all, ...one }), {});
    const because = /^(.+?) ((?:due to|owing to|because of|on account of|who) .+)$/.exec(name);
    const person = toAttendance(because?.[1] ?? name, place, {
      ...described,
      ...(because ? { reason: because[2] ?? null } : {}),
    });
    // Mr, Mrs or Dr stands beside the shared title; any other title ends it.
    const personal = person.title !== null && /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?$/.test(person.title);
    if (person.title !== null && !personal) shared = null;
    if (shared === null) people.push(person);
    else people.push({ ...person, title: person.title === null ? shared : `${shared} ${person.title}` });
  }
  return people;
}

/** Cuts a list of names at commas, semicolons, full stops and "and", outside brackets. */
function cutNames(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = '';
  for (const token of text.split(
    /([()])|([,;])|(\.(?=\s+\p{Lu}\p{Ll}{3})(?<!\b\p{Lu}\.|Cllr\.|Cllrs\.|Mrs?\.|Ms\.|Dr\.|Rev\.))|(\s(?:and|&)\s+)/u,
  )) {
    if (!token) continue;
    if (token === '(') depth += 1;
    if (token === ')') depth = Math.max(0, depth - 1);
    const cuts = depth === 0 && /^(?:[,;.]|\s(?:and|&)\s+)$/.test(token);
    if (cuts) {
      parts.push(current);
      current = '';
    } else current += token;
  }
  parts.push(current);
  return parts.map((part) => part.trim()).filter((part) => part !== '' && part !== '.');
}

/** Whether the words can be one person's printed name: two to five words, capitals first, no organisation. */
export function looksLikePerson(words: string): boolean {
  const { title, name } = splitTitleFromName(words.replace(/\([^()]*\)/g, '').trim());
  const parts = name.split(/\s+/);
  if (parts.length > 4 || (parts.length < 2 && title === null)) return false;
  if (looksLikeOrganisation(name)) return false;
  return parts.every(
    (part, place) =>
      /^\p{Lu}[\p{L}.’'-]*,?$/u.test(part) || (place > 0 && /^(?:de|van|von|der|la|le|ap|al|bin|O)$/i.test(part)),
  );
}
