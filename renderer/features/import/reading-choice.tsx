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
  /** How many other doubts of the file are alike: one answer serves them. */
  readonly alike: number;
  /** Whether Enter was pressed over an answer from before: it is kept when Enter is pressed again. */
  readonly isAsked: boolean;
  readonly isDisabled: boolean;
  /** The place of the alternative that is right; null: what was read is. */
  readonly onAnswer: (alternative: number | null) => void;
  readonly onReopen: () => void;
}

/** The readings of a doubt, one press or one figure away, and in words whether it is settled. */
export function ReadingChoice({
  readings,
  alternativeWords,
  answer,
  alike,
  isAsked,
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
  const others = alike === 0 ? '' : ` ${alike} alike ${alike === 1 ? 'goes' : 'go'} with it.`;
  return (
    <div className={cx('readings')}>
      <Choice
        label="Readings"
        choices={[
          { key: AS_READ, before: 'As read', words: asRead, figure: 1 },
          ...alternatives.map((words, place) => ({
            ...{ key: String(place), words },
            ...(place < 8 && { figure: place + 2 }),
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
        {isAsked
          ? `Settled already: ${settled}. Enter again keeps that; a figure takes another reading.`
          : answer === null
            ? `Not settled: stays as read unless you choose.${others}`
            : answer.remembered === true
              ? `Settled as before: ${settled}. You may choose otherwise.`
              : `Settled: ${settled}.${others}`}
      </p>
    </div>
  );
}

/**
 * The reading that a figure means: 1 is what was read, 2 to 9 the alternatives in their order; the place of the
 * alternative, null for what was read, undefined where the key means none.
 */
export function readingOfKey(key: string, { alternatives }: Readings): number | null | undefined {
  if (!/^[1-9]$/.test(key)) return undefined;
  const place = Number(key) - 2;
  if (place === -1) return null;
  return place < alternatives.length ? place : undefined;
}
