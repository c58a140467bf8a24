import type { MarkedRange, SourceLine } from '../../../shared/reading/line.ts';
import { extendMark } from './rows.ts';
import { isLabel, type StripEdges, type StripPiece } from './tables.ts';

type LinePiece = Extract<StripPiece, { kind: 'line' }>;

interface Paragraph {
  readonly page: number;
  readonly number: number;
  text: string;
  readonly marks: MarkedRange[];
  readonly left: number;
  readonly bullet: string | null;
  /** Where its words begin behind the label, which is where its further lines begin. */
  readonly textX: number;
  edges: StripEdges;
  last: LinePiece;
  lines: number;
  readonly indent: number;
}

/** Makes paragraphs of lines as they come, across the end of a column or page too, and numbers them. */
export interface ParagraphGatherer {
  readonly addLine: (piece: LinePiece, edges: StripEdges) => void;
  readonly addTable: (rows: readonly (readonly string[])[], page: number, y: number) => void;
  /** A line at the top or the bottom of a page, which waits until the paragraph around it has ended. */
  readonly addMargin: (text: string, page: number, region: SourceLine['region']) => void;
  readonly finish: () => readonly SourceLine[];
}

const bulletSign = /^[•·●○◦▪■□►➢✓–-]\s+(?=\S)/;
/** Words that open something of their own, however full the line before is. */
const opening =
  /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)\s|\d{1,4}(?:\.\d{1,3}){0,2}\.?\s{1,4}\p{Lu}|[A-Z]{0,6}\d{1,4}\/\d{2,4}\b|RESOLVED\b|AGREED\b|NOTED\b|(?:ACTIONS?|Actions?)\s*[:–-]|PRESENT\b|APOLOGIES\b|IN ATTENDANCE\b|Present:|Apologies:|In attendance:)/u;
/** Lines of one paragraph stand no further apart than this many heights of the font, whatever its other lines say. */
const LOOSEST = 2.2;

/**
 * @param leading distance of the lines of a paragraph in heights of the font, as most lines of the document have it
 * @param isDivided whether a word was divided between two lines
 */
export function createParagraphGatherer(
  leading: number,
  isDivided: (before: string, after: string) => boolean,
): ParagraphGatherer {
  const lines: SourceLine[] = [];
  const waiting: Omit<SourceLine, 'number'>[] = [];
  let paragraph: Paragraph | null = null;
  let number = 0;
  let table = 0;
  let end: { readonly page: number; readonly y: number; readonly size: number } | null = null;

  const close = (): void => {
    if (paragraph) {
      const { text, marks, bullet, indent, page } = paragraph;
      const look = { bullet, indent, page, marks, cells: null, table: null, style: null, region: 'body' as const };
      lines.push({ ...look, number: paragraph.number, text });
    }
    paragraph = null;
    for (const line of waiting.splice(0)) {
      number += 1;
      lines.push({ ...line, number });
    }
  };
  const nextNumber = (page: number, y: number, size: number): number => {
    const gap = end === null || end.page !== page || y < end.y || y - end.y > leading * 1.35 * Math.max(size, end.size);
    number += gap && end !== null && end.page === page ? 2 : 1;
    return number;
  };

  const addLine = (piece: LinePiece, edges: StripEdges): void => {
    const { row, words } = piece;
    if (paragraph && goesOn(paragraph, piece, edges, leading)) {
      join(paragraph, piece, isDivided);
      paragraph.edges = edges;
    } else {
      close();
      const bullet = bulletSign.exec(words.text);
      const by = bullet?.[0].length ?? 0;
      paragraph = {
        page: row.page,
        number: nextNumber(row.page, row.y, row.size),
        text: words.text.slice(by),
        marks: words.marks.flatMap(({ from, to, mark }) =>
          to > by ? [{ from: Math.max(0, from - by), to: to - by, mark }] : [],
        ),
        left: words.x,
        bullet: bullet ? bullet[0].trim() : null,
        textX: piece.textX,
        edges,
        last: piece,
        lines: 1,
        indent: Math.max(0, Math.round(words.x - edges.left)),
      };
    }
    end = { page: row.page, y: row.y, size: row.size };
  };
  return {
    addLine,
    addTable: (rows, page, y) => {
      close();
      table += 1;
      const look = { marks: [], indent: 0, bullet: null, style: null, page, region: 'body' as const };
      rows.forEach((cells, place) => {
        number = place === 0 ? nextNumber(page, y, 0) : number + 1;
        if (cells.some((cell) => cell !== '')) lines.push({ ...look, number, text: cells.join('\t'), cells, table });
      });
      end = null;
    },
    addMargin: (text, page, region) => {
      const look = { marks: [], indent: 0, bullet: null, style: null, cells: null, table: null };
      waiting.push({ ...look, text, page, region });
    },
    finish: () => {
      close();
      return lines;
    },
  };
}

