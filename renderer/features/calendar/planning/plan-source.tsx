import { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { MeetingPattern } from '../../../../shared/domain/days/meeting-patterns.ts';
import type { Period } from '../../../../shared/domain/timetable/period.ts';
import type { PlanSource } from '../../../../shared/domain/timetable/plan.ts';
import { formatLongDate, parseDateWords } from '../../../../shared/text/dates.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { Segments } from '../../../ui/controls/segments.tsx';
import { FieldRow } from '../../../ui/surfaces/dialog.tsx';
import styles from '../calendar.module.css';

const cx = bindClasses(styles);

/** What is filled in of where the dates are to come from. */
export interface TypedSource {
  readonly way: 'ordinal' | 'nearest' | 'nth' | 'last' | 'weeks';
  readonly nth: '1' | '2' | '3' | '4' | '5';
  readonly weekday: '1' | '2' | '3' | '4' | '5' | '6' | '7';
  readonly months: readonly number[];
  readonly weeks: string;
  readonly first: string;
}

export const firstSource: TypedSource = {
  way: 'ordinal',
  nth: '2',
  weekday: '3',
  months: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12],
  weeks: '6',
  first: '',
};

const ways = [
  { key: 'ordinal', words: 'As last year, in the same place of the month' },
  { key: 'nearest', words: 'As last year, nearest to the same date' },
  { key: 'nth', words: 'On the first, second … weekday of months' },
  { key: 'last', words: 'On the last weekday of months' },
  { key: 'weeks', words: 'Every so many weeks' },
] as const;
const nths = [
  { key: '1', words: '1st' },
  { key: '2', words: '2nd' },
  { key: '3', words: '3rd' },
  { key: '4', words: '4th' },
  { key: '5', words: '5th' },
] as const;
const weekdays = [
  { key: '1', words: 'Monday' },
  { key: '2', words: 'Tuesday' },
  { key: '3', words: 'Wednesday' },
  { key: '4', words: 'Thursday' },
  { key: '5', words: 'Friday' },
  { key: '6', words: 'Saturday' },
  { key: '7', words: 'Sunday' },
] as const;
const months = 'January February March April May June July August September October November December'.split(' ');

/** Where the dates of a plan are to come from, or null while something is missing. */
export function readSource(typed: TypedSource, period: Period, lastYear: readonly IsoDate[]): PlanSource | null {
  if (typed.way === 'ordinal' || typed.way === 'nearest') {
    return { kind: 'copy', reading: typed.way, dates: lastYear };
  }
  const pattern = readPattern(typed);
  if (pattern === null) return null;
  return { kind: 'pattern', pattern, ...period };
}

function readPattern({ way, nth, weekday, months: chosen, weeks, first }: TypedSource): MeetingPattern | null {
  if (way === 'weeks') {
    const day = parseDateWords(first);
    const count = /^\d{1,2}$/.test(weeks.trim()) ? Number(weeks) : 0;
    return day === null || count < 1 || count > 52
      ? null
      : { kind: 'every-weeks', weeks: count, first: IsoDate.parse(day) };
  }
  if (chosen.length === 0) return null;
  const of = { weekday: Number(weekday), months: [...chosen] };
  return way === 'last' ? { kind: 'last-weekday', ...of } : { kind: 'nth-weekday', nth: Number(nth), ...of };
}

/** The first step of planning: from last year's dates, or from a pattern. */
export function PlanSourceFields({
  typed,
  onChange,
  period,
  before,
  lastYear,
}: {
  readonly typed: TypedSource;
  readonly onChange: (typed: TypedSource) => void;
  readonly period: Period;
  /** How the days are called that are copied from: `2026`. */
  readonly before: string;
  readonly lastYear: readonly IsoDate[];
}) {
  const change = (part: Partial<TypedSource>) => onChange({ ...typed, ...part });
  const copies = typed.way === 'ordinal' || typed.way === 'nearest';
  return (
    <>
      <SelectField label="Dates" choices={ways} value={typed.way} onChange={(way) => change({ way })} />
      {copies && (
        <p className={cx('quiet')}>
          {lastYear.length === 0
            ? `It has no ordinary meeting in ${before} to copy: choose a pattern.`
            : `${lastYear.length} ${lastYear.length === 1 ? 'date' : 'dates'} of ${before}: ${
                typed.way === 'ordinal'
                  ? 'the second Wednesday of March stays the second Wednesday of March.'
                  : 'a Wednesday stays the Wednesday nearest to the same date.'
              }`}
        </p>
      )}
      {typed.way === 'weeks' && (
        <FieldRow>
          <TextInput label="Weeks between" value={typed.weeks} onChange={(weeks) => change({ weeks })} />
          <TextInput
            label="First meeting"
            placeholder={formatLongDate(period.from)}
            value={typed.first}
            onChange={(first) => change({ first })}
            trouble={
              typed.first.trim() !== '' && parseDateWords(typed.first) === null
                ? 'Write the day like 14 January 2027 or 14.1.27.'
                : null
            }
          />
        </FieldRow>
      )}
      {(typed.way === 'nth' || typed.way === 'last') && (
        <>
          {typed.way === 'nth' && (
            <Segments label="Which of the month" choices={nths} value={typed.nth} onChange={(nth) => change({ nth })} />
          )}
          <SelectField
            label="Weekday"
            choices={weekdays}
            value={typed.weekday}
            onChange={(weekday) => change({ weekday })}
          />
          <fieldset className={cx('monthChoice')}>
            <legend className={cx('quiet')}>Months</legend>
            {months.map((name, place) => (
              <CheckBox
                key={name}
                words={name}
                isTicked={typed.months.includes(place + 1)}
                onChange={(isTicked) =>
                  change({
                    months: isTicked
                      ? [...typed.months, place + 1].sort((one, other) => one - other)
                      : typed.months.filter((month) => month !== place + 1),
                  })
                }
              />
            ))}
          </fieldset>
        </>
      )}
    </>
  );
}
