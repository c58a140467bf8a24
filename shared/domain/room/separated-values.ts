/**
 * The records of a text with a comma, a semicolon or a tab between its cells (RFC 4180 where cells are in quotation marks). Which of
 * the three it is, is asked line by line, since the lists of meeting programs put lines of their own above the table. Linear.
 */
export function readRecords(text: string): string[][] {
  const clean = text.replaceAll('\uFEFF', '').replaceAll('\u0000', '').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const records: string[][] = [];
  let at = 0;
  while (at < clean.length) {
    const end = endOfLine(clean, at);
    const separator = separatorOf(clean, at, end);
    const { cells, next } = readRecord(clean, at, separator);
    records.push(cells);
    at = next;
  }
  return records;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function separatorOf(text: string, from: number, end: number): string {
  const line = text.slice(from, end);
  if (line.includes('\t')) return '\t';
  return line.includes(';') && !line.includes(',') ? ';' : ',';
}

function readRecord(text: string, from: number, separator: string): { cells: string[]; next: number } {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at, separator) : readBare(text, at, separator);
    cells.push(cell.words.trim());
    at = cell.next;
    if (text[at] !== separator) return { cells, next: at + 1 };
    at += 1;
  }
}

function readBare(text: string, from: number, separator: string): { words: string; next: number } {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
  return { words: text.slice(from, at), next: at };
}

/** A cell in quotation marks; one that is never closed ends with its line. */
function readQuoted(text: string, from: number, separator: string): { words: string; next: number } {
  let at = from + 1;
  let words = '';
  for (;;) {
    const end = text.indexOf('"', at);
    const line = endOfLine(text, at);
    if (end === -1 || (line < end && line - from > LONGEST_CELL))
      return { words: text.slice(from + 1, line), next: line };
    words += text.slice(at, end);
    if (text[end + 1] !== '"') return { words, next: readBare(text, end + 1, separator).next };
    words += '"';
    at = end + 2;
  }
}

/** A cell of a list of people is no longer than this; a quotation mark that opens more is a stray one. */
const LONGEST_CELL = 2000;