function goesOn(paragraph: Paragraph, piece: LinePiece, edges: StripEdges, leading: number): boolean {
  const { last } = paragraph;
  const { row, words } = piece;
  if (bulletSign.test(words.text) || words.text === '' || /\S {4}\S/.test(last.words.text)) return false;
  if (piece.textX > words.x + 1 && isLabel(words.text.split(' ', 1)[0] ?? '')) return false;
  if (Math.abs(row.size - last.row.size) > 0.12 * last.row.size) return false;
  const step = row.y - last.row.y;
  const sameColumn = row.page === last.row.page && step > 0;
  if (sameColumn && (step > leading * 1.3 * row.size || step > LOOSEST * row.size)) return false;
  // Behind a page or column only a sentence that is not at its end can go on.
  if (!sameColumn && (/[.:;!?]["”’)]*$/.test(paragraph.text) || !/^[\p{Ll}\d(“"‘]/u.test(words.text))) return false;
  if (!isFull(last, paragraph.edges, words.text)) return false;
  if (
    opening.test(words.text) &&
    !/(?:,|\b(?:the|of|and|to|in|at|on|for|with|by|from|a|an|minute|item|no|number))$/i.test(paragraph.text)
  )
    return false;
  // A first line may be set in or out; the others begin where the one before them began, or behind the label.
  const from = words.x - edges.left + paragraph.edges.left;
  const near = (place: number): boolean => Math.abs(from - place) <= Math.max(3, row.size * 0.5);
  if (near(last.words.x) || near(paragraph.textX)) return true;
  return (
    paragraph.lines === 1 && from < paragraph.left + row.size * 8 && (from < paragraph.left || isLabelled(paragraph))
  );
}

function isLabelled(paragraph: Paragraph): boolean {
  return paragraph.bullet !== null || paragraph.textX > paragraph.left + 1 || opening.test(paragraph.text);
}

/** Whether the first word of the next line would not have fitted at the end of a line. */
function isFull({ words, row }: LinePiece, edges: StripEdges, next: string): boolean {
  const [first = ''] = next.split(' ', 1);
  const perLetter = words.text.length === 0 ? row.size * 0.5 : (words.right - words.x) / words.text.length;
  return words.right + (first.length + 1) * perLetter > edges.right - row.size * 0.6;
}

function join(paragraph: Paragraph, piece: LinePiece, isDivided: (before: string, after: string) => boolean): void {
  const { words } = piece;
  if (/[-\u00ad]$/.test(paragraph.text) && isDivided(paragraph.text, words.text)) {
    paragraph.text = paragraph.text.slice(0, -1);
  } else if (!/\p{L}[-/]$/u.test(paragraph.text)) paragraph.text += ' ';
  const by = paragraph.text.length;
  paragraph.text += words.text;
  for (const mark of words.marks) extendMark(paragraph.marks, { ...mark, from: mark.from + by, to: mark.to + by });
  paragraph.last = piece;
  paragraph.lines += 1;
}
