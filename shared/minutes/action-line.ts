import { parseOwners, startsWithOwners } from './action-owners.ts';

/**
 * An action line as its writer meant it. Rules [A1]–[A8] of SPEC.md; the reader of legacy documents and the extraction
 * from a minute body use the same grammar.
 */
export interface ActionLine {
  /** The label with its separator, as printed: "Action – ", "ACTIONS: ". */
  readonly label: string;
  /** At least one; several only where "Actions:" is followed by several sentences. */
  readonly tasks: readonly ActionTask[];
}

export interface ActionTask {
  /** Null where only owners are printed: the task is then the resolution before it. */
  readonly text: string | null;
  /** As printed, in order, without repeats; empty where the line names nobody. */
  readonly owners: readonly string[];
  /** The words that say until when ("17 November 2026", "the next meeting"); null where there are none. */
  readonly dueWords: string | null;
}

const labelPattern =
  /^\s*[([]?\s*(?:ACTIONS?|Actions?)(?:\s+(?:points?|POINTS?|required|REQUIRED))?(?:\s+\d{1,3})?(?:\s+(?:by|BY))?\s*(?::|\s[–—-]|[–—]|-\s)[\s:–—-]*/;
/** "Action by Clerk" needs no separator; "Action plan …" is no label. */
const byPattern = /^\s*[([]?\s*(?:ACTIONS?|Actions?)\s+(?:by|BY)\s+(?=[A-Z])/;
const nothing = /^(?:none|nil|n\/?a|no\s+actions?|not\s+applicable|[.–—-]*)\.?\s*[)\]]?$/i;

const until = String.raw`(?:\s*[,(]\s*|\s)(?:by|before|until|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before)\s+`;
const duePhrase = new RegExp(
  String.raw`${until}((?:(?!${until}|\s(?:with|and|so|to|when|as|for)\s)(?:[^.;,()]|(?<=\d)\.(?=\d)))+)\)?`,
  'gi',
);
const timeWords =
  /\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2}|\d[./-]\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\bend\s+of\b|\bnext\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:day|week|month|quarter|year)s?\b/i;

/**
 * Reads a labelled action line: `Action – S Tolley/Lead Officers`, `ACTION: ST to write to the county.`,
 * `ACTIONS: Policy leads to comment by 17 May. ST will report in June.`
 *
 * @returns null where the text has no action label, or says that there is no action ("Action: none").
 */
export function parseActionLine(text: string): ActionLine | null {
  const label = (labelPattern.exec(text) ?? byPattern.exec(text))?.[0];
  if (label === undefined) return null;
  const rest = unbracketed(text.slice(label.length), label);
  if (nothing.test(rest)) return null;
  const sentences = /actions/i.test(label) ? splitSentences(rest) : [rest];
  const several = sentences.length > 1;
  const tasks = sentences.map((sentence) => readTask(sentence, { several, dash: !label.includes(':') }));
  return { label, tasks };
}

/** The place of the label of an action line, also while the line is being typed; null where there is none. */
export function actionLabelLength(text: string): number | null {
  return labelPattern.exec(text)?.[0].length ?? null;
}

function readTask(sentence: string, how: { readonly several: boolean; readonly dash: boolean }): ActionTask {
  const words = sentence.replace(/\s+/g, ' ').trim();
  const due = findDue(words);
  const dueWords = due?.words ?? null;
  const led = startsWithOwners(words);
  if (led !== null) return { text: how.several ? words : led.task, owners: led.owners, dueWords };
  const named = due !== null && /^[.)\]]*$/.test(words.slice(due.to)) ? words.slice(0, due.from) : words;
  const owners = parseOwners(named.trim(), { lenient: how.dash });
  return owners === null ? { text: words, owners: [], dueWords } : { text: null, owners, dueWords };
}

/** The last words of the sentence that name a time to be kept, without "by", and the place of the whole phrase. */
function findDue(sentence: string): { readonly words: string; readonly from: number; readonly to: number } | null {
  const found = [...sentence.matchAll(duePhrase)].findLast((match) => timeWords.test(match[1] ?? ''));
  if (found === undefined) return null;
  const words = (found[1] ?? '').trim().replace(/^the\s+/i, '');
  return { words, from: found.index, to: found.index + found[0].length };
}

function unbracketed(rest: string, label: string): string {
  const trimmed = rest.trim();
  return /^\s*[([]/.test(label) ? trimmed.replace(/\s*[)\]]\.?$/, '') : trimmed;
}

/** Parts at a full stop before a capital; "S. Tolley" and "St. Anne" part nothing. */
function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[a-z\d)]{2}[.;])\s+(?=[A-Z])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
