import type { ItemAccess } from '../../domain/agenda/access.ts';
import { accessOfItem } from '../../domain/agenda/access.ts';
import { numberAgenda } from '../../domain/agenda/numbers.ts';
import { announcedInTime } from '../../domain/law/check-key-decision.ts';
import { buildOutline, type OutlineNode } from '../../domain/agenda/outline.ts';
import type { AgendaItem, Paper } from '../../domain/meeting.ts';
import { formatLongDate } from '../../text/dates.ts';
import { createAnchors, type OwnerAnchors } from '../anchors.ts';
import { composeFooter } from '../compose-minutes.ts';
import type { LayoutBlock, LayoutDocument, Run, TableRow } from '../document.ts';
import type { HouseStyle } from '../house-style.ts';
import { toPrintable, toRun } from '../runs.ts';
import type { AgendaRecord } from './agenda-record.ts';
import { composeHead } from './compose-head.ts';
import { describeClosedItem, describeClosedPapers, describePaperState, purposeWords } from './item-words.ts';

/**
 * The agenda of a meeting as it prints in a house style. Pure: the same record and style give the same document. Rules
 * [L25]–[L32] of SPEC.md.
 */
export function composeAgenda(record: AgendaRecord, style: HouseStyle): LayoutDocument {
  const openAnchors = createAnchors();
  const anchors = openAnchors(record.meeting.id);
  const bodyName = toPrintable(record.body.name).trim();
  const date = record.meeting.heldOn;
  const word = record.supplement === null ? 'Agenda' : 'Supplementary agenda';
  return {
    title: `${word} of ${/^the\s/i.test(bodyName) ? bodyName : `the ${bodyName}`}${date === null ? '' : `, ${formatLongDate(date)}`}`,
    subject: word,
    author: bodyName,
    language: 'en-GB',
    date,
    page: style.page,
    styles: { font: style.font, size: style.size, lineHeight: style.lineHeight, paragraphs: style.looks },
    header: [],
    footer: composeFooter(style),
    blocks: [...composeHead(record, style, anchors), ...composeItems(record, style, anchors, openAnchors)],
  };
}

/** A line of the agenda, with what it needs to be printed. */
interface PrintedLine {
  readonly row: AgendaItem;
  readonly number: string | null;
  readonly access: ItemAccess;
  readonly papers: readonly Paper[];
  readonly children: readonly PrintedLine[];
}

function composeItems(
  record: AgendaRecord,
  style: HouseStyle,
  anchors: OwnerAnchors,
  openAnchors: (ownerId: string) => OwnerAnchors,
): LayoutBlock[] {
  const lines = listLines(record);
  const blocks: LayoutBlock[] = [];
  let rows: TableRow[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(toTable(rows, style, anchors));
    rows = [];
  };
  for (const line of lines) {
    const own = openAnchors(line.row.id);
    if (line.row.rowKind === 'item') {
      rows.push(toRow(line, record, style));
      const after = dateUnder(line);
      if (after === null) continue;
      endTable();
      blocks.push({ kind: 'paragraph', anchor: own.forNextPlace(), style: 'agenda-line', runs: [toRun(after)] });
      continue;
    }
    endTable();
    if (line.row.rowKind === 'heading') {
      blocks.push({
        kind: 'heading',
        anchor: own.own(),
        level: 3,
        style: 'section',
        runs: [toRun(titleOf(line, record))],
      });
    } else {
      blocks.push({
        kind: 'paragraph',
        anchor: own.own(),
        style: 'agenda-line',
        runs: unnumberedRuns(line, record, style),
      });
    }
    for (const note of notesOf(line, record)) {
      blocks.push({ kind: 'paragraph', anchor: own.forNextPlace(), style: 'agenda-text', runs: [toRun(note)] });
    }
  }
  endTable();
  return blocks;
}

