import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeTable } from '../../../shared/layout/compose-table.ts';
import type { TableBlock } from '../../../shared/layout/document.ts';
import { resolveStyle } from '../../../shared/layout/resolve-style.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import { placeInGrid } from '../../../shared/layout/table-grid.ts';
import type { Table } from '../../../shared/minutes/body.ts';
import { anyBody } from '../../support/body-arbitrary.ts';
import { table } from '../../support/documents/minute-nodes.ts';

const place = { indent: 54, width: 400 };

function compose(source: Table, style = s2): TableBlock {
  return composeTable(source, style, 'mb_table', place, 'Table');
}

function alignments(block: TableBlock): string[] {
  return block.rows.map(({ cells }) => cells.map(({ align }) => align.charAt(0)).join(''));
}

function rowStyles(block: TableBlock): (string | undefined)[] {
  return block.rows.map(({ cells }) => cells[0]?.style.replace('table-', ''));
}

/** How many columns each row fills, cells from above included. */
function fill(block: TableBlock): number[] {
  return placeInGrid(block.rows).map((row) => row.reduce((sum, { cell }) => sum + cell.columnSpan, 0));
}

describe('[L19] heading rows and amounts', () => {
  it('repeats the leading rows of header cells, but never the whole table', () => {
    expect(compose(table(['A', 'B'], ['c', 'd'])).headerRows).toBe(1);
    expect(compose(table(['A', 'B'])).headerRows).toBe(0);
    expect(compose(table(['A', 'B'], ['c', 'd'])).caption).toBe('Table: A, B');
  });

  it('stands a column of amounts right, heading and all, and only such a column', () => {
    const block = compose(
      table(
        ['Area', 'Bid', 'Amount', 'Posts'],
        ['A', 'x', '£1,000', '2'],
        ['B', '£5', '', '14%'],
        ['C', '£6 more', '-£3k', '7'],
      ),
    );
    expect(alignments(block)).toEqual(['llrr', 'llrr', 'llrr', 'llrr']);
    const left = resolveStyle(s2, { table: { amounts: 'left' } }, null);
    expect(alignments(compose(table(['Amount'], ['£1']), left))).toEqual(['l', 'l']);
    expect(alignments(compose(table(['Empty'], [''])))).toEqual(['l', 'l']);
  });
});

describe('[L20] totals', () => {
  it('are rows with that label and an amount, or a bare amount in the last row', () => {
    expect(rowStyles(compose(table(['A', 'B'], ['x', '£1'], ['Total', '£1'])))).toEqual(['header', 'text', 'total']);
    expect(rowStyles(compose(table(['A', 'B'], ['x', '£1'], ['y', '£2'], ['', '£3'])))).toEqual([
      'header',
      'text',
      'text',
      'total',
    ]);
    expect(rowStyles(compose(table(['A', 'B'], ['Totally new', 'work'], ['Total', 'nothing said'])))).toEqual([
      'header',
      'text',
      'text',
    ]);
    expect(rowStyles(compose(table(['A', 'B'], ['', '£1'], ['y', '£2'])))).toEqual(['header', 'text', 'text']);
  });

  it('stand right where their label spans columns', () => {
    expect(alignments(compose(table(['A', 'B', 'C'], ['x', 'y', '£1'], ['>2 TOTAL', '£1'])))[2]).toBe('rr');
  });
});

describe('[L21] the grid', () => {
  it('is filled by every row, spans and short rows too', () => {
    const block = compose(table(['A', '>2 B'], ['v3 x', 'y', 'z'], ['y2'], ['v9 y3', 'z3'], ['>2 w']));
    expect(new Set(fill(block))).toEqual(new Set([3]));
    expect(block.rows.at(-1)?.cells.map(({ columnSpan }) => columnSpan)).toEqual([1, 1]);
  });

  it('stays regular whatever the spans', () => {
    const span = fc.integer({ min: 1, max: 3 });
    const cell = fc.tuple(span, span).map(([across, down]) => `>${across} v${down} x`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const block = compose(table(...rows));
        const grid = placeInGrid(block.rows).map((row) =>
          row.flatMap(({ cell: { columnSpan }, column }) =>
            Array.from({ length: columnSpan }, (_, step) => column + step),
          ),
        );
        for (const columns of grid) expect(columns).toEqual(block.widths.map((_, column) => column));
      }),
    );
  });

  it('shares the width by what the words need, the longest word at least', () => {
    const { widths } = compose(table(['No', 'What was said', 'Sum'], ['1', 'words '.repeat(40), '£117,107']));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(400, 0);
    expect(widths[1]).toBeGreaterThan(250);
    expect(widths[2]).toBeGreaterThan(8 * 0.6 * s2.size);
  });

  it('takes the widths that the clerk set, in proportion', () => {
    const source = table(['A', 'B'], ['c', 'd']);
    for (const cell of source.content[0]?.content ?? []) if (cell.attrs) cell.attrs.colwidth = [100];
    const [first] = source.content[0]?.content ?? [];
    if (first?.attrs) first.attrs.colwidth = [300];
    expect(compose(source).widths).toEqual([300, 100]);
  });

  it('holds for any table that the editor writes', () => {
    fc.assert(
      fc.property(anyBody, ({ doc }) => {
        for (const node of doc.content) {
          if (node.type !== 'table') continue;
          const block = compose(node);
          expect(new Set(fill(block))).toEqual(new Set([block.widths.length]));
          expect(block.widths.every((width) => width > 0)).toBe(true);
          expect(block.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(400, 0);
        }
      }),
    );
  });
});
