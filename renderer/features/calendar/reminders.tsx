import { useState } from 'react';
import { formatLongDate, formatWeekdayDate } from '../../../shared/text/dates.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import {
  type AgendaToPublish,
  describeDaysLeft,
  type NoticeToPublish,
  reminderReach,
  remindersOf,
} from '../../../shared/domain/timetable/reminders.ts';
import { deadlineRulesOf } from '../../../shared/domain/timetable/rules-of-body.ts';
import { stepDay } from '../../../shared/domain/timetable/year-sheet.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { openMeeting } from '../../stores/route.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Badge, type Tone } from '../../ui/lists/badge.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import { CountedDays } from './deadlines/counted-days.tsx';
import { NoticeMarks } from './deadlines/notice-marks.tsx';
import styles from './reminders.module.css';

const cx = bindClasses(styles);
const mostSteps = 12;

/** What the calendar has for the Desk: agendas and notices to publish with the days left, and steps due this week. */
export function Reminders() {
  const day = today();
  const from = stepDay(day, { days: -reminderReach.before });
  const to = stepDay(day, { days: reminderReach.after });
  const calendar = useQuery('calendar.get', { bodyId: null, from, to }).value;
  if (calendar === undefined) return null;
  const { agendas, notices, steps } = remindersOf(calendar, day, deadlineRulesOf);
  return (
    <>
      {agendas.length > 0 && (
        <Section title="Agendas to publish" count={agendas.length}>
          <ul className={cx('list')}>
            {agendas.map((agenda) => (
              <AgendaLine key={agenda.meeting.id} agenda={agenda} />
            ))}
          </ul>
        </Section>
      )}
      {notices.length > 0 && (
        <Section title="Notices to publish" count={notices.length}>
          <ul className={cx('list')}>
            {notices.map((notice) => (
              <NoticeLine key={`${notice.meeting.id} ${notice.stepId}`} notice={notice} />
            ))}
          </ul>
        </Section>
      )}
      {steps.length > 0 && (
        <Section title="Steps due this week" count={steps.length}>
          <ul className={cx('list')}>
            {steps.slice(0, mostSteps).map((step) => (
              <li key={`${step.meeting.id} ${step.stepId}`} className={cx('line')}>
                <span className={cx('what')}>
                  {step.name}
                  <span className={cx('quiet')}>
                    {' '}
                    {step.role !== null && `${step.role}, `}
                    <LinkButton onPress={() => openMeeting(step.meeting.id)}>
                      {step.body.shortName ?? step.body.name}, {meetingLabel(step.meeting)}
                    </LinkButton>
                  </span>
                </span>
                <Badge tone={toneOf(step.daysLeft)}>
                  {formatLongDate(step.day)}, {describeDaysLeft(step.daysLeft)}
                </Badge>
              </li>
            ))}
          </ul>
          {steps.length > mostSteps && (
            <p className={cx('quiet')}>{`and ${steps.length - mostSteps} more in the timetables of their meetings`}</p>
          )}
        </Section>
      )}
    </>
  );
}

/** An agenda that is to go out; the days that were counted show while the pointer or the focus is on it. */
function AgendaLine({
  agenda: { meeting, body, timetable, by, kind, daysLeft },
}: {
  readonly agenda: AgendaToPublish;
}) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const { lawful, meetingOn } = timetable;
  const isOpen = isHovered || isFocused;
  return (
    <li
      className={cx('agenda')}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setFocused(false);
        setHovered(false);
      }}
    >
      <div className={cx('line')}>
        <span className={cx('what')}>
          <LinkButton onPress={() => openMeeting(meeting.id)}>
            {body.name}, {meetingLabel(meeting)}
          </LinkButton>
          <span className={cx('quiet')}>
            {' '}
            should be published by {formatWeekdayDate(by)}
            {kind === 'own' &&
              lawful !== null &&
              `, its own dispatch day; lawful last day ${formatLongDate(lawful.lastDay)}`}
          </span>
        </span>
        <Badge tone={toneOf(daysLeft)}>{describeDaysLeft(daysLeft)}</Badge>
      </div>
      {lawful !== null && isOpen && (
        <div className={cx('working')}>
          <CountedDays
            days={lawful.days}
            closedBefore={lawful.closedBefore}
            lastDay={lawful.lastDay}
            meetingOn={meetingOn}
          />
        </div>
      )}
    </li>
  );
}

/** A notice that goes out only if the meeting needs it, with the two answers to that. */
function NoticeLine({ notice: { meeting, body, stepId, name, by, daysLeft } }: { readonly notice: NoticeToPublish }) {
  return (
    <li className={cx('line')}>
      <span className={cx('what')}>
        {name},{' '}
        <LinkButton onPress={() => openMeeting(meeting.id)}>
          {body.shortName ?? body.name}, {meetingLabel(meeting)}
        </LinkButton>
        <span className={cx('quiet')}> by {formatWeekdayDate(by)}, if the meeting needs it</span>
      </span>
      <span className={cx('answers')}>
        <NoticeMarks {...{ meeting, stepId, said: null }} name={`${name}, ${meetingLabel(meeting)}`} />
        <Badge tone={toneOf(daysLeft)}>{describeDaysLeft(daysLeft)}</Badge>
      </span>
    </li>
  );
}

function toneOf(daysLeft: number): Tone {
  if (daysLeft < 0) return 'bad';
  return daysLeft <= 3 ? 'care' : 'plain';
}
