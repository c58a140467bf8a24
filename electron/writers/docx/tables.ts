import type { AttendanceBlock, AttendanceGroup, TableBlock } from '../../../shared/layout/document.ts';
import { type GridPlace, placeInGrid } from '../../../shared/layout/table-grid.ts';
import { bookmark, type BodyState, writeParagraph, writeRuns } from './paragraph.ts';
import { gridTableStyle, toJustification } from './styles.ts';
import { escapeXml, toTwips } from './xml.ts';

/** A table as `w:tbl`; its properties in the order of ECMA-376 Part 1, 17.4.60. */
export function writeTable(block: TableBlock, state: BodyState): string {
  const padding = toTwips(block.padding);
  const rows = placeInGrid(block.rows);
  const written = rows.map((places, row) => {
    // The first words carry the bookmark: what stands between two tables belongs to neither.
    const anchor = row === 0 ? block.anchor : null;
    const keeps = row < block.headerRows || row === rows.length - 2;
    return writeRow(places, block, { anchor, isHeader: row < block.headerRows, keeps }, state);
  });
  state.owedSpace = block.after;
  return [
    '<w:tbl><w:tblPr>',
    block.borders === 'grid' ? `<w:tblStyle w:val="${gridTableStyle}"/>` : '',
    writeGeometry(block.widths, block.indent),
    `<w:tblCellMar><w:left w:w="${padding}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar>`,
    `<w:tblLook w:val="${block.headerRows > 0 ? '0020' : '0000'}" w:firstRow="${block.headerRows > 0 ? 1 : 0}" `,
    'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>',
    `<w:tblCaption w:val="${escapeXml(block.caption)}"/></w:tblPr>`,
    writeGrid(block.widths),
    ...written,
    '</w:tbl>',
  ].join('');
}

function writeGeometry(widths: readonly number[], indent: number): string {
  const total = widths.reduce((sum, width) => sum + toTwips(width), 0);
  return (
    `<w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="${toTwips(indent)}" w:type="dxa"/>` +
    '<w:tblLayout w:type="fixed"/>'
  );
}

function writeGrid(widths: readonly number[]): string {
  return `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${toTwips(width)}"/>`).join('')}</w:tblGrid>`;
}

function writeRow(
  places: readonly GridPlace[],
  block: TableBlock,
  row: { readonly anchor: string | null; readonly isHeader: boolean; readonly keeps: boolean },
  state: BodyState,
): string {
  const cells = places.map((place, index) => {
    const width = block.widths
      .slice(place.column, place.column + place.cell.columnSpan)
      .reduce((sum, each) => sum + toTwips(each), 0);
    return writeCell(place, width, { ...row, anchor: index === 0 ? row.anchor : null }, state);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${row.isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

/** A cell; its properties in the order of ECMA-376 Part 1, 17.4.70. */
function writeCell(
  { cell, continues }: GridPlace,
  width: number,
  row: { readonly anchor: string | null; readonly keeps: boolean },
  state: BodyState,
): string {
  const spansRows = cell.rowSpan > 1;
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '',
    spansRows ? `<w:vMerge${continues ? '' : ' w:val="restart"'}/>` : '',
    spansRows ? '<w:vAlign w:val="center"/>' : '',
  ].join('');
  const paragraphs = continues || cell.paragraphs.length === 0 ? [[]] : cell.paragraphs;
  const written = paragraphs.map((runs, place) => {
    const words = writeRuns(runs);
    return writeParagraph(
      {
        style: cell.style,
        content: place === 0 && row.anchor !== null ? bookmark(row.anchor, words, state) : words,
        ...(row.keeps && { keepWithNext: true }),
        ...(cell.align !== 'left' && { justification: toJustification(cell.align) }),
      },
      state,
    );
  });
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${written.join('')}</w:tc>`;
}

/** Space in points between two columns of the attendance. */
const gutter = 14;

/** The attendance as a table without borders: one cell a column, so that it is read column by column. */
export function writeAttendance(block: AttendanceBlock, state: BodyState): string {
  const { width, margin } = state.document.page;
  const columns = block.columns.length === 0 ? [[]] : block.columns;
  const share = (width - margin.left - margin.right) / Math.max(columns.length, 2);
  const cells = columns.map((groups, place) => {
    const paragraphs = groups.flatMap((group) => writeGroup(group, state));
    const [first = writeParagraph({ style: 'person', content: '' }, state), ...rest] = paragraphs;
    const marked = place === 0 ? insertBookmark(first, block.anchor, state) : first;
    return `<w:tc><w:tcPr><w:tcW w:w="${toTwips(share)}" w:type="dxa"/></w:tcPr>${marked}${rest.join('')}</w:tc>`;
  });
  state.owedSpace = block.after;
  return [
    `<w:tbl><w:tblPr>${writeGeometry(
      columns.map(() => share),
      0,
    )}`,
    `<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="${toTwips(gutter)}" w:type="dxa"/></w:tblCellMar>`,
    `<w:tblCaption w:val="${escapeXml(block.caption)}"/></w:tblPr>`,
    writeGrid(columns.map(() => share)),
    `<w:tr>${cells.join('')}</w:tr></w:tbl>`,
  ].join('');
}

function writeGroup(group: AttendanceGroup, state: BodyState): string[] {
  const organisation =
    group.organisation === null
      ? []
      : [writeParagraph({ style: 'organisation', content: writeWords(group.organisation) }, state)];
  const people = group.people.map((name, place) =>
    writeParagraph(
      {
        style: 'person',
        content: writeWords(name),
        ...(place < group.people.length - 1 && { keepWithNext: true }),
        ...(place === 0 && group.before !== undefined && { spacing: { before: group.before } }),
      },
      state,
    ),
  );
  return [...organisation, ...people];
}

function writeWords(words: string): string {
  return writeRuns([{ kind: 'text', text: words }]);
}

function insertBookmark(paragraph: string, anchor: string, state: BodyState): string {
  const at = paragraph.indexOf('</w:pPr>') + '</w:pPr>'.length;
  return paragraph.slice(0, at) + bookmark(anchor, '', state) + paragraph.slice(at);
}
