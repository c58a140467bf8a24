import { formatLongDate, formatWeekdayDate } from '../../text/dates.ts';
import { formatClockTime } from '../../text/times.ts';
import type { OwnerAnchors } from '../anchors.ts';
import type { LayoutBlock, ParagraphStyle, Run } from '../document.ts';
import type { HouseStyle } from '../house-style.ts';
import { toPrintable, toRun } from '../runs.ts';
import type { AgendaRecord } from './agenda-record.ts';

/** The head of an agenda, one form for each family of documents. Rule [L25]. */
export function composeHead(record: AgendaRecord, style: HouseStyle, anchors: OwnerAnchors): LayoutBlock[] {
  const { head, documentWord, bodyName } = style.agenda;
  const name = toPrintable(record.body.name).trim();
  const body = bodyName === 'capitals' ? name.toUpperCase() : name;
  const above = record.above === null ? null : toPrintable(record.above).trim();
  const word = record.supplement === null ? documentWord : `SUPPLEMENTARY ${documentWord}`;
  const heading = (level: 1 | 2 | 3, look: ParagraphStyle, text: string, bold = false): LayoutBlock => ({
    kind: 'heading',
    anchor: level === 1 ? anchors.own() : anchors.forNextPlace(),
    level,
    style: look,
    runs: [toRun(text, bold ? { bold } : {})],
  });
  const line = (look: ParagraphStyle, ...runs: readonly Run[]): LayoutBlock => ({
    kind: 'paragraph',
    anchor: anchors.forNextPlace(),
    style: look,
    runs,
  });
  const day = record.meeting.heldOn;
  const off = calledOffWords(record);
  const blocks: LayoutBlock[] = [];
  switch (head) {
    case 'board':
      blocks.push(heading(1, 'body-name', body));
      blocks.push(line('meeting-line', toRun(meetingLine(record))));
      break;
    case 'single-member':
      if (above !== null) blocks.push(line('body-name', toRun(above.toUpperCase(), { bold: true })));
      blocks.push(heading(1, 'body-name', /^meeting of/i.test(name) ? body : `MEETING OF ${name.toUpperCase()}`));
      if (day !== null) blocks.push(line('meeting-line', toRun(paddedDate(day), { bold: true })));
      blocks.push(line('meeting-line', toRun(timeAndPlace(record))));
      break;
    case 'cabinet':
      if (above !== null) blocks.push(line('head-label', toRun(above, { bold: true })));
      blocks.push(heading(1, 'body-name', body));
      blocks.push(line('meeting-line', toRun(meetingLine(record))));
      break;
    case 'labelled':
      blocks.push(heading(1, 'body-name', body));
      for (const [label, value] of labels(record)) {
        blocks.push(line('head-label', toRun(`${label}: `, { bold: true }), toRun(value)));
      }
      break;
  }
  if (off !== null) blocks.push(line('meeting-line', toRun(off, { bold: true })));
  blocks.push(heading(2, 'document-title', word));
  const open = record.body.words.openPart ?? style.agenda.openPart;
  if (open !== undefined && open !== '' && !record.items.some(({ rowKind }) => rowKind === 'heading')) {
    const part = toPrintable(open);
    // It stands under the body's name and the document's, and is set as they are.
    blocks.push(heading(3, 'section', bodyName === 'capitals' ? part.toUpperCase() : part));
  }
  return blocks.filter(
    (block) => block.kind !== 'paragraph' || block.runs.some((run) => run.kind !== 'text' || run.text !== ''),
  );
}

/** `Wednesday, 3 June 2026 10.00am, Town Hall, Committee Room`; what is not known is left out (S1.2). */
function meetingLine(record: AgendaRecord): string {
  const { heldOn, startsAt } = record.meeting;
  const day = heldOn === null ? 'Date to be confirmed' : formatWeekdayDate(heldOn);
  const when = startsAt === null ? day : `${day} ${formatClockTime(startsAt)}`;
  return [nameOfKind(record), when, place(record)].filter((part) => part !== '').join(', ');
}

function timeAndPlace(record: AgendaRecord): string {
  const { startsAt } = record.meeting;
  const time = startsAt === null ? '' : formatClockTime(startsAt);
  return [nameOfKind(record), time, place(record)].filter((part) => part !== '').join(', ');
}

function place({ meeting }: AgendaRecord): string {
  const parts = [meeting.venue, meeting.room].flatMap((part) => (part === null ? [] : [toPrintable(part).trim()]));
  if (!meeting.venueConfirmed || parts.length === 0)
    return parts.length === 0 ? 'venue to be confirmed' : `${parts.join(', ')} (to be confirmed)`;
  return parts.join(', ');
}

/** `Special meeting`, `Annual meeting`; nothing for an ordinary one. */
function nameOfKind({ meeting }: AgendaRecord): string {
  const given = toPrintable(meeting.title ?? '').trim();
  if (given !== '') return given;
  return meeting.kind === 'ordinary' ? '' : `${meeting.kind.charAt(0).toUpperCase()}${meeting.kind.slice(1)} meeting`;
}

function labels(record: AgendaRecord): [label: string, value: string][] {
  const { heldOn, startsAt } = record.meeting;
  const kind = nameOfKind(record);
  const all: [label: string, value: string][] = [
    ['MEETING', kind],
    ['DATE', heldOn === null ? 'to be confirmed' : formatWeekdayDate(heldOn)],
    ['TIME', startsAt === null ? '' : formatClockTime(startsAt)],
    ['VENUE', place(record)],
  ];
  return all.filter(([, value]) => value !== '');
}

/** `07 June 2018`: the day of this family has two figures (S5.1). */
function paddedDate(day: string): string {
  return formatLongDate(day).replace(/^(\d) /, '0$1 ');
}

function calledOffWords({ meeting }: AgendaRecord): string | null {
  if (meeting.calledOff === null) return null;
  return meeting.calledOff === 'cancelled' ? 'THIS MEETING IS CANCELLED' : 'THIS MEETING IS POSTPONED';
}
