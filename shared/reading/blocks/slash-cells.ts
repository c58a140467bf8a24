import type { SourceLine } from '../line.ts';

/** A number or a heading of a column of numbers, then further cells: `101/24 / Finance / The balance was £4.`. */
const row =
  /^(?:[A-Za-z]{0,7}[:/.-]?\d{1,4}(?:[./-]\d{1,4}){0,3}[.)]?|[Ii]tem|[Nn]o\.?|[Rr]ef\.?|[Mm]inute(?: [Nn]o\.?)?) \/ \S/;
/** So many such lines are the rows of a table. */
const FEWEST = 3;

/**
 * Copies of tables print ` / ` between the cells: where several lines start with a number and such a stroke, each is a row
 * of a table again. All other lines stay as they are.
 */
export function readSlashedCells(lines: readonly SourceLine[]): readonly SourceLine[] {
  const rows = new Set(lines.filter(({ cells, text }) => cells === null && row.test(text)));
  if (rows.size < FEWEST) return lines;
  const last = lines.reduce((most, { table }) => Math.max(most, table ?? 0), 0);
  let table = last;
  let open = false;
  return lines.map((line) => {
    const isRow = rows.has(line);
    if (isRow && !open) table += 1;
    open = isRow;
    return isRow ? { ...line, cells: line.text.split(' / ').map((cell) => cell.trim()), table, marks: [] } : line;
  });
}
