import { findAll, fitsAny } from '../../text/patterns.ts';

/** A labelled decision found in a paragraph. */
export interface DecisionInText {
  /** Where the words of its sentence start that stand before the verb (`It was proposed by … and`); often equals `at`. */
  readonly from: number;
  /** Where the verb stands. */
  readonly at: number;
  /** The verb in capitals: RESOLVED, AGREED, NOTED, RECOMMENDED … */
  readonly verb: string;
}

/** How a document is seen to mark its decisions; what is ambiguous alone is clear from it. */
export interface DecisionHabit {
  /** It sets decision words as labels: RESOLVED, AGREED, `Decision:`. */
  readonly labels: boolean;
  /** `It was agreed that` is its usual way to decide. */
  readonly formula: boolean;
}

interface DecisionForm {
  readonly name: string;
  /** Its first group is the verb. */
  readonly pattern: RegExp;
  /** Counts only at the start of a paragraph or of a sentence. */
  readonly opening: boolean;
  /** Counts only where the document decides by formula. */
  readonly byHabit?: true;
  /** What every paragraph holds that it fits; asked first where the pattern itself takes long. */
  readonly holds?: RegExp;
}

const bodies =
  '(?:Board|Committee|Sub-?Committee|Council|Group|Meeting|Members|Councillors|Cabinet|Executive|Trustees|Directors|Governors|Forum|Panel|Partnership|Authority|Association|Society|TSC|Chair(?:man|person)?|Municipal District)';
