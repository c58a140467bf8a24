import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { formatWeekdayDate } from '../../../shared/text/dates.ts';
import { openMeeting } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { nameOfMeeting, placeOf, standingOf, timesOf } from '../../../shared/domain/wording-of-meetings.ts';
import styles from './day-panel.module.css';
import { DeadlinePanel } from './deadlines/deadline-panel.tsx';
import type { ShownYear } from './use-year.ts';

const cx = bindClasses(styles);

export interface DayPanelProps {
  readonly day: IsoDate;
  readonly shown: ShownYear;
  /** The meeting that keys act on. */
  readonly chosen: Meeting | null;
  readonly onChoose: (meeting: Meeting) => void;
  readonly onNew: () => void;
  readonly onMove: (meeting: Meeting) => void;
  readonly onCallOff: (meeting: Meeting) => void;
}

/** The day that is chosen: what it is, who meets, and the deadlines of the meeting that is chosen. */
export function DayPanel({ day, shown, chosen, onChoose, onNew, onMove, onCallOff }: DayPanelProps) {
  const isReadOnly = useReadOnly();
  const marked = shown.marked.get(day);
  const meetings = shown.meetings.get(day) ?? [];
  const body = chosen === null ? undefined : shown.bodies.get(chosen.bodyId);
  return (
    <section aria-label="The day that is chosen" className={cx('panel')}>
      <h2 className={cx('day')}>{formatWeekdayDate(day)}</h2>
      {marked !== undefined && (
        <ul className={cx('marks')}>
          {marked.holiday !== null && <li>Bank holiday: {marked.holiday}</li>}
          {marked.closed.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {meetings.length === 0 && <p className={cx('quiet')}>Nobody meets on this day.</p>}
      <ul className={cx('meetings')}>
        {meetings.map((meeting) => (
          <li key={meeting.id} className={cx('meeting')}>
            <MeetingFacts meeting={meeting} shown={shown} />
            <div className={cx('deeds')}>
              <Button size="small" isDisabled={isReadOnly} onPress={() => onMove(meeting)}>
                Move…
              </Button>
              <Button size="small" isDisabled={isReadOnly} onPress={() => onCallOff(meeting)}>
                {meeting.calledOff === null ? 'Call off…' : 'Hold it after all'}
              </Button>
              {meetings.length > 1 && meeting.id !== chosen?.id && (
                <Button size="small" look="quiet" onPress={() => onChoose(meeting)}>
                  Its deadlines
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className={cx('deeds')}>
        <Button size="small" isDisabled={isReadOnly} onPress={onNew}>
          New meeting on this day…
        </Button>
      </div>
      {chosen !== null && body !== undefined && chosen.calledOff === null && shown.calendar !== undefined && (
        <DeadlinePanel
          key={chosen.id}
          meeting={chosen}
          body={body}
          closedDays={shown.calendar.closedDays}
          said={shown.calendar.steps}
          publishedOn={shown.calendar.published.find(({ meetingId }) => meetingId === chosen.id)?.on ?? null}
        />
      )}
    </section>
  );
}

function MeetingFacts({ meeting, shown }: { readonly meeting: Meeting; readonly shown: ShownYear }) {
  const name = nameOfMeeting(meeting);
  const conflicts = shown.conflicts.get(meeting.id) ?? [];
  return (
    <>
      <p>
        <span className={cx('letters')}>{shown.letters.get(meeting.bodyId)}</span>{' '}
        <LinkButton onPress={() => openMeeting(meeting.id)}>{shown.bodies.get(meeting.bodyId)?.name}</LinkButton>
      </p>
      <p className={cx('quiet')}>
        {[name, timesOf(meeting), placeOf(meeting)].filter((words) => words !== null && words !== '').join(', ')}
      </p>
      {standingOf(meeting).map((words) => (
        <p key={words}>
          <Badge tone="care">{words}</Badge>
        </p>
      ))}
      {conflicts.map((words) => (
        <p key={words} className={cx('clash')}>
          <span aria-hidden>! </span>
          {words}
        </p>
      ))}
    </>
  );
}
