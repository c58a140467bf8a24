import type { AttendanceClass } from '../../domain/meeting.ts';
import { isAfterName, splitTitleFromName } from '../../text/names.ts';
import { findAll } from '../../text/patterns.ts';
import type { DraftAttendance, LineRange } from '../draft.ts';
import { looksLikeOrganisation } from '../recognisers/organisation-words.ts';
import { isOfficeBehindName, isPlainPost, isPost, opensPost, toRole } from '../recognisers/post-words.ts';
import { isInitialsOf, readNote, type Described } from './notes.ts';

/** Where and under which label names stand. */
export interface NamePlace {
  readonly class: AttendanceClass;
  readonly lines: LineRange;
  /** They are excused, so that what stands beside a name may be a reason. */
  readonly excused?: boolean;
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
    note: null,
    alternatives: [],
    class: place.class,
    lines: place.lines,
    ...more,
  };
}

/** Words that stand where names do and are nobody's. */
const nobody = new Set(
  (
    'none nil no nobody note notes all any apologies apology absent absence present attendance attendees attending accepted noted received ' +
    'approved recorded agreed resolved minutes minute meeting meetings agenda item items date time venue welcome public press ' +
    'members member councillors councillor cllrs cllr officers officer staff guests guest visitors observers residents ' +
    'the this that these there they it its we chairman chair clerk secretary treasurer mayor supervisor vacancy vacant tbc tba quorum ' +
    'declarations declaration interest interests matters arising council committee board introduction introductions also ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december moved seconded proposed carried part rfo sec treas session sessions page draft unconfirmed confirmed action actions name names role organisation signed via zoom ' +
    'teams online remote yes and from with by for to in on at of as an a not non voting several various others other'
  ).split(' '),
);
/** Words of posts and services, which two together would pass for a name. */
const commonWords = new Set(
  (
    'corporate governance housing strategy strategic finance financial quality safety leisure planning environment ' +
    'environmental services service operations operational nursing medical clinical public health social care primary ' +
    'secondary community development engineering transport highway highways superintendent attorney communications engagement commissioning performance ' +
    'human resources people digital information technology legal democratic electoral delivery integrated programme project ' +
    'business support customer estates property assets senior executive assistant snr asst interim acting deputy vice independent ' +
    'annual general ordinary extraordinary special full report reports update plan policy budget village ' +
    'avenue centre school pavilion library online county district borough parish town city national ' +
    'police fire ambulance neighbourhood watch standing orders next previous following questions correspondence payments ' +
    'electronic microsoft google open closed session forum time start end in chair apologies noted voting'
  ).split(' '),
);
const particle =
  /^(?:de|du|da|dos|del|della|di|van|von|der|den|la|le|las|los|el|al|bin|binti|ibn|ap|ab|ferch|verch|ní|nic|uí|ó|mac|an|o|y|e|st|te|ter)$/;
