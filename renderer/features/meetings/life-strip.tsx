import { Check, Circle } from 'lucide-react';
import { useState } from 'react';
import type { MeetingPage } from '../../../shared/contract/meetings.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import { describeNextStep, type LifeStage, listLifeSteps, stageWords } from '../../../shared/domain/life/life-steps.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';
import { useReadOnly } from '../../stores/workspace.ts';
import { bindClasses } from '../../ui/class-names.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ChangeBar } from './change-bar.tsx';
import styles from './life.module.css';
import { PublishDialog, type PublishHow } from './publish-dialog.tsx';
import { StageDialog } from './stage-dialog.tsx';

const cx = bindClasses(styles);

export interface LifeStripProps {
  readonly page: MeetingPage;
  /** At 200 % zoom the room is for what a tab is for: how much of the strip stands over it then. */
  readonly whenLow: 'nothing' | 'publishing' | 'all';
}

/** The stages of a meeting as facts with their days, and what the next one needs. Nothing on it is compulsory. */
export function LifeStrip({ page: { meeting, body }, whenLow }: LifeStripProps) {
  const meetingId = meeting.id;
  const isReadOnly = useReadOnly();
  const life = useQuery('stages.get', { meetingId }).value;
  const agendaLines = useQuery('agenda.get', { meetingId }).value?.items.length ?? 0;
  const rows = useQuery('meetings.list', { bodyId: null }).value ?? [];
  const [stage, setStage] = useState<LifeStage | null>(null);
  const [publishing, setPublishing] = useState<PublishHow | null>(null);
  if (life === undefined) return <div className={cx('strip')} />;
  const rules = rulesOf(body)?.rules ?? null;
  const steps = listLifeSteps(life.stages, rules);
  const next = describeNextStep({
    ...{ meeting, steps, agendaLines, today: today() },
    hasMinutes: (rows.find(({ id }) => id === meetingId)?.minutes ?? 0) > 0,
    confirmation: rules?.confirmation.words ?? 'confirmed as a correct record',
  });
  const isOut = life.editions.some(({ kind }) => kind === 'agenda');
  return (
    <>
      <div className={cx('strip', whenLow)}>
        <ol aria-label="Stages of the meeting" className={cx('steps')}>
          {steps.map((step) => (
            <li key={step.stage}>
              <Button
                size="small"
                look="quiet"
                icon={step.reachedOn === null ? Circle : Check}
                onPress={() => setStage(step.stage)}
              >
                {stageWords[step.stage]}
                <span className={cx('day')}>
                  {step.reachedOn === null ? (
                    <span className={cx('unsaid')}>not recorded</span>
                  ) : (
                    formatLongDate(step.reachedOn)
                  )}
                </span>
              </Button>
            </li>
          ))}
        </ol>
        {next !== null && (
          <p role="status" className={cx('next')}>
            {next}
          </p>
        )}
        {!isOut && agendaLines > 0 && meeting.calledOff === null && (
          <Button size="small" isDisabled={isReadOnly} onPress={() => setPublishing('issue')}>
            Publish the agenda…
          </Button>
        )}
      </div>
      <ChangeBar meeting={meeting} life={life} isReadOnly={isReadOnly} onPublish={setPublishing} />
      {stage !== null && (
        <StageDialog
          meeting={meeting}
          stage={stage}
          facts={life.stages.filter((fact) => fact.stage === stage)}
          isReadOnly={isReadOnly}
          onClose={() => setStage(null)}
        />
      )}
      {publishing !== null && (
        <PublishDialog meeting={meeting} body={body} how={publishing} life={life} onClose={() => setPublishing(null)} />
      )}
    </>
  );
}
