/** A person's printed name in two parts. */
export interface PrintedName {
  /** As printed in front: `Councillor Mrs`, `Supt`, `Dr`; null where there is none. */
  readonly title: string | null;
  /** Without the title: `B Marsh`, `Sally Goodall`. */
  readonly name: string;
}

const titles = new Set(
  (
    'councillor councillors cllr cllrs alderman ald mr mrs ms miss mx dr prof professor rev revd ' +
    'reverend canon father fr sir dame lord lady baron baroness superintendent supt inspector insp sergeant sgt ' +
    'constable pcso commander cdr colonel col major maj captain capt lieutenant lt judge senator bailie baillie ' +
    'provost rabbi imam hon'
  ).split(' '),
);
/** First words that make the next one a title: `Chief Supt`, `Assistant Chief Constable`, `County Cllr`, `Rt Hon`. */
const openings = new Set(
  'chief ch assistant deputy detective det temporary t rt the county district borough town parish community city'.split(
    ' ',
  ),
);
/** Ranks that could as well be a person's initials; a title only in front of at least two more words. */
const ranksLikeInitials = new Set('acc cc ci di dci ds dc pc ps dcc dsu dcs tacc'.split(' '));

const bare = (word: string): string => word.replace(/[.,]+$/, '').toLowerCase();

/** Splits `Councillor Mrs A Vale` into `Councillor Mrs` and `A Vale`; a title alone stays the name. */
export function splitTitleFromName(printed: string): PrintedName {
  const words = printed.trim().split(/\s+/);
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

/** `SG` for `Sally Goodall` or `Mrs S Goodall`: capitals of the words of the name, without the title. */
export function initialsOf(printed: string): string {
  return splitTitleFromName(printed)
    .name.split(/[\s.]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