/** The lines to print in order: those of the supplement alone where one is printed ([L31]). */
function listLines(record: AgendaRecord): PrintedLine[] {
  const numbers = numberAgenda(record.items, { subItems: 'none', isNumbered: record.meeting.agendaNumbered });
  const papersOf = new Map<string, Paper[]>();
  for (const paper of record.papers) {
    papersOf.set(paper.agendaItemId, [...(papersOf.get(paper.agendaItemId) ?? []), paper]);
  }
  const toLine = ({ row, children }: OutlineNode<AgendaItem>): PrintedLine => {
    const under = children.map(toLine);
    const papers = papersOf.get(row.id) ?? [];
    const access = accessOfItem([...papers, ...under.flatMap((child) => child.papers)]);
    return { row, number: numbers.get(row.id) ?? null, access, papers, children: under };
  };
  const wanted = ({ row, children }: PrintedLine): boolean =>
    record.supplement === null
      ? row.supplement === null
      : row.supplement === record.supplement || children.some((child) => child.row.supplement === record.supplement);
  return buildOutline(record.items).map(toLine).filter(wanted);
}

/** Between two columns, in points; the table stands out by it, so that numbers begin where the lines above them do. */
const CELL_PADDING = 4;

function toTable(rows: readonly TableRow[], style: HouseStyle, anchors: OwnerAnchors): LayoutBlock {
  const { margin, width } = style.page;
  const { numberWidth, presenterWidth } = style.agenda;
  return {
    kind: 'table',
    anchor: anchors.forNextPlace(),
    caption: 'Items of business: number, title, who presents it',
    borders: 'none',
    indent: -CELL_PADDING,
    padding: CELL_PADDING,
    after: 0,
    widths: [numberWidth, width - margin.left - margin.right - numberWidth - presenterWidth, presenterWidth],
    headerRows: 0,
    rows,
  };
}

function toRow(line: PrintedLine, record: AgendaRecord, style: HouseStyle): TableRow {
  const cell = (paragraphs: readonly (readonly Run[])[]) =>
    ({ columnSpan: 1, rowSpan: 1, align: 'left', style: 'agenda-text', paragraphs }) as const;
  // What stands under an item that the public does not see is not seen either, whether it has papers or not.
  const children = isHidden(line, record) ? [] : line.children;
  const number = line.number === null ? '' : `${line.number}${style.agenda.numberEnd}`;
  const title = [
    // Sub-items are lines of the title's own paragraph: they belong together, and stand closer than items do.
    [
      ...titleRuns(line, record, style),
      ...children.flatMap((child) => [newLine, toRun(subItemMark(style)), ...titleRuns(child, record, style)]),
    ],
    ...line.children
      .flatMap((child) => notesOf(child, record, line.access.kind === 'closed'))
      .map((note) => [toRun(note)]),
    ...notesOf(line, record).map((note) => [toRun(note)]),
  ];
  const presenters = isHidden(line, record) ? [] : presentersOf(line);
  const presenter = presenters.flatMap((name, place) =>
    place === 0 ? [toRun(name)] : [toRun(','), newLine, toRun(name)],
  );
  return { cells: [cell([[toRun(number)]]), cell(title), cell([presenter.length === 0 ? [toRun('')] : presenter])] };
}

const newLine: Run = { kind: 'line-break' };

/** Who presents the item, and behind them those who present its sub-items, each once ([L27]). */
function presentersOf({ row, children }: PrintedLine): string[] {
  const names = [row.presenter, ...children.map((child) => child.row.presenter)].filter((name) => name !== null);
  return [...new Set(names.map((name) => toPrintable(name).trim()))];
}

function titleRuns(line: PrintedLine, record: AgendaRecord, style: HouseStyle): Run[] {
  const marks = style.agenda.titleBold ? { bold: true } : {};
  const said = [
    ...(style.agenda.purpose && line.row.purpose !== null ? [purposeWords[line.row.purpose]] : []),
    ...(style.agenda.keyDecision && line.row.keyDecision !== null ? ['key decision'] : []),
  ];
  const purpose = said.length === 0 ? '' : ` (${said.join('; ')})`;
  const star = !isHidden(line, record) && hasPaper(line.papers) ? style.agenda.star : '';
  const title = titleOf(line, record);
  if (!line.row.withdrawn) return [toRun(`${title}${star}`, marks), ...(purpose === '' ? [] : [toRun(purpose)])];
  return [toRun(title, marks), toRun(' – item withdrawn')];
}

