import { Check, Circle } from 'lucide-react';
import { useState } from 'react';
import type { MeetingPage } from '../../../shared/contract/meetings.ts';
import { type LifeStage, type LifeStep, stageWords } from '../../../shared/domain/life/life-steps.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/surfaces/dialog.tsx';
import { ChangeBar } from './change-bar.tsx';
import styles from './life.module.css';
import { PublishDialog, type PublishHow } from './publish-dialog.tsx';
import { StageDialog } from './stage-dialog.tsx';
import { useMeetingLife } from './use-meeting-life.ts';

const cx = bindClasses(styles);

export interface LifeStripProps {
  readonly page: Pick<MeetingPage, 'meeting' | 'body'>;
  /** At 200 % zoom the room is for what a tab is for: how much of the strip stands over it then. */
  readonly whenLow: 'nothing' | 'publishing' | 'all';
  /** Whether all of it is shown in a dialog as well, which is where it is reached while there is little room. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The stages of a meeting as facts with their days, and what the next one needs. Nothing on it is compulsory. */
export function LifeStrip({ page, whenLow, isOpen, onClose }: LifeStripProps) {
  const { meeting, body } = page;
  const isReadOnly = useReadOnly();
  const shown = useMeetingLife(page);
  const [stage, setStage] = useState<LifeStage | null>(null);
  const [publishing, setPublishing] = useState<PublishHow | null>(null);
  if (shown === null) return <div className={cx('strip')} />;
  const { life, steps, next, canPublish } = shown;
  const publish = canPublish && (
    <Button
      size="small"
      isDisabled={isReadOnly}
      onPress={() => {
        onClose();
        setPublishing('issue');
      }}
    >
      Publish the agenda…
    </Button>
  );
  const bar = (
    <ChangeBar
      {...{ meeting, life, isReadOnly }}
      onPublish={(how) => {
        onClose();
        setPublishing(how);
      }}
    />
  );
  const toStage = (chosen: LifeStage) => {
    onClose();
    setStage(chosen);
  };
  return (
    <>
      <div className={cx('strip', whenLow)}>
        <StageList steps={steps} onChoose={toStage} />
        {next !== null && (
          <p role="status" className={cx('next')}>
            {next}
          </p>
        )}
        {publish}
      </div>
      {bar}
      {isOpen && (
        <Dialog title="Stages of the meeting" width="small" onClose={onClose}>
          <div className={cx('opened')}>
            <StageList steps={steps} onChoose={toStage} />
            {next !== null && <p className={cx('quiet')}>{next}</p>}
            {publish}
          </div>
        </Dialog>
      )}
      {stage !== null && <StageDialog {...{ meeting, stage, life, isReadOnly }} onClose={() => setStage(null)} />}
      {publishing !== null && (
        <PublishDialog meeting={meeting} body={body} how={publishing} life={life} onClose={() => setPublishing(null)} />
      )}
    </>
  );
}

function StageList({
  steps,
  onChoose,
}: {
  readonly steps: readonly LifeStep[];
  readonly onChoose: (stage: LifeStage) => void;
}) {
  return (
    <ol aria-label="Stages of the meeting" className={cx('steps')}>
      {steps.map(({ stage, reachedOn }) => (
        <li key={stage}>
          <Button size="small" look="quiet" icon={reachedOn === null ? Circle : Check} onPress={() => onChoose(stage)}>
            {stageWords[stage]}
            <span className={cx('day')}>
              {reachedOn === null ? <span className={cx('unsaid')}>not recorded</span> : formatLongDate(reachedOn)}
            </span>
          </Button>
        </li>
      ))}
    </ol>
  );
}
