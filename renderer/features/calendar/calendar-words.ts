import { nameOfMeeting, standingOf, timesOf } from '../../../shared/domain/wording-of-meetings.ts';
import { formatWeekdayDate } from '../../../shared/text/dates.ts';
import type { ShownYear } from './use-year.ts';

/** All that is to be said of a day, as a screen reader says it. */
export function wordsOfDay(day: string, shown: ShownYear): string {
  const marked = shown.marked.get(day);
  const meetings = (shown.meetings.get(day) ?? []).map((meeting) =>
    [
      shown.bodies.get(meeting.bodyId)?.name ?? '',
      nameOfMeeting(meeting),
      timesOf(meeting),
      ...standingOf(meeting),
      shown.conflicts.has(meeting.id) ? 'conflict' : null,
    ]
      .filter((words) => words !== null && words !== '')
      .join(', '),
  );
  return [
    formatWeekdayDate(day),
    marked?.holiday === null || marked === undefined ? null : `bank holiday: ${marked.holiday}`,
    ...(marked?.closed ?? []),
    ...meetings,
  ]
    .filter((words) => words !== null)
    .join('; ');
}
