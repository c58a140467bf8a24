import type { AttendanceBlock, AttendanceGroup, TableBlock, TableCell } from '../../shared/layout/document.ts';
import { type LookCss, toPoints, toTextAlign } from './paragraph-css.ts';
import styles from './preview.module.css';
import { RunsView } from './runs-view.tsx';

/** A table with headings of columns and rows that screen readers say. */
export function TableView({ block, css }: { block: TableBlock; css: LookCss }) {
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const head = block.rows.slice(0, block.headerRows);
  const rest = block.rows.slice(block.headerRows);
  return (
    <div
      data-anchor={block.anchor}
      className={styles['table']}
      style={{ paddingLeft: toPoints(block.indent), marginBottom: toPoints(block.after) }}
    >
      <table
        aria-label={block.caption}
        className={styles[block.borders === 'grid' ? 'grid' : 'plain']}
        // On a sheet narrower than the paper the table gives way, its indent kept.
        style={{ width: `min(${toPoints(total)}, 100%)` }}
      >
        <colgroup>
          {block.widths.map((width, column) => (
            <col key={column} style={{ width: `${((100 * width) / total).toFixed(2)}%` }} />
          ))}
        </colgroup>
        {head.length > 0 && (
          <thead>
            {head.map(({ cells }, row) => (
              <tr key={row}>
                {cells.map((cell, place) => (
                  <CellView key={place} cell={cell} inHead padding={block.padding} css={css} />
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {rest.map(({ cells }, row) => (
            <tr key={row}>
              {cells.map((cell, place) => (
                <CellView key={place} cell={cell} inHead={false} padding={block.padding} css={css} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellView(props: { cell: TableCell; inHead: boolean; padding: number; css: LookCss }) {
  const { cell, inHead, padding, css } = props;
  const words = cell.paragraphs.map((runs, place) => (
    <p key={place} style={{ ...css.paragraph(cell.style), textAlign: toTextAlign(cell.align) }}>
      <RunsView runs={runs} />
    </p>
  ));
  const place = {
    colSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    className: styles[cell.rowSpan > 1 ? 'middle' : 'top'],
    style: { paddingLeft: toPoints(padding), paddingRight: toPoints(padding) },
  };
  if (inHead || cell.style === 'table-header') {
    return (
      <th scope={inHead ? 'col' : 'row'} {...place}>
        {words}
      </th>
    );
  }
  return <td {...place}>{words}</td>;
}

/** Attendance in columns, each read to its end before the next. */
export function AttendanceView({ block, css }: { block: AttendanceBlock; css: LookCss }) {
  return (
    <div
      data-anchor={block.anchor}
      role="group"
      aria-label={block.caption}
      className={styles['attendance']}
      style={{ marginBottom: toPoints(block.after) }}
    >
      {block.columns.map((groups, column) => (
        <div key={column}>
          {groups.map((group) => (
            <GroupView key={group.organisation ?? ''} group={group} css={css} />
          ))}
        </div>
      ))}
    </div>
  );
}

function GroupView({ group, css }: { group: AttendanceGroup; css: LookCss }) {
  return (
    <>
      {group.organisation !== null && <p style={css.paragraph('organisation')}>{group.organisation}</p>}
      <ul
        className={styles['people']}
        {...(group.before !== undefined && { style: { marginTop: toPoints(group.before) } })}
      >
        {group.people.map((name, place) => (
          <li key={place} style={css.paragraph('person')}>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}