const small = bodies.replaceAll(/(?<=[(|])(\p{L})/gu, (letter) => `[${letter}${letter.toLowerCase()}]`);
const also =
  '(?: (?:then|therefore|also|further|duly|hereby|unanimously|UNANIMOUSLY|all|subsequently|accordingly|formally))*';
const capitals =
  'RES[O0]LVED|AGREED|NOTED|RECOMMENDED|DECIDED|APPROVED|ENDORSED|RATIFIED|ADOPTED|DEFERRED|ACCEPTED|SUPPORTED|CONFIRMED|SCRUTINISED|HOMOLOGATED|REMITTED';
/** Words in capitals that may stand beside a decision word without making a heading of it. */
const besideCapitals = 'UNANIMOUSLY|NEM|TO|THAT|BY|AND|IT|WAS|WERE|THE|BOARD|COUNCIL|COMMITTEE|NOT';

/** `The following points were noted:` leads to what was said, not to what was decided. */
const listLed = String.raw`(?<=\bfollowing (?:[a-z]+ ){1,4}(?:was|were) (?:all |unanimously )?)(?:agreed|approved|noted)`;
/** The same for what was said: */
const pointsNoted = String.raw`(?<=\b(?:following|points?|issues?|updates?|comments?|highlights?|observations?|concerns?|omissions?|questions?|risks?|themes?|corrections?)(?: [a-z]+){0,3} (?:was|were) (?:also )?)noted`;

/** Decision words that a document sets as a label. A further habit is one more line. */
const forms: readonly DecisionForm[] = [
  { name: 'RESOLVED in capitals, anywhere', pattern: /\b(RES[O0]LVED)\b(?! BY\b| MATTERS\b)/g, opening: false },
  {
    name: 'Resolution 24/118: …, RESOLUTION NO. 12',
    pattern:
      /((?:Council |Committee |Board |COUNCIL |COMMITTEE |BOARD )?(?:Resolution|RESOLUTION|Decision|DECISION)(?: (?:[Nn]o|NO|[Nn]umber|[Rr]ef)?\.? ?(?=[\w/.-]*\d)[\w/.-]{1,16}\b)?)(?= ?(?:[:–—]|- ))/g,
    opening: true,
  },
  {
    name: 'Decision, alone on its line',
    pattern:
      /^((?:Council |Committee |Board |COUNCIL |COMMITTEE |BOARD )?(?:Resolution|RESOLUTION|Decision|DECISION)s?(?: (?:[Nn]o|NO)?\.? ?(?=[\w/.-]*\d)[\w/.-]{1,16})?)(?= ?$)/g,
    opening: false,
  },
  {
    name: 'the Board agreed:- before its clauses',
    pattern: new RegExp(
      String.raw`(?:\b${small}|\bIt was|\bit was|\bwas|\bwere)${also} (?!${pointsNoted}|${listLed})(agreed|resolved|noted|approved|decided|recommended)(?= ?[:–—-]{1,3}$|(?: to| that) ?[:–—-]{1,3}$)`,
      'g',
    ),
    opening: false,
    holds: /[:–—-]$/,
  },
  {
    name: 'it was resolved',
    pattern: new RegExp(
      String.raw`\b(?:[Ii]t was|and|was|were|all|${small})${also} (resolved)\b(?=(?: unanimously)?[ ,:–-]+(?:that|to)\b|:|(?: unanimously)?[ ,:–-]+[“"‘'’ ]{1,3}[Tt]hat\b)`,
      'g',
    ),
    opening: false,
    holds: / resolved\b/,
  },
  {
    name: 'Resolved: … as a label',
    pattern:
      /(Resolved|Resolution)\b(?=,? ?(?:[:–—]|- |that\b|to\b|proposed\b|moved\b|\(?unanimously\b|\((?:Cr|Clr|Cllr|Councillor)s?\b|by\b|not to\b))(?! by (?:the )?(?:police|officer))/g,
    opening: true,
  },
  {
    name: 'AGREED, NOTED … in capitals, as a label',
    pattern: new RegExp(
      String.raw`(${capitals}|RECEIVED|GRANTED|REFUSED|DECLINED|REJECTED)\b(?=[ :.,–—;(-]|$)(?! (?!(?:${besideCapitals})\b)\p{Lu}{2})`,
      'gu',
    ),
    opening: true,
  },
  {
    name: 'the Board NOTED, it was AGREED, members were asked and APPROVED',
    pattern: new RegExp(
      String.raw`(?:\b\p{L}*\p{Ll}[,)]?|\b(?:IT WAS|Board|BOARD|COUNCIL|COMMITTEE|AND|${bodies}|UNANIMOUSLY)) (${capitals})\b(?! (?!(?:${besideCapitals})\b)\p{Lu}{2})`,
      'gu',
    ),
    opening: false,
    holds: new RegExp(` (?:${capitals})\\b`),
  },
  {
    name: 'the Board RECEIVED',
    pattern: new RegExp(String.raw`\b${bodies}${also} (RECEIVED|CONSIDERED AND APPROVED|GRANTED|REFUSED)\b`, 'g'),
    opening: false,
    holds: / (?:RECEIVED|CONSIDERED AND APPROVED|GRANTED|REFUSED)\b/,
  },
  {
    name: 'Vote: … Passed.',
    pattern:
      /(Vote|VOTE)(?= ?: (?!\d|for\b|in fav|carried|passed).{5,400}\b(?:[Pp]assed|[Cc]arried|PASSED|CARRIED|[Aa]dopted|[Aa]pproved|[Aa]ccepted)\b)/g,
    opening: true,
  },
  {
    name: 'Agreed: or Agreed – as a label',
    pattern:
      /(Agreed|Noted|Recommended|Decisions?|Decided|Approved|Outcome agreed)(?=(?: ?:| [–—-] )(?! ?(?:Cllr|Councillor|Mr|Mrs|Ms)\b))/g,
    opening: true,
  },
  {
    name: 'it was agreed that, where the document decides so',
    pattern: new RegExp(
      String.raw`\b(?:[Ii]t was|and|was|were|${small})${also} (agreed|decided|recommended|approved)\b(?=(?: unanimously)?[ ,:–-]+(?:that|to|not to|by)\b|:| unanimously\b)`,
      'g',
    ),
    opening: false,
    byHabit: true,
    holds: / (?:agreed|decided|recommended|approved)\b/,
  },
  {
    name: 'Agreed that, Noted that as the first words, where the document decides so',
    pattern: /(Agreed|Decided|Approved)\b(?= (?:unanimously )?(?:that|to)\b)/g,
    opening: true,
    byHabit: true,
  },
  {
    name: 'approved as a correct record, where the document decides so',
    pattern: new RegExp(
      String.raw`\b(?:was|were)${also} (approved|agreed|accepted|confirmed|adopted|signed)(?= (?:and signed )?(?:by .{2,30} )?as (?:a |an |being )?(?:true|correct|accurate|fair))`,
      'g',
    ),
    opening: false,
    byHabit: true,
    holds: / as (?:an? |being )?(?:true|correct|accurate|fair)/,
  },
];

/** A document of which nothing is known. */
export const noHabit: DecisionHabit = { labels: false, formula: false };

/** The first labelled decision at or after a place; null where there is none. */
export function findDecision(text: string, after = 0, habit: DecisionHabit = noHabit): DecisionInText | null {
  const found = decisionsIn(text, habit.formula).find(({ index }) => index >= after);
  if (found === undefined) return null;
  const { at, printed } = found;
  return { from: Math.max(after, startOfSentence(text, at)), at, verb: toVerb(text, at, printed) };
}

interface FoundWord {
  /** Where its form begins to match. */
  readonly index: number;
  readonly at: number;
  readonly printed: string;
}

/** The paragraph that was searched last, with all that was found: it is asked for again from each place on. */
let searched: { readonly text: string; readonly formula: boolean; readonly words: readonly FoundWord[] } | null = null;

/** No form matches without one of these words; asked first, since it costs little. */
const holdsVerb = new RegExp(
  `${capitals}|RECEIVED|CONSIDERED|GRANTED|REFUSED|DECLINED|REJECTED|vote ?:|resol(?:ved|ution)|decision|decided|agreed|noted|approved|recommended|accepted|confirmed|adopted|signed`,
  'i',
);

/** `ADOPTED` alone on its line tells how a vote went, as `CARRIED` does. */
const bareOutcome = /^ADOPTED\.?$/;

function decisionsIn(text: string, formula: boolean): readonly FoundWord[] {
  if (!holdsVerb.test(text) || bareOutcome.test(text)) return [];
  if (searched?.text === text && searched.formula === formula) return searched.words;
  const words = forms
    .filter(({ byHabit, holds }) => (formula || byHabit !== true) && holds?.test(text) !== false)
    .flatMap(({ pattern, opening }) =>
      findAll(text, pattern).flatMap((match): FoundWord[] => {
        const printed = match[1] ?? '';
        if (opening && !opensSentence(text, match.index)) return [];
        return [{ index: match.index, at: match.index + match[0].lastIndexOf(printed), printed }];
      }),
    )
    .sort((one, other) => one.at - other.at || other.printed.length - one.printed.length);
  searched = { text, formula, words };
  return words;
}

/** How many of the paragraphs hold a decision label, and how many decide by formula. */
export function measureHabit(paragraphs: readonly string[], items: number): DecisionHabit {
  let labels = 0;
  let formulas = 0;
  for (const text of paragraphs) {
    if (findDecision(text) !== null) labels += 1;
    else if (formula.test(text)) formulas += 1;
  }
  // One or two among many items are how anybody writes; a habit shows in a good part of them.
  return {
    labels: labels > 0,
    formula: formulas >= (items <= 4 ? 2 : 3) && formulas * 4 >= items && formulas * 4 >= labels * 3,
  };
}

const formula = new RegExp(
  String.raw`\b(?:[Ii]t was|(?:[Tt]he )?${small})${also} (?:agreed|decided)(?: unanimously)?[ ,:–-]+(?:that|to|not to)\b|(?:^|[.] )Agreed(?: unanimously)? (?:that|to)\b`,
);

const confirmed =
  /\bminutes\b.{0,200}\b(?:was|were|be) (?:then |also |duly |unanimously |all )*(?:approved|confirmed|agreed|accepted|adopted|signed|taken as read)\b/i;

/** Whoever decides, as a sentence opens with them. */
const deciders =
  '(?:[Tt]he )?(?:(?:[Ff]ull |[Pp]arish |[Tt]own |[Cc]ommunity |[Gg]overning |[Tt]rust |[Ss]teering |[Ww]orking |[Ll]ocal )?(?:[Cc]ouncil|[Bb]oard|[Bb]ody|[Cc]ommittee|[Ss]ub-?[Cc]ommittee|[Gg]roup|[Mm]eeting|[Pp]anel|[Ff]orum|[Pp]artnership|[Cc]abinet|[Ee]xecutive|TSC|PC|CC)|(?:[Cc]ommittee |[Bb]oard |[Cc]ouncil |[Aa]ll )?(?:[Mm]embers|[Gg]overnors|[Tt]rustees|[Dd]irectors|[Cc]ouncillors|[Cc]llrs)(?: present)?|[Tt]hose present|[Aa]ll present|[Ee]veryone|[Aa]ll|[Ww]e)';
const firmly = 'approved|agreed|accepted|endorsed|adopted|decided|resolved|noted|ratified|authorised|deferred';
/** `Members received and noted the minutes`, `The following payments were approved.` */
const plainly = [
  new RegExp(
    String.raw`^(?:(?:After|Following) [^,.]{3,60}, )?${deciders}(?: (?:unanimously|also|then|all|therefore|duly|formally))* (?:(?:received|considered|reviewed|discussed) and )?(?:${firmly})\b`,
  ),
  new RegExp(
    String.raw`(?:^|[.;] )[^.]{4,200}\b(?:was|were)(?: (?:also|then|duly|unanimously|all|subsequently))* (?:received and )?(?:approved|noted|agreed|accepted|adopted|ratified|granted|deferred)(?: (?:unanimously|by (?:all|everyone|those present|members)|(?:for|due to|until|to the next|subject to) [^.]{3,80}))?[.:]?$`,
  ),
  new RegExp(
    String.raw`^(?:Unanimously |All )?(?:[Aa]greed|[Aa]pproved|[Rr]atified|[Aa]dopted|[Aa]ccepted|Noted(?! that))(?: unanimously)? (?:to|that|the|not|and)\b`,
  ),
  /^(?:.{3,300}[.;–—-] )?(?:(?:[Aa]ll |[Uu]nanimously )?(?:[Aa]greed|[Aa]pproved)(?: unanimously| by all)?|(?:[Aa]ll|[Ee]veryone) (?:were |was )?in (?:agreement|favou?r))\.?$/,
  /^(?:the )?(?:previous |draft )?(?:agenda|minutes|accounts|budget)\b[^.]{0,60} (?:approved|agreed|accepted|adopted)\b/i,
  /^(?:approval|decision|item|matter)\b.{0,20} deferred (?:to|until)\b/i,
  /\b(?:approved|agreed|accepted|adopted) by (?:the )?(?:full )?(?:group|council|committee|board|meeting|members|all)\b/i,
  /\bit was (?:then |duly )?proposed(?: and|,) (?:duly )?seconded that\b|\b(?:was|were) (?:duly )?declared (?:duly )?elected\b/i,
  /\b(?:was|were) (?:duly |unanimously )*(?:re-?)?(?:elected|appointed) unopposed\b/i,
  /\b(?:was|were) (?:duly |unanimously )*(?:re-?)?(?:elected|co-opted|appointed)(?: as)?(?: the)? (?:vice[- ]?)?(?:chair|secretary|treasurer|convener|president|mayor)/i,
] as const;

const fitsPlainly = fitsAny(plainly);

/** Whether a sentence decides by a set form: `It was agreed that …`, `Members noted …`, or the confirmation of minutes. */
export function isSetForm(sentence: string): boolean {
  return formula.test(sentence) || confirmed.test(sentence) || fitsPlainly(sentence);
}

/** A sentence that reads like a decision. */
export interface ProseDecision {
  readonly sentence: string;
  /** The words it was known by, in small letters: `the board supported`, `it was agreed`. */
  readonly form: string;
  /** In capitals. */
  readonly verb: string;
}

const decided =
  'approved|supported|agreed|accepted|endorsed|adopted|decided|resolved|noted|ratified|elected|appointed|deferred|recommended|confirmed';
/** Decisions in prose, without a label: offered to the clerk, never taken. Their first group is the verb. */
const proseForms: readonly RegExp[] = [
  /\b(?:this|that|it|which) was (?:unanimously |then |duly )?(agreed|approved|accepted|supported)\b/i,
  /\bminutes\b.{0,200}\b(?:was|were) (?:duly )?(taken) as read\b/i,
  /^(?:these|they|both|all) were (?:unanimously |then |duly |all )*(agreed|approved|accepted|adopted)\b/i,
  // `It was proposed and seconded that …`, where nothing tells that it was lost.
  /\bit was (?:then |duly )?(proposed)(?: and|,) (?:duly )?seconded that\b/i,
  /\b(?:was|were) (?:duly |then )?declared (?:duly )?(elected)\b/i,
  /\bit was (?:then |therefore |also |unanimously )*(agreed|decided|resolved|recommended)\b(?! (?:at|in|as|with|by (?:the )?(?:[a-zà-ɏ]+ )?(?:council|police|county)|last|earlier|before)\b)/i,
  /\b(?:was|were|be) (?:then |also |duly |unanimously )*(approved|accepted|confirmed|agreed|adopted|elected|re-elected|appointed|co-opted|received|signed) (?:as|to be|by (?:the|all|members)|and|unopposed|onto|(?:true|correct)|[a-zà-ɏ][a-zà-ɏ]*[Cc]hair)\b/i,
  /\b(?:minutes|report|accounts|motion|proposal|recommendations?|programme|policy|policies|statement|budget|update|schedule|plan|payments?|invoices?|terms of reference|agenda|letter|request|applications?|grant|quotes?|quotation|cheques?|expenditure|resignation|apolog(?:y|ies)) (?:[a-zà-ɏ\d’'£.,/()-]+ ){0,12}?(?:was|were) (?:then |also |duly |unanimously |all )*(?:received and |considered and )?(approved|accepted|noted|agreed|adopted|confirmed|received|carried|granted|deferred|refused|ratified)\b/i,
  new RegExp(
    String.raw`(?:^|[.;:,–-] |\band |\bbut |\b[Dd]iscussion )(?:[Aa]t this point |[Tt]herefore )?${deciders}(?: (?:unanimously|also|then|all|therefore|duly|formally|ha(?:s|ve) now))* (?:(?:received|considered|reviewed|discussed|voted) (?:and|to) )?(${decided}|approve|authorised)\b`,
  ),
  new RegExp(
    String.raw`\bthe (?:board|committee|council|group|meeting|panel|forum|partnership|cabinet|trustees|governors|members) (?:unanimously |also |then |therefore |all )*(${decided})\b`,
    'i',
  ),
  // `Agreed to ask the county`, `All agreed.`, `Approved the register`: the sentence opens with the word.
  /^(?:unanimously |all |all were )?(agreed|approved|ratified|adopted|accepted|decided|authorised)(?: unanimously)?(?: (?:to|that|the|not|and|by all|in principle|for)\b|[.;]?$)/i,
  /^(noted) the\b/i,
  /(?:^|[.!?] )(?:all|everyone) (?:were |was )?in (agreement|favou?r)\.?$/i,
  /\b(?:rough |general |clear |full )?(consensus|agreement) (?:was |is )?(?:reached )?(?:to|that)\b/i,
  /(?<=[–—-] )(agreed|approved|accepted|adopted)(?: unanimously| by all)?[.;]?$/i,
  /(?<=[.,;–—-] )(?:all |unanimously )?(agreed|approved|accepted)(?: unanimously| by all)?[.;]?$/i,
  /\b(?:was|were) (moved|proposed) as (?:a )?(?:true|correct|accurate)\b/i,
  /^(?:the |all )?(?:previous |draft )?(?:agenda|minutes|accounts|budget|payments?|reports?|polic(?:y|ies))\b[^.]{0,80} (approved|agreed|accepted|adopted)\b(?! (?:at|in) the (?:last|previous)\b)/i,
  /\b(?:approval|decision|item|matter)\b.{0,20} (deferred) (?:to|until)\b/i,
  /\b(approved|agreed|accepted|adopted) by (?:the )?(?:full |parish |town |community )?(?:council|committee|board|meeting|group|councillors|members|all)\b/i,
  // `A Vale elected as Chair`, `B Marsh appointed secretary`.
  /^(?:[a-zà-ɏ][a-zà-ɏ’'.-]* ){2,4}(?:was |were |is |duly |unanimously )*(elected|re-elected|appointed|co-opted)\b(?= (?:as|to|onto|unopposed|chair|vice|secretary|treasurer|the)\b|[.;]?$)/i,
];
/** What a sentence says of the past, of others or of nothing is no decision of this meeting. */
const notDecided =
  /\b(?:not|had been|has been|have been|previously|already|would be|will be|last (?:month|year)|if|(?:had|has|have|need|needs|needed|is|are|was|were|still|yet|waiting|awaiting) to be|to be|must be|should be|could be|can be|may be|being|until|once) (?:[a-zà-ɏ]+ (?:and )?)?(?:agreed|approved|accepted|adopted|decided|noted|supported|endorsed|confirmed|signed|elected|appointed)\b|^(?:at|following) the (?:last|previous)\b|\b(?:county|district|borough|city) council (?:had |has )?(?:approved|agreed|noted|decided|granted|refused)\b|\bas (?:previously |already )?agreed\b|\bapolog(?:y|ies)\b|\baccepted\b.{0,20}\breasons?\b/i;

const bareAgreement =
  /^(?:(?:all |unanimously )?(?:agreed|approved)(?: unanimously| by all)?|(?:all|everyone) (?:were |was )?in (?:agreement|favou?r))\.?$/i;

const holdsProseForm = fitsAny(proseForms);

/** The sentences of a paragraph that read like a decision without a decision word. */
export function findProseDecisions(text: string): ProseDecision[] {
  if (text.length > 10_000 || !holdsProseForm(text)) return [];
  const sentences = splitSentences(text);
  return sentences.flatMap((own, place): ProseDecision[] => {
    // `The lamp is to be mended. All agreed.`: what was agreed stands before it.
    const before = sentences[place - 1] ?? '';
    const sentence = bareAgreement.test(own) && before.length < 300 ? `${before} ${own}`.trim() : own;
    if (notDecided.test(sentence)) return [];
    for (const form of proseForms) {
      const found = form.exec(sentence);
      if (found === null) continue;
      const words = found[0]
        .toLowerCase()
        .replaceAll(/[^\p{L} -]/gu, '')
        .trim();
      return [
        {
          sentence,
          form: words.split(' ').slice(-4).join(' '),
          verb: (found[1] ?? '')
            .toUpperCase()
            .replace(/^(?:CONSENSUS|AGREEMENT|FAVOU?R)$/, 'AGREED')
            .replace(/^PROPOSED$/, 'CARRIED')
            .replace(/^TAKEN$/, 'CONFIRMED'),
        },
      ];
    }
    return [];
  });
}

/** Cuts a paragraph at its full stops, not at those of abbreviations and initials. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of endsOfSentences(text)) {
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

const abbreviation =
  /(?:\b(?:Cllrs?|Mr|Mrs|Ms|Dr|Revd?|No|NO|Nos|St|Ltd|etc|approx|e\.g|i\.e|p|pp|para|ref|min|Supt|Insp|Hon|Prof)|\b\p{Lu})\.$/u;

const endOfSentence = /[.!?]["”’)]?(?= +["“‘(]?[\p{Lu}\d£])/gu;

/** The places after each full stop, question or exclamation mark that ends a sentence before another starts. */
export function endsOfSentences(text: string): number[] {
  const ends: number[] = [];
  for (const match of findAll(text, endOfSentence)) {
    const end = match.index + match[0].length;
    if (!abbreviation.test(text.slice(Math.max(0, match.index - 8), match.index + 1))) ends.push(end);
  }
  return ends;
}

function opensSentence(text: string, place: number): boolean {
  if (place < 12 && /^\(?\d{1,3}(?:\.\d{1,2}){1,2}[.)]? $/.test(text.slice(0, place))) return true;
  return /(?:^|[.:;!?)\]–-] *["“]?|^\(?[\da-z]{1,3}[).] )$/.test(text.slice(Math.max(0, place - 6), place));
}

/** No sentence before a decision is longer; looking no further back keeps the work linear. */
const LONGEST_OPENING = 600;

function startOfSentence(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_OPENING);
  const last = from + (endsOfSentences(text.slice(from, at) + 'X').at(-1) ?? 0);
  return last + (/^\s*/.exec(text.slice(last, at))?.[0].length ?? 0);
}

const verbOfLabel: Readonly<Record<string, string>> = {
  RESOLUTION: 'RESOLVED',
  RECOMMENDATION: 'RECOMMENDED',
  DECISION: 'DECIDED',
  DECISIONS: 'DECIDED',
  VOTE: 'CARRIED',
};

/** The verb in capitals, with what belongs to it: RESOLVED TO RECOMMEND, RECOMMENDED TO COUNCIL. */
function toVerb(text: string, at: number, printed: string): string {
  const word = printed.toUpperCase().replace('0', 'O');
  const label = /RESOLUTION|DECISIONS?\b/.exec(word)?.[0] ?? word;
  const verb = verbOfLabel[label] ?? word.split(' ').at(-1) ?? word;
  const behind = text.slice(at + printed.length, at + printed.length + 30);
  if (verb === 'RESOLVED' && /^ to recommend\b/i.test(behind)) return 'RESOLVED TO RECOMMEND';
  if (verb === 'RECOMMENDED' && /^ TO (?:THE )?(?:FULL |TOWN |PARISH )?COUNCIL\b/.test(behind))
    return 'RECOMMENDED TO COUNCIL';
  return verb;
}
