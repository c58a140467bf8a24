import type { Output } from '../../../shared/contract/index.ts';
import { type Arranged, orderStanding } from '../../../shared/domain/agenda/standing-order.ts';
import type { StandingLine } from '../../../shared/domain/agenda/standing.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import type { MeetingKind } from '../../../shared/domain/meeting.ts';
import { ask } from '../../gateway/bridge.ts';
import { updateQuery } from '../../gateway/use-query.ts';
import { showNotice } from '../../stores/notices.ts';
import { perform, showUndoable } from '../../stores/perform.ts';

/** The standing agendas of a body, one for each kind of meeting. */
export type StandingAgendas = Output<'standingItems.list'>;

/**
 * Keys come faster than answers: each change begins with the lines as the one before left them, is shown at once, and is
 * saved when those before it are. It is saved over what is known to be stored, and over nothing else. Rule [AG21].
 */

const latest = new Map<BodyId, StandingAgendas>();
/** As last answered or saved: what the next save goes over. */
const stored = new Map<BodyId, StandingAgendas>();
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;
let changedAt = Number.NEGATIVE_INFINITY;
/** The last save that was refused, with the lines that somebody wrote; later ones that were begun over these go with it. */
let refused: { saves: number; lines: readonly StandingLine[] } | null = null;
let saves = 0;

/** While somebody is at work the answer is asked for once they pause. */
export const quietWhileChanging = { calm: () => (performance.now() - changedAt < 1000 ? 600 : 0) };

/** The agendas as they were last answered; while changes are under way these know better. */
export function receiveStanding(bodyId: BodyId, agendas: StandingAgendas): void {
  if (waiting > 0) return;
  latest.set(bodyId, agendas);
  stored.set(bodyId, agendas);
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

/**
 * Saves the lines of one kind of meeting, one step of undo; none: agendas follow the rules again. Answers whether it was
 * kept. Where others are stored by now, these are shown, and the notice offers to store one's own all the same.
 */
export async function saveLines(bodyId: BodyId, kind: MeetingKind, lines: readonly StandingLine[]): Promise<boolean> {
  changedAt = performance.now();
  const items = orderStanding(lines);
  if (items.length > 0) show(bodyId, put(latest.get(bodyId), kind, items));
  waiting += 1;
  saves += 1;
  const own = saves;
  const turn = queue.then(() => saveInTurn(bodyId, kind, items, own));
  queue = turn;
  const isSaved = await turn;
  waiting -= 1;
  if (isSaved && items.length > 0) return true;
  const agendas = await perform('standingItems.list', { bodyId });
  if (agendas !== null && waiting === 0) {
    stored.set(bodyId, agendas);
    show(bodyId, agendas);
  }
  return isSaved;
}

async function saveInTurn(bodyId: BodyId, kind: MeetingKind, items: StandingLine[], own: number): Promise<boolean> {
  // It was begun while a save before it was on its way to be refused, so it holds the lines of that one.
  if (refused !== null && own <= refused.saves) {
    refused.lines = items;
    return false;
  }
  const known = stored.get(bodyId)?.find(({ meetingKind }) => meetingKind === kind);
  const before = known?.isOwn === true ? known.items : [];
  const answer = await ask('standingItems.save', { bodyId, meetingKind: kind, before, items });
  if (answer.ok) {
    stored.set(bodyId, put(stored.get(bodyId), kind, items));
    return true;
  }
  const { code, message } = answer.failure;
  if (code !== 'moved-on') {
    showNotice({ tone: 'care', words: message });
    return false;
  }
  const mine = { saves, lines: items };
  refused = mine;
  const storeMine = async () => {
    if (await saveLines(bodyId, kind, mine.lines)) showUndoable('Your lines are stored. Undo brings the others back.');
  };
  showNotice({ tone: 'care', words: message, step: { words: 'Store mine', run: () => void storeMine() } });
  return false;
}

/** The agendas with other lines for one kind of meeting; without lines nothing of it is known. */
function put(agendas: StandingAgendas | undefined, kind: MeetingKind, items: StandingLine[]): StandingAgendas {
  const isOwn = items.length > 0;
  return (agendas ?? []).map((one) => (one.meetingKind === kind ? { ...one, isOwn, items } : one));
}

function show(bodyId: BodyId, agendas: StandingAgendas): void {
  latest.set(bodyId, agendas);
  updateQuery('standingItems.list', { bodyId }, () => agendas);
}
