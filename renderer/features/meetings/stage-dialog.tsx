import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { MeetingLife } from '../../../shared/contract/stages.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { type LifeStage, stageWords } from '../../../shared/domain/life/life-steps.ts';
import type { Meeting, MeetingStage, Stage } from '../../../shared/domain/meeting.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../shared/text/dates.ts';
import { today } from '../../gateway/clock.ts';
import { showNotice } from '../../stores/notices.ts';
import { perform } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { TextInput } from '../../ui/controls/field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import { nameOfEdition } from './editions.tsx';
import styles from './life.module.css';

const cx = bindClasses(styles);

export interface StageDialogProps {
  readonly meeting: Meeting;
  readonly stage: LifeStage;
  readonly life: MeetingLife;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** Records on which day a stage was reached, or takes that back. */
export function StageDialog({ meeting, stage, life, isReadOnly, onClose }: StageDialogProps) {
  const facts = life.stages.filter((fact) => recordedUnder[stage].includes(fact.stage));
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
    showNotice({ tone: 'done', words: `${stageWords[fact.stage]}, ${formatLongDate(fact.on)}, is taken back.` });
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
                <span className={cx('quiet')}> {describeFact(fact, stage, life)}</span>
              </span>
              <Button
                size="small"
                icon={Undo2}
                isDisabled={isReadOnly}
                aria-label={`Take it back: ${formatWeekdayDate(fact.on)} ${describeFact(fact, stage, life)}`.trim()}
                onPress={() => void takeBack(fact)}
              >
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

/** What else stands under a stage of the strip: all that went out stands under the agenda. */
const recordedUnder: Readonly<Record<LifeStage, readonly Stage[]>> = {
  'notice-published': ['notice-published'],
  'agenda-published': ['agenda-published', 'supplement-published', 'agenda-corrected'],
  held: ['held'],
  'draft-minutes': ['draft-minutes'],
  circulated: ['circulated'],
  confirmed: ['confirmed'],
  signed: ['signed'],
};

/** What tells a fact from others of its day: what went out, and its note. */
function describeFact({ editionId, note, stage: of }: MeetingStage, stage: LifeStage, life: MeetingLife): string {
  const edition = life.editions.find(({ id }) => id === editionId);
  const what = edition === undefined ? (of === stage ? null : stageWords[of]) : nameOfEdition(edition, life.stages);
  return [what, note].filter((words) => words !== null).join(', ');
}

/** A meeting was held on its own day; everything else is said on the day it happens. */
function dayToOffer({ heldOn }: Meeting, stage: LifeStage): IsoDate {
  const now = today();
  return stage === 'held' && heldOn !== null && heldOn <= now ? heldOn : now;
}
