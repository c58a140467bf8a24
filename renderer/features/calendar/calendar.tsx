import { ChevronLeft, ChevronRight, FileOutput } from 'lucide-react';
import { useState } from 'react';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { stepDay } from '../../../shared/domain/timetable/year-sheet.ts';
import { today } from '../../gateway/clock.ts';
import { sayReadOnly } from '../../stores/perform.ts';
import { useFilterStore } from '../../stores/filters.ts';
import { goTo, openMeeting, useBack } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { SelectField } from '../../ui/controls/field.tsx';
import { KeyHints } from '../../ui/controls/kbd.tsx';
import { MenuButton } from '../../ui/controls/menu.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page, PageBody } from '../../ui/surfaces/page.tsx';
import { usePageKeys } from '../../ui/use-key.ts';
import styles from './calendar.module.css';
import { CallOffDialog, holdAfterAll } from './call-off-dialog.tsx';
import { type CalendarView, useCalendarStore } from './calendar-store.ts';
import { nationWords } from '../../../shared/domain/timetable/rule-words.ts';
import { ClosedDaysDialog } from './closed-days-dialog.tsx';
import { DayPanel } from './day-panel.tsx';
import { exportsOf } from './export-calendar.ts';
import { MoveDialog } from './move-dialog.tsx';
import { NewOnDayDialog } from './new-on-day-dialog.tsx';
import { PlanDialog } from './planning/plan-dialog.tsx';
import { useYear } from './use-year.ts';
import { YearGrid } from './year-grid.tsx';
import { YearList } from './year-list.tsx';
import { YearTimetable } from './year-timetable.tsx';

const cx = bindClasses(styles);
const ALL = 'all';

const views: readonly { readonly key: CalendarView; readonly words: string }[] = [
  { key: 'year', words: 'Year' },
  { key: 'list', words: 'List' },
  { key: 'timetable', words: 'Timetable' },
];

type Open =
  | { readonly kind: 'new'; readonly day: IsoDate }
  | { readonly kind: 'move' | 'call-off'; readonly meeting: Meeting }
  | { readonly kind: 'plan' }
  | { readonly kind: 'closed-days'; readonly isOverPlan: boolean };

