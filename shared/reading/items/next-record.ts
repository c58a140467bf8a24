import { endOfAction, findActionStart } from '../recognisers/action-forms.ts';
import { endsOfSentences, findDecision, type DecisionHabit } from '../recognisers/decision-forms.ts';
import { findMotion } from '../recognisers/motion-forms.ts';
import type { DraftText } from '../draft.ts';
import { hasLabel } from '../decisions/clause-labels.ts';
import { isBareVerb } from '../decisions/read-resolution.ts';

/** A decision or an action inside a paragraph: its place, and for a decision where its verb stands. */
export type RecordInText =
  | { readonly kind: 'action'; readonly from: number; readonly end: number }
  | {
      readonly kind: 'decision';
      /** Where the words of its sentence start. */
      readonly from: number;
      /** Where its text starts: at the verb, or at what was moved. */
      readonly at: number;
      readonly end: number;
      readonly verb: string;
      readonly opensWithVerb: boolean;
    };

/** The first decision or action at or after a place of a paragraph; null where there is none. */
export function findNextRecord(text: string, after: number, habit: DecisionHabit): RecordInText | null {
  const decision = findNextDecision(text, after, habit);
  const action = findActionStart(text, after);
  if (action === null || (decision !== null && decision.from < action)) {
    // An action that starts inside the decision ends it.
    return decision !== null && action !== null && action > decision.at && action < decision.end
      ? { ...decision, end: action }
      : decision;
  }
  const end = endOfAction(text, action);
  return {
    kind: 'action',
    from: action,
    end: decision !== null && decision.from > action ? Math.min(end, decision.from) : end,
  };
}

function findNextDecision(
  text: string,
  after: number,
  habit: DecisionHabit,
): Extract<RecordInText, { kind: 'decision' }> | null {
  const word = findDecision(text, after, habit);
  const motion = findMotion(text, after);
  const told = word === null ? null : { ...word, end: endOfDecision(text, word.at, word.verb, habit) };
  if (motion === null) return told && { kind: 'decision', opensWithVerb: true, ...told };
  if (told !== null) {
    const inMotion = told.at >= motion.from && told.at < motion.end + 40;
    // `Proposed by A, seconded by B that it be paid. AGREED.`: the word is the outcome of the motion.
    const isOutcome =
      inMotion && told.from > motion.at && isBareVerb(text.slice(told.at, told.end).replace(/[.;]$/, ''));
    if (isOutcome) {
      return {
        kind: 'decision',
        opensWithVerb: false,
        ...motion,
        verb: told.verb,
      };
    }
    if (inMotion || told.at < motion.from) return { kind: 'decision', opensWithVerb: true, ...told };
  }
  const { from, at, end, verb } = motion;
  const opensWithVerb = text.slice(at, at + verb.length).toUpperCase() === verb;
  return { kind: 'decision', from, at, end, verb, opensWithVerb };
}

/** A decision ends with its sentence, unless what follows goes on with it or is another clause. */
function endOfDecision(text: string, at: number, verb: string, habit: DecisionHabit): number {
  const behind = endOfWord(text, at);
  // `The minutes were AGREED; two words were put right.`
  if (text[behind] === ';') return behind + 1;
  // `Decision: The Board APPROVED the plan.`: the label and the word tell one decision.
  const isLabel = /^ ?:/.test(text.slice(behind, behind + 2));
  const after = isLabel ? (endsOfSentences(text.slice(at))[0] ?? text.length - at) : verb.length;
  let next = findDecision(text, at + after, habit);
  // `RECEIVED and NOTED the report` is one decision.
  while (next !== null && /^,? (?:and|&) $/.test(text.slice(endOfWord(text, at), next.at))) {
    next = findDecision(text, next.at + next.verb.length, habit);
  }
  // `NOTED the report and APPROVED the plan`: the second word stands in the same sentence.
  const inOne = next !== null && next.from <= endOfWord(text, at) + 1;
  const limit = next === null ? text.length : inOne ? beforeJoin(text, next.at) : next.from;
  for (const place of endsOfSentences(text.slice(at, limit))) {
    const rest = text.slice(at + place, limit).trim();
    const goesOn =
      /^(?:that|to|and|further|also|furthermore)\b/i.test(rest) && !/^(?:Also|Further),? \p{Lu}/u.test(rest);
    if (goesOn || hasLabel(rest)) continue;
    return at + place;
  }
  return limit;
}

/** The place before `, and ` in front of a further decision word. */
function beforeJoin(text: string, at: number): number {
  return at - (/[,;]? ?(?:and|but|&)? ?$/.exec(text.slice(Math.max(0, at - 8), at))?.[0].length ?? 0);
}

function endOfWord(text: string, at: number): number {
  return at + (/^\p{L}*/u.exec(text.slice(at, at + 40))?.[0].length ?? 0);
}

const decisionWords =
  /\b(?:resolved|agreed|noted|approved|recommended|decided|endorsed|ratified|adopted|supported|accepted|confirmed|deferred|received)\b/gi;

/**
 * The words as they are searched for decisions: a decision word that the source set in bold or underlined by itself is a
 * label like one in capitals. Places stay where they were.
 */
export function raiseMarkedVerbs({ text, marks }: DraftText): string {
  const short = marks.filter(
    ({ from, to, mark }) => mark !== 'italic' && to - from <= 60 && to - from < text.length / 2,
  );
  if (short.length === 0) return text;
  return text.replace(decisionWords, (word: string, from: number) => {
    const isMarked = short.some((mark) => mark.from <= from && from + word.length <= mark.to);
    return isMarked ? word.toUpperCase() : word;
  });
}
