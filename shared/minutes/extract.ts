import { IsoDate } from '../domain/calendar.ts';
import { ActionId, ClauseId, ReferenceId, ResolutionId } from '../domain/ids.ts';
import { parseDateWords } from '../text/dates.ts';
import { actionLabelLength, parseActionLine, type ActionTask } from './action-line.ts';
import { startsWithOwners } from './action-owners.ts';
import type { ActionNode, Block, Inline, ListItem, MinuteBody, ResolutionNode } from './body.ts';
import { inlineWords } from './body-text.ts';
import { leadingClauseLabel, splitRunInClauses, tidyClause } from './clause-words.ts';
import { findDecision } from './decision-lead.ts';
import { findReferences } from './references.ts';

/** What the words of a body say that the tables keep as rows, each list in reading order. Rules [D…], [A…], [F…] of SPEC.md. */
export interface Progress {
  readonly resolutions: readonly ExtractedResolution[];
  readonly actions: readonly ExtractedAction[];
  readonly references: readonly ExtractedReference[];
}

export interface ExtractedResolution {
  /** Null before the body was given its ids. */
  readonly id: ResolutionId | null;
  readonly verb: string;
  /** From the verb on, clauses with their labels, white space folded. */
  readonly text: string;
  /** At least one, each without label, joining word, final stop and verb phrase. */
  readonly clauses: readonly { readonly id: ClauseId | null; readonly text: string }[];
}

export interface ExtractedAction {
  readonly id: ActionId | null;
  /** Null where only owners are printed: the task is then the resolution before it. */
  readonly text: string | null;
  readonly owners: readonly string[];
  readonly dueWords: string | null;
  /** The day that `dueWords` name in full; null where they do not, or where several tasks have several days. */
  readonly dueOn: IsoDate | null;
  /** False where the line carries no action label. */
  readonly labelled: boolean;
}

export interface ExtractedReference {
  /** Null for a reference that stands in plain words. */
  readonly id: ReferenceId | null;
  readonly printed: string;
  readonly number: string;
}

/**
 * Derives the rows of a body. A resolution that decides nothing yet ("RESOLVED that") and an action without task and
 * owner give no row.
 *
 * @param decisionWord the body's own: the verb of a resolution that was left without one, and known beside the usual words.
 */
export function extractProgress(body: MinuteBody, decisionWord = 'RESOLVED'): Progress {
  const resolutions: ExtractedResolution[] = [];
  const actions: ExtractedAction[] = [];
  for (const block of body.doc.content) {
    const resolution = block.type === 'resolution' ? readResolution(block, decisionWord) : null;
    if (resolution !== null) resolutions.push(resolution);
    const action = block.type === 'action' ? readAction(block) : null;
    if (action !== null) actions.push(action);
  }
  return { resolutions, actions, references: body.doc.content.flatMap(inlinesOf).flatMap(readReferences) };
}

// Made once: a schema takes longer to make than to ask.
const ClauseIdOrNull = ClauseId.nullable();
const ResolutionIdOrNull = ResolutionId.nullable();
const ActionIdOrNull = ActionId.nullable();
const ReferenceIdOrNull = ReferenceId.nullable();

function readResolution(node: ResolutionNode, decisionWord: string): ExtractedResolution | null {
  const [lead, ...parts] = node.content;
  const leadWords = inlineWords(lead.content);
  const decision = findDecision(leadWords, decisionWord);
  const rest = decision?.rest ?? leadWords;
  const runIn = parts.length === 0 || leadingClauseLabel(rest) !== null ? splitRunInClauses(rest) : [];
  const printed = parts.map((part) => ({ id: part.attrs.id, words: inlineWords(part.content) }));
  const clauses = [...runIn.map((words) => ({ id: null, words })), ...printed]
    .map(({ id, words }) => ({ id: ClauseIdOrNull.parse(id), text: tidyClause(words) }))
    .filter(({ text }) => text !== '');
  if (clauses.length === 0) return null;
  const labelled = printed
    .filter(({ words }) => words !== '')
    .map(({ words }, index) => (leadingClauseLabel(words) === null ? `${index + 1}) ${words}` : words));
  const start = decision === null ? leadWords : `${decision.phrase}${decision.rest}`;
  return {
    id: ResolutionIdOrNull.parse(node.attrs.id),
    verb: decision?.verb ?? decisionWord.toUpperCase(),
    text: [start.trim(), ...labelled].join(' ').trim(),
    clauses,
  };
}

function readAction(node: ActionNode): ExtractedAction | null {
  const words = inlineWords(node.content);
  const line = parseActionLine(words);
  const labelled = actionLabelLength(words) !== null || line !== null;
  if (words === '' || (labelled && line === null)) return null;
  const tasks = line?.tasks ?? [readUnlabelled(words)];
  const text = tasks.flatMap((task) => task.text ?? []).join(' ');
  const dates = new Set(tasks.flatMap((task) => (task.dueWords === null ? [] : (parseDateWords(task.dueWords) ?? []))));
  const [dueOn] = dates;
  return {
    id: ActionIdOrNull.parse(node.attrs.id),
    text: text === '' ? null : text,
    owners: [...new Set(tasks.flatMap((task) => task.owners))],
    dueWords: tasks.find((task) => task.dueWords !== null)?.dueWords ?? null,
    dueOn: dates.size === 1 ? IsoDate.parse(dueOn) : null,
    labelled,
  };
}

function readUnlabelled(words: string): ActionTask {
  const [task] = parseActionLine(`Action: ${words}`)?.tasks ?? [];
  return task ?? { text: words, owners: startsWithOwners(words)?.owners ?? [], dueWords: null };
}

/** The runs of inline content of a block, in reading order. */
function inlinesOf(block: Block): (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
    case 'chairLine':
    case 'action':
      return [block.content ?? []];
    case 'resolution':
      return block.content.map((part) => part.content ?? []);
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((entry: ListItem) => entry.content.flatMap(inlinesOf));
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(inlinesOf)));
  }
}

/** Reference nodes, and references that the words between them make. */
function readReferences(content: readonly Inline[]): ExtractedReference[] {
  const found: ExtractedReference[] = [];
  let words = '';
  const takeWords = (): void => {
    found.push(...findReferences(words).map(({ printed, number }) => ({ id: null, printed, number })));
    words = '';
  };
  for (const inline of content) {
    if (inline.type === 'text') words += inline.text;
    if (inline.type === 'hardBreak') words += ' ';
    if (inline.type !== 'reference') continue;
    takeWords();
    const { id, printed, number } = inline.attrs;
    found.push({ id: ReferenceIdOrNull.parse(id), printed, number });
  }
  takeWords();
  return found;
}
