import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { monthsOfYear, stepDay, type YearMonth } from '../../../shared/domain/timetable/year-sheet.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { wordsOfDay } from './calendar-words.ts';
import type { ShownYear } from './use-year.ts';
import styles from './year-grid.module.css';

const cx = bindClasses(styles);

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export interface YearGridProps {
  readonly shown: ShownYear;
  readonly today: string;
  readonly chosen: IsoDate;
  readonly onChoose: (day: IsoDate) => void;
  readonly onOpen: (day: IsoDate) => void;
  /** One-key commands on the chosen day, by lower-case letter. */
  readonly keys: Readonly<Record<string, () => void>>;
}

const steps: Readonly<Record<string, { readonly days?: number; readonly months?: number }>> = {
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
  ArrowUp: { days: -7 },
  ArrowDown: { days: 7 },
  PageUp: { months: -1 },
  PageDown: { months: 1 },
};

/** Twelve months with one day chosen: arrows move it, over the ends of months and years alike. */
export function YearGrid({ shown, today, chosen, onChoose, onOpen, keys }: YearGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  // A day of another year is drawn anew: by then the focus of the day that is gone is nowhere.
  const isMoving = useRef(false);
  useEffect(() => {
    // The focus follows the choice where it is on a day already; it is not taken from anywhere else.
    if (!isMoving.current && grid.current?.contains(document.activeElement) !== true) return;
    isMoving.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus();
  }, [chosen]);
  const moveTo = (day: IsoDate) => {
    isMoving.current = true;
    onChoose(day);
  };

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const run = keys[event.key.toLowerCase()];
    const by = steps[event.key];
    const isPage = event.key.startsWith('Page');
    if (by !== undefined) moveTo(stepDay(chosen, isPage && event.shiftKey ? { months: (by.months ?? 0) * 12 } : by));
    else if (event.key === 'Home') moveTo(stepDay(chosen, { days: -weekdayPlace(chosen, shown.year) }));
    else if (event.key === 'End') moveTo(stepDay(chosen, { days: 6 - weekdayPlace(chosen, shown.year) }));
    else if (event.key === 'Enter') onOpen(chosen);
    else if (run !== undefined) run();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={grid} className={cx('year')} onKeyDown={press}>
      {monthsOfYear(shown.year).map((month) => (
        <MonthTable
          key={month.month}
          {...{ month, shown, today, onChoose }}
          chosen={month.days.includes(chosen) ? chosen : null}
        />
      ))}
    </div>
  );
}

/** A month is drawn again only where its own days change: a key held down goes through many days. */
const MonthTable = memo(function MonthTable({
  month,
  shown,
  today,
  chosen,
  onChoose,
}: Pick<YearGridProps, 'shown' | 'today' | 'onChoose'> & {
  readonly month: YearMonth;
  /** The day that is chosen, where it is one of this month. */
  readonly chosen: IsoDate | null;
}) {
  return (
    <table role="grid" aria-label={`${month.name} ${shown.year}`} className={cx('month')}>
      <caption className={cx('name')}>{month.name}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekday} className={cx('weekday')}>
              <abbr title={weekday}>{weekday.slice(0, 2)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, place) => (
          <tr key={place}>
            {week.map((day, column) =>
              day === null ? (
                <td key={column} className={cx('blank')} />
              ) : (
                <DayCell
                  key={day}
                  day={day}
                  isWeekend={column > 4}
                  isToday={day === today}
                  isChosen={day === chosen}
                  shown={shown}
                  onChoose={onChoose}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

function DayCell({
  day,
  isWeekend,
  isToday,
  isChosen,
  shown,
  onChoose,
}: {
  readonly day: IsoDate;
  readonly isWeekend: boolean;
  readonly isToday: boolean;
  readonly isChosen: boolean;
  readonly shown: ShownYear;
  readonly onChoose: (day: IsoDate) => void;
}) {
  const meetings = shown.meetings.get(day) ?? [];
  const marked = shown.marked.get(day);
  const isHoliday = marked?.holiday !== null && marked?.holiday !== undefined;
  const isClosed = (marked?.closed.length ?? 0) > 0;
  const words = wordsOfDay(day, shown);
  return (
    <td
      data-day={day}
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      title={meetings.length > 0 || marked !== undefined ? words : undefined}
      {...(isToday && { 'aria-current': 'date' })}
      className={cx(
        'day',
        isWeekend && 'weekend',
        isHoliday && 'holiday',
        isClosed && 'closed',
        meetings.length > 0 && 'meets',
        isToday && 'today',
        isChosen && 'chosen',
      )}
      onClick={(event) => {
        event.currentTarget.focus();
        onChoose(day);
      }}
    >
      <span className={cx('words')}>{words}</span>
      <span aria-hidden className={cx('number')}>
        {Number(day.slice(8))}
        {isHoliday && <span className={cx('sign')}>h</span>}
        {isClosed && <span className={cx('sign')}>c</span>}
      </span>
      <span aria-hidden className={cx('who')}>
        {meetings.slice(0, meetings.length > 2 ? 1 : 2).map((meeting) => (
          <Letters key={meeting.id} meeting={meeting} shown={shown} />
        ))}
        {meetings.length > 2 && <span className={cx('more')}>+{meetings.length - 1}</span>}
      </span>
    </td>
  );
}

function Letters({ meeting, shown }: { readonly meeting: Meeting; readonly shown: ShownYear }) {
  const isPlain = meeting.kind === 'ordinary' && meeting.title === null;
  return (
    <span className={cx('letters', meeting.calledOff !== null && 'off')}>
      {shown.letters.get(meeting.bodyId) ?? '?'}
      {!isPlain && '*'}
      {shown.conflicts.has(meeting.id) && <span className={cx('clash')}>!</span>}
    </span>
  );
}

function weeksOf({ days, startsOn }: YearMonth): (readonly (IsoDate | null)[])[] {
  const cells: (IsoDate | null)[] = [...Array.from({ length: startsOn - 1 }, () => null), ...days];
  const weeks: (readonly (IsoDate | null)[])[] = [];
  for (let at = 0; at < cells.length; at += 7) {
    const week = cells.slice(at, at + 7);
    weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => null)]);
  }
  return weeks;
}

/** 0 for Monday to 6 for Sunday. */
function weekdayPlace(day: IsoDate, year: number): number {
  const month = monthsOfYear(year)[Number(day.slice(5, 7)) - 1];
  return month === undefined ? 0 : (month.startsOn - 1 + Number(day.slice(8)) - 1) % 7;
}
