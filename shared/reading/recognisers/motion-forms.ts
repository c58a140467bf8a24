import type { DecisionInText } from './decision-forms.ts';
import { endsOfSentences } from './decision-forms.ts';
import { latinCapital as LU, latinLetter as L } from './latin-letters.ts';
import { isVoteSentence, readVote } from './votes.ts';

/** A decision that is told by who moved and seconded it: `Proposed by A, seconded by B that the bill be paid. Carried.` */
export interface MotionInText extends DecisionInText {
  /** Where the words end that were moved; sentences of movers and votes may follow. */
  readonly end: number;
}

const title = String.raw`(?:(?:County |District |Borough |Town |Parish |Community )?(?:Cllrs?|Councillors?|Crs?|CC|Ald(?:erman)?|Mr|Mrs|Ms|Miss|Dr|Rev(?:d|erend)?|Prof(?:essor)?|Sir|Dame|Lord|Lady|Comh|Clr)\.?)`;
const particle = String.raw`(?:Mac|Mc|de|von|van|der|O|Ó|Ní|Uí|Ui|la|le)`;
/** Words with a capital that start what was moved, or tell of it, rather than belong to a name. */
const noName =
  '(?:That|To|The|It|All|And|This|Seconde[dr]|Propose[dr]|Carried|Agreed|Resolved|Resolution|RESOLVED|AGREED|CARRIED|SECONDED|PROPOSED|APPROVED|Unanimous(?:ly)?|Motion|MOTION|Amendment|AMENDMENT|Voting|Voted|Vote|Votes|VOTES?|AYES?|NAYS?|Ayes?|Nays?|Second|SECOND|Upon|With|Absent|Roll|ADOPTED|For|Against|None|Approved|Minutes|Passed|Lost|LOST|In|On|By|Adopted|Action|ACTION)';
const nameWord = String.raw`(?!${noName}(?![${L}]))(?:[${LU}]\.?(?![${L}’'.])|(?:[${LU}]\.){2,3}(?![${L}])|[${LU}][${L}’']{1,24}(?:[-.](?=[${L}])[${L}’']{1,24}){0,2}(?![${L}’'])|\([${LU}]{2,4}\))`;
/** A mover as printed: title and name, a name, initials, an office. */
export const moverName = String.raw`(?:(?:${title} )+${nameWord}(?: (?:${particle} )?${nameWord}){0,3}|(?:[Tt]he )?(?:[Vv]ice[- ]|Deputy |Acting )?(?:[Cc]hair(?:man|person|woman)?|Mayor|Convenor|Convener|President|[Tt]reasurer|[Ss]ecretary|Provost|Cathaoirleach|Leader)(?![${L}])(?: (?:${title} )?${nameWord}(?: ${nameWord}){0,2})?|${nameWord}(?: (?:${particle} )?${nameWord}){0,3})`;

const propose = String.raw`(?:[Pp]ropos(?:ed|er|es|al|ition)|PROPOSED|[Mm]ov(?:ed|er|es)|MOVED|[Mm]otion|MOTION|[Nn]ominate[sd])`;
/** `as a true record by`: what may stand between the word and the name. */
const byWhom = String.raw`(?: (?!seconded)[a-z]+){0,6} ?(?:by|BY):? `;
/** A form of words round names. Names cost much to look for: the words before or behind them are asked for first. */
interface NamedForm {
  readonly asked: RegExp;
  readonly form: RegExp;
}

/** The form of words in which `NAME` stands for a name; each name is a group. */
function nameForm(words: string): NamedForm {
  const [before = '', behind = ''] = words.split('NAME');
  const form = new RegExp(words.replaceAll('NAME', `(${moverName})`), 'u');
  return { asked: new RegExp(before === '' ? behind : before), form };
}

/** Behind `A proposed`: somebody or something, and no seconder next to it. */
const behindProposer = String.raw` ${moverName}(?! ?,? (?:and )?(?:was )?[Ss]econd)(?! ?[,.;:] ?(?:and )?[Ss]econd)`;

