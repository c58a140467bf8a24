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

/** A line of a header or footer. */
export interface Running {
  readonly align: Align;
  readonly parts: readonly RunningPart[];
}
export type RunningPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'page-number' } | { readonly kind: 'page-count' };

export type Align = 'left' | 'centre' | 'right' | 'justify';

/** Meanings that a paragraph can have; each house style says how each looks. */
export type ParagraphStyle =
  | 'body-name'
  | 'opening'
  | 'label'
  | 'organisation'
  | 'person'
  | 'apologies'
  | 'minute'
  | 'minute-heading'
  | 'continuation'
  | 'subheading'
  | 'chair-line'
  | 'resolution'
  | 'clause'
  | 'action'
  | 'list-item'
  | 'table-header'
  | 'table-text'
  | 'table-total'
  | 'signature';

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
  | {
      readonly kind: 'heading';
      readonly anchor: Anchor;
      readonly level: 1 | 2 | 3;
      readonly style: ParagraphStyle;
      readonly runs: readonly Run[];
    }
  | {
      readonly kind: 'paragraph';
      readonly anchor: Anchor;
      readonly style: ParagraphStyle;
      readonly runs: readonly Run[];
    }
  | ListBlock
  | TableBlock
  | AttendanceBlock
  | { readonly kind: 'signature'; readonly anchor: Anchor; readonly lines: readonly string[] }
  | { readonly kind: 'page-break'; readonly anchor: Anchor };

/** A real list: bullets, or labels counted by the writer (`1)` for clauses, `1.` for ordered lists). Each list restarts. */
export interface ListBlock {
  readonly kind: 'list';
  readonly anchor: Anchor;
  readonly marker: 'bullet' | 'clause' | 'ordered';
  readonly start: number;
  readonly entries: readonly ListEntry[];
}
export interface ListEntry {
  readonly anchor: Anchor;
  /** 0 for the outermost level. */
  readonly level: 0 | 1 | 2;
  readonly style: ParagraphStyle;
  readonly runs: readonly Run[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly anchor: Anchor;
  /** Said to a screen reader. */
  readonly caption: string;
  readonly borders: 'grid' | 'none';
  /** Relative widths, one a column. */
  readonly widths: readonly number[];
  /** How many rows at the top repeat on each page. */
  readonly headerRows: number;
  readonly rows: readonly TableRow[];
}
export interface TableRow {
  readonly cells: readonly TableCell[];
}
export interface TableCell {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly align: Align;
  readonly style: ParagraphStyle;
  readonly paragraphs: readonly (readonly Run[])[];
}

/** Attendance in columns, an organisation never split between two. */
export interface AttendanceBlock {
  readonly kind: 'attendance';
  readonly anchor: Anchor;
  readonly columns: readonly (readonly AttendanceGroup[])[];
}
export interface AttendanceGroup {
  /** Null for people of no named organisation. */
  readonly organisation: string | null;
  readonly people: readonly string[];
}
