import { formatWeekdayDate } from '../../text/dates.ts';
import type { ClockTime, IsoDate } from '../calendar.ts';

/** A meeting as the calendar of all bodies sees it. */
export interface CalendarMeeting {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly day: IsoDate;
  readonly startsAt: ClockTime | null;
  readonly endsAt: ClockTime | null;
  /** Who is expected: ids of the people who are members on that day. */
  readonly memberIds: readonly string[];
}

/** Two meetings that stand in each other's way. */
export interface MeetingConflict {
  /** `same-body`: one body twice on a day; `overlap`: at the same time; `same-day`: on a day, not at the same time. */
  readonly kind: 'same-body' | 'overlap' | 'same-day';
  readonly day: IsoDate;
  readonly meetingIds: readonly [string, string];
  /** The members of both, in the order of the first; empty where only the body is the same. */
  readonly sharedMemberIds: readonly string[];
  readonly words: string;
}

/**
 * Meetings on one day that share members, or are of one body, in order of day. [P7]
 * The cost grows with the meetings, their members and the conflicts found, not with the square of the meetings.
 */
export function findConflicts(meetings: readonly CalendarMeeting[]): MeetingConflict[] {
  const days = new Map<IsoDate, CalendarMeeting[]>();
  for (const meeting of meetings) {
    const ofDay = days.get(meeting.day);
    if (ofDay === undefined) days.set(meeting.day, [meeting]);
    else ofDay.push(meeting);
  }
  return [...days.keys()].sort().flatMap((day) => conflictsOfDay(days.get(day) ?? []));
}

function conflictsOfDay(meetings: readonly CalendarMeeting[]): MeetingConflict[] {
  if (meetings.length < 2) return [];
  const shared = new Map<string, { one: CalendarMeeting; other: CalendarMeeting; members: string[] }>();
  const note = (one: CalendarMeeting, other: CalendarMeeting, member: string | null): void => {
    const key = `${one.id} ${other.id}`;
    const pair = shared.get(key) ?? { one, other, members: [] };
    if (member !== null) pair.members.push(member);
    shared.set(key, pair);
  };
  const ofBody = new Map<string, CalendarMeeting[]>();
  const ofMember = new Map<string, CalendarMeeting[]>();
  const noteEarlier = (
    before: Map<string, CalendarMeeting[]>,
    key: string,
    meeting: CalendarMeeting,
    member: string | null,
  ) => {
    const earlier = before.get(key);
    if (earlier === undefined) {
      before.set(key, [meeting]);
      return;
    }
    for (const each of earlier) note(each, meeting, member);
    earlier.push(meeting);
  };
  for (const meeting of meetings) {
    noteEarlier(ofBody, meeting.bodyId, meeting, null);
    for (const member of new Set(meeting.memberIds)) noteEarlier(ofMember, member, meeting, member);
  }
  return [...shared.values()].map(({ one, other, members }) => readConflict(one, other, members));
}

function readConflict(one: CalendarMeeting, other: CalendarMeeting, members: readonly string[]): MeetingConflict {
  const day = formatWeekdayDate(one.day);
  const told = { day: one.day, meetingIds: [one.id, other.id] as const, sharedMemberIds: members };
  if (one.bodyId === other.bodyId)
    return { ...told, kind: 'same-body', words: `${one.bodyName} already meets on ${day}` };
  const people = members.length === 1 ? '1 member' : `${members.length} members`;
  const names = `${one.bodyName} and ${other.bodyName}`;
  const overlap = readOverlap(one, other);
  if (overlap === true)
    return { ...told, kind: 'overlap', words: `${names} meet at the same time on ${day}: ${people} of both` };
  const unsure = overlap === null ? '; whether at the same time is not known' : '';
  return { ...told, kind: 'same-day', words: `${names} both meet on ${day}: ${people} of both${unsure}` };
}

/** Null where the times that are known do not tell. A meeting without an end is not given one. */
function readOverlap(one: CalendarMeeting, other: CalendarMeeting): boolean | null {
  if (one.startsAt === null || other.startsAt === null) return null;
  if (one.startsAt === other.startsAt) return true;
  const [first, second] = one.startsAt < other.startsAt ? [one, other] : [other, one];
  if (first.endsAt === null || second.startsAt === null) return null;
  return first.endsAt > second.startsAt;
}
