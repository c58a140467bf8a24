import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { listFixtures, placeFixture, readFixtureTruth } from './reading-fixtures.ts';

/**
 * Ways in which a text loses its look on the way into a file, none of which changes what a careful person reads in it. The
 * truth of a fixture is the truth of its variants.
 */
export const variants: Readonly<Record<string, (text: string) => string>> = {
  'wrapped at 72': (text) => mapLines(text, wrap),
  'blank lines lost': (text) => text.replace(/\n(?:[ \t]*\n)+/g, '\n'),
  'blank line after every line': (text) => text.replace(/\n+/g, '\n\n'),
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

/** Where a variant of a fixture lies, in a folder of its own. */
export async function placeVariant(name: string, variant: string): Promise<string> {
  const vary = variants[variant];
  if (!vary) throw new Error(`There is no variant “${variant}”.`);
  const text = readFileSync(await placeFixture(name), 'utf8');
  const path = join(mkdtempSync(join(tmpdir(), 'minutebook-variant-')), basename(name));
  writeFileSync(path, vary(text));
  return path;
}

function mapLines(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

/** A long line as an editor wraps it; columns, tables and mark-up are left as they are, as editors leave them. */
function wrap(line: string): string {
  if (/\t|\S {3,}\S|\|/.test(line)) return line;
  const rows: string[] = [];
  let row = /^ */.exec(line)?.[0] ?? '';
  for (const word of line.trim().split(/ +/)) {
    if (row.trim() !== '' && row.length + 1 + word.length > 72) {
      rows.push(row);
      row = word;
    } else row = row.trim() === '' ? row + word : `${row} ${word}`;
  }
  return [...rows, row].join('\n');
}
