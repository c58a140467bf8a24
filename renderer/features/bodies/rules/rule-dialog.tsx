import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Body } from '../../../../shared/domain/body.ts';
import type { DescribedRule } from '../../../../shared/domain/law/describe-rules.ts';
import type { EffectiveRules } from '../../../../shared/domain/law/effective-rules.ts';
import { differenceFrom, withDifference } from '../../../../shared/domain/law/presets-of-body.ts';
import { nationOf } from '../../../../shared/domain/law/rules.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { TextInput } from '../../../ui/controls/field.tsx';
import { Facts } from '../../../ui/lists/badge.tsx';
import { FormDialog } from '../../../ui/surfaces/dialog.tsx';
import { changeBody } from '../change-body.ts';
import type { RuleForm } from './rule-fields.ts';
import { RuleInputs } from './rule-inputs.tsx';
import { inNation, type RuleValue, tidyValue } from './rule-value.ts';
import styles from './rules.module.css';

const cx = bindClasses(styles);

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
  const nation = nationOf(preset.territory);

  const submit = async (wanted: RuleValue) => {
    const stated = differenceFrom(preset, rule, tidyValue(wanted), reason);
    if (stated.kind === 'refused') {
      setTrouble(`${stated.words}.`);
      return;
    }
    setWaiting(true);
    const differences = [...withDifference(body.differences, rule, stated)];
    const done = stated.kind === 'same' ? `${title}: as in the preset again.` : `${title}: changed for ${body.name}.`;
    const refusal = await changeBody(body, { differences }, done);
    setWaiting(false);
    setTrouble(refusal);
    if (refusal === null) onClose();
  };

  return (
    <FormDialog
      title={title}
      submitWords="Keep the rule"
      width={form.width ?? 'medium'}
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit(value)}
      onClose={onClose}
    >
      <Facts
        facts={[
          {
            term: preset.name,
            value: <Said words={described.presetWords ?? described.words} lines={described.presetLines} />,
          },
          { term: 'Source', value: described.source },
          { term: 'Looked at', value: described.sureness },
        ]}
      />
      {described.differsBecause !== null && (
        <div>
          <Button icon={Undo2} isDisabled={isWaiting} onPress={() => void submit(presetValue(effective, rule))}>
            Put back what the preset says
          </Button>
        </div>
      )}
      {optional !== undefined && (
        <CheckBox
          words={optional.words}
          isTicked={value !== null}
          onChange={(isTicked) =>
            setValue(isTicked ? (presetValue(effective, rule) ?? inNation(optional.beginning, nation)) : null)
          }
        />
      )}
      {(optional === undefined || value !== null) && (
        <RuleInputs fields={form.fields(value)} value={value} onChange={(next) => setValue(inNation(next, nation))} />
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

/** What the preset says, in one sentence and line by line. */
function Said({ words, lines }: { readonly words: string; readonly lines: readonly string[] }) {
  return (
    <>
      {words}
      {lines.length > 0 && (
        <ul className={cx('details')}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
