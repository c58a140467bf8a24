/** A labelled decision found in a paragraph. */
export interface DecisionInText {
  /** Where the words of its sentence start that stand before the verb (`It was proposed by … and`); often equals `at`. */
  readonly from: number;
  /** Where the verb stands. */
  readonly at: number;
  /** The verb in capitals: RESOLVED, AGREED, NOTED, RECOMMENDED … */
  readonly verb: string;
}

interface DecisionForm {
  readonly name: string;
  /** Its first group is the verb. */
  readonly pattern: RegExp;
  /** Counts only at the start of a paragraph or of a sentence. */
  readonly opening: boolean;
}

/** Decision words that a document sets as a label. A further habit is one more line. */
const forms: readonly DecisionForm[] = [
  { name: 'RESOLVED in capitals, anywhere', pattern: /\b(RES[O0]LVED)\b/g, opening: false },
  {
    name: 'it was resolved',
    pattern:
      /\b(?:[Ii]t was|and|was|were)(?: (?:then|also|further|duly|hereby|unanimously))? (resolved)\b(?=(?: unanimously)?[ ,:]+(?:that|to)\b|:)/g,
    opening: false,
  },
  {
    name: 'Resolved: … as a label',
    pattern: /(Resolved|Resolution)\b(?= ?(?:[:–-]|that\b|to\b|unanimously\b|by\b))/g,
    opening: true,
  },
  {
    name: 'AGREED, NOTED … in capitals, as a label',
    pattern: /(AGREED|NOTED|RECOMMENDED|DECIDED|APPROVED|ENDORSED|DEFERRED)\b(?=[ :.–-]|$)(?! \p{Lu}{2})/gu,
    opening: true,
  },
  {
    name: 'it was AGREED',
    pattern:
      /\b(?:[Ii]t was|IT WAS|was|were|and)(?: (?:then|also|further|unanimously|UNANIMOUSLY))? (AGREED|NOTED|RECOMMENDED|DECIDED|APPROVED)\b/g,
    opening: false,
  },
  {
    name: 'the Board NOTED',
    pattern:
      /\b(?:Board|Committee|Council|Group|Meeting|Members|Cabinet|Trustees|Governors|Forum|Panel|Partnership)(?: (?:unanimously|also|then))? (RESOLVED|AGREED|NOTED|APPROVED|RECOMMENDED|ENDORSED|DECIDED|SUPPORTED|RECEIVED)\b/g,
    opening: false,
  },
  {
    name: 'Agreed: as a label',
    pattern: /(Agreed|Noted|Recommended|Recommendation|Decision|Decided)(?= ?:)/g,
    opening: true,
  },
];

/** The first labelled decision at or after a place; null where there is none. */
export function findDecision(text: string, after = 0): DecisionInText | null {
  let best: DecisionInText | null = null;
  for (const { pattern, opening } of forms) {
    const search = new RegExp(pattern.source, pattern.flags);
    search.lastIndex = after;
    for (let match = search.exec(text); match; match = search.exec(text)) {
      const printed = match[1] ?? '';
      const at = match.index + match[0].lastIndexOf(printed);
      if (opening && !opensSentence(text, match.index)) continue;
      if (best === null || at < best.at) {
        best = { from: Math.max(after, startOfSentence(text, at)), at, verb: toVerb(printed) };
      }
      break;
    }
  }
  return best;
}

/** Decisions in prose, without a label: offered to the clerk, never taken. */
const proseForms: readonly RegExp[] = [
  /\b(?:this|that|it|which) was (?:unanimously )?agreed\b/i,
  /\bit was (?:unanimously )?agreed (?:that|to)\b/i,
  /\b(?:was|were) (?:approved|accepted|confirmed|agreed|adopted) (?:as|to|by|and)\b/i,
  /\bthe (?:board|committee|council|group|meeting|panel|members?|forum|partnership) (?:unanimously )?(?:approved|supported|agreed|accepted|endorsed|adopted|decided)\b/i,
];

/** The sentences of a paragraph that read like a decision without a decision word. */
export function findProseDecisions(text: string): string[] {
  if (!proseForms.some((form) => form.test(text))) return [];
  return splitSentences(text).filter((sentence) => proseForms.some((form) => form.test(sentence)));
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
  /(?:\b(?:Cllrs?|Mr|Mrs|Ms|Dr|Revd?|No|Nos|St|Ltd|etc|approx|e\.g|i\.e|p|pp|para|ref|min|Supt|Insp|Hon|Prof)|\b\p{Lu})\.$/u;

/** The places after each full stop, question or exclamation mark that ends a sentence before another starts. */
export function endsOfSentences(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.!?]["”’)]?(?= +["“‘(]?[\p{Lu}\d£])/gu)) {
    const end = match.index + match[0].length;
    if (!abbreviation.test(text.slice(Math.max(0, match.index - 8), match.index + 1))) ends.push(end);
  }
  return ends;
}

function opensSentence(text: string, place: number): boolean {
  return /(?:^|[.:;!?)\]–-] *["“]?|^\(?[\da-z]{1,3}[).] )$/.test(text.slice(Math.max(0, place - 6), place));
}

/** No sentence before a decision is longer; looking no further back keeps the work linear. */
const LONGEST_OPENING = 600;

function startOfSentence(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_OPENING);
  const last = from + (endsOfSentences(text.slice(from, at) + 'X').at(-1) ?? 0);
  return last + (/^\s*/.exec(text.slice(last, at))?.[0].length ?? 0);
}

function toVerb(printed: string): string {
  const capitals = printed.toUpperCase().replace('0', 'O');
  if (capitals === 'RESOLUTION') return 'RESOLVED';
  if (capitals === 'RECOMMENDATION') return 'RECOMMENDED';
  return capitals === 'DECISION' ? 'DECIDED' : capitals;
}
