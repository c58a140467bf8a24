import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { BodyPage } from '../../../shared/contract/bodies.ts';
import { type Organisation, OrganisationStanding } from '../../../shared/domain/body.ts';
import type { OrganisationId } from '../../../shared/domain/ids.ts';
import { attempt } from '../../stores/attempt.ts';
import { showUndoable } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import styles from './body-page.module.css';
import { standingWords } from './standing-words.ts';

const cx = bindClasses(styles);

interface Line {
  readonly organisationId: OrganisationId;
  readonly standing: OrganisationStanding;
  readonly seats: string;
}

export interface OrganisationsDialogProps {
  readonly page: BodyPage;
  readonly organisations: readonly Organisation[];
  readonly onClose: () => void;
}

/** What organisations are to a body, and how many seats each is entitled to. */
export function OrganisationsDialog({ page, organisations, onClose }: OrganisationsDialogProps) {
  const [lines, setLines] = useState<readonly Line[]>(() =>
    page.organisations.map(({ organisationId, standing, seats }) => ({
      ...{ organisationId, standing },
      seats: seats === null ? '' : String(seats),
    })),
  );
  const [trouble, setTrouble] = useState<string | null>(null);
  const free = organisations.filter(({ id }) => !lines.some((line) => line.organisationId === id));
  const change = (at: number, part: Partial<Line>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const add = () => {
    const [first] = free;
    if (first === undefined) return;
    const standing = lines.at(-1)?.standing ?? 'responsible-authority';
    setLines([...lines, { organisationId: first.id, standing, seats: '' }]);
  };

  const submit = async () => {
    if (lines.some(({ seats }) => !/^\d{0,3}$/.test(seats.trim()))) {
      setTrouble('Write the number of seats as a whole number, or nothing.');
      return;
    }
    const done = await attempt('bodyOrganisations.save', {
      bodyId: page.body.id,
      organisations: lines.map(({ organisationId, standing, seats }) => ({
        ...{ organisationId, standing },
        seats: seats.trim() === '' ? null : Number(seats),
      })),
    });
    setTrouble(done.refusal);
    if (done.value === null) return;
    onClose();
    showUndoable(`The organisations of ${page.body.name} are changed.`);
  };

  return (
    <FormDialog
      title={`Organisations of ${page.body.shortName ?? page.body.name}`}
      submitWords="Keep the organisations"
      width="large"
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {lines.map((line, at) => (
        <div key={line.organisationId} className={cx('organisationLine')}>
          <SelectField
            label="Organisation"
            choices={organisations
              .filter(({ id }) => id === line.organisationId || free.some((one) => one.id === id))
              .map(({ id, name }) => ({ key: id, words: name }))}
            value={line.organisationId}
            onChange={(organisationId) => change(at, { organisationId })}
          />
          <SelectField
            label="Is to the body"
            choices={OrganisationStanding.options.map((key) => ({ key, words: standingWords[key] }))}
            value={line.standing}
            onChange={(standing) => change(at, { standing })}
          />
          <TextInput label="Seats" value={line.seats} onChange={(seats) => change(at, { seats })} />
          <IconButton
            icon={X}
            label="Take this organisation off"
            onPress={() => setLines(lines.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {lines.length === 0 && <p className={cx('quiet')}>None yet. Organisations are made with their members.</p>}
      <div>
        <Button icon={Plus} isDisabled={free.length === 0} onPress={add}>
          Add an organisation
        </Button>
      </div>
    </FormDialog>
  );
}
