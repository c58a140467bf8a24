import { useState } from 'react';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { TimetableDay } from '../../../../shared/domain/days/timetable.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { SaidOfStep } from '../../../../shared/domain/timetable/meeting-deadlines.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../../shared/text/dates.ts';
import { TextInput } from '../../../ui/controls/field.tsx';
import { FormDialog } from '../../../ui/surfaces/dialog.tsx';
import { saveStep } from './save-step.ts';

/** Gives one step of a meeting another day than the one counted, or lets it follow the count again. */
export function StepDayDialog({
  meeting,
  step,
  said,
  onClose,
}: {
  readonly meeting: Meeting;
  readonly step: TimetableDay;
  readonly said: SaidOfStep | null;
  readonly onClose: () => void;
}) {
  const [words, setWords] = useState(said?.dueOn === null || said === null ? '' : formatLongDate(said.dueOn));
  const [isWaiting, setWaiting] = useState(false);
  const day = parseDateWords(words);
  const trouble = words.trim() !== '' && day === null ? 'Write the day like 14 January 2027 or 14.1.27.' : null;

  const submit = async () => {
    if (trouble !== null) return;
    setWaiting(true);
    const dueOn = day === null ? null : IsoDate.parse(day);
    const doneOn = said?.doneOn ?? null;
    const words =
      dueOn === null ? `“${step.name}” follows the count.` : `“${step.name}” is on ${formatLongDate(dueOn)}.`;
    const isKept = await saveStep({ meetingId: meeting.id, stepId: step.id, dueOn, doneOn }, words);
    setWaiting(false);
    if (isKept) onClose();
  };

  return (
    <FormDialog
      title={`Another day for “${step.name}”`}
      width="small"
      submitWords={day === null ? 'Follow the count' : 'Keep this day'}
      isWaiting={isWaiting}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        autoFocus
        label="Day"
        hint={
          day === null
            ? `Now on ${formatWeekdayDate(step.day)}. Empty: the day that is counted.`
            : formatWeekdayDate(day)
        }
        value={words}
        onChange={setWords}
        trouble={trouble}
      />
    </FormDialog>
  );
}
