import type { MeetingPage } from '../../../shared/contract/meetings.ts';
import type { MeetingLife } from '../../../shared/contract/stages.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import { listEditionsOut } from '../../../shared/domain/life/editions-out.ts';
import { describeNextStep, type LifeStep, listLifeSteps } from '../../../shared/domain/life/life-steps.ts';
import { today } from '../../gateway/clock.ts';
import { useQuery } from '../../gateway/use-query.ts';

/** The life of a meeting as its strip and its dialog show it. */
export interface ShownLife {
  readonly life: MeetingLife;
  readonly steps: readonly LifeStep[];
  /** What the next step needs, in words; null: nothing is left to do. */
  readonly next: string | null;
  /** Whether its agenda is there and has not gone out. */
  readonly canPublish: boolean;
}

/** The life of a meeting; null while it is fetched. */
export function useMeetingLife({ meeting, body }: Pick<MeetingPage, 'meeting' | 'body'>): ShownLife | null {
  const meetingId = meeting.id;
  const life = useQuery('stages.get', { meetingId }).value;
  const agendaLines = useQuery('agenda.get', { meetingId }).value?.items.length ?? 0;
  const rows = useQuery('meetings.list', { bodyId: null }).value ?? [];
  if (life === undefined) return null;
  const rules = rulesOf(body)?.rules ?? null;
  const steps = listLifeSteps(life.stages, rules);
  const next = describeNextStep({
    ...{ meeting, steps, agendaLines, today: today() },
    hasMinutes: (rows.find(({ id }) => id === meetingId)?.minutes ?? 0) > 0,
    confirmation: rules?.confirmation.words ?? 'confirmed as a correct record',
  });
  const isOut = listEditionsOut(life.editions, life.stages).some(({ kind }) => kind === 'agenda');
  return { life, steps, next, canPublish: !isOut && agendaLines > 0 && meeting.calledOff === null };
}
