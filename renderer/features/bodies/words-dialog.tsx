import { useState } from 'react';
import type { Body, OwnWords } from '../../../shared/domain/body.ts';
import type { BodyRules } from '../../../shared/domain/law/rules.ts';
import { ComboInput } from '../../ui/controls/field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';
import { changeBody } from './change-body.ts';

export interface WordsDialogProps {
  readonly body: Body;
  /** The rules of its preset with its differences; null: it has none. */
  readonly preset: BodyRules | null;
  readonly onClose: () => void;
}

/** The words that a body has for its people, its decisions and its minutes. */
export function WordsDialog({ body, preset, onClose }: WordsDialogProps) {
  const [chairWord, setChairWord] = useState(body.chairWord);
  const [decisionWord, setDecisionWord] = useState(body.decisionWord);
  const [words, setWords] = useState<OwnWords>(body.words);
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = (part: OwnWords) => setWords({ ...words, ...part });

  const submit = async () => {
    if (chairWord.trim() === '' || decisionWord.trim() === '') {
      setTrouble('Give its words for the chair and for a decision.');
      return;
    }
    const own = Object.fromEntries(
      Object.entries(words)
        .map(([key, word]) => [key, word.trim()] as const)
        .filter(([, word]) => word !== ''),
    );
    const facts = { chairWord: chairWord.trim(), decisionWord: decisionWord.trim(), words: own };
    const refusal = await changeBody(body, facts, `The words of ${body.name} are changed.`);
    setTrouble(refusal);
    if (refusal === null) onClose();
  };

  return (
    <FormDialog
      title={`Words of ${body.shortName ?? body.name}`}
      submitWords="Keep the words"
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FieldRow>
        <ComboInput
          label="Chair"
          choices={['Chair', 'Chairman', 'Chairperson', 'Convener', 'Mayor', 'Leader']}
          value={chairWord}
          onChange={setChairWord}
        />
        <ComboInput
          label="Vice chair"
          hint={`Empty: Vice ${chairWord}`}
          choices={['Vice Chair', 'Vice Chairman', 'Deputy Chair', 'Deputy Mayor']}
          value={words.viceChair ?? ''}
          onChange={(viceChair) => change({ viceChair })}
        />
      </FieldRow>
      <FieldRow>
        <ComboInput
          label="Clerk"
          hint={asPreset(preset?.words.clerk)}
          choices={['Clerk', 'Secretary', 'Democratic Services Officer', 'Proper Officer']}
          value={words.clerk ?? ''}
          onChange={(clerk) => change({ clerk })}
        />
        <ComboInput
          label="A decision"
          choices={['RESOLVED', 'AGREED', 'DECIDED', 'RECOMMENDED']}
          value={decisionWord}
          onChange={setDecisionWord}
        />
      </FieldRow>
      <ComboInput
        label="Minutes are"
        hint={asPreset(preset?.confirmation.words)}
        choices={['confirmed as a correct record', 'approved', 'agreed as an accurate record']}
        value={words.confirmed ?? ''}
        onChange={(confirmed) => change({ confirmed })}
      />
      <FieldRow>
        <ComboInput
          label="Open part of the agenda"
          hint={asPreset(preset?.words.openPart)}
          choices={['Part 1', 'Open session', 'Items open to the public']}
          value={words.openPart ?? ''}
          onChange={(openPart) => change({ openPart })}
        />
        <ComboInput
          label="Closed part"
          hint={asPreset(preset?.words.closedPart)}
          choices={['Part 2', 'Closed session', 'Items closed to the public']}
          value={words.closedPart ?? ''}
          onChange={(closedPart) => change({ closedPart })}
        />
      </FieldRow>
    </FormDialog>
  );
}

function asPreset(word: string | undefined): string {
  return word === undefined || word === '' ? 'May stay empty' : `Empty: ${word}`;
}
