import { findDates, weekdayOf } from '../../text/dates.ts';
import { findClockTimes } from '../../text/times.ts';
import { toClockTimeOrNull, toIsoDateOrNull } from '../calendar.ts';
import type { SourceBlock } from '../blocks/block.ts';
import type { Doubt, DraftDocument, LineRange } from '../draft.ts';
import { attendanceLabels } from '../recognisers/attendance-words.ts';
import { looksLikeBodyName, readBodyName, readMeetingTitle, toTitleCase } from '../recognisers/body-words.ts';

/** What the first lines of a document tell of its meeting. */
export type DocumentHead = Pick<DraftDocument, 'body' | 'title' | 'date' | 'time' | 'venue'>;

export interface ReadHead {
  readonly head: DocumentHead;
  /** Places of the blocks whose words are told by it. */
  readonly used: ReadonlySet<number>;
  readonly lines: readonly LineRange[];
  readonly doubts: readonly Doubt[];
}

const MOST_BLOCKS = 10;

/**
 * Reads body, date, time and place of a meeting out of the first lines of its agenda or minutes: one sentence
 * (`MINUTES of a meeting of the … held on … at …`), or a name, a date and a place on lines of their own.
 */
export function readMeetingHead(blocks: readonly SourceBlock[]): ReadHead {
  const head: { -readonly [Key in keyof DocumentHead]: DocumentHead[Key] } = {
    body: null,
    title: null,
    date: null,
    time: null,
    venue: null,
  };
  const used = new Set<number>();
  const doubts: Doubt[] = [];
  for (const [place, block] of blocks.slice(0, MOST_BLOCKS).entries()) {
    if (block.kind !== 'text') continue;
    const { text } = block.words;
    if (attendanceLabels.some(({ pattern }) => pattern.test(text))) break;
    const told = readHeadLine(text);
    if (told === null) continue;
    // A date of its own far down (the next meeting) is not the day of this one.
    if (told.date !== null && head.date !== null && told.date !== head.date) continue;
    used.add(place);
    // `… Town Council` on a line of its own, then `Minutes of the Planning Committee`: the committee met.
    if (head.body === null || (told.body !== null && isPartOfCouncil(told.body) && !isPartOfCouncil(head.body)))
      head.body = told.body;
    head.title ??= told.title;
    head.date ??= told.date;
    head.time ??= told.time;
    head.venue ??= told.venue;
    if (told.weekdayDoubt !== null)
      doubts.push({
        code: 'weekday-mismatch',
        message: told.weekdayDoubt,
        line: block.lines[0],
        weight: 'high',
        alternatives: [],
      });
  }
  const lines = [...used].flatMap((place) => (blocks[place] ? [blocks[place].lines] : []));
  return { head, used, lines, doubts };
}

function isPartOfCouncil(name: string): boolean {
  return /\b(?:committee|panel|working (?:group|party)|cabinet|sub-?group|task group)\b/i.test(name);
}

interface HeadLine extends DocumentHead {
  readonly weekdayDoubt: string | null;
}

const openingWords =
  /^(?:draft |approved |unconfirmed |confirmed )?(?:minutes|notes|record|proceedings|agenda|notice)\b/i;
const labelled = /^(date|time|venue|place|location|held at|meeting|date of meeting)\s*(?:and time)?\s*[:–-]\s*(?=\S)/i;

