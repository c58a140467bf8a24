import { useEffect, useMemo, useState } from 'react';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { printedName } from '../../../shared/domain/seats/who.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { perform, sayReadOnly, showUndoable } from '../../stores/perform.ts';
import { goTo } from '../../stores/route.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Segments } from '../../ui/controls/segments.tsx';
import { RecordTable, type TableColumn } from '../../ui/lists/record-table.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { Banner } from '../../ui/surfaces/notice.tsx';
import { RegisterList } from '../../ui/surfaces/register.tsx';
import { type Circle, filterPeople, findNamesakes } from './filter-people.ts';
import { MergePeopleDialog } from './merge-people-dialog.tsx';
import styles from './people.module.css';

const cx = bindClasses(styles);

type Row = PersonRow & { readonly id: string; readonly hasNamesake: boolean };

const hints = [
  { keys: 'Enter', words: 'open' },
  { keys: 'M', words: 'the same person as another record' },
  { keys: 'Delete', words: 'remove somebody unused' },
];

const columns: readonly TableColumn<Row>[] = [
  {
    id: 'name',
    title: 'Name',
    isRowHeader: true,
    cell: ({ person, hasNamesake }) => (
      <>
        {printedName(person)}
        {hasNamesake && <span className={cx('under')}>Another record has this name</span>}
      </>
    ),
  },
  {
    id: 'office',
    title: 'Office, contact',
    isSecondary: true,
    cell: ({ person: { office, email, telephone } }) => (
      <>
        {office}
        {(email !== null || telephone !== null) && (
          <span className={cx('under')}>{[email, telephone].filter((part) => part !== null).join(', ')}</span>
        )}
      </>
    ),
  },
  { id: 'organisation', title: 'Organisation', cell: ({ organisations }) => organisations.join(', ') },
  {
    id: 'seats',
    title: 'Sits on',
    cell: ({ seats }) =>
      seats.length === 0 ? (
        <span className={cx('quiet')}>No body today</span>
      ) : (
        seats.map(({ bodyName, role }) => (role === null ? bodyName : `${bodyName} (${role})`)).join(', ')
      ),
  },
  { id: 'actions', title: 'Open actions', width: 7, align: 'end', cell: ({ openActions }) => openActions },
];

export interface ListProps {
  readonly words: string;
  /** Told how many there are to see: `22 people`. */
  readonly onCount: (count: string) => void;
}

const circles: readonly { readonly key: Circle; readonly words: string }[] = [
  { key: 'all', words: 'Everybody' },
  { key: 'seated', words: 'On a body today' },
  { key: 'outside', words: 'Contacts outside' },
];

/** Everybody, by name: members, officers and those outside alike. */
export function PersonList({ words, onCount }: ListProps) {
  const people = useQuery('people.list', { today: today() });
  const isReadOnly = useReadOnly();
  const [circle, setCircle] = useState<Circle>('all');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [merged, setMerged] = useState<PersonRow | null>(null);
  const rows = useMemo(() => {
    const all = people.value ?? [];
    const namesakes = findNamesakes(all);
    return filterPeople(all, words, circle).map((row): Row => ({
      ...row,
      id: row.person.id,
      hasNamesake: namesakes.has(row.person.id),
    }));
  }, [people.value, words, circle]);
  useEffect(() => {
    onCount(people.value === undefined ? '' : `${rows.length} ${rows.length === 1 ? 'person' : 'people'}`);
  }, [onCount, people.value, rows.length]);

  const remove = async ({ person }: Row) => {
    if (isReadOnly) {
      sayReadOnly();
      return;
    }
    const done = await perform('people.remove', { id: person.id, revision: person.revision });
    if (done !== null) showUndoable(`${printedName(person)} is removed.`);
  };
  return (
    <>
      {people.status === 'failed' && (
        <Banner tone="care" words={people.failure.message} step={{ words: 'Try again', run: people.retry }} />
      )}
      {people.status === 'waiting' && <Waiting />}
      {people.value !== undefined && people.value.length > 0 && (
        <div className={cx('circle')}>
          <Segments label="Which people" choices={circles} value={circle} onChange={setCircle} />
        </div>
      )}
      <RegisterList
        nothing={
          people.value === undefined || rows.length > 0
            ? null
            : people.value.length === 0
              ? {
                  title: 'Nobody yet.',
                  words: 'People come with imported minutes, with a seat on a body, or from here.',
                }
              : {
                  title: 'Nobody here has these words.',
                  words: 'Change them above: names, offices, organisations, bodies.',
                }
        }
        hints={hints}
      >
        {rows.length === 0 ? null : (
          <RecordTable
            label="People"
            columns={columns}
            rows={rows}
            chosenId={chosenId}
            onChoose={setChosenId}
            onOpen={({ person }) => goTo({ screen: 'person', personId: person.id })}
            keys={{
              m: (row) => {
                if (isReadOnly) sayReadOnly();
                else setMerged(row);
              },
              Delete: (row) => void remove(row),
            }}
          />
        )}
      </RegisterList>
      {merged !== null && people.value !== undefined && (
        <MergePeopleDialog
          people={people.value}
          beginning={[merged.person.id]}
          onDone={(id) => goTo({ screen: 'person', personId: id })}
          onClose={() => setMerged(null)}
        />
      )}
    </>
  );
}
