import type {
  Block,
  BulletList,
  Inline,
  MinuteBody,
  OrderedList,
  Paragraph,
  Table,
} from '../../../shared/minutes/body.ts';

/** Short ways to write minute bodies in tests. Text may mark words: `*bold*`, `_italic_`; `{min 21/26}` is a reference. */

let made = 0;

/** The next of a row of ids that is the same in every run. */
export function nextId(): string {
  made += 1;
  return `00000000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

export function inline(words: string): Inline[] {
  return words
    .split(/(\*[^*]+\*|_[^_]+_|\{[^}]+\}|\n)/)
    .filter((part) => part !== '')
    .map((part): Inline => {
      if (part === '\n') return { type: 'hardBreak' };
      if (part.startsWith('{')) {
        const printed = part.slice(1, -1);
        return { type: 'reference', attrs: { id: null, printed, number: printed.replace(/^\D+/, '') } };
      }
      if (/^\*.+\*$/.test(part)) return { type: 'text', text: part.slice(1, -1), marks: [{ type: 'bold' }] };
      if (/^_.+_$/.test(part)) return { type: 'text', text: part.slice(1, -1), marks: [{ type: 'italic' }] };
      return { type: 'text', text: part };
    });
}

export function paragraph(words: string): Paragraph {
  return words === '' ? { type: 'paragraph' } : { type: 'paragraph', content: inline(words) };
}

export function subheading(words: string): Block {
  return { type: 'subheading', content: inline(words) };
}

export function chairLine(words: string): Block {
  return { type: 'chairLine', content: inline(words) };
}

export function resolution(lead: string, ...clauses: string[]): Block {
  return {
    type: 'resolution',
    attrs: { id: nextId() },
    content: [
      { type: 'resolutionLead', content: inline(lead) },
      ...clauses.map((words) => ({ type: 'clause' as const, attrs: { id: nextId() }, content: inline(words) })),
    ],
  };
}

export function action(words: string): Block {
  return { type: 'action', attrs: { id: nextId() }, content: inline(words) };
}

type Entry = string | readonly [string, BulletList | OrderedList];

function items(entries: readonly Entry[]): BulletList['content'] {
  return entries.map((entry) =>
    typeof entry === 'string'
      ? { type: 'listItem', content: [paragraph(entry)] }
      : { type: 'listItem', content: [paragraph(entry[0]), entry[1]] },
  );
}

export function bullets(...entries: Entry[]): BulletList {
  return { type: 'bulletList', content: items(entries) };
}

export function numbered(start: number, ...entries: Entry[]): OrderedList {
  return { type: 'orderedList', attrs: { start }, content: items(entries) };
}

/** Rows of cells; the first row is the heading. `>2 words` spans two columns, `v3 words` three rows. */
export function table(...rows: string[][]): Table {
  return {
    type: 'table',
    content: rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map((source) => {
        const span = /^(?:>(\d) )?(?:v(\d) )?(.*)$/s.exec(source);
        const words = span?.[3] ?? '';
        return {
          type: row === 0 ? ('tableHeader' as const) : ('tableCell' as const),
          attrs: { colspan: Number(span?.[1] ?? 1), rowspan: Number(span?.[2] ?? 1), colwidth: null },
          content: words.split('\n\n').map(paragraph),
        };
      }),
    })),
  };
}

export function body(...content: Block[]): MinuteBody {
  return { schemaVersion: 1, doc: { type: 'doc', content } };
}
