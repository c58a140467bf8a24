import type { Desk } from '../../../shared/contract/desk.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { openMeeting } from '../../stores/route.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import { overdueWords } from './by-owner.ts';
import styles from './desk.module.css';

const cx = bindClasses(styles);

const whatWords = {
  extract: 'the accuracy of an item',
  chair: 'agreement to the draft',
  comments: 'comments on the draft',
} as const;

/** Who was asked to agree to a draft and has not answered in time; nothing where there is nobody. */
export function DraftsToAgree({ drafts, today }: { readonly drafts: Desk['draftsToAgree']; readonly today: string }) {
  if (drafts.length === 0) return null;
  return (
    <Section title="Drafts to be agreed" count={drafts.length}>
      <ul className={cx('list')}>
        {drafts.map(({ id, kind, asked, dueOn, meetingId, bodyName, heldOn }) => (
          <li key={id} className={cx('line')}>
            <span className={cx('task')}>
              {asked} was asked for {whatWords[kind]},{' '}
              <LinkButton onPress={() => openMeeting(meetingId)}>
                {bodyName}
                {heldOn !== null && `, ${formatLongDate(heldOn)}`}
              </LinkButton>
            </span>
            <Badge tone="bad">{overdueWords(dueOn, today)}</Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
