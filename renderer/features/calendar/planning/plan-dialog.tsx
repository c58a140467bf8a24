import { useMemo, useState } from 'react';
import type { CalendarYear } from '../../../../shared/contract/calendar.ts';
import type { Body } from '../../../../shared/domain/body.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { describePattern } from '../../../../shared/domain/days/meeting-patterns.ts';
import type { BodyId } from '../../../../shared/domain/ids.ts';
import { closedDaysOf } from '../../../../shared/domain/timetable/meeting-deadlines.ts';
import {
  datesOfSource,
  lookAtRows,
  rowsOfDates,
  type PlannedRow,
  type PlanSource,
} from '../../../../shared/domain/timetable/plan.ts';
import { calendarYear, describePeriod, yearBefore } from '../../../../shared/domain/timetable/period.ts';
import { deadlineRulesOf } from '../../../../shared/domain/timetable/rules-of-body.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { CareLines } from '../../../ui/surfaces/care-lines.tsx';
import { FieldRow, FormDialog } from '../../../ui/surfaces/dialog.tsx';
import styles from '../calendar.module.css';
import { useCalendarStore } from '../calendar-store.ts';
import { nationWords } from '../../../../shared/domain/timetable/rule-words.ts';
import { conflictsOf } from '../../../../shared/domain/timetable/day-notes.ts';
import { readTime, timeWords } from '../new-on-day-dialog.tsx';
import { PlanList } from './plan-list.tsx';
import { PeriodFields, periodOf, type TypedPeriod } from './plan-period.tsx';
import { firstSource, PlanSourceFields, readSource } from './plan-source.tsx';

const cx = bindClasses(styles);

export interface PlanDialogProps {
  readonly year: number;
  readonly bodyId: BodyId | null;
  readonly onClosedDays: () => void;
  readonly onClose: () => void;
}

