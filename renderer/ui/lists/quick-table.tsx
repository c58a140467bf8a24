import { type KeyboardEvent, type MouseEvent, memo, useLayoutEffect, useRef, useState } from 'react';
import { bindClasses } from '../class-names.ts';
import { Button } from '../controls/button.tsx';
import { isBroadTable, type TableColumn } from './record-table.tsx';
import styles from './record-table.module.css';

const cx = bindClasses(styles);

export interface QuickTableProps<T extends { readonly id: string }> {
  readonly label: string;
  /** Give the same columns each time, or every row is drawn again. */
  readonly columns: readonly TableColumn<T>[];
  /** A row that is the same object as before is not drawn again. */
  readonly rows: readonly T[];
  /** The row that is chosen; the choice follows the arrow keys. */
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
  /** Opened by Enter or a double press. */
  readonly onOpen: (row: T) => void;
  /** One-key commands on the row in focus, by lower-case letter or by name (`Delete`). */
  readonly keys: Readonly<Record<string, (row: T) => void>>;
}

/** So many rows are drawn before more are asked for. */
const PAGE = 300;

/** Rows that Page Up and Page Down pass. */
const LEAP = 10;

/**
 * A table of rows that change while they are looked at, as files that are being read do: it looks and behaves as
 * `RecordTable`, and draws again only the rows that changed.
 */
export function QuickTable<T extends { readonly id: string }>(props: QuickTableProps<T>) {
  const { label, columns, rows, chosenId, onChoose, onOpen, keys } = props;
  const table = useRef<HTMLTableElement>(null);
  const isInside = useRef(false);
  const [limit, setLimit] = useState(PAGE);
  const shown = rows.length > limit ? rows.slice(0, limit) : rows;
  const stop = shown.find(({ id }) => id === chosenId)?.id ?? shown[0]?.id;

  // The row that had the focus may have left the list; the focus stays in the table.
  useLayoutEffect(() => {
    if (isInside.current && document.activeElement === document.body) focusRow(table.current, stop);
  }, [shown, stop]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = shown.findIndex(({ id }) => id === idOf(event.target));
    const row = shown[at];
    if (row === undefined) return;
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + LEAP, PageUp: at - LEAP },
      ...{ Home: 0, End: shown.length - 1 },
    };
    const wanted = steps[event.key];
    const run = event.key === 'Enter' ? onOpen : keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (wanted !== undefined) {
      const next = shown[Math.max(0, Math.min(shown.length - 1, wanted))];
      if (next !== undefined) {
        onChoose(next.id);
        focusRow(table.current, next.id);
      }
    } else if (run !== undefined) run(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pick = (event: MouseEvent) => {
    const id = idOf(event.target);
    if (id !== null) onChoose(id);
  };
  const open = (event: MouseEvent) => {
    const row = shown.find(({ id }) => id === idOf(event.target));
    if (row !== undefined) onOpen(row);
  };

  return (
    <div className={cx('frame', isBroadTable(columns) && 'broad')}>
      <table
        ref={table}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        className={cx('table')}
        onKeyDown={press}
        onClick={pick}
        onDoubleClick={open}
        onFocus={() => {
          isInside.current = true;
        }}
        onBlur={() => {
          isInside.current = false;
        }}
      >
        <thead role="rowgroup" className={cx('heads')}>
          <tr role="row">
            {columns.map(({ id, title, align, width }) => (
              <th
                key={id}
                role="columnheader"
                scope="col"
                className={cx('head', align === 'end' && 'end')}
                {...(width !== undefined && { style: { width: `${width}rem` } })}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={cx('rows')}>
          {shown.map((row, place) => (
            <QuickRow
              key={row.id}
              row={row}
              place={place}
              columns={columns}
              isChosen={row.id === chosenId}
              isStop={row.id === stop}
            />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <div className={cx('more')}>
          <Button onPress={() => setLimit(limit + PAGE)}>
            {`Show ${Math.min(PAGE, rows.length - shown.length)} more`}
          </Button>
          <span>{`${shown.length} of ${rows.length} shown`}</span>
        </div>
      )}
    </div>
  );
}

interface RowProps<T> {
  readonly row: T;
  readonly place: number;
  readonly columns: readonly TableColumn<T>[];
  readonly isChosen: boolean;
  /** Whether Tab comes to it. */
  readonly isStop: boolean;
}

function DrawRow<T extends { readonly id: string }>({ row, place, columns, isChosen, isStop }: RowProps<T>) {
  return (
    <tr
      role="row"
      tabIndex={isStop ? 0 : -1}
      aria-rowindex={place + 2}
      aria-selected={isChosen}
      data-key={row.id}
      data-record={row.id}
      className={cx('row', 'quick')}
      {...(isChosen && { 'data-selected': true })}
    >
      {columns.map((column) => (
        <td
          key={column.id}
          role={column.isRowHeader === true ? 'rowheader' : 'gridcell'}
          data-title={column.title}
          className={cx(
            'cell',
            column.align === 'end' && 'end',
            column.width === undefined && column.isSecondary !== true && 'whole',
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

// Safe: memo keeps the component as it is, it only forgets that it is generic.
const QuickRow = memo(DrawRow) as typeof DrawRow;

function idOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;
}

function focusRow(table: HTMLElement | null, id: string | undefined): void {
  if (table === null || id === undefined) return;
  table.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus();
}
