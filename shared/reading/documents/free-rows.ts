import type { SourceBlock, TableBlock, TableRow, TextBlock } from '../blocks/block.ts';
import { findColumns, toColumnBlocks, withoutColumns, type RecordColumns } from '../items/layout-table.ts';
import { isActionLog } from '../items/record-tables.ts';
import { namesTopic } from '../recognisers/heading-words.ts';
import { mayOpenWithNumber, numberForms, readForm, type NumberForm } from '../recognisers/number-styles.ts';

/** What stands over a column of numbers. */
const numberHeading =
  /^(?:(?:agenda |minute )?(?:items?|no|nos|number|ref(?:erence)?|minute)\.?(?: ?\/ ?ref| no\.?| number)?|no\/ref|#)?:?$/i;

/**
 * Minutes that set the number in a column of its own come as rows. Such rows are paragraphs: a row whose first cell is a
 * number with a year, a number alone on its row, or a table whose first cells count on beside text, becomes the words that
 * it prints. So does a table whose first cells name the topics of a meeting. Tables of figures stay tables.
 */
export function freeNumberedRows(blocks: readonly SourceBlock[]): SourceBlock[] {
  let style = 'heading 2';
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return freeTable(block, style);
    if (block.style?.startsWith('heading') === true) style = block.style;
    return [block];
  });
}

/** @param style of the headings above the table. */
function freeTable(table: TableBlock, style: string): SourceBlock[] {
  const { rows } = table;
  const topicRows = freeTopicTable(rows, style);
  if (topicRows !== null) return topicRows;
  if (isActionLog(rows)) return [table];
  const firsts = rows.map(({ cells }) => (cells[0] ?? '').trim());
  if (rows.length === 1) {
    const [first = ''] = firsts;
    const words = /\p{L}{3}/u.test(rows[0]?.cells.slice(1).join(' ') ?? '');
    const isLabel = /^\(?(?:[a-z]|[ivx]{1,4})[.)]$/.test(first) || numberForms.some((form) => isNumber(first, form));
    return isLabel && words && countFilled(rows[0]) <= (/\p{L}/u.test(first) ? 2 : 3) ? toParagraphs(rows) : [table];
  }
  const telling = numberForms.filter((form) => form.telling);
  const isTelling = (first: string): boolean => telling.some((form) => isNumber(first, form));
  if (firsts.some(isTelling) && firsts.every((first) => first === '' || isTelling(first) || numberHeading.test(first)))
    return freeLayout(table);
  const topics = rows.filter(({ cells }) => namesTopic((cells[1] ?? '').trim())).length;
  // Two topics among many rows are a list of themes, not the items of a meeting.
  if (countsOn(firsts, true) && ((topics >= 2 && topics * 4 >= rows.length) || isText(rows))) return freeLayout(table);
  if (countsOn(firsts, false) && (firsts.filter(namesNumberedTopic).length >= 2 || isText(rows)))
    return freeLayout(table);
  if (namesTopics(rows) || (countsOn(firsts, true) && findColumns(rows).actions !== null)) return freeLayout(table);
  return [table];
}

/** Whether the first cells hold the numbers of one form, counting on by one, with or without the words of a heading. */
function countsOn(firsts: readonly string[], alone: boolean): boolean {
  const filled = firsts.filter((first, place) => first !== '' && !(place === 0 && numberHeading.test(first)));
  if (filled.length < 2 || filled.length * 8 < firsts.length || !mayOpenWithNumber(filled[0] ?? '')) return false;
  return numberForms.some((form) => {
    if (form.telling) return false;
    const values = filled.map((first) => (isNumber(first, form) === alone ? readForm(first, form) : null));
    return values.every((value, place) => {
      const before = values[place - 1];
      if (!value) return false;
      if (!before) return place === 0;
      const [major, minor] = value.order;
      return major === before.order[0] ? minor === before.order[1] + 1 : minor <= 1;
    });
  });
}

function namesNumberedTopic(cell: string): boolean {
  return namesTopic(cell.replace(/^\d+[.):]? +/, ''));
}

/** Whether sentences stand in the cells beside the first, and not names and figures. */
function isText(rows: readonly TableRow[]): boolean {
  const texts = rows.flatMap(({ cells }) => cells.slice(1)).filter((cell) => cell.trim() !== '');
  return texts.filter((cell) => /\p{Ll}{2}.*[.!?]$/su.test(cell.trim())).length * 3 >= texts.length;
}

