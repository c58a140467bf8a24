import { parseActionLine, type ActionTask } from '../../minutes/action-line.ts';
import { parseOwners } from '../../minutes/action-owners.ts';
import { initialsOf, splitTitleFromName } from '../../text/names.ts';
import type { DraftAction, LineRange } from '../draft.ts';
import { initialsWord, isOffice, sharedPlural, toActionLine } from '../recognisers/action-forms.ts';
import { readDue, type DueContext } from './read-due.ts';

/** What the rest of the document says that helps to read an action line. */
export interface ActionContext extends DueContext {
  /** Names of those present or excused, with titles. */
  readonly people: readonly string[];
}

/**
 * The actions of one labelled line: one, or one for each sentence under `ACTIONS:`. The grammar is the minute body's own;
 * what a legacy document adds is owners behind the task, and a plural that owners share.
 *
 * @param printed the line with its label.
 */
export function readActions(printed: string, lines: LineRange, context: ActionContext): DraftAction[] {
  const line = parseActionLine(toActionLine(printed));
  const tasks = line?.tasks ?? [{ text: printed, owners: [], dueWords: null }];
  const sentences = tasks.length > 1 ? tasks.map(({ text }) => text ?? '') : [printed];
  return tasks.map((task, place) => ({
    kind: 'action',
    lines,
    printed: place === 0 && tasks.length > 1 ? `${line?.label ?? ''}${sentences[0] ?? ''}` : (sentences[place] ?? ''),
    ...findOwners({ ...task, text: task.text === null ? null : withoutRecord(task.text) }, context),
    due: readDue(task.dueWords ?? sentences[place] ?? printed, context),
    labelled: true,
  }));
}

/** `[recorded in https://…]` behind the task, as the scribe's program writes it. */
function withoutRecord(text: string): string {
  return text.replace(/ ?\[recorded in [^\]]*\]\.?$/, '');
}

function findOwners({ text, owners }: ActionTask, context: ActionContext): Pick<DraftAction, 'text' | 'owners'> {
  if (owners.length > 0) return { text, owners: shareOutPlural(owners.map(withoutArticle), context) };
  if (text === null) return { text, owners: [] };
  const all = /^(?:All|Everyone)(?= to \p{Ll})/u.exec(text);
  if (all) return { text, owners: [all[0]] };
  const led = /^(.{2,60}?) (to|will|must|should)(?: (?:please|kindly))? (?=\p{Ll})/u.exec(text);
  const leading = led?.[1] === undefined ? null : ownersIn(led[1], context);
  const named = leading ?? (led?.[1] === undefined ? null : firstNames(led[1], text.slice(led[0].length)));
  if (led && named !== null) return { text: led[2] === 'to' ? text.slice(led[0].length) : text, owners: named };
  // `KH awaiting replies`
  const busy = /^(\p{Lu}{2,3}(?: ?[/&,] ?\p{Lu}{2,3}){0,3}) (?=\p{Ll}{3,}ing\b)/u.exec(text);
  const initials = busy?.[1]?.split(/ ?[/&,] ?/) ?? [];
  if (busy && initials.every((one) => context.people.some((person) => initialsOf(person) === one)))
    return { text: text.slice(busy[0].length), owners: initials };
  const known = splitKnownPeople(text, context);
  if (known !== null) return { text: null, owners: known };
  const behind = /^(.{4,}?)\s*(?:[([]([^()[\]]{2,60})[)\]]|[–—] ([^–—]{2,60}))\.?$/.exec(text);
  const before = /^([^:;.]{2,50}?)(?::| [–—-]) (?=\S)/.exec(text);
  for (const [words, task] of [
    [behind?.[2] ?? behind?.[3], behind?.[1]],
    [before?.[1], before ? text.slice(before[0].length) : undefined],
  ]) {
    const named = words === undefined ? null : ownersIn(words, context);
    if (named !== null && task !== undefined) return { text: task.trim(), owners: named };
  }
  // `Action: Brenda`: one or two forenames alone.
  const alone = /^\p{Lu}\p{Ll}{2,14}(?:(?: ?[/&,] ?| and )\p{Lu}\p{Ll}{2,14}){0,3}\.?$/u.exec(text)?.[0];
  const forenames = alone?.replace(/\.$/, '').split(/ ?[/&,] ?| and /) ?? [];
  if (forenames.length > 0 && forenames.every((one) => !noForename.test(one) && !state.test(one)))
    return { text: null, owners: forenames };
  return { text, owners: [] };
}

