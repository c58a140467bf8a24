import type { Body } from '../../../../shared/domain/body.ts';
import type { NoticeBothWays } from '../../../../shared/domain/days/clear-days.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { DeadlineRules } from '../../../../shared/domain/timetable/deadline-rules.ts';
import { furtherNoticesOf, type KeptClosedDays } from '../../../../shared/domain/timetable/meeting-deadlines.ts';
import { formatWeekdayDate } from '../../../../shared/text/dates.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import styles from './deadline-panel.module.css';

const cx = bindClasses(styles);

export interface FurtherNoticesProps {
  readonly body: Body;
  readonly meeting: Meeting;
  readonly rules: DeadlineRules;
  readonly closedDays: readonly KeptClosedDays[];
}

/** Notices of key decisions and of meetings in private, for bodies whose rules ask for them, read both ways. */
export function FurtherNotices(props: FurtherNoticesProps) {
  const notices = furtherNoticesOf(props);
  if (notices.length === 0) return null;
  return (
    <dl className={cx('days')}>
      {notices.map(({ kind, name, days, first, second }) => (
        <div key={kind} className={cx('notice')}>
          <dt className={cx('term')}>
            {name} ({days} clear days)
          </dt>
          <dd>
            <BothWays notice={first} />
            {second !== null && (
              <>
                <span className={cx('term')}>and again {second.days} clear days before:</span>
                <BothWays notice={second.notice} />
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
