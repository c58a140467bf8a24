import { actionLabelLength, parseActionLine } from '../../minutes/action-line.ts';
import { startsWithOwners } from '../../minutes/action-owners.ts';
import { fitsAny } from '../../text/patterns.ts';
import { endsOfSentences } from './decision-forms.ts';

/** `*** Action: …`, `**ACTION**`, `➢ Action`, `→`, as some bodies set it off. */
const ornament = /^(?:[*_•➢►→>»·-]{1,3}\s*|\[[ xX]\] ?|- \[[ xX]\] ?|\[NEW\] ?)+/u;

/** Labels that minutes use besides the word itself, each put as `Action: ` before it is read. A further habit is one more line. */
const otherLabels: readonly RegExp[] = [
  // ***ACTION*** Clerk to write
  /^\*{1,3}\s*ACTIONS?(?:\s+(?:POINTS?|REQUIRED|BY))?\s*:?\s*\*{1,3}\s*[:–—-]?\s*/i,
  // AP1, AP 3:, AP12/24 –, [AP4]
  /^[[(]?AP\s?\d{1,3}(?:[/.-]\d{1,4})?[\])]?\s*(?:[:.–—-]\s*|\s(?=\p{Lu}))/u,
  // ACTION JOHN/DODIE: arrange with the club
  /^(?:ACTIONS?|Action)\s+(?=(?!(?:PLAN|POINT|LOG|ITEM|LIST|NOTE|GROUP|SHEET|TRACKER|SUMMARY|ARISING|TAKEN|REQUIRED|NO|REF|BY|FOR|FROM)\p{L}*\b)\p{Lu}\p{L}*(?:(?: ?[/&,] ?| and )\p{Lu}\p{L}*){0,3} ?: )/u,
  // Action. Ben Marsh agreed to write
  /^(?:Action|ACTION)\.\s+(?=\p{Lu}[^.]{2,40} (?:to|will) \p{Ll})/u,
  // AP: Clerk to write
  /^[[(]?AP\s*[:–—]\s*(?=\S)/u,
  // AI @ada to open a request
  /^AI\s+(?=(?:@\S{2,30}|\p{Lu}\p{Ll}+) to (?!be\b)\p{Ll})/u,
  // ACTION POINT JM to write
  /^(?:ACTION|Action) (?:POINT|Point)s?:? (?=(?:\p{Lu}{2,3}|[Tt]he \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+) to \p{Ll})/u,
  // AI: or AI-3: of technical committees
  /^[[(]?AI(?:[-\s]?\d{1,3})?[\])]?\s*[:–—]\s*/,
  // Action item 4:, Action Items:, Action No. 12:, Action 24/07:
  /^[[(]?(?:Action|ACTION)\s+(?:items?|ITEMS?|[Nn]o\.?|[Rr]ef\.?|[Pp]t\.?)?\s*(?:\d{1,3}(?:[/.-]\d{1,4}){0,2})?[\])]?\s*[:–—]\s*/,
  // Action from last meeting:, Action arising:
  /^(?:Action|ACTION)s?\s+(?:from|arising(?:\s+from)?|carried\s+(?:forward|over))(?:\s+(?:the\s+)?(?:last|previous)\s+(?:meeting|minutes))?\s*[:–—]\s*/,
  // Action point for A Vale: …
  /^(?:Action|ACTION)(?:\s+(?:points?|items?))?\s+for\s+(?=\p{Lu}|the\b)/u,
  // To do:, TODO –, Follow-up:
  /^(?:TODO|To[- ]?do|TO DO|Follow[- ]?up action|Tasks?)\s*[:–—]\s*/,
  // For action: Clerk, For action by the Clerk
  /^(?:For action|FOR ACTION)(?:\s+by)?\s*[:–—]?\s*(?=\p{Lu}|the\b)/u,
];
const opensWithOtherLabel = fitsAny(otherLabels);
/**
 * `ACTION Clerk to write`, `ACTION JM`: capitals alone, before a word that is not in capitals or initials (an ACTION PLAN is
 * none). `Action CB, JH`: small letters where nothing but initials follows.
 */
const bareLabel =
  /^(?:ACTIONS?|ACTION BY)(?= (?:\p{Lu}\p{Ll}|the |All |ALL\b|\p{Lu}{2,3}(?= to\b|[.,;/&]|$| and\b)|\p{Lu}{1,2}\p{Ll}{1,2}\p{Lu}\b))|^Action(?= (?:ALL|All|\p{Lu}{2,3})(?:(?:, ?| ?& ?| and | ?\/ ?)\p{Lu}{2,3})*(?:,? (?:by|before|until) [^.]{3,30})?\.?$)/u;
/** What a heading says of actions is no action: `ACTION Points from the last meeting`. */
const noTask =
  /^ACTIONS? (?:Points?|Plan|Log|Items?|List|Notes?|Group|Sheet|Tracker|Summary|Arising|Taken|Required)\b(?!.{0,3}[:–-])/;

/** Whether a line opens with a label is told by its first words. */
const LONGEST_OPENING = 400;

/** What every label begins with, behind stars and boxes; asked first, since it costs little. */
const mayOpen = /^(?:\P{L}|x\]|new\])*(?:actions?|ap|ai|to[- ]?do|follow|tasks?|for action)/iu;

