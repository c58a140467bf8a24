import { useState } from 'react';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { readDay } from '../../../shared/domain/seats/who.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { attempt } from '../../stores/attempt.ts';
import { showUndoable } from '../../stores/perform.ts';
import { ComboInput, TextInput } from '../../ui/controls/field.tsx';
import { nothingPicked, PickField } from '../../ui/controls/pick-field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';

export interface AffiliationDialogProps {
  readonly personId: PersonId;
  readonly onClose: () => void;
}

/** A further organisation that somebody belongs to: employed by one, seconded to another. */
export function AffiliationDialog({ personId, onClose }: AffiliationDialogProps) {
  const organisations = useQuery('organisations.list', {}).value ?? [];
  const [picked, setPicked] = useState(nothingPicked);
  const [nature, setNature] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [first, last] = [readDay(from), readDay(to)];

  const submit = async () => {
    if (first.trouble !== null || last.trouble !== null) return;
    const wanted = picked.words.trim().toLowerCase();
    if (wanted === '') {
      setRefusal('Say which organisation.');
      return;
    }
    const known =
      organisations.find(({ id }) => id === picked.key) ??
      organisations.find(({ name, abbreviation }) => [name, abbreviation].some((one) => one?.toLowerCase() === wanted));
    const made =
      known === undefined
        ? await attempt('organisations.create', { name: picked.words.trim(), abbreviation: null, aliases: [] })
        : { value: known, refusal: null };
    if (made.value === null) {
      setRefusal(made.refusal);
      return;
    }
    const done = await attempt('affiliations.add', {
      ...{ personId, organisationId: made.value.id, nature: nature.trim() === '' ? null : nature.trim() },
      ...{ from: first.day, to: last.day },
    });
    setRefusal(done.refusal);
    if (done.value === null) return;
    onClose();
    showUndoable(`${made.value.name} is added.`);
  };

  return (
    <FormDialog
      title="A further organisation"
      submitWords="Add the organisation"
      trouble={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PickField
        label="Organisation"
        hint="One that is not known yet is made."
        choices={organisations.map(({ id, name, abbreviation }) => ({
          ...{ key: id, words: name },
          ...(abbreviation !== null && { detail: abbreviation }),
        }))}
        value={picked}
        onChange={setPicked}
        isRequired
        autoFocus
      />
      <ComboInput
        label="How they belong to it"
        choices={['employed by', 'seconded to', 'trustee of', 'volunteer of']}
        value={nature}
        onChange={setNature}
      />
      <FieldRow>
        <TextInput label="From" trouble={first.trouble} value={from} onChange={setFrom} />
        <TextInput label="To" trouble={last.trouble} value={to} onChange={setTo} />
      </FieldRow>
    </FormDialog>
  );
}
