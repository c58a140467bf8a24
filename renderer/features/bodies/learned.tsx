import type { RememberedAnswer } from '../../../shared/contract/doubts.ts';
import { Instant } from '../../../shared/domain/calendar.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { dayOf } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import styles from './body-page.module.css';

const cx = bindClasses(styles);

/** What was learned for the body from answers to doubts, each to be forgotten. Nothing where nothing was learned. */
export function Learned({ bodyId }: { readonly bodyId: BodyId }) {
  const answers = useQuery('habits.list', { bodyId }).value ?? [];
  const isReadOnly = useReadOnly();
  const forget = async ({ id, revision }: RememberedAnswer) => {
    const isDone = (await perform('habits.forget', { id, revision })) !== null;
    if (isDone) showUndoable('Forgotten. Later files ask again; what was stored with it stays.');
  };
  if (answers.length === 0) return null;
  return (
    <Section title="Learned from your answers" count={answers.length}>
      <p className={cx('quiet')}>Files of this body that are imported later are answered so.</p>
      <ul>
        {answers.map((answer) => (
          <li key={answer.id} className={cx('entry')}>
            <span className={cx('learned')}>
              {answer.words}
              <span className={cx('quiet')}> {formatLongDate(dayOf(Instant.parse(answer.rememberedAt)))}</span>
            </span>
            <Button
              size="small"
              aria-label={`Forget: ${answer.words}`}
              isDisabled={isReadOnly}
              onPress={() => void forget(answer)}
            >
              Forget
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
