import type { Minute } from '../../../shared/minutes/minute.ts';
import { updateQuery } from '../../gateway/use-query.ts';
import { showNotice } from '../../stores/notices.ts';
import { perform, showUndoable } from '../../stores/perform.ts';
import { dropMinute, settleMinute, useSessionStore } from './session-store.ts';

/**
 * Changes of whole minutes. What is typed in the minute is stored first, since the change asks for its latest revision.
 */

/** The minute's revision after what is typed in it was stored; null where that could not be, which the clerk is told. */
export async function settledRevision(minute: Minute): Promise<number | null> {
  if (!(await settleMinute(minute.id))) {
    showNotice({ tone: 'care', words: 'What is typed in this minute could not be saved yet, so it was not changed.' });
    return null;
  }
  return useSessionStore.getState().sessions.get(minute.id)?.revision() ?? minute.revision;
}

/** Gives a minute another heading; answers whether it has it. */
export async function retitleMinute(minute: Minute, title: string): Promise<boolean> {
  const words = title.trim().replace(/\s+/g, ' ');
  if (words === '' || words === minute.title) return false;
  const revision = await settledRevision(minute);
  if (revision === null) return false;
  const changed = await perform('minutes.retitle', { id: minute.id, revision, title: words });
  if (changed === null) return false;
  replaceInList(changed);
  return true;
}

/** Moves a minute to a place of its meeting, counted from 0. */
export async function moveMinute(minute: Minute, position: number): Promise<void> {
  const revision = await settledRevision(minute);
  if (revision === null) return;
  const moved = await perform('minutes.move', { id: minute.id, revision, position });
  if (moved !== null) updateQuery('minutes.list', { meetingId: minute.meetingId }, () => moved);
}

/** Removes a minute; Undo brings it back with everything in it. Answers whether it is gone. */
export async function removeMinute(minute: Minute): Promise<boolean> {
  const revision = await settledRevision(minute);
  if (revision === null) return false;
  const removed = await perform('minutes.remove', { id: minute.id, revision });
  if (removed === null) return false;
  updateQuery('minutes.list', { meetingId: minute.meetingId }, (minutes) =>
    minutes.filter((other) => other.id !== minute.id),
  );
  dropMinute(minute.id);
  showUndoable(`${minute.number === null ? 'The minute' : `Minute ${minute.number}`} is removed.`);
  return true;
}

function replaceInList(changed: Minute): void {
  useSessionStore.getState().sessions.get(changed.id)?.receive(changed);
  updateQuery('minutes.list', { meetingId: changed.meetingId }, (minutes) =>
    minutes.map((other) => (other.id === changed.id ? changed : other)),
  );
}