/** Plans the meetings of a body for a year, or other days: where the dates come from, then the list, then all of them as one step. */
export function PlanDialog({ year: first, bodyId, onClosedDays, onClose }: PlanDialogProps) {
  const [spoken, setSpoken] = useState<TypedPeriod>({ kind: 'calendar', year: String(first), from: '', to: '' });
  const [chosen, setChosen] = useState(bodyId);
  const [typed, setTyped] = useState(firstSource);
  const [rows, setRows] = useState<readonly PlannedRow[] | null>(null);
  const [times, setTimes] = useState<{ starts: string; ends: string; venue: string } | null>(null);
  const [isUnconfirmed, setUnconfirmed] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const read = periodOf(spoken);
  // While the days cannot be read, the bodies stay those of the year that was shown.
  const period = read ?? calendarYear(first);
  const words = describePeriod(period);
  const lastPeriod = yearBefore(period);
  // Meetings of other bodies are asked for as well: they are what a date may clash with.
  const calendar = useQuery('calendar.get', { bodyId: null, ...period }).value;
  const before = useQuery('calendar.get', { bodyId: null, ...lastPeriod }).value;
  const bodies = calendar?.bodies ?? [];
  const body = bodies.find(({ id }) => id === chosen) ?? bodies[0];
  const lastYear = useMemo(() => (body === undefined ? [] : ordinaryOf(before, body)), [before, body]);
  const source = readSource(
    typed,
    period,
    lastYear.flatMap(({ heldOn }) => heldOn ?? []),
  );
  const model = lastYear.at(-1);
  const said = times ?? {
    ...{
      starts: timeWords(model?.startsAt ?? null),
      ends: timeWords(model?.endsAt ?? null),
      venue: model?.venue ?? '',
    },
  };
  const begin = readTime(said.starts);
  const end = readTime(said.ends);
  const clock = { startsAt: begin.time, endsAt: end.time };
  const given = source === null ? null : datesOfSource(source);
  const taken = body === undefined ? [] : daysOf(calendar, body);
  const looked =
    rows === null || body === undefined || calendar === undefined
      ? []
      : lookAtRows(rows, limitsOf(calendar, body, taken), (day) => conflictsOf(calendar, body.id, day, clock));
  const ticked = looked.filter(({ isTicked }) => isTicked);

  const submit = async () => {
    if (body === undefined || given === null || source === null || read === null) return;
    if (rows === null) {
      setRows(rowsOfDates(given.dates, taken));
      return;
    }
    if (ticked.length === 0 || begin.isUnread || end.isUnread) return;
    setWaiting(true);
    const venue = said.venue.trim() === '' ? null : said.venue.trim();
    const made = await perform('meetings.createMany', {
      bodyId: body.id,
      label: `${ticked.length} meetings of ${body.shortName ?? body.name} in ${words}`.slice(0, 200),
      meetings: ticked.map(({ day }) => ({
        ...{ title: null, heldOn: day, ...clock, venue, kind: 'ordinary' as const, venueConfirmed: !isUnconfirmed },
      })),
    });
    setWaiting(false);
    if (made === null) return;
    const [one] = ticked;
    if (one !== undefined) useCalendarStore.getState().choose(one.day);
    onClose();
    showUndoable(`${made.length} ${made.length === 1 ? 'meeting is' : 'meetings are'} made.`);
  };

  return (
    <FormDialog
      title={rows === null ? 'Plan a year' : `Plan ${words}: ${body?.name ?? ''}`}
      width="large"
      submitWords={
        rows === null
          ? 'See the dates'
          : ticked.length === 1
            ? 'Make this meeting'
            : `Make these ${ticked.length} meetings`
      }
      isWaiting={
        isWaiting || body === undefined || source === null || read === null || (rows !== null && ticked.length === 0)
      }
      trouble={calendar !== undefined && bodies.length === 0 ? 'Make a body first: it is the body that meets.' : null}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {rows === null ? (
        <>
          {body !== undefined && (
            <SelectField
              label="Body"
              choices={bodies.map(({ id, name }) => ({ key: id, words: name }))}
              value={body.id}
              onChange={setChosen}
            />
          )}
          <PeriodFields typed={spoken} onChange={setSpoken} />
          <PlanSourceFields
            {...{ typed, period, before: describePeriod(lastPeriod) }}
            lastYear={lastYear.flatMap(({ heldOn }) => heldOn ?? [])}
            onChange={setTyped}
          />
          <p className={cx('quiet')}>
            Kept clear of the bank holidays of{' '}
            {nationWords[body === undefined ? 'england-and-wales' : deadlineRulesOf(body).nation]} and of closed days.{' '}
            <Button size="small" onPress={onClosedDays}>
              Closed days…
            </Button>
          </p>
        </>
      ) : (
        <>
          {source?.kind === 'pattern' && <p className={cx('quiet')}>{sentence(describePattern(source.pattern))}</p>}
          <Gaps gaps={given?.gaps ?? []} source={source} />
          <PlanList
            rows={looked}
            onTick={(id, isTicked) => setRows(rows.map((row) => (row.id === id ? { ...row, isTicked } : row)))}
            onChangeDay={(id, day) =>
              setRows(rows.map((row) => (row.id === id ? { ...row, day, isTicked: true } : row)))
            }
          />
          <FieldRow>
            <TextInput
              label="Begins at"
              placeholder="2.00pm"
              value={said.starts}
              onChange={(starts) => setTimes({ ...said, starts })}
              trouble={begin.isUnread ? 'Write the time like 7.00pm, 10.30am or 19:00.' : null}
            />
            <TextInput
              label="Ends at"
              placeholder="4.00pm"
              value={said.ends}
              onChange={(ends) => setTimes({ ...said, ends })}
              trouble={end.isUnread ? 'Write the time like 7.00pm, 10.30am or 19:00.' : null}
            />
            <TextInput label="Venue" value={said.venue} onChange={(venue) => setTimes({ ...said, venue })} />
          </FieldRow>
          <CheckBox words="The venue is still to be confirmed" isTicked={isUnconfirmed} onChange={setUnconfirmed} />
          <div className={cx('buttons')}>
            <Button size="small" onPress={() => setRows(null)}>
              Back to where the dates come from
            </Button>
          </div>
        </>
      )}
    </FormDialog>
  );
}

/** What the dates are copied from: its ordinary meetings that were not called off. */
function ordinaryOf(calendar: CalendarYear | undefined, body: Body) {
  return (calendar?.meetings ?? []).filter(
    ({ bodyId, kind, title, calledOff }) =>
      bodyId === body.id && kind === 'ordinary' && title === null && calledOff === null,
  );
}

function daysOf(calendar: CalendarYear | undefined, body: Body): IsoDate[] {
  return (calendar?.meetings ?? []).flatMap(({ bodyId, heldOn, calledOff }) =>
    bodyId === body.id && heldOn !== null && calledOff === null ? [heldOn] : [],
  );
}

function limitsOf(calendar: CalendarYear, body: Body, taken: readonly IsoDate[]) {
  return {
    nation: deadlineRulesOf(body).nation,
    closedPeriods: closedDaysOf(calendar.closedDays, body.id),
    taken,
  };
}

function Gaps({ gaps, source }: { readonly gaps: readonly string[]; readonly source: PlanSource | null }) {
  const words = source?.kind === 'copy' && source.dates.length === 0 ? ['There is no date of last year to copy'] : gaps;
  return <CareLines lines={words.map((gap) => `${gap}.`)} />;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