/** Whether the first cells name topics of a meeting, and sentences stand beside them. */
function namesTopics(rows: readonly TableRow[]): boolean {
  const firsts = rows.map(({ cells }) => (cells[0] ?? '').trim()).filter((first) => first !== '');
  const topics = firsts.filter((first) => first.length <= 80 && namesTopic(first)).length;
  return topics >= 3 && topics * 2 >= firsts.length && isText(rows);
}

/** What stands over a column of topics, and over one of what was said of them. */
const topicHeading = /^(?:discussion (?:points?|topics?|items?)|(?:agenda )?(?:items?|topics?)|subject|agenda):?$/i;
const notesHeading = /^(?:notes?|discussion|minutes|comments?|details?|summary|key points)\b/i;

/** Notes set as a table, a topic in each row (`Discussion points | Notes | Actions`): its rows are items; null where it is none. */
function freeTopicTable(rows: readonly TableRow[], style: string): TextBlock[] | null {
  const [header, ...items] = rows;
  const headings = (header?.cells ?? []).map((cell) => cell.replace(/\s+/g, ' ').trim());
  const topics = items.map(({ cells }) => (cells[0] ?? '').trim());
  if (header === undefined || items.length < 2 || !topicHeading.test(headings[0] ?? '')) return null;
  if (!headings.slice(1).some((heading) => notesHeading.test(heading))) return null;
  if (topics.some((topic) => topic.length < 3 || topic.length > 110 || /^\d+[.)]/.test(topic))) return null;
  const columns = findColumns(rows);
  return [
    toBlock(headings.filter((heading) => heading !== '').join(' – '), header.line, true),
    ...items.flatMap((row, place) => {
      const texts = withoutColumns(row, columns)
        .cells.slice(1)
        .flatMap((cell) => cell.split('\n'));
      return [
        { ...toBlock(topics[place] ?? '', row.line, true), style },
        ...texts.filter((text) => text.trim() !== '').map((text) => toEntry(text, row.line)),
        ...toColumnBlocks(row, columns),
      ];
    }),
  ];
}

/** A paragraph of a cell, or the entry of a list in it. */
function toEntry(text: string, line: number): TextBlock {
  const bullet = /^\s*([•◦▪–-])\s+/.exec(text);
  const block = toBlock(text.slice(bullet?.[0].length ?? 0), line, false);
  return { ...block, bullet: bullet?.[1] ?? null };
}

function freeLayout(table: TableBlock): SourceBlock[] {
  return toParagraphs(table.rows, findColumns(table.rows));
}

function countFilled(row: TableRow | undefined): number {
  return row?.cells.filter((cell) => cell.trim() !== '').length ?? 0;
}

function isNumber(cell: string, form: NumberForm): boolean {
  const number = readForm(cell, form);
  return number !== null && number.length >= cell.length;
}

const noColumns: RecordColumns = { actions: null, decisions: null };

/** @param columns where actions and decisions stand, which are told apart. */
function toParagraphs(rows: readonly TableRow[], columns: RecordColumns = noColumns): TextBlock[] {
  return rows.flatMap((row, at) => {
    const { line, cells } = at === 0 ? row : withoutColumns(row, columns);
    // The headings of the columns are one line; nothing follows from them.
    if (at === 0 && numberHeading.test((cells[0] ?? '').trim())) return [toBlock(cells.join(' '), line, true)];
    const [number = '', ...others] = cells
      .map((cell) => cell.trim())
      .filter((cell, place) => place === 0 || cell !== '');
    // A topic stands on a line of its own; only a number runs on with the words beside it, and those are the heading
    // where text has a column of its own.
    const between = numberForms.some((form) => isNumber(number, form)) || number.length <= 5 ? ' ' : '\n';
    return [number, others.join('\n')]
      .join(between)
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text, place): TextBlock => toBlock(text, line, place === 0))
      .concat(at === 0 ? [] : toColumnBlocks(row, columns));
  });
}

function toBlock(printed: string, line: number, first: boolean): TextBlock {
  const text = printed.replace(/\s+/g, ' ').trim();
  return {
    kind: 'text',
    lines: [line, line],
    words: { text, marks: [] },
    bullet: null,
    indent: 0,
    style: null,
    afterGap: first,
    apart: true,
    source: [
      {
        ...{ number: line, text, cells: null, table: null, marks: [], indent: 0, bullet: null, style: null },
        ...{ page: null, region: 'body' },
      },
    ],
  };
}
