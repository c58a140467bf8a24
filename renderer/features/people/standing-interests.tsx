import { useState } from 'react';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { TextInput } from '../../ui/controls/field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import styles from './people.module.css';

const cx = bindClasses(styles);

export interface StandingInterestsProps {
  readonly personId: PersonId;
  readonly isReadOnly: boolean;
}

/** What somebody has an interest in at every meeting; each meeting offers it to be declared. */
export function StandingInterests({ personId, isReadOnly }: StandingInterestsProps) {
  const standing = useQuery('standingInterests.list', { personId }).value ?? [];
  const [isAdding, setAdding] = useState(false);
  const remove = async (one: (typeof standing)[number]) => {
    const { id, revision } = one;
    if ((await perform('standingInterests.remove', { id, revision })) !== null)
      showUndoable('The interest is taken away.');
  };
  return (
    <Section
      title="Standing interests"
      actions={
        <Button size="small" isDisabled={isReadOnly} onPress={() => setAdding(true)}>
          Add an interest…
        </Button>
      }
    >
      {standing.length === 0 && <p className={cx('quiet')}>None kept. Each meeting offers those that are.</p>}
      <ul>
        {standing.map((one) => (
          <li key={one.id} className={cx('entry')}>
            <span>{one.nature}</span>
            {!isReadOnly && <LinkButton onPress={() => void remove(one)}>Remove</LinkButton>}
          </li>
        ))}
      </ul>
      {isAdding && <AddInterest personId={personId} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function AddInterest({ personId, onClose }: { readonly personId: PersonId; readonly onClose: () => void }) {
  const [nature, setNature] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async () => {
    if (nature.trim() === '') {
      setTrouble('Write what it is.');
      return;
    }
    const none = { id: null, revision: null, bodyId: null, from: null, to: null };
    const saved = await perform('standingInterests.save', {
      ...none,
      personId,
      kind: 'interest',
      nature: nature.trim(),
    });
    if (saved === null) return;
    onClose();
    showUndoable('The interest is kept.');
  };
  return (
    <FormDialog
      title="Standing interest"
      width="small"
      submitWords="Keep it"
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        label="What it is"
        value={nature}
        onChange={setNature}
        autoFocus
        hint="Its kind, by the code of each body, is chosen where it is declared."
      />
    </FormDialog>
  );
}
