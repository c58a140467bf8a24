import type { MeetingStage } from '../meeting.ts';

/**
 * The editions that count as out: those of which a fact of the meeting's life still says so. One whose fact was taken back
 * stays kept, and counts no longer. Rule [LI6].
 */
export function listEditionsOut<E extends { readonly id: string }>(
  editions: readonly E[],
  stages: readonly Pick<MeetingStage, 'editionId'>[],
): E[] {
  const said = new Set<string | null>(stages.map(({ editionId }) => editionId));
  return editions.filter(({ id }) => said.has(id));
}
