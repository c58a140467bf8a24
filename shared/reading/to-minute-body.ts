import type { MakeId } from '../domain/ids.ts';
import {
  SCHEMA_VERSION,
  type Block,
  type Inline,
  type ListItem,
  type Mark,
  type MinuteBody,
  type Table,
} from '../minutes/body.ts';
import type { DraftAction, DraftBlock, DraftResolution, DraftText } from './draft.ts';
import { opensWithActionLabel } from './recognisers/action-forms.ts';
import { findLegacyReferences } from './recognisers/reference-forms.ts';
import { plainWords } from './words.ts';

const LOST = 'LOST';

/**
 * The body of a minute made of what was read, with every word that was printed: resolutions with their clauses, action
 * lines with their labels, references where they stand, tables, lists, bold and underline. An item without text gives one
 * empty paragraph, as the schema asks.
 */
export function toMinuteBody(blocks: readonly DraftBlock[], makeId: MakeId): MinuteBody {
  const content = joinSharedLines(blocks).flatMap((block) => [toNode(block, makeId), ...wordsBehind(block, makeId)]);
  return {
    schemaVersion: SCHEMA_VERSION,
    doc: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] },
  };
}

/** `ACTIONS: A will …. B will …` was read as two actions of one line: in a body they are one line again. */
function joinSharedLines(blocks: readonly DraftBlock[]): DraftBlock[] {
  const joined: DraftBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (
      last?.kind === 'action' &&
      block.kind === 'action' &&
      last.lines[0] === block.lines[0] &&
      !opensWithActionLabel(block.printed)
    ) {
      joined[joined.length - 1] = { ...last, printed: `${last.printed} ${block.printed}` };
    } else joined.push(block);
  }
  return joined;
}

function toNode(block: DraftBlock, makeId: MakeId): Block {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', ...inlines(block.words, makeId) };
    case 'subheading':
      return { type: 'subheading', ...inlines(block.words, makeId) };
    case 'chair-line':
      return { type: 'chairLine', ...inlines(block.words, makeId) };
    case 'list': {
      const entries = block.entries.map((words): ListItem => ({
        type: 'listItem',
        content: [{ type: 'paragraph', ...inlines(words, makeId) }],
      }));
      return block.ordered ? { type: 'orderedList', content: entries } : { type: 'bulletList', content: entries };
    }
    case 'table':
      return toTable(block, makeId);
    case 'resolution': {
      // A motion that was lost decided nothing: in the register of decisions it would read as if it had.
      if (block.verb !== LOST) return toResolution(block, makeId);
      const words = plainWords(`${block.opening} ${block.text}`.trim());
      return { type: 'paragraph', ...inlines(words, makeId) };
    }
    case 'action':
      return toAction(block, makeId);
  }
}

/** Words of the last clause that are no part of it, such as its vote: a body keeps them in a paragraph. */
function wordsBehind(block: DraftBlock, makeId: MakeId): Block[] {
  if (block.kind !== 'resolution' || block.verb === LOST) return [];
  const printed = block.printedClauses.at(-1) ?? '';
  const clause = block.clauses.at(-1) ?? '';
  const words = printed.slice(printed.lastIndexOf(clause) + clause.length).replace(/^[\s;,.:]+(?:and\b)?/, '');
  return /\p{L}/u.test(words) ? [{ type: 'paragraph', ...inlines(plainWords(words.trim()), makeId) }] : [];
}

function toResolution(resolution: DraftResolution, makeId: MakeId): Block {
  const lead = [resolution.opening, resolution.lead].filter((words) => words !== '').join(' ');
  const several = resolution.printedClauses.length > 0;
  return {
    type: 'resolution',
    attrs: { id: makeId() },
    content: [
      { type: 'resolutionLead', ...inlines(plainWords(lead), makeId) },
      ...(several ? resolution.clauses : []).map((words) => ({
        type: 'clause' as const,
        attrs: { id: makeId() },
        ...inlines(plainWords(words), makeId),
      })),
    ],
  };
}

function toAction({ printed }: DraftAction, makeId: MakeId): Block {
  return { type: 'action', attrs: { id: makeId() }, ...inlines(plainWords(printed), makeId) };
}

function toTable({ columns, rows }: Extract<DraftBlock, { kind: 'table' }>, makeId: MakeId): Table {
  const row = (type: 'tableHeader' | 'tableCell', cells: readonly string[]): Table['content'][number] => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type, content: [{ type: 'paragraph', ...inlines(plainWords(text), makeId) }] })),
  });
  const header = columns.length > 0 ? [row('tableHeader', columns)] : [];
  return { type: 'table', content: [...header, ...rows.map((cells) => row('tableCell', cells))] };
}

/** Words as inline nodes: cut where a mark or a reference starts or ends. No content at all where there are no words. */
function inlines(words: DraftText, makeId: MakeId): { content?: Inline[] } {
  if (words.text === '') return {};
  const references = findLegacyReferences(words.text, { style: 'n/yyyy' });
  if (references.length === 0 && words.marks.length === 0) return { content: [{ type: 'text', text: words.text }] };
  const places = new Set([0, words.text.length]);
  for (const { from, to } of [...words.marks, ...references]) places.add(from).add(to);
  const cuts = [...places].sort((one, other) => one - other);
  const content: Inline[] = [];
  cuts.slice(0, -1).forEach((from, index) => {
    const reference = references.find((one) => one.from <= from && from < one.to);
    if (reference && reference.from < from) return;
    const to = reference?.to ?? cuts[index + 1] ?? words.text.length;
    const marks = marksAt(words, from);
    const marked = marks.length > 0 ? { marks } : {};
    if (reference) {
      content.push({
        type: 'reference',
        attrs: { id: makeId(), printed: reference.printed, number: reference.number },
        ...marked,
      });
    } else content.push({ type: 'text', text: words.text.slice(from, to), ...marked });
  });
  return { content };
}

function marksAt(words: DraftText, place: number): Mark[] {
  const names = words.marks.filter(({ from, to }) => from <= place && place < to).map(({ mark }) => mark);
  return (['bold', 'italic', 'underline'] as const).filter((name) => names.includes(name)).map((type) => ({ type }));
}
