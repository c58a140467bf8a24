import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildOutline,
  indentRow,
  listInOrder,
  outdentRow,
  placeRow,
  placeRows,
  stepRow,
  stepRows,
  type OutlineRow,
} from '../../../../shared/domain/agenda/outline.ts';
import type { AgendaRowKind } from '../../../../shared/domain/meeting.ts';
import { carryOut, lineId, shapeOf, whereIs, type NaiveLine } from './naive-outline.ts';

function shapeOfRows(rows: readonly OutlineRow[]): unknown {
  return buildOutline(rows).map(({ row, children }) => [row.id, children.map((child) => child.row.id)]);
}

/** Rows at the positions that an import gives: 0, 1, 2 … */
function imported(count: number): OutlineRow[] {
  return Array.from({ length: count }, (_, at) => ({ id: lineId(at), parentId: null, position: at, rowKind: 'item' }));
}

type Move =
  | { readonly deed: 'add'; readonly kind: AgendaRowKind; readonly pick: number; readonly isUnder: boolean }
  | { readonly deed: 'up' | 'down' | 'in' | 'out' | 'remove'; readonly pick: number };

const moves = fc.array(
  fc.oneof(
    fc.record({
      deed: fc.constant('add' as const),
      kind: fc.constantFrom<AgendaRowKind>('item', 'item', 'item', 'unnumbered', 'heading'),
      pick: fc.nat(30),
      isUnder: fc.boolean(),
    }),
    fc.record({ deed: fc.constantFrom('up', 'down', 'in', 'out', 'remove'), pick: fc.nat(30) }),
  ),
  { minLength: 1, maxLength: 60 },
);

/** The same in nested lists: what a clerk would expect to see. */
function moveNaively(top: NaiveLine[], move: Exclude<Move, { deed: 'add' }>, id: NaiveLine['id']): void {
  const { list, at, parent } = whereIs(top, id);
  const [line] = list.splice(at, 1);
  if (line === undefined) throw new Error('the line is nowhere');
  const back = () => list.splice(at, 0, line);
  switch (move.deed) {
    case 'remove':
      return;
    case 'up':
    case 'down': {
      const by = move.deed === 'up' ? -1 : 1;
      const to = at + by;
      if (to >= 0 && to <= list.length) {
        list.splice(to, 0, line);
        return;
      }
      if (parent === null) return void back();
      const rest = by === 1 ? top.slice(top.indexOf(parent) + 1) : top.slice(0, top.indexOf(parent)).reverse();
      const aside = rest.find(({ kind }) => kind !== 'heading');
      if (aside === undefined) return void back();
      if (by === 1) aside.under.unshift(line);
      else aside.under.push(line);
      return;
    }
    case 'in': {
      const above = list[at - 1];
      const mayGo = parent === null && line.kind !== 'heading' && line.under.length === 0;
      if (!mayGo || above === undefined || above.kind === 'heading') return void back();
      above.under.push(line);
      return;
    }
    case 'out':
      if (parent === null) return void back();
      line.under.push(...list.splice(at));
      top.splice(top.indexOf(parent) + 1, 0, line);
  }
}

