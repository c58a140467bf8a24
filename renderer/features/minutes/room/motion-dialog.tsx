import { useState } from 'react';
import type { MotionRoom } from '../../../../shared/contract/room/motions.ts';
import { ResolutionId } from '../../../../shared/domain/ids.ts';
import type { Motion, NamedVote } from '../../../../shared/domain/minuting/records.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { makeId } from '../../../gateway/make-id.ts';
import { useQuery } from '../../../gateway/use-query.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { CheckBox } from '../../../ui/controls/check-box.tsx';
import { SelectField, TextInput } from '../../../ui/controls/field.tsx';
import { PickField } from '../../../ui/controls/pick-field.tsx';
import { Segments } from '../../../ui/controls/segments.tsx';
import { CareLines } from '../../../ui/surfaces/care-lines.tsx';
import { FieldRow, FormDialog } from '../../../ui/surfaces/dialog.tsx';
import {
  beginMotionForm,
  findMotionTrouble,
  listMovers,
  type MotionForm,
  readMotionForm,
  remarksOn,
  toMotionBlocks,
  toMotionInput,
} from './motion-form.ts';
import { NamedVotes, OwnVotes } from './named-votes.tsx';
import { putIntoMinute } from './put-words.ts';
import styles from './room.module.css';

const cx = bindClasses(styles);

const methods = [
  { key: 'assent', words: 'General assent' },
  { key: 'show-of-hands', words: 'Show of hands' },
  { key: 'named', words: 'Recorded vote, by name' },
  { key: 'ballot', words: 'Ballot' },
] as const;

const outcomes = [
  { key: 'carried', words: 'Carried' },
  { key: 'lost', words: 'Lost' },
  { key: 'withdrawn', words: 'Withdrawn' },
  { key: 'lapsed', words: 'Lapsed' },
] as const;

const castings = [
  { key: 'none', words: 'No casting vote' },
  { key: 'for', words: 'Casting vote for it' },
  { key: 'against', words: 'Casting vote against it' },
] as const;

export interface MotionDialogProps {
  readonly minute: Minute;
  /** The one that is changed; null: a new one. */
  readonly motion: Motion | null;
  readonly amends: Motion | null;
  /** Motions of the minute that an amendment may belong to. */
  readonly others: readonly Motion[];
  readonly isEditable: boolean;
  readonly onClose: () => void;
}

/** Asks what was moved, by whom, and what became of it; its words go into the minute as the clerk would write them. */
export function MotionDialog(props: MotionDialogProps) {
  const room = useQuery('motions.room', { minuteId: props.minute.id }).value;
  return room === undefined ? null : <Asked {...props} room={room} />;
}

function Asked({
  minute,
  motion,
  amends,
  others,
  isEditable,
  onClose,
  room,
}: MotionDialogProps & { readonly room: MotionRoom }) {
  const people = listMovers(room);
  const [form, setForm] = useState(() => beginMotionForm(motion, amends?.id ?? null, people));
  const [isPut, setPut] = useState(motion === null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const set = (facts: Partial<MotionForm>) => setForm((before) => ({ ...before, ...facts }));
  const isVoted = form.outcome === 'carried' || form.outcome === 'lost';
  const isCounted = form.method === 'show-of-hands' || form.method === 'ballot';
  const submit = async () => {
    const found = findMotionTrouble(form);
    setTrouble(found);
    if (found !== null) return;
    setWaiting(true);
    const facts = readMotionForm(form, room);
    const resolutionId = isPut ? ResolutionId.parse(makeId()) : null;
    const saved = await perform('motions.save', toMotionInput(facts, { motion, minuteId: minute.id, resolutionId }));
    setWaiting(false);
    if (saved === null) return;
    onClose();
    if (isPut) {
      putIntoMinute(minute, toMotionBlocks(facts, room, resolutionId), {
        decisionWord: room.decisionWord,
        isEditable,
      });
    } else showUndoable(motion === null ? 'The motion is noted.' : 'The motion is changed.');
  };
  const parents = [
    { key: '', words: 'A motion of its own' },
    ...others.map(({ id, words }) => ({ key: id, words: `Amends: ${words === '' ? 'a motion' : words}` })),
  ];
  return (
    <FormDialog
      title={motion === null ? 'Motion and vote' : 'Change this motion'}
      width="large"
      submitWords={isPut ? 'Put it into the minute' : 'Keep it'}
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FieldRow>
        <PickField
          label="Moved by"
          choices={people}
          value={form.mover}
          onChange={(mover) => set({ mover })}
          autoFocus
        />
        <PickField
          label="Seconded by"
          choices={people}
          value={form.seconder}
          onChange={(seconder) => set({ seconder })}
        />
      </FieldRow>
      <TextInput
        label="What was moved"
        rows={3}
        value={form.words}
        onChange={(words) => set({ words })}
        hint={`Written after ${room.decisionWord}: “that the hall be painted”, “to paint the hall”.`}
      />
      {parents.length > 1 && (
        <SelectField
          label="Belongs to"
          choices={parents}
          value={form.amends ?? ''}
          onChange={(key) => set({ amends: others.find(({ id }) => id === key)?.id ?? null })}
        />
      )}
      <div className={cx('choice')}>
        <Segments
          label="What became of it"
          choices={outcomes}
          value={form.outcome ?? 'carried'}
          onChange={(outcome) => set({ outcome })}
        />
      </div>
      {isVoted && (
        <>
          <div className={cx('choice')}>
            <Segments
              label="How it was decided"
              choices={methods}
              value={form.method === 'not-put' ? 'assent' : form.method}
              onChange={(method) => set({ method })}
            />
          </div>
          {isCounted && (
            <FieldRow>
              <TextInput label="For" value={form.votesFor} onChange={(votesFor) => set({ votesFor })} />
              <TextInput label="Against" value={form.votesAgainst} onChange={(votesAgainst) => set({ votesAgainst })} />
              <TextInput label="Abstained" value={form.abstained} onChange={(abstained) => set({ abstained })} />
            </FieldRow>
          )}
          {form.method === 'named' ? (
            <NamedVotes voters={room.voters} named={form.named} onChange={(named) => set({ named })} />
          ) : (
            <OwnVotes
              people={people}
              room={room}
              named={form.named}
              onChange={(named: readonly NamedVote[]) => set({ named })}
            />
          )}
          {(room.votes?.castingVote !== false || form.casting !== 'none') && form.method !== 'assent' && (
            <SelectField
              label={`The ${room.chairWord}`}
              choices={castings}
              value={form.casting}
              onChange={(casting) => set({ casting })}
            />
          )}
        </>
      )}
      <CareLines lines={remarksOn(form, room)} />
      <CheckBox words="Put its words into the minute" isTicked={isPut} onChange={setPut} />
    </FormDialog>
  );
}
