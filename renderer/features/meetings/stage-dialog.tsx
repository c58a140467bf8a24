import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { type LifeStage, stageWords } from '../../../shared/domain/life/life-steps.ts';
import type { Meeting, MeetingStage } from '../../../shared/domain/meeting.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../shared/text/dates.ts';
import { today } from '../../gateway/clock.ts';
import { showNotice } from '../../stores/notices.ts';
import { perform } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { TextInput } from '../../ui/controls/field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import styles from './life.module.css';

const cx = bindClasses(styles);

export interface StageDialogProps {
  readonly meeting: Meeting;
  readonly stage: LifeStage;
  /** When it was reached so far, as recorded. */
  readonly facts: readonly MeetingStage[];
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** Records on which day a stage was reached, or takes that back. */
export function StageDialog({ meeting, stage, facts, isReadOnly, onClose }: StageDialogProps) {
  const [words, setWords] = useState(() => formatLongDate(dayToOffer(meeting, stage)));
  const [note, setNote] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  const day = parseDateWords(words);

  const submit = async () => {
    if (day === null) return;
    setWaiting(true);
    const fact = await perform('stages.record', {
      ...{ meetingId: meeting.id, stage, on: IsoDate.parse(day) },
      note: note.trim() === '' ? null : note.trim(),
    });
    setWaiting(false);
    if (fact === null) return;
    onClose();
    showNotice({ tone: 'done', words: `${stageWords[stage]}: ${formatLongDate(fact.on)}.` });
  };
  const takeBack = async (fact: MeetingStage) => {
    const taken = await perform('stages.takeBack', { id: fact.id, revision: fact.revision });
    if (taken === null) return;
    onClose();
    showNotice({ tone: 'done', words: `${stageWords[stage]}, ${formatLongDate(fact.on)}, is taken back.` });
  };

  return (
    <FormDialog
      title={stageWords[stage]}
      submitWords="Record this day"
      width="small"
      isWaiting={isWaiting || isReadOnly}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        autoFocus
        label="Day"
        value={words}
        onChange={setWords}
        hint={day === null ? 'As people write it' : formatWeekdayDate(day)}
        trouble={day === null ? 'Write the day like 14 January 2027 or 14.1.27.' : null}
      />
      <TextInput label="Note" hint="Only if there is something to say of it" value={note} onChange={setNote} />
      {facts.length > 0 && (
        <ul aria-label="Recorded so far" className={cx('facts')}>
          {facts.map((fact) => (
            <li key={fact.id} className={cx('fact')}>
              <span>
                {formatWeekdayDate(fact.on)}
                {fact.note !== null && <span className={cx('quiet')}> {fact.note}</span>}
              </span>
              <Button size="small" icon={Undo2} isDisabled={isReadOnly} onPress={() => void takeBack(fact)}>
                Take it back
              </Button>
            </li>
          ))}
        </ul>
      )}
      {stage === 'agenda-published' && (
        <p className={cx('quiet')}>
          This records an agenda that went out elsewhere. To publish the one written here, with its numbers kept, use
          Publish the agenda.
        </p>
      )}
    </FormDialog>
  );
}

/** A meeting was held on its own day; everything else is said on the day it happens. */
function dayToOffer({ heldOn }: Meeting, stage: LifeStage): IsoDate {
  const now = today();
  return stage === 'held' && heldOn !== null && heldOn <= now ? heldOn : now;
}
