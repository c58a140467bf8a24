import type { OwnerAnchors } from './anchors.ts';
import { describeNotes, type PrintedRoom, type RecordedAttendance } from './attendance-notes.ts';
import type { TableBlock, TableCell } from './document.ts';
import type { HouseStyle } from './house-style.ts';
import { toPrintable, toRun } from './runs.ts';

/**
 * Everybody as a table without borders and headings: name beside organisation, those present in the order recorded, then
 * the apologies and those absent under their labels ([L46], [L48]). Null where there is nobody.
 */
export function composeAttendanceTable(
  people: readonly RecordedAttendance[],
  style: HouseStyle,
  room: PrintedRoom,
  anchors: OwnerAnchors,
): TableBlock | null {
  const inOrder = people.toSorted((one, other) => one.position - other.position);
  const present = inOrder.filter(({ presence }) => presence === 'present');
  const excused = inOrder.filter(({ presence }) => presence === 'apologies');
  const toRow = (person: RecordedAttendance, notes: string) => ({
    cells: [toCell(`${person.printedName}${notes}`), toCell(person.organisationName ?? '')],
  });
  const absent = style.attendance.absent === null ? [] : inOrder.filter(({ presence }) => presence === 'absent');
  const label = (words: string) => ({ cells: [toCell(words, true), toCell('')] });
  const rows = [
    ...present.map((person) => toRow(person, describeNotes(person, style, [person.class], room))),
    ...(excused.length === 0 ? [] : [label(style.apologies.lead), ...excused.map((person) => toRow(person, ''))]),
    ...(absent.length === 0
      ? []
      : [label(style.attendance.absent ?? ''), ...absent.map((person) => toRow(person, ''))]),
  ];
  if (rows.length === 0) return null;
  const width = style.page.width - style.page.margin.left - style.page.margin.right;
  return {
    kind: 'table',
    anchor: anchors.forNextPlace(),
    caption: 'Those present and their organisations',
    borders: 'none',
    indent: 0,
    padding: style.table.padding,
    after: style.attendance.after,
    widths: [width * 0.45, width * 0.55],
    headerRows: 0,
    rows,
  };
}

function toCell(words: string, isLabel = false): TableCell {
  const printed = toPrintable(words).trim();
  return {
    ...{ columnSpan: 1, rowSpan: 1, align: 'left', style: 'table-text' },
    paragraphs: printed === '' ? [[]] : [[toRun(printed, isLabel ? { bold: true } : {})]],
  };
}
