import { useState } from 'react';
import type { Body } from '../../../shared/domain/body.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { columnsOfYear } from '../../../shared/domain/timetable/year-timetable.ts';
import { deadlineRulesOf } from '../../../shared/domain/timetable/rules-of-body.ts';
import { formatLongDate, weekdayOf } from '../../../shared/text/dates.ts';
import { openMeeting } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { EmptyState } from '../../ui/surfaces/empty-state.tsx';
import styles from './calendar.module.css';
import { ChainDialog } from './deadlines/chain-dialog.tsx';
import type { ShownYear } from './use-year.ts';

const cx = bindClasses(styles);

/** The timetable of one body for a year as officers know it: a row for each step, a column for each meeting. */
export function YearTimetable({ shown, body }: { readonly shown: ShownYear; readonly body: Body | null }) {
  const isReadOnly = useReadOnly();
  const [isChainOpen, setChainOpen] = useState(false);
  if (body === null) return <EmptyState title="Choose a body above: its timetable stands here." />;
  const meetings = [...shown.meetings.values()].flat().filter((meeting: Meeting) => meeting.bodyId === body.id);
  const { calendar } = shown;
  const sheet =
    calendar === undefined
      ? null
      : columnsOfYear({
          ...{ body, meetings, rules: deadlineRulesOf(body), closedDays: calendar.closedDays, said: calendar.steps },
        });
  return (
    <>
      <div className={cx('buttons')}>
        <Button isDisabled={isReadOnly} onPress={() => setChainOpen(true)}>
          {body.timetable.length === 0 ? 'Choose a chain of steps…' : 'Change the chain of steps…'}
        </Button>
      </div>
      {sheet !== null && sheet.meetings.length === 0 && (
        <EmptyState title={`${body.name} has no meeting in ${shown.year} that is to be held.`} />
      )}
      {sheet !== null && sheet.meetings.length > 0 && (
        <div role="region" aria-label={`Timetable of ${body.name}`} tabIndex={0} className={cx('wide')}>
          <table className={cx('timetable')}>
            <thead>
              <tr>
                <th scope="col">Step</th>
                <th scope="col">Who</th>
                {sheet.meetings.map(({ id, heldOn }) => (
                  <th key={id} scope="col">
                    <LinkButton onPress={() => openMeeting(id)}>{formatLongDate(heldOn)}</LinkButton>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.rows.map(({ id, name, role, kind, days }) => (
                <tr key={id} className={cx(kind !== 'step' && 'strong')}>
                  <th scope="row">{name}</th>
                  <td>{role ?? ''}</td>
                  {days.map((day, place) => (
                    <td key={sheet.meetings[place]?.id}>
                      {day === null ? '–' : `${weekdayOf(day).slice(0, 3)} ${formatLongDate(day)}`}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {sheet?.warnings.map((words) => (
        <p key={words} className={cx('warning')}>
          <span aria-hidden>! </span>
          {words}.
        </p>
      ))}
      {isChainOpen && <ChainDialog body={body} onClose={() => setChainOpen(false)} />}
    </>
  );
}
