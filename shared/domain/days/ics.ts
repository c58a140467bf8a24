import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ClockTime, Instant, IsoDate } from '../calendar.ts';
import { toIsoDate } from './holidays.ts';
import type { Timetable } from './timetable.ts';

/** How sure an entry is: a meeting called off stays in calendars as cancelled. */
export const EntryStatus = z.enum(['confirmed', 'tentative', 'cancelled']);
export type EntryStatus = z.infer<typeof EntryStatus>;

/** One entry of a calendar file. */
export interface CalendarEntry {
  /** The same for the same thing every time it is exported, so that calendars move it and do not double it. */
  readonly uid: string;
  readonly day: IsoDate;
  /** Null: the whole day. */
  readonly startsAt: ClockTime | null;
  /** Null: not known, and not invented. One before the start is on the next day; one at the start tells nothing. */
  readonly endsAt: ClockTime | null;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string | null;
  readonly status: EntryStatus;
  /** Higher each time the entry changes: the revision of what it shows. */
  readonly sequence: number;
}

/** What of a meeting goes into a calendar. */
export interface MeetingForCalendar {
  readonly id: string;
  readonly bodyName: string;
  /** `Special meeting`; null for an ordinary one. */
  readonly title: string | null;
  readonly day: IsoDate;
  readonly startsAt: ClockTime | null;
  readonly endsAt: ClockTime | null;
  /** Room and venue; null while to be confirmed. */
  readonly place: string | null;
  readonly placeConfirmed: boolean;
  readonly calledOff: 'cancelled' | 'postponed' | null;
  readonly revision: number;
}

const uidDomain = 'minutebook.invalid';

/** A meeting as an entry: `Town Council: Annual meeting`. A postponed one is cancelled on its old day. [I4] */
export function entryOfMeeting(meeting: MeetingForCalendar): CalendarEntry {
  const { id, bodyName, title, day, startsAt, endsAt, place, placeConfirmed, calledOff, revision } = meeting;
  const name = title === null ? bodyName : `${bodyName}: ${title}`;
  const prefix = calledOff === null ? '' : calledOff === 'cancelled' ? 'Cancelled: ' : 'Postponed: ';
  const unconfirmed = place === null ? 'Venue to be confirmed' : `${place} (to be confirmed)`;
  return {
    uid: `meeting-${id}@${uidDomain}`,
    day,
    startsAt,
    endsAt,
    summary: `${prefix}${name}`,
    location: place !== null && placeConfirmed ? place : unconfirmed,
    description: null,
    status: calledOff === null ? 'confirmed' : 'cancelled',
    sequence: revision,
  };
}

/** The steps of a meeting's timetable as entries of whole days; the meeting itself is an entry of its own. [I4] */
export function entriesOfTimetable(
  timetable: Timetable,
  meeting: Pick<MeetingForCalendar, 'id' | 'bodyName' | 'calledOff' | 'revision'>,
): CalendarEntry[] {
  return timetable.days
    .filter(({ kind }) => kind !== 'meeting')
    .map(({ id, name, role, day }) => ({
      uid: `step-${meeting.id}-${id}@${uidDomain}`,
      day,
      startsAt: null,
      endsAt: null,
      summary: `${meeting.bodyName}: ${name}`,
      location: null,
      description: role,
      status: meeting.calledOff === null ? 'confirmed' : 'cancelled',
      sequence: meeting.revision,
    }));
}

/** Europe/London since 1996: the last Sundays of March and October at one o'clock UTC. */
const londonZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * A calendar file (text/calendar, UTF-8) of the entries in the order given: lines end in CRLF and are folded at 75
 * octets, text is escaped, times are those of the clock in London. [I1]–[I5]
 * @param stamp When the file is made.
 * Source: RFC 5545 sections 3.1, 3.3.11, 3.6.1, 3.6.5 and 3.8; RFC 7986 for the name.
 * @throws RangeError when a day does not exist.
 */
export function writeCalendarFile(name: string, entries: readonly CalendarEntry[], stamp: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minutebook//Calendar of meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...(entries.some(({ startsAt }) => startsAt !== null) ? londonZone : []),
    ...entries.flatMap((entry) => linesOfEntry(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function linesOfEntry(entry: CalendarEntry, stamp: Instant): string[] {
  const { uid, summary, location, description, status, sequence, startsAt } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `SEQUENCE:${sequence}`,
    ...linesOfTime(entry),
    `SUMMARY:${escapeText(summary)}`,
    ...(location === null ? [] : [`LOCATION:${escapeText(location)}`]),
    ...(description === null ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    `STATUS:${status.toUpperCase()}`,
    // A deadline of a whole day blocks nobody's day; a meeting that is off blocks no time.
    `TRANSP:${startsAt === null || status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

function linesOfTime({ day, startsAt, endsAt }: CalendarEntry): string[] {
  const date = (of: IsoDate): string => of.replaceAll('-', '');
  const next = (): IsoDate => toIsoDate(Temporal.PlainDate.from(day).add({ days: 1 }));
  if (startsAt === null) return [`DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(next())}`];
  const at = (of: IsoDate, time: ClockTime): string => `${date(of)}T${time.replace(':', '')}00`;
  const start = `DTSTART;TZID=Europe/London:${at(day, startsAt)}`;
  if (endsAt === null || endsAt === startsAt) return [start];
  return [start, `DTEND;TZID=Europe/London:${at(endsAt > startsAt ? day : next(), endsAt)}`];
}

/** Line breaks become `\n`; backslash, semicolon and comma are escaped; other control characters have no place. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, (sign) => (sign === '\t' ? ' ' : ''));
}

const longestLine = 75;

/** Cuts a line into lines of at most 75 octets, the later ones behind a space, never inside a character. */
function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign.codePointAt(0) ?? 0);
    if (octets + size > longestLine) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** How many octets a character takes in UTF-8; a lone surrogate is written as the replacement character, three. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