/** The calendar of meetings: a year of one body or of all, as months, as a list, or as the timetable of one body. */
export function Calendar() {
  const { view, day, meetingId, show, choose } = useCalendarStore();
  const filtered = useFilterStore((store) => store.meetings.bodyId);
  const changeFilter = useFilterStore((store) => store.change);
  const onBack = useBack();
  const isReadOnly = useReadOnly();
  const [open, setOpen] = useState<Open | null>(null);
  const year = Number(day.slice(0, 4));
  const { query, shown } = useYear(year, filtered);
  const { bodyId } = shown;
  const ofDay = shown.meetings.get(day) ?? [];
  const chosen = ofDay.find(({ id }) => id === meetingId) ?? ofDay[0] ?? null;
  const bodies = [...shown.bodies.values()];
  const body = bodies.find(({ id }) => id === bodyId) ?? null;
  const isPlanOpen = open?.kind === 'plan' || (open?.kind === 'closed-days' && open.isOverPlan);

  const change = (what: Open) => (isReadOnly ? sayReadOnly() : setOpen(what));
  const openNew = () => change({ kind: 'new', day });
  const move = (meeting: Meeting) => change({ kind: 'move', meeting });
  const callOff = (meeting: Meeting) => {
    if (meeting.calledOff === null) change({ kind: 'call-off', meeting });
    else if (isReadOnly) sayReadOnly();
    else void holdAfterAll(meeting);
  };
  const toYear = (by: number) => choose(stepDay(day, { months: 12 * by }));
  usePageKeys({
    'Shift+PageUp': () => view !== 'year' && toYear(-1),
    'Shift+PageDown': () => view !== 'year' && toYear(1),
  });
  const close = () => setOpen(null);

  return (
    <Page
      crumbs={[{ words: 'Meetings', go: () => goTo({ screen: 'meetings' }) }]}
      title="Calendar"
      part={String(year)}
      onBack={onBack}
      fit="flow"
      actions={
        <>
          <MenuButton label="Export" groups={exportsOf(year, body)}>
            <Button icon={FileOutput}>Export</Button>
          </MenuButton>
          <Button look="primary" isDisabled={isReadOnly} onPress={() => change({ kind: 'plan' })}>
            Plan a year…
          </Button>
        </>
      }
      strip={
        <div className={cx('strip')}>
          <SelectField
            label="Body"
            inline
            choices={[{ key: ALL, words: 'All bodies' }, ...bodies.map(({ id, name }) => ({ key: id, words: name }))]}
            value={bodyId ?? ALL}
            onChange={(key) => changeFilter('meetings', { bodyId: bodies.find(({ id }) => id === key)?.id ?? null })}
          />
          <Segments label="How it is shown" choices={views} value={view} onChange={show} />
          <div role="group" aria-label="Year" className={cx('years')}>
            <IconButton icon={ChevronLeft} label={`Year ${year - 1}`} keys="Shift+Page Up" onPress={() => toYear(-1)} />
            <span className={cx('yearNumber')}>{year}</span>
            <IconButton
              icon={ChevronRight}
              label={`Year ${year + 1}`}
              keys="Shift+Page Down"
              onPress={() => toYear(1)}
            />
            <Button size="small" look="quiet" onPress={() => choose(today())}>
              Today
            </Button>
          </div>
          <Button size="small" look="quiet" onPress={() => setOpen({ kind: 'closed-days', isOverPlan: false })}>
            Closed days…
          </Button>
        </div>
      }
    >
      {query.status === 'failed' && (
        <Banner tone="care" words={query.failure.message} step={{ words: 'Try again', run: query.retry }} />
      )}
      <div className={cx('split', view !== 'year' && 'whole')}>
        <div className={cx('side')}>
          <PageBody>
            {view === 'year' && (
              <>
                <YearGrid
                  shown={shown}
                  today={today()}
                  chosen={day}
                  onChoose={choose}
                  onOpen={() => (chosen === null ? openNew() : openMeeting(chosen.id))}
                  keys={{
                    n: openNew,
                    p: () => change({ kind: 'plan' }),
                    m: () => chosen !== null && move(chosen),
                    c: () => chosen !== null && callOff(chosen),
                  }}
                />
                <Legend nation={nationWords[shown.nation]} />
              </>
            )}
            {view === 'list' && (
              <YearList
                shown={shown}
                chosenId={chosen?.id ?? null}
                onChoose={(on, meeting) => choose(on, meeting.id)}
                onOpen={({ id }) => openMeeting(id)}
                keys={{ m: move, c: callOff, n: openNew, p: () => change({ kind: 'plan' }) }}
              />
            )}
            {view === 'timetable' && <YearTimetable shown={shown} body={body} />}
            {view !== 'timetable' && <Hints />}
          </PageBody>
        </div>
        {view === 'year' && (
          <div className={cx('side', 'panel')}>
            <DayPanel
              {...{ day, shown, chosen }}
              onChoose={(meeting) => choose(day, meeting.id)}
              onNew={openNew}
              onMove={move}
              onCallOff={callOff}
            />
          </div>
        )}
      </div>
      {open?.kind === 'new' && <NewOnDayDialog day={open.day} bodyId={bodyId} onClose={close} />}
      <MeetingDialogs open={open} bodies={shown.bodies} onClose={close} />
      {isPlanOpen && (
        <PlanDialog
          year={year}
          bodyId={bodyId}
          onClosedDays={() => setOpen({ kind: 'closed-days', isOverPlan: true })}
          onClose={close}
        />
      )}
      {open?.kind === 'closed-days' && (
        <ClosedDaysDialog
          bodies={bodies}
          bodyId={bodyId}
          onClose={() => setOpen(open.isOverPlan ? { kind: 'plan' } : null)}
        />
      )}
    </Page>
  );
}

function MeetingDialogs({
  open,
  bodies,
  onClose,
}: {
  readonly open: Open | null;
  readonly bodies: ReturnType<typeof useYear>['shown']['bodies'];
  readonly onClose: () => void;
}) {
  if (open?.kind !== 'move' && open?.kind !== 'call-off') return null;
  const body = bodies.get(open.meeting.bodyId);
  if (body === undefined) return null;
  return open.kind === 'move' ? (
    <MoveDialog meeting={open.meeting} body={body} onClose={onClose} />
  ) : (
    <CallOffDialog meeting={open.meeting} body={body} onClose={onClose} />
  );
}

function Legend({ nation }: { readonly nation: string }) {
  return (
    <p className={cx('quiet')}>
      Letters are those of the body; <b>*</b> not an ordinary meeting; <s>struck through</s> called off; <b>!</b>{' '}
      something stands in the way; <i>h</i> bank holiday of {nation}; <i>c</i> closed days.
    </p>
  );
}

function Hints() {
  return (
    <KeyHints
      hints={[
        { keys: 'Enter', words: 'open' },
        { keys: 'N', words: 'new meeting' },
        { keys: 'M', words: 'move' },
        { keys: 'C', words: 'call off' },
        { keys: 'P', words: 'plan a year' },
      ]}
    />
  );
}
