import type { IsoDate } from '../calendar.ts';
import type { BodyRules } from '../law/rules.ts';
import type { Meeting, MeetingStage, Stage } from '../meeting.ts';

/** The stages as a clerk reads them. */
export const stageWords: Readonly<Record<Stage, string>> = {
  'notice-published': 'Notice published',
  'agenda-published': 'Agenda published',
  'supplement-published': 'Supplement published',
  'agenda-corrected': 'Agenda corrected',
  held: 'Held',
  'draft-minutes': 'Draft minutes',
  circulated: 'Circulated',
  confirmed: 'Confirmed',
  signed: 'Signed',
  unlocked: 'Unlocked',
  cancelled: 'Notice of cancellation',
  postponed: 'Notice of postponement',
};

const order = [
  'notice-published',
  'agenda-published',
  'held',
  'draft-minutes',
  'circulated',
  'confirmed',
  'signed',
] as const satisfies readonly Stage[];

/** A stage that has a place on the strip. */
export type LifeStage = (typeof order)[number];

/** One place on the strip. */
export interface LifeStep {
  readonly stage: LifeStage;
  /** The last time it was reached; null: nobody has said so. */
  readonly reachedOn: IsoDate | null;
}

/** The stages of a meeting in the order of its life, with the day on which each was reached. Rules [LI1], [LI2]. */
export function listLifeSteps(
  stages: readonly Pick<MeetingStage, 'stage' | 'on'>[],
  rules: Pick<BodyRules, 'publicNotice' | 'confirmation'> | null,
): LifeStep[] {
  const reached = (stage: Stage) =>
    stages
      .filter((one) => one.stage === stage)
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null;
  return order
    .map((stage) => ({ stage, reachedOn: reached(stage) }))
    .filter(({ stage, reachedOn }) => {
      if (reachedOn !== null) return true;
      if (stage === 'notice-published') return rules !== null && rules.publicNotice !== null;
      return stage !== 'signed' || rules === null || rules.confirmation.signed;
    });
}

/** What decides about the next step, besides the stages. */
export interface LifeFacts {
  readonly meeting: Pick<Meeting, 'heldOn' | 'calledOff'>;
  readonly today: IsoDate;
  /** The lines of its agenda. */
  readonly agendaLines: number;
  /** Whether there are minutes of it. */
  readonly hasMinutes: boolean;
  readonly steps: readonly LifeStep[];
  /** `confirmed as a correct record`, as the body says it. */
  readonly confirmation: string;
}

/** What the next step needs, in words; null once there is nothing left to do. Rule [LI3]. */
export function describeNextStep({
  meeting,
  today,
  agendaLines,
  hasMinutes,
  steps,
  confirmation,
}: LifeFacts): string | null {
  if (meeting.calledOff !== null) return null;
  const isOver = meeting.heldOn !== null && meeting.heldOn < today;
  const last = steps.findLastIndex(({ reachedOn }) => reachedOn !== null);
  // What lies before the day of a meeting that is over cannot be done any more.
  const from = isOver
    ? Math.max(
        last + 1,
        steps.findIndex(({ stage }) => stage === 'held'),
      )
    : last + 1;
  switch (steps[from]?.stage) {
    case 'notice-published':
      return 'Next: publish the notice of the meeting.';
    case 'agenda-published':
      return agendaLines === 0 ? 'Next: write the agenda.' : 'Next: publish the agenda.';
    case 'held':
      if (meeting.heldOn === null) return 'Next: give it a day.';
      return meeting.heldOn <= today ? 'Next: record that it was held.' : 'Next: hold it; attendance is taken there.';
    case 'draft-minutes':
      return hasMinutes ? 'Next: say when the draft minutes were ready.' : 'Next: write the minutes.';
    case 'circulated':
      return 'Next: circulate the draft minutes.';
    case 'confirmed':
      return `Next: the minutes are to be ${confirmation}.`;
    case 'signed':
      return 'Next: have the minutes signed.';
    case undefined:
      return null;
  }
}
