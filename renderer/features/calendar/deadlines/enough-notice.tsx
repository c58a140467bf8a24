import { useState } from 'react';
import type { Body } from '../../../../shared/domain/body.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { checkNotice } from '../../../../shared/domain/days/clear-days.ts';
import type { DeadlineRules } from '../../../../shared/domain/timetable/deadline-rules.ts';
import {
  countOrNull,
  workingCalendarOf,
  type KeptClosedDays,
} from '../../../../shared/domain/timetable/meeting-deadlines.ts';
import { formatLongDate, parseDateWords } from '../../../../shared/text/dates.ts';
import { TextInput } from '../../../ui/controls/field.tsx';

export interface EnoughNoticeProps {
  readonly body: Body;
  readonly rules: DeadlineRules;
  readonly closedDays: readonly KeptClosedDays[];
  readonly meetingOn: IsoDate;
  readonly publishedOn: IsoDate | null;
}

/** Whether an agenda that goes out on a day gives enough notice, for the day that it went out or any other. */
export function EnoughNotice({ body, rules, closedDays, meetingOn, publishedOn }: EnoughNoticeProps) {
  const [words, setWords] = useState('');
  const typed = parseDateWords(words);
  const day = typed === null ? publishedOn : IsoDate.parse(typed);
  const { notice } = rules;
  if (notice === null) return null;
  const { ownHolidays } = workingCalendarOf(body.id, rules, closedDays);
  const check = day === null ? null : countOrNull(() => checkNotice(day, { meetingOn, rule: notice, ownHolidays }));
  const isUnread = words.trim() !== '' && typed === null;
  return (
    <>
      {check !== null && day !== null && (
        <p role="status">
          {typed === null ? 'Published' : 'If published'} on {formatLongDate(day)}:{' '}
          {check.enough ? 'enough notice' : 'not enough notice'}, {check.words}.
        </p>
      )}
      <TextInput
        label="Would a day be early enough?"
        placeholder="9 November 2027"
        value={words}
        onChange={setWords}
        trouble={isUnread ? 'Write the day like 14 January 2027 or 14.1.27.' : null}
      />
    </>
  );
}
