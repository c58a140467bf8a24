import { dispatchStepId, type TimetableStep } from './timetable.ts';

/** A chain to begin with; a body changes it as it works. */
export interface TimetableChain {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly TimetableStep[];
}

type Row = readonly [id: string, name: string, anchor: TimetableStep['anchor'], offset: number, role: string | null];

function chain(id: string, name: string, rows: readonly Row[]): TimetableChain {
  const steps = rows.map(([step, words, anchor, offset, role]) => ({ id: step, name: words, anchor, offset, role }));
  return { id, name, steps };
}

/**
 * Chains as the report timetables of councils and boards commonly have them: custom, not law; the lawful last day is
 * counted beside them. Five clear days leave the sixth working day before the meeting for dispatch; these take one more.
 */
export const timetableChains: readonly TimetableChain[] = [
  chain('committee', 'Committee or council', [
    ['titles', 'Report titles', 'meeting', -20, 'Report authors'],
    ['drafts', 'Draft reports', 'meeting', -15, 'Report authors'],
    ['clearance', 'Finance and legal clearance', 'meeting', -11, 'Finance and legal'],
    ['briefing', "Chair's briefing", 'meeting', -9, 'Chair'],
    ['final', 'Final reports', 'dispatch', -1, 'Report authors'],
    [dispatchStepId, 'Agenda dispatch', 'meeting', -7, 'Clerk'],
    ['decision-notice', 'Decision notice', 'decision', 2, 'Clerk'],
    ['draft-minutes', 'Draft minutes', 'meeting', 5, 'Clerk'],
    ['chair-approval', "Chair's approval", 'meeting', 10, 'Chair'],
  ]),
  chain('executive', 'Cabinet or executive', [
    ['titles', 'Report titles for the forward plan', 'meeting', -32, 'Report authors'],
    ['drafts', 'Draft reports', 'meeting', -20, 'Report authors'],
    ['clearance', 'Finance and legal clearance', 'meeting', -15, 'Finance and legal'],
    ['briefing', "Leader's briefing", 'meeting', -11, 'Leader'],
    ['final', 'Final reports', 'dispatch', -2, 'Report authors'],
    [dispatchStepId, 'Agenda dispatch', 'meeting', -7, 'Clerk'],
    ['decision-notice', 'Decision notice', 'decision', 2, 'Clerk'],
    ['call-in-ends', 'End of call-in', 'decision', 7, null],
    ['draft-minutes', 'Draft minutes', 'meeting', 8, 'Clerk'],
    ['chair-approval', "Leader's approval", 'meeting', 12, 'Leader'],
  ]),
  chain('local-council', 'Parish, town or community council', [
    ['items', 'Items and correspondence', 'meeting', -8, 'Councillors'],
    ['payments', 'Payments and accounts', 'meeting', -6, 'Clerk'],
    [dispatchStepId, 'Summons and notice', 'meeting', -5, 'Clerk'],
    ['draft-minutes', 'Draft minutes', 'meeting', 7, 'Clerk'],
    ['chair-approval', "Chairman's check", 'meeting', 10, 'Chairman'],
  ]),
  chain('partnership', 'Partnership or board', [
    ['titles', 'Agenda items asked for', 'meeting', -25, 'Clerk'],
    ['drafts', 'Papers in', 'meeting', -12, 'Lead officers'],
    ['briefing', "Chair's briefing", 'meeting', -9, 'Chair'],
    [dispatchStepId, 'Papers sent out', 'meeting', -7, 'Clerk'],
    ['actions', 'Action letters', 'meeting', 1, 'Clerk'],
    ['draft-minutes', 'Draft minutes', 'meeting', 10, 'Clerk'],
    ['chair-approval', "Chair's approval", 'meeting', 15, 'Chair'],
  ]),
];
