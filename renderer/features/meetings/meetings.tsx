import { CalendarRange, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { meetingLabel } from '../../../shared/domain/wording.ts';
import { groupByYear } from '../../../shared/domain/years.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { chooseFiles } from '../../stores/importing.ts';
import { useFilterStore } from '../../stores/filters.ts';
import { goTo, openMeeting, useBack } from '../../stores/route.ts';
import { openSurface } from '../../stores/surfaces.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SelectField } from '../../ui/controls/field.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { RecordTable, type TableColumn } from '../../ui/lists/record-table.tsx';
import { EmptyState, Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page, PageBody, Section } from '../../ui/surfaces/page.tsx';
import styles from './meetings.module.css';

const cx = bindClasses(styles);
const ALL = 'all';
/** Years that are shown at first; earlier ones are a press away. */
const YEARS = 3;

const columns: readonly TableColumn<MeetingRow>[] = [
  { id: 'meeting', title: 'Meeting', width: 15, isRowHeader: true, cell: meetingLabel },
  { id: 'body', title: 'Body', cell: (meeting) => meeting.bodyName },
  { id: 'venue', title: 'Venue', isSecondary: true, cell: (meeting) => meeting.venue ?? '' },
  {
    id: 'numbers',
    title: 'Minutes',
    width: 12,
    cell: (meeting) =>
      meeting.firstNumber !== null && meeting.lastNumber !== null
        ? `${meeting.firstNumber} to ${meeting.lastNumber}`
        : meeting.minutes === 0
          ? 'None yet'
          : meeting.minutes,
  },
];

/** Only where there is something to look at. */
const doubtColumn: TableColumn<MeetingRow> = {
  id: 'doubts',
  title: 'To look at',
  width: 7,
  cell: (meeting) =>
    meeting.doubts === 0 ? null : (
      <Badge tone="care">
        {meeting.doubts} {meeting.doubts === 1 ? 'doubt' : 'doubts'}
      </Badge>
    ),
};

/** Every meeting, by year, newest first. */
export function Meetings() {
  const bodyId = useFilterStore((store) => store.meetings.bodyId);
  const change = useFilterStore((store) => store.change);
  const meetings = useQuery('meetings.list', { bodyId: null });
  const bodies = useQuery('bodies.list', {}).value ?? [];
  const onBack = useBack();
  const isReadOnly = useReadOnly();
  const [shown, setShown] = useState(YEARS);
  const known = bodies.some((body) => body.id === bodyId) ? bodyId : null;
  const years = useMemo(
    () => groupByYear((meetings.value ?? []).filter((meeting) => known === null || meeting.bodyId === known)),
    [meetings.value, known],
  );
  return (
    <Page
      title="Meetings"
      onBack={onBack}
      actions={
        <>
          <Button icon={CalendarRange} onPress={() => goTo({ screen: 'calendar' })}>
            Calendar
          </Button>
          <Button
            look="primary"
            icon={Plus}
            isDisabled={isReadOnly}
            onPress={() => openSurface({ kind: 'new-meeting', bodyId: known })}
          >
            New meeting…
          </Button>
        </>
      }
      strip={
        <div className={cx('strip')}>
          <SelectField
            label="Body"
            inline
            choices={[{ key: ALL, words: 'All bodies' }, ...bodies.map(({ id, name }) => ({ key: id, words: name }))]}
            value={known ?? ALL}
            onChange={(key) => change('meetings', { bodyId: bodies.find(({ id }) => id === key)?.id ?? null })}
          />
        </div>
      }
    >
      <PageBody>
        {meetings.status === 'failed' && (
          <Banner tone="care" words={meetings.failure.message} step={{ words: 'Try again', run: meetings.retry }} />
        )}
        {meetings.status === 'waiting' && <Waiting />}
        {meetings.value !== undefined && years.length === 0 && (
          <EmptyState
            title="No meeting yet."
            actions={<Button onPress={() => void chooseFiles()}>Import files…</Button>}
          >
            Add one with its date, or import the minutes of meetings that have been.
          </EmptyState>
        )}
        {years.slice(0, shown).map(({ year, meetings: ofYear }) => (
          <Section key={year} title={year ?? 'Date not known'} count={ofYear.length}>
            <RecordTable
              label={`Meetings of ${year ?? 'unknown date'}`}
              columns={ofYear.some((meeting) => meeting.doubts > 0) ? [...columns, doubtColumn] : columns}
              rows={ofYear}
              onOpen={(meeting) => openMeeting(meeting.id)}
            />
          </Section>
        ))}
        {years.length > shown && (
          <div className={cx('more')}>
            <Button onPress={() => setShown(shown + 5)}>Show earlier years</Button>
          </div>
        )}
      </PageBody>
    </Page>
  );
}
