import { useState } from 'react';
import type { MinuteId } from '../../../../shared/domain/ids.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { today } from '../../../gateway/clock.ts';
import { perform } from '../../../stores/perform.ts';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { FormDialog } from '../../../ui/surfaces/dialog.tsx';

export interface TypeChangeDialogProps {
  readonly minutes: readonly Minute[];
  readonly minuteId: MinuteId | null;
  readonly nameOf: (id: MinuteId) => string;
  readonly onClose: () => void;
}

/** A change that came by letter or by word of mouth. */
export function TypeChangeDialog({ minutes, minuteId, nameOf, onClose }: TypeChangeDialogProps) {
  const [chosen, setChosen] = useState<MinuteId | undefined>(minuteId ?? minutes[0]?.id);
  const [removed, setRemoved] = useState('');
  const [added, setAdded] = useState('');
  const [author, setAuthor] = useState('');
  const submit = async () => {
    if (chosen === undefined) return;
    const stored = await perform('changes.add', {
      ...{ minuteId: chosen, approvalId: null, receivedOn: today(), note: null },
      ...{ removed: removed.trim(), added: added.trim(), author: author.trim() === '' ? null : author.trim() },
    });
    if (stored !== null) onClose();
  };
  return (
    <FormDialog title="Type in a change" submitWords="Keep it" onSubmit={() => void submit()} onClose={onClose}>
      {chosen !== undefined && (
        <SelectField
          label="Minute"
          choices={minutes.map(({ id }) => ({ key: id, words: nameOf(id) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <TextInput
        autoFocus
        label="Words as they are"
        hint="As they stand in the minute; empty: a paragraph is added at its end"
        value={removed}
        onChange={setRemoved}
      />
      <TextInput label="Words as they should be" hint="Empty: they go" value={added} onChange={setAdded} />
      <TextInput label="Asked by" value={author} onChange={setAuthor} />
    </FormDialog>
  );
}
