import type { DueActions as DueAnswer } from '../../../shared/contract/desk.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { openMeeting } from '../../stores/route.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import { groupByOwner, overdueWords } from './by-owner.ts';
import styles from './desk.module.css';

const cx = bindClasses(styles);

export interface DueActionsProps {
  readonly title: string;
  readonly due: DueAnswer;
  readonly today: string;
  readonly isOverdue: boolean;
  /** Goes to where all of them are. */
  readonly onSeeAll: () => void;
}

/** So many stand on the Desk; the rest are a press away. */
const MOST = 8;

/** Actions that need chasing, under the people who own them. */
export function DueActions({ title, due: { rows: actions, isMore }, today, isOverdue, onSeeAll }: DueActionsProps) {
  if (actions.length === 0) return null;
  return (
    <Section title={title} {...(isMore ? {} : { count: actions.length })}>
      {groupByOwner(actions.slice(0, MOST)).map(({ owner, actions: owned }) => (
        <div key={owner} className={cx('owner')}>
          <h3 className={cx('ownerName')}>{owner}</h3>
          <ul className={cx('list')}>
            {owned.map((action) => (
              <li key={action.id} className={cx('line')}>
                <span className={cx('task')}>
                  <span className={cx('what')}>{action.text}</span>
                  <LinkButton onPress={() => openMeeting(action.meetingId, action.minuteId)}>
                    {action.minuteNumber === null ? action.minuteTitle : `min ${action.minuteNumber}`}
                  </LinkButton>{' '}
                  <span className={cx('quiet')}>{action.bodyName}</span>
                </span>
                {action.dueOn !== null && (
                  <Badge tone={isOverdue ? 'bad' : 'care'}>
                    {isOverdue ? overdueWords(action.dueOn, today) : `due ${formatLongDate(action.dueOn)}`}
                  </Badge>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {actions.length > MOST && (
        <p className={cx('rest')}>
          <LinkButton onPress={onSeeAll}>
            {isMore ? 'See all of them under Actions' : `See all ${actions.length} under Actions`}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
