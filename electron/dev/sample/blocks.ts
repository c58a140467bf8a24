import type { ActionStatus } from '../../../shared/domain/progress.ts';
import type { Block, Inline, ListItem, Paragraph } from '../../../shared/minutes/body.ts';

/** A block of a sample minute; for an action, what became of it later as well. */
export interface SampleBlock {
  readonly block: Block;
  readonly progress: SampleProgress | null;
}

/** What became of an action: its last word, as the clerk entered it on the day `on` (09:00 that morning). */
export interface SampleProgress {
  readonly status: ActionStatus;
  /** `yyyy-mm-dd`. */
  readonly due?: string;
  readonly update?: string;
  /** `yyyy-mm-dd`; the first working morning after the meeting where it is left out. */
  readonly on?: string;
}

/** A paragraph. In every kind of words here `[[min 4/24]]` is a reference to a minute and `**so**` is bold. */
export function para(words: string): SampleBlock {
  return plain(paragraph(words));
}

/** A heading inside a minute. */
export function subheading(words: string): SampleBlock {
  return plain({ type: 'subheading', content: inline(words) });
}

/** Who is in the chair, on a line of its own. */
export function chairLine(words: string): SampleBlock {
  return plain({ type: 'chairLine', content: inline(words) });
}

/** A decision with its verb: the whole of it, or its stem ("RESOLVED that") and its clauses, each without label. */
export function decision(lead: string, ...clauses: readonly string[]): SampleBlock {
  return plain({
    type: 'resolution',
    attrs: { id: null },
    content: [
      { type: 'resolutionLead', content: inline(lead) },
      ...clauses.map((clause) => ({ type: 'clause' as const, attrs: { id: null }, content: inline(clause) })),
    ],
  });
}

/** An action line as printed, label included; without `progress` it is open and has no date of its own. */
export function action(words: string, progress: SampleProgress | null = null): SampleBlock {
  return { block: { type: 'action', attrs: { id: null }, content: inline(words) }, progress };
}

/** A bulleted list. */
export function bullets(...entries: readonly string[]): SampleBlock {
  return plain({ type: 'bulletList', content: entries.map(listItem) });
}

/** A list numbered from 1. */
export function numbered(...entries: readonly string[]): SampleBlock {
  return plain({ type: 'orderedList', attrs: { start: 1 }, content: entries.map(listItem) });
}

/** A table with a row of headings; every row has as many cells as the headings, and an empty text is an empty cell. */
export function table(headings: readonly string[], ...rows: readonly (readonly string[])[]): SampleBlock {
  const wrong = rows.find((row) => row.length !== headings.length);
  if (wrong !== undefined) throw new RangeError(`a row of ${wrong.length} cells under ${headings.length} headings`);
  return plain({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: headings.map((words) => ({ type: 'tableHeader' as const, content: [paragraph(words)] })),
      },
      ...rows.map((row) => ({
        type: 'tableRow' as const,
        content: row.map((words) => ({ type: 'tableCell' as const, content: [paragraph(words)] })),
      })),
    ],
  });
}

function plain(block: Block): SampleBlock {
  return { block, progress: null };
}

function listItem(words: string): ListItem {
  return { type: 'listItem', content: [paragraph(words)] };
}

function paragraph(words: string): Paragraph {
  return words === '' ? { type: 'paragraph' } : { type: 'paragraph', content: inline(words) };
}

const marked = /\[\[(?<reference>[^\]]+)\]\]|\*\*(?<bold>[^*]+)\*\*/g;
const minuteNumber = /\d+\/\d{2,4}/;

function inline(words: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  const addText = (text: string): void => {
    if (text !== '') parts.push({ type: 'text', text });
  };
  for (const match of words.matchAll(marked)) {
    addText(words.slice(from, match.index));
    from = match.index + match[0].length;
    const { reference, bold } = match.groups ?? {};
    if (bold !== undefined) parts.push({ type: 'text', text: bold, marks: [{ type: 'bold' }] });
    if (reference !== undefined) parts.push(referenceTo(reference));
  }
  addText(words.slice(from));
  return parts;
}

function referenceTo(printed: string): Inline {
  const number = minuteNumber.exec(printed)?.[0];
  if (number === undefined) throw new RangeError(`no minute number in “${printed}”`);
  return { type: 'reference', attrs: { id: null, printed, number } };
}
