import { X } from 'lucide-react';
import { useState } from 'react';
import type { ActorGroup } from '../../../shared/domain/body.ts';
import { tellApart } from '../../../shared/domain/seats/who.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { attempt } from '../../stores/attempt.ts';
import { showUndoable } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { nothingPicked, PickField } from '../../ui/controls/pick-field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import styles from './people.module.css';

const cx = bindClasses(styles);
const ALL = 'all';

export interface GroupDialogProps {
  /** The group that is changed; null: a new one. */
  readonly group: ActorGroup | null;
  readonly onClose: () => void;
}

/** A group with its people, of one body or known to all. */
export function GroupDialog({ group, onClose }: GroupDialogProps) {
  const people = useQuery('people.list', { today: today() }).value ?? [];
  const bodies = useQuery('bodies.list', {}).value ?? [];
  const [name, setName] = useState(group?.name ?? '');
  const [note, setNote] = useState(group?.note ?? '');
  const [bodyId, setBodyId] = useState(group?.bodyId ?? null);
  const [ids, setIds] = useState<ActorGroup['people']>(group?.people ?? []);
  const [picked, setPicked] = useState(nothingPicked);
  const [refusal, setRefusal] = useState<string | null>(null);
  const names = tellApart(people);
  const members = ids.flatMap((id) => (names.has(id) ? { id, name: names.get(id) ?? '' } : []));
  const free = people.filter(({ person }) => !ids.includes(person.id));

  const submit = async () => {
    if (name.trim() === '') {
      setRefusal('Give the group its name.');
      return;
    }
    const done = await attempt('groups.save', {
      ...{ id: group?.id ?? null, revision: group?.revision ?? null, bodyId },
      ...{ name: name.trim(), note: note.trim() === '' ? null : note.trim(), people: ids },
    });
    setRefusal(done.refusal);
    if (done.value === null) return;
    onClose();
    showUndoable(`The group “${name.trim()}” is kept.`);
  };

  return (
    <FormDialog
      title={group === null ? 'New group' : `Change “${group.name}”`}
      submitWords={group === null ? 'Make the group' : 'Keep the changes'}
      trouble={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        label="Name"
        hint="As actions name it: Policy leads"
        value={name}
        onChange={setName}
        isRequired
        autoFocus
      />
      <SelectField
        label="Known to"
        choices={[{ key: ALL, words: 'All bodies' }, ...bodies.map((body) => ({ key: body.id, words: body.name }))]}
        value={bodyId ?? ALL}
        onChange={(key) => setBodyId(bodies.find(({ id }) => id === key)?.id ?? null)}
      />
      <PickField
        key={ids.length}
        autoFocus={ids.length > (group?.people.length ?? 0)}
        label="Add somebody"
        choices={free.map(({ person, organisations }) => ({
          ...{ key: person.id, words: names.get(person.id) ?? '' },
          ...(organisations.length > 0 && { detail: organisations.join(', ') }),
        }))}
        value={picked}
        onChange={(next) => {
          const found = free.find(({ person }) => person.id === next.key);
          setPicked(found === undefined ? next : nothingPicked);
          if (found !== undefined) setIds([...ids, found.person.id]);
        }}
      />
      {members.length > 0 && (
        <ul className={cx('records')}>
          {members.map((one) => (
            <li key={one.id} className={cx('record')}>
              {one.name}
              <IconButton
                icon={X}
                size="small"
                label={`Take ${one.name} out`}
                onPress={() => setIds(ids.filter((id) => id !== one.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <TextInput label="Note" rows={2} value={note} onChange={setNote} />
    </FormDialog>
  );
}
