import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { listFixtures, placeFixture, readFixtureTruth } from './fixtures.ts';

/**
 * Ways in which a text loses its look on the way into a file, none of which changes what a careful person reads in it. The
 * truth of a fixture is the truth of its variants.
 */
export const variants: Readonly<Record<string, (text: string) => string>> = {
  'wrapped at 72': (text) => mapLines(text, wrap),
  'blank lines lost': (text) => text.replace(/\n(?:[ \t]*\n)+/g, '\n'),
  'blank line after every line': (text) => text.replace(/\n+/g, '\n\n'),
  'paragraphs on one line': (text) => text.replace(/(?<=\S)[ \t]*\n(?=[ ]*[^\s|#*-])/g, ' '),
  'indented by four': (text) => mapLines(text, (line) => (line.trim() === '' ? line : `    ${line}`)),
  'tabs as pipes': (text) => mapLines(text, (line) => line.replace(/(?<=\S)\t(?=\S)/g, ' | ')),
  'typewriter marks': (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-'),
  'returns and hard blanks': (text) => text.replace(/(?<=\d) (?=[A-Z])/g, '\u00A0').replace(/\n/g, '\r\n'),
};

/** The text fixtures that can be varied: those of one document, since the lines of several would move, and in UTF-8. */
export function listVariable(): string[] {
  return listFixtures().filter(
    (name) => name.endsWith('.txt') && !name.includes('encoding') && readFixtureTruth(name).documents.length === 1,
  );
}

/** The same text as a file of another kind. */
export const otherFormats: Readonly<
  Record<string, (text: string) => Promise<{ ending: string; bytes: Uint8Array | string }>>
> = {
  'as a typed PDF': async (text) => ({ ending: '.pdf', bytes: await printTyped(text) }),
  'as a web page': (text) => Promise.resolve({ ending: '.html', bytes: toWebPage(text) }),
  'as a Word document': async (text) => ({ ending: '.docx', bytes: await toWord(text) }),
};

/** Where a variant of a fixture lies, in a folder of its own. */
export async function placeVariant(name: string, variant: string): Promise<string> {
  const text = readFileSync(await placeFixture(name), 'utf8');
  const { ending = '.txt', bytes } = (await otherFormats[variant]?.(text)) ?? { bytes: variants[variant]?.(text) };
  if (bytes === undefined) throw new Error(`There is no variant “${variant}”.`);
  const path = join(mkdtempSync(join(tmpdir(), 'minutebook-variant-')), `${basename(name, '.txt')}${ending}`);
  writeFileSync(path, bytes);
  return path;
}

/** Pages of a typewriter's letters, as an old program prints a text; tabs go to the next stop. */
async function printTyped(text: string): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Courier);
  const [size, stop] = [8, 120];
  const rows = mapLines(text, (line) => wrapAt(line, 104)).split('\n');
  const perPage = 72;
  for (let first = 0; first < rows.length; first += perPage) {
    const page = file.addPage([595, 842]);
    for (const [place, row] of rows.slice(first, first + perPage).entries()) {
      let x = 40;
      for (const piece of row.split('\t')) {
        const shown = piece.replace(
          /[^\u0020-\u007e\u00a3\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u20ac\u00c0-\u00ff]/g,
          '?',
        );
        if (shown.trim() !== '') page.drawText(shown, { x, y: 800 - place * 10.5, size, font });
        // To the next stop behind the words, never on top of them.
        x = 40 + stop * Math.ceil((x - 40 + font.widthOfTextAtSize(shown, size) + size) / stop);
      }
    }
  }
  return file.save();
}

/** Each line a paragraph; a run of lines with tabs a table. */
function toWebPage(text: string): string {
  const safe = (words: string): string =>
    words
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/ {2,}/g, (blanks) => '&nbsp;'.repeat(blanks.length));
  const body = gatherTables(text).map((part) =>
    typeof part === 'string'
      ? `<p>${safe(part)}</p>`
      : `<table>${part.map((row) => `<tr>${row.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Minutes</title></head><body>${body.join('\n')}</body></html>`;
}

/** Each line a paragraph; a run of lines with tabs a table. */
function toWord(text: string): Promise<Buffer> {
  const children = gatherTables(text).map((part) =>
    typeof part === 'string'
      ? new Paragraph(part)
      : new Table({
          rows: part.map(
            (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
          ),
        }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The lines of a text that are not empty; neighbouring ones with tabs as the rows of one table. */
function gatherTables(text: string): (string | string[][])[] {
  const parts: (string | string[][])[] = [];
  for (const line of text.split('\n')) {
    const last = parts.at(-1);
    if (line.includes('\t') && Array.isArray(last)) last.push(line.split('\t'));
    else if (line.includes('\t')) parts.push([line.split('\t')]);
    else parts.push(line.replaceAll('\f', ''));
  }
  return parts.filter((part) => part !== '');
}

function mapLines(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

/** A long line as an editor wraps it; columns, tables and mark-up are left as they are, as editors leave them. */
function wrap(line: string): string {
  return /\t|\S {3,}\S|\|/.test(line) ? line : wrapAt(line, 72);
}

function wrapAt(line: string, width: number): string {
  if (line.length <= width) return line;
  const rows: string[] = [];
  let row = /^ */.exec(line)?.[0] ?? '';
  for (const word of line.trim().split(/ +/)) {
    if (row.trim() !== '' && row.length + 1 + word.length > width) {
      rows.push(row);
      row = word;
    } else row = row.trim() === '' ? row + word : `${row} ${word}`;
  }
  return [...rows, row].join('\n');
}
