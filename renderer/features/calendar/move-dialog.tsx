import { useState } from 'react';
import type { Body } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import { compareTimetables } from '../../../shared/domain/days/timetable.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { timetableOf } from '../../../shared/domain/timetable/meeting-deadlines.ts';
import { deadlineRulesOf } from '../../../shared/domain/timetable/rules-of-body.ts';
import { formatLongDate, formatWeekdayDate, parseDateWords } from '../../../shared/text/dates.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { TextInput } from '../../ui/controls/field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import styles from './calendar.module.css';
import { useCalendarStore } from './calendar-store.ts';
import { notesOfDay } from '../../../shared/domain/timetable/day-notes.ts';
import { CareLines } from '../../ui/surfaces/care-lines.tsx';
import { useYear } from './use-year.ts';

const cx = bindClasses(styles);

/** Moves a meeting to another day; shows before it is moved what its deadlines become. */
export function MoveDialog({
  meeting,
  body,
  onClose,
}: {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly onClose: () => void;
}) {
  const [words, setWords] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const parsed = parseDateWords(words);
  const day = parsed === null ? null : IsoDate.parse(parsed);
  const { shown } = useYear(Number((day ?? meeting.heldOn ?? '2026').slice(0, 4)), null);
  const { calendar } = shown;
  const notes = day === null || calendar === undefined ? [] : notesOfDay(calendar, body, day, meeting, meeting.id);
  const said = calendar?.steps ?? [];
  const timetableOn = (heldOn: IsoDate | null) =>
    timetableOf({
      body,
      meeting: { id: meeting.id, heldOn },
      rules: deadlineRulesOf(body),
      closedDays: calendar?.closedDays ?? [],
      said,
    });
  const [before, after] = [timetableOn(meeting.heldOn), day === null ? null : timetableOn(day)];
  const moved = before === null || after === null ? [] : compareTimetables(before, after);
  const byHand = said.filter(({ meetingId, dueOn }) => meetingId === meeting.id && dueOn !== null).length;
  const trouble = isAsked && day === null ? 'Write the day like 14 January 2027 or 14.1.27.' : null;

  const submit = async () => {
    setAsked(true);
    if (day === null) return;
    setWaiting(true);
    const changed = await perform('meetings.move', { id: meeting.id, revision: meeting.revision, heldOn: day });
    setWaiting(false);
    if (changed === null) return;
    useCalendarStore.getState().choose(day, meeting.id);
    onClose();
    showUndoable(`The meeting is moved to ${formatWeekdayDate(day)}.`);
  };

  return (
    <FormDialog
      title={`Move the meeting of ${body.shortName ?? body.name}`}
      submitWords="Move the meeting"
      isWaiting={isWaiting}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        autoFocus
        label="To which day"
        hint={
          day === null
            ? meeting.heldOn === null
              ? 'It has no day yet.'
              : `Now on ${formatWeekdayDate(meeting.heldOn)}.`
            : formatWeekdayDate(day)
        }
        value={words}
        onChange={setWords}
        trouble={trouble}
      />
      <CareLines lines={notes} />
      {moved.length > 0 && (
        <div>
          <h3 className={cx('small')}>What moves with it</h3>
          <ul aria-label="What moves with it" className={cx('moves')}>
            {moved.map(({ id, name, from, to }) => (
              <li key={id} className={cx('move')}>
                <span>{name}</span>
                <span className={cx('quiet')}>
                  {from === null ? '' : formatLongDate(from)} → {to === null ? 'not there' : formatWeekdayDate(to)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {byHand > 0 && (
        <p className={cx('quiet')}>
          {byHand === 1 ? 'One step has' : `${byHand} steps have`} a day given by hand, which stays as it is.
        </p>
      )}
    </FormDialog>
  );
}
