import { formatLongDate } from '../../../shared/text/dates.ts';
import { useQuery } from '../../gateway/use-query.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { goTo, openMeeting } from '../../stores/route.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import styles from './desk.module.css';

const cx = bindClasses(styles);

/** Members whose months without attendance run out, with the last meeting that can approve a reason; nothing where there are none. */
export function AbsenceWatch({ today }: { readonly today: IsoDate }) {
  const absences = useQuery('absence.watch', { today }).value ?? [];
  if (absences.length === 0) return null;
  return (
    <Section title="Absences" count={absences.length}>
      <ul className={cx('list')}>
        {absences.map(({ lastChance, ...absence }) => (
          <li key={`${absence.bodyId} ${absence.personId}`} className={cx('line')}>
            <span className={cx('task')}>
              {absence.words}.{' '}
              <LinkButton onPress={() => goTo({ screen: 'body', bodyId: absence.bodyId })}>
                {absence.bodyName}
              </LinkButton>
              {lastChance !== null && !absence.hasEnded && (
                <>
                  {', '}
                  <LinkButton onPress={() => openMeeting(lastChance.id)}>
                    meeting on {formatLongDate(lastChance.on)}
                  </LinkButton>
                </>
              )}
              {absence.elsewhere !== null && <span className={cx('quiet')}> {absence.elsewhere}.</span>}
            </span>
            <Badge tone={absence.hasEnded ? 'bad' : 'care'}>
              {absence.hasEnded ? 'ended' : 'ends'} {formatLongDate(absence.endsOn)}
            </Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
