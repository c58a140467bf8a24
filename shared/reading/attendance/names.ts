import { isAfterName, splitTitleFromName } from '../../text/names.ts';
import type { DraftAttendance } from '../draft.ts';
import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { isInitialName, namesByInitials } from './initial-names.ts';
import { isInitialsOf, readNote } from './notes.ts';
import { isOfficeBehindName, isPlainPost, isPost, isService } from '../recognisers/post-words.ts';
import { readLedNames } from './led-names.ts';
import { partPlacedGroups } from './placed-groups.ts';
import { partRunTogether } from './run-together.ts';
import { joinSuffix, turnSurnames } from './turned-names.ts';
import {
  isCertainName,
  isCount,
  looksLikePerson,
  readPiece,
  toAttendance,
  type NamePlace,
  type Piece,
} from './person.ts';

const pluralTitle =
  /^((?:Parish|Town|County|District|Borough|City|Community|Ward|Unitary) )?(?:and )?(Councillors?|Cllrs?|CClrs?|CCllrs?|Clrs|Crs|Messrs|Mesdames|Drs|Aldermen|Comhairleoirí|Deputies|Councilors|Trustees(?! of)|Governors(?! of)|Selectmen|Commissioners)\b[.:;]?\s*(?:[–-]\s+)?/i;
const singular: Readonly<Record<string, string>> = {
  councillors: 'Councillor',
  cllrs: 'Cllr',
  cclrs: 'CClr',
  ccllrs: 'CCllr',
  clrs: 'Clr',
  crs: 'Cr',
  messrs: 'Mr',
  mesdames: 'Mrs',
  drs: 'Dr',
  aldermen: 'Alderman',
  comhairleoirí: 'Comhairleoir',
  deputies: 'Deputy',
  councilors: 'Councilor',
};
/** Seats that stand as a title only right before the names: `Trustees Vale, Marsh and Dean`. */
const seats: Readonly<Record<string, string>> = {
  trustees: 'Trustee',
  governors: 'Governor',
  selectmen: 'Selectman',
  commissioners: 'Commissioner',
};

/** The title that a label or opening in the plural gives to each name under it: `Councillor` of `Councillors:`. */
export function sharedTitle(words: string): string | null {
  return (
    singular[/^(?:\p{L}+ )?(\p{L}+)/u.exec(words)?.[1]?.toLowerCase() ?? ''] ??
    singular[words.toLowerCase().split(' ')[0] ?? ''] ??
    null
  );
}

/** `Cllr B Lacey / Emma Munn (Clerk)`: cells of a table set off by slashes; `Chair / GP` is one post. */
function cutSlashes(text: string): string {
  if (!text.includes(' / ')) return text;
  return text.split(' / ').reduce((all, part) => {
    const name = part.split(/[,(]/)[0]?.trim() ?? '';
    return `${all}${looksLikePerson(name) && !isPost(name) ? '; ' : ' / '}${part}`;
  });
}

/** `Mia Tarn, MT Senior Leadership Team`: initials of the name are no part of the organisation. */
function withoutInitials(organisation: string, name: string): string {
  const [, initials = '', rest = ''] = /^(\p{Lu}{2,4}) (\p{Lu}.*)$/u.exec(organisation) ?? [];
  return isInitialsOf(initials, name) ? rest : organisation;
}

/**
 * `Supervisor, Thomas A. Dale Councilman, Jay Marsh Town Clerk, Kit Vale`: each office stands before its name, and the
 * comma between the two, as in a column copied without its line breaks.
 */
function turnOffices(text: string): string {
  const pieces = text.split(', ');
  if (pieces.length < 3 || !isOffice(pieces[0] ?? '')) return text;
  const ends = pieces.slice(1, -1).map((piece) => {
    const words = piece.split(' ');
    const at = [4, 3, 2].find(
      (count) => isOffice(words.slice(count).join(' ')) && looksLikePerson(words.slice(0, count).join(' ')),
    );
    return at === undefined ? null : { name: words.slice(0, at).join(' '), office: words.slice(at).join(' ') };
  });
  const offices = [pieces[0] ?? '', ...ends.map((one) => one?.office ?? '')];
  const names = [...ends.map((one) => one?.name ?? ''), pieces.at(-1) ?? ''];
  if (ends.includes(null) || !looksLikePerson(names.at(-1) ?? '')) return text;
  return names.map((name, at) => `${offices[at] ?? ''} ${name}`).join('; ');
}

function isOffice(words: string): boolean {
  return /^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,3}$/u.test(words) && (isPost(words) || isOfficeBehindName(words));
}

