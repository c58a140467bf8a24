import { splitTitleFromName } from '../../text/names.ts';
import { findAll } from '../../text/patterns.ts';
import { anActionOf } from '../answering/reading-words.ts';
import type { Doubt, DraftAction, DraftBlock, LineRange } from '../draft.ts';
import { isOffice } from '../recognisers/action-forms.ts';
import { splitSentences } from '../recognisers/decision-forms.ts';
import { indexPeople } from './people-index.ts';
import type { ActionContext } from './read-action.ts';
import { readDue } from './read-due.ts';
import { readActionLog } from '../items/record-tables.ts';

/** Words that give somebody something to do, between who and what. A further habit is one more line. */
const duties = [
  String.raw`(?:has |have )?(?:agreed|undertook|undertaken|offered|volunteered|promised|committed) to`,
  String.raw`(?:was|were|is|are|has been|have been) (?:also |then |therefore )?(?:asked|requested|instructed|tasked|invited|delegated|authorised) to`,
  String.raw`(?:is|are|was|were|still|also|is still|are still) to`,
  String.raw`(?:has|have|needs?) to`,
  String.raw`(?:will|would|shall|must)(?: also| now| then| therefore)? be (?=\p{Ll}+ing\b)`,
  String.raw`(?:will|would|shall|must)(?: also| now| then| therefore)?(?! (?:be|not|have|like|need|remain|continue to be|cost|take place|expire|end|start)\b)`,
  'to',
];
const duty = new RegExp(String.raw`(?<= )(${duties.join('|')}) ?(?=\p{Ll})`, 'gu');
const MOST_DUTIES = 4;
/** `the Clerk has had no reply and will write`: the duty follows what was reported of the same person. */
const reportedFirst = /^(.{2,40}?) (?:has|have|had|is|was) .{3,100} and (?=(?:will|would) )/u;
/** `Agreed that Dev will write`: that it was agreed stands before who acts. */
const agreedFirst =
  /^(?:(?:It was |All |Members )?(?:[Aa]greed|[Dd]ecided|[Rr]esolved|[Nn]oted)(?: that)? )(?=\p{Lu}|the )/u;
/** Before the task an entry may name its matter: `Delivery plan – SG to contact …`. */
const matter = /^.{3,120} [–—-] (?=\p{Lu}{2,3} to \p{Ll})/u;
/** Groups that are asked to do things. */
const groups =
  /(?:^|\s)((?:[Aa]ll |[Tt]he )?(?:(?:[Pp]olicy|[Ll]ead|[Ss]ection) (?:[Ll]eads|[Oo]fficers)|[Mm]embers|[Cc]ouncillors|[Cc]llrs|[Oo]fficers|[Tt]rustees|[Gg]overnors|[Dd]irectors|[Pp]artners|[Aa]reas|[Rr]epresentatives|\p{Lu}{2,5}s))$/u;
const organisation =
  /\b(?:Council|Police|Board|Group|Trust|Committee|Partnership|Service|Services|Authority|Association|Company|Team|Department|School|Church|Hall|Road|Street|Lane|Park|Bank|Government|Agency|Scotland|Water|Highways|Ltd)\b/;

/**
 * Actions that the prose of an item holds without a label. They are offered to the clerk and taken nowhere: their words
 * stay in their paragraphs. Only people of the meeting, their initials, offices, and names in full are believed to be
 * owners, since minutes also tell of what others will do.
 */
export function offerActions(blocks: readonly DraftBlock[], context: ActionContext, doubts: Doubt[]): DraftAction[] {
  return blocks.flatMap((block, place) => {
    if (block.kind === 'paragraph') {
      // Where owners in the margin took the whole paragraph as their task, it is not offered again.
      const next = blocks[place + 1];
      return next?.kind === 'action' && next.text === block.words.text
        ? []
        : offerFrom(block.words.text, block.lines, context, doubts);
    }
    if (block.kind === 'list')
      return block.entries.flatMap(({ text }) => offerFrom(text, block.lines, context, doubts));
    return block.kind === 'table' ? readActionLog(block, context) : [];
  });
}

function offerFrom(text: string, lines: LineRange, context: ActionContext, doubts: Doubt[]): DraftAction[] {
  if (text.length > 5000 || !/\b(?:to|will|would|shall|must|needed|needs?|should)\b/.test(text)) return [];
  return splitSentences(text).flatMap((sentence): DraftAction[] => {
    const found = readTask(
      sentence
        .replace(agreedFirst, '')
        .replace(/^\(([^()]+)\)\.?$/, '$1')
        .replace(matter, ''),
      context,
    );
    if (found === null) return [];
    const { owners, task, how } = found;
    doubts.push({
      code: 'action-unlabelled',
      message: `This reads like an action without a label: “${task.slice(0, 200)}”`,
      line: lines[0],
      weight: 'low',
      alternatives: [anActionOf(owners)],
      subject: `${owners.join(' and ')} ${how}`.toLowerCase(),
    });
    const due = readDue(task, context);
    return [{ kind: 'action', lines, printed: sentence, text: task, owners, due, labelled: false }];
  });
}

interface FoundTask {
  readonly owners: readonly string[];
  readonly task: string;
  /** The words of the duty: `will`, `was asked to`. */
  readonly how: string;
}

/** `Two rents are outstanding and will be followed up (JS)`: who sees to it stands in brackets. */
const behind = /^(.{10,300}) \((\p{Lu}{2,3}(?: ?[/,&] ?\p{Lu}{2,3})*)\)\.?$/u;

