import { createAnchors } from '../anchors.ts';
import type { LayoutBlock, LayoutDocument, PageSetup, ParagraphStyle, TableBlock, TableCell } from '../document.ts';
import type { HouseStyle } from '../house-style.ts';
import { toPrintable, toRun } from '../runs.ts';

/** A table before it has its place on the page: its shares add up to the width. */
export interface PlainTable {
  readonly titles: readonly string[];
  readonly shares: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that stand out, by their place. */
  readonly strong: ReadonlySet<number>;
}

/** A table of words. */
export function tableOf(
  titles: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
  strong: ReadonlySet<number> = new Set(),
): PlainTable {
  return { titles, shares, rows, strong };
}

export interface SheetParts {
  readonly title: string;
  readonly period: string;
  readonly author: string;
  readonly style: HouseStyle;
  /** On a page lying on its side. */
  readonly isWide: boolean;
  readonly tables: readonly PlainTable[];
  readonly notes: readonly string[];
}

/** What these lists are anchored under: they belong to no one record. */
const owner = '00000000-0000-7000-8000-00000ca1e0da';
const small = 9;
const narrowMargin = 42;

/** A document of tables under one heading, in the house style, its tables in small print. */
export function composeSheet({ title, period, author, style, isWide, tables, notes }: SheetParts): LayoutDocument {
  const anchors = createAnchors()(owner);
  const page = isWide ? turn(style.page) : style.page;
  const width = page.width - page.margin.left - page.margin.right;
  const words = (text: string) => [toRun(toPrintable(text))];
  const blocks: LayoutBlock[] = [
    { kind: 'heading', anchor: anchors.own(), level: 1, style: 'document-title', runs: words(title) },
    { kind: 'paragraph', anchor: anchors.forNextPlace(), style: 'meeting-line', runs: words(period) },
    ...tables.map((table) => placeTable(table, style, anchors.forNextPlace(), width, `${title}, ${period}`)),
    ...notes.map((note): LayoutBlock => {
      return { kind: 'paragraph', anchor: anchors.forNextPlace(), style: 'notice', runs: words(note) };
    }),
  ];
  const { looks } = style;
  const inSmall = (name: ParagraphStyle) => ({ ...looks[name], size: small });
  const paragraphs = {
    ...looks,
    'table-header': inSmall('table-header'),
    'table-text': inSmall('table-text'),
    'table-total': inSmall('table-total'),
  };
  return {
    title: `${toPrintable(title)}, ${period}`,
    subject: 'Calendar of meetings',
    author: toPrintable(author),
    language: 'en-GB',
    date: null,
    page,
    styles: { font: style.font, size: style.size, lineHeight: style.lineHeight, paragraphs },
    header: [],
    footer: [{ align: 'centre', parts: [{ kind: 'page-number' }] }],
    blocks,
  };
}

function turn({ width, height }: PageSetup): PageSetup {
  const margin = { top: narrowMargin, right: narrowMargin, bottom: narrowMargin, left: narrowMargin };
  return { width: Math.max(width, height), height: Math.min(width, height), margin };
}

function placeTable(
  { titles, shares, rows, strong }: PlainTable,
  style: HouseStyle,
  anchor: string,
  width: number,
  caption: string,
): TableBlock {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const cells = (texts: readonly string[], cellStyle: ParagraphStyle): TableCell[] =>
    texts.map((text) => ({
      columnSpan: 1,
      rowSpan: 1,
      align: 'left',
      style: cellStyle,
      paragraphs: [[toRun(toPrintable(text))]],
    }));
  return {
    kind: 'table',
    anchor,
    caption: `${caption}: ${titles.join(', ')}`,
    borders: 'grid',
    indent: 0,
    padding: style.table.padding,
    after: style.table.after,
    widths: shares.map((share) => (share / whole) * width),
    headerRows: 1,
    rows: [
      { cells: cells(titles, 'table-header') },
      ...rows.map((texts, place) => ({ cells: cells(texts, strong.has(place) ? 'table-total' : 'table-text') })),
    ],
  };
}
