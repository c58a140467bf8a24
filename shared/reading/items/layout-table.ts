import type { SourceBlock, TableBlock, TableRow, TextBlock } from '../blocks/block.ts';
import { initialsWord, isOffice, opensWithActionLabel } from '../recognisers/action-forms.ts';

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
 * The place of the column of actions in minutes that are set as a table with a heading row; null where there is none. A
 * log of actions with their days and states has none: it is a table.
 */
export function findActionColumn(rows: readonly TableRow[]): number | null {
  const headings = (rows[0]?.cells ?? []).map((cell) => cell.replace(/\s+/g, ' ').trim());
  const column = headings.findIndex((heading) => actionHeading.test(heading));
  const isDiscussion = headings.some((heading) => discussionHeading.test(heading));
  return column > 0 && isDiscussion && !headings.some((heading) => trackingHeading.test(heading)) ? column : null;
}

/** The paragraphs of one cell of a column of actions; none where the cell says that there is nothing to do. */
export function toActionBlocks({ line, cells }: TableRow, column: number): TextBlock[] {
  return toBlocks(cells[column] ?? '', line, true);
}

/**
 * Minutes set as a table: text in one column, actions in another. Such rows are paragraphs, the cells of the column of
 * actions apart, as are clauses whose labels stand in a column of their own. Other tables stay tables.
 *
 * @returns null where the table is none of these.
 */
export function freeLayoutTable({ rows }: TableBlock): SourceBlock[] | null {
  if (isLabelColumn(rows)) return rows.flatMap(({ line, cells }) => toBlocks(cells.join(' '), line, false));
  const headed = findActionColumn(rows);
  if (headed === null && !hasActionCells(rows.map(({ cells }) => cells))) return null;
  return rows.flatMap(({ line, cells }, row) => {
    const column = headed ?? cells.length - 1;
    return cells.flatMap((cell, place) =>
      toBlocks(cell, line, place === column && place > 0 && !(headed !== null && row === 0)),
    );
  });
}

/** Clauses whose labels stand in a column of their own: `a)` beside `that the lease be offered`. */
function isLabelColumn(rows: readonly TableRow[]): boolean {
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

/** No heading, but beside the sentences nothing except owners or labelled actions. */
function hasActionCells(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.some((cells) => cells.length > 3)) return false;
  const lasts = filled.flatMap((cells) => (cells.length > 1 ? (cells.at(-1)?.trim() ?? '') : []));
  const told = lasts.filter((cell) => cell !== '');
  const isOwners = (cell: string): boolean =>
    cell.split(/\s*[/,&\n]\s*|\s+and\s+/).every((part) => initialsWord.test(part) || isOffice(part));
  const sentences = filled.filter((cells) => cells.slice(0, -1).some((cell) => cell.length > 60)).length;
  const labelled = told.filter(opensWithActionLabel).length;
  if (told.length === 0 || !told.every((cell) => opensWithActionLabel(cell) || isOwners(cell))) return false;
  return labelled > 0 || (filled.length > 1 && sentences * 2 > filled.length);
}

const isNothing = (text: string): boolean =>
  /^(?:none|nil|n\/?a|[-–—.]+|noted?|to note|for info(?:rmation)?|agreed|approved)\.?$/i.test(text);

function toBlocks(cell: string, line: number, isAction: boolean): TextBlock[] {
  return cell
    .split('\n')
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text): TextBlock => {
      const style = isAction && !isNothing(text) ? ACTION_COLUMN : null;
      return {
        ...{ kind: 'text', lines: [line, line], words: { text, marks: [] }, bullet: null, indent: 0, style },
        ...{ afterGap: false, apart: true, source: [] },
      };
    });
}
