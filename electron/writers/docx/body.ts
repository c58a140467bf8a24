import type {
  Flow,
  LayoutBlock,
  LayoutDocument,
  ListBlock,
  ListEntry,
  ListText,
  ParagraphStyle,
  SignatureBlock,
} from '../../../shared/layout/document.ts';
import { resolveLook } from '../../../shared/layout/look.ts';
import { levelOf, type PlacedList } from './package.ts';
import { bookmark, type BodyState, type ParagraphParts, writeParagraph, writeRuns } from './paragraph.ts';
import { wordStyles } from './styles.ts';
import { writeAttendance, writeTable } from './tables.ts';
import { toTwips } from './xml.ts';

/** The lists of the blocks with their depths, nested ones after the entry that holds them. */
export function collectLists(blocks: readonly LayoutBlock[]): PlacedList[] {
  const collect = (list: ListBlock, depth: number): PlacedList[] => [
    { list, depth },
    ...list.entries.flatMap((entry) =>
      entry.nested.flatMap((inner) => (inner.kind === 'list' ? collect(inner, depth + 1) : [])),
    ),
  ];
  return blocks.flatMap((block) => (block.kind === 'list' ? collect(block, 0) : []));
}

/** The children of `w:body`, without the section's properties. */
export function writeBody(document: LayoutDocument, numberings: ReadonlyMap<ListBlock, string>): string {
  const state: BodyState = { document, numberings, bookmarks: 0, owedSpace: 0 };
  const written: string[] = [];
  let previous: LayoutBlock['kind'] | null = null;
  for (const block of document.blocks) {
    // Word joins tables that touch, and wants a paragraph at the end.
    if (isTable(block.kind) && previous !== null && isTable(previous)) written.push(writeSpacer(state));
    written.push(writeBlock(block, state));
    previous = block.kind;
  }
  if (previous === null || isTable(previous)) written.push(writeSpacer(state));
  return written.join('');
}

function isTable(kind: LayoutBlock['kind']): boolean {
  return kind === 'table' || kind === 'attendance';
}

function writeBlock(block: LayoutBlock, state: BodyState): string {
  switch (block.kind) {
    case 'heading':
      return writeParagraph(
        {
          style: block.style,
          content: bookmark(block.anchor, writeRuns(block.runs), state),
          ...levelOfHeading(block.style, block.level),
          ...flowOf(block, block.style, state),
        },
        state,
      );
    case 'run-in':
      return writeParagraph(
        {
          style: block.style,
          content: [
            bookmark(block.anchor, writeRuns(block.heading), state),
            writeRuns([{ kind: 'text', text: ' ' }]),
            bookmark(block.textAnchor, writeRuns(block.runs), state),
          ].join(''),
          ...levelOfHeading(block.style, block.level),
          ...flowOf(block, block.style, state),
        },
        state,
      );
    case 'paragraph':
      return writeParagraph(
        {
          style: block.style,
          content: bookmark(block.anchor, writeRuns(block.runs), state),
          ...flowOf(block, block.style, state),
        },
        state,
      );
    case 'list':
      return writeList(block, 0, state);
    case 'table':
      return writeTable(block, state);
    case 'attendance':
      return writeAttendance(block, state);
    case 'signature':
      return writeSignature(block, state);
    case 'page-break':
      // A paragraph that begins a page leaves no empty line behind, as a break inside one would.
      return writeParagraph(
        {
          style: 'running',
          content: bookmark(block.anchor, '', state),
          pageBreakBefore: true,
          spacing: { before: 0, after: 0 },
        },
        state,
      );
  }
}

/** The heading's level where its style does not carry it. */
function levelOfHeading(style: ParagraphStyle, level: number): { outlineLevel?: number } {
  const { heading, outline } = wordStyles[style];
  return (heading ?? outline) === level ? {} : { outlineLevel: level - 1 };
}

function flowOf(flow: Flow, style: ParagraphStyle, state: BodyState): Partial<ParagraphParts> {
  const look = resolveLook(state.document.styles, style);
  return {
    ...(flow.keepWithNext === true && { keepWithNext: true }),
    ...(flow.endsGroup === true && look.afterLast !== look.after && { spacing: { after: look.afterLast } }),
  };
}

function writeList(list: ListBlock, depth: number, state: BodyState): string {
  return list.entries.map((entry, place) => writeEntry(list, entry, place, depth, state)).join('');
}

function writeEntry(list: ListBlock, entry: ListEntry, place: number, depth: number, state: BodyState): string {
  const words = bookmark(entry.anchor, writeRuns(entry.runs), state);
  const paragraph = writeParagraph(
    {
      style: entry.style,
      content: place === 0 ? bookmark(list.anchor, words, state) : words,
      numbering: { id: state.numberings.get(list) ?? '0', level: levelOf(depth) },
      ...flowOf(entry, entry.style, state),
    },
    state,
  );
  const nested = entry.nested.map((inner) =>
    inner.kind === 'list' ? writeList(inner, depth + 1, state) : writeListText(inner, depth, state),
  );
  return [paragraph, ...nested].join('');
}

function writeListText(text: ListText, depth: number, state: BodyState): string {
  const look = resolveLook(state.document.styles, text.style);
  return writeParagraph(
    {
      style: text.style,
      content: bookmark(text.anchor, writeRuns(text.runs), state),
      indent: { left: look.indent + levelOf(depth) * look.hanging, hanging: 0 },
      ...flowOf(text, text.style, state),
    },
    state,
  );
}

/** Width of an average letter, as a part of the size: how much room a caption needs. */
const letterWidth = 0.55;

/** Labels and captions on one line, the rules between them drawn by tabs with a leader. */
function writeSignature(block: SignatureBlock, state: BodyState): string {
  const { width, margin } = state.document.page;
  const look = resolveLook(state.document.styles, 'signature');
  const share = (width - margin.left - margin.right) / Math.max(block.fields.length, 1);
  const tabs: string[] = [];
  const runs: string[] = [];
  block.fields.forEach(({ label, caption }, place) => {
    const isLast = place === block.fields.length - 1;
    const captionWidth = caption === '' ? 0 : (caption.length + 1) * letterWidth * look.size;
    const ruleEnd = share * (place + 1) - captionWidth - (isLast ? 0 : look.size);
    tabs.push(`<w:tab w:val="left" w:leader="underscore" w:pos="${toTwips(ruleEnd)}"/>`);
    runs.push(writeRuns([{ kind: 'text', text: `${label} ` }, { kind: 'tab' }]));
    if (caption !== '') runs.push(writeRuns([{ kind: 'text', text: ` ${caption}` }]));
    if (isLast) return;
    tabs.push(`<w:tab w:val="left" w:pos="${toTwips(share * (place + 1))}"/>`);
    runs.push(writeRuns([{ kind: 'tab' }]));
  });
  return writeParagraph(
    {
      style: 'signature',
      content: bookmark(block.anchor, runs.join(''), state),
      tabs: `<w:tabs>${tabs.join('')}</w:tabs>`,
    },
    state,
  );
}

/** An empty paragraph of next to no height. */
function writeSpacer(state: BodyState): string {
  return writeParagraph({ style: 'running', content: '', spacing: { before: 0, after: 0 } }, state);
}
