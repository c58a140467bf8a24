import { Plus, X } from 'lucide-react';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button, IconButton } from '../../../ui/controls/button.tsx';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { FieldRow } from '../../../ui/surfaces/dialog.tsx';
import { readAt, type RuleField, type RuleValue, writeAt } from './rule-value.ts';
import styles from './rules.module.css';

const cx = bindClasses(styles);

export interface RuleInputsProps {
  readonly fields: readonly RuleField[];
  readonly value: RuleValue;
  readonly onChange: (value: RuleValue) => void;
}

/** What is asked of a rule, field by field; parts and lists stand under what they belong to. */
export function RuleInputs({ fields, value, onChange }: RuleInputsProps) {
  const plain = fields.filter(({ kind }) => kind !== 'check' && kind !== 'part' && kind !== 'list');
  const others = fields.filter((field) => !plain.includes(field));
  const one = (field: RuleField) => (
    <OneInput
      key={field.path.join('.')}
      field={field}
      value={readAt(value, field.path) ?? null}
      whole={value}
      onChange={(part) => onChange(writeAt(value, field.path, part))}
      onWhole={onChange}
    />
  );
  return (
    <>
      {plain.length > 0 && <FieldRow>{plain.map(one)}</FieldRow>}
      {others.map(one)}
    </>
  );
}

interface OneInputProps {
  readonly field: RuleField;
  /** What stands at the place of the field. */
  readonly value: RuleValue;
  readonly whole: RuleValue;
  readonly onChange: (part: RuleValue) => void;
  readonly onWhole: (whole: RuleValue) => void;
}

function OneInput({ field, value, whole, onChange, onWhole }: OneInputProps) {
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
    case 'words':
      return (
        <TextInput
          label={field.words}
          {...(field.hint !== undefined && { hint: field.hint })}
          value={Array.isArray(value) ? value.filter((word) => typeof word === 'string').join(', ') : ''}
          onChange={(typed) => onChange(typed === '' ? [] : typed.split(',').map((word) => word.trimStart()))}
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
    case 'part':
      return (
        <div className={cx('part')}>
          <CheckBox
            words={field.words}
            isTicked={value !== null}
            onChange={(isTicked) => onChange(isTicked ? field.beginning : null)}
          />
          {value !== null && <RuleInputs fields={field.fields} value={whole} onChange={onWhole} />}
        </div>
      );
    case 'list':
      return (
        <ListInput field={field} ones={Array.isArray(value) ? value : []} whole={whole} {...{ onChange, onWhole }} />
      );
  }
}

interface ListInputProps extends Pick<OneInputProps, 'whole' | 'onChange' | 'onWhole'> {
  readonly field: Extract<RuleField, { readonly kind: 'list' }>;
  readonly ones: readonly RuleValue[];
}

/** One under the other, each with its fields; a new one comes last, and each can be taken off. */
function ListInput({ field, ones, whole, onChange, onWhole }: ListInputProps) {
  return (
    <div className={cx('list')}>
      {ones.length === 0 && <p className={cx('quiet')}>{field.none}</p>}
      {ones.map((one, at) => (
        // Places, since two that were just begun are alike.
        <div key={at} role="group" aria-label={`${field.words} ${at + 1}`} className={cx('one')}>
          <div className={cx('oneFields')}>
            <RuleInputs fields={field.fields([...field.path, at], one)} value={whole} onChange={onWhole} />
          </div>
          <IconButton
            icon={X}
            label={`Take ${field.words.toLowerCase()} ${at + 1} off`}
            onPress={() => onChange(ones.filter((_, other) => other !== at))}
          />
        </div>
      ))}
      <div>
        <Button icon={Plus} onPress={() => onChange([...ones, field.beginning])}>
          {field.add}
        </Button>
      </div>
    </div>
  );
}

/** A whole number, or the words as typed while they are none: the rule does not take those. */
function readCount(typed: string, isOptional: boolean): number | string | null {
  if (typed.trim() === '') return isOptional ? null : '';
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : typed;
}
