import type { SourceBlock, TableBlock, TextBlock } from '../blocks/block.ts';
import { initialsWord, officeWords, opensWithActionLabel } from '../recognisers/action-forms.ts';

/** The name of the style that marks text of a column of actions. */
const ACTION_COLUMN = 'action column';
const actionHeading =
  /^(?:actions?(?: (?:by|required|points?|needed|owner|on))?|(?:by )?whom?|lead|owner|responsib\p{L}+)(?: ?\/ ?[\p{L} ]{2,20})?:?$/iu;
const trackingHeading =
  /^(?:status|progress|update|rag|completed?|due(?: date)?|deadline|target(?: date)?|by when|when|timescale|date)\b/i;
const discussionHeading =
  /^(?:discussion|notes?|minutes?|items?|matters?|details?|summary|narrative|subject|topics?|agenda items?|points? (?:raised|discussed)|decisions?|outcomes?|key points?)\b/i;

/** Whether the block is the text of a column of actions. */
export function isActionColumn(block: TextBlock): boolean {
  return block.style === ACTION_COLUMN;
}

/**
 * Minutes set as a table: text in one column, actions in another. Such rows are paragraphs, the cells of the column of
 * actions apart; a table of figures, or a log of actions with their days and states, stays a table.
 *
 * @returns null where the table is none of these.
 */
export function freeLayoutTable({ rows }: TableBlock): SourceBlock[] | null {
  const [header] = rows;
  if (header === undefined) return null;
  if (isLabelColumn(rows)) {
    return rows.map(({ line, cells }) => toBlock(cells.join(' ').replace(/\s+/g, ' ').trim(), line, null));
  }
  const headings = header.cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  const column = headings.findIndex((heading) => actionHeading.test(heading));
  const isHeaded =
    column > 0 &&
    headings.some((heading) => discussionHeading.test(heading)) &&
    !headings.some((heading) => trackingHeading.test(heading));
  if (!isHeaded && !hasActionCells(rows.map(({ cells }) => cells))) return null;
  const actions = isHeaded ? column : Math.max(...rows.map(({ cells }) => cells.length)) - 1;
  return rows.flatMap(({ line, cells }, row) =>
    cells.flatMap((cell, place) =>
      cell
        .split('\n')
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '')
        .map((text): TextBlock => {
          const isAction = place === actions && !(isHeaded && row === 0) && (!isHeaded || row > 0);
          return toBlock(text, line, isAction && !isNothing(text) ? ACTION_COLUMN : null);
        }),
    ),
  );
}

/** Clauses whose labels stand in a column of their own: `a)` beside `that the lease be offered`. */
function isLabelColumn(rows: TableBlock['rows']): boolean {
  const labels = rows.map(({ cells }) => cells[0]?.trim() ?? '');
  const isSeries = labels.every((label, place) => {
    const count = /^\(?(?:(\d{1,2})|([a-z])|([ivx]{1,5}))[.)]\)?$/.exec(label);
    if (count === null) return false;
    const value = count[1] === undefined ? label.replace(/[^a-z]/g, '').charCodeAt(0) - 96 : Number(count[1]);
    return value === place + 1 || /^\(?[ivx]+[.)]/.test(label);
  });
  return (
    rows.length > 1 && isSeries && rows.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length === 2)
  );
}

const isNothing = (text: string): boolean =>
  /^(?:none|nil|n\/?a|[-–—.]+|noted?|to note|for info(?:rmation)?|agreed|approved)\.?$/i.test(text);

/** Two columns without a heading: sentences, and beside some of them nothing but owners or labelled actions. */
function hasActionCells(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length < 2 || filled.some((cells) => cells.length > 3)) return false;
  const lasts = filled.flatMap((cells) => (cells.length > 1 ? (cells.at(-1)?.trim() ?? '') : []));
  const told = lasts.filter((cell) => cell !== '');
  const isAction = (cell: string): boolean =>
    opensWithActionLabel(cell) ||
    cell.split(/\s*[/,&\n]\s*|\s+and\s+/).every((part) => initialsWord.test(part) || officeWords.test(part));
  const sentences = filled.filter((cells) => cells.slice(0, -1).some((cell) => cell.length > 60)).length;
  return told.length > 0 && told.every(isAction) && sentences * 2 > filled.length;
}

function toBlock(text: string, line: number, style: string | null): TextBlock {
  return {
    kind: 'text',
    lines: [line, line],
    words: { text, marks: [] },
    bullet: null,
    indent: 0,
    style,
    afterGap: false,
    apart: true,
    source: [],
  };
}
