import { useState } from 'react';
import { useQuery } from '../../gateway/use-query.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { goTo } from '../../stores/route.ts';
import { useSurfaceStore } from '../../stores/surfaces.ts';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import { BodyFields, findTrouble, noFacts, toInput } from './body-form.tsx';

/** Asks for a new body's facts and opens its page. */
export function NewBodyDialog() {
  const close = useSurfaceStore((store) => store.close);
  const bodies = useQuery('bodies.list', {}).value ?? [];
  const [facts, setFacts] = useState(noFacts);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);

  const submit = async () => {
    const found = findTrouble(facts);
    setTrouble(found);
    if (found !== null) return;
    setWaiting(true);
    const body = await perform('bodies.create', { ...toInput(facts), parentId: facts.parentId });
    setWaiting(false);
    if (body === null) return;
    close();
    showUndoable(`${body.name} is made.`);
    goTo({ screen: 'body', bodyId: body.id });
  };

  return (
    <FormDialog
      title="New body"
      submitWords="Make the body"
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={close}
    >
      <BodyFields facts={facts} onChange={setFacts} parents={bodies} asksWords={false} />
    </FormDialog>
  );
}
