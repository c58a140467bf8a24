import type { LineRegion } from '../../../shared/reading/line.ts';
import type { GatheredLook, GatheredParagraph, LineGatherer } from '../line-gatherer.ts';
import type { Attributes, XmlListener } from '../package/xml.ts';
import { createOpenLists } from './open-lists.ts';
import type { OpenStyle, OpenStyles } from './open-styles.ts';

/** What the document held that is not in its lines, or is there in another form. */
export interface OpenFacts {
  trackedChanges: boolean;
  hiddenText: boolean;
  textBoxes: boolean;
  pictures: number;
}

/** Elements whose words are not the document's: what was deleted, who wrote a comment and when, titles of pictures. */
const skipped = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'dc:creator',
  'dc:date',
  'meta:creator-initials',
  'svg:title',
  'svg:desc',
  'office:forms',
  'office:scripts',
  'text:ruby-text',
]);
const regions: Readonly<Record<string, LineRegion>> = {
  'text:note-body': 'footnote',
  'office:annotation': 'comment',
  'draw:text-box': 'text-box',
  'style:header': 'header',
  'style:header-left': 'header',
  'style:header-first': 'header',
  'style:footer': 'footer',
  'style:footer-left': 'footer',
  'style:footer-first': 'footer',
};

/** How far lists set in their entries where the paragraph does not say: half an inch a level, as Writer has it. */
const POINTS_PER_LEVEL = 36;

interface OpenParagraph extends GatheredParagraph {
  readonly look: OpenStyle | null;
}

/** Listens to a part and gives its words to the gatherer. */
export function createOpenReader(
  styles: OpenStyles,
  gatherer: LineGatherer,
): { readonly listener: XmlListener; readonly facts: Readonly<OpenFacts> } {
  const facts: OpenFacts = { trackedChanges: false, hiddenText: false, textBoxes: false, pictures: 0 };
  const lists = createOpenLists(styles);
  const paragraphs: OpenParagraph[] = [];
  const spans: (OpenStyle | null)[] = [];
  /** How many tables were open where each region began: a box in a cell is a box, not the cell. */
  const tableDepths: number[] = [0];
  let skipDepth = 0;
  let coveredColumns = 1;

  const inTable = (): boolean => (tableDepths.at(-1) ?? 0) > 0;
  const add = (words: string): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph) return;
    const look = lookOf([...spans.slice(-8)], paragraph.look);
    if (look.hidden) facts.hiddenText = true;
    else gatherer.add(look.capitals ? words.toUpperCase() : words, look);
  };

  const openParagraph = (name: string, attributes: Attributes): void => {
    const style = styles.lookUp('paragraph', attributes.get('style-name') ?? null);
    const level = Number(attributes.get('outline-level') ?? 1) || 1;
    const label = lists.takeLabel() ?? (name === 'text:h' ? lists.headingLabel(level) : null);
    if (label !== null) gatherer.label(label);
    paragraphs.push({
      indent: style?.indent ?? lists.depth() * POINTS_PER_LEVEL,
      style: style?.name ?? (name === 'text:h' ? `heading ${level}` : null),
      inTable: inTable(),
      look: style,
    });
  };

  const open = (name: string, attributes: Attributes): void => {
    if (skipDepth > 0 || skipped.has(name)) {
      if (name === 'text:tracked-changes') facts.trackedChanges = true;
      skipDepth += 1;
      return;
    }
    const region = regions[name];
    if (region !== undefined) {
      if (region === 'text-box') facts.textBoxes = true;
      gatherer.enter(region);
      tableDepths.push(0);
    } else if (name === 'text:p' || name === 'text:h') openParagraph(name, attributes);
    else if (name === 'text:span') spans.push(styles.lookUp('text', attributes.get('style-name') ?? null));
    else if (name === 'text:s') add(' '.repeat(Math.min(200, Math.max(1, Number(attributes.get('c') ?? 1) || 1))));
    else if (name === 'text:tab') add('\t');
    else if (name === 'text:line-break') add('\n');
    else if (name === 'text:list') {
      lists.open(
        attributes.get('style-name') ?? null,
        attributes.get('continue-numbering') === 'true' || attributes.has('continue-list'),
      );
    } else if (name === 'text:list-item') lists.openEntry(attributes.get('start-value'));
    else if (name === 'table:table') tableDepths[tableDepths.length - 1] = (tableDepths.at(-1) ?? 0) + 1;
    else if (name === 'table:table-cell') coveredColumns = Number(attributes.get('number-columns-repeated') ?? 1) || 1;
    else if (name === 'draw:image') facts.pictures += 1;
  };

  const close = (name: string): void => {
    if (skipDepth > 0) {
      skipDepth -= 1;
      return;
    }
    const depth = tableDepths.at(-1) ?? 0;
    if (regions[name] !== undefined) {
      gatherer.leave({ indent: 0, style: null, inTable: false });
      tableDepths.pop();
    } else if (name === 'text:p' || name === 'text:h') {
      const paragraph = paragraphs.pop();
      if (paragraph) gatherer.endParagraph(paragraph);
    } else if (name === 'text:span') spans.pop();
    else if (name === 'text:list') lists.close();
    else if (name === 'table:table') tableDepths[tableDepths.length - 1] = Math.max(0, depth - 1);
    else if (depth === 1 && (name === 'table:table-cell' || name === 'table:covered-table-cell')) {
      for (let column = 0; column < Math.min(63, Math.max(1, coveredColumns)); column += 1) gatherer.endCell();
      coveredColumns = 1;
    } else if (depth === 1 && name === 'table:table-row') gatherer.endRow();
  };

  const text = (words: string): void => {
    if (skipDepth === 0 && paragraphs.length > 0) add(words.replace(/\s+/g, ' '));
  };
  return { listener: { open, close, text }, facts };
}

function lookOf(
  spans: readonly (OpenStyle | null)[],
  paragraph: OpenStyle | null,
): GatheredLook & { readonly capitals: boolean; readonly hidden: boolean } {
  const say = (what: 'bold' | 'italic' | 'underline' | 'capitals' | 'hidden'): boolean =>
    spans.findLast((span) => span?.[what] !== undefined)?.[what] ?? paragraph?.[what] ?? false;
  return {
    bold: say('bold'),
    italic: say('italic'),
    underline: say('underline'),
    capitals: say('capitals'),
    hidden: say('hidden'),
  };
}
