import { useState } from 'react';
import type { BodyPage } from '../../../../shared/contract/bodies.ts';
import type { PersonRow } from '../../../../shared/contract/people.ts';
import { Capacity, type Membership, type Organisation } from '../../../../shared/domain/body.ts';
import { attempt } from '../../../stores/attempt.ts';
import { showUndoable } from '../../../stores/perform.ts';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { ComboInput, SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { PickField } from '../../../ui/controls/pick-field.tsx';
import { FieldRow, FormDialog } from '../../../ui/surfaces/dialog.tsx';
import { noSeat, readSeat, seatWords, type SeatField, type SeatWords } from './member-form.ts';
import { capacityWords } from './members.ts';
import { pickableOrganisations, pickablePeople } from './pickable.ts';

export interface SeatDialogProps {
  readonly page: BodyPage;
  readonly people: readonly PersonRow[];
  readonly organisations: readonly Organisation[];
  /** The seat that is changed; null: a new one. */
  readonly seat: Membership | null;
  readonly onClose: () => void;
}

const votes = [
  { key: 'votes' as const, words: 'Votes' },
  { key: 'no-vote' as const, words: 'No vote' },
  { key: 'named-matters' as const, words: 'Votes on named matters only' },
];

/** A seat on a body: who takes it, for whom, with what vote, and from when. */
export function SeatDialog({ page, people, organisations, seat, onClose }: SeatDialogProps) {
  const known = people.map(({ person }) => person);
  const sources = { people: known, organisations, members: page.members };
  const [words, setWords] = useState<SeatWords>(() => (seat === null ? noSeat : seatWords(seat, sources)));
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const { body } = page;
  const read = readSeat(words, { bodyId: body.id, id: seat?.id ?? null }, sources);
  const change = (part: Partial<SeatWords>) => {
    setWords((before) => ({ ...before, ...part }));
    setRefusal(null);
  };
  // What is only missing is asked for once somebody wants to keep it; what stands in the way is said at once.
  const early: readonly SeatField[] = ['from', 'to', 'termEnds', 'deputy'];
  const troubleOf = (field: SeatField) => (asked || early.includes(field) ? (read.trouble[field] ?? null) : null);
  const isNamesake = words.isSomebodyElse || read.who.kind === 'several' || isTypedOnly(words, read.who.kind);
  const parties = [...new Set(page.members.flatMap(({ membership }) => membership.party ?? []))];
  const wards = [...new Set(page.members.flatMap(({ membership }) => membership.ward ?? []))];

  const submit = async () => {
    setAsked(true);
    if (Object.keys(read.trouble).length > 0) return;
    setWaiting(true);
    const { who, facts } = read;
    const newPerson = who.kind === 'new' ? { newPerson: { title: who.title, name: who.name, office: null } } : {};
    const { value, refusal: why } =
      seat === null
        ? await attempt('memberships.add', {
            ...{ bodyId: body.id, personId: who.kind === 'known' ? who.id : null },
            ...newPerson,
            ...facts,
          })
        : await attempt('memberships.update', { id: seat.id, revision: seat.revision, ...facts });
    setWaiting(false);
    setRefusal(why);
    if (value === null) return;
    onClose();
    showUndoable(`${words.person.words.trim()} has a seat on ${body.name}.`);
  };

  return (
    <FormDialog
      title={seat === null ? `New member of ${body.shortName ?? body.name}` : `Seat of ${words.person.words}`}
      submitWords={seat === null ? 'Add the member' : 'Keep the changes'}
      width="large"
      isWaiting={isWaiting}
      trouble={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {seat === null && (
        <>
          <PickField
            label="Who"
            hint={whoHint(read.who.kind)}
            trouble={troubleOf('person')}
            choices={pickablePeople(people)}
            value={words.person}
            onChange={(person) => change({ person })}
            isRequired
            autoFocus
          />
          {isNamesake && (
            <CheckBox
              words="This is somebody else of the same name"
              isTicked={words.isSomebodyElse}
              onChange={(isSomebodyElse) => change({ isSomebodyElse })}
            />
          )}
        </>
      )}
      <FieldRow>
        <PickField
          label="Sits for"
          hint={
            read.facts.newOrganisation === undefined
              ? 'The organisation; empty for none'
              : 'Not known yet: it is made with the seat.'
          }
          choices={pickableOrganisations(organisations)}
          value={words.organisation}
          onChange={(organisation) => change({ organisation })}
        />
        <ComboInput
          label="Role"
          hint="Left empty for a member like any other"
          choices={[body.chairWord, body.words.viceChair ?? `Vice ${body.chairWord}`, body.words.clerk ?? 'Clerk']}
          value={words.role}
          onChange={(role) => change({ role })}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          label="Sits as"
          choices={Capacity.options.map((key) => ({ key, words: capacityWords[key] }))}
          value={words.capacity}
          onChange={(capacity) => change({ capacity, vote: isVoting(capacity) ? 'votes' : 'no-vote' })}
        />
        <SelectField label="Vote" choices={votes} value={words.vote} onChange={(vote) => change({ vote })} />
        {words.vote === 'named-matters' && (
          <TextInput
            label="On which matters"
            trouble={troubleOf('votesOn')}
            value={words.votesOn}
            onChange={(votesOn) => change({ votesOn })}
          />
        )}
      </FieldRow>
      <FieldRow>
        <ComboInput
          label="Political group"
          choices={parties}
          value={words.party}
          onChange={(party) => change({ party })}
        />
        <ComboInput label="Ward or area" choices={wards} value={words.ward} onChange={(ward) => change({ ward })} />
      </FieldRow>
      <FieldRow>
        <PickField
          label="Appointed by"
          hint="Where that is not the organisation they sit for"
          trouble={troubleOf('appointedBy')}
          choices={pickableOrganisations(organisations)}
          value={words.appointedBy}
          onChange={(appointedBy) => change({ appointedBy })}
        />
        <PickField
          label="Named deputy"
          trouble={troubleOf('deputy')}
          choices={pickablePeople(people)}
          value={words.deputy}
          onChange={(deputy) => change({ deputy })}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          label="From"
          placeholder="20 May 2026"
          trouble={troubleOf('from')}
          value={words.from}
          onChange={(from) => change({ from })}
        />
        <TextInput
          label="Last day"
          hint="Empty while they sit"
          trouble={troubleOf('to')}
          value={words.to}
          onChange={(to) => change({ to })}
        />
        <TextInput
          label="Term ends"
          trouble={troubleOf('termEnds')}
          value={words.termEnds}
          onChange={(termEnds) => change({ termEnds })}
        />
      </FieldRow>
      {words.to.trim() !== '' && (
        <ComboInput
          label="Why they left"
          choices={leavingReasons}
          value={words.leavingReason}
          onChange={(leavingReason) => change({ leavingReason })}
        />
      )}
    </FormDialog>
  );
}

/** Reasons that seats end for, as they are most often given. */
export const leavingReasons = ['Resigned', 'Term ended', 'Not re-elected', 'Replaced', 'Six months without attendance'];

/** Those who sit without being members seldom vote. */
function isVoting(capacity: Capacity): boolean {
  return capacity === 'member';
}

function isTypedOnly({ person }: SeatWords, kind: string): boolean {
  return kind === 'known' && person.key === null;
}

function whoHint(kind: 'known' | 'nobody' | 'several' | 'new'): string {
  if (kind === 'new') return 'Not known yet: a record of this person is made with the seat.';
  return kind === 'known' ? 'Known already.' : 'Type a name: those known are offered, with where they sit.';
}