/** `The Chairman asked the Clerk to look into it`: whoever is asked acts. */
const asks =
  /\b(?:asked|instructed|requested|tasked|directed) ((?:the |The )?\p{L}[\p{L}’'. ]{1,38}?) to (?!(?:explain|confirm|clarify|speak|give|describe|introduce|say|tell|outline|leave|wait|note|sign)\b)(?=\p{Ll})/u;

function readTask(sentence: string, context: ActionContext): FoundTask | null {
  const initialled = initialsFirst.exec(sentence)?.[1];
  if (initialled !== undefined) return { owners: initialled.split(/ ?[/&,] ?| and /), task: sentence, how: 'to' };
  const asked = asks.exec(sentence);
  const whoIsAsked = asked?.[1] === undefined ? null : ownersIn(asked[1], context);
  if (whoIsAsked !== null && !isGroup(whoIsAsked)) return { owners: whoIsAsked, task: sentence, how: 'asked to' };
  const [, matterOf = '', who = ''] = /\)\.?$/.test(sentence) ? (behind.exec(sentence) ?? []) : [];
  if (who !== '' && /\b(?:to be|will be|needs?|needed|should|must)\b/.test(matterOf)) {
    const owners = who.split(/ ?[/,&] ?/);
    const { initials } = indexPeople(context.people);
    if (owners.every((one) => initials.has(one))) return { owners, task: matterOf, how: 'in brackets' };
  }
  let tried = 0;
  for (const found of findAll(sentence, duty)) {
    const task = readTaskAt(sentence, found, context);
    if (task !== null) return task;
    // The duty stands early in a sentence or not at all.
    if ((tried += 1) === MOST_DUTIES) return null;
  }
  return null;
}

/** `IJ to ask the county`: initials open the sentence, whether or not the attendance tells whose they are. */
const initialsFirst =
  /^(?:[•–-] )?(\p{Lu}{2,3}(?:(?: ?[/&,] ?| and )\p{Lu}{2,3}){0,3})(?: is| are)? to (?!be\b)(?=\p{Ll})/u;

function readTaskAt(sentence: string, found: RegExpExecArray, context: ActionContext): FoundTask | null {
  const how = found[1]?.trim() ?? '';
  const before = sentence.slice(0, found.index).trim();
  if (before.length > 160 || /^(?:it|there|this|that|which|they|he|she|we)$/i.test(before)) return null;
  const isAsked = /\b(?:asked|requested|instructed|tasked|invited) to$/.test(how);
  const afterName = sentence.slice(/^[^:]{3,80}: /.exec(sentence)?.[0].length ?? 0);
  const reported = reportedFirst.exec(afterName)?.[1];
  const dashed = /(?:[–—-]|:) (\p{Lu}{2,3}(?:(?: ?[/&,] ?| and )\p{Lu}{2,3})*)$/u.exec(before)?.[1];
  if (dashed !== undefined && how === 'to') {
    // `The wood is in a poor state – TD & AV to inspect`: initials behind a dash, if one of them is known.
    const owners = dashed.split(/ ?[/&,] ?| and /);
    const { initials } = indexPeople(context.people);
    if (owners.some((one) => initials.has(one)))
      return { owners, task: sentence.slice(before.length - dashed.length), how };
  }
  if (reported !== undefined && /^(?:will|would)/.test(how)) {
    const owners = ownersIn(reported, context);
    if (owners !== null) return { owners, task: afterName, how };
  }
  // The owner may stand behind a first half of the sentence, which is left out, or behind words of time, which stay.
  const half = /^(.*(?:;|,? and|,? but)) /u.exec(`${before} `)?.[1] ?? '';
  const adverbial = /^.*, /u.exec(before)?.[0] ?? '';
  const named = /^.*(?: [–—-]|:) /u.exec(before)?.[0] ?? '';
  for (const [start, from] of [
    [0, 0],
    [half.length, half.length],
    [0, adverbial.length],
    [named.length, named.length],
  ] as const) {
    const owners = ownersIn(before.slice(from).trim(), context);
    if (owners === null || (isGroup(owners) && !isAsked && how !== 'to')) continue;
    const isAction = /^action\b/i.test(sentence.slice(found.index + how.length).trim());
    return { owners, task: isAction ? sentence : sentence.slice(start).trim(), how };
  }
  const group = isAsked ? groups.exec(before)?.[1] : undefined;
  if (group === undefined) return null;
  const start = half !== '' && before.length - half.length < group.length + 6 ? half.length : 0;
  return { owners: [group.replace(/^the /i, '')], task: sentence.slice(start).trim(), how };
}

function ownersIn(words: string, context: ActionContext): string[] | null {
  if (words === '' || words.length > 80) return null;
  const parts = isOwner(words, context) ? [words] : words.split(/\s*[/,&]\s*|\s+and\s+/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => isOwner(part, context))
    ? parts.map((part) => part.replace(/^the /i, ''))
    : null;
}

function isGroup(owners: readonly string[]): boolean {
  return owners.some((owner) => groups.test(owner));
}

function isOwner(words: string, { people }: ActionContext): boolean {
  if (isOffice(words)) return true;
  if (groups.exec(words)?.[1] === words) return true;
  const { name, title } = splitTitleFromName(words);
  if (title !== null && /^(?:\p{Lu}\.? ?){0,3}\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}$/u.test(name)) return true;
  const { names, initials, surnames, forenames } = indexPeople(people);
  if (names.has(name) || initials.has(words) || (name !== words && surnames.has(name))) return true;
  if (forenames.get(words) === 1) return true;
  return (
    /^\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,}){1,2}$/u.test(words) &&
    !organisation.test(words) &&
    !/^(?:The|This|That|All|Any|Some|No|Our|Their)\b/.test(words)
  );
}
