import { X } from 'lucide-react';
import { useState } from 'react';
import type { PersonRow } from '../../../shared/contract/people.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { overlaps } from '../../../shared/domain/seats/seats.ts';
import { printedName } from '../../../shared/domain/seats/who.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { attempt } from '../../stores/attempt.ts';
import { showUndoable } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { Choice } from '../../ui/controls/choice.tsx';
import { nothingPicked, PickField } from '../../ui/controls/pick-field.tsx';
import { Facts } from '../../ui/lists/badge.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import { previewNames } from './filter-people.ts';
import styles from './people.module.css';

const cx = bindClasses(styles);

export interface MergePeopleDialogProps {
  readonly people: readonly PersonRow[];
  /** Those that are chosen from the start. */
  readonly beginning: readonly PersonId[];
  /** Told which record stays. */
  readonly onDone: (keptId: PersonId) => void;
  readonly onClose: () => void;
}

/** Makes several records of one person into one, after showing what comes together. Rule [V5]. */
export function MergePeopleDialog({ people, beginning, onDone, onClose }: MergePeopleDialogProps) {
  const [ids, setIds] = useState<readonly PersonId[]>(beginning);
  const [keptId, setKeptId] = useState<PersonId | null>(beginning[0] ?? null);
  const [picked, setPicked] = useState(nothingPicked);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const records = ids.flatMap((id) => people.find(({ person }) => person.id === id) ?? []);
  const kept = records.find(({ person }) => person.id === keptId);
  const others = records.filter((record) => record !== kept);
  const free = people.filter(({ person }) => !ids.includes(person.id));
  const preview =
    kept &&
    previewNames(
      kept.person,
      others.map(({ person }) => person),
    );

  const submit = async () => {
    if (kept === undefined || others.length === 0) {
      setRefusal('Choose at least two records of the same person.');
      return;
    }
    setWaiting(true);
    const otherIds = others.map(({ person }) => person.id);
    const done = await attempt('people.merge', { keepId: kept.person.id, otherIds });
    setWaiting(false);
    setRefusal(done.refusal);
    if (done.value === null) return;
    onClose();
    showUndoable(`The records of ${printedName(done.value)} are one now.`);
    onDone(done.value.id);
  };

  return (
    <FormDialog
      title="Records of the same person"
      submitWords={others.length === 0 ? 'Join the records' : `Join the ${records.length} records`}
      width="large"
      isWaiting={isWaiting}
      trouble={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ul className={cx('records')}>
        {records.map((record) => (
          <li key={record.person.id} className={cx('record')}>
            <Holdings record={record} keptId={keptId} />
            <IconButton
              icon={X}
              size="small"
              label={`Leave ${printedName(record.person)} out`}
              onPress={() => setIds(ids.filter((id) => id !== record.person.id))}
            />
          </li>
        ))}
      </ul>
      <PickField
        key={ids.length}
        label="The same person as"
        hint="Type a name and choose the record. Several can be joined at once."
        choices={free.map(({ person, organisations, seats }) => {
          const about = [person.office, ...organisations, ...seats.map(({ bodyName }) => bodyName)].flatMap(
            (part) => part ?? [],
          );
          return { key: person.id, words: printedName(person), detail: about.join(', ') };
        })}
        value={picked}
        onChange={(next) => {
          const found = free.find(({ person }) => person.id === next.key);
          if (found === undefined) setPicked(next);
          else {
            setIds([...ids, found.person.id]);
            setPicked(nothingPicked);
          }
        }}
        autoFocus
      />
      {records.length > 1 && (
        <div className={cx('choice')}>
          <p className={cx('label')}>Which record stays</p>
          <Choice
            label="Which record stays"
            choices={records.map(({ person }) => ({ key: person.id, words: describeRecord(person) }))}
            value={keptId}
            onChange={(id) => setKeptId(id ?? keptId)}
          />
        </div>
      )}
      {preview !== undefined && others.length > 0 && (
        <Facts
          facts={[
            { term: 'Afterwards', value: preview.name },
            { term: 'Also found as', value: preview.further.join(', ') || 'No other name' },
          ]}
        />
      )}
    </FormDialog>
  );
}

function describeRecord(person: PersonRow['person']): string {
  return person.office === null ? printedName(person) : `${printedName(person)}, ${person.office}`;
}

interface HoldingsProps {
  readonly record: PersonRow;
  readonly keptId: PersonId | null;
}

/** What stands under a record, and which of its seats would be joined with one of the record that stays. */
function Holdings({ record, keptId }: HoldingsProps) {
  const day = today();
  const { id } = record.person;
  const page = useQuery('people.get', { id, today: day }).value;
  const kept = useQuery('people.get', keptId === null || keptId === id ? null : { id: keptId, today: day }).value;
  const joined =
    page === undefined || kept === undefined
      ? []
      : page.seats.filter(({ membership: seat }) =>
          kept.seats.some(
            ({ membership: own }) =>
              own.bodyId === seat.bodyId && own.capacity === seat.capacity && overlaps(own, seat),
          ),
        );
  const counts =
    page === undefined
      ? ''
      : [
          count(page.seats.length, 'seat'),
          count(page.attendances, 'meeting attended', 'meetings attended'),
          count(page.openActions, 'open action'),
          count(page.groups.length, 'group'),
        ].join(', ');
  return (
    <div>
      <strong>{printedName(record.person)}</strong>
      {id === keptId && <span className={cx('quiet')}> stays</span>}
      <span className={cx('under')}>{counts}</span>
      {record.seats.length > 0 && (
        <span className={cx('under')}>Sits on {record.seats.map(({ bodyName }) => bodyName).join(', ')}</span>
      )}
      {joined.map(({ membership, bodyName }) => (
        <span key={membership.id} className={cx('under')}>
          The seats of both on {bodyName} overlap and become one, with the days of both.
        </span>
      ))}
    </div>
  );
}

function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
