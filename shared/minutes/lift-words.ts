import type { Block, Inline, MinuteBody, Paragraph } from './body.ts';

/** The words of a minute that become a block of their own. */
export type LiftedKind = 'action' | 'resolution';

/**
 * The body with some words of a paragraph, or of an entry of a plain list, made an action or a resolution; what stands before
 * and after them stays in paragraphs. Every word stays. Null where the words do not stand in the body as one run.
 */
export function liftWords(body: MinuteBody, words: string, kind: LiftedKind): MinuteBody | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  for (const [place, block] of body.doc.content.entries()) {
    const parts = cutBlock(block, wanted, kind);
    if (parts === null) continue;
    const content = [...body.doc.content.slice(0, place), ...parts, ...body.doc.content.slice(place + 1)];
    return { ...body, doc: { ...body.doc, content } };
  }
  return null;
}

/** The body with the resolutions that fit as paragraphs: they were none. Null where none fits. */
export function returnToText(body: MinuteBody, fits: (id: string) => boolean): MinuteBody | null {
  const isMeant = (block: Block): boolean =>
    block.type === 'resolution' && block.attrs.id !== null && fits(block.attrs.id);
  if (!body.doc.content.some(isMeant)) return null;
  const content = body.doc.content.flatMap((block): Block[] =>
    block.type === 'resolution' && isMeant(block)
      ? block.content.map((part) => paragraphOf(part.content ?? []))
      : [block],
  );
  return { ...body, doc: { ...body.doc, content } };
}

function cutBlock(block: Block, words: string, kind: LiftedKind): Block[] | null {
  if (block.type === 'paragraph') {
    const cut = cutInlines(block.content ?? [], words);
    return cut === null ? null : [...filled(cut.before), lifted(cut.taken, kind), ...filled(cut.after)];
  }
  if (block.type !== 'bulletList' && block.type !== 'orderedList') return null;
  for (const [place, entry] of block.content.entries()) {
    const [first, ...nested] = entry.content;
    const cut = nested.length > 0 ? null : cutInlines(first.content ?? [], words);
    if (cut === null) continue;
    const list = (content: typeof block.content): Block[] => (content.length === 0 ? [] : [{ ...block, content }]);
    const start = filled(cut.before).map((paragraph) => ({ ...entry, content: [paragraph] as [Paragraph] }));
    return [
      ...list([...block.content.slice(0, place), ...start]),
      lifted(cut.taken, kind),
      ...filled(cut.after),
      ...list(block.content.slice(place + 1)),
    ];
  }
  return null;
}

function lifted(content: Inline[], kind: LiftedKind): Block {
  if (kind === 'action') return { type: 'action', attrs: { id: null }, content };
  return { type: 'resolution', attrs: { id: null }, content: [{ type: 'resolutionLead', content }] };
}

function filled(content: readonly Inline[]): Paragraph[] {
  return content.some((inline) => wordsOf(inline).trim() !== '') ? [paragraphOf(content)] : [];
}

function paragraphOf(content: readonly Inline[]): Paragraph {
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: [...content] };
}

/** The words before, the words themselves, the words after; null where a reference would be cut in two. */
function cutInlines(content: readonly Inline[], words: string) {
  const from = content.map(wordsOf).join('').indexOf(words);
  if (from < 0) return null;
  const to = from + words.length;
  const before: Inline[] = [];
  const taken: Inline[] = [];
  const after: Inline[] = [];
  let at = 0;
  for (const inline of content) {
    const length = wordsOf(inline).length;
    const parts = [
      [before, 0, from],
      [taken, from, to],
      [after, to, Infinity],
    ] as const;
    for (const [part, start, end] of parts) {
      const first = Math.max(start - at, 0);
      const last = Math.min(end - at, length);
      if (first >= last) continue;
      if (inline.type === 'text') part.push({ ...inline, text: inline.text.slice(first, last) });
      else if (first === 0 && last === length) part.push(inline);
      else return null;
    }
    at += length;
  }
  return { before: trim(before, 'end'), taken, after: trim(after, 'start') };
}

/** Blanks at a cut are no words. */
function trim(content: Inline[], side: 'start' | 'end'): Inline[] {
  const place = side === 'start' ? 0 : content.length - 1;
  const edge = content[place];
  if (edge?.type !== 'text') return content;
  const text = side === 'start' ? edge.text.trimStart() : edge.text.trimEnd();
  const rest = content.filter((_, index) => index !== place);
  if (text === '') return rest;
  return content.map((inline, index) => (index === place ? { ...edge, text } : inline));
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'reference':
      return inline.attrs.printed;
    case 'hardBreak':
      return '\n';
  }
}
