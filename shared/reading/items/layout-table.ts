import type { SourceBlock, TableBlock, TableRow, TextBlock } from '../blocks/block.ts';
import { initialsWord, isOffice, opensWithActionLabel } from '../recognisers/action-forms.ts';

/** The names of the styles that mark text of a column of actions or decisions. */
const ACTION_COLUMN = 'action column';
const DECISION_COLUMN = 'decision column';
const decisionHeading = /^(?:decisions?|resolutions?|outcomes?|agreed|resolved)(?: made| taken)?:?$/i;
const actionHeading =
  /^(?:actions?(?: (?:by|required|points?|items?|needed|owner|on))?(?:: ?responsib[a-zà-ɏ]+)?|(?:by )?whom?|lead|owner|responsib[a-zà-ɏ]+)(?: ?\/ ?[a-zà-ɏ ]{2,20})?:?$/i;
const trackingHeading =
  /^(?:status|progress|update|rag|completed?|due(?: date)?|deadline|target(?: date)?|by when|when|timescale|date)\b/i;
const discussionHeading =
  /^(?:discussion|notes?|comments?|minutes?|items?|matters?|details?|summary|narrative|subject|topics?|agenda items?|points? (?:raised|discussed)|decisions?|outcomes?|key points?)\b/i;

/** Whether the block is the text of a column of actions. */
export function isActionColumn(block: TextBlock): boolean {
  return block.style === ACTION_COLUMN;
}

/** Whether the block is the text of a column of decisions. */
export function isDecisionColumn(block: TextBlock): boolean {
  return block.style === DECISION_COLUMN;
}

/** Where actions and decisions stand in minutes that are set as a table; null each where they have no column. */
export interface RecordColumns {
  readonly actions: number | null;
  readonly decisions: number | null;
}

/** The columns of actions and decisions of minutes that are set as a table with a heading row. */
export function findColumns(rows: readonly TableRow[]): RecordColumns {
  const headings = (rows[0]?.cells ?? []).map((cell) => cell.replace(/\s+/g, ' ').trim());
  const decisions = headings.findIndex((heading, place) => place > 0 && decisionHeading.test(heading));
  const actions = findActionColumn(rows);
  // One heading (`Item`) may stand over a number and a title: then the others stand one further to the right.
  const width = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const shift = Math.max(0, Math.max(...rows.map(({ cells }) => width(cells))) - width(headings));
  return {
    actions: actions === null ? null : actions + shift,
    decisions: decisions > 0 && headings.length > 2 ? decisions + shift : null,
  };
}

/** The row without its cells of actions and decisions, which are told apart. */
export function withoutColumns({ line, cells }: TableRow, { actions, decisions }: RecordColumns): TableRow {
  return { line, cells: cells.filter((_, place) => place !== actions && place !== decisions) };
}

/**
 * The place of the column of actions in minutes that are set as a table with a heading row; null where there is none. A
 * log of actions with their days and states has none: it is a table.
 */
function findActionColumn(rows: readonly TableRow[]): number | null {
  const headings = (rows[0]?.cells ?? []).map((cell) => cell.replace(/\s+/g, ' ').trim());
  const column = headings.findIndex((heading) => actionHeading.test(heading));
  const isDiscussion = headings.some((heading) => discussionHeading.test(heading));
  return column > 0 && isDiscussion && !headings.some((heading) => trackingHeading.test(heading)) ? column : null;
}

/** The paragraphs of a row's cells of decisions and actions, each marked as such. */
export function toColumnBlocks({ line, cells }: TableRow, { actions, decisions }: RecordColumns): TextBlock[] {
  const cellOf = (place: number | null): string => (place === null ? '' : (cells[place] ?? ''));
  return [...toBlocks(cellOf(decisions), line, DECISION_COLUMN), ...toBlocks(cellOf(actions), line, ACTION_COLUMN)];
}

/**
 * Minutes set as a table: text in one column, actions in another. Such rows are paragraphs, the cells of the column of
 * actions apart, as are clauses whose labels stand in a column of their own. Other tables stay tables.
 *
 * @returns null where the table is none of these.
 */
export function freeLayoutTable({ rows }: TableBlock): SourceBlock[] | null {
  if (isLabelColumn(rows)) return rows.flatMap(({ line, cells }) => toBlocks(cells.join(' '), line, null));
  const columns = findColumns(rows);
  const isHeaded = columns.actions !== null;
  if (!isHeaded && !hasActionCells(rows.map(({ cells }) => cells))) return null;
  return rows.flatMap((row, at) => {
    const { line, cells } = row;
    if (isHeaded && at === 0) return toBlocks(cells.join(' – '), line, null);
    const own = isHeaded ? columns : { actions: cells.length > 1 ? cells.length - 1 : null, decisions: null };
    return [
      ...withoutColumns(row, own).cells.flatMap((cell) => toBlocks(cell, line, null)),
      ...toColumnBlocks(row, own),
    ];
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

function toBlocks(cell: string, line: number, column: string | null): TextBlock[] {
  return cell
    .split('\n')
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^[•◦▪●○] /, ''),
    )
    .filter((text) => text !== '')
    .map((text): TextBlock => {
      const style = column === ACTION_COLUMN && isNothing(text) ? null : column;
      return {
        ...{ kind: 'text', lines: [line, line], words: { text, marks: [] }, bullet: null, indent: 0, style },
        ...{ afterGap: false, apart: true, source: [] },
      };
    });
}
