import { useState } from 'react';
import type { RoomPage } from '../../../shared/contract/attendance.ts';
import type { MatchedPerson } from '../../../shared/domain/room/match-list.ts';
import { attendanceClassWords } from '../../../shared/domain/wording.ts';
import { formatClockTime } from '../../../shared/text/times.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { SelectField, TextInput } from '../../ui/controls/field.tsx';
import { FormDialog } from '../../ui/surfaces/dialog.tsx';
import styles from './attendance-tab.module.css';
import { answerNew, composeList, LEAVE_OUT, type ListAnswer, newClasses, readPasted } from './list-choice.ts';

const cx = bindClasses(styles);

export interface ListDialogProps {
  readonly page: RoomPage;
  readonly onClose: () => void;
}

const NOT_SAID = 'not-said';

/** A list of those on screens, pasted: who is matched is shown, who is not is asked. */
export function ListDialog({ page, onClose }: ListDialogProps) {
  const [text, setText] = useState('');
  const [people, setPeople] = useState<readonly MatchedPerson[] | null>(null);
  const [answers, setAnswers] = useState<readonly ListAnswer[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const open = people?.filter((_, at) => (answers[at] ?? null) === null).length ?? 0;

  const submit = async () => {
    if (people === null) {
      const read = readPasted(text.slice(0, 1_000_000), page);
      setTrouble(read.kind === 'refused' ? read.words : null);
      if (read.kind === 'refused') return;
      setPeople(read.people);
      setAnswers(read.people.map(({ id }) => id));
      return;
    }
    if (open > 0) {
      setTrouble(`Say who ${open === 1 ? 'one more of them is' : `${open} more of them are`}, or leave them out.`);
      return;
    }
    const listed = composeList(page, people, answers);
    if (listed.length === 0) {
      setTrouble('Everybody on the list is left out, so nothing would change.');
      return;
    }
    setTrouble(null);
    setWaiting(true);
    const done = await perform('attendance.takeList', { meetingId: page.meeting.id, people: listed });
    setWaiting(false);
    if (done === null) return;
    onClose();
    showUndoable(`${done.marked} from the list ${done.marked === 1 ? 'is' : 'are'} present, remotely.`);
  };

  return (
    <FormDialog
      title="A list from Teams or Zoom"
      width="large"
      submitWords={people === null ? 'Read the list' : 'Mark them present, remotely'}
      isWaiting={isWaiting}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {people === null ? (
        <TextInput
          label="The attendance list"
          hint="Open the file that Teams or Zoom saved, copy all of it, and paste it here."
          rows={12}
          value={text}
          onChange={setText}
          autoFocus
        />
      ) : (
        <ul className={cx('listed')}>
          {people.map((person, at) => (
            <li key={person.listed.name}>
              <SelectField
                label={labelOf(person)}
                choices={choicesFor(page, person)}
                value={answers[at] ?? NOT_SAID}
                onChange={(answer) =>
                  setAnswers(answers.map((one, other) => (other !== at ? one : answer === NOT_SAID ? null : answer)))
                }
              />
            </li>
          ))}
        </ul>
      )}
    </FormDialog>
  );
}

/** `Mai Lund (guest), 7.20pm to 8.00pm`. */
function labelOf({ listed }: MatchedPerson): string {
  const { name, about, isGuest, spans } = listed;
  const marks = [about, isGuest ? 'guest' : null].filter((part) => part !== null);
  const times = spans
    .map(({ from, to }) =>
      [from === null ? null : formatClockTime(from), to === null ? null : `to ${formatClockTime(to)}`]
        .filter((part) => part !== null)
        .join(' '),
    )
    .filter((part) => part !== '');
  return [`${name}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`, ...times].join(', ');
}

function choicesFor({ lines }: RoomPage, { likely }: MatchedPerson) {
  const rank = (id: string) => (likely.includes(id) ? 0 : 1);
  return [
    { key: NOT_SAID, words: 'Not matched: say who this is' },
    ...lines
      .toSorted((one, other) => rank(one.id) - rank(other.id))
      .map(({ id, attendance, expected }) => {
        const of = attendance ?? expected;
        const organisation = of?.organisationName ?? null;
        return {
          key: id,
          words: `${of?.printedName ?? ''}${organisation === null ? '' : ` (${organisation})`}`,
        };
      }),
    ...newClasses.map((one) => ({
      key: answerNew(one) ?? LEAVE_OUT,
      words: `Somebody new: ${attendanceClassWords[one].toLowerCase()}`,
    })),
    { key: LEAVE_OUT, words: 'Leave out' },
  ];
}