function readHeadLine(text: string): HeadLine | null {
  const nothing: HeadLine = { body: null, title: null, date: null, time: null, venue: null, weekdayDoubt: null };
  const [date] = findDates(text);
  const label = labelled.exec(text);
  if (!date && label) {
    const rest = text.slice(label[0].length);
    if (/^time/i.test(label[1] ?? ''))
      return { ...nothing, time: toClockTimeOrNull(findClockTimes(rest)[0]?.time ?? null) };
    if (/^(?:venue|place|location|held)/i.test(label[1] ?? '')) return { ...nothing, venue: tidyVenue(rest) };
  }
  const opens = openingWords.test(text);
  if (!date && !opens) {
    if (/^(?:open session|closed session|held )/i.test(text))
      return { ...nothing, venue: /^held (?:at|in)/i.test(text) ? tidyVenue(text) : null };
    return looksLikeBodyName(text) ? { ...nothing, body: readBodyName(text), title: readMeetingTitle(text) } : null;
  }
  if (text.length > 500) return null;
  const isHead =
    opens ||
    /^(?:at )?(?:an?|the) .{0,80}meeting of\b/i.test(text) ||
    /\b(?:held|meeting)\b/i.test(text) ||
    text.length < 160;
  if (!isHead || (!opens && /\b(?:resolved|received|confirmed|approved)\b/i.test(text))) return null;
  const [time] = findClockTimes(text);
  const body = readBodyOf(date ? text.slice(0, bodyEnd(text, date.from)) : text);
  return {
    body,
    title: readMeetingTitle(text),
    date: toIsoDateOrNull(date?.date ?? null),
    time: toClockTimeOrNull(time?.time ?? null),
    venue:
      date === undefined && !/\bheld\b/i.test(text)
        ? null
        : readVenue(
            text,
            [date, time].flatMap((place) => (place ? [place] : [])),
            body !== null || opens,
          ),
    weekdayDoubt:
      date?.weekday && weekdayOf(date.date) !== date.weekday
        ? `“${text.slice(date.from, date.to)}” was a ${weekdayOf(date.date)}; the day or the date is misprinted.`
        : null,
  };
}

/** Where the name of the body ends in a sentence: at "held", or before the date. */
function bodyEnd(text: string, date: number): number {
  const held = /\b(?:held|which was held|that was held|convened|on)\b/i.exec(text.slice(0, date));
  return held?.index ?? date;
}

function readBodyOf(words: string): string | null {
  const trimmed = words.replace(/[\s,–-]+(?:on|at)?\s*$/, '');
  const held = /\b(?:meeting|assembly|minutes|notes)s? of (?:the |an? )?(?!meeting)(.{4,120})$/i.exec(trimmed);
  const name = readBodyName(held?.[1] ?? trimmed);
  return name !== null && name.length >= 5 ? name : null;
}

/** The place of the meeting: what is left of a head line without body, date and time. */
function readVenue(text: string, told: readonly { from: number; to: number }[], afterHeld: boolean): string | null {
  let rest = text;
  for (const { from, to } of [...told].sort((one, other) => other.from - one.from)) {
    rest = `${rest.slice(0, from).replace(/(?:\b(?:on|at|from|commencing|starting|beginning|the)\s*|[,–-]\s*)+$/i, '')}|${rest.slice(to)}`;
  }
  const held = /\b(?:held|convened)\b/i.exec(rest);
  const pieces = (
    held ? rest.slice(held.index + held[0].length) : afterHeld ? rest.slice(Math.max(0, rest.indexOf('|'))) : rest
  ).split('|');
  for (const piece of pieces) {
    const venue = tidyVenue(piece);
    if (
      venue !== null &&
      (!looksLikeBodyName(venue) ||
        /\b(?:hall|room|boardroom|chambers?|offices?|house|centre|hq|headquarters|library|school|church|chapel|theatre|inn|college|online|zoom|teams)\b/i.test(
          venue,
        ))
    )
      return venue;
  }
  return null;
}

/** The place without the words that lead to it; its article stays, since a sentence prints it (`held at the Guildhall`). */
function tidyVenue(words: string): string | null {
  const venue = words
    .trim()
    .replace(/^(?:[\s,.;:–-]|\b(?:held|at|in|via|by|on|commencing|starting|and|from)\b)+/i, '')
    .replace(/^public\b[\s,]*(?:(?:at|in)\s+)?/i, '')
    .replace(/(?:[\s,.;:–-]|\b(?:at|on|commencing|starting|from|and)\b)+$/i, '')
    .trim();
  if (!/\p{L}{3}/u.test(venue) || venue.length > 140) return null;
  return /\p{Ll}/u.test(venue) || !venue.includes(' ') ? venue : toTitleCase(venue).replace(/^The /, 'the ');
}
