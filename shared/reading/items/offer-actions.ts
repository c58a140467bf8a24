import { initialsOf, splitTitleFromName } from '../../text/names.ts';
import type { Doubt, DraftAction, DraftBlock, LineRange } from '../draft.ts';
import { officeWords } from '../recognisers/action-forms.ts';
import { splitSentences } from '../recognisers/decision-forms.ts';
import type { ActionContext } from './read-action.ts';
import { readDue } from './read-due.ts';

/** Sentences that give somebody something to do: `SG to write`, `The Clerk will arrange`, `Policy leads were asked to …`. */
const forms: readonly RegExp[] = [
  /^(.{2,60}?) (?:to|will|would|has to|have to|agreed to|undertook to|has agreed to) (?=\p{Ll})(?!be\b)/u,
  /^(?:.{0,80}[,.] )?(.{2,40}?) (?:was|were|is|are|had been|has been|have been) asked to (?=\p{Ll})/u,
];
/** Before the task an entry may name its matter: `Delivery plan – SG to contact …`. */
const matter = /^.{3,120} [–—-] (?=\p{Lu}{2,3} to \p{Ll})/u;

/**
 * Actions that the prose of an item holds without a label. They are offered to the clerk and taken nowhere: their words
 * stay in their paragraphs. Only people of the meeting, their initials, and offices are believed to be owners, since
 * minutes also tell of what others will do.
 */
export function offerActions(blocks: readonly DraftBlock[], context: ActionContext, doubts: Doubt[]): DraftAction[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return offerFrom(block.words.text, block.lines, context, doubts);
    if (block.kind === 'list')
      return block.entries.flatMap(({ text }) => offerFrom(text, block.lines, context, doubts));
    return [];
  });
}

function offerFrom(text: string, lines: LineRange, context: ActionContext, doubts: Doubt[]): DraftAction[] {
  if (text.length > 5000 || !/\b(?:to|will|would)\b/.test(text)) return [];
  return splitSentences(text).flatMap((sentence): DraftAction[] => {
    const task = sentence.replace(matter, '');
    const owner = forms
      .map((form) => form.exec(task)?.[1])
      .find((words) => words !== undefined && isOwner(words, context));
    if (owner === undefined) return [];
    const message = `This reads like an action without a label: “${task.slice(0, 200)}”`;
    doubts.push({ code: 'action-unlabelled', message, line: lines[0], weight: 'low', alternatives: [] });
    const due = readDue(task, context);
    return [
      {
        kind: 'action',
        lines,
        printed: sentence,
        text: task,
        owners: [owner.replace(/^the /i, '')],
        due,
        labelled: false,
      },
    ];
  });
}

function isOwner(words: string, { people }: ActionContext): boolean {
  if (officeWords.test(words) || /^(?:policy|lead) (?:leads|officers)$/i.test(words)) return true;
  const { name } = splitTitleFromName(words);
  return people.some((person) => {
    const known = splitTitleFromName(person).name;
    return known === name || initialsOf(person) === words || (name !== words && known.split(' ').at(-1) === name);
  });
}
