import type { IsoDate } from '../domain/calendar.ts';

/**
 * The LayoutDocument: everything that is printed, as neutral data. Writers and the preview are exhaustive switches over
 * it, so that a new block breaks each of them until it knows the block. No word of HTML or Word in here; lengths are in
 * points; `style` names meaning, never looks.
 */
export interface LayoutDocument {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: 'en-GB';
  /** The day the document is about; goes into the document's properties. */
  readonly date: IsoDate | null;
  readonly page: PageSetup;
  readonly styles: StyleSheet;
  /** What every page says of its standing, over its head: `Draft, subject to confirmation`; absent: nothing. */
  readonly mark?: string;
  readonly header: readonly Running[];
  readonly footer: readonly Running[];
  readonly blocks: readonly LayoutBlock[];
}

/** Paper and margins in points (72 to the inch). */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** A line of a header or footer, in the style `running`. */
export interface Running {
  readonly align: Align;
  readonly parts: readonly RunningPart[];
}
export type RunningPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'page-number' } | { readonly kind: 'page-count' };

export type Align = 'left' | 'centre' | 'right' | 'justify';

/** Meanings that a paragraph can have; each house style says how each looks. */
export const paragraphStyles = [
  'body-name',
  'document-title',
  'meeting-line',
  'head-label',
  'section',
  'agenda-line',
  'agenda-text',
  'notice',
  'opening',
  'label',
  'organisation',
  'person',
  'apologies',
  'minute',
  'minute-heading',
  'continuation',
  'subheading',
  'chair-line',
  'resolution',
  'clause',
  'action',
  'list-item',
  'date-line',
  'table-header',
  'table-text',
  'table-total',
  'signature',
  'running',
] as const;
export type ParagraphStyle = (typeof paragraphStyles)[number];

/** How one meaning looks. Lengths in points; `lineHeight` as a multiple of single spacing. */
export interface ParagraphLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: Align;
  readonly before?: number;
  readonly after?: number;
  /** Space after the last of several alike (a list, lines of dates), instead of `after`. */
  readonly afterLast?: number;
  readonly lineHeight?: number;
  /** Left edge of the text. */
  readonly indent?: number;
  /** How far the first line stands out to the left of `indent`. */
  readonly hanging?: number;
  readonly keepWithNext?: boolean;
  readonly keepTogether?: boolean;
}

export interface StyleSheet {
  readonly font: string;
  readonly size: number;
  readonly lineHeight: number;
  readonly paragraphs: Readonly<Record<ParagraphStyle, ParagraphLook>>;
}

/** Words with one look. A tab goes to the paragraph's indent. */
export type Run =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly underline?: boolean;
    }
  | { readonly kind: 'tab' }
  | { readonly kind: 'line-break' };

/** Where a block comes from: `mb_<id>` becomes a bookmark, so that a returned file finds its place. Unique in a document. */
export type Anchor = string;

export type LayoutBlock =
  | HeadingBlock
  | RunInBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | AttendanceBlock
  | SignatureBlock
  | { readonly kind: 'page-break'; readonly anchor: Anchor };

/** What the styles do not say about one paragraph's place among its neighbours. */
export interface Flow {
  /** Never the last thing on a page, whatever its style says. */
  readonly keepWithNext?: boolean;
  /** The last of several alike: its style's `afterLast` follows it. */
  readonly endsGroup?: boolean;
}

/** A heading on its own line. */
export interface HeadingBlock extends Flow {
  readonly kind: 'heading';
  readonly anchor: Anchor;
  readonly level: 1 | 2 | 3;
  readonly style: ParagraphStyle;
  readonly runs: readonly Run[];
}

/**
 * A heading and the words that run on after it in the same paragraph, one space between them. `anchor` is the heading's
 * (the minute's), `textAnchor` that of the words (their paragraph's or resolution's).
 */
export interface RunInBlock extends Flow {
  readonly kind: 'run-in';
  readonly anchor: Anchor;
  readonly level: 1 | 2 | 3;
  readonly style: ParagraphStyle;
  readonly heading: readonly Run[];
  readonly textAnchor: Anchor;
  readonly runs: readonly Run[];
}

export interface ParagraphBlock extends Flow {
  readonly kind: 'paragraph';
  readonly anchor: Anchor;
  readonly style: ParagraphStyle;
  readonly runs: readonly Run[];
}

/**
 * A real list: bullets, or labels counted by the writer from `start` (`1)` for clauses, `1.` for ordered lists). Each
 * list, nested ones too, counts on its own.
 */
export interface ListBlock {
  readonly kind: 'list';
  readonly anchor: Anchor;
  readonly marker: ListMarker;
  readonly start: number;
  readonly entries: readonly ListEntry[];
}
export type ListMarker = 'bullet' | 'clause' | 'ordered';
export interface ListEntry extends Flow {
  readonly anchor: Anchor;
  readonly style: ParagraphStyle;
  readonly runs: readonly Run[];
  /** What follows under the same label: further paragraphs, and lists one level deeper. */
  readonly nested: readonly (ListBlock | ListText)[];
}
/** A further paragraph of an entry, at the entry's own indent, without a label. */
export interface ListText extends Flow {
  readonly kind: 'list-text';
  readonly anchor: Anchor;
  readonly style: ParagraphStyle;
  readonly runs: readonly Run[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly anchor: Anchor;
  /** Said to a screen reader. */
  readonly caption: string;
  readonly borders: 'grid' | 'none';
  /** Left edge of the table. */
  readonly indent: number;
  /** Between a cell's border and its words, left and right. */
  readonly padding: number;
  /** Space under the table. */
  readonly after: number;
  /** Widths in points, one a column. */
  readonly widths: readonly number[];
  /** How many rows at the top repeat on each page. */
  readonly headerRows: number;
  readonly rows: readonly TableRow[];
}
export interface TableRow {
  readonly cells: readonly TableCell[];
}
/** A cell that spans rows has its words in the middle of its height, every other at the top. */
export interface TableCell {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly align: Align;
  readonly style: ParagraphStyle;
  readonly paragraphs: readonly (readonly Run[])[];
}

/** Attendance in columns of equal width, an organisation never split between two. */
export interface AttendanceBlock {
  readonly kind: 'attendance';
  readonly anchor: Anchor;
  /** Said to a screen reader. */
  readonly caption: string;
  /** Space under the columns. */
  readonly after: number;
  readonly columns: readonly (readonly AttendanceGroup[])[];
}
export interface AttendanceGroup {
  /** Null for people of no named organisation. */
  readonly organisation: string | null;
  /** Space over the first person in points, where no organisation stands over them but others have theirs; absent: none. */
  readonly before?: number;
  readonly people: readonly string[];
}

/** A line to sign on: each field is a label, a rule to write on, and words after the rule (empty: none). */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly anchor: Anchor;
  readonly fields: readonly { readonly label: string; readonly caption: string }[];
}
