import { endOfRunInTitle } from '../items/flattened-title.ts';
import { knownTitle } from '../recognisers/heading-words.ts';
import type { SourceLine } from '../line.ts';

/** A stroke at the end of a line closes a row of a table whose cells are gone. */
const closing = /\s*\|+\s*$/;
/** So many lines end so where a table was copied. */
const FEWEST = 3;
/** The heading of the table in which pages of meetings print their items. */
const pageHeading = /^No\.? ?\| ?Items?\b[ |]*$/i;
/** `2. | Election of Chair:`, whose text goes on in the same cell: the colon parts the two. */
const openRow = /^(\d{1,3}[.)]? ?\| ?[^|:]{3,100}):$/;
/** What such pages print under an item. */
const section = / (Minutes|Decision|Additional documents): ?/g;

/**
 * Takes the strokes off lines that end a row of a copied table (`3. | Election of Chair … was elected. |`). Under `No. |
 * Item |`, where pages of meetings print their items, what a row starts with is the heading of an item, and each of its
 * sections a line. Lines of other files stay as they are.
 */
export function takeOffStrokes(lines: readonly SourceLine[]): readonly SourceLine[] {
  const ends = (line: SourceLine): boolean => line.cells === null && closing.test(line.text.slice(-80));
  if (lines.filter(ends).length < FEWEST) return lines;
  const from = lines.findIndex(({ text }) => pageHeading.test(text.slice(0, 200)));
  return lines.map((line, place) => {
    if (line.cells !== null || place === from) return line;
    const text = ends(line) ? line.text.slice(0, lastOf(line.text)) : line.text.replace(openRow, '$1');
    const before = lines[place - 1];
    if (from < 0 || place < from || before === undefined) return text === line.text ? line : { ...line, text };
    const opensRow = ends(before);
    const parted = text.replace(section, '\n$1:\n');
    const [row = ''] = parted.split('\n', 1);
    const end = opensRow ? endOfRunInTitle(row, false, []) || knownTitle(row) : 0;
    const whole = end > 0 ? `${parted.slice(0, end)}\n${parted.slice(end).trim()}` : parted;
    return { ...line, text: whole, style: opensRow ? 'heading 3' : line.style, marks: [] };
  });
}

function lastOf(text: string): number {
  let end = text.length;
  while (end > 0 && /[|\s]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}
