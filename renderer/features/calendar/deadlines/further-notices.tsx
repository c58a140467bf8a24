import type { Body } from '../../../../shared/domain/body.ts';
import type { NoticeBothWays } from '../../../../shared/domain/days/clear-days.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { DeadlineRules } from '../../../../shared/domain/timetable/deadline-rules.ts';
import {
  furtherNoticesOf,
  type KeptClosedDays,
  type SaidOfStep,
} from '../../../../shared/domain/timetable/meeting-deadlines.ts';
import { formatWeekdayDate } from '../../../../shared/text/dates.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import styles from './deadline-panel.module.css';
import { NoticeMarks } from './notice-marks.tsx';

const cx = bindClasses(styles);

export interface FurtherNoticesProps {
  readonly body: Body;
  readonly meeting: Meeting;
  readonly rules: DeadlineRules;
  readonly closedDays: readonly KeptClosedDays[];
  readonly said: readonly SaidOfStep[];
}

/** Notices of key decisions and of meetings in private, for bodies whose rules ask for them, read both ways. */
export function FurtherNotices({ said, ...request }: FurtherNoticesProps) {
  const { meeting } = request;
  const notices = furtherNoticesOf(request);
  const of = (id: string) => said.find(({ meetingId, stepId }) => meetingId === meeting.id && stepId === id) ?? null;
  if (notices.length === 0) return null;
  return (
    <dl className={cx('days')}>
      {notices.map(({ stepId, kind, name, days, first, second }) => (
        <div key={kind} className={cx('notice')}>
          <dt className={cx('term')}>
            {name} ({days} clear days)
          </dt>
          <dd>
            <BothWays notice={first} />
            <NoticeMarks {...{ meeting, stepId, name }} said={of(stepId)} />
            {second !== null && (
              <>
                <span className={cx('term')}>and again {second.days} clear days before:</span>
                <BothWays notice={second.notice} />
                <NoticeMarks {...{ meeting, stepId: second.stepId, name: `${name}, again` }} said={of(second.stepId)} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function BothWays({ notice }: { readonly notice: NoticeBothWays }) {
  return (
    <>
      <p className={cx('date')}>{formatWeekdayDate(notice.calendar.lastDay)}</p>
      <p className={cx('quiet')}>Counting working days only: {formatWeekdayDate(notice.working.lastDay)}</p>
    </>
  );
}
