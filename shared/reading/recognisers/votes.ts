import { findAll } from '../../text/patterns.ts';
import type { DraftNamedVote, DraftVote } from '../draft.ts';

const countWords =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const nothing = ['none', 'nil', 'nobody', 'zero'];
const count = String.raw`(\d{1,3}|${[...countWords, ...nothing].join('|')})`;
const voters = '(?:votes? |members? |councillors? |cllrs? |trustees? |directors? )?';
const side = {
  for: String.raw`(?:voted |voting |were |cast )?(?:in favou?r|for\b(?=[,;.)]| and| \d{1,3} (?:votes? )?(?:against|abst)|$)|approved?\b(?=[,;.)]|\s|$)|ayes?\b|\+1)`,
  against: '(?:voted |voting |were |cast )?(?:against|opposed|noes\\b|nays?\\b|-1)',
} as const;

/** How votes are told, each with the number in its first group. A further habit is one more line. */
const forms = {
  for: [
    new RegExp(String.raw`\b(?:for|in favou?r|ayes?) ?(?:[:=–-] ?|\()${count}\b`, 'i'),
    new RegExp(String.raw`\b${count} ${voters}${side.for}`, 'i'),
    /\b(\d{1,3}) (?:yes|yeas?)\b/i,
    /\byes ?[:=–-] ?(\d{1,3})\b/i,
    /\b(?:for|in favou?r) (\d{1,3})\b(?=[,;.)\s]*(?:against|abst|$))/i,
    new RegExp(String.raw`\bby ${count} (?:votes? )?to ${count}\b`, 'i'),
    /\b(?:carried|passed|lost|agreed|approved|defeated)[ :,(–-]{1,3}(\d{1,3}) ?[-–/:] ?\d{1,3}\b(?! ?[-–/]\d)/i,
  ],
  against: [
    new RegExp(String.raw`\b(?:against|noes|nays?) ?(?:[:=–-] ?|\()${count}\b`, 'i'),
    new RegExp(String.raw`\b${count} ${voters}${side.against}`, 'i'),
    /\b(\d{1,3}) no\b(?=[;,.]|$)/i,
    new RegExp(String.raw`\b(?:against|noes|nays?) ${count}\b`, 'i'),
    new RegExp(String.raw`\bby (?:\d{1,3}|${countWords.join('|')}) (?:votes? )?to ${count}\b`, 'i'),
    /\b(?:carried|passed|lost|agreed|approved|defeated)[ :,(–-]{1,3}\d{1,3} ?[-–/:] ?(\d{1,3})\b(?! ?[-–/]\d)/i,
  ],
  abstained: [
    new RegExp(String.raw`\babst(?:ained|aining|entions?) ?(?:[:=–-] ?|\()${count}\b`, 'i'),
    new RegExp(String.raw`\b${count} ${voters}abst(?:ained|aining|entions?|ain)\b`, 'i'),
    new RegExp(String.raw`\babst(?:ained|aining|entions?) ${count}\b`, 'i'),
  ],
} as const;

const title =
  '(?:Cllrs?|Councillors?|Crs?|Ald|Mr|Mrs|Ms|Miss|Dr|Council(?:man|woman|member|person)s?|Supervisors?|Trustees?|Commissioners?|Directors?|Members?)\\.?';
const matter =
  '(?:motion|amendment|proposal|proposition|vote|resolution|recommendation|it|this|which|substantive motion|motion as amended)';
const became = '(?:was |is |were |being |was then |was therefore |was declared |declared )?(?:duly )?(?:unanimously )?';
const carried = new RegExp(
  String.raw`\bunanimous(?:ly)?\b|\bnem\.? ?con\b|\ball (?:were |those present |present |members )?(?:voted )?(?:in favou?r|agreed|approved)\b|\bby (?:general|common) consent\b|\bmotion (?:carries|passes)\b|\b${matter} ${became}(?:carried|passed)\b|(?:^|[.;,:(\]] ?|\band (?:was )?|\bunanimously )(?:carried|passed)\b|\bdeclared carried\b|\b(?:agreed|approved|carried|accepted) by all\b|(?:^|[.;] +)(?:all |unanimously )?(?:agreed|approved)\.?$|\bmotion (?:was )?approved\b`,
  'i',
);
/** In capitals, or of a motion: `a lost bus stop` was not voted on. */
const lost = new RegExp(
  String.raw`\b${matter} ${became}(?:lost|defeated|rejected|not carried|not passed)\b|\b(?:motion|amendment|proposal) (?:therefore )?(?:fell|failed|falls|fails)\b|(?:^|[.;,:(\]] ?|\band (?:was )?)(?:lost|defeated|not carried)\b(?=[.;,:)]|$| by)|\bdeclared lost\b`,
  'i',
);
const unseconded = /\bno seconder\b|\bthere was no second\b|\b(?:lack|want) of a second(?:er)?\b|\bnot seconded\b/i;
const casting = /\bcasting vote\b|\bsecond (?:or|and) casting\b/i;

/** Votes for, against and abstained, who cast them, and whether it was carried; null where the words tell of no vote. */
export function readVote(text: string): DraftVote | null {
  const named = readNamedVotes(text);
  const isLost = lost.test(text) || unseconded.test(text) || /\bLOST\b/.test(text);
  const isCarried = carried.test(text) || /\b(?:CARRIED|PASSED)\b|\bADOPTED\.?$/.test(text);
  const outcome = isLost ? 'lost' : isCarried ? 'carried' : null;
  const counted = {
    for: firstCount(text, forms.for) ?? (named === null || named.for.length === 0 ? null : named.for.length),
    against:
      firstCount(text, forms.against) ?? (named === null || named.against.length === 0 ? null : named.against.length),
    abstained:
      firstCount(text, forms.abstained) ??
      (named === null || named.abstained.length === 0 ? null : named.abstained.length),
    outcome,
  } as const;
  const { for: most, against: least } = counted;
  // `lost by 5 votes to 2` counts the winners first.
  const isTurned = outcome === 'lost' && most !== null && least !== null && most > least && /\bby /.test(text);
  const castingVote = casting.test(text);
  const told = Object.values(counted).some((value) => value !== null) || named !== null || castingVote;
  return told ? { ...counted, ...(isTurned && { for: least, against: most }), named, castingVote } : null;
}

function firstCount(text: string, patterns: readonly RegExp[]): number | null {
  for (const pattern of patterns) {
    const printed = pattern.exec(text)?.[1]?.toLowerCase();
    if (printed === undefined) continue;
    if (nothing.includes(printed)) return 0;
    return /^\d/.test(printed) ? Number(printed) : countWords.indexOf(printed);
  }
  return null;
}

const sides = String.raw`(?:for|in favou?r|against|abst(?:ained|aining|entions?|ain)|ayes?|noes|nays?)`;
/** `For: Cllrs A Vale, B Marsh`, `Voting against: D Beck`, `Councillors voting for the motion: …`, `FOR (5): …`. */
const sideLabel = new RegExp(
  String.raw`(?:^|[\s.;,(])(?:(?:there |those |members |councillors )?(?:voted |voting )?)(${sides})(?: the (?:[a-zà-ɏ]+ ){0,2}(?:motion|amendment|proposal|proposition|resolution|recommendation)s?| from [a-zà-ɏ ]{2,20})? ?(?:\(\d{1,3}\) ?)?[:–-]\s*(?=[a-zà-ɏ])`,
  'gi',
);
/** Nobody lists more names than this length holds. */
const LONGEST_LIST = 1500;

/** The names behind `For:`, `Against:` and `Abstained:`, or `Cllr A Vale abstained`; null where nobody is named. */
function readNamedVotes(text: string): DraftNamedVote | null {
  const named: Record<'for' | 'against' | 'abstained', string[]> = { for: [], against: [], abstained: [] };
  const labels = findAll(text, sideLabel);
  labels.forEach((label, place) => {
    const from = label.index + label[0].length;
    const words = text.slice(from, Math.min(labels[place + 1]?.index ?? text.length, from + LONGEST_LIST));
    named[sideOf(label[1] ?? '')].push(...namesIn(words));
  });
  for (const [, sign = '', who = ''] of findAll(text, signedVote)) {
    named[sign === '+' ? 'for' : sign === '-' ? 'against' : 'abstained'].push(who);
  }
  for (const [, who = '', how = ''] of findAll(text, voterThenSide)) named[sideOf(how)].push(...namesIn(who));
  return Object.values(named).every((names) => names.length === 0) ? null : named;
}

const nameWord = String.raw`\p{Lu}[\p{L}.’'-]*`;
/** `Cllr A Vale abstained`, `Cllrs Vale and Beck voted against`. */
const voterThenSide = new RegExp(
  String.raw`\b(${title} ${nameWord}(?:(?:,| and|,? &)? (?:${title} )?${nameWord}){0,8}) (?:voted |voting |having |had )?(abstained|abstaining|against)\b`,
  'gu',
);

/** `+1 Ada`, `-1 Bo`, `+0 Chidi`: how technical committees vote. */
const signedVote = /(?<![\p{L}\d])([+-]?)(?<=[+-])[01] (?:@)?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)/gu;

