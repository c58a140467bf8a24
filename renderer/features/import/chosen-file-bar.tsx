import type { SurveyRow } from '../../stores/surveying.ts';
import { canTick, chooseRowHeld } from '../../stores/surveying.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Choice } from '../../ui/controls/choice.tsx';
import { afterName } from './folder-report.ts';
import { heldChoices } from './held-meetings.tsx';
import { explainRow } from './survey-words.ts';
import styles from './survey.module.css';

const cx = bindClasses(styles);

export interface ChosenFileBarProps {
  readonly row: SurveyRow;
  readonly isDisabled: boolean;
  readonly onOpen: () => void;
}

/** What is to be said of the file that has the cursor, and what becomes of its meetings that are held already. */
export function ChosenFileBar({ row, isDisabled, onOpen }: ChosenFileBarProps) {
  const held = row.survey?.alreadyHeld ?? [];
  return (
    <section aria-label="The chosen file" className={cx('chosen')}>
      <div className={cx('told')} aria-live="polite">
        <p>
          <strong>{row.name}</strong> {afterName(row.name, explainRow(row))}
        </p>
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
