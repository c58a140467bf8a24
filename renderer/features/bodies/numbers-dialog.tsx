import { useState } from 'react';
import { NumberStyle, type Body } from '../../../shared/domain/body.ts';
import { Minuting } from '../../../shared/domain/minuting/habits.ts';
import { exampleNumber } from '../../../shared/domain/wording.ts';
import { today } from '../../gateway/clock.ts';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import { changeBody } from './change-body.ts';
import { NONE } from './rules/preset-choices.ts';

/** The letters that `exampleNumber` has in front. */
const letters = /^CAB/;

const years = [
  { key: 'calendar', words: 'From January' },
  { key: 'municipal', words: 'From May, the municipal year' },
  { key: 'annual-meeting', words: 'From its annual meeting' },
] as const;
const closed = [
  { key: 'same', words: 'Number on with the others' },
  { key: 'own', words: 'Number by themselves, with a C in front' },
] as const;
const given = [
  { key: 'minutes', words: 'As minutes are written' },
  { key: 'agenda', words: 'With the agenda: its printed numbers are the minutes’' },
] as const;

/** How the minutes of a body are numbered, with a live example. */
export function NumbersDialog({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const [style, setStyle] = useState(body.numberStyle);
  const [prefix, setPrefix] = useState(body.numberPrefix ?? '');
  const [minuting, setMinuting] = useState(body.minuting);
  const [first, setFirst] = useState(body.minuting.firstNumber === null ? '' : String(body.minuting.firstNumber));
  const [trouble, setTrouble] = useState<string | null>(null);
  const hasPrefix = style?.startsWith('prefix') === true;
  const inFront = prefix.trim() === '' ? (body.shortName ?? 'CAB') : prefix.trim();
  const example = (of: NumberStyle) => exampleNumber(of, today()).replace(letters, inFront);

  const submit = async () => {
    const firstNumber = first.trim() === '' ? null : Number(first.trim());
    if (!Minuting.shape.firstNumber.safeParse(firstNumber).success) {
      setTrouble('The first number is a number from 1 on, or empty.');
      return;
    }
    const numberPrefix = prefix.trim() === '' ? null : prefix.trim();
    const done = `The numbers of ${body.name} are changed.`;
    const refusal = await changeBody(
      body,
      { numberStyle: style, numberPrefix, minuting: { ...minuting, firstNumber } },
      done,
    );
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
      {style !== null && (
        <>
          <SelectField
            label="The year of its numbers"
            hint="For styles that have a year"
            choices={years}
            value={minuting.numberYear}
            onChange={(numberYear) => setMinuting({ ...minuting, numberYear })}
          />
          <TextInput label="First number of a year" hint="Empty: 1" value={first} onChange={setFirst} />
          <SelectField
            label="Minutes of the closed part"
            choices={closed}
            value={minuting.closedNumbers}
            onChange={(closedNumbers) => setMinuting({ ...minuting, closedNumbers })}
          />
          <SelectField
            label="When they are given"
            choices={given}
            value={minuting.numberedBy}
            onChange={(numberedBy) => setMinuting({ ...minuting, numberedBy })}
          />
        </>
      )}
    </FormDialog>
  );
}