const namePart = /^[“"‘'(]?(?:\p{Lu}|[dtnm]['’]?\p{Lu}|(?:Mc|Mac|O['’]|D['’]))[\p{L}.’'“”"-]*[”"’')]?,?$/u;

/** Whether the words can be one person's printed name: a title or a second word, capitals first, no organisation or office. */
export function looksLikePerson(words: string): boolean {
  const { title, name } = splitTitleFromName(words.replace(/\([^()]*\)/g, '').trim());
  return isName(name, title !== null, title !== null);
}

/** `S.Dale` has two parts, as `S. Dale` has. */
const betweenParts = /\s+|(?<=^\p{Lu}\.)(?=\p{Lu}\p{Ll})/u;

/** Whether the words are a name; one word alone only where `alone` says that names are printed so. */
export function isName(name: string, alone: boolean, titled = false): boolean {
  const parts = name.split(betweenParts);
  const last = parts.at(-1) ?? '';
  if (parts.length > 6 || (parts.length < 2 && !alone) || particle.test(last)) return false;
  if (
    (!titled || parts.length < 2) &&
    parts.some(
      (part) =>
        nobody.has(part.toLowerCase().replace(/[.,]$/, '')) &&
        !/^(?:May|June|April|August|Page|St|E|O|A)\.?$/.test(part),
    )
  )
    return false;
  if (!titled && parts.some((part) => commonWords.has(part.toLowerCase().replace(/\.$/, '')))) return false;
  if (!parts.every((part) => namePart.test(part) || particle.test(part.toLowerCase()))) return false;
  if (parts.filter((part) => !isAfterName(part)).every((part) => /^(?:\p{Lu}\.?){1,2}$/u.test(part))) return false;
  return !looksLikeOrganisation(name) && !(parts.length > 1 && isPost(name));
}

/** Whether the words are a name and start with a title or initials, which no organisation does. */
export function isCertainName(words: string): boolean {
  const { title, name } = splitTitleFromName(words.replace(/\([^()]*\)/g, '').trim());
  return (
    isName(name, title !== null, title !== null) &&
    (title !== null || /^(?:\p{Lu}\.?[ -]?){1,3}(?:\s|(?<=\.))\p{Lu}[\p{L}’']/u.test(name))
  );
}

/** What a piece of a list of names is. */
export type Piece =
  | { readonly kind: 'person'; readonly person: DraftAttendance; readonly certain: boolean }
  | { readonly kind: 'office'; readonly role: string }
  | { readonly kind: 'organisation'; readonly organisation: string }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'nobody' };

const counted =
  /^(?:(?:and |about |approximately |approx\.? |around |circa |c\.? ?|over |plus |\+ ?)?(?:\d{1,4}|an?|no|none|nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|several|some|many|various)(?:[- ]\w+)?|the|all|other) (?:[a-zà-ɏ]+ ){0,4}?(?:members?|residents?|public|press|parishioners?|electors?|visitors?|people|persons?|guests?|observers?|others?|representatives?|officers?|students?|councillors|reporters?|neighbours?|villagers|attendees|staff)\b/i;
const publicWords =
  /^(?:members? of (?:the )?(?:public|press)\b|(?:the )?(?:public|press|residents?)(?: (?:and|&) (?:press|public))?(?:$|[:\s–-]+\d))/i;

/** Whether the words count people without naming them: `3 members of the public`. */
export function isCount(words: string): boolean {
  return counted.test(words) || publicWords.test(words) || /^\d+$/.test(words);
}

const because =
  /^(.+?),? ((?:due to|owing to|because of|on account of|who|as (?:he|she|they)|for (?:personal|health|family|work|medical)|through (?:illness|work)|on holiday|at work|on leave|away|unwell|ill|attending another|via|by (?:zoom|phone|telephone|video)|arriv(?:ed|ing)|left at|joined|from (?:item|\d)|until|representing|on behalf of|deputising for|substitut\w+ for|standing in for|in place of)\b.*)$/i;
const fromPlace = /^(.+?) (?:from|of|for) (?:the )?(\p{Lu}.+)$/u;

const brackets = /([([])([^()[\]]*)[)\]]/g;

/**
 * Reads one piece of a list of names, or one line of it: a name with title, initials, notes in brackets, and what stands
 * behind a dash or simply behind the name; or an office, an organisation, a count of people, a title alone.
 *
 * @param alone one word may be a name here (`Hale`), because the list prints names so.
 */
export function readPiece(words: string, place: NamePlace, alone: boolean): Piece {
  const text = withoutInitials(tidy(words));
  if (text === '' || text.length > 220 || isCount(text)) return { kind: 'nobody' };
  const numbered = /^((?:PC|WPC|PCSO|PS|Sgt|Garda|DC) \d{2,5}) (?=\p{Lu})/u.exec(text)?.[1];
  if (numbered !== undefined) {
    const officer = readPiece(`PC ${text.slice(numbered.length)}`, place, alone);
    return officer.kind === 'person'
      ? { ...officer, person: { ...officer.person, title: numbered, printed: `${numbered} ${officer.person.name}` } }
      : officer;
  }
  const whole = readWholePost(text, place, alone);
  if (whole !== null) return whole;
  const notes = findAll(text, brackets).map(([, bracket, note = '']) =>
    bracket === '[' && !isPost(note) && !/^@|^\p{Lu}{2}$/u.test(note) ? `organisation: ${note}` : note,
  );
  const plain = text
    .replace(/[([][^()[\]]*[)\]]?/g, ' | ')
    .replace(/\s+/g, ' ')
    .trim();
  const [first = '', ...behind] = plain
    .split(' | ')
    .flatMap((part) => part.split(/\s+[–—-]+\s*|\s*[–—]+\s+|(?<=\p{L}{2})-\s+|\s*\|\s*|:\s+/u));
  // `D.O.S.`: the letters of an office.
  if (/^(?:\p{Lu}\.){2,5}$/u.test(plain)) return { kind: 'office', role: plain };
  const tails = behind.map(trimEnds).filter((part) => part !== '');
  const named = trimEnds(first);
  // `@annf (Ann Finch)`
  const [only] = notes;
  if (named === '' && only !== undefined && notes.length === 1 && /@/.test(words) && looksLikePerson(only))
    return toPerson(only, tails, place, false);
  if (named === '') return { kind: 'nobody' };
  if (isTitleAlone(named)) return { kind: 'title', title: named };
  const [, before, after] = because.exec(named) ?? [];
  if (before !== undefined && after !== undefined && looksLikeNameHere(before, alone))
    return toPerson(before, [...notes, after, ...tails], place, alone);
  if (looksLikeNameHere(named, alone)) return toPerson(named, [...notes, ...tails], place, alone);
  const split = splitDescription(named);
  const opensOffice =
    splitTitleFromName(named).title === null && opensPost(named.split(' ').find((word) => !/^the$/i.test(word)) ?? '');
  const officeFirst = split === null || opensOffice ? readOfficeFirst(named, notes, tails, place, alone) : null;
  if (officeFirst !== null) return officeFirst;
  if (split !== null) return toPerson(split.name, [split.rest, ...notes, ...tails], place, alone);
  const [, who, where] = fromPlace.exec(named) ?? [];
  if (who !== undefined && where !== undefined && looksLikePerson(who))
    return toPerson(who, [...notes, `from ${where}`, ...tails], place, alone);
  if (looksLikeOrganisation(named) && /^[\p{Lu}\d]/u.test(named)) return { kind: 'organisation', organisation: text };
  return { kind: 'nobody' };
}

/** `Prof. L Marsh – Non-Executive Director (Chairman) and voting member`: a bracket in the middle of one office. */
function readWholePost(text: string, place: NamePlace, alone: boolean): Piece | null {
  const [, name = '', post = ''] =
    /^([^()–—]{3,60}?)\s+[–—-]\s+([^()]{3,60}\([^()]{2,40}\) \S[^()]*)$/u.exec(text) ?? [];
  if (name === '' || !isPost(post.replace(/\([^()]*\) /, '')) || !looksLikePerson(name)) return null;
  return toPerson(name, [], place, alone, toRole(post));
}

/** Link addresses, e-mail addresses and marks of a list taken away; a bracket without a blank before it set apart. */
function tidy(words: string): string {
  return (
    words
      .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
      .replace(/(^|\s)@[\w-]+/g, '$1')
      .replace(/\b(?:His|Her) Worship,? (?=the Mayor|The Mayor|Mayor)/g, '')
      .replace(/<[^<>]*>|\b(?:mailto:)?[\w.+-]+@[\w.-]+/g, ' ')
      .replace(/([\p{L}.])([([])/gu, '$1 $2')
      .replace(/\((Mrs?|Ms|Miss|Dr)\.?\)/g, '$1')
      .replace(/^[\s•*+·–—-]+|^also:\s+/gi, '')
      .replace(/\*\*|__/g, '')
      .replace(/\b(Mrs?|Ms|Dr) \.(?=\p{L})/gu, '$1. ')
      // `Mark Le BrocqMLB`
      .replace(/(?<=\p{Ll}{2})(?=\p{Lu}{2,3}(?:\s|$))/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** `Deb Lowe Company Secretary & Head of Affairs DL`: initials of the name in a last column of their own. */
function withoutInitials(text: string): string {
  const [, words = '', initials = ''] =
    /^(\S+ \S+ .*\S) (\p{Lu}{2,4}|\p{Lu}{2}\p{Ll}|\p{Lu}\p{Ll}\p{Lu})$/u.exec(text) ?? [];
  const name = splitTitleFromName(words).name.split(' ').slice(0, 2).join(' ');
  return isInitialsOf(initials, name) && !isAfterName(initials)
    ? words
    : isInitialsOf(initials, name) && words.split(' ').length > 3
      ? words
      : text;
}

function trimEnds(words: string): string {
  return words.replace(/^[\s,.;:–—-]+|[\s,;:–—-]+$/g, '').replace(/(?<!\b(?:\p{Lu}|Jr|Sr|Mr|Mrs|Ms|Dr))\.$/u, '');
}

function looksLikeNameHere(words: string, alone: boolean): boolean {
  const { title, name } = splitTitleFromName(words);
  if (isOfficeAmongNames(words)) return false;
  return isName(name, alone || title !== null, title !== null) && splitDescription(words) === null;
}

/** `Clerk`, `Town Clerk`, `Lay Member`: two words that would pass for a name and are an office. */
function isOfficeAmongNames(words: string): boolean {
  return splitTitleFromName(words).title === null && isPost(words);
}

function isTitleAlone(words: string): boolean {
  return splitTitleFromName(`${words} X`).name === 'X' && !isPost(words);
}

/** `Highway Superintendent`: a rank of the police only where no service stands before it. */
const isHeadOfService = /^(?!Chief\b|Detective\b|Det\b|Temporary\b|Acting\b).* Superintendent$/;

/** `Clerk: Mrs D Hill`, `the clerk A. Brown`, `Mayor L. Dale`, `Town Clerk (P Royle)`; an office alone. */
function readOfficeFirst(
  named: string,
  notes: readonly string[],
  tails: readonly string[],
  place: NamePlace,
  alone: boolean,
): Piece | null {
  const role = toRole(named);
  if (isPost(role) && splitTitleFromName(named).title === null) {
    const inBrackets = notes.find(looksLikePerson);
    if (inBrackets !== undefined)
      return toPerson(
        inBrackets,
        notes.filter((note) => note !== inBrackets),
        place,
        false,
        role,
      );
    const [tail] = tails;
    if (tail !== undefined && (looksLikePerson(tail) || splitDescription(tail) !== null)) {
      const piece = readPiece(tail, place, false);
      if (piece.kind !== 'person') return null;
      // `County Councillor: Mr B Owen` prints a title before its sign.
      const seat = /\b(?:councillor|cllr)$/i.test(role);
      return toPerson(
        seat ? `${role} ${piece.person.printed}` : piece.person.printed,
        [...notes, ...tails.slice(1)],
        place,
        false,
        seat ? piece.person.role : (piece.person.role ?? role),
      );
    }
    return {
      kind: 'office',
      role: tails.length > 0 && tails.every((one) => isPost(one)) ? [role, ...tails].join(' – ') : role,
    };
  }
  if (isPlainPost(named)) return { kind: 'office', role: named };
  const all = role.split(' ');
  for (let count = Math.min(7, all.length - 1); count > 0; count -= 1) {
    const office = all.slice(0, count).join(' ');
    const name = all.slice(count).join(' ');
    if (
      !isPost(office) ||
      (splitTitleFromName(`${all[count - 1] ?? ''} X`).title !== null &&
        !(count > 1 && isHeadOfService.test(office))) ||
      /^(?:county|district|borough|city|parish|town|community|ward)? ?councillor$/i.test(office)
    )
      continue;
    // `Mayor Wise`: a surname alone, as the councillors beside it have.
    if (
      alone &&
      count === all.length - 1 &&
      /^(?:deputy |lord |lady )*mayor$/i.test(office) &&
      isName(name, true, true)
    )
      return toPerson(name, [...notes, ...tails], place, true, toRole(office));
    if (isCertainName(name) || (looksLikePerson(name) && count > 0 && isOfficeBehindName(office)))
      return withOfficeAsTitle(toPerson(name, [...notes, ...tails], place, false, toRole(office)), notes);
  }
  return null;
}

/** `Zara Jones ZJ Director of Finance`, `Mr W Grove Clerk and RFO`: where the name ends without a sign. */
function splitDescription(words: string): { readonly name: string; readonly rest: string } | null {
  const { title, name } = splitTitleFromName(words);
  const all = name.split(' ');
  const before = title === null ? '' : `${title} `;
  const ends = [1, 2, 3, 4, 5].filter(
    (count) =>
      count >= (title === null ? 2 : 1) &&
      count < all.length &&
      isName(all.slice(0, count).join(' '), title !== null, title !== null),
  );
  const cut = (count: number, skip = 0): { name: string; rest: string } => ({
    name: before + all.slice(0, count).join(' '),
    rest: all.slice(count + skip).join(' '),
  });
  const alias = ends.find((count) => {
    const next = all[count] ?? '';
    if (!isInitialsOf(next, all.slice(0, count).join(' '))) return false;
    // `Ann Marsh AM Lay Member`: letters that honours have too, before an office.
    return !isAfterName(next) || isPost(all.slice(count + 1).join(' '));
  });
  if (alias !== undefined) return cut(alias, 1);
  const office = ends.find(
    (count) =>
      (opensPost(all[count] ?? '') || count === all.length - 1) &&
      isOfficeBehindName(all.slice(count).join(' ').replace(/^the /i, '')),
  );
  if (office !== undefined) return cut(office);
  // Initials and a surname end a name; what follows them in capitals describes it (`Mr D Ilse Finance Team`).
  const initials = all.findIndex((word) => !/^(?:\p{Lu}\.?-?){1,3}$/u.test(word));
  const surname = initials + 1;
  const described = all.slice(surname).join(' ');
  if (initials > 0 && ends.includes(surname) && described !== '' && !isName(name, true))
    return /^(?:officer|manager|member|lead|representative|co-?ordinator)$/i.test(described) ? null : cut(surname);
  return ends.includes(2) && all.length > 3 && isPost(all.slice(2).join(' ')) ? cut(2) : null;
}

function toPerson(
  printed: string,
  beside: readonly string[],
  place: NamePlace,
  alone: boolean,
  role: string | null = null,
): Piece {
  const person = withRank(toAttendance(trimEnds(printed), place));
  if (!isName(person.name, alone || person.title !== null, person.title !== null)) return { kind: 'nobody' };
  const told = beside
    .filter((words) => words !== '')
    .map((words) => readNote(words, person.name, place.excused === true))
    .reduce<Described>(mergeNotes, {});
  const title =
    told.title === undefined ? person.title : [person.title, told.title].filter((one) => one !== null).join(' ');
  const named = { ...person, ...told, title, role: role ?? told.role ?? null };
  if (role !== null && told.role !== undefined && told.role !== role) named.note = named.note ?? told.role;
  return { kind: 'person', person: named, certain: isCertainName(printed) };
}

/** What the notes tell together: the first of each kind, units of an organisation joined, reasons one after another. */
function mergeNotes(all: Described, one: Described): Described {
  const joined = { ...one, ...all };
  if (all.organisation && one.organisation) joined.organisation = `${all.organisation} – ${one.organisation}`;
  if (all.reason && one.reason) joined.reason = `${all.reason}; ${one.reason}`;
  if (all.note && one.note) joined.note = `${all.note}; ${one.note}`;
  if (all.role && one.role) joined.role = `${all.role} – ${one.role}`;
  return joined;
}

/** `PC Dale` is a constable: nobody prints the initials of a surname alone so. */
function withRank(person: DraftAttendance): DraftAttendance {
  const rank = /^(PC|WPC|Sgt|DCI|Insp) (\p{Lu}\p{Ll}[\p{L}’'-]*)$/u.exec(person.name);
  return rank && person.title === null ? { ...person, title: rank[1] ?? null, name: rank[2] ?? person.name } : person;
}

/** `Mayor D Ash (Chair)`: the office before the name is the title, where a note tells another. */
function withOfficeAsTitle(piece: Piece, notes: readonly string[]): Piece {
  if (piece.kind !== 'person' || piece.person.role !== 'Mayor') return piece;
  const other = notes.find((note) => isPost(note));
  const title = [piece.person.role, piece.person.title].filter((one) => one !== null).join(' ');
  return other === undefined
    ? piece
    : { ...piece, person: { ...piece.person, title, role: toRole(other), note: null } };
}
