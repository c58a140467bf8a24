import { useState } from 'react';
import type { Person } from '../../../shared/domain/body.ts';
import { attempt } from '../../stores/attempt.ts';
import { showUndoable } from '../../stores/perform.ts';
import { goTo } from '../../stores/route.ts';
import { ComboInput, TextInput } from '../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';

export interface PersonDialogProps {
  /** The person who is changed; null: a new one. */
  readonly person: Person | null;
  readonly onClose: () => void;
}

const titles = ['Councillor', 'Cllr', 'Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Professor', 'Sir', 'Dame', 'Reverend'];

/** Who somebody is: title, name, office, how to reach them, and every other name that documents use. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const [title, setTitle] = useState(person?.title ?? '');
  const [name, setName] = useState(person?.name ?? '');
  const [office, setOffice] = useState(person?.office ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [telephone, setTelephone] = useState(person?.telephone ?? '');
  const [aliases, setAliases] = useState(person?.aliases.join('\n') ?? '');
  const [note, setNote] = useState(person?.note ?? '');
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isAddress = email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email.trim());
  const nameTrouble = isAsked && name.trim() === '' ? 'Give the name.' : null;

  const submit = async () => {
    setAsked(true);
    if (name.trim() === '' || !isAddress) return;
    const others = aliases.split('\n').map((one) => one.trim());
    const facts = {
      ...{ title: filled(title), name: name.trim(), office: filled(office) },
      ...{ email: filled(email), telephone: filled(telephone), note: filled(note) },
      aliases: [...new Set(others.filter((one) => one !== '' && one !== name.trim()))],
    };
    const done =
      person === null
        ? await attempt('people.create', facts)
        : await attempt('people.update', { id: person.id, revision: person.revision, ...facts });
    setRefusal(done.refusal);
    if (done.value === null) return;
    onClose();
    showUndoable(person === null ? `${facts.name} is known now.` : `${facts.name} is changed.`);
    if (person === null) goTo({ screen: 'person', personId: done.value.id });
  };

  return (
    <FormDialog
      title={person === null ? 'New person' : `Change ${person.name}`}
      submitWords={person === null ? 'Add the person' : 'Keep the changes'}
      trouble={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FieldRow>
        <ComboInput label="Title or rank" choices={titles} value={title} onChange={setTitle} />
        <TextInput label="Name" trouble={nameTrouble} value={name} onChange={setName} isRequired autoFocus />
      </FieldRow>
      <TextInput
        label="Office"
        hint="The post or office held: Director of Housing"
        value={office}
        onChange={setOffice}
      />
      <FieldRow>
        <TextInput
          label="Email"
          trouble={isAsked && !isAddress ? 'Write the address like name@example.org.' : null}
          value={email}
          onChange={setEmail}
        />
        <TextInput label="Telephone" value={telephone} onChange={setTelephone} />
      </FieldRow>
      <TextInput
        label="Other names and initials"
        hint="As documents print them, one on each line: S Goodall, SG"
        rows={3}
        value={aliases}
        onChange={setAliases}
      />
      <TextInput label="Note" rows={2} value={note} onChange={setNote} />
    </FormDialog>
  );
}

function filled(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}
