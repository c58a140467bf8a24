import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { SaidOfStep } from '../../../../shared/domain/timetable/meeting-deadlines.ts';
import { formatLongDate } from '../../../../shared/text/dates.ts';
import { today } from '../../../gateway/clock.ts';
import { useReadOnly } from '../../../stores/workspace.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import styles from './deadline-panel.module.css';
import { saveStep } from './save-step.ts';

const cx = bindClasses(styles);

/** Kept with a notice that the meeting does not need. */
const notNeeded = 'Not needed';

export interface NoticeMarksProps {
  readonly meeting: Pick<Meeting, 'id'>;
  readonly stepId: string;
  /** `Notice of key decisions` */
  readonly name: string;
  /** What was said of it; null: nothing, so it is still to go out. */
  readonly said: SaidOfStep | null;
}

/** Says of a notice that it is out, or that the meeting needs none; undo takes it back, and so does the button. */
export function NoticeMarks({ meeting, stepId, name, said }: NoticeMarksProps) {
  const isReadOnly = useReadOnly();
  const save = (isDone: boolean, note: string | null, words: string) =>
    void saveStep({ meetingId: meeting.id, stepId, dueOn: null, doneOn: isDone ? today() : null, note }, words);
  const doneOn = said?.doneOn ?? null;
  if (doneOn !== null) {
    const isOut = said?.note !== notNeeded;
    return (
      <span className={cx('marks')}>
        <span>{isOut ? `Out on ${formatLongDate(doneOn)}` : notNeeded}</span>
        <Button
          size="small"
          look="quiet"
          isDisabled={isReadOnly}
          aria-label={`${name}: still to go out`}
          onPress={() => save(false, null, `“${name}” is open again.`)}
        >
          Still to go out
        </Button>
      </span>
    );
  }
  return (
    <span className={cx('marks')}>
      <Button
        size="small"
        isDisabled={isReadOnly}
        aria-label={`${name}: it is out`}
        onPress={() => save(true, null, `“${name}” is out.`)}
      >
        It is out
      </Button>
      <Button
        size="small"
        look="quiet"
        isDisabled={isReadOnly}
        aria-label={`${name}: not needed`}
        onPress={() => save(true, notNeeded, `“${name}” is not needed.`)}
      >
        Not needed
      </Button>
    </span>
  );
}
