import type { TableCell, TableRow } from './document.ts';

/** A place in a table's grid: a cell, or the part of a cell from above that reaches into this row. */
export interface GridPlace {
  readonly cell: TableCell;
  readonly column: number;
  readonly continues: boolean;
}

/** What stands in each row from left to right, cells that reach down from above included. */
export function placeInGrid(rows: readonly TableRow[]): GridPlace[][] {
  let above: readonly { readonly place: GridPlace; readonly left: number }[] = [];
  return rows.map((row) => {
    const continued = above.map(({ place }) => ({ ...place, continues: true }));
    const isFree = (column: number): boolean =>
      !continued.some((place) => column >= place.column && column < place.column + place.cell.columnSpan);
    let column = 0;
    const own = row.cells.map((cell): GridPlace => {
      while (!isFree(column)) column += 1;
      const place = { cell, column, continues: false };
      column += cell.columnSpan;
      return place;
    });
    above = [
      ...above.map(({ place, left }) => ({ place, left: left - 1 })),
      ...own.map((place) => ({ place, left: place.cell.rowSpan - 1 })),
    ].filter(({ left }) => left > 0);
    return [...continued, ...own].sort((one, other) => one.column - other.column);
  });
}
