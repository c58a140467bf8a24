import { splitTitleFromName } from '../../text/names.ts';
import { isPost } from './post-words.ts';

const bodyWord =
  /\b(?:board|committee|sub-?committee|council|cabinet|group|panel|forum|partnership|authority|trust|association|assembly|executive|commission|society|trustees|governors|governing body|working party|task force|federation|steering|(?:municipal|borough|metropolitan) district|comhairle|cyngor|senate|congress|parish meeting|tsc|toc)\b/i;
/** Words that name a body only where the line stands as a title: a school or a club may be an address as well. */
const titleWord =
  /\b(?:charity|foundation|company|club|cooperative|co-operative|network|alliance|union|community interest company|cic)\b/i;
const placeWord =
  /\b(?:hall|rooms?|boardroom|chambers?|offices?|house|centre|center|building|hq|headquarters|library|school|schoolroom|church|chapel|theatre|inn|hotel|college|pavilion|guildhall|lodge|hub|institute|barn|campus|hospital|museum|arms|online|zoom|teams|webex|google meet|conference call|video ?conference|teleconference|video ?link|áras|neuadd|canolfan)\b/i;
/** `Council Administration Building` is where a council sits. */
const premises =
  /\b(?:building|chambers?|offices?|hall|rooms?|boardroom|centre|center|headquarters|library|pavilion|theatre)(?= [-–—]|$)/i;
const streetWord =
  /\b(?:street|road|lane|avenue|close|drive|square|row|way|terrace|place|gardens|court|green)\b|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b/i;

const kind =
  "(?:annual|ordinary|extra-?ordinary|special|full(?! governing)|monthly|bi-?monthly|quarterly|regular|statutory|inaugural|emergency|virtual|remote|online|adjourned|public|open|general|final|draft|approved|unconfirmed|confirmed|unapproved|january|february|march|april|may|june|july|august|september|october|november|december|\\d+(?:st|nd|rd|th)|\\d{4}|trustees[’']?(?! of)|agm|egm)";
const record = '(?:minutes|minute|notes|note|record|proceedings|agenda|summary|action points|miontuairiscí|cofnodion)';
const opening = new RegExp(
  `^(?:(?:${kind},?|meeting(?= (?:minutes|notes))|${record},?|the|an?|of|for|from|to|and|at) )*(?:(?:(?:council|committee|board|parish|town|community) )?meetings? (?:of|for) (?:the |an? )?(?:members of (?:the )?)?)?`,
  'i',
);
const closing = new RegExp(
  `(?:[,:]| [–—-])?(?:[’']s?)?(?: (?:${kind}|parish|town|council|the))*?(?: (?:meetings?(?: (?:in|held in) (?:public|private))?|${record}|agm|egm))+(?: (?:of (?:the )?meeting|in public|minutes|notes|agenda|held))?$`,
  'i',
);
/** The same where the words before the meeting are all the name there is: `Town Council Meeting`. */
const closingAlone = new RegExp(`(?: ${kind})*(?: (?:meetings?|${record}|agm|egm))+(?: held)?$`, 'i');

/**
 * Whether a line is the name of a body standing alone: short, capitals first, a body's word in it, no sentence, no address.
 */
