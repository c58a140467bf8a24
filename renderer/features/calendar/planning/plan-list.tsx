import { type KeyboardEvent, useRef, useState } from 'react';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { LookedAtRow } from '../../../../shared/domain/timetable/plan.ts';
import { formatWeekdayDate, parseDateWords } from '../../../../shared/text/dates.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { KeyHints } from '../../../ui/controls/kbd.tsx';
import styles from '../calendar.module.css';

const cx = bindClasses(styles);

export interface PlanListProps {
  readonly rows: readonly LookedAtRow[];
  readonly onTick: (id: string, isTicked: boolean) => void;
  readonly onChangeDay: (id: string, day: IsoDate) => void;
}

/**
 * The proposed dates, each with what speaks against it. On a line: Space ticks it, T takes the free day, O the other
 * reading of last year's date; the day can be written anew.
 */
export function PlanList({ rows, onTick, onChangeDay }: PlanListProps) {
  const list = useRef<HTMLUListElement>(null);
  const press = (row: LookedAtRow, event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    const key = event.key.toLowerCase();
    if (key === 't' && row.proposed !== null) onChangeDay(row.id, row.proposed);
    else if (key === 'o' && row.otherReading !== null) onChangeDay(row.id, row.otherReading.day);
    else if (key === 'arrowdown' || key === 'arrowup') {
      const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])];
      const at = rows.findIndex(({ id }) => id === row.id) + (key === 'arrowdown' ? 1 : -1);
      boxes[at]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <ul ref={list} aria-label="Proposed dates" className={cx('plan')}>
        {rows.map((row) => (
          <li key={row.id} className={cx('planned', !row.isTicked && 'out')} onKeyDown={(event) => press(row, event)}>
            <label className={cx('tick')}>
              <input
                type="checkbox"
                checked={row.isTicked}
                onChange={(event) => onTick(row.id, event.currentTarget.checked)}
              />
              <span>{formatWeekdayDate(row.day)}</span>
            </label>
            <DayField key={row.day} row={row} onChangeDay={onChangeDay} />
            <div className={cx('about')}>
              {row.words !== '' && <span className={cx('quiet')}>{row.words}</span>}
              {row.clash !== null && (
                <span className={cx('warning')}>
                  <span aria-hidden>! </span>
                  {row.clash}.
                </span>
              )}
              {row.conflicts.map((words) => (
                <span key={words} className={cx('warning')}>
                  <span aria-hidden>! </span>
                  {words}.
                </span>
              ))}
              {row.proposed !== null && (
                <Offer
                  words={`Free: ${row.proposedWords ?? ''}`}
                  day={row.proposed}
                  onTake={(day) => onChangeDay(row.id, day)}
                />
              )}
              {row.otherReading !== null && row.otherReading.day !== row.day && (
                <Offer
                  words={`${row.otherReading.words}: ${formatWeekdayDate(row.otherReading.day)}`}
                  day={row.otherReading.day}
                  onTake={(day) => onChangeDay(row.id, day)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <KeyHints
        hints={[
          { keys: 'Space', words: 'tick or leave out' },
          { keys: 'T', words: 'take the free day' },
          { keys: 'O', words: 'the other reading' },
        ]}
      />
    </>
  );
}

/** Another day in words, with a button that takes it. */
function Offer({
  words,
  day,
  onTake,
}: {
  readonly words: string;
  readonly day: IsoDate;
  readonly onTake: (day: IsoDate) => void;
}) {
  return (
    <span className={cx('offer')}>
      {words}
      <Button size="small" aria-label={`Take ${formatWeekdayDate(day)}`} onPress={() => onTake(day)}>
        Take
      </Button>
    </span>
  );
}

function DayField({
  row,
  onChangeDay,
}: {
  readonly row: LookedAtRow;
  readonly onChangeDay: PlanListProps['onChangeDay'];
}) {
  const [words, setWords] = useState('');
  const day = parseDateWords(words);
  const take = () => {
    if (day !== null && day !== row.day) onChangeDay(row.id, IsoDate.parse(day));
  };
  return (
    <input
      type="text"
      aria-label={`Another day instead of ${formatWeekdayDate(row.day)}`}
      placeholder="another day"
      className={cx('otherDay')}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        take();
      }}
    />
  );
}
