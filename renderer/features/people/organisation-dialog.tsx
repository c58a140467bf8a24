import { useState } from 'react';
import type { Organisation } from '../../../shared/domain/body.ts';
import { attempt } from '../../stores/attempt.ts';
import { showUndoable } from '../../stores/perform.ts';
import { TextInput } from '../../ui/controls/field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';

export interface OrganisationDialogProps {
  /** The organisation that is changed; null: a new one. */
  readonly organisation: Organisation | null;
  readonly onClose: () => void;
}

/** An organisation with its abbreviation and every other name that documents use for it. */
export function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const [name, setName] = useState(organisation?.name ?? '');
  const [abbreviation, setAbbreviation] = useState(organisation?.abbreviation ?? '');
  const [aliases, setAliases] = useState(organisation?.aliases.join('\n') ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);

  const submit = async () => {
    if (name.trim() === '') {
      setRefusal('Give the organisation its name.');
      return;
    }
    const others = aliases.split('\n').map((one) => one.trim());
    const facts = {
      name: name.trim(),
      abbreviation: abbreviation.trim() === '' ? null : abbreviation.trim(),
      aliases: [...new Set(others.filter((one) => one !== '' && one !== name.trim()))],
    };
    const done =
      organisation === null
        ? await attempt('organisations.create', facts)
        : await attempt('organisations.update', { id: organisation.id, revision: organisation.revision, ...facts });
    setRefusal(done.refusal);
    if (done.value === null) return;
    onClose();
    showUndoable(organisation === null ? `${facts.name} is known now.` : `${facts.name} is changed.`);
  };

  return (
    <FormDialog
      title={organisation === null ? 'New organisation' : `Change ${organisation.name}`}
      submitWords={organisation === null ? 'Add the organisation' : 'Keep the changes'}
      trouble={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput label="Name" value={name} onChange={setName} isRequired autoFocus />
      <TextInput
        label="Abbreviation"
        hint="As it stands behind names and actions: UMDC"
        value={abbreviation}
        onChange={setAbbreviation}
      />
      <TextInput
        label="Other names"
        hint="One on each line: former names, spellings"
        rows={3}
        value={aliases}
        onChange={setAliases}
      />
    </FormDialog>
  );
}
