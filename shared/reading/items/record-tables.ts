import type { IsoDate } from '../../domain/calendar.ts';
import { parseOwners } from '../../minutes/action-owners.ts';
import { findDates } from '../../text/dates.ts';
import { toIsoDateOrNull } from '../calendar.ts';
import type { DraftAction, DraftBlock, DraftResolution } from '../draft.ts';
import type { ActionContext } from '../actions/read-action.ts';
import { readDue } from '../actions/read-due.ts';
import { readResolution } from '../decisions/read-resolution.ts';

type DraftTable = Extract<DraftBlock, { kind: 'table' }>;

const taskHeading =
  /^(?:actions?(?: (?:title|points?|items?|required|agreed|description))?(?: ?(?:\/|&|and) ?(?:notes?|comments?))?|tasks?|what|description)$/i;
const ownerHeading =
  /^(?:(?:action )?owners?|lead(?: officer)?|by whom|who(?:m)?|re(?:s?p|ps)onsib[a-zà-ɏ]*(?: (?:person|officer))?|assigned(?: to)?|action by|person|officer)$/i;
const dueHeading = /^(?:due(?: date| by)?|by when|when|deadline|target(?: date)?|date due|timescale|completion date)$/i;

/**
 * The rows of a log of actions: a table whose columns are headed as tasks and their owners. The table stays; its rows are
 * labelled by their column, and offered, since a log repeats what earlier meetings agreed.
 */
export function readActionLog({ columns, rows, lines }: DraftTable, context: ActionContext): DraftAction[] {
  const [headings = [], ...more] = columns.length > 0 ? [columns, ...rows] : rows;
  const place = (heading: RegExp): number => headings.findIndex((cell) => heading.test(cell.replace(/:$/, '').trim()));
  const [task, owner, due] = [place(taskHeading), place(ownerHeading), place(dueHeading)];
  if (task < 0 || owner < 0) return [];
  return more.flatMap((cells): DraftAction[] => {
    const text = cells[task] ?? '';
    if (!/\p{L}{3}/u.test(text)) return [];
    return [
      {
        ...{ kind: 'action', lines, printed: text, text, owners: toOwners(cells[owner] ?? ''), labelled: true },
        // A log also keeps days that have passed.
        due: due < 0 ? null : dueOf(cells[due] ?? '', context),
      },
    ];
  });
}

function dueOf(cell: string, context: ActionContext): IsoDate | null {
  return toIsoDateOrNull(findDates(cell)[0]?.date ?? null) ?? readDue(cell, context);
}

/** Whether a table is headed as a log of actions. */
export function isActionLog(rows: readonly { readonly cells: readonly string[] }[]): boolean {
  const headings = (rows[0]?.cells ?? []).map((cell) => cell.replace(/:$/, '').trim());
  return [taskHeading, ownerHeading].every((heading) => headings.some((cell) => heading.test(cell)));
}

/** What the rows of a small table of labels say of the paragraph before it, as programs for boards print it. */
const factLabels =
  /^(?:decision date|date of decision|movers?|moved by|proposer|proposed by|seconders?|seconded by|outcome|result|due date|due|owners?|assigned to|status|completed(?: on)?|action by)$/i;

/**
 * Reads tables of labels under a decision or an action (`Mover`, `Seconder`, `Outcome`; `Due Date`, `Owner`): the
 * paragraph before such a table is that decision or action. The table stays.
 */
export function readRecordTables(blocks: readonly DraftBlock[], context: ActionContext): DraftBlock[] {
  const read = [...blocks];
  blocks.forEach((block, place) => {
    const facts = block.kind === 'table' ? toFacts(block) : null;
    const before = read[place - 1];
    if (facts === null || before === undefined) return;
    if (before.kind !== 'paragraph' && before.kind !== 'subheading' && before.kind !== 'resolution') return;
    const record = toRecord(before, facts, context);
    if (record !== null) read[place - 1] = record;
  });
  return read;
}

function toFacts({ columns, rows }: DraftTable): Map<string, string> | null {
  const pairs = columns.length > 0 ? [columns, ...rows] : rows;
  const facts = new Map<string, string>();
  for (const [label = '', value = '', ...more] of pairs) {
    const name = label.replace(/:\s*$/, '').trim();
    if (!factLabels.test(name) || more.some((cell) => cell !== '')) return null;
    facts.set(name.toLowerCase(), value.trim());
  }
  return facts.size > 1 ? facts : null;
}

function toRecord(
  before: Extract<DraftBlock, { kind: 'paragraph' | 'subheading' | 'resolution' }>,
  facts: ReadonlyMap<string, string>,
  context: ActionContext,
): DraftAction | DraftResolution | null {
  const fact = (...names: readonly string[]): string | null =>
    names.map((name) => facts.get(name)).find((value) => value !== undefined && value !== '') ?? null;
  const { lines } = before;
  const outcome = fact('outcome', 'result');
  const proposer = fact('mover', 'movers', 'moved by', 'proposer', 'proposed by');
  if (outcome !== null || proposer !== null) {
    const isLost = outcome !== null && /\b(?:lost|rejected|declined|not (?:approved|carried))\b/i.test(outcome);
    const read =
      before.kind === 'resolution'
        ? before
        : readResolution(isLost ? 'LOST' : 'CARRIED', '', [before.words.text], lines, { opensWithVerb: false });
    const told = outcome === null ? null : isLost ? 'lost' : 'carried';
    const none = { for: null, against: null, abstained: null, outcome: null, named: null, castingVote: false };
    return {
      ...read,
      proposer: read.proposer ?? proposer,
      seconder: read.seconder ?? fact('seconder', 'seconders', 'seconded by'),
      vote: told === null ? read.vote : { ...(read.vote ?? none), outcome: told },
    };
  }
  const owner = fact('owner', 'owners', 'assigned to', 'action by');
  if (owner === null || before.kind === 'resolution') return null;
  const { text } = before.words;
  const due = readDue(fact('due date', 'due') ?? '', { ...context, meetingDate: null });
  return { kind: 'action', lines, printed: text, text, owners: toOwners(owner), due, labelled: true };
}

function toOwners(cell: string): readonly string[] {
  const words = cell.trim();
  return words === '' || /^[-–—.]+$/.test(words) ? [] : (parseOwners(words, { lenient: true }) ?? [words]);
}
