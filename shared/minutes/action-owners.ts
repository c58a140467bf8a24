import { splitTitleFromName } from '../text/names.ts';

/** A sentence that names its owners first: "ST to write", "Policy leads will comment". */
export interface OwnedTask {
  readonly owners: readonly string[];
  /** What they are to do, from the word after "to", "will" or "must" on; the whole sentence where owner and duty do not part. */
  readonly task: string;
}

/** Nouns for a group that acts as one, singular: in "Parks and Leisure Committee" the "and" stands inside the name. */
const bodies = new Set(
  (
    'team group board committee council unit department service partnership forum panel office party division ' +
    'directorate section authority network subgroup sub-group company trust agency consortium cabinet association society'
  ).split(' '),
);
const people = new Set(
  (
    'teams groups boards committees councils units departments services partnerships forums panels offices officers ' +
    'leads members partners areas councillors chairs staff authorities agencies districts managers volunteers trustees ' +
    'governors residents csps colleagues directors parishes parties organisations sub-groups'
  ).split(' '),
);
const offices = new Set(
  (
    'clerk chair chairman chairwoman chairperson vice-chair secretary treasurer deputy mayor rfo officer lead manager ' +
    'director coordinator co-ordinator administrator solicitor auditor warden caretaker leader proper'
  ).split(' '),
);
/** Words for all who are there: `All to send …`. */
const everybody = /^(?:all|everyone|everybody)$/i;
/** Words after which no owner's name goes on. */
const duty =
  /\s+(?:(?:need|needs|has|have|agreed|undertook|offered|(?:is|are|was|were|has\s+been|have\s+been)(?:\s+(?:asked|requested|instructed|tasked|invited))?)\s+)?(to|will|must|should|shall)\s+(?!be\s+(?!\p{Ll}+ing\b))/u;
/** Those who are asked, behind words of time: `After the meeting in May all CSOs were asked to`. */
const asked =
  /\s((?:[Aa]ll\s+)?(?:\p{Lu}[\p{L}’'-]*\s+){0,2}\p{L}+)\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:asked|requested|instructed|tasked|invited)\s+to\s/u;

/**
 * Reads a line of owners only: parted by `/`, `,`, `;`, `&` and "and"; "and" parts no name of one body ("Parks and
 * Leisure Committee").
 *
 * @param how.lenient accept any few words that start with a capital, as after "Action –", where custom prints owners.
 * @returns null where the words are no list of owners.
 */
export function parseOwners(words: string, how: { readonly lenient: boolean }): readonly string[] | null {
  const parts = splitOwners(words.replace(/\.$/, ''));
  const holds = (part: string): boolean => looksLikeOwner(part) || (how.lenient && couldBeOwner(part));
  return parts.length > 0 && parts.every(holds) ? [...new Set(parts)] : null;
}

/** Reads "ST and the Clerk to write to the county" ; null where the sentence does not start with its owners. */
export function startsWithOwners(sentence: string): OwnedTask | null {
  const found = duty.exec(sentence);
  if (found === null) return null;
  const owners = parseOwners(sentence.slice(0, found.index), { lenient: false }) ?? ownersAsked(sentence);
  if (owners === null) return null;
  const task = sentence.slice(found.index + found[0].length).trim();
  return task === '' ? null : { owners, task: found[0].trim() === 'to' ? task : sentence };
}

function ownersAsked(sentence: string): readonly string[] | null {
  const words = asked.exec(sentence)?.[1]?.split(/\s+/) ?? [];
  // The fewest words that are an owner: the others may end what stands before.
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const owners = parseOwners(words.slice(from).join(' '), { lenient: false });
    if (owners !== null) return owners;
  }
  return null;
}

/** Parts a list of owners as printed: "S Tolley/ Lead Officers" gives both, trimmed. */
function splitOwners(words: string): string[] {
  return words
    .split(/\s*(?:[/;,]|\s&\s)\s*/)
    .flatMap(splitAtAnd)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
}

function splitAtAnd(words: string): string[] {
  const place = /\s+and\s+/.exec(words);
  if (place === null) return [words.replace(/^and\s+/, '')];
  const left = words.slice(0, place.index);
  const right = words.slice(place.index + place[0].length);
  return standsAlone(left) && (!lastIsBody(right) || isPersonOrOffice(left) || lastIsBody(left))
    ? [left, ...splitAtAnd(right)]
    : [words];
}

/** Whether words before an "and" are an owner by themselves. */
function standsAlone(words: string): boolean {
  return (
    isPersonOrOffice(words) ||
    lastIsGroup(words) ||
    /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.test(words.trim())
  );
}

function looksLikeOwner(words: string): boolean {
  const plain = words.replace(/^(?:the|all)\s+/i, '');
  if (isPersonOrOffice(plain) || everybody.test(plain)) return true;
  const isPhrase = /\s(?:to|will|must|should|with|from|at|on)\s/.test(plain);
  if (lastIsGroup(plain) && !isPhrase && plain.split(' ').length <= 6) return true;
  return /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}$/u.test(plain) || /^[\p{Lu}&]{2,8}s?$/u.test(plain);
}

function couldBeOwner(words: string): boolean {
  const starts = /^(?:\p{Lu}|\d|all\b|the\b)/u.test(words) && words.split(' ').length <= 6;
  return starts && !/[.!?:]\s|[.!?]$|\s(?:to|a|an|with|on|from|be|is|will)\s/.test(words);
}

/** Initials, an initial and a surname, a title and a name, or an office. */
function isPersonOrOffice(words: string): boolean {
  const plain = words.trim().replace(/^the\s+/i, '');
  if (/^\p{Lu}{2,4}$/u.test(plain) || /^(?:\p{Lu}\.?\s*)+\p{Lu}[\p{L}'’-]+$/u.test(plain)) return true;
  if (splitTitleFromName(plain).title !== null) return /^\p{Lu}/u.test(plain) && plain.split(' ').length <= 5;
  const tokens = plain.split(/\s+/);
  return tokens.length <= 3 && tokens.every(startsWithCapital) && offices.has((tokens.at(-1) ?? '').toLowerCase());
}

const startsWithCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const lastWord = (words: string): string => (words.trim().split(/\s+/).at(-1) ?? '').toLowerCase();
const lastIsBody = (words: string): boolean => bodies.has(lastWord(words));
const lastIsGroup = (words: string): boolean => lastIsBody(words) || people.has(lastWord(words));
