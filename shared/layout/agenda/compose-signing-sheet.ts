import type { AttendanceClass } from '../../domain/meeting.ts';
import { formatWeekdayDate } from '../../text/dates.ts';
import { createAnchors } from '../anchors.ts';
import { composeFooter } from '../compose-minutes.ts';
import type { LayoutDocument, ParagraphStyle, TableCell, TableRow } from '../document.ts';
import type { HouseStyle } from '../house-style.ts';
import { toPrintable, toRun } from '../runs.ts';
import type { AgendaRecord } from './agenda-record.ts';

/** Somebody who is expected to sign in. */
export interface Expected {
  readonly name: string;
  readonly organisation: string | null;
  readonly class: AttendanceClass;
}

/** Rows left free for those nobody expected. */
const FREE_ROWS = 8;

/** The sheet on which everybody in the room signs in: a row for each who is expected, and free rows ([L35]). */
export function composeSigningSheet(
  record: Pick<AgendaRecord, 'body' | 'meeting'>,
  expected: readonly Expected[],
  style: HouseStyle,
): LayoutDocument {
  const anchors = createAnchors()(record.meeting.id);
  const name = toPrintable(record.body.name).trim();
  const { heldOn } = record.meeting;
  const { margin, width } = style.page;
  const room = width - margin.left - margin.right;
  const cell = (text: string, look: ParagraphStyle = 'table-text'): TableCell => ({
    ...{ columnSpan: 1, rowSpan: 1, align: 'left', style: look },
    paragraphs: [[toRun(toPrintable(text))]],
  });
  // Two lines high, so that there is room to sign.
  const toSign: TableCell = {
    ...cell(''),
    paragraphs: [[toRun('\u00a0'), { kind: 'line-break' }, toRun('\u00a0')]],
  };
  const row = (who: string, from: string): TableRow => ({ cells: [cell(who), cell(from), toSign, cell('')] });
  const isMember = ({ class: of }: Expected) => of !== 'in-attendance' && of !== 'observer' && of !== 'public';
  const rows = [...expected.filter(isMember), ...expected.filter((one) => !isMember(one))];
  return {
    title: `Signing-in sheet, ${name}`,
    subject: 'Signing-in sheet',
    author: name,
    language: 'en-GB',
    date: heldOn,
    page: style.page,
    styles: { font: style.font, size: style.size, lineHeight: style.lineHeight, paragraphs: style.looks },
    header: [],
    footer: composeFooter(style),
    blocks: [
      { kind: 'heading', anchor: anchors.own(), level: 1, style: 'body-name', runs: [toRun(name)] },
      {
        ...{ kind: 'paragraph', anchor: anchors.forNextPlace(), style: 'meeting-line' },
        runs: [toRun(heldOn === null ? 'Signing-in sheet' : `Signing-in sheet, ${formatWeekdayDate(heldOn)}`)],
      },
      {
        ...{ kind: 'table', anchor: anchors.forNextPlace(), caption: 'Those who sign in', borders: 'grid', indent: 0 },
        ...{ padding: style.table.padding, after: 0, headerRows: 1 },
        widths: [0.34, 0.3, 0.28, 0.08].map((share) => room * share),
        rows: [
          { cells: ['Name', 'Organisation', 'Signature', 'Time'].map((text) => cell(text, 'table-header')) },
          ...rows.map((one) => row(one.name, one.organisation ?? '')),
          ...Array.from({ length: FREE_ROWS }, () => row('', '')),
        ],
      },
    ],
  };
}
