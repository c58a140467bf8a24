import { X } from 'lucide-react';
import { useState } from 'react';
import type { FormerName } from '../../../shared/domain/body.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { readDay } from '../../../shared/domain/seats/who.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { attempt } from '../../stores/attempt.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { TextInput } from '../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';
import { Section } from '../../ui/surfaces/page.tsx';
import styles from './body-page.module.css';

const cx = bindClasses(styles);

/** The names that a body had: what was read under them stays found. */
export function FormerNames({ bodyId, names }: { readonly bodyId: BodyId; readonly names: readonly FormerName[] }) {
  const isReadOnly = useReadOnly();
  const [isAdding, setAdding] = useState(false);
  const remove = async ({ id, revision, name }: FormerName) => {
    const done = await perform('formerNames.remove', { id, revision });
    if (done !== null) showUndoable(`“${name}” is no former name any more.`);
  };
  return (
    <Section
      title="Former names"
      {...(names.length > 0 && { count: names.length })}
      actions={
        <Button size="small" isDisabled={isReadOnly} onPress={() => setAdding(true)}>
          Add a former name…
        </Button>
      }
    >
      {names.length > 0 && (
        <ul>
          {names.map((former) => (
            <li key={former.id} className={cx('entry')}>
              <span>
                {former.shortName === null ? former.name : `${former.name} (${former.shortName})`}
                {former.until !== null && <span className={cx('quiet')}> until {formatLongDate(former.until)}</span>}
              </span>
              <IconButton
                icon={X}
                size="small"
                label={`Remove the former name ${former.name}`}
                isDisabled={isReadOnly}
                onPress={() => void remove(former)}
              />
            </li>
          ))}
        </ul>
      )}
      {isAdding && <FormerNameDialog bodyId={bodyId} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function FormerNameDialog({ bodyId, onClose }: { readonly bodyId: BodyId; readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [until, setUntil] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const last = readDay(until);
  const submit = async () => {
    if (last.trouble !== null) return;
    if (name.trim() === '') {
      setTrouble('Give the name that it had.');
      return;
    }
    const short = shortName.trim() === '' ? null : shortName.trim();
    const done = await attempt('formerNames.add', { bodyId, name: name.trim(), shortName: short, until: last.day });
    setTrouble(done.refusal);
    if (done.value === null) return;
    onClose();
    showUndoable(`“${name.trim()}” is kept as a former name.`);
  };
  return (
    <FormDialog
      title="Former name"
      submitWords="Add the name"
      width="small"
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput label="Name" value={name} onChange={setName} isRequired autoFocus />
      <FieldRow>
        <TextInput label="Short name" value={shortName} onChange={setShortName} />
        <TextInput
          label="Until"
          hint="Empty where nobody knows"
          trouble={last.trouble}
          value={until}
          onChange={setUntil}
        />
      </FieldRow>
    </FormDialog>
  );
}