/** Each with the mover in its first group; in the order of trust. */
const proposerForms: readonly NamedForm[] = [
  String.raw`\b(?:[Oo]n|ON|[Uu]pon) the (?:proposal|proposition|motion) of:? NAME`,
  String.raw`\b(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED|[Pp]roposal|[Mm]otion|MOTION)${byWhom}NAME`,
  String.raw`\b(?:[Pp]roposer|PROPOSER|[Mm]over|MOVER)(?: was)?:? ?[-–]? ?NAME`,
  String.raw`\b(?:[Pp]ropser|[Pp]roposers):? ?[-–]? ?NAME`,
  String.raw`NAME proposing\b`,
  String.raw`\b[Pp]roposal from NAME`,
  // `Ada: Move to close. Bo: Seconded.`
  String.raw`^NAME: (?:I )?[Mm]ove (?:to|that)\b`,
  // `Ada nominates Bo as treasurer`
  String.raw`NAME (?:then |also )?nominate[sd]\b`,
  String.raw`\b[Mm]otion \(NAME\)`,
  String.raw`\b(?:[Oo]ffered|[Ii]ntroduced)(?: and moved)? by:? NAME`,
  // `A Vale, seconded by B Marsh, moved that …`
  String.raw`NAME,? (?:and )?seconded by ${moverName},? (?:then |also )?(?:moved|MOVED|proposed|PROPOSED)\b`,
  String.raw`NAME (?:then |also )?(?:made|offered|put forward) (?:a|the|an?other) (?:motion|proposal)\b`,
  // `A Vale proposed B Marsh as treasurer`: who is named behind is the matter, unless a seconder follows.
  String.raw`NAME (?:then |also |formally )?(?:proposed|moved|proposes|moves)(?= (?:that|to)\b| (?:the |approval |accept|adopt|a )|${behindProposer})`,
  String.raw`\b(?:Proposed|PROPOSED|Moved|MOVED|[Pp]rop\.?|Approved):? ?[-–]? ?NAME`,
  String.raw`\b(?:[Pp]roposed|[Mm]oved) NAME`,
  String.raw`NAME (?:then |also |formally )?(?:proposed|moved|PROPOSED|MOVED)\b`,
  String.raw`^(?:Notice of )?Motion(?: (?:#|[Nn]o\.? ?)?\d{1,3})?(?: [–—-]|:) NAME$`,
].map(nameForm);
const seconderForms: readonly NamedForm[] = [
  String.raw`\b(?:[Ss]econded|SECONDED)${byWhom}NAME`,
  String.raw`\b(?:[Ss]econd|SECOND|2nd(?:ed)?)(?: by|:| ?[–-]| \((?=[^)]*\))) ?NAME`,
  String.raw`\b(?:[Ss]econder|SECONDER)(?: was)?:? ?[-–]? ?NAME`,
  String.raw`\b(?:[Ss]econded|SECONDED|[Ss]ec\.):? ?[-–]? ?NAME`,
  String.raw`NAME (?:then |also |formally )?(?:seconded|seconds|SECONDED|seconding)\b`,
  String.raw`NAME: [Ss]econd(?:ed|s)?\b`,
].map(nameForm);
const pairForms: readonly NamedForm[] = [
  // `(Cr Vale / Cr Marsh)` behind a decision word.
  {
    asked: new RegExp(String.raw`\(${title} [^/]*/`),
    form: new RegExp(
      String.raw`\((${title} ${nameWord}(?: ${nameWord}){0,2}) ?/ ?(${title} ${nameWord}(?: ${nameWord}){0,2})\)`,
      'u',
    ),
  },
  // `proposed and seconded by A and B`
  nameForm(
    String.raw`\b${propose}(?: ?/ ?| and | & )(?:[Ss]econded|SECONDED)(?: by| BY)?:? NAME(?: and |, | & | ?/ ?)NAME`,
  ),
  // `On the motion of Councillors A and B`
  nameForm(String.raw`\b[Oo]n the [Mm]otion of (?:Councillors|Crs|Clrs|Cllrs|Messrs)\.? NAME (?:and|&) NAME`),
];

/** Movers stand at one end of what they moved; looking no further keeps the work linear. */
const LONGEST_MOTION = 3000;

/** Who proposed and who seconded, as printed; null each where the words do not tell. */
export function readMovers(text: string): { readonly proposer: string | null; readonly seconder: string | null } {
  if (text.length > LONGEST_MOTION) return readMovers(text.slice(0, LONGEST_MOTION));
  const pair = firstMatch(text, pairForms);
  if (pair) return { proposer: tidyName(pair[1]), seconder: tidyName(pair[2]) };
  if (
    !/propos|propser|nominat|mov(?:ed|er)|\bmove\b|motion|approved:|\bprop\b/i.test(text) &&
    !/second|\b2nd|\bsec\./i.test(text)
  ) {
    return { proposer: null, seconder: null };
  }
  const seconder = firstName(text, seconderForms);
  const proposer = firstName(text, proposerForms);
  return { proposer: proposer === seconder ? null : proposer, seconder };
}

function firstMatch(text: string, forms: readonly NamedForm[]): RegExpExecArray | null {
  for (const { asked, form } of forms) {
    const match = asked.test(text) ? form.exec(text) : null;
    if (match !== null) return match;
  }
  return null;
}

function firstName(text: string, forms: readonly NamedForm[]): string | null {
  for (const { asked, form } of forms) {
    const name = asked.test(text) ? tidyName(form.exec(text)?.[1]) : null;
    if (name !== null) return name;
  }
  return null;
}