const excuse =
  /^(?:(?:who (?:was|is)|being|due to|owing to|as|because of|through) )?(?:on |at |un|ill|sick|away|work|holiday|family|personal|medical|other|prior|another|indisposed|bereave)/i;

interface Part {
  readonly text: string;
  /** What cut it from the part before: `,`, `;`, `and`; empty at the start. */
  readonly after: string;
  /** The word or sign that stood for `and`. */
  readonly joint: string;
}

const isCertainOrPlain = (name: string): boolean =>
  looksLikePerson(name) && !isPost(name) && !looksLikeOrganisation(name);

/** `Clerk and Jim Dale (Elmley Rovers)`: who comes from somewhere else does not hold the office before. */
function isFromElsewhere({ text }: Part): boolean {
  const [, beside = ''] = /^[^()]+ \(([^()]{4,60})\)$/.exec(text) ?? [];
  return beside.includes(' ') && !isPost(beside);
}

/** `Ann Vale (AV-Chair)`: initials of the name before an office. */
const initialsBeforeOffice = /\(\p{Lu}{2,4} ?[-–] ?(?=\p{Lu}\p{Ll}[^()]{2,40}\))/gu;

/** `Executive Officer, Schools & Learning`: one office, and nobody. */
const officeWithServices = /^\p{Lu}\p{L}+(?: \p{L}+){1,4}, \p{Lu}\p{L}+ (?:&|and) \p{Lu}\p{L}+$/u;

/**
 * Reads names written one after another: `Cllrs A Marsh (Chair), B Vale and C Dean; the Clerk, Mrs D Hill; 3 members of
 * the public`. A title in the plural is given to each name until another title stands there; an office goes to the name
 * before it, or with its article to the one after it; counts of people and offices without a name are nobody.
 *
 * @param shared a title that the label before the names gives to each.
 */
