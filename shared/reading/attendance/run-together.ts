import { splitTitleFromName } from '../../text/names.ts';
import { isPost, opensPost } from '../recognisers/post-words.ts';
import { isInitialsOf } from './notes.ts';
import { isCertainName, looksLikePerson } from './person.ts';

const plainName = /^\p{Lu}[\p{Ll}’'][\p{L}’'-]*$/u;

/**
 * Sets apart names that were printed one under the other and ran together: `Cllr A Vale (Mayor) Cllr B Marsh Mr C Dean`,
 * `Ann Vale Ben Marsh Col Dean`. Semicolons are put between them; a list that has its own signs stays as it is.
 */
export function partRunTogether(text: string): string {
  if (!/\p{Lu}/u.test(text)) return text;
  // `A.Vale V.Marsh R.Dean`
  if (/^(?:\p{Lu}\.[\p{L}’'-]+ ){2,}\p{Lu}\.[\p{L}’'-]+$/u.test(text)) return text.split(' ').join('; ');
  // `H. Long  S. Hand, P. Jay`: a comma was lost between initials.
  const initialled = text.includes('. ') ? text.replace(twoInitialled, '$1; ') : text;
  if (initialled !== text) return partRunTogether(initialled);
  const officed = partOfficesBehind(text);
  if (officed !== null) return officed;
  const titled = partAtTitles(partAtBrackets(text.replace(countBehind, '; ').replace(/\)(?=\p{Lu}\p{Ll}+ )/gu, '); ')));
  if (/[,;•·|\n\t/]|\band\b|&/.test(text)) return titled === text ? partLeadingNames(text) : titled;
  return titled
    .split('; ')
    .map((part) => partPlainNames(part))
    .join('; ');
}