describe('the outline of an agenda', () => {
  it('[AG1] [AG2] stands as nested lists would after any additions, moves and removals', () => {
    fc.assert(
      fc.property(fc.nat(4), moves, (first, sequence) => {
        let rows = imported(first);
        const top: NaiveLine[] = rows.map(({ id }) => ({ id, kind: 'item', under: [] }));
        let made = first;
        for (const move of sequence) {
          const inOrder = listInOrder(buildOutline(rows));
          const chosen = inOrder[move.pick % Math.max(1, inOrder.length)];
          if (move.deed === 'add') {
            const id = lineId(made);
            made += 1;
            const line: NaiveLine = { id, kind: move.kind, under: [] };
            const parent =
              chosen?.parentId === null && move.isUnder && chosen.rowKind !== 'heading' ? chosen : undefined;
            const kind = parent === undefined ? move.kind : 'item';
            const destination =
              parent === undefined
                ? { parentId: chosen?.parentId ?? null, after: chosen?.id ?? null }
                : { parentId: parent.id, after: null };
            if (destination.parentId !== null && kind === 'heading') continue;
            const placements = placeRow(rows, id, destination);
            rows = carryOut(rows, placements).map((row) => (row.id === id ? { ...row, rowKind: kind } : row));
            const list =
              destination.parentId === null ? top : (top.find((one) => one.id === destination.parentId)?.under ?? []);
            const at = destination.after === null ? 0 : list.findIndex((one) => one.id === destination.after) + 1;
            list.splice(at, 0, { ...line, kind });
          } else if (chosen !== undefined) {
            if (move.deed === 'remove') {
              rows = rows.filter(({ id, parentId }) => id !== chosen.id && parentId !== chosen.id);
            } else {
              const work = { up: -1, down: 1, in: indentRow, out: outdentRow }[move.deed];
              const placements =
                typeof work === 'function' ? work(rows, chosen.id) : stepRow(rows, chosen.id, work === -1 ? -1 : 1);
              rows = carryOut(rows, placements);
            }
            moveNaively(top, move, chosen.id);
          }
          expect(shapeOfRows(rows)).toEqual(shapeOf(top));
          expect(rows.every(({ position }) => Number.isSafeInteger(position) && position >= 0)).toBe(true);
        }
      }),
    );
  });

  it('[AG1] moves nobody else where there is room, and spreads siblings anew where there is none', () => {
    const rows = imported(3);
    const first = placeRow(rows, lineId(9), { parentId: null, after: null });
    expect(first.map(({ id }) => id)).toEqual([lineId(9), lineId(0), lineId(1), lineId(2)]);
    const spread = carryOut(rows, first);
    for (const after of [null, lineId(9), lineId(0), lineId(2)]) {
      expect(placeRow(spread, lineId(10), { parentId: null, after })).toHaveLength(1);
    }
  });

  it('[AG1] takes nineteen lines one behind the other into one gap before anybody else moves', () => {
    let rows = carryOut([], placeRow([], lineId(0), { parentId: null, after: null }));
    rows = carryOut(rows, placeRow(rows, lineId(1), { parentId: null, after: lineId(0) }));
    for (let count = 0; count < 19; count += 1) {
      const placed = placeRow(rows, lineId(10 + count), { parentId: null, after: lineId(count === 0 ? 0 : 9 + count) });
      expect(placed).toHaveLength(1);
      rows = carryOut(rows, placed);
    }
  });

  it('[AG2] lets nothing stand deeper than a sub-item, under a heading, or a heading under anything', () => {
    const rows: OutlineRow[] = [
      { id: lineId(1), parentId: null, position: 10, rowKind: 'heading' },
      { id: lineId(2), parentId: null, position: 20, rowKind: 'item' },
      { id: lineId(3), parentId: lineId(2), position: 10, rowKind: 'item' },
      { id: lineId(4), parentId: null, position: 30, rowKind: 'item' },
    ];
    const into = (id: number, parent: number) => () =>
      placeRow(rows, lineId(id), { parentId: lineId(parent), after: null });
    expect(into(4, 3)).toThrow(RangeError);
    expect(into(2, 4)).toThrow(RangeError);
    expect(into(4, 1)).toThrow(RangeError);
    expect(into(1, 2)).toThrow(RangeError);
    expect(into(4, 4)).toThrow(RangeError);
    expect(into(4, 2)).not.toThrow();
    expect(() => placeRow(rows, lineId(4), { parentId: null, after: lineId(77) })).toThrow(RangeError);
    expect(indentRow(rows, lineId(2))).toEqual([]);
  });

  it('moves several lines together, in their order, with what stands under them', () => {
    const rows: OutlineRow[] = [...imported(5), { id: lineId(20), parentId: lineId(1), position: 5, rowKind: 'item' }];
    const ids = new Set([lineId(3), lineId(1), lineId(20)]);
    const moved = carryOut(rows, placeRows(rows, ids, { parentId: null, after: null }));
    expect(shapeOfRows(moved)).toEqual([
      [lineId(1), [lineId(20)]],
      [lineId(3), []],
      [lineId(0), []],
      [lineId(2), []],
      [lineId(4), []],
    ]);
    expect(() => placeRows(rows, ids, { parentId: null, after: lineId(3) })).toThrow(RangeError);
    expect(() => placeRows(rows, new Set([lineId(2), lineId(1)]), { parentId: lineId(0), after: null })).toThrow(
      RangeError,
    );
  });

  it('loses no line whose parent is not there', () => {
    const rows: OutlineRow[] = [...imported(1), { id: lineId(8), parentId: lineId(99), position: 4, rowKind: 'item' }];
    expect(listInOrder(buildOutline(rows)).map(({ id }) => id)).toEqual([lineId(0), lineId(8)]);
  });
});

describe('several lines in one step', () => {
  const order = (rows: readonly OutlineRow[]) => buildOutline(rows).map(({ row }) => row.id);
  const ids = (...ns: number[]) => ns.map(lineId);

  it('go past the next line that stays, and stop at the ends', () => {
    const rows = imported(5);
    const step = (of: readonly OutlineRow[], by: -1 | 1, ...ns: number[]) =>
      carryOut(of, stepRows(of, new Set(ids(...ns)), by));
    expect(order(step(rows, -1, 2, 4))).toEqual(ids(0, 2, 4, 1, 3));
    expect(order(step(rows, 1, 0, 2))).toEqual(ids(1, 3, 0, 2, 4));
    expect(order(step(rows, 1, 1))).toEqual(ids(0, 2, 1, 3, 4));
    expect(stepRows(rows, new Set(ids(0, 1)), -1)).toEqual([]);
    expect(stepRows(rows, new Set(ids(3, 4)), 1)).toEqual([]);
    expect(stepRows(rows, new Set(), 1)).toEqual([]);
  });

  it('stay where they are where they have several parents', () => {
    const rows: OutlineRow[] = [...imported(3), { id: lineId(9), parentId: lineId(0), position: 1, rowKind: 'item' }];
    expect(stepRows(rows, new Set(ids(9, 2)), -1)).toEqual([]);
  });
});
