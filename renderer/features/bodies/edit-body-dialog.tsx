import { useState } from 'react';
import type { Body } from '../../../shared/domain/body.ts';
import { readDay } from '../../../shared/domain/seats/who.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { CheckBox } from '../../ui/controls/check-box.tsx';
import { TextInput } from '../../ui/controls/field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import { BodyFields, type BodyFacts, findTrouble, possibleParents, toInput } from './body-form.tsx';
import { changeBody } from './change-body.ts';

/** Changes the name, kind and place of a body; a name that it gives up can stay with it as a former one. */
export function EditBodyDialog({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const bodies = useQuery('bodies.list', {}).value ?? [];
  const [facts, setFacts] = useState<BodyFacts>({
    ...{ name: body.name, shortName: body.shortName ?? '', kind: body.kind, parentId: body.parentId },
    frequency: body.frequency ?? '',
  });
  const [keepsName, setKeepsName] = useState(true);
  const [until, setUntil] = useState(formatLongDate(today()));
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const isRenamed = facts.name.trim() !== '' && facts.name.trim() !== body.name;
  const last = readDay(until);

  const submit = async () => {
    const found = findTrouble(facts) ?? (isRenamed && keepsName ? last.trouble : null);
    setTrouble(found);
    if (found !== null) return;
    setWaiting(true);
    const frequency = facts.frequency.trim() === '' ? null : facts.frequency.trim();
    const named = toInput(facts);
    const former = isRenamed && keepsName ? { formerName: { until: last.day } } : {};
    const refusal = await changeBody(body, { ...named, ...former, frequency }, `${named.name} is changed.`);
    setWaiting(false);
    setTrouble(refusal);
    if (refusal === null) onClose();
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
      <BodyFields facts={facts} onChange={setFacts} parents={possibleParents(bodies, body.id)} asksFrequency />
      {isRenamed && (
        <>
          <CheckBox
            words={`It has a new name: keep “${body.name}” as a former one`}
            isTicked={keepsName}
            onChange={setKeepsName}
          />
          {keepsName && (
            <TextInput
              label="Called so until"
              hint="Documents of meetings until that day keep the old name. Empty where nobody knows"
              trouble={last.trouble}
              value={until}
              onChange={setUntil}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