export function looksLikeBodyName(text: string): boolean {
  if (text.length < 5 || text.length > 90 || !bodyWord.test(text) || /[.;,!?]$|:|\d{3}|^\d|\t/.test(text)) return false;
  if (/^(?:to|report|reports|title|letter|dear|appendix|annex|agenda|minutes)\b/i.test(text)) return false;
  if (text.includes(',') && looksLikePlace(text)) return false;
  if (premises.test(text)) return false;
  // `L Fuller, Committee Services Officer`, `Mr M Lydon, Chief Executive`
  if (isPost(text.split(/, /)[1] ?? '') || splitTitleFromName(text).title !== null) return false;
  // `COUNCIL ADMINISTRATION BUILDING`, `Council Chamber`.
  if (/\b(?:building|chambers?|offices?|headquarters|boardroom|meeting room|committee room \w+)$/i.test(text))
    return false;
  const words = text.split(/\s+/).filter((word) => !/^(?:of|and|the|for|&|in|on|–|-)$/i.test(word));
  // `Kilbrannan community council`
  const [first = '', ...others] = words;
  if (
    /^\p{Lu}/u.test(first) &&
    others.length > 0 &&
    others.length < 4 &&
    others.every((word) =>
      /^(?:\p{Lu}|community|parish|town|council|committee|association|board|group|trust|society|residents|district)/u.test(
        word,
      ),
    )
  )
    return true;
  return words.length > 0 && words.every((word) => /^[(“"]?[\p{Lu}\d&]/u.test(word));
}

/** Whether the words name a place to meet: a hall, a room, a street, a way to meet from afar. */
export function looksLikePlace(text: string): boolean {
  return placeWord.test(text) || streetWord.test(text);
}

/** Whether a title of several words names an organisation that is known by no body's word: `Hollin Bank Charity`. */
export function looksLikeTitleOfBody(text: string): boolean {
  return (
    text.length <= 90 &&
    titleWord.test(text) &&
    !/[.:;,!?]|\d/.test(text) &&
    text.split(/\s+/).every((word) => /^[(“"]?[\p{Lu}&]|^(?:of|and|the|for|in|on)$/u.test(word))
  );
}

/**
 * The name of a body as a sentence or title prints it, made title case where it is all capitals: `DRAFT MINUTES OF THE
 * WYEFORD BOARD` → `Wyeford Board`. Null where no body's word is in it.
 */
export function readBodyName(printed: string): string | null {
  const whole = printed
    .replace(/[*_#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  // `Wyeford Parish Council – Minutes of the Ordinary Meeting`: the part that names the body.
  const parts = whole.split(/ [–—|-] |: /);
  const named = parts.map(bareName).filter((name) => name !== null);
  const bare = parts.length > 1 ? (named.find((name) => !isGenericBody(name)) ?? named[0] ?? null) : bareName(whole);
  if (bare === null || bare.length > 120) return null;
  const name = withoutAbbreviation(bare);
  return /\p{Ll}/u.test(name) ? name : toTitleCase(name);
}

/** `Elm Bank Community Council (EBCC)`: the letters in brackets are those of its words. */
function withoutAbbreviation(name: string): string {
  const [, words = '', letters = ''] = /^(.{5,}?) \((\p{Lu}{2,8})\)$/u.exec(name) ?? [];
  const initials = words
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return letters !== '' && initials.endsWith(letters) ? words : name;
}

function bareName(words: string): string | null {
  const opened = words
    .trim()
    .replace(/[\s,:;–-]+$/, '')
    // `Elm Community Council (ECC) meeting.`
    .replace(/(?: \(\p{Lu}{2,6}\))? (meetings?)\.?$/u, ' $1')
    .replace(/^.{0,80}\bmeeting of (?:the )?(?=.{4})/i, '')
    .replace(/ meeting agenda and papers\b.*$/i, ' meeting')
    // `Steering Committee Meeting No. 5`
    .replace(/ meeting,? (?:no\.?|number|#) ?\d{1,4}$/i, ' meeting')
    .replace(opening, '')
    .replace(/^members of (?:the )?(?=\p{Lu})/iu, '')
    // `Annual Meeting, Elm Municipal District`, `(Special), Scrutiny Committee`
    .replace(/^(?:meeting|\((?:special|annual|extraordinary|budget|additional|urgent)\)), ?(?=\p{Lu})/iu, '')
    // The Irish name that runs on into the English one.
    .replace(/^Ceantar Bardasach .{3,60}? (?=Municipal District of )/i, '');
  // `Board of Trustees Meeting`: what stands behind "of" is part of the name.
  const short = opened.replace(closing, '');
  // `Joint Planning Committee and Full Parish Council Meeting`
  const closed = /(?<!\b(?:minutes|notes)) (?:of|and|&)$/i.test(short) ? opened.replace(/ meetings?$/i, '') : short;
  // Of `Town Council Meeting` the sort of meeting is all the name there is.
  const bare = (bodyWord.test(closed) || looksLikeTitleOfBody(closed) ? closed : opened.replace(closingAlone, ''))
    .replace(/ following (?:the|an?)\b.*$/i, '')
    .replace(/ (?:in|at|to) (?:public|private)$/i, '')
    .replace(/[’']s?$/, '')
    .replace(/ (?:minutes|notes)(?: of)?$/i, '')
    .replace(/ (?:of|for)(?: the)?$/i, '')
    .replace(/^meeting (?=\p{Lu})/iu, '')
    .replace(/[\s,.;:–-]+$/, '');
  if (/^council$/i.test(bare) && /\bfull council\b/i.test(words)) return /\bfull council\b/i.exec(words)?.[0] ?? bare;
  const [first = '', ...after] = bare.split(/, /);
  if (after.length > 0 && bodyWord.test(first) && !bodyWord.test(after.join(' '))) return first;
  return bodyWord.test(bare) || looksLikeTitleOfBody(bare) ? bare : null;
}

const generic = new Set(
  'the full ordinary annual general council parish town community board trust trustees directors of members executive committee meeting district county borough city governors governing body'.split(
    ' ',
  ),
);

/** Whether a name says only what sort of body it is (`Parish Council`, `Trustees`), as sentences under a letterhead do. */
export function isGenericBody(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s,’']+/)
    .every((word) => generic.has(word) || word === 's' || word === '');
}

/** Whether a name is the Welsh or Irish one of a body that is printed in English as well. */
export function isOtherLanguage(name: string): boolean {
  return /^(?:cyngor|comhairle)\b/i.test(name);
}

/** Whether a body is part of another one that stands above it: a committee, a panel, a municipal district. */
export function isPartOfCouncil(name: string): boolean {
  return /\b(?:committee|panel|working (?:group|party)|cabinet|sub-?group|task group|municipal district|area forum|task and finish)\b/i.test(
    name,
  );
}

/** The kind of meeting that a title names (`Annual Meeting`); null for an ordinary one. */
export function readMeetingTitle(text: string): string | null {
  const match =
    /\b(annual|extra-?ordinary|special|inaugural|emergency|adjourned)(?: (?:parish|town|community|council|general|statutory))*? (?:[a-zà-ɏ]+ ){0,4}?meeting\b/i.exec(
      text,
    );
  if (match?.[1] === undefined) return null;
  return `${toTitleCase(match[1])} Meeting`;
}

const smallWords = new Set([
  'of',
  'and',
  'the',
  'for',
  'in',
  'on',
  'to',
  'with',
  'a',
  'an',
  'at',
  'by',
  'upon',
  'under',
  'le',
  'de',
  'next',
  'cum',
  'na',
  'an',
]);
const abbreviations = /^(?!(?:ST|MT|DR|MR|MRS)$)(?:NHS|UK|CIC|CCG|PCT|CSP|ICB|LEP|CVS|CIO|PLC|LLP|TSC|[^AEIOUY]{2,5})$/;

/** `SAFER COMMUNITIES BOARD` → `Safer Communities Board`; abbreviations known as such stay in capitals. */
export function toTitleCase(capitals: string): string {
  return capitals
    .split(' ')
    .map((word, place) => {
      if (abbreviations.test(word)) return word;
      const small = word.toLowerCase();
      if (place > 0 && smallWords.has(small)) return small;
      return small
        .split('-')
        .map((part, at) =>
          at > 0 && smallWords.has(part)
            ? part
            : part.replace(
                /(^|[/(“"]|\bo’|\bo'|\bmc|^[dl]['’])(\p{Ll})/gu,
                (_, before: string, letter: string) => before + letter.toUpperCase(),
              ),
        )
        .join('-');
    })
    .join(' ');
}
