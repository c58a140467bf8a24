import type { CountedDay } from '../../../../shared/domain/days/working-days.ts';
import { formatLongDate, weekdayOf } from '../../../../shared/text/dates.ts';
import { VisuallyHidden } from 'react-aria-components';
import { bindClasses } from '../../../ui/class-names.ts';
import styles from './deadline-panel.module.css';

const cx = bindClasses(styles);

export interface CountedDaysProps {
  readonly days: readonly CountedDay[];
  readonly closedBefore: readonly CountedDay[];
  readonly lastDay: string;
  readonly meetingOn: string;
}

/** The working of a count: each day between the last day and the meeting, its figure or why it has none. */
export function CountedDays({ days, closedBefore, lastDay, meetingOn }: CountedDaysProps) {
  const figures = figuresOf(days);
  return (
    <ol aria-label="The days counted" className={cx('counted')}>
      {closedBefore.map(({ day, reason }) => (
        <DayLine key={day} day={day} sign="–" words={`nothing can be issued: ${reason}`} />
      ))}
      <DayLine day={lastDay} sign="●" words="last day: it does not count itself" isEnd />
      {days.map(({ day, reason }, at) => (
        <DayLine key={day} day={day} sign={figures[at] ?? '–'} words={reason} isOut={figures[at] === null} />
      ))}
      <DayLine day={meetingOn} sign="●" words="the meeting: it does not count itself" isEnd />
    </ol>
  );
}

/** 1, 2, 3 … for the days that count, null for the others. */
function figuresOf(days: readonly CountedDay[]): (string | null)[] {
  let figure = 0;
  return days.map(({ counted }) => {
    if (counted) figure += 1;
    return counted ? String(figure) : null;
  });
}

function DayLine({
  day,
  sign,
  words,
  isOut = false,
  isEnd = false,
}: {
  readonly day: string;
  readonly sign: string;
  readonly words: string;
  readonly isOut?: boolean;
  readonly isEnd?: boolean;
}) {
  return (
    <li className={cx('countedDay', isOut && 'out', isEnd && 'end')}>
      <span className={cx('figure')}>
        <span aria-hidden>{sign}</span>
        <VisuallyHidden>{isEnd ? '' : isOut || sign === '–' ? 'not counted: ' : `day ${sign}: `}</VisuallyHidden>
      </span>
      <span className={cx('date')}>
        {weekdayOf(day).slice(0, 3)} {formatLongDate(day).replace(/ \d+$/, '')}
      </span>
      <span className={cx('reason')}>{words}</span>
    </li>
  );
}
