import { wordsWithLabel, type SourceBlock } from '../blocks/block.ts';
import type { DocumentKind } from '../draft.ts';
import { findDates } from '../../text/dates.ts';
import { findHeadings } from '../items/find-headings.ts';
import { isMeetingPage, tellsMinutes } from '../items/meeting-page.ts';
import { namesTopic } from '../recognisers/heading-words.ts';
import { findActionStart } from '../recognisers/action-forms.ts';
import { readReportHeading } from '../recognisers/report-words.ts';
import { isAgendaTable } from './agenda-table.ts';
import { freeNumberedRows } from './free-rows.ts';
import { isAttendance, isClosing, isDecided, tellsOpening, textOf } from './nearby.ts';

const LONGEST_LOOK = 60;

/** What a document without a sign is, by what stands in it: items, attendance or decisions make minutes. */
export function kindByContent(blocks: readonly SourceBlock[]): DocumentKind {
  const reportHeadings = blocks.filter((block) => {
    if (block.kind !== 'text' || block.words.text.length > 400) return false;
    const heading = readReportHeading(wordsWithLabel(block));
    return heading !== null && telling.test(heading.heading);
  }).length;
  const start = blocks.slice(0, LONGEST_LOOK);
  const opened = start.slice(0, 20).some(tellsOpening);
  const attended = opened || start.some(isAttendance) || start.some((block) => /^apologies\b/i.test(textOf(block)));
  const decided = blocks.filter(isDecided).length;
  const numbered = findHeadings(freeNumberedRows(blocks)).headings.length;
  if (isMeetingPage(blocks) && decided === 0 && !blocks.some(tellsMinutes)) return 'agenda';
  if (numbered >= 3 && decided === 0 && !start.some(isAttendance) && start.slice(0, 6).some(callsMeeting))
    return 'agenda';
  if (decided === 0 && !attended && listsItems(blocks)) return 'agenda';
  if (decided === 0 && numbered >= 3 && onlyAsks(blocks)) return 'agenda';
  if (attended && (numbered >= 2 || decided > 0)) return 'minutes';
  if (reportHeadings >= 2) return 'report';
  if (blocks.some((block) => /^Dear\b/.test(textOf(block))) && blocks.some((block) => isClosing(textOf(block))))
    return 'letter';
  if (decided > 0 && numbered >= 2) return 'minutes';
  const met = start
    .slice(0, 12)
    .some((block) => /\b(?:meeting|minutes|notes|committee|council)\b/i.test(textOf(block)));
  return attended || (met && (decided > 0 || blocks.some(holdsAction))) ? 'minutes' : 'other';
}

/** Items that only say what is to be done (`To approve the minutes …`), and nothing that was: a list of members changes nothing. */
function onlyAsks(blocks: readonly SourceBlock[]): boolean {
  const texts = blocks.map(textOf);
  return texts.filter((text) => asks.test(text)).length >= 3 && !texts.some((text) => told.test(text));
}

const asks =
  /^(?:\(?[a-z\d][.)] )?To (?:approve|receive|consider|note|review|enable|confirm|agree|discuss|sign|ratify|endorse)\b/;
const told = /\b(?:was|were|had been|reported|welcomed|noted|agreed|resolved|advised|explained)\b/i;

/** A day, and below it nothing but numbered titles of which two name topics of meetings: no text says what was done. */
function listsItems(blocks: readonly SourceBlock[]): boolean {
  if (!blocks.slice(0, 8).some((block) => findDates(textOf(block)).length > 0)) return false;
  if (
    blocks.length > 80 ||
    blocks.some(
      (block) =>
        textOf(block).length > 300 || /\b(?:was|were)\b|^(?:draft )?minutes of (?:a|the)\b/i.test(textOf(block)),
    )
  )
    return false;
  const rows = blocks.flatMap((block) => (block.kind === 'table' && isAgendaTable(block) ? block.rows : []));
  const inRows = rows.map(({ cells }) => cells.find((cell) => /\p{L}{3}/u.test(cell)) ?? '');
  const inLines = rows.length > 0 ? [] : findHeadings(blocks).headings.map(({ shown }) => shown.text);
  const titles = [...inRows, ...inLines];
  return titles.length >= 3 && titles.filter(namesTopic).length >= 2;
}

/** `The next meeting will be held on …` on top of a list of items. */
function callsMeeting(block: SourceBlock): boolean {
  const text = textOf(block);
  return (
    text.length < 600 && /\bmeeting\b/i.test(text) && /\b(?:will|is to|to) (?:be held|take place|meet)\b/i.test(text)
  );
}

/** Whether the words are more than the head of a document: items, decisions, the headings of a report. */
export function holdsBusiness(blocks: readonly SourceBlock[]): boolean {
  const kind = kindByContent(blocks);
  if (kind === 'other') return false;
  return kind !== 'minutes' || blocks.some(isDecided) || findHeadings(freeNumberedRows(blocks)).headings.length >= 2;
}

const telling =
  /^(?:purpose of|recommendation|executive summary|background|.{3,60} (?:implications|considerations)$|reasons? for|implications|conclusion|options)/i;

function holdsAction(block: SourceBlock): boolean {
  return block.kind === 'text' && block.words.text.length < 2000 && findActionStart(block.words.text) !== null;
}

/** What a document is by its sign and by what stands in it: an agenda under which it is told what was decided is minutes. */
export function settleKind(kind: DocumentKind, blocks: readonly SourceBlock[]): DocumentKind {
  // A group's name over a day and its members, and items that nobody has dealt with.
  if (kind === 'minutes' && onlyAsks(blocks) && !blocks.some(isDecided)) {
    return findHeadings(freeNumberedRows(blocks)).headings.length >= 3 ? 'agenda' : kind;
  }
  if (kind !== 'agenda') return kind;
  const attended = blocks.slice(0, LONGEST_LOOK).some(isAttendance);
  const decided = blocks.filter(isDecided).length;
  const told = blocks.filter(tellsMinutes).length;
  const acted = blocks.filter(holdsAction).length;
  return told >= (isMeetingPage(blocks) ? 1 : 2) || decided >= 2 || (attended && decided + acted > 0)
    ? 'minutes'
    : kind;
}
