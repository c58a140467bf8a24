import type { Block, Inline, ListItem, MinuteBody, Paragraph, ResolutionNode, Table } from './body.ts';
import { liftNotes } from './lift-notes.ts';
import { inlineText } from './body-text.ts';

type Content = readonly Inline[] | undefined;

/** A place of a body that holds running words: a paragraph, a clause, an entry of a list, a paragraph of a cell. */
export interface Leaf {
  readonly content: readonly Inline[];
  /** The words that open a resolution cannot go without it. */
  readonly isLead: boolean;
}

/** What becomes of a leaf: what it holds now (null: it goes), and the paragraphs put before and behind it. */
export interface LeafEdit {
  readonly before: readonly (readonly Inline[])[];
  readonly content: readonly Inline[] | null;
  readonly after: readonly (readonly Inline[])[];
}

/** The leaves of a body in reading order. */
export function listLeaves(body: MinuteBody): Leaf[] {
  const leaves: Leaf[] = [];
  mapLeaves(
    body,
    (leaf) => {
      leaves.push(leaf);
      return null;
    },
    '',
  );
  return leaves;
}

type Ask = (content: Content, isLead?: boolean) => LeafEdit | null;

/**
 * The body with some of its leaves changed; every other part stays as it is, ids and marks included. A leaf asks in reading
 * order; null leaves it as it is. What is put beside a paragraph becomes what its words say, beside a clause a clause,
 * beside an entry of a list an entry. Rule [PC4].
 *
 * @param decisionWord the body's own
 */
export function mapLeaves(
  body: MinuteBody,
  decide: (leaf: Leaf, place: number) => LeafEdit | null,
  decisionWord: string,
): MinuteBody {
  let place = -1;
  const ask: Ask = (content, isLead = false) => {
    place += 1;
    return decide({ content: content ?? [], isLead }, place);
  };
  const toBlocks = (parts: readonly (readonly Inline[])[]): Block[] =>
    parts.flatMap((content) =>
      content.every(({ type, ...rest }) => type === 'text' && !('marks' in rest))
        ? liftNotes([inlineText(content)], 'by-words', decisionWord)
        : [{ type: 'paragraph' as const, content: [...content] }],
    );
  const blocks = body.doc.content.flatMap((block) => mapBlock(block, ask, toBlocks));
  const [first = { type: 'paragraph' as const }, ...rest] = blocks;
  return { ...body, doc: { type: 'doc', content: [first, ...rest] } };
}

function mapBlock(block: Block, ask: Ask, toBlocks: (parts: LeafEdit['before']) => Block[]): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
    case 'chairLine':
    case 'action': {
      const edit = ask(block.content);
      if (edit === null) return [block];
      const own = edit.content === null ? [] : [{ ...block, content: [...edit.content] }];
      return [...toBlocks(edit.before), ...own, ...toBlocks(edit.after)];
    }
    case 'resolution':
      return mapResolution(block, ask, toBlocks);
    case 'bulletList':
    case 'orderedList': {
      const entries = block.content.flatMap((entry) => mapEntry(entry, ask));
      return entries.length === 0 ? [] : [{ ...block, content: entries }];
    }
    case 'table':
      return [mapTable(block, ask)];
  }
}

function mapResolution(node: ResolutionNode, ask: Ask, toBlocks: (parts: LeafEdit['before']) => Block[]): Block[] {
  const [lead, ...clauses] = node.content;
  const ofLead = ask(lead.content, true);
  const newClause = (content: readonly Inline[]) => ({
    ...{ type: 'clause' as const, attrs: { id: null }, content: [...content] },
  });
  const kept = clauses.flatMap((clause) => {
    const edit = ask(clause.content);
    if (edit === null) return [clause];
    const own = edit.content === null ? [] : [{ ...clause, content: [...edit.content] }];
    return [...edit.before.map(newClause), ...own, ...edit.after.map(newClause)];
  });
  if (ofLead === null) return [{ ...node, content: [lead, ...kept] }];
  const before = toBlocks(ofLead.before);
  const goes = ofLead.content === null && kept.length === 0;
  const clausesNow = clauses.length === 0 ? kept : [...ofLead.after.map(newClause), ...kept];
  const own: Block[] = goes
    ? []
    : [{ ...node, content: [{ ...lead, content: [...(ofLead.content ?? [])] }, ...clausesNow] }];
  return [...before, ...own, ...(clauses.length === 0 ? toBlocks(ofLead.after) : [])];
}

