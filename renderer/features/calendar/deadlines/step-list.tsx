import { useState } from 'react';
import type { Body } from '../../../../shared/domain/body.ts';
import type { Timetable, TimetableDay } from '../../../../shared/domain/days/timetable.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import type { SaidOfStep } from '../../../../shared/domain/timetable/meeting-deadlines.ts';
import { formatLongDate, weekdayOf } from '../../../../shared/text/dates.ts';
import { today } from '../../../gateway/clock.ts';
import { useReadOnly } from '../../../stores/workspace.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { ChainDialog } from './chain-dialog.tsx';
import styles from './deadline-panel.module.css';
import { saveStep } from './save-step.ts';
import { StepDayDialog } from './step-day-dialog.tsx';

const cx = bindClasses(styles);

export interface StepListProps {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly timetable: Timetable;
  readonly said: readonly SaidOfStep[];
}

/** The chain of steps around a meeting with their days: what is done, what is on another day, what is out of order. */
export function StepList({ meeting, body, timetable, said }: StepListProps) {
  const isReadOnly = useReadOnly();
  const [changing, setChanging] = useState<TimetableDay | null>(null);
  const [isChainOpen, setChainOpen] = useState(false);
  const of = (stepId: string) => said.find((one) => one.meetingId === meeting.id && one.stepId === stepId) ?? null;
  const mark = async (step: TimetableDay, isDone: boolean) => {
    const dueOn = of(step.id)?.dueOn ?? null;
    const doneOn = isDone ? today() : null;
    const words = isDone ? `“${step.name}” is done.` : `“${step.name}” is open again.`;
    await saveStep({ meetingId: meeting.id, stepId: step.id, dueOn, doneOn }, words);
  };
  return (
    <>
      <h3 className={cx('title')}>Timetable</h3>
      {body.timetable.length === 0 && (
        <p className={cx('quiet')}>
          {body.name} has no chain of steps yet: titles, drafts, clearance, dispatch, minutes.
        </p>
      )}
      {timetable.warnings.map(({ words }) => (
        <p key={words} className={cx('warning')}>
          <span aria-hidden>! </span>
          {words}.
        </p>
      ))}
      <ul aria-label="Steps of the timetable" className={cx('steps')}>
        {timetable.days.map((day) => {
          const one = of(day.id);
          return (
            <li key={day.id} className={cx('step', day.kind !== 'step' && 'fixed')}>
              {day.kind === 'step' ? (
                <label className={cx('check')}>
                  <input
                    type="checkbox"
                    checked={one !== null && one.doneOn !== null}
                    disabled={isReadOnly}
                    onChange={(event) => void mark(day, event.currentTarget.checked)}
                  />
                  <span>
                    {day.name}
                    {day.role !== null && <span className={cx('quiet')}> {day.role}</span>}
                  </span>
                </label>
              ) : (
                <span>{day.name}</span>
              )}
              <span className={cx('when')}>
                {weekdayOf(day.day).slice(0, 3)} {formatLongDate(day.day)}
                {one !== null && one.dueOn !== null && ' (by hand)'}
                {one !== null && one.doneOn !== null && `, done ${formatLongDate(one.doneOn)}`}
                {day.kind === 'step' && (
                  <Button
                    size="small"
                    look="quiet"
                    isDisabled={isReadOnly}
                    aria-label={`Another day for ${day.name}`}
                    onPress={() => setChanging(day)}
                  >
                    Day…
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <div>
        <Button size="small" isDisabled={isReadOnly} onPress={() => setChainOpen(true)}>
          {body.timetable.length === 0
            ? 'Choose a chain of steps…'
            : `Change the chain of ${body.shortName ?? body.name}…`}
        </Button>
      </div>
      {changing !== null && (
        <StepDayDialog meeting={meeting} step={changing} said={of(changing.id)} onClose={() => setChanging(null)} />
      )}
      {isChainOpen && <ChainDialog body={body} onClose={() => setChainOpen(false)} />}
    </>
  );
}
