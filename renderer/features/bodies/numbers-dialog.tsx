import { useState } from 'react';
import { NumberStyle, type Body } from '../../../shared/domain/body.ts';
import { exampleNumber } from '../../../shared/domain/wording.ts';
import { today } from '../../gateway/clock.ts';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import { changeBody } from './change-body.ts';
import { NONE } from './rules/preset-choices.ts';

/** The letters that `exampleNumber` has in front. */
const letters = /^CAB/;

/** How the minutes of a body are numbered, with a live example. */
export function NumbersDialog({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const [style, setStyle] = useState(body.numberStyle);
  const [prefix, setPrefix] = useState(body.numberPrefix ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);
  const hasPrefix = style?.startsWith('prefix') === true;
  const inFront = prefix.trim() === '' ? (body.shortName ?? 'CAB') : prefix.trim();
  const example = (of: NumberStyle) => exampleNumber(of, today()).replace(letters, inFront);

  const submit = async () => {
    const numberPrefix = prefix.trim() === '' ? null : prefix.trim();
    const done = `The numbers of ${body.name} are changed.`;
    const refusal = await changeBody(body, { numberStyle: style, numberPrefix }, done);
    setTrouble(refusal);
    if (refusal === null) onClose();
  };

  return (
    <FormDialog
      title={`Numbers of ${body.shortName ?? body.name}`}
      submitWords="Keep the numbers"
      width="small"
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <SelectField
        label="How its minutes are numbered"
        hint={
          style === null
            ? 'Minutes get no number.'
            : `The twelfth minute of this year would be ${example(style)}. Numbers that were published stay.`
        }
        choices={[
          ...NumberStyle.options.map((option) => ({ key: option, words: example(option) })),
          { key: NONE, words: 'No numbers' },
        ]}
        value={style ?? NONE}
        onChange={(key) => setStyle(NumberStyle.options.find((option) => option === key) ?? null)}
      />
      {hasPrefix && (
        <TextInput
          label="Letters in front"
          hint="Empty: those it printed last, or its short name"
          value={prefix}
          onChange={setPrefix}
        />
      )}
    </FormDialog>
  );
}
