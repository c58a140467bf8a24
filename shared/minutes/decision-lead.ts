/**
 * How a decision begins: "RESOLVED that …", "RESOLVED TO RECOMMEND that …", "It was AGREED to …". Rules [D1]–[D5] of
 * SPEC.md. The reader of legacy documents and the extraction from a minute body use the same grammar.
 */
export interface DecisionLead {
  /** Words in front of the verb ("On the motion of the Chair it was "); empty where the verb comes first. */
  readonly before: string;
  /** The decision in capitals: RESOLVED, RESOLVED TO RECOMMEND, RESOLVED UNANIMOUSLY, AGREED, NOTED … */
  readonly verb: string;
  /** The verb phrase as printed, the blank after it included: "RESOLVED that ". */
  readonly phrase: string;
  /** What was decided, as printed. `before + phrase + rest` is the text. */
  readonly rest: string;
}

/** Decision words that bodies print in capitals. Custom; a body may have one of its own. */
export const decisionWords = ['RESOLVED', 'AGREED', 'NOTED', 'RECOMMENDED', 'DECIDED'] as const;

/** How all decided, printed after the verb and kept in it; then the joining words, which are neither verb nor decision. */
const manner = /\s+(to\s+recommend\b|\(?(?:unanimously\b|nem\.?\s*con\b\.?)\)?)/iy;
const joining = /\s*[:,–—-]?\s*(?:that\b[:,]?\s*)?/iy;
const spokenOpening = /^\s*it\s+was\s+(?:(?:then|therefore|unanimously)\s+)*/i;

/**
 * Reads a decision that starts the text, or follows a short "It was" there. A decision word counts in capitals; in small
 * letters only RESOLVED does, as "Resolved that", "Resolved to", "Resolved:" or "It was resolved …", since "Noted that"
 * and "Agreed that" also begin ordinary sentences.
 *
 * @param ownWord the body's own decision word, where it is none of {@link decisionWords}.
 * @returns null where the text starts with no decision.
 */
export function parseDecisionLead(text: string, ownWord?: string): DecisionLead | null {
  const opening = spokenOpening.exec(text)?.[0];
  const from = opening?.length ?? text.length - text.trimStart().length;
  const word = matchAt(capitalWords(ownWord), text, from);
  if (word !== null) return decisionAt(text, from, word);
  const small = matchAt(/resolved(?![\w'’])/iy, text, from);
  if (small === null) return null;
  const follows = /^(?:\s*:|\s+\(?(?:that|to|unanimously|nem)\b)/i.test(text.slice(from + small.length));
  return opening !== undefined || (follows && small.startsWith('R')) ? decisionAt(text, from, small) : null;
}

/**
 * Finds the decision inside a lead that may open with other words ("On the motion of … it was RESOLVED that"): at the
 * start as {@link parseDecisionLead} has it, else the first decision word in capitals.
 *
 * @returns null where the text holds no decision word.
 */
export function findDecision(text: string, ownWord?: string): DecisionLead | null {
  const first = parseDecisionLead(text, ownWord);
  if (first !== null) return first;
  const place = new RegExp(String.raw`(?<![\w'’])(?:${capitalWords(ownWord).source})`).exec(text);
  return place === null ? null : decisionAt(text, place.index, place[0]);
}

function decisionAt(text: string, from: number, word: string): DecisionLead {
  const how = matchAt(manner, text, from + word.length) ?? '';
  const verbEnd = from + word.length + how.length;
  const end = verbEnd + (matchAt(joining, text, verbEnd) ?? '').length;
  return {
    before: text.slice(0, from),
    verb: `${word}${how}`.replace(/[().]/g, '').replace(/\s+/g, ' ').toUpperCase(),
    phrase: text.slice(from, end),
    rest: text.slice(end),
  };
}

function capitalWords(ownWord: string | undefined): RegExp {
  const own = ownWord?.trim().toUpperCase() ?? '';
  const words: string[] = own === '' ? [...decisionWords] : [own, ...decisionWords];
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?:${escaped.join('|')})(?![\w'’])`, 'y');
}

function matchAt(sticky: RegExp, text: string, from: number): string | null {
  sticky.lastIndex = from;
  return sticky.exec(text)?.[0] ?? null;
}
