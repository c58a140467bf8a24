import { useEffect, useMemo, useState } from 'react';
import type { ActorGroup } from '../../../shared/domain/body.ts';
import { tellApart } from '../../../shared/domain/seats/who.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { matchesWords } from '../../stores/filters.ts';
import { perform, sayReadOnly, showUndoable } from '../../stores/perform.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { RecordTable, type TableColumn } from '../../ui/lists/record-table.tsx';
import { Waiting } from '../../ui/surfaces/empty-state.tsx';
import { RegisterList } from '../../ui/surfaces/register.tsx';
import { GroupDialog } from './group-dialog.tsx';
import type { ListProps } from './person-list.tsx';

const hints = [
  { keys: 'Enter', words: 'change' },
  { keys: 'Delete', words: 'remove' },
];

interface Row {
  readonly id: string;
  readonly group: ActorGroup;
  readonly bodyName: string;
  readonly people: readonly string[];
}

const columns: readonly TableColumn<Row>[] = [
  { id: 'name', title: 'Group', isRowHeader: true, cell: ({ group }) => group.name },
  { id: 'body', title: 'Known to', cell: ({ bodyName }) => bodyName },
  { id: 'people', title: 'People', cell: ({ people }) => people.join(', ') || 'Nobody named' },
  { id: 'note', title: 'Note', isSecondary: true, cell: ({ group }) => group.note ?? '' },
];

/** Groups that own actions as one: policy leads, all partners. */
export function GroupList({ words, onCount }: ListProps) {
  const groups = useQuery('groups.list', { bodyId: null }).value;
  const people = useQuery('people.list', { today: today() }).value;
  const bodies = useQuery('bodies.list', {}).value;
  const isReadOnly = useReadOnly();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [changed, setChanged] = useState<ActorGroup | null>(null);
  const rows = useMemo(() => {
    const names = tellApart(people ?? []);
    return (groups ?? [])
      .map((group): Row => ({
        ...{ id: group.id, group },
        bodyName: group.bodyId === null ? 'All bodies' : (bodies?.find(({ id }) => id === group.bodyId)?.name ?? ''),
        people: group.people.map((id) => names.get(id) ?? ''),
      }))
      .filter((row) => matchesWords(words, [row.group.name, row.bodyName, row.group.note, ...row.people]));
  }, [groups, people, bodies, words]);
  useEffect(() => {
    onCount(groups === undefined ? '' : `${rows.length} ${rows.length === 1 ? 'group' : 'groups'}`);
  }, [onCount, groups, rows.length]);
  const remove = async ({ group }: Row) => {
    if (isReadOnly) {
      sayReadOnly();
      return;
    }
    const done = await perform('groups.remove', { id: group.id, revision: group.revision });
    if (done !== null) showUndoable(`The group “${group.name}” is removed; its actions keep their words.`);
  };
  return (
    <>
      {groups === undefined && <Waiting />}
      <RegisterList
        nothing={
          groups === undefined || rows.length > 0
            ? null
            : groups.length === 0
              ? {
                  title: 'No group yet.',
                  words:
                    'A group owns actions as one, like “Policy leads” or “All partners”; it is offered as you type.',
                }
              : { title: 'No group has these words.', words: 'Change them above.' }
        }
        hints={hints}
      >
        {rows.length === 0 ? null : (
          <RecordTable
            label="Groups"
            columns={columns}
            rows={rows}
            chosenId={chosenId}
            onChoose={setChosenId}
            onOpen={({ group }) => {
              if (isReadOnly) sayReadOnly();
              else setChanged(group);
            }}
            keys={{ Delete: (row) => void remove(row) }}
          />
        )}
      </RegisterList>
      {changed !== null && <GroupDialog group={changed} onClose={() => setChanged(null)} />}
    </>
  );
}
