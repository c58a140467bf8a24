import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { calendarYear, councilYear, describePeriod, type Period } from '../../../../shared/domain/timetable/period.ts';
import { formatWeekdayDate, parseDateWords } from '../../../../shared/text/dates.ts';
import { TextInput } from '../../../ui/controls/field.tsx';
import { Segments } from '../../../ui/controls/segments.tsx';
import { FieldRow } from '../../../ui/surfaces/dialog.tsx';

/** What is filled in of the days that a plan is for. */
export interface TypedPeriod {
  readonly kind: 'calendar' | 'council' | 'days';
  /** The year, or the one in which the council year begins. */
  readonly year: string;
  readonly from: string;
  readonly to: string;
}

const kinds = [
  { key: 'calendar', words: 'Calendar year' },
  { key: 'council', words: 'Council year, May to April' },
  { key: 'days', words: 'From … to …' },
] as const;

/** The days that are meant, or null while they cannot be read. Rule [N4]. */
export function periodOf({ kind, year, from, to }: TypedPeriod): Period | null {
  if (kind !== 'days') {
    if (!/^(?:19|20)\d\d$/.test(year.trim())) return null;
    return kind === 'calendar' ? calendarYear(Number(year)) : councilYear(Number(year));
  }
  const [first, last] = [parseDateWords(from), parseDateWords(to)];
  if (first === null || last === null || last < first) return null;
  return { from: IsoDate.parse(first), to: IsoDate.parse(last) };
}

/** Asks for which days is planned. */
export function PeriodFields({
  typed,
  onChange,
}: {
  readonly typed: TypedPeriod;
  readonly onChange: (typed: TypedPeriod) => void;
}) {
  const period = periodOf(typed);
  const change = (part: Partial<TypedPeriod>) => onChange({ ...typed, ...part });
  return (
    <>
      <Segments label="For" choices={kinds} value={typed.kind} onChange={(kind) => change({ kind })} />
      {typed.kind === 'days' ? (
        <FieldRow>
          <DayField label="From" value={typed.from} onChange={(from) => change({ from })} />
          <DayField
            label="To"
            value={typed.to}
            onChange={(to) => change({ to })}
            trouble={isTurned(typed) ? 'The last day comes before the first. Put them right.' : null}
          />
        </FieldRow>
      ) : (
        <TextInput
          label={typed.kind === 'calendar' ? 'Year' : 'Year in which it begins'}
          value={typed.year}
          onChange={(year) => change({ year })}
          hint={
            period === null || typed.kind === 'calendar'
              ? undefined
              : `${describePeriod(period)}: ${formatWeekdayDate(period.from)} to ${formatWeekdayDate(period.to)}`
          }
          trouble={period === null ? 'Write the year with four figures, like 2027.' : null}
        />
      )}
    </>
  );
}

function DayField({
  label,
  value,
  onChange,
  trouble = null,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly trouble?: string | null;
}) {
  const day = parseDateWords(value);
  const isUnread = day === null && value.trim() !== '';
  return (
    <TextInput
      label={label}
      placeholder={label === 'From' ? '1 September 2027' : '31 August 2028'}
      value={value}
      onChange={onChange}
      hint={day === null ? 'As people write it' : formatWeekdayDate(day)}
      trouble={isUnread ? 'Write the day like 14 January 2027 or 14.1.27.' : trouble}
    />
  );
}

function isTurned({ from, to }: TypedPeriod): boolean {
  const [first, last] = [parseDateWords(from), parseDateWords(to)];
  return first !== null && last !== null && last < first;
}
