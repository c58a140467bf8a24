import type { SourceFile, SourceLine } from '../../../shared/reading/line.ts';
import { limits, RefusedFile } from '../refusal.ts';
import { decodePage } from './decode-page.ts';
import { readPage, type PageContent } from './page-reader.ts';
import type { PagePiece } from './page-tables.ts';

/**
 * Reads a saved web page: headings, paragraphs, lists with their labels, tables of entries. Menus, programs and forms are
 * no words of it. Nothing that it names is fetched.
 *
 * @throws RefusedFile when it holds no words, or more than a document does.
 */
export function readHtml(name: string, bytes: Uint8Array, encoding: string | null = null): SourceFile {
  const { text, notes } = decodePage(bytes, encoding);
  const source = readHtmlText(name, text);
  return { ...source, notes: [...notes, ...source.notes] };
}

/** The same for mark-up that is text already: what a browser puts on the clipboard. */
export function readHtmlText(name: string, markup: string): SourceFile {
  const content = readPage(markup);
  const lines = toLines(content.pieces);
  if (lines.length === 0) {
    throw new RefusedFile(
      'is a web page without words: they may be fetched when it is shown. Open it, copy the text into Word, save it as .docx and import that.',
    );
  }
  if (lines.length > limits.lines) {
    throw new RefusedFile('has more than a million lines, too many for one document. Cut it into smaller files.');
  }
  return { name, format: 'html', lines, notes: notesOf(content) };
}

function toLines(pieces: readonly PagePiece[]): SourceLine[] {
  const lines: SourceLine[] = [];
  let number = 0;
  let table = 0;
  for (const piece of pieces) {
    if (piece.kind === 'line') {
      number += 1;
      lines.push({ ...piece.line, number, cells: null, table: null, page: null });
      continue;
    }
    table += 1;
    for (const cells of piece.rows) {
      number += 1;
      const look = { marks: [], indent: 0, bullet: null, style: null, page: null, region: piece.region };
      if (cells.some((cell) => cell !== '')) lines.push({ ...look, number, text: cells.join('\t'), cells, table });
    }
  }
  return lines;
}

function notesOf(content: PageContent): string[] {
  return [
    ...(content.hiddenText ? ['Words that the page does not show were left out.'] : []),
    ...(content.deletedText ? ['Words that the page marks as deleted were left out.'] : []),
    ...(content.pictures > 0
      ? [`${content.pictures === 1 ? 'A picture was' : `${content.pictures} pictures were`} left out.`]
      : []),
  ];
}
