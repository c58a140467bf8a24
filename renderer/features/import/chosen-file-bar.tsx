import type { CopyChoice, SurveyRow } from '../../stores/surveying.ts';
import { canTick, chooseCopy, chooseRowHeld, isWholeCopy } from '../../stores/surveying.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Choice } from '../../ui/controls/choice.tsx';
import { afterName } from './folder-report.ts';
import { heldChoices } from './held-meetings.tsx';
import { explainRow } from './survey-words.ts';
import styles from './survey.module.css';

const cx = bindClasses(styles);

const copyChoices = [
  { key: 'other', words: 'Read the other' },
  { key: 'this', words: 'Read this one instead' },
  { key: 'both', words: 'Read both' },
] as const;

export interface ChosenFileBarProps {
  readonly row: SurveyRow;
  /** Which of a file and its copy is read; null: neither, or it has none. */
  readonly copyChoice: CopyChoice | null;
  readonly isDisabled: boolean;
  readonly onOpen: () => void;
}

/**
 * What is to be said of the file that has the cursor, what becomes of its meetings that are held already, and which
 * of it and a copy of it is read.
 */
export function ChosenFileBar({ row, copyChoice, isDisabled, onOpen }: ChosenFileBarProps) {
  const held = row.survey?.alreadyHeld ?? [];
  return (
    <section aria-label="The chosen file" className={cx('chosen')}>
      <div className={cx('told')} aria-live="polite">
        <p>
          <strong>{row.name}</strong> {afterName(row.name, explainRow(row))}
        </p>
        {isWholeCopy(row) && canTick(row) && (
          <Choice
            label="Which of the two is read"
            choices={copyChoices}
            value={copyChoice}
            isDisabled={isDisabled}
            onChange={(key) => {
              if (key !== null) chooseCopy(row, key);
            }}
          />
        )}
        {held.length > 0 && canTick(row) && (
          <Choice
            label="What becomes of what is here already"
            choices={heldChoices}
            value={row.isTicked ? row.as : 'skip'}
            isDisabled={isDisabled}
            onChange={(key) => {
              if (key !== null) chooseRowHeld(row, key);
            }}
          />
        )}
      </div>
      <Button size="small" isDisabled={isDisabled || row.standing !== 'read'} onPress={onOpen}>
        Look it over (Enter)
      </Button>
    </section>
  );
}
