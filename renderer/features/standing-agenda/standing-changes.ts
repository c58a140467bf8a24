import type { Output } from '../../../shared/contract/index.ts';
import { type Arranged, orderStanding } from '../../../shared/domain/agenda/standing-order.ts';
import type { StandingLine } from '../../../shared/domain/agenda/standing.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import type { MeetingKind } from '../../../shared/domain/meeting.ts';
import { updateQuery } from '../../gateway/use-query.ts';
import { perform } from '../../stores/perform.ts';

/** The standing agendas of a body, one for each kind of meeting. */
export type StandingAgendas = Output<'standingItems.list'>;

/**
 * Keys come faster than answers: each change begins with the lines as the one before left them, is shown at once, and is
 * saved when those before it are.
 */

const latest = new Map<BodyId, StandingAgendas>();
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;
let changedAt = Number.NEGATIVE_INFINITY;

/** While somebody is at work the answer is asked for once they pause. */
export const quietWhileChanging = { calm: () => (performance.now() - changedAt < 1000 ? 600 : 0) };

/** The agendas as they were last answered; while changes are under way these know better. */
export function receiveStanding(bodyId: BodyId, agendas: StandingAgendas): void {
  if (waiting === 0) latest.set(bodyId, agendas);
}

/** The lines of one kind of meeting as the last change left them, in the order that agendas get them. */
export function linesOf(bodyId: BodyId, kind: MeetingKind): readonly StandingLine[] {
  return orderStanding(latest.get(bodyId)?.find(({ meetingKind }) => meetingKind === kind)?.items ?? []);
}

/** Changes lines and saves them; answers where the changed one stands at once, or null where nothing changes. */
export function arrangeLines(
  bodyId: BodyId,
  kind: MeetingKind,
  change: (lines: readonly StandingLine[]) => Arranged | null,
): number | null {
  const arranged = change(linesOf(bodyId, kind));
  if (arranged === null) return null;
  void saveLines(bodyId, kind, arranged.lines);
  return arranged.at;
}

/** Saves the lines of one kind of meeting, one step of undo; none: agendas follow the rules again. Answers whether it was kept. */
export async function saveLines(bodyId: BodyId, kind: MeetingKind, lines: readonly StandingLine[]): Promise<boolean> {
  changedAt = performance.now();
  const items = orderStanding(lines);
  if (items.length > 0) {
    const agendas = (latest.get(bodyId) ?? []).map((one) =>
      one.meetingKind === kind ? { ...one, isOwn: true, items } : one,
    );
    show(bodyId, agendas);
  }
  waiting += 1;
  const turn = queue.then(() => perform('standingItems.save', { bodyId, meetingKind: kind, items }));
  queue = turn;
  const saved = await turn;
  waiting -= 1;
  if (saved !== null && items.length > 0) return true;
  const agendas = await perform('standingItems.list', { bodyId });
  if (agendas !== null && waiting === 0) show(bodyId, agendas);
  return saved !== null;
}

function show(bodyId: BodyId, agendas: StandingAgendas): void {
  latest.set(bodyId, agendas);
  updateQuery('standingItems.list', { bodyId }, () => agendas);
}
