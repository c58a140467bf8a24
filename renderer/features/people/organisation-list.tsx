import { useEffect, useMemo, useState } from 'react';
import type { PersonRow } from '../../../shared/contract/people.ts';
import type { Organisation } from '../../../shared/domain/body.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { matchesWords } from '../../stores/filters.ts';
import { perform, sayReadOnly, showUndoable } from '../../stores/perform.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { RecordTable, type TableColumn } from '../../ui/lists/record-table.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { RegisterList } from '../../ui/surfaces/register.tsx';
import { MergeOrganisationsDialog } from './merge-organisations-dialog.tsx';
import { OrganisationDialog } from './organisation-dialog.tsx';
import type { ListProps } from './person-list.tsx';

const hints = [
  { keys: 'Enter', words: 'change' },
  { keys: 'M', words: 'the same as another' },
  { keys: 'Delete', words: 'remove' },
];

type Row = Organisation & { readonly people: number };

const columns: readonly TableColumn<Row>[] = [
  { id: 'name', title: 'Organisation', isRowHeader: true, cell: ({ name }) => name },
  { id: 'abbreviation', title: 'Abbreviation', width: 10, cell: ({ abbreviation }) => abbreviation ?? '' },
  { id: 'aliases', title: 'Other names', isSecondary: true, cell: ({ aliases }) => aliases.join(', ') },
  { id: 'people', title: 'People today', width: 8, align: 'end', cell: ({ people }) => people },
];

/** The organisations that send people to bodies, with their abbreviations and other names. */
export function OrganisationList({ words, onCount }: ListProps) {
  const organisations = useQuery('organisations.list', {}).value;
  const people = useQuery('people.list', { today: today() }).value;
  const isReadOnly = useReadOnly();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [changed, setChanged] = useState<Organisation | null>(null);
  const [merged, setMerged] = useState<Organisation | null>(null);
  const rows = useMemo(() => {
    const counts = countPeople(people ?? []);
    return (organisations ?? [])
      .filter(({ name, abbreviation, aliases }) => matchesWords(words, [name, abbreviation, ...aliases]))
      .map((one): Row => ({ ...one, people: counts.get(one.name) ?? 0 }));
  }, [organisations, people, words]);
  useEffect(() => {
    onCount(
      organisations === undefined ? '' : `${rows.length} ${rows.length === 1 ? 'organisation' : 'organisations'}`,
    );
  }, [onCount, organisations, rows.length]);
  const begin = (open: (row: Organisation) => void) => (row: Organisation) => {
    if (isReadOnly) sayReadOnly();
    else open(row);
  };
  const remove = async ({ id, revision, name }: Organisation) => {
    const done = await perform('organisations.remove', { id, revision });
    if (done !== null) showUndoable(`${name} is removed.`);
  };
  return (
    <>
      {organisations === undefined && <Waiting />}
      <RegisterList
        nothing={
          organisations === undefined || rows.length > 0
            ? null
            : organisations.length === 0
              ? {
                  title: 'No organisation yet.',
                  words: 'They come with imported minutes and with seats, or from here.',
                }
              : { title: 'No organisation has these words.', words: 'Change them above.' }
        }
        hints={hints}
      >
        {rows.length === 0 ? null : (
          <RecordTable
            label="Organisations"
            columns={columns}
            rows={rows}
            chosenId={chosenId}
            onChoose={setChosenId}
            onOpen={begin(setChanged)}
            keys={{ m: begin(setMerged), Delete: begin((row) => void remove(row)) }}
          />
        )}
      </RegisterList>
      {changed !== null && <OrganisationDialog organisation={changed} onClose={() => setChanged(null)} />}
      {merged !== null && organisations !== undefined && (
        <MergeOrganisationsDialog kept={merged} organisations={organisations} onClose={() => setMerged(null)} />
      )}
    </>
  );
}

function countPeople(people: readonly PersonRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of people.flatMap(({ organisations }) => organisations)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
