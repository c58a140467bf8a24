import { useMemo, useState } from 'react';
import type { ActionRow } from '../../../shared/contract/progress.ts';
import type { ActionStatus } from '../../../shared/domain/progress.ts';
import { type OwnerWords, ownerWords } from '../../../shared/domain/wording.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { dayOf, today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { type ActionStanding, useFilterStore } from '../../stores/filters.ts';
import { perform, sayReadOnly, showUndoable } from '../../stores/perform.ts';
import { openMeeting, useBack } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { SearchInput, SelectField } from '../../ui/controls/field.tsx';
import { Segments } from '../../ui/controls/segments.tsx';
import { Badge } from '../../ui/lists/badge.tsx';
import { RecordTable, type TableColumn } from '../../ui/lists/record-table.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { Page } from '../../ui/surfaces/page.tsx';
import { RegisterList, RegisterStrip } from '../../ui/surfaces/register.tsx';
import styles from './actions.module.css';
import { filterActions, standingOf } from './filter-actions.ts';
import { OlderLine } from './older-line.tsx';
import { UpdateActionDialog } from './update-action-dialog.tsx';

const cx = bindClasses(styles);
const ALL = 'all';

const standings: readonly { readonly key: ActionStanding; readonly words: string }[] = [
  { key: 'open', words: 'Open' },
  { key: 'overdue', words: 'Overdue' },
  { key: 'older', words: 'Older' },
  { key: 'done', words: 'Closed' },
  { key: 'all', words: 'All' },
];

const hints = [
  { keys: 'Enter', words: 'update' },
  { keys: 'D', words: 'done' },
  { keys: 'C', words: 'carry over' },
  { keys: 'O', words: 'open again' },
  { keys: 'M', words: 'go to its minute' },
];

/** What a change of status is called once it is made. */
const statusNews: Readonly<Record<ActionStatus, string>> = {
  open: 'The action is open again.',
  done: 'The action is done.',
  'carried-over': 'The action is carried over.',
  superseded: 'The action is superseded.',
  withdrawn: 'The action is withdrawn.',
};

