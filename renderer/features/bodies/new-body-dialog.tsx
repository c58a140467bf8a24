import { useState } from 'react';
import { NumberStyle } from '../../../shared/domain/body.ts';
import { presetById, presetsFor } from '../../../shared/domain/law/presets-of-body.ts';
import { exampleNumber } from '../../../shared/domain/wording.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { goTo } from '../../stores/route.ts';
import { useSurfaceStore } from '../../stores/surfaces.ts';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';
import { BodyFields, type BodyFacts, findTrouble, noFacts, toInput } from './body-form.tsx';
import { NONE, presetChoices } from './rules/preset-choices.ts';

/** What a new body starts from: the preset offered for its kind, and its words, until the clerk says otherwise. */
interface Beginning {
  readonly presetId: string | null;
  readonly chairWord: string;
  readonly decisionWord: string;
}

function beginningOf(presetId: string | null): Beginning {
  const words = presetId === null ? undefined : presetById(presetId)?.rules.words;
  return { presetId, chairWord: words?.chair ?? 'Chair', decisionWord: words?.decision ?? 'RESOLVED' };
}

function offeredFor({ kind }: BodyFacts): Beginning {
  return beginningOf(presetsFor(kind).offered[0]?.id ?? null);
}

/** Asks for a new body's facts and opens its page. Only the name must be given. */
export function NewBodyDialog() {
  const close = useSurfaceStore((store) => store.close);
  const bodies = useQuery('bodies.list', {}).value ?? [];
  const [facts, setFacts] = useState(noFacts);
  const [numberStyle, setNumberStyle] = useState<NumberStyle | null>('n/yy');
  // Null until the clerk has chosen: then the kind decides no more.
  const [chosenPreset, setChosenPreset] = useState<Beginning | null>(null);
  const [ownWords, setOwnWords] = useState<Partial<Pick<Beginning, 'chairWord' | 'decisionWord'>>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const beginning = { ...(chosenPreset ?? offeredFor(facts)), ...ownWords };
  const preset = beginning.presetId === null ? undefined : presetById(beginning.presetId);

  const submit = async () => {
    const found = findTrouble(facts);
    setTrouble(found);
    if (found !== null) return;
    setWaiting(true);
    const body = await perform('bodies.create', {
      ...{ ...toInput(facts), numberStyle, presetId: beginning.presetId },
      ...(beginning.chairWord.trim() !== '' && { chairWord: beginning.chairWord.trim() }),
      ...(beginning.decisionWord.trim() !== '' && { decisionWord: beginning.decisionWord.trim() }),
    });
    setWaiting(false);
    if (body === null) return;
    close();
    showUndoable(`${body.name} is made.`);
    goTo({ screen: 'body', bodyId: body.id });
  };

  return (
    <FormDialog
      title="New body"
      submitWords="Make the body"
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={close}
    >
      <BodyFields facts={facts} onChange={setFacts} parents={bodies} asksFrequency={false} />
      <SelectField
        label="Rules that it starts from"
        hint={
          preset === undefined
            ? 'No rule of law is applied to it: no deadline, no check.'
            : 'Days, grounds, quorum and words; each can be changed on its page, with a reason.'
        }
        choices={presetChoices(facts.kind)}
        value={beginning.presetId ?? NONE}
        onChange={(key) => setChosenPreset(beginningOf(key === NONE ? null : key))}
      />
      <FieldRow>
        <TextInput
          label="Its word for the chair"
          hint="Chair, Chairman, Convener"
          value={beginning.chairWord}
          onChange={(chairWord) => setOwnWords({ ...ownWords, chairWord })}
        />
        <TextInput
          label="Its word for a decision"
          hint="RESOLVED, AGREED"
          value={beginning.decisionWord}
          onChange={(decisionWord) => setOwnWords({ ...ownWords, decisionWord })}
        />
      </FieldRow>
      <SelectField
        label="How its minutes are numbered"
        hint={
          numberStyle === null
            ? 'Minutes get no number.'
            : `The twelfth minute of this year would be ${exampleNumber(numberStyle, today())}.`
        }
        choices={[
          ...NumberStyle.options.map((style) => ({ key: style, words: exampleNumber(style, today()) })),
          { key: NONE, words: 'No numbers' },
        ]}
        value={numberStyle ?? NONE}
        onChange={(style) => setNumberStyle(NumberStyle.options.find((option) => option === style) ?? null)}
      />
    </FormDialog>
  );
}