function tidyName(printed: string | undefined): string | null {
  return printed === undefined || aloneTitle.test(printed)
    ? null
    : printed
        .replace(/^(?:Cllrs|Councillors|Crs)\.? /, '')
        .replace(/^\((.*)\)$/, '$1')
        // `seconded DL-unanimous`
        .replace(/-(?:unanimous(?:ly)?|carried|agreed)$/, '')
        .trim();
}

const aloneTitle = new RegExp(`^${title}$`, 'u');

const hasSeconder =
  /\b(?:seconded|seconder|seconding|seconds|second(?= by\b|:| ?[–-] ?[a-zà-ɏ])|2nd(?:ed)?(?= by\b|:)|secs?\.|SECONDED)(?![a-zà-ɏ])/i;
const hasProposer = new RegExp(
  String.raw`\b(?:${propose}|[Pp]rop\.)|\bApproved(?: by)?:|: (?:I )?[Mm]ove (?:to|that)\b`,
);
/** Whether the words tell of movers and votes only, sentence by sentence. */
export function isToldOnly(text: string): boolean {
  if (text.length > 2500 || text === '') return false;
  return toSentences(text, 0).every(({ words }) => isMoverLine(words) || isVoteSentence(words));
}

/** Where the sentences of movers and votes end that start at a place; the place itself where none do. */
export function endOfVotes(text: string, from: number): number {
  let end = from;
  for (const { to, words } of toSentences(text, from)) {
    if (!isMoverLine(words) && !isVoteSentence(words) && !/^\p{Lu}{5,9}[.]?$/u.test(words)) break;
    end = to;
  }
  return end;
}

const anyMover = new RegExp(moverName, 'gu');
/** `A Vale proposed B Oak, seconded by C Marsh`: somebody is moved. */
const proposesSomebody = new RegExp(
  String.raw`^${moverName} (?:then )?proposed ${moverName},? (?:and )?(?:was )?seconded by`,
  'u',
);

