import { stepDate } from '../../text/date-steps.ts';
import { IsoDate } from '../calendar.ts';

const counts = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Somebody is to come back with it. */
const comesBack = /\b(?:updates?|updated|reports?|reported|reviews?|reviewed|return(?:ed)?|brought back)\b/i;
const after =
  /\b(?:in|after|within)\s+(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?:[’']s)?(?:\s+|-)(week|month|year)s?\b|\b(?:a|the)\s+(three|six|nine|twelve)[ -](month)(?:ly)?\s+(?:update|report|review)\b/i;

/**
 * The day for which a decision asks that something come back: `that an update be given in six months`, `a six-month review`.
 * Null where it asks for none, or names no time that is counted from the meeting. Rule [AG22].
 */
export function promisedFor(decision: string, heldOn: IsoDate): IsoDate | null {
  if (!comesBack.test(decision)) return null;
  const found = after.exec(decision);
  if (found === null) return null;
  const count = (found[1] ?? found[3] ?? '').toLowerCase();
  const number = /^\d/.test(count) ? Number(count) : count === 'an' ? 1 : Math.max(1, counts.indexOf(count));
  const unit = (found[2] ?? found[4] ?? '').toLowerCase();
  const step = unit === 'week' ? 'weeks' : unit === 'year' ? 'years' : 'months';
  return IsoDate.parse(stepDate(heldOn, { unit: step, count: number }));
}

/** So many days before it is due a promise is offered: the next meeting may be after it. */
const EARLY_DAYS = 31;

/** Whether a promise comes up at a meeting: from a month before its day on. A meeting without a day takes all. */
export function isPromiseUp(due: IsoDate, meetingOn: IsoDate | null): boolean {
  return meetingOn === null || stepDate(due, { unit: 'days', count: -EARLY_DAYS }) <= meetingOn;
}
