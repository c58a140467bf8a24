import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClockTime, Instant, IsoDate } from '../../../../shared/domain/calendar.ts';
import {
  entriesOfTimetable,
  entryOfMeeting,
  writeCalendarFile,
  type CalendarEntry,
  type MeetingForCalendar,
} from '../../../../shared/domain/days/ics.ts';
import { makeTimetable } from '../../../../shared/domain/days/timetable.ts';

const stamp = Instant.parse('2026-03-02T09:15:30.123Z');

const board: MeetingForCalendar = {
  id: 'm1',
  bodyName: 'Calder Vale Safer Partnership Board',
  title: null,
  day: IsoDate.parse('2026-06-03'),
  startsAt: ClockTime.parse('09:30'),
  endsAt: ClockTime.parse('11:30'),
  place: 'New Conference Room, Police Headquarters',
  placeConfirmed: true,
  calledOff: null,
  revision: 3,
};

const meeting = (change: Partial<MeetingForCalendar>): CalendarEntry => entryOfMeeting({ ...board, ...change });

/** Takes the folds out again, as RFC 5545 3.1 says, and gives the lines. */
function unfold(file: string): string[] {
  expect(file.endsWith('\r\n')).toBe(true);
  return file.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
}

/** The text of a property, escapes taken out again. */
function property(file: string, name: string): string | undefined {
  const line = unfold(file).findLast((each) => each.startsWith(`${name}:`));
  return line?.slice(name.length + 1).replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

describe('the calendar file', () => {
  it('[I1] writes a meeting with the time of the clock in London, and the zone', () => {
    expect(unfold(writeCalendarFile('Meetings 2026', [meeting({})], stamp))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Minutebook//Calendar of meetings//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Meetings 2026',
      'X-WR-CALNAME:Meetings 2026',
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
      'BEGIN:VEVENT',
      'UID:meeting-m1@minutebook.invalid',
      'DTSTAMP:20260302T091530Z',
      'SEQUENCE:3',
      'DTSTART;TZID=Europe/London:20260603T093000',
      'DTEND;TZID=Europe/London:20260603T113000',
      'SUMMARY:Calder Vale Safer Partnership Board',
      'LOCATION:New Conference Room\\, Police Headquarters',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('[I2] gives an entry without a time the whole day, and invents no end', () => {
    const whole = unfold(
      writeCalendarFile('x', [meeting({ startsAt: null, endsAt: null, day: IsoDate.parse('2026-12-31') })], stamp),
    );
    expect(whole).toContain('DTSTART;VALUE=DATE:20261231');
    expect(whole).toContain('DTEND;VALUE=DATE:20270101');
    expect(whole).not.toContain('BEGIN:VTIMEZONE');
    const open = unfold(writeCalendarFile('x', [meeting({ endsAt: null })], stamp));
    expect(open.filter((line) => line.startsWith('DTEND'))).toEqual([]);
  });

  it('[I2] puts an end before the start on the next day, and leaves out one that is the start again', () => {
    const late = { startsAt: ClockTime.parse('19:00'), endsAt: ClockTime.parse('00:30') };
    expect(unfold(writeCalendarFile('x', [meeting(late)], stamp))).toContain(
      'DTEND;TZID=Europe/London:20260604T003000',
    );
    const same = unfold(writeCalendarFile('x', [meeting({ endsAt: board.startsAt })], stamp));
    expect(same.filter((line) => line.startsWith('DTEND'))).toEqual([]);
  });

  it('[I3] keeps any text, folded at 75 octets and never inside a character', () => {
    const text = 'Cyngor Tref Llanfair; “budget, precept” \\ Öffentlich 🗓️ ';
    const words = fc.string({ unit: 'grapheme', maxLength: 300 }).map((noise) => `${text.repeat(3)}${noise}`);
    fc.assert(
      fc.property(words, (summary) => {
        const file = writeCalendarFile('x', [{ ...meeting({}), summary }], stamp);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const kept = summary.replaceAll(/\r\n|\r/g, '\n').replaceAll('\t', ' ');
        expect(property(file, 'SUMMARY')).toBe(kept.replaceAll(/(?!\n)\p{Cc}/gu, ''));
        expect(Buffer.from(file).toString()).toBe(file);
      }),
      { numRuns: 200 },
    );
  });

  it('[I3] lets no line of a text become a line of the file', () => {
    const file = writeCalendarFile('x', [{ ...meeting({}), description: 'One\r\nEND:VEVENT\nTwo\u0085\u2028' }], stamp);
    expect(unfold(file).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(property(file, 'DESCRIPTION')).toBe('One\nEND:VEVENT\nTwo\u2028');
  });

  it('[I4] keeps a meeting that is called off under its id, as cancelled', () => {
    const file = writeCalendarFile(
      'x',
      [meeting({ calledOff: 'cancelled', title: 'Special meeting', revision: 4 })],
      stamp,
    );
    expect(property(file, 'UID')).toBe('meeting-m1@minutebook.invalid');
    expect(property(file, 'STATUS')).toBe('CANCELLED');
    expect(property(file, 'SEQUENCE')).toBe('4');
    expect(property(file, 'TRANSP')).toBe('TRANSPARENT');
    expect(property(file, 'SUMMARY')).toBe('Cancelled: Calder Vale Safer Partnership Board: Special meeting');
    expect(meeting({ calledOff: 'postponed' }).summary).toBe('Postponed: Calder Vale Safer Partnership Board');
  });

  it('[I4] says that a venue is still to be confirmed', () => {
    expect(meeting({ place: null }).location).toBe('Venue to be confirmed');
    expect(meeting({ placeConfirmed: false }).location).toBe(
      'New Conference Room, Police Headquarters (to be confirmed)',
    );
  });

  it('[I4] writes the steps of a timetable as whole days under ids that stay when the meeting moves', () => {
    const steps = [
      { id: 'drafts', name: 'Draft reports', anchor: 'meeting' as const, offset: -10, role: 'Report authors' },
    ];
    const calendar = { nation: 'england-and-wales' as const, saturdays: 'skip' as const, ownHolidays: [] };
    const on = (day: string): CalendarEntry[] =>
      entriesOfTimetable(makeTimetable({ meetingOn: IsoDate.parse(day), steps, rule: null, calendar }), board);
    const [before] = on('2026-06-03');
    const [after] = on('2026-06-10');
    expect(before).toMatchObject({
      uid: 'step-m1-drafts@minutebook.invalid',
      day: '2026-05-19',
      startsAt: null,
      summary: 'Calder Vale Safer Partnership Board: Draft reports',
      description: 'Report authors',
    });
    expect(after).toMatchObject({ uid: before?.uid, day: '2026-05-27' });
    expect(on('2026-06-03')).toHaveLength(1);
  });

  it('[I5] writes a text of a million characters', () => {
    const description = 'Long words, '.repeat(90_000);
    const file = writeCalendarFile('x', [{ ...meeting({}), description }], stamp);
    expect(property(file, 'DESCRIPTION')).toBe(description);
  });
});
