import type { DraftResolution, LineRange } from '../draft.ts';
import { endsOfSentences } from '../recognisers/decision-forms.ts';
import { isMoverLine, moverName, readMovers } from '../recognisers/motion-forms.ts';
import { isVoteSentence, readVote } from '../recognisers/votes.ts';
import { bareLabel, findBareLabels, findLabels, hasLabel, labelOf } from './clause-labels.ts';

const unanimously = String.raw`,? ?\(?(?:unanimously|nem\.? ?con\.?|by a majority)\)?`;
/** The verb phrase in front of the words that were resolved: `RESOLVED (unanimously): that`, `Resolution 24/118:`. */
const verbPhrase = new RegExp(
  String.raw`^[a-zà-ɏ][a-zà-ɏ0]*\b(?: (?:RESOLUTION|Resolution|DECISION|Decision))?(?: (?:[Nn]o|NO|[Nn]umber|[Rr]ef)?\.? ?(?=[\w/.-]*\d)[\w/.-]{1,16}(?= ?(?:[:–—-]|$)))?(?:${unanimously})?(?: TO (?:THE )?(?:FULL |TOWN |PARISH )?COUNCIL\b)?(?: (?:to|TO) (?:recommend|RECOMMEND)(?: to (?:the )?(?:full |town |parish )?[a-zà-ɏ]+)?(?= ?:| that\b|$))?(?: ?:? ?\(to (?:the )?[a-zà-ɏ]+(?: [a-zà-ɏ]+)?\))?(?:,? by (?:a |an )?(?:vote|majority)\b[^.:;]{1,60}?(?= (?:to|that)\b))?(?:(?:,| ?:)? (?:by|on|with|proposed|moved)\b[^.:;]{1,80}?,?(?= that\b| ?[:–—-]|$))?(?: ?\([^()]{2,80}\)(?=:? (?:that|to)\b|:|$))?(?:,(?= that\b))?(?: ?[:–—-]+)?(?: (?:[“"‘'’] ?){0,3}(?:that|THAT|That)\b(?: ?[:–—-]+)?)?\s*`,
  'i',
);

/** The marks at the end of a clause that join it to the next or close it. */
const joining = /\s*(?:[;,]\s*(?:and|or)\s*|[;,.:]+\s*)$/;

/** How a decision that was found is to be read. */
export interface ResolutionManner {
  /** The text opens with the decision word; false for `that the bill be paid. Carried.` */
  readonly opensWithVerb?: boolean;
  readonly labelled?: boolean;
  /** Its clauses are labelled by numbers or letters without any mark: `1 the report be noted`. */
  readonly bareLabels?: boolean;
}

/**
 * Reads one resolution out of its words, which may come from several paragraphs.
 *
 * @param opening the words of its sentence before the verb.
 * @param paragraphs the words from the verb on; each further paragraph is a clause or goes on with the one before.
 */
export function readResolution(
  verb: string,
  opening: string,
  paragraphs: readonly string[],
  lines: LineRange,
  { opensWithVerb = true, labelled = true, bareLabels = false }: ResolutionManner = {},
): DraftResolution {
  const text = paragraphs.join(' ');
  const whole = `${opening} ${text}`;
  const base = {
    ...({ kind: 'resolution', labelled, lines, verb, opening, text } as const),
    ...readMovers(whole),
    vote: voteOf(whole, verb),
  };
  const isSeries = bareLabels && bareLabel.test(paragraphs[1] ?? '');
  const [first = '', ...rest] = isSeries ? paragraphs : joinBareVerb(paragraphs);
  const marked = findLabels(first).filter((_, __, all) => all.length > 1 || standsAlone(first, all[0]?.from ?? 0));
  const bare =
    marked.length > 0 ? [] : findBareLabels(first).filter((_, __, all) => standsAlone(first, all[0]?.from ?? 0));
  const labels = [...marked, ...bare];
  const isBare = bareLabels || bare.length > 0;
  const [firstLabel] = labels;
  const restAreClauses =
    rest.length > 0 &&
    (bareLabels || labels.length > 0 || rest.every(hasLabel) || /[:–-]$|\b(?:that|to)$/i.test(first.trim()));
  if (firstLabel || (restAreClauses && !rest.every(isDates))) {
    const inline = labels.map(({ from }, place) => first.slice(from, labels[place + 1]?.from).trim());
    const printedClauses = [...inline, ...(restAreClauses ? rest : [])];
    const clauses = printedClauses
      .map((printed, place) => toClause(place === printedClauses.length - 1 ? withoutTail(printed) : printed, isBare))
      .filter((clause) => clause !== '');
    if (clauses.length > 0) {
      const lead = (firstLabel ? first.slice(0, firstLabel.from) : first).trim();
      return { ...base, lead, clauses, printedClauses };
    }
  }
  return { ...base, lead: text, clauses: [onlyClause(text, opensWithVerb)], printedClauses: [] };
}

/** A casting vote in a decision word's own sentence carried it. */
function voteOf(words: string, verb: string): DraftResolution['vote'] {
  const vote = readVote(words);
  return vote?.castingVote === true && vote.outcome === null && verb !== 'LOST'
    ? { ...vote, outcome: 'carried' }
    : vote;
}

