import { useState } from 'react';
import type { Body } from '../../../../shared/domain/body.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { dispatchStepId, type Timetable } from '../../../../shared/domain/days/timetable.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import {
  timetableOf,
  type KeptClosedDays,
  type SaidOfStep,
} from '../../../../shared/domain/timetable/meeting-deadlines.ts';
import { deadlineRulesOf } from '../../../../shared/domain/timetable/rules-of-body.ts';
import type { DeadlineRules } from '../../../../shared/domain/timetable/deadline-rules.ts';
import { formatLongDate, formatWeekdayDate } from '../../../../shared/text/dates.ts';
import { goTo } from '../../../stores/route.ts';
import { useReadOnly } from '../../../stores/workspace.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { CountedDays } from './counted-days.tsx';
import styles from './deadline-panel.module.css';
import { EnoughNotice } from './enough-notice.tsx';
import { FurtherNotices } from './further-notices.tsx';
import { NoticeRuleDialog } from './notice-rule-dialog.tsx';
import { describeNoticeRule } from '../../../../shared/domain/timetable/rule-words.ts';
import { StepList } from './step-list.tsx';

const cx = bindClasses(styles);

export interface DeadlinePanelProps {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly closedDays: readonly KeptClosedDays[];
  readonly said: readonly SaidOfStep[];
  /** The day on which its agenda went out; null while it has not. */
  readonly publishedOn: IsoDate | null;
}

/** The deadlines of a meeting: the last day by its body's rule, counted day by day, and its own chain of steps. */
export function DeadlinePanel({ meeting, body, closedDays, said, publishedOn }: DeadlinePanelProps) {
  const rules = deadlineRulesOf(body);
  const timetable = timetableOf({ body, meeting, rules, closedDays, said });
  if (meeting.heldOn === null) {
    return <p className={cx('quiet')}>The meeting has no day yet, so nothing can be counted from it.</p>;
  }
  if (timetable === null) {
    return (
      <p className={cx('quiet')}>
        Closed days leave no working day to count. Look at the closed days of {body.name} in the calendar.
      </p>
    );
  }
  return (
    <section aria-label="Deadlines" className={cx('panel')}>
      <h3 className={cx('title')}>Deadlines</h3>
      {rules.presetName === null && <NoRules body={body} />}
      {rules.presetName !== null && rules.notice === null && (
        <p>{`${rules.presetName}: no clear days are asked for before its meetings.`}</p>
      )}
      {timetable.lawful !== null && (
        <Lawful
          {...{ timetable, body, rules, publishedOn, closedDays }}
          lawful={timetable.lawful}
          meetingOn={meeting.heldOn}
        />
      )}
      <FurtherNotices {...{ body, meeting, rules, closedDays, said }} />
      <StepList {...{ meeting, body, timetable, said }} />
    </section>
  );
}

function NoRules({ body }: { readonly body: Body }) {
  return (
    <p>
      No rules are chosen for {body.name}, so no last day by law is counted.{' '}
      <LinkButton onPress={() => goTo({ screen: 'body', bodyId: body.id })}>Choose its rules on its page</LinkButton>
    </p>
  );
}

interface LawfulProps {
  readonly timetable: Timetable;
  readonly lawful: NonNullable<Timetable['lawful']>;
  readonly body: Body;
  readonly rules: DeadlineRules;
  readonly meetingOn: IsoDate;
  readonly publishedOn: IsoDate | null;
  readonly closedDays: readonly KeptClosedDays[];
}

function Lawful({ timetable, lawful, body, rules, meetingOn, publishedOn, closedDays }: LawfulProps) {
  const isReadOnly = useReadOnly();
  const [isChanging, setChanging] = useState(false);
  const { notice } = rules;
  if (notice === null) return null;
  const hasOwn = body.timetable.some(({ id }) => id === dispatchStepId);
  const word = notice.kind === 'statutory' ? 'Lawful last day' : 'Last day by its own rule';
  return (
    <>
      <dl className={cx('days')}>
        <div className={cx('last')}>
          <dt className={cx('term')}>{word}</dt>
          <dd className={cx('date')}>{formatWeekdayDate(lawful.lastDay)}</dd>
        </div>
        {hasOwn && (
          <div className={cx('last')}>
            <dt className={cx('term')}>Own dispatch day</dt>
            <dd className={cx('date')}>{formatWeekdayDate(timetable.dispatchOn)}</dd>
          </div>
        )}
      </dl>
      {lawful.movedBack !== null && (
        <p className={cx('moved')}>
          Moved back from {formatLongDate(lawful.movedBack.from)}: {lawful.movedBack.reason}.
        </p>
      )}
      {!lawful.holidaysKnown && (
        <p className={cx('quiet')}>
          One-off bank holidays of these days are not known yet; count again nearer the day.
        </p>
      )}
      <CountedDays
        days={lawful.days}
        closedBefore={lawful.closedBefore}
        lastDay={lawful.lastDay}
        meetingOn={meetingOn}
      />
      <EnoughNotice {...{ body, rules, closedDays, meetingOn, publishedOn }} />
      <p className={cx('quiet')}>
        {rules.presetName}: {describeNoticeRule(notice)}
        {rules.differsBecause !== null && `; its own rule, because ${rules.differsBecause}`}.{' '}
        <Button size="small" look="quiet" isDisabled={isReadOnly} onPress={() => setChanging(true)}>
          Change this rule…
        </Button>
      </p>
      {isChanging && <NoticeRuleDialog body={body} notice={notice} onClose={() => setChanging(false)} />}
    </>
  );
}
