import { Import as ImportIcon } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import { formatLongDate, formatWeekdayDate } from '../../../shared/text/dates.ts';
import type { Desk as DeskAnswer } from '../../../shared/contract/desk.ts';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { type ActionStanding, useFilterStore } from '../../stores/filters.ts';
import { chooseFiles } from '../../stores/importing.ts';
import { tellOlder } from '../../stores/older-actions.ts';
import { goTo, openMeeting, useBack } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { EmptyState, Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page, Section } from '../../ui/surfaces/page.tsx';
import { AbsenceWatch } from './absence-watch.tsx';
import { Beginnings } from './beginnings.tsx';
import { DraftsToAgree } from './drafts-to-agree.tsx';
import { DueActions } from './due-actions.tsx';
import styles from './desk.module.css';

const cx = bindClasses(styles);

export interface DeskProps {
  /** Agendas to publish and steps that are due, which the calendar works out. */
  readonly reminders: ReactNode;
}

/** What needs the clerk today. */
export function Desk({ reminders }: DeskProps) {
  const day = today();
  const desk = useQuery('desk.get', { today: day });
  const onBack = useBack();
  const isReadOnly = useReadOnly();
  return (
    <Page
      title="Desk"
      part={formatWeekdayDate(day)}
      onBack={onBack}
      actions={
        <Button look="primary" icon={ImportIcon} isDisabled={isReadOnly} onPress={() => void chooseFiles()}>
          Import files…
        </Button>
      }
    >
      {desk.status === 'failed' && (
        <Banner tone="care" words={desk.failure.message} step={{ words: 'Try again', run: desk.retry }} />
      )}
      {desk.status === 'waiting' && <Waiting />}
      {desk.value !== undefined &&
        (isEmpty(desk.value) ? <Beginnings /> : <Sheets desk={desk.value} day={day} reminders={reminders} />)}
    </Page>
  );
}

function seeActions(standing: ActionStanding): void {
  useFilterStore.getState().change('actions', { standing, bodyId: null, words: '' });
  goTo({ screen: 'actions' });
}

function isEmpty(desk: DeskAnswer): boolean {
  return desk.bodies.length === 0;
}

function Sheets({
  desk,
  day,
  reminders,
}: {
  readonly desk: DeskAnswer;
  readonly day: IsoDate;
  readonly reminders: ReactNode;
}) {
  const todays = useMemo(() => desk.upcoming.filter((meeting) => meeting.heldOn === day), [desk.upcoming, day]);
  const older = tellOlder(desk.older);
  const later = desk.upcoming.filter((meeting) => meeting.heldOn !== day);
  return (
    <div className={cx('desk')}>
      {todays.map((meeting) => (
        <div key={meeting.id} className={cx('now')}>
          <div>
            <h2 className={cx('nowTitle')}>{meeting.bodyName} meets today</h2>
            <p className={cx('quiet')}>{[meeting.title, meeting.venue].filter((word) => word !== null).join(', ')}</p>
          </div>
          <Button look="primary" onPress={() => openMeeting(meeting.id)}>
            Open the meeting
          </Button>
        </div>
      ))}
      {older !== null && <Banner {...older} />}
      <div className={cx('columns')}>
        <div className={cx('column')}>
          {reminders}
          <AbsenceWatch today={day} />
          <DueActions
            title="Actions overdue"
            due={desk.overdue}
            today={day}
            isOverdue
            onSeeAll={() => seeActions('overdue')}
          />
          <DueActions
            title="Due within seven days"
            due={desk.dueSoon}
            today={day}
            isOverdue={false}
            onSeeAll={() => seeActions('open')}
          />
          {desk.overdue.rows.length === 0 && desk.dueSoon.rows.length === 0 && (
            <Section title="Actions">
              <EmptyState
                title={
                  desk.openActions === 0
                    ? 'No action is open.'
                    : `Nothing is due this week; ${desk.openActions} ${desk.openActions === 1 ? 'action is' : 'actions are'} open.`
                }
                actions={<Button onPress={() => goTo({ screen: 'actions' })}>See all actions</Button>}
              />
            </Section>
          )}
          <DraftsToAgree drafts={desk.draftsToAgree} today={day} />
          {desk.toLookAt.length > 0 && (
            <Section
              title="To look at"
              count={desk.toLookAt.length}
              actions={<LinkButton onPress={() => goTo({ screen: 'to-look-at' })}>By consequence</LinkButton>}
            >
              <ul className={cx('list')}>
                {desk.toLookAt.map((meeting) => (
                  <li key={meeting.id} className={cx('line')}>
                    <LinkButton onPress={() => openMeeting(meeting.id)}>
                      {meeting.bodyName}, {meetingLabel(meeting)}
                    </LinkButton>
                    <Badge tone="care">
                      {meeting.doubts} {meeting.doubts === 1 ? 'doubt' : 'doubts'} from the import
                    </Badge>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <div className={cx('column')}>
          {desk.workedOn.length > 0 && (
            <Section title="Last worked on">
              <ul className={cx('list')}>
                {desk.workedOn.map((minute) => (
                  <li key={minute.minuteId} className={cx('entry')}>
                    <LinkButton onPress={() => openMeeting(minute.meetingId, minute.minuteId)}>
                      {minute.number === null ? minute.title : `${minute.number} ${minute.title}`}
                    </LinkButton>
                    <span className={cx('quiet')}>
                      {minute.bodyName}
                      {minute.heldOn !== null && `, ${formatLongDate(minute.heldOn)}`}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {later.length > 0 && <MeetingList title="Coming up" meetings={later} />}
          <MeetingList title="Latest meetings" meetings={desk.recent} />
          <Section title="Bodies">
            <ul className={cx('list')}>
              {desk.bodies.map((body) => (
                <li key={body.id} className={cx('entry')}>
                  <LinkButton onPress={() => goTo({ screen: 'body', bodyId: body.id })}>{body.name}</LinkButton>
                  <span className={cx('quiet')}>
                    {body.meetings} {body.meetings === 1 ? 'meeting' : 'meetings'}
                    {body.openActions > 0 &&
                      `, ${body.openActions} open ${body.openActions === 1 ? 'action' : 'actions'}`}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </div>
  );
}

function MeetingList({ title, meetings }: { readonly title: string; readonly meetings: readonly MeetingRow[] }) {
  if (meetings.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={cx('list')}>
        {meetings.map((meeting) => (
          <li key={meeting.id} className={cx('entry')}>
            <LinkButton onPress={() => openMeeting(meeting.id)}>{meetingLabel(meeting)}</LinkButton>
            <span className={cx('quiet')}>
              {meeting.bodyName}
              {meeting.firstNumber !== null &&
                meeting.lastNumber !== null &&
                `, ${meeting.firstNumber} to ${meeting.lastNumber}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
