import { findDates } from '../../text/dates.ts';
import { wordsWithLabel, type SourceBlock } from '../blocks/block.ts';
import type { DocumentKind } from '../draft.ts';
import { findHeadings } from '../items/find-headings.ts';
import { looksLikeBodyName } from '../recognisers/body-words.ts';
import { readNumber, type PrintedNumber } from '../recognisers/number-styles.ts';
import { documentSigns, isPurpose, reportHeadingFollows } from './document-signs.ts';
import { freeNumberedRows } from './free-rows.ts';
import { holdsBusiness, kindByContent, settleKind } from './kind-by-content.ts';
import { attendanceFollows, closingFollows, decisionFollows, isAttendance, isClosing, textOf } from './nearby.ts';

/** One document of a file. */
export interface DocumentPart {
  readonly kind: DocumentKind;
  readonly blocks: readonly SourceBlock[];
}

/** How far before its sign a document may start. */
const LONGEST_HEAD = 8;
/** How far into a file its first sign may stand and still be that of its first document. */
const LATEST_FIRST_SIGN = 30;

interface Start {
  readonly kind: DocumentKind;
  readonly place: number;
  readonly sign: number;
}

/** What was seen of a document since it started. */
interface Seen {
  attendance: boolean;
  purpose: boolean;
}

/**
 * Cuts the blocks of a file at the starts of its documents. A sign inside a document is believed only with what a document
 * of its kind must have besides: to cut one in two is worse than to leave two together. [K1]–[K3]
 */
export function splitDocuments(blocks: readonly SourceBlock[]): DocumentPart[] {
  if (blocks.length === 0) return [];
  const starts = findStarts(blocks);
  if (isNoteHeading(starts[0], blocks)) starts.shift();
  const [first] = starts;
  if (!first || first.place > LATEST_FIRST_SIGN || !isHeadOnly(blocks.slice(0, first.place)))
    starts.unshift({ kind: 'other', place: 0, sign: 0 });
  else starts[0] = { ...first, place: 0 };
  const parts = starts.map(({ kind, place }, index): DocumentPart => {
    const own = blocks.slice(place, starts[index + 1]?.place);
    return { kind: kind === 'other' ? kindByContent(own) : settleKind(kind, own), blocks: own };
  });
  return joinInterrupted(parts);
}

/** What stands before the first sign is its head as long as it is no document itself. */
function isHeadOnly(before: readonly SourceBlock[]): boolean {
  if (before.length <= LONGEST_HEAD) return true;
  const letters = before.reduce((sum, block) => sum + textOf(block).length, 0);
  return letters < 4000 && !holdsBusiness(before);
}

function findStarts(blocks: readonly SourceBlock[]): Start[] {
  const starts: Start[] = [];
  let seen: Seen = { attendance: false, purpose: false };
  blocks.forEach((block, place) => {
    const last = starts.at(-1);
    const sign = documentSigns.find((one) => one.at(blocks, place));
    if (sign && (sign.running !== true || last === undefined || last.kind === 'minutes')) {
      const start: Start = { kind: sign.kind, place: startOfHead(blocks, place, last, sign.headed), sign: place };
      if (!last) starts.push(start);
      else if (turnsIntoAgenda(last, start, blocks))
        starts[starts.length - 1] = { ...last, kind: 'agenda', sign: place };
      else if (isOwnDocument(last, start, blocks, seen)) {
        starts.push(start);
        seen = { attendance: false, purpose: false };
      }
    }
    seen.attendance ||= isAttendance(block);
    seen.purpose ||= isPurpose(block);
  });
  return starts;
}

function startOfHead(
  blocks: readonly SourceBlock[],
  sign: number,
  last: Start | undefined,
  headed: (block: SourceBlock, place: number) => boolean,
): number {
  let place = sign;
  const first = Math.max(sign - LONGEST_HEAD, last === undefined ? 0 : last.sign + 1);
  while (place > first) {
    const before = blocks[place - 1];
    if (!before || before.kind !== 'text' || !headed(before, place - 1)) break;
    place -= 1;
  }
  return place;
}

/** The letter that sends an agenda round is its head. */
function turnsIntoAgenda(last: Start, start: Start, blocks: readonly SourceBlock[]): boolean {
  if (last.kind !== 'letter' || start.kind !== 'agenda' || start.sign - last.sign > 12) return false;
  const between = blocks.slice(last.sign, start.place).map(textOf);
  const named = blocks.slice(start.place, start.sign).some((block) => looksLikeBodyName(textOf(block)));
  return !(named && between.some(isClosing));
}