function unnumberedRuns(line: PrintedLine, record: AgendaRecord, style: HouseStyle): Run[] {
  const presenter = isHidden(line, record) ? '' : presentersOf(line).join(', ');
  return [...titleRuns(line, record, style), ...(presenter === '' ? [] : [toRun(` – ${presenter}`)])];
}

/** The title; what is closed has none for the public ([L29]). */
function titleOf(line: PrintedLine, record: AgendaRecord): string {
  return isHidden(line, record) ? 'Item closed to the public' : toPrintable(line.row.title).trim();
}

function isHidden({ access }: PrintedLine, record: AgendaRecord): boolean {
  return record.readers === 'public' && access.kind === 'closed';
}

function subItemMark(style: HouseStyle): string {
  return { bullet: '• ', dash: '– ', none: '' }[style.agenda.subItem];
}

/** A star stands for a paper that goes with the agenda; what is spoken or comes later is told in words ([L26]). */
function hasPaper(papers: readonly Paper[]): boolean {
  return papers.some(({ state }) => state === 'expected' || state === 'received' || state === 'cleared');
}

/** What is printed under a line: its papers that are not there, its access, why it is late, its note ([L28]–[L30]). */
function notesOf(line: PrintedLine, record: AgendaRecord, underClosed = false): string[] {
  const { row, access } = line;
  const isPublic = record.readers === 'public';
  const hidden = isHidden(line, record);
  const notes = [
    ...(hidden ? [] : line.papers.map((paper) => describePaperState(paper, isPublic))),
    access.kind === 'closed' && !underClosed ? describeClosedItem(access, isPublic) : null,
    ...(access.kind === 'partly-closed' ? describeClosedPapers(ownClosed(line), isPublic) : []),
    row.urgentReason === null ? null : `${urgentWord(row)}: ${toPrintable(row.urgentReason).trim()}`,
    row.withdrawn && row.withdrawnReason !== null && !hidden ? toPrintable(row.withdrawnReason).trim() : null,
    row.note === null || hidden || dateUnder(line) !== null ? null : toPrintable(row.note).trim(),
    row.recommendation === null || hidden ? null : `Recommended: ${toPrintable(row.recommendation).trim()}`,
  ];
  // A paragraph sign is no end of a line: it stays with its number's law.
  return notes
    .filter((note) => note !== null)
    .filter((note) => note !== '')
    .map((note) => note.replaceAll(' ¶', '\u00a0¶'));
}

/** A key decision under an exception is taken at shorter notice, whoever is asked; what else is late the chair takes. */
function urgentWord({ keyDecision }: AgendaItem): string {
  return keyDecision === null || keyDecision === announcedInTime ? 'Taken as urgent' : 'Taken at shorter notice';
}

/** The closed papers of a line; a sub-item tells of its own. */
function ownClosed({ papers }: PrintedLine): readonly Paper[] {
  return papers.filter(({ access }) => access.kind !== 'open');
}

/** The day of the next meeting stands on a line of its own below the items (S1.7). */
function dateUnder({ row }: PrintedLine): string | null {
  return row.note !== null && isNextMeeting(row) ? toPrintable(row.note).trim() : null;
}

/** The standing item of the next meeting, or one that was typed under its name: `Date of next meeting :`. */
function isNextMeeting({ standingKey, title }: AgendaItem): boolean {
  if (standingKey !== null) return standingKey === 'next-meeting';
  return /^(?:dates?|date and time|day) of (?:the )?next meetings? ?:?$/i.test(title.trim());
}