/** `RESOLVED –` alone, with what was resolved in the next paragraph, is one paragraph. */
function joinBareVerb(paragraphs: readonly string[]): readonly string[] {
  const [first = '', second, ...rest] = paragraphs;
  if (second === undefined || !isBareVerb(first) || hasLabel(second)) return paragraphs;
  if (rest.length > 0 && [second, ...rest].every((one) => /^that\b/i.test(one))) return paragraphs;
  return [`${first} ${second}`, ...rest];
}

/** Whether the words are a decision word with nothing that was decided: `RESOLVED unanimously:`, `Decision`. */
export function isBareVerb(text: string): boolean {
  return text.length < 80 && text.replace(verbPhrase, '').replace(/[\s.:;–—-]/g, '') === '';
}

function onlyClause(text: string, opensWithVerb: boolean): string {
  // `RECEIVED and NOTED the report` says two things of the report.
  const isDouble = /^\p{Lu}{5,12},? (?:and|&) \p{Lu}{5,12}\b/u.test(text);
  const words = isDouble
    ? text
    : opensWithVerb
      ? text.replace(verbPhrase, '')
      : text.replace(/^(?:[“"]?that\b(?: ?[:–—-]+)?)\s*/i, '');
  const only = withoutTail(words)
    .replace(/[.;]$/, '')
    .trim()
    .replace(/^["“](?:that\s)?([^"“”]*)["”]$/i, '$1')
    // The quotation mark before `that` went with it.
    .replace(/^([^"“”]*)["”]$/, '$1')
    .replace(/[.;]$/, '');
  return only === '' ? text : only;
}

const votesInBrackets = /\s*[([]([^()[\]]{1,160})[)\]]\.?$/;
const voteInCapitals =
  /[\s,;–-]+(?:CARRIED|LOST|Carried|Lost)(?: (?:unanimously|UNANIMOUSLY))?(?:,? ?\(?\d{1,3} ?[-–/:] ?\d{1,3}\)?)?\.?$/;
const moversBehind = new RegExp(
  String.raw`[\s,;.(–-]+(?:and (?:was )?|the (?:proposal|motion) was |this was |which was |it was )?(?:(?:[Pp]roposed|PROPOSED|[Mm]oved|[Ss]econded|SECONDED|[Pp]roposer|[Ss]econder)(?: by| BY)?:? ?)${moverName}(?![\p{L}’'])|[\s,;.]+(?:and )?${moverName} second(?:ing|ed|s)\b`,
  'u',
);

const outcomes =
  /\b(?:agreed|approved|appointed|elected|co-opted|accepted|adopted|confirmed|resolved|supported|duly|unopposed|so|it|be|being|as|a|true|correct|accurate|record|by|majority|vote|present|members?|nem\.? ?con)\b/gi;

/** The words of a clause without those behind it that tell of movers and votes. */
function withoutTail(printed: string): string {
  let words = printed.trim();
  for (;;) {
    const end = [0, ...endsOfSentences(words)].at(-1) ?? 0;
    const last = words.slice(end).trim();
    const bracket = votesInBrackets.exec(words);
    if (end > 0 && (isVoteSentence(last) || isMoverLine(last))) words = words.slice(0, end).trim();
    else if (bracket && bracket.index > 0 && tellsOfVote(bracket[1] ?? ''))
      words = words.slice(0, bracket.index).trim();
    else if (voteInCapitals.test(words)) words = words.replace(voteInCapitals, '').trim();
    else break;
    if (words === '') return printed;
  }
  const movers = words.length < 2000 ? moversBehind.exec(words) : null;
  if (!movers || movers.index === 0 || words.length - movers.index >= 200) return words;
  // Where more is told behind the movers, they stand in the middle: `On a motion by A, seconded by B, the bills were paid`.
  const told = words.slice(movers.index).replace(outcomes, ' ');
  const rest = words.slice(0, movers.index).trim();
  return isMoverLine(told) && !isMoverLine(rest) && !/\b(?:by|and|was)$/.test(rest) ? rest : words;
}

function tellsOfVote(words: string): boolean {
  return readVote(words) !== null || (readMovers(words).proposer !== null && /second|\//i.test(words));
}

/** One label alone is a clause only right after the verb phrase or a colon; `section 5 (1) of the Act` is none. */
function standsAlone(text: string, from: number): boolean {
  const before = text.slice(0, from).replace(verbPhrase, '').trim();
  return before === '' || /[:–-]$/.test(before);
}

function toClause(printed: string, bareLabels: boolean): string {
  const label = bareLabels ? (bareLabel.exec(printed)?.[0] ?? '') : labelOf(printed);
  let clause = printed.slice(label.length).trim();
  while (joining.test(clause)) clause = clause.replace(joining, '').trim();
  return clause.replace(/^that(?:,|:)? (?=\S)/i, '');
}

const dateLike =
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}(?:st|nd|rd|th)?|January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|[\s,;.&]|and|at|am|pm/gi;

/** Whether a paragraph is nothing but dates: `Tuesday, 9 March 2027 Tuesday, 1 June 2027`. */
export function isDates(text: string): boolean {
  return /\d{4}/.test(text) && text.length < 2000 && text.replace(dateLike, '') === '';
}
