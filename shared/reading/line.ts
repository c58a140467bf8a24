/**
 * What a reader of any format hands over: lines with the evidence that the format still holds. A paragraph of a .docx is
 * one line; so is a row of a table, its cells apart. Everything after this point is the same for every format.
 */
export interface SourceLine {
  /** 1-based place in the file as read; for a .docx, of the paragraph or row. */
  readonly number: number;
  /** Words without mark-up; cells of a table row joined by a tab. */
  readonly text: string;
  /** Cells of a table row; null for running text. */
  readonly cells: readonly string[] | null;
  /** Which table of the file a row belongs to, counted from 1; null outside tables. Text files: runs of tabbed lines. */
  readonly table: number | null;
  /** Ranges of `text` that the source set in bold, italics or underlined. */
  readonly marks: readonly MarkedRange[];
  /** Indentation in points (text files: six points a leading blank). */
  readonly indent: number;
  /** Marker of a list entry that the format knew or printed (`-`, `•`, `1)`); null where there is none. */
  readonly bullet: string | null;
  /** Name of the paragraph style, where the format has one. */
  readonly style: string | null;
  /** 1-based page that the line begins on, where the format tells (form feeds in a text, pages of a PDF); else null. */
  readonly page: number | null;
  /** Where on the page the words stood: what is not the body is no part of the running text. */
  readonly region: LineRegion;
}

/** `header` and `footer` stand on page after page; the others stand once, at their place or at the end. */
export type LineRegion = 'body' | 'header' | 'footer' | 'footnote' | 'comment' | 'text-box';

export interface MarkedRange {
  readonly from: number;
  readonly to: number;
  readonly mark: 'bold' | 'italic' | 'underline';
}

/** How the file was read. Only `text` may hold a paragraph in several lines; all others set paragraphs apart themselves. */
export type SourceFormat = 'text' | 'docx' | 'odt' | 'rtf' | 'pdf' | 'html';

/** A file as read: its name without folders, its lines, and what the reader had to do or leave. */
export interface SourceFile {
  readonly name: string;
  readonly format: SourceFormat;
  readonly lines: readonly SourceLine[];
  /** Sentences for the clerk: tracked changes accepted, a header left out, bytes that are no character … */
  readonly notes: readonly string[];
}
