import type { CalendarExport } from '../../shared/contract/calendar.ts';
import type { Body } from '../../shared/domain/body.ts';
import { entriesOfTimetable, entryOfMeeting, writeCalendarFile } from '../../shared/domain/days/ics.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { timetableOf } from '../../shared/domain/timetable/meeting-deadlines.ts';
import { describePeriod } from '../../shared/domain/timetable/period.ts';
import { describeNoticeRule } from '../../shared/domain/timetable/rule-words.ts';
import { deadlineRulesOf } from '../../shared/domain/timetable/rules-of-body.ts';
import { columnsOfYear } from '../../shared/domain/timetable/year-timetable.ts';
import { nameOfMeeting, placeOf, standingOf, timesOf } from '../../shared/domain/wording-of-meetings.ts';
import { composeDates, sheetOfDates, type DateList } from '../../shared/layout/calendar/compose-dates.ts';
import { composeTimetable, sheetOfTimetable } from '../../shared/layout/calendar/compose-timetable.ts';
import type { Workbook } from '../../shared/layout/calendar/workbook.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import type { HouseStyle } from '../../shared/layout/house-style.ts';
import { HouseStyleRefused } from '../../shared/layout/resolve-style.ts';
import { houseStyleById } from '../../shared/layout/styles/index.ts';
import { Refusal } from '../store/refusal.ts';
import { FIRST_HOUSE_STYLE } from './bodies.ts';
import { getCalendar } from './calendar.ts';
import type { ServiceContext } from './context.ts';

/** What a calendar is written from, and what its file would be called, without its ending. */
export interface ComposedCalendar {
  readonly content: CalendarContent;
  readonly suggestedName: string;
}

/** A document to print, a workbook for a spreadsheet, or the text of a calendar file. */
export type CalendarContent =
  | { readonly kind: 'layout'; readonly layout: LayoutDocument }
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  | { readonly kind: 'calendar'; readonly text: string };

/**
 * Composes the dates of a period, or the timetable of a body, in the body's house style.
 *
 * @throws Refusal `not-found` where there is no such body or style, `input-refused` for a timetable without a body
 */
export function composeCalendar(context: ServiceContext, wanted: CalendarExport): ComposedCalendar {
  const { what, bodyId, from, to } = wanted;
  const calendar = getCalendar(context, { bodyId, from, to });
  const body = calendar.bodies.find(({ id }) => id === bodyId) ?? null;
  if (body === null && bodyId !== null) throw new Refusal('not-found', 'This body is no longer in the workspace.');
  const period = describePeriod({ from, to });
  const name = body === null ? 'All bodies' : (body.shortName ?? body.name);
  const suggestedName = toFileName(`${name} ${what === 'dates' ? 'meetings' : 'timetable'} ${period}`);
  if (what === 'timetable') {
    if (body === null) throw new Refusal('input-refused', 'Choose a body first: a timetable is that of one body.');
    return { content: timetableContent(context, wanted, body, calendar, period), suggestedName };
  }
  return { content: datesContent(context, wanted, body, calendar, period), suggestedName };
}

type Calendar = ReturnType<typeof getCalendar>;

function datesContent(
  { now }: ServiceContext,
  { format }: CalendarExport,
  body: Body | null,
  calendar: Calendar,
  period: string,
): CalendarContent {
  const names = new Map<string, Body>(calendar.bodies.map((each) => [each.id, each]));
  if (format === 'ics') {
    const entries = calendar.meetings.flatMap((meeting) => entriesOfMeeting(meeting, names.get(meeting.bodyId)));
    const text = writeCalendarFile(`Meetings, ${body?.name ?? 'all bodies'}, ${period}`, entries, now());
    return { kind: 'calendar', text };
  }
  const list: DateList = {
    bodyName: body?.name ?? null,
    period,
    rows: calendar.meetings.flatMap((meeting) => {
      const day = meeting.heldOn;
      if (day === null) return [];
      return [
        {
          day,
          time: timesOf(meeting),
          bodyName: names.get(meeting.bodyId)?.name ?? '',
          name: nameOfMeeting(meeting) ?? '',
          place: placeOf(meeting),
          standing: standingOf(meeting).join('. '),
        },
      ];
    }),
  };
  return format === 'xlsx'
    ? { kind: 'workbook', workbook: sheetOfDates(list) }
    : { kind: 'layout', layout: composeDates(list, styleOf(body)) };
}

function timetableContent(
  { now }: ServiceContext,
  { format }: CalendarExport,
  body: Body,
  { meetings, closedDays, steps }: Calendar,
  period: string,
): CalendarContent {
  const rules = deadlineRulesOf(body);
  if (format === 'ics') {
    const entries = meetings.flatMap((meeting) => {
      const timetable = timetableOf({ body, meeting, rules, closedDays, said: steps });
      const own = entriesOfMeeting(meeting, body);
      if (timetable === null) return own;
      const { id, calledOff, revision } = meeting;
      const about = { id, bodyName: body.name, calledOff, revision: revision + body.revision };
      return [...own, ...entriesOfTimetable(timetable, about)];
    });
    return { kind: 'calendar', text: writeCalendarFile(`Timetable, ${body.name}, ${period}`, entries, now()) };
  }
  const timetable = columnsOfYear({ body, meetings, rules, closedDays, said: steps });
  const rule = rules.notice === null ? null : describeNoticeRule(rules.notice);
  const list = { bodyName: body.name, period, timetable, rule };
  return format === 'xlsx'
    ? { kind: 'workbook', workbook: sheetOfTimetable(list) }
    : { kind: 'layout', layout: composeTimetable(list, styleOf(body)) };
}

function entriesOfMeeting(meeting: Meeting, body: Body | undefined) {
  const { id, heldOn, startsAt, endsAt, venueConfirmed, calledOff, revision, room, venue } = meeting;
  if (heldOn === null) return [];
  const place = [room, venue].filter((part) => part !== null).join(', ');
  return [
    entryOfMeeting({
      ...{ id, bodyName: body?.name ?? '', title: nameOfMeeting(meeting), day: heldOn, startsAt, endsAt },
      ...{ place: place === '' ? null : place, placeConfirmed: venueConfirmed, calledOff, revision },
    }),
  ];
}

function styleOf(body: Body | null): HouseStyle {
  try {
    return houseStyleById(body?.houseStyleId ?? FIRST_HOUSE_STYLE);
  } catch (failure) {
    if (failure instanceof HouseStyleRefused) throw new Refusal('not-found', failure.message, failure);
    throw failure;
  }
}

/** A name that every file system takes: no separators, no reserved characters, not endless. */
function toFileName(words: string): string {
  return words
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
