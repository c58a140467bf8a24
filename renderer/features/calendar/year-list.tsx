import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { monthsOfYear } from '../../../shared/domain/timetable/year-sheet.ts';
import { formatLongDate, weekdayOf } from '../../../shared/text/dates.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Badge } from '../../ui/lists/badge.tsx';
import { RecordTable, type TableColumn } from '../../ui/lists/record-table.tsx';
import { EmptyState } from '../../ui/surfaces/empty-state.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import styles from './calendar.module.css';
import { nameOfMeeting, placeOf, standingOf, timesOf } from '../../../shared/domain/wording-of-meetings.ts';
import type { ShownYear } from './use-year.ts';

const cx = bindClasses(styles);

export interface YearListProps {
  readonly shown: ShownYear;
  readonly chosenId: string | null;
  readonly onChoose: (day: IsoDate, meeting: Meeting) => void;
  readonly onOpen: (meeting: Meeting) => void;
  readonly keys: Readonly<Record<string, (meeting: Meeting) => void>>;
}

/** The meetings of a year, month by month, with what stands out. */
export function YearList({ shown, chosenId, onChoose, onOpen, keys }: YearListProps) {
  const columns: readonly TableColumn<Meeting>[] = [
    {
      id: 'day',
      title: 'Day',
      width: 15,
      isRowHeader: true,
      cell: ({ heldOn }) => (heldOn === null ? '' : `${weekdayOf(heldOn).slice(0, 3)} ${formatLongDate(heldOn)}`),
    },
    { id: 'body', title: 'Body', cell: ({ bodyId }) => shown.bodies.get(bodyId)?.name ?? '' },
    { id: 'time', title: 'Time', width: 11, cell: timesOf },
    { id: 'venue', title: 'Venue', isSecondary: true, cell: placeOf },
    { id: 'notes', title: 'What stands out', cell: (meeting) => <Notes meeting={meeting} shown={shown} /> },
  ];
  const months = monthsOfYear(shown.year).map(({ name, days }) => ({
    name,
    meetings: days.flatMap((day) => shown.meetings.get(day) ?? []),
    holidays: days.flatMap((day) => {
      const holiday = shown.marked.get(day)?.holiday ?? null;
      return holiday === null ? [] : [`${Number(day.slice(8))} ${holiday}`];
    }),
  }));
  if (shown.calendar !== undefined && months.every(({ meetings }) => meetings.length === 0)) {
    return <EmptyState title={`No meeting in ${shown.year}.`}>Plan the year, or make one meeting.</EmptyState>;
  }
  return (
    <>
      {months
        .filter(({ meetings }) => meetings.length > 0)
        .map(({ name, meetings, holidays }) => (
          <Section key={name} title={`${name} ${shown.year}`} count={meetings.length}>
            {holidays.length > 0 && <p className={cx('quiet')}>Bank holidays: {holidays.join(', ')}</p>}
            <RecordTable
              label={`Meetings of ${name} ${shown.year}`}
              columns={columns}
              rows={meetings}
              chosenId={chosenId}
              onChoose={(id) => {
                const meeting = meetings.find((one) => one.id === id);
                if (meeting?.heldOn !== null && meeting !== undefined) onChoose(meeting.heldOn, meeting);
              }}
              onOpen={onOpen}
              keys={keys}
              dependencies={[shown]}
            />
          </Section>
        ))}
    </>
  );
}

function Notes({ meeting, shown }: { readonly meeting: Meeting; readonly shown: ShownYear }) {
  const name = nameOfMeeting(meeting);
  const day = meeting.heldOn ?? '';
  const marked = shown.marked.get(day);
  return (
    <span className={cx('notes')}>
      {name !== null && <Badge>{name}</Badge>}
      {standingOf(meeting).map((words) => (
        <Badge key={words} tone="care">
          {words}
        </Badge>
      ))}
      {marked?.holiday !== null && marked !== undefined && <Badge tone="care">{marked.holiday}</Badge>}
      {marked?.closed.map((words) => (
        <Badge key={words}>{words}</Badge>
      ))}
      {(shown.conflicts.get(meeting.id) ?? []).map((words) => (
        <span key={words} className={cx('warning')}>
          <span aria-hidden>! </span>
          {words}
        </span>
      ))}
    </span>
  );
}
