/** A person's printed name in two parts. */
export interface PrintedName {
  /** As printed in front: `Councillor Mrs`, `Supt`, `Dr`; null where there is none. */
  readonly title: string | null;
  /** Without the title: `B Marsh`, `Sally Goodall`. */
  readonly name: string;
}

const titles = new Set(
  (
    'councillor councillors councilor councilman councilwoman councilmember selectman selectwoman cllr cllrs clr clrs cclr cclrs ccllr ccllrs cllor cr crs comhairleoir alderman alderwoman ald mr mrs ms miss mx messrs dr drs ' +
    'prof professor rev revd reverend canon father fr pastor archdeacon sir dame lord lady baron baroness viscount ' +
    'superintendent supt inspector insp sergeant sgt sergt constable pcso garda commander cdr colonel major ' +
    'brigadier captain capt lieutenant lt judge senator bailie baillie provost rabbi imam hon madam'
  ).split(' '),
);
/** First words that make the next one a title: `Chief Supt`, `Assistant Chief Constable`, `County Cllr`, `Rt Hon`. */
const openings = new Set(
  (
    'chief ch assistant deputy depute detective det temporary t rt very right the county district borough town parish ' +
    'community city ward vice'
  ).split(' '),
);
/** Ranks that could as well be a person's initials; a title only in front of at least two more words. */
const ranksLikeInitials = new Set('acc cc ci di dci ds dc pc ps dcc dsu dcs tacc col maj gen'.split(' '));

/** `A/Sgt` acts as one. */
const bare = (word: string): string => {
  const small = word.toLowerCase();
  return /^[a-z]*$/.test(small)
    ? small
    : small
        .replace(/[.,]+$/, '')
        .replace(/[’']/, '')
        .replace(/^[adtc]\//, '');
};

/** Splits `Councillor Mrs A Vale` into `Councillor Mrs` and `A Vale`; a title alone stays the name. */
export function splitTitleFromName(printed: string): PrintedName {
  const trimmed = printed.trim();
  const first = bare(trimmed.slice(0, Math.max(0, trimmed.search(/\s/))));
  // Nearly all that is asked about has no title: it is answered without cutting it into words.
  if (!titles.has(first) && !openings.has(first) && !ranksLikeInitials.has(first))
    return { title: null, name: /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed };
  const words = trimmed.split(/\s+/);
  let count = 0;
  for (; count < words.length - 1; count += 1) {
    const word = bare(words[count] ?? '');
    if (titles.has(word)) continue;
    if (ranksLikeInitials.has(word) && words.length - count > 2) continue;
    if (openings.has(word) && startsTitle(words.slice(count + 1))) continue;
    break;
  }
  if (count === 0) return { title: null, name: words.join(' ') };
  return { title: words.slice(0, count).join(' '), name: words.slice(count).join(' ') };
}

/** Whether a word is a rank that could as well be initials: `ACC`, `DCI`, `PC`. */
export function isRankLikeInitials(word: string): boolean {
  return ranksLikeInitials.has(bare(word));
}

function startsTitle(words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  if (rest.length === 0) return false;
  return titles.has(bare(first)) || (openings.has(bare(first)) && startsTitle(rest));
}

/** Letters printed behind a name: honours, degrees, seats in a parliament. */
const afterNames = new Set(
  'obe mbe cbe bem kbe dbe kc qc jp dl qpm qfsm kpm frcs frcp frgs phd bsc msc ba ma mba mp msp mla ms td mep pc onzm mnzm cnzm qsm qso oam ao am'.split(
    ' ',
  ),
);

/** Whether a word is an honour, degree or seat printed behind a name (`OBE`, `JP`, `MSP`). */
export function isAfterName(word: string): boolean {
  return /^\p{Lu}[\p{L}.]+,?$/u.test(word) && afterNames.has(word.replace(/[.,]/g, '').toLowerCase());
}

/** `SG` for `Sally Goodall` or `Mrs S Goodall OBE`: capitals of the words of the name, without title and honours. */
export function initialsOf(printed: string): string {
  const words = splitTitleFromName(printed).name.split(' ');
  while (words.length > 2 && isAfterName(words.at(-1) ?? '')) words.pop();
  return words
    .join(' ')
    .split(/[\s.]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
