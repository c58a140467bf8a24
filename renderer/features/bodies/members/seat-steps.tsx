import { useState } from 'react';
import type { BodyPage } from '../../../../shared/contract/bodies.ts';
import type { PersonRow } from '../../../../shared/contract/people.ts';
import type { Organisation, Vacancy } from '../../../../shared/domain/body.ts';
import type { BodyId, OrganisationId } from '../../../../shared/domain/ids.ts';
import { printedName, readDay } from '../../../../shared/domain/seats/who.ts';
import { formatLongDate } from '../../../../shared/text/dates.ts';
import { today } from '../../../gateway/clock.ts';
import { attempt } from '../../../stores/attempt.ts';
import { showUndoable } from '../../../stores/perform.ts';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { ComboInput, SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { nothingPicked, PickField } from '../../../ui/controls/pick-field.tsx';
import { FieldRow, FormDialog } from '../../../ui/surfaces/dialog.tsx';
import { readPerson } from './member-form.ts';
import { pickablePeople } from './pickable.ts';
import { leavingReasons } from './seat-dialog.tsx';

type Member = BodyPage['members'][number];

/** Ends a seat on a day, with the reason; the seat may stay as a vacancy. Rule [V2]. */
export function EndSeatDialog({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const { membership: seat, person } = member;
  const [to, setTo] = useState(formatLongDate(seat.to ?? today()));
  const [reason, setReason] = useState(seat.leavingReason ?? '');
  const [leavesVacancy, setLeavesVacancy] = useState(seat.voting && seat.to === null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const read = readDay(to);

  const submit = async () => {
    if (read.day === null) {
      setRefusal(read.trouble ?? 'Write their last day.');
      return;
    }
    const { id, revision } = seat;
    const said = reason.trim() === '' ? null : reason.trim();
    const done = await attempt('memberships.end', { id, revision, to: read.day, reason: said, leavesVacancy });
    setRefusal(done.refusal);
    if (done.value === null) return;
    onClose();
    showUndoable(`The seat of ${printedName(person)} ends on ${formatLongDate(read.day)}.`);
  };

  return (
    <FormDialog
      title={`End the seat of ${printedName(person)}`}
      submitWords="End the seat"
      width="small"
      trouble={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput label="Last day" trouble={read.trouble} value={to} onChange={setTo} autoFocus />
      <ComboInput label="Reason" choices={leavingReasons} value={reason} onChange={setReason} />
      <CheckBox words="The seat stays, vacant from the next day" isTicked={leavesVacancy} onChange={setLeavesVacancy} />
    </FormDialog>
  );
}

const NONE = 'none';

export interface VacancyDialogProps {
  readonly bodyId: BodyId;
  readonly organisations: readonly Organisation[];
  /** The vacant seat that is changed; null: a new one. */
  readonly vacancy: Vacancy | null;
  readonly onClose: () => void;
}

/** A seat that nobody holds: it counts among the seats, never among those in post. Rule [V3]. */
export function VacancyDialog({ bodyId, organisations, vacancy, onClose }: VacancyDialogProps) {
  const [organisationId, setOrganisation] = useState<OrganisationId | null>(vacancy?.organisationId ?? null);
  const [ward, setWard] = useState(vacancy?.ward ?? '');
  const [note, setNote] = useState(vacancy?.note ?? '');
  const [voting, setVoting] = useState(vacancy?.voting ?? true);
  const [from, setFrom] = useState(vacancy === null || vacancy.from === null ? '' : formatLongDate(vacancy.from));
  const [to, setTo] = useState(vacancy === null || vacancy.to === null ? '' : formatLongDate(vacancy.to));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [first, last] = [readDay(from), readDay(to)];

  const submit = async () => {
    if (first.trouble !== null || last.trouble !== null) return;
    const facts = {
      ...{ organisationId, voting, from: first.day, to: last.day },
      ...{ ward: ward.trim() === '' ? null : ward.trim(), note: note.trim() === '' ? null : note.trim() },
    };
    const done =
      vacancy === null
        ? await attempt('vacancies.add', { bodyId, ...facts })
        : await attempt('vacancies.update', { id: vacancy.id, revision: vacancy.revision, ...facts });
    setRefusal(done.refusal);
    if (done.value === null) return;
    onClose();
    showUndoable(vacancy === null ? 'A vacant seat is added.' : 'The vacant seat is changed.');
  };

  return (
    <FormDialog
      title={vacancy === null ? 'New vacant seat' : 'Vacant seat'}
      submitWords={vacancy === null ? 'Add the seat' : 'Keep the changes'}
      trouble={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <SelectField
        label="The seat is that of"
        choices={[
          { key: NONE, words: 'No organisation' },
          ...organisations.map(({ id, name }) => ({ key: id, words: name })),
        ]}
        value={organisationId ?? NONE}
        onChange={(key) => setOrganisation(organisations.find(({ id }) => id === key)?.id ?? null)}
      />
      <CheckBox words="Whoever takes it votes" isTicked={voting} onChange={setVoting} />
      <FieldRow>
        <TextInput label="Ward or area" value={ward} onChange={setWard} />
        <TextInput label="Note" value={note} onChange={setNote} placeholder="Election called for 12 March" />
      </FieldRow>
      <FieldRow>
        <TextInput label="Vacant from" trouble={first.trouble} value={from} onChange={setFrom} />
        <TextInput
          label="Last day"
          hint="Empty while it is vacant"
          trouble={last.trouble}
          value={to}
          onChange={setTo}
        />
      </FieldRow>
    </FormDialog>
  );
}

export interface FillDialogProps {
  readonly vacancy: Vacancy;
  readonly people: readonly PersonRow[];
  readonly onClose: () => void;
}

/** Somebody takes a vacant seat from a day on. Rule [V4]. */
export function FillDialog({ vacancy, people, onClose }: FillDialogProps) {
  const [person, setPerson] = useState(nothingPicked);
  const [isSomebodyElse, setSomebodyElse] = useState(false);
  const [from, setFrom] = useState(formatLongDate(today()));
  const [trouble, setTrouble] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const known = people.map((one) => one.person);
  const who = readPerson(person, known, isSomebodyElse);
  const first = readDay(from);

  const submit = async () => {
    const missing =
      who.kind === 'nobody'
        ? 'Say who takes the seat.'
        : who.kind === 'several'
          ? 'Several people are called so. Choose one in the list, or say below that it is somebody else.'
          : null;
    setTrouble(missing);
    if (missing !== null) return;
    if (first.day === null) {
      setRefusal(first.trouble ?? 'Write the first day.');
      return;
    }
    const newPerson = who.kind === 'new' ? { newPerson: { title: who.title, name: who.name, office: null } } : {};
    const { id, revision } = vacancy;
    const personId = who.kind === 'known' ? who.id : null;
    const done = await attempt('vacancies.fill', { id, revision, personId, ...newPerson, from: first.day });
    setRefusal(done.refusal);
    if (done.value === null) return;
    onClose();
    showUndoable(`${person.words.trim()} takes the seat from ${formatLongDate(first.day)}.`);
  };

  return (
    <FormDialog
      title="Fill the vacant seat"
      submitWords="Fill the seat"
      width="small"
      trouble={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PickField
        label="Who takes it"
        hint={who.kind === 'new' ? 'Not known yet: a record of this person is made with the seat.' : 'Type a name.'}
        trouble={trouble}
        choices={pickablePeople(people)}
        value={person}
        onChange={(picked) => {
          setPerson(picked);
          setTrouble(null);
        }}
        isRequired
        autoFocus
      />
      {(isSomebodyElse || who.kind === 'several' || (who.kind === 'known' && person.key === null)) && (
        <CheckBox words="This is somebody else of the same name" isTicked={isSomebodyElse} onChange={setSomebodyElse} />
      )}
      <TextInput label="From" trouble={first.trouble} value={from} onChange={setFrom} />
    </FormDialog>
  );
}
