import { readAttendanceItems } from '../attendance/attendance-items.ts';
import { giveChair, giveChairOfOpening, mergeChair } from '../attendance/give-chair.ts';
import { findLeftovers } from '../attendance/leftover.ts';
import type { KnownOrganisations } from '../attendance/known-organisations.ts';
import { readAttendance } from '../attendance/read-attendance.ts';
import type { SourceBlock } from '../blocks/block.ts';
import { toClockTimeOrNull } from '../calendar.ts';
import type { Doubt, DraftAttendance, DraftBlock, DraftDocument, DraftItem, LineRange } from '../draft.ts';
import { findItemStarts } from '../items/item-starts.ts';
import { readHabits } from '../decisions/document-habits.ts';
import { doubtOwners } from '../actions/doubt-owners.ts';
import { readBody } from '../items/read-body.ts';
import { readItems } from '../items/read-items.ts';
import { freeLabelledRows } from './free-labels.ts';
import { freeNumberedRows } from './free-rows.ts';
import { cutAtAttendance } from './head-lines.ts';
import { readMeetingHead } from './read-head.ts';
import { completeBody } from './complete-body.ts';
import type { SourceLine } from '../line.ts';
import { findOpeningTime } from './opening-time.ts';

/** What is known of the file a document is read from. */
export interface FileFacts {
  readonly marksAreDebris: boolean;
  /** Organisations that the file names whole, in whichever of its documents. */
  readonly organisations: KnownOrganisations;
  /** The lines of the file, heads and feet of pages included. */
  readonly printed: readonly SourceLine[];
}

/** Reads the blocks of one set of minutes. */
export function readMinutes(source: readonly SourceBlock[], lines: LineRange, file: FileFacts): DraftDocument {
  const doubts: Doubt[] = [];
  const { blocks, starts, look, style, doubts: repairs } = findItemStarts(freeNumberedRows(source));
  doubts.push(...repairs);
  const headBlocks = cutAtAttendance(freeLabelledRows(blocks.slice(0, starts[0]?.block ?? blocks.length)));
  const { head: told, used, lines: headLines, doubts: headDoubts } = readMeetingHead(headBlocks);
  const head = { ...told, body: completeBody(told.body, file.printed, lines) };
  doubts.push(...headDoubts);
  const time = head.time ?? toClockTimeOrNull(findOpeningTime(blocks));
  if (head.date === null)
    doubts.push(doubt('date-missing', 'The day of the meeting is not printed at its start.', lines[0], 'high'));
  const attendance = readAttendance(
    headBlocks.map((block, place) => (used.has(place) ? emptied(block) : block)),
    file.organisations,
    null,
    true,
  );
  doubts.push(...attendance.doubts);
  const everyone = [...attendance.present, ...attendance.apologies, ...attendance.absent];
  doubts.push(...findLeftovers(headBlocks, attendance.used, everyone));
  const inHead = [...attendance.present, ...attendance.apologies].map(toNamed);
  const habits = readHabits(blocks, starts.length, { meetingDate: head.date, ...file });
  const context = { meetingDate: head.date, people: inHead, style, look, ...habits, ...file };
  const left = headBlocks.filter((_, place) => !used.has(place) && !attendance.used.has(place));
  const merged = mergeChair(attendance.present);
  const chaired = takeChairLines(readBody(left, context, doubts), merged.present);
  doubts.push(...chaired.outside.map(tellOutside));
  const itemDoubts: Doubt[] = [];
  const read = readItems(blocks, starts, context, itemDoubts);
  const chairLines = [...merged.lines, ...chaired.lines];
  const inItems = readAttendanceItems(read, { ...attendance, present: chaired.present }, file.organisations);
  // Where an item lists who was there, the items are read again, now that their initials and names are known.
  const inItem = [...inItems.present, ...inItems.apologies].map(toNamed);
  const people = [...inHead, ...inItem];
  const items = inItem.length === 0 ? read : readItems(blocks, starts, { ...context, people }, doubts);
  if (inItem.length === 0) doubts.push(...itemDoubts);
  const opening = blocks
    .slice(0, 30)
    .flatMap((block) => (block.kind === 'text' ? [block.words.text.slice(0, 300)] : []));
  const all = giveChairOfOpening([...chaired.present, ...inItems.present], opening);
  const present = chairLines.length > 0 ? all : giveChairByItems(all, items);
  return {
    kind: 'minutes',
    lines,
    ...head,
    time,
    numberStyle: style,
    present,
    apologies: [...attendance.apologies, ...inItems.apologies],
    absent: [...attendance.absent, ...inItems.absent],
    items,
    blocks: chaired.outside,
    report: null,
    heading: [...headLines, ...chairLines],
    doubts: [...doubts, ...doubtOwners(items, people)].sort((one, other) => one.line - other.line),
  };
}

/** The name as printed, without what stands beside it on its line: `Ada Vale, Larkmoor Ltd (Chair)`. */
function toNamed({ printed, title, name }: DraftAttendance): string {
  if (!/[,(]/.test(printed)) return printed;
  return title === null ? name : `${title} ${name}`;
}

function doubt(
  code: Doubt['code'],
  message: string,
  line: number,
  weight: Doubt['weight'],
  alternatives: readonly string[] = [],
): Doubt {
  return { code, message, line, weight, alternatives };
}

/** The lines before the first minute that name the chair, told by the attendance; and what is left of the others. */
function takeChairLines(
  blocks: readonly DraftBlock[],
  attending: readonly DraftAttendance[],
): { present: readonly DraftAttendance[]; outside: readonly DraftBlock[]; lines: readonly LineRange[] } {
  let present = attending;
  const lines: LineRange[] = [];
  const outside = blocks.filter((block) => {
    const given = block.kind === 'chair-line' && lines.length === 0 ? giveChair(present, block.words.text) : null;
    if (given === null) return true;
    present = given;
    lines.push(block.lines);
    return false;
  });
  return { present, outside, lines };
}

function tellOutside(block: DraftBlock): Doubt {
  const message =
    block.kind === 'chair-line'
      ? `“${block.words.text}” fits no one person among those present, so nobody was made Chair.`
      : 'These words stand before the first minute and belong to none.';
  return doubt('text-unplaced', message, block.lines[0], 'high');
}

/** A block already told by the head: it must not be read as attendance again, and keeps its place. */
function emptied(block: SourceBlock): SourceBlock {
  return block.kind === 'text' ? { ...block, words: { text: '', marks: [] }, source: [] } : block;
}

/** Gives the office of chair by the lines inside items, as long as they name one person. */
function giveChairByItems(
  present: readonly DraftAttendance[],
  items: readonly DraftItem[],
): readonly DraftAttendance[] {
  const given = items.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chair-line' ? [giveChair(present, block.words.text)] : [])),
  );
  const chairs = new Set(given.flatMap((one) => one?.findIndex((person, at) => person !== present[at]) ?? []));
  return chairs.size === 1 ? (given.find((one) => one !== null) ?? present) : present;
}
