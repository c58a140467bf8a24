import type { MeetingLife } from '../../../shared/contract/stages.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { today } from '../../gateway/clock.ts';
import { exportDocument } from '../../stores/exports.ts';
import { showNotice } from '../../stores/notices.ts';
import { perform } from '../../stores/perform.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import styles from './life.module.css';
import type { PublishHow } from './publish-dialog.tsx';

const cx = bindClasses(styles);

/** So many changes the bar names; the dialog names all. */
const SHOWN = 3;

export interface ChangeBarProps {
  readonly meeting: Meeting;
  readonly life: MeetingLife;
  readonly isReadOnly: boolean;
  readonly onPublish: (how: PublishHow) => void;
}

/** The one question after a change to an agenda that is out, or the notice that a meeting called off needs. */
export function ChangeBar({ meeting, life, isReadOnly, onPublish }: ChangeBarProps) {
  const isOut = life.editions.length > 0 || life.stages.some(({ stage }) => stage === 'agenda-published');
  const { calledOff } = meeting;
  if (calledOff !== null) {
    if (!isOut || life.stages.some(({ stage }) => stage === calledOff)) return null;
    return <CalledOffBar meeting={meeting} calledOff={calledOff} isReadOnly={isReadOnly} />;
  }
  const { changes } = life;
  if (changes.length === 0) return null;
  const isAdded = changes.some(({ kind }) => kind === 'added');
  return (
    <section aria-label="Changed since the agenda went out" className={cx('bar')}>
      <div className={cx('question')}>
        <span>The agenda is not what went out. What is the change?</span>
        <Button size="small" isDisabled={isReadOnly} onPress={() => onPublish('correction')}>
          Correct it quietly…
        </Button>
        <Button size="small" isDisabled={isReadOnly} onPress={() => onPublish('issue')}>
          Issue it again…
        </Button>
        {isAdded && (
          <Button size="small" isDisabled={isReadOnly} onPress={() => onPublish('supplement')}>
            Publish a supplement…
          </Button>
        )}
      </div>
      <ul className={cx('changes')}>
        {changes.slice(0, SHOWN).map(({ itemId, kind, words }) => (
          <li key={`${itemId} ${kind}`}>{words}</li>
        ))}
        {changes.length > SHOWN && <li>and {changes.length - SHOWN} more</li>}
      </ul>
    </section>
  );
}

function CalledOffBar({
  meeting,
  calledOff,
  isReadOnly,
}: {
  readonly meeting: Meeting;
  readonly calledOff: 'cancelled' | 'postponed';
  readonly isReadOnly: boolean;
}) {
  const record = async () => {
    const fact = await perform('stages.record', { meetingId: meeting.id, stage: calledOff, on: today(), note: null });
    if (fact !== null) showNotice({ tone: 'done', words: 'It is recorded that the notice went out today.' });
  };
  return (
    <section aria-label="Notice that the meeting is called off" className={cx('bar')}>
      <div className={cx('question')}>
        <span>
          The meeting is {calledOff}, and its agenda is out: those who have it should be told. Its agenda and papers
          stay.
        </span>
        <Button
          size="small"
          onPress={() => void exportDocument(meeting.id, { kind: 'notice', issuedOn: today() }, 'docx')}
        >
          Export the notice…
        </Button>
        <Button size="small" isDisabled={isReadOnly} onPress={() => void record()}>
          The notice went out today
        </Button>
      </div>
    </section>
  );
}
