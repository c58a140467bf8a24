import { Undo2 } from 'lucide-react';
import type { MeetingLife } from '../../../shared/contract/stages.ts';
import { listEditionsOut } from '../../../shared/domain/life/editions-out.ts';
import { stageWords } from '../../../shared/domain/life/life-steps.ts';
import type { Meeting, MeetingStage } from '../../../shared/domain/meeting.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
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

/** The one question after a change to an agenda that is out, or that the meeting is called off, with the notice of that. */
export function ChangeBar({ meeting, life, isReadOnly, onPublish }: ChangeBarProps) {
  if (meeting.calledOff !== null) {
    return <CalledOffBar meeting={meeting} calledOff={meeting.calledOff} life={life} isReadOnly={isReadOnly} />;
  }
  const { changes } = life;
  const agendas = life.editions.filter(({ kind }) => kind === 'agenda' || kind === 'supplement');
  const isDamaged = listEditionsOut(agendas, life.stages).at(-1)?.isWhole === false;
  if (changes.length === 0) return isDamaged ? <DamageBar /> : null;
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
      {isDamaged && <p>{damageWords}</p>}
    </section>
  );
}

const damageWords =
  'What is stored of the agenda that went out is no longer what went out, so what has changed since cannot be told for certain. The Documents tab shows it.';

function DamageBar() {
  return (
    <section aria-label="What went out was changed" className={cx('bar')}>
      <p>{damageWords}</p>
    </section>
  );
}

/** That a meeting is called off, and the notice that is owed where its agenda is out. Rule [LI7]. */
function CalledOffBar({
  meeting,
  calledOff,
  life,
  isReadOnly,
}: {
  readonly meeting: Meeting;
  readonly calledOff: 'cancelled' | 'postponed';
  readonly life: MeetingLife;
  readonly isReadOnly: boolean;
}) {
  const isOut = life.stages.some(({ stage }) => stage === 'agenda-published');
  const notice = life.stages.findLast(({ stage }) => stage === calledOff);
  const reason = meeting.calledOffReason === null ? '' : `: ${meeting.calledOffReason.replace(/\.$/, '')}`;
  const record = async () => {
    const fact = await perform('stages.record', { meetingId: meeting.id, stage: calledOff, on: today(), note: null });
    if (fact !== null) showNotice({ tone: 'done', words: 'It is recorded that the notice went out today.' });
  };
  const takeBack = async (fact: MeetingStage) => {
    const taken = await perform('stages.takeBack', { id: fact.id, revision: fact.revision });
    if (taken !== null) showNotice({ tone: 'done', words: `${stageWords[calledOff]} is taken back.` });
  };
  return (
    <section aria-label="The meeting is called off" className={cx('bar')}>
      <div className={cx('question')}>
        <span>
          The meeting is {calledOff}
          {reason}.{' '}
          {notice !== undefined
            ? `Those who have its agenda were told on ${formatLongDate(notice.on)}.`
            : isOut && 'Its agenda is out: those who have it should be told. Its agenda and papers stay.'}
        </span>
        {(isOut || notice !== undefined) && (
          <Button
            size="small"
            onPress={() => void exportDocument(meeting.id, { kind: 'notice', issuedOn: notice?.on ?? today() }, 'docx')}
          >
            Export the notice…
          </Button>
        )}
        {isOut && notice === undefined && (
          <Button size="small" isDisabled={isReadOnly} onPress={() => void record()}>
            The notice went out today
          </Button>
        )}
        {notice !== undefined && (
          <Button size="small" look="quiet" icon={Undo2} isDisabled={isReadOnly} onPress={() => void takeBack(notice)}>
            Take the notice back
          </Button>
        )}
      </div>
    </section>
  );
}
