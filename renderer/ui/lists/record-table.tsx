import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Cell, Column, Row, type SortDescriptor, Table, TableBody, TableHeader } from 'react-aria-components';
import { bindClasses } from '../class-names.ts';
import { Button } from '../controls/button.tsx';
import styles from './record-table.module.css';

const cx = bindClasses(styles);

export interface TableColumn<T> {
  readonly id: string;
  readonly title: string;
  /** In rem; a column without a width shares what is left. */
  readonly width?: number;
  readonly isRowHeader?: boolean;
  readonly align?: 'start' | 'end';
  /** Beside the point where there is little room: in a card it shares its line with others. */
  readonly isSecondary?: boolean;
  readonly allowsSorting?: boolean;
  readonly cell: (row: T) => ReactNode;
}

export interface RecordTableProps<T extends { readonly id: string }> {
  readonly label: string;
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
  /** Opened by Enter or a double press (a single press where rows cannot be chosen). */
  readonly onOpen?: (row: T) => void;
  /** The row that is chosen; the choice follows the arrow keys. Left out: rows cannot be chosen. */
  readonly chosenId?: string | null;
  readonly onChoose?: (id: string | null) => void;
  /** One-key commands on the row in focus, by lower-case letter or by name (`Delete`). */
  readonly keys?: Readonly<Record<string, (row: T) => void>>;
  readonly sort?: SortDescriptor;
  readonly onSort?: (sort: SortDescriptor) => void;
  /** Anything the cells show besides their row. */
  readonly dependencies?: readonly unknown[];
  /** How many rows are drawn before more are asked for. */
  readonly pageSize?: number;
}

/** Room in rem that a column without a width is read in with ease. */
const EASY = 13;
/** Tables that need more than this many rem become cards sooner. */
const BROAD = 50;

/** Whether columns need so much room that their records become cards sooner. */
export function isBroadTable(columns: readonly Pick<TableColumn<never>, 'width'>[]): boolean {
  return columns.reduce((sum, { width = EASY }) => sum + width, 0) > BROAD;
}

/**
 * A table of records with a row in focus:  arrows move, letters run the commands of the row. Long ones
 * grow by the page. Where the columns have no room each record becomes a card, with every one of its cells.
 */
export function RecordTable<T extends { readonly id: string }>({
  label,
  columns,
  rows,
  onOpen,
  chosenId,
  onChoose,
  keys,
  sort,
  onSort,
  dependencies = [],
  pageSize = 150,
}: RecordTableProps<T>) {
  const [limit, setLimit] = useState(pageSize);
  const shown = rows.length > limit ? rows.slice(0, limit) : rows;
  const byId = (id: string) => rows.find((row) => row.id === id);

  const runKey = (event: KeyboardEvent) => {
    if (keys === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.closest('input, textarea') !== null) return;
    const id = event.target.closest('[role="row"]')?.getAttribute('data-key');
    const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const row = typeof id === 'string' ? byId(id) : undefined;
    if (run === undefined || row === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run(row);
  };

  return (
    <div className={cx('frame', isBroadTable(columns) && 'broad')} onKeyDownCapture={runKey}>
      <Table
        aria-label={label}
        className={cx('table')}
        {...(chosenId !== undefined && {
          selectionMode: 'single',
          selectionBehavior: 'replace',
          selectedKeys: chosenId === null ? [] : [chosenId],
          onSelectionChange: (chosen) => {
            const [first] = chosen === 'all' ? [] : chosen;
            onChoose?.(first === undefined ? null : String(first));
          },
        })}
        {...(onOpen !== undefined && {
          onRowAction: (key) => {
            const row = byId(String(key));
            if (row !== undefined) onOpen(row);
          },
        })}
        {...(sort !== undefined && { sortDescriptor: sort })}
        {...(onSort !== undefined && { onSortChange: onSort })}
      >
        <TableHeader className={cx('heads')}>
          {columns.map((column) => (
            <Column
              key={column.id}
              id={column.id}
              className={cx('head', column.align === 'end' && 'end')}
              {...(column.isRowHeader === true && { isRowHeader: true })}
              {...(column.allowsSorting === true && { allowsSorting: true })}
              {...(column.width !== undefined && { style: { width: `${column.width}rem` } })}
            >
              {({ allowsSorting, sortDirection }) => (
                <>
                  {column.title}
                  {allowsSorting && (
                    <span aria-hidden className={cx('arrow')}>
                      {sortDirection === undefined ? '' : sortDirection === 'ascending' ? '▲' : '▼'}
                    </span>
                  )}
                </>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody className={cx('rows')} items={shown} dependencies={[columns, ...dependencies]}>
          {(row) => (
            <Row id={row.id} className={cx('row')} data-record={row.id}>
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  data-title={column.title}
                  className={cx(
                    'cell',
                    column.align === 'end' && 'end',
                    column.width === undefined && column.isSecondary !== true && 'whole',
                  )}
                >
                  {column.cell(row)}
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </Table>
      {rows.length > shown.length && (
        <div className={cx('more')}>
          <Button onPress={() => setLimit(limit + pageSize * 2)}>
            {`Show ${Math.min(pageSize * 2, rows.length - shown.length)} more`}
          </Button>
          <span>{`${shown.length} of ${rows.length} shown`}</span>
        </div>
      )}
    </div>
  );
}
