import type { SourceBlock, TableBlock, TextBlock } from '../blocks/block.ts';
import { numberForms, readNumber } from '../recognisers/number-styles.ts';

/** Styles whose numbers name a year or a body: nothing else in the first cell of a row looks like them. */
const tellingStyles = numberForms
  .map(({ style }) => style)
  .filter((style) => style !== 'n' && style !== 'n.' && style !== 'n.n');

/**
 * Minutes that set the number in a column of its own come as rows of two cells. Such rows are paragraphs: a row whose
 * first cell is a number with a year, or a running number alone on its row, becomes the words that it prints. Tables of
 * figures stay tables.
 */
export function freeNumberedRows(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.flatMap((block) => (block.kind === 'table' && isLayout(block) ? toParagraphs(block) : [block]));
}

function isLayout({ rows }: TableBlock): boolean {
  if (rows.some(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 2)) return false;
  const firsts = rows.map(({ cells }) => (cells[0] ?? '').trim());
  const numbered = firsts.filter((first) => tellingStyles.some((style) => isNumber(first, style)));
  if (numbered.length > 0) return firsts.every((first) => first === '' || numbered.includes(first));
  return rows.length === 1 && firsts.every((first) => isNumber(first, 'n.') || isNumber(first, 'n'));
}

function isNumber(cell: string, style: (typeof numberForms)[number]['style']): boolean {
  const number = readNumber(cell, style);
  return number !== null && number.length >= cell.length;
}

function toParagraphs({ rows }: TableBlock): TextBlock[] {
  return rows.flatMap(({ line, cells }) => {
    const [number = '', ...others] = cells
      .map((cell) => cell.trim())
      .filter((cell, place) => place === 0 || cell !== '');
    return [number, ...others]
      .join(' ')
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text, place): TextBlock => toBlock(text, line, place === 0));
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
      },
    ],
  };
}