/** Every action of every body: what, who, from which minute, due when, and how it stands. */
export function Actions() {
  const day = today();
  const filter = useFilterStore((store) => store.actions);
  const change = useFilterStore((store) => store.change);
  const actions = useQuery('actions.list', { bodyId: null, meetingId: null, status: null });
  const bodies = useQuery('bodies.list', {}).value ?? [];
  const onBack = useBack();
  const isReadOnly = useReadOnly();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [edited, setEdited] = useState<ActionRow | null>(null);
  const known = bodies.some((body) => body.id === filter.bodyId) ? filter.bodyId : null;
  const rows = useMemo(
    () => filterActions(actions.value ?? [], { ...filter, bodyId: known }, day),
    [actions.value, filter, known, day],
  );

  const setStatus = async (action: ActionRow, status: ActionStatus) => {
    if (isReadOnly) sayReadOnly();
    if (isReadOnly || action.status === status) return;
    const { id, revision, dueOn, update } = action;
    const changed = await perform('actions.update', { id, revision, status, dueOn, update });
    if (changed !== null) showUndoable(statusNews[status]);
  };
  const jump = (action: ActionRow) => openMeeting(action.meetingId, action.minuteId);
  const columns = useMemo(() => describeColumns(day), [day]);

  return (
    <Page
      title="Actions"
      onBack={onBack}
      fit="flow"
      strip={
        <RegisterStrip count={`${rows.length} ${rows.length === 1 ? 'action' : 'actions'}`}>
          <SearchInput
            label="Words, owner or number"
            value={filter.words}
            onChange={(words) => change('actions', { words })}
          />
          <Segments
            label="Which actions"
            choices={standings}
            value={filter.standing}
            onChange={(standing) => change('actions', { standing })}
          />
          <SelectField
            label="Body"
            inline
            choices={[{ key: ALL, words: 'All bodies' }, ...bodies.map(({ id, name }) => ({ key: id, words: name }))]}
            value={known ?? ALL}
            onChange={(key) => change('actions', { bodyId: bodies.find(({ id }) => id === key)?.id ?? null })}
          />
        </RegisterStrip>
      }
    >
      {actions.status === 'failed' && (
        <Banner tone="care" words={actions.failure.message} step={{ words: 'Try again', run: actions.retry }} />
      )}
      {actions.status === 'waiting' && <Waiting />}
      {filter.standing === 'older' && filter.words === '' && rows.length > 0 && (
        <OlderLine count={rows.length} bodyId={known} day={day} />
      )}
      <RegisterList
        nothing={
          actions.value === undefined || rows.length > 0
            ? null
            : actions.value.length === 0
              ? {
                  title: 'No action yet.',
                  words:
                    'An action is taken from the minutes as you type it: write “Action – ” and a name in a minute.',
                }
              : {
                  title: 'No action matches these filters.',
                  words: 'Change the words, the body or the standing above.',
                }
        }
        hints={hints}
      >
        {rows.length === 0 ? null : (
          <RecordTable
            label="Actions"
            columns={columns}
            rows={rows}
            chosenId={chosenId}
            onChoose={setChosenId}
            onOpen={setEdited}
            keys={{
              u: setEdited,
              d: (action) => void setStatus(action, 'done'),
              c: (action) => void setStatus(action, 'carried-over'),
              o: (action) => void setStatus(action, 'open'),
              m: jump,
            }}
          />
        )}
      </RegisterList>
      {edited !== null && (
        <UpdateActionDialog action={edited} onClose={() => setEdited(null)} isReadOnly={isReadOnly} />
      )}
    </Page>
  );
}

/** Who acts, by name; under it what the minute prints, where that is something else. */
function Owners({ owners }: { readonly owners: readonly OwnerWords[] }) {
  const printed = owners.flatMap((owner) => owner.printed ?? []);
  return (
    <>
      {owners.map(({ words }) => words).join(', ') || 'Nobody named'}
      {printed.length > 0 && <span className={cx('under')}>printed {printed.join(', ')}</span>}
    </>
  );
}

function describeColumns(day: ReturnType<typeof today>): readonly TableColumn<ActionRow>[] {
  return [
    {
      id: 'what',
      title: 'What',
      isRowHeader: true,
      cell: (action) => <span className={cx('what')}>{action.text}</span>,
    },
    {
      id: 'owner',
      title: 'Owner',
      width: 9,
      cell: ({ owners }) => <Owners owners={owners.map(ownerWords)} />,
    },
    {
      id: 'from',
      title: 'From',
      width: 10,
      cell: (action) => (
        <>
          <LinkButton onPress={() => openMeeting(action.meetingId, action.minuteId)}>
            {action.minuteNumber === null ? action.minuteTitle : `min ${action.minuteNumber}`}
          </LinkButton>
          <span className={cx('under')}>{action.bodyName}</span>
        </>
      ),
    },
    {
      id: 'due',
      title: 'Due',
      width: 8.5,
      cell: (action) =>
        action.dueOn === null ? <span className={cx('quiet')}>No date</span> : formatLongDate(action.dueOn),
    },
    {
      id: 'status',
      title: 'Status',
      width: 6.5,
      cell: (action) => {
        const { words, tone } = standingOf(action, day);
        return <Badge tone={tone}>{words}</Badge>;
      },
    },
    {
      id: 'update',
      title: 'Last update',
      width: 13,
      isSecondary: true,
      cell: (action) =>
        action.update === null ? null : (
          <>
            {action.update}
            {action.updatedAt !== null && (
              <span className={cx('under')}>{formatLongDate(dayOf(action.updatedAt))}</span>
            )}
          </>
        ),
    },
  ];
}