function mapEntry(entry: ListItem, ask: Ask): ListItem[] {
  const [first, ...others] = entry.content;
  const newEntry = (content: readonly Inline[]): ListItem => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [...content] }],
  });
  const edit = ask(first.content);
  const inner = others.flatMap((part): ListItem['content'][number][] => {
    if (part.type === 'paragraph') return mapParagraph(part, ask);
    const entries = part.content.flatMap((one) => mapEntry(one, ask));
    return entries.length === 0 ? [] : [{ ...part, content: entries }];
  });
  if (edit === null) return [{ ...entry, content: [first, ...inner] }];
  const own: ListItem[] =
    edit.content === null && inner.length === 0
      ? []
      : [{ ...entry, content: [{ ...first, content: [...(edit.content ?? [])] }, ...inner] }];
  return [...edit.before.map(newEntry), ...own, ...edit.after.map(newEntry)];
}

function mapTable(table: Table, ask: Ask): Table {
  return {
    ...table,
    content: table.content.map((row) => ({
      ...row,
      content: row.content.map((cell) => {
        const content = cell.content.flatMap((part) => mapParagraph(part, ask));
        return { ...cell, content: content.length === 0 ? [{ type: 'paragraph' as const }] : content };
      }),
    })),
  };
}

function mapParagraph(part: Paragraph, ask: Ask): Paragraph[] {
  const edit = ask(part.content);
  if (edit === null) return [part];
  const toParagraph = (content: readonly Inline[]): Paragraph => ({ type: 'paragraph', content: [...content] });
  const own = edit.content === null ? [] : [{ ...part, content: [...edit.content] }];
  return [...edit.before.map(toParagraph), ...own, ...edit.after.map(toParagraph)];
}

/**
 * Inline content in which the characters from `from` to before `to` give way to other words, which take the marks of what
 * they stand in for, or of what they follow. A reference stays while no character of it goes.
 */
export function replaceInline(content: readonly Inline[], from: number, to: number, words: string): Inline[] {
  const result: Inline[] = [];
  let place = 0;
  let marks: Inline['marks'];
  let isPut = words === '';
  const put = (node: Inline): void => {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text' && haveSameMarks(node, last)) {
      result[result.length - 1] = { ...last, text: last.text + node.text };
    } else result.push(node);
  };
  const putWords = (): void => {
    if (isPut) return;
    isPut = true;
    put({ type: 'text', text: words, ...(marks !== undefined && marks.length > 0 && { marks }) });
  };
  for (const node of content) {
    const text = inlineText([node]);
    const end = place + text.length;
    if (end <= from) {
      put(node);
      marks = node.marks;
    } else if (place >= to) {
      putWords();
      put(node);
    } else {
      const head = text.slice(0, Math.max(0, from - place));
      const tail = text.slice(Math.max(0, to - place));
      if (node.type === 'text' || place < from || end > to) {
        const asText = (part: string): void => {
          if (part !== '') put({ type: 'text', text: part, ...(node.marks !== undefined && { marks: node.marks }) });
        };
        asText(head);
        if (to > from || head !== '') marks = node.marks;
        putWords();
        asText(tail);
      } else if (to > from) marks = marks ?? node.marks;
    }
    place = end;
  }
  putWords();
  return result;
}

function haveSameMarks(one: Inline, other: Inline): boolean {
  const names = (node: Inline) =>
    (node.marks ?? [])
      .map(({ type }) => type)
      .sort()
      .join(' ');
  return names(one) === names(other);
}
