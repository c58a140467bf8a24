import { useState } from 'react';
import type { MotionRoom } from '../../../../shared/contract/room/motions.ts';
import { isSamePerson, type PersonInRoom } from '../../../../shared/domain/minuting/motions.ts';
import type { NamedVote } from '../../../../shared/domain/minuting/records.ts';
import { bindClasses } from '../../../ui/class-names.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { SelectField } from '../../../ui/controls/field.tsx';
import { nothingPicked, type Pickable, PickField } from '../../../ui/controls/pick-field.tsx';
import { Segments } from '../../../ui/controls/segments.tsx';
import { FieldRow } from '../../../ui/surfaces/dialog.tsx';
import styles from './room.module.css';

const cx = bindClasses(styles);

const votes = [
  { key: 'for', words: 'For' },
  { key: 'against', words: 'Against' },
  { key: 'abstained', words: 'Abstained' },
] as const;

const votesOrNone = [...votes, { key: 'none', words: 'No vote' }] as const;

export interface NamedVotesProps {
  readonly voters: MotionRoom['voters'];
  readonly named: readonly NamedVote[];
  readonly onChange: (named: readonly NamedVote[]) => void;
}

/** How each of those who may vote has voted. */
export function NamedVotes({ voters, named, onChange }: NamedVotesProps) {
  const rest = named.filter((one) => !one.onRequest && !voters.some((voter) => isSamePerson(voter, one)));
  const rows: readonly PersonInRoom[] = [...voters, ...rest];
  const choose = (who: PersonInRoom, vote: NamedVote['vote'] | 'none') => {
    const others = named.filter((one) => one.onRequest || !isSamePerson(one, who));
    const known = voters.find((voter) => isSamePerson(voter, who));
    const personId = known?.personId ?? null;
    onChange(vote === 'none' ? others : [...others, { name: who.name, personId, vote, onRequest: false }]);
  };
  const all = (vote: NamedVote['vote']) =>
    onChange(voters.map(({ name, personId }) => ({ name, personId, vote, onRequest: false })));
  if (rows.length === 0) {
    return <p className={cx('quiet')}>Nobody who may vote is marked present yet. Mark the attendance first.</p>;
  }
  return (
    <div role="group" aria-label="How each member voted" className={cx('votes')}>
      <p>
        <LinkButton onPress={() => all('for')}>All for</LinkButton>
      </p>
      {rows.map((who) => (
        <div key={who.name} className={cx('vote')}>
          <span>{who.name}</span>
          <Segments
            label={`Vote of ${who.name}`}
            choices={votesOrNone}
            value={named.find((one) => !one.onRequest && isSamePerson(one, who))?.vote ?? 'none'}
            onChange={(vote) => choose(who, vote)}
          />
        </div>
      ))}
    </div>
  );
}

export interface OwnVotesProps {
  readonly people: readonly Pickable[];
  readonly room: MotionRoom;
  readonly named: readonly NamedVote[];
  readonly onChange: (named: readonly NamedVote[]) => void;
}

/** Members who asked that their own vote be recorded. */
export function OwnVotes({ people, room, named, onChange }: OwnVotesProps) {
  const [who, setWho] = useState(nothingPicked);
  const [vote, setVote] = useState<NamedVote['vote']>('against');
  const asked = named.filter(({ onRequest }) => onRequest);
  const name = who.words.trim();
  const add = () => {
    if (name === '') return;
    const personId = room.present.find((one) => one.name === name)?.personId ?? null;
    onChange([...named.filter((one) => one.name !== name), { name, personId, vote, onRequest: true }]);
    setWho(nothingPicked);
  };
  return (
    <div className={cx('own')}>
      <FieldRow>
        <PickField label="Asked that their own vote be recorded" choices={people} value={who} onChange={setWho} />
        <SelectField label="Their vote" choices={votes} value={vote} onChange={setVote} />
      </FieldRow>
      {name !== '' && (
        <Button size="small" onPress={add}>
          Note the vote of {name}
        </Button>
      )}
      {asked.length > 0 && (
        <ul>
          {asked.map((one) => (
            <li key={one.name}>
              {one.name}: {votes.find(({ key }) => key === one.vote)?.words.toLowerCase()}{' '}
              <LinkButton onPress={() => onChange(named.filter((other) => other !== one))}>Take out</LinkButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