const twoInitialled = /((?:^|[\s(])\p{Lu}\. ?\p{Lu}[\p{Ll}’'-]+) +(?=\p{Lu}\. ?\p{Lu}\p{Ll}+(?: ?[,;.]|$| and\b| &))/gu;

/** So many names with a comma and their office show that the next title ends the office. */
const FEWEST_OFFICES = 3;

/** `Mr G Vale, Vice Chair Mr C Marsh, Member Mrs A Dean, Member`: each title behind an office starts the next person. */
function partOfficesBehind(text: string): string | null {
  if (!text.includes(', ') || /[;•|\n\t]/.test(text)) return null;
  const words = text.trim().split(' ');
  const starts = words.flatMap((_, at) => (at === 0 || startsWithTitle(words, at) ? [at] : []));
  if (starts.length < FEWEST_OFFICES) return null;
  const people = starts.map((from, at) =>
    words
      .slice(from, starts[at + 1])
      .join(' ')
      .replace(/ (?:and|&)$/, ''),
  );
  const officed = people.filter((one) => {
    const comma = one.indexOf(', ');
    return comma > 0 && isCertainName(one.slice(0, comma)) && isPost(one.slice(comma + 2).replace(/[.,]$/, ''));
  });
  return officed.length < FEWEST_OFFICES || officed.length * 10 < people.length * 8 ? null : people.join('; ');
}

/** `Mrs C Vale, Clerk 1 Member of the Public`: a count of people behind a name. */
const countBehind =
  /(?<=[\p{L})])(?<!\b(?:and|plus|also|with)) +(?=\d{1,3} (?:other )?(?:members? of (?:the )?(?:public|press)|parishioners?|residents?|electors?)\b)/giu;

/** `Director Finance (Jon Vale) Manager Parks (Ann Dale)`: each bracket ends an office and its name. */
function partAtBrackets(text: string): string {
  return partAtNotes(text).replace(
    /\(([^()]{4,60})\) (?=(\p{Lu}\p{L}+)[^()]{0,80}\()/gu,
    (all, name: string, next: string) =>
      looksLikePerson(name) && !isPost(name) && (opensPost(next) || /^\p{Lu}/u.test(next)) ? `(${name}); ` : all,
  );
}

/** `A Vale (AV) B Marsh (BM)`, `Ann Vale (Chair) Ben Marsh (Clerk)`: initials or an office in brackets end a name. */
function partAtNotes(text: string): string {
  const again = new Set<string>();
  const seen = new Set<string>();
  for (const [printed] of text.matchAll(/\([^()]{2,40}\)/g)) (seen.has(printed) ? again : seen).add(printed);
  return text.replace(
    /((?:\p{Lu}[\p{L}.’'-]* ){1,4})\(([^()]{2,40})\) (?=(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,2}))/gu,
    (all, name: string, note: string, next: string) => {
      // `(PPG)` behind one name after the other, `(Deputy manager)`.
      const isNote = isPost(note) || isPost(note.replace(/(?<= )\p{Ll}/gu, (letter) => letter.toUpperCase()));
      const isEnd =
        isInitialsOf(note, name.trim()) || ((isNote || again.has(`(${note})`)) && looksLikePerson(name.trim()));
      const [first = ''] = next.split(' ');
      return isEnd && !opensPost(first) && !isPost(next) && looksLikePerson(next) ? `${all.trimEnd()}; ` : all;
    },
  );
}

/** A title behind a whole titled name starts the next one; twice in a text it is its habit. */
function partAtTitles(text: string): string {
  const words = text.split(' ');
  const cuts = new Set<number>();
  let start = 0;
  let depth = 0;
  let certain = 0;
  words.forEach((word, at) => {
    if (depth === 0 && at > start && startsWithTitle(words, at)) {
      const before = words.slice(Math.max(start, at - 12), at).join(' ');
      const bare = before.replace(/\([^()]*\)/g, '').trim();
      const [head = '', tail] = bare.split(/ [-–—] /);
      const isDescribed =
        tail !== undefined && isCertainName(head) && isPost(tail.replace(/^(?:His|Her) Worship /, ''));
      const isName =
        isDescribed || (splitTitleFromName(bare).title !== null && isCertainName(bare) && !/[,;]$/.test(bare));
      const isOffice = !/[,;:]$/.test(bare) && (isPost(bare) || /[’']s \p{Lu}\p{L}+$/u.test(bare));
      if (isName) certain += strongTitle.test(word) ? 2 : 1;
      if (isName || (isOffice && certain > 1)) {
        cuts.add(at);
        start = at;
      }
    }
    if (/[,;]$|^(?:and|&)$/.test(word) && depth === 0) start = at + 1;
    depth = Math.max(0, depth + word.split('(').length - word.split(')').length);
  });
  if (certain < 2) return text;
  return words.map((word, at) => (cuts.has(at + 1) ? `${word};` : word)).join(' ');
}

/** Titles that are nothing else: `Major` could be a surname. */
const strongTitle = /^(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Revd?|Prof)\.?$/;

function startsWithTitle(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  if (splitTitleFromName(`${before} X`).name === 'X') return false;
  return splitTitleFromName(words.slice(at, at + 5).join(' ')).title !== null;
}

/** Names alone before their offices, all in one row, as where two columns were copied one after the other. */
function partLeadingNames(text: string): string {
  const words = text.split(' ');
  const end = words.findIndex((word) => opensPost(word) || !plainName.test(word));
  if (end < 6 || !opensPost(words[end] ?? '')) return text;
  const parted = partPlainNames(words.slice(0, end).join(' '));
  return parted.split('; ').length < 3 ? text : parted;
}

/** First name and surname, again and again, until the first office; a title goes with the name behind it. */
function partPlainNames(part: string): string {
  const words = part.trim().split(' ');
  const names: string[] = [];
  let at = 0;
  while (at < words.length) {
    let end = at;
    while (end < words.length && splitTitleFromName(`${words[end] ?? ''} X`).name === 'X') end += 1;
    const name = words.slice(at, end + 2);
    if (name.length < 2 || !name.every((word) => plainName.test(word) && !opensPost(word))) break;
    if (!looksLikePerson(name.join(' '))) return part;
    names.push(name.join(' '));
    at = end + 2;
  }
  if (names.length < 2 || (at < words.length && !opensPost(words[at] ?? ''))) return part;
  return [...names, ...(at < words.length ? [words.slice(at).join(' ')] : [])].join('; ');
}
