import { BodyKind } from '../../../shared/domain/body.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { bodyKindWords } from '../../../shared/domain/wording.ts';
import type { BodyRow } from '../../../shared/contract/bodies.ts';
import { type Choice, ComboInput, SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FieldRow } from '../../ui/surfaces/dialog.tsx';

/** The facts of a body as they stand in a form: everything a string, nothing decided. */
export interface BodyFacts {
  readonly name: string;
  readonly shortName: string;
  readonly kind: BodyKind;
  readonly parentId: BodyId | null;
  readonly frequency: string;
}

export const noFacts: BodyFacts = { name: '', shortName: '', kind: 'committee', parentId: null, frequency: '' };

/** A sentence on what is missing; null where the facts can be kept. */
export function findTrouble(facts: BodyFacts): string | null {
  if (facts.name.trim() === '') return 'Give the body its name.';
  if (facts.name.trim().length > 300) return 'The name is longer than 300 letters; shorten it.';
  if (facts.shortName.trim().length > 60) return 'The short name is longer than 60 letters; shorten it.';
  return null;
}

/** What the store is told: trimmed, empty as null. */
export function toInput({ name, shortName, kind, parentId }: BodyFacts) {
  return { name: name.trim(), shortName: shortName.trim() === '' ? null : shortName.trim(), kind, parentId };
}

/** Bodies that can stand above one: not itself, and none that reports to it, however far down. */
export function possibleParents(bodies: readonly BodyRow[], id: BodyId): BodyRow[] {
  const below = new Set<string>([id]);
  // Each round finds the next row of groups; there are no more rows than bodies.
  for (let found = true; found;) {
    const more = bodies.filter((body) => body.parentId !== null && below.has(body.parentId) && !below.has(body.id));
    for (const body of more) below.add(body.id);
    found = more.length > 0;
  }
  return bodies.filter((body) => !below.has(body.id));
}

const NONE = 'none';

const frequencies = ['Monthly', 'Every six weeks', 'Every two months', 'Quarterly', 'Twice a year', 'Yearly'];

export interface BodyFieldsProps {
  readonly facts: BodyFacts;
  readonly onChange: (facts: BodyFacts) => void;
  /** Bodies that can stand above it. */
  readonly parents: readonly BodyRow[];
  /** Whether it is asked how often the body meets. */
  readonly asksFrequency: boolean;
}

/** The fields of a body. */
export function BodyFields({ facts, onChange, parents, asksFrequency }: BodyFieldsProps) {
  const change = (part: Partial<BodyFacts>) => onChange({ ...facts, ...part });
  const kinds = BodyKind.options.map((kind): Choice<BodyKind> => ({ key: kind, words: bodyKindWords[kind] }));
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
          label="Reports to"
          choices={[
            { key: NONE, words: 'Nobody above it' },
            ...parents.map(({ id, name }) => ({ key: id, words: name })),
          ]}
          value={facts.parentId ?? NONE}
          onChange={(key) => change({ parentId: parents.find(({ id }) => id === key)?.id ?? null })}
        />
        {asksFrequency && (
          <ComboInput
            label="How often it meets"
            choices={frequencies}
            value={facts.frequency}
            onChange={(frequency) => change({ frequency })}
          />
        )}
      </FieldRow>
    </>
  );
}
