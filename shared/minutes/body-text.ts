import type { Block, Inline, ListItem, MinuteBody } from './body.ts';

/** The inline content of a block, or nothing. */
type InlineContent = readonly Inline[] | undefined;

/** The characters of inline content as they are printed: references in their words, a line break as `\n`. */
export function inlineText(content: InlineContent): string {
  return (content ?? []).map(printedInline).join('');
}

/** The words of inline content: white space folded to single blanks, none at the ends. */
export function inlineWords(content: InlineContent): string {
  return inlineText(content).replace(/\s+/g, ' ').trim();
}

/**
 * The plain words of a body or of some of its blocks: a line (`\n`) for each paragraph, clause and list entry, the cells of
 * a table row parted by tabs; white space inside a line folded; lines without words left out.
 */
export function wordsOf(source: MinuteBody | Block | readonly Block[]): string {
  const blocks = 'schemaVersion' in source ? source.doc.content : 'type' in source ? [source] : source;
  return blocks
    .flatMap(linesOf)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** Whether the body records nothing: no word, no reference. An empty table or list is nothing either. */
export function isEmptyBody(body: MinuteBody): boolean {
  return wordsOf(body) === '';
}

/**
 * The first words of a body, on one line, for lists and tooltips.
 *
 * @param most how many characters at most, the ellipsis included; the cut falls between words where there is one.
 */
export function firstWords(body: MinuteBody, most: number): string {
  const words = wordsOf(body).replace(/\s+/g, ' ');
  if (words.length <= most) return words;
  const start = words.slice(0, Math.max(0, most - 1));
  const blank = start.lastIndexOf(' ');
  return `${(blank > most / 2 ? start.slice(0, blank) : start).trimEnd()}…`;
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
    case 'chairLine':
    case 'action':
      return [inlineWords(block.content)];
    case 'resolution':
      return block.content.map((part) => inlineWords(part.content));
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(linesOfEntry);
    case 'table':
      return block.content.map((row) =>
        row.content
          .map((cell) =>
            cell.content
              .map((part) => inlineWords(part.content))
              .join(' ')
              .trim(),
          )
          .join('\t'),
      );
  }
}

function linesOfEntry(entry: ListItem): string[] {
  return entry.content.flatMap(linesOf);
}

function printedInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'reference':
      return inline.attrs.printed;
    case 'hardBreak':
      return '\n';
  }
}
