import { BodyKind, NumberStyle } from '../../../shared/domain/body.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { bodyKindWords, exampleNumber } from '../../../shared/domain/wording.ts';
import type { BodyRow } from '../../../shared/contract/bodies.ts';
import { today } from '../../gateway/clock.ts';
import { type Choice, SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FieldRow } from '../../ui/surfaces/dialog.tsx';

/** The facts of a body as they stand in a form: everything a string, nothing decided. */
export interface BodyFacts {
  readonly name: string;
  readonly shortName: string;
  readonly kind: BodyKind;
  readonly parentId: BodyId | null;
  readonly numberStyle: NumberStyle | null;
  readonly chairWord: string;
  readonly decisionWord: string;
}

export const noFacts: BodyFacts = {
  name: '',
  shortName: '',
  kind: 'committee',
  parentId: null,
  numberStyle: 'n/yy',
  chairWord: 'Chair',
  decisionWord: 'RESOLVED',
};

/** A sentence on what is missing; null where the facts can be kept. */
export function findTrouble(facts: BodyFacts): string | null {
  if (facts.name.trim() === '') return 'Give the body its name.';
  if (facts.name.trim().length > 300) return 'The name is longer than 300 letters; shorten it.';
  if (facts.shortName.trim().length > 60) return 'The short name is longer than 60 letters; shorten it.';
  return null;
}

/** What the store is told: trimmed, empty as null. */
export function toInput(facts: BodyFacts) {
  return {
    name: facts.name.trim(),
    shortName: facts.shortName.trim() === '' ? null : facts.shortName.trim(),
    kind: facts.kind,
    numberStyle: facts.numberStyle,
  };
}

const NONE = 'none';

export interface BodyFieldsProps {
  readonly facts: BodyFacts;
  readonly onChange: (facts: BodyFacts) => void;
  /** Bodies that can be its parent; null where the parent is not asked. */
  readonly parents: readonly BodyRow[] | null;
  /** Whether the body's own words are asked as well. */
  readonly asksWords: boolean;
}

/** The fields of a body. */
export function BodyFields({ facts, onChange, parents, asksWords }: BodyFieldsProps) {
  const change = (part: Partial<BodyFacts>) => onChange({ ...facts, ...part });
  const kinds = BodyKind.options.map((kind): Choice<BodyKind> => ({ key: kind, words: bodyKindWords[kind] }));
  const styles: Choice<NumberStyle | typeof NONE>[] = [
    ...NumberStyle.options.map((style) => ({ key: style, words: exampleNumber(style, today()) })),
    { key: NONE, words: 'No numbers' },
  ];
  return (
    <>
      <TextInput
        label="Name"
        value={facts.name}
        onChange={(name) => change({ name })}
        placeholder="Wyeford Safer Communities Board"
        isRequired
        autoFocus
      />
      <FieldRow>
        <TextInput
          label="Short name"
          hint="As people say it: SCB"
          value={facts.shortName}
          onChange={(shortName) => change({ shortName })}
        />
        <SelectField label="Kind" choices={kinds} value={facts.kind} onChange={(kind) => change({ kind })} />
      </FieldRow>
      <FieldRow>
        <SelectField
          label="How its minutes are numbered"
          hint={
            facts.numberStyle === null
              ? 'Minutes get no number.'
              : `The twelfth minute of this year would be ${exampleNumber(facts.numberStyle, today())}.`
          }
          choices={styles}
          value={facts.numberStyle ?? NONE}
          onChange={(style) => change({ numberStyle: style === NONE ? null : style })}
        />
        {parents !== null && (
          <SelectField
            label="Reports to"
            choices={[
              { key: NONE, words: 'Nobody above it' },
              ...parents.map(({ id, name }) => ({ key: id, words: name })),
            ]}
            value={facts.parentId ?? NONE}
            onChange={(key) => change({ parentId: parents.find(({ id }) => id === key)?.id ?? null })}
          />
        )}
      </FieldRow>
      {asksWords && (
        <FieldRow>
          <TextInput
            label="Its word for the chair"
            hint="Chair, Chairman, Convener"
            value={facts.chairWord}
            onChange={(chairWord) => change({ chairWord })}
          />
          <TextInput
            label="Its word for a decision"
            hint="RESOLVED, AGREED"
            value={facts.decisionWord}
            onChange={(decisionWord) => change({ decisionWord })}
          />
        </FieldRow>
      )}
    </>
  );
}
