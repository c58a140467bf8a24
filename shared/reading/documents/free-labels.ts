import { findDates } from '../../text/dates.ts';
import { tellsSomebody } from '../attendance/may-be-names.ts';
import { readLabel } from '../attendance/statements.ts';
import type { SourceBlock, TableBlock, TextBlock } from '../blocks/block.ts';
import { officeLabel } from '../recognisers/attendance-words.ts';

const fact =
  /^(?:date|time|venue|place|location|meeting|date and time|start|held at|date of meeting|body|committee|group|subject)(?: (?:and|of) [a-zà-ɏ]+)?\s*:$/i;

/**
 * Turns tables into lines where cells on the left only label what stands beside them (`PRESENT:`, `Date:`,
 * `IN THE CHAIR:`), as the head of minutes is often set; a row without a label goes on with the one above.
 */
export function freeLabelledRows(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.flatMap((block): SourceBlock[] =>
    block.kind !== 'table'
      ? [block]
      : isOfLabels(block) || isFrame(block)
        ? toLines(block)
        : isPlaceAndDay(block)
          ? toLines({ ...block, rows: block.rows.map((row) => ({ ...row, cells: [row.cells.join(', ')] })) })
          : [block],
  );
}

/** A frame of bars around a title: one cell with words in each row. */
function isFrame({ rows }: TableBlock): boolean {
  return (
    rows.length <= 2 &&
    rows.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length === 1 && cells.length > 1)
  );
}

/**
 * The words of an item whose presenter alone a tab sets apart (`1. Apologies    Jo Marsh`), where the lines around it have
 * no tab: one row is no table, and its number counts on with theirs.
 */
export function freeTabbedItem(block: SourceBlock): SourceBlock {
  if (block.kind !== 'table' || block.rows.length !== 1) return block;
  const [row] = block.rows;
  const cells = (row?.cells ?? []).map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '');
  return row !== undefined && cells.length > 1 && /^\d{1,3}[.)] +\p{L}/u.test(cells[0] ?? '')
    ? textBlock(cells.join(' – '), row.line)
    : block;
}

/** `Board Room, Mill House    4 October 2011 – 8.30 am`: one line whose halves a tab sets apart. */
function isPlaceAndDay({ rows }: TableBlock): boolean {
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0 || row.cells.length !== 2) return false;
  return row.cells.join(' ').length < 200 && findDates(row.cells.join(' ')).length === 1;
}

function isOfLabels({ rows }: TableBlock): boolean {
  if (rows.some(({ cells }) => cells.length > 3)) return false;
  const labels = rows.filter(({ cells: [first = ''] }) => first.trim() !== '');
  const known = labels.filter(
    ({ cells: [first = '', second = ''] }) => isLabel(first.trim()) || isLabelOfSomebody(first.trim(), second.trim()),
  );
  return known.length > 0 && known.length * 5 >= labels.length * 3;
}

function isLabel(cell: string): boolean {
  if (fact.test(cell)) return true;
  if (!/:$/.test(cell)) return false;
  return readLabel(cell, true)?.rest === '' || officeLabel.test(`${cell} X`);
}

/** `Present` before a name, where only a tab stands for the colon. */
function isLabelOfSomebody(cell: string, beside: string): boolean {
  return /^\p{Lu}/u.test(cell) && readLabel(cell, false)?.rest === '' && tellsSomebody(beside);
}

function toLines({ rows }: TableBlock): TextBlock[] {
  return rows.flatMap(({ line, cells }) => {
    const [first = '', ...others] = cells.map((cell) => cell.trim());
    const beside = others.filter((cell) => cell !== '').join('; ');
    const label = first === '' || beside === '' || /[:.–-]$/.test(first) ? first : `${first}:`;
    const text = [label, beside]
      .filter((part) => part !== '')
      .join(' ')
      .replace(/\s*\n\s*/g, '; ');
    return text === '' ? [] : [textBlock(text, line)];
  });
}

function textBlock(text: string, line: number): TextBlock {
  const words = { text, marks: [] };
  const source = {
    number: line,
    text,
    cells: null,
    table: null,
    marks: [],
    indent: 0,
    bullet: null,
    style: null,
    page: null,
    region: 'body',
  } as const;
  return {
    kind: 'text',
    lines: [line, line],
    words,
    bullet: null,
    indent: 0,
    style: null,
    afterGap: false,
    apart: true,
    source: [source],
  };
}
