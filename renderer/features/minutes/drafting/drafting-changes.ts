import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { Minute } from '../../../../shared/minutes/minute.ts';
import { updateQuery } from '../../../gateway/use-query.ts';
import { ask } from '../../../gateway/bridge.ts';
import { showNotice } from '../../../stores/notices.ts';
import { perform, showUndoable } from '../../../stores/perform.ts';
import { settledRevision } from '../minute-changes.ts';
import { dropMinute, settleMinute, useSessionStore } from '../session-store.ts';

/** Begins a minute for every item of the agenda that has none; answers the first of them. */
export async function beginFromAgenda(meetingId: MeetingId, held: readonly Minute[]): Promise<Minute | null> {
  const minutes = await perform('drafting.begin', { meetingId });
  if (minutes === null) return null;
  updateQuery('minutes.list', { meetingId }, () => minutes);
  const known = new Set(held.map(({ id }) => id));
  const begun = minutes.filter(({ id }) => !known.has(id));
  showUndoable(begun.length === 1 ? 'One minute is begun.' : `${begun.length} minutes are begun.`);
  return begun[0] ?? null;
}

/** Parts a minute in front of the block with the caret; answers the second part. */
export async function partMinute(minute: Minute, at: number, title: string): Promise<Minute | null> {
  const revision = await settledRevision(minute);
  if (revision === null) return null;
  const parted = await perform('drafting.split', { id: minute.id, revision, at, title });
  if (parted === null) return null;
  receive(parted.first);
  await relist(minute.meetingId);
  showUndoable('The minute is parted.');
  return parted.second;
}

/** Joins a minute with the one behind it. */
export async function joinWithNext(minute: Minute, next: Minute): Promise<void> {
  // What is typed in the next one comes along.
  if (!(await settleMinute(next.id))) {
    showNotice({
      tone: 'care',
      words: 'What is typed in the next minute could not be saved yet, so nothing was joined.',
    });
    return;
  }
  const revision = await settledRevision(minute);
  if (revision === null) return;
  const joined = await perform('drafting.mergeNext', { id: minute.id, revision });
  if (joined === null) return;
  dropMinute(next.id);
  receive(joined);
  await relist(minute.meetingId);
  showUndoable('The two minutes are one.');
}

/** Says what became of the item. */
export async function setOutcome(minute: Minute, outcome: Minute['outcome']): Promise<void> {
  const revision = await settledRevision(minute);
  if (revision === null) return;
  const changed = await perform('drafting.setOutcome', { id: minute.id, revision, outcome });
  if (changed === null) return;
  receive(changed);
  updateQuery('minutes.list', { meetingId: minute.meetingId }, (minutes) =>
    minutes.map((other) => (other.id === changed.id ? changed : other)),
  );
}

function receive(minute: Minute): void {
  useSessionStore.getState().sessions.get(minute.id)?.receive(minute);
}

/** The numbers and places of the others follow. */
async function relist(meetingId: MeetingId): Promise<void> {
  const answer = await ask('minutes.list', { meetingId });
  if (answer.ok) updateQuery('minutes.list', { meetingId }, () => answer.value);
}