/** Words that begin a task rather than name somebody: `Write to the county`, `Letter to go out`. */
const noForename =
  /^(?:Write|Speak|Report|Talk|Respond|Reply|Apply|Contact|Arrange|Send|Go|Return|Continue|Look|Try|Need|Agree|Refer|Add|Submit|Letter|Email|Item|Matter|Quotes?|Quotations?|Prices?|Papers?|Works?|Meeting|Site|Further|Note|Plan|Article|Notice|Details|Details|Decision|Update|Prepare|Invite|Ask|Work|Move|Listen|Attend)$/;

/** What became of an action, or that there is none. */
const state =
  /^(?:Ongoing|Complete|Completed|Closed|Open|None|Noted|Agreed|Done|Tbc|Pending|Approved|Actioned|Outstanding|Progress|Deferred|Required|Information|Discussion|Decision|Approval|Discharged|Everyone|Everybody|Members?|Support|Councillors?|Officers?|Home|Share|Print|Next|Back|Date|Owner|Name|Item)$/;

/** `Kofi to publish`, `Roman and Avi to write`: in a labelled line forenames alone are owners, whoever they are. */
function firstNames(words: string, behind: string): string[] | null {
  const parts = words.split(/\s*[/,&]\s*|\s+and\s+/);
  const isName = (part: string): boolean =>
    /^\p{Lu}\p{Ll}{1,14}(?: \p{Lu}\p{Ll}{2,14})?$/u.test(part) && !noForename.test(part);
  const isTask = !/^(?:the|an?|all|our|their|his|her|its|them|any|each|every|this|that|those|both|be)\b/.test(behind);
  return isTask && parts.every(isName) ? parts : null;
}

function ownersIn(words: string, context: ActionContext): string[] | null {
  const owners = parseOwners(words, { lenient: false });
  return owners === null ? splitKnownPeople(words, context) : shareOutPlural(owners.map(withoutArticle), context);
}

/** The words as owners when each part of them is a person of the meeting or an office; null otherwise. */
function splitKnownPeople(words: string, { people }: ActionContext): string[] | null {
  const parts = words
    .replace(/\.$/, '')
    .split(/\s*(?:[/,;&]|\band\b)\s*/)
    .filter((part) => part !== '');
  const isKnown = (part: string): boolean =>
    isOffice(part) ||
    isHandle(part, people) ||
    initialsWord.test(part) ||
    people.some((person) => splitTitleFromName(person).name === splitTitleFromName(part).name) ||
    people.filter((person) => splitTitleFromName(person).name.split(' ')[0] === part).length === 1;
  return parts.length > 0 && parts.every(isKnown) ? parts.map(withoutArticle) : null;
}

/** `@ada`, and `ada` where somebody of that name was there: how chats name people. */
function isHandle(part: string, people: readonly string[]): boolean {
  if (/^@[\p{L}\d][\p{L}\d_.-]{1,38}$/u.test(part)) return true;
  return (
    /^[\p{Ll}\d_-]{2,20}$/u.test(part) &&
    people.some((person) => {
      const name = splitTitleFromName(person).name.toLowerCase();
      return name === part || name.startsWith(`${part} `);
    })
  );
}

function withoutArticle(owner: string): string {
  return owner.replace(/^the (?=[a-zà-ɏ])/i, '');
}

/** `High Moor` and `Lower Dale CSPs` are `High Moor CSP` and `Lower Dale CSP`: each owner gets the noun they share. */
function shareOutPlural(owners: readonly string[], { people }: ActionContext): string[] {
  const shared = sharedPlural.exec(owners.at(-1) ?? '');
  const isPerson = (owner: string): boolean =>
    people.some(
      (person) => initialsOf(person) === owner || splitTitleFromName(person).name === splitTitleFromName(owner).name,
    ) ||
    splitTitleFromName(owner).title !== null ||
    /^(?:\p{Lu}\.? )+\p{Lu}\p{Ll}+$|^\p{Lu}{2,4}$/u.test(owner);
  const others = owners.slice(0, -1);
  const noun = shared?.[2];
  if (!shared || noun === undefined || others.length === 0) return [...owners];
  if (others.some((owner) => isPerson(owner) || owner.endsWith(noun) || owner.endsWith(`${noun}s`))) return [...owners];
  return [...others.map((owner) => `${owner} ${noun}`), `${shared[1] ?? ''} ${noun}`];
}