/** Whether a sign inside a document starts another. */
function isOwnDocument(last: Start, start: Start, blocks: readonly SourceBlock[], seen: Seen): boolean {
  const gap = start.sign - last.sign;
  if (gap <= 3 && (start.kind === last.kind || last.kind === 'strategy') && !seen.attendance) return false;
  const head = blocks.slice(start.place, start.sign).map(textOf);
  const headed = head.some(looksLikeBodyName);
  const below =
    start.kind === 'agenda' ? blocks.slice(start.sign, start.sign + 4).map(textOf) : [textOf(blocks[start.sign])];
  const dated = [...head, ...below].some((text) => text.length < 200 && findDates(text).length > 0);
  switch (start.kind) {
    case 'minutes':
      return startsMinutes(last, start, blocks, seen, headed);
    case 'agenda':
      if (last.kind === 'agenda') {
        // Whoever signed the summons stands right above the list.
        const signed = blocks.slice(Math.max(0, start.place - 3), start.sign).some((block) => isClosing(textOf(block)));
        return headed && dated && !signed && gap > 6 && !isRepeatedHead(last, start, blocks);
      }
      // A heading below the title is one of the notes themselves.
      if (last.kind === 'minutes' && isLowerHeading(blocks[start.sign])) return false;
      // Minutes print the heading AGENDA, and the day, above their own items.
      if (last.kind === 'minutes' && (!seen.attendance || attendanceFollows(blocks, start.sign, 10))) return false;
      return headed && dated;
    case 'report': {
      const asks = blocks[start.sign]?.kind === 'table' || reportHeadingFollows(blocks, start.sign - 1, 16);
      if (last.kind === 'report') {
        if (isRepeatedHead(last, start, blocks)) return false;
        return (
          blocks[start.sign]?.kind === 'table' ||
          ((headed || start.place < start.sign) && asks && (seen.purpose || headed))
        );
      }
      if (last.kind === 'strategy') return headed && asks;
      return last.kind === 'minutes'
        ? asks && (blocks[start.sign]?.kind === 'table' || head.length > 0)
        : asks || (headed && dated);
    }
    case 'letter':
      // `Dear Sir/Madam, A meeting of the Executive will be held …`: the summons of the agenda itself.
      if (last.kind === 'agenda' && (gap <= 6 || callsBelow(blocks, start.sign))) return false;
      return (dated || head.length >= 2) && closingFollows(blocks, start.sign, 60);
    case 'strategy':
    case 'other':
      return false;
  }
}

/** Whether the lines right below a salutation call a meeting. */
function callsBelow(blocks: readonly SourceBlock[], place: number): boolean {
  return blocks
    .slice(place + 1, place + 4)
    .some((block) => /\bmeeting\b.{0,120}\b(?:will be|to be|is to be) held\b|\bsummoned\b/i.test(textOf(block)));
}

/** `## Agenda` below those who came: a part of the notes, and no document. */
function isNoteHeading(start: Start | undefined, blocks: readonly SourceBlock[]): boolean {
  if (start?.kind !== 'agenda' || !isLowerHeading(blocks[start.sign])) return false;
  const goesOn = blocks.slice(start.sign + 1).filter(isLowerHeading).length >= 2;
  return goesOn && blocks.slice(0, start.sign).some(isAttendance);
}

function isLowerHeading(block: SourceBlock | undefined): boolean {
  return block?.kind === 'text' && /^heading ?[2-6]/i.test(block.style ?? '');
}

function startsMinutes(
  last: Start,
  start: Start,
  blocks: readonly SourceBlock[],
  seen: Seen,
  headed: boolean,
): boolean {
  const attended = attendanceFollows(blocks, start.sign, 14);
  if (last.kind === 'minutes') return seen.attendance && attended;
  if (last.kind === 'strategy') return attended;
  return attended || ((headed || last.kind === 'report') && decisionFollows(blocks, start.sign, 40));
}

/** The head of a second page: the same lines as at the start of the document. */
function isRepeatedHead(last: Start, start: Start, blocks: readonly SourceBlock[]): boolean {
  const head = (one: Start): string[] => blocks.slice(one.place, one.sign).map(textOf);
  const before = new Set(head(last));
  const now = head(start);
  return blocks[start.sign]?.kind === 'text' && now.length > 0 && now.every((text) => before.has(text));
}

/** Joins to a document of minutes what only interrupts it: the numbers of its items go on behind the foreign head. */
function joinInterrupted(parts: readonly DocumentPart[]): DocumentPart[] {
  const joined: DocumentPart[] = [];
  let last: PrintedNumber | null = null;
  for (const part of parts) {
    const open = joined.at(-1);
    const goesOn: PrintedNumber | null =
      open?.kind === 'minutes' && part.kind !== 'minutes' && last !== null ? findNext(part.blocks, last) : null;
    if (open && goesOn !== null) {
      joined[joined.length - 1] = { kind: 'minutes', blocks: [...open.blocks, ...part.blocks] };
      last = goesOn;
    } else {
      joined.push(part);
      last =
        part.kind === 'minutes' ? (findHeadings(freeNumberedRows(part.blocks)).headings.at(-1)?.number ?? null) : null;
    }
  }
  return joined;
}

/** The last number of the sequence that goes on from a number; null where the next one is not there, or a new one starts. */
function findNext(blocks: readonly SourceBlock[], from: PrintedNumber): PrintedNumber | null {
  let last = from;
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    const number = readNumber(wordsWithLabel(block).text, from.style);
    if (number === null || number.order[0] !== from.order[0]) continue;
    if (last === from && number.order[1] <= 1) return null;
    if (number.order[1] === last.order[1] + 1) last = number;
  }
  return last === from ? null : last;
}
