import { spanLines, wordsWithLabel, type SourceBlock, type TextBlock } from '../blocks/block.ts';
import type { DraftBlock } from '../draft.ts';
import { isOffice, opensWithActionLabel } from '../recognisers/action-forms.ts';
import { findDecision, type DecisionHabit } from '../recognisers/decision-forms.ts';
import { splitTitleFromName } from '../../text/names.ts';
import { indexPeople } from '../actions/people-index.ts';
import { readActions, type ActionContext } from '../actions/read-action.ts';
import { readResolution } from '../decisions/read-resolution.ts';
import { takeClauses } from '../decisions/take-clauses.ts';

/** What stands under words that only lead to it. */
export interface UnderLead {
  readonly read: readonly DraftBlock[];
  /** The place after all that was taken. */
  readonly next: number;
}

/** `Action Point`, `ACTION:`, `Actions required` alone on a line. */
const actionLead =
  /^(?:\*\*)?(?:New )?(?:Actions?|ACTIONS?)(?: (?:points?|POINTS?|Points?|items?|ITEMS?|Items?|required|REQUIRED|arising|ARISING|Arising|agreed|AGREED|Agreed|from (?:this|the) meeting))? ?:?(?:\*\*)?$/;
/** The same behind the last sentence of a paragraph, where its line was joined. */
const endsWithLead = /[.!?] (?:Action Points?|ACTION POINTS?|Actions? required|ACTIONS?) ?:?$/;
/** `The Board:`, `After discussion, the Committee:-`: whoever decides, before clauses that say how. */
const deciderLead =
  /(?:^|[\s,])(?:board|committee|sub-?committee|council|cabinet|panel|forum|trustees|governors|members|executive|authority)(?: (?:therefore|then|also|unanimously))? ?(?::[–—-]?|[–—-])$/i;
const decides =
  /^(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)] )?(noted|agreed|approved|endorsed|recommended|ratified|adopted|resolved|decided|remitted|received|accepted|supported|confirmed|authorised|delegated|welcomed)\b/i;

/** Reads what a label alone on its line, or a decider before a colon, leads to; null where nothing is led to. */
export function readUnderLead(
  blocks: readonly SourceBlock[],
  place: number,
  lead: TextBlock,
  context: ActionContext,
  habit: DecisionHabit,
): UnderLead | null {
  const { text } = wordsWithLabel(lead);
  const below = blocks[place + 1];
  if (below?.kind !== 'text') return null;
  if (endsWithLead.test(text.slice(-30))) return readLedActions(blocks, place, lead, context);
  if (text.length > 200) return null;
  if (actionLead.test(text)) return readLedActions(blocks, place, lead, context);
  const verb = deciderLead.test(text) ? decides.exec(wordsWithLabel(below).text)?.[1] : undefined;
  // Verbs in capitals are decisions of their own.
  if (verb === undefined || verb === verb.toUpperCase()) return null;
  const taken = takeClauses(blocks, place + 1, text, habit);
  const clauses = taken.count > 0 ? taken.paragraphs : paragraphsThatDecide(blocks, place + 1);
  const last = blocks[place + clauses.length];
  if (clauses.length < 2 || !last || !clauses.every((one) => decides.test(one))) return null;
  const span = spanLines(lead.lines, taken.lines ?? last.lines);
  const resolution = readResolution(verb.toUpperCase(), '', [text, ...clauses], span, { opensWithVerb: false });
  return { read: [resolution], next: place + 1 + (taken.count > 0 ? taken.count : clauses.length) };
}

/** Clauses that lost their bullets: the paragraphs in a row that open with a decision word. */
function paragraphsThatDecide(blocks: readonly SourceBlock[], from: number): string[] {
  const found: string[] = [];
  for (let block = blocks[from]; block?.kind === 'text'; block = blocks[from + found.length]) {
    const { text } = wordsWithLabel(block);
    if (!decides.test(text)) break;
    found.push(text);
  }
  return found;
}

/** `Dev – write to the owners`, `Dev to write`: somebody of the meeting before what is to be done. */
function namesActor(text: string, { people }: ActionContext): boolean {
  const name = /^(\p{Lu}[\p{L}’'. ]{1,30}?)(?: ?[–—:-] | to (?=\p{Ll}))/u.exec(text.replace(/^\d{1,2}[.)] /, ''))?.[1];
  if (name === undefined) return false;
  const { names, initials, forenames, surnames } = indexPeople(people);
  const { name: own, title } = splitTitleFromName(name);
  return (
    names.has(own) ||
    (title !== null && surnames.has(own)) ||
    initials.has(name) ||
    forenames.get(name) === 1 ||
    isOffice(name)
  );
}

/** The paragraphs under the label that name who acts: all bullets, and those that open with somebody of the meeting. */
function readLedActions(
  blocks: readonly SourceBlock[],
  place: number,
  lead: TextBlock,
  context: ActionContext,
): UnderLead | null {
  const read: DraftBlock[] = [{ kind: 'paragraph', lines: lead.lines, words: wordsWithLabel(lead) }];
  let next = place + 1;
  for (let block = blocks[next]; block?.kind === 'text'; block = blocks[next]) {
    const { text } = wordsWithLabel(block);
    const isFurther = next === place + 1 || block.bullet !== null || namesActor(text, context);
    if (!isFurther) break;
    if (text.length > 300 || opensWithActionLabel(text) || findDecision(text) !== null) break;
    const actions = readActions(`Action: ${text.replace(/^\d{1,2}[.)] (?=\p{L})/u, '')}`, block.lines, context);
    if (actions.length === 0 || actions.some(({ owners }) => owners.length === 0)) break;
    read.push(...actions.map((action) => ({ ...action, printed: text })));
    next += 1;
  }
  return next === place + 1 ? null : { read, next };
}
