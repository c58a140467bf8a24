import { formatLongDate } from '../text/dates.ts';
import { formatClockTime } from '../text/times.ts';
import type { Meeting, MeetingKind } from './meeting.ts';

/** Kinds of meeting as a clerk names them. */
export const kindWords: Readonly<Record<MeetingKind, string>> = {
  ordinary: 'Ordinary meeting',
  annual: 'Annual meeting',
  extraordinary: 'Extraordinary meeting',
  budget: 'Budget meeting',
  special: 'Special meeting',
};

/** What a meeting is called where its body stands beside it: its title, else its kind; null for an ordinary one. */
export function nameOfMeeting({ title, kind }: Pick<Meeting, 'title' | 'kind'>): string | null {
  return title ?? (kind === 'ordinary' ? null : kindWords[kind]);
}

/** `10.00am to 12 noon`, `10.00am`; empty where no time is known. */
export function timesOf({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): string {
  if (startsAt === null) return '';
  return endsAt === null ? formatClockTime(startsAt) : `${formatClockTime(startsAt)} to ${formatClockTime(endsAt)}`;
}

/** `New Room, Town Hall`, `Town Hall (to be confirmed)`, `Venue to be confirmed`; empty where nothing was said. */
export function placeOf({ room, venue, venueConfirmed }: Pick<Meeting, 'room' | 'venue' | 'venueConfirmed'>): string {
  const place = [room, venue].filter((part) => part !== null).join(', ');
  if (venueConfirmed) return place;
  return place === '' ? 'Venue to be confirmed' : `${place} (to be confirmed)`;
}

/** What became of a meeting's date, in words: `Cancelled: too little business`, `Moved from 4 May 2026`. */
export function standingOf(meeting: Pick<Meeting, 'calledOff' | 'calledOffReason' | 'movedFrom'>): string[] {
  const { calledOff, calledOffReason, movedFrom } = meeting;
  const off = calledOff === null ? null : calledOff === 'cancelled' ? 'Cancelled' : 'Postponed';
  return [
    off === null ? null : calledOffReason === null ? off : `${off}: ${calledOffReason}`,
    movedFrom === null ? null : `Moved from ${formatLongDate(movedFrom)}`,
  ].filter((words) => words !== null);
}