/** Where the words of an action line start after stars, and whether they do; the label itself is the minute body's grammar. */
export function opensWithActionLabel(text: string): boolean {
  if (!mayOpen.test(text)) return false;
  const [first = ''] = text;
  if (!/[\p{Lu}*_[(•➢►→>»·-]/u.test(first) && !/^to do|^action/i.test(text)) return false;
  if (text.length > LONGEST_OPENING) return opensWithActionLabel(text.slice(0, LONGEST_OPENING));
  const line = toActionLine(text);
  return line !== text.replace(ornament, '') || actionLabelLength(line) !== null
    ? parseActionLine(line) !== null
    : false;
}

const ownersInLabel = /^ACTIONS?\s?\(([^()]{2,60})\)\s*[:–—-]\s*(\S.*)$/;

/** A bracket round the whole line closes behind the task. */
function withoutClosing(printed: string, task: string): string {
  return /^[[(]/.test(printed) ? task.replace(/[\])]\.?$/, '') : task;
}

/** `ACTION: AI-2: …`: the number of the action behind its label. */
const numberedTwice = /^((?:Action|ACTION)s?\s*:\s*)[[(]?(?:AI|AP|A)[-\s]?\d{1,3}[\])]?\s*[:.–—-]\s*(?=\S)/;

/** The first of the other labels that the words open with; null where they open with none. */
function otherLabelOf(words: string): string | null {
  if (!opensWithOtherLabel(words)) return null;
  for (const label of otherLabels) {
    const found = label.exec(words);
    if (found) return found[0];
  }
  return null;
}

/** An action line in the form that the minute body's grammar reads: without stars, with a colon after a bare label. */
export function toActionLine(printed: string): string {
  // ACTION(ada): open a request
  const plain = printed.replace(ornament, '');
  const inBrackets = ownersInLabel.exec(plain);
  if (inBrackets) return `Action: ${inBrackets[1] ?? ''}: ${inBrackets[2] ?? ''}`;
  const label = otherLabelOf(printed);
  if (label !== null) return `Action: ${withoutClosing(printed, printed.slice(label.length))}`;
  if (plain !== printed) {
    const behind = otherLabelOf(plain);
    if (behind !== null) return `Action: ${plain.slice(behind.length)}`;
  }
  return noTask.test(plain) ? plain : plain.replace(numberedTwice, '$1').replace(bareLabel, 'Action:');
}

/** The same labels inside a paragraph: after the end of a sentence, or in brackets. */
const inText =
  /(?<=[.;!?)\]] {0,2})(?=[[(*_]{0,3}(?:ACTIONS?|Actions?|AP ?\d|AP ?:|AI ?:)(?![\p{L}]))|(?<= )(?=[[(]{1,2}(?:ACTIONS?|Actions?|AP ?\d)\b)|(?<=\p{Ll} )(?=ACTION (?:\p{Lu}{2,3}\b|\p{Lu}\p{Ll}+ to |BY |by |[:–-] ?))|(?<=\p{Ll} )(?=ACTION(?: ITEMS?)? ?[:–—])/gu;

/** What each of them holds; asked first, since it costs little. */
const holdsLabel = /A(?:CTION|ction|P ?[\d:]|I ?:)/g;

/** Where an action starts in a paragraph at or after a place; null where none does. */
export function findActionStart(text: string, after = 0): number | null {
  if (opensWithActionLabel(after === 0 ? text : text.slice(after).trimStart())) {
    return after + (after === 0 ? 0 : text.length - after - text.slice(after).trimStart().length);
  }
  holdsLabel.lastIndex = after;
  if (!holdsLabel.test(text)) return null;
  inText.lastIndex = after;
  for (let match = inText.exec(text); match; match = inText.exec(text)) {
    if (opensWithActionLabel(text.slice(match.index))) return match.index;
    inText.lastIndex = match.index + 1;
  }
  return null;
}

/** Where the words of an action end that starts at a place: behind its bracket, or where the next action starts. */
export function endOfAction(text: string, from: number): number {
  const opens = text[from];
  if (opens === '[' || opens === '(') {
    const close = text.indexOf(opens === '[' ? ']' : ')', from);
    const end = close < 0 ? text.length : close + 1;
    // `[AP4] Clerk to write`: only the label stands in the brackets.
    const isLabel = /^(?:NEW|AP|AI|Action|ACTION)[\s-]?\d*$/.test(text.slice(from + 1, end - 1));
    if (!isLabel) return text[end] === '.' ? end + 1 : end;
  }
  const next = findActionStart(text, from + (text.startsWith('[NEW]', from) ? 14 : 6)) ?? text.length;
  if (from === 0 || /^[[(*_]{0,3}ACTIONS|^[[(*_]{0,3}Actions/.test(text.slice(from, from + 12))) return next;
  // Inside a paragraph the task is one sentence, unless the next says who else acts.
  let end = next;
  for (const place of endsOfSentences(text.slice(from, next)).reverse()) {
    const rest = text.slice(from + place, next).trim();
    if (startsWithOwners(rest) === null || /^(?:The )?(?:Council|Committee|Board|Members|Group|Meeting)\b/i.test(rest))
      end = from + place;
  }
  return end;
}

/** Offices that act without being named. */
const officeWords =
  /^(?:the |town |parish |deputy |assistant |interim |vice[- ]|assistant |acting |committee |company |corporate |minute |finance |medical |managing |executive |community |head |business |site |school |premises |project |lead |office |finance and |safeguarding |development )*(?:clerk|sec|head ?teacher|head(?= ?$)|headmaster|headmistress|principal|senco|bursar|sbm|dsl|chair of (?:governors|trustees|the board|finance)|minute taker|proper officer|rfo|secretary|treasurer|chair(?:man|person|woman)?|chief (?:executive|officer)(?: officer)?|ceo|convenor|convener|mayor|warden|caretaker|manager|director|officer|administrator|coordinator|co-ordinator|handyman|groundsman|cathaoirleach|provost|lengthsman|webmaster|editor|leader|bursar|accountant|district engineer|engineer)$/i;
const postOf =
  /^(?:the |The )?(?:(?:Deputy|Assistant|Acting|Interim|Associate) )?(?:Director|Head|Manager|Chief|Officer)s? (?:of|for) \p{Lu}[\p{L}&’'-]*(?:,? (?:and |& |of )?\p{Lu}[\p{L}&’'-]*){0,5}$/u;

/** Whether the words name an office or a post: `the Clerk`, `Head of Environment`. */
export function isOffice(words: string): boolean {
  return officeWords.test(words) || postOf.test(words);
}

/** Initials that an attendance gives in brackets: `SG`, `AWr`, `MMacA`. */
export const initialsWord = /^\p{Lu}(?:\p{Lu}{1,3}|\p{Lu}?\p{Ll}{1,2}\p{Lu}|\p{Lu}\p{Ll})$/u;

/** Plural words that several owners share: `High Moor/ Lower Dale CSPs` are two of them. */
export const sharedPlural =
  /^(.+?) (\p{Lu}{2,}|Council|Board|Partnership|Trust|Constabular(?:y|ie)|District|Borough|Team|Committee)s$/u;
