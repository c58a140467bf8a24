import { ArrowRight, Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { OpenDoubt } from '../../../shared/contract/doubts.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { CheckBox } from '../../ui/controls/check-box.tsx';
import { Choice } from '../../ui/controls/choice.tsx';
import { ReadLines } from '../../ui/lists/numbered-lines.tsx';
import { placeOf } from './doubt-words.ts';
import styles from './to-look-at.module.css';

const cx = bindClasses(styles);
const AS_READ = 'as-read';

export interface DoubtDetailProps {
  readonly doubt: OpenDoubt;
  readonly isWithAlike: boolean;
  readonly isReadOnly: boolean;
  readonly onWithAlike: (isWithAlike: boolean) => void;
  /** The place of the alternative that is right; null: what was read is. */
  readonly onAnswer: (alternative: number | null) => void;
  readonly onGo: () => void;
  /** A key pressed anywhere in it; answers whether it did something. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** The doubt that has the cursor: what it could be, and the lines of the file around it. */
export function DoubtDetail(props: DoubtDetailProps) {
  const { doubt, isWithAlike, isReadOnly, onWithAlike, onAnswer, onGo, onKey } = props;
  const { asRead, alternatives, alike, line, fileName, meetingId, minuteId } = doubt;
  const recordId = minuteId ?? meetingId;
  const source = useQuery('imports.sourceOf', recordId === null ? null : { recordId });
  return (
    <section
      aria-label="The doubt"
      className={cx('side')}
      onKeyDown={(event) => {
        if (event.key !== ' ' && onKey(event)) event.preventDefault();
      }}
    >
      <div className={cx('about')}>
        <p className={cx('message')} aria-live="polite">
          {doubt.message}
        </p>
        <p className={cx('quiet')}>{placeOf(doubt)}</p>
        {asRead !== null && (
          <Choice
            label="Readings"
            choices={[
              { key: AS_READ, before: 'As read', words: asRead, figure: 1 },
              ...alternatives.map((words, place) => ({
                ...{ key: String(place), words },
                ...(place < 8 && { figure: place + 2 }),
              })),
            ]}
            value={null}
            isDisabled={isReadOnly}
            onChange={(key) => {
              if (key !== null) onAnswer(key === AS_READ ? null : Number(key));
            }}
          />
        )}
        {asRead === null && alternatives.length > 0 && (
          <p className={cx('quiet')}>It could also be: {alternatives.join(' · ')}</p>
        )}
        {asRead !== null && alike > 0 && (
          <CheckBox
            words={`Give the same answer to ${alike === 1 ? 'the other one that is alike' : `the ${alike} others that are alike`}`}
            isTicked={isWithAlike}
            onChange={onWithAlike}
          />
        )}
        <div className={cx('actions')}>
          <Button icon={Check} isDisabled={isReadOnly} onPress={() => onAnswer(null)}>
            {asRead === null ? 'Looked at' : 'Right as it is'}
          </Button>
          {meetingId !== null && (
            <Button icon={ArrowRight} onPress={onGo}>
              {minuteId === null ? 'Go to the meeting' : 'Go to the minute'}
            </Button>
          )}
        </div>
      </div>
      <h2 className={cx('sourceTitle')}>
        {fileName} <span className={cx('quiet')}>line {line}</span>
      </h2>
      {source.value === undefined ? null : source.value === null || source.value.text.length === 0 ? (
        <p className={cx('noLines')}>The lines of this file were not kept; open the file itself to look.</p>
      ) : (
        <ReadLines label="Lines of the file" lines={source.value.text} marked={[line, line]} />
      )}
    </section>
  );
}
