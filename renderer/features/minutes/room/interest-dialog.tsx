import { useState } from 'react';
import type { InterestPage } from '../../../../shared/contract/room/interests.ts';
import type { AgendaItemId, MeetingId } from '../../../../shared/domain/ids.ts';
import { allowsWords } from '../../../../shared/domain/minuting/interests.ts';
import { Interest, type StandingInterest } from '../../../../shared/domain/minuting/records.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { PickField } from '../../../ui/controls/pick-field.tsx';
import { FieldRow, FormDialog } from '../../../ui/surfaces/dialog.tsx';
import { beginInterestForm, chooseKind, type InterestForm, listDeclarants, readInterestForm } from './interest-form.ts';

export interface InterestDialogProps {
  readonly meetingId: MeetingId;
  readonly page: InterestPage;
  /** The one that is changed; null: a new one. */
  readonly listed: InterestPage['interests'][number] | null;
  /** The standing interest that is declared; null: none. */
  readonly standing: StandingInterest | null;
  /** The item of the minute that is looked at. */
  readonly itemId: AgendaItemId | null;
  readonly onClose: () => void;
}

const allowances = Interest.shape.allows.options.map((key) => ({ key, words: allowsWords[key] }));

/** Asks who declared what in which item, and whether they left; attendance and quorum follow. */
export function InterestDialog({ meetingId, page, listed, standing, itemId, onClose }: InterestDialogProps) {
  const [form, setForm] = useState(() => beginInterestForm(page, { listed, standing, itemId }));
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const set = (facts: Partial<InterestForm>) => setForm((before) => ({ ...before, ...facts }));
  const submit = async () => {
    const read = readInterestForm(form, page, { meetingId, interest: listed?.interest ?? null });
    if (typeof read === 'string') {
      setTrouble(read);
      return;
    }
    setTrouble(null);
    setWaiting(true);
    const saved = await perform('interests.save', read);
    setWaiting(false);
    if (saved === null) return;
    onClose();
    showUndoable(`The interest of ${saved.printedName} is noted.`);
  };
  const items = [
    { key: '', words: 'No item of the agenda' },
    ...page.items.map(({ id, label, title }) => ({ key: id, words: label === title ? title : `${label}: ${title}` })),
  ];
  const hasPerson = page.people.some(({ personId, name }) => name === form.who.words.trim() && personId !== null);
  return (
    <FormDialog
      title={listed === null ? 'Declaration of interest' : 'Change this declaration'}
      width="large"
      submitWords="Note it"
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FieldRow>
        <PickField
          label="Who"
          choices={listDeclarants(page)}
          value={form.who}
          onChange={(who) => set({ who })}
          autoFocus
        />
        <SelectField label="In" choices={items} value={form.item} onChange={(item) => set({ item })} />
      </FieldRow>
      <FieldRow>
        <SelectField
          label="Kind, by the code of the body"
          choices={page.kinds.map(({ id, words }) => ({ key: id, words }))}
          value={form.kind}
          onChange={(kind) => setForm(chooseKind(page, form, kind))}
        />
        <SelectField
          label="What it allows"
          choices={allowances}
          value={form.allows}
          onChange={(allows) => set({ allows })}
        />
      </FieldRow>
      <TextInput
        label="Nature"
        value={form.nature}
        onChange={(nature) => set({ nature })}
        hint="What it is, in a few words; a sensitive interest needs none."
      />
      <CheckBox
        words="There is a dispensation to speak and vote"
        isTicked={form.hasDispensation}
        onChange={(hasDispensation) => set({ hasDispensation, ...(hasDispensation && { leaves: false }) })}
      />
      {form.hasDispensation && (
        <FieldRow>
          <TextInput
            label="Granted by, or under"
            value={form.dispensation}
            onChange={(dispensation) => set({ dispensation })}
          />
          <TextInput label="On" value={form.dispensationOn} onChange={(dispensationOn) => set({ dispensationOn })} />
        </FieldRow>
      )}
      <CheckBox
        words="They leave the room for this item (attendance and quorum follow)"
        isTicked={form.leaves}
        onChange={(leaves) => set({ leaves })}
      />
      {form.leaves && (
        <>
          <FieldRow>
            <TextInput
              label="Left at"
              value={form.leftAt}
              onChange={(leftAt) => set({ leftAt })}
              hint="Left empty: with the item."
            />
            <TextInput
              label="Came back at"
              value={form.returnedAt}
              isDisabled={!form.returns}
              onChange={(returnedAt) => set({ returnedAt })}
              hint="Left empty: with the next item."
            />
          </FieldRow>
          <CheckBox words="They come back" isTicked={form.returns} onChange={(returns) => set({ returns })} />
        </>
      )}
      <CheckBox
        words="Declared during the meeting, not under this item at its beginning"
        isTicked={form.declaredDuring}
        onChange={(declaredDuring) => set({ declaredDuring })}
      />
      {hasPerson && form.nature.trim() !== '' && standing === null && (
        <CheckBox
          words="They have it at every meeting of this body: offer it again"
          isTicked={form.keepStanding}
          onChange={(keepStanding) => set({ keepStanding })}
        />
      )}
    </FormDialog>
  );
}
