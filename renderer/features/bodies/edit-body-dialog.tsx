import { useState } from 'react';
import type { Body } from '../../../shared/domain/body.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import { BodyFields, type BodyFacts, findTrouble, toInput } from './body-form.tsx';

/** Changes the facts of a body that is there. */
export function EditBodyDialog({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const [facts, setFacts] = useState<BodyFacts>({ ...body, shortName: body.shortName ?? '' });
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);

  const submit = async () => {
    const found =
      findTrouble(facts) ??
      (facts.chairWord.trim() === '' || facts.decisionWord.trim() === ''
        ? 'Give its words for the chair and for a decision.'
        : null);
    setTrouble(found);
    if (found !== null) return;
    setWaiting(true);
    const changed = await perform('bodies.update', {
      ...toInput(facts),
      id: body.id,
      revision: body.revision,
      chairWord: facts.chairWord.trim(),
      decisionWord: facts.decisionWord.trim(),
    });
    setWaiting(false);
    if (changed === null) return;
    onClose();
    showUndoable(`${changed.name} is changed.`);
  };

  return (
    <FormDialog
      title={`Change ${body.name}`}
      submitWords="Keep the changes"
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <BodyFields facts={facts} onChange={setFacts} parents={null} asksWords />
    </FormDialog>
  );
}
