import { useState } from 'react';
import type { Body } from '../../../../shared/domain/body.ts';
import type { DescribedRule } from '../../../../shared/domain/law/describe-rules.ts';
import type { EffectiveRules } from '../../../../shared/domain/law/effective-rules.ts';
import { differenceFrom, withDifference } from '../../../../shared/domain/law/presets-of-body.ts';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { Facts } from '../../../ui/lists/badge.tsx';
import { FieldRow, FormDialog } from '../../../ui/surfaces/dialog.tsx';
import { changeBody } from '../change-body.ts';
import type { RuleForm } from './rule-fields.ts';
import { readAt, type RuleField, type RuleValue, writeAt } from './rule-value.ts';

export interface RuleDialogProps {
  readonly body: Body;
  readonly effective: EffectiveRules;
  readonly described: DescribedRule;
  readonly form: RuleForm;
  readonly onClose: () => void;
}

/** Changes what a rule says for one body; what differs from the preset is kept with its reason. Rule [J4] of the law. */
export function RuleDialog({ body, effective, described, form, onClose }: RuleDialogProps) {
  const { rule, title } = described;
  const { preset } = effective;
  // Rules are read from plain JSON and are written back so.
  const [value, setValue] = useState<RuleValue>(() => effective.rules[rule] as RuleValue);
  const [reason, setReason] = useState(described.differsBecause ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const { optional } = form;

  const submit = async () => {
    const stated = differenceFrom(preset, rule, value, reason);
    if (stated.kind === 'refused') {
      setTrouble(`${stated.words}.`);
      return;
    }
    setWaiting(true);
    const differences = [...withDifference(body.differences, rule, stated)];
    const done = stated.kind === 'same' ? `${title}: as in the preset.` : `${title}: changed for ${body.name}.`;
    const refusal = await changeBody(body, { differences }, done);
    setWaiting(false);
    setTrouble(refusal);
    if (refusal === null) onClose();
  };

  return (
    <FormDialog
      title={title}
      submitWords="Keep the rule"
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Facts
        facts={[
          { term: preset.name, value: described.presetWords ?? described.words },
          { term: 'Source', value: described.source },
        ]}
      />
      {optional !== undefined && (
        <CheckBox
          words={optional.words}
          isTicked={value !== null}
          onChange={(isTicked) => setValue(isTicked ? (presetValue(effective, rule) ?? optional.beginning) : null)}
        />
      )}
      {(optional === undefined || value !== null) && (
        <RuleFields fields={form.fields(value)} value={value} onChange={setValue} />
      )}
      <TextInput
        label={`Why ${body.shortName ?? body.name} differs`}
        hint="Kept with the rule: the standing order, the resolution, the terms of reference"
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}

function presetValue({ preset }: EffectiveRules, rule: DescribedRule['rule']): RuleValue {
  return preset.rules[rule] as RuleValue;
}

interface RuleFieldsProps {
  readonly fields: readonly RuleField[];
  readonly value: RuleValue;
  readonly onChange: (value: RuleValue) => void;
}

function RuleFields({ fields, value, onChange }: RuleFieldsProps) {
  const checks = fields.filter(({ kind }) => kind === 'check');
  const others = fields.filter(({ kind }) => kind !== 'check');
  const one = (field: RuleField) => (
    <OneField
      key={field.path.join('.')}
      field={field}
      value={readAt(value, field.path) ?? null}
      onChange={(part) => onChange(writeAt(value, field.path, part))}
    />
  );
  return (
    <>
      {others.length > 0 && <FieldRow>{others.map(one)}</FieldRow>}
      {checks.map(one)}
    </>
  );
}

interface OneFieldProps {
  readonly field: RuleField;
  readonly value: RuleValue;
  readonly onChange: (value: RuleValue) => void;
}

function OneField({ field, value, onChange }: OneFieldProps) {
  switch (field.kind) {
    case 'check':
      return <CheckBox words={field.words} isTicked={value === true} onChange={onChange} />;
    case 'number':
      return (
        <TextInput
          label={field.words}
          trouble={typeof value === 'string' ? 'Write a whole number.' : null}
          value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
          onChange={(typed) => onChange(readCount(typed, field.isOptional === true))}
        />
      );
    case 'text':
      return (
        <TextInput
          label={field.words}
          value={typeof value === 'string' ? value : ''}
          onChange={(typed) => onChange(typed === '' && field.isOptional === true ? null : typed)}
        />
      );
    case 'choice': {
      const key = field.values === undefined ? value : (readAt(value, ['kind']) ?? null);
      return (
        <SelectField
          label={field.words}
          choices={field.choices}
          value={typeof key === 'string' ? key : ''}
          onChange={(chosen) => onChange(field.values?.[chosen] ?? chosen)}
        />
      );
    }
  }
}

/** A whole number, or the words as typed while they are none: the rule does not take those. */
function readCount(typed: string, isOptional: boolean): number | string | null {
  if (typed.trim() === '') return isOptional ? null : '';
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : typed;
}
