import type { DoubtAnswer, Readings } from '../../../shared/reading/answers.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Choice } from '../../ui/controls/choice.tsx';
import styles from './import.module.css';

const cx = bindClasses(styles);
const AS_READ = 'as-read';

export interface ReadingChoiceProps {
  readonly readings: Readings;
  /** What the alternatives are, where all are one thing: `As printed`. */
  readonly alternativeWords: string | null;
  readonly answer: DoubtAnswer | null;
  readonly isDisabled: boolean;
  /** The place of the alternative that is right; null: what was read is. */
  readonly onAnswer: (alternative: number | null) => void;
  readonly onReopen: () => void;
}

/** The readings of a doubt, one press away, and in words whether it is settled. */
export function ReadingChoice({
  readings,
  alternativeWords,
  answer,
  isDisabled,
  onAnswer,
  onReopen,
}: ReadingChoiceProps) {
  const { asRead, alternatives } = readings;
  const taken = answer?.alternative ?? null;
  const alternative = taken === null ? undefined : alternatives[taken];
  const settled =
    alternative === undefined
      ? `as read, ${asRead}`
      : alternativeWords === null
        ? alternative
        : `${alternativeWords.toLowerCase()}, ${alternative}`;
  return (
    <div className={cx('readings')}>
      <Choice
        label="Readings"
        choices={[
          { key: AS_READ, before: 'As read', words: asRead },
          ...alternatives.map((words, place) => ({
            ...{ key: String(place), words },
            ...(alternativeWords !== null && { before: alternativeWords }),
          })),
        ]}
        value={answer === null ? null : taken === null ? AS_READ : String(taken)}
        isDisabled={isDisabled}
        onChange={(key) => {
          if (key === null) onReopen();
          else onAnswer(key === AS_READ ? null : Number(key));
        }}
      />
      <p aria-live="polite" className={cx('quiet')}>
        {answer === null ? 'Not settled: stays as read unless you choose.' : `Settled: ${settled}.`}
      </p>
    </div>
  );
}
