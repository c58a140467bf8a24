import { useMemo, useState } from 'react';
import type { Candidate, RoomPage } from '../../../shared/contract/attendance.ts';
import { AttendanceClass, VotingRight } from '../../../shared/domain/meeting.ts';
import { attendanceClassWords, presenceWords } from '../../../shared/domain/wording.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { CheckBox } from '../../ui/controls/check-box.tsx';
import { ComboInput, SelectField, TextInput } from '../../ui/controls/field.tsx';
import { type Picked, PickField } from '../../ui/controls/pick-field.tsx';
import { FieldRow, FormDialog } from '../../ui/surfaces/dialog.tsx';
import styles from './attendance-tab.module.css';
import {
  beginForm,
  type Choice,
  listPickable,
  listPrincipals,
  type PersonWords,
  readForm,
  warnOf,
} from './person-form.ts';
import type { RoomRow } from './room-view.ts';

const cx = bindClasses(styles);

const nobody: readonly Candidate[] = [];

const standings: readonly { readonly key: Choice; readonly words: string }[] = [
  { key: 'present', words: presenceWords.present },
  { key: 'remote', words: 'Present, remotely' },
  { key: 'apologies', words: presenceWords.apologies },
  { key: 'absent', words: presenceWords.absent },
];

const votingWords: Readonly<Record<VotingRight, string>> = {
  'as-class': 'As their class has it',
  voting: 'Votes',
  'non-voting': 'Does not vote',
  'named-matters': 'Votes on named matters only',
};

export interface PersonDialogProps {
  readonly page: RoomPage;
  /** Null: somebody new. */
  readonly row: RoomRow | null;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** One person in the room: who, as what, and how they were there. */
export function PersonDialog({ page, row, isReadOnly, onClose }: PersonDialogProps) {
  const meetingId = page.meeting.id;
  const attendance = row?.line.attendance ?? null;
  const candidates = useQuery('attendance.candidates', { meetingId }).value ?? nobody;
  const [words, setWords] = useState(() => beginForm(row));
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const set = (change: Partial<PersonWords>) => setWords((before) => ({ ...before, ...change }));
  const pickable = useMemo(() => listPickable(candidates), [candidates]);
  const principals = useMemo(() => listPrincipals(page), [page]);
  const organisations = useMemo(
    () => [
      ...new Set(page.lines.flatMap(({ attendance: one, expected }) => (one ?? expected)?.organisationName ?? [])),
    ],
    [page],
  );
  const warning = warnOf(words, page, row);
  const isThere = words.standing === 'present' || words.standing === 'remote';
  const isGuest = words.class === 'in-attendance' || words.class === 'observer' || words.class === 'public';

  const choosePerson = (who: Picked) => {
    const candidate = who.key === words.who.key ? undefined : candidates.find(({ personId }) => personId === who.key);
    set({
      who,
      ...(candidate !== undefined && {
        organisation: candidate.organisationName ?? words.organisation,
        office: candidate.office ?? words.office,
      }),
    });
  };
  const submit = async () => {
    const read = readForm(words, page, candidates);
    setTrouble(read.trouble);
    if (read.facts === null) return;
    setWaiting(true);
    const kept =
      attendance === null
        ? await perform('attendance.add', { meetingId, ...read.facts })
        : await perform('attendance.update', { id: attendance.id, revision: attendance.revision, ...read.facts });
    setWaiting(false);
    if (kept === null) return;
    onClose();
    showUndoable(attendance === null ? `${kept.printedName} is on the attendance.` : `${kept.printedName} is changed.`);
  };

  return (
    <FormDialog
      title={attendance === null ? 'Add to the attendance' : 'Change the attendance'}
      submitWords={attendance === null ? 'Add' : 'Keep the changes'}
      isWaiting={isWaiting || isReadOnly}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PickField
        label="Name"
        hint="As it is to be printed: Councillor B Marsh"
        choices={pickable}
        value={words.who}
        onChange={choosePerson}
        autoFocus
      />
      <FieldRow>
        <SelectField
          label="As"
          choices={AttendanceClass.options.map((key) => ({ key, words: attendanceClassWords[key] }))}
          value={words.class}
          onChange={(key) => set({ class: key })}
        />
        <SelectField
          label="Presence"
          choices={standings}
          value={words.standing}
          onChange={(standing) => set({ standing })}
        />
      </FieldRow>
      {words.class === 'substitute' && (
        <PickField
          label="In place of"
          hint={page.substituteRule ?? 'Their apology follows by itself.'}
          choices={principals}
          value={words.principal}
          onChange={(principal) => set({ principal })}
        />
      )}
      {warning !== null && <p className={cx('remark')}>{warning}</p>}
      <FieldRow>
        <ComboInput
          label="Organisation"
          choices={organisations}
          value={words.organisation}
          onChange={(organisation) => set({ organisation })}
        />
        {isGuest ? (
          <TextInput
            label="Office"
            hint="Town Clerk, Surveyor"
            value={words.office}
            onChange={(office) => set({ office })}
          />
        ) : (
          <TextInput
            label="Role"
            hint="Only if printed: Chair, Clerk"
            value={words.role}
            onChange={(role) => set({ role })}
          />
        )}
      </FieldRow>
      {words.standing === 'apologies' && (
        <TextInput
          label="Reason"
          hint={page.reasonsPrinted ? 'Printed with the apology, as this body does.' : 'Kept here; it is not printed.'}
          value={words.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      {isThere && (
        <FieldRow>
          <TextInput
            label="Arrived late, at"
            hint="Empty: there from the beginning"
            value={words.arrived}
            onChange={(arrived) => set({ arrived })}
          />
          <TextInput
            label="Left early, at"
            hint="Empty: there until the end"
            value={words.left}
            onChange={(left) => set({ left })}
          />
        </FieldRow>
      )}
      {!isGuest && (
        <FieldRow>
          <SelectField
            label="Vote"
            choices={VotingRight.options.map((key) => ({ key, words: votingWords[key] }))}
            value={words.voting}
            onChange={(voting) => set({ voting })}
          />
          {words.voting === 'named-matters' && (
            <TextInput
              label="On which matters"
              hint="Words of the items’ titles: church schools"
              value={words.votesOn}
              onChange={(votesOn) => set({ votesOn })}
            />
          )}
        </FieldRow>
      )}
      {isGuest && page.items.length > 0 && (
        <fieldset className={cx('items')}>
          <legend>Here for these items only; none ticked: for the whole meeting</legend>
          {page.items.map(({ id, label, title }) => (
            <CheckBox
              key={id}
              words={label === title ? title : `${label}: ${title}`}
              isTicked={words.items.includes(id)}
              onChange={(isTicked) =>
                set({ items: isTicked ? [...words.items, id] : words.items.filter((other) => other !== id) })
              }
            />
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}