/** Whether the words only tell who proposed or seconded, and perhaps how the vote went. */
export function isMoverLine(text: string): boolean {
  if (text.length > 260 || !(hasSeconder.test(text) || hasProposer.test(text)) || proposesSomebody.test(text))
    return false;
  const left = text
    .replace(anyMover, ' ')
    .replace(
      /\b(?:it was|this was|which was|propos(?:ed|er|es|al)|propser|mov(?:ed|er|es)|2nd(?:ed)?|second(?:ed|er|s|ing)?|made|then|duly|(?:the|this) (?:motion|proposal|amendment)|approved|by|and|on the|motion|of|was|all|in favou?r|carried|unanimous(?:ly)?|agreed|passed|for|against|abst[a-zà-ɏ]*|none|votes?|with|\d+)\b/gi,
      ' ',
    );
  return left.replace(/[\s.,:;/()[\]#–—-]/g, '') === '';
}

const verbs =
  'resolved|agreed|approved|confirmed|adopted|accepted|carried|passed|ratified|noted|elected|appointed|decided|supported|endorsed|granted|co-opted|authorised';
/** Behind the seconder: what was moved, with or without a verb before it. */
const behindMovers = new RegExp(
  String.raw`^[\s,;:.–—-]*(?:and )?(?:it was |was |is |then |therefore |all |also |moved |proposed )*(?:unanimously )?(?:(${verbs})(?:,? (?:unanimously|by all(?: present)?|nem\.? con\.?))?[\s,:–—-]*)?(?=(?:that|to|not to)\b|[“"]?(?:That|To)\b)`,
  'i',
);
/** `… seconded by B. Agreed.` */
const bareVerb = /[.;] +(?:unanimously |all )?(agreed|approved)\.?$/i;

/** The verb that tells how a motion went, in capitals: `and unanimously approved`; null where none does. */
export function toldVerb(words: string): string | null {
  return outcomeVerb.exec(words)?.[1]?.toUpperCase() ?? null;
}

const outcomeVerb = new RegExp(
  String.raw`\b(?:and|was|were|all|unanimously|duly) (?:also |then |all |duly )?(?:unanimously )?(${verbs})\b`,
  'i',
);

/** The first motion at or after a place that a decision word does not open; null where there is none. */
export function findMotion(text: string, after = 0): MotionInText | null {
  if (!hasProposer.test(text) || !(hasSeconder.test(text) || movesAlone.test(text))) return null;
  const sentences = toSentences(text, after);
  for (let place = 0; place < sentences.length; place += 1) {
    const one = sentences[place];
    const next = sentences[place + 1];
    if (!one || !hasProposer.test(one.words)) continue;
    const inOne = hasSeconder.test(one.words);
    const inTwo =
      !inOne &&
      next !== undefined &&
      next.words.length < 160 &&
      hasSeconder.test(next.words) &&
      !movesItself.test(next.words);
    if (!inOne && !inTwo && !movesAlone.test(one.words)) continue;
    const group = inTwo ? place + 1 : place;
    let last = group;
    while (last + 1 < sentences.length && isVoteSentence(sentences[last + 1]?.words ?? '')) last += 1;
    const movers = text.slice(one.from, sentences[group]?.to);
    const before = sentences[place - 1];
    const matter = isMoverLine(movers) ? before : one;
    const end = isMoverLine(movers) ? before?.to : isMoverLine(next?.words ?? '') ? one.to : sentences[group]?.to;
    const whole = { from: matter?.from ?? one.from, movers: one.from, told: sentences[last]?.to ?? text.length };
    const motion = toMotion(text, { ...whole, end: end ?? whole.told });
    if (motion !== null) return motion;
  }
  return null;
}

const movesItself = /\b(?:[Pp]ropose[ds]|[Mm]ove[ds]|made (?:a|another) motion|[Mm]otion (?:made )?by)\b/;

/** Who moves without a seconder; believed where it was carried. */
const movesAlone =
  /^(?:[Mm]oved|MOVED|[Mm]otion|MOTION)(?: made)? by \p{Lu}|\b(?:made|offered) (?:a|the|another) motion (?:that|to)\b|\bmoved (?:that|to)\b/u;

interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The paragraph whose sentences were told last: it is asked for again from each place on. */
let parted: { readonly text: string; readonly ends: readonly number[] } | null = null;

function toSentences(text: string, after: number): Sentence[] {
  if (parted?.text !== text) parted = { text, ends: endsOfSentences(text) };
  const sentences: Sentence[] = [];
  let from = after;
  for (const end of [...parted.ends.filter((place) => place > after), text.length]) {
    while (from < end && text[from] === ' ') from += 1;
    if (from < end) sentences.push({ from, to: end, words: text.slice(from, end) });
    from = end;
  }
  return sentences;
}

function toMotion(
  text: string,
  span: { from: number; movers: number; end: number; told: number },
): MotionInText | null {
  const words = text.slice(span.from, span.told);
  const { proposer, seconder } = readMovers(words);
  const { from, end } = span;
  const vote = readVote(words);
  if (proposer === null || (seconder === null && vote?.outcome !== 'carried')) return null;
  const told = (outcomeVerb.exec(words) ?? bareVerb.exec(words))?.[1]?.toUpperCase();
  const verb = vote?.outcome === 'lost' ? 'LOST' : told === 'PASSED' || told === undefined ? 'CARRIED' : told;
  // What was moved stands behind the movers, or behind the first of them, or round them.
  const place = endOfMovers(words, proposer, seconder);
  // What they move is asked for right behind them.
  const proposal = proposesWhat.exec(words.slice(words.indexOf(proposer) + proposer.length));
  const behind = behindMovers.exec(words.slice(place));
  if (behind === null && proposal !== null && from === span.movers) {
    return { from, at: from + words.indexOf(proposer) + proposer.length + proposal[0].length, end, verb };
  }
  if (behind !== null && from === span.movers) {
    const verbFrom = behind[1] === undefined ? -1 : behind[0].indexOf(behind[1]);
    const at = from + place + (verbFrom >= 0 ? verbFrom : behind[0].length);
    return { from, at, end, verb: vote?.outcome === 'lost' ? 'LOST' : (behind[1]?.toUpperCase() ?? verb) };
  }
  const isToldAlone = from === span.movers && isToldOnly(words);
  const isApproval = /^(?:Approval|Adoption|Acceptance|Confirmation)\b/.test(words);
  return isToldAlone || (vote === null && told === undefined && from === span.movers && !isApproval)
    ? null
    : { from, at: from, end, verb };
}

/** Between who moves and what is moved. */
const proposesWhat = new RegExp(
  String.raw`^: (?=[Tt]o\b|[Tt]hat\b)|^.{0,12}?\b(?:propose[ds]|nominate[ds]|move[ds]|[Mm]ove(?= to)|motioned|made (?:a|the|another) (?:motion|proposal)|put forward (?:a|the) (?:motion|proposal)) (?=that\b|to\b|${moverName} (?:for|as|to|be)\b)`,
  'u',
);

function endOfMovers(words: string, proposer: string, seconder: string | null): number {
  const names = seconder === null ? [proposer] : [proposer, seconder];
  const ends = names.map((name) => words.indexOf(name) + name.length);
  const end = Math.max(...ends);
  return (
    end +
    (/^(?:,? ?(?:seconded|seconding)\b(?: (?:it|this|the (?:motion|proposal|amendment)))?)?/i.exec(
      words.slice(end),
    )?.[0].length ?? 0)
  );
}