function sideOf(label: string): 'for' | 'against' | 'abstained' {
  if (/^(?:for|in|aye)/i.test(label)) return 'for';
  return /^abst/i.test(label) ? 'abstained' : 'against';
}

const oneName = new RegExp(String.raw`^(?:${title} )*${nameWord}(?: ${nameWord}){0,3}$`, 'u');

function namesIn(words: string): string[] {
  const [list = ''] = words.split(/(?<=\p{Ll}{2})\. |[;()]|\.{3}|\n/u);
  const names: string[] = [];
  for (const part of list.replace(/[.\s\d]+$/, '').split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/)) {
    const name = part.replace(/^(?:Cllrs|Councillors|Crs)\.? /, '').trim();
    if (/^(?:none|nil)$/i.test(name) || !oneName.test(name)) break;
    names.push(name);
  }
  return names;
}

const voteOpening = new RegExp(
  String.raw`^[[(]?(?:vot(?:e|ing|es)\b|[+-][01]\b|[a-z]{2,14} [+-][01]\b|(?:ayes?|nays?|noes|yes|yeas?|no|absent|recused|not voting|abstain)\b ?(?:\(\d{1,3}\) ?)?[:–-]|\d{1,3} (?:ayes?|nays?|noes|yeas?|yes)\b|(?:unanimously )?(?:agreed|approved)\.?$|(?:up)?on (?:a )?(?:voice|roll[- ]call) vote|(?:a )?roll[- ]call vote|for\b(?= ?[:(–-]| \d)|in favou?r\b|against\b ?[:(–-]|abst(?:ain|en)|all (?:were |those present |present |members )?(?:in favou?r|agreed|voted|approved)|minutes approved by (?:general|common) consent|carried\b|passed\b(?=[\s.,:(]|$)|adopted\.?$|lost\b(?=[\s.,:(]|$)|defeated\b|unanimous|agreed unanimously|nem\.? ?con|(?:the |this |that )?(?:substantive |amended |original )?(?:motion|amendment|proposal|proposition|resolution|vote)(?: as amended)?(?:,? (?:up)?on being put(?: to the (?:meeting|vote))?,?)? (?:was|were|is|being|carried|carries|pas{2,3}ed|passes|lost|fell|failed)\b|(?:this|which) was (?:then |duly )?(?:unanimously )?(?:agreed|carried|passed|approved|lost|seconded|put to)\b|(?:up)?on (?:being|a) (?:put to (?:the|a) vote|vote|show of hands)|(?:being |when )?put to (?:the|a) vote|a (?:recorded |named )?vote (?:was|being)|a recorded vote|(?:on|by) a show of hands|with (?:\d|one|two|three|no)\b.{0,20} (?:abst|against)|${count} ${voters}(?:voted |voting )?(?:for\b|in favou?r|against|abst|approve)|${title} [^.]{2,60} (?:abstained|abstaining|voted against|voting against|voted (?:nay|no|aye|yes|in favou?r))|the (?:chair[a-zà-ɏ]*|mayor|provost|convener|cathaoirleach)[^.]{0,60} casting vote|there voted\b|there was a call for (?:a|the) vote\b|there (?:was|being) no second|the (?:motion|amendment|proposal) was not seconded|propos(?:ed|er|al)\b(?= ?[:–-]| by\b| and\b| [a-zà-ɏ])|approved(?: by)?: ?[a-zà-ɏ]|moved\b(?= ?[:–-]| by\b| and\b| [a-zà-ɏ])|second(?:ed|er)\b)`,
  'i',
);

/** Whether a sentence tells of a vote or its movers only, and so belongs to the resolution before it. */
export function isVoteSentence(sentence: string): boolean {
  if (sentence.length > 160 && !(sentence.length < LONGEST_LIST && sideStart.test(sentence))) return false;
  return voteOpening.test(sentence) && !/^propos(?:ed|al)\b.{0,200}\bthat\b.{20}/i.test(sentence);
}

const sideStart = new RegExp(String.raw`^[[(]?(?:vot(?:ed|ing) )?${sides} ?(?:\(\d{1,3}\))? ?[:–-]`, 'i');
