import { X } from 'lucide-react';
import { useState } from 'react';
import type { Organisation } from '../../../shared/domain/body.ts';
import { describeHoldings } from '../../../shared/domain/seats/holdings.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { attempt } from '../../stores/attempt.ts';
import { showUndoable } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { nothingPicked, PickField } from '../../ui/controls/pick-field.tsx';
import { Facts } from '../../ui/lists/badge.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import styles from './people.module.css';

const cx = bindClasses(styles);

export interface MergeOrganisationsDialogProps {
  /** The record that stays. */
  readonly kept: Organisation;
  readonly organisations: readonly Organisation[];
  readonly onClose: () => void;
}

/** Makes several records of one organisation into one. Rule [V5]. */
export function MergeOrganisationsDialog({ kept, organisations, onClose }: MergeOrganisationsDialogProps) {
  const [others, setOthers] = useState<readonly Organisation[]>([]);
  const [picked, setPicked] = useState(nothingPicked);
  const [refusal, setRefusal] = useState<string | null>(null);
  const free = organisations.filter((one) => one.id !== kept.id && !others.some(({ id }) => id === one.id));
  const further = others.flatMap(({ name, abbreviation, aliases }) => [
    name,
    ...(abbreviation === null ? [] : [abbreviation]),
    ...aliases,
  ]);

  const submit = async () => {
    if (others.length === 0) {
      setRefusal('Choose at least one other record of the same organisation.');
      return;
    }
    const done = await attempt('organisations.merge', { keepId: kept.id, otherIds: others.map(({ id }) => id) });
    setRefusal(done.refusal);
    if (done.value === null) return;
    onClose();
    showUndoable(`The records of ${kept.name} are one now.`);
  };

  return (
    <FormDialog
      title={`The same as ${kept.name}`}
      submitWords={others.length === 0 ? 'Join the records' : `Join the ${others.length + 1} records`}
      trouble={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PickField
        key={others.length}
        label="Other records of it"
        hint="What stands under each goes to the one that stays, and is shown before."
        choices={free.map(({ id, name, abbreviation }) => ({
          ...{ key: id, words: name },
          ...(abbreviation !== null && { detail: abbreviation }),
        }))}
        value={picked}
        onChange={(next) => {
          const found = free.find(({ id }) => id === next.key);
          setPicked(found === undefined ? next : nothingPicked);
          if (found !== undefined) setOthers([...others, found]);
        }}
        autoFocus
      />
      {others.length > 0 && (
        <ul className={cx('records')}>
          {others.map((one) => (
            <li key={one.id} className={cx('record')}>
              <Holdings organisation={one} />
              <IconButton
                icon={X}
                size="small"
                label={`Leave ${one.name} out`}
                onPress={() => setOthers(others.filter(({ id }) => id !== one.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          { term: 'Stays', value: <Holdings organisation={kept} /> },
          { term: 'Also found as', value: [...kept.aliases, ...further].join(', ') || 'No other name' },
        ]}
      />
    </FormDialog>
  );
}

/** An organisation with what stands under it, and so what goes over. Rule [V11]. */
function Holdings({ organisation: { id, name } }: { readonly organisation: Organisation }) {
  const page = useQuery('organisations.get', { id }).value;
  return (
    <span>
      {name}
      <span className={cx('under')}>
        {page !== undefined && (describeHoldings(page.holdings) ?? 'Nothing stands under it')}
      </span>
    </span>
  );
}