export function readNameList(text: string, place: NamePlace, shared: string | null = null): DraftAttendance[] {
  if (officeWithServices.test(text) && isPost(text.split(',')[0] ?? '')) return [];
  const whole = readServices(text, place);
  if (whole !== null) return [whole];
  const led = readLedNames(text);
  if (led !== null)
    return readNameList(led.names, place, shared).map((one) => ({
      ...one,
      role: one.role ?? led.role,
      organisation: one.organisation ?? led.organisation,
    }));
  const groups = partPlacedGroups(text);
  if (groups !== null)
    return groups.flatMap(({ names, from }) =>
      readNameList(names, place, shared).map((one) => ({ ...one, organisation: one.organisation ?? from })),
    );
  const people: DraftAttendance[] = [];
  const plain = text.includes('(') ? text.replace(initialsBeforeOffice, '(') : text;
  const parts = cutNames(partRunTogether(turnOffices(turnSurnames(cutSlashes(joinSuffix(plain))))));
  const alone = parts.length > 1 || shared !== null || text.trim().split(/\s+/).length === 1;
  const byInitials = namesByInitials(parts.map(({ text: part }) => part));
  let given = shared;
  let office: string | null = null;
  let waiting: Piece | null = null;
  parts.forEach(({ text: part, after, joint }, at) => {
    if (byInitials && isInitialName(part)) {
      people.push({ ...toAttendance('', place), name: part.replace('.', ''), printed: part });
      return;
    }
    const plural = pluralTitle.exec(part);
    const word = plural?.[2]?.toLowerCase() ?? '';
    const one = singular[word] ?? (/^\p{L}+ \p{Lu}/u.test(part) ? seats[word] : undefined);
    const isPlural = plural !== null && one !== undefined;
    if (isPlural) given = (plural[1] ?? '') + one + (/^\p{L}+s\./u.test(plural[0].trim()) ? '.' : '');
    const bare = isPlural ? part.slice(plural[0].length) : part;
    // `Deputy Ann Vale`, of a parliament.
    const deputy = /^Deputy (?=\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’']+$)/u.exec(bare);
    const isDeputy = deputy !== null && !isPost(bare) && isCertainOrPlain(bare.slice(7));
    const read = readPiece(isDeputy ? bare.slice(7) : bare, place, alone || given !== null);
    const piece =
      isDeputy && read.kind === 'person'
        ? { ...read, certain: true, person: { ...read.person, title: 'Deputy', printed: bare } }
        : read;
    const last = people.at(-1);
    if (piece.kind === 'office') {
      const next = parts[at + 1];
      if (last && belongsToLast(piece.role, bare, after, last, next)) {
        people[people.length - 1] = {
          ...last,
          role: last.role === null ? piece.role : `${last.role} ${joint} ${piece.role}`,
        };
        office = null;
      } else office = next?.after === ',' || (next?.after === 'and' && !isFromElsewhere(next)) ? piece.role : null;
      return;
    }
    const letters = bare
      .replace(/^\(([^()]+)\)$/, '$1')
      .replace(/\s*\([^()]*\)$/, '')
      .replace(/\.$/, '');
    if (last && isAfterName(letters)) {
      const beside = /[^\s(].*\(([^()]*)\)$/.exec(bare)?.[1];
      const told = beside === undefined ? last : { ...last, ...readNote(beside, last.name, place.excused === true) };
      const seat = /^(?:MP|MSP|MLA|MS|TD|MEP)$/.test(letters);
      people[people.length - 1] = seat
        ? { ...told, role: told.role ?? letters }
        : { ...told, name: `${last.name} ${letters}`, printed: `${last.printed} ${letters}` };
      return;
    }
    if (piece.kind === 'organisation') {
      if (last && last.organisation === null && after !== ';')
        people[people.length - 1] = { ...last, organisation: withoutInitials(piece.organisation, last.name) };
      return;
    }
    // `Cllr G. Dale, (Chairman),`
    const besideComma = piece.kind === 'nobody' ? /^\(([^()]{2,60})\)$/.exec(bare)?.[1] : undefined;
    if (last && last.role === null && besideComma !== undefined && isPost(besideComma.trim())) {
      people[people.length - 1] = { ...last, ...readNote(besideComma, last.name, place.excused === true) };
      return;
    }
    if (piece.kind === 'title') {
      waiting = piece;
      return;
    }
    if (piece.kind !== 'person') {
      // `Councillor A Kirk, on holiday`
      if (place.excused === true && last?.reason === null && after === ',' && excuse.test(bare))
        people[people.length - 1] = { ...last, reason: bare };
      office = null;
      return;
    }
    if (waiting?.kind === 'title' && after === 'and') {
      const surname = piece.person.name.split(' ').at(-1) ?? '';
      people.push({
        ...piece.person,
        title: waiting.title,
        name: surname,
        printed: `${waiting.title} ${surname}`,
        role: null,
      });
    }
    waiting = null;
    // `A and B (family commitment)`: the reason is that of both.
    if (place.excused === true && last && after === 'and' && last.reason === null && piece.person.reason !== null)
      people[people.length - 1] = { ...last, reason: piece.person.reason };
    const person = office !== null && piece.person.role === null ? withOffice(piece.person, office) : piece.person;
    office = null;
    // An office before the name ends the titles given to the names before it: `Councillors A, B and the clerk C`.
    if (
      piece.person.role !== null &&
      /^(?:the )?\p{L}/u.test(bare) &&
      !bare.startsWith(piece.person.printed.slice(0, 4))
    )
      given = null;
    const titled = giveTitle(person, given);
    given = titled.given;
    people.push(titled.person);
  });
  return people;
}

/** `Mr P Dale – Conservation, Design and Landscape Manager`: the services of one post. */
function readServices(text: string, place: NamePlace): DraftAttendance | null {
  const [, name = '', post = ''] = /^([^,;()–—]{3,60}?)\s+[–—-]\s+([^;()–—.]{5,100})$/u.exec(text.trim()) ?? [];
  if (!post.includes(',') || !looksLikePerson(name) || !isPost(post)) return null;
  if (
    post
      .split(/, | and /)
      .some(
        (part) =>
          splitTitleFromName(part).title !== null ||
          / [-–] /.test(part) ||
          isPost(part) !== (part === post.split(/, | and /).at(-1)),
      )
  )
    return null;
  const piece = readPiece(`${name} (${post})`, place, false);
  return piece.kind === 'person' ? piece.person : null;
}

/** `County Councillor, Mr B Owen`: a seat is a title, any other office an office. */
function withOffice(person: DraftAttendance, office: string): DraftAttendance {
  if (!/\b(?:councillor|cllr)$/i.test(office)) return { ...person, role: office };
  const title = [office, person.title].filter((one) => one !== null).join(' ');
  return { ...person, title, printed: `${title} ${person.name}` };
}

/** Mr, Mrs or Dr stands beside the shared title; any other title ends it. */
function giveTitle(person: DraftAttendance, given: string | null): { person: DraftAttendance; given: string | null } {
  const personal = person.title !== null && /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Revd)\.?$/.test(person.title);
  if (given !== null && /\b(?:clerk|rfo|officer|secretary to)\b/i.test(person.role ?? '')) return { person, given };
  if (given === null || (person.title !== null && !personal)) return { person, given: null };
  return { person: { ...person, title: person.title === null ? given : `${given} ${person.title}` }, given };
}

/** Whether an office is that of the name before it rather than of the one after it. */
function belongsToLast(
  role: string,
  bare: string,
  after: string,
  last: DraftAttendance,
  next: Part | undefined,
): boolean {
  const nextIsTitled = next !== undefined && next.after === ',' && isCertainName(next.text);
  const nextIsName =
    next !== undefined && next.after === ',' && looksLikePerson(next.text.replace(/\([^()]*\)/g, '').trim());
  if (after === ';' || after === '') return false;
  if (/^the /i.test(bare) && (nextIsName || after === 'and')) return false;
  if (last.role !== null) return after === 'and' && !nextIsTitled;
  const elected = /^(?:cllr|councillor)/i.test(last.title ?? '');
  return !(
    elected &&
    nextIsName &&
    /\b(?:clerk|officer|rfo|secretary|treasurer|warden)\b/i.test(role) &&
    isCertainName(next.text) &&
    !/^(?:cllr|councillor)/i.test(next.text)
  );
}

const cuts =
  /([()[\]])|([,;•·|\n\t])|(\.(?=\s+\p{Lu})(?<!(?:^|[\s(.])(?:\p{Lu}\p{Ll}?|Cllr|Cllrs|Clr|Mrs?|Ms|Dr|Drs|Revd?|Prof|Hon|Sgt|Insp|Supt|Ald|St|Co|Ltd|Inc|Snr|Jnr|Messrs|Asst|Sen|Exec|Capt|Maj|Col|Lt|vs|no)\.))|(\s+(?:and|&)\s+|\s+[Aa]lso(?: present| in attendance)?:?\s+(?=\p{Lu}))/u;

/** Cuts a list of names at commas, semicolons, bullets, full stops and "and", outside brackets. */
function cutNames(text: string): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let current = '';
  let after = '';
  let joint = 'and';
  const push = (): void => {
    const piece = current.trim();
    if (piece !== '' && piece !== '.') parts.push({ text: piece, after, joint });
    current = '';
  };
  for (const token of text.split(cuts)) {
    if (!token) continue;
    if (token === '(' || token === '[') depth += 1;
    if (token === ')' || token === ']') depth = Math.max(0, depth - 1);
    const joins = /^\s+(?:and|&)\s+$/.test(token);
    if (depth === 0 && (joins || /^\s+also/i.test(token) || /^[,;.•·|\n\t]$/.test(token))) {
      push();
      joint = joins ? token.trim() : 'and';
      after = joins ? (parts.length > 0 && current === '' ? 'and' : '') : token === ',' ? ',' : ';';
    } else current += token;
  }
  push();
  return joinOffices(parts);
}

/** `Clerk and Responsible Financial Officer`, `Jo Vale – Parks and Leisure Manager`: the word between joins no two names. */
function joinOffices(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const head = part.text.replace(/\([^()]*\)/g, '').trim();
    const tail =
      before?.text
        .split(/\s[–—-]\s|\)[\s:]*|:\s/)
        .at(-1)
        ?.trim() ?? '';
    const describes = before !== undefined && tail !== '' && tail !== before.text.trim() && !isCertainName(head);
    const officeGoesOn =
      before !== undefined &&
      isPost(tail) &&
      !looksLikePerson(head) &&
      !isCount(head) &&
      /^[\p{Lu}]/u.test(head) &&
      !isPost(head);
    const organisationGoesOn =
      before !== undefined &&
      looksLikeOrganisation(head) &&
      !isCertainName(head) &&
      !looksLikePerson(before.text) &&
      /^\p{Lu}/u.test(before.text) &&
      !isPost(before.text) &&
      !isCertainName(before.text);
    // `Sean Dale SD Deputy Director Communications and Engagement`
    const describesAtEnd =
      before !== undefined && isService(before.text.split(' ').at(-1) ?? '') && before.text.split(' ').length > 3;
    // `Mr A Dale – Director (Chairman) and voting member`
    const postGoesOn = before !== undefined && isPlainPost(head) && / [–—-] .*\)$/.test(before.text);
    const titled = splitTitleFromName(head).title !== null;
    // `Mr P Dale, Community and Leisure Manager`: two services of one post.
    const servicesOfPost =
      before !== undefined &&
      before.after === ',' &&
      isPost(head) &&
      !isPost(before.text) &&
      isService(before.text) &&
      !looksLikePerson(before.text) &&
      joined.length > 1 &&
      isPost(`${before.text} and ${head}`);
    if (
      part.after === 'and' &&
      before &&
      !titled &&
      ((describes && (isPost(head) || looksLikeOrganisation(head))) ||
        officeGoesOn ||
        postGoesOn ||
        organisationGoesOn ||
        servicesOfPost ||
        (describesAtEnd && isService(head)))
    )
      joined[joined.length - 1] = { ...before, text: `${before.text} ${part.joint} ${part.text}` };
    else joined.push(part);
  }
  return joined;
}
